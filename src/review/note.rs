//! The note as a decision: it cannot change what was reached, but what it says can be untrue,
//! and whoever works the account next believes it.

use serde::Serialize;

use crate::{
    compliance::{self, Parameters},
    documentation::{self, Verdict},
    evaluation::{Finding, plan_findings},
    evidence::{Item, of_heard, of_record},
    review::Mark,
    session::{Play, Record},
};

/// A field of the note that is not as it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoteFault {
    /// Which field, in words.
    pub field: &'static str,
    /// How it compares with what happened.
    pub verdict: Verdict,
    /// What was written; empty for nothing.
    pub wrote: String,
    /// What was true; empty for nothing.
    pub was: String,
}

impl NoteFault {
    /// In a sentence.
    pub fn in_words(&self) -> String {
        let or_nothing = |text: &str| match text {
            "" => "nothing".to_owned(),
            text => text.to_owned(),
        };
        format!(
            "{} ({}): you wrote {}; it was {}",
            self.field,
            self.verdict.label(),
            or_nothing(&self.wrote),
            or_nothing(&self.was)
        )
    }

    /// How grave it is. Our own: nothing in a note is worse than what never happened.
    pub(super) const fn mark(&self) -> Mark {
        match self.verdict {
            Verdict::NotApplicable | Verdict::Correct => Mark::Best,
            Verdict::PartlyRight => Mark::Good,
            Verdict::Omitted => Mark::Inaccuracy,
            Verdict::Wrong => Mark::Mistake,
            Verdict::Fabricated => Mark::CostlyMistake,
        }
    }
}

/// What the note of a record says that is not so, the gravest first.
pub(super) fn faults(record: &Record, play: &Play) -> Vec<NoteFault> {
    let facts = play.scenario.facts();
    let params = Parameters::for_jurisdiction(play.scenario.place_of_law());
    let items = of_record::items(record, &play.scenario);
    let found = compliance::judge(facts, &params, items.iter().copied());
    let found = found.iter().filter(|one| one.entry != of_heard::BEFORE);
    let findings: Vec<Finding> = found.map(Finding::from).collect();
    let truth = documentation::truth(items.iter().copied(), facts);
    let note = items.iter().rev().find_map(|seen| match seen.item {
        Item::Noted(note) => Some((note, seen.entry)),
        _ => None,
    });
    let codes = &play.scenario.house().codes;
    let fields = documentation::compare(note, &truth, codes, &plan_findings(&findings));
    let mut faults: Vec<NoteFault> = fields
        .into_iter()
        .filter(|field| field.verdict > Verdict::Correct)
        .map(|field| NoteFault {
            field: field.field.label(),
            verdict: field.verdict,
            wrote: field.wrote,
            was: field.was,
        })
        .collect();
    faults.sort_by_key(|fault| std::cmp::Reverse(fault.verdict));
    faults
}
