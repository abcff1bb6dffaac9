//! The cmi5 shape: `initialized` first, then `completed`, then `passed` or `failed`
//! where a cut decided it, `terminated` last; and the course structure.
//!
//! A learning system that starts the program itself gives the launch data; here
//! they follow from the battery: `masteryScore` is its cut, `moveOn` asks for a
//! pass only where there is one (cmi5, Quartz edition, sections 9 and 13).

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::export::{
    house::{House, registration, stable},
    sitting::{Cut, Sitting},
    xapi::{
        Call, duration, score, set,
        statement::{Verb, actor, moment, revision},
        whole,
    },
};

/// Marks a statement as one of cmi5's own.
const CMI5: &str = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
/// Marks a statement that can satisfy `moveOn`.
const MOVE_ON: &str = "https://w3id.org/xapi/cmi5/context/categories/moveon";
/// The session among those of a registration.
const SESSION: &str = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
/// The score that was asked for.
const MASTERY: &str = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
/// The namespace of course structures.
const COURSE: &str = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

/// What a course says of each battery.
const ABOUT: &str = "A battery of simulated calls. The program runs beside the learning system; \
    its results arrive as statements.";

/// The statements of a sitting in the order that cmi5 demands.
pub fn statements(sitting: &Sitting, calls: &[Call], house: &House) -> Vec<Value> {
    let (Some(first), Some(last)) = (calls.first(), calls.last()) else {
        return Vec::new();
    };
    let lasted: u64 = calls.iter().map(|call| call.lasted_ms).sum();
    let (began, ended) = (first.began, last.ended());
    let whole = whole(sitting, house);
    let one = |verb: Verb, result: Option<Value>, at: DateTime<Utc>| {
        statement(sitting, house, &whole, verb, result, at)
    };
    let span = duration(lasted);
    let mut all = vec![one(Verb::Initialized, None, began)];
    let completed = json!({ "completion": true, "duration": span });
    all.push(one(Verb::Completed, Some(completed), ended));
    if let Some(passed) = sitting.passed {
        let mut result = json!({ "success": passed, "duration": span });
        if let Some(score) = score(sitting.overall) {
            set(&mut result, "score", score);
        }
        let verb = if passed { Verb::Passed } else { Verb::Failed };
        all.push(one(verb, Some(result), ended));
    }
    all.push(one(
        Verb::Terminated,
        Some(json!({ "duration": span })),
        ended,
    ));
    all
}

fn statement(
    sitting: &Sitting,
    house: &House,
    object: &Value,
    verb: Verb,
    result: Option<Value>,
    at: DateTime<Utc>,
) -> Value {
    let name = verb.name();
    let id = stable(&format!(
        "cmi5 {} {} {name}",
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
        set(&mut whole, "result", result);
    }
    set(&mut whole, "context", context(sitting, house, verb));
    set(&mut whole, "timestamp", moment(at).into());
    whole
}

fn context(sitting: &Sitting, house: &House, verb: Verb) -> Value {
    let mut categories = vec![json!({ "objectType": "Activity", "id": CMI5 })];
    let decides = matches!(verb, Verb::Passed | Verb::Failed);
    if decides || verb == Verb::Completed {
        categories.push(json!({ "objectType": "Activity", "id": MOVE_ON }));
    }
    let registered = registration(sitting).to_string();
    let mut extensions = json!({ SESSION: registered });
    let cut = sitting.battery.as_ref().and_then(|one| one.cut.as_ref());
    if let Some(cut) = cut.filter(|_| decides) {
        set(&mut extensions, MASTERY, mastery(cut).into());
    }
    json!({
        "registration": registered,
        "contextActivities": {
            "category": categories,
            "grouping": [{ "objectType": "Activity", "id": house.whole(sitting) }],
        },
        "revision": revision(sitting),
        "platform": format!("Right Party {}", sitting.program),
        "language": "en-US",
        "extensions": extensions,
    })
}

/// A cut between 0 and 1.
fn mastery(cut: &Cut) -> f64 {
    f64::from(cut.points.min(100)) / 100.0
}

/// The course structure, `cmi5.xml`: one assignable unit for each battery.
pub fn course(sittings: &[Sitting], house: &House) -> String {
    let mut known: Vec<&str> = Vec::new();
    let mut units = String::new();
    for battery in sittings.iter().filter_map(|one| one.battery.as_ref()) {
        if known.contains(&battery.id.as_str()) {
            continue;
        }
        known.push(&battery.id);
        let title = if battery.title.is_empty() {
            &battery.id
        } else {
            &battery.title
        };
        let (moves, mastery) = match &battery.cut {
            Some(cut) => (
                "CompletedAndPassed",
                format!(" masteryScore=\"{:.2}\"", mastery(cut)),
            ),
            None => ("Completed", String::new()),
        };
        // Writing to a string cannot fail.
        let _ = write!(
            units,
            "  <au id=\"{id}\" moveOn=\"{moves}\"{mastery} launchMethod=\"OwnWindow\">\n    \
             <title>\n      <langstring lang=\"en-US\">{title}</langstring>\n    </title>\n    \
             <description>\n      <langstring lang=\"en-US\">{ABOUT}</langstring>\n    \
             </description>\n    <url>{id}</url>\n  </au>\n",
            id = xml(&house.battery(&battery.id)),
            title = xml(title),
        );
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<courseStructure xmlns=\"{COURSE}\">\n  \
         <course id=\"{id}\">\n    <title>\n      <langstring lang=\"en-US\">Right Party</langstring>\n    \
         </title>\n    <description>\n      <langstring lang=\"en-US\">Simulated calls for people \
         who collect debts.</langstring>\n    </description>\n  </course>\n{units}</courseStructure>\n",
        id = xml(&format!("{}/course", house.address())),
    )
}

/// A text inside XML 1.0: markup is escaped, signs that XML cannot hold become U+FFFD.
fn xml(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => told.push_str("&amp;"),
            '<' => told.push_str("&lt;"),
            '>' => told.push_str("&gt;"),
            '"' => told.push_str("&quot;"),
            '\'' => told.push_str("&apos;"),
            '\t' | '\n' | '\r' => told.push(' '),
            '\u{fffe}' | '\u{ffff}' => told.push('\u{fffd}'),
            sign if sign.is_control() && sign < ' ' => told.push('\u{fffd}'),
            sign => told.push(sign),
        }
    }
    told
}
