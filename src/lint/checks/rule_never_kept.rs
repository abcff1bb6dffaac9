//! [`RULE_NEVER_KEPT`]: a rule that is said to be taught, and that nobody can keep.

use crate::{
    compliance::rules,
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Played,
    },
};

declare_check! {
    /// ## What it finds
    ///
    /// A rule in `teaches` that every play breaks which comes to an end that you have written.
    ///
    /// ## Why it matters
    ///
    /// A trainee who can only hang up to stay clean learns that the rule is a trap, and not how to
    /// work within it.
    ///
    /// ## How to mend it
    ///
    /// Add a way through the call that keeps the rule, or look again at the facts: an order or a
    /// date on file may forbid the whole call. If not calling is the right answer, say so with
    /// `goal: NoContactMade`.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     teaches: ["tp-disclosure"],
    ///     people: [
    ///         (id: "dana", name: "Dana Whitlock", jurisdiction: "OH"),
    ///         (id: "ray", name: "Ray Whitlock", relation: Sibling, jurisdiction: "OH"),
    ///     ],
    ///     lines: [(dial: "home", result: LiveOther, by: "ray", beat: "hello")],
    ///     beats: [
    ///         (id: "hello", says: "Dana is out. What is it about?", does: [AskWho], choices: [
    ///             (id: "hint", say: "A bill that got a little behind. Good night.", acts: [RevealDebt(Indirectly), Farewell], ends: Both),
    ///             (id: "spill", say: "She owes us money. Good night.", acts: [RevealDebt, Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     teaches: ["tp-disclosure"],
    ///     people: [
    ///         (id: "dana", name: "Dana Whitlock", jurisdiction: "OH"),
    ///         (id: "ray", name: "Ray Whitlock", relation: Sibling, jurisdiction: "OH"),
    ///     ],
    ///     lines: [(dial: "home", result: LiveOther, by: "ray", beat: "hello")],
    ///     beats: [
    ///         (id: "hello", says: "Dana is out. What is it about?", does: [AskWho], choices: [
    ///             (id: "private", say: "It's a personal matter. Good night.", acts: [DeclinePurpose, Farewell], ends: Both),
    ///             (id: "spill", say: "She owes us money. Good night.", acts: [RevealDebt, Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    RULE_NEVER_KEPT {
        id: "rule-never-kept",
        title: "A rule that nobody can keep here",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    for (at, id) in played.scenario.teaches().iter().enumerate() {
        let Some(rule) = rules::find(id) else {
            continue;
        };
        if !played.plays().keep(rule.id) {
            found.at(
                &format!("teaches[{at}]"),
                format!("every way through the call breaks the rule {id}"),
                "add a way through the call that keeps it, or mend the facts that make it impossible",
            );
        }
    }
}
