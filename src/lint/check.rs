//! What a check is, and how it says what it found.

use crate::{
    diagnostic::{Diagnostic, Severity, Span},
    lint::subject::{Played, Written},
    reader::SourceMap,
};

/// One check: its page, how bad what it finds is, and how it looks.
#[derive(Debug)]
pub struct Check {
    /// Its stable name, in kebab-case; it shares one namespace with the rules.
    pub id: &'static str,
    /// Its title for people.
    pub title: &'static str,
    /// How bad what it finds is.
    pub severity: Severity,
    /// Its page: the doc comment, in Markdown.
    pub page: &'static str,
    /// How it looks.
    pub look: Look,
}

/// What a check needs to see.
#[derive(Clone, Copy, Debug)]
pub enum Look {
    /// The file as it is written; also one that does not compile.
    Written(fn(&Written<'_>, &mut Findings<'_>)),
    /// A scenario that compiles, with all that can happen in it.
    Played(fn(&Played<'_>, &mut Findings<'_>)),
    /// What the other checks have found: for the check of `keep` itself.
    Afterwards,
}

/// What one check has found in one file.
#[derive(Debug)]
pub struct Findings<'a> {
    check: &'static Check,
    map: &'a SourceMap,
    found: Vec<Diagnostic>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(check: &'static Check, map: &'a SourceMap) -> Self {
        Self {
            check,
            map,
            found: Vec::new(),
        }
    }

    pub(super) fn into_vec(self) -> Vec<Diagnostic> {
        self.found
    }

    fn diagnostic(&self, message: String, help: String) -> Diagnostic {
        Diagnostic::new(self.check.severity, self.check.id, message).help(help)
    }

    /// Something at a path such as `beats[hello].choices[spill].say`.
    pub(super) fn at(&mut self, path: &str, message: impl Into<String>, help: impl Into<String>) {
        let found = self.diagnostic(message.into(), help.into());
        self.found.push(self.map.locate(found, path));
    }

    /// Something at some words of the text at a path; at all of it, where the words are not
    /// written as they are shown.
    pub(super) fn within(
        &mut self,
        path: &str,
        words: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let whole = self.map.place(path);
        let inside = whole.of(self.map.text()).find(words);
        let span = inside.map_or(whole, |at| {
            Span::new(whole.start + at, whole.start + at + words.len())
        });
        self.placed(span, path, message, help);
    }

    /// Something at a place that is known by itself.
    pub(super) fn placed(
        &mut self,
        span: Span,
        path: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let found = self.diagnostic(message.into(), help.into());
        let found = found.at(span).within(self.map.readable(path));
        self.found.push(found);
    }
}

/// Declares a check and keeps its doc comment as its page.
///
/// The comment has the headings of [`crate::lint::HEADINGS`]; its `ron,raises` and
/// `ron,passes` blocks are run as tests.
macro_rules! declare_check {
    (
        $(#[doc = $doc:literal])+
        $name:ident {
            id: $id:literal,
            title: $title:literal,
            severity: $severity:ident,
            look: $look:expr $(,)?
        }
    ) => {
        $(#[doc = $doc])+
        pub(in $crate::lint) static $name: $crate::lint::check::Check = $crate::lint::check::Check {
            id: $id,
            title: $title,
            severity: $crate::diagnostic::Severity::$severity,
            page: concat!($($doc, "\n"),+),
            look: $look,
        };
    };
}
pub(super) use declare_check;
