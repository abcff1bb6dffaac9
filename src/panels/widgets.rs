//! The few building blocks that every panel is made of. Each gives its control
//! a name and a role, and brings itself into view when the keyboard reaches it.

use egui::{
    Align, Button, Color32, CornerRadius, FontId, Frame, InnerResponse, Layout, Margin, Response,
    RichText, Sense, Stroke, StrokeKind, TextEdit, TextFormat, TextStyle, Ui, WidgetInfo,
    WidgetType, text::LayoutJob, vec2,
};

use crate::panels::theme::{self, STEP, em, palette};

pub use crate::panels::pickers::{one_of, pick, switches, tabs};

/// From so many ems of width on, what can be done stands beside what it is about.
const ACTION_EMS: f32 = 32.0;

/// A title: one a screen.
pub fn title(ui: &mut Ui, text: &str) -> Response {
    let shown = ui.label(RichText::new(text).text_style(theme::title()));
    as_heading(ui, &shown, text, 1);
    shown
}

/// A heading.
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    let shown = ui.label(RichText::new(text).heading());
    as_heading(ui, &shown, text, 2);
    shown
}

/// A heading inside a card.
pub fn subheading(ui: &mut Ui, text: &str) -> Response {
    let shown = ui.label(RichText::new(text).family(theme::strong()));
    as_heading(ui, &shown, text, 3);
    shown
}

fn as_heading(ui: &Ui, response: &Response, text: &str, level: usize) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(text);
        node.set_level(level);
    });
}

/// Text of second rank.
pub fn muted(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).muted;
    ui.label(RichText::new(text.into()).color(color))
}

/// Small text of second rank.
pub fn small(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).muted;
    ui.label(RichText::new(text.into()).small().color(color))
}

/// A control that was just drawn comes into view when the keyboard reaches it.
pub(super) fn follow_focus(response: Response) -> Response {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// Names a control for those who hear the screen, and says which key presses it.
fn name(ui: &Ui, response: &Response, text: &str, key: Option<&str>) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_label(text);
        if let Some(key) = key.filter(|key| !key.is_empty()) {
            node.set_keyboard_shortcut(key);
        }
    });
}

/// A button.
pub fn button(ui: &mut Ui, text: &str) -> Response {
    let shown = ui.add(Button::new(text).wrap());
    follow_focus(shown)
}

/// A button whose row says what it is about; who hears the screen is told in `full`,
/// which begins with what is seen.
pub fn short_button(ui: &mut Ui, text: &str, full: &str) -> Response {
    let shown = ui.add(Button::new(text));
    name(ui, &shown, full, None);
    follow_focus(shown)
}

/// The same, as the button that goes on.
pub fn short_primary(ui: &mut Ui, text: &str, full: &str) -> Response {
    let palette = palette(ui);
    let label = RichText::new(text).color(palette.on_accent);
    let shown = ui.add(Button::new(label).fill(palette.accent).stroke(Stroke::NONE));
    name(ui, &shown, full, None);
    follow_focus(shown)
}

/// Something, and at the right what can be done with it; below it where there is little room.
pub fn with_action<R>(
    ui: &mut Ui,
    content: impl FnOnce(&mut Ui),
    action: impl FnOnce(&mut Ui) -> R,
) -> R {
    if ui.available_width() < ACTION_EMS * em(ui) {
        content(ui);
        return action(ui);
    }
    ui.horizontal_top(|ui| {
        let aside = 8.0 * em(ui);
        let width = ui.available_width() - aside;
        ui.vertical(|ui| {
            ui.set_width(width);
            content(ui);
        });
        ui.with_layout(Layout::right_to_left(Align::Min), action)
            .inner
    })
    .inner
}

/// A button with the key that presses it.
pub fn keyed(ui: &mut Ui, text: &str, key: &str) -> Response {
    let color = palette(ui).muted;
    let hint = RichText::new(key).small().color(color);
    let mut button = Button::new(text);
    if !key.is_empty() {
        button = button.right_text(hint);
    }
    let shown = ui.add(button);
    name(ui, &shown, text, Some(key));
    follow_focus(shown)
}

/// The button that goes on: at most one on a screen.
pub fn primary(ui: &mut Ui, text: &str) -> Response {
    let palette = palette(ui);
    let label = RichText::new(text).color(palette.on_accent);
    let shown = ui.add(
        Button::new(label)
            .fill(palette.accent)
            .stroke(Stroke::NONE)
            .wrap(),
    );
    follow_focus(shown)
}

