//! `rightparty hire forms`: whether the forms of a battery are alike, and how often
//! each was issued.

use std::sync::Arc;

use rayon::prelude::*;

use crate::{
    battery::{Battery, Change, Form, PartOfForm},
    cli::{
        Console, FINE, Format, PROBLEMS, Problems,
        hire::{args::FormsArgs, desk, find},
        shelf,
    },
    cohort::{
        mirror::{self, Judged},
        parallel::{self, differences},
    },
    domain::digest::sha256_hex,
    evaluation::rubric::DEFAULT_RUBRIC,
    report::{RULES_VERSION, Scorer},
    scenario::{Library, Scenario},
    session::record::ENGINE_BEHAVIOUR,
    store::desk::Desk,
};

pub(super) fn run(args: &FormsArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let library = shelf::library(args.folder.as_deref())?;
    let battery = find(&args.battery, &library)?;
    let made = Forms::of(&battery, &library)?;
    let (forms, found) = made.measured(&battery);
    let issued = desk()?.exposure(battery.source().id.as_str())?;
    let times = |form: u32| {
        let known = issued.iter().find(|(number, _)| *number == form);
        known.map_or(0, |(_, times)| *times)
    };
    match args.format {
        Format::Json => {
            let value = serde_json::json!({
                "battery": battery.source().id,
                "sha256": battery.digest(),
                "alike": found.is_empty(),
                "forms": forms,
                "made": made.all.iter().map(|(form, parts)| serde_json::json!({
                    "form": form.number,
                    "parts": parts.iter().map(Ready::in_json).collect::<Vec<_>>(),
                })).collect::<Vec<_>>(),
                "issued": issued,
                "differences": found,
            });
            writeln!(console.out, "{}", serde_json::to_string_pretty(&value)?)?;
        }
        Format::Text => {
            for (form, (_, parts)) in forms.iter().zip(&made.all) {
                let kind = if form.par_is_exact { "" } else { " (a bound)" };
                writeln!(
                    console.out,
                    "form {}: par {}{kind}, {} occasions, {} words, issued {} times",
                    form.form,
                    form.par,
                    form.occasions,
                    form.words,
                    times(form.form)
                )?;
                let parts: Vec<String> = parts.iter().map(Ready::in_words).collect();
                console.paragraph("    ", &parts.join("; "))?;
                let players = form.profiles.iter();
                let line: Vec<String> = players
                    .map(|one| format!("{} {:.1} ± {:.1}", one.player, one.mean, one.spread))
                    .collect();
                console.paragraph("    ", &line.join(", "))?;
            }
            if found.is_empty() {
                writeln!(
                    console.out,
                    "The forms are alike within what the battery allows."
                )?;
            }
            for one in &found {
                console.paragraph("- ", one)?;
            }
        }
    }
    Ok(if found.is_empty() { FINE } else { PROBLEMS })
}

/// Refuses a battery whose forms are not alike. What was found once for a text and
/// this version of the program is kept at the desk and not measured again.
pub(crate) fn must_be_alike(
    battery: &Battery,
    library: &Library,
    desk: &mut Desk,
) -> anyhow::Result<()> {
    if battery.source().forms < 2 {
        return Ok(());
    }
    let forms = Forms::of(battery, library)?;
    // A scenario that is changed on the disk is another test.
    let version = format!(
        "engine {ENGINE_BEHAVIOUR}, rules {RULES_VERSION}, forms {}",
        forms.digest()
    );
    let known = desk.forms_proved(battery.digest(), &version)?;
    let found = if let Some(found) = known {
        found
    } else {
        let found = forms.measured(battery).1.join("\n");
        desk.prove_forms(battery.digest(), &version, &found)?;
        found
    };
    if found.is_empty() {
        return Ok(());
    }
    Err(Problems(format!(
        "the forms of {} are not alike, so no code is issued: people would not get the same test. \
         Make the ranges of its scenarios smaller, write what may differ into the battery, or \
         write forms: 1\n{found}",
        battery.source().id
    ))
    .into())
}

/// The forms of a battery as they are played.
struct Forms {
    /// Each with the scenarios of its parts, in its order.
    all: Vec<(Form, Vec<Ready>)>,
}

