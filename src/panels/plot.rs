//! Results over time as a line, from the oldest at the left to the newest, out of a hundred;
//! and the course of a call as steps.

use egui::{Align2, Pos2, Rect, Sense, Stroke, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::theme::{STEP, em, palette};

/// So many of the newest results are shown; more would be too close to tell apart.
const NEWEST: usize = 24;

/// Draws results of a hundred, oldest first. `name` says what they are, for those
/// who hear the screen; they hear the figures too.
pub fn plot_ui(ui: &mut Ui, name: &str, results: &[u32], width: f32) {
    let height = 5.0 * em(ui);
    let newest = results.get(results.len().saturating_sub(NEWEST)..);
    let newest = newest.unwrap_or_default();
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let figures: Vec<String> = newest.iter().map(u32::to_string).collect();
    let told = format!("{name}, oldest first: {}", figures.join(", "));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &told));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let room = frame(ui, rect);
    let points = points(newest, room);
    let painter = ui.painter();
    let accent = palette(ui).accent;
    painter.line(points.clone(), Stroke::new(2.0, accent));
    for point in points {
        painter.circle_filled(point, 3.0, accent);
    }
}

/// The course of something over a call: it changes where a decision was made.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a> {
    /// What it shows, for those who hear the screen.
    pub told: &'a str,
    /// Its values, one before the call and one after each decision.
    pub values: &'a [i64],
    /// The value at the top.
    pub most: i64,
    /// The figure at the bottom.
    pub low: &'a str,
    /// The figure at the top.
    pub high: &'a str,
    /// The point that is looked at.
    pub chosen: Option<usize>,
    /// Whether high is bad.
    pub grave: bool,
}

/// Draws a course as steps, over the width there is.
pub fn course_ui(ui: &mut Ui, course: &Course<'_>) {
    let size = vec2(ui.available_width(), 6.0 * em(ui));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, course.told));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let colors = palette(ui);
    let font = TextStyle::Small.resolve(ui.style());
    let mut room = rect.shrink2(vec2(2.0 * STEP, 0.5 * font.size));
    room.min.x += 6.0 * font.size;
    let painter = ui.painter();
    for (figure, y) in [(course.low, room.bottom()), (course.high, room.top())] {
        painter.hline(room.x_range(), y, Stroke::new(1.0, colors.line));
        let place = pos2(room.left() - STEP, y);
        painter.text(
            place,
            Align2::RIGHT_CENTER,
            figure,
            font.clone(),
            colors.muted,
        );
    }
    let color = if course.grave {
        colors.finding
    } else {
        colors.accent
    };
    let steps = steps(course.values, course.most, room);
    painter.line(
        steps.iter().flatten().copied().collect(),
        Stroke::new(2.0, color),
    );
    if let Some([_, point]) = course.chosen.and_then(|at| steps.get(at)) {
        painter.vline(point.x, room.y_range(), Stroke::new(1.0, colors.muted));
        painter.circle_filled(*point, 4.0, color);
    }
}

/// For each value where the line comes from, and where it goes to.
fn steps(values: &[i64], most: i64, room: Rect) -> Vec<[Pos2; 2]> {
    let gaps = values.len().saturating_sub(1).max(1);
    #[allow(clippy::cast_precision_loss, reason = "cents and a few dozen entries")]
    let (wide, high) = (
        room.width() / gaps as f32,
        room.height() / most.max(1) as f32,
    );
    let mut x = room.left();
    let mut before = None;
    let mut all = Vec::with_capacity(values.len());
    for value in values {
        #[allow(clippy::cast_precision_loss, reason = "cents")]
        let y = room.bottom() - high * (*value).clamp(0, most.max(1)) as f32;
        all.push([pos2(x, before.unwrap_or(y)), pos2(x, y)]);
        before = Some(y);
        x += wide;
    }
    all
}

/// Lines at nothing, half and all, with their figures; the room that is left.
fn frame(ui: &Ui, rect: Rect) -> Rect {
    let painter = ui.painter();
    let font = TextStyle::Small.resolve(ui.style());
    let colors = palette(ui);
    let mut room = rect.shrink2(vec2(2.0 * STEP, 0.5 * font.size));
    room.min.x += 2.2 * font.size;
    for figure in [0_u8, 50, 100] {
        let y = height_of(f32::from(figure), room);
        let stroke = Stroke::new(1.0, colors.line);
        painter.hline(room.x_range(), y, stroke);
        let place = pos2(room.left() - STEP, y);
        let text = figure.to_string();
        painter.text(
            place,
            Align2::RIGHT_CENTER,
            text,
            font.clone(),
            colors.muted,
        );
    }
    room
}

fn height_of(result: f32, room: Rect) -> f32 {
    room.bottom() - room.height() * result / 100.0
}

fn points(results: &[u32], room: Rect) -> Vec<Pos2> {
    let gaps = results.len().saturating_sub(1).max(1);
    #[allow(clippy::cast_precision_loss, reason = "a few dozen results")]
    let step = room.width() / gaps as f32;
    let mut x = room.left();
    let mut all = Vec::with_capacity(results.len());
    for result in results {
        let result = u8::try_from((*result).min(100)).unwrap_or(100);
        all.push(pos2(x, height_of(f32::from(result), room)));
        x += step;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_course_changes_where_a_decision_was_made() {
        let room = Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 50.0));
        let drawn = steps(&[100, 100, 0], 100, room);
        let top = |x| pos2(x, 0.0);
        assert_eq!(
            drawn,
            [
                [top(0.0), top(0.0)],
                [top(50.0), top(50.0)],
                [top(100.0), pos2(100.0, 50.0)]
            ]
        );
        assert!(steps(&[], 100, room).is_empty());
    }

    #[test]
    fn better_is_higher_and_later_is_further_right() {
        let room = Rect::from_min_size(pos2(10.0, 20.0), vec2(100.0, 50.0));
        let drawn = points(&[0, 50, 100], room);
        assert_eq!(
            drawn,
            [pos2(10.0, 70.0), pos2(60.0, 45.0), pos2(110.0, 20.0)]
        );
        assert_eq!(points(&[140], room), [pos2(10.0, 20.0)]);
        assert!(points(&[], room).is_empty());
    }
}
