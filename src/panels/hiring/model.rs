//! What the hiring desk's screens ask for, and what they are told: plain values.
//!
//! Whoever answers ([`Port`]) may take its time on a thread of its own; the screens
//! only ever draw what they were told last. No accommodation and nothing that
//! people said of themselves is in what a recruiter reads here.

use crate::{
    bundle::verify::Problem,
    cohort::{
        choices::Drawn, groups::Characteristic, outcome::Outcome, spread::Spread, study::Which,
    },
    domain::Skill,
    evaluation::rubric::ScoreKind,
    export::form::{Form, Paper, Statements},
};

mod appeal;
mod class;
mod staff;

pub use appeal::{Agreement, Appeal, Beside, Contest, Point, Points, Say, Saying};
pub use class::{
    Class, ClassAsk, ClassDo, Line, OpenClass, Set, SheetAsk, SheetKind, Signed, Trainee,
};
pub use staff::{Backup, BackupAsk, Done, Keeping, Rights, StaffAsk, User};

/// Whoever does what the desk's screens ask for.
pub trait Port {
    /// Answers.
    ///
    /// # Errors
    /// What went wrong and what to do about it, in words for the screen.
    fn ask(&mut self, ask: &Ask) -> Result<Told, String>;
}

/// What a screen asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Everything that the desk shows; people are due so many days after their last sitting.
    Look {
        /// How long results are kept, in days.
        keep_days: u32,
    },
    /// To act under this name from now on.
    User(String),
    /// To add a person.
    Add(NewPerson),
    /// To add the people of a table, all or none, by the path of its file.
    Import(String),
    /// To erase the person with this random id.
    Erase(String),
    /// To give a person a one-time code.
    Issue(NewCode),
    /// To hand the finished sittings of this machine to the desk's database.
    Deliver,
    /// To verify a sealed result.
    Verify(Sealed),
    /// To write results for other programs, or to send them.
    Export(Export),
    /// To have a further battery at hand, by the path of its file.
    Battery(String),
    /// To make a new signing key.
    Rotate,
    /// To know another installation's public key under a name.
    Trust {
        /// In hexadecimal.
        key: String,
        /// What it is called here.
        name: String,
    },
    /// To write the public key to a new file.
    WriteKey(String),
    /// To study many results together.
    Cohort(CohortAsk),
    /// To see the points of a sitting's result and what was said of them.
    Points(String),
    /// To say something of a result.
    Say(Say),
    /// To know how far people and engine agree.
    Agreement,
    /// Something of a class.
    Class(ClassAsk),
    /// Something of users or the journal.
    Staff(StaffAsk),
    /// To keep a person from being erased.
    Hold {
        /// The person's random id.
        subject: String,
        /// Why.
        reason: String,
    },
    /// To let the person with this random id be erased again.
    Release(String),
    /// Something of backups.
    Backup(BackupAsk),
}

impl Ask {
    /// Whether what the desk shows may be different afterwards.
    pub const fn changes(&self) -> bool {
        !matches!(
            self,
            Self::Look { .. }
                | Self::Verify(_)
                | Self::WriteKey(_)
                | Self::Cohort(_)
                | Self::Points(_)
                | Self::Agreement
                | Self::Class(ClassAsk::Open(_) | ClassAsk::Sheet(_))
                | Self::Staff(StaffAsk::Journal(_))
                | Self::Backup(BackupAsk::Make(_) | BackupAsk::Check(_))
        )
    }
}

/// A person to add.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewPerson {
    /// The name.
    pub name: String,
    /// Where to write; may be empty.
    pub email: String,
    /// The house's own number; may be empty.
    pub reference: String,
}

/// A code to issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCode {
    /// The person's random id.
    pub subject: String,
    /// The battery's id.
    pub battery: String,
    /// Which form; the one that the fewest have seen if `None`.
    pub form: Option<u32>,
    /// What the person is granted.
    pub granted: Granted,
}

/// What a person is granted so that a test measures the work. It goes from here to
/// the sitting and is never shown again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Granted {
    /// The time allowed, in percent of the battery's.
    pub time_percent: u32,
    /// Whether the clock may be stopped inside a part.
    pub pauses: bool,
    /// The size of the text, in percent of the usual.
    pub text_percent: u32,
    /// Whether nothing may need a mouse.
    pub keyboard_only: bool,
}

