//! Sittings at the desk: issued with a code, opened once, taken in once.

use std::collections::BTreeMap;

use anyhow::bail;

use crate::{
    domain::digest::sha256_hex,
    export::results,
    store::{
        accommodations::Accommodations,
        database::{Cell, Database, Row},
        desk::{Desk, Issue, Listed, Opened, PartResult, plain_code},
    },
};

/// A part of a form, as it was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedPart {
    /// The scenario's id.
    pub scenario: String,
    /// What picks the consumer.
    pub seed: u64,
    /// The digest that a record of it carries.
    pub scenario_sha256: String,
}

/// A finished sitting that is handed in.
#[derive(Clone, Copy, Debug)]
pub struct Handed<'a> {
    /// The random id of the sitting.
    pub sitting: &'a str,
    /// The exact text of its bundle.
    pub bundle: &'a str,
    /// The scores of its parts, in order.
    pub parts: &'a [results::Row],
    /// When it was finished, UTC.
    pub finished: &'a str,
    /// What its gates may decide, in words.
    pub decision: &'a str,
}

impl Desk {
    /// Issues a sitting with its one-time code.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn issue(&mut self, issue: &Issue<'_>) -> anyhow::Result<()> {
        let digest = sha256_hex(issue.text);
        self.database.at_once(|database| {
            keep_text(database, issue.text)?;
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
            for (number, part) in (1_i64..).zip(issue.parts) {
                database.run(
                    "INSERT INTO issued_part (sitting, part, scenario, seed, scenario_sha256)
                     VALUES ($1, $2, $3, $4, $5)",
                    &[
                        issue.sitting.into(),
                        number.into(),
                        part.scenario.as_str().into(),
                        i64::try_from(part.seed)?.into(),
                        part.scenario_sha256.as_str().into(),
                    ],
                )?;
            }
            grant(database, issue.sitting, &issue.accommodations)
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
            "SELECT s.id, s.subject, c.text, s.form, s.status, s.machine, a.time_percent,
                    a.pauses, a.text_percent, a.keyboard_only
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
            accommodations: granted(row, 6),
        })
    }

    /// Keeps a text, so that it is known here.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn keep_text(&mut self, text: &str) -> anyhow::Result<()> {
        keep_text(&mut self.database, text)
    }

    /// Whether a text is known here.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn has_text(&mut self, sha256: &str) -> anyhow::Result<bool> {
        let rows = self.database.rows(
            "SELECT COUNT(*) FROM content WHERE sha256 = $1",
            &[sha256.into()],
        )?;
        Ok(rows.first().and_then(|row| row.int(0)) == Some(1))
    }

    /// In what the forms of a battery's text were found to differ by a version of the
    /// program; an empty text if they are alike, nothing if nobody has measured.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn forms_proved(&mut self, sha256: &str, version: &str) -> anyhow::Result<Option<String>> {
        let rows = self.database.rows(
            "SELECT differences FROM form_proof WHERE battery_sha256 = $1 AND version = $2",
            &[sha256.into(), version.into()],
        )?;
        Ok(rows.first().map(|row| row.text(0)))
    }

    /// Keeps in what the forms of a battery's text differ.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn prove_forms(&mut self, sha256: &str, version: &str, found: &str) -> anyhow::Result<()> {
        self.database.run(
            "INSERT INTO form_proof (battery_sha256, version, differences) VALUES ($1, $2, $3)
             ON CONFLICT (battery_sha256, version) DO UPDATE SET differences = excluded.differences",
            &[sha256.into(), version.into(), found.into()],
        )?;
        Ok(())
    }

    /// The parts of a sitting as they were issued, in order; none for one that was
    /// issued before this was kept.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn issued_parts(&mut self, sitting: &str) -> anyhow::Result<Vec<IssuedPart>> {
        let rows = self.database.rows(
            "SELECT scenario, seed, scenario_sha256 FROM issued_part WHERE sitting = $1 ORDER BY part",
            &[sitting.into()],
        )?;
        Ok(rows
            .iter()
            .map(|row| IssuedPart {
                scenario: row.text(0),
                seed: row
                    .int(1)
                    .and_then(|seed| seed.try_into().ok())
                    .unwrap_or(0),
                scenario_sha256: row.text(2),
            })
            .collect())
    }

    /// Takes in a finished sitting. Taking it in twice changes nothing.
    ///
    /// # Errors
    /// The sitting is not known here, another bundle was taken in for it, or the
    /// store cannot be written.
    pub fn finish(&mut self, handed: &Handed<'_>) -> anyhow::Result<()> {
        let sitting = handed.sitting;
        let digest = sha256_hex(handed.bundle);
        self.database.at_once(|database| {
            let lock = if database.is_server() {
                " FOR UPDATE"
            } else {
                ""
            };
            let rows = database.rows(
                &format!("SELECT status, bundle_sha256 FROM sitting WHERE id = $1{lock}"),
                &[sitting.into()],
            )?;
            let Some(row) = rows.first() else {
                bail!("the sitting {sitting} is not known in this database");
            };
            if row.text(0) == "finished" {
                if row.text(1) == digest {
                    return Ok(());
                }
                bail!("another result was taken in for the sitting {sitting}");
            }
            for (number, part) in (1_i64..).zip(handed.parts) {
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
            keep_text(database, handed.bundle)?;
            database.run(
                "UPDATE sitting SET status = 'finished', finished = $2, bundle_sha256 = $3,
                 decision = $4 WHERE id = $1",
                &[
                    sitting.into(),
                    handed.finished.into(),
                    digest.as_str().into(),
                    handed.decision.into(),
                ],
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
            "SELECT s.id, s.subject, p.name, s.battery, s.form, s.status, s.finished,
                    s.decision
             FROM sitting s LEFT JOIN person p ON p.subject = s.subject
             ORDER BY s.issued DESC, s.id",
            &[],
        )?;
        let scored = self.database.rows(
            "SELECT scenario, compliance, negotiation, notes, overall, band, sitting, gates
             FROM result ORDER BY sitting, part",
            &[],
        )?;
        let mut parts: BTreeMap<String, Vec<PartResult>> = BTreeMap::new();
        for row in &scored {
            parts.entry(row.text(6)).or_default().push(PartResult {
                gates: row.text(7),
                ..part(row)
            });
        }
        let mut spoken = self.spoken()?;
        Ok(rows
            .iter()
            .map(|row| {
                let sitting = row.text(0);
                let spoken = spoken.remove(&sitting);
                let decision = spoken.as_ref().map(|spoken| spoken.decision.clone());
                Listed {
                    decision: decision.unwrap_or_else(|| row.text(7)),
                    spoken,
                    subject: row.text(1),
                    name: row.text(2),
                    battery: row.text(3),
                    form: row
                        .int(4)
                        .and_then(|form| form.try_into().ok())
                        .unwrap_or(1),
                    status: row.text(5),
                    finished: row.text(6),
                    parts: parts.remove(&sitting).unwrap_or_default(),
                    sitting,
                }
            })
            .collect())
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
}

/// Keeps a text once, under its digest.
pub(super) fn keep_text(database: &mut Database, text: &str) -> anyhow::Result<()> {
    database.run(
        "INSERT INTO content (sha256, text) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING",
        &[sha256_hex(text).into(), text.into()],
    )?;
    Ok(())
}

/// Writes down what was granted, apart from everything else; nothing if nothing was.
fn grant(database: &mut Database, sitting: &str, granted: &Accommodations) -> anyhow::Result<()> {
    if granted.is_none() {
        return Ok(());
    }
    database.run(
        "INSERT INTO accommodation (sitting, time_percent, pauses, text_percent, keyboard_only)
         VALUES ($1, $2, $3, $4, $5)",
        &[
            sitting.into(),
            i64::from(granted.time_percent).into(),
            i64::from(granted.pauses).into(),
            i64::from(granted.text_percent).into(),
            i64::from(granted.keyboard_only).into(),
        ],
    )?;
    Ok(())
}

/// What was granted, from four cells of a row.
fn granted(row: &Row, from: usize) -> Accommodations {
    let percent = |place| row.int(place).and_then(|number| number.try_into().ok());
    let none = Accommodations::default();
    Accommodations {
        time_percent: percent(from).unwrap_or(none.time_percent),
        pauses: row.int(from + 1) == Some(1),
        text_percent: percent(from + 2).unwrap_or(none.text_percent),
        keyboard_only: row.int(from + 3) == Some(1),
    }
}

pub(super) fn part(row: &Row) -> PartResult {
    PartResult {
        scenario: row.text(0),
        compliance: row.int(1),
        negotiation: row.int(2),
        notes: row.int(3),
        overall: row.int(4),
        band: row.int(5),
        gates: row.text(6),
    }
}
