//! [`RULE_NEVER_BROKEN`]: a rule that is said to be taught, and that nobody can break.

use crate::{
    compliance::{Basis, rules},
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Played,
    },
};

declare_check! {
    /// ## What it finds
    ///
    /// A rule in `teaches` that no play of the scenario breaks. Everything that can be said and done
    /// is played, and so are next steps at every number and address, by day and by night; then each
    /// play is judged as any record is.
    ///
    /// ## Why it matters
    ///
    /// What cannot be done wrong is not practiced. Mostly the tempting answer is there, but the act
    /// that breaks the rule is missing in it.
    ///
    /// ## How to mend it
    ///
    /// Write a choice that a tired collector would take and that breaks the rule, with the act that
    /// does it; `rightparty explain` shows examples of what breaks a rule. Or take the rule out of
    /// `teaches`.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     teaches: ["tp-disclosure"],
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
    ///             (id: "spill", say: "It's about a bill. Good night.", acts: [RevealDebt, Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    RULE_NEVER_BROKEN {
        id: "rule-never-broken",
        title: "A rule that nobody can break here",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    for (at, id) in played.scenario.teaches().iter().enumerate() {
        let Some(rule) = rules::find(id).filter(|rule| rule.basis != Basis::Definition) else {
            continue;
        };
        let plays = &played.plays().all;
        if !plays.iter().any(|play| play.broken.contains(&rule.id)) {
            found.at(
                &format!("teaches[{at}]"),
                format!("nothing that can be done here breaks the rule {id}"),
                format!("add a tempting choice whose acts break it (`rightparty explain {id}` shows some), or take it out of teaches"),
            );
        }
    }
}
