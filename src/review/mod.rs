//! The call move by move: each decision beside the best one that was open there,
//! as a chess player looks at a game that is over.
//!
//! The record's actions are played again to stand where the trainee stood. Where
//! that gives other events (another engine), nothing is guessed: the review says so
//! and shows what the rules found, and no more.

mod left;
mod mark;
mod moves;
mod text;

use serde::Serialize;

use crate::{
    domain::{Currency, Goal, Money},
    evaluation::Rubric,
    session::{Play, Record, record::ENGINE_BEHAVIOUR},
    solver::{Precision, Solver},
};

pub use left::{Answered, Left, Offered, Zone};
pub use mark::Mark;
pub use moves::{Alternative, Move, Told};

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
    /// What leaving without anything is worth.
    pub walk_away: i64,
    /// Whether par is exact; a bound otherwise.
    pub exact: bool,
    /// Why the moves cannot be shown, if they cannot.
    pub not_replayed: Option<String>,
    /// The decisions, in order; empty if they cannot be shown.
    pub moves: Vec<Move>,
    /// What the rules found, where the moves cannot be shown.
    pub findings: Vec<Told>,
    /// What was left on the table, and what could not be seen.
    pub left: Option<Left>,
}

impl Review {
    /// A value in words: money, or points.
    pub fn value(&self, value: i64) -> String {
        match self.goal {
            Goal::Money | Goal::WorkPlanned => Money::cents(value).show(self.currency),
            _ => format!("{value} of 100"),
        }
    }
}

/// Reviews a record. `play` and `rubric` are made from the texts that it carries,
/// `solver` searches that play; `found` are the findings of its evaluation.
pub fn of(record: &Record, play: &Play, rubric: &Rubric, solver: &mut Solver) -> Review {
    let solution = solver.solve();
    let mut review = Review {
        scenario: play.scenario.id().to_owned(),
        title: play.scenario.title().to_owned(),
        seed: record.header.seed,
        goal: play.scenario.goal(),
        currency: play.scenario.currency(),
        par: match solution.precision {
            Precision::Exact { .. } => solution.par,
            Precision::Bound { at_least, .. } => at_least,
        },
        walk_away: solution.walk_away,
        exact: matches!(solution.precision, Precision::Exact { .. }),
        not_replayed: None,
        moves: Vec::new(),
        findings: Vec::new(),
        left: None,
    };
    let behaviour = record.header.engine_behaviour;
    if behaviour != ENGINE_BEHAVIOUR {
        review.not_replayed = Some(format!(
            "the record was made by engine behavior {behaviour}, this is {ENGINE_BEHAVIOUR}"
        ));
    }
    match record.replay(play.clone()) {
        Ok(session) if review.not_replayed.is_none() => {
            let at = moves::walk(record, &session, rubric, solver, &mut review);
            review.left = Some(left::of(&session, &at, &review));
        }
        Ok(_) => review.findings = moves::stored(record, play, rubric),
        Err(difference) => {
            review.findings = moves::stored(record, play, rubric);
            review.not_replayed.get_or_insert(difference.to_string());
        }
    }
    review
}
