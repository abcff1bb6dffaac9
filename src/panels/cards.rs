//! What can be read before and during a call: the house card, and the rubric by
//! which the call is scored.

use egui::Ui;

use crate::{
    evaluation::Rubric,
    panels::widgets::{fact, muted, small, subheading},
    scenario::model::House,
};

/// The house card.
pub fn house_card_ui(ui: &mut Ui, house: &House) {
    subheading(ui, &house.name);
    for (line, number) in house.card.iter().zip(1..) {
        ui.label(format!("{number}. {line}"));
    }
}

/// The rubric: scores, criteria, gates and bands.
pub fn rubric_ui(ui: &mut Ui, rubric: &Rubric) {
    let source = rubric.source();
    for score in &source.scores {
        subheading(ui, score.kind.label());
        for criterion in &score.criteria {
            fact(
                ui,
                &format!("{} points", criterion.weight),
                criterion.label.as_str(),
            );
        }
    }
    subheading(ui, "Gates: what caps the band, whatever the points");
    for gate in rubric.gates() {
        ui.label(gate.label.as_str());
    }
    subheading(ui, "Bands");
    for band in rubric.bands() {
        fact(ui, &format!("From {}", band.from), band.label.as_str());
    }
    if !rubric.card().is_empty() {
        subheading(ui, "House rules scored here");
        for line in rubric.card() {
            muted(ui, line.as_str());
        }
    }
    small(ui, "What does not apply is left out of the score.");
}
