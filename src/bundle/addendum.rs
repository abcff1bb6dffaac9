//! The addendum: what people said of a result after it was sealed. It lies beside
//! the record or the bundle and never inside it, so the seal stays whole and the
//! engine's score stays what it was.
//!
//! JSON Lines, only ever appended to. Each line carries the digest of the line
//! before it and a signature of the installation where it was said. Lines cut off
//! at the end leave no trace in the file itself; the desk knows how many there were.

use std::collections::BTreeMap;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use crate::{
    bundle::{digest, point::Point},
    domain::digest::{from_hex, hex},
    evaluation::{LineException, rubric::Level},
    report::{Exceptions, PeopleReport, Report, SaidReport, Scorer},
    session::{Record, record::line},
};

/// The form of addenda that this program writes.
pub const FORM: u32 = 1;

/// The largest addendum that is read, in bytes.
pub const BYTES_MAX: usize = 4 * 1024 * 1024;

/// The longest reason, in characters.
pub const REASON_MAX: usize = 2_000;

/// The longest name, in characters.
pub const NAME_MAX: usize = 120;

/// What a signature is over, before the digests.
const SIGNED: &str = "rightparty addendum 1 ";

/// What an addendum is about: its first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The form of this file.
    pub addendum: u32,
    /// SHA-256 of the exact text of the bundle or record that it is about.
    pub of_sha256: String,
    /// The random id of the sitting; empty for a record that belongs to none.
    pub sitting: String,
    /// The random id of the person; never a name.
    pub subject: String,
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// From 1.
    pub number: u32,
    /// When, UTC.
    pub at: String,
    /// Who: a trainer's name, or the random id of the trainee.
    pub by: String,
    /// What.
    pub says: Says,
    /// Why.
    pub reason: String,
}

/// What can be said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Says {
    /// A trainer sets a point aside.
    SetAside {
        /// Which.
        point: Point,
        /// For a line: the level that takes the engine's place; without one the line does not apply.
        level: Option<Level>,
    },
    /// A trainer takes back what was set aside.
    TakeBack {
        /// The number of what is taken back.
        number: u32,
    },
    /// The trainee contests a point.
    Contest {
        /// Which.
        point: Point,
    },
    /// A trainer decides a contest.
    Decide {
        /// The number of the contest.
        contest: u32,
        /// Whether the trainee is right: then the point is set aside.
        upheld: bool,
        /// For a line: the level that takes the engine's place.
        level: Option<Level>,
    },
    /// Somebody has looked at the whole result and lets the rest stand.
    Looked,
}

/// One line after the first.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signed {
    prev: String,
    said: Said,
    key: String,
    signature: String,
}

/// What is wrong with an addendum, or with what somebody wants to add.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddendumError {
    /// It is no addendum of a form that is known here.
    #[error("the addendum, line {line}: {what}")]
    Form {
        /// From 1.
        line: usize,
        /// What is wrong.
        what: String,
    },
    /// A line was changed, taken out or put in.
    #[error("the addendum, line {line} is not the line that was signed")]
    Changed {
        /// From 1.
        line: usize,
    },
    /// It belongs to another result.
    #[error("the addendum is about another result than the one beside it")]
    Other,
    /// It cannot be said.
    #[error("{0}")]
    Refused(String),
}

/// An addendum that was read or begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addendum {
    about: About,
    said: Vec<Said>,
    keys: Vec<String>,
    text: String,
    last: String,
}

impl Addendum {
    /// A new one, about the result with this exact text.
    pub fn about(of_sha256: &str, sitting: &str, subject: &str) -> Self {
        let about = About {
            addendum: FORM,
            of_sha256: of_sha256.to_owned(),
            sitting: sitting.to_owned(),
            subject: subject.to_owned(),
        };
        let text = line(&about);
        Self {
            last: digest(&text),
            about,
            said: Vec::new(),
            keys: Vec::new(),
            text,
        }
    }

    /// Reads one and checks its chain and its signatures.
    ///
    /// # Errors
    /// It is none, or a line was changed.
    pub fn read(text: &str) -> Result<Self, AddendumError> {
        let form = |line: usize, what: String| AddendumError::Form { line, what };
        if text.len() > BYTES_MAX {
            return Err(form(
                1,
                format!("{} bytes; none is longer than {BYTES_MAX}", text.len()),
            ));
        }
        let mut lines = text.split_inclusive('\n');
        let first = lines.next().unwrap_or_default();
        let about: About =
            serde_json::from_str(first).map_err(|error| form(1, error.to_string()))?;
        if about.addendum != FORM {
            let what = format!(
                "it has the form {}; this program reads {FORM}",
                about.addendum
            );
            return Err(form(1, what));
        }
        let mut read = Self {
            last: digest(first),
            text: first.to_owned(),
            about,
            said: Vec::new(),
            keys: Vec::new(),
        };
        for (number, one) in (2..).zip(lines) {
            let signed: Signed =
                serde_json::from_str(one).map_err(|error| form(number, error.to_string()))?;
            let counted = u32::try_from(read.said.len() + 1) == Ok(signed.said.number);
            if !counted || signed.prev != read.last || line(&signed) != one || !holds(&signed) {
                return Err(AddendumError::Changed { line: number });
            }
            read.last = digest(one);
            read.text.push_str(one);
            read.said.push(signed.said);
            read.keys.push(signed.key);
        }
        Ok(read)
    }

