//! Many results together: from the desk's database or from tables, with what lies beside.

use std::path::Path;

use anyhow::{Context as _, bail};

use crate::{
    clerk::{Clerk, look::row, write::decisions_of},
    cli::cohort::{self as tables, open, told},
    cohort::{
        angoff,
        choices::{Choices, Drawn},
        groups::SMALLEST_CELL,
        outcome::{Asked, Outcome},
        study::{Demographics, Study},
    },
    panels::hiring::model::{Cohort, CohortAsk, Told},
    store::desk::{Listed, Right},
};

impl Clerk {
    pub(super) fn cohort(&mut self, asked: &CohortAsk) -> anyhow::Result<Told> {
        let mut study = Study::of(asked.score);
        let mut choices = Vec::new();
        let of = if let Some(battery) = &asked.battery {
            self.may(Right::Results, "study results", battery)?;
            let listed = self.desk()?.sittings()?;
            let own: Vec<&Listed> = listed
                .iter()
                .filter(|one| one.battery == *battery && !one.parts.is_empty())
                .collect();
            for one in &own {
                for part in &one.parts {
                    study
                        .take(&row(&one.subject, part))
                        .context("a score in the database lies above a hundred")?;
                }
            }
            choices = self.drawn(&own)?;
            format!("{battery}: results of this desk")
        } else {
            for path in paths(&asked.tables) {
                told(path, study.read(open(path)?))?;
            }
            format!("tables: {}", asked.tables)
        };
        let said = match paths(&asked.demographics).next() {
            Some(path) => Some(told(path, Demographics::read(open(path)?))?),
            None => None,
        };
        let figures = Asked {
            cut: None,
            smallest: SMALLEST_CELL,
        };
        let mut outcome = Outcome::of(&study, figures, said.as_ref())?;
        if let Some(path) = paths(&asked.decisions).next() {
            choices = told(path, tables::choices(open(path)?))?;
        }
        if let Some(path) = paths(&asked.angoff).next() {
            let rows = told(path, tables::sheet(open(path)?))?;
            match angoff::cut(&rows) {
                Ok(cut) => outcome.angoff = Some(cut),
                Err(why) => bail!(
                    "{}: {why}; each judge gives each criterion 0 to `possible` points",
                    path.display()
                ),
            }
        }
        if let Some(path) = paths(&asked.raters).next() {
            outcome.kappa = Some(told(path, tables::raters(open(path)?))?);
        }
        let groups = said.as_ref().map(|said| study.by_group(said));
        Ok(Told::Cohort(Box::new(Cohort {
            of: format!(
                "{of}; {} people, {} results, {} calls.",
                outcome.people,
                outcome.rows,
                outcome.items.len()
            ),
            spread: study.spread(),
            groups: groups.unwrap_or_default().into_iter().collect(),
            outcome,
            choices,
        })))
    }

    /// Which choices draw strong people, from the bundles at hand.
    fn drawn(&mut self, own: &[&Listed]) -> anyhow::Result<Vec<Drawn>> {
        let mut all = Choices::default();
        for one in own {
            let Some(verdict) = self.sealed(one)? else {
                continue;
            };
            for row in decisions_of(&[verdict])? {
                tables::take(&row, &mut all);
            }
        }
        Ok(all.drawn())
    }
}

/// The paths in a field, with semicolons between.
pub(super) fn paths(text: &str) -> impl Iterator<Item = &Path> {
    let all = text.split(';').map(str::trim);
    all.filter(|path| !path.is_empty()).map(Path::new)
}
