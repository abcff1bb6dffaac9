//! The decisions of a record, each with what it cost and what the rules found in it.

use serde::Serialize;

use crate::{
    compliance::{self, Found, Outcome, Parameters},
    domain::{Currency, Mood, Severity},
    evaluation::{Finding, Rubric},
    evidence::{of_heard, of_record},
    review::{
        Alternative, Mark, NoteFault, Point, Review,
        alternatives::{self, Moment},
        note, say, why,
    },
    session::{
        Action, Play, Record, Session, TraineeView, record::RecordEntry, view::TranscriptLine,
    },
    solver::{Position, Solver},
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
    pub heard: Vec<Line>,
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
    /// How the call could have gone on after that, in words.
    pub line: Vec<String>,
    /// Why it cost what it cost, where there is more to say than what was better.
    pub why: Option<String>,
    /// The mood after it.
    pub mood: Mood,
    /// All findings so far, weighed.
    pub exposure: u32,
    /// What the rules found in it.
    pub findings: Vec<Told>,
    /// What the note says that is not so; only of the note.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub note: Vec<NoteFault>,
    /// What else was open.
    pub alternatives: Vec<Alternative>,
}

impl Move {
    /// How heavy the rules are that it breaks; nothing if it breaks none. A note that
    /// invents something weighs as what ends a test.
    pub(super) fn gravity(&self) -> u32 {
        let broken = self.findings.iter().filter(|one| one.violation);
        let invented = if self.invents() {
            weight(Severity::AutoFail)
        } else {
            0
        };
        broken.map(weighed).sum::<u32>() + invented
    }

    /// Whether the note says what never happened.
    pub fn invents(&self) -> bool {
        let faults = self.note.iter();
        faults.map(NoteFault::mark).max() == Some(Mark::CostlyMistake)
    }

    /// Whether it breaks a rule.
    pub fn violates(&self) -> bool {
        self.findings.iter().any(|one| one.violation)
    }

    /// The mark by the rules and the note alone.
    pub(super) fn mark_without_cost(&self) -> Mark {
        let untrue = self.note.iter().map(NoteFault::mark).max();
        Mark::of(0, 0, self.violates()).max(untrue.unwrap_or(Mark::Best))
    }
}

/// Something that was heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Who spoke; `None` for what happens besides speaking.
    pub speaker: Option<String>,
    /// The words.
    pub words: String,
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

/// The most that counts as within reach: what was within lawful reach before the first
/// broken rule. More would show what it had earned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ceiling(i64);

impl Ceiling {
    fn is_set(self) -> bool {
        self.0 < i64::MAX
    }

    pub(super) fn under(self, value: i64) -> i64 {
        value.min(self.0)
    }
}

/// What a finding adds to exposure. Our own weights, in the order of the rubric's
/// severities: one auto-fail outweighs three serious faults.
pub(super) const fn weight(severity: Severity) -> u32 {
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
    see: &mut impl FnMut(u32),
) -> Position {
    let transcript = TraineeView::of(session).transcript();
    let mut steps = Steps {
        record,
        play: session.play(),
        transcript: &transcript,
        rubric,
        at: solver.start(),
        before: review.par,
        exposure: 0,
        ceiling: Ceiling(i64::MAX),
        reached: reached(session, solver),
    };
    review.curve.push(Point {
        entry: 0,
        reach: review.par,
        exposure: 0,
    });
    for (entry, stored) in session.log().entries.iter().zip(&record.entries) {
        let here = steps.at.clone();
        let mut findings = Vec::new();
        steps.at.follow(
            steps.play,
            solver.judge(),
            &entry.cause,
            &entry.effects,
            &mut |found| findings.push(told(&found, review.currency, rubric)),
        );
        if looks(&entry.cause) || drafts(&entry.cause, &here) {
            continue;
        }
        let clock = clock(stored);
        let decision = steps.decide(
            &here,
            entry.seq,
            &entry.cause,
            clock,
            findings,
            solver,
            review,
        );
        review.curve.push(Point {
            entry: entry.seq,
            reach: decision.after,
            exposure: decision.exposure,
        });
        review.moves.push(decision);
        see(entry.seq);
    }
    steps.at
}

/// What a session came to in the end.
fn reached(session: &Session, solver: &Solver) -> i64 {
    let play = session.play();
    let mut at = solver.start();
    for entry in &session.log().entries {
        let (cause, effects) = (&entry.cause, &entry.effects);
        at.follow(play, solver.judge(), cause, effects, &mut |_| {});
    }
    at.measure(play).whole()
}