impl Default for Granted {
    fn default() -> Self {
        Self {
            time_percent: 100,
            pauses: false,
            text_percent: 100,
            keyboard_only: false,
        }
    }
}

/// Which sealed result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sealed {
    /// Of this sitting, on this machine.
    Sitting(String),
    /// In this file.
    File(String),
}

/// What to write or send, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The form.
    pub form: Form,
    /// Which sittings, by random id.
    pub sittings: Vec<String>,
    /// Where to.
    pub to: To,
    /// Whether people's names are put in, where the form can carry them.
    pub names: bool,
    /// Of a table: the one of decisions instead.
    pub decisions: bool,
    /// Of statements: how much is told.
    pub statements: Statements,
    /// Of a printed page: the sheet.
    pub paper: Paper,
    /// The house's own web address, where the form needs one.
    pub home: String,
    /// Of a badge: what the house is called.
    pub issuer: String,
}

/// Where results go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum To {
    /// Into a new file, or a new folder where each sitting makes a file.
    File(String),
    /// To the record store at this address.
    Store(String),
}

/// Which results to study together, and with what beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CohortAsk {
    /// All results of this battery at this desk; of the tables below if `None`.
    pub battery: Option<String>,
    /// Tables of results, by path, with semicolons between; used without a battery.
    pub tables: String,
    /// Which score.
    pub score: Which,
    /// The voluntary demographics file, by path; may be empty.
    pub demographics: String,
    /// The table of decisions, by path; may be empty.
    pub decisions: String,
    /// The Angoff sheet, by path; may be empty.
    pub angoff: String,
    /// Two raters' categories, by path; may be empty.
    pub raters: String,
}

/// What a screen is told.
#[derive(Clone, Debug)]
pub enum Told {
    /// All that the desk shows.
    Look(Box<Look>),
    /// It is done, in words.
    Done(String),
    /// A code was issued. It is not kept anywhere: this is the only time it is shown.
    Code(Code),
    /// What verifying found.
    Verdict(Box<Verdict>),
    /// What many results say together.
    Cohort(Box<Cohort>),
    /// The points of a result and what was said of them.
    Points(Box<Points>),
    /// A class with all that is known of it.
    Class(Box<OpenClass>),
    /// How far people and engine agree.
    Agreement(Agreement),
    /// Lines of the journal, oldest first.
    Journal(Vec<Done>),
    /// A backup that was checked.
    Backup(Backup),
}

/// All that the desk shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// Where it is kept, in words.
    pub place: String,
    /// The batteries at hand.
    pub batteries: Vec<Battery>,
    /// People, by name.
    pub people: Vec<Person>,
    /// Sittings, newest first.
    pub sittings: Vec<Sitting>,
    /// The calls at hand: id and title.
    pub calls: Vec<(String, String)>,
    /// The classes, by name.
    pub classes: Vec<Class>,
    /// Contests that nobody has decided.
    pub contests: Vec<Appeal>,
    /// Finished sittings of this machine that the desk's database has not yet.
    pub waiting: usize,
    /// How long results are kept, in days.
    pub keep_days: u32,
    /// How long people are kept, who was here last comes last.
    pub keeping: Vec<Keeping>,
    /// The name under which whoever looks acts; may be empty.
    pub user: String,
    /// What whoever looks may do.
    pub rights: Rights,
    /// The users, by name; only for an owner.
    pub users: Vec<User>,
    /// The keys.
    pub keys: Keys,
    /// The folder that new files are written to if no other is named.
    pub folder: String,
}

