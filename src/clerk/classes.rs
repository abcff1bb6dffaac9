//! Classes: made, joined, set work, signed off, and the sheet that is printed, as
//! `rightparty class` does it.

use std::collections::BTreeMap;

use anyhow::{Context as _, bail};

use crate::{
    clerk::{Clerk, figures::paths, now, stamp},
    cli::{
        class::{args::SheetFormat, sheet},
        hire::people::shown,
        judged,
    },
    compliance::rules,
    export::results,
    panels::hiring::model::{
        Class, ClassAsk, ClassDo, Line, OpenClass, Set, SheetAsk, SheetKind, Signed, Told, Trainee,
    },
    store::{
        desk::{self, Assignment, Right, SignOff},
        records,
        standing::{self, Trainee as Stands},
    },
};

impl Clerk {
    pub(super) fn class(&mut self, ask: &ClassAsk) -> anyhow::Result<Told> {
        match ask {
            ClassAsk::New(name) => {
                self.may(Right::Train, "make a class", name)?;
                let id = uuid::Uuid::new_v4().to_string();
                self.desk()?.new_class(&id, name, &stamp(now()))?;
                self.opened(&id, format!("{} was made.", shown(name)))
            }
            ClassAsk::Open(id) => {
                self.may(Right::Train, "see a class", id)?;
                self.opened(id, String::new())
            }
            ClassAsk::Do { class, what } => {
                let done = self.in_class(class, what)?;
                self.opened(class, done)
            }
            ClassAsk::Sheet(sheet) => self.sheet(sheet),
        }
    }

    /// A class as it is now; `done` says what was just done in it.
    fn opened(&mut self, id: &str, done: String) -> anyhow::Result<Told> {
        let class = self.desk()?.class(id)?;
        let today = now().date_naive();
        let set = self.desk()?.assignments(&class.id)?;
        let stands = standing::of(self.desk()?, &class, &today.to_string())?;
        let titles: BTreeMap<String, String> = set
            .iter()
            .map(|one| (one.what.clone(), self.title(&one.what)))
            .collect();
        let set = set.into_iter().map(|one| {
            let title = titles.get(&one.what).cloned().unwrap_or_default();
            let set = Set {
                what: one.what,
                battery: one.battery,
                due: one.due,
            };
            (set, title)
        });
        Ok(Told::Class(Box::new(OpenClass {
            class: listed(&class),
            today,
            set: set.collect(),
            trainees: stands.iter().map(|one| trainee(one, &titles)).collect(),
            done,
        })))
    }

    /// The title of a scenario or a battery; its id if it is not at hand.
    fn title(&self, id: &str) -> String {
        let known = self.shelf.iter().find(|one| one.0 == id);
        let title = known.map(|one| one.1.clone());
        title
            .or_else(|| Some(self.battery(id)?.source().title.clone()))
            .unwrap_or_else(|| id.to_owned())
    }

    fn in_class(&mut self, class: &str, what: &ClassDo) -> anyhow::Result<String> {
        match what {
            ClassDo::Join(whom) => self.join(class, whom),
            ClassDo::Leave(subject) => {
                self.may(Right::Train, "take a person out of a class", subject)?;
                self.desk()?.leave(class, subject)?;
                Ok("Taken out of the class. Results and signatures stay.".to_owned())
            }
            ClassDo::Assign(set) => {
                self.may(Right::Train, "set an assignment", &set.what)?;
                let known = self.shelf.iter().any(|one| one.0 == set.what);
                if !(known || self.battery(&set.what).is_some()) {
                    bail!("there is no call and no battery {:?} at hand", set.what);
                }
                let set = Assignment {
                    what: set.what.clone(),
                    battery: set.battery,
                    due: set.due.clone(),
                };
                self.desk()?.assign(class, &set, &stamp(now()))?;
                Ok(format!("{} is due by {}.", self.title(&set.what), set.due))
            }
            ClassDo::Unassign(what) => {
                self.may(Right::Train, "take back an assignment", what)?;
                self.desk()?.unassign(class, what)?;
                let title = self.title(what);
                Ok(format!(
                    "{title} is not set any longer. What was handed in stays."
                ))
            }
            ClassDo::HandIn { subject, paths } => self.hand_in(subject, paths),
            ClassDo::Sign { subject, by, note } => self.sign(class, subject, by, note),
        }
    }

