//! The page of a rule, opened from a finding: the same text as in the handbook.

use egui::{Frame, Id, Modal, RichText, Ui};

use crate::{
    compliance::{Basis, Read, Source},
    handbook::Page,
    panels::{
        beside::scroll,
        intent::Intent,
        theme::em,
        widgets::{card, heading, muted, primary, small, subheading},
    },
};

/// The page, in front of everything. Closed by its button or by Escape.
pub fn why_ui(ui: &Ui, page: &Page) -> Option<Intent> {
    let screen = ui.ctx().content_rect().size();
    let width = (44.0 * em(ui)).min(screen.x - 48.0);
    let height = screen.y - 18.0 * em(ui);
    let frame = Frame::popup(ui.style()).inner_margin(16);
    let modal = Modal::new(Id::new("rule page"))
        .frame(frame)
        .show(ui.ctx(), |ui| {
            ui.set_width(width);
            heading(ui, page.title);
            let read = match page.read {
                Read::T => "Checked against the official text.",
                Read::S => "Known through a secondary source.",
                Read::M => "From memory: check the official text before relying on it.",
            };
            muted(
                ui,
                format!("{}. {}.", source(page.source), basis(page.basis)),
            );
            for citation in page.citations {
                small(ui, *citation);
            }
            small(ui, read);
            let room = egui::vec2(width, height.max(120.0));
            ui.allocate_ui(room, |ui| {
                scroll(ui, "rule page", |ui| {
                    for section in &page.sections {
                        subheading(ui, section.heading);
                        text_ui(ui, &section.text);
                    }
                });
            });
            primary(ui, "Close").clicked()
        });
    (modal.inner || modal.should_close()).then_some(Intent::HideRule)
}

/// Paragraphs are filled; examples keep their lines.
fn text_ui(ui: &mut Ui, text: &str) {
    let mut paragraph = String::new();
    let mut example: Option<String> = None;
    for line in text.lines() {
        if line.starts_with("```") {
            flush(ui, &mut paragraph);
            match example.take() {
                Some(lines) => example_ui(ui, &lines),
                None => example = Some(String::new()),
            }
        } else if let Some(lines) = &mut example {
            lines.push_str(line);
            lines.push('\n');
        } else if line.trim().is_empty() {
            flush(ui, &mut paragraph);
        } else {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(line.trim());
        }
    }
    flush(ui, &mut paragraph);
}

fn flush(ui: &mut Ui, paragraph: &mut String) {
    if !paragraph.is_empty() {
        ui.label(std::mem::take(paragraph));
    }
}

fn example_ui(ui: &mut Ui, lines: &str) {
    card(ui, |ui| {
        ui.label(RichText::new(lines.trim_end()).small());
    });
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
