//! `rightparty explain`: the page of a rule.

use anyhow::bail;

use crate::{
    cli::{Console, FINE, args::ExplainArgs},
    compliance::rules::RULES,
    handbook,
    reader::suggest,
};

pub(super) fn run(args: &ExplainArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let Some(page) = handbook::page(&args.id) else {
        let ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
        let hint = suggest::nearest(&args.id, &ids).map_or_else(
            || "`rightparty rules` lists them all".to_owned(),
            |near| format!("did you mean {near}?"),
        );
        bail!("there is no rule {:?}; {hint}", args.id);
    };
    write!(console.out, "{}", handbook::text(&page, console.width))?;
    Ok(FINE)
}
