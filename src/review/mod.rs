//! The call move by move: each decision beside the best one that was open there,
//! as a chess player looks at a game that is over.
//!
//! The record's actions are played again to stand where the trainee stood. Where
//! that gives other events (another engine), nothing is guessed: the review says so
//! and shows what the rules found, and no more.
//!
//! What a broken rule would have earned is never shown. An alternative that breaks one
//! shows its findings alone; and once a rule was broken in the call, nothing later counts
//! as more than what was within reach before it.

mod alternatives;
mod heard;
mod html;
mod left;
mod mark;
mod moves;
mod note;
mod say;
mod svg;
mod text;
mod why;

use std::{cmp::Reverse, fmt::Write as _};

use serde::Serialize;

use crate::{
    domain::{Currency, Goal, Money, Mood, Severity},
    evaluation::{ParKind, Rubric},
    session::{Play, Record, record::ENGINE_BEHAVIOUR},
    solver::{Precision, Solver},
};

pub use alternatives::Alternative;
pub use left::{Answered, Deal, Left, LimitsThen, Means, Offered, When, Zone};
pub use mark::Mark;
pub use moves::{Line, Move, Told};
pub use note::NoteFault;
pub use text::{met, moved};

/// At most so many decisions are named as those to talk about first.
const TALK_MAX: usize = 3;

/// From this weight on, a broken rule is named before anything that cost money.
const GRAVE: u32 = moves::weight(Severity::AutoFail);

/// What a review shows. Values are cents for goals that are measured in worth, and
/// points of 100 for the others.
#[derive(Clone, Debug, Serialize)]
pub struct Review {
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's title.
    pub title: String,
    /// The seed that picked the consumer.
    pub seed: u64,
    /// What was to be reached.
    pub goal: Goal,
    /// The account's currency.
    pub currency: Currency,
    /// The best that a lawful line reaches.
    pub par: i64,
    /// No lawful line reaches more; only where par is a bound.
    pub par_at_most: Option<i64>,
    /// What leaving without anything is worth.
    pub walk_away: i64,
    /// Whether par and everything within reach is exact, or a bound: at least this.
    pub precision: ParKind,
    /// How the person felt before anything was said.
    pub opening: Mood,
    /// Why the moves cannot be shown, if they cannot.
    pub not_replayed: Option<String>,
    /// The course of the call: before it, then after each decision.
    pub curve: Vec<Point>,
    /// The decisions, in order; empty if they cannot be shown.
    pub moves: Vec<Move>,
    /// The entries of the decisions to talk about first, the gravest first: broken
    /// rules of the gravest kind and invented notes, then what cost most.
    pub talk: Vec<u32>,
    /// What the rules found, where the moves cannot be shown.
    pub findings: Vec<Told>,
    /// What was left on the table, and what could not be seen.
    pub left: Option<Left>,
}

/// A point of the curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Point {
    /// The entry after which it holds; 0 before the call.
    pub entry: u32,
    /// The best lawful end within reach.
    pub reach: i64,
    /// All findings so far, weighed.
    pub exposure: u32,
}

impl Review {
    /// A value in words: money, or points.
    pub fn value(&self, value: i64) -> String {
        match self.goal {
            Goal::Money | Goal::WorkPlanned => Money::cents(value).show(self.currency),
            Goal::FaultsFound => format!("{value} of {}", counted(self.par, "fault")),
            _ => format!("{value} of 100"),
        }
    }

    /// What is within reach, in words; a bound says that it is one.
    pub fn reach(&self, value: i64) -> String {
        match self.precision {
            ParKind::Exact => self.value(value),
            ParKind::Bound => format!("at least {} (a bound)", self.value(value)),
        }
    }

    /// What stands after a decision, in words: what is still within reach, or, where one only
    /// listens, what was found so far.
    pub fn stands(&self, value: i64) -> String {
        match self.goal {
            Goal::FaultsFound => format!("{} found", self.value(value)),
            _ => format!("{} within reach", self.reach(value)),
        }
    }

