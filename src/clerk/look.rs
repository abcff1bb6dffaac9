//! All that the desk shows, gathered in one go.

use std::{collections::BTreeMap, path::Path};

use chrono::{Days, NaiveDate};

use crate::{
    bundle::fingerprint,
    clerk::{Clerk, now, stamp},
    cli::hire::people::shown,
    cohort::study::{ResultRow, Study, Which},
    domain::digest::hex,
    evaluation::rubric::{self, DEFAULT_RUBRIC, ScoreKind},
    panels::hiring::model::{
        Appeal, Keeping, Keys, Look, Part, Person, Rights, Sitting, Stage, Told,
    },
    store::{
        database::URL,
        desk::{self, Right},
        sittings::Kept,
    },
};

/// The standard errors of a battery's scores, once enough people have taken it.
type Errors = BTreeMap<(String, ScoreKind), f64>;

impl Clerk {
    pub(super) fn look(&mut self, keep_days: u32) -> anyhow::Result<Told> {
        let batteries = self.batteries();
        let kept = self.room().sittings().all();
        let day = now().checked_sub_days(Days::new(u64::from(keep_days)));
        let day = day.map(stamp).unwrap_or_default();
        let rights = self.rights()?;
        if !(rights.people || rights.results || rights.batteries) {
            // Says who may, and how to say who one is.
            self.may(Right::Results, "look at the desk", "")?;
        }
        let desk = self.desk()?;
        let mut people = desk.people()?;
        let mut listed = desk.sittings()?;
        let mut last = desk.last_acts()?;
        if !rights.people {
            people.clear();
            last.clear();
        }
        if !rights.results {
            for one in &mut listed {
                one.parts.clear();
                one.decision.clear();
                one.spoken = None;
            }
        }
        let errors = errors(&listed);
        // Taken out while the shelf is looked at.
        let mut desk = self.desk.take();
        let mut shown_batteries = Vec::new();
        if let Some(desk) = &mut desk {
            for (path, read) in batteries {
                shown_batteries.push(self.shown_battery(path, read, desk)?);
            }
        }
        self.desk = desk;
        let reported: BTreeMap<&str, &[ScoreKind]> = shown_batteries
            .iter()
            .map(|one| (one.id.as_str(), one.reported.as_slice()))
            .collect();
        let sittings: Vec<Sitting> = listed
            .iter()
            .map(|one| {
                let reported = reported.get(one.battery.as_str()).copied();
                let reported = reported.unwrap_or(&ScoreKind::ALL);
                self.sitting(one, reported, &errors, &kept, keep_days)
            })
            .collect();
        let (classes, contests) = if rights.classes {
            (self.desk()?.classes()?, self.appeals(&sittings)?)
        } else {
            (Vec::new(), Vec::new())
        };
        Ok(Told::Look(Box::new(Look {
            place: self.place(),
            contests,
            calls: self
                .shelf
                .iter()
                .map(|(id, title, _)| (id.clone(), title.clone()))
                .collect(),
            classes: classes.iter().map(super::classes::listed).collect(),
            waiting: sittings.iter().filter(|one| one.waiting).count(),
            batteries: shown_batteries,
            people: people.iter().map(person).collect(),
            sittings,
            keep_days,
            keeping: last
                .iter()
                .map(|last| keeping(last, &day, keep_days))
                .collect(),
            user: self.user.clone().unwrap_or_default(),
            rights,
            users: if rights.owner {
                self.shown_users()?
            } else {
                Vec::new()
            },
            keys: self.shown_keys()?,
            folder: self.exports().display().to_string(),
        })))
    }

    /// What whoever looks may do; the first look at each is written down.
    fn rights(&mut self) -> anyhow::Result<Rights> {
        Ok(Rights {
            people: self.sees(Right::Administer, "look at people")?,
            results: self.sees(Right::Results, "look at results")?,
            batteries: self.sees(Right::Author, "look at batteries")?,
            classes: self.sees(Right::Train, "look at classes and open contests")?,
            owner: self.sees(Right::Own, "look at users")?,
        })
    }