/// A part of a form, ready to be played and judged.
struct Ready {
    part: PartOfForm,
    scenario: Arc<Scenario>,
    scorer: Scorer,
    change: Option<Change>,
}

impl Forms {
    /// Makes every form. What stands in the way of any is told at once.
    fn of(battery: &Battery, library: &Library) -> anyhow::Result<Self> {
        let numbers = 1..=battery.source().forms;
        let mut told: Vec<String> = Vec::new();
        let mut all = Vec::new();
        for form in numbers.filter_map(|number| battery.form(number)) {
            let mut ready = Vec::new();
            for part in &form.parts {
                match battery.scenario(part, library) {
                    Ok(made) => {
                        let scenario = Arc::new(made.scenario);
                        ready.push(Ready {
                            part: part.clone(),
                            scorer: Scorer::with(Arc::clone(&scenario), DEFAULT_RUBRIC)?,
                            scenario,
                            change: made.change,
                        });
                    }
                    Err(problem) => told.push(problem.to_string()),
                }
            }
            all.push((form, ready));
            // The next form would be refused for the same words.
            if !told.is_empty() {
                return Err(Problems(told.join("\n")).into());
            }
        }
        Ok(Self { all })
    }

    /// SHA-256 over the digests of all that is played.
    fn digest(&self) -> String {
        let parts = self.all.iter().flat_map(|(_, parts)| parts);
        let digests: Vec<&str> = parts.map(|part| part.scenario.digest()).collect();
        sha256_hex(&digests.join(" "))
    }

    /// Every form, played by every player, and in what they are not alike.
    fn measured(&self, battery: &Battery) -> (Vec<parallel::Form>, Vec<String>) {
        let measured: Vec<parallel::Form> = self
            .all
            .par_iter()
            .map(|(form, ready)| {
                let played = |one: &Ready| {
                    parallel::part(
                        &one.scenario,
                        &one.scorer,
                        one.part.seed,
                        one.change.as_ref(),
                    )
                };
                let parts: Vec<parallel::Part> = ready.par_iter().map(played).collect();
                parallel::form(form.number, &parts)
            })
            .collect();
        let mut found = differences(battery, &measured);
        found.extend(self.mirrored(battery.source().alike.mean_points));
        (measured, found)
    }

    /// In what the lines of the first form come out differently in another.
    fn mirrored(&self, points: u32) -> Vec<String> {
        let Some(((_, firsts), others)) = self.all.split_first() else {
            return Vec::new();
        };
        let one = |other: &Ready| {
            let change = other.change.as_ref()?;
            let same = |one: &&Ready| one.part.scenario == other.part.scenario;
            let first = firsts.iter().find(same)?;
            let found = mirror::differences(
                first.judged(),
                other.judged(),
                other.part.seed,
                change,
                points,
            );
            Some(
                found
                    .into_iter()
                    .map(|told| format!("form {}: {told}", other.part.form))
                    .collect::<Vec<_>>(),
            )
        };
        let parts: Vec<&Ready> = others.iter().flat_map(|(_, parts)| parts).collect();
        parts
            .par_iter()
            .filter_map(|part| one(part))
            .flatten()
            .collect()
    }
}

impl Ready {
    fn judged(&self) -> Judged<'_> {
        Judged {
            scenario: &self.scenario,
            scorer: &self.scorer,
        }
    }

    fn in_json(&self) -> serde_json::Value {
        serde_json::json!({
            "scenario": self.part.scenario,
            "seed": self.part.seed,
            "scenario_sha256": self.scenario.digest(),
            "weeks": self.change.as_ref().map_or(0, |change| change.weeks),
            "amounts_per_mille": self.change.as_ref().map_or(1_000, Change::per_mille),
        })
    }

    /// What is different in it, in a few words.
    fn in_words(&self) -> String {
        let Some(change) = &self.change else {
            return format!("{} as written", self.part.scenario);
        };
        let mille = change.per_mille();
        format!(
            "{} {:+} weeks, amounts × {}.{:03}",
            self.part.scenario,
            change.weeks,
            mille / 1_000,
            mille % 1_000
        )
    }
}
