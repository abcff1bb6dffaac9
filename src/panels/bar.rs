//! The bar over a session: what time it is where the consumer lives, which
//! scenario it is, why the last press did nothing, and the way out.

use egui::{Frame, Margin, Panel, RichText, Stroke, Ui};

use crate::{
    panels::{
        intent::{Answer, Intent},
        theme::{palette, title},
        widgets::{button, muted},
        words,
    },
    session::{Mode, TraineeView},
};

/// The bar.
pub fn bar_ui(
    ui: &mut Ui,
    view: TraineeView<'_>,
    mode: Mode,
    refused: Option<&str>,
    answer: &mut Answer,
) {
    let colors = palette(ui);
    let frame = Frame::new()
        .fill(colors.surface)
        .stroke(Stroke::new(1.0, colors.line))
        .inner_margin(Margin::symmetric(12, 8));
    let bar = Panel::top("session bar").resizable(false).frame(frame);
    bar.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let now = view.clock();
            ui.label(RichText::new(words::time(now)).text_style(title()));
            let day = words::date(now.date());
            let place = words::place(now);
            muted(ui, format!("{day}, where they live ({place} time)"));
            ui.label(view.title());
            muted(ui, words::mode(mode));
            if button(ui, "Leave, go on later").clicked() {
                answer.want(Some(Intent::Leave));
            }
        });
        if let Some(refused) = refused {
            let shown = ui.label(format!("Not possible: {refused}."));
            ui.ctx().accesskit_node_builder(shown.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
        }
    });
}
