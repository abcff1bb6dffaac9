//! Every text can be read: enough contrast, nothing over anything else, nothing
//! cut off at the side, and a name for everything that can be operated.

use egui::{Color32, Rect, Shape, epaint::ClippedShape};
use egui_kittest::kittest::NodeT;
use rightparty::panels::{
    TextScale, Zoom,
    palette::{Palette, contrast},
};

use super::driver::{
    SMALL, Stage, operable, press, settings, setup, shipped, stage, stage_in, tiny,
};

/// WCAG 2.2, success criterion 1.4.3.
const LEAST: f32 = 4.5;

/// A text as it was painted: where it can be seen, in which colors, on what.
pub(super) struct Painted {
    pub(super) text: String,
    pub(super) rect: Rect,
    clip: Rect,
    colors: Vec<Color32>,
    ground: Color32,
}

fn flat(shape: &Shape, clip: Rect, into: &mut Vec<(Shape, Rect)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|one| flat(one, clip, into)),
        other => into.push((other.clone(), clip)),
    }
}

pub(super) fn painted(shapes: &[ClippedShape]) -> Vec<Painted> {
    let mut all = Vec::new();
    for clipped in shapes {
        flat(&clipped.shape, clipped.clip_rect, &mut all);
    }
    let mut grounds: Vec<(Rect, Color32)> = Vec::new();
    let mut texts = Vec::new();
    for (shape, clip) in all {
        match shape {
            Shape::Rect(rect) if rect.fill.is_opaque() => {
                grounds.push((rect.rect.intersect(clip), rect.fill));
            }
            Shape::Text(text) => {
                let rect = text.visual_bounding_rect();
                let seen = rect.intersect(clip);
                if !seen.is_positive() || text.galley.text().trim().is_empty() {
                    continue;
                }
                let behind = grounds
                    .iter()
                    .rev()
                    .find(|(ground, _)| ground.contains(seen.center()));
                let sections = text.galley.job.sections.iter();
                let colors = sections.map(|section| match section.format.color {
                    Color32::PLACEHOLDER => text.fallback_color,
                    color => text.override_text_color.unwrap_or(color),
                });
                texts.push(Painted {
                    text: text.galley.text().to_owned(),
                    rect,
                    clip,
                    colors: colors
                        .filter(|color| *color != Color32::TRANSPARENT)
                        .collect(),
                    ground: behind.map_or(Color32::BLACK, |(_, color)| *color),
                });
            }
            _ => {}
        }
    }
    texts
}

/// Walks through the screens and looks at each.
fn each_screen(mut stage: Stage, mut look: impl FnMut(&str, &Stage)) {
    look("home", &stage);
    for screen in ["Library", "Progress", "Settings"] {
        press(&mut stage, screen);
        look(screen, &stage);
    }
    press(&mut stage, "Library");
    press(&mut stage, "Open The Kitchen Phone");
    for card in ["How it is scored", "House card", "What it is"] {
        press(&mut stage, card);
        look(card, &stage);
    }
    press(&mut stage, "Begin");
    look("desk", &stage);
    for tab in [
        "Account",
        "People",
        "Numbers",
        "History",
        "Authority",
        "Rubric",
    ] {
        press(&mut stage, tab);
        look(tab, &stage);
    }
    dial(&mut stage, 0);
    look("call", &stage);
    for tab in ["Tray", "Account", "Scratchpad", "Transcript"] {
        press(&mut stage, tab);
        look(tab, &stage);
    }
    press(&mut stage, "More keys");
    look("more keys", &stage);
    press(&mut stage, "Hang up");
    press(&mut stage, "Hang up: press again");
    now(&mut stage);
    look("call over", &stage);
    press(&mut stage, "Back to the desk");
    dial(&mut stage, 1);
    look("voicemail", &stage);
    press(&mut stage, "Hang up");
    press(&mut stage, "Hang up: press again");
    now(&mut stage);
    press(&mut stage, "Write the note");
    now(&mut stage);
    look("note", &stage);
    for part in [
        "Something was promised or paid",
        "Not between certain hours",
        "An attorney was named",
        "A bankruptcy was named",
    ] {
        press(&mut stage, part);
    }
    press(&mut stage, "Next step: Contact");
    look("long note", &stage);
    press(&mut stage, "Not between certain hours");
    super::driver::choose(
        &mut stage,
        "Result of the contact",
        "TPC: third party answered, nothing revealed",
    );
    super::driver::choose(
        &mut stage,
        "Where the account stands",
        "OPN: open, nothing new",
    );
    press(&mut stage, "File the note");
    press(&mut stage, "Review");
    look("review, not there yet", &stage);
    let decisions = super::review::hand_in(&mut stage);
    press(&mut stage, "Summary");
    press(&mut stage, "Review");
    for decision in decisions {
        press(&mut stage, &decision);
        look("review", &stage);
    }
    for part in ["Transcript", "Every point", "The note", "Summary"] {
        press(&mut stage, part);
        look(part, &stage);
    }
}