/// A button over the full width, with the key that presses it at the right.
pub fn row(ui: &mut Ui, text: &str, key: &str) -> Response {
    let color = palette(ui).muted;
    let hint = RichText::new(key).small().color(color);
    let width = vec2(ui.available_width(), 0.0);
    let shown = ui.add(
        Button::new(text)
            .right_text(hint)
            .min_size(width)
            .truncate(),
    );
    name(ui, &shown, text, Some(key));
    follow_focus(shown)
}

/// A full row that cannot be pressed now.
pub fn closed_row(ui: &mut Ui, text: &str) -> Response {
    let label = RichText::new(text).color(palette(ui).muted);
    let width = vec2(ui.available_width(), 0.0);
    let button = Button::new(label)
        .right_text("")
        .fill(Color32::TRANSPARENT)
        .stroke(Stroke::new(1.0, palette(ui).line))
        .min_size(width)
        .truncate();
    ui.add_enabled(false, button)
}

/// A full row that says what is chosen.
pub fn chosen_row(ui: &mut Ui, text: &str) -> Response {
    let colors = palette(ui);
    let frame = egui::Frame::new()
        .fill(colors.accent_soft)
        .stroke(Stroke::new(1.0, colors.accent))
        .corner_radius(CornerRadius::same(4))
        .inner_margin(vec2(3.0 * STEP, 2.0 * STEP));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(text)
    });
    shown.inner
}

/// What somebody said, the name before it.
pub fn said(ui: &mut Ui, who: &str, words: &str) -> Response {
    let body = TextStyle::Body.resolve(ui.style());
    let ink = palette(ui).ink;
    let name = FontId::new(body.size, theme::strong());
    let mut job = LayoutJob::default();
    job.append(&format!("{who}  "), 0.0, TextFormat::simple(name, ink));
    job.append(words, 0.0, TextFormat::simple(body, ink));
    ui.label(job)
}

/// A button that cannot be pressed now, and says why when asked.
pub fn closed(ui: &mut Ui, text: &str, why: &str) -> Response {
    let color = palette(ui).muted;
    let label = RichText::new(text).color(color);
    let shown = ui.add_enabled(false, Button::new(label).fill(Color32::TRANSPARENT).wrap());
    shown.on_disabled_hover_text(why)
}

/// A button drawn as a link.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    follow_focus(ui.link(text))
}

/// A switch.
pub fn check(ui: &mut Ui, on: &mut bool, text: &str) -> Response {
    follow_focus(ui.checkbox(on, text))
}

/// A card: a surface on the ground.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let palette = palette(ui);
    Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(6)
        .inner_margin(Margin::same(12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
}

/// A card of a finding.
pub fn finding_card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let palette = palette(ui);
    barred_card(ui, palette.finding, palette.finding_soft, content)
}

/// A card of advice: it stands out from the text, and is not red.
pub fn advice_card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let palette = palette(ui);
    barred_card(ui, palette.advice, palette.advice_soft, content)
}

/// A card with a bar at its left.
fn barred_card<R>(
    ui: &mut Ui,
    color: Color32,
    behind: Color32,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let shown = Frame::new()
        .fill(behind)
        .corner_radius(6)
        .inner_margin(Margin {
            left: 16,
            ..Margin::same(12)
        })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        });
    let mut bar = shown.response.rect;
    bar.set_width(STEP);
    ui.painter().rect_filled(bar, 2, color);
    shown
}

/// A label and what it says, side by side; the value wraps.
pub fn fact(ui: &mut Ui, label: &str, value: impl Into<String>) {
    let value = value.into();
    beside_label(ui, label, |ui| {
        ui.label(value);
    });
}

/// A label, and beside it whatever belongs to it.
pub fn beside_label(ui: &mut Ui, label: &str, content: impl FnOnce(&mut Ui)) {
    let column = (9.0 * em(ui)).min(ui.available_width() * 0.45);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * STEP;
        let down = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(vec2(column, 0.0), down, |ui| {
            ui.set_width(column);
            muted(ui, label);
        });
        ui.vertical(content);
    });
}

