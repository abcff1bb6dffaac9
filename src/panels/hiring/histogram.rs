//! How many people have each score, as bars, with the cut as a line and one standard
//! error to each side of it as a band.

use egui::{Align2, Rect, Sense, Stroke, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::theme::{STEP, em, palette};

/// So many points share a bar.
const BIN: usize = 5;

/// Draws counts of scores from 0 to 100. `sem` is in points.
pub(super) fn histogram_ui(ui: &mut Ui, counts: &[u64], cut: u8, sem: Option<f64>) {
    let width = (48.0 * em(ui)).min(ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(width, 12.0 * em(ui)), Sense::hover());
    let bars = bars(counts);
    let told = format!(
        "How many people have each score, with a cut at {cut}{}; the table below says the same",
        sem.map_or_else(String::new, |sem| format!(
            " and one standard error of {sem:.1}"
        )),
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &told));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let colors = palette(ui);
    let font = TextStyle::Small.resolve(ui.style());
    let mut room = rect.shrink2(vec2(2.0 * STEP, 0.0));
    room.min.y += 1.5 * font.size;
    room.max.y -= 1.75 * font.size;
    let painter = ui.painter();
    let at = |score: f32| room.left() + room.width() * score / 101.0;
    if let Some(sem) = sem {
        #[expect(clippy::cast_possible_truncation, reason = "a band on the screen")]
        let sem = sem as f32;
        let low = at((f32::from(cut) - sem).clamp(0.0, 101.0));
        let high = at((f32::from(cut) + sem).clamp(0.0, 101.0));
        let band = Rect::from_min_max(pos2(low, room.top()), pos2(high, room.bottom()));
        painter.rect_filled(band, 0, colors.accent_soft);
    }
    let most = bars.iter().copied().max().unwrap_or(0).max(1);
    let step = room.width() * 5.0 / 101.0;
    let mut left = room.left();
    for (place, count) in bars.iter().enumerate() {
        // The last bar also holds 100.
        let wide = if place + 1 == bars.len() {
            step * 1.2
        } else {
            step
        };
        let tall = room.height() * share(*count, most);
        let bar = Rect::from_min_max(
            pos2(left + 1.0, room.bottom() - tall),
            pos2(left + wide - 1.0, room.bottom()),
        );
        painter.rect_filled(bar, 2, colors.muted);
        left += step;
    }
    painter.hline(room.x_range(), room.bottom(), Stroke::new(1.0, colors.line));
    for figure in [0_u8, 25, 50, 75, 100] {
        let place = pos2(at(f32::from(figure) + 0.5), room.bottom() + STEP / 2.0);
        painter.text(
            place,
            Align2::CENTER_TOP,
            figure.to_string(),
            font.clone(),
            colors.muted,
        );
    }
    let line = at(f32::from(cut));
    let top = pos2(
        line.clamp(room.left() + em(ui), room.right() - 2.0 * em(ui)),
        rect.top(),
    );
    painter.vline(line, room.y_range(), Stroke::new(2.0, colors.accent));
    painter.text(
        top,
        Align2::CENTER_TOP,
        format!("cut {cut}"),
        font,
        colors.ink,
    );
}

/// Counts in fives; the last bar also holds 100.
fn bars(counts: &[u64]) -> Vec<u64> {
    let mut bars: Vec<u64> = counts.chunks(BIN).map(|some| some.iter().sum()).collect();
    if bars.len() > 20
        && let Some(top) = bars.pop()
        && let Some(last) = bars.last_mut()
    {
        *last += top;
    }
    bars
}

/// A count as a share of the most there is, in thousandths.
fn share(count: u64, most: u64) -> f32 {
    let thousandths = count.saturating_mul(1_000) / most.max(1);
    f32::from(u16::try_from(thousandths).unwrap_or(1_000)) / 1_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_score_has_a_bar_and_a_hundred_is_in_the_last() {
        let mut counts = [0_u64; 101];
        counts[0] = 1;
        counts[4] = 2;
        counts[5] = 4;
        counts[99] = 8;
        counts[100] = 16;
        let bars = bars(&counts);
        assert_eq!(bars.len(), 20);
        assert_eq!((bars[0], bars[1], bars[19]), (3, 4, 24));
        assert!((share(3, 4) - 0.75).abs() < f32::EPSILON);
    }
}
