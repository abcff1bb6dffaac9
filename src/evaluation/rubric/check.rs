//! From a rubric's text to a rubric that can be relied on, with every problem in its place.

use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    evaluation::rubric::{
        model::Rubric,
        source::{Band, CriterionSource, DecidedBy, RubricSource, ScoreKind, ScoreSource, Source},
    },
    reader::{self, SourceMap},
};

/// The form that this version reads.
const SCHEMA: u32 = 1;

/// Reads and checks a rubric.
///
/// # Errors
/// Every problem of the text, or of its meaning, with its place.
pub fn read(text: &str) -> Result<Rubric, Diagnostics> {
    let found = reader::read::<RubricSource>(text, "Rubric");
    let mut problems = Diagnostics::from(found.diagnostics);
    if let Some(source) = &found.value {
        problems.extend(check(source, &found.map));
    }
    match found.value {
        Some(source) if !problems.has_errors() => Ok(Rubric::checked(source)),
        _ => Err(problems.sorted()),
    }
}

/// Checks a rubric that was made otherwise than from text.
///
/// # Errors
/// Every problem of its meaning; without places.
pub fn compile(source: RubricSource) -> Result<Rubric, Diagnostics> {
    let problems = Diagnostics::from(check(&source, &SourceMap::new("")));
    if problems.has_errors() {
        Err(problems)
    } else {
        Ok(Rubric::checked(source))
    }
}

struct Checks<'m> {
    map: &'m SourceMap,
    found: Vec<Diagnostic>,
}

impl Checks<'_> {
    fn push(&mut self, path: &str, code: &'static str, message: String, help: &str) {
        let problem = Diagnostic::error(code, message).help(help);
        self.found.push(self.map.locate(problem, path));
    }
}

fn check(source: &RubricSource, map: &SourceMap) -> Vec<Diagnostic> {
    let mut checks = Checks {
        map,
        found: Vec::new(),
    };
    if source.schema != SCHEMA {
        let message = format!("schema {} is not known here", source.schema);
        checks.push("schema", "rubric-schema", message, "write: schema: 1");
    }
    three_scores(source, &mut checks);
    for (index, score) in source.scores.iter().enumerate() {
        weights(score, index, &mut checks);
    }
    bands(source, &mut checks);
    gates(source, &mut checks);
    shares(source, &mut checks);
    checks.found
}

fn three_scores(source: &RubricSource, checks: &mut Checks<'_>) {
    let kinds: Vec<ScoreKind> = source.scores.iter().map(|score| score.kind).collect();
    if kinds != ScoreKind::ALL {
        checks.push(
            "scores",
            "rubric-scores",
            "a rubric has the scores Compliance, Negotiation and Notes, in this order".to_owned(),
            "write each of the three once",
        );
    }
    if source.scores.iter().all(|score| score.overall_weight == 0) {
        let message = "no score has a weight in overall".to_owned();
        checks.push(
            "scores",
            "rubric-overall",
            message,
            "write: overall_weight: 1 for each",
        );
    }
    let catches_all = source.scores.iter().flat_map(|score| &score.criteria).any(|criterion| {
        matches!(&criterion.decided_by, DecidedBy::Rules { rules, .. } if rules.iter().any(|rule| rule.0 == "*"))
    });
    if !catches_all {
        checks.push(
            "scores",
            "rubric-rules",
            "a finding could belong to no criterion and so cost nothing".to_owned(),
            "write: rules: [\"*\"] in one compliance criterion",
        );
    }
}

fn weights(score: &ScoreSource, index: usize, checks: &mut Checks<'_>) {
    let sum: u32 = score
        .criteria
        .iter()
        .fold(0, |sum, one| sum.saturating_add(one.weight));
    if sum != 100 {
        checks.push(
            &format!("scores[{index}].criteria"),
            "rubric-weights",
            format!(
                "the weights of {} add up to {sum}, not 100",
                score.kind.label()
            ),
            "change the weights so that they add up to 100",
        );
    }
    for (place, criterion) in score.criteria.iter().enumerate() {
        let path = format!("scores[{index}].criteria[{place}]");
        if score
            .criteria
            .iter()
            .take(place)
            .any(|other| other.id == criterion.id)
        {
            let message = format!("the criterion {:?} is there twice", criterion.id);
            checks.push(
                &path,
                "rubric-duplicate",
                message,
                "give each criterion its own id",
            );
        }
        levels(criterion, &path, checks);
        decided(score.kind, criterion, &path, checks);
    }
}

