//! The hiring desk's own store: people, codes, sittings and an index of results.
//!
//! Names live here and nowhere else, so that erasing a person breaks no record.
//! The bundles are the truth; what is kept of a result here can be made anew from
//! them.

mod classes;
mod keep;
mod review;
mod sitting;
mod staff;
mod tables;

use anyhow::{Context as _, bail};

use crate::store::{
    accommodations::Accommodations,
    database::{Database, Row, URL},
};

pub use classes::{Assignment, Class, HandedIn, SignOff, State};
pub use keep::Last;
pub use review::{Reviewed, Spoken};
pub use sitting::{Handed, IssuedPart};
pub use staff::{Done, Right, Role, User};
pub(in crate::store) use tables::{STEPS, TABLES, Table};

/// The longest name, address or reference, in characters.
const WORDS_MAX: usize = 200;

/// A person who is tested or taught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The random id that results carry.
    pub subject: String,
    /// The name.
    pub name: String,
    /// Where to write; may be empty.
    pub email: String,
    /// The house's own number for the person; may be empty.
    pub reference: String,
}

/// What is issued to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue<'a> {
    /// The random id of the sitting.
    pub sitting: &'a str,
    /// Whose.
    pub subject: &'a str,
    /// The battery's id.
    pub battery: &'a str,
    /// Its exact text.
    pub text: &'a str,
    /// The form, from 1.
    pub form: u32,
    /// What the form consists of, in order, so that another text is found at the end.
    pub parts: &'a [IssuedPart],
    /// What the person was granted.
    pub accommodations: Accommodations,
    /// The code as the person types it.
    pub code: &'a str,
    /// Now, UTC.
    pub now: &'a str,
}

/// A sitting that a code opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The random id of the sitting.
    pub sitting: String,
    /// Whose.
    pub subject: String,
    /// The battery's exact text.
    pub text: String,
    /// The form, from 1.
    pub form: u32,
    /// What the person was granted.
    pub accommodations: Accommodations,
}

/// A sitting in a list. It says nothing of accommodations: those who decide are not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The random id of the sitting.
    pub sitting: String,
    /// Whose.
    pub subject: String,
    /// The name; empty once the person was erased.
    pub name: String,
    /// The battery's id.
    pub battery: String,
    /// The form, from 1.
    pub form: u32,
    /// `issued`, `begun` or `finished`.
    pub status: String,
    /// When it was finished; empty before.
    pub finished: String,
    /// Scores of its parts, in order: the engine's own.
    pub parts: Vec<PartResult>,
    /// What people say beside them, if anybody said anything.
    pub spoken: Option<Spoken>,
    /// What the gates may decide, in words; empty before the sitting was finished.
    pub decision: String,
}

/// The scores of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartResult {
    /// The scenario's id.
    pub scenario: String,
    /// Law and house rules kept.
    pub compliance: Option<i64>,
    /// What was reached against par.
    pub negotiation: Option<i64>,
    /// The note against the truth.
    pub notes: Option<i64>,
    /// One number beside the three.
    pub overall: Option<i64>,
    /// The call band, 1 to 4.
    pub band: Option<i64>,
    /// The gates raised, with semicolons between.
    pub gates: String,
}

/// The desk's store.
pub struct Desk {
    database: Database,
}

/// A code as it is compared: blanks and hyphens do not matter, nor does case.
pub fn plain_code(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|sign| sign.to_ascii_uppercase())
        .collect()
}

impl Desk {
    /// The store in this folder, or on the server that the environment names.
    ///
    /// # Errors
    /// It cannot be opened.
    pub fn open(folder: &std::path::Path) -> anyhow::Result<Self> {
        match std::env::var(URL) {
            Ok(url) if !url.trim().is_empty() => Self::on(Database::server(&url)?),
            _ => Self::on(Database::file(&folder.join("desk.sqlite"))?),
        }
    }

    /// The store in this database.
    ///
    /// # Errors
    /// Its tables cannot be formed.
    pub fn on(mut database: Database) -> anyhow::Result<Self> {
        database
            .form(STEPS)
            .context("cannot prepare the tables of the database")?;
        Ok(Self { database })
    }

    /// The database, for backup and restore.
    pub(in crate::store) fn database(&mut self) -> &mut Database {
        &mut self.database
    }

    /// Adds a person.
    ///
    /// # Errors
    /// The name is empty, or the store cannot be written.
    pub fn add(&mut self, person: &Person, now: &str) -> anyhow::Result<()> {
        insert(&mut self.database, person, now)
    }

    /// Adds people: all of them or none.
    ///
    /// # Errors
    /// As [`Desk::add`].
    pub fn add_all(&mut self, people: &[Person], now: &str) -> anyhow::Result<()> {
        self.database.at_once(|database| {
            people
                .iter()
                .try_for_each(|person| insert(database, person, now))
        })
    }

    /// People, by name.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn people(&mut self) -> anyhow::Result<Vec<Person>> {
        let rows = self.database.rows(
            "SELECT subject, name, email, reference FROM person ORDER BY name, subject",
            &[],
        )?;
        Ok(rows.iter().map(person).collect())
    }

    /// The person with this id, house number, e-mail address or name.
    ///
    /// # Errors
    /// There is none, or there are several.
    pub fn person(&mut self, named: &str) -> anyhow::Result<Person> {
        let mut rows = self.database.rows(
            "SELECT subject, name, email, reference FROM person
             WHERE subject = $1 OR reference = $1 OR email = $1 OR name = $1 ORDER BY subject",
            &[named.into()],
        )?;
        match rows.len() {
            0 => bail!("nobody here is called {named:?}; `rightparty hire people` lists all"),
            1 => Ok(person(&rows.remove(0))),
            several => bail!(
                "{several} people are called {named:?}; take the id that `rightparty hire people` shows"
            ),
        }
    }
}

fn insert(database: &mut Database, person: &Person, now: &str) -> anyhow::Result<()> {
    if person.name.trim().is_empty() {
        bail!("a person has a name");
    }
    let long = |text: &str| text.chars().count() > WORDS_MAX;
    if long(&person.name) || long(&person.email) || long(&person.reference) {
        bail!("a name, an address and a reference have at most {WORDS_MAX} characters");
    }
    database.run(
        "INSERT INTO person (subject, name, email, reference, added) VALUES ($1, $2, $3, $4, $5)",
        &[
            person.subject.as_str().into(),
            person.name.trim().into(),
            person.email.trim().into(),
            person.reference.trim().into(),
            now.into(),
        ],
    )?;
    Ok(())
}

fn person(row: &Row) -> Person {
    Person {
        subject: row.text(0),
        name: row.text(1),
        email: row.text(2),
        reference: row.text(3),
    }
}
