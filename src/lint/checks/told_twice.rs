//! [`TOLD_TWICE`]: somebody tells what they have told already.

use crate::lint::{
    Look,
    check::{Findings, declare_check},
    subject::Played,
};

declare_check! {
    /// ## What it finds
    ///
    /// Words with `tells` that can be said when all of what they tell is known already, because the
    /// same words, or much the same, were said before in the call.
    ///
    /// ## Why it matters
    ///
    /// A person who says the same thing twice as if for the first time is no person. The trainee
    /// stops listening, and listening is what the scenario is for.
    ///
    /// ## How to mend it
    ///
    /// Put other words before them in `instead` with `when: [Knows("…")]`: "Like I said, every other
    /// Friday." Or close the way back with `when: [Not(Knows("…"))]` or `once: true`.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     disclosures: [(id: "hours", tells: "Hours were cut.")],
    ///     beats: [
    ///         (id: "hello", says: "They cut my hours.", tells: ["hours"], choices: [
    ///             (id: "again", say: "Why is it unpaid?", acts: [Ask(Reason)], to: "hello"),
    ///             (id: "bye", say: "Good night.", acts: [Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     disclosures: [(id: "hours", tells: "Hours were cut.")],
    ///     beats: [
    ///         (
    ///             id: "hello",
    ///             says: "They cut my hours.",
    ///             tells: ["hours"],
    ///             instead: [(when: [Knows("hours")], says: "I told you. My hours.")],
    ///             choices: [
    ///                 (id: "again", say: "Why is it unpaid?", acts: [Ask(Reason)], to: "hello"),
    ///                 (id: "bye", say: "Good night.", acts: [Farewell], ends: Both),
    ///             ],
    ///         ),
    ///     ],
    /// ```
    TOLD_TWICE {
        id: "told-twice",
        title: "Told twice as if for the first time",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    let scenario = &played.scenario;
    for (index, earlier) in &played.walks().again {
        let Some((spoken, before)) = scenario.words(*index).zip(scenario.words(*earlier)) else {
            continue;
        };
        let told: Vec<&str> = scenario
            .disclosures()
            .iter()
            .enumerate()
            .filter(|(at, _)| spoken.tells >> at & 1 == 1)
            .map(|(_, one)| one.id.as_str())
            .collect();
        let known: Vec<String> = told.iter().map(|id| format!("Knows({id:?})")).collect();
        let before = if index == earlier {
            "in these very words".to_owned()
        } else {
            let place = played.written.map.readable(&before.path);
            format!("in much the same words, at {place}")
        };
        found.at(
            &format!("{}.tells", spoken.path),
            format!("{} can have been told before, {before}", told.join(", ")),
            format!(
                "say something else when: [{}], or close the way back",
                known.join(", ")
            ),
        );
    }
}
