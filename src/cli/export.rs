//! `rightparty export`: reports in a form for other programs.

use std::{fs::OpenOptions, io::Write as _};

use anyhow::Context as _;

use crate::{
    cli::{
        Console, FINE,
        args::{ExportArgs, ExportFormat},
        judged, words,
    },
    export::{decisions, results, sheet},
};

pub(super) fn run(args: &ExportArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    // Opened first, so that a bad path fails before the work.
    let target = match &args.out {
        Some(path) => Some((
            path,
            OpenOptions::new()
                .write(true)
                .create_new(true)
                .open(path)
                .with_context(|| {
                    format!(
                        "cannot make the file {}; give the name of a new file in a folder that exists",
                        path.display()
                    )
                })?,
        )),
        None => None,
    };
    let judged = written(args, console);
    if judged.is_err()
        && let Some((path, _)) = &target
    {
        // Made a moment ago and still empty; the error that is told is the one that matters.
        let _ = std::fs::remove_file(path);
    }
    let text = judged?;
    match target {
        Some((path, mut file)) => {
            file.write_all(&text)
                .and_then(|()| file.sync_all())
                .with_context(|| {
                    format!("cannot write to {}; is the disk full?", path.display())
                })?;
            writeln!(
                console.out,
                "{} exported to {}",
                words::count(args.records.len(), "record"),
                path.display()
            )?;
        }
        None => console.out.write_all(&text)?,
    }
    Ok(FINE)
}

/// What is exported, as the bytes of its file.
fn written(args: &ExportArgs, console: &mut Console<'_>) -> anyhow::Result<Vec<u8>> {
    if args.decisions && args.format != ExportFormat::Csv {
        anyhow::bail!("--decisions is a table: say --format csv with it");
    }
    let mut text = Vec::new();
    match args.format {
        ExportFormat::Json => {
            let reports = judged::reports(&args.records, None, console)?;
            serde_json::to_writer_pretty(&mut text, &reports)?;
            text.push(b'\n');
        }
        ExportFormat::Csv => {
            let (mut table, mut decisions_table) = (Vec::new(), Vec::new());
            for path in &args.records {
                let record = judged::load(path, console)?;
                let told = || format!("cannot score {}", path.display());
                if args.decisions {
                    let (scenario, report) = judged::with_scenario(&record).with_context(told)?;
                    decisions_table.extend(decisions::rows(&record, &report, &scenario));
                } else {
                    let report = judged::with_people(path, &record, None).with_context(told)?;
                    table.push(results::Row::of(&record.header, &report));
                }
            }
            if args.decisions {
                sheet::write(&decisions_table, &mut text)?;
            } else {
                sheet::write(&table, &mut text)?;
            }
        }
    }
    Ok(text)
}
