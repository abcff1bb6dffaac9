//! A finished sitting as it leaves the program: one value from which pages, JSON,
//! statements and the bodies of other systems are written.
//!
//! It says nothing of accommodations, of demographics or of real time spent:
//! those who decide are not told. A name is in it only if somebody asked for it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::evaluation::rubric::{Band, ScoreKind};

/// The version of this form. Rises when a field changes its name or its meaning.
pub const SCHEMA: u32 = 1;

/// What no call on a screen can show; stands on every report.
pub const NOT_MEASURED: [&str; 6] = [
    "tone of voice",
    "speed of typing or answering",
    "spelling and style",
    "personality",
    "how somebody does after months in the job",
    "who sat at the keyboard",
];

/// A sitting, scored.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sitting {
    /// The version of this form: 1.
    pub schema: u32,
    /// The random id of the sitting; for records that were never sealed, one made
    /// from their digest.
    pub sitting: String,
    /// The random id of the person.
    pub subject: String,
    /// The person's name, if it was asked for and is known.
    pub name: Option<String>,
    /// When the result was sealed, UTC; for records that were not, when they began.
    pub finished: String,
    /// The battery it was taken in, if any.
    pub battery: Option<TakenIn>,
    /// What limits the use of this result, in words; absent where nothing does.
    pub use_limit: Option<String>,
    /// The band from 1, not yet, to 4, works alone; absent where no score applies.
    pub band: Option<u8>,
    /// The band in words.
    pub band_label: String,
    /// Why this band.
    pub band_why: String,
    /// The mean of the parts' overall numbers, truncated; never to be shown without
    /// the scores.
    pub overall: Option<u32>,
    /// Whether the cut of the battery was reached; absent without a cut, and where
    /// a person has to look first.
    pub passed: Option<bool>,
    /// What a person has to look at before the result decides anything.
    pub needs_a_person: Vec<String>,
    /// The scores that are reported.
    pub scores: Vec<Score>,
    /// What is known of the scores' uncertainty, in a sentence.
    pub uncertainty: String,
    /// What went well, the weightiest first.
    pub went_well: Vec<Remark>,
    /// What did not, the weightiest first.
    pub went_badly: Vec<Remark>,
    /// The parts, in the order in which they were taken.
    pub parts: Vec<Part>,
    /// What was not measured.
    pub not_measured: Vec<String>,
    /// Who sealed it; absent for records that were not.
    pub seal: Option<SealedBy>,
    /// The version of the program that wrote this.
    pub program: String,
}

/// The battery of a sitting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakenIn {
    /// Its id.
    pub id: String,
    /// Its title; empty if its text is not at hand.
    pub title: String,
    /// The form, from 1.
    pub form: u32,
    /// SHA-256 of its exact text.
    pub sha256: String,
    /// `hiring` or `training`; empty if its text is not at hand.
    pub purpose: String,
    /// The cut, if the house has set one.
    pub cut: Option<Cut>,
}

/// A cut and how it was set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cut {
    /// So many points of a hundred or more pass, in the mean of the parts.
    pub points: u32,
    /// How it was set.
    pub method: String,
    /// How many judges set it.
    pub judges: u32,
    /// When, as YYYY-MM-DD.
    pub on: String,
}

/// One of the three scores over all parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Which.
    pub kind: Kind,
    /// Of a hundred: the mean of the parts to which it applies, truncated.
    pub out_of_100: u32,
    /// How many parts that were.
    pub of_parts: u32,
    /// Its band, 1 to 4, before any gate.
    pub band: u8,
    /// The band in words.
    pub band_label: String,
    /// The standard error of measurement in points of a hundred, to a tenth;
    /// absent while it is not known.
    pub sem: Option<f64>,
    /// The score less one standard error, rounded down; absent without one.
    pub low: Option<u32>,
    /// The score and one standard error, rounded up; absent without one.
    pub high: Option<u32>,
}

/// Which score.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Law and house rules kept.
    Compliance,
    /// What was reached, and how.
    Negotiation,
    /// The note against what happened.
    Notes,
}

impl Kind {
    /// All, in the order of every report.
    pub const ALL: [Self; 3] = [Self::Compliance, Self::Negotiation, Self::Notes];

    /// In words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Compliance => "Compliance",
            Self::Negotiation => "Negotiation",
            Self::Notes => "Notes",
        }
    }

    /// What it counts, for somebody who reads it for the first time.
    pub const fn means(self) -> &'static str {
        match self {
            Self::Compliance => "law and house rules kept",
            Self::Negotiation => "what was arranged, and how it was reached",
            Self::Notes => "the note beside what happened",
        }
    }

    /// As the columns and ids of other systems name it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Compliance => "compliance",
            Self::Negotiation => "negotiation",
            Self::Notes => "notes",
        }
    }
}

