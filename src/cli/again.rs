//! `rightparty play --from`: trying again from a moment of a call that is over.
//!
//! What was done before that moment is done again in a new record, whose header says which call
//! it was taken up from.

use std::path::Path;

use anyhow::bail;

use crate::{
    cli::{
        Console, Problems,
        args::{ModeArg, PlayArgs},
        judged, play, replay, shelf,
        terminal::{self, Sitting},
    },
    session::{Header, Play, Record},
};

pub(super) fn begin(
    path: &Path,
    args: &PlayArgs,
    console: &mut Console<'_>,
) -> anyhow::Result<Sitting> {
    let shown = path.display().to_string();
    if args.mode == ModeArg::Test {
        bail!("a call that is tried again is practice, never a test; leave --mode test out");
    }
    let record = judged::load(path, console)?;
    let entry = args.entry.unwrap_or(1);
    let last = u32::try_from(record.entries.len()).unwrap_or(u32::MAX);
    if entry > last {
        bail!(
            "{shown} has {}; there is no entry {entry} to decide anew",
            replay::entries(record.entries.len())
        );
    }
    let to_play = replay::play(&record.header, &shown)?;
    same_scenario(args, &record, &to_play, &shown)?;
    let session = record.replay(to_play.clone()).map_err(|difference| {
        Problems(format!(
            "{shown} cannot be tried again from here, because playing it again comes out differently: {difference}"
        ))
    })?;
    let now = play::now();
    let header = Header {
        mode: args.mode.into(),
        began: now.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        again: Some(record.taken_up(entry - 1)),
        ..record.header.clone()
    };
    let file = play::create(args, &header, now)?;
    let mut sitting = Sitting::begin(to_play, header, file);
    let before = session.log().entries.iter();
    for done in before.take_while(|done| done.seq < entry) {
        if let Err(refusal) = sitting.act(done.cause.clone())? {
            bail!("{shown}: entry {} is refused now: {refusal}", done.seq);
        }
    }
    terminal::briefing(&sitting, console)?;
    writeln!(
        console.out,
        "\nTaken up again from {shown}: entry {entry} is yours to decide."
    )?;
    terminal::so_far(&sitting, console)?;
    Ok(sitting)
}

/// A scenario that is named must be the one that the record was made with, to the letter.
fn same_scenario(args: &PlayArgs, record: &Record, play: &Play, shown: &str) -> anyhow::Result<()> {
    let Some(name) = &args.scenario else {
        return Ok(());
    };
    let named = shelf::scenario(&shelf::library(args.folder.as_deref())?, name)?;
    if named.id() != record.header.scenario {
        bail!(
            "{shown} is a call of {:?}, not of {:?}; leave the scenario out to try that call again",
            record.header.scenario,
            named.id()
        );
    }
    if named.digest() != play.scenario.digest() {
        bail!(
            "{:?} has been changed since {shown} was made; leave the scenario out to try again with the text that the record carries",
            named.id()
        );
    }
    Ok(())
}
