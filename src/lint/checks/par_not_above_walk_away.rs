//! [`PAR_NOT_ABOVE_WALK_AWAY`]: nothing that can be agreed lawfully is worth the call.

use crate::{
    domain::Goal,
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Played,
    },
    scenario::model::Answers,
};

declare_check! {
    /// ## What it finds
    ///
    /// A scenario for money with an offer table, in which the best lawful arrangement is worth no
    /// more than leaving without one. The whole scenario is searched for it; where that is too
    /// much, the check says nothing.
    ///
    /// ## Why it matters
    ///
    /// There is nothing to be won, so nobody's negotiation can be scored.
    ///
    /// ## How to mend it
    ///
    /// See with `rightparty solve` how far a lawful call comes. Often a disclosure cannot be made,
    /// the person cannot be verified, or the authority allows nothing that they can pay; sometimes
    /// `walk_away` is too high.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     walk_away: "$100,000.00",
    ///     beats: [
    ///         (id: "hello", says: "Hello?", table: (
    ///             accepts: (says: "All right.", to: "bye"),
    ///             counters: [(says: "I could do {counter}.")],
    ///             refuses: [(says: "I can't do that.")],
    ///         )),
    ///         (id: "bye", says: "Goodbye.", ends: Party),
    ///     ],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "bye", say: "Good night.", acts: [Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    PAR_NOT_ABOVE_WALK_AWAY {
        id: "par-not-above-walk-away",
        title: "No lawful arrangement is worth the call",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    let scenario = &played.scenario;
    let has_table = |beats: &[crate::scenario::model::Beat]| {
        let mut all = beats.iter();
        all.any(|beat| matches!(beat.answers, Answers::Table(_)))
    };
    if scenario.goal() != Goal::Money || !has_table(scenario.beats()) {
        return;
    }
    if played
        .par()
        .is_some_and(|(par, walk_away)| par <= walk_away)
    {
        let written = played.written.map.span("walk_away").is_some();
        found.at(
            if written { "walk_away" } else { "id" },
            "no lawful arrangement is worth more than leaving without one",
            "see with `rightparty solve` how far a lawful call comes, and what stands in its way",
        );
    }
}
