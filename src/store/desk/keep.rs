//! How long people are kept: what is due, what must stay, and erasing.

use anyhow::bail;

use crate::store::{
    database::Database,
    desk::{Desk, Person},
};

/// A person and the day of the last thing that happened with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Last {
    /// Who.
    pub person: Person,
    /// When something last happened: added, issued, begun, finished or handed in, UTC.
    pub at: String,
    /// Why they must be kept, if they must.
    pub held: Option<String>,
}

impl Desk {
    /// Erases a person: the name, the address, the accommodations. Results stay
    /// under the random id, so that no chain breaks and sums stay right.
    ///
    /// # Errors
    /// Nobody has this id, the person is held, or the store cannot be written.
    pub fn erase(&mut self, subject: &str, now: &str) -> anyhow::Result<()> {
        self.database.at_once(|database| {
            alone(database, subject)?;
            let held = database.rows(
                "SELECT reason FROM hold WHERE subject = $1",
                &[subject.into()],
            )?;
            if let Some(row) = held.first() {
                bail!(
                    "this person must be kept: {}; end the hold first, under Keeping at the desk or with \
                     `rightparty hire hold --release`",
                    row.text(0)
                );
            }
            database.run(
                "DELETE FROM accommodation WHERE sitting IN (SELECT id FROM sitting WHERE subject = $1)",
                &[subject.into()],
            )?;
            database.run("DELETE FROM person WHERE subject = $1", &[subject.into()])?;
            // An older backup has the name again; restoring it erases once more.
            database.run(
                "INSERT INTO erased (subject, at) VALUES ($1, $2) ON CONFLICT (subject) DO NOTHING",
                &[subject.into(), now.into()],
            )?;
            Ok(())
        })
    }

    /// Keeps a person from being erased: a charge is open, or a court wants the record
    /// (29 CFR 1602.14 keeps everything that is relevant to a charge until it is over).
    ///
    /// # Errors
    /// No reason is given, or the store cannot be written.
    pub fn hold(&mut self, subject: &str, reason: &str, now: &str) -> anyhow::Result<()> {
        if reason.trim().is_empty() {
            bail!("say why the person must be kept");
        }
        self.database.at_once(|database| {
            alone(database, subject)?;
            database.run(
                "INSERT INTO hold (subject, reason, at) VALUES ($1, $2, $3)
                 ON CONFLICT (subject) DO UPDATE SET reason = excluded.reason",
                &[subject.into(), reason.trim().into(), now.into()],
            )?;
            Ok(())
        })
    }

    /// Lets a person be erased again.
    ///
    /// # Errors
    /// The person was not held.
    pub fn release(&mut self, subject: &str) -> anyhow::Result<()> {
        let released = self
            .database
            .run("DELETE FROM hold WHERE subject = $1", &[subject.into()])?;
        if released == 0 {
            bail!("this person is not held");
        }
        Ok(())
    }

    /// Everybody with the day of the last thing that happened with them, the oldest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn last_acts(&mut self) -> anyhow::Result<Vec<Last>> {
        let rows = self.database.rows(
            "SELECT p.subject, p.name, p.email, p.reference, p.added,
                    (SELECT MAX(COALESCE(s.finished, s.begun, s.issued))
                     FROM sitting s WHERE s.subject = p.subject),
                    (SELECT MAX(h.at) FROM handed_in h WHERE h.subject = p.subject),
                    (SELECT k.reason FROM hold k WHERE k.subject = p.subject)
             FROM person p ORDER BY p.subject",
            &[],
        )?;
        let mut all: Vec<Last> = rows
            .iter()
            .map(|row| Last {
                person: super::person(row),
                at: [row.text(4), row.text(5), row.text(6)]
                    .into_iter()
                    .max()
                    .unwrap_or_default(),
                held: Some(row.text(7)).filter(|reason| !reason.is_empty()),
            })
            .collect();
        all.sort_by(|one, other| one.at.cmp(&other.at));
        Ok(all)
    }
}

/// Waits for whoever else erases or holds this person: of the two, one is first, and the
/// other sees what was done.
fn alone(database: &mut Database, subject: &str) -> anyhow::Result<()> {
    let lock = if database.is_server() {
        " FOR UPDATE"
    } else {
        // The whole file is ours from the beginning of what is done at once.
        ""
    };
    let there = database.rows(
        &format!("SELECT subject FROM person WHERE subject = $1{lock}"),
        &[subject.into()],
    )?;
    if there.is_empty() {
        bail!("nobody here has the id {subject}");
    }
    Ok(())
}
