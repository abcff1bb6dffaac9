//! The parts of a page: paragraphs, and examples with what the judges find in them.

use crate::{
    compliance::{Finding, Outcome, Parameters, Rule, judge},
    evidence::conduct::read_example,
};

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(String),
    /// A conduct, and what is found in it.
    Example(Shown),
}

/// An example and what is found in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What it shows.
    pub kind: Kind,
    /// The conduct, or a list of steps.
    pub text: String,
    /// What the judges say of it, a sentence each.
    pub found: Vec<String>,
    /// Other rules that find something in it, in the catalogue's order.
    pub others: Vec<&'static str>,
}

/// What an example shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The rule finds something.
    Violates,
    /// The same kind of facts on the lawful side.
    NearMiss,
    /// How a contact is classified.
    Classified,
}

impl Kind {
    /// Its caption.
    pub const fn caption(self) -> &'static str {
        match self {
            Self::Violates => "An example that breaks it",
            Self::NearMiss => "A near miss that keeps it",
            Self::Classified => "An example",
        }
    }
}

/// The parts of a section's text, which is written in a little Markdown:
/// paragraphs, and conducts between fences.
pub(super) fn blocks(rule: &'static Rule, text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut paragraph = String::new();
    let mut example: Option<(&str, String)> = None;
    for line in text.lines() {
        if let Some(fence) = line.strip_prefix("```") {
            close(&mut blocks, &mut paragraph);
            match example.take() {
                Some((expects, text)) => blocks.push(Block::Example(shown(rule, expects, text))),
                None => example = Some((expects(fence), String::new())),
            }
        } else if let Some((_, text)) = &mut example {
            text.push_str(line);
            text.push('\n');
        } else if line.trim().is_empty() {
            close(&mut blocks, &mut paragraph);
        } else {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(line.trim());
        }
    }
    close(&mut blocks, &mut paragraph);
    blocks
}

fn expects(fence: &str) -> &str {
    fence.strip_prefix("ron,").unwrap_or_default().trim()
}

fn close(blocks: &mut Vec<Block>, paragraph: &mut String) {
    if !paragraph.is_empty() {
        blocks.push(Block::Paragraph(std::mem::take(paragraph)));
    }
}

/// Judges an example by all rules. What the fence promises is held by a test.
fn shown(rule: &'static Rule, expects: &str, text: String) -> Shown {
    let findings = judged(&text);
    let kind = match expects {
        "violates" => Kind::Violates,
        "complies" => Kind::NearMiss,
        _ => Kind::Classified,
    };
    let own = findings.iter().filter(|one| one.rule == rule.id);
    let mut found: Vec<String> = match kind {
        Kind::Classified => vec![format!("Classified as: {}.", expects.replace('-', " "))],
        Kind::Violates | Kind::NearMiss => own.map(sentence).collect(),
    };
    if found.is_empty() {
        found.push("Nothing is found by this rule.".to_owned());
    }
    let mut others: Vec<&'static str> = Vec::new();
    for one in &findings {
        if one.rule != rule.id && !others.contains(&one.rule) {
            others.push(one.rule);
        }
    }
    Shown {
        kind,
        text,
        found,
        others,
    }
}

fn judged(text: &str) -> Vec<Finding> {
    let Ok(conduct) = read_example(text) else {
        return Vec::new();
    };
    let Ok(items) = conduct.items() else {
        return Vec::new();
    };
    let params = Parameters::for_jurisdiction(conduct.place_of_law());
    judge(&conduct.facts, &params, items)
}

fn sentence(found: &Finding) -> String {
    format!("{}: {}", outcome(found.outcome), found.happened)
}

/// An outcome in words.
fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Violation => "Violation",
        Outcome::PresumedViolation => "Presumed violation",
        Outcome::PresumedCompliance => "Presumed compliance",
        Outcome::Advisory => "To weigh",
        Outcome::NotApplicable => "Not applicable",
    }
}
