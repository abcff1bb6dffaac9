//! What an author keeps in spite of a check, with the reason.

use crate::{
    diagnostic::Diagnostic,
    lint::{self, CHECKS, check::Findings, subject::Written},
    reader::suggest,
    scenario::source::KeepSource,
};

/// Takes out of `found` what the author keeps, and complains about what is kept in vain.
/// Where the scenario does not compile, not all checks have looked, and nothing is in vain.
pub(super) fn apply(
    written: &Written<'_>,
    all_looked: bool,
    found: &mut Vec<Diagnostic>,
    findings: &mut Findings<'_>,
) {
    for (at, keep) in written.source.keep.iter().enumerate() {
        let path = format!("keep[{at}]");
        if lint::find(&keep.check).is_none() {
            let ids: Vec<&str> = CHECKS.iter().map(|check| check.id).collect();
            let help = suggest::nearest(&keep.check, &ids).map_or_else(
                || "write the id that stands in square brackets after `warning`".to_owned(),
                |near| format!("write: {near:?}"),
            );
            findings.at(
                &format!("{path}.check"),
                format!("there is no check {:?}", keep.check),
                help,
            );
            continue;
        }
        if keep.because.split_whitespace().count() < REASON_WORDS_MIN {
            findings.at(
                &format!("{path}.because"),
                "this gives no reason",
                "say in a sentence why it is right as it is: whoever reads this file next will ask",
            );
            continue;
        }
        let before = found.len();
        found.retain(|one| !keeps(keep, one));
        if all_looked && found.len() == before {
            let of = keep
                .at
                .as_ref()
                .map_or_else(String::new, |part| format!(" of {part:?}"));
            findings.at(
                &path,
                format!("the check {} complains about nothing here{of}", keep.check),
                "take this out of keep, or name the part that the check complains about",
            );
        }
    }
}

/// A reason has at least so many words: fewer are no sentence.
const REASON_WORDS_MIN: usize = 3;

fn keeps(keep: &KeepSource, found: &Diagnostic) -> bool {
    let names = |part: &String| found.path.contains(&format!("[{part}]"));
    found.code == keep.check && keep.at.as_ref().is_none_or(names)
}
