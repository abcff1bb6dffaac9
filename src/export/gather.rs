//! From records and reports to a [`Sitting`]: means over the parts, bands, gates
//! and what they may decide.
//!
//! Longer than most files, since means, bands, gates, cut and uncertainty answer
//! one question together: what the result of a sitting is.

use std::collections::BTreeSet;

use crate::{
    battery::{Battery, PRACTICE_ONLY, Purpose},
    bundle::{Head, fingerprint},
    domain::digest::sha256_hex_of_bytes,
    evaluation::{
        ParKind,
        rubric::{self, Band, DEFAULT_RUBRIC, Rubric, ScoreKind},
    },
    export::{
        remarks, results,
        sitting::{
            Cut, Gate, Kind, NOT_MEASURED, Part, SCHEMA, Score, SealedBy, Sitting, TakenIn, number,
        },
        uncertainty::Uncertainty,
    },
    report::Report,
    session::Record,
};

/// From how many parts a gate decides by itself in hiring; below that a person looks first
/// (a slip in one branching call is one item, however many sentences it has).
const OCCASIONS: usize = 2;

/// All that a sitting is gathered from.
#[derive(Clone, Copy, Debug)]
pub struct Taken<'a> {
    /// The records, in the order of the parts.
    pub records: &'a [Record],
    /// Their reports.
    pub reports: &'a [Report],
    /// What the bundle says of itself; absent for records that were not sealed.
    pub head: Option<&'a Head>,
    /// Who sealed it; absent for records that were not.
    pub seal: Option<&'a SealedBy>,
    /// The battery's text, checked; absent if it is not at hand.
    pub battery: Option<&'a Battery>,
    /// The person's name, if it was asked for and is known.
    pub name: Option<&'a str>,
    /// What cohorts say of the scores' uncertainty.
    pub uncertainty: &'a [Uncertainty],
}

/// A public key and the name that it has here, as a seal.
pub fn sealed_by(key: &str, name: &str, bundle: &str) -> SealedBy {
    SealedBy {
        key: key.to_owned(),
        fingerprint: fingerprint(key),
        name: name.to_owned(),
        bundle_sha256: sha256_hex_of_bytes(bundle.as_bytes()),
    }
}

impl Sitting {
    /// Gathers a sitting. Same parts, same sitting.
    pub fn of(taken: &Taken<'_>) -> Self {
        let rubrics = rubrics(taken.records);
        let reported = reported(taken.battery);
        let parts = parts(taken, &reported);
        let scores = scores(taken, &reported, &parts, &rubrics);
        let hiring = taken
            .battery
            .is_some_and(|one| one.source().purpose == Purpose::Hiring);
        let mut needs_a_person = Vec::new();
        let (band, band_why) = band(&scores, &parts, hiring, &mut needs_a_person);
        for one in taken.head.iter().flat_map(|head| &head.clock_set_back) {
            needs_a_person.push(format!(
                "The clock of the machine was set back by {} seconds in part {}; no time was given back for it.",
                one.seconds, one.part
            ));
        }
        let band_label = band.map(|band| label(band, &rubrics)).unwrap_or_default();
        let overall = mean(parts.iter().filter_map(|part| part.overall));
        let mut sitting = Self {
            schema: SCHEMA,
            sitting: taken
                .head
                .map_or_else(|| unsealed(taken.records), |head| head.sitting.clone()),
            subject: subject(taken),
            name: taken.name.map(str::to_owned),
            finished: finished(taken),
            battery: taken_in(taken),
            use_limit: use_limit(taken),
            band: band.map(number),
            band_label,
            band_why,
            overall,
            passed: None,
            needs_a_person,
            uncertainty: in_words(&scores, taken.uncertainty, &parts),
            scores,
            went_well: remarks::well(taken, &reported),
            went_badly: remarks::badly(taken),
            parts,
            not_measured: NOT_MEASURED.map(str::to_owned).to_vec(),
            seal: taken.seal.cloned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
        };
        sitting.passed = passed(&mut sitting, taken, hiring);
        sitting
    }
}

fn subject(taken: &Taken<'_>) -> String {
    let own = taken.records.first().map(|record| &record.header.subject);
    taken
        .head
        .map(|head| &head.subject)
        .or(own)
        .cloned()
        .unwrap_or_default()
}

