//! [`DOMINATED_CHOICE`]: a choice that is worse for a reason that nobody can be told.

use std::ops::Range;

use crate::{
    lint::{
        Look,
        check::{Findings, declare_check},
        checks::indistinguishable_choices::{differ_in_mood_at_most, used_asked},
        subject::Played,
    },
    scenario::{
        model::{Answers, Choice, ChoiceIx},
        source::MoodShift,
    },
};

declare_check! {
    /// ## What it finds
    ///
    /// A choice that differs from another one of its beat in its words and in the author's own
    /// `mood`, and is never better: no more trust or patience, no less distress, and the same acts,
    /// deeds, flags and way on.
    ///
    /// ## Why it matters
    ///
    /// Nobody who understands the call would ever take it, and nobody who took it can be told why it
    /// was worse: rules, techniques and the review read acts, and the acts are the same.
    ///
    /// ## How to mend it
    ///
    /// Write down as an act what makes it worse (`Press`, `Insult`, `Interrupt`, a `false` in what is
    /// stated), and leave the mood to the engine. If it does nothing worse, give both the same mood.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "bye", say: "Good night.", acts: [Farewell], ends: Both),
    ///             (id: "curt", say: "Bye.", acts: [Farewell], mood: (trust: -2), ends: Both),
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
    ///             (id: "curt", say: "Bye.", acts: [Interrupt, Farewell], mood: (trust: -2), ends: Both),
    ///         ]),
    ///     ],
    /// ```
    DOMINATED_CHOICE {
        id: "dominated-choice",
        title: "A choice that only a mood makes worse",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    let asked = used_asked(&played.scenario);
    for beat in played.scenario.beats() {
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
    choices: Range<ChoiceIx>,
    asked: &[ChoiceIx],
    found: &mut Findings<'_>,
) {
    let scenario = &played.scenario;
    for index in choices.clone().filter(|index| !asked.contains(index)) {
        let Some(choice) = scenario.choice(index) else {
            continue;
        };
        let mut others = choices.clone().filter(|other| !asked.contains(other));
        let better = others.find_map(|other| {
            let other = scenario.choice(other)?;
            is_never_better(choice, other).then_some(other)
        });
        if let (Some(better), Some(path)) = (better, played.choice_path(index)) {
            found.at(
                &format!("{path}.id"),
                format!(
                    "the choice {:?} is never better than {:?}, and no act says why",
                    choice.id, better.id
                ),
                "write the act that makes it worse, or give both the same mood",
            );
        }
    }
}

/// Whether nothing but a mood that is never better tells a choice from another.
fn is_never_better(choice: &Choice, other: &Choice) -> bool {
    let felt = |choice: &Choice| choice.mood.unwrap_or_default();
    let (here, there): (MoodShift, MoodShift) = (felt(choice), felt(other));
    differ_in_mood_at_most(choice, other)
        && here != there
        && here.trust <= there.trust
        && here.patience <= there.patience
        && here.distress >= there.distress
}
