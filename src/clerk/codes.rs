//! One-time codes, as `rightparty hire issue` gives them.

use anyhow::{Context as _, bail};

use crate::{
    battery::Purpose,
    clerk::{Clerk, now, stamp},
    cli::hire::{forms, issue, people::shown},
    panels::hiring::model::{Code, NewCode, Told},
    store::{
        accommodations::Accommodations,
        desk::{Issue, Right},
    },
};

impl Clerk {
    pub(super) fn issue(&mut self, wanted: &NewCode) -> anyhow::Result<Told> {
        let Some(battery) = self.battery(&wanted.battery) else {
            bail!(
                "there is no battery {:?} at hand any longer",
                wanted.battery
            );
        };
        let id = battery.source().id.as_str();
        self.may(Right::Administer, "issue a code", &wanted.subject)?;
        let known = issue::is_shipped(&battery) || self.desk()?.has_text(battery.digest())?;
        if !known {
            self.may(Right::Author, "bring in a battery", battery.digest())?;
        }
        // Taken out while the library is looked at.
        let mut desk = self.desk.take().context("the desk is not open")?;
        let alike = match battery.source().purpose {
            Purpose::Hiring => forms::must_be_alike(&battery, &self.library, &mut desk),
            Purpose::Training => Ok(()),
        };
        self.desk = Some(desk);
        alike?;
        let desk = self.desk()?;
        let person = desk.person(&wanted.subject)?;
        let form = match wanted.form {
            Some(form) => form,
            None => issue::least_seen(&battery, &desk.exposure(id)?),
        };
        let Some(picked) = battery.form(form) else {
            bail!("{id} has no form {form}");
        };
        let parts = issue::as_issued(&battery, &picked, &self.library)?;
        let code = issue::code()?;
        self.desk()?.issue(&Issue {
            sitting: &uuid::Uuid::new_v4().to_string(),
            subject: &person.subject,
            battery: id,
            text: battery.text(),
            form,
            parts: &parts,
            accommodations: Accommodations {
                time_percent: wanted.granted.time_percent,
                pauses: wanted.granted.pauses,
                text_percent: wanted.granted.text_percent,
                keyboard_only: wanted.granted.keyboard_only,
            },
            code: &code,
            now: &stamp(now()),
        })?;
        Ok(Told::Code(Code {
            code,
            name: shown(&person.name),
            battery: id.to_owned(),
            form,
            limit: battery.limit().map(str::to_owned),
        }))
    }
}
