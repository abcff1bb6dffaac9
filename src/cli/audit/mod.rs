//! `rightparty audit`: many conducts in, findings out, in the same order, on all cores.
//!
//! Input is read in chunks of bounded size; a chunk is judged in parallel and written before
//! the next one is read, so memory does not grow with the number of accounts.

mod answer;
mod args;
mod csv;
mod document;
mod input;
mod progress;
mod text;
mod totals;

use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context as _, bail};
use rayon::{
    ThreadPool, ThreadPoolBuilder,
    iter::{IntoParallelRefIterator as _, ParallelIterator as _},
};
use schemars::generate::SchemaSettings;

use crate::{
    audit::Law,
    cli::{
        Console, FAILED, FINE, PROBLEMS,
        audit::{answer::Job, input::Units, progress::Progress, totals::Totals},
    },
    evidence::Conduct,
};

pub(super) use args::{AuditArgs, AuditFormat};

/// Ended by Ctrl-C, as shells count it: 128 and the number of the signal.
const INTERRUPTED: u8 = 130;

/// Recursive descent over the deepest file that is read has to fit.
const STACK: usize = 8 * 1024 * 1024;

/// Whether somebody has pressed Ctrl-C.
static STOP: AtomicBool = AtomicBool::new(false);

pub(super) fn run(args: &AuditArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    if args.schema {
        return schema(console);
    }
    let law = Law {
        packs: args.pack.clone(),
        as_of: args.as_of,
    };
    if args.compare && law.is_own() {
        bail!("--compare needs something to compare with: add --as-of DATE or --pack ID");
    }
    let job = Job {
        law,
        compare: args.compare,
        format: args.format,
        width: console.width,
        palette: console.palette,
    };
    watch_for_ctrl_c();
    let pool = ThreadPoolBuilder::new()
        .stack_size(STACK)
        .build()
        .context("cannot start the threads that judge")?;
    let totals = judge_all(args, &job, &pool, console)?;
    Ok(if STOP.load(Ordering::Relaxed) {
        INTERRUPTED
    } else if totals.unusable > 0 {
        FAILED
    } else if totals.unlawful > 0 {
        PROBLEMS
    } else {
        FINE
    })
}

/// Prints the JSON Schema of conduct files.
fn schema(console: &mut Console<'_>) -> anyhow::Result<u8> {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<Conduct>();
    schema.insert("title".to_owned(), "A conduct file of Right Party".into());
    serde_json::to_writer_pretty(&mut *console.out, &schema)?;
    writeln!(console.out)?;
    Ok(FINE)
}

fn judge_all(
    args: &AuditArgs,
    job: &Job,
    pool: &ThreadPool,
    console: &mut Console<'_>,
) -> anyhow::Result<Totals> {
    let mut units = Units::of(&args.files, &mut *console.input)?;
    let mut progress = Progress::new(args.progress, units.bytes());
    let mut totals = Totals::default();
    document::begin(job, console.out)?;
    let mut first = true;
    while !STOP.load(Ordering::Relaxed) {
        let chunk = units.chunk();
        if chunk.is_empty() {
            break;
        }
        let answers: Vec<_> =
            pool.install(|| chunk.par_iter().map(|unit| job.answer(unit)).collect());
        progress.clear(console.errors)?;
        for answer in answers {
            if let Some(problem) = &answer.problem {
                writeln!(console.errors, "{}", problem.trim_end())?;
            }
            document::put(job, &answer.written, &mut first, console.out)?;
            totals.add(&answer.totals);
        }
        progress.show(&totals, units.done(), console.errors)?;
    }
    progress.clear(console.errors)?;
    let stopped = STOP.load(Ordering::Relaxed);
    document::end(job, &totals, stopped, console.out)?;
    if totals.unusable > 0 || stopped {
        writeln!(console.errors, "{}", totals.warning(stopped))?;
    }
    Ok(totals)
}

/// The first Ctrl-C lets what is being judged come to its end; the second ends at once.
fn watch_for_ctrl_c() {
    STOP.store(false, Ordering::Relaxed);
    // Where the process has a handler already, or can have none, Ctrl-C does what it did before.
    let _ = ctrlc::set_handler(|| {
        if STOP.swap(true, Ordering::Relaxed) {
            std::process::exit(i32::from(INTERRUPTED));
        }
    });
}

/// Whether text is written for people.
fn is_text(format: AuditFormat) -> bool {
    format == AuditFormat::Text
}
