//! The two tables: one row per record, or one per decision.

use anyhow::Context as _;
use serde::Serialize;

use crate::{
    cli::{
        Console,
        export::{
            ExportArgs,
            inputs::{Input, Inputs},
        },
        judged,
    },
    export::{
        decisions, results,
        sheet::{self, harmless},
    },
    report::Report,
    session::Record,
};

/// The name before a row, where names are asked for.
#[derive(Serialize)]
struct Whose {
    name: String,
}

impl Whose {
    fn of(input: &Input) -> Self {
        Self {
            name: harmless(input.sitting.name.as_deref().unwrap_or_default()).into_owned(),
        }
    }
}

/// The table of results, or of decisions.
pub(super) fn table(
    args: &ExportArgs,
    inputs: &Inputs,
    console: &mut Console<'_>,
) -> anyhow::Result<Vec<u8>> {
    if args.decisions {
        let rows = rows(inputs, console, |record, _| {
            let (scenario, report) = judged::with_scenario(record)?;
            Ok(decisions::rows(record, &report, &scenario))
        })?;
        written(args, rows)
    } else {
        let rows = rows(inputs, console, |record, report| {
            Ok(vec![results::Row::of(&record.header, report)])
        })?;
        written(args, rows)
    }
}

/// The rows of all records, each with the person's name.
fn rows<R>(
    inputs: &Inputs,
    console: &mut Console<'_>,
    make: impl Fn(&Record, &Report) -> anyhow::Result<Vec<R>>,
) -> anyhow::Result<Vec<(Whose, R)>> {
    let mut all = Vec::new();
    for source in inputs.sources() {
        let input = inputs.load(source, console)?;
        let path = source.path();
        for (record, report) in input.records.iter().zip(&input.reports) {
            let rows =
                make(record, report).with_context(|| format!("cannot score {}", path.display()))?;
            all.extend(rows.into_iter().map(|row| (Whose::of(&input), row)));
        }
    }
    Ok(all)
}

fn written<R: Serialize>(args: &ExportArgs, rows: Vec<(Whose, R)>) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if args.names {
        sheet::write(&rows, &mut bytes)?;
    } else {
        let rows: Vec<R> = rows.into_iter().map(|(_, row)| row).collect();
        sheet::write(&rows, &mut bytes)?;
    }
    Ok(bytes)
}
