//! The same line on two forms: what was played on the text that a form is made from is
//! played again on the form, with every amount and date changed alike. The law must find
//! the same in the same places, and the points must stay.

use std::{collections::BTreeMap, sync::Arc};

use serde_json::Value;

use crate::{
    battery::Change,
    bots::{self, Bot, Dice, Line, Manner, Naive},
    cohort::parallel::header,
    domain::{Money, Terms},
    evaluation::rubric::ScoreKind,
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
    for bot in PLAYERS {
        let of = format!("{}, lines of {:?}", after.scenario.id(), bot.name());
        let mut scores = Vec::new();
        for play in 0..if bot.throws_dice() { LINES } else { 1 } {
            let mut dice = Dice::new(1, play);
            let seat = bots::play(bot, before.scenario, seed, &Line::default(), &mut dice);
            let record = Record {
                header: header(before.scenario, seed),
                entries: seat.into_entries(),
            };
            let told = match again(&record, after.scenario, seed, change) {
                Err(refused) => Some(refused),
                Ok(mirrored) => {
                    let (was, is) = (before.scorer.score(&record), after.scorer.score(&mirrored));
                    let told = unlike(&was, &is);
                    scores.push((was, is));
                    told
                }
            };
            found.extend(told.map(|told| format!("{of}: {told}")));
        }
        found.extend(apart(&scores, points).map(|told| format!("{of}: {told}")));
        if found.len() >= TOLD_MAX {
            break;
        }
    }
    found.truncate(TOLD_MAX);
    found
}

/// By how much the mean of a score differs over the lines of a player, if by more than
/// so many points.
fn apart(scores: &[(Scored, Scored)], points: u32) -> Option<String> {
    let lines = u32::try_from(scores.len()).unwrap_or(u32::MAX).max(1);
    ScoreKind::ALL.into_iter().find_map(|kind| {
        let sum = |of: fn(&(Scored, Scored)) -> &Scored| -> u32 {
            let all = scores.iter().map(of);
            all.filter_map(|done| done.evaluation.score(kind))
                .map(|score| score.out_of_100)
                .sum()
        };
        let (was, is) = (sum(|(was, _)| was), sum(|(_, is)| is));
        (was.abs_diff(is) > points * lines).then(|| {
            format!(
                "{} {} of 100 on average, and {} on the text that the form is made from; a \
                 difference of {points} is allowed",
                kind.label(),
                is / lines,
                was / lines
            )
        })
    })
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
    let mut turned = Turned {
        change,
        step: scenario.table_step(),
        heard: BTreeMap::new(),
    };
    for entry in &record.entries {
        let refused = |why: String| format!("entry {} is refused in the form: {why}", entry.seq);
        let done = turned.action(&entry.did);
        let done = done.map_err(|error| refused(error.to_string()))?;
        let action = done
            .action(scenario)
            .map_err(|unknown| refused(unknown.to_string()))?;
        let kept = session
            .apply(entry.at_ms, action)
            .cloned()
            .map_err(|refusal| refused(refusal.to_string()))?;
        let told = speller.spell(&kept, session.log());
        let learned = turned.learn(entry, &told);
        learned.map_err(|error| refused(error.to_string()))?;
        entries.push(told);
    }
    Ok(Record {
        header: header(scenario, seed),
        entries,
    })
}

/// How the amounts and dates of one line are said in a form.
struct Turned<'a> {
    change: &'a Change,
    /// To what offers are rounded.
    step: Money,
    /// What was heard or agreed in the one, and is another figure in the other: people
    /// round what they offer, so it is no plain multiple.
    heard: BTreeMap<String, String>,
}

impl Turned<'_> {
    /// An action with its amounts and dates changed.
    fn action(&self, done: &Done) -> serde_json::Result<Done> {
        let mut value = serde_json::to_value(done)?;
        self.turn(&mut value);
        let mut turned: Done = serde_json::from_value(value)?;
        if let (Done::Offer(was), Done::Offer(is)) = (done, &mut turned) {
            self.chosen(was, is);
            self.same_number(was, is);
        }
        Ok(turned)
    }

    /// What was chosen and not heard is rounded down, and a total is as many payments.
    fn chosen(&self, was: &Terms, is: &mut Terms) {
        let figure = |amount: Money, plain: Money| {
            if self.heard.contains_key(&amount.to_string()) {
                plain
            } else {
                self.change.chosen(amount)
            }
        };
        is.down = figure(was.down, is.down);
        is.instalment = figure(was.instalment, is.instalment);
        let count = i64::from(was.instalments());
        let payments = Money::cents(was.instalment.in_cents() * count);
        is.total = if count > 0 && was.total == was.down + payments {
            is.down + Money::cents(is.instalment.in_cents() * count)
        } else {
            figure(was.total, is.total)
        };
    }

    /// Rounding may add a payment; then each is as much larger as it needs.
    fn same_number(&self, was: &Terms, is: &mut Terms) {
        let count = i64::from(was.instalments());
        if count == 0 || is.instalments() == was.instalments() {
            return;
        }
        let whole = was.instalment.down_to(self.step) == was.instalment;
        let step = if whole {
            self.step.in_cents().max(1)
        } else {
            1
        };
        let rest = (is.total - is.down).in_cents();
        let steps = (rest + count * step - 1) / (count * step);
        is.instalment = Money::cents(steps * step);
    }

    fn turn(&self, value: &mut Value) {
        match value {
            Value::String(text) => {
                let heard = self.heard.get(text.as_str()).cloned();
                *text = heard.unwrap_or_else(|| self.change.value(text));
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.turn(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.turn(field)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// Keeps which figure of the one is which of the other.
    fn learn(&mut self, was: &RecordEntry, is: &RecordEntry) -> serde_json::Result<()> {
        self.pair(&serde_json::to_value(was)?, &serde_json::to_value(is)?);
        Ok(())
    }

    fn pair(&mut self, was: &Value, is: &Value) {
        match (was, is) {
            // Words are other words anyway; figures and days change.
            (Value::String(was), Value::String(is))
                if was != is || self.change.value(was) != *was =>
            {
                self.heard.insert(was.clone(), is.clone());
            }
            (Value::Array(was), Value::Array(is)) => {
                for (was, is) in was.iter().zip(is) {
                    self.pair(was, is);
                }
            }
            (Value::Object(was), Value::Object(is)) => {
                for (field, was) in was {
                    if let Some(is) = is.get(field) {
                        self.pair(was, is);
                    }
                }
            }
            _ => {}
        }
    }
}

/// In what the law and the criteria differ in two judgments of one line.
fn unlike(was: &Scored, is: &Scored) -> Option<String> {
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
    None
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
