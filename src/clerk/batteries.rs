//! The batteries at hand: those that are shipped, and files that somebody named.

use std::path::Path;

use crate::{
    battery::{self, Purpose},
    clerk::Clerk,
    cli::hire,
    domain::Skill,
    panels::hiring::model::{self, Told},
    scenario::library::BATTERIES,
    store::desk::Desk,
};

/// Where the paths of further batteries are kept.
const NAME: &str = "batteries.json";

impl Clerk {
    fn paths(&self) -> Vec<String> {
        self.home.read(NAME).unwrap_or_default()
    }

    /// All batteries, each with the name to tell its problems by.
    pub(super) fn batteries(&self) -> Vec<(String, Result<battery::Battery, String>)> {
        let shipped = BATTERIES.iter().map(|one| {
            let read = battery::read(one.text, &self.library);
            let read = read.map_err(|problems| problems.render(one.path, one.text));
            (one.path.to_owned(), read)
        });
        let own = self.paths().into_iter().map(|path| {
            let read = hire::find(&path, &self.library).map_err(|error| format!("{error:#}"));
            (path, read)
        });
        shipped.chain(own).collect()
    }

    /// The sound battery with this id.
    pub(super) fn battery(&self, id: &str) -> Option<battery::Battery> {
        let sound = self
            .batteries()
            .into_iter()
            .filter_map(|(_, read)| read.ok());
        let mut found = sound.filter(|one| one.source().id.as_str() == id);
        found.next()
    }

    /// Has a further battery at hand from now on, also one whose file has problems:
    /// they are shown until it is put right.
    pub(super) fn keep_battery(&self, path: &str) -> anyhow::Result<Told> {
        let path = std::path::absolute(Path::new(path))?.display().to_string();
        let read = hire::find(&path, &self.library);
        if !Path::new(&path).is_file() {
            // Says what is wrong with the path.
            read?;
            anyhow::bail!("{path} is no file");
        }
        let mut all = self.paths();
        if !all.contains(&path) {
            all.push(path.clone());
            self.home.keep(NAME, &all)?;
        }
        Ok(Told::Done(format!("{path} is at hand now.")))
    }

    pub(super) fn shown_battery(
        &self,
        path: String,
        read: Result<battery::Battery, String>,
        desk: &mut Desk,
    ) -> anyhow::Result<model::Battery> {
        let battery = match read {
            Ok(battery) => battery,
            Err(problems) => {
                return Ok(model::Battery {
                    id: path,
                    problems: Some(problems),
                    ..model::Battery::default()
                });
            }
        };
        let source = battery.source();
        let seen = desk.exposure(source.id.as_str())?;
        let times = |form: u32| seen.iter().find(|one| one.0 == form).map_or(0, |one| one.1);
        let mut skills: Vec<Skill> = Vec::new();
        let mut parts = Vec::new();
        for part in &source.parts {
            let known = self.shelf.iter().find(|one| one.0 == part.scenario);
            let title = known.map_or(part.scenario.as_str(), |one| one.1.as_str());
            parts.push((title.to_owned(), part.minutes));
            skills.extend(known.iter().flat_map(|one| &one.2));
        }
        skills.sort_unstable();
        skills.dedup();
        Ok(model::Battery {
            id: source.id.as_str().to_owned(),
            title: source.title.clone(),
            audience: source.audience.clone(),
            purpose: match source.purpose {
                Purpose::Hiring => "one input to a hiring decision",
                Purpose::Training => "a training record; not for hiring",
            }
            .to_owned(),
            limit: battery.limit().map(str::to_owned),
            skills,
            reported: source.reported.clone(),
            parts,
            tutorial: source.tutorial.is_some(),
            exposure: (1..=source.forms).map(|form| (form, times(form))).collect(),
            cut: source.cut.as_ref().map(|cut| {
                format!(
                    "{} of a hundred, set {} by {} judges: {}",
                    cut.points, cut.on, cut.judges, cut.method
                )
            }),
            tasks: source.tasks.len(),
            problems: None,
        })
    }
}