    /// What the course of the call shows.
    pub const fn course_of(&self) -> &'static str {
        match self.goal {
            Goal::FaultsFound => "Faults found so far",
            _ => "The best that could still be reached",
        }
    }

    /// What par is here.
    pub const fn par_is(&self) -> &'static str {
        match self.goal {
            Goal::FaultsFound => "Faults to find",
            _ => "Par, the best lawful line",
        }
    }

    /// What was left of par, by its name.
    pub const fn left_is(&self) -> &'static str {
        match self.goal {
            Goal::FaultsFound => "Missed, or taken back by false alarms",
            _ => "Left on the table",
        }
    }

    /// Two bounds have no difference: where the search was stopped, nothing is said
    /// of costs, and marks are those of the rules and the note alone.
    fn unprice(&mut self) {
        for one in &mut self.moves {
            one.cost = 0;
            one.why = None;
            one.mark = one.mark_without_cost();
            if one.mark == Mark::Best {
                one.best = None;
                one.line.clear();
            }
            for other in &mut one.alternatives {
                other.mark = None;
            }
        }
    }

    /// What a decision cost, in words; `None` if it cost nothing.
    pub fn lost(&self, cost: i64) -> Option<String> {
        (cost > 0).then(|| match self.goal {
            Goal::FaultsFound => counted(cost, "fault"),
            _ => self.value(cost),
        })
    }

    /// Par in words.
    pub fn par_in_words(&self) -> String {
        match (self.precision, self.par_at_most) {
            _ if self.goal == Goal::FaultsFound => self.par.to_string(),
            (ParKind::Exact, _) => format!("{} (exact)", self.value(self.par)),
            (ParKind::Bound, None) => self.reach(self.par),
            (ParKind::Bound, Some(most)) => format!(
                "at least {}, at most {} (a bound)",
                self.value(self.par),
                self.value(most)
            ),
        }
    }

    /// What has to be said where a search was stopped.
    pub fn about_bound(&self) -> Option<&'static str> {
        (self.precision == ParKind::Bound).then_some(text::BOUND)
    }

    /// The course of what was within reach, in words.
    pub fn reach_in_words(&self) -> String {
        let begins = self.curve.first().map_or(0, |point| point.reach);
        let ends = self.curve.last().map_or(0, |point| point.reach);
        if self.goal == Goal::FaultsFound {
            return format!("{} were found in the end.", self.value(ends));
        }
        let mut told = format!(
            "The best that could still be reached begins at {} and ends at {}.",
            self.reach(begins),
            self.reach(ends)
        );
        let mut falls: Vec<&Move> = self.moves.iter().filter(|one| one.cost > 0).collect();
        falls.sort_by_key(|one| Reverse(one.cost));
        for one in falls.iter().take(TALK_MAX) {
            let lost = self.value(one.cost);
            let _ = write!(told, " {lost} is lost at entry {}.", one.entry);
        }
        told
    }

    /// The course of legal exposure, in words.
    pub fn exposure_in_words(&self) -> String {
        let last = self.curve.last().map_or(0, |point| point.exposure);
        let mut told = format!("Legal exposure begins at 0 and ends at {last}.");
        let mut before = 0;
        for point in &self.curve {
            if point.exposure > before {
                let more = point.exposure - before;
                let _ = write!(told, " It rises by {more} at entry {}.", point.entry);
            }
            before = point.exposure;
        }
        told
    }

    /// What has to be said where a broken rule brought more than any lawful line still could.
    pub fn beyond(&self) -> Option<String> {
        let lawful = self.curve.last()?.reach;
        let reached = self.left.as_ref()?.reached;
        (reached > lawful && self.moves.iter().any(Move::violates)).then(|| {
            format!(
                "No lawful line could still lead there: of {}, a broken rule brought what goes beyond {}.",
                self.value(reached),
                self.reach(lawful)
            )
        })
    }

    /// The decision at an entry.
    pub fn decision(&self, entry: u32) -> Option<&Move> {
        self.moves.iter().find(|one| one.entry == entry)
    }

    /// How many decisions carry each mark, from best to worst.
    pub fn tally(&self) -> [(Mark, usize); 5] {
        Mark::ALL.map(|mark| {
            let count = self.moves.iter().filter(|one| one.mark == mark).count();
            (mark, count)
        })
    }
}

