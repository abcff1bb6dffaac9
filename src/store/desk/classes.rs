//! Classes: who learns together, what is set and by when, what was handed in, and
//! who signed it off.

use anyhow::bail;
use serde::Serialize;

use crate::{
    domain::digest::sha256_hex,
    export::results,
    store::{
        database::{Cell, Database, Row},
        desk::{Desk, Person},
    },
};

/// A class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// The random id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// How many belong to it.
    pub members: i64,
    /// How many things are set.
    pub assignments: i64,
}

/// What is set to a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The id of a scenario or of a battery.
    pub what: String,
    /// Whether it is a battery.
    pub battery: bool,
    /// The day by which it is due, as 2026-12-24.
    pub due: String,
}

/// A record that a trainee handed in, scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedIn {
    /// The scenario's id.
    pub scenario: String,
    /// When it was begun, UTC.
    pub began: String,
    /// How it was played: learn, practice or test.
    pub mode: String,
    /// One number beside the three.
    pub overall: Option<i64>,
    /// Law and house rules kept.
    pub compliance: Option<i64>,
    /// What was reached against par.
    pub negotiation: Option<i64>,
    /// The note against the truth.
    pub notes: Option<i64>,
    /// The call band, 1 to 4.
    pub band: Option<i64>,
    /// The gates raised, with semicolons between.
    pub gates: String,
    /// The rules found against, with semicolons between.
    pub rules: String,
    /// The same numbers with what people set aside left out; absent where nobody did.
    pub reviewed_overall: Option<i64>,
    /// The band that people leave.
    pub reviewed_band: Option<i64>,
}

/// A signature of a trainer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// Who signed.
    pub by: String,
    /// When, UTC.
    pub at: String,
    /// What was said.
    pub note: String,
}

/// How far a trainee is with something that is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Nothing was handed in yet, and it is not due.
    Open,
    /// It was due and nothing was handed in.
    Overdue,
    /// It was handed in by the day.
    Done,
    /// It was handed in later.
    #[serde(rename = "done late")]
    DoneLate,
}

impl State {
    /// In words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Overdue => "overdue",
            Self::Done => "done",
            Self::DoneLate => "done late",
        }
    }
}

