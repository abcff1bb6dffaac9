//! The hiring desk's own store: people, codes, sittings and an index of results.
//!
//! Names live here and nowhere else, so that erasing a person breaks no record.
//! The bundles are the truth; what is kept of a result here can be made anew from
//! them.

mod sitting;
mod tables;

use anyhow::{Context as _, bail};

use crate::store::{
    accommodations::Accommodations,
    database::{Database, Row, URL},
    desk::tables::STEPS,
};

pub use sitting::{Handed, IssuedPart};

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
    /// Scores of its parts, in order.
    pub parts: Vec<PartResult>,
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

    /// Erases a person: the name, the address, the accommodations. Results stay
    /// under the random id, so that no chain breaks and sums stay right.
    ///
    /// # Errors
    /// Nobody has this id, or the store cannot be written.
    pub fn erase(&mut self, subject: &str) -> anyhow::Result<()> {
        self.database.at_once(|database| {
            database.run(
                "DELETE FROM accommodation WHERE sitting IN (SELECT id FROM sitting WHERE subject = $1)",
                &[subject.into()],
            )?;
            if database.run("DELETE FROM person WHERE subject = $1", &[subject.into()])? == 0 {
                bail!("nobody here has the id {subject}");
            }
            Ok(())
        })
    }

    /// People whose last sitting was finished before a day, with that day: due to
    /// be erased if they are kept for so long.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn finished_before(&mut self, day: &str) -> anyhow::Result<Vec<(Person, String)>> {
        let rows = self.database.rows(
            "SELECT p.subject, p.name, p.email, p.reference, MAX(s.finished)
             FROM person p JOIN sitting s ON s.subject = p.subject
             GROUP BY p.subject, p.name, p.email, p.reference
             HAVING MAX(s.finished) < $1 ORDER BY MAX(s.finished)",
            &[day.into()],
        )?;
        Ok(rows.iter().map(|row| (person(row), row.text(4))).collect())
    }
}

fn insert(database: &mut Database, person: &Person, now: &str) -> anyhow::Result<()> {
    if person.name.trim().is_empty() {
        bail!("a person has a name");
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
