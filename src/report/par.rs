//! Par of a play, found once: it is the dearest part of a score, and all records of
//! one test form share it.

use std::sync::{LazyLock, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use crate::{
    consumer::Temperament,
    domain::{Goal, Money},
    evaluation::{Par, ParKind},
    negotiation::progress::fixed_par,
    session::Play,
    solver::{Budget, Precision, Solver, searches},
};

/// At most so many pars are kept.
const PARS_MAX: usize = 4_096;

/// Pars by the digest of the texts and the consumer met. Par is a function of both,
/// so it does not matter who asked first, nor how many are kept.
static PARS: LazyLock<Mutex<FxHashMap<(String, Temperament), Par>>> = LazyLock::new(Mutex::default);

/// Par of a play whose texts have this digest.
pub(super) fn of(texts: &str, play: &Play) -> Par {
    let key = (texts.to_owned(), play.temperament);
    // A poisoned lock still holds whole pars: they are put in in one step.
    let known = PARS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(par) = known.get(&key) {
        return *par;
    }
    // Others may look theirs up meanwhile.
    drop(known);
    let par = search(play);
    let mut known = PARS.lock().unwrap_or_else(PoisonError::into_inner);
    if known.len() < PARS_MAX {
        known.insert(key, par);
    }
    par
}

/// The best lawful end; what was proven of it, where the search was stopped.
fn search(play: &Play) -> Par {
    let scenario = &play.scenario;
    let walk_away = match scenario.goal() {
        Goal::Money => scenario.walk_away(),
        _ => Money::ZERO,
    };
    if !searches(scenario.goal()) {
        // Counted where plans and findings are; nothing is searched for.
        return Par {
            worth: walk_away,
            walk_away,
            kind: ParKind::Bound,
        };
    }
    let solution = Solver::new(play, Budget::default()).solve();
    let (worth, kind) = match solution.precision {
        Precision::Exact { .. } => (solution.par, ParKind::Exact),
        Precision::Bound { at_most, .. } => {
            let all = fixed_par(scenario.goal()).unwrap_or(at_most);
            (at_most.min(all), ParKind::Bound)
        }
    };
    Par {
        worth: Money::cents(worth),
        walk_away,
        kind,
    }
}