/// A label at the left and an amount at the right edge, for columns of figures.
pub fn amount(ui: &mut Ui, label: &str, figure: &str, strong: bool) {
    let text = |text: &str| {
        let text = RichText::new(text);
        if strong {
            text.family(theme::strong())
        } else {
            text
        }
    };
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.label(text(figure));
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                ui.label(text(label))
            });
        });
    });
}

/// A field of one line, with its label above.
pub fn field(ui: &mut Ui, label: &str, text: &mut String, width: f32) -> Response {
    long_field(ui, label, text, width, 200)
}

/// The same for longer texts. `limit` is in characters.
pub fn long_field(
    ui: &mut Ui,
    label: &str,
    text: &mut String,
    width: f32,
    limit: usize,
) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let label = small(ui, label);
        let edit = TextEdit::singleline(text)
            .desired_width(width.min(ui.available_width() - 2.0 * STEP))
            .margin(Margin::symmetric(8, 4))
            .char_limit(limit);
        follow_focus(ui.add(edit).labelled_by(label.id))
    })
    .inner
}

/// A field of many lines, with its label above. `limit` is in characters.
pub fn area(ui: &mut Ui, label: &str, text: &mut String, rows: usize, limit: usize) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let label = small(ui, label);
        let edit = TextEdit::multiline(text)
            .desired_width(f32::INFINITY)
            .desired_rows(rows)
            .margin(Margin::symmetric(8, 4))
            .char_limit(limit);
        follow_focus(ui.add(edit).labelled_by(label.id))
    })
    .inner
}

/// Something to say: the digit that says it, and the words, over the full width.
pub fn choice(ui: &mut Ui, digit: &str, words: &str) -> Response {
    let palette = palette(ui);
    let font = TextStyle::Body.resolve(ui.style());
    let chip = 2.0 * em(ui);
    let pad = vec2(3.0 * STEP, 2.0 * STEP);
    let width = ui.available_width();
    let room = width - chip - 2.0 * pad.x;
    let galley = ui
        .painter()
        .layout(words.to_owned(), font.clone(), palette.ink, room);
    let height = (galley.size().y + 2.0 * pad.y).max(ui.spacing().interact_size.y + STEP);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), words));
    name(ui, &response, words, Some(digit));
    if ui.is_rect_visible(rect) {
        let active = response.hovered() || response.has_focus();
        let fill = if active {
            palette.sunken
        } else {
            palette.surface
        };
        let edge = if active { palette.accent } else { palette.edge };
        let painter = ui.painter();
        let radius = CornerRadius::same(4);
        painter.rect(
            rect,
            radius,
            fill,
            Stroke::new(1.0, edge),
            StrokeKind::Inside,
        );
        let number = painter.layout_no_wrap(digit.to_owned(), font, palette.accent);
        let top = rect.top() + (rect.height() - galley.size().y) / 2.0;
        let middle = rect.left() + pad.x + (chip - pad.x - number.size().x) / 2.0;
        painter.galley(egui::pos2(middle, top), number, palette.accent);
        let start = egui::pos2(rect.left() + chip + pad.x, top);
        painter.galley(start, galley, palette.ink);
    }
    follow_focus(response)
}

/// A thin scale that shows a share of a hundred.
pub fn scale(ui: &mut Ui, out_of_100: u32, width: f32) {
    let palette = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(width, 2.0 * STEP), Sense::hover());
    let share = f32::from(u16::try_from(out_of_100.min(100)).unwrap_or(100)) / 100.0;
    let mut full = rect;
    full.set_width(rect.width() * share);
    ui.painter().rect_filled(rect, 2, palette.sunken);
    ui.painter().rect_filled(full, 2, palette.accent);
}

/// The ring around whatever the keyboard would press now. Last on a screen.
pub fn focus_ring(ui: &Ui) {
    let Some(focused) = ui.memory(egui::Memory::focused) else {
        return;
    };
    // What was focused on the screen before is not here any more.
    let is_shown = ui
        .ctx()
        .viewport(|one| one.this_pass.widgets.contains(focused));
    let Some(response) = ui.ctx().read_response(focused).filter(|_| is_shown) else {
        return;
    };
    let painter = ui
        .ctx()
        .layer_painter(response.layer_id)
        .with_clip_rect(response.interact_rect.expand(STEP));
    let ring = Stroke::new(2.0, palette(ui).accent);
    let rect = response.rect.expand(2.0);
    painter.rect_stroke(rect, 6, ring, StrokeKind::Outside);
}