    /// Contests that nobody has decided, each with its sitting.
    fn appeals(&mut self, sittings: &[Sitting]) -> anyhow::Result<Vec<Appeal>> {
        let open = self.contests()?.into_iter();
        let appeals = open.filter_map(|(sitting, contest, trouble)| {
            let one = sittings.iter().find(|one| one.id == sitting)?;
            Some(Appeal {
                name: one.name.clone(),
                of: format!("{}, form {}", one.battery, one.form),
                sitting,
                contest,
                trouble,
            })
        });
        Ok(appeals.collect())
    }

    fn place(&self) -> String {
        if std::env::var(URL).is_ok_and(|url| !url.trim().is_empty()) {
            "the database server".to_owned()
        } else {
            self.home.path().join("desk.sqlite").display().to_string()
        }
    }

    fn sitting(
        &self,
        one: &desk::Listed,
        reported: &[ScoreKind],
        errors: &Errors,
        kept: &[Kept],
        keep_days: u32,
    ) -> Sitting {
        let here = kept.iter().find(|kept| kept.sitting == one.sitting);
        let bundle = self.room().sittings().bundle(&one.sitting);
        let sealed_here = bundle.is_ok_and(|path| path.is_file());
        let score = |kind: ScoreKind| {
            let all: Vec<u32> = one
                .parts
                .iter()
                .filter_map(|part| points(part, kind))
                .collect();
            let count = u32::try_from(all.len()).ok()?;
            let mean = all.iter().sum::<u32>().checked_div(count)?;
            let sem = errors.get(&(one.battery.clone(), kind)).copied();
            Some((kind, u8::try_from(mean).ok()?, sem))
        };
        Sitting {
            id: one.sitting.clone(),
            name: shown(&one.name),
            battery: one.battery.clone(),
            form: one.form,
            stage: match one.status.as_str() {
                "issued" => Stage::Issued,
                "finished" => Stage::Finished,
                _ => Stage::Open,
            },
            finished: date(&one.finished),
            due: due(&one.finished, keep_days),
            sealed_here: sealed_here || one.status == "finished",
            waiting: sealed_here && here.is_some_and(|kept| !kept.delivered),
            scores: reported.iter().filter_map(|kind| score(*kind)).collect(),
            parts: one
                .parts
                .iter()
                .enumerate()
                .map(|(place, part)| {
                    let spoken = one.spoken.as_ref();
                    let people = spoken.and_then(|spoken| spoken.parts.get(place));
                    self.part(part, people, reported)
                })
                .collect(),
            decision: one.decision.clone(),
            contested: one
                .spoken
                .as_ref()
                .and_then(|spoken| spoken.open.try_into().ok())
                .unwrap_or(0),
        }
    }

    fn part(
        &self,
        part: &desk::PartResult,
        people: Option<&desk::PartResult>,
        reported: &[ScoreKind],
    ) -> Part {
        let known = self.shelf.iter().find(|one| one.0 == part.scenario);
        let all_of = |part: &desk::PartResult| -> Vec<(ScoreKind, u8)> {
            let of = |kind: &ScoreKind| {
                let points = u8::try_from(points(part, *kind)?).ok()?;
                Some((*kind, points))
            };
            reported.iter().filter_map(of).collect()
        };
        let scores = all_of(part);
        let people = people.map(all_of).filter(|people| *people != scores);
        let band = part.band.and_then(|band| u8::try_from(band).ok());
        let all = ScoreKind::ALL.iter().all(|kind| reported.contains(kind));
        Part {
            title: known.map_or_else(|| part.scenario.clone(), |one| one.1.clone()),
            scores,
            people: people.unwrap_or_default(),
            band: band.filter(|_| all),
            gates: part
                .gates
                .split(';')
                .filter(|id| !id.is_empty())
                .map(gate)
                .collect(),
        }
    }

