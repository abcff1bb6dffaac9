//! What the screens of appeals ask for, and what they are told: plain values.

use crate::evaluation::rubric::{Level, ScoreKind};

/// Something to say of a result, beside the engine's score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// The sitting, by random id.
    pub sitting: String,
    /// Who says so.
    pub by: String,
    /// Why.
    pub reason: String,
    /// What.
    pub what: Saying,
}

/// What can be said of a result here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saying {
    /// A point is set aside.
    SetAside {
        /// Which.
        point: String,
        /// For a line: the level that takes the engine's place; without one it does not apply.
        level: Option<Level>,
    },
    /// What was set aside under this number is taken back.
    TakeBack(u32),
    /// A contest is decided.
    Decide {
        /// Its number.
        contest: u32,
        /// Whether the trainee is right.
        upheld: bool,
        /// For a line: the level that takes the engine's place.
        level: Option<Level>,
    },
    /// Somebody has looked at the whole, and the rest stands.
    Looked,
}

/// The points of a result and what was said of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// The sitting, by random id.
    pub sitting: String,
    /// The calls: the engine's scores, and beside them those that people leave.
    pub calls: Vec<Beside>,
    /// What the gates may decide, in words.
    pub decision: String,
    /// The points that can be spoken about.
    pub points: Vec<Point>,
    /// What was said so far, in order: its number where it set something aside and
    /// was not taken back, and the words.
    pub said: Vec<(Option<u32>, String)>,
    /// Contests that nobody has decided.
    pub open: Vec<Contest>,
}

/// A call's scores, the engine's and those that people leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The scenario's title.
    pub title: String,
    /// The engine's, of a hundred.
    pub engine: Vec<(ScoreKind, u32)>,
    /// The engine's band in words; empty if there is none.
    pub band: String,
    /// What people leave; empty where nobody set anything aside.
    pub people: Vec<(ScoreKind, u32)>,
    /// The band that people leave, in words.
    pub people_band: String,
}

/// A point of a result: a finding, a line of the ledger or a gate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// As it is typed and kept: `1:rule@7`.
    pub id: String,
    /// What it is about: the rule, the criterion or the gate.
    pub title: String,
    /// What the engine says of it.
    pub says: String,
    /// What would have been right, if the engine says so.
    pub instead: String,
    /// What was said there: who and the words.
    pub quoted: Vec<(String, String)>,
    /// The law or the house rule that it rests on.
    pub citations: Vec<String>,
    /// Whether it is a line of the ledger, which can get another level.
    pub is_line: bool,
}

/// A point that the trainee contests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contest {
    /// Its number in what was said of the result.
    pub number: u32,
    /// The point.
    pub point: Point,
    /// Why, in the trainee's words.
    pub reason: String,
    /// Since when, `2026-03-10`.
    pub at: String,
}

/// A contest in the list of the whole desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appeal {
    /// The sitting, by random id.
    pub sitting: String,
    /// Who contests; empty once the person was erased.
    pub name: String,
    /// Of which battery and form, in words.
    pub of: String,
    /// What is contested.
    pub contest: Contest,
    /// Why it cannot be answered, if the sealed result does not hold.
    pub trouble: Option<String>,
}

/// How far the engine and the people who looked agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Results at which somebody looked.
    pub results: usize,
    /// Their lines of the ledger.
    pub lines: usize,
    /// Lines of which both say the same.
    pub alike: usize,
    /// Cohen's kappa; else why there is none.
    pub kappa: Result<f64, String>,
}
