//! How the program looks: two themes from one palette, four text sizes, a
//! 4-point grid and one family of letters with tabular figures.

use std::sync::Arc;

use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Id, Stroke,
    Style, TextStyle, Ui, Vec2, epaint::Shadow, vec2,
};
use serde::{Deserialize, Serialize};

use crate::panels::{palette::Palette, zoom::Zoom};

/// The regular weight. IBM Plex Sans: its default figures are tabular, which
/// egui needs, since it cannot switch features of a font on.
const REGULAR: &[u8] = include_bytes!("../../assets/fonts/IBMPlexSans-Regular.ttf");
/// The weight of headings.
const SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/IBMPlexSans-SemiBold.ttf");

/// The step of the grid, in points: every distance is a multiple of it.
pub const STEP: f32 = 4.0;

/// How far the text can be enlarged.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum TextScale {
    /// 100 %.
    #[default]
    Normal,
    /// 125 %.
    Large,
    /// 150 %.
    Larger,
    /// 200 %.
    Double,
}

impl TextScale {
    /// All, in order, with their names.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Normal, "100 %"),
        (Self::Large, "125 %"),
        (Self::Larger, "150 %"),
        (Self::Double, "200 %"),
    ];

    /// The factor.
    pub const fn factor(self) -> f32 {
        match self {
            Self::Normal => 1.0,
            Self::Large => 1.25,
            Self::Larger => 1.5,
            Self::Double => 2.0,
        }
    }

    /// The smallest size of at least so many percent; the largest if none is.
    pub fn at_least(percent: u32) -> Self {
        match percent {
            ..=100 => Self::Normal,
            101..=125 => Self::Large,
            126..=150 => Self::Larger,
            _ => Self::Double,
        }
    }

    /// The next larger size, the largest once there is none.
    #[must_use]
    pub fn larger(self) -> Self {
        self.moved(1)
    }

    /// The next smaller size, the smallest once there is none.
    #[must_use]
    pub fn smaller(self) -> Self {
        self.moved(-1)
    }

    fn moved(self, by: isize) -> Self {
        let place = Self::ALL.iter().position(|(one, _)| *one == self);
        let next = place.and_then(|place| Self::ALL.get(place.checked_add_signed(by)?));
        next.map_or(self, |(one, _)| *one)
    }
}

/// What a user can choose about the look and the behavior of the screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "each is one switch")]
pub struct Settings {
    /// The dark theme instead of the light one.
    pub dark: bool,
    /// Stronger contrast.
    pub strong_contrast: bool,
    /// The size of the text.
    pub text: TextScale,
    /// The size of everything, text included.
    pub zoom: Zoom,
    /// Lines appear at once, and nothing moves.
    pub reduced_motion: bool,
    /// No sound.
    pub silent: bool,
    /// Sound in tests too, which are silent otherwise.
    pub sound_in_tests: bool,
}

/// The text style of titles; one of four sizes (small, body, heading, title).
pub fn title() -> TextStyle {
    TextStyle::Name("title".into())
}

/// The heavier family.
pub fn strong() -> FontFamily {
    FontFamily::Name("strong".into())
}

/// Whether the letters are there. They come with the frame after [`install`].
pub fn ready(ctx: &Context) -> bool {
    ctx.fonts(|fonts| fonts.definitions().families.contains_key(&strong()))
}

/// Hands the letters to egui. Once at the start.
pub fn install(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [("regular", REGULAR), ("semi_bold", SEMI_BOLD)] {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
    }
    for (family, name) in [
        (FontFamily::Proportional, "regular"),
        (FontFamily::Monospace, "regular"),
        (strong(), "semi_bold"),
    ] {
        fonts.families.insert(family, vec![name.to_owned()]);
    }
    ctx.set_fonts(fonts);
}

/// Applies the settings. Cheap when nothing has changed.
pub fn apply(ctx: &Context, settings: Settings) {
    let id = Id::new("rightparty settings");
    if ctx.data(|data| data.get_temp::<Settings>(id)) == Some(settings) {
        return;
    }
    let palette = Palette::of(settings.dark, settings.strong_contrast);
    ctx.data_mut(|data| {
        data.insert_temp(id, settings);
        data.insert_temp(Id::new("rightparty palette"), palette);
    });
    ctx.set_theme(if settings.dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    });
    // The keys that egui would zoom by change the size of the text here.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
    ctx.all_styles_mut(|style| dress(style, &palette, settings));
}

