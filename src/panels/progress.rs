//! Results so far, newest first, and the course of each score.

use egui::Ui;

use crate::{
    evaluation::rubric::ScoreKind,
    panels::{
        past::{Past, weakest},
        theme::em,
        widgets::{card, heading, muted, scale, small, subheading, title},
        words,
    },
};

/// So many of the newest results are averaged.
const NEWEST: usize = 5;

/// Progress.
pub fn progress_ui(ui: &mut Ui, past: &[Past]) {
    title(ui, "Progress");
    if past.is_empty() {
        muted(
            ui,
            "Nothing finished yet. Results appear here after the first note is filed.",
        );
        return;
    }
    card(ui, |ui| {
        heading(ui, "Lately");
        for kind in ScoreKind::ALL {
            if let Some(mean) = mean(past, kind) {
                ui.label(format!("{}: {mean} of 100", kind.label()));
                scale(ui, mean, (24.0 * em(ui)).min(ui.available_width()));
            }
        }
        small(
            ui,
            format!("Means of the newest {NEWEST} results, truncated."),
        );
        if let Some(kind) = weakest(past) {
            muted(ui, format!("Work on {} next.", kind.label().to_lowercase()));
        }
    });
    for one in past {
        card(ui, |ui| {
            subheading(ui, &one.title);
            small(ui, format!("{}, {}", one.when, words::mode(one.mode)));
            ui.label(one.line());
            muted(ui, one.band.as_str());
        });
    }
}

/// The mean of the newest scores of a kind, truncated.
fn mean(past: &[Past], kind: ScoreKind) -> Option<u32> {
    let all = past.iter().take(NEWEST).flat_map(|one| &one.scores);
    let own: Vec<u32> = all
        .filter(|(own, _)| *own == kind)
        .map(|(_, score)| *score)
        .collect();
    let count = u32::try_from(own.len()).ok()?;
    own.iter().sum::<u32>().checked_div(count)
}
