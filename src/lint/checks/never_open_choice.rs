//! [`NEVER_OPEN_CHOICE`]: a choice that is never offered.

use crate::{
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Played,
    },
    scenario::model::{Answers, ChoiceIx},
};

declare_check! {
    /// ## What it finds
    ///
    /// A choice whose `when` never holds at its beat, although the beat is reached.
    ///
    /// ## Why it matters
    ///
    /// Nobody can choose it. If it is the good answer, nobody can do well; if it is the tempting
    /// one, nobody is tempted.
    ///
    /// ## How to mend it
    ///
    /// Look at each condition in `when`: is the flag set, or the disclosure told, on some way that
    /// leads here? Can trust or patience be so high at this point? Take out the condition that
    /// cannot hold.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "old_friend", say: "It's me again.", acts: [Greet], when: [Used("bye"), Not(Used("bye"))], ends: Both),
    ///             (id: "bye", say: "Good night.", acts: [Farewell], ends: Both),
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
    ///             (id: "ask", say: "Is this a good time?", acts: [Ask(BetterTime)], when: [Used("name")], ends: Both),
    ///             (id: "bye", say: "Good night.", acts: [Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    NEVER_OPEN_CHOICE {
        id: "never-open-choice",
        title: "A choice that is never offered",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    let walks = played.walks();
    for (at, beat) in played.scenario.beats().iter().enumerate() {
        if !walks.reaches(at) || matches!(beat.answers, Answers::Slots(_)) {
            continue;
        }
        for index in beat.choices.clone() {
            tell(played, index, found);
        }
    }
}

fn tell(played: &Played<'_>, index: ChoiceIx, found: &mut Findings<'_>) {
    let walks = played.walks();
    let Some((choice, path)) = played.scenario.choice(index).zip(played.choice_path(index)) else {
        return;
    };
    if !walks.opens(index) {
        found.at(
            &format!("{path}.when"),
            format!("no way was found to the choice {:?}: it is never offered", choice.id),
            "take out the condition that cannot hold here, or bring it about on the way to this beat",
        );
    }
}
