//! `rightparty play --script`: a walkthrough, performed without a keyboard.
//!
//! Wall time comes from the script, so the record has the same bytes each time.

use std::{path::Path, sync::Arc};

use anyhow::bail;

use crate::{
    cli::{
        Console, FINE, PROBLEMS, Problems,
        args::PlayArgs,
        judged, play, shelf, transcript,
        walk::{self, Walk},
    },
    diagnostic::Diagnostics,
    reader,
    session::{Play, Record, TraineeView, Walkthrough},
    store::RecordFile,
};

/// Who plays in a script's record.
const SUBJECT: &str = "script";

pub(super) fn run(file: &Path, args: &PlayArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let walkthrough = read(file)?;
    let library = shelf::library(args.folder.as_deref())?;
    let name = args.scenario.as_ref().unwrap_or(&walkthrough.scenario);
    let scenario = shelf::scenario(&library, name)?;
    if scenario.id() != walkthrough.scenario {
        bail!(
            "the walkthrough {} is for the scenario {:?}, not for {:?}; leave the scenario out to play its own",
            file.display(),
            walkthrough.scenario,
            scenario.id()
        );
    }
    let seed = args.seed.unwrap_or(walkthrough.seed);
    let play = Play::new(Arc::new(scenario), seed);
    let header = play::header(
        &play.scenario,
        args.mode.into(),
        seed,
        SUBJECT.to_owned(),
        walk::utc(play.scenario.starts()),
    );
    let mut record = match &args.record {
        Some(path) => Some(RecordFile::create(path, &header)?),
        None => None,
    };
    writeln!(
        console.out,
        "{} ({}), seed {seed}: {}\n",
        play.scenario.title(),
        play.scenario.id(),
        walkthrough.about
    )?;
    let mut walk = Walk::new(play, &walkthrough);
    let mut entries = Vec::new();
    while let Some(step) = walk.next() {
        match step {
            Ok(Some(entry)) => {
                if let Some(record) = &mut record {
                    record.append(&entry)?;
                }
                transcript::show_entry(&entry, TraineeView::of(walk.session()), console)?;
                entries.push(entry);
            }
            Ok(None) => writeln!(console.out, "   (refused, as it should be)")?,
            Err(mismatch) => {
                let words = format!("step {}: {}", mismatch.step + 1, mismatch.what);
                let words = Console::styled(console.palette.wrong, &words);
                writeln!(console.out, "{words}")?;
                return Ok(PROBLEMS);
            }
        }
    }
    let played = Record { header, entries };
    let report = judged::report(&played, None)?;
    write!(console.out, "\n{}", report.to_text())?;
    if let Some(record) = &record {
        writeln!(console.out, "\nThe record is {}.", record.path().display())?;
    }
    Ok(FINE)
}

fn read(path: &Path) -> anyhow::Result<Walkthrough> {
    let file = shelf::read(path)?;
    if let Some(problem) = file.undecoded {
        return Err(Problems(problem.render(&file.path, &file.text)).into());
    }
    let read = reader::read_acts::<Walkthrough>(&file.text, "Walkthrough");
    match read.value {
        Some(walkthrough) if read.diagnostics.is_empty() => Ok(walkthrough),
        _ => {
            let found = Diagnostics::from(read.diagnostics);
            Err(Problems(found.render(&file.path, &file.text)).into())
        }
    }
}
