//! The fields of a report, in the order in which they are written.

use serde::{Deserialize, Serialize};

use crate::{
    compliance::{self, Basis, Outcome, Read},
    documentation::Verdict,
    domain::{Currency, Id, Money, disposition::Field},
    evaluation::{
        FaultVerdict, Measure, ParKind,
        rubric::{Band, Level, ScoreKind, Severity, Source},
    },
    report::PeopleReport,
};

/// What the scores are a function of, and whose they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// The random id of the subject; never a name.
    pub subject: String,
    /// The scenario's id.
    pub scenario: Id,
    /// Its title.
    pub scenario_title: String,
    /// The SHA-256 of its exact text.
    pub scenario_sha256: String,
    /// The rubric's id.
    pub rubric: Id,
    /// The SHA-256 of its exact text.
    pub rubric_sha256: String,
    /// The version of the rules.
    pub rules_version: String,
    /// The engine's behavior number.
    pub engine_behaviour: u32,
    /// The version of the time-zone data.
    pub time_zone_data: String,
    /// The seed that picked the consumer.
    pub seed: u64,
}

impl Identity {
    /// The time-zone data that this build carries.
    pub fn time_zone_data() -> String {
        chrono_tz::IANA_TZDB_VERSION.to_owned()
    }
}

/// A report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The version of this form.
    pub schema: u32,
    /// What the scores are a function of.
    pub identity: Identity,
    /// The call band: the lowest of the scores' bands, capped by a gate.
    pub band: Option<Band>,
    /// The band in words.
    pub band_label: String,
    /// One number, only ever beside the three scores.
    pub overall: Option<u32>,
    /// The scores that apply.
    pub scores: Vec<ScoreReport>,
    /// The gates that were raised.
    pub gates: Vec<GateReport>,
    /// What was reached; absent where nothing was to be negotiated.
    pub negotiation: Option<NegotiationReport>,
    /// What the rules found.
    pub findings: Vec<FindingReport>,
    /// The note, field by field; absent where no note was asked for.
    pub note: Option<Vec<FieldReport>>,
    /// Hints that the coach was asked for; none where there was no coach. They
    /// move no score.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<HintReport>,
    /// What people said of it, if anybody did: beside the scores above, which stay
    /// the engine's own. Never part of a sealed claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<PeopleReport>,
    /// The faults of a call that was listened to, in the order of its lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub heard: Vec<FaultReport>,
    /// The files that were planned, in the order of the desk.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<DeskFileReport>,
}

/// A fault in a call that was listened to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FaultReport {
    /// The line, from 1.
    pub line: u32,
    /// What is said in it.
    pub words: String,
    /// The fault in the words that could be picked; empty where none names it.
    pub fault: String,
    /// Whether it was found, missed, or marked without being there.
    pub verdict: FaultVerdict,
    /// The rule that finds it; absent for a false alarm.
    pub rule: Option<String>,
    /// What happened; empty for a false alarm.
    pub happened: String,
}

/// A file on a desk, and what was decided for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeskFileReport {
    /// Its id.
    pub file: String,
    /// Whose file it is.
    pub name: String,
    /// The entry that decided it; absent where it was left for tomorrow.
    pub entry: Option<u32>,
    /// What was decided, in the words that were picked; absent where it was left.
    pub chose: Option<String>,
    /// Why that is, or is not, the thing to do.
    pub because: String,
    /// How many minutes it takes.
    pub minutes: u16,
    /// What it is worth, 0 to 10; nothing where it breaks a rule.
    pub worth: u8,
    /// The rules that it breaks.
    pub rules: Vec<String>,
    /// What the best plan for all files does with it; absent where it leaves it.
    pub best: Option<String>,
    /// Why.
    pub best_because: String,
    /// What that is worth.
    pub best_worth: u8,
}

impl DeskFileReport {
    /// What was decided, what it is worth, and why.
    pub fn decision_in_words(&self) -> String {
        let Some(chose) = &self.chose else {
            return "left for tomorrow".to_owned();
        };
        let worth = if self.rules.is_empty() {
            format!("worth {} of 10", self.worth)
        } else {
            format!(
                "counts nothing, because it breaks {}",
                self.rules.join(", ")
            )
        };
        let because = match self.because.as_str() {
            "" => String::new(),
            because => format!(". {because}"),
        };
        format!("{chose} ({worth}){because}")
    }