fn finished(taken: &Taken<'_>) -> String {
    let began = taken.records.first().map(|record| &record.header.began);
    taken
        .head
        .map(|head| &head.sealed)
        .or(began)
        .cloned()
        .unwrap_or_default()
}

/// An id for records that no bundle holds: the same records, the same id.
fn unsealed(records: &[Record]) -> String {
    let text: String = records.iter().map(Record::write).collect();
    let digest = sha256_hex_of_bytes(text.as_bytes());
    format!("record-{}", digest.get(..32).unwrap_or_default())
}

fn rubrics(records: &[Record]) -> Vec<Rubric> {
    let texts: BTreeSet<&str> = records
        .iter()
        .map(|record| match record.header.rubric_text.as_str() {
            "" => DEFAULT_RUBRIC,
            own => own,
        })
        .collect();
    // Reports were made by these very texts, so they can be read.
    texts
        .into_iter()
        .filter_map(|text| rubric::read(text).ok())
        .collect()
}

fn reported(battery: Option<&Battery>) -> Vec<ScoreKind> {
    let named = battery.map(|one| &one.source().reported);
    ScoreKind::ALL
        .into_iter()
        .filter(|kind| named.is_none_or(|named| named.contains(kind)))
        .collect()
}

fn parts(taken: &Taken<'_>, reported: &[ScoreKind]) -> Vec<Part> {
    let pairs = taken.records.iter().zip(taken.reports);
    (1..)
        .zip(pairs)
        .map(|(number, (record, report))| part(number, record, report, reported))
        .collect()
}

fn part(place: u32, record: &Record, report: &Report, reported: &[ScoreKind]) -> Part {
    let score = |kind: ScoreKind| {
        let found = report.scores.iter().find(|one| one.kind == kind)?;
        reported.contains(&kind).then_some(found.out_of_100)
    };
    let mut rules: Vec<String> = Vec::new();
    for finding in &report.findings {
        let counts = finding.severity.is_some() && finding.is_shown();
        if counts && !rules.contains(&finding.rule) {
            rules.push(finding.rule.clone());
        }
    }
    let identity = &report.identity;
    Part {
        number: place,
        scenario: identity.scenario.as_str().to_owned(),
        title: identity.scenario_title.clone(),
        mode: results::mode(&record.header).to_owned(),
        compliance: score(ScoreKind::Compliance),
        negotiation: score(ScoreKind::Negotiation),
        notes: score(ScoreKind::Notes),
        overall: report.overall,
        band: report.band.map(number),
        band_label: report.band_label.clone(),
        gates: report
            .gates
            .iter()
            .map(|gate| Gate {
                id: gate.id.as_str().to_owned(),
                label: gate.label.clone(),
            })
            .collect(),
        rules,
        par: match report.negotiation.as_ref().map(|one| one.par_kind) {
            Some(ParKind::Exact) => "exact",
            Some(_) => "bound",
            None => "",
        }
        .to_owned(),
        seed: identity.seed,
        rules_version: identity.rules_version.clone(),
        engine_behaviour: identity.engine_behaviour,
        time_zone_data: identity.time_zone_data.clone(),
        rubric: identity.rubric.as_str().to_owned(),
        scenario_sha256: identity.scenario_sha256.clone(),
        rubric_sha256: identity.rubric_sha256.clone(),
    }
}

/// The mean of whole numbers, truncated.
fn mean(values: impl Iterator<Item = u32>) -> Option<u32> {
    let (count, sum) = values.fold((0_u32, 0_u32), |(count, sum), one| (count + 1, sum + one));
    sum.checked_div(count)
}

