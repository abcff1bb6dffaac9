//! `rightparty explain`: the page of a rule, or of a check of scenarios.

use anyhow::bail;

use crate::{
    cli::{Console, FINE, args::ExplainArgs},
    compliance::rules::RULES,
    handbook,
    lint::{self, CHECKS},
    reader::suggest,
};

pub(super) fn run(args: &ExplainArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    if let Some(check) = lint::find(&args.id) {
        write!(console.out, "{}", check.text(console.width))?;
        return Ok(FINE);
    }
    let Some(page) = handbook::page(&args.id) else {
        let rules = RULES.iter().map(|rule| rule.id);
        let ids: Vec<&str> = rules.chain(CHECKS.iter().map(|check| check.id)).collect();
        let hint = suggest::nearest(&args.id, &ids).map_or_else(
            || "`rightparty rules` lists the rules".to_owned(),
            |near| format!("did you mean {near}?"),
        );
        bail!("there is no rule and no check {:?}; {hint}", args.id);
    };
    write!(console.out, "{}", handbook::text(&page, console.width))?;
    Ok(FINE)
}
