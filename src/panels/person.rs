//! Who is on the line: a place for the portrait, the name once it is known, and
//! the mood in words.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, vec2};

use crate::{
    panels::{
        intent::{Face, Portrait, PortraitSlot},
        theme::palette,
        widgets::{heading, muted, subheading},
        words,
    },
    session::TraineeView,
};

/// Somebody on the line who has not said who they are.
pub const A_VOICE: &str = "A voice on the line";

/// What to call whoever is on the line.
pub fn shown_name(view: TraineeView<'_>) -> String {
    match view.person() {
        Some(_) if view.voicemail() => "Voicemail".to_owned(),
        Some(person) if view.person_is_known() => person.name.clone(),
        Some(_) => A_VOICE.to_owned(),
        None => "Nobody".to_owned(),
    }
}

/// The mood in words. Third parties have none that the engine follows, and the
/// screen must not tell by that who is speaking.
pub fn shown_mood(view: TraineeView<'_>) -> &'static str {
    if view.voicemail() {
        "A machine is listening"
    } else if view.on_hold() {
        "on hold"
    } else if view.person().is_none() {
        "the line is closed"
    } else {
        view.mood_in_words().unwrap_or("listening")
    }
}

/// The portrait with name and mood below it. `size` is of the portrait.
pub fn person_ui(
    ui: &mut Ui,
    view: TraineeView<'_>,
    how: Portrait,
    size: egui::Vec2,
    speaking: bool,
) -> Option<PortraitSlot> {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let alt = format!("Portrait: {}, {}", shown_name(view), shown_mood(view));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &alt));
    match how {
        Portrait::Outline if view.voicemail() => machine(ui, rect),
        Portrait::Outline => outline(ui, rect),
        Portrait::Texture(texture) => {
            let picture = egui::load::SizedTexture::new(texture, rect.size());
            egui::Image::from_texture(picture)
                .corner_radius(6)
                .paint_at(ui, rect);
        }
        Portrait::Elsewhere => {}
    }
    let felt = view.face().map(|(trust, patience, distress)| Face {
        trust,
        patience,
        distress,
    });
    // Others than the consumer have no feelings that the engine follows: they are at ease.
    let other = view.person_is_known() && !view.voicemail();
    let face = felt.or(other.then_some(Face::AT_EASE));
    Some(PortraitSlot {
        rect,
        face,
        speaking,
    })
}

/// Name, relation and mood; no relation where there is little room.
pub fn name_ui(ui: &mut Ui, view: TraineeView<'_>, compact: bool) {
    if compact {
        subheading(ui, &shown_name(view));
    } else {
        heading(ui, &shown_name(view));
    }
    let known = view.person().filter(|_| view.person_is_known() && !compact);
    if let Some(person) = known {
        muted(ui, words::label(&person.relation));
    }
    let mood = words::capital(shown_mood(view));
    let shown = ui.label(&mood);
    ui.ctx().accesskit_node_builder(shown.id, |node| {
        node.set_label(format!("Mood: {mood}"));
    });
}

/// Head and shoulders in two neutrals: nobody in particular.
fn outline(ui: &Ui, rect: Rect) {
    let painter = ground(ui, rect);
    let tint = palette(ui).line;
    let unit = rect.height().min(rect.width());
    let middle = rect.center_top() + vec2(0.0, rect.height() * 0.40);
    let oval = vec2(0.150, 0.190) * unit;
    painter.add(egui::epaint::EllipseShape::filled(middle, oval, tint));
    let neck = Rect::from_center_size(middle + vec2(0.0, 0.20 * unit), vec2(0.125, 0.20) * unit);
    painter.rect_filled(neck, 0, tint);
    // Shoulders: an oval of which the picture shows the upper part.
    let chest = rect.center_bottom() + vec2(0.0, 0.10 * unit);
    let broad = vec2(0.40, 0.42) * unit;
    painter.add(egui::epaint::EllipseShape::filled(chest, broad, tint));
}

/// The two reels of a machine that listens.
fn machine(ui: &Ui, rect: Rect) {
    let painter = ground(ui, rect);
    let unit = rect.height().min(rect.width());
    let stroke = Stroke::new(0.022 * unit, palette(ui).edge);
    let (apart, radius) = (0.14 * unit, 0.09 * unit);
    let [left, right] = [-apart, apart].map(|x| rect.center() + vec2(x, 0.0));
    for reel in [left, right] {
        painter.circle_stroke(reel, radius, stroke);
    }
    let down = vec2(0.0, radius);
    painter.line_segment([left + down, right + down], stroke);
}

fn ground(ui: &Ui, rect: Rect) -> egui::Painter {
    let palette = palette(ui);
    let painter = ui.painter_at(rect);
    painter.rect(
        rect,
        6,
        palette.sunken,
        Stroke::new(1.0, palette.line),
        egui::StrokeKind::Inside,
    );
    painter
}
