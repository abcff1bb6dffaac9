//! [`UNKNOWN_RULE`]: `teaches` names a rule that does not exist.

use crate::{
    compliance::rules::{self, RULES},
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Written,
    },
    reader::suggest,
};

declare_check! {
    /// ## What it finds
    ///
    /// An id in `teaches` that is no rule's.
    ///
    /// ## Why it matters
    ///
    /// The list of scenarios promises to teach it, and a trainer who looks for practice in that
    /// rule finds a promise that nothing keeps.
    ///
    /// ## How to mend it
    ///
    /// `rightparty rules` lists all ids. Copy the one that is meant.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     teaches: ["call-time-before-8"],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     teaches: ["call-time-before-8am"],
    /// ```
    UNKNOWN_RULE {
        id: "unknown-rule",
        title: "A rule that does not exist",
        severity: Error,
        look: Look::Written(look),
    }
}

fn look(written: &Written<'_>, found: &mut Findings<'_>) {
    for (at, id) in written.source.teaches.iter().enumerate() {
        if rules::find(id).is_some() {
            continue;
        }
        let ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
        let help = suggest::nearest(id, &ids).map_or_else(
            || "`rightparty rules` lists the ids that can be taught".to_owned(),
            |near| format!("write: {near:?}"),
        );
        found.at(
            &format!("teaches[{at}]"),
            format!("no rule has the id {id:?}"),
            help,
        );
    }
}
