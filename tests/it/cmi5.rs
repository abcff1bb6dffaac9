//! What cmi5 asks of statements (Quartz, first edition), each as a check of its own,
//! and for each check a broken session that it finds. The numbers of the sections
//! are (M): written down from memory, not compared with the text.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use rightparty::export::{sitting::Sitting, xapi::cmi5};
use serde_json::{Value, json};

use crate::exports::{calls, house, sample};

const EXTENSION: &str = "https://w3id.org/xapi/cmi5/context/extensions/";
const CATEGORY: &str = "https://w3id.org/xapi/cmi5/context/categories/";
const VERBS: &str = "http://adlnet.gov/expapi/verbs/";

/// A requirement: section (M), what it asks for, whether a session holds it, and a
/// change that breaks it.
struct Asked {
    section: &'static str,
    words: &'static str,
    holds: fn(&[Value]) -> bool,
    breaks: fn(&mut Vec<Value>),
}

fn verb(one: &Value) -> &str {
    let id = one["verb"]["id"].as_str().unwrap_or_default();
    id.strip_prefix(VERBS).unwrap_or_default()
}

fn place(all: &[Value], name: &str) -> Option<usize> {
    all.iter().position(|one| verb(one) == name)
}

fn extension<'a>(one: &'a Value, name: &str) -> &'a Value {
    &one["context"]["extensions"][format!("{EXTENSION}{name}")]
}

fn categories(one: &Value) -> BTreeSet<String> {
    let all = one["context"]["contextActivities"]["category"].as_array();
    all.into_iter()
        .flatten()
        .filter_map(|one| one["id"].as_str()?.strip_prefix(CATEGORY))
        .map(str::to_owned)
        .collect()
}

fn at(one: &Value) -> Option<DateTime<Utc>> {
    let text = one["timestamp"]
        .as_str()
        .filter(|text| text.ends_with('Z'))?;
    Some(DateTime::parse_from_rfc3339(text).ok()?.to_utc())
}

/// Milliseconds of a span without days.
fn span(one: &Value) -> Option<i64> {
    let mut rest = one["result"]["duration"].as_str()?.strip_prefix("PT")?;
    let mut sum = 0.0;
    for (unit, factor) in [('H', 3_600_000.0), ('M', 60_000.0), ('S', 1_000.0)] {
        if let Some((number, after)) = rest.split_once(unit) {
            sum += number.parse::<f64>().ok()? * factor;
            rest = after;
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "a few hours")]
    let whole = sum.round() as i64;
    rest.is_empty().then_some(whole)
}

fn same(all: &[Value], of: impl Fn(&Value) -> &Value) -> bool {
    all.iter()
        .all(|one| !of(one).is_null() && of(one) == of(&all[0]))
}

fn decides(one: &Value) -> bool {
    matches!(verb(one), "passed" | "failed")
}