/// Reviews a record. `play` and `rubric` are made from the texts that it carries,
/// `solver` searches that play.
pub fn of(record: &Record, play: &Play, rubric: &Rubric, solver: &mut Solver) -> Review {
    of_shown(record, play, rubric, solver, &mut |_| {})
}

/// The same, and shows after which entry it is.
pub fn of_shown(
    record: &Record,
    play: &Play,
    rubric: &Rubric,
    solver: &mut Solver,
    see: &mut impl FnMut(u32),
) -> Review {
    let mut review = Review {
        scenario: play.scenario.id().to_owned(),
        title: play.scenario.title().to_owned(),
        seed: record.header.seed,
        goal: play.scenario.goal(),
        currency: play.scenario.currency(),
        par: 0,
        par_at_most: None,
        walk_away: solver.walk_away(),
        precision: ParKind::Exact,
        opening: play.temperament.opening,
        not_replayed: None,
        curve: Vec::new(),
        moves: Vec::new(),
        talk: Vec::new(),
        findings: Vec::new(),
        left: None,
    };
    price(&mut review, solver);
    let behaviour = record.header.engine_behaviour;
    if behaviour != ENGINE_BEHAVIOUR {
        review.not_replayed = Some(format!(
            "the record was made by engine behavior {behaviour}, this is {ENGINE_BEHAVIOUR}"
        ));
    }
    match record.replay(play.clone()) {
        Ok(session) if review.not_replayed.is_none() => {
            let at = if review.goal == Goal::FaultsFound {
                let (judge, start) = (solver.judge().clone(), solver.start());
                heard::walk(record, &session, &judge, start, &mut review, see)
            } else {
                moves::walk(record, &session, rubric, solver, &mut review, see)
            };
            // Moves off the beaten track may have searched further than par did.
            price(&mut review, solver);
            if review.precision == ParKind::Bound {
                review.unprice();
            }
            review.talk = talk(&review.moves);
            review.left = Some(left::of(&session, &at, solver, &review));
        }
        Ok(_) => review.findings = moves::stored(record, play, rubric),
        Err(difference) => {
            review.findings = moves::stored(record, play, rubric);
            review.not_replayed.get_or_insert(difference.to_string());
        }
    }
    review
}

/// "1 fault", "2 faults".
fn counted(number: i64, thing: &str) -> String {
    match number {
        1 => format!("1 {thing}"),
        number => format!("{number} {thing}s"),
    }
}

/// Par, and how exact all that was searched so far is.
fn price(review: &mut Review, solver: &mut Solver) {
    if review.goal == Goal::FaultsFound {
        review.par = heard::to_find(&solver.play().scenario);
        return;
    }
    let solution = solver.solve();
    review.par = solution.par;
    match solution.precision {
        Precision::Exact { .. } => {}
        Precision::Bound {
            at_least, at_most, ..
        } => {
            review.par = at_least;
            review.par_at_most = Some(at_most);
            review.precision = ParKind::Bound;
        }
    }
}

/// The decisions to talk about first.
fn talk(moves: &[Move]) -> Vec<u32> {
    let mut worst: Vec<&Move> = moves
        .iter()
        .filter(|one| one.mark >= Mark::Inaccuracy)
        .collect();
    worst.sort_by_key(|one| {
        let gravity = one.gravity();
        let ends_a_test = if gravity >= GRAVE { gravity } else { 0 };
        Reverse((ends_a_test, one.mark, one.cost, gravity))
    });
    worst.iter().take(TALK_MAX).map(|one| one.entry).collect()
}
