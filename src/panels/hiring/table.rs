//! A table that is read with the eyes or heard: every cell carries its column's
//! name, and where the columns do not fit each row becomes a short list.

use egui::{Align, Label, Layout, RichText, TextStyle, TextWrapMode, Ui, WidgetText, vec2};

use crate::panels::{
    theme::{STEP, palette},
    widgets::{small, subheading},
};

/// The space between columns, in steps of the grid.
const GAP: f32 = 5.0 * STEP;

/// Whether a table has room for its columns beside each other.
pub(super) fn fits(ui: &Ui, heads: &[&str], rows: &[Vec<String>]) -> bool {
    let widths = widths(ui, heads, rows);
    widths.iter().map(|width| width + GAP).sum::<f32>() <= ui.available_width()
}

/// Draws a table. The first column names the row; the others are figures.
pub(super) fn table_ui(ui: &mut Ui, caption: &str, heads: &[&str], rows: &[Vec<String>]) {
    subheading(ui, caption);
    let widths = widths(ui, heads, rows);
    let needed = widths.iter().map(|width| width + GAP).sum::<f32>();
    if needed <= ui.available_width() {
        head_ui(ui, heads, &widths);
        for row in rows {
            row_ui(ui, heads, row, &widths);
        }
        return;
    }
    for row in rows {
        let (name, figures) = row
            .split_first()
            .map_or(("", row.as_slice()), |(one, rest)| (one.as_str(), rest));
        ui.label(RichText::new(name).family(crate::panels::theme::strong()));
        for (head, figure) in heads.iter().skip(1).zip(figures) {
            ui.label(named(head, figure));
        }
    }
}

/// What a cell is called: `Rate: 0.40`.
fn named(head: &str, figure: &str) -> String {
    format!("{head}: {figure}")
}

/// The widest of each column.
fn widths(ui: &Ui, heads: &[&str], rows: &[Vec<String>]) -> Vec<f32> {
    let wide = |text: &str, style: TextStyle| {
        let galley = WidgetText::from(text).into_galley(
            ui,
            Some(TextWrapMode::Extend),
            f32::INFINITY,
            style,
        );
        galley.size().x.ceil() + 1.0
    };
    heads
        .iter()
        .enumerate()
        .map(|(column, head)| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells
                .map(|cell| wide(cell, TextStyle::Body))
                .fold(wide(head, TextStyle::Small), f32::max)
        })
        .collect()
}

fn head_ui(ui: &mut Ui, heads: &[&str], widths: &[f32]) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (column, (head, width)) in heads.iter().zip(widths).enumerate() {
            cell_ui(ui, column, *width, |ui| {
                small(ui, *head);
            });
        }
    });
    let width = widths.iter().map(|width| width + GAP).sum::<f32>() - GAP;
    let (line, _) = ui.allocate_exact_size(vec2(width, 1.0), egui::Sense::hover());
    let color = palette(ui).line;
    ui.painter().rect_filled(line, 0, color);
}

fn row_ui(ui: &mut Ui, heads: &[&str], row: &[String], widths: &[f32]) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (column, ((head, cell), width)) in heads.iter().zip(row).zip(widths).enumerate() {
            cell_ui(ui, column, *width, |ui| {
                let shown = ui.add(Label::new(cell.as_str()).extend());
                if column > 0 {
                    let name = named(head, cell);
                    ui.ctx()
                        .accesskit_node_builder(shown.id, |node| node.set_value(name.as_str()));
                }
            });
        }
    });
}

/// Names at the left, figures at the right edge of their column.
fn cell_ui(ui: &mut Ui, column: usize, width: f32, content: impl FnOnce(&mut Ui)) {
    let layout = if column == 0 {
        Layout::left_to_right(Align::Center)
    } else {
        Layout::right_to_left(Align::Center)
    };
    let height = ui.text_style_height(&TextStyle::Body);
    ui.allocate_ui_with_layout(vec2(width, height), layout, |ui| {
        ui.set_min_width(width);
        content(ui);
    });
}