/// On a small screen the work has a tab of its own.
fn now(stage: &mut Stage) {
    if super::driver::has(stage, "Now") {
        press(stage, "Now");
    }
}

fn dial(stage: &mut Stage, line: usize) {
    now(stage);
    let playing = stage.state().shell.playing().unwrap();
    let name = format!("Dial {}", playing.view().dialable()[line].label);
    press(stage, &name);
}

/// The table, which the smallest scenario reaches at once.
fn table(dark: bool, text: TextScale) -> Stage {
    let mut with = setup(tiny());
    with.settings = settings(dark, text);
    let mut stage = stage(with, SMALL);
    press(&mut stage, "Open A Short Call");
    press(&mut stage, "Begin");
    dial(&mut stage, 0);
    press(&mut stage, "This is Alex Reyes.");
    press(&mut stage, "Paid: Every two weeks");
    super::driver::write(&mut stage, "Each payment", "40");
    stage
}

pub(super) fn check_contrast(screen: &str, stage: &Stage) {
    for text in painted(&stage.output().shapes) {
        for color in &text.colors {
            let found = contrast(*color, text.ground);
            assert!(
                found >= LEAST,
                "{screen}: {:?} has a contrast of {found:.2} ({color:?} on {:?})",
                text.text,
                text.ground
            );
        }
    }
}

/// Words as they stand in the code, and not in the language of whoever reads the screen.
fn check_words(screen: &str, stage: &Stage, dark: bool) {
    let palette = Palette::of(dark, false);
    for text in painted(&stage.output().shapes) {
        for word in text.text.split(|letter: char| !letter.is_alphanumeric()) {
            let letters: Vec<char> = word.chars().collect();
            let humps = letters
                .windows(2)
                .any(|pair| pair[0].is_lowercase() && pair[1].is_uppercase());
            let name = ["Mc", "Mac", "CreditV"]
                .iter()
                .any(|one| word.starts_with(one));
            assert!(!humps || name, "{screen}: {word:?} in {:?}", text.text);
        }
        for never in ["mini miranda", "two weekly", "T: ", "S: ", "M: "] {
            assert!(!text.text.contains(never), "{screen}: {:?}", text.text);
        }
        if text.text.starts_with("Advice") {
            assert!(
                !text.colors.contains(&palette.finding),
                "{screen}: {:?}",
                text.text
            );
        }
    }
}

#[test]
fn no_text_shows_a_name_from_the_code_and_no_advice_is_red() {
    for dark in [false, true] {
        let mut with = setup(shipped());
        with.settings = settings(dark, TextScale::Normal);
        each_screen(stage(with, SMALL), |screen, stage| {
            check_words(screen, stage, dark);
        });
        check_words("table", &table(dark, TextScale::Normal), dark);
    }
}

#[test]
fn every_text_stands_out_from_what_is_behind_it() {
    for (dark, strong_contrast) in [(false, false), (true, false), (false, true), (true, true)] {
        let mut with = setup(shipped());
        with.settings = settings(dark, TextScale::Normal);
        with.settings.strong_contrast = strong_contrast;
        each_screen(stage(with, SMALL), check_contrast);
        check_contrast("table", &table(dark, TextScale::Normal));
    }
}

