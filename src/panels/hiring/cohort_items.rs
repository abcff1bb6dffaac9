//! The calls of a cohort: how easy each is and whether it tells strong from weak,
//! drawn and in figures; and which choices draw strong people.

use egui::{Align2, Pos2, Rect, Sense, Stroke, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::{
    cohort::{choices::Drawn, outcome::Item},
    panels::{
        hiring::{parts::short, table::table_ui},
        theme::{STEP, em, palette},
        widgets::{card, heading, small},
    },
};

/// So many choices are shown: the strongest draws in either direction.
const CHOICES: usize = 20;

/// How easy each call is against how well it tells strong from weak.
pub(super) fn items_ui(ui: &mut Ui, items: &[Item]) {
    card(ui, |ui| {
        heading(ui, "Calls");
        plane_ui(ui, items);
        let rows: Vec<Vec<String>> = (1..)
            .zip(items)
            .map(|(number, item)| {
                let figures = item.figures;
                let of = |one: Option<f64>| short(one, 2);
                vec![
                    format!("{number}  {}", item.scenario),
                    item.scores.map_or(0, |scores| scores.count).to_string(),
                    short(item.scores.map(|scores| scores.mean), 1),
                    of(figures.and_then(|one| one.difficulty)),
                    of(figures.and_then(|one| one.rest_correlation)),
                    of(figures.and_then(|one| one.discrimination)),
                ]
            })
            .collect();
        let heads = ["call", "played", "mean", "easiness", "r with the rest", "D"];
        table_ui(ui, "The same in figures", &heads, &rows);
        small(
            ui,
            "Easiness is the mean share of points. r is the correlation with the other calls. D is the share of the best 27 % less that of the worst 27 %. Below nothing, a call rewards what the others do not.",
        );
    });
}

/// Easiness to the right, discrimination upward, a number for each call.
fn plane_ui(ui: &mut Ui, items: &[Item]) {
    let placed: Vec<(usize, f64, f64)> = (1..)
        .zip(items)
        .filter_map(|(number, item)| {
            let figures = item.figures?;
            Some((number, figures.difficulty?, figures.discrimination?))
        })
        .collect();
    if placed.is_empty() {
        return;
    }
    let width = (30.0 * em(ui)).min(ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(width, 14.0 * em(ui)), Sense::hover());
    let told = "Calls by easiness, to the right, and discrimination D, upward; the table below says the same";
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, told));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let room = axes_ui(ui, rect);
    let font = TextStyle::Small.resolve(ui.style());
    let colors = palette(ui);
    let painter = ui.painter();
    for (number, easy, tells) in placed {
        let place = place(easy, tells, room);
        painter.circle_filled(place, STEP + 1.0, colors.accent);
        let beside = if place.x > room.center().x {
            (pos2(place.x - 2.0 * STEP, place.y), Align2::RIGHT_CENTER)
        } else {
            (pos2(place.x + 2.0 * STEP, place.y), Align2::LEFT_CENTER)
        };
        let text = number.to_string();
        painter.text(beside.0, beside.1, text, font.clone(), colors.ink);
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a point on the screen")]
fn place(easy: f64, tells: f64, room: Rect) -> Pos2 {
    let (easy, tells) = (easy.clamp(0.0, 1.0) as f32, tells.clamp(-1.0, 1.0) as f32);
    pos2(
        room.left() + room.width() * easy,
        room.bottom() - room.height() * (tells + 1.0) / 2.0,
    )
}

/// The frame, the line at nothing, and what the directions mean.
fn axes_ui(ui: &Ui, rect: Rect) -> Rect {
    let font = TextStyle::Small.resolve(ui.style());
    let colors = palette(ui);
    let painter = ui.painter();
    let mut room = rect.shrink(STEP);
    room.min.x += 2.5 * font.size;
    room.max.y -= 1.75 * font.size;
    for (figure, tells) in [("1", 1.0), ("0", 0.0), ("−1", -1.0)] {
        let at = place(0.0, tells, room);
        painter.hline(room.x_range(), at.y, Stroke::new(1.0, colors.line));
        let inside = at.y.clamp(
            rect.top() + font.size / 2.0,
            rect.bottom() - font.size / 2.0,
        );
        painter.text(
            pos2(at.x - STEP, inside),
            Align2::RIGHT_CENTER,
            figure,
            font.clone(),
            colors.muted,
        );
    }
    let below = room.bottom() + STEP;
    for (figure, x, align) in [
        ("hard", room.left(), Align2::LEFT_TOP),
        ("easy", room.right(), Align2::RIGHT_TOP),
    ] {
        painter.text(pos2(x, below), align, figure, font.clone(), colors.muted);
    }
    room
}

/// Which choices draw strong people, and which draw weak ones.
pub(super) fn choices_ui(ui: &mut Ui, choices: &[Drawn]) {
    let mut known: Vec<&Drawn> = choices
        .iter()
        .filter(|one| one.correlation.is_ok())
        .collect();
    let pull = |one: &Drawn| one.correlation.unwrap_or(0.0);
    known.sort_by(|one, other| pull(other).abs().total_cmp(&pull(one).abs()));
    known.truncate(CHOICES);
    known.sort_by(|one, other| pull(other).total_cmp(&pull(one)));
    card(ui, |ui| {
        heading(ui, "Choices that draw strong people");
        if known.is_empty() {
            ui.label("Too few people met the same choices.");
            return;
        }
        let rows: Vec<Vec<String>> = known
            .iter()
            .map(|one| {
                vec![
                    format!("{}: {}", one.beat, one.choice),
                    format!("{} of {}", one.taken, one.met),
                    short(Some(one.mean), 1),
                    short(one.mean_of_others, 1),
                    short(one.correlation.ok(), 2),
                ]
            })
            .collect();
        for one in &known {
            tilt_ui(ui, pull(one));
        }
        let heads = ["choice", "taken", "their mean", "others'", "r"];
        table_ui(ui, "In figures, in the same order", &heads, &rows);
        small(
            ui,
            "Above nothing, a choice draws people who do well elsewhere. A wrong choice that strong people like is a fault of the call.",
        );
    });
}

/// A bar from the middle: to the right where a choice draws the strong.
fn tilt_ui(ui: &mut Ui, correlation: f64) {
    let width = (20.0 * em(ui)).min(ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(width, 2.0 * STEP), Sense::hover());
    let told = format!("r {correlation:.2}");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &told));
    let colors = palette(ui);
    #[expect(clippy::cast_possible_truncation, reason = "a bar on the screen")]
    let end = rect.center().x + rect.width() / 2.0 * correlation.clamp(-1.0, 1.0) as f32;
    let bar = Rect::from_two_pos(pos2(rect.center().x, rect.top()), pos2(end, rect.bottom()));
    ui.painter().rect_filled(rect, 2, colors.sunken);
    let color = if correlation >= 0.0 {
        colors.accent
    } else {
        colors.muted
    };
    ui.painter().rect_filled(bar, 2, color);
}
