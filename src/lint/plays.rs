//! Whole plays, judged: together they do everything that the walks found can be done.
//!
//! Each play goes the shortest way to something that is done for the first time, does it, ends,
//! and files a note. The record is judged as any record is.

use std::sync::Arc;

use crate::{
    compliance::{self, Basis, Outcome, Parameters},
    documentation::{self, Truth},
    domain::{
        Goal, NextStep, Note, Stamp,
        deed::NoticeKind,
        moment::plus_days,
        note::{HoldReason, ReferTo},
    },
    evidence::{of_heard, of_record},
    lint::walks::Walks,
    scenario::{Scenario, model::Queue},
    session::{
        Action, Mode, Play, Record, Session, Stage,
        record::{Header, SCHEMA},
    },
};

/// At most so many plays, each with other requests and agreements, are played again with each of
/// the next steps that can be planned.
const PLANNED_AGAIN: usize = 24;
/// At most so many plays are judged.
const PLAYS_MAX: usize = 4_000;
/// Plays that ended as meant are tried again with one more standing action, to see whether a rule
/// can be kept: at most so many of them.
const WORD_MORE_PLAYS: usize = 60;
/// The same with two more, which are many more plays: at most so many, and only so early.
const TWO_MORE_PLAYS: usize = 2;
/// Two more are put before one of the first actions in the call.
const TWO_MORE_EARLY: usize = 2;

/// Judged plays.
#[derive(Debug)]
pub(super) struct Plays {
    /// Each of them.
    pub(super) all: Vec<Judged>,
    /// Those that ended as meant, as consumers and actions.
    ended: Vec<(Play, Vec<Action>)>,
    params: Parameters,
}

/// One play.
#[derive(Debug)]
pub(super) struct Judged {
    /// Rules that found a violation, a presumed one, or something that counts against the
    /// collector.
    pub(super) broken: Vec<&'static str>,
    /// Whether it came to an end that the author wrote.
    pub(super) ended: bool,
    /// What truly happened.
    pub(super) truth: Truth,
}

impl Plays {
    /// Plays through all that was walked.
    pub(super) fn of(scenario: &Arc<Scenario>, walks: &Walks) -> Self {
        let params = Parameters::for_jurisdiction(scenario.place_of_law());
        if let Some(queue) = scenario.queue() {
            return Self {
                all: at_files(queue),
                ended: Vec::new(),
                params,
            };
        }
        let mut plays = Self {
            all: Vec::new(),
            ended: Vec::new(),
            params: params.clone(),
        };
        let mut planned: Vec<(String, Play, Vec<Action>, bool)> = Vec::new();
        for first in walks.firsts.iter().take(PLAYS_MAX) {
            let Some((play, actions)) = walks.path(first) else {
                continue;
            };
            let one = judged(play, &params, &actions, first.ends, None);
            // A plan is judged by what the person has asked for, agreed to and told.
            let told = one.as_ref().map(|one| asked(&one.truth));
            if let Some(told) = told.filter(|told| !planned.iter().any(|(known, ..)| known == told))
                && planned.len() < PLANNED_AGAIN
            {
                planned.push((told, play.clone(), actions.clone(), first.ends));
            }
            plays.all.extend(one);
            if first.ends && plays.ended.len() < WORD_MORE_PLAYS {
                plays.ended.push((play.clone(), actions));
            }
        }
        let steps = next_steps(scenario);
        if let Some(play) = walks.plays().first() {
            for step in &steps {
                let plan = [Action::Plan(*step)];
                plays.all.extend(judged(
                    play,
                    &params,
                    &plan,
                    at_the_desk(scenario.goal()),
                    None,
                ));
            }
        }
        for (_, play, actions, ends) in &planned {
            for step in &steps {
                plays
                    .all
                    .extend(judged(play, &params, actions, *ends, Some(*step)));
            }
        }
        plays
    }

    /// Whether some play that ends as meant keeps a rule: as it is, or with one or two standing
    /// actions more, such as a disclosure. Also when no play ends as meant, since nothing can be
    /// said of the rule then.
    pub(super) fn keep(&self, rule: &str) -> bool {
        let kept = |play: &Judged| play.ended && !play.broken.contains(&rule);
        let kept_with = |play: &Play, actions: &[Action]| {
            judged(play, &self.params, actions, true, None).is_some_and(|play| kept(&play))
        };
        if self.ended.is_empty() || self.all.iter().any(kept) {
            return true;
        }
        self.ended.iter().any(|(play, actions)| {
            let tray = tray(play);
            (1..actions.len()).any(|at| {
                tray.iter()
                    .any(|word| kept_with(play, &with(actions, at, std::slice::from_ref(word))))
            })
        }) || self
            .ended
            .iter()
            .take(TWO_MORE_PLAYS)
            .any(|(play, actions)| {
                let tray = tray(play);
                (1..actions.len().min(1 + TWO_MORE_EARLY)).any(|at| {
                    tray.iter().any(|one| {
                        tray.iter().any(|two| {
                            let words = [one.clone(), two.clone()];
                            one != two && kept_with(play, &with(actions, at, &words))
                        })
                    })
                })
            })
    }
}

