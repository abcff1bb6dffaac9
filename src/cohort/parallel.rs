//! Whether the forms of a battery are alike: measured by players that are no people,
//! who meet every form, and compared with stated tolerances.
//!
//! Equal par is necessary and not sufficient: the same players must score alike on
//! average and spread alike, meet as many occasions for the rules, and read as many
//! words. It says nothing about how hard people find the forms; results of people
//! do, and they are to be equated with those.

use std::{collections::BTreeSet, sync::Arc};

use serde::Serialize;

use crate::{
    battery::{AlikeSource, Battery, Change},
    bots::{self, Bot, Dice, Line, Manner, Naive, spread::mean},
    domain::Goal,
    evaluation::ParKind,
    report::{Scored, Scorer},
    scenario::Scenario,
    session::{
        Header, Mode, Play, Record,
        record::{ENGINE_BEHAVIOUR, SCHEMA},
        spell::Told,
    },
};

/// The players: five who understand what words do, and three who throw dice.
const PROFILES: [Bot; 8] = [
    Bot::Trained(Manner::Fair),
    Bot::Trained(Manner::RulePerfect),
    Bot::Trained(Manner::Timid),
    Bot::Trained(Manner::Pushy),
    Bot::Trained(Manner::Lawless),
    Bot::Slipping(25),
    Bot::Slipping(50),
    Bot::Naive(Naive::Random),
];

/// Plays by each player who throws dice.
const PLAYS: u64 = 24;

/// What one part of one form is like.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// Par, in cents or points.
    par: i64,
    exact: bool,
    /// The overall scores of each player, in the order of the list.
    scores: Vec<Vec<u32>>,
    /// Criteria that applied and rules that were broken, by players without dice.
    occasions: BTreeSet<String>,
    /// Words that the fair player heard and said.
    words: usize,
}

/// What a form is like.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Form {
    /// From 1.
    pub form: u32,
    /// The sum of its pars, in cents of the first form's amounts, or points.
    pub par: i64,
    /// Whether each of them is exact; a bound otherwise.
    pub par_is_exact: bool,
    /// Each player's mean and spread.
    pub profiles: Vec<Profile>,
    /// How many criteria applied and rules were broken, in all parts.
    pub occasions: usize,
    /// Words that a fair player meets.
    pub words: usize,
}

/// How a player does on a form.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Profile {
    /// Who.
    pub player: String,
    /// The mean of the overall scores.
    pub mean: f64,
    /// Their standard deviation.
    pub spread: f64,
}

/// Plays one part of one form; `change` is what is different in it.
pub fn part(scenario: &Arc<Scenario>, judge: &Scorer, seed: u64, change: Option<&Change>) -> Part {
    let par = judge.par(&Play::new(Arc::clone(scenario), seed));
    // Where par is money it grows with the amounts; what is compared is what it would be
    // in those of the first form.
    let per_mille = change.map_or(1_000, Change::per_mille);
    let worth = match scenario.goal() {
        Goal::Money => par.worth.share(1_000, per_mille),
        _ => par.worth,
    };
    let mut part = Part {
        par: worth.in_cents(),
        exact: par.kind == ParKind::Exact,
        ..Part::default()
    };
    let line = Line::default();
    for bot in PROFILES {
        let plays = if bot.throws_dice() { PLAYS } else { 1 };
        let mut overall = Vec::new();
        for play in 0..plays {
            // The same dice on every form, so that what differs is the form.
            let mut dice = Dice::new(0, play);
            let seat = bots::play(bot, scenario, seed, &line, &mut dice);
            let record = Record {
                header: header(scenario, seed),
                entries: seat.into_entries(),
            };
            let scored = judge.score(&record);
            overall.extend(scored.evaluation.overall);
            if !bot.throws_dice() {
                part.occasions.extend(occasions(&scored));
            }
            if bot == Bot::Trained(Manner::Fair) {
                part.words = words(&record);
            }
        }
        part.scores.push(overall);
    }
    part
}

/// Criteria that applied in a call, and rules that were broken.
fn occasions(done: &Scored) -> Vec<String> {
    let lines = done.evaluation.scores.iter().flat_map(|score| &score.lines);
    let applied = lines.filter(|line| line.possible > 0);
    let broken = done.findings.iter().filter(|finding| finding.counts());
    applied
        .map(|line| line.criterion.as_str().to_owned())
        .chain(broken.map(|finding| finding.rule.to_owned()))
        .collect()
}

