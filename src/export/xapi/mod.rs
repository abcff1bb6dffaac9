//! Results as xAPI 1.0.3 statements, and in the narrower shape of cmi5.
//!
//! The actor is an account with the random id, never a name. Ids follow from what
//! a statement says happened, so that sending twice is harmless. Statements carry
//! the real time taken: they are for training systems, not for those who decide.

pub mod cmi5;
mod statement;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::{
    export::{
        decisions::{named, said},
        house::House,
        sitting::{Kind, Part, Sitting},
    },
    report::Report,
    session::{Record, spell::Done},
};

use statement::{Context, Verb, object, statement};

/// How much is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// The sitting and its calls.
    #[default]
    Brief,
    /// Each decision too.
    Full,
}

/// When a call was made and what was decided in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// When it began.
    pub began: DateTime<Utc>,
    /// Milliseconds from there to its last entry.
    pub lasted_ms: u64,
    /// What was decided.
    pub decisions: Vec<Decision>,
}

/// Something that was chosen to say or do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The entry of the log.
    pub entry: u32,
    /// Milliseconds since the call began.
    pub at_ms: u64,
    /// Milliseconds since the entry before.
    pub took_ms: u64,
    /// What was chosen, by its id.
    pub chosen: String,
    /// The words that were said.
    pub words: String,
    /// The rules found against.
    pub rules: Vec<String>,
}

impl Call {
    /// What a record tells of time and decisions.
    ///
    /// # Errors
    /// The record's beginning is no moment.
    pub fn of(record: &Record, report: &Report) -> Result<Self, String> {
        let began = DateTime::parse_from_rfc3339(&record.header.began).map_err(|error| {
            format!(
                "the record says that it began at {:?}, and that is no moment: {error}",
                record.header.began
            )
        })?;
        let mut before = 0;
        let mut decisions = Vec::new();
        for entry in &record.entries {
            let took_ms = entry.at_ms.saturating_sub(before);
            before = entry.at_ms;
            if !matches!(entry.did, Done::Choose(_) | Done::Stand(_)) {
                continue;
            }
            let found = report
                .findings
                .iter()
                .filter(|one| one.entry == entry.seq && one.severity.is_some() && one.is_shown());
            decisions.push(Decision {
                entry: entry.seq,
                at_ms: entry.at_ms,
                took_ms,
                chosen: named(&entry.did).1,
                words: said(&entry.then),
                rules: found.map(|one| one.rule.clone()).collect(),
            });
        }
        Ok(Self {
            began: began.with_timezone(&Utc),
            lasted_ms: before,
            decisions,
        })
    }

    fn ended(&self) -> DateTime<Utc> {
        after(self.began, self.lasted_ms)
    }
}

fn after(began: DateTime<Utc>, ms: u64) -> DateTime<Utc> {
    let ms = i64::try_from(ms).unwrap_or(i64::MAX);
    chrono::TimeDelta::try_milliseconds(ms)
        .and_then(|passed| began.checked_add_signed(passed))
        .unwrap_or(began)
}

/// The statements of a sitting, in the order in which things happened.
pub fn statements(sitting: &Sitting, calls: &[Call], house: &House, detail: Detail) -> Vec<Value> {
    let (Some(first), Some(last)) = (calls.first(), calls.last()) else {
        return Vec::new();
    };
    let context = Context { sitting, house };
    let whole = whole(sitting, house);
    let begin = |verb: Verb| statement(&context, verb, "", &whole, None, first.began);
    let mut all = vec![begin(Verb::Launched), begin(Verb::Initialized)];
    for (part, call) in sitting.parts.iter().zip(calls) {
        if detail == Detail::Full {
            answers(&context, part, call, &mut all);
        }
        if sitting.battery.is_some() {
            all.push(ended(&context, part, call));
        }
    }
    let end = last.ended();
    let lasted: u64 = calls.iter().map(|call| call.lasted_ms).sum();
    let mut result = json!({ "completion": true, "duration": duration(lasted) });
    if let Some(score) = score(sitting.overall) {
        set(&mut result, "score", score);
    }
    let verb = match sitting.passed {
        Some(true) => Verb::Passed,
        Some(false) => Verb::Failed,
        None => Verb::Completed,
    };
    if let Some(passed) = sitting.passed {
        set(&mut result, "success", passed.into());
    }
    set(&mut result, "extensions", figures(sitting, house));
    all.push(statement(&context, verb, "", &whole, Some(result), end));
    let result = json!({ "duration": duration(lasted) });
    all.push(statement(
        &context,
        Verb::Terminated,
        "",
        &whole,
        Some(result),
        end,
    ));
    all
}

/// The activity of the whole.
fn whole(sitting: &Sitting, house: &House) -> Value {
    titled(sitting, &house.whole(sitting))
}

