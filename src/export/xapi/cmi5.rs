//! The cmi5 shape: `launched`, `initialized`, `completed`, then `passed` or `failed`
//! where a cut decided it, `terminated` last; and the course structure.
//!
//! The desk that gave out the code is what cmi5 calls the learning system, so
//! `launched` is its statement; the others are those of the unit. What launch data
//! would say follows from the battery: `masteryScore` is its cut, `moveOn` asks for
//! a pass only where there is one (cmi5, Quartz edition, sections 9 and 13).

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::export::{
    house::{House, registration, stable},
    sitting::{Cut, Sitting},
    xapi::{
        Call, duration, score, set,
        statement::{Verb, actor, moment, revision},
        titled,
    },
};

/// Marks a statement as one of cmi5's own.
const CMI5: &str = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
/// Marks a statement that can satisfy `moveOn`.
const MOVE_ON: &str = "https://w3id.org/xapi/cmi5/context/categories/moveon";
/// The session among those of a registration.
const SESSION: &str = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
/// How a session was launched; here always to be scored.
const LAUNCH_MODE: &str = "https://w3id.org/xapi/cmi5/context/extensions/launchmode";
/// What was launched, without its parameters.
const LAUNCH_URL: &str = "https://w3id.org/xapi/cmi5/context/extensions/launchurl";
/// What has to happen before somebody may move on.
const MOVES: &str = "https://w3id.org/xapi/cmi5/context/extensions/moveon";
/// The score that was asked for.
const MASTERY: &str = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
/// The namespace of course structures.
const COURSE: &str = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

/// What a course says of each battery.
const ABOUT: &str = "A battery of simulated calls. The program runs beside the learning system; \
    its results arrive as statements.";

/// The statements of a sitting in the order that cmi5 demands.
pub fn statements(sitting: &Sitting, calls: &[Call], house: &House) -> Vec<Value> {
    // A machine's clock may have been set back between two calls.
    let began = calls.iter().map(|call| call.began).min();
    let ended = calls.iter().map(Call::ended).max();
    let (Some(began), Some(ended)) = (began, ended) else {
        return Vec::new();
    };
    let lasted: u64 = calls.iter().map(|call| call.lasted_ms).sum();
    let unit = titled(sitting, &house.unit(sitting));
    let one = |verb: Verb, result: Option<Value>, at: DateTime<Utc>| {
        statement(sitting, house, &unit, verb, result, at)
    };
    let span = duration(lasted);
    let mut all = vec![
        one(Verb::Launched, None, began),
        one(Verb::Initialized, None, began),
    ];
    let completed = json!({ "completion": true, "duration": span });
    all.push(one(Verb::Completed, Some(completed), ended));
    if let Some(passed) = sitting.passed {
        let mut result = json!({ "success": passed, "duration": span });
        // A score that says other than the verdict would be refused.
        let fits = match (cut(sitting), sitting.overall) {
            (Some(cut), Some(overall)) => passed == (overall >= cut.points),
            _ => true,
        };
        if let Some(score) = score(sitting.overall).filter(|_| fits) {
            set(&mut result, "score", score);
        }
        let verb = if passed { Verb::Passed } else { Verb::Failed };
        all.push(one(verb, Some(result), ended));
    }
    // The session lasts from its first statement to its last, pauses and all.
    let session = (ended - began).num_milliseconds();
    let session = duration(u64::try_from(session).unwrap_or_default());
    let result = json!({ "duration": session });
    all.push(one(Verb::Terminated, Some(result), ended));
    all
}

/// The battery's cut.
fn cut(sitting: &Sitting) -> Option<&Cut> {
    sitting.battery.as_ref().and_then(|one| one.cut.as_ref())
}

/// What has to happen before somebody may move on.
const fn moves(cut: Option<&Cut>) -> &'static str {
    if cut.is_some() {
        "CompletedAndPassed"
    } else {
        "Completed"
    }
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
    let session = stable(&format!("cmi5 session {}", sitting.sitting));
    let mut extensions = json!({ SESSION: session.to_string() });
    let launches = verb == Verb::Launched;
    if let Some(cut) = cut(sitting).filter(|_| decides || launches) {
        set(&mut extensions, MASTERY, mastery(cut).into());
    }
    if launches {
        set(&mut extensions, LAUNCH_MODE, "Normal".into());
        set(&mut extensions, LAUNCH_URL, house.whole(sitting).into());
        set(&mut extensions, MOVES, moves(cut(sitting)).into());
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
        let moves = moves(battery.cut.as_ref());
        let mastery = battery.cut.as_ref().map(mastery);
        let mastery = mastery.map(|score| format!(" masteryScore=\"{score:.2}\""));
        let mastery = mastery.unwrap_or_default();
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
