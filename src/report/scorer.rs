//! From a record to its report: the one place where all judges are asked.
//!
//! A [`Scorer`] is made from the texts that a record carries and can then score
//! any number of records of the same scenario, pack and rubric. It never
//! simulates: what the record says has happened is what is judged.

use std::sync::Arc;

use crate::{
    compliance::{self, Parameters},
    diagnostic::Diagnostics,
    documentation::{self, FieldResult},
    domain::{Goal, Money, Mood, Note, digest::sha256_hex},
    evaluation::{
        self, Evaluation, Fault, Finding, Inputs, Negotiation, Par, ParKind, Rubric, faults,
        faults_found, plan_findings,
        rubric::{DEFAULT_RUBRIC, Pattern, Severity},
    },
    evidence::{Item, Seen, Speaker, of_heard::BEFORE, of_queue, of_record},
    negotiation::{Progress, technique},
    report::{
        Exceptions, Identity, Parts, Report, compose,
        form::{FaultReport, HintReport},
        par,
        queue::Desk,
    },
    scenario::{Scenario, compile, compile::read_pack, model::Queue},
    session::{
        Play,
        record::{Header, Record, RecordEntry},
        spell::Told,
    },
};

pub use crate::compliance::RULES_VERSION;

/// Why a record cannot be scored.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ScoreError {
    /// The scenario that the record carries does not compile here.
    #[error("the scenario in this record does not compile:\n{0}")]
    Scenario(String),
    /// The client pack that the record carries cannot be read here.
    #[error("the client pack in this record cannot be read:\n{0}")]
    Pack(String),
    /// The rubric that the record carries, or that was given, cannot be used.
    #[error("the rubric cannot be used:\n{0}")]
    Rubric(String),
    /// The record belongs to another scenario than this scorer.
    #[error("the record was made with other texts than this scorer")]
    OtherTexts,
}

/// Scores records of one scenario, pack and rubric.
#[derive(Clone, Debug)]
pub struct Scorer {
    scenario: Arc<Scenario>,
    rubric: Rubric,
    rubric_digest: String,
    params: Parameters,
    /// The digest of the scenario and its pack, by which par is kept.
    texts: String,
    /// What is known of the files, where files are planned.
    desk: Option<Desk>,
}

/// All that was found on the way to a report.
#[derive(Clone, Debug)]
pub struct Scored {
    /// What the rules found.
    pub findings: Vec<Finding>,
    /// The note beside the truth.
    pub documentation: Vec<FieldResult>,
    /// What was reached and how.
    pub negotiation: Negotiation,
    /// Points, gates and bands.
    pub evaluation: Evaluation,
}

impl Scorer {
    /// From the texts that a record carries; `rubric` replaces the record's own.
    ///
    /// # Errors
    /// [`ScoreError`] if a text cannot be used.
    pub fn of(header: &Header, rubric: Option<&str>) -> Result<Self, ScoreError> {
        let pack = read_pack(&header.pack_text);
        let Some(found) = pack.value else {
            return Err(ScoreError::Pack(
                Diagnostics::from(pack.diagnostics).render("pack", &header.pack_text),
            ));
        };
        let packs = [(found, header.pack_text.clone())];
        let compiled = compile(&header.scenario_text, &packs);
        let Some(scenario) = compiled.scenario else {
            let problems = Diagnostics::from(compiled.diagnostics);
            return Err(ScoreError::Scenario(
                problems.render(&header.scenario, &header.scenario_text),
            ));
        };
        let own = if header.rubric_text.is_empty() {
            DEFAULT_RUBRIC
        } else {
            &header.rubric_text
        };
        Self::with(Arc::new(scenario), rubric.unwrap_or(own))
    }

