//! A small picture of the person whose account it is, for lists: drawn by the
//! program once, at ease, and kept by egui.

use egui::{ColorImage, Id, Sense, TextureHandle, TextureOptions, Ui, WidgetInfo, WidgetType};

use crate::{
    panels::theme::STEP,
    portrait::{
        Look, Pose, draw,
        kin::portrait_of,
        raster::{Canvas, Place},
        shape::at,
    },
    scenario::Scenario,
};

/// Units of the drawing that the picture shows, from side to side: head and collar.
const SHOWN: f32 = 188.0;
/// How far the middle of the face lies above the middle of the picture, in units.
const ABOVE: f32 = -2.0;
/// The largest picture, in pixels.
const PIXELS_MAX: usize = 512;

/// Draws the consumer of a scenario in a square of so many points.
pub fn avatar_ui(ui: &mut Ui, scenario: &Scenario, side: f32) {
    let Some(person) = scenario.facts().consumer() else {
        return;
    };
    let (rect, response) = ui.allocate_exact_size(egui::Vec2::splat(side), Sense::hover());
    let name = format!("Portrait: {}", person.name);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &name));
    let pixels = pixels(side * ui.ctx().pixels_per_point());
    let dark = ui.visuals().dark_mode;
    let id = Id::new(("avatar", scenario.id(), pixels, dark));
    let kept = ui.data(|data| data.get_temp::<TextureHandle>(id));
    let texture = kept.unwrap_or_else(|| {
        let look = Look::of(&portrait_of(scenario, person), &person.name);
        let image = picture(&look, pixels, dark);
        let texture = ui.ctx().load_texture(&name, image, TextureOptions::LINEAR);
        ui.data_mut(|data| data.insert_temp(id, texture.clone()));
        texture
    });
    egui::Image::new(&texture)
        .corner_radius(6)
        .paint_at(ui, rect);
}

/// The picture at the left, and what is said beside it.
pub fn beside<R>(
    ui: &mut Ui,
    scenario: &Scenario,
    side: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0 * STEP;
        avatar_ui(ui, scenario, side);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0 * STEP;
            content(ui)
        })
        .inner
    })
    .inner
}

fn pixels(side: f32) -> usize {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few hundred pixels"
    )]
    let pixels = side.round().max(1.0) as usize;
    pixels.min(PIXELS_MAX)
}

fn picture(look: &Look, pixels: usize, dark: bool) -> ColorImage {
    #[allow(clippy::cast_precision_loss, reason = "a few hundred pixels")]
    let side = pixels as f32;
    let scale = side / SHOWN;
    let place = Place {
        scale,
        origin: at(side / 2.0, side / 2.0 - ABOVE * scale),
    };
    let window = [0, 0, pixels, pixels];
    let mut canvas = Canvas::new(pixels, pixels, look.ground_in(dark));
    for shape in draw(look, &Pose::feeling(6.0, 7.0, 1.0)) {
        canvas.paint(&shape, place, window);
    }
    ColorImage::from_rgb([pixels, pixels], &canvas.bytes())
}
