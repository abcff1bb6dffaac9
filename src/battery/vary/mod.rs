//! A form of a scenario, made from its text: all dates moved by whole weeks, all amounts
//! larger or smaller by one factor.
//!
//! Values are changed where they stand, so the text stays its author's, and what is issued
//! is a whole scenario of its own: a record carries its exact text, and nobody who verifies
//! needs the text that it was made from. Words that name a sum or a day which cannot be
//! changed with the rest are found, and then no form is made. The first form of a battery
//! is the text as it was written.

mod change;
mod draw;
mod fixed;
mod scale;
mod words;

use std::fmt;

pub use change::Change;

use crate::{
    battery::{Battery, PartOfForm},
    diagnostic::{Diagnostic, Diagnostics},
    reader::suggest,
    scenario::{Library, Scenario, compile::digest},
};

/// A scenario as a form has it.
#[derive(Clone, Debug)]
pub struct Made {
    /// What is played.
    pub scenario: Scenario,
    /// What is different; nothing in the first form.
    pub change: Option<Change>,
}

/// Why a form of a scenario cannot be made.
#[derive(Debug)]
pub enum NotMade {
    /// There is no such scenario, with the nearest that there is.
    Unknown(String, Option<String>),
    /// Its text, or what its words say, is in the way.
    Problems {
        /// Which form, and of what.
        of: String,
        /// Where the text comes from.
        path: String,
        /// The text in which the problems are.
        text: String,
        /// The problems, with what to write instead.
        problems: Diagnostics,
    },
}

impl std::error::Error for NotMade {}

impl fmt::Display for NotMade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(id, near) => {
                write!(f, "there is no scenario {id:?} at hand")?;
                match near {
                    Some(near) => write!(f, "; do you mean {near:?}?"),
                    None => write!(f, "; `rightparty list` shows those at hand"),
                }
            }
            Self::Problems {
                of,
                path,
                text,
                problems,
            } => write!(f, "{of}\n{}", problems.render(path, text)),
        }
    }
}

impl Battery {
    /// The scenario of a part, as its form has it.
    ///
    /// It follows from the texts of the battery, the scenario and its pack alone, so every
    /// machine that has them makes the same to the byte.
    ///
    /// # Errors
    /// The scenario is not at hand or has errors; or its form cannot be made, with the
    /// places and what to write there.
    pub fn scenario(&self, part: &PartOfForm, library: &Library) -> Result<Made, NotMade> {
        let Some(file) = library.find(&part.scenario) else {
            let ids = library.ids();
            let near = suggest::nearest(&part.scenario, &ids).map(|near| (*near).to_owned());
            return Err(NotMade::Unknown(part.scenario.clone(), near));
        };
        let of = format!(
            "form {} of {} cannot be made from the scenario {}:",
            part.form, self.source.id, part.scenario
        );
        let refused = |text: &str, problems: Vec<Diagnostic>| NotMade::Problems {
            of: of.clone(),
            path: file.path.clone(),
            text: text.to_owned(),
            problems: Diagnostics::from(problems).sorted(),
        };
        let compiled = library.compile(&file.text);
        let (Some(scenario), Some(source)) = (&compiled.scenario, &compiled.source) else {
            return Err(refused(&file.text, compiled.diagnostics));
        };
        if part.form <= 1 {
            return Ok(Made {
                scenario: scenario.clone(),
                change: None,
            });
        }
        let pack = library
            .packs()
            .iter()
            .find(|(pack, _)| pack.id == source.pack);
        let known = fixed::Known::of(source, &compiled.map, pack.map(|(pack, _)| pack));
        let lots = |of: &str| self.lot(1, &part.scenario, of);
        let change = draw::change(&known, part.form, &lots)
            .map_err(|problems| refused(&file.text, problems))?;
        let text = format!(
            "{}{}",
            head(self, part, &file.text, &change),
            change.text(scenario.text())
        );
        let made = library.compile(&text);
        match made.scenario {
            Some(scenario) => Ok(Made {
                scenario,
                change: Some(change),
            }),
            None => Err(refused(&text, made.diagnostics)),
        }
    }
}

/// A comment that says what the text is.
fn head(battery: &Battery, part: &PartOfForm, text: &str, change: &Change) -> String {
    let dates = match change.weeks {
        0 => "the dates as they were".to_owned(),
        weeks if weeks > 0 => format!("all dates {weeks} weeks later"),
        weeks => format!("all dates {} weeks earlier", -weeks),
    };
    let mille = change.per_mille();
    let amounts = if mille == 1_000 {
        "the amounts as they were".to_owned()
    } else {
        format!("all amounts times {}.{:03}", mille / 1_000, mille % 1_000)
    };
    format!(
        "// Form {} of the battery {}, made from the scenario {} (SHA-256 {}):\n// {dates}, \
         {amounts}. Comments speak of the text that it was made from.\n",
        part.form,
        battery.source.id,
        part.scenario,
        digest(&[text])
    )
}