    /// What it is about.
    pub const fn head(&self) -> &About {
        &self.about
    }

    /// What was said, in order.
    pub fn said(&self) -> &[Said] {
        &self.said
    }

    /// The public keys of those installations where it was said, one per entry.
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    /// The exact text of its file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Adds something, signed.
    ///
    /// # Errors
    /// [`AddendumError::Refused`]: nobody said it, it has no reason, or it answers nothing.
    pub fn append(
        &mut self,
        at: &str,
        by: &str,
        says: Says,
        reason: &str,
        key: &SigningKey,
    ) -> Result<(), AddendumError> {
        let refused = |what: &str| Err(AddendumError::Refused(what.to_owned()));
        let (by, reason) = (by.trim(), reason.trim());
        if by.is_empty() || by.chars().count() > NAME_MAX {
            return refused("say who says so: a name of 1 to 120 characters");
        }
        if reason.is_empty() || reason.chars().count() > REASON_MAX {
            return refused("say why: a reason of 1 to 2000 characters");
        }
        match &says {
            Says::Decide { contest, .. } if !self.open().any(|one| one.number == *contest) => {
                return refused(
                    "no open contest has this number; `rightparty appeal open` lists them",
                );
            }
            Says::TakeBack { number } if !self.stands(*number) => {
                return refused("nothing that was set aside has this number, or it was taken back");
            }
            Says::Contest { point } if self.open().any(|one| is_about(one, point)) => {
                return refused("this point is contested already, and not decided");
            }
            _ => {}
        }
        let said = Said {
            number: u32::try_from(self.said.len() + 1).unwrap_or(u32::MAX),
            at: at.to_owned(),
            by: by.to_owned(),
            says,
            reason: reason.to_owned(),
        };
        let message = message(&self.last, &said);
        let signed = Signed {
            prev: self.last.clone(),
            said,
            key: hex(key.verifying_key().as_bytes()),
            signature: hex(&key.sign(message.as_bytes()).to_bytes()),
        };
        let text = line(&signed);
        if self.text.len() + text.len() > BYTES_MAX {
            return refused("this addendum is full");
        }
        self.last = digest(&text);
        self.text.push_str(&text);
        self.keys.push(signed.key);
        self.said.push(signed.said);
        Ok(())
    }

    /// Contests that nobody has decided.
    pub fn open(&self) -> impl Iterator<Item = &Said> {
        let decided: Vec<u32> = self
            .said
            .iter()
            .filter_map(|one| match one.says {
                Says::Decide { contest, .. } => Some(contest),
                _ => None,
            })
            .collect();
        self.said.iter().filter(move |one| {
            matches!(one.says, Says::Contest { .. }) && !decided.contains(&one.number)
        })
    }

    /// Whoever looked at the whole result last.
    pub fn looked(&self) -> Option<&Said> {
        self.said.iter().rev().find(|one| one.says == Says::Looked)
    }

    /// Whether something set a point aside and was not taken back.
    pub fn stands(&self, number: u32) -> bool {
        let index = (number as usize).wrapping_sub(1);
        let sets = self.said.get(index).is_some_and(|one| {
            matches!(
                one.says,
                Says::SetAside { .. } | Says::Decide { upheld: true, .. }
            )
        });
        let taken = Says::TakeBack { number };
        sets && !self.said.iter().any(|one| one.says == taken)
    }

    /// The point that something is about, and the level put in its place.
    fn set_aside(&self, said: &Said) -> Option<(&Point, Option<Level>)> {
        if !self.stands(said.number) {
            return None;
        }
        let entry = self.said.get((said.number as usize).wrapping_sub(1))?;
        match &entry.says {
            Says::SetAside { point, level } => Some((point, *level)),
            Says::Decide { contest, level, .. } => Some((self.contested(*contest)?, *level)),
            _ => None,
        }
    }

    fn contested(&self, number: u32) -> Option<&Point> {
        match &self.said.get((number as usize).wrapping_sub(1))?.says {
            Says::Contest { point } => Some(point),
            _ => None,
        }
    }

