//! The rules as pages: one text for the terminal, the debrief and the generated handbook.

pub mod numbers;
mod related;
mod shown;
pub mod site;
pub mod situations;
pub mod statutes;
pub mod subjects;
mod text;
pub mod words;

use serde::Serialize;

use crate::compliance::{
    Basis, Read, Rule, Source,
    rules::{self, RULES},
};

pub use shown::{Block, Kind, Shown};
pub use text::{flow, text};

/// The headings of a page, in order.
pub const HEADINGS: [&str; 5] = [
    "What it checks",
    "Why it matters",
    "Say instead",
    "Violates",
    "Complies",
];

/// One rule as a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Page {
    /// The rule's id.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// On what footing it stands.
    pub basis: Basis,
    /// Whose rule it is.
    pub source: Source,
    /// How well its source was read.
    pub read: Read,
    /// Where it is written.
    pub citations: &'static [&'static str],
    /// Its sections.
    pub sections: Vec<Section>,
    /// Rules to read next.
    pub related: Vec<&'static str>,
}

/// A section of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its heading.
    pub heading: &'static str,
    /// Its text, in Markdown.
    pub text: String,
    /// The same in parts, with what is found in its examples.
    #[serde(skip)]
    pub blocks: Vec<Block>,
}

/// An example of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What the fence says after `ron,`: `violates`, `complies`, or a classification.
    pub expects: String,
    /// The conduct, or a list of steps.
    pub text: String,
}

/// The page of a rule.
pub fn page(id: &str) -> Option<Page> {
    rules::find(id).map(of)
}

/// The pages of all rules, in the catalogue's order.
pub fn list() -> Vec<Page> {
    RULES.iter().copied().map(of).collect()
}

fn of(rule: &'static Rule) -> Page {
    let sections = lines(rule.page).fold(Vec::<Section>::new(), |mut sections, line| {
        match (line.strip_prefix("## "), sections.last_mut()) {
            (Some(heading), _) => sections.push(Section {
                heading,
                text: String::new(),
                blocks: Vec::new(),
            }),
            (None, Some(section)) => {
                section.text.push_str(line);
                section.text.push('\n');
            }
            (None, None) => {}
        }
        sections
    });
    let trimmed = sections.into_iter().map(|one| {
        let text = one.text.trim().to_owned();
        Section {
            blocks: shown::blocks(rule, &text),
            text,
            ..one
        }
    });
    Page {
        id: rule.id,
        title: rule.title,
        basis: rule.basis,
        source: rule.source,
        read: rule.read,
        citations: rule.law,
        sections: trimmed.collect(),
        related: related::related(rule).iter().map(|one| one.id).collect(),
    }
}

/// The lines of a doc comment, without the blank that follows its slashes.
fn lines(page: &'static str) -> impl Iterator<Item = &'static str> {
    page.lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
}

/// The examples of a rule's page, in order.
pub fn examples(rule: &'static Rule) -> Vec<Example> {
    let mut found: Vec<Example> = Vec::new();
    let mut inside = false;
    for line in lines(rule.page) {
        if let Some(expects) = line.strip_prefix("```ron,") {
            found.push(Example {
                expects: expects.trim().to_owned(),
                text: String::new(),
            });
            inside = true;
        } else if line.starts_with("```") {
            inside = false;
        } else if let (true, Some(example)) = (inside, found.last_mut()) {
            example.text.push_str(line);
            example.text.push('\n');
        }
    }
    found
}
