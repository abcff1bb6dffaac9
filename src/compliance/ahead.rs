//! The law beside a live session: what has been found so far, and what the rules
//! would say of an action before it is taken.
//!
//! Players that keep to the law and the coach look ahead with it. Nothing is
//! simulated here: the session decides, the entry is spelled out, rules judge it.

use crate::{
    compliance::{Finding, Parameters, RuleSet, Standing, judge::Found, step},
    domain::Currency,
    evidence::{Seen, of_heard::BEFORE, of_record::Reader},
    scenario::Scenario,
    session::{
        Action, Play, Session, decide,
        live::Entry,
        record::{RecordEntry, Speller},
    },
};

/// The rules' view of a session that goes on.
#[derive(Clone, Debug)]
pub struct Ahead<'s> {
    scenario: &'s Scenario,
    params: Parameters,
    reader: Reader<'s>,
    speller: Speller,
    standing: Standing,
    seen: usize,
}

impl<'s> Ahead<'s> {
    /// Before anything has happened; `play` is of this scenario.
    pub fn new(scenario: &'s Scenario, play: &Play) -> Self {
        let facts = scenario.facts();
        let params = Parameters::for_jurisdiction(scenario.place_of_law());
        Self {
            standing: Standing::from(facts, &params),
            reader: Reader::new(scenario),
            speller: Speller::new(play),
            scenario,
            params,
            seen: 0,
        }
    }

    /// Takes in the entries that the session has and this has not yet seen.
    pub fn follow(&mut self, session: &Session) {
        let log = session.log();
        for entry in log.entries.iter().skip(self.seen) {
            let spelled = self.speller.spell(entry, log);
            self.take(&spelled, &mut |_| {});
            self.seen += 1;
        }
    }

    /// What the rules would find at once if this were done now, or nothing where
    /// it is refused. What falls due later is not asked.
    pub fn would_find(&self, session: &Session, action: &Action) -> Vec<Finding> {
        let Ok(effects) = decide(session.play(), session.state(), action) else {
            return Vec::new();
        };
        let entry = Entry {
            seq: u32::try_from(self.seen).unwrap_or(u32::MAX) + 1,
            at_ms: 0,
            cause: action.clone(),
            effects,
        };
        let mut then = self.clone();
        let spelled = then.speller.spell(&entry, session.log());
        let mut found = Vec::new();
        then.take(&spelled, &mut |one| found.push(one));
        found
    }

    fn take(&mut self, entry: &RecordEntry, found: &mut impl FnMut(Finding)) {
        let mut seen: Vec<Seen<'_>> = Vec::new();
        self.reader.entry(entry, &mut seen);
        let facts = self.scenario.facts();
        for item in &seen {
            let mut tell = |one: Found| {
                // What a colleague did before is not this trainee's.
                if one.entry == BEFORE {
                    return;
                }
                let currency = facts
                    .debt(one.debt)
                    .map_or(Currency::Usd, |debt| debt.currency);
                found(Finding::of(
                    one.rule,
                    &one.verdict,
                    one.entry,
                    one.planned,
                    currency,
                ));
            };
            step(
                RuleSet::of_place(self.params.pack),
                facts,
                &self.params,
                &mut self.standing,
                item,
                &mut tell,
            );
        }
    }
}
