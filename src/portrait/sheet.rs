//! The contact sheet: twelve people in six moods, to look at what was drawn.

use crate::{
    portrait::{
        HEIGHT, Look, Pose, TOP, WIDTH, draw,
        raster::{Canvas, Place},
        shape::{Tint, at},
    },
    scenario::source::PortraitSource,
};

/// Moods, from open to shaken: trust, patience, distress.
pub const MOODS: [(&str, f32, f32, f32); 6] = [
    ("at ease", 9.0, 9.0, 0.0),
    ("neutral", 5.0, 6.0, 2.0),
    ("wary", 1.0, 5.0, 2.0),
    ("out of patience", 2.0, 0.0, 3.0),
    ("worried", 5.0, 5.0, 6.5),
    ("hurt", 2.0, 3.0, 10.0),
];

/// A person of the sheet: name, age, skin, hair, its color, beard, glasses, clothes.
type Person = (
    &'static str,
    u8,
    u8,
    &'static str,
    &'static str,
    &'static str,
    bool,
    &'static str,
);

/// People of many ages and origins.
#[rustfmt::skip] // A person a line.
const PEOPLE: [Person; 12] = [
    ("Dana Whitlock", 38, 2, "bob", "brown", "", false, "teal cardigan"),
    ("Marcus Bell", 45, 8, "buzz", "black", "short", false, "navy shirt"),
    ("Rosa Delgado", 61, 4, "bun", "salt_and_pepper", "", true, "plum blouse"),
    ("Wei Chen", 29, 2, "side_part", "black", "", true, "gray sweater"),
    ("Aisha Rahman", 33, 5, "headscarf", "sage", "", false, "sand blouse"),
    ("Walter Kowalski", 72, 1, "receding", "silver", "moustache", true, "rust cardigan"),
    ("Keisha Brooks", 26, 7, "braids", "black", "", false, "mustard hoodie"),
    ("Harpreet Singh", 50, 5, "turban", "navy", "full", false, "charcoal suit"),
    ("Erin O'Malley", 34, 0, "wavy", "red", "", false, "navy scrubs"),
    ("Tomas Vega", 23, 4, "curly", "dark_brown", "stubble", false, "olive tshirt"),
    ("Gloria Adeyemi", 54, 9, "afro", "black", "", false, "burgundy blazer"),
    ("Linda Hoang", 47, 3, "long", "black", "", false, "sky turtleneck"),
];

/// The people of the sheet.
pub fn people() -> Vec<Look> {
    PEOPLE
        .iter()
        .map(|&(name, age, skin, hair, color, beard, glasses, clothes)| {
            let source = PortraitSource {
                age,
                skin,
                hair: hair.to_owned(),
                hair_color: color.to_owned(),
                glasses,
                beard: beard.to_owned(),
                clothes: clothes.to_owned(),
            };
            Look::of(&source, name)
        })
        .collect()
}

/// Draws the sheet: a row for each person, a column for each mood, each so many pixels wide.
pub fn sheet(looks: &[Look], poses: &[Pose], cell: u16) -> Canvas {
    let scale = f32::from(cell) / WIDTH;
    let (wide, gap) = (usize::from(cell), 8);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few hundred pixels"
    )]
    let high = (HEIGHT * scale) as usize;
    let mut canvas = Canvas::new(
        poses.len() * (wide + gap) + gap,
        looks.len() * (high + gap) + gap,
        Tint::hex(0xFF_FF_FF),
    );
    for (row, look) in looks.iter().enumerate() {
        for (column, pose) in poses.iter().enumerate() {
            let (left, top) = (gap + column * (wide + gap), gap + row * (high + gap));
            let window = [left, top, left + wide, top + high];
            canvas.clear(window, look.ground);
            #[allow(clippy::cast_precision_loss, reason = "a place on a canvas")]
            let place = Place {
                scale,
                origin: at(left as f32 + WIDTH / 2.0 * scale, top as f32 - TOP * scale),
            };
            for shape in draw(look, pose) {
                canvas.paint(&shape, place, window);
            }
        }
    }
    canvas
}

/// The poses of the moods.
pub fn moods() -> Vec<Pose> {
    MOODS
        .iter()
        .map(|&(_, trust, patience, distress)| Pose::feeling(trust, patience, distress))
        .collect()
}