/// An assessment with the title of the whole.
fn titled(sitting: &Sitting, id: &str) -> Value {
    let title = match &sitting.battery {
        Some(battery) if battery.title.is_empty() => battery.id.clone(),
        Some(battery) => battery.title.clone(),
        None => sitting
            .parts
            .first()
            .map(|part| part.title.clone())
            .unwrap_or_default(),
    };
    object(id, "http://adlnet.gov/expapi/activities/assessment", &title)
}

/// A call of a battery, with its scores.
fn ended(context: &Context<'_>, part: &Part, call: &Call) -> Value {
    let house = context.house;
    let mut result = json!({ "completion": true, "duration": duration(call.lasted_ms) });
    if let Some(score) = score(part.overall) {
        set(&mut result, "score", score);
    }
    let mut figures = serde_json::Map::new();
    for kind in Kind::ALL {
        if let Some(points) = part.score(kind) {
            figures.insert(house.extension(kind.id()), points.into());
        }
    }
    if let Some(band) = part.band {
        figures.insert(house.extension("band"), band.into());
    }
    if !part.rules.is_empty() {
        figures.insert(house.extension("rules"), json!(part.rules));
    }
    set(&mut result, "extensions", Value::Object(figures));
    let scenario = object(
        &house.scenario(&part.scenario),
        "http://adlnet.gov/expapi/activities/simulation",
        &part.title,
    );
    statement(
        context,
        Verb::Completed,
        &format!("part {}", part.number),
        &scenario,
        Some(result),
        call.ended(),
    )
}

/// The decisions of a call.
fn answers(context: &Context<'_>, part: &Part, call: &Call, all: &mut Vec<Value>) {
    let house = context.house;
    for one in &call.decisions {
        let mut asked = object(
            &house.decision(&part.scenario, &one.chosen),
            "http://adlnet.gov/expapi/activities/cmi.interaction",
            &one.chosen,
        );
        if let Some(definition) = asked.get_mut("definition") {
            set(definition, "interactionType", "other".into());
        }
        let mut result = json!({
            "response": one.chosen,
            "duration": duration(one.took_ms),
        });
        let mut more = serde_json::Map::new();
        if !one.words.is_empty() {
            more.insert(house.extension("words"), one.words.clone().into());
        }
        if !one.rules.is_empty() {
            set(&mut result, "success", false.into());
            more.insert(house.extension("rules"), json!(one.rules));
        }
        if !more.is_empty() {
            set(&mut result, "extensions", Value::Object(more));
        }
        all.push(statement(
            context,
            Verb::Answered,
            &format!("part {} entry {}", part.number, one.entry),
            &asked,
            Some(result),
            after(call.began, one.at_ms),
        ));
    }
}

/// One number between 0 and 100, as xAPI wants it; the three stand beside it.
fn score(overall: Option<u32>) -> Option<Value> {
    let raw = overall?;
    Some(json!({ "scaled": f64::from(raw) / 100.0, "raw": raw, "min": 0, "max": 100 }))
}

/// The three scores, the band, and what a person has to look at.
fn figures(sitting: &Sitting, house: &House) -> Value {
    let mut figures = serde_json::Map::new();
    for score in &sitting.scores {
        figures.insert(house.extension(score.kind.id()), score.out_of_100.into());
    }
    if let Some(band) = sitting.band {
        figures.insert(house.extension("band"), band.into());
    }
    figures.insert(
        house.extension("needs-a-person"),
        (!sitting.needs_a_person.is_empty()).into(),
    );
    if let Some(limit) = &sitting.use_limit {
        figures.insert(house.extension("use-limit"), limit.clone().into());
    }
    Value::Object(figures)
}

/// Puts a member into an object; anything else has none.
fn set(value: &mut Value, name: &str, member: Value) {
    if let Value::Object(object) = value {
        object.insert(name.to_owned(), member);
    }
}

/// A time span as ISO 8601 writes it, to a hundredth of a second (xAPI 1.0.3, part 3, 4.3).
pub fn duration(ms: u64) -> String {
    let hundredths = ms / 10;
    let (hours, rest) = (hundredths / 360_000, hundredths % 360_000);
    let (minutes, rest) = (rest / 6_000, rest % 6_000);
    let (seconds, hundredths) = (rest / 100, rest % 100);
    let mut told = "PT".to_owned();
    if hours > 0 {
        told = format!("{told}{hours}H");
    }
    if minutes > 0 {
        told = format!("{told}{minutes}M");
    }
    if hundredths > 0 {
        format!("{told}{seconds}.{hundredths:02}S")
    } else if seconds > 0 || told == "PT" {
        format!("{told}{seconds}S")
    } else {
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_of_time() {
        for (ms, told) in [
            (0, "PT0S"),
            (9, "PT0S"),
            (1_230, "PT1.23S"),
            (60_000, "PT1M"),
            (3_661_050, "PT1H1M1.05S"),
            (90_000_000, "PT25H"),
        ] {
            assert_eq!(duration(ms), told);
        }
    }
}
