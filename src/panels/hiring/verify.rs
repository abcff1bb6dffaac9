//! Whether a sealed result is the one that was sealed, in words.

use egui::Ui;

use crate::{
    bundle::CANNOT_PROVE,
    panels::{
        hiring::{
            model::{Ask, Sealed, Verdict},
            parts::{closed_until, path_ui},
        },
        widgets::{card, finding_card, heading, muted, small, subheading},
    },
};

/// A bundle that somebody sent, by its path.
pub(super) fn verify_ui(ui: &mut Ui, path: &mut String, verdicts: &[Verdict]) -> Option<Ask> {
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "Verify a sealed result");
        muted(
            ui,
            "Follows the seal line by line, checks the signature, plays every call again and scores it anew.",
        );
        path_ui(ui, "The bundle's file", path);
        let missing = path.trim().is_empty().then_some("Name the file first.");
        if closed_until(ui, "Verify it", missing).is_some_and(|shown| shown.clicked()) {
            ask = Some(Ask::Verify(Sealed::File(path.trim().to_owned())));
        }
        let of_files = verdicts
            .iter()
            .rev()
            .filter(|verdict| matches!(verdict.of, Sealed::File(_)));
        for verdict in of_files.take(5) {
            ui.separator();
            verdict_ui(ui, verdict);
        }
    });
    ask
}

/// What was found.
pub(super) fn verdict_ui(ui: &mut Ui, verdict: &Verdict) {
    if verdict.holds() {
        found_ui(ui, verdict);
    } else {
        finding_card(ui, |ui| found_ui(ui, verdict));
    }
}

fn found_ui(ui: &mut Ui, verdict: &Verdict) {
    if let Sealed::File(path) = &verdict.of {
        subheading(ui, path);
    }
    ui.label(if verdict.holds() {
        "The seal holds: nothing was changed, and scoring gives the same."
    } else {
        "The seal does not hold."
    });
    for problem in &verdict.problems {
        ui.label(format!(
            "{}.",
            crate::panels::words::capital(&problem.to_string())
        ));
    }
    match &verdict.signer {
        Ok(signer) => ui.label(format!("Signed by {signer}.")),
        Err(why) => ui.label(format!("{}.", crate::panels::words::capital(why))),
    };
    if !verdict.about.is_empty() {
        small(ui, verdict.about.as_str());
    }
    for note in &verdict.notes {
        small(ui, note.as_str());
    }
    small(ui, format!("It cannot show: {}.", CANNOT_PROVE.join("; ")));
}
