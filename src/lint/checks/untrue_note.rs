//! [`UNTRUE_NOTE`]: something happens that the note has no honest place for.

use crate::{
    documentation::Truth,
    domain::{disposition::Field, note::LIST_MAX, party_act::Reason},
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Played,
    },
    scenario::model::House,
};

declare_check! {
    /// ## What it finds
    ///
    /// Something that can happen in the scenario and that no note can say truthfully: no result code
    /// or status code of the pack stands for it, there is no code for a reason that is given, or a
    /// person asks for more things than a note has lines.
    ///
    /// ## Why it matters
    ///
    /// The note is scored against what truly happened. Where nothing true can be filed, an honest
    /// trainee loses points for your omission.
    ///
    /// ## How to mend it
    ///
    /// Add the code to the pack's `codes`, or let the person give a reason for which there is one,
    /// or ask for less.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     beats: [
    ///         (
    ///             id: "hello",
    ///             says: "Not now. Call me tomorrow, or on any of the eight days after that.",
    ///             does: [
    ///                 AskCallBack(day: InDays(1)), AskCallBack(day: InDays(2)), AskCallBack(day: InDays(3)),
    ///                 AskCallBack(day: InDays(4)), AskCallBack(day: InDays(5)), AskCallBack(day: InDays(6)),
    ///                 AskCallBack(day: InDays(7)), AskCallBack(day: InDays(8)), AskCallBack(day: InDays(9)),
    ///             ],
    ///             choices: [(id: "bye", say: "I will. Good night.", acts: [Farewell], ends: Both)],
    ///         ),
    ///     ],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     beats: [
    ///         (id: "hello", says: "Not now. Call me tomorrow.", does: [AskCallBack(day: InDays(1))], choices: [
    ///             (id: "bye", say: "I will. Good night.", acts: [Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    UNTRUE_NOTE {
        id: "untrue-note",
        title: "No honest place in the note",
        severity: Error,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    let house = played.scenario.house();
    let mut told: Vec<String> = Vec::new();
    for play in &played.plays().all {
        for missing in missing(house, &play.truth) {
            if !told.contains(&missing) {
                told.push(missing);
            }
        }
    }
    for what in told {
        found.at(
            "pack",
            format!("it can happen, and no note can say it: {what}"),
            format!(
                "add a code to the pack {:?}, or let it not happen here",
                house.id
            ),
        );
    }
}

/// What of the truth the codes and the lines of a note cannot say.
fn missing(house: &House, truth: &Truth) -> Vec<String> {
    let codes = &house.codes;
    let mut missing = Vec::new();
    let results = truth.results.iter().map(|shown| shown.what);
    let statuses = truth.statuses.iter().map(|shown| shown.what);
    for (list, kinds) in [
        (&codes.results, results.collect::<Vec<_>>()),
        (&codes.statuses, statuses.collect()),
    ] {
        // One of several that are true is enough: a note has room for one code of each kind.
        let fits = |kind| list.iter().any(|code| code.fits.contains(kind));
        if !kinds.is_empty() && !kinds.iter().any(fits) {
            missing.push(format!("{kinds:?}"));
        }
    }
    let reason = truth.reason.map(|shown| shown.what);
    if let Some(reason) = reason.filter(|reason| *reason != Reason::NotTold)
        && !codes.reasons.iter().any(|code| code.reason == reason)
    {
        missing.push(format!("the reason {reason:?}"));
    }
    if truth.requests.len() > LIST_MAX {
        let field = Field::Requests.label();
        missing.push(format!("more than {LIST_MAX} {field} in one call"));
    }
    missing
}
