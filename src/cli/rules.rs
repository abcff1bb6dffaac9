//! `rightparty rules`: every rule in one line, or all pages for programs.

use crate::{
    cli::{Console, FINE, Format, args::RulesArgs, words},
    handbook,
};

pub(super) fn run(args: &RulesArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let pages = handbook::list();
    if args.format == Format::Json {
        serde_json::to_writer_pretty(&mut *console.out, &pages)?;
        writeln!(console.out)?;
        return Ok(FINE);
    }
    for page in &pages {
        let id = Console::styled(console.palette.accent, page.id);
        writeln!(console.out, "{id}")?;
        console.paragraph("  ", page.title)?;
    }
    writeln!(
        console.out,
        "\n{}; `rightparty explain <rule>` shows the page of one.",
        words::count(pages.len(), "rule")
    )?;
    Ok(FINE)
}
