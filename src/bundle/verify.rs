//! Verifying: the chain, the signature, the texts, the replay and the reports,
//! each said apart, so that one knows what was changed.

use std::sync::Arc;

use serde_json::Value;

use crate::{
    bundle::{
        Head,
        chain::{Carried, chain},
    },
    domain::digest::sha256_hex,
    report::{RULES_VERSION, Report, Scorer},
    session::{Play, Record, record::ENGINE_BEHAVIOUR},
};

/// What was found wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// It is no bundle, or one whose form is not known.
    #[error("line {line}: {what}")]
    Form {
        /// From 1.
        line: usize,
        /// What is wrong.
        what: String,
    },
    /// A line was changed after sealing, or one was taken out or put in.
    #[error("line {line} ({what}) is not the line that was sealed")]
    Changed {
        /// From 1.
        line: usize,
        /// What the line carries.
        what: String,
    },
    /// The signature does not fit.
    #[error("the signature does not fit: the last lines were changed, or another key signed")]
    Signature,
    /// A record inside cannot be read.
    #[error("record {record}: {what}")]
    Record {
        /// From 1.
        record: u32,
        /// What is wrong.
        what: String,
    },
    /// A replay gives other events.
    #[error("record {record}: playing it again gives something else: {what}")]
    Replay {
        /// From 1.
        record: u32,
        /// Where and what.
        what: String,
    },
    /// The claimed report is not what scoring gives.
    #[error(
        "record {record}: {place} of the sealed report says {claimed}, scoring gives {computed}"
    )]
    Claim {
        /// From 1.
        record: u32,
        /// The field, as a JSON pointer.
        place: String,
        /// What was sealed.
        claimed: String,
        /// What scoring gives.
        computed: String,
    },
}

/// What verifying found.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// What the bundle is about; absent if the first line cannot be read.
    pub head: Option<Head>,
    /// The public key that signed, in hexadecimal.
    pub key: Option<String>,
    /// The records that could be read.
    pub records: Vec<Record>,
    /// The reports as computed now, one per record that could be judged.
    pub reports: Vec<Report>,
    /// What is wrong, in the order of the checks.
    pub problems: Vec<Problem>,
    /// What could not be checked, and why; no problem in itself.
    pub notes: Vec<String>,
}

