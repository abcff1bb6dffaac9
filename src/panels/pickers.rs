//! Picking one of several: in a row, in columns, from a list that opens, by tabs.

use egui::{Align, Button, ComboBox, Layout, RichText, Ui, vec2};

use crate::panels::{
    theme::{STEP, em, palette},
    widgets::{follow_focus, small},
};

/// From so many ems of width on, labels of rows stand in a column.
const COLUMN_EMS: f32 = 38.0;

/// One of a few, all in sight.
pub fn one_of<T: Copy + PartialEq, S: AsRef<str>>(
    ui: &mut Ui,
    label: &str,
    chosen: &mut T,
    options: &[(T, S)],
) -> bool {
    let mut changed = false;
    let wide = ui.available_width() >= COLUMN_EMS * em(ui);
    let column = if ui.available_width() >= 50.0 * em(ui) {
        10.0 * em(ui)
    } else {
        6.0 * em(ui)
    };
    let mut options_ui = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(STEP, STEP);
        for (option, text) in options {
            let text = text.as_ref();
            let shown = ui.add(Button::selectable(*chosen == *option, text));
            let shown = follow_focus(shown);
            let full = format!("{label}: {text}");
            ui.ctx().accesskit_node_builder(shown.id, |node| {
                node.set_role(egui::accesskit::Role::RadioButton);
                node.set_label(full.as_str());
            });
            if shown.clicked() && *chosen != *option {
                *chosen = *option;
                changed = true;
            }
        }
    };
    if wide {
        // Rows below each other begin at one edge.
        ui.horizontal_top(|ui| {
            let height = ui.spacing().interact_size.y;
            let down = Layout::left_to_right(Align::Center);
            ui.allocate_ui_with_layout(vec2(column, height), down, |ui| {
                ui.set_width(column);
                let color = palette(ui).muted;
                let text = RichText::new(label).small().color(color);
                ui.add(egui::Label::new(text).wrap());
            });
            ui.horizontal_wrapped(options_ui);
        });
    } else {
        ui.horizontal_wrapped(|ui| {
            small(ui, label);
            options_ui(ui);
        });
    }
    changed
}

/// Switches in columns of one width, row by row.
pub fn switches(ui: &mut Ui, count: usize, mut switch: impl FnMut(&mut Ui, usize)) {
    let room = ui.available_width();
    let gap = ui.spacing().item_spacing.x;
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few columns"
    )]
    let columns = ((room / (15.0 * em(ui))) as usize).clamp(1, 4);
    #[allow(clippy::cast_precision_loss, reason = "a few columns")]
    let width = room / columns as f32 - gap;
    ui.spacing_mut().item_spacing.y = 0.0;
    for first in (0..count).step_by(columns) {
        ui.horizontal_top(|ui| {
            for at in first..count.min(first + columns) {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    switch(ui, at);
                });
            }
        });
    }
}

/// One of many, in a list that opens.
pub fn pick<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    chosen: &mut T,
    options: &[(T, String)],
) -> bool {
    let before = *chosen;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let above = small(ui, label);
        let current = options.iter().find(|(option, _)| option == chosen);
        let shown = current.map_or("", |(_, text)| text.as_str());
        let width = (24.0 * em(ui)).min(ui.available_width() - 2.0 * STEP);
        let list = ComboBox::from_id_salt(label)
            .selected_text(shown)
            .width(width)
            .truncate();
        let combo = list.show_ui(ui, |ui| {
            let mut picked = false;
            for (option, text) in options {
                let shown = ui.selectable_value(chosen, *option, text.as_str());
                picked |= follow_focus(shown).clicked();
            }
            if picked {
                // The mouse closes a list by itself, the keyboard does not.
                ui.close();
            }
            picked
        });
        if combo.inner == Some(true) {
            combo.response.request_focus();
        }
        follow_focus(combo.response.labelled_by(above.id));
    });
    *chosen != before
}

/// A row of tabs. Returns the one that was chosen.
pub fn tabs<T: Copy + PartialEq>(
    ui: &mut Ui,
    current: T,
    options: &[(T, &str, &str)],
) -> Option<T> {
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(STEP, STEP);
        ui.spacing_mut().button_padding.x = 2.0 * STEP;
        for (tab, text, key) in options {
            let muted = palette(ui).muted;
            let hint = RichText::new(*key).small().color(muted);
            let mut shown = Button::selectable(current == *tab, *text);
            if !key.is_empty() {
                shown = shown.right_text(hint).gap(STEP);
            }
            let shown = ui.add(shown);
            ui.ctx().accesskit_node_builder(shown.id, |node| {
                node.set_role(egui::accesskit::Role::Tab);
                node.set_label(*text);
                node.set_selected(current == *tab);
                if !key.is_empty() {
                    node.set_keyboard_shortcut(*key);
                }
            });
            if follow_focus(shown).clicked() {
                chosen = Some(*tab);
            }
        }
    });
    chosen
}
