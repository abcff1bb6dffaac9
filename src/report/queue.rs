//! Files on a desk: what was decided, beside the best that the time and the rules allow.

use crate::{
    compliance,
    evaluation::{Finding, Measure, priorities::Priorities},
    evidence::of_queue::{self, Decided},
    report::form::DeskFileReport,
    scenario::model::Queue,
    session::record::Record,
};

/// What is known of the files before anybody has decided.
#[derive(Clone, Debug)]
pub(super) struct Desk(Priorities);

impl Desk {
    pub(super) fn of(queue: &Queue) -> Self {
        Self(Priorities::of(queue))
    }

    /// What the best plan is worth.
    pub(super) fn par(&self) -> u32 {
        self.0.best.worth
    }

    /// What was reached of it.
    pub(super) fn measure(&self, queue: &Queue, record: &Record) -> Measure {
        let rows = self.files(queue, record);
        Measure::Count {
            reached: rows.iter().map(|row| u32::from(row.worth)).sum(),
            of: self.par(),
        }
    }

    /// What the rules find in all files at the end of a record, in the order of entries.
    pub(super) fn findings(queue: &Queue, record: &Record) -> Vec<Finding> {
        let last = record.entries.last().map_or(0, |entry| entry.seq);
        let mut findings: Vec<Finding> = of_queue::decisions(record, queue)
            .iter()
            .flat_map(|one| compliance::in_file(one.file, of_queue::of_file(one, last)))
            .map(|found| Finding::from(&found))
            .collect();
        findings.sort_by_key(|finding| finding.entry);
        findings
    }

    /// The files as the report shows them.
    pub(super) fn files(&self, queue: &Queue, record: &Record) -> Vec<DeskFileReport> {
        let decided = of_queue::decisions(record, queue);
        let rows = decided.iter().zip(&self.0.breaks).zip(&self.0.best.steps);
        rows.map(|((one, breaks), best)| row(one, breaks, *best))
            .collect()
    }
}

fn row(one: &Decided<'_>, breaks: &[Vec<&'static str>], best: Option<usize>) -> DeskFileReport {
    let at = one.step.and_then(|(step, _)| {
        let mut steps = one.file.steps.iter();
        steps.position(|known| known.id == step.id)
    });
    let rules = at
        .and_then(|at| breaks.get(at))
        .cloned()
        .unwrap_or_default();
    let best = best.and_then(|at| one.file.steps.get(at));
    let chosen = one.step.map(|(step, _)| step);
    DeskFileReport {
        file: one.file.id.clone(),
        name: one.file.name().to_owned(),
        entry: one.step.map(|(_, entry)| entry),
        chose: chosen.map(|step| step.words.clone()),
        because: chosen.map(|step| step.because.clone()).unwrap_or_default(),
        minutes: chosen.map_or(0, |step| step.minutes),
        worth: match chosen {
            Some(step) if rules.is_empty() => step.worth,
            _ => 0,
        },
        rules: rules.into_iter().map(str::to_owned).collect(),
        best: best.map(|step| step.words.clone()),
        best_because: best.map(|step| step.because.clone()).unwrap_or_default(),
        best_worth: best.map_or(0, |step| step.worth),
    }
}
