//! [`UNKNOWN_RULE`]: `teaches`, or a fault to mark, names a rule that does not exist.

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
    /// An id in `teaches`, or in the `rules` of a fault that can be marked, that is no rule's.
    ///
    /// ## Why it matters
    ///
    /// The list of scenarios promises to teach it, and a trainer who looks for practice in that
    /// rule finds a promise that nothing keeps. A fault that stands for no rule is never there.
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
    let taught = written.source.teaches.iter().enumerate();
    let mut named: Vec<(String, &String)> = taught
        .map(|(at, id)| (format!("teaches[{at}]"), id))
        .collect();
    let spots = written.source.heard.iter().flat_map(|heard| &heard.spot);
    for (spot, fault) in spots.enumerate() {
        let rules = fault.rules.iter().enumerate();
        named.extend(rules.map(|(at, id)| (format!("heard.spot[{spot}].rules[{at}]"), id)));
    }
    for (path, id) in named {
        if rules::find(id).is_some() {
            continue;
        }
        let ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
        let help = suggest::nearest(id, &ids).map_or_else(
            || "`rightparty rules` lists the ids that can be taught".to_owned(),
            |near| format!("write: {near:?}"),
        );
        found.at(&path, format!("no rule has the id {id:?}"), help);
    }
}
