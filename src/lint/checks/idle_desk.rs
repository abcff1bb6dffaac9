//! [`IDLE_DESK`]: files on a desk of which some need no deciding.

use crate::{
    evaluation::priorities::Priorities,
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Played,
    },
    scenario::model::{DeskFile, Queue},
};

declare_check! {
    /// ## What it finds
    ///
    /// At a desk with files: a step that breaks a rule and has a `worth` all the same, which nobody
    /// can ever get; a file with which nothing lawful is worth doing; and minutes that are enough for
    /// the best step of every file, so that nothing has to be put first.
    ///
    /// ## Why it matters
    ///
    /// A worth beside a broken rule shows that the author and the law do not agree about the step:
    /// one of them has overlooked something. A file that is best left alone should say so with a
    /// step of its own, such as a hold with its reason. And time that is enough for everything asks
    /// for no priorities.
    ///
    /// ## How to mend it
    ///
    /// Write `worth: 0` beside what must not be done, or change the file so that it may be done. Give
    /// each file one lawful step that is worth something. Take `minutes` out where every file is
    /// decided on its own, or lower it.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     goal: WorkPlanned,
    ///     debts: [], people: [], addresses: [], lines: [], beats: [],
    ///     queue: (files: [(
    ///         id: "whitlock",
    ///         about: "The letter came back.",
    ///         debts: [(id: "card", kind: "card", creditor: "Quillby Credit Union", ledger: [(label: "Balance", amount: "$200.00")])],
    ///         people: [(id: "dana", name: "Dana Whitlock", jurisdiction: "OH")],
    ///         addresses: [(id: "home", kind: Home, value: "614-555-0131")],
    ///         steps: [(id: "late", words: "Call at ten tonight", does: Contact(line: "home", when: "2026-03-10T22:00"), worth: 8)],
    ///     )]),
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     goal: WorkPlanned,
    ///     debts: [], people: [], addresses: [], lines: [], beats: [],
    ///     queue: (files: [(
    ///         id: "whitlock",
    ///         about: "The letter came back.",
    ///         debts: [(id: "card", kind: "card", creditor: "Quillby Credit Union", ledger: [(label: "Balance", amount: "$200.00")])],
    ///         people: [(id: "dana", name: "Dana Whitlock", jurisdiction: "OH")],
    ///         addresses: [(id: "home", kind: Home, value: "614-555-0131")],
    ///         steps: [
    ///             (id: "late", words: "Call at ten tonight", does: Contact(line: "home", when: "2026-03-10T22:00")),
    ///             (id: "supervisor", words: "Ask the supervisor", does: Refer(to: Supervisor), worth: 8),
    ///         ],
    ///     )]),
    /// ```
    IDLE_DESK {
        id: "idle-desk",
        title: "Files that need no deciding",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    let Some(queue) = played.scenario.queue() else {
        return;
    };
    let known = Priorities::of(queue);
    for (at, file) in queue.files.iter().enumerate() {
        for (number, step) in file.steps.iter().enumerate() {
            if step.worth > 0 && !known.is_lawful(at, number) {
                let broken = known.breaks.get(at).and_then(|steps| steps.get(number));
                let rules = broken.map(|rules| rules.join(", ")).unwrap_or_default();
                found.at(
                    &format!("queue.files[{at}].steps[{number}].worth"),
                    format!(
                        "this is said to be worth {}, but it breaks {rules}",
                        step.worth
                    ),
                    "write worth: 0, or change the file so that the step is lawful",
                );
            }
        }
        if best_of(&known, at, file) == 0 {
            found.at(
                &format!("queue.files[{at}]"),
                format!("nothing lawful is worth doing with the file {:?}", file.id),
                "give it a step that is: if it must be left alone, a hold with the reason",
            );
        }
    }
    if queue.minutes.is_some() && everything_fits(&known, queue) {
        found.at(
            "queue.minutes",
            "there is time for the best step of every file, so nothing has to come first",
            "write fewer minutes, or leave them out",
        );
    }
}

/// What the best lawful step of a file is worth.
fn best_of(known: &Priorities, at: usize, file: &DeskFile) -> u8 {
    let steps = file.steps.iter().enumerate();
    let lawful = steps.filter(|(number, _)| known.is_lawful(at, *number));
    lawful.map(|(_, step)| step.worth).max().unwrap_or(0)
}

fn everything_fits(known: &Priorities, queue: &Queue) -> bool {
    let files = queue.files.iter().enumerate();
    let all: u32 = files
        .map(|(at, file)| u32::from(best_of(known, at, file)))
        .sum();
    known.best.worth >= all
}
