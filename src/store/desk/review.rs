//! What people said of results, as the desk keeps it: the signed text, and an index
//! of the scores beside the engine's own.

use std::collections::BTreeMap;

use anyhow::bail;

use crate::{
    export::results,
    store::{
        database::Cell,
        desk::{Desk, PartResult},
    },
};

/// An addendum that is put in place of what was known of it.
#[derive(Clone, Copy, Debug)]
pub struct Reviewed<'a> {
    /// The random id of the sitting.
    pub sitting: &'a str,
    /// The text that was known; empty if there was none.
    pub before: &'a str,
    /// The text with what was added.
    pub addendum: &'a str,
    /// How many contests are open.
    pub open: i64,
    /// What the gates may decide, in words.
    pub decision: &'a str,
    /// The rows of the parts, with the scores that people leave.
    pub parts: &'a [results::Row],
}

/// What people say of a sitting, in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// How many contests are open.
    pub open: i64,
    /// What the gates may decide, in words.
    pub decision: String,
    /// The scores that people leave, one per part, in order.
    pub parts: Vec<PartResult>,
}

impl Desk {
    /// The sealed result of a sitting; nothing before it was finished, and for one
    /// that was taken in before results were kept here.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn bundle(&mut self, sitting: &str) -> anyhow::Result<Option<String>> {
        let rows = self.database.rows(
            "SELECT c.text FROM sitting s JOIN content c ON c.sha256 = s.bundle_sha256 WHERE s.id = $1",
            &[sitting.into()],
        )?;
        Ok(rows.first().map(|row| row.text(0)))
    }

    /// What people said of a sitting, as its signed text.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn addendum(&mut self, sitting: &str) -> anyhow::Result<Option<String>> {
        let rows = self.database.rows(
            "SELECT text FROM addendum WHERE sitting = $1",
            &[sitting.into()],
        )?;
        Ok(rows.first().map(|row| row.text(0)))
    }

    /// The sittings of which somebody said something, by id.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn spoken_about(&mut self) -> anyhow::Result<Vec<String>> {
        let rows = self
            .database
            .rows("SELECT sitting FROM addendum ORDER BY sitting", &[])?;
        Ok(rows.iter().map(|row| row.text(0)).collect())
    }

    /// Keeps what was added to an addendum, and its index.
    ///
    /// # Errors
    /// Somebody else added something meanwhile, or the store cannot be written.
    pub fn review(&mut self, reviewed: &Reviewed<'_>) -> anyhow::Result<()> {
        let sitting = reviewed.sitting;
        self.database.at_once(|database| {
            let kept: &[Cell] = &[
                sitting.into(),
                reviewed.addendum.into(),
                reviewed.open.into(),
                reviewed.decision.into(),
            ];
            let changed = if reviewed.before.is_empty() {
                database.run(
                    "INSERT INTO addendum (sitting, text, open, decision) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (sitting) DO NOTHING",
                    kept,
                )?
            } else {
                let known: Vec<Cell> = kept.iter().cloned().chain([reviewed.before.into()]).collect();
                database.run(
                    "UPDATE addendum SET text = $2, open = $3, decision = $4
                     WHERE sitting = $1 AND text = $5",
                    &known,
                )?
            };
            if changed != 1 {
                bail!("somebody else spoke about {sitting} meanwhile; look at it and say it again");
            }
            database.run("DELETE FROM reviewed WHERE sitting = $1", &[sitting.into()])?;
            for (number, part) in (1_i64..).zip(reviewed.parts) {
                let score = |score: Option<u8>| Cell::from(score.map(i64::from));
                database.run(
                    "INSERT INTO reviewed (sitting, part, compliance, negotiation, notes, overall, band)
                     VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    &[
                        sitting.into(),
                        number.into(),
                        score(part.reviewed_compliance),
                        score(part.reviewed_negotiation),
                        score(part.reviewed_notes),
                        score(part.reviewed_overall),
                        score(part.reviewed_band),
                    ],
                )?;
            }
            Ok(())
        })
    }

    /// What people say of sittings, for lists, by their ids.
    pub(super) fn spoken(&mut self) -> anyhow::Result<BTreeMap<String, Spoken>> {
        let found = self
            .database
            .rows("SELECT sitting, open, decision FROM addendum", &[])?;
        let mut all: BTreeMap<String, Spoken> = found
            .iter()
            .map(|row| {
                let spoken = Spoken {
                    open: row.int(1).unwrap_or(0),
                    decision: row.text(2),
                    parts: Vec::new(),
                };
                (row.text(0), spoken)
            })
            .collect();
        let parts = self.database.rows(
            "SELECT r.scenario, v.compliance, v.negotiation, v.notes, v.overall, v.band, v.sitting
             FROM reviewed v JOIN result r ON r.sitting = v.sitting AND r.part = v.part
             ORDER BY v.sitting, v.part",
            &[],
        )?;
        for row in &parts {
            if let Some(spoken) = all.get_mut(&row.text(6)) {
                spoken.parts.push(super::sitting::part(row));
            }
        }
        Ok(all)
    }
}