/// Texts that cover each other, or leave their column at the side.
pub(super) fn check_room(screen: &str, stage: &Stage) {
    let texts = painted(&stage.output().shapes);
    for text in &texts {
        let (left, right) = (text.clip.left() - 1.0, text.clip.right() + 1.0);
        assert!(
            text.rect.left() >= left && text.rect.right() <= right,
            "{screen}: {:?} is cut off at the side: {:?} in {:?}",
            text.text,
            text.rect,
            text.clip
        );
    }
    for (at, one) in texts.iter().enumerate() {
        for other in &texts[at + 1..] {
            let both = one.rect.intersect(one.clip);
            let both = both.intersect(other.rect).intersect(other.clip);
            assert!(
                both.width() < 3.0 || both.height() < 3.0,
                "{screen}: {:?} and {:?} overlap at {both:?}",
                one.text,
                other.text
            );
        }
    }
}

#[test]
fn nothing_overlaps_at_any_size_of_text_or_screen() {
    let usual = egui::vec2(1920.0, 1080.0);
    let large = egui::vec2(3840.0, 2160.0);
    for (text, size, zoom) in [
        (TextScale::Normal, SMALL, Zoom::Automatic),
        (TextScale::Large, SMALL, Zoom::Automatic),
        (TextScale::Larger, SMALL, Zoom::Automatic),
        (TextScale::Double, SMALL, Zoom::Automatic),
        (TextScale::Normal, usual, Zoom::Automatic),
        (TextScale::Double, usual, Zoom::Automatic),
        (TextScale::Normal, large, Zoom::Automatic),
        (TextScale::Double, large, Zoom::Automatic),
        // As large as it gets there, and not enlarged at all.
        (TextScale::Double, usual, Zoom::Triple),
        (TextScale::Normal, large, Zoom::Whole),
    ] {
        let mut with = setup(shipped());
        with.settings = settings(false, text);
        with.settings.zoom = zoom;
        each_screen(stage_in(with, size), |screen, stage| {
            check_room(
                &format!("{screen} at {text:?} on {size:?}, {zoom:?}"),
                stage,
            );
        });
        check_room(&format!("table at {text:?}"), &table(false, text));
    }
}

#[test]
fn everything_that_can_be_operated_has_a_name() {
    each_screen(stage(setup(shipped()), SMALL), check_names);
}

/// What can be operated has a name.
pub(super) fn check_names(screen: &str, stage: &Stage) {
    let root = stage.root();
    for node in root.children_recursive() {
        let inner = node.accesskit_node();
        if operable(inner.role()) {
            let label = inner.label().unwrap_or_default();
            assert!(!label.trim().is_empty(), "{screen}: {node:?}");
        }
    }
}

#[test]
fn the_letters_cover_what_is_written_and_figures_line_up() {
    let stage = stage(setup(tiny()), SMALL);
    let family = rightparty::panels::theme::strong();
    for family in [egui::FontFamily::Proportional, family] {
        let font = egui::FontId::new(15.0, family);
        stage.ctx.fonts_mut(|fonts| {
            let needed = "ABCabc0123456789$₹£¿¡ñÑáéíóúüÁÉÍÓÚÜ§–…“”%";
            // A letter that the font lacks is drawn as the replacement.
            let mut drawn = |letter: char| {
                let galley = fonts.layout_no_wrap(letter.into(), font.clone(), Color32::BLACK);
                galley.rows[0].glyphs[0].uv_rect
            };
            let lacking = drawn('\u{10FFFD}');
            for letter in needed.chars() {
                assert_ne!(drawn(letter), lacking, "{font:?} lacks {letter:?}");
            }
            let widths: Vec<f32> = ('0'..='9')
                .map(|digit| fonts.glyph_width(&font, digit))
                .collect();
            let first = widths[0];
            let same = |width: &f32| (width - first).abs() < 0.01;
            assert!(widths.iter().all(same), "{font:?}: {widths:?}");
        });
    }
}
