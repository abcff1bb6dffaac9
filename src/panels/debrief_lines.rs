//! The transcript with findings beside the lines, and the way back into any of them.

use egui::Ui;

use crate::{
    panels::{
        debrief::{DebriefLook, finding_ui},
        intent::Intent,
        theme::em,
        widgets::{link, muted, said, small, subheading},
    },
    report::{FindingReport, Report},
    session::{Mode, view::TranscriptLine},
};

/// From so many ems of width on, findings stand beside the lines, not below.
const WIDE_EMS: f32 = 62.0;

/// The transcript, entry by entry.
pub(super) fn lines_ui(ui: &mut Ui, look: &DebriefLook<'_>, report: &Report) -> Option<Intent> {
    let mut intent = None;
    let counting = |entry: u32| {
        let all = report.findings.iter();
        all.filter(move |finding| finding.entry == entry && finding.is_shown())
    };
    let wide = ui.available_width() >= WIDE_EMS * em(ui);
    let mut shown: Vec<u32> = Vec::new();
    for lines in look.lines.chunk_by(|one, other| one.entry == other.entry) {
        let Some(entry) = lines.first().map(|line| line.entry) else {
            continue;
        };
        shown.push(entry);
        let found: Vec<&FindingReport> = counting(entry).collect();
        if wide {
            let column = ui.available_width() * 0.55;
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(column);
                    intent = intent.take().or(entry_ui(ui, look, entry, lines));
                });
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    for finding in &found {
                        intent = intent.take().or(finding_ui(ui, finding));
                    }
                });
            });
        } else {
            intent = intent.or(entry_ui(ui, look, entry, lines));
            for finding in &found {
                intent = intent.or(finding_ui(ui, finding));
            }
        }
        ui.separator();
    }
    let elsewhere = report.findings.iter();
    let elsewhere: Vec<&FindingReport> = elsewhere
        .filter(|finding| finding.is_shown() && !shown.contains(&finding.entry))
        .collect();
    if !elsewhere.is_empty() {
        subheading(ui, "Outside the conversation");
    }
    for finding in elsewhere {
        intent = intent.or(finding_ui(ui, finding));
    }
    intent
}

fn entry_ui(
    ui: &mut Ui,
    look: &DebriefLook<'_>,
    entry: u32,
    lines: &[TranscriptLine],
) -> Option<Intent> {
    let mut intent = None;
    ui.horizontal_wrapped(|ui| {
        small(ui, format!("Line {entry}"));
        let again = format!("Try again from line {entry}");
        if look.mode != Mode::Test && link(ui, &again).clicked() {
            intent = Some(Intent::RewindTo(entry.saturating_sub(1)));
        }
    });
    for line in lines {
        match line.speaker.as_deref() {
            None => muted(ui, line.words.as_str()),
            Some(_) if line.collector => said(ui, "You", &line.words),
            Some(name) => said(ui, name, &line.words),
        };
    }
    intent
}