/// A form from its parts.
pub fn form(number: u32, parts: &[Part]) -> Form {
    let profiles = PROFILES.iter().enumerate().map(|(index, bot)| {
        let scores: Vec<f64> = parts
            .iter()
            .filter_map(|part| part.scores.get(index))
            .flatten()
            .map(|&score| f64::from(score))
            .collect();
        let middle = mean(scores.iter().copied()).unwrap_or_default();
        let square = |score: f64| (score - middle) * (score - middle);
        let variance = mean(scores.iter().copied().map(square)).unwrap_or_default();
        Profile {
            player: bot.name(),
            mean: middle,
            spread: variance.sqrt(),
        }
    });
    Form {
        form: number,
        par: parts.iter().map(|part| part.par).sum(),
        par_is_exact: parts.iter().all(|part| part.exact),
        profiles: profiles.collect(),
        occasions: parts.iter().map(|part| part.occasions.len()).sum(),
        words: parts.iter().map(|part| part.words).sum(),
    }
}

/// In what the forms differ by more than the battery allows; nothing if they are
/// alike. Each is compared with the first.
pub fn differences(battery: &Battery, forms: &[Form]) -> Vec<String> {
    let Some((first, others)) = forms.split_first() else {
        return Vec::new();
    };
    let source = battery.source();
    let mut found = Vec::new();
    for other in others {
        let number = other.form;
        let percent = apart(first.par.unsigned_abs(), other.par.unsigned_abs());
        if percent > u64::from(source.par_within) {
            found.push(format!(
                "form {number}: par differs by {percent} % from form {}; {} % are allowed",
                first.form, source.par_within
            ));
        }
        profiles(&source.alike, first, other, &mut found);
        let allowed = &source.alike;
        let gap = first.occasions.abs_diff(other.occasions);
        if gap > allowed.occasions as usize {
            found.push(format!(
                "form {number}: {} occasions for rules and criteria, form {} has {}; a difference \
                 of {} is allowed",
                other.occasions, first.form, first.occasions, allowed.occasions
            ));
        }
        let percent = apart(first.words as u64, other.words as u64);
        if percent > u64::from(allowed.words_percent) {
            found.push(format!(
                "form {number}: a fair player meets {} words, in form {} {}; {} % are allowed",
                other.words, first.form, first.words, allowed.words_percent
            ));
        }
    }
    found
}

fn profiles(allowed: &AlikeSource, first: &Form, other: &Form, found: &mut Vec<String>) {
    for (one, same) in first.profiles.iter().zip(&other.profiles) {
        let mean = (one.mean - same.mean).abs();
        if mean > f64::from(allowed.mean_points) {
            found.push(format!(
                "form {}: the player {:?} scores {:.1} on average, on form {} {:.1}; a difference \
                 of {} points is allowed",
                other.form, same.player, same.mean, first.form, one.mean, allowed.mean_points
            ));
        }
        let spread = (one.spread - same.spread).abs();
        if spread > f64::from(allowed.spread_points) {
            found.push(format!(
                "form {}: the scores of {:?} spread by {:.1}, on form {} by {:.1}; a difference of \
                 {} points is allowed",
                other.form, same.player, same.spread, first.form, one.spread, allowed.spread_points
            ));
        }
    }
}

/// By how many percent of the first two numbers differ, rounded up.
fn apart(first: u64, other: u64) -> u64 {
    if first == other {
        return 0;
    }
    (first.abs_diff(other) * 100).div_ceil(first.max(1))
}

/// Words that were heard and said.
fn words(record: &Record) -> usize {
    let told = record.entries.iter().flat_map(|entry| &entry.then);
    let texts = told.filter_map(|told| match told {
        Told::Heard { words, .. }
        | Told::Said { words, .. }
        | Told::StandingSaid { words, .. }
        | Told::MessageLeft { words, .. } => Some(words),
        _ => None,
    });
    texts.map(|text| text.split_whitespace().count()).sum()
}

/// The head of a record that is judged and thrown away: it carries no texts.
pub(crate) fn header(scenario: &Scenario, seed: u64) -> Header {
    Header {
        schema: SCHEMA,
        engine_behaviour: ENGINE_BEHAVIOUR,
        scenario: scenario.id().to_owned(),
        scenario_digest: String::new(),
        rubric_digest: String::new(),
        seed,
        subject: "bot".to_owned(),
        mode: Mode::Test,
        began: String::new(),
        scenario_text: String::new(),
        pack_text: String::new(),
        rubric_text: String::new(),
        again: None,
    }
}