    /// For a scenario that is compiled already.
    ///
    /// # Errors
    /// [`ScoreError::Rubric`] if the rubric cannot be used.
    pub fn with(scenario: Arc<Scenario>, rubric: &str) -> Result<Self, ScoreError> {
        let read = evaluation::rubric::read(rubric)
            .map_err(|problems| ScoreError::Rubric(problems.render("rubric", rubric)))?;
        let own: Vec<(Pattern, Severity)> = scenario
            .house()
            .severities
            .iter()
            .map(|one| (Pattern(one.rule.clone()), one.severity))
            .collect();
        Ok(Self {
            rubric: read.for_client(&own),
            rubric_digest: sha256_hex(rubric),
            params: Parameters::for_jurisdiction(scenario.place_of_law()),
            texts: sha256_hex(&format!("{}\n{}", scenario.text(), scenario.pack_text())),
            desk: scenario.queue().map(Desk::of),
            scenario,
        })
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The rubric.
    pub fn rubric(&self) -> &Rubric {
        &self.rubric
    }

    /// Judges the stored events of a record.
    pub fn score(&self, record: &Record) -> Scored {
        self.score_without(record, &Exceptions::default())
    }

    /// Judges the stored events of a record with what people set aside left out.
    pub fn score_without(&self, record: &Record, exceptions: &Exceptions) -> Scored {
        if let (Some(desk), Some(queue)) = (&self.desk, self.scenario.queue()) {
            return self.planned(record, exceptions, desk, queue);
        }
        let mut items = of_record::items(record, &self.scenario);
        let facts = self.scenario.facts();
        // What was heard before is known and can be noted; what was done in it is not theirs.
        let found = compliance::judge(facts, &self.params, items.iter().copied());
        let found = found.iter().filter(|one| one.entry != BEFORE);
        let findings: Vec<Finding> = found
            .map(Finding::from)
            .map(without_before)
            .filter(|finding| exceptions.keep(finding))
            .collect();
        let truth = documentation::truth(items.iter().copied(), facts);
        // A message that came in gives occasion to answer it well; a colleague's call does not.
        let to_answer = self.scenario.to_listen_to().is_none();
        items.retain(|seen| seen.entry != BEFORE || (to_answer && is_heard(&seen.item)));
        if self.scenario.goal() == Goal::FaultsFound {
            // Who only listens keeps no rules by it; a plan that breaks one is found all the same.
            items.retain(|seen| !matches!(seen.item, Item::Planned(_)));
        }
        let note = filed(&items);
        let codes = &self.scenario.house().codes;
        let mut documentation =
            documentation::compare(note, &truth, codes, &plan_findings(&findings));
        for field in &mut documentation {
            field.entries.retain(|entry| *entry != BEFORE);
        }
        let play = Play::new(Arc::clone(&self.scenario), record.header.seed);
        let mut negotiation = self.negotiation(record, &items, &play);
        if self.scenario.goal() == Goal::FaultsFound {
            let found = in_heard(&self.scenario);
            negotiation.measure = faults_found(&compared(&self.scenario, record, &found));
        }
        let inputs = Inputs {
            items: &items,
            facts,
            truth: &truth,
            findings: &findings,
            negotiation: Some(&negotiation),
            documentation: Some(&documentation),
        };
        let mut evaluation = evaluation::evaluate(&inputs, &self.rubric, self.par(&play));
        evaluation = self.set_aside(evaluation, exceptions);
        for line in evaluation
            .scores
            .iter_mut()
            .flat_map(|score| &mut score.lines)
        {
            line.entries.retain(|entry| *entry != BEFORE);
        }
        Scored {
            findings,
            documentation,
            negotiation,
            evaluation,
        }
    }

    /// Judges what was decided for the files on a desk. There is no note.
    fn planned(
        &self,
        record: &Record,
        exceptions: &Exceptions,
        desk: &Desk,
        queue: &Queue,
    ) -> Scored {
        let findings: Vec<Finding> = Desk::findings(queue, record)
            .into_iter()
            .filter(|finding| exceptions.keep(finding))
            .collect();
        let items = of_queue::items(record, &self.scenario);
        let negotiation = Negotiation {
            measure: desk.measure(queue, record),
            techniques: Vec::new(),
        };
        let play = Play::new(Arc::clone(&self.scenario), record.header.seed);
        let inputs = Inputs {
            items: &items,
            facts: self.scenario.facts(),
            truth: &documentation::Truth::default(),
            findings: &findings,
            negotiation: Some(&negotiation),
            documentation: None,
        };
        let evaluation = evaluation::evaluate(&inputs, &self.rubric, self.par(&play));
        Scored {
            evaluation: self.set_aside(evaluation, exceptions),
            findings,
            documentation: Vec::new(),
            negotiation,
        }
    }

    /// The evaluation without what people set aside.
    fn set_aside(&self, evaluation: Evaluation, exceptions: &Exceptions) -> Evaluation {
        if exceptions.is_empty() {
            return evaluation;
        }
        let (lines, gates) = (&exceptions.lines, &exceptions.gates);
        evaluation::except(evaluation, &self.rubric, lines, gates)
    }

    /// The report of a record.
    pub fn report(&self, record: &Record) -> Report {
        self.report_without(record, &Exceptions::default())
    }

    /// The report of a record with what people set aside left out.
    pub fn report_without(&self, record: &Record, exceptions: &Exceptions) -> Report {
        let scored = self.score_without(record, exceptions);
        let mut report = compose(&Parts {
            identity: &self.identity(record),
            evaluation: &scored.evaluation,
            findings: &scored.findings,
            negotiation: Some(&scored.negotiation),
            documentation: self.desk.is_none().then_some(&*scored.documentation),
            rubric: &self.rubric,
            currency: self.scenario.currency(),
        });
        report.hints = hints(record);
        report.heard = heard(&self.scenario, record);
        if let (Some(desk), Some(queue)) = (&self.desk, self.scenario.queue()) {
            report.files = desk.files(queue, record);
        }
        report
    }

    fn identity(&self, record: &Record) -> Identity {
        Identity {
            subject: record.header.subject.clone(),
            scenario: self.scenario.id().parse().unwrap_or_default(),
            scenario_title: self.scenario.title().to_owned(),
            scenario_sha256: self.scenario.digest().to_owned(),
            rubric: self.rubric.source().id,
            rubric_sha256: self.rubric_digest.clone(),
            rules_version: RULES_VERSION.to_owned(),
            engine_behaviour: record.header.engine_behaviour,
            time_zone_data: Identity::time_zone_data(),
            seed: record.header.seed,
        }
    }

    fn negotiation(&self, record: &Record, items: &[Seen<'_>], play: &Play) -> Negotiation {
        let mut progress = Progress::default();
        for seen in items {
            if seen.entry == BEFORE {
                progress.evolve_before(&seen.item);
            } else {
                progress.evolve(&seen.item);
            }
        }
        let (scenario, temperament) = (&self.scenario, &play.temperament);
        let beyond = progress.agreed.is_some_and(|agreed| {
            let authority = &scenario.facts().authority;
            authority
                .breach(&agreed.terms, scenario.undisputed(), scenario.today())
                .is_some()
        });
        // Nobody is bound by terms that the agent was not allowed to agree to.
        if beyond {
            progress.agreed = None;
        }
        let measure = progress.measure(
            scenario.goal(),
            temperament,
            scenario.walk_away(),
            scenario.today(),
        );
        let mut moods: Vec<(u32, Mood)> = Vec::new();
        let mut waits: Vec<(u32, u32)> = Vec::new();
        for entry in &record.entries {
            for told in &entry.then {
                match told {
                    Told::MoodNow(mood) => moods.push((entry.seq, *mood)),
                    Told::Waited { seconds } => waits.push((entry.seq, u32::from(*seconds))),
                    _ => {}
                }
            }
        }
        let known = technique::Known {
            temperament,
            authority: &scenario.facts().authority,
            moods: &moods,
            waits: &waits,
        };
        Negotiation::of(measure, &technique::observe(items.iter().copied(), &known))
    }

    /// The best that a lawful line reaches with the consumer of this play; a bound,
    /// and named so, where the search for it was stopped.
    pub fn par(&self, play: &Play) -> Par {
        // What can be found in a call that was listened to is counted, not searched for.
        if self.scenario.goal() == Goal::FaultsFound {
            return Par {
                worth: Money::cents(faults_to_find(&self.scenario)),
                walk_away: Money::ZERO,
                kind: ParKind::Exact,
            };
        }
        if let Some(desk) = &self.desk {
            return Par {
                worth: Money::cents(i64::from(desk.par())),
                walk_away: Money::ZERO,
                kind: ParKind::Exact,
            };
        }
        par::of(&self.texts, play)
    }
}

/// Whether the other side says something.
fn is_heard(item: &Item<'_>) -> bool {
    matches!(
        item,
        Item::Utterance {
            speaker: Speaker::Party,
            ..
        }
    )
}

/// What the rules find in the call that was listened to.
fn in_heard(scenario: &Scenario) -> Vec<Finding> {
    let found = compliance::in_what_was_heard(scenario);
    found.iter().map(Finding::from).collect()
}

/// A finding that rests on what was heard before has no other entry to show.
fn without_before(finding: Finding) -> Finding {
    Finding {
        also: finding.also.filter(|entry| *entry != BEFORE),
        ..finding
    }
}

/// The marks that stand at the end, beside what was to be found.
fn compared<'f>(scenario: &Scenario, record: &Record, found: &'f [Finding]) -> Vec<Fault<'f>> {
    let Some(heard) = scenario.to_listen_to() else {
        return Vec::new();
    };
    let place = |line: &str, fault: &str| {
        let line = heard.lines.iter().position(|one| one.id == line)?;
        let spot = heard.spots.iter().position(|one| one.id == fault)?;
        Some((u32::try_from(line + 1).ok()?, spot))
    };
    let mut marks: Vec<(u32, usize)> = Vec::new();
    for told in record.entries.iter().flat_map(|entry| &entry.then) {
        match told {
            Told::Marked { line, fault, .. } => marks.extend(place(line, fault)),
            Told::Unmarked { line, fault } => {
                let gone = place(line, fault);
                marks.retain(|mark| Some(*mark) != gone);
            }
            _ => {}
        }
    }
    let spots: Vec<&[String]> = heard.spots.iter().map(|spot| &*spot.rules).collect();
    faults(&spots, &marks, found)
}