/// A record on its way.
struct Steps<'a> {
    record: &'a Record,
    play: &'a Play,
    transcript: &'a [TranscriptLine],
    rubric: &'a Rubric,
    at: Position,
    before: i64,
    exposure: u32,
    ceiling: Ceiling,
    /// What was reached in the end, the note included.
    reached: i64,
}

impl Steps<'_> {
    #[allow(
        clippy::too_many_arguments,
        reason = "a decision has these parts, and one place makes it"
    )]
    fn decide(
        &mut self,
        here: &Position,
        entry: u32,
        done: &Action,
        clock: String,
        findings: Vec<Told>,
        solver: &mut Solver,
        review: &Review,
    ) -> Move {
        let before = self.before;
        let zone = review.par - review.walk_away;
        let moment = Moment {
            here,
            done,
            before,
            zone,
            walk_away: review.walk_away,
            ceiling: self.ceiling,
            currency: review.currency,
            rubric: self.rubric,
        };
        let files = matches!(done, Action::FileNote(_));
        let alternatives = if files {
            Vec::new()
        } else {
            alternatives::at(&moment, solver)
        };
        let violates = findings.iter().any(|one| one.violation);
        if violates {
            self.ceiling = Ceiling(self.ceiling.under(before));
        }
        let after = if files {
            before
        } else {
            let best = solver.best_lawful(&self.at).unwrap_or(review.walk_away);
            // No search writes notes; what this one plans counts toward some goals.
            let best = match done {
                Action::Finish => best.max(self.reached),
                _ => best,
            };
            self.ceiling.under(best)
        };
        self.before = after;
        self.exposure += findings.iter().map(weighed).sum::<u32>();
        let cost = (before - after).max(0);
        let note = if files {
            note::faults(self.record, self.play)
        } else {
            Vec::new()
        };
        let untrue = note.iter().map(NoteFault::mark).max();
        let mark = Mark::of(cost, zone, violates).max(untrue.unwrap_or(Mark::Best));
        // The note is compared field by field; no search knows a better one.
        let shortest = solver.best_action(here);
        let better = alternatives::better(&alternatives, shortest.as_ref(), done)
            .filter(|best| mark > Mark::Best && best.reaches.is_some_and(|best| best >= after));
        let line = better.map_or_else(Vec::new, |best| alternatives::line(here, best, solver));
        let best = better.map(|best| best.words.clone());
        // After a broken rule nothing counts above the ceiling, so no arrangement is held against it.
        let priced = mark > Mark::Good && cost > 0 && !self.ceiling.is_set();
        let why = if priced {
            why::of(here, &self.at, solver, review)
        } else {
            None
        };
        Move {
            entry,
            clock,
            did: say::done(self.play, &here.state, done),
            heard: self.heard(entry),
            mark,
            before,
            after,
            cost,
            best,
            line,
            why,
            mood: self.at.state.mood(),
            exposure: self.exposure,
            findings,
            note,
            alternatives,
        }
    }

    fn heard(&self, entry: u32) -> Vec<Line> {
        self.transcript
            .iter()
            .filter(|line| line.entry == entry && !line.collector && line.speaker.is_some())
            .map(|line| Line {
                speaker: line.speaker.clone(),
                words: line.words.clone(),
            })
            .collect()
    }
}

/// The clock when an entry was over.
pub(super) fn clock(stored: &RecordEntry) -> String {
    stored.clock.0.format("%H:%M:%S").to_string()
}

/// Looking something up is no decision about the call.
pub(super) fn looks(action: &Action) -> bool {
    matches!(action, Action::Read(_) | Action::AskHint(_))
}

/// What stands on a page can still be put away: it is decided when it is sent.
fn drafts(action: &Action, here: &Position) -> bool {
    here.state.is_writing() && matches!(action, Action::Choose(_) | Action::HangUp)
}

fn weighed(told: &Told) -> u32 {
    told.severity.map_or(0, weight)
}

/// The findings of a record whose actions cannot be played again.
pub(super) fn stored(record: &Record, play: &Play, rubric: &Rubric) -> Vec<Told> {
    let facts = play.scenario.facts();
    let params = Parameters::for_jurisdiction(play.scenario.place_of_law());
    let items = of_record::items(record, &play.scenario);
    compliance::judge(facts, &params, items)
        .iter()
        .filter(|found| found.entry != of_heard::BEFORE)
        .map(|found| of_finding(found, rubric))
        .collect()
}

pub(super) fn told(found: &Found, currency: Currency, rubric: &Rubric) -> Told {
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
        instead: flowed(found.instead()),
    }
}

/// Rules' pages break their lines; what is told here is one.
fn flowed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
