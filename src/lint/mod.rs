//! Checks of scenarios beyond compiling: what makes a scenario unfair, unplayable or a
//! bad teacher, found before anybody plays it.
//!
//! Each check is one file with one page; [`CHECKS`] is the whole table. A check reads what
//! the author wrote, or walks through what can happen with the session's own `decide`: there
//! is no second model of the game here.

pub mod check;
mod checks;
mod choices;
mod keep;
pub mod language;
mod news;
mod offers;
pub mod page;
mod plays;
pub mod subject;
mod walks;

pub use check::{Check, Look};
pub use checks::CHECKS;
pub use page::Example;
pub use subject::{Played, Written};

use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    lint::check::Findings,
    scenario::Compiled,
};

/// The headings of a check's page, in order.
pub const HEADINGS: [&str; 5] = [
    "What it finds",
    "Why it matters",
    "How to mend it",
    "Raises",
    "Passes",
];

/// The check with an id.
pub fn find(id: &str) -> Option<&'static Check> {
    CHECKS.iter().copied().find(|check| check.id == id)
}

/// All that the checks find in a scenario, in the order of its text. What does not compile
/// is looked at only as it is written.
pub fn lint(compiled: &Compiled) -> Vec<Diagnostic> {
    lint_with(CHECKS, compiled)
}

/// What some checks find.
pub fn lint_with(checks: &[&'static Check], compiled: &Compiled) -> Vec<Diagnostic> {
    let Some(source) = &compiled.source else {
        return Vec::new();
    };
    let written = Written {
        source,
        map: &compiled.map,
    };
    let played = compiled
        .scenario
        .clone()
        .map(|scenario| Played::new(written, scenario));
    let mut found = Vec::new();
    for &check in checks {
        let mut findings = Findings::new(check, &compiled.map);
        match (check.look, &played) {
            (Look::Written(look), _) => look(&written, &mut findings),
            (Look::Played(look), Some(played)) => look(played, &mut findings),
            (Look::Played(_), None) | (Look::Afterwards, _) => {}
        }
        found.extend(findings.into_vec());
    }
    if let Some(check) = checks
        .iter()
        .copied()
        .find(|check| matches!(check.look, Look::Afterwards))
    {
        let mut findings = Findings::new(check, &compiled.map);
        keep::apply(&written, played.is_some(), &mut found, &mut findings);
        found.extend(findings.into_vec());
    }
    // A pass of the compiler may have said the same already.
    found.retain(|one| {
        let same = |told: &Diagnostic| told.code == one.code && told.span == one.span;
        !compiled.diagnostics.iter().any(same)
    });
    Diagnostics::from(found).sorted().into_vec()
}