fn scores(
    taken: &Taken<'_>,
    reported: &[ScoreKind],
    parts: &[Part],
    rubrics: &[Rubric],
) -> Vec<Score> {
    let of = |kind: ScoreKind| {
        let name = Kind::from(kind);
        let values = || parts.iter().filter_map(|part| part.score(name));
        let out_of_100 = mean(values())?;
        // Parts may carry different rubrics: the strictest names the band.
        let band = rubrics.iter().map(|one| one.band(out_of_100)).min();
        let band = band.unwrap_or(Band::NotYet);
        let sem = fitting(taken.uncertainty, name, parts);
        let sem = sem.and_then(|found| found.sem.as_ref().ok());
        let sem = sem.map(|sem| (sem * 10.0).round() / 10.0);
        let (low, high) = sem.map_or((None, None), |sem| {
            let (low, high) = around(out_of_100, sem);
            (Some(low), Some(high))
        });
        Some(Score {
            kind: name,
            out_of_100,
            of_parts: u32::try_from(values().count()).unwrap_or(u32::MAX),
            band: number(band),
            band_label: label(band, rubrics),
            sem,
            low,
            high,
        })
    };
    reported.iter().filter_map(|&kind| of(kind)).collect()
}

/// A score less and plus one standard error, within 0 to 100.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 0 to 100 before"
)]
fn around(score: u32, sem: f64) -> (u32, u32) {
    let score = f64::from(score);
    (
        (score - sem).floor().clamp(0.0, 100.0) as u32,
        (score + sem).ceil().clamp(0.0, 100.0) as u32,
    )
}

/// The uncertainty of a score that was learned from the same scenarios.
fn fitting<'a>(all: &'a [Uncertainty], kind: Kind, parts: &[Part]) -> Option<&'a Uncertainty> {
    let own: BTreeSet<&str> = parts.iter().map(|part| part.scenario.as_str()).collect();
    all.iter().find(|one| {
        let theirs: BTreeSet<&str> = one.scenarios.iter().map(String::as_str).collect();
        one.of == Some(kind) && theirs == own
    })
}

fn label(band: Band, rubrics: &[Rubric]) -> String {
    let first = rubrics.first().map(|one| one.band_label(band));
    first.unwrap_or_default().to_owned()
}

/// The lowest band of the scores. A gate caps it; in hiring only when it was
/// raised in two parts, and before that a person looks.
fn band(
    scores: &[Score],
    parts: &[Part],
    hiring: bool,
    needs_a_person: &mut Vec<String>,
) -> (Option<Band>, String) {
    let lowest = scores.iter().map(|score| score.band).min();
    let Some(lowest) = lowest.map(of_number) else {
        return (None, "no score applies".to_owned());
    };
    let gates: Vec<(u32, &Gate)> = parts
        .iter()
        .flat_map(|part| part.gates.iter().map(|gate| (part.number, gate)))
        .collect();
    let raised: BTreeSet<u32> = gates.iter().map(|(part, _)| *part).collect();
    if raised.is_empty() {
        return (Some(lowest), "the lowest of the scores".to_owned());
    }
    if !hiring {
        return (
            Some(Band::NotYet),
            format!("a gate caps it, whatever the points: {}", named(&gates)),
        );
    }
    if raised.len() >= OCCASIONS {
        return (
            Some(Band::NotYet),
            format!(
                "gates in {} calls cap it, whatever the points: {}",
                raised.len(),
                named(&gates)
            ),
        );
    }
    for (part, gate) in gates {
        needs_a_person.push(format!(
            "Call {part} raised a gate: {}. One occasion decides nothing in hiring; read what was said, then decide.",
            gate.label
        ));
    }
    (
        Some(lowest),
        "the lowest of the scores, before a person has looked at the gate".to_owned(),
    )
}

/// Each gate once, with the calls that raised it.
fn named(gates: &[(u32, &Gate)]) -> String {
    let mut told: Vec<String> = Vec::new();
    for (place, (_, gate)) in gates.iter().enumerate() {
        let before = gates.iter().take(place);
        if before.into_iter().any(|(_, known)| known.id == gate.id) {
            continue;
        }
        let calls: Vec<String> = gates
            .iter()
            .filter(|(_, known)| known.id == gate.id)
            .map(|(part, _)| part.to_string())
            .collect();
        told.push(format!("{} (call {})", gate.label, calls.join(", ")));
    }
    told.join("; ")
}

const fn of_number(band: u8) -> Band {
    match band {
        4 => Band::Alone,
        3 => Band::Coaching,
        2 => Band::Practise,
        _ => Band::NotYet,
    }
}

