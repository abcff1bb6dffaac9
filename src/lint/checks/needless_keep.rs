//! [`NEEDLESS_KEEP`]: `keep` names nothing that a check complains about, or gives no reason.

use crate::lint::{Look, check::declare_check};

declare_check! {
    /// ## What it finds
    ///
    /// An entry of `keep` whose check does not exist, whose reason is no reason, or that keeps
    /// nothing, because no check complains about that part any more.
    ///
    /// ## Why it matters
    ///
    /// `keep` silences a check. What is left in it after the cause is gone will hide the next
    /// mistake in the same place.
    ///
    /// ## How to mend it
    ///
    /// Take the entry out. Otherwise write the id of the check that stands in square brackets after
    /// `warning`, in `at` the id of the beat, choice or other part, and in `because` a sentence that
    /// would convince a colleague.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     keep: [(check: "reading-level", because: "He is a professor.")],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "bye", say: "Good night.", acts: [Farewell], ends: Both),
    ///             (id: "rude", say: "Whatever. Bye.", acts: [Farewell], ends: Both),
    ///         ]),
    ///     ],
    ///     keep: [(check: "indistinguishable-choices", at: "rude", because: "Both end it; the debrief plays the words back, and the group talks about them.")],
    /// ```
    NEEDLESS_KEEP {
        id: "needless-keep",
        title: "Kept without need or reason",
        severity: Warning,
        look: Look::Afterwards,
    }
}
