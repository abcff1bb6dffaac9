//! The table of results: one row per record, with the three scores beside each
//! other and all that a score is a function of.

use serde::{Deserialize, Serialize};

use crate::{
    evaluation::{
        ParKind,
        rubric::{Band, ScoreKind},
    },
    export::sheet::harmless,
    report::Report,
    session::{Mode, record::Header},
};

/// One row of the table. Scores that do not apply are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The random id of the subject; never a name.
    pub subject: String,
    /// The scenario's id.
    pub scenario: String,
    /// How it was played; `again` where a call was taken up from a moment of another.
    pub mode: String,
    /// When it began, UTC.
    pub began: String,
    /// Law and house rules kept, of a hundred.
    pub compliance: Option<u8>,
    /// What was reached against par, of a hundred.
    pub negotiation: Option<u8>,
    /// The note against the truth, of a hundred.
    pub notes: Option<u8>,
    /// One number, only ever beside the three.
    pub overall: Option<u8>,
    /// The call band, 1 to 4.
    pub band: Option<u8>,
    /// The band in words.
    pub band_label: String,
    /// The gates raised, with semicolons between.
    pub gates: String,
    /// The rules found against, with semicolons between.
    pub rules: String,
    /// How many points people set aside; the scores above are the engine's own.
    #[serde(default)]
    pub set_aside: u32,
    /// How many points are contested and not decided.
    #[serde(default)]
    pub contested: u32,
    /// Compliance with what was set aside left out; empty where nobody said anything.
    #[serde(default)]
    pub reviewed_compliance: Option<u8>,
    /// Negotiation, likewise.
    #[serde(default)]
    pub reviewed_negotiation: Option<u8>,
    /// Notes, likewise.
    #[serde(default)]
    pub reviewed_notes: Option<u8>,
    /// The one number, likewise.
    #[serde(default)]
    pub reviewed_overall: Option<u8>,
    /// The call band, likewise.
    #[serde(default)]
    pub reviewed_band: Option<u8>,
    /// Whether par was exact or a bound.
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
    /// SHA-256 of the scenario's text.
    pub scenario_sha256: String,
    /// SHA-256 of the rubric's text.
    pub rubric_sha256: String,
}

/// A band as a number from 1, not yet, to 4, works alone.
pub const fn band_number(band: Band) -> u8 {
    match band {
        Band::NotYet => 1,
        Band::Practise => 2,
        Band::Coaching => 3,
        Band::Alone => 4,
    }
}

/// How a record was played; `again` is nobody's first try, whatever it was begun as.
pub const fn mode(header: &Header) -> &'static str {
    match (&header.again, header.mode) {
        (Some(_), _) => "again",
        (None, Mode::Learn) => "learn",
        (None, Mode::Practice) => "practice",
        (None, Mode::Test) => "test",
    }
}

impl Row {
    /// The row of a record.
    pub fn of(header: &Header, report: &Report) -> Self {
        let score = |kind: ScoreKind| {
            let of_kind = report.scores.iter().find(|score| score.kind == kind);
            of_kind.and_then(|score| u8::try_from(score.out_of_100).ok())
        };
        let people = report.people.as_ref();
        let reviewed = |kind: ScoreKind| {
            let of_kind = people?.scores.iter().find(|score| score.kind == kind);
            of_kind.and_then(|score| u8::try_from(score.out_of_100).ok())
        };
        let identity = &report.identity;
        let gates: Vec<&str> = report.gates.iter().map(|gate| gate.id.as_str()).collect();
        let rules: Vec<&str> = report
            .findings
            .iter()
            .filter(|finding| finding.severity.is_some() && finding.is_shown())
            .map(|finding| finding.rule.as_str())
            .collect();
        Self {
            subject: harmless(&identity.subject).into_owned(),
            scenario: harmless(identity.scenario.as_str()).into_owned(),
            mode: mode(header).to_owned(),
            began: harmless(&header.began).into_owned(),
            compliance: score(ScoreKind::Compliance),
            negotiation: score(ScoreKind::Negotiation),
            notes: score(ScoreKind::Notes),
            overall: report.overall.and_then(|one| u8::try_from(one).ok()),
            band: report.band.map(band_number),
            band_label: harmless(&report.band_label).into_owned(),
            gates: gates.join(";"),
            rules: rules.join(";"),
            set_aside: people.map_or(0, |one| u32::try_from(one.set_aside()).unwrap_or(u32::MAX)),
            contested: people.map_or(0, |one| one.open),
            reviewed_compliance: reviewed(ScoreKind::Compliance),
            reviewed_negotiation: reviewed(ScoreKind::Negotiation),
            reviewed_notes: reviewed(ScoreKind::Notes),
            reviewed_overall: people
                .and_then(|one| one.overall)
                .and_then(|one| u8::try_from(one).ok()),
            reviewed_band: people.and_then(|one| one.band).map(band_number),
            par: match report.negotiation.as_ref().map(|one| one.par_kind) {
                Some(ParKind::Exact) => "exact".to_owned(),
                Some(_) => "bound".to_owned(),
                None => String::new(),
            },
            seed: identity.seed,
            rules_version: identity.rules_version.clone(),
            engine_behaviour: identity.engine_behaviour,
            time_zone_data: identity.time_zone_data.clone(),
            rubric: identity.rubric.as_str().to_owned(),
            scenario_sha256: identity.scenario_sha256.clone(),
            rubric_sha256: identity.rubric_sha256.clone(),
        }
    }
}
