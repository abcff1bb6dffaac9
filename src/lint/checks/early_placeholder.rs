//! [`EARLY_PLACEHOLDER`]: words speak of terms that are not on the table.

use crate::{
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Played,
        walks::Place,
    },
    scenario::text::Live,
};

declare_check! {
    /// ## What it finds
    ///
    /// `{agreed}`, `{counter}` or `{offer}` in words that can be said when nothing is agreed, no
    /// counter-offer is open, or nothing was offered.
    ///
    /// ## Why it matters
    ///
    /// There is nothing to print, so people hear "that": "That. Okay, I can do that."
    ///
    /// ## How to mend it
    ///
    /// Say the words only `when: [Agreed]`, or `when: [Countered]`, and something else otherwise.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     beats: [
    ///         (id: "hello", says: "So it's {agreed}?", choices: [(id: "yes", say: "Yes.", acts: [Farewell], ends: Both)]),
    ///         (id: "terms", says: "And?", table: (accepts: (says: "Fine.", to: "hello"), counters: [(says: "I could do {counter}.")], refuses: [(says: "No.")])),
    ///     ],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     lines: [(dial: "home", by: "dana", beat: "terms")],
    ///     reactions: [
    ///         (to_action: ["ask_birth_date"], says: "March fourth.", does: [Identify(id: BirthDate)]),
    ///         (to_action: ["ask_zip"], says: "Four three two one one.", does: [Identify(id: Address)]),
    ///     ],
    ///     beats: [
    ///         (id: "terms", says: "And?", table: (accepts: (says: "Fine.", to: "agreed"), counters: [(says: "I could do {counter}.")], refuses: [(says: "No.")])),
    ///         (id: "agreed", says: "So it's {agreed}?", choices: [(id: "yes", say: "Yes.", acts: [Farewell], ends: Both)]),
    ///     ],
    /// ```
    EARLY_PLACEHOLDER {
        id: "early-placeholder",
        title: "Terms that are not on the table",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    for (place, live) in &played.walks().unfilled {
        let path = match place {
            Place::Spoken(index) => played
                .scenario
                .words(*index)
                .filter(|spoken| !spoken.path.is_empty())
                .map(|spoken| format!("{}.says", spoken.path)),
            Place::Choice(index) => played.choice_path(*index).map(|path| format!("{path}.say")),
        };
        let name = Live::NAMES.iter().find(|(_, known)| known == live);
        let (Some(path), Some((name, _))) = (path, name) else {
            continue;
        };
        let asks = match name.split('.').next() {
            Some("agreed") => "Agreed",
            Some("counter") => "Countered",
            _ => "OffersAtLeast(1)",
        };
        found.within(
            &path,
            &format!("{{{name}}}"),
            format!("this can be said while there is nothing that {{{name}}} could print"),
            format!("say it only when: [{asks}], and something else otherwise"),
        );
    }
}
