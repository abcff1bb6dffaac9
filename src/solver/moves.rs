//! What a search tries at a state: everything that is enabled, and the few offers
//! that suffice.
//!
//! Left out is what leads nowhere that the rest does not: reading the file, hints,
//! silence that nobody answers, numbers at which nobody is ever reached, and hold,
//! which takes patience and gives nothing that is worth money. Left out on purpose
//! are offers that will be turned down: all that they do is to push, and par is to
//! be a decent call.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::{
    domain::{
        Goal, Money, Mood, NextStep, Terms,
        note::HoldReason,
        terms::{Method, TermsKind},
    },
    negotiation::{Agreed, Situation, candidates},
    scenario::model::Answers,
    session::{Action, Play, Stage, State, enabled::enabled},
    solver::clock::Clock,
};

/// The plan to leave an account alone for now.
pub(super) const HOLD: NextStep = NextStep::Hold {
    until: None,
    why: HoldReason::Promise,
};

/// The offers to try, kept by mood: finding them costs more than a step.
#[derive(Clone, Debug, Default)]
pub(super) struct Offers {
    by_mood: FxHashMap<Mood, Arc<[Terms]>>,
    /// Whether kind, method and a payment today are told apart in an agreement.
    told_apart: [bool; 3],
}

impl Offers {
    pub(super) fn new(told_apart: [bool; 3]) -> Self {
        Self {
            by_mood: FxHashMap::default(),
            told_apart,
        }
    }

    fn at(&mut self, play: &Play, mood: Mood) -> Arc<[Terms]> {
        let found = self
            .by_mood
            .entry(mood)
            .or_insert_with(|| worth_making(play, mood, self.told_apart).into());
        Arc::clone(found)
    }
}

/// The actions to try at a state, in authored order, offers last.
pub(super) fn moves(
    play: &Play,
    state: &State,
    clock: &Clock,
    offers: &mut Offers,
    found: &mut Vec<Action>,
) {
    found.clear();
    let goal = play.scenario.goal();
    for action in enabled(play, state) {
        let tried = match &action {
            Action::Hold(_) => false,
            Action::Wait(_) => matters_to_wait(play, state),
            Action::Dial(line) => leads_to_somebody(play, state, *line),
            _ => true,
        };
        if tried {
            found.push(action);
        }
    }
    match state.stage() {
        Stage::Desk => {
            found.extend(clock.waits(state.now()));
            // Each of them counts that the account is left alone.
            if matches!(
                goal,
                Goal::NoContactMade | Goal::RightMessageLeft | Goal::StopHonored
            ) {
                found.push(Action::Plan(HOLD));
            }
        }
        Stage::Contact if !state.on_hold() => {
            let table = state
                .beat()
                .and_then(|beat| play.scenario.beat(beat))
                .is_some_and(|beat| matches!(beat.answers, Answers::Table(_)));
            if table && matches!(goal, Goal::Money | Goal::HardshipTaken) {
                let offers = offers.at(play, state.mood());
                found.extend(offers.iter().map(|terms| Action::Offer(*terms)));
            }
        }
        _ => {}
    }
}

/// Whether anybody, or a machine, is at this number now or when it is dialed again.
fn leads_to_somebody(play: &Play, state: &State, line: u8) -> bool {
    play.scenario.line(line).is_some_and(|line_of| {
        let first = !state.has_dialled(line) && line_of.first.beat.is_some();
        first || line_of.again.beat.is_some()
    })
}

/// Whether silence does anything: after one's own question, or where it is answered.
fn matters_to_wait(play: &Play, state: &State) -> bool {
    let answered = state
        .beat()
        .and_then(|beat| play.scenario.beat(beat))
        .is_some_and(|beat| !beat.waited.is_empty());
    answered || state.has_just_asked()
}

/// The offers to try in a mood: of each class that anything could tell apart the
/// best ones, however little is done for them afterwards.
fn worth_making(play: &Play, mood: Mood, told_apart: [bool; 3]) -> Vec<Terms> {
    let scenario = &play.scenario;
    let situation = Situation {
        temperament: &play.temperament,
        mood,
        authority: &scenario.facts().authority,
        undisputed: scenario.undisputed(),
        today: scenario.today(),
        step: scenario.table_step(),
    };
    let mut best: Vec<(Class, Terms, i64)> = Vec::new();
    candidates::each(&situation, true, &mut |terms, _| {
        consider(play, mood, terms, told_apart, &mut best);
        if terms.method.is_authorized() {
            let method = Method::Portal;
            consider(play, mood, Terms { method, ..terms }, told_apart, &mut best);
        }
    });
    let mut found: Vec<Terms> = Vec::new();
    for (_, terms, _) in best {
        if !found.contains(&terms) {
            found.push(terms);
        }
    }
    found
}

/// What the rules, the script and the end of the call tell apart in an agreement.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing that something tells apart"
)]
struct Class {
    /// A settlement has rules of its own.
    settles: bool,
    kind: Option<TermsKind>,
    authorized: bool,
    down: bool,
    /// Recurring debits have rules of their own.
    recurring: bool,
    read_back: bool,
    booked: bool,
}

fn consider(
    play: &Play,
    mood: Mood,
    terms: Terms,
    told_apart: [bool; 3],
    best: &mut Vec<(Class, Terms, i64)>,
) {
    let [kind, method, down] = told_apart;
    let authorized = terms.method.is_authorized();
    for read_back in [true, false] {
        for booked in [true, false] {
            if booked && !authorized {
                continue;
            }
            let class = Class {
                settles: terms.kind == TermsKind::Settlement,
                kind: kind.then_some(terms.kind),
                authorized: method && authorized,
                down: down && terms.down > Money::ZERO,
                recurring: authorized && terms.instalments() > 1,
                read_back,
                booked,
            };
            let agreed = Agreed {
                terms,
                mood,
                read_back,
                booked,
            };
            let worth = agreed
                .worth(&play.temperament, play.scenario.today())
                .in_cents();
            match best.iter_mut().find(|(known, _, _)| *known == class) {
                Some((_, kept, so_far)) if worth > *so_far => {
                    *kept = terms;
                    *so_far = worth;
                }
                Some(_) => {}
                None => best.push((class, terms, worth)),
            }
        }
    }
}