fn levels(criterion: &CriterionSource, path: &str, checks: &mut Checks<'_>) {
    let levels = &criterion.levels;
    let falling = levels.full.points >= levels.most.points
        && levels.most.points >= levels.some.points
        && levels.some.points >= levels.none.points;
    if levels.full.points != criterion.weight || !falling {
        checks.push(
            &format!("{path}.levels"),
            "rubric-levels",
            format!(
                "the levels of {:?} do not fall from its weight {}",
                criterion.id, criterion.weight
            ),
            "write the weight for full, and no more for each level below",
        );
    }
}

fn decided(kind: ScoreKind, criterion: &CriterionSource, path: &str, checks: &mut Checks<'_>) {
    let belongs = match &criterion.decided_by {
        DecidedBy::Rules { .. } => kind == ScoreKind::Compliance,
        DecidedBy::Outcome | DecidedBy::Technique(_) => kind == ScoreKind::Negotiation,
        DecidedBy::Worst(_)
        | DecidedBy::Together(_)
        | DecidedBy::Each(_)
        | DecidedBy::Shared(_)
        | DecidedBy::ProseCosts(_) => kind == ScoreKind::Notes,
    };
    if !belongs {
        checks.push(
            &format!("{path}.decided_by"),
            "rubric-decided",
            format!("this cannot decide a criterion of {}", kind.label()),
            "write Rules for Compliance, Outcome or Technique for Negotiation, fields for Notes",
        );
    }
    if let DecidedBy::Each(fields) = &criterion.decided_by {
        let sum: u32 = fields
            .iter()
            .fold(0, |sum, one| sum.saturating_add(one.points));
        if sum != criterion.weight {
            checks.push(
                &format!("{path}.decided_by"),
                "rubric-weights",
                format!(
                    "the points of the fields add up to {sum}, not {}",
                    criterion.weight
                ),
                "change the points so that they add up to the weight",
            );
        }
    }
}

fn bands(source: &RubricSource, checks: &mut Checks<'_>) {
    let wanted = [Band::Alone, Band::Coaching, Band::Practise, Band::NotYet];
    let given: Vec<Band> = source.bands.iter().map(|band| band.band).collect();
    let falling = source
        .bands
        .iter()
        .zip(source.bands.iter().skip(1))
        .all(|(a, b)| a.from > b.from);
    let ends = source.bands.last().is_some_and(|last| last.from == 0)
        && source.bands.first().is_some_and(|first| first.from <= 100);
    if given != wanted || !falling || !ends {
        checks.push(
            "bands",
            "rubric-bands",
            "the bands do not fall from Alone to NotYet, with NotYet from 0".to_owned(),
            "write: Alone, Coaching, Practise, NotYet, each from fewer points than the one before",
        );
    }
}

fn gates(source: &RubricSource, checks: &mut Checks<'_>) {
    for (index, gate) in source.gates.iter().enumerate() {
        let path = format!("gates[{index}]");
        if source
            .gates
            .iter()
            .take(index)
            .any(|other| other.id == gate.id)
        {
            let message = format!("the gate {:?} is there twice", gate.id);
            checks.push(
                &path,
                "rubric-duplicate",
                message,
                "give each gate its own id",
            );
        }
        if gate.rules.is_empty() && gate.signs.is_empty() {
            let message = format!("nothing can raise the gate {:?}", gate.id);
            checks.push(&path, "rubric-gate", message, "name rules or signs");
        }
        if gate.source == Source::Law && !gate.signs.is_empty() {
            checks.push(
                &format!("{path}.signs"),
                "rubric-gate",
                format!(
                    "the gate {:?} is the law's, but a sign is no rule of law",
                    gate.id
                ),
                "write: source: Client, or name the rules instead",
            );
        }
    }
}

fn shares(source: &RubricSource, checks: &mut Checks<'_>) {
    if !(1..=100).contains(&source.full_marks_share) {
        let message = format!("{} is no share", source.full_marks_share);
        checks.push(
            "full_marks_share",
            "rubric-share",
            message,
            "write a number from 1 to 100",
        );
    }
    let not_yet = source.bands.iter().find(|band| band.band == Band::Practise);
    if not_yet.is_some_and(|practise| source.cap >= practise.from) {
        let message = format!("the cap {} is not below the band Practise", source.cap);
        checks.push(
            "cap",
            "rubric-cap",
            message,
            "write a number below that band",
        );
    }
}
