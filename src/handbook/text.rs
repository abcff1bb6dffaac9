//! A page as plain text of a given width, for the terminal.

use std::fmt::Write;

use crate::{
    compliance::{Basis, Read, Source},
    handbook::Page,
};

/// The narrowest text that is still readable.
const WIDTH_MIN: usize = 40;

/// The page as plain text; at most `width` columns where no example is wider.
pub fn text(page: &Page, width: usize) -> String {
    let width = width.max(WIDTH_MIN);
    let mut out = String::new();
    let _ = writeln!(out, "{}: {}\n", page.id, page.title);
    let _ = writeln!(out, "{}. {}.", source(page.source), basis(page.basis));
    for cite in page.citations {
        let _ = writeln!(out, "  {cite}");
    }
    let _ = writeln!(out, "{}", read(page.read));
    for section in &page.sections {
        let _ = writeln!(out, "\n{}", section.heading);
        flow(&mut out, &section.text, width);
    }
    out
}

fn source(source: Source) -> &'static str {
    match source {
        Source::Law => "Law",
        Source::Client => "The client's policy",
        Source::Trade => "Practice of the trade",
    }
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::PerSe => "One event is a violation",
        Basis::Presumption => "A rebuttable presumption",
        Basis::Standard => "An open standard",
        Basis::SafeHarbour => "Missing it loses a protection; it is no violation by itself",
        Basis::BestPractice => "Good practice",
        Basis::Policy => "A rule of the house",
        Basis::Definition => "A definition",
    }
}

fn read(read: Read) -> &'static str {
    match read {
        Read::T => "Checked against the official text.",
        Read::S => "Known through a secondary source.",
        Read::M => "From memory: check the official text before relying on it.",
    }
}

/// Paragraphs are filled; examples keep their lines.
fn flow(out: &mut String, text: &str, width: usize) {
    let mut example = false;
    let mut column = 0;
    for line in text.lines() {
        if line.starts_with("```") {
            example = !example;
            break_line(out, &mut column);
        } else if example {
            let _ = writeln!(out, "    {line}");
        } else if line.trim().is_empty() {
            break_line(out, &mut column);
        } else {
            for word in line.split_whitespace() {
                let length = word.chars().count();
                if column > 0 && column + 1 + length > width {
                    break_line(out, &mut column);
                }
                let gap = if column == 0 { "  " } else { " " };
                let _ = write!(out, "{gap}{word}");
                column += gap.len() + length;
            }
        }
    }
    break_line(out, &mut column);
}

fn break_line(out: &mut String, column: &mut usize) {
    if *column > 0 {
        out.push('\n');
        *column = 0;
    }
}