    fn shown_keys(&self) -> anyhow::Result<Keys> {
        let keys = self.keys();
        if !self
            .home
            .path()
            .join(Path::new("keys/signing.key"))
            .exists()
        {
            // Made when the first result is sealed, not by looking.
            return Ok(Keys::default());
        }
        let public = hex(keys.signing()?.verifying_key().as_bytes());
        let known = keys.known()?;
        Ok(Keys {
            fingerprint: fingerprint(&public),
            known: known
                .into_iter()
                .filter(|one| one.key != public)
                .map(|one| (fingerprint(&one.key), one.name))
                .collect(),
            public,
        })
    }
}

/// How long somebody is kept; due is who was last here before `day`.
fn keeping(last: &desk::Last, day: &str, keep_days: u32) -> Keeping {
    Keeping {
        person: person(&last.person),
        last: date(&last.at),
        until: due(&last.at, keep_days),
        is_due: last.at.as_str() < day,
        held: last.held.as_deref().map(shown),
    }
}

/// A person as the screen may show them.
fn person(one: &desk::Person) -> Person {
    Person {
        subject: one.subject.clone(),
        name: shown(&one.name),
        email: shown(&one.email),
        reference: shown(&one.reference),
    }
}

fn points(part: &desk::PartResult, kind: ScoreKind) -> Option<u32> {
    let points = match kind {
        ScoreKind::Compliance => part.compliance,
        ScoreKind::Negotiation => part.negotiation,
        ScoreKind::Notes => part.notes,
    };
    points.and_then(|points| points.try_into().ok())
}

/// The label of a gate of the rubric that is shipped; its id if it is another's.
fn gate(id: &str) -> String {
    let rubric = rubric::read(DEFAULT_RUBRIC).ok();
    let known = rubric.as_ref().and_then(|rubric| {
        let mut gates = rubric.gates().iter();
        gates.find(|gate| gate.id.as_str() == id)
    });
    known.map_or_else(|| id.to_owned(), |gate| gate.label.clone())
}

/// The day of a moment as it is kept.
fn date(stamp: &str) -> String {
    stamp.get(..10).unwrap_or_default().to_owned()
}

fn due(finished: &str, keep_days: u32) -> String {
    let day = NaiveDate::parse_from_str(&date(finished), "%Y-%m-%d").ok();
    let due = day.and_then(|day| day.checked_add_days(Days::new(u64::from(keep_days))));
    due.map(|day| day.to_string()).unwrap_or_default()
}

/// How uncertain each battery's scores are, from the people who took all of it.
fn errors(listed: &[desk::Listed]) -> Errors {
    let mut studies: BTreeMap<(String, ScoreKind), Study> = BTreeMap::new();
    for one in listed {
        for part in &one.parts {
            let row = row(&one.subject, part);
            for kind in ScoreKind::ALL {
                let which = match kind {
                    ScoreKind::Compliance => Which::Compliance,
                    ScoreKind::Negotiation => Which::Negotiation,
                    ScoreKind::Notes => Which::Notes,
                };
                let study = studies
                    .entry((one.battery.clone(), kind))
                    .or_insert_with(|| Study::of(which));
                // A score above a hundred is no score, and changes nothing.
                let _ = study.take(&row);
            }
        }
    }
    studies
        .into_iter()
        .filter_map(|(key, study)| Some((key, study.items().0.sem_of_mean().ok()?)))
        .collect()
}

/// A part's scores as the study of many results reads them.
pub(super) fn row(subject: &str, part: &desk::PartResult) -> ResultRow {
    let score = |score: Option<i64>| score.and_then(|score| u8::try_from(score).ok());
    ResultRow {
        subject: subject.to_owned(),
        scenario: part.scenario.clone(),
        mode: "test".to_owned(),
        overall: score(part.overall),
        compliance: score(part.compliance),
        negotiation: score(part.negotiation),
        notes: score(part.notes),
    }
}