impl Desk {
    /// Makes a class.
    ///
    /// # Errors
    /// The name is empty or taken, or the store cannot be written.
    pub fn new_class(&mut self, id: &str, name: &str, now: &str) -> anyhow::Result<()> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > 120 {
            bail!("a class has a name of 1 to 120 characters");
        }
        let added = self.database.run(
            "INSERT INTO class (id, name, made) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING",
            &[id.into(), name.into(), now.into()],
        )?;
        if added == 0 {
            bail!("there is a class {name:?} already");
        }
        Ok(())
    }

    /// All classes, by name.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn classes(&mut self) -> anyhow::Result<Vec<Class>> {
        let rows = self.database.rows(
            "SELECT c.id, c.name,
                    (SELECT COUNT(*) FROM member m WHERE m.class = c.id),
                    (SELECT COUNT(*) FROM assignment a WHERE a.class = c.id)
             FROM class c ORDER BY c.name",
            &[],
        )?;
        Ok(rows
            .iter()
            .map(|row| Class {
                id: row.text(0),
                name: row.text(1),
                members: row.int(2).unwrap_or(0),
                assignments: row.int(3).unwrap_or(0),
            })
            .collect())
    }

    /// The class with this name or id.
    ///
    /// # Errors
    /// There is none.
    pub fn class(&mut self, named: &str) -> anyhow::Result<Class> {
        let all = self.classes()?;
        let found = all
            .into_iter()
            .find(|one| one.name == named || one.id == named);
        let Some(class) = found else {
            bail!("there is no class {named:?}; `rightparty class list` shows those there are");
        };
        Ok(class)
    }

    /// Takes somebody into a class. Doing it twice changes nothing.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn join(&mut self, class: &str, subject: &str, now: &str) -> anyhow::Result<()> {
        self.database.run(
            "INSERT INTO member (class, subject, joined) VALUES ($1, $2, $3)
             ON CONFLICT (class, subject) DO NOTHING",
            &[class.into(), subject.into(), now.into()],
        )?;
        Ok(())
    }

    /// Takes somebody out of a class; results and signatures stay.
    ///
    /// # Errors
    /// The person does not belong to it.
    pub fn leave(&mut self, class: &str, subject: &str) -> anyhow::Result<()> {
        let gone = self.database.run(
            "DELETE FROM member WHERE class = $1 AND subject = $2",
            &[class.into(), subject.into()],
        )?;
        if gone == 0 {
            bail!("this person does not belong to the class");
        }
        Ok(())
    }

    /// Those who belong to a class, by name. Whoever was erased has no name.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn members(&mut self, class: &str) -> anyhow::Result<Vec<Person>> {
        let rows = self.database.rows(
            "SELECT m.subject, p.name, p.email, p.reference
             FROM member m LEFT JOIN person p ON p.subject = m.subject
             WHERE m.class = $1 ORDER BY p.name, m.subject",
            &[class.into()],
        )?;
        Ok(rows.iter().map(super::person).collect())
    }

    /// Sets something to a class; setting it again moves the day.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn assign(&mut self, class: &str, set: &Assignment, now: &str) -> anyhow::Result<()> {
        self.database.run(
            "INSERT INTO assignment (class, what, battery, due, set_on) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (class, what) DO UPDATE SET due = excluded.due",
            &[
                class.into(),
                set.what.as_str().into(),
                i64::from(set.battery).into(),
                set.due.as_str().into(),
                now.into(),
            ],
        )?;
        Ok(())
    }

    /// What was set is not set any longer; what was handed in for it stays.
    ///
    /// # Errors
    /// It was not set, or the store cannot be written.
    pub fn unassign(&mut self, class: &str, what: &str) -> anyhow::Result<()> {
        let gone = self.database.run(
            "DELETE FROM assignment WHERE class = $1 AND what = $2",
            &[class.into(), what.into()],
        )?;
        if gone == 0 {
            bail!("{what} is not set to this class");
        }
        Ok(())
    }

    /// What is set to a class, the earliest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn assignments(&mut self, class: &str) -> anyhow::Result<Vec<Assignment>> {
        let rows = self.database.rows(
            "SELECT what, battery, due FROM assignment WHERE class = $1 ORDER BY due, what",
            &[class.into()],
        )?;
        Ok(rows
            .iter()
            .map(|row| Assignment {
                what: row.text(0),
                battery: row.int(1) == Some(1),
                due: row.text(2),
            })
            .collect())
    }

    /// Takes in a trainee's finished record with its exact text. The same record
    /// again replaces its row, for what people said of it since.
    ///
    /// # Errors
    /// It was handed in by somebody else, or the store cannot be written.
    pub fn hand_in(
        &mut self,
        subject: &str,
        text: &str,
        row: &results::Row,
        now: &str,
    ) -> anyhow::Result<()> {
        let digest = sha256_hex(text);
        self.database.at_once(|database| {
            let whose = database.rows(
                "SELECT subject FROM handed_in WHERE sha256 = $1",
                &[digest.as_str().into()],
            )?;
            if whose.first().is_some_and(|row| row.text(0) != subject) {
                bail!("this record was handed in by somebody else; a record is of one person");
            }
            super::sitting::keep_text(database, text)?;
            database.run(
                "DELETE FROM handed_in WHERE sha256 = $1",
                &[digest.as_str().into()],
            )?;
            put(database, subject, &digest, row, now)
        })
    }

    /// What somebody handed in, the newest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn handed_in(&mut self, subject: &str) -> anyhow::Result<Vec<HandedIn>> {
        let rows = self.database.rows(
            "SELECT scenario, began, mode, overall, compliance, negotiation, notes, band, gates,
                    rules, reviewed_overall, reviewed_band
             FROM handed_in WHERE subject = $1 ORDER BY began DESC, sha256",
            &[subject.into()],
        )?;
        Ok(rows.iter().map(handed_in).collect())
    }

    /// Keeps a signature for a trainee of a class.
    ///
    /// # Errors
    /// The person does not belong to the class, or the store cannot be written.
    pub fn sign_off(&mut self, class: &str, subject: &str, signed: &SignOff) -> anyhow::Result<()> {
        if !self
            .members(class)?
            .iter()
            .any(|one| one.subject == subject)
        {
            bail!("this person does not belong to the class");
        }
        self.database.run(
            "INSERT INTO sign_off (class, subject, who, at, note) VALUES ($1, $2, $3, $4, $5)",
            &[
                class.into(),
                subject.into(),
                signed.by.as_str().into(),
                signed.at.as_str().into(),
                signed.note.as_str().into(),
            ],
        )?;
        Ok(())
    }

    /// The signatures for a trainee of a class, oldest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn sign_offs(&mut self, class: &str, subject: &str) -> anyhow::Result<Vec<SignOff>> {
        let rows = self.database.rows(
            "SELECT who, at, note FROM sign_off WHERE class = $1 AND subject = $2 ORDER BY at, who",
            &[class.into(), subject.into()],
        )?;
        Ok(rows
            .iter()
            .map(|row| SignOff {
                by: row.text(0),
                at: row.text(1),
                note: row.text(2),
            })
            .collect())
    }
}

fn put(
    database: &mut Database,
    subject: &str,
    digest: &str,
    row: &results::Row,
    now: &str,
) -> anyhow::Result<()> {
    let score = |score: Option<u8>| Cell::from(score.map(i64::from));
    database.run(
        "INSERT INTO handed_in (sha256, subject, scenario, began, mode, overall, compliance,
         negotiation, notes, band, gates, rules, reviewed_overall, reviewed_band, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        &[
            digest.into(),
            subject.into(),
            row.scenario.as_str().into(),
            row.began.as_str().into(),
            row.mode.as_str().into(),
            score(row.overall),
            score(row.compliance),
            score(row.negotiation),
            score(row.notes),
            score(row.band),
            row.gates.as_str().into(),
            row.rules.as_str().into(),
            score(row.reviewed_overall),
            score(row.reviewed_band),
            now.into(),
        ],
    )?;
    Ok(())
}

fn handed_in(row: &Row) -> HandedIn {
    HandedIn {
        scenario: row.text(0),
        began: row.text(1),
        mode: row.text(2),
        overall: row.int(3),
        compliance: row.int(4),
        negotiation: row.int(5),
        notes: row.int(6),
        band: row.int(7),
        gates: row.text(8),
        rules: row.text(9),
        reviewed_overall: row.int(10),
        reviewed_band: row.int(11),
    }
}
