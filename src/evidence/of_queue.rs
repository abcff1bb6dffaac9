//! What was decided at a desk with several files, as evidence: a stream for each file,
//! since each is an account of its own.

use crate::{
    domain::{Id, NextStep},
    evidence::{Item, Seen},
    scenario::{
        Scenario,
        model::{DeskFile, DeskStep, Queue},
    },
    session::{record::Record, spell::Told},
};

/// What stands for a file at the end.
#[derive(Clone, Copy, Debug)]
pub struct Decided<'s> {
    /// The file.
    pub file: &'s DeskFile,
    /// What is done with it, and the entry that decided it; nothing where it is left
    /// for tomorrow.
    pub step: Option<(&'s DeskStep, u32)>,
}

/// What stands for each file at the end of a record, in the order of the files.
pub fn decisions<'s>(record: &Record, queue: &'s Queue) -> Vec<Decided<'s>> {
    let mut all: Vec<Decided<'s>> = queue
        .files
        .iter()
        .map(|file| Decided { file, step: None })
        .collect();
    for entry in &record.entries {
        for told in &entry.then {
            let (id, step) = match told {
                Told::Decided { file, step, .. } => (file, Some(step)),
                Told::PutBack { file } => (file, None),
                _ => continue,
            };
            if let Some(one) = all.iter_mut().find(|one| one.file.id == *id) {
                let found = step.and_then(|id| one.file.steps.iter().find(|step| step.id == *id));
                one.step = found.map(|step| (step, entry.seq));
            }
        }
    }
    all
}

/// A step with a file as the rules see it.
pub fn planned(file: &DeskFile, step: NextStep, entry: u32) -> Seen<'_> {
    at_desk(file, entry, Item::Planned(step))
}

fn at_desk<'s>(file: &DeskFile, entry: u32, item: Item<'s>) -> Seen<'s> {
    let debt = file.facts.debts.first();
    Seen {
        entry,
        now: file.starts,
        contact: None,
        debt: debt.map_or_else(Id::default, |debt| debt.id),
        item,
    }
}

/// The evidence of one file: what was decided, and that the day is over.
pub fn of_file<'s>(decided: &Decided<'s>, last: u32) -> Vec<Seen<'s>> {
    let step = decided
        .step
        .map(|(step, entry)| planned(decided.file, step.does, entry));
    let end = at_desk(decided.file, last, Item::FileEnds);
    step.into_iter().chain([end]).collect()
}

/// Every decision that stands, in the order in which they were made.
pub fn items<'s>(record: &Record, scenario: &'s Scenario) -> Vec<Seen<'s>> {
    let Some(queue) = scenario.queue() else {
        return Vec::new();
    };
    let all = decisions(record, queue);
    let mut seen: Vec<Seen<'s>> = all
        .iter()
        .filter_map(|one| {
            let (step, entry) = one.step?;
            Some(planned(one.file, step.does, entry))
        })
        .collect();
    seen.sort_by_key(|seen| seen.entry);
    seen
}