const REQUIREMENTS: [Asked; 17] = [
    Asked {
        section: "9.1",
        words: "every statement has an id of its own, a UUID",
        holds: |all| {
            let ids: BTreeSet<&str> = all.iter().filter_map(|one| one["id"].as_str()).collect();
            ids.len() == all.len() && ids.iter().all(|id| uuid::Uuid::parse_str(id).is_ok())
        },
        breaks: |all| all[1]["id"] = all[0]["id"].clone(),
    },
    Asked {
        section: "9.2",
        words: "the actor is one agent with an account, and nothing else names it",
        holds: |all| {
            same(all, |one| &one["actor"])
                && all[0]["actor"]["objectType"] == "Agent"
                && all[0]["actor"]["account"]["name"].is_string()
                && all[0]["actor"]["account"]["homePage"].is_string()
                && all[0]["actor"]
                    .as_object()
                    .is_some_and(|one| one.len() == 2)
        },
        breaks: |all| all[2]["actor"]["name"] = json!("Ann"),
    },
    Asked {
        section: "9.3",
        words: "the verbs are those of cmi5, each at most once in a session",
        holds: |all| {
            let own = [
                "launched",
                "initialized",
                "completed",
                "passed",
                "failed",
                "terminated",
            ];
            let told: BTreeSet<&str> = all.iter().map(verb).collect();
            told.len() == all.len() && told.iter().all(|one| own.contains(one))
        },
        breaks: |all| all.push(all[1].clone()),
    },
    Asked {
        section: "9.3.1",
        words: "launched comes before all others",
        holds: |all| place(all, "launched") == Some(0),
        breaks: |all| all.swap(0, 1),
    },
    Asked {
        section: "9.3.2",
        words: "initialized is the first statement of the unit",
        holds: |all| place(all, "initialized") == Some(1),
        breaks: |all| all.swap(1, 2),
    },
    Asked {
        section: "9.3.8",
        words: "terminated is the last",
        holds: |all| place(all, "terminated") == Some(all.len() - 1),
        breaks: |all| {
            let last = all.len() - 1;
            all.swap(last, last - 1);
        },
    },
    Asked {
        section: "9.3.5",
        words: "not both passed and failed, and neither before completed here",
        holds: |all| {
            let verdicts: Vec<usize> = (0..all.len()).filter(|&at| decides(&all[at])).collect();
            let done = place(all, "completed");
            verdicts.len() <= 1
                && verdicts
                    .iter()
                    .all(|&at| done.is_some_and(|done| done < at))
        },
        breaks: |all| {
            for name in ["passed", "failed"] {
                let mut one = all[2].clone();
                one["verb"]["id"] = json!(format!("{VERBS}{name}"));
                all.insert(2, one);
            }
        },
    },
    Asked {
        section: "9.4",
        words: "one unit is the object of all, and it is not what its publisher calls it",
        holds: |all| {
            same(all, |one| &one["object"]["id"])
                && all[0]["object"]["objectType"] == "Activity"
                && all.iter().all(|one| {
                    let grouping = &one["context"]["contextActivities"]["grouping"];
                    grouping[0]["id"].is_string() && grouping[0]["id"] != one["object"]["id"]
                })
        },
        breaks: |all| {
            let publisher = all[3]["context"]["contextActivities"]["grouping"][0]["id"].clone();
            all[3]["object"]["id"] = publisher;
        },
    },
    Asked {
        section: "9.5.1",
        words: "only a verdict has a score, and it agrees with the mastery score",
        holds: |all| {
            all.iter().all(|one| {
                let score = &one["result"]["score"];
                if score.is_null() {
                    return true;
                }
                let scaled = score["scaled"].as_f64().unwrap_or(2.0);
                let whole = ["raw", "min", "max"]
                    .iter()
                    .all(|name| score[*name].is_number());
                let mastery = extension(one, "masteryscore").as_f64();
                let agrees =
                    mastery.is_none_or(|least| (verb(one) == "passed") == (scaled >= least));
                decides(one) && whole && (-1.0..=1.0).contains(&scaled) && agrees
            })
        },
        breaks: |all| all[2]["result"]["score"] = json!({ "scaled": 0.5 }),
    },
    Asked {
        section: "9.5.2",
        words: "success stands in a verdict, as it is, and nowhere else",
        holds: |all| {
            all.iter().all(|one| {
                let success = &one["result"]["success"];
                match verb(one) {
                    "passed" => *success == true,
                    "failed" => *success == false,
                    _ => success.is_null(),
                }
            })
        },
        breaks: |all| all[2]["result"]["success"] = json!(true),
    },
    Asked {
        section: "9.5.3",
        words: "completion stands in completed, and nowhere else",
        holds: |all| {
            all.iter().all(|one| {
                let completion = &one["result"]["completion"];
                (verb(one) == "completed") == (*completion == true)
                    && (verb(one) == "completed" || completion.is_null())
            })
        },
        breaks: |all| all[2]["result"]["completion"] = json!(false),
    },
    Asked {
        section: "9.5.4",
        words: "completed, passed, failed and terminated have a duration; the last that of the session",
        holds: |all| {
            let named = all
                .iter()
                .filter(|one| !matches!(verb(one), "launched" | "initialized"));
            let all_have = named.into_iter().all(|one| span(one).is_some());
            let (Some(first), Some(last)) = (place(all, "initialized"), place(all, "terminated"))
            else {
                return false;
            };
            let passed = at(&all[last])
                .zip(at(&all[first]))
                .map(|(to, from)| to - from);
            // Spans are told to a hundredth of a second.
            all_have
                && passed
                    .zip(span(&all[last]))
                    .is_some_and(|(passed, told)| (passed.num_milliseconds() - told).abs() < 10)
        },
        breaks: |all| {
            let last = all.len() - 1;
            all[last]["result"]["duration"] = json!("PT1S");
        },
    },
    Asked {
        section: "9.6.1",
        words: "all have the one registration, a UUID",
        holds: |all| {
            let registered = all[0]["context"]["registration"].as_str();
            same(all, |one| &one["context"]["registration"])
                && registered.is_some_and(|one| uuid::Uuid::parse_str(one).is_ok())
        },
        breaks: |all| all[2]["context"]["registration"] = json!("x"),
    },
    Asked {
        section: "9.6.2",
        words: "all have cmi5's category; moveon goes with success or completion, and only with them",
        holds: |all| {
            all.iter().all(|one| {
                let has = |name: &str| !one["result"][name].is_null();
                let told = categories(one);
                told.contains("cmi5")
                    && told.contains("moveon") == (has("success") || has("completion"))
            })
        },
        breaks: |all| all[2]["context"]["contextActivities"]["category"] = json!([]),
    },
    Asked {
        section: "9.6.3",
        words: "all have the one session id of the context template, which is not the registration",
        holds: |all| {
            same(all, |one| extension(one, "sessionid"))
                && *extension(&all[0], "sessionid") != all[0]["context"]["registration"]
        },
        breaks: |all| all[1]["context"]["extensions"] = json!({}),
    },
    Asked {
        section: "9.6.3.2 to 9.6.3.6",
        words: "launched says how, what, and what it takes; a verdict says the mastery score",
        holds: |all| {
            let launched = &all[place(all, "launched").unwrap_or(0)];
            let moves = extension(launched, "moveon").as_str();
            let mastery = extension(launched, "masteryscore");
            *extension(launched, "launchmode") == "Normal"
                && extension(launched, "launchurl").is_string()
                && moves
                    == Some(if mastery.is_null() {
                        "Completed"
                    } else {
                        "CompletedAndPassed"
                    })
                && all
                    .iter()
                    .filter(|one| decides(one))
                    .all(|one| extension(one, "masteryscore") == mastery)
        },
        breaks: |all| {
            all[0]["context"]["extensions"][format!("{EXTENSION}launchmode")] = json!("Review");
        },
    },
    Asked {
        section: "9.7",
        words: "moments are UTC and go forward",
        holds: |all| {
            let told: Option<Vec<DateTime<Utc>>> = all.iter().map(at).collect();
            told.is_some_and(|told| told.is_sorted())
        },
        breaks: |all| all[0]["timestamp"] = json!("2030-01-01T00:00:00+02:00"),
    },
];

