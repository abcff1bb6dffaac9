//! What a search tries at a state: everything that is enabled, and the few offers
//! that suffice.
//!
//! Left out is only what cannot lead anywhere that the rest does not: reading the
//! file, hints, silence that nobody answers, and hold, which takes patience and
//! gives nothing that is worth money.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::{
    domain::{
        Goal, Money, Mood, NextStep, Terms,
        note::HoldReason,
        terms::{Cadence, Method, TermsKind},
    },
    negotiation::{Agreed, Situation, candidates},
    scenario::model::Answers,
    session::{Action, Play, Stage, State, enabled::enabled},
};

/// The offers to try, kept by mood: finding them costs more than a step.
#[derive(Clone, Debug, Default)]
pub(super) struct Offers {
    by_mood: FxHashMap<Mood, Arc<[Terms]>>,
}

impl Offers {
    fn at(&mut self, play: &Play, mood: Mood) -> Arc<[Terms]> {
        let found = self
            .by_mood
            .entry(mood)
            .or_insert_with(|| worth_making(play, mood).into());
        Arc::clone(found)
    }
}

/// The actions to try at a state, in authored order, offers last.
pub(super) fn moves(play: &Play, state: &State, offers: &mut Offers, found: &mut Vec<Action>) {
    found.clear();
    let goal = play.scenario.goal();
    for action in enabled(play, state) {
        let tried = match &action {
            Action::Hold(_) => false,
            Action::Wait(_) => matters_to_wait(play, state),
            _ => true,
        };
        if tried {
            found.push(action);
        }
    }
    match state.stage() {
        Stage::Desk if goal == Goal::NoContactMade => found.push(Action::Plan(NextStep::Hold {
            until: None,
            why: HoldReason::default(),
        })),
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

/// Whether silence does anything: after one's own question, or where it is answered.
fn matters_to_wait(play: &Play, state: &State) -> bool {
    let answered = state
        .beat()
        .and_then(|beat| play.scenario.beat(beat))
        .is_some_and(|beat| !beat.waited.is_empty());
    answered || state.has_just_asked()
}

/// The offers to try in a mood: of each class that anything could tell apart the
/// best ones, however little is done for them afterwards, and one for each way of
/// being turned down.
fn worth_making(play: &Play, mood: Mood) -> Vec<Terms> {
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
        consider(play, mood, terms, &mut best);
        if terms.method.is_authorized() {
            let method = Method::Portal;
            consider(play, mood, Terms { method, ..terms }, &mut best);
        }
    });
    let mut found: Vec<Terms> = Vec::new();
    for (_, terms, _) in best {
        if !found.contains(&terms) {
            found.push(terms);
        }
    }
    found.extend(turned_down(&situation));
    found
}

/// What the rules, the script and the end of the call tell apart in an agreement.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Class {
    kind: TermsKind,
    authorized: bool,
    down: bool,
    several: bool,
    read_back: bool,
    booked: bool,
}

fn consider(play: &Play, mood: Mood, terms: Terms, best: &mut Vec<(Class, Terms, i64)>) {
    let authorized = terms.method.is_authorized();
    for read_back in [true, false] {
        for booked in [true, false] {
            if booked && !authorized {
                continue;
            }
            let class = Class {
                kind: terms.kind,
                authorized,
                down: terms.down > Money::ZERO,
                several: terms.instalments() > 1,
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

/// One offer for each way of being turned down: everything today, and a plan a
/// fifth, and one and a half times, above what the person could say yes to.
fn turned_down(situation: &Situation<'_>) -> impl Iterator<Item = Terms> {
    let limits = situation.limits();
    let whole = situation.undisputed;
    let today = Terms {
        kind: TermsKind::InFull,
        total: whole,
        down: whole,
        instalment: Money::ZERO,
        cadence: Cadence::Once,
        first: situation.today,
        method: Method::Debit,
    };
    let plan = |percent: i64| {
        let each = limits.instalment_monthly.share(percent, 100);
        let each = each.down_to(situation.step).max(situation.step).min(whole);
        Terms {
            down: Money::ZERO,
            instalment: each,
            cadence: Cadence::Monthly,
            first: limits.first,
            method: Method::Portal,
            ..today
        }
    };
    let refused = move |terms: &Terms| !limits.admit(terms);
    [today, plan(120), plan(150)].into_iter().filter(refused)
}
