//! `rightparty export`: reports in a form for other programs.

use std::{fs::OpenOptions, io::Write as _};

use anyhow::Context as _;

use crate::cli::{Console, FINE, args::ExportArgs, judged, words};

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
    let judged = judged::reports(&args.records, None, console);
    if judged.is_err()
        && let Some((path, _)) = &target
    {
        // Made a moment ago and still empty; the error that is told is the one that matters.
        let _ = std::fs::remove_file(path);
    }
    let reports = judged?;
    let mut text = serde_json::to_string_pretty(&reports)?;
    text.push('\n');
    match target {
        Some((path, mut file)) => {
            file.write_all(text.as_bytes())
                .and_then(|()| file.sync_all())
                .with_context(|| {
                    format!("cannot write to {}; is the disk full?", path.display())
                })?;
            writeln!(
                console.out,
                "{} exported to {}",
                words::count(reports.len(), "report"),
                path.display()
            )?;
        }
        None => write!(console.out, "{text}")?,
    }
    Ok(FINE)
}
