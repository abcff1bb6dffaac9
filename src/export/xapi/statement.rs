//! One statement: who did what, when, and of which versions it is true.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use crate::export::{
    house::{House, registration, stable},
    sitting::Sitting,
};

/// What all statements of a sitting share.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) sitting: &'a Sitting,
    pub(super) house: &'a House,
}

/// A verb of the ADL vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Launched,
    Initialized,
    Answered,
    Completed,
    Passed,
    Failed,
    Terminated,
}

impl Verb {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Launched => "launched",
            Self::Initialized => "initialized",
            Self::Answered => "answered",
            Self::Completed => "completed",
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Terminated => "terminated",
        }
    }
}

/// An activity.
pub(super) fn object(id: &str, of: &str, name: &str) -> Value {
    json!({
        "objectType": "Activity",
        "id": id,
        "definition": { "type": of, "name": { "en-US": name } },
    })
}

/// A statement. `place` tells apart what has the same verb within a sitting.
pub(super) fn statement(
    context: &Context<'_>,
    verb: Verb,
    place: &str,
    object: &Value,
    result: Option<Value>,
    at: DateTime<Utc>,
) -> Value {
    let (sitting, house) = (context.sitting, context.house);
    let name = verb.name();
    let id = stable(&format!(
        "xapi {} {} {name} {place}",
        house.address(),
        sitting.sitting
    ));
    let mut whole = json!({
        "id": id.to_string(),
        "actor": actor(sitting, house),
        "verb": {
            "id": format!("http://adlnet.gov/expapi/verbs/{name}"),
            "display": { "en-US": name },
        },
        "object": object,
    });
    if let Some(result) = result {
        super::set(&mut whole, "result", result);
    }
    super::set(&mut whole, "context", surroundings(context));
    super::set(&mut whole, "timestamp", moment(at).into());
    whole
}

/// The account with the random id.
pub(super) fn actor(sitting: &Sitting, house: &House) -> Value {
    json!({
        "objectType": "Agent",
        "account": { "homePage": house.address(), "name": sitting.subject },
    })
}

fn surroundings(context: &Context<'_>) -> Value {
    let (sitting, house) = (context.sitting, context.house);
    json!({
        "registration": registration(sitting).to_string(),
        "contextActivities": {
            "grouping": [{ "objectType": "Activity", "id": house.whole(sitting) }],
        },
        "revision": revision(sitting),
        "platform": format!("Right Party {}", sitting.program),
        "language": "en-US",
    })
}

/// The versions of which a statement is true.
pub(super) fn revision(sitting: &Sitting) -> String {
    let mut told = match &sitting.battery {
        Some(battery) => format!("form {}; ", battery.form),
        None => String::new(),
    };
    if let Some(first) = sitting.parts.first() {
        told = format!(
            "{told}rules {}; engine {}; rubric {}",
            first.rules_version,
            first.engine_behaviour,
            short(&first.rubric_sha256)
        );
    }
    for part in &sitting.parts {
        told = format!("{told}; {} {}", part.scenario, short(&part.scenario_sha256));
    }
    told
}

fn short(digest: &str) -> &str {
    digest.get(..16).unwrap_or(digest)
}

/// A moment, in UTC, to the millisecond.
pub(super) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
