//! [`NO_LAWFUL_WAY`]: what is asked for cannot be reached without breaking a rule.

use crate::{
    domain::Goal,
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Played,
    },
};

declare_check! {
    /// ## What it finds
    ///
    /// A goal that is counted in points, of which the best lawful call reaches none. The whole
    /// scenario is searched for it; where that is too much, the check says nothing.
    ///
    /// ## Why it matters
    ///
    /// Whoever keeps the law is scored as if they had done nothing, and whoever breaks it is not.
    ///
    /// ## How to mend it
    ///
    /// Play it with `rightparty solve`, and see which rule stands in the way: a disclosure that no
    /// choice and no action of the tray makes, an hour at which nobody may be called, or a beat that
    /// is only reached by words that are not allowed.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     goal: LocationFound,
    ///     beats: [
    ///         (id: "hello", says: "He moved. Don't ask me where.", choices: [
    ///             (id: "bye", say: "Good night.", acts: [Farewell], ends: Both),
    ///             (id: "threat", say: "You'll be arrested for it.", acts: [Consequence(what: Arrest, certainty: Will)], ends: Both),
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
    ///             (id: "threat", say: "You'll be arrested for it.", acts: [Consequence(what: Arrest, certainty: Will)], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    NO_LAWFUL_WAY {
        id: "no-lawful-way",
        title: "A goal without a lawful way to it",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    let goal = played.scenario.goal();
    // Money has a check of its own; plans and findings are counted where they are.
    if matches!(goal, Goal::Money | Goal::WorkPlanned | Goal::FaultsFound) {
        return;
    }
    if played.par().is_some_and(|(par, _)| par == 0) {
        found.at(
            "goal",
            "no lawful call reaches any part of this goal",
            "look at the best line with `rightparty solve`, and open a lawful way",
        );
    }
}
