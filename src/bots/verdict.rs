//! Whether scoring is monotone: better players score better, those who know
//! nothing do not pass, and pressing does not beat fairness. That is all that is
//! checked here; it says nothing about how well a score predicts work.

use serde::Serialize;

use crate::{
    bots::{
        Bot, Manner, levels,
        spread::{mean, spearman},
    },
    evaluation::rubric::{Band, ScoreKind},
};

/// How closely each score must follow ability over all scenarios together.
pub const TOGETHER: f64 = 0.95;
/// How closely in each scenario.
pub const EACH: f64 = 0.8;
/// The band that no player who knows nothing may reach.
pub const BARRED: Band = Band::Coaching;
/// At a desk with files a play is a handful of picks, and a handful can be guessed: of the
/// plays of somebody who knows nothing at most this share may reach that band there. Ours.
pub const LUCK: f64 = 0.02;

/// What came of one bot's plays of one scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Who played.
    pub bot: Bot,
    /// The mean of each score, in the order of [`ScoreKind::ALL`]; `None` where it never applied.
    pub means: [Option<f64>; 3],
    /// The mean of `overall`.
    pub overall: Option<f64>,
    /// The share of plays that reached [`BARRED`] or better.
    pub passed: f64,
}

/// What came of all bots' plays of one scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Played {
    /// The scenario's id.
    pub scenario: String,
    /// The share of plays that may pass by guessing: [`LUCK`] at a desk with files, else none.
    pub by_luck: f64,
    /// Each bot.
    pub outcomes: Vec<Outcome>,
}

impl Played {
    fn of(&self, bot: Bot) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.bot == bot)
    }

    /// The means of a score by level, from never slipping to always; `None` where
    /// it does not apply at every level.
    fn by_level(&self, kind: usize) -> Option<Vec<f64>> {
        levels()
            .map(|percent| {
                let outcome = self.of(Bot::Slipping(percent))?;
                outcome.means.get(kind).copied().flatten()
            })
            .collect()
    }
}

/// One thing that must hold.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Check {
    /// What must hold, in words.
    pub what: String,
    /// Whether it does.
    pub holds: bool,
    /// What was found, in words.
    pub found: String,
}

/// Everything that must hold, for the scenarios that were played.
pub fn checks(played: &[Played]) -> Vec<Check> {
    let mut checks = Vec::new();
    for (index, kind) in ScoreKind::ALL.into_iter().enumerate() {
        checks.extend(rises(played, index, kind));
    }
    for one in played {
        checks.push(nobody_passes(one));
        checks.push(fairness_wins(one));
    }
    checks
}

fn name(kind: ScoreKind) -> &'static str {
    match kind {
        ScoreKind::Compliance => "compliance",
        ScoreKind::Negotiation => "negotiation",
        ScoreKind::Notes => "documentation",
    }
}

/// A score rises with ability: over all scenarios together, and in each.
fn rises(played: &[Played], index: usize, kind: ScoreKind) -> Vec<Check> {
    let mut checks = Vec::new();
    let mut applying = Vec::new();
    for one in played {
        if let Some(by_level) = one.by_level(index) {
            let what = format!("{}: {} rises with ability", one.scenario, name(kind));
            checks.push(follows(what, &by_level, EACH));
            applying.push(by_level);
        }
    }
    // One alone is held to its own bar.
    if applying.len() < 2 {
        return checks;
    }
    // Each scenario weighs the same, however many plays it had.
    let together: Vec<f64> = levels()
        .enumerate()
        .filter_map(|(at, _)| mean(applying.iter().filter_map(|one| one.get(at).copied())))
        .collect();
    let what = format!("all together: {} rises with ability", name(kind));
    checks.insert(0, follows(what, &together, TOGETHER));
    checks
}

fn follows(what: String, by_level: &[f64], bar: f64) -> Check {
    let ability: Vec<f64> = levels().map(|percent| f64::from(100 - percent)).collect();
    let found = spearman(&ability, by_level);
    Check {
        what,
        holds: found.is_some_and(|rho| rho >= bar),
        found: match found {
            Some(rho) => format!("rank correlation {rho:.3}, at least {bar} wanted"),
            None => format!("the score does not change, rank correlation of {bar} wanted"),
        },
    }
}

fn nobody_passes(played: &Played) -> Check {
    let passed: Vec<String> = played
        .outcomes
        .iter()
        .filter(|outcome| outcome.bot.knows_nothing() && outcome.passed > played.by_luck)
        .map(|outcome| format!("{} in {:.1} %", outcome.bot.name(), outcome.passed * 100.0))
        .collect();
    Check {
        what: format!("{}: nobody passes who knows nothing", played.scenario),
        holds: passed.is_empty(),
        found: if passed.is_empty() {
            by_luck(played)
        } else {
            format!("passed: {}", passed.join(", "))
        },
    }
}

/// What is said where nobody passes, or nobody but by luck.
fn by_luck(played: &Played) -> String {
    let lucky = played.outcomes.iter();
    let lucky = lucky.filter(|outcome| outcome.bot.knows_nothing() && outcome.passed > 0.0);
    let most = lucky.map(|outcome| outcome.passed).fold(0.0, f64::max);
    if most > 0.0 {
        let (most, may) = (most * 100.0, played.by_luck * 100.0);
        format!("none but by luck, in {most:.1} % of plays; {may:.0} % may")
    } else {
        "none did".to_owned()
    }
}

/// Bands are ordered from the lowest to the highest.
pub fn passes(band: Band) -> bool {
    band >= BARRED
}

fn fairness_wins(played: &Played) -> Check {
    let overall = |manner| {
        played
            .of(Bot::Trained(manner))
            .and_then(|outcome| outcome.overall)
    };
    let (pushy, fair) = (overall(Manner::Pushy), overall(Manner::Fair));
    Check {
        what: format!("{}: pressing does not beat fairness", played.scenario),
        holds: pushy.unwrap_or(0.0) <= fair.unwrap_or(0.0),
        found: match (pushy, fair) {
            (Some(pushy), Some(fair)) => format!("pushy {pushy:.0}, fair {fair:.0}"),
            _ => "one of the two has no score".to_owned(),
        },
    }
}