    fn join(&mut self, class: &str, whom: &[String]) -> anyhow::Result<String> {
        self.may(Right::Train, "take people into a class", class)?;
        let desk = self.desk()?;
        let people = whom.iter().map(|named| desk.person(named));
        // All are found before anybody is taken in.
        let people = people.collect::<anyhow::Result<Vec<_>>>()?;
        for person in &people {
            desk.join(class, &person.subject, &stamp(now()))?;
        }
        let names: Vec<String> = people.iter().map(|one| shown(&one.name)).collect();
        Ok(format!("Taken in: {}.", names.join(", ")))
    }

    fn hand_in(&mut self, subject: &str, all: &str) -> anyhow::Result<String> {
        self.may(Right::Train, "take in records", subject)?;
        let mut rows = Vec::new();
        // Everything is read and judged before anything is kept.
        for path in paths(all) {
            let record = records::load(path)?.record;
            let shown = path.display();
            if !record.is_finished() {
                bail!("{shown} is not finished; only finished records are handed in");
            }
            let report = judged::with_people(path, &record, None)
                .with_context(|| format!("cannot score {shown}"))?;
            rows.push((record.write(), results::Row::of(&record.header, &report)));
        }
        let desk = self.desk()?;
        for (text, row) in &rows {
            desk.hand_in(subject, text, row, &stamp(now()))?;
        }
        Ok(match rows.len() {
            1 => "1 record was taken in.".to_owned(),
            many => format!("{many} records were taken in."),
        })
    }

    fn sign(&mut self, class: &str, subject: &str, by: &str, note: &str) -> anyhow::Result<String> {
        self.may(Right::Train, "sign a trainee off", subject)?;
        let by = self.signs(by)?;
        let signed = SignOff {
            at: stamp(now()),
            note: note.to_owned(),
            by,
        };
        self.desk()?.sign_off(class, subject, &signed)?;
        Ok(format!("Signed off by {}.", shown(&signed.by)))
    }

    /// The name under which something is signed: at a desk with users nobody signs
    /// for somebody else.
    pub(super) fn signs(&mut self, by: &str) -> anyhow::Result<String> {
        let by = by.trim();
        let named = !self.desk()?.users()?.is_empty();
        match self.user.as_deref() {
            Some(user) if named && user != by => {
                bail!("{user} acts here and cannot sign as {by}; act under that name to do it")
            }
            _ if by.is_empty() => bail!("write who signs"),
            _ => Ok(by.to_owned()),
        }
    }

    fn sheet(&mut self, ask: &SheetAsk) -> anyhow::Result<Told> {
        self.may(Right::Train, "print a sign-off sheet", &ask.class)?;
        let class = self.desk()?.class(&ask.class)?;
        let today = now().date_naive().to_string();
        let mut stands = standing::of(self.desk()?, &class, &today)?;
        if let Some(subject) = &ask.subject {
            stands.retain(|one| one.person.subject == *subject);
        }
        if stands.is_empty() {
            bail!("nobody of this class is left to write a sheet for");
        }
        let format = match ask.kind {
            SheetKind::Page => SheetFormat::Html,
            SheetKind::Table => SheetFormat::Csv,
            SheetKind::Text => SheetFormat::Text,
        };
        let bytes = sheet::bytes(format, &class.name, &today, &stands)?;
        let path = self.new_file(&ask.path, &bytes)?;
        Ok(Told::Done(format!("Written: {}.", path.display())))
    }
}

fn trainee(one: &Stands, titles: &BTreeMap<String, String>) -> Trainee {
    let lines = one.lines.iter().map(|line| Line {
        what: titles.get(&line.what).unwrap_or(&line.what).clone(),
        due: line.due.clone(),
        state: line.state,
        tries: line.tries,
        best: line.best,
        band: line.band,
        people: line.reviewed,
        first: line.first.clone(),
    });
    let repeat = one.repeat.iter().map(|(rule, times)| {
        let title = rules::find(rule).map_or(rule.as_str(), |known| known.title);
        (title.to_owned(), *times)
    });
    let signed = one.signed.iter().map(|one| Signed {
        by: shown(&one.by),
        on: one.at.get(..10).unwrap_or_default().to_owned(),
        note: shown(&one.note),
    });
    Trainee {
        subject: one.person.subject.clone(),
        name: shown(&one.person.name),
        lines: lines.collect(),
        repeat: repeat.collect(),
        signed: signed.collect(),
    }
}

/// A class in the list.
pub(super) fn listed(class: &desk::Class) -> Class {
    let count = |number: i64| usize::try_from(number).unwrap_or(0);
    Class {
        id: class.id.clone(),
        name: shown(&class.name),
        members: count(class.members),
        assignments: count(class.assignments),
    }
}
