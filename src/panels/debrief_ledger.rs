//! Every point and why it was given, and the note beside the truth.

use egui::Ui;

use crate::{
    documentation::Verdict,
    panels::{
        debrief::entries,
        intent::Intent,
        widgets::{amount, beside_label, card, fact, heading, link, muted, small},
        words,
    },
    report::{FieldReport, LineReport, Report},
};

/// The ledger of all scores.
pub(super) fn ledger_ui(ui: &mut Ui, report: &Report) -> Option<Intent> {
    let mut intent = None;
    for score in &report.scores {
        card(ui, |ui| {
            heading(ui, score.kind.label());
            for line in &score.lines {
                intent = intent.take().or(line_ui(ui, line));
                ui.separator();
            }
            let sum = format!("{} of {}", score.points, score.possible);
            amount(ui, "Points", &sum, true);
        });
    }
    small(
        ui,
        "What does not apply is in neither number; scores are truncated.",
    );
    intent
}

fn line_ui(ui: &mut Ui, line: &LineReport) -> Option<Intent> {
    let mut intent = None;
    let points = if line.possible == 0 && line.points == 0 {
        "does not apply".to_owned()
    } else {
        format!("{} of {}", line.points, line.possible)
    };
    beside_label(ui, &points, |ui| {
        ui.label(line.rubric_line.as_str());
        if !line.why.is_empty() {
            muted(ui, words::capital(&line.why));
        }
        if line.entries.is_empty() && line.rule.is_none() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            if !line.entries.is_empty() {
                small(ui, words::capital(&entries(&line.entries)));
            }
            if let Some(rule) = &line.rule
                && link(ui, &format!("Why? {rule}")).clicked()
            {
                intent = Some(Intent::ShowRule(rule.clone()));
            }
        });
    });
    intent
}

/// The note, field by field.
pub(super) fn note_ui(ui: &mut Ui, report: &Report) {
    card(ui, |ui| {
        heading(ui, "The note beside the truth");
        let Some(fields) = &report.note else {
            muted(ui, "No note was asked for.");
            return;
        };
        for field in fields {
            field_ui(ui, field);
        }
    });
}

fn field_ui(ui: &mut Ui, field: &FieldReport) {
    if field.verdict == Verdict::NotApplicable {
        return;
    }
    let or_nothing = |text: &str| {
        if text.is_empty() {
            "nothing".to_owned()
        } else {
            text.to_owned()
        }
    };
    let what = words::capital(field.field.label());
    let verdict = words::capital(field.verdict.label());
    if field.verdict == Verdict::Correct {
        fact(
            ui,
            &what,
            format!("{verdict}: {}", or_nothing(&field.wrote)),
        );
    } else {
        let wrote = or_nothing(&field.wrote);
        let was = or_nothing(&field.was);
        fact(
            ui,
            &what,
            format!("{verdict}: you wrote {wrote}; it was {was}"),
        );
    }
}
