//! [`DEAD_END`]: a beat from which no word leads on.

use crate::{
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Played,
    },
    scenario::{
        Scenario,
        model::{Answers, Beat, BeatIx, Turn},
    },
};

declare_check! {
    /// ## What it finds
    ///
    /// A beat at which, in some call, nothing can be said that leads on: no choice is open, and
    /// neither a standing action nor silence brings one about. Also a beat from which the talk can
    /// only go in circles, because no way from it ever comes to an end.
    ///
    /// ## Why it matters
    ///
    /// The trainee can only hang up. They will think that they have done something wrong, and the
    /// score says so too.
    ///
    /// ## How to mend it
    ///
    /// Add a choice without conditions, so that something can always be said, and let some way lead
    /// to a beat with `ends`, or to a choice with `ends`.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "name", say: "This is {agent}.", acts: [StateName], once: true, to: "hello"),
    ///         ]),
    ///     ],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "name", say: "This is {agent}.", acts: [StateName], once: true, to: "hello"),
    ///             (id: "bye", say: "Good night.", acts: [Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    DEAD_END {
        id: "dead-end",
        title: "No word leads on",
        severity: Error,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    let walks = played.walks();
    let scenario = &played.scenario;
    let ending = endings(scenario);
    let mut circling: Vec<(usize, &str)> = Vec::new();
    for (at, beat) in scenario.beats().iter().enumerate() {
        let index = BeatIx::try_from(at).unwrap_or(BeatIx::MAX);
        if walks.stuck.contains(&index) {
            found.at(
                &format!("beats[{at}].id"),
                format!(
                    "a call can come to a stop at the beat {:?}: nothing leads on",
                    beat.id
                ),
                "add a choice without conditions, so that something can always be said here",
            );
        } else if walks.reaches(at) && ending.get(at) == Some(&false) {
            circling.push((at, &beat.id));
        }
    }
    // One missing end is one mistake, however many beats lead around it.
    if let Some((at, _)) = circling.first() {
        let names: Vec<String> = circling.iter().map(|(_, id)| format!("{id:?}")).collect();
        found.at(
            &format!("beats[{at}].id"),
            format!(
                "the talk goes in circles and comes to no end: {}",
                names.join(", ")
            ),
            "let some way from one of these beats lead to a beat or a choice with `ends`",
        );
    }
}

/// For each beat, whether some written way from it comes to an end.
fn endings(scenario: &Scenario) -> Vec<bool> {
    let mut ends = vec![false; scenario.beats().len()];
    loop {
        let mut more = false;
        for (at, beat) in scenario.beats().iter().enumerate() {
            if ends.get(at) == Some(&false) && leads_to_an_end(scenario, beat, &ends) {
                if let Some(end) = ends.get_mut(at) {
                    *end = true;
                }
                more = true;
            }
        }
        if !more {
            return ends;
        }
    }
}

fn leads_to_an_end(scenario: &Scenario, beat: &Beat, ends: &[bool]) -> bool {
    let to = |way: Option<BeatIx>| way.is_some_and(|to| ends.get(usize::from(to)) == Some(&true));
    let turns = |turns: &[Turn]| turns.iter().any(|turn| to(turn.to));
    let by_choice = beat.choices.clone().any(|index| {
        scenario.choice(index).is_some_and(|choice| {
            choice.ends.is_some()
                || to(choice.to)
                || choice.routes.iter().any(|(_, way)| to(Some(*way)))
        })
    });
    let own = usize::from(beat.reactions.start)..usize::from(beat.reactions.end);
    let common = usize::from(scenario.common.start)..usize::from(scenario.common.end);
    let by_answer = [own, common].into_iter().any(|range| {
        let reactions = scenario.reactions.get(range).unwrap_or_default();
        reactions.iter().any(|reaction| to(reaction.turn.to))
    });
    let by_terms = match &beat.answers {
        Answers::Choices => false,
        Answers::Slots(_) => true,
        Answers::Table(table) => {
            to(table.accepts.to)
                || turns(&table.counters)
                || table.refuses.iter().any(|(_, turn)| to(turn.to))
                || table.withdrawn.as_ref().is_some_and(|turn| to(turn.to))
        }
    };
    beat.ends.is_some() || by_choice || by_answer || by_terms || turns(&beat.waited)
}