    /// What the best plan does with the file, where it does something else.
    pub fn better_in_words(&self) -> Option<String> {
        if self.best == self.chose {
            return None;
        }
        Some(match &self.best {
            Some(best) => {
                let because = match self.best_because.as_str() {
                    "" => String::new(),
                    because => format!(". {because}"),
                };
                format!("{best} (worth {} of 10){because}", self.best_worth)
            }
            None => "leave it for tomorrow: the time is worth more elsewhere".to_owned(),
        })
    }
}

/// A hint that the coach was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HintReport {
    /// The log entry.
    pub entry: u32,
    /// How much was asked for: 1 a question, 2 a nudge, 3 the move.
    pub level: u8,
}

/// How many hints there were, and how far they went, in a sentence; `None` if there were none.
pub fn hints_in_words(hints: &[HintReport]) -> Option<String> {
    let count = |level: u8| hints.iter().filter(|hint| hint.level == level).count();
    let named = |count: usize, one: &str, more: &str| match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{count} {more}")),
    };
    let parts = [
        named(count(1), "question", "questions"),
        named(count(2), "nudge", "nudges"),
        named(count(3), "move", "moves"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// One score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreReport {
    /// Which.
    pub kind: ScoreKind,
    /// Of a hundred, truncated.
    pub out_of_100: u32,
    /// Points earned.
    pub points: i64,
    /// Points that could be earned.
    pub possible: i64,
    /// Its band, before any gate.
    pub band: Band,
    /// The band in words.
    pub band_label: String,
    /// The ledger.
    pub lines: Vec<LineReport>,
}

/// One line of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineReport {
    /// The criterion.
    pub criterion: Id,
    /// The line of the rubric.
    pub rubric_line: String,
    /// The level; absent where it does not apply.
    pub level: Option<Level>,
    /// Points earned.
    pub points: i64,
    /// Points possible.
    pub possible: i64,
    /// The log entries that show it.
    pub entries: Vec<u32>,
    /// The rule that decided it.
    pub rule: Option<String>,
    /// Why.
    pub why: String,
}

/// A gate that was raised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GateReport {
    /// Its id.
    pub id: Id,
    /// In words.
    pub label: String,
    /// Where it comes from.
    pub source: Source,
    /// The entries that raised it.
    pub entries: Vec<u32>,
    /// The rules that raised it.
    pub rules: Vec<String>,
}

/// What was reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NegotiationReport {
    /// What was reached, as the goal measures it.
    pub reached: Measure,
    /// The worth of the best lawful and affordable line.
    pub par: Money,
    /// Whether par is exact or a bound.
    pub par_kind: ParKind,
    /// The worth of a lawful end without arrangement.
    pub walk_away: Money,
    /// What was reached as a share of par minus walk-away, in percent, truncated.
    pub share: Option<u32>,
    /// The share from which full marks are given.
    pub full_marks_share: u32,
    /// The currency of the amounts.
    pub currency: Currency,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingReport {
    /// The rule.
    pub rule: String,
    /// The entry that shows it.
    pub entry: u32,
    /// Other entries that it rests on.
    pub also: Vec<u32>,
    /// Whether it lies in a step that was planned, not done.
    pub planned: bool,
    /// What follows.
    pub outcome: Outcome,
    /// On what the rule rests.
    pub basis: Basis,
    /// Whose rule it is.
    pub source: compliance::Source,
    /// How heavy the rubric takes it; absent where it costs nothing.
    pub severity: Option<Severity>,
    /// What happened.
    pub happened: String,
    /// Why it matters.
    pub why: String,
    /// What to say or do instead.
    pub instead: String,
    /// The law or policy, cited.
    pub citations: Vec<String>,
    /// How well the citation was checked: T, S or M.
    pub read: Read,
}

/// One field of the note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldReport {
    /// Which.
    pub field: Field,
    /// How it compares.
    pub verdict: Verdict,
    /// What was written.
    pub wrote: String,
    /// What was true.
    pub was: String,
    /// The entries that show it.
    pub entries: Vec<u32>,
}

impl FindingReport {
    /// Whether it says that something was amiss.
    pub fn is_shown(&self) -> bool {
        !matches!(
            self.outcome,
            Outcome::NotApplicable | Outcome::PresumedCompliance
        )
    }
}

impl Report {
    /// The report as JSON: fields in the order of this file, two spaces deep, a
    /// line feed at the end.
    ///
    /// # Errors
    /// Only what `serde_json` reports; no value of this form makes it fail.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        Ok(text)
    }
}
