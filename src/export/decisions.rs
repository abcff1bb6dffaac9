//! The table of decisions: one row per entry of a record, for those who want to
//! see what people chose where.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    export::sheet::harmless,
    report::Report,
    scenario::Scenario,
    session::{
        Record,
        spell::{Done, Told},
    },
};

/// One row of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The random id of the subject; never a name.
    pub subject: String,
    /// The scenario's id.
    pub scenario: String,
    /// The entry, from 1.
    pub entry: u32,
    /// The simulated clock after it, where the consumer lives.
    pub clock: String,
    /// The beat at which a choice was taken; empty for everything else.
    pub beat: String,
    /// What kind of thing was done: `Choose`, `Stand`, `Offer` …
    pub did: String,
    /// What exactly: a choice's id, terms, seconds.
    pub what: String,
    /// The words that were said, if any.
    pub words: String,
    /// The rules found against at this entry, with semicolons between.
    pub rules: String,
    /// The one number of the whole record.
    pub overall: Option<u8>,
}

/// The rows of a record.
pub fn rows(record: &Record, report: &Report, scenario: &Scenario) -> Vec<Row> {
    let overall = report.overall.and_then(|one| u8::try_from(one).ok());
    record
        .entries
        .iter()
        .map(|entry| {
            let rules: Vec<&str> = report
                .findings
                .iter()
                .filter(|finding| finding.entry == entry.seq)
                .filter(|finding| finding.severity.is_some() && finding.is_shown())
                .map(|finding| finding.rule.as_str())
                .collect();
            let (did, what) = named(&entry.did);
            Row {
                subject: harmless(&report.identity.subject).into_owned(),
                scenario: harmless(report.identity.scenario.as_str()).into_owned(),
                entry: entry.seq,
                clock: entry.clock.0.format("%Y-%m-%dT%H:%M:%S").to_string(),
                beat: beat_of(&entry.did, scenario).unwrap_or_default().to_owned(),
                did,
                what: harmless(&what).into_owned(),
                words: harmless(&said(&entry.then)).into_owned(),
                rules: rules.join(";"),
                overall,
            }
        })
        .collect()
}

/// Where a choice stands in the script.
fn beat_of<'a>(did: &Done, scenario: &'a Scenario) -> Option<&'a str> {
    let Done::Choose(name) = did else {
        return None;
    };
    let place = scenario.choices().iter().position(|one| one.id == *name)?;
    let place = place.try_into().ok()?;
    let beat = scenario
        .beats()
        .iter()
        .find(|beat| beat.choices.contains(&place))?;
    Some(&beat.id)
}

/// What was done, as the record spells it: the kind, and what it holds.
pub(super) fn named(did: &Done) -> (String, String) {
    match serde_json::to_value(did) {
        Ok(Value::String(kind)) => (kind, String::new()),
        Ok(Value::Object(one)) => one.into_iter().next().map_or_else(
            || (String::new(), String::new()),
            |(kind, held)| match held {
                Value::String(text) => (kind, text),
                other => (kind, other.to_string()),
            },
        ),
        // Nothing else comes out of an enum.
        Ok(other) => (String::new(), other.to_string()),
        Err(error) => (String::new(), error.to_string()),
    }
}

/// The words that the trainee said in an entry.
pub(super) fn said(told: &[Told]) -> String {
    let mut all = Vec::new();
    for one in told {
        if let Told::Said { words, .. }
        | Told::StandingSaid { words, .. }
        | Told::MessageLeft { words, .. } = one
        {
            all.push(words.as_str());
        }
    }
    all.join(" ")
}
