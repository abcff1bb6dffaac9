//! A page as plain text of a given width, for the terminal.

use std::fmt::Write;

use crate::{
    compliance::RULES_VERSION,
    handbook::{Block, Page, Shown, words},
};

/// The narrowest text that is still readable.
const WIDTH_MIN: usize = 40;

/// The page as plain text; at most `width` columns where no example is wider.
pub fn text(page: &Page, width: usize) -> String {
    let width = width.max(WIDTH_MIN);
    let mut out = String::new();
    let _ = writeln!(out, "{}: {}\n", page.id, page.title);
    let (source, basis) = (words::source(page.source), words::basis(page.basis));
    let _ = writeln!(out, "{source}. {basis}.");
    for cite in page.citations {
        let _ = writeln!(out, "  {cite}");
    }
    let _ = writeln!(out, "{}", words::evidence(page.source, page.read));
    for section in &page.sections {
        let _ = writeln!(out, "\n{}", section.heading);
        for block in &section.blocks {
            match block {
                Block::Paragraph(text) => flow(&mut out, text, width),
                Block::Example(shown) => example(&mut out, shown, width),
            }
        }
    }
    if !page.related.is_empty() {
        out.push_str("\nRelated rules\n");
        flow(&mut out, &page.related.join(", "), width);
    }
    out.push('\n');
    flow(&mut out, words::STATEMENT, width);
    flow(
        &mut out,
        &format!("State of the rules: {RULES_VERSION}."),
        width,
    );
    out
}

/// An example keeps its lines; what is found in it follows.
fn example(out: &mut String, shown: &Shown, width: usize) {
    for line in shown.text.lines() {
        let _ = writeln!(out, "    {line}");
    }
    for found in &shown.found {
        flow(out, found, width);
    }
}

/// Fills a paragraph, indented by two.
pub fn flow(out: &mut String, text: &str, width: usize) {
    let mut column = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            out.push('\n');
            column = 0;
        }
        let gap = if column == 0 { "  " } else { " " };
        let _ = write!(out, "{gap}{word}");
        column += gap.len() + length;
    }
    if column > 0 {
        out.push('\n');
    }
}
