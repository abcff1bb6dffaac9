//! Many plays of one scenario, on all cores. Each play has its own random source,
//! named by the seed and its number, so that the results do not depend on which
//! thread plays what, or on how many there are.

use std::{collections::BTreeMap, sync::Arc};

use rayon::prelude::*;

use crate::{
    bots::{
        self, Bot, Dice, FIXED, Line, Seat, levels,
        spread::{Spread, mean},
        verdict::{LUCK, Outcome, Played, passes},
    },
    cli::bots::BotsArgs,
    evaluation::{
        Evaluation,
        rubric::{Band, DEFAULT_RUBRIC, ScoreKind},
    },
    report::Scorer,
    scenario::Scenario,
    session::{
        Event, Header, Mode, Play, Record, Session,
        record::{ENGINE_BEHAVIOUR, SCHEMA},
    },
};

/// So many consumers are met in turn: the range of a scenario's consumers is seen,
/// and each is searched by the solver once.
const CONSUMERS: u64 = 4;

/// So many plays between two notes of progress.
const BATCH: usize = 256;

/// Scenarios and how they are played.
pub(super) struct Tournament<'a> {
    scenarios: &'a [Arc<Scenario>],
    scorers: Vec<Scorer>,
    plays: u32,
    seed: u64,
    states: usize,
}

/// One play to be played.
#[derive(Clone, Copy)]
struct Task {
    bot: usize,
    play: u32,
}

/// What came of one play.
struct Sample {
    bot: usize,
    scores: [Option<u32>; 3],
    overall: Option<u32>,
    band: Option<Band>,
    beats: Vec<u16>,
    choices: Vec<u16>,
}

/// What came of all plays of a scenario.
pub(super) struct Result {
    pub(super) scenario: String,
    pub(super) title: String,
    /// Whether files are planned in it.
    pub(super) is_desk: bool,
    pub(super) rows: Vec<Row>,
    /// Beats that were reached by any bot, of how many, and those that were not.
    pub(super) beats: Coverage,
    /// The same for choices.
    pub(super) choices: Coverage,
}

/// What was reached, and what was not.
pub(super) struct Coverage {
    pub(super) reached: usize,
    pub(super) of: usize,
    pub(super) missed: Vec<String>,
}

/// One bot's plays.
pub(super) struct Row {
    pub(super) bot: Bot,
    /// The scores as they came, in the order of [`ScoreKind::ALL`], then `overall`.
    pub(super) scores: [Vec<u32>; 4],
    pub(super) best_band: Option<Band>,
    /// In how many plays the band was reached that nobody may reach without knowing anything.
    pub(super) passed: u32,
    /// How many plays there were.
    pub(super) plays: u32,
}

impl Row {
    pub(super) fn spread(&self, score: usize) -> Spread {
        self.scores
            .get(score)
            .map_or_else(Spread::default, |scores| Spread::of(scores))
    }

    fn mean(&self, score: usize) -> Option<f64> {
        let scores = self.scores.get(score)?;
        mean(scores.iter().copied().map(f64::from))
    }
}

impl Result {
    /// As the verdict takes it.
    pub(super) fn played(&self) -> Played {
        let outcomes = self.rows.iter().map(|row| Outcome {
            bot: row.bot,
            means: [row.mean(0), row.mean(1), row.mean(2)],
            overall: row.mean(3),
            passed: f64::from(row.passed) / f64::from(row.plays.max(1)),
        });
        Played {
            scenario: self.scenario.clone(),
            by_luck: if self.is_desk { LUCK } else { 0.0 },
            outcomes: outcomes.collect(),
        }
    }
}

/// All bots, in the order of the table.
fn all() -> Vec<Bot> {
    FIXED
        .into_iter()
        .chain(levels().map(Bot::Slipping))
        .collect()
}

impl<'a> Tournament<'a> {
    pub(super) fn new(scenarios: &'a [Arc<Scenario>], args: &BotsArgs) -> anyhow::Result<Self> {
        let scorers = scenarios
            .iter()
            .map(|scenario| Scorer::with(Arc::clone(scenario), DEFAULT_RUBRIC));
        Ok(Self {
            scorers: scorers.collect::<core::result::Result<_, _>>()?,
            scenarios,
            plays: args.plays,
            seed: args.seed,
            states: args.states,
        })
    }

