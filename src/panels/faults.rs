//! Authored files that cannot be used as they are: what is wrong, where, and what to
//! write instead, as the checks of the terminal say it.

use egui::{RichText, Ui};

use crate::{
    diagnostic::{Diagnostic, Lines, Severity},
    panels::{
        theme::palette,
        widgets::{finding_card, muted, small, subheading},
    },
};

/// So many problems of a file are shown: the first are mended first.
const SHOWN_MAX: usize = 12;

/// An authored file that cannot be used as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, as its author knows it.
    pub file: String,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
}

/// One problem of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line and column, both from 1; `None` where there is no text to point at.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

impl Fault {
    /// What is wrong with a file; `None` if it can be used.
    pub fn of(file: &str, text: &str, found: &[Diagnostic]) -> Option<Self> {
        let mut errors: Vec<&Diagnostic> = found
            .iter()
            .filter(|one| one.severity == Severity::Error)
            .collect();
        errors.sort_by_key(|one| one.span.map(|span| span.start));
        let lines = Lines::new(text);
        let problems: Vec<Problem> = errors
            .into_iter()
            .map(|one| Problem {
                place: one.span.map(|span| {
                    let place = lines.place(span.start);
                    (place.line, place.column)
                }),
                message: one.message.clone(),
                help: one.help.clone().unwrap_or_default(),
            })
            .collect();
        (!problems.is_empty()).then(|| Self {
            file: file.to_owned(),
            problems,
        })
    }
}

/// All of them, in the order of their files.
pub fn faults_ui(ui: &mut Ui, faults: &[Fault]) {
    for fault in faults {
        finding_card(ui, |ui| fault_ui(ui, fault));
    }
}

fn fault_ui(ui: &mut Ui, fault: &Fault) {
    let count = match fault.problems.len() {
        1 => "1 problem".to_owned(),
        count => format!("{count} problems"),
    };
    subheading(ui, &format!("{} cannot be used: {count}", fault.file));
    let red = palette(ui).finding;
    for problem in fault.problems.iter().take(SHOWN_MAX) {
        let place = problem.place.map_or_else(String::new, |(line, column)| {
            format!("Line {line}, column {column}: ")
        });
        ui.label(RichText::new(format!("{place}{}.", problem.message)).color(red));
        if !problem.help.is_empty() {
            small(ui, format!("Instead: {}.", problem.help));
        }
    }
    let more = fault.problems.len().saturating_sub(SHOWN_MAX);
    if more > 0 {
        muted(ui, format!("And {more} more, once these are mended."));
    }
    small(ui, "The file is read again as soon as it is saved.");
}
