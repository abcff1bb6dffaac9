//! The bar over a session: what time it is where the consumer lives, which
//! scenario it is, why the last press did nothing, and the way out.

use egui::{Align, Frame, Layout, Margin, Panel, RichText, Ui, vec2};

use crate::{
    panels::{
        intent::{Answer, Intent},
        theme::{em, palette, title},
        widgets::{button, muted},
        words,
    },
    session::{Mode, TraineeView},
};

/// From so many ems of width on, there is room for the scenario's name.
const WIDE_EMS: f32 = 64.0;

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
        .inner_margin(Margin::symmetric(12, 8));
    let bar = Panel::top("session bar").resizable(false).frame(frame);
    bar.show(ui, |ui| {
        // Where there is little room, the scenario's name gives way to the clock.
        let wide = ui.available_width() >= WIDE_EMS * em(ui);
        let now = view.clock();
        let (day, place) = (words::date(now.date()), words::place(now));
        let right = Layout::right_to_left(Align::Center);
        let height = ui.spacing().interact_size.y.max(1.5 * title_height(ui));
        ui.allocate_ui_with_layout(vec2(ui.available_width(), height), right, |ui| {
            if button(ui, "Leave, go on later").clicked() {
                answer.want(Some(Intent::Leave));
            }
            if wide {
                muted(ui, words::mode(mode));
                ui.label(view.title());
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(RichText::new(words::time(now)).text_style(title()));
                let text = if wide {
                    format!("{day}, where they live ({place} time)")
                } else {
                    format!("{day}, {place}")
                };
                muted(ui, text);
            });
        });
        if let Some(refused) = refused {
            let shown = ui.label(format!("Not possible: {refused}."));
            ui.ctx().accesskit_node_builder(shown.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
        }
    });
}

fn title_height(ui: &Ui) -> f32 {
    title().resolve(ui.style()).size
}
