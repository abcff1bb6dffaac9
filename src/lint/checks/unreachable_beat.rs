//! [`UNREACHABLE_BEAT`]: a beat that no call ever comes to.

use crate::lint::{
    Look,
    check::{Findings, declare_check},
    subject::Played,
};

declare_check! {
    /// ## What it finds
    ///
    /// A beat that nobody reaches: nothing leads to it, or what leads to it stands under conditions
    /// that never hold together. The scenario is walked through with the same engine that plays it.
    ///
    /// ## Why it matters
    ///
    /// You have written something that no trainee will ever see. Often one condition is wrong, and
    /// the call goes past the scene that mattered most.
    ///
    /// ## How to mend it
    ///
    /// Write `to: "…"` with the beat's id in a choice or a reaction, mend the conditions on the way
    /// there, or take the beat out.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "name", say: "This is {agent}.", acts: [StateName], routes: [(when: [Flag("kind")], to: "chat")], to: "bye"),
    ///         ]),
    ///         (id: "chat", says: "How nice.", choices: [(id: "warm", say: "Thank you.", acts: [Thank], sets: ["kind"], to: "bye")]),
    ///         (id: "bye", says: "Bye.", ends: Party),
    ///     ],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "warm", say: "I hope you are well.", acts: [Greet], sets: ["kind"], to: "chat"),
    ///             (id: "name", say: "This is {agent}.", acts: [StateName], to: "chat"),
    ///         ]),
    ///         (id: "chat", says: "And?", choices: [
    ///             (id: "go_on", say: "It can wait.", acts: [Farewell], routes: [(when: [Flag("kind")], to: "kindly")], to: "bye"),
    ///         ]),
    ///         (id: "kindly", says: "You too, then.", ends: Party),
    ///         (id: "bye", says: "Bye.", ends: Party),
    ///     ],
    /// ```
    UNREACHABLE_BEAT {
        id: "unreachable-beat",
        title: "A beat that no call comes to",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    let walks = played.walks();
    for (at, beat) in played.scenario.beats().iter().enumerate() {
        if !walks.reaches(at) {
            found.at(
                &format!("beats[{at}].id"),
                format!("no way was found to the beat {:?}", beat.id),
                "mend the conditions on the way to it, or take it out",
            );
        }
    }
}