/// A battery.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Battery {
    /// The short name; the path of its file if it cannot be read.
    pub id: String,
    /// What people see.
    pub title: String,
    /// For whom it is.
    pub audience: String,
    /// What its results may be used for, in words.
    pub purpose: String,
    /// What stands on every page of it, if anything: that it is for practice only.
    pub limit: Option<String>,
    /// What its calls exercise.
    pub skills: Vec<Skill>,
    /// Which scores are reported.
    pub reported: Vec<ScoreKind>,
    /// The calls that count and their minutes.
    pub parts: Vec<(String, u16)>,
    /// Whether there is an unscored call to learn the screen.
    pub tutorial: bool,
    /// How often each form was issued.
    pub exposure: Vec<(u32, u64)>,
    /// The cut and how it was set, if the house has set one.
    pub cut: Option<String>,
    /// How many tasks the job-analysis sheet has.
    pub tasks: usize,
    /// Why it cannot be used; everything but the id is empty then.
    pub problems: Option<String>,
}

impl Battery {
    /// All minutes of the parts that count.
    pub fn minutes(&self) -> u32 {
        self.parts.iter().map(|part| u32::from(part.1)).sum()
    }
}

/// A person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The random id that results carry.
    pub subject: String,
    /// The name, as it may be shown.
    pub name: String,
    /// Where to write; may be empty.
    pub email: String,
    /// The house's own number; may be empty.
    pub reference: String,
}

/// How far a sitting is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// A code was given out.
    #[default]
    Issued,
    /// It was begun.
    Open,
    /// It is finished, and the desk has the result.
    Finished,
}

/// A sitting. It says nothing of accommodations: those who decide are not told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sitting {
    /// The random id.
    pub id: String,
    /// Whose, as it may be shown; empty once the person was erased.
    pub name: String,
    /// The battery's id.
    pub battery: String,
    /// The form, from 1.
    pub form: u32,
    /// How far it is.
    pub stage: Stage,
    /// The day on which it was finished, `2026-03-10`; empty before.
    pub finished: String,
    /// The day from which its result need not be kept; empty before it is finished.
    pub due: String,
    /// Whether its sealed bundle is at hand.
    pub sealed_here: bool,
    /// Whether it is finished here and the desk's database has not the result yet.
    pub waiting: bool,
    /// The reported scores: the mean of the parts of a hundred, truncated, and its
    /// standard error of measurement, once enough people have taken the battery.
    pub scores: Vec<(ScoreKind, u8, Option<f64>)>,
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// What the gates may decide, in words; empty before it is finished.
    pub decision: String,
    /// How many points are contested and not decided.
    pub contested: usize,
}

/// One part of a finished sitting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The scenario's title.
    pub title: String,
    /// The reported scores of a hundred: the engine's own.
    pub scores: Vec<(ScoreKind, u8)>,
    /// The scores that people leave beside them; empty where nobody set anything aside.
    pub people: Vec<(ScoreKind, u8)>,
    /// The call band, 1 to 4; none where the battery does not report all of what it rests on.
    pub band: Option<u8>,
    /// The gates that were raised, in words.
    pub gates: Vec<String>,
}

/// The keys of this installation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// The public part of the key that signs, in hexadecimal.
    pub public: String,
    /// The same as people compare it.
    pub fingerprint: String,
    /// Other keys that are known: fingerprint and name.
    pub known: Vec<(String, String)>,
}

/// A code that was issued.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Code {
    /// As the person types it.
    pub code: String,
    /// For whom.
    pub name: String,
    /// The battery's id.
    pub battery: String,
    /// The form, from 1.
    pub form: u32,
    /// What limits the battery's use, if anything.
    pub limit: Option<String>,
}

/// What verifying found.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// What was verified.
    pub of: Sealed,
    /// What the bundle says that it is, in words.
    pub about: String,
    /// Who signed, as this installation knows the key; else what to do.
    pub signer: Result<String, String>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// What could not be checked, and whose texts it was played with.
    pub notes: Vec<String>,
}

impl Verdict {
    /// Whether nothing is wrong.
    pub const fn holds(&self) -> bool {
        self.problems.is_empty() && self.signer.is_ok()
    }
}

/// What many results say together, and what a cut is tried on.
#[derive(Clone, Debug)]
pub struct Cohort {
    /// Which results, in words.
    pub of: String,
    /// The figures, without a cut.
    pub outcome: Outcome,
    /// How people's means spread.
    pub spread: Spread,
    /// People's means by what they said of themselves; empty without that file.
    pub groups: Vec<(String, Characteristic)>,
    /// Which choices draw strong people; empty without decisions.
    pub choices: Vec<Drawn>,
}