    /// What is left out of a record, from 1.
    pub fn exceptions(&self, record: u32) -> Exceptions {
        let mut exceptions = Exceptions::default();
        let set_aside = self.said.iter().filter_map(|said| self.set_aside(said));
        for (point, level) in set_aside.filter(|(point, _)| point.record() == record) {
            match point {
                Point::Finding { rule, entry, .. } => {
                    exceptions.findings.push((rule.clone(), *entry));
                }
                Point::Line {
                    score,
                    criterion,
                    nth,
                    ..
                } => exceptions.lines.push(LineException {
                    kind: *score,
                    criterion: *criterion,
                    nth: *nth,
                    level,
                }),
                Point::Gate { gate, .. } => exceptions.gates.push(*gate),
            }
        }
        exceptions
    }

    /// The report of a record with what people say beside it.
    pub fn beside(&self, number: u32, record: &Record, scorer: &Scorer, engine: Report) -> Report {
        if self.said.is_empty() {
            return engine;
        }
        let without = scorer.report_without(record, &self.exceptions(number));
        let mine = |point: Option<&Point>| point.is_none_or(|point| point.record() == number);
        let said = self.said.iter().filter_map(|one| {
            let point = self.point_of(one);
            mine(point).then(|| SaidReport {
                number: one.number,
                at: one.at.clone(),
                by: one.by.clone(),
                what: self.what(one).to_owned(),
                point: point.map(ToString::to_string).unwrap_or_default(),
                reason: one.reason.clone(),
            })
        });
        let open = self.open().filter(|one| mine(self.point_of(one))).count();
        let people = PeopleReport::of(
            &without,
            said.collect(),
            u32::try_from(open).unwrap_or(u32::MAX),
            self.looked().map(|one| one.by.clone()),
        );
        Report {
            people: Some(people),
            ..engine
        }
    }

    /// The point that something is about; nothing for the whole.
    pub fn point_of<'a>(&'a self, said: &'a Said) -> Option<&'a Point> {
        match &said.says {
            Says::SetAside { point, .. } | Says::Contest { point } => Some(point),
            Says::Decide { contest, .. } => self.contested(*contest),
            Says::TakeBack { number } => {
                let taken = self.said.get((*number as usize).wrapping_sub(1))?;
                match &taken.says {
                    Says::SetAside { point, .. } => Some(point),
                    Says::Decide { contest, .. } => self.contested(*contest),
                    _ => None,
                }
            }
            Says::Looked => None,
        }
    }

    /// What was done, in words.
    fn what(&self, said: &Said) -> &'static str {
        match said.says {
            Says::SetAside { .. } if self.stands(said.number) => "set aside",
            Says::Decide { upheld: true, .. } if self.stands(said.number) => "upheld",
            Says::SetAside { .. } => "set aside, taken back later",
            Says::Decide { upheld: true, .. } => "upheld, taken back later",
            Says::Decide { upheld: false, .. } => "declined",
            Says::TakeBack { .. } => "taken back",
            Says::Contest { .. } => "contested",
            Says::Looked => "looked at",
        }
    }
}

/// Levels of the engine beside those of the people who looked at a record, line by
/// line: what agreement is computed from. A line that does not apply is `None`.
pub fn pairs(engine: &Report, without: &Report) -> Vec<(Option<Level>, Option<Level>)> {
    let levels = |report: &Report| {
        let mut found: BTreeMap<(usize, usize), Option<Level>> = BTreeMap::new();
        for score in &report.scores {
            let kinds = crate::evaluation::rubric::ScoreKind::ALL.iter();
            let place = kinds.take_while(|kind| **kind != score.kind).count();
            for (index, line) in score.lines.iter().enumerate() {
                found.insert((place, index), line.level);
            }
        }
        found
    };
    let people = levels(without);
    levels(engine)
        .into_iter()
        .map(|(place, level)| (level, people.get(&place).copied().flatten()))
        .collect()
}

fn is_about(said: &Said, point: &Point) -> bool {
    matches!(&said.says, Says::Contest { point: own } if own == point)
}

fn message(prev: &str, said: &Said) -> String {
    format!("{SIGNED}{prev} {}", digest(&line(said)))
}

fn holds(signed: &Signed) -> bool {
    from_hex(&signed.key)
        .and_then(|key| VerifyingKey::from_bytes(&key).ok())
        .zip(from_hex(&signed.signature).map(|bytes| Signature::from_bytes(&bytes)))
        .is_some_and(|(key, signature)| {
            let message = message(&signed.prev, &signed.said);
            key.verify_strict(message.as_bytes(), &signature).is_ok()
        })
}
