//! The hiring desk's own store: people, codes, sittings and an index of results.
//!
//! Names live here and nowhere else, so that erasing a person breaks no record.
//! The bundles are the truth; what is kept of a result here can be made anew from
//! them.

use anyhow::{Context as _, bail};

use crate::{
    domain::digest::sha256_hex,
    export::results,
    store::database::{Cell, Database, Row, URL},
};

/// The forms of the tables, oldest first; a step is never changed once it was shipped.
const STEPS: &[&str] = &["CREATE TABLE person (
        subject TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL,
        reference TEXT NOT NULL, added TEXT NOT NULL);
     CREATE TABLE content (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL);
     CREATE TABLE sitting (
        id TEXT PRIMARY KEY, subject TEXT NOT NULL, battery TEXT NOT NULL,
        battery_sha256 TEXT NOT NULL REFERENCES content (sha256), form BIGINT NOT NULL,
        code_sha256 TEXT NOT NULL UNIQUE, status TEXT NOT NULL, issued TEXT NOT NULL,
        begun TEXT, machine TEXT, finished TEXT, bundle_sha256 TEXT);
     CREATE INDEX sitting_by_subject ON sitting (subject);
     CREATE TABLE accommodation (
        sitting TEXT PRIMARY KEY REFERENCES sitting (id), time_percent BIGINT NOT NULL);
     CREATE TABLE result (
        sitting TEXT NOT NULL REFERENCES sitting (id), part BIGINT NOT NULL,
        scenario TEXT NOT NULL, compliance BIGINT, negotiation BIGINT, notes BIGINT,
        overall BIGINT, band BIGINT, gates TEXT NOT NULL, rules TEXT NOT NULL,
        PRIMARY KEY (sitting, part));"];

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
    /// The time allowed, in percent of the battery's.
    pub time_percent: u32,
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
    /// The time allowed, in percent of the battery's.
    pub time_percent: u32,
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

    /// Issues a sitting with its one-time code.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn issue(&mut self, issue: &Issue<'_>) -> anyhow::Result<()> {
        let digest = sha256_hex(issue.text);
        self.database.at_once(|database| {
            database.run(
                "INSERT INTO content (sha256, text) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING",
                &[digest.as_str().into(), issue.text.into()],
            )?;
            database.run(
                "INSERT INTO sitting (id, subject, battery, battery_sha256, form, code_sha256, status, issued)
                 VALUES ($1, $2, $3, $4, $5, $6, 'issued', $7)",
                &[
                    issue.sitting.into(),
                    issue.subject.into(),
                    issue.battery.into(),
                    digest.as_str().into(),
                    i64::from(issue.form).into(),
                    sha256_hex(&plain_code(issue.code)).into(),
                    issue.now.into(),
                ],
            )?;
            if issue.time_percent != 100 {
                database.run(
                    "INSERT INTO accommodation (sitting, time_percent) VALUES ($1, $2)",
                    &[issue.sitting.into(), i64::from(issue.time_percent).into()],
                )?;
            }
            Ok(())
        })
    }

    /// Opens the sitting of a code for this machine. A code opens once; the same
    /// machine may open it again until it is finished.
    ///
    /// # Errors
    /// The code is unknown, used up, or open on another machine.
    pub fn open_code(&mut self, code: &str, machine: &str, now: &str) -> anyhow::Result<Opened> {
        let code = sha256_hex(&plain_code(code));
        let claimed = self.database.run(
            "UPDATE sitting SET status = 'begun', begun = $2, machine = $3
             WHERE code_sha256 = $1 AND status = 'issued'",
            &[code.as_str().into(), now.into(), machine.into()],
        )?;
        let rows = self.database.rows(
            "SELECT s.id, s.subject, c.text, s.form, s.status, s.machine, a.time_percent
             FROM sitting s JOIN content c ON c.sha256 = s.battery_sha256
             LEFT JOIN accommodation a ON a.sitting = s.id WHERE s.code_sha256 = $1",
            &[code.as_str().into()],
        )?;
        let Some(row) = rows.first() else {
            bail!("no sitting has this code; check it letter by letter, or ask for a new one");
        };
        if claimed == 0 {
            if row.text(4) == "finished" {
                bail!("the sitting of this code is finished; a code works once");
            }
            if row.text(5) != machine {
                bail!(
                    "this code is in use on the machine {:?}; go on there, or ask for a new code",
                    row.text(5)
                );
            }
        }
        Ok(Opened {
            sitting: row.text(0),
            subject: row.text(1),
            text: row.text(2),
            form: row
                .int(3)
                .and_then(|form| form.try_into().ok())
                .unwrap_or(1),
            time_percent: row
                .int(6)
                .and_then(|percent| percent.try_into().ok())
                .unwrap_or(100),
        })
    }

    /// Takes in a finished sitting. Taking it in twice changes nothing.
    ///
    /// # Errors
    /// The sitting is not known here, another bundle was taken in for it, or the
    /// store cannot be written.
    pub fn finish(
        &mut self,
        sitting: &str,
        bundle_sha256: &str,
        parts: &[results::Row],
        now: &str,
    ) -> anyhow::Result<()> {
        self.database.at_once(|database| {
            let rows = database.rows(
                "SELECT status, bundle_sha256 FROM sitting WHERE id = $1",
                &[sitting.into()],
            )?;
            let Some(row) = rows.first() else {
                bail!("the sitting {sitting} is not known in this database");
            };
            if row.text(0) == "finished" {
                if row.text(1) == bundle_sha256 {
                    return Ok(());
                }
                bail!("another result was taken in for the sitting {sitting}");
            }
            for (number, part) in (1_i64..).zip(parts) {
                let score = |score: Option<u8>| Cell::from(score.map(i64::from));
                database.run(
                    "INSERT INTO result (sitting, part, scenario, compliance, negotiation, notes,
                     overall, band, gates, rules) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                    &[
                        sitting.into(),
                        number.into(),
                        part.scenario.as_str().into(),
                        score(part.compliance),
                        score(part.negotiation),
                        score(part.notes),
                        score(part.overall),
                        score(part.band),
                        part.gates.as_str().into(),
                        part.rules.as_str().into(),
                    ],
                )?;
            }
            database.run(
                "UPDATE sitting SET status = 'finished', finished = $2, bundle_sha256 = $3 WHERE id = $1",
                &[sitting.into(), now.into(), bundle_sha256.into()],
            )?;
            Ok(())
        })
    }

    /// Sittings with their scores, the newest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn sittings(&mut self) -> anyhow::Result<Vec<Listed>> {
        let rows = self.database.rows(
            "SELECT s.id, s.subject, p.name, s.battery, s.form, s.status, s.finished
             FROM sitting s LEFT JOIN person p ON p.subject = s.subject
             ORDER BY s.issued DESC, s.id",
            &[],
        )?;
        rows.iter()
            .map(|row| {
                let sitting = row.text(0);
                let parts = self.database.rows(
                    "SELECT scenario, compliance, negotiation, notes, overall, band
                     FROM result WHERE sitting = $1 ORDER BY part",
                    &[sitting.as_str().into()],
                )?;
                Ok(Listed {
                    subject: row.text(1),
                    name: row.text(2),
                    battery: row.text(3),
                    form: row
                        .int(4)
                        .and_then(|form| form.try_into().ok())
                        .unwrap_or(1),
                    status: row.text(5),
                    finished: row.text(6),
                    parts: parts.iter().map(part).collect(),
                    sitting,
                })
            })
            .collect()
    }

    /// How often each form of a battery was issued: its exposure.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn exposure(&mut self, battery: &str) -> anyhow::Result<Vec<(u32, u64)>> {
        let rows = self.database.rows(
            "SELECT form, COUNT(*) FROM sitting WHERE battery = $1 GROUP BY form ORDER BY form",
            &[battery.into()],
        )?;
        Ok(rows
            .iter()
            .filter_map(|row| {
                let form = row.int(0)?.try_into().ok()?;
                Some((form, row.int(1)?.try_into().ok()?))
            })
            .collect())
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

fn part(row: &Row) -> PartResult {
    PartResult {
        scenario: row.text(0),
        compliance: row.int(1),
        negotiation: row.int(2),
        notes: row.int(3),
        overall: row.int(4),
        band: row.int(5),
    }
}