/// The palette in use.
pub fn palette(ui: &Ui) -> Palette {
    let found = ui.data(|data| data.get_temp(Id::new("rightparty palette")));
    found.unwrap_or(const { Palette::of(false, false) })
}

/// The size of body text in points: the measure for widths that grow with the text.
pub fn em(ui: &Ui) -> f32 {
    TextStyle::Body.resolve(ui.style()).size
}

fn dress(style: &mut Style, palette: &Palette, settings: Settings) {
    let factor = settings.text.factor();
    let size = |points: f32, family| FontId::new(points * factor, family);
    style.text_styles = [
        (TextStyle::Small, size(13.0, FontFamily::Proportional)),
        (TextStyle::Body, size(15.0, FontFamily::Proportional)),
        (TextStyle::Button, size(15.0, FontFamily::Proportional)),
        (TextStyle::Monospace, size(15.0, FontFamily::Monospace)),
        (TextStyle::Heading, size(19.0, strong())),
        (title(), size(26.0, strong())),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(2.0 * STEP, 2.0 * STEP);
    spacing.button_padding = vec2(3.0 * STEP, STEP);
    spacing.interact_size = vec2(32.0 * factor, 28.0 * factor);
    spacing.icon_width = 16.0 * factor;
    spacing.icon_width_inner = 8.0 * factor;
    spacing.icon_spacing = 2.0 * STEP;
    spacing.combo_height = 320.0;
    spacing.tooltip_width = 360.0 * factor;
    spacing.scroll = egui::style::ScrollStyle::solid();
    spacing.scroll.bar_width = 2.0 * STEP;
    // A line that fades out at the edge is a line that cannot be read.
    spacing.scroll.fade.strength = 0.0;
    style.interaction.selectable_labels = false;
    if settings.reduced_motion {
        style.animation_time = 0.0;
        style.scroll_animation = egui::style::ScrollAnimation::none();
    } else {
        style.animation_time = 0.1;
    }
    color(style, palette, settings.dark);
}

fn color(style: &mut Style, palette: &Palette, dark: bool) {
    let visuals = &mut style.visuals;
    *visuals = if dark {
        egui::Visuals::dark()
    } else {
        egui::Visuals::light()
    };
    visuals.panel_fill = palette.ground;
    visuals.window_fill = palette.surface;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow::NONE;
    visuals.window_corner_radius = CornerRadius::same(6);
    visuals.menu_corner_radius = CornerRadius::same(6);
    visuals.extreme_bg_color = palette.sunken;
    visuals.text_edit_bg_color = Some(palette.surface);
    visuals.faint_bg_color = palette.sunken;
    visuals.code_bg_color = palette.sunken;
    visuals.hyperlink_color = palette.accent;
    visuals.warn_fg_color = palette.ink;
    visuals.error_fg_color = palette.finding;
    visuals.weak_text_color = Some(palette.muted);
    visuals.selection.bg_fill = palette.accent_soft;
    visuals.selection.stroke = Stroke::new(1.0, palette.ink);
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.accent);
    // Nothing moves unless it means something, and a window at rest draws nothing.
    visuals.text_cursor.blink = false;
    // What cannot be used now is drawn in muted text on purpose, not faded.
    visuals.disabled_alpha = 1.0;
    let state = |fill: Color32, edge: Color32| egui::style::WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, edge),
        corner_radius: CornerRadius::same(4),
        fg_stroke: Stroke::new(1.0, palette.ink),
        expansion: 0.0,
    };
    let widgets = &mut visuals.widgets;
    widgets.noninteractive = state(palette.surface, palette.line);
    widgets.inactive = state(palette.surface, palette.edge);
    widgets.hovered = state(palette.sunken, palette.ink);
    widgets.active = state(palette.sunken, palette.accent);
    widgets.open = state(palette.sunken, palette.accent);
}

/// The distance of so many steps of the grid.
pub const fn steps(count: f32) -> f32 {
    STEP * count
}

/// The size of a square of so many steps.
pub const fn square(count: f32) -> Vec2 {
    Vec2::splat(STEP * count)
}
