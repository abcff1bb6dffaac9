//! The battery exactly as it is written.

use serde::{Deserialize, Serialize};

use crate::{domain::Id, evaluation::rubric::ScoreKind};

/// A battery file. The root of the file is `Battery(…)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BatterySource {
    /// The form of this file: 1.
    pub schema: u32,
    /// The short name.
    pub id: Id,
    /// What people see.
    pub title: String,
    /// For whom it is, in a sentence.
    pub audience: String,
    /// What its results may be used for.
    pub purpose: Purpose,
    /// Played first, to learn the screen; never scored.
    #[serde(default)]
    pub tutorial: Option<PartSource>,
    /// What counts, in order.
    pub parts: Vec<PartSource>,
    /// Whether each form has an order of its own.
    #[serde(default)]
    pub order: Order,
    /// Which scores are reported.
    pub reported: Vec<ScoreKind>,
    /// Whether candidates see their own scorecards at the end.
    #[serde(default)]
    pub feedback: bool,
    /// Whether the house card stays readable throughout.
    #[serde(default)]
    pub house_card: bool,
    /// What candidates read before they begin.
    pub instructions: String,
    /// Whom to ask before starting: more time, larger text, another way to be assessed.
    pub contact: String,
    /// How many parallel forms there are, 1 to 20.
    pub forms: u32,
    /// By how much, in percent, the par of a part may differ between forms.
    #[serde(default)]
    pub par_within: u32,
    /// By how much else the forms may differ.
    #[serde(default)]
    pub alike: AlikeSource,
    /// The cut, if this house has set one.
    #[serde(default)]
    pub cut: Option<CutSource>,
    /// The job-analysis sheet.
    #[serde(default)]
    pub tasks: Vec<TaskSource>,
}

/// By how much the forms of a battery may differ, measured by players that are no people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AlikeSource {
    /// The mean of any player's overall scores, in points of a hundred.
    pub mean_points: u32,
    /// Their standard deviation, in points of a hundred.
    pub spread_points: u32,
    /// How many criteria apply and rules can be broken.
    pub occasions: u32,
    /// Words that a fair player hears and says, in percent.
    pub words_percent: u32,
}

impl Default for AlikeSource {
    /// Ten points for means and spreads, two occasions, fifteen percent of the words:
    /// what is well inside a band. Our own numbers; a house may set closer ones.
    fn default() -> Self {
        Self {
            mean_points: 10,
            spread_points: 10,
            occasions: 2,
            words_percent: 15,
        }
    }
}

/// What results may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Purpose {
    /// One input to a hiring decision.
    Hiring,
    /// A training record; not for hiring.
    Training,
}

/// Whether each form has an order of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Order {
    /// As written.
    #[default]
    Fixed,
    /// Another order for each form, the same for everybody who gets the form.
    ByForm,
}

/// One scenario of a battery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartSource {
    /// The scenario's id.
    pub scenario: String,
    /// How long it may take, in minutes of the clock on the wall, 1 to 180.
    pub minutes: u16,
}

/// A cut and how it was set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CutSource {
    /// So many points of a hundred or more pass, in the mean of the parts.
    pub points: u32,
    /// How it was set, in a sentence.
    pub method: String,
    /// How many judges set it; never under five.
    pub judges: u32,
    /// When, as YYYY-MM-DD.
    pub on: String,
}

/// A task of the job and what samples it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskSource {
    /// What people do in the job.
    pub task: String,
    /// How often: 1 rarely, 5 many times a day.
    pub frequency: u8,
    /// How bad a mistake is: 1 hardly, 5 very.
    pub criticality: u8,
    /// Whether it is needed on the first day.
    pub day_one: bool,
    /// The scenarios that sample it.
    pub scenarios: Vec<String>,
}
