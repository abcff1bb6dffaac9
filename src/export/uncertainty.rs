//! What a cohort says about the uncertainty of a score: its standard error of
//! measurement, and of whom it was learned.

use serde::Deserialize;
use serde_json::Value;

use crate::export::sitting::Kind;

/// The uncertainty of one score, as `rightparty cohort --format json` tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertainty {
    /// Of which score; `None` for the one number beside the three.
    pub of: Option<Kind>,
    /// The standard error of the mean of the scenarios, in points of a hundred;
    /// or why the cohort has none.
    pub sem: Result<f64, String>,
    /// How many people took all of the scenarios.
    pub people: u64,
    /// The scenarios, in alphabetical order.
    pub scenarios: Vec<String>,
}

/// What is read of a cohort.
#[derive(Deserialize)]
struct Told {
    score: String,
    people: u64,
    incomplete: u64,
    sem: Value,
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    scenario: String,
}

/// Reads what `rightparty cohort --format json` wrote.
///
/// # Errors
/// Why it is none, in a sentence.
pub fn read(text: &str) -> Result<Uncertainty, String> {
    let told: Told = serde_json::from_str(text).map_err(|error| {
        format!("this is no cohort: {error}. Write one with `rightparty cohort RESULTS --score compliance --format json`")
    })?;
    let of = match told.score.as_str() {
        "overall" => None,
        "compliance" => Some(Kind::Compliance),
        "negotiation" => Some(Kind::Negotiation),
        "notes" => Some(Kind::Notes),
        other => {
            return Err(format!(
                "the cohort is of {other:?}, and no score is called so"
            ));
        }
    };
    let sem = match told.sem {
        Value::Number(number) => number.as_f64().filter(|one| one.is_finite() && *one >= 0.0),
        Value::String(why) => {
            return Ok(Uncertainty {
                of,
                sem: Err(why.trim_start_matches("undefined: ").to_owned()),
                people: told.people.saturating_sub(told.incomplete),
                scenarios: names(told.items),
            });
        }
        _ => None,
    };
    Ok(Uncertainty {
        of,
        sem: Ok(sem.ok_or("the cohort's `sem` is no number from 0")?),
        people: told.people.saturating_sub(told.incomplete),
        scenarios: names(told.items),
    })
}

fn names(items: Vec<Item>) -> Vec<String> {
    let mut names: Vec<String> = items.into_iter().map(|item| item.scenario).collect();
    names.sort();
    names
}