/// Sittings of every kind, by name.
fn sittings() -> Vec<(&'static str, Sitting)> {
    let uncut = || {
        let mut one = sample();
        one.battery.as_mut().unwrap().cut = None;
        one
    };
    let with = |passed: Option<bool>, overall: u32| {
        let mut one = sample();
        one.passed = passed;
        one.overall = Some(overall);
        one
    };
    let mut single = uncut();
    single.battery = None;
    "record-1".clone_into(&mut single.sitting);
    vec![
        ("a cut that a person decides", with(None, 61)),
        ("passed", with(Some(true), 60)),
        ("failed", with(Some(false), 59)),
        (
            "failed for a gate, whatever the points",
            with(Some(false), 90),
        ),
        ("no cut", uncut()),
        ("a record that was never sealed", single),
    ]
}

#[test]
fn sessions_hold_all_that_cmi5_asks_for() {
    for (name, sitting) in sittings() {
        let all = cmi5::statements(&sitting, &calls(), &house());
        for one in REQUIREMENTS {
            assert!((one.holds)(&all), "{name}: {} {}", one.section, one.words);
        }
    }
}

#[test]
fn a_clock_that_was_set_back_breaks_nothing() {
    let mut calls = calls();
    calls[1].began = calls[0].began - TimeDelta::hours(2);
    let all = cmi5::statements(&sample(), &calls, &house());
    for one in REQUIREMENTS {
        assert!((one.holds)(&all), "{} {}", one.section, one.words);
    }
}

#[test]
fn each_check_finds_what_breaks_it() {
    let mut sitting = sample();
    sitting.passed = Some(true);
    for one in REQUIREMENTS {
        let mut all = cmi5::statements(&sitting, &calls(), &house());
        (one.breaks)(&mut all);
        assert!(!(one.holds)(&all), "{} {}", one.section, one.words);
    }
}
