//! The same line on two forms: what was played on the text that a form is made from is
//! played again on the form, with every amount and date changed alike. The law must find
//! the same in the same places, and the points must stay.

use std::sync::Arc;

use serde_json::Value;

use crate::{
    battery::Change,
    bots::{self, Bot, Dice, Line, Manner, Naive},
    cohort::parallel::header,
    report::{Scored, Scorer},
    scenario::Scenario,
    session::{
        Play, Record, Session,
        record::{RecordEntry, Speller},
        spell::Done,
    },
};

/// Whose lines are played again: the trained ones, and those of chance, who go everywhere.
const PLAYERS: [Bot; 7] = [
    Bot::Trained(Manner::Fair),
    Bot::Trained(Manner::RulePerfect),
    Bot::Trained(Manner::Timid),
    Bot::Trained(Manner::Pushy),
    Bot::Trained(Manner::Lawless),
    Bot::Slipping(50),
    Bot::Naive(Naive::Random),
];

/// Lines of each player who throws dice.
const LINES: u64 = 6;

/// At most so many differences are told of one scenario: they have one cause as a rule.
const TOLD_MAX: usize = 3;

/// A scenario with its judge.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// The scenario.
    pub scenario: &'a Arc<Scenario>,
    /// Who judges calls of it.
    pub scorer: &'a Scorer,
}

/// In what the same lines come out differently; nothing if the form is the same test.
/// `points` is by how much a score may differ.
pub fn differences(
    before: Judged<'_>,
    after: Judged<'_>,
    seed: u64,
    change: &Change,
    points: u32,
) -> Vec<String> {
    let mut found = Vec::new();
    let line = Line::default();
    for bot in PLAYERS {
        for play in 0..if bot.throws_dice() { LINES } else { 1 } {
            let mut dice = Dice::new(1, play);
            let seat = bots::play(bot, before.scenario, seed, &line, &mut dice);
            let record = Record {
                header: header(before.scenario, seed),
                entries: seat.into_entries(),
            };
            let told = match again(&record, after.scenario, seed, change) {
                Err(refused) => Some(refused),
                Ok(mirrored) => {
                    let (was, is) = (before.scorer.score(&record), after.scorer.score(&mirrored));
                    unlike(&was, &is, points)
                }
            };
            found.extend(told.map(|told| {
                format!(
                    "{}, a line of {:?}: {told}",
                    after.scenario.id(),
                    bot.name()
                )
            }));
            if found.len() >= TOLD_MAX {
                return found;
            }
        }
    }
    found
}

/// A record's actions, changed alike and done in the form.
///
/// # Errors
/// An action that was possible is refused in the form.
pub fn again(
    record: &Record,
    scenario: &Arc<Scenario>,
    seed: u64,
    change: &Change,
) -> Result<Record, String> {
    let mut session = Session::begin(Play::new(Arc::clone(scenario), seed));
    let mut speller = Speller::new(session.play());
    let mut entries: Vec<RecordEntry> = Vec::new();
    for entry in &record.entries {
        let refused = |why: String| format!("entry {} is refused in the form: {why}", entry.seq);
        let done = alike(&entry.did, change).map_err(|error| refused(error.to_string()))?;
        let action = done
            .action(scenario)
            .map_err(|unknown| refused(unknown.to_string()))?;
        let kept = session
            .apply(entry.at_ms, action)
            .cloned()
            .map_err(|refusal| refused(refusal.to_string()))?;
        entries.push(speller.spell(&kept, session.log()));
    }
    Ok(Record {
        header: header(scenario, seed),
        entries,
    })
}

/// An action with its amounts and dates changed.
fn alike(done: &Done, change: &Change) -> serde_json::Result<Done> {
    let mut value = serde_json::to_value(done)?;
    turn(&mut value, change);
    serde_json::from_value(value)
}

fn turn(value: &mut Value, change: &Change) {
    match value {
        Value::String(text) => *text = change.value(text),
        Value::Array(items) => items.iter_mut().for_each(|item| turn(item, change)),
        Value::Object(fields) => fields.values_mut().for_each(|field| turn(field, change)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// In what two judgments of one line differ.
fn unlike(was: &Scored, is: &Scored, points: u32) -> Option<String> {
    let (before, after) = (findings(was), findings(is));
    if let Some((rule, entry)) = before.iter().find(|one| !after.contains(one)) {
        return Some(format!(
            "{rule} is found at entry {entry} of the text that the form is made from, and not in \
             the form"
        ));
    }
    if let Some((rule, entry)) = after.iter().find(|one| !before.contains(one)) {
        return Some(format!(
            "{rule} is found at entry {entry} of the form, and not in the text that it is made from"
        ));
    }
    let (before, after) = (applied(was), applied(is));
    if before != after {
        let only = before.iter().chain(&after);
        let only: Vec<&str> = only
            .filter(|one| before.contains(one) != after.contains(one))
            .map(String::as_str)
            .collect();
        return Some(format!(
            "criteria apply in one of them only: {}",
            only.join(", ")
        ));
    }
    let scores = was.evaluation.scores.iter().zip(&is.evaluation.scores);
    scores
        .filter(|(one, same)| one.out_of_100.abs_diff(same.out_of_100) > points)
        .map(|(one, same)| {
            format!(
                "{} {} of 100 in the form, {} in the text that it is made from",
                one.kind.label(),
                same.out_of_100,
                one.out_of_100
            )
        })
        .next()
}

fn findings(done: &Scored) -> Vec<(&str, u32)> {
    let counted = done.findings.iter().filter(|finding| finding.counts());
    counted
        .map(|finding| (finding.rule, finding.entry))
        .collect()
}

/// The criteria that applied.
fn applied(done: &Scored) -> Vec<String> {
    let lines = done.evaluation.scores.iter().flat_map(|score| &score.lines);
    lines
        .filter(|line| line.possible > 0)
        .map(|line| line.criterion.as_str().to_owned())
        .collect()
}