    /// Plays one scenario with every bot. `progress` hears plays done and plays to do.
    pub(super) fn play(
        &self,
        at: usize,
        threads: &rayon::ThreadPool,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result {
        let bots = all();
        let lines: Vec<Line> = threads.install(|| {
            let numbers = (0..CONSUMERS).into_par_iter();
            numbers
                .map(|number| self.line(at, self.seed.wrapping_add(number)))
                .collect()
        });
        let tasks: Vec<Task> = bots
            .iter()
            .enumerate()
            .flat_map(|(bot, known)| {
                // Who leaves nothing to chance plays the same against the same consumer.
                let consumers = u32::try_from(CONSUMERS).unwrap_or(u32::MAX);
                let plays = if known.throws_dice() {
                    self.plays
                } else {
                    self.plays.min(consumers)
                };
                (0..plays).map(move |play| Task { bot, play })
            })
            .collect();
        let mut samples: Vec<Sample> = Vec::with_capacity(tasks.len());
        for batch in tasks.chunks(BATCH) {
            progress(samples.len(), tasks.len());
            let play = || {
                let tasks = batch.par_iter();
                tasks
                    .filter_map(|task| self.sample(at, &bots, &lines, *task))
                    .collect::<Vec<_>>()
            };
            samples.extend(threads.install(play));
        }
        self.gather(at, &bots, &samples)
    }

    /// The best line that is known against a consumer: the solver's, or the fair
    /// player's where that scores better. The solver looks for worth alone, and where
    /// it could not search everything its line may be a poor one.
    fn line(&self, at: usize, consumer: u64) -> Line {
        let (Some(scenario), Some(scorer)) = (self.scenarios.get(at), self.scorers.get(at)) else {
            return Line::default();
        };
        let overall = |line: &Line| {
            let bot = Bot::Slipping(0);
            let seat = bots::play(bot, scenario, consumer, line, &mut Dice::new(0, 0));
            evaluate(scenario, scorer, consumer, seat).overall
        };
        let solved = Line::solved(&Play::new(Arc::clone(scenario), consumer), self.states);
        let fair = Line::default();
        if overall(&solved) >= overall(&fair) {
            solved
        } else {
            fair
        }
    }

    fn sample(&self, at: usize, bots: &[Bot], lines: &[Line], task: Task) -> Option<Sample> {
        let (scenario, scorer) = (self.scenarios.get(at)?, self.scorers.get(at)?);
        let bot = bots.get(task.bot)?;
        let number = u64::from(task.play) % CONSUMERS;
        let consumer = self.seed.wrapping_add(number);
        let line = lines.get(usize::try_from(number).ok()?)?;
        let mut dice = Dice::new(self.seed, u64::from(task.play));
        let seat = bots::play(*bot, scenario, consumer, line, &mut dice);
        let (beats, choices) = visited(seat.session());
        let evaluation = evaluate(scenario, scorer, consumer, seat);
        let score = |kind| evaluation.score(kind).map(|score| score.out_of_100);
        Some(Sample {
            bot: task.bot,
            scores: ScoreKind::ALL.map(score),
            overall: evaluation.overall,
            band: evaluation.band,
            beats,
            choices,
        })
    }

    fn gather(&self, at: usize, bots: &[Bot], samples: &[Sample]) -> Result {
        let mut rows: BTreeMap<usize, Row> = BTreeMap::new();
        let (mut beats, mut choices) = (Vec::new(), Vec::new());
        for sample in samples {
            let Some(bot) = bots.get(sample.bot) else {
                continue;
            };
            let row = rows.entry(sample.bot).or_insert_with(|| Row {
                bot: *bot,
                scores: Default::default(),
                best_band: None,
                passed: 0,
                plays: 0,
            });
            let all = sample.scores.into_iter().chain([sample.overall]);
            for (list, score) in row.scores.iter_mut().zip(all) {
                list.extend(score);
            }
            row.best_band = row.best_band.max(sample.band);
            row.passed += u32::from(sample.band.is_some_and(passes));
            row.plays += 1;
            beats.extend(&sample.beats);
            choices.extend(&sample.choices);
        }
        let scenario = self.scenarios.get(at);
        let names = |list: Vec<&str>, seen: &[u16]| coverage(&list, seen);
        Result {
            scenario: scenario.map_or("", |one| one.id()).to_owned(),
            title: scenario.map_or("", |one| one.title()).to_owned(),
            is_desk: scenario.is_some_and(|one| one.queue().is_some()),
            rows: rows.into_values().collect(),
            beats: names(
                scenario.map_or_else(Vec::new, |one| {
                    one.beats().iter().map(|beat| beat.id.as_str()).collect()
                }),
                &beats,
            ),
            choices: names(
                scenario.map_or_else(Vec::new, |one| {
                    one.choices().iter().map(|one| one.id.as_str()).collect()
                }),
                &choices,
            ),
        }
    }
}

fn coverage(names: &[&str], seen: &[u16]) -> Coverage {
    let mut reached = vec![false; names.len()];
    for index in seen {
        if let Some(one) = reached.get_mut(usize::from(*index)) {
            *one = true;
        }
    }
    let missed = names.iter().zip(&reached).filter(|(_, reached)| !**reached);
    let missed: Vec<String> = missed.map(|(name, _)| (*name).to_owned()).collect();
    Coverage {
        reached: names.len() - missed.len(),
        of: names.len(),
        missed,
    }
}

fn evaluate(scenario: &Scenario, scorer: &Scorer, consumer: u64, seat: Seat<'_>) -> Evaluation {
    let record = Record {
        header: header(scenario, consumer),
        entries: seat.into_entries(),
    };
    scorer.score(&record).evaluation
}

/// Beats reached and choices said, each once.
fn visited(session: &Session) -> (Vec<u16>, Vec<u16>) {
    let (mut beats, mut choices) = (Vec::new(), Vec::new());
    let events = session
        .log()
        .entries
        .iter()
        .flat_map(|entry| &entry.effects);
    for event in events {
        match *event {
            Event::Reached(beat) => beats.push(beat),
            Event::Said { choice, .. } | Event::Filled { choice, .. } => choices.push(choice),
            _ => {}
        }
    }
    for list in [&mut beats, &mut choices] {
        list.sort_unstable();
        list.dedup();
    }
    (beats, choices)
}

/// The head of a record that is judged and thrown away: it carries no texts.
fn header(scenario: &Scenario, seed: u64) -> Header {
    Header {
        schema: SCHEMA,
        engine_behaviour: ENGINE_BEHAVIOUR,
        scenario: scenario.id().to_owned(),
        scenario_digest: String::new(),
        rubric_digest: String::new(),
        seed,
        subject: "bot".to_owned(),
        mode: Mode::Practice,
        began: String::new(),
        scenario_text: String::new(),
        pack_text: String::new(),
        rubric_text: String::new(),
        again: None,
    }
}
