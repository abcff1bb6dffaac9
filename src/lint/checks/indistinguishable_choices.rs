//! [`INDISTINGUISHABLE_CHOICES`]: two choices that do the same.

use crate::{
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Played,
    },
    scenario::{
        Scenario,
        model::{Answers, Choice, ChoiceIx, Cond},
    },
};

declare_check! {
    /// ## What it finds
    ///
    /// Two choices of one beat, or of one part of a message, that differ in their words and in
    /// nothing else: the same acts and deeds, the same effect on the mood, the same flags, the same
    /// way on, and no condition anywhere asks which of them was used.
    ///
    /// ## Why it matters
    ///
    /// The trainee weighs two answers, and no difference follows. Rules read acts and never words,
    /// so the engine cannot tell them apart either. Mostly an act is missing in one of them.
    ///
    /// ## How to mend it
    ///
    /// Ask what the worse of the two does, and write it down as an act. If they really do the same,
    /// keep one.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "bye", say: "Good night.", acts: [Farewell], ends: Both),
    ///             (id: "rude", say: "Whatever. Bye.", acts: [Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "bye", say: "Good night.", acts: [Farewell], ends: Both),
    ///             (id: "rude", say: "Whatever. Bye.", acts: [Insult(Belittle), Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    INDISTINGUISHABLE_CHOICES {
        id: "indistinguishable-choices",
        title: "Two choices that do the same",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    let scenario = &played.scenario;
    let asked = used_asked(scenario);
    for beat in scenario.beats() {
        match &beat.answers {
            Answers::Slots(slots) => {
                for slot in slots {
                    compare(played, slot.choices.clone(), &asked, found);
                }
            }
            _ => compare(played, beat.choices.clone(), &asked, found),
        }
    }
}

fn compare(
    played: &Played<'_>,
    choices: std::ops::Range<ChoiceIx>,
    asked: &[ChoiceIx],
    found: &mut Findings<'_>,
) {
    let scenario = &played.scenario;
    for index in choices.clone() {
        let twin = (choices.start..index).find(|earlier| {
            let pair = scenario.choice(*earlier).zip(scenario.choice(index));
            !asked.contains(earlier)
                && !asked.contains(&index)
                && pair.is_some_and(|(one, other)| do_the_same(one, other))
        });
        let names = twin.and_then(|twin| Some((scenario.choice(twin)?, scenario.choice(index)?)));
        if let (Some((twin, choice)), Some(path)) = (names, played.choice_path(index)) {
            found.at(
                &format!("{path}.id"),
                format!("the choice {:?} does the same as {:?}", choice.id, twin.id),
                "write the act that makes the difference into one of them, or keep only one",
            );
        }
    }
}

fn do_the_same(one: &Choice, other: &Choice) -> bool {
    one.mood == other.mood && differ_in_mood_at_most(one, other)
}

/// Whether nothing but words and the author's own change of mood tells two choices apart.
pub(super) fn differ_in_mood_at_most(one: &Choice, other: &Choice) -> bool {
    one.acts == other.acts
        && one.deeds == other.deeds
        && one.when == other.when
        && one.sets == other.sets
        && one.once == other.once
        && one.routes == other.routes
        && one.to == other.to
        && one.ends == other.ends
}

/// The choices of which some condition asks whether they were used.
pub(super) fn used_asked(scenario: &Scenario) -> Vec<ChoiceIx> {
    let mut asked = Vec::new();
    let mut look = |conditions: &[Cond]| collect(conditions, &mut asked);
    for choice in scenario.choices() {
        look(&choice.when);
        choice.routes.iter().for_each(|(when, _)| look(when));
    }
    for reaction in &scenario.reactions {
        look(&reaction.turn.when);
    }
    for beat in scenario.beats() {
        beat.says.iter().for_each(|turn| look(&turn.when));
        beat.waited.iter().for_each(|turn| look(&turn.when));
        if let Answers::Table(table) = &beat.answers {
            table.counters.iter().for_each(|turn| look(&turn.when));
            table.refuses.iter().for_each(|(_, turn)| look(&turn.when));
        }
    }
    asked
}

fn collect(conditions: &[Cond], asked: &mut Vec<ChoiceIx>) {
    for condition in conditions {
        match condition {
            Cond::UsedChoice(index) => asked.push(*index),
            Cond::Not(inner) => collect(std::slice::from_ref(inner), asked),
            Cond::Any(inner) => collect(inner, asked),
            _ => {}
        }
    }
}
