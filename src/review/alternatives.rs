//! What else was open at a moment, and what each of it would have led to.

use std::cmp::Reverse;

use serde::Serialize;

use crate::{
    domain::{Currency, Mood},
    evaluation::Rubric,
    review::{
        Mark, Told,
        moves::{Ceiling, told},
        say,
    },
    session::Action,
    solver::{Position, Solver},
};

/// At most so many steps of the best line are told.
const LINE_MAX: usize = 6;

/// Something else that could have been done.
#[derive(Clone, Debug, Serialize)]
pub struct Alternative {
    /// What it is.
    #[serde(skip)]
    pub action: Action,
    /// In words.
    pub words: String,
    /// How good it would have been; never said of what breaks a rule, nor by a bound.
    pub mark: Option<Mark>,
    /// The best lawful end after it; never said of what breaks a rule.
    pub reaches: Option<i64>,
    /// What would have been reached at once; never said of what breaks a rule.
    pub now: Option<i64>,
    /// The mood after it; never said of what breaks a rule.
    pub mood: Option<Mood>,
    /// What the rules would have found in it.
    pub findings: Vec<Told>,
}

impl Alternative {
    /// What tells alternatives apart that reach as much, the better one first: no advice against
    /// it, an answer and no word from the tray or silence, no page that is only begun, and the person left in a better mood.
    fn roughness(&self) -> (usize, bool, bool, i32) {
        let mood = self.mood.map_or(0, |mood| {
            i32::from(mood.distress) - i32::from(mood.trust) - i32::from(mood.patience)
        });
        let page = matches!(self.action, Action::Write(_));
        (self.findings.len(), self.is_aside(), page, mood)
    }

    /// Whether it is a word from the tray, or silence, and no answer.
    fn is_aside(&self) -> bool {
        matches!(
            self.action,
            Action::Stand(_) | Action::Wait(_) | Action::Hold(_)
        )
    }

    /// Whether it breaks no rule.
    pub fn is_lawful(&self) -> bool {
        self.reaches.is_some()
    }
}

/// What alternatives at a moment are measured by.
pub(super) struct Moment<'a> {
    pub(super) here: &'a Position,
    pub(super) done: &'a Action,
    /// The best lawful end before the decision.
    pub(super) before: i64,
    /// What lies between walking away and par.
    pub(super) zone: i64,
    pub(super) walk_away: i64,
    pub(super) ceiling: Ceiling,
    pub(super) currency: Currency,
    pub(super) rubric: &'a Rubric,
}

/// Everything else that was open, the most promising first, what breaks a rule last.
pub(super) fn at(moment: &Moment<'_>, solver: &mut Solver) -> Vec<Alternative> {
    let play = solver.play().clone();
    let judge = solver.judge().clone();
    let mut found = Vec::new();
    for action in solver.moves(moment.here) {
        if action == *moment.done {
            continue;
        }
        let mut findings = Vec::new();
        let next = moment.here.after(&play, &judge, &action, &mut |one| {
            findings.push(told(&one, moment.currency, moment.rubric));
        });
        let Ok(next) = next else { continue };
        let lawful = !findings.iter().any(|one| one.violation);
        let reaches = lawful.then(|| {
            let best = solver.best_lawful(&next).unwrap_or(moment.walk_away);
            moment.ceiling.under(best)
        });
        found.push(Alternative {
            words: say::done(&play, &moment.here.state, &action),
            mark: reaches.map(|reaches| Mark::of(moment.before - reaches, moment.zone, false)),
            reaches,
            now: lawful.then(|| moment.ceiling.under(next.measure(&play).whole())),
            mood: lawful.then(|| next.state.mood()),
            findings,
            action,
        });
    }
    found.sort_by_key(|one| (Reverse(one.reaches), one.roughness()));
    found
}

/// The one to name as better, of alternatives in their order. Where nothing but asides reaches
/// most, many of them only put off what has to be done: then it is what the shortest line does.
/// Terms are answered by terms: who put some is told which others, not to go on talking.
pub(super) fn better<'a>(
    found: &'a [Alternative],
    shortest: Option<&Action>,
    done: &Action,
) -> Option<&'a Alternative> {
    let first = found.first()?;
    let mut equals = found.iter().take_while(|one| one.reaches == first.reaches);
    let terms = |action: &Action| matches!(action, Action::Offer(_) | Action::AcceptCounter);
    if terms(done)
        && let Some(other) = equals.clone().find(|one| terms(&one.action))
    {
        return Some(other);
    }
    if first.is_aside() {
        equals
            .find(|one| Some(&one.action) == shortest)
            .or(Some(first))
    } else {
        Some(first)
    }
}

/// The best line after an alternative in words, as far as it is worth telling.
pub(super) fn line(here: &Position, first: &Alternative, solver: &mut Solver) -> Vec<String> {
    let play = solver.play().clone();
    let judge = solver.judge().clone();
    let mut told = Vec::new();
    let Ok(mut at) = here.after(&play, &judge, &first.action, &mut |_| {}) else {
        return told;
    };
    for action in &solver.best_line(&at) {
        if told.len() == LINE_MAX {
            break;
        }
        // The parts of a message are told as a whole, where it is sent.
        if !(at.state.is_writing() && matches!(action, Action::Choose(_))) {
            told.push(say::done(&play, &at.state, action));
        }
        match at.after(&play, &judge, action, &mut |_| {}) {
            Ok(next) => at = next,
            Err(_) => break,
        }
    }
    told
}
