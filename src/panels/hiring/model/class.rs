//! What the screens of classes ask for, and what they are told: plain values.

use chrono::NaiveDate;

use crate::store::desk::State;

/// A class in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Class {
    /// The random id.
    pub id: String,
    /// What it is called, as it may be shown.
    pub name: String,
    /// How many belong to it.
    pub members: usize,
    /// How many things are set.
    pub assignments: usize,
}

/// What is asked of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClassAsk {
    /// To make one of this name.
    New(String),
    /// To see the one with this id.
    Open(String),
    /// To do something in the one with this id.
    Do {
        /// The class's id.
        class: String,
        /// What.
        what: ClassDo,
    },
    /// To write the sign-off sheet of the one with this id.
    Sheet(SheetAsk),
}

/// What is done in a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClassDo {
    /// People are taken in: random ids, numbers, addresses or names; all of them or none.
    Join(Vec<String>),
    /// The person with this random id is taken out.
    Leave(String),
    /// Something is set.
    Assign(Set),
    /// What was set, by its id, is not set any longer.
    Unassign(String),
    /// Finished records of a person are taken in, by their paths with semicolons between.
    HandIn {
        /// The person's random id.
        subject: String,
        /// The paths.
        paths: String,
    },
    /// A trainee is signed off.
    Sign {
        /// The trainee's random id.
        subject: String,
        /// Who signs.
        by: String,
        /// What is signed off, in a sentence.
        note: String,
    },
}

/// How a sheet is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SheetKind {
    /// A page to print, one trainee on each.
    #[default]
    Page,
    /// A table for a spreadsheet.
    Table,
    /// Plain text.
    Text,
}

/// Which sheet to write, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetAsk {
    /// The class's id.
    pub class: String,
    /// Only of this trainee, by random id; of all if `None`.
    pub subject: Option<String>,
    /// How it is written.
    pub kind: SheetKind,
    /// The path of a new file.
    pub path: String,
}

/// Something that is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    /// The id of a scenario or of a battery.
    pub what: String,
    /// Whether it is a battery.
    pub battery: bool,
    /// The day by which it is due, as 2026-12-24.
    pub due: String,
}

/// A class with all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenClass {
    /// The class.
    pub class: Class,
    /// The day of which this is true.
    pub today: NaiveDate,
    /// What is set, with its title, the earliest first.
    pub set: Vec<(Set, String)>,
    /// Who belongs to it, by name.
    pub trainees: Vec<Trainee>,
    /// What was just done, in words; empty after a mere look.
    pub done: String,
}

/// A trainee.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trainee {
    /// The random id.
    pub subject: String,
    /// The name, as it may be shown; empty once the person was erased.
    pub name: String,
    /// One line for each thing that is set, in the order of the days.
    pub lines: Vec<Line>,
    /// Rules that were broken in the latest record of a scenario: title, and in how many.
    pub repeat: Vec<(String, usize)>,
    /// Who signed, oldest first.
    pub signed: Vec<Signed>,
}

impl Trainee {
    /// How many things are so far.
    pub fn so_far(&self, state: State) -> usize {
        self.lines.iter().filter(|one| one.state == state).count()
    }

    /// Whether everything that is set was done.
    pub fn is_done(&self) -> bool {
        let done = |one: &Line| matches!(one.state, State::Done | State::DoneLate);
        self.lines.iter().all(done)
    }
}

/// How far a trainee is with one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What, by its title.
    pub what: String,
    /// The day by which it is due.
    pub due: String,
    /// How far.
    pub state: State,
    /// How often it was tried.
    pub tries: usize,
    /// The best of the engine's overall numbers, of a hundred.
    pub best: Option<i64>,
    /// Its band, 1 to 4.
    pub band: Option<i64>,
    /// The same with what people set aside left out; absent where nobody spoke.
    pub people: Option<i64>,
    /// The day of the first finished try; empty if there is none.
    pub first: String,
}

/// A signature.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signed {
    /// Who.
    pub by: String,
    /// The day, as 2026-12-24.
    pub on: String,
    /// What was signed off.
    pub note: String,
}