impl From<ScoreKind> for Kind {
    fn from(kind: ScoreKind) -> Self {
        match kind {
            ScoreKind::Compliance => Self::Compliance,
            ScoreKind::Negotiation => Self::Negotiation,
            ScoreKind::Notes => Self::Notes,
        }
    }
}

/// Something that went well or did not, with the words that show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// To which score it belongs.
    pub kind: Kind,
    /// The part, from 1.
    pub part: u32,
    /// The entry of that part's log that shows it; 0 for the whole part.
    pub entry: u32,
    /// What it is about: the rule's title, or the criterion.
    pub title: String,
    /// What happened, in a sentence.
    pub what: String,
    /// The candidate's own words there; absent where nothing was said.
    pub said: Option<String>,
    /// What to say or do instead; absent where it went well.
    pub instead: Option<String>,
    /// The rule, as `rightparty explain` knows it.
    pub rule: Option<String>,
    /// The law or policy, cited.
    pub citations: Vec<String>,
    /// How heavy the rubric takes a finding, in words.
    pub severity: Option<String>,
    /// Points earned, or lost.
    pub points: i64,
    /// In how many further places the same was found.
    pub again: u32,
}

/// One scenario of a sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// From 1.
    pub number: u32,
    /// The scenario's id.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// `test`, `practice`, `learn`, or `again` for a call taken up from a moment of another.
    pub mode: String,
    /// Scores of a hundred; absent where one does not apply or is not reported.
    pub compliance: Option<u32>,
    /// What was reached against par.
    pub negotiation: Option<u32>,
    /// The note against what happened.
    pub notes: Option<u32>,
    /// One number beside the three.
    pub overall: Option<u32>,
    /// The call band, 1 to 4.
    pub band: Option<u8>,
    /// The call band in words.
    pub band_label: String,
    /// The gates that were raised.
    pub gates: Vec<Gate>,
    /// The rules found against, each once.
    pub rules: Vec<String>,
    /// Whether par was `exact` or a `bound`; empty where nothing was to be negotiated.
    pub par: String,
    /// The seed that picked the consumer.
    pub seed: u64,
    /// The version of the rules.
    pub rules_version: String,
    /// The engine's behavior number.
    pub engine_behaviour: u32,
    /// The version of the time-zone data.
    pub time_zone_data: String,
    /// The rubric's id.
    pub rubric: String,
    /// SHA-256 of the scenario's exact text.
    pub scenario_sha256: String,
    /// SHA-256 of the rubric's exact text.
    pub rubric_sha256: String,
}

impl Part {
    /// One of its scores.
    pub const fn score(&self, kind: Kind) -> Option<u32> {
        match kind {
            Kind::Compliance => self.compliance,
            Kind::Negotiation => self.negotiation,
            Kind::Notes => self.notes,
        }
    }
}

/// A gate that was raised in a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Its id.
    pub id: String,
    /// In words.
    pub label: String,
}

/// Who sealed a result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SealedBy {
    /// The public key, in hexadecimal.
    pub key: String,
    /// The same as people compare it.
    pub fingerprint: String,
    /// What the key is called at this installation.
    pub name: String,
    /// SHA-256 of the bundle.
    pub bundle_sha256: String,
}

/// A band as a number from 1, not yet, to 4, works alone.
pub(crate) const fn number(band: Band) -> u8 {
    crate::export::results::band_number(band)
}

impl Sitting {
    /// One of its scores.
    pub fn score(&self, kind: Kind) -> Option<&Score> {
        self.scores.iter().find(|score| score.kind == kind)
    }

    /// What to call the person on a page: the name, or the random id.
    pub fn called(&self) -> String {
        match &self.name {
            Some(name) => one_line(name),
            None => self.subject.clone(),
        }
    }

    /// The day on which it was finished, as YYYY-MM-DD.
    pub fn day(&self) -> &str {
        self.finished.get(..10).unwrap_or(&self.finished)
    }
}

/// A text on one line, with nothing in it that steers a screen: line ends become
/// blanks, and signs that turn the direction of what follows are left out.
pub fn one_line(text: &str) -> String {
    let turns = |sign: &char| {
        !('\u{202a}'..='\u{202e}').contains(sign) && !('\u{2066}'..='\u{2069}').contains(sign)
    };
    let flat: String = text
        .chars()
        .filter(turns)
        .map(|sign| {
            let breaks = sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}');
            if breaks { ' ' } else { sign }
        })
        .collect();
    flat.split_whitespace().collect::<Vec<_>>().join(" ")
}
