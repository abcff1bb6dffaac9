//! Which rule is near: one that something the trainee could do now would break.
//! It is told by its title, never by what would break it.

use std::collections::BTreeMap;

use crate::{
    compliance::{finding::section, rules::RULES},
    session::{Session, enabled::enabled},
    solver::{Judge, Position},
};

/// A rule that is near.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// Its id; its page can be opened by it.
    pub rule: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What to say instead, from its page.
    pub instead: &'static str,
}

/// The nearest rule: one that the scenario teaches before any other, then the one
/// that most of what could be done now would break, then the catalogue's order.
pub(super) fn rule(session: &Session, position: &Position, judge: &Judge) -> Option<Near> {
    let play = session.play();
    let mut broken: BTreeMap<&'static str, usize> = BTreeMap::new();
    for action in enabled(play, session.state()) {
        let mut here: Vec<&'static str> = Vec::new();
        // What is refused breaks nothing.
        let _ = position.after(play, judge, &action, &mut |found| {
            if found.verdict.outcome.is_violation() && !here.contains(&found.rule.id) {
                here.push(found.rule.id);
            }
        });
        for rule in here {
            *broken.entry(rule).or_default() += 1;
        }
    }
    let taught = |rule: &str| {
        let teaches = play.scenario.teaches();
        teaches.iter().any(|taught| taught == rule)
    };
    // Of equals the last wins, so the catalogue is read from its end.
    let found = RULES
        .iter()
        .rev()
        .filter_map(|rule| Some((rule, broken.get(rule.id)?)))
        .max_by_key(|(rule, count)| (taught(rule.id), **count))?;
    Some(Near {
        rule: found.0.id,
        title: found.0.title,
        instead: section(found.0.page, "Say instead"),
    })
}