fn taken_in(taken: &Taken<'_>) -> Option<TakenIn> {
    let head = taken.head.filter(|head| !head.battery.is_empty())?;
    let source = taken.battery.map(Battery::source);
    Some(TakenIn {
        id: head.battery.clone(),
        title: source.map(|one| one.title.clone()).unwrap_or_default(),
        form: head.form,
        sha256: head.battery_sha256.clone(),
        purpose: match source.map(|one| one.purpose) {
            Some(Purpose::Hiring) => "hiring",
            Some(Purpose::Training) => "training",
            None => "",
        }
        .to_owned(),
        cut: source.and_then(|one| one.cut.as_ref()).map(|cut| Cut {
            points: cut.points,
            method: cut.method.clone(),
            judges: cut.judges,
            on: cut.on.clone(),
        }),
    })
}

/// What limits the use of the result.
fn use_limit(taken: &Taken<'_>) -> Option<String> {
    let belongs = taken.head.is_some_and(|head| !head.battery.is_empty());
    match taken.battery {
        Some(battery) if battery.source().purpose == Purpose::Training => {
            Some("training record: not for hiring".to_owned())
        }
        Some(battery) => battery.limit().map(str::to_owned),
        None if belongs => Some(format!(
            "{PRACTICE_ONLY} is at hand, since the battery's text is not"
        )),
        None => Some("practice use only: not taken in a battery".to_owned()),
    }
}

/// What is known of the uncertainty, in a sentence.
fn in_words(scores: &[Score], all: &[Uncertainty], parts: &[Part]) -> String {
    let known = scores.iter().filter(|score| score.sem.is_some()).count();
    let people = |kind: Kind| fitting(all, kind, parts).map(|one| one.people);
    let fewest = scores.iter().filter_map(|score| people(score.kind)).min();
    if let Some(fewest) = fewest
        && known == scores.len()
    {
        return format!(
            "± is one standard error of measurement, learned from {fewest} people who took the same \
             calls. Two people whose scores differ by less are not told apart."
        );
    }
    let why = scores.iter().find_map(|score| {
        let found = fitting(all, score.kind, parts)?;
        found.sem.as_ref().err()
    });
    match (known, why) {
        (0, Some(why)) => format!(
            "The standard error of measurement is not known yet: {why} in the cohort. Do not rank people by a few points."
        ),
        (0, None) if !all.is_empty() => {
            "The standard error of measurement is not known: the cohort that was given took other calls, \
             or is of another score. Do not rank people by a few points."
                .to_owned()
        }
        (0, None) => {
            "The standard error of measurement is not known yet: no cohort of people who took these \
             calls was at hand. Do not rank people by a few points."
                .to_owned()
        }
        _ => "± is one standard error of measurement; where there is none, it is not known yet. \
              Do not rank people by a few points."
            .to_owned(),
    }
}

/// Whether the cut was reached. In hiring, whatever lies within one standard error
/// of the cut goes to a person, and so does everything while that error is not known.
fn passed(sitting: &mut Sitting, taken: &Taken<'_>, hiring: bool) -> Option<bool> {
    let cut = sitting.battery.as_ref()?.cut.as_ref()?.points;
    let overall = sitting.overall?;
    if hiring {
        if !sitting.needs_a_person.is_empty() {
            return None;
        }
        let own: BTreeSet<&str> = sitting
            .parts
            .iter()
            .map(|part| part.scenario.as_str())
            .collect();
        let sem = taken.uncertainty.iter().find(|one| {
            one.of.is_none()
                && one
                    .scenarios
                    .iter()
                    .map(String::as_str)
                    .collect::<BTreeSet<_>>()
                    == own
        });
        let Some(sem) = sem.and_then(|one| one.sem.as_ref().ok()) else {
            sitting.needs_a_person.push(format!(
                "There is a cut of {cut}, but how sure the result is, is not known yet: a person decides."
            ));
            return None;
        };
        let (low, high) = around(overall, *sem);
        if (low..=high).contains(&cut) {
            sitting.needs_a_person.push(format!(
                "The result lies within one standard error of the cut of {cut}: a person decides."
            ));
            return None;
        }
    }
    Some(overall >= cut)
}
