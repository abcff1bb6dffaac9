//! What the choices of a beat are worth when it is first reached: whether saying them breaks a
//! rule, and how they leave the person. One step each, no search; good enough to tell whether
//! their looks give them away.

use crate::{
    compliance::rule::Moments,
    lint::subject::Played,
    session::{Action, Play, enabled::enabled},
    solver::{Judge, Position},
};

/// A choice that is open.
#[derive(Clone, Debug)]
pub(super) struct Open {
    /// Its words, as they are seen.
    pub(super) words: String,
    /// Whether it is one of the best that are open with it.
    pub(super) best: bool,
}

/// For each beat with a choice to make, what is open when it is first reached, in order.
pub(super) fn open(played: &Played<'_>) -> Vec<Vec<Open>> {
    let moments = played.walks().moments(&played.scenario);
    moments
        .into_iter()
        .filter_map(|(_, play, path)| at_end_of(played, play, &path))
        .collect()
}

fn at_end_of(played: &Played<'_>, play: &Play, path: &[Action]) -> Option<Vec<Open>> {
    let judge = Judge::of(play);
    let mut at = Position::start(play, &judge);
    for action in path {
        at = at.after(play, &judge, action, &mut |_| {}).ok()?;
    }
    let mut graded: Vec<(String, i32)> = Vec::new();
    for action in enabled(play, &at.state) {
        let Action::Choose(index) = action else {
            continue;
        };
        let mut broken = false;
        let next = at.after(play, &judge, &action, &mut |found| {
            // What was left out all along is no fault of the last word.
            let of_the_whole = found.rule.hears.hears(Moments::CLOSED.index());
            broken |= found.verdict.outcome.is_violation() && !of_the_whole;
        });
        let Ok(next) = next else { continue };
        let choice = played.scenario.choice(index)?;
        let mood = next.state.mood();
        let felt = i32::from(mood.trust) + i32::from(mood.patience) - i32::from(mood.distress);
        // No mood makes up for a broken rule.
        let grade = felt - if broken { 100 } else { 0 };
        graded.push((played.shown(&choice.say), grade));
    }
    let most = graded.iter().map(|(_, grade)| *grade).max()?;
    let open = graded.into_iter().map(|(words, grade)| Open {
        words,
        best: grade == most,
    });
    Some(open.collect())
}
