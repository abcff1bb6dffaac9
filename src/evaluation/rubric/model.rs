//! The rubric as the engine may rely on it: checked, and asked by name.

use std::collections::BTreeMap;

use crate::compliance::{Outcome, Rule, rules::RULES};
use crate::domain::Id;
use crate::evaluation::{
    inputs::Finding,
    rubric::source::{
        Band, BandSource, CriterionSource, DecidedBy, GateSource, Level, Pattern, RubricSource,
        RuleSeverity, ScoreKind, ScoreSource, Severity, SeverityLevels,
    },
    score::LedgerLine,
};

/// A checked rubric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rubric {
    source: RubricSource,
    /// What it says of each rule there is, worked out once: every finding of
    /// every record asks.
    known: BTreeMap<&'static str, Said>,
}

/// What a rubric says of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Said {
    /// The criterion that answers for it.
    answers: Option<Id>,
    /// The severity of the row that names it most exactly.
    own: Option<Severity>,
}

impl Rubric {
    /// Takes a source that has passed every check.
    pub(super) fn checked(source: RubricSource) -> Self {
        let said = |rule: &&'static Rule| (rule.id, look_up(&source, rule.id));
        let known = RULES.iter().map(said).collect();
        Self { source, known }
    }

    fn said(&self, rule: &str) -> Said {
        let known = self.known.get(rule).copied();
        known.unwrap_or_else(|| look_up(&self.source, rule))
    }

    /// The rubric with a client's own severities, which outrank the rubric's for
    /// the rules they name.
    #[must_use]
    pub fn for_client(&self, own: &[(Pattern, Severity)]) -> Self {
        let mut source = self.source.clone();
        for (pattern, severity) in own {
            for row in &mut source.severities.rules {
                row.rules.retain(|known| known != pattern);
            }
            source.severities.rules.push(RuleSeverity {
                severity: *severity,
                rules: vec![pattern.clone()],
            });
        }
        Self::checked(source)
    }

    /// What was written.
    pub const fn source(&self) -> &RubricSource {
        &self.source
    }

    /// One of the three scores.
    pub fn score(&self, kind: ScoreKind) -> Option<&ScoreSource> {
        self.source.scores.iter().find(|score| score.kind == kind)
    }

    /// The gates, in order.
    pub fn gates(&self) -> &[GateSource] {
        &self.source.gates
    }

    /// The bands, the highest first.
    pub fn bands(&self) -> &[BandSource] {
        &self.source.bands
    }

    /// The house-rule card.
    pub fn card(&self) -> &[String] {
        &self.source.card
    }

    /// What a severity does to a criterion.
    pub const fn severity_levels(&self) -> SeverityLevels {
        self.source.severity_levels
    }

    /// The share of par, in percent, from which the outcome earns full marks.
    pub const fn full_marks_share(&self) -> u32 {
        self.source.full_marks_share
    }

    /// The most that `overall` can be when a gate is raised.
    pub const fn cap(&self) -> u32 {
        self.source.cap
    }

    /// The band of so many points of a hundred.
    pub fn band(&self, out_of_100: u32) -> Band {
        self.source
            .bands
            .iter()
            .find(|band| out_of_100 >= band.from)
            .map_or(Band::NotYet, |band| band.band)
    }

    /// The words for a band.
    pub fn band_label(&self, band: Band) -> &str {
        let found = self.source.bands.iter().find(|known| known.band == band);
        found.map_or("", |known| known.label.as_str())
    }

    /// How heavy a finding is; `None` for one that costs nothing. Advice never
    /// weighs more than good practice, whatever the rubric says of its rule.
    pub fn severity(&self, finding: &Finding) -> Option<Severity> {
        if !finding.counts() {
            return None;
        }
        if finding.outcome == Outcome::Advisory {
            return Some(Severity::BestPractice);
        }
        let own = self.said(finding.rule).own;
        own.or_else(|| self.source.severities.of(finding.basis))
    }

    /// The compliance criterion that answers for a rule: the one that names it most exactly.
    pub fn criterion_of(&self, rule: &str) -> Option<&CriterionSource> {
        let answers = self.said(rule).answers?;
        let score = self.score(ScoreKind::Compliance)?;
        score.criteria.iter().find(|one| one.id == answers)
    }

    /// Its id.
    pub fn answers_for(&self, rule: &str) -> Option<Id> {
        self.said(rule).answers
    }

    /// The line of the rubric by which a line of the ledger was decided, in words.
    pub fn words_of(&self, line: &LedgerLine) -> String {
        let criteria = self.source.scores.iter().flat_map(|score| &score.criteria);
        let found = criteria.into_iter().find(|one| one.id == line.criterion);
        let Some(criterion) = found else {
            return String::new();
        };
        let label = &criterion.label;
        match (line.level, line.field) {
            (None, _) => label.clone(),
            (Some(level), Some(field)) => format!("{label}, {}: {}", field.label(), level.label()),
            (Some(level), None) => {
                let means = &criterion.levels.line(level).means;
                format!("{label}: {}, {means}", level.label())
            }
        }
    }

    /// The best level that a severity leaves; `None` for good practice, which costs points instead.
    pub const fn level_left(&self, severity: Severity) -> Option<Level> {
        match severity {
            Severity::AutoFail => Some(self.source.severity_levels.auto_fail),
            Severity::Major => Some(self.source.severity_levels.major),
            Severity::Minor => Some(self.source.severity_levels.minor),
            Severity::BestPractice => None,
        }
    }
}

fn look_up(source: &RubricSource, rule: &str) -> Said {
    let rows = source.severities.rules.iter();
    let own = rows
        .filter_map(|row| Some((best_fit(&row.rules, rule)?, row.severity)))
        .max_by_key(|(fit, _)| *fit);
    let score = source
        .scores
        .iter()
        .find(|score| score.kind == ScoreKind::Compliance);
    let mut best: Option<(usize, Id)> = None;
    for criterion in score.iter().flat_map(|score| &score.criteria) {
        let DecidedBy::Rules { rules, .. } = &criterion.decided_by else {
            continue;
        };
        let Some(fit) = best_fit(rules, rule) else {
            continue;
        };
        // Of two that fit equally, the first written answers.
        if best.is_none_or(|(known, _)| fit > known) {
            best = Some((fit, criterion.id));
        }
    }
    Said {
        answers: best.map(|(_, id)| id),
        own: own.map(|(_, severity)| severity),
    }
}

/// How well the best of the patterns fits.
pub(in crate::evaluation) fn best_fit(patterns: &[Pattern], rule: &str) -> Option<usize> {
    patterns
        .iter()
        .filter_map(|pattern| pattern.fit(rule))
        .max()
}
