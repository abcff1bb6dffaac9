//! People: added, taken in from a table, erased.

use std::path::Path;

use crate::{
    clerk::{Clerk, now, stamp},
    cli::hire::people,
    panels::hiring::model::{NewPerson, Told},
    store::desk::{Person, Right},
};

impl Clerk {
    pub(super) fn add(&mut self, new: &NewPerson) -> anyhow::Result<Told> {
        let person = Person {
            subject: people::fresh(),
            name: new.name.trim().to_owned(),
            email: new.email.trim().to_owned(),
            reference: new.reference.trim().to_owned(),
        };
        self.may(Right::Administer, "add a person", &person.subject)?;
        self.desk()?.add(&person, &stamp(now()))?;
        let name = people::shown(&person.name);
        Ok(Told::Done(format!("{name} was added.")))
    }

    pub(super) fn import(&mut self, path: &str) -> anyhow::Result<Told> {
        let people = people::of_table(Path::new(path))?;
        let count = format!("{} people", people.len());
        self.may(Right::Administer, "import people", &count)?;
        self.desk()?.add_all(&people, &stamp(now()))?;
        Ok(Told::Done(match people.len() {
            1 => "1 person was added.".to_owned(),
            many => format!("{many} people were added."),
        }))
    }

    pub(super) fn erase(&mut self, subject: &str) -> anyhow::Result<Told> {
        self.may(Right::Administer, "erase a person", subject)?;
        self.desk()?.erase(subject, &stamp(now()))?;
        self.room().forget(subject)?;
        Ok(Told::Done(format!(
            "The name is erased. Results stay under the random id {subject}."
        )))
    }
}
