//! `rightparty play`: one scenario, at the keyboard or by script.

use std::{
    collections::hash_map::RandomState,
    hash::{BuildHasher as _, Hasher as _},
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};

use anyhow::bail;
use chrono::{DateTime, Utc};

use crate::{
    cli::{
        Console, FINE, Problems, again,
        args::PlayArgs,
        replay, script, shelf,
        terminal::{self, Sitting},
        words,
    },
    domain::digest::sha256_hex,
    evaluation::rubric::DEFAULT_RUBRIC,
    scenario::{Scenario, compile},
    session::{
        Header, Mode, Play,
        record::{ENGINE_BEHAVIOUR, SCHEMA},
    },
    store::RecordFile,
};

/// Seeds drawn by lot are below this, so that they can be typed again.
const SEED_BELOW: u64 = 1_000_000;

pub(super) fn run(args: &PlayArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    if let Some(file) = &args.script {
        return script::run(file, args, console);
    }
    let mut sitting = match (&args.resume, &args.from) {
        (Some(path), _) => resume(path, console)?,
        (None, Some(path)) => again::begin(path, args, console)?,
        (None, None) => begin(args, console)?,
    };
    writeln!(
        console.out,
        "Everything is kept in {}",
        sitting.path().display()
    )?;
    if terminal::play(&mut sitting, console)? {
        terminal::debrief(&sitting, console)?;
    } else {
        terminal::farewell(&sitting, console)?;
    }
    Ok(FINE)
}

fn begin(args: &PlayArgs, console: &mut Console<'_>) -> anyhow::Result<Sitting> {
    let library = shelf::library(args.folder.as_deref())?;
    let Some(name) = &args.scenario else {
        bail!("say which scenario; `rightparty list` shows those at hand");
    };
    let scenario = Arc::new(shelf::scenario(&library, name)?);
    let now = now();
    let seed = args.seed.unwrap_or_else(|| lot() % SEED_BELOW);
    let subject = format!("{:016x}{:016x}", lot(), lot());
    let began = now.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let header = header(&scenario, args.mode.into(), seed, subject, began);
    let file = create(args, &header, now)?;
    let sitting = Sitting::begin(Play::new(scenario, seed), header, file);
    terminal::briefing(&sitting, console)?;
    Ok(sitting)
}

pub(super) fn resume(path: &Path, console: &mut Console<'_>) -> anyhow::Result<Sitting> {
    let shown = path.display().to_string();
    let resumed = RecordFile::resume(path)?;
    if resumed.record.is_finished() {
        bail!("{shown} is finished: the note is filed; see it with `rightparty score {shown}`");
    }
    let play = replay::play(&resumed.record.header, &shown)?;
    let session = resumed.record.replay(play).map_err(|difference| {
        Problems(format!(
            "{shown} cannot be gone on with, because playing it again comes out differently: {difference}"
        ))
    })?;
    let sitting = Sitting::resume(session, resumed.record, resumed.file);
    terminal::briefing(&sitting, console)?;
    torn(resumed.dropped, console)?;
    terminal::so_far(&sitting, console)?;
    Ok(sitting)
}

/// Says that a torn last line was cut off, if one was.
pub(super) fn torn(bytes: usize, console: &mut Console<'_>) -> anyhow::Result<()> {
    if bytes > 0 {
        writeln!(
            console.out,
            "The last line was torn by a crash and is cut off ({}); it had not been shown.",
            words::count(bytes, "byte")
        )?;
    }
    Ok(())
}

/// The first line of a record.
pub(super) fn header(
    scenario: &Scenario,
    mode: Mode,
    seed: u64,
    subject: String,
    began: String,
) -> Header {
    let rubric_text = compile::normalized(DEFAULT_RUBRIC);
    Header {
        schema: SCHEMA,
        engine_behaviour: ENGINE_BEHAVIOUR,
        scenario: scenario.id().to_owned(),
        scenario_digest: scenario.digest().to_owned(),
        rubric_digest: sha256_hex(&rubric_text),
        seed,
        subject,
        mode,
        began,
        scenario_text: scenario.text().to_owned(),
        pack_text: scenario.pack_text().to_owned(),
        rubric_text,
        again: None,
    }
}

/// The file of a new record: where it is asked for, or beside the others.
pub(super) fn create(
    args: &PlayArgs,
    header: &Header,
    now: DateTime<Utc>,
) -> anyhow::Result<RecordFile> {
    match &args.record {
        Some(path) => RecordFile::create(path, header),
        None => RecordFile::create(&default_path(&header.scenario, now), header),
    }
}

/// A name that is not taken: two sessions may begin in the same second.
fn default_path(scenario: &str, now: DateTime<Utc>) -> PathBuf {
    let stem = format!("{scenario}-{}", now.format("%Y%m%d-%H%M%S"));
    let plain = Path::new("records").join(format!("{stem}.jsonl"));
    (2..100)
        .map(|number| Path::new("records").join(format!("{stem}-{number}.jsonl")))
        .fold(plain, |path, next| if path.exists() { next } else { path })
}

/// The wall clock; kept in the record for people and never judged.
pub(super) fn now() -> DateTime<Utc> {
    SystemTime::now().into()
}

/// A number by lot. The keys of a hasher come from the system's own randomness,
/// which is all that a random name and a practice seed need.
fn lot() -> u64 {
    RandomState::new().build_hasher().finish()
}
