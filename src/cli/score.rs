//! `rightparty score`: judges the stored events of records again.

use crate::cli::{Console, FINE, Format, args::ScoreArgs, judged};

pub(super) fn run(args: &ScoreArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let reports = judged::reports(&args.records, args.rubric.as_deref(), console)?;
    match args.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *console.out, &reports)?;
            writeln!(console.out)?;
        }
        Format::Text => {
            for (number, (report, path)) in reports.iter().zip(&args.records).enumerate() {
                if number > 0 {
                    writeln!(console.out)?;
                }
                if reports.len() > 1 {
                    let path = path.display().to_string();
                    writeln!(
                        console.out,
                        "{}\n",
                        Console::styled(console.palette.accent, &path)
                    )?;
                }
                write!(console.out, "{}", report.to_text())?;
            }
        }
    }
    Ok(FINE)
}
