//! The rubric as the engine may rely on it: checked, and asked by name.

use crate::compliance::Outcome;
use crate::evaluation::{
    inputs::Finding,
    rubric::source::{
        Band, BandSource, CriterionSource, DecidedBy, GateSource, Level, Pattern, RubricSource,
        RuleSeverity, ScoreKind, ScoreSource, Severity, SeverityLevels,
    },
};

/// A checked rubric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rubric(RubricSource);

impl Rubric {
    /// Takes a source that has passed every check.
    pub(super) const fn checked(source: RubricSource) -> Self {
        Self(source)
    }

    /// The rubric with a client's own severities, which outrank the rubric's for
    /// the rules they name.
    #[must_use]
    pub fn for_client(&self, own: &[(Pattern, Severity)]) -> Self {
        let mut source = self.0.clone();
        for (pattern, severity) in own {
            for row in &mut source.severities.rules {
                row.rules.retain(|known| known != pattern);
            }
            source.severities.rules.push(RuleSeverity {
                severity: *severity,
                rules: vec![pattern.clone()],
            });
        }
        Self(source)
    }

    /// What was written.
    pub const fn source(&self) -> &RubricSource {
        &self.0
    }

    /// One of the three scores.
    pub fn score(&self, kind: ScoreKind) -> Option<&ScoreSource> {
        self.0.scores.iter().find(|score| score.kind == kind)
    }

    /// The gates, in order.
    pub fn gates(&self) -> &[GateSource] {
        &self.0.gates
    }

    /// The bands, the highest first.
    pub fn bands(&self) -> &[BandSource] {
        &self.0.bands
    }

    /// The house-rule card.
    pub fn card(&self) -> &[String] {
        &self.0.card
    }

    /// What a severity does to a criterion.
    pub const fn severity_levels(&self) -> SeverityLevels {
        self.0.severity_levels
    }

    /// The share of par, in percent, from which the outcome earns full marks.
    pub const fn full_marks_share(&self) -> u32 {
        self.0.full_marks_share
    }

    /// The most that `overall` can be when a gate is raised.
    pub const fn cap(&self) -> u32 {
        self.0.cap
    }

    /// The band of so many points of a hundred.
    pub fn band(&self, out_of_100: u32) -> Band {
        self.0
            .bands
            .iter()
            .find(|band| out_of_100 >= band.from)
            .map_or(Band::NotYet, |band| band.band)
    }

    /// The words for a band.
    pub fn band_label(&self, band: Band) -> &str {
        let found = self.0.bands.iter().find(|known| known.band == band);
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
        let own = self
            .0
            .severities
            .rules
            .iter()
            .filter_map(|row| Some((best_fit(&row.rules, &finding.rule)?, row.severity)))
            .max_by_key(|(fit, _)| *fit);
        own.map(|(_, severity)| severity)
            .or_else(|| self.0.severities.of(finding.basis))
    }

    /// The compliance criterion that answers for a rule: the one that names it most exactly.
    pub fn criterion_of(&self, rule: &str) -> Option<&CriterionSource> {
        let score = self.score(ScoreKind::Compliance)?;
        let mut best: Option<(usize, &CriterionSource)> = None;
        for criterion in &score.criteria {
            let DecidedBy::Rules { rules, .. } = &criterion.decided_by else {
                continue;
            };
            let Some(fit) = best_fit(rules, rule) else {
                continue;
            };
            // Of two that fit equally, the first written answers.
            if best.is_none_or(|(known, _)| fit > known) {
                best = Some((fit, criterion));
            }
        }
        best.map(|(_, criterion)| criterion)
    }

    /// The best level that a severity leaves; `None` for good practice, which costs points instead.
    pub const fn level_left(&self, severity: Severity) -> Option<Level> {
        match severity {
            Severity::AutoFail => Some(self.0.severity_levels.auto_fail),
            Severity::Major => Some(self.0.severity_levels.major),
            Severity::Minor => Some(self.0.severity_levels.minor),
            Severity::BestPractice => None,
        }
    }
}

/// How well the best of the patterns fits.
pub(in crate::evaluation) fn best_fit(patterns: &[Pattern], rule: &str) -> Option<usize> {
    patterns
        .iter()
        .filter_map(|pattern| pattern.fit(rule))
        .max()
}
