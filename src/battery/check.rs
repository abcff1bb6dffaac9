//! From a battery's text to a battery that can be relied on, with every problem in its place.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    battery::{
        Battery,
        source::{BatterySource, PartSource},
    },
    diagnostic::{Diagnostic, Diagnostics},
    reader::{self, SourceMap, suggest},
    scenario::Library,
};

/// The form that this version reads.
const SCHEMA: u32 = 1;

/// At most so many parts: nobody sits longer.
const PARTS_MAX: usize = 20;

/// At most so many forms.
const FORMS_MAX: u32 = 20;

/// At most so many minutes for a part.
const MINUTES_MAX: u16 = 180;

/// Fewer judges than this may not set a cut.
const JUDGES_MIN: u32 = 5;

/// Reads and checks a battery; its scenarios must be in the library.
///
/// # Errors
/// Every problem of the text, or of its meaning, with its place.
pub fn read(text: &str, library: &Library) -> Result<Battery, Diagnostics> {
    let found = reader::read::<BatterySource>(text, "Battery");
    let mut problems = Diagnostics::from(found.diagnostics);
    if let Some(source) = &found.value {
        let mut checks = Checks {
            map: &found.map,
            found: Vec::new(),
        };
        check(source, library, &mut checks);
        problems.extend(checks.found);
    }
    match found.value {
        Some(source) if !problems.has_errors() => Ok(Battery::checked(source, text)),
        _ => Err(problems.sorted()),
    }
}

struct Checks<'m> {
    map: &'m SourceMap,
    found: Vec<Diagnostic>,
}

impl Checks<'_> {
    fn push(&mut self, path: &str, code: &'static str, message: String, help: &str) {
        let problem = Diagnostic::error(code, message).help(help);
        self.found.push(self.map.locate(problem, path));
    }
}

fn check(source: &BatterySource, library: &Library, checks: &mut Checks<'_>) {
    if source.schema != SCHEMA {
        let message = format!("schema {} is not known here", source.schema);
        checks.push("schema", "battery-schema", message, "write: schema: 1");
    }
    if source.parts.is_empty() || source.parts.len() > PARTS_MAX {
        checks.push(
            "parts",
            "battery-parts",
            format!(
                "a battery has 1 to {PARTS_MAX} parts, this one {}",
                source.parts.len()
            ),
            "write: parts: [(scenario: \"kitchen_phone\", minutes: 15)]",
        );
    }
    if !(1..=FORMS_MAX).contains(&source.forms) {
        let message = format!("{} forms; there may be 1 to {FORMS_MAX}", source.forms);
        checks.push("forms", "battery-forms", message, "write: forms: 1");
    }
    let mut seen = BTreeSet::new();
    for (index, part) in source.parts.iter().enumerate() {
        part_is_sound(part, &format!("parts[{index}]"), library, checks);
        if !seen.insert(&part.scenario) {
            checks.push(
                &format!("parts[{index}].scenario"),
                "battery-repeats",
                format!("{} is played twice", part.scenario),
                "take another scenario: who has played one knows its person",
            );
        }
    }
    if let Some(part) = &source.tutorial {
        part_is_sound(part, "tutorial", library, checks);
        if seen.contains(&part.scenario) {
            checks.push(
                "tutorial.scenario",
                "battery-repeats",
                format!("{} is the tutorial and counts too", part.scenario),
                "take another scenario for one of them",
            );
        }
    }
    let reported: BTreeSet<_> = source.reported.iter().collect();
    if reported.is_empty() || reported.len() != source.reported.len() {
        checks.push(
            "reported",
            "battery-reported",
            "each score that is reported is named once, and at least one is".to_owned(),
            "write: reported: [Compliance, Negotiation, Notes]",
        );
    }
    if source.instructions.trim().is_empty() {
        checks.push(
            "instructions",
            "battery-instructions",
            "candidates are told nothing".to_owned(),
            "say how long it takes, what is scored, and that a person reviews every result",
        );
    }
    cut(source, checks);
    tasks(source, checks);
}

fn part_is_sound(part: &PartSource, path: &str, library: &Library, checks: &mut Checks<'_>) {
    if library.find(&part.scenario).is_none() {
        let ids = library.ids();
        let help = suggest::nearest(&part.scenario, &ids).map_or_else(
            || "`rightparty list` shows those at hand".to_owned(),
            |near| format!("write: scenario: {near:?}"),
        );
        checks.push(
            &format!("{path}.scenario"),
            "unknown-scenario",
            format!("there is no scenario {:?} at hand", part.scenario),
            &help,
        );
    }
    if !(1..=MINUTES_MAX).contains(&part.minutes) {
        checks.push(
            &format!("{path}.minutes"),
            "battery-minutes",
            format!("{} minutes; a part takes 1 to {MINUTES_MAX}", part.minutes),
            "give so much that nearly everybody finishes: write: minutes: 15",
        );
    }
}

fn cut(source: &BatterySource, checks: &mut Checks<'_>) {
    let Some(cut) = &source.cut else {
        return;
    };
    if cut.points > 100 {
        let message = format!("a cut of {} points of a hundred", cut.points);
        checks.push(
            "cut.points",
            "battery-cut",
            message,
            "write a number from 0 to 100",
        );
    }
    if cut.method.trim().is_empty() {
        checks.push(
            "cut.method",
            "battery-cut",
            "the cut does not say how it was set".to_owned(),
            "write: method: \"modified Angoff, two rounds\"",
        );
    }
    if cut.judges < JUDGES_MIN {
        checks.push(
            "cut.judges",
            "battery-cut",
            format!("{} judges are too few to set a cut", cut.judges),
            "aim for seven judges who know the job, never under five",
        );
    }
    if NaiveDate::parse_from_str(&cut.on, "%Y-%m-%d").is_err() {
        let message = format!("{:?} is no date", cut.on);
        checks.push(
            "cut.on",
            "battery-cut",
            message,
            "write it as \"2026-11-22\"",
        );
    }
}

fn tasks(source: &BatterySource, checks: &mut Checks<'_>) {
    for (index, task) in source.tasks.iter().enumerate() {
        for (name, number) in [
            ("frequency", task.frequency),
            ("criticality", task.criticality),
        ] {
            if !(1..=5).contains(&number) {
                checks.push(
                    &format!("tasks[{index}].{name}"),
                    "battery-task",
                    format!("{name} {number} lies outside 1 to 5"),
                    "1 is the least, 5 the most",
                );
            }
        }
        for (place, scenario) in task.scenarios.iter().enumerate() {
            if !source.parts.iter().any(|part| part.scenario == *scenario) {
                checks.push(
                    &format!("tasks[{index}].scenarios[{place}]"),
                    "battery-task",
                    format!("{scenario} is not a part of this battery"),
                    "name scenarios of its parts",
                );
            }
        }
    }
}
