//! The page of a check: what it finds, why that matters, how to mend it, and two examples.

use std::fmt::Write;

use crate::{
    handbook,
    lint::{Check, HEADINGS},
    reader::SourceMap,
};

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading, one of [`HEADINGS`].
    pub heading: &'static str,
    /// Its text, in Markdown.
    pub text: String,
}

/// An example of a page: fields of a scenario. What it leaves out comes from [`BASE`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Whether the check must complain about it.
    pub raises: bool,
    /// The fields.
    pub text: String,
}

/// The scenario that an example changes: a person, a number, a beat and an end.
pub const BASE: &[(&str, &str)] = &[
    ("schema", "1"),
    ("id", "\"example\""),
    ("title", "\"Example\""),
    ("about", "\"A call about a card.\""),
    ("difficulty", "1"),
    ("skills", "[Disclosure]"),
    ("pack", "\"tarnvale\""),
    ("starts", "\"2026-03-10T18:10\""),
    ("zone", "\"America/New_York\""),
    (
        "debts",
        "[(id: \"card\", creditor: \"Quillby Credit Union\", ledger: [(label: \"Balance\", amount: \"$900.00\")], placed: \"2026-02-17\")]",
    ),
    (
        "people",
        "[(id: \"dana\", name: \"Dana Whitlock\", jurisdiction: \"OH\")]",
    ),
    (
        "addresses",
        "[(id: \"home\", kind: Home, value: \"614-555-0131\")]",
    ),
    ("authority", "(table: \"quillby\")"),
    ("lines", "[(dial: \"home\", by: \"dana\", beat: \"hello\")]"),
    (
        "beats",
        "[\n        (id: \"hello\", says: \"Hello?\", choices: [(id: \"bye\", say: \"Good night.\", acts: [Farewell], ends: Both)]),\n    ]",
    ),
];

impl Check {
    /// The parts of its page, in order.
    pub fn sections(&self) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        for line in lines(self.page) {
            let heading = line
                .strip_prefix("## ")
                .and_then(|name| HEADINGS.into_iter().find(|known| *known == name));
            match (heading, sections.last_mut()) {
                (Some(heading), _) => sections.push(Section {
                    heading,
                    text: String::new(),
                }),
                (None, Some(section)) => {
                    section.text.push_str(line);
                    section.text.push('\n');
                }
                (None, None) => {}
            }
        }
        for section in &mut sections {
            section.text = section.text.trim().to_owned();
        }
        sections
    }

    /// The examples of its page, in order.
    pub fn examples(&self) -> Vec<Example> {
        let mut found: Vec<Example> = Vec::new();
        let mut inside = false;
        for line in lines(self.page) {
            if let Some(expects) = line.strip_prefix("```ron,") {
                found.push(Example {
                    raises: expects.trim() == "raises",
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

    /// The page as plain text, at most `width` columns where no example is wider.
    pub fn text(&self, width: usize) -> String {
        let mut out = String::new();
        let _ = writeln!(out, "{}: {}\n", self.id, self.title);
        let _ = writeln!(
            out,
            "A check of scenarios. What it finds is {}.",
            match self.severity {
                crate::diagnostic::Severity::Error => "an error",
                crate::diagnostic::Severity::Warning => "a warning",
                crate::diagnostic::Severity::Advice => "a piece of advice",
            }
        );
        for section in self.sections() {
            let _ = writeln!(out, "\n{}", section.heading);
            flow(&mut out, &section.text, width);
        }
        out
    }
}

impl Example {
    /// The whole scenario that the example stands for.
    pub fn scenario(&self) -> String {
        let alone = format!("Scenario(\n{})\n", self.text);
        let map = SourceMap::new(&alone);
        let mut text = format!("Scenario(\n{}", self.text);
        for (field, value) in BASE {
            if map.span(field).is_none() {
                let _ = writeln!(text, "    {field}: {value},");
            }
        }
        text.push_str(")\n");
        text
    }
}

/// Paragraphs are filled; examples keep their lines.
fn flow(out: &mut String, text: &str, width: usize) {
    let mut example = false;
    let mut paragraph = String::new();
    for line in text.lines() {
        let fence = line.starts_with("```");
        if fence || example || line.trim().is_empty() {
            handbook::flow(out, &paragraph, width);
            paragraph.clear();
        } else {
            paragraph.push_str(line);
            paragraph.push(' ');
        }
        example ^= fence;
        if example && !fence {
            let _ = writeln!(out, "{line}");
        }
    }
    handbook::flow(out, &paragraph, width);
}

/// The lines of a doc comment, without the blank that follows its slashes.
fn lines(page: &'static str) -> impl Iterator<Item = &'static str> {
    page.lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
}
