//! `rightparty rules`: every rule in one line, or all pages for programs.

use crate::{
    cli::{Console, FINE, Format, args::RulesArgs, words},
    compliance::rules::RULES,
    handbook,
};

pub(super) fn run(args: &RulesArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    if args.format == Format::Json {
        serde_json::to_writer_pretty(&mut *console.out, &handbook::list())?;
        writeln!(console.out)?;
        return Ok(FINE);
    }
    for rule in RULES {
        let id = Console::styled(console.palette.accent, rule.id);
        writeln!(console.out, "{id}")?;
        console.paragraph("  ", rule.title)?;
    }
    writeln!(
        console.out,
        "\n{}; `rightparty explain <rule>` shows the page of one.",
        words::count(RULES.len(), "rule")
    )?;
    Ok(FINE)
}
