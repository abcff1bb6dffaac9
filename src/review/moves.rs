//! The decisions of a record, each with what else was open.

use serde::Serialize;

use crate::{
    compliance::{self, Found, Outcome, Parameters},
    domain::{Currency, Mood, Severity},
    evaluation::{Finding, Rubric},
    evidence::of_record,
    review::{Mark, Review},
    session::{Action, Play, Record, Session, spell::Told as Event},
    solver::{Position, Solver, words},
};

/// One decision.
#[derive(Clone, Debug, Serialize)]
pub struct Move {
    /// The entry of the record.
    pub entry: u32,
    /// The clock when it was over, where the consumer lives.
    pub clock: String,
    /// What the trainee did, in words.
    pub did: String,
    /// What was heard after it.
    pub heard: Vec<String>,
    /// How good it was.
    pub mark: Mark,
    /// The best lawful end before it.
    pub before: i64,
    /// The best lawful end after it.
    pub after: i64,
    /// What it cost.
    pub cost: i64,
    /// The best action there, in words, where another one was better.
    pub best: Option<String>,
    /// The mood after it.
    pub mood: Mood,
    /// All findings so far, weighed.
    pub exposure: u32,
    /// What the rules found in it.
    pub findings: Vec<Told>,
    /// What else was open.
    pub alternatives: Vec<Alternative>,
}

/// Something else that could have been done.
#[derive(Clone, Debug, Serialize)]
pub struct Alternative {
    /// In words.
    pub words: String,
    /// The best lawful end after it; never said of what breaks a rule.
    pub reaches: Option<i64>,
    /// What would have been reached at once; never said of what breaks a rule.
    pub now: Option<i64>,
    /// The mood after it; never said of what breaks a rule.
    pub mood: Option<Mood>,
    /// What the rules would have found in it.
    pub findings: Vec<Told>,
}

/// A finding, told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The rule.
    pub rule: String,
    /// The entry that shows it.
    pub entry: u32,
    /// How heavy it is; nothing if it costs nothing.
    pub severity: Option<Severity>,
    /// Whether it makes what was done unlawful, or breaks a house rule.
    pub violation: bool,
    /// What happened.
    pub happened: String,
    /// What to say or do instead.
    pub instead: String,
}

/// What a finding adds to exposure. Our own weights, in the order of the rubric's
/// severities: one auto-fail outweighs three serious faults.
const fn weight(severity: Severity) -> u32 {
    match severity {
        Severity::BestPractice => 1,
        Severity::Minor => 2,
        Severity::Major => 6,
        Severity::AutoFail => 20,
    }
}

/// Walks through the record. Returns where it ends.
pub(super) fn walk(
    record: &Record,
    session: &Session,
    rubric: &Rubric,
    solver: &mut Solver,
    review: &mut Review,
) -> Position {
    let play = session.play();
    let zone = review.par - review.walk_away;
    let mut at = solver.start();
    let mut exposure = 0;
    let mut before = solver.best_lawful(&at).unwrap_or(review.walk_away);
    for (entry, stored) in session.log().entries.iter().zip(&record.entries) {
        let (state, here) = (at.state, at.clone());
        let mut findings = Vec::new();
        at.follow(
            play,
            solver.judge(),
            &entry.cause,
            &entry.effects,
            &mut |found| {
                findings.push(told(&found, review.currency, rubric));
            },
        );
        exposure += findings.iter().map(weighed).sum::<u32>();
        if looks(&entry.cause) {
            continue;
        }
        let after = if matches!(entry.cause, Action::FileNote(_)) {
            before
        } else {
            solver.best_lawful(&at).unwrap_or(review.walk_away)
        };
        let cost = (before - after).max(0);
        let mark = Mark::of(cost, zone, findings.iter().any(|one| one.violation));
        let best = solver
            .best_action(&here)
            .filter(|best| mark > Mark::Best && *best != entry.cause);
        review.moves.push(Move {
            entry: entry.seq,
            clock: stored.clock.0.format("%H:%M:%S").to_string(),
            did: words(play, &state, &entry.cause),
            heard: heard(&stored.then),
            mark,
            before,
            after,
            cost,
            best: best.map(|best| words(play, &state, &best)),
            mood: at.state.mood(),
            exposure,
            findings,
            alternatives: alternatives(&here, &entry.cause, solver, review.currency, rubric),
        });
        before = after;
    }
    at
}

/// Looking something up is no decision about the call.
fn looks(action: &Action) -> bool {
    matches!(action, Action::Read(_) | Action::AskHint(_))
}

fn heard(then: &[Event]) -> Vec<String> {
    then.iter()
        .filter_map(|event| match event {
            Event::Heard { words, .. } if !words.is_empty() => Some(words.clone()),
            _ => None,
        })
        .collect()
}

fn weighed(told: &Told) -> u32 {
    told.severity.map_or(0, weight)
}

/// Everything else that was open, the most promising first.
fn alternatives(
    here: &Position,
    done: &Action,
    solver: &mut Solver,
    currency: Currency,
    rubric: &Rubric,
) -> Vec<Alternative> {
    let play = solver.play().clone();
    let mut found = Vec::new();
    for action in solver.moves(here) {
        if action == *done {
            continue;
        }
        let mut findings = Vec::new();
        let judge = solver.judge().clone();
        let next = here.after(&play, &judge, &action, &mut |one| {
            findings.push(told(&one, currency, rubric));
        });
        let Ok(next) = next else { continue };
        let lawful = !findings.iter().any(|one| one.violation);
        found.push(Alternative {
            words: words(&play, &here.state, &action),
            reaches: lawful.then(|| solver.best_lawful(&next)).flatten(),
            now: lawful.then(|| next.measure(&play).whole()),
            mood: lawful.then(|| next.state.mood()),
            findings,
        });
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.reaches));
    found
}

/// The findings of a record whose actions cannot be played again.
pub(super) fn stored(record: &Record, play: &Play, rubric: &Rubric) -> Vec<Told> {
    let facts = play.scenario.facts();
    let params = Parameters::for_jurisdiction(play.scenario.place_of_law());
    let items = of_record::items(record, &play.scenario);
    compliance::judge(facts, &params, items)
        .iter()
        .map(|found| of_finding(found, rubric))
        .collect()
}

fn told(found: &Found, currency: Currency, rubric: &Rubric) -> Told {
    let finding = compliance::Finding::of(
        found.rule,
        &found.verdict,
        found.entry,
        found.planned,
        currency,
    );
    of_finding(&finding, rubric)
}

fn of_finding(found: &compliance::Finding, rubric: &Rubric) -> Told {
    let weighed = Finding::from(found);
    Told {
        rule: found.rule.to_owned(),
        entry: found.entry,
        severity: rubric.severity(&weighed),
        violation: matches!(
            found.outcome,
            Outcome::Violation | Outcome::PresumedViolation
        ),
        happened: found.happened.to_string(),
        instead: found.instead().to_owned(),
    }
}
