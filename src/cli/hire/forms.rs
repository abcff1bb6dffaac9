//! `rightparty hire forms`: whether the forms of a battery are alike, and how often
//! each was issued.

use std::sync::Arc;

use rayon::prelude::*;

use crate::{
    battery::{Battery, Form, PartOfForm},
    cli::{
        Console, FINE, Format, PROBLEMS, Problems,
        hire::{args::FormsArgs, desk, find},
        shelf,
    },
    cohort::parallel::{self, differences},
    evaluation::rubric::DEFAULT_RUBRIC,
    report::{RULES_VERSION, Scorer},
    scenario::Library,
    session::record::ENGINE_BEHAVIOUR,
    store::desk::Desk,
};

pub(super) fn run(args: &FormsArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let library = shelf::library(args.folder.as_deref())?;
    let battery = find(&args.battery, &library)?;
    let forms = measured(&battery, &library)?;
    let found = differences(&battery, &forms);
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
                "issued": issued,
                "differences": found,
            });
            writeln!(console.out, "{}", serde_json::to_string_pretty(&value)?)?;
        }
        Format::Text => {
            for form in &forms {
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
    let version = format!("engine {ENGINE_BEHAVIOUR}, rules {RULES_VERSION}");
    let known = desk.forms_proved(battery.digest(), &version)?;
    let found = if let Some(found) = known {
        found
    } else {
        let found = differences(battery, &measured(battery, library)?).join("\n");
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

/// Every form, played by every player.
fn measured(battery: &Battery, library: &Library) -> anyhow::Result<Vec<parallel::Form>> {
    let numbers = 1..=battery.source().forms;
    let all: Vec<Form> = numbers.filter_map(|number| battery.form(number)).collect();
    let one = |part: &PartOfForm| -> anyhow::Result<parallel::Part> {
        let scenario = Arc::new(shelf::scenario(library, &part.scenario)?);
        let scorer = Scorer::with(Arc::clone(&scenario), DEFAULT_RUBRIC)?;
        Ok(parallel::part(&scenario, &scorer, part.seed))
    };
    all.par_iter()
        .map(|form| {
            let parts = form.parts.par_iter().map(one);
            let parts = parts.collect::<anyhow::Result<Vec<_>>>()?;
            Ok(parallel::form(form.number, &parts))
        })
        .collect()
}
