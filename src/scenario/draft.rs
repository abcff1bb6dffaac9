//! The one value that all passes fold over: what was written, where it stands,
//! what is wrong with it, and the names found so far.

use chrono_tz::Tz;

use crate::{
    diagnostic::Diagnostic,
    domain::{Facts, LocalMoment},
    reader::{Removed, SourceMap, suggest},
    scenario::{Pack, source::ScenarioSource},
};

/// A scenario on its way from source to model.
pub(super) struct Draft<'a> {
    pub(super) source: &'a ScenarioSource,
    pub(super) map: &'a SourceMap,
    pub(super) removed: &'a [Removed],
    pub(super) packs: &'a [(Pack, String)],
    pub(super) pack: Option<&'a (Pack, String)>,
    pub(super) found: Vec<Diagnostic>,
    pub(super) names: Names,
    pub(super) zone: Option<Tz>,
    pub(super) starts: Option<LocalMoment>,
    pub(super) facts: Facts,
}

/// Names by index, as the model will number them.
#[derive(Default)]
pub(super) struct Names {
    pub(super) beats: Vec<String>,
    pub(super) choices: Vec<String>,
    pub(super) standing: Vec<String>,
    pub(super) flags: Vec<String>,
    pub(super) disclosures: Vec<String>,
    pub(super) people: Vec<String>,
    pub(super) addresses: Vec<String>,
    pub(super) debts: Vec<String>,
}

impl Draft<'_> {
    /// Reports an error at a path such as `beats[3].choices[1].to`.
    pub(super) fn error(
        &mut self,
        code: &'static str,
        path: &str,
        message: String,
        help: impl Into<String>,
    ) {
        let diagnostic = Diagnostic::error(code, message).help(help);
        self.found.push(self.map.locate(diagnostic, path));
    }

    /// Reports a warning.
    pub(super) fn warning(
        &mut self,
        code: &'static str,
        path: &str,
        message: String,
        help: impl Into<String>,
    ) {
        let diagnostic = Diagnostic::warning(code, message).help(help);
        self.found.push(self.map.locate(diagnostic, path));
    }

    /// Whether an element with this id was left out because it is broken itself,
    /// so that naming it is no further mistake.
    pub(super) fn was_removed(&self, id: &str) -> bool {
        self.removed
            .iter()
            .any(|one| one.ids.iter().any(|known| known == id))
    }

    /// Reports a name that leads nowhere, with the nearest one that would.
    pub(super) fn unknown(&mut self, what: &str, name: &str, path: &str, known: &[String]) {
        if self.was_removed(name) {
            return;
        }
        let help = match suggest::nearest(name, known) {
            Some(near) => format!(
                "write {near:?}, or add {} {what} with the id {name:?}",
                article(what)
            ),
            None if known.is_empty() => {
                format!("this scenario has no {what} yet; add one with the id {name:?}")
            }
            None => format!("write one of: {}", listed(known)),
        };
        self.error(
            "unknown-name",
            path,
            format!("there is no {what} named {name:?}"),
            help,
        );
    }
}

fn article(what: &str) -> &'static str {
    if what.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    }
}

/// The first few names, for a help line.
pub(super) fn listed(names: &[String]) -> String {
    const SHOWN: usize = 8;
    let mut text = names
        .iter()
        .take(SHOWN)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    if names.len() > SHOWN {
        text.push_str(", …");
    }
    text
}

/// The index of a name.
pub(super) fn index_of(names: &[String], name: &str) -> Option<usize> {
    names.iter().position(|known| known == name)
}