/// How many faults there are to find.
fn faults_to_find(scenario: &Scenario) -> i64 {
    let found = in_heard(scenario);
    let spots = scenario.to_listen_to().into_iter();
    let spots: Vec<&[String]> = spots
        .flat_map(|heard| heard.spots.iter().map(|spot| &*spot.rules))
        .collect();
    i64::try_from(faults(&spots, &[], &found).len()).unwrap_or(i64::MAX)
}

/// The call that was listened to, fault by fault.
fn heard(scenario: &Scenario, record: &Record) -> Vec<FaultReport> {
    let Some(heard) = scenario.to_listen_to() else {
        return Vec::new();
    };
    let found = in_heard(scenario);
    let line = |number: u32| {
        let at = usize::try_from(number).unwrap_or(0).checked_sub(1)?;
        heard.lines.get(at)
    };
    compared(scenario, record, &found)
        .iter()
        .map(|fault| FaultReport {
            line: fault.line,
            words: line(fault.line).map_or_else(String::new, |line| line.says.clone()),
            fault: fault
                .spot
                .and_then(|spot| heard.spots.get(spot))
                .map_or_else(String::new, |spot| spot.words.clone()),
            verdict: fault.verdict,
            rule: fault.finding.map(|finding| finding.rule.to_owned()),
            happened: fault
                .finding
                .map_or_else(String::new, |finding| finding.happened.to_string()),
        })
        .collect()
}

/// Hints that were asked for.
fn hints(record: &Record) -> Vec<HintReport> {
    let asked = |entry: &RecordEntry| {
        let levels = entry.then.iter().filter_map(|told| match told {
            Told::Hinted(level) => Some(*level),
            _ => None,
        });
        let entry = entry.seq;
        levels
            .map(|level| HintReport { entry, level })
            .collect::<Vec<_>>()
    };
    record.entries.iter().flat_map(asked).collect()
}

/// The note that was filed, with its entry.
fn filed<'a>(items: &[Seen<'a>]) -> Option<(&'a Note, u32)> {
    items.iter().rev().find_map(|seen| match seen.item {
        Item::Noted(note) => Some((note, seen.entry)),
        _ => None,
    })
}