impl Verdict {
    /// Whether nothing is wrong.
    pub const fn holds(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Checks everything that can be checked from the text alone.
pub fn verify(text: &str) -> Verdict {
    let mut verdict = Verdict {
        head: None,
        key: None,
        records: Vec::new(),
        reports: Vec::new(),
        problems: Vec::new(),
        notes: Vec::new(),
    };
    let Some(read) = chain(text, &mut verdict) else {
        return verdict;
    };
    // What was changed after sealing says nothing about how somebody played.
    if !verdict.holds() {
        return verdict;
    }
    let set_back = verdict.head.iter().flat_map(|head| &head.clock_set_back);
    let notes: Vec<String> = set_back
        .map(|one| {
            format!(
                "in part {} the clock of the machine was set back by {} seconds; no time was \
                 given back for it",
                one.part, one.seconds
            )
        })
        .collect();
    verdict.notes.extend(notes);
    let records = records(&read, &mut verdict);
    if let Some(head) = &verdict.head {
        let found = records.len();
        if u32::try_from(found) != Ok(head.records) {
            verdict.problems.push(Problem::Form {
                line: 1,
                what: format!("{} records are announced, {found} are there", head.records),
            });
        }
    }
    for (number, record) in (1..).zip(records) {
        judge(
            number,
            record,
            read.claim.get(number as usize - 1),
            &mut verdict,
        );
    }
    if verdict.reports.len() != read.claim.len() && verdict.holds() {
        verdict.problems.push(Problem::Form {
            line: 1,
            what: format!(
                "{} reports are claimed for {} records",
                read.claim.len(),
                verdict.reports.len()
            ),
        });
    }
    verdict
}

fn records(carried: &Carried, verdict: &mut Verdict) -> Vec<Record> {
    let mut records = Vec::new();
    for (number, text) in (1..).zip(&carried.records) {
        match Record::read(text) {
            Ok(read) if !read.torn => records.push(read.record),
            Ok(_) => verdict.problems.push(Problem::Record {
                record: number,
                what: "its last line is torn".to_owned(),
            }),
            Err(error) => verdict.problems.push(Problem::Record {
                record: number,
                what: error.to_string(),
            }),
        }
    }
    records
}

/// One record: its texts, its replay, its report against the claim.
fn judge(number: u32, record: Record, claim: Option<&Report>, verdict: &mut Verdict) {
    let wrong = |what: String| Problem::Record {
        record: number,
        what,
    };
    let header = &record.header;
    if let Some(head) = &verdict.head
        && !head.subject.is_empty()
        && head.subject != header.subject
    {
        verdict.problems.push(wrong(format!(
            "it is of {}, the bundle is of {}",
            header.subject, head.subject
        )));
    }
    if !header.rubric_text.is_empty() && sha256_hex(&header.rubric_text) != header.rubric_digest {
        verdict.problems.push(wrong(
            "its rubric is not the one it was begun with".to_owned(),
        ));
    }
    let scorer = match Scorer::of(header, None) {
        Ok(scorer) => scorer,
        Err(error) => {
            verdict.problems.push(wrong(error.to_string()));
            return;
        }
    };
    if scorer.scenario().digest() != header.scenario_digest {
        verdict.problems.push(wrong(
            "its scenario is not the one it was begun with".to_owned(),
        ));
    }
    if header.engine_behaviour == ENGINE_BEHAVIOUR {
        let play = Play::new(Arc::clone(scorer.scenario()), header.seed);
        if let Err(difference) = record.replay(play) {
            verdict.problems.push(Problem::Replay {
                record: number,
                what: difference.to_string(),
            });
        }
    } else {
        verdict.notes.push(format!(
            "record {number}: sealed by engine behavior {}, this is {ENGINE_BEHAVIOUR}: chain and \
             signature are checked and its events judged anew; a replay is not possible",
            header.engine_behaviour
        ));
    }
    let report = scorer.report(&record);
    if let Some(claim) = claim {
        compare(number, claim, &report, verdict);
    }
    verdict.reports.push(report);
    verdict.records.push(record);
}

/// The claimed report against the computed one; other rules are a note, not a problem.
fn compare(number: u32, claim: &Report, report: &Report, verdict: &mut Verdict) {
    if claim == report {
        return;
    }
    let (then, now) = (&claim.identity, &report.identity);
    if then.rules_version != now.rules_version || then.time_zone_data != now.time_zone_data {
        verdict.notes.push(format!(
            "record {number}: the sealed report was made by rules {} and time-zone data {}; here \
             are {RULES_VERSION} and {}, so its points are not compared",
            then.rules_version, then.time_zone_data, now.time_zone_data
        ));
        return;
    }
    let (Ok(claimed), Ok(computed)) = (serde_json::to_value(claim), serde_json::to_value(report))
    else {
        return;
    };
    let (place, claimed, computed) = first_difference(&claimed, &computed, String::new());
    verdict.problems.push(Problem::Claim {
        record: number,
        place,
        claimed,
        computed,
    });
}

/// The first place where two values differ, and both values there.
fn first_difference(one: &Value, other: &Value, place: String) -> (String, String, String) {
    match (one, other) {
        (Value::Object(ours), Value::Object(theirs)) => {
            for (key, value) in ours {
                let beside = theirs.get(key).unwrap_or(&Value::Null);
                if value != beside {
                    return first_difference(value, beside, format!("{place}/{key}"));
                }
            }
        }
        (Value::Array(ours), Value::Array(theirs)) if ours.len() == theirs.len() => {
            for (index, (value, beside)) in ours.iter().zip(theirs).enumerate() {
                if value != beside {
                    return first_difference(value, beside, format!("{place}/{index}"));
                }
            }
        }
        _ => {}
    }
    (place, one.to_string(), other.to_string())
}