/// What was asked, agreed and permitted, as one text: plays that differ in it plan differently.
/// Every step with every file, each as a play of its own.
fn at_files(queue: &Queue) -> Vec<Judged> {
    let found = compliance::in_queue(queue);
    let each = found.iter().flatten().map(|found| Judged {
        broken: broken(found),
        ended: true,
        truth: Truth::default(),
    });
    each.collect()
}

fn asked(truth: &Truth) -> String {
    let requests: Vec<_> = truth.requests.iter().map(|shown| shown.what).collect();
    let consents: Vec<_> = truth.consents.iter().map(|shown| shown.what.to).collect();
    let (agreed, attorney) = (truth.agreed.is_some(), truth.attorney.is_some());
    format!(
        "{requests:?} {consents:?} {agreed} {attorney} {:?}",
        truth.statuses.first().map(|shown| shown.what)
    )
}

/// Everything that the tray offers.
fn tray(play: &Play) -> Vec<Action> {
    let all = play.scenario.house().standing.iter().zip(0_u8..);
    all.map(|(_, index)| Action::Stand(index)).collect()
}

/// Actions with some more before the one at a place.
fn with(actions: &[Action], at: usize, more: &[Action]) -> Vec<Action> {
    let (before, after) = actions.split_at(at.min(actions.len()));
    [before, more, after].concat()
}

/// Whether the right outcome is reached without a contact.
fn at_the_desk(goal: Goal) -> bool {
    matches!(
        goal,
        Goal::NoContactMade | Goal::WorkPlanned | Goal::FaultsFound
    )
}

/// Next steps that a trainee may plan: each number and address soon and later, by day and by
/// night, and each way of leaving it.
fn next_steps(scenario: &Scenario) -> Vec<NextStep> {
    let today = scenario.today();
    let at = |days: i64, hour: u32| plus_days(today, days).and_hms_opt(hour, 0, 0).map(Stamp);
    let mut steps = Vec::new();
    for address in &scenario.facts().addresses {
        for (days, hour) in [(1, 7), (1, 12), (2, 18), (8, 18), (40, 18)] {
            let Some(when) = at(days, hour) else { continue };
            steps.push(NextStep::Contact {
                person: None,
                line: address.id,
                when,
                consent: None,
            });
            steps.push(NextStep::Send {
                kind: NoticeKind::default(),
                line: Some(address.id),
                when,
            });
        }
    }
    steps.push(NextStep::Refer {
        to: ReferTo::default(),
    });
    steps.push(NextStep::Hold {
        until: None,
        why: HoldReason::default(),
    });
    steps
}

fn judged(
    play: &Play,
    params: &Parameters,
    actions: &[Action],
    ended: bool,
    next: Option<NextStep>,
) -> Option<Judged> {
    let mut session = Session::begin(play.clone());
    for action in actions {
        session.apply(0, action.clone()).ok()?;
    }
    if session.state().stage() == Stage::Contact {
        session.apply(0, Action::HangUp).ok()?;
    }
    if session.state().stage() == Stage::Desk {
        session.apply(0, Action::Finish).ok()?;
    }
    let note = Note {
        next,
        ..Note::default()
    };
    session.apply(0, Action::FileNote(Box::new(note))).ok()?;
    let scenario = &play.scenario;
    let record = Record::of(header(), &session);
    let items = of_record::items(&record, scenario);
    let facts = scenario.facts();
    let mut found = compliance::judge(facts, params, items.iter().copied());
    found.retain(|one| one.entry != of_heard::BEFORE);
    Some(Judged {
        broken: broken(&found),
        ended,
        truth: documentation::truth(items.iter().copied(), facts),
    })
}

/// The rules that count against whoever plays, each once.
fn broken(found: &[compliance::Finding]) -> Vec<&'static str> {
    let found = found.iter();
    let found = found.filter(|one| one.basis != Basis::Definition && counts(one.outcome));
    let mut rules: Vec<&'static str> = found.map(|one| one.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

fn counts(outcome: Outcome) -> bool {
    outcome.is_violation() || outcome == Outcome::Advisory
}

/// Nobody real has played this, and nobody keeps it.
fn header() -> Header {
    Header {
        schema: SCHEMA,
        engine_behaviour: crate::session::record::ENGINE_BEHAVIOUR,
        scenario: String::new(),
        scenario_digest: String::new(),
        rubric_digest: String::new(),
        seed: 0,
        subject: String::new(),
        mode: Mode::Practice,
        began: String::new(),
        scenario_text: String::new(),
        pack_text: String::new(),
        rubric_text: String::new(),
        again: None,
    }
}
