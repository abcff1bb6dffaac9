//! Nose and mouth.

use crate::portrait::{
    artist::{Artist, points, spine},
    shape::{Point, Tint, at, closed, open},
};

/// The nose: one soft shade, the wings and the base.
pub(super) fn nose(artist: &mut Artist<'_>) {
    let look = artist.look;
    let w = look.nose;
    // It stands out of the face and so moves more when the head turns.
    let shift = artist.face.turn * 9.0;
    let flare = 0.6 * artist.face.frown;
    let moved = |pairs: &[(f32, f32)]| {
        let mut all = points(pairs);
        for point in &mut all {
            point.x += shift * ((point.y + 26.0) / 30.0).clamp(0.0, 1.0);
        }
        all
    };
    let side = moved(&[
        (3.4, -25.0),
        (4.2, -15.0),
        (5.4 * w, -6.0),
        (9.2 * w, 1.2),
        (8.0 * w, 4.6),
        (3.0, 6.2),
        (0.6, 5.6),
        (2.6, 1.0),
        (1.8, -8.0),
        (1.6, -18.0),
    ]);
    artist.head(closed(&side), look.shade.thin(0.62));
    let base = moved(&[
        (-5.0 * w, 4.6),
        (-2.4 * w, 5.4),
        (0.0, 6.6),
        (2.4 * w, 5.4),
        (5.0 * w, 4.6),
        (2.6 * w, 7.0),
        (0.0, 7.8),
        (-2.6 * w, 7.0),
    ]);
    artist.head(closed(&base), look.shade.thin(0.8));
    for side in [-1.0, 1.0] {
        let hole = moved(&[
            (side * 1.6 * w, 5.7),
            (side * 3.6 * w, 4.5),
            (side * 5.6 * w, 4.9),
            (side * 3.8 * w, 6.1),
        ]);
        artist.head(closed(&hole), look.crease.thin(0.85));
        let wing: Vec<_> = moved(&[
            (side * (7.4 + flare) * w, -1.6),
            (side * (9.0 + flare) * w, 1.8),
            (side * (8.0 + flare) * w, 4.8),
            (side * 5.8 * w, 4.9),
        ]);
        let widths = [0.3, 0.9, 1.0, 0.4];
        let wing: Vec<_> = wing.into_iter().zip(widths).collect();
        artist.line(&wing, look.crease.thin(0.62));
    }
    let light = moved(&[
        (-1.9, -14.0),
        (-0.6, -14.0),
        (-0.3, -2.0),
        (-1.6, 2.6),
        (-3.0, 1.6),
        (-2.4, -4.0),
    ]);
    let shine = look.skin.toward(Tint::hex(0xFF_F0_DC), 0.30);
    artist.head(closed(&light), shine.thin(0.34));
}

/// The edges of the lips, from the left corner to the right one.
struct Lips {
    top: Vec<Point>,
    upper: Vec<Point>,
    lower: Vec<Point>,
    bottom: Vec<Point>,
}

impl Lips {
    fn of(artist: &Artist<'_>) -> Self {
        let (look, face) = (artist.look, artist.face);
        let smile = face.smile;
        let w = (13.6 + 2.6 * smile.max(0.0) - 0.8 * face.press - 0.5 * look.soft)
            * (1.0 - 0.30 * face.round);
        let y = 17.0;
        // The left corner goes a little further than the right: faces are not even.
        let corner = |share: f32| y - 3.4 * smile * share + 0.5 * face.open;
        let (left, right) = (corner(1.08), corner(0.92));
        let full = look.fullness * (1.0 - 0.42 * face.press) * (1.0 - 0.10 * smile.max(0.0));
        let up = 0.9 * face.open;
        let down = 6.6 * face.open * (1.0 - 0.15 * face.round);
        let line = y + 0.9 * smile;
        let sag = 0.6 * (-smile).max(0.0);
        let row = |pairs: [(f32, f32); 5]| pairs.iter().map(|&(x, y)| at(x * w, y)).collect();
        Self {
            top: row([
                (-1.0, left),
                (-0.32, line - 4.0 * full - up + sag),
                (0.0, line - 2.9 * full - up),
                (0.32, line - 4.0 * full - up + sag),
                (1.0, right),
            ]),
            upper: row([
                (-1.0, left),
                (-0.45, line - 0.5 - up * 0.6),
                (0.0, line + 0.35 - up),
                (0.45, line - 0.5 - up * 0.6),
                (1.0, right),
            ]),
            lower: row([
                (-1.0, left),
                (-0.45, line - 0.4 + down * 0.86),
                (0.0, line + 0.45 + down),
                (0.45, line - 0.4 + down * 0.86),
                (1.0, right),
            ]),
            bottom: row([
                (-1.0, left),
                (-0.45, line + 3.9 * full + down * 0.96),
                (0.0, line + 4.9 * full + down),
                (0.45, line + 3.9 * full + down * 0.96),
                (1.0, right),
            ]),
        }
    }
}

/// A band between two edges that run the same way; the lower one never rises above the upper.
fn band(above: &[Point], below: &[Point]) -> Vec<Point> {
    let mut outline = open(above);
    let below = open(below).into_iter().zip(&outline);
    let below: Vec<_> = below
        .map(|(low, high)| at(low.x, low.y.max(high.y)))
        .collect();
    outline.extend(below.into_iter().rev());
    outline
}

/// The mouth.
pub(super) fn mouth(artist: &mut Artist<'_>) {
    let (look, face) = (artist.look, artist.face);
    let lips = Lips::of(artist);
    let upper = look.lips.toward(look.crease, 0.20);
    // Under the lower lip.
    let drop = 6.2 * face.open;
    artist.line(
        &spine(&[
            (-5.0, 25.2 + drop, 0.3),
            (0.0, 25.9 + drop, 1.7),
            (5.0, 25.2 + drop, 0.3),
        ]),
        look.shade.thin(0.62),
    );
    if face.open > 0.03 {
        artist.head(band(&lips.upper, &lips.lower), Tint::hex(0x4A_1C_20));
        let part = (0.42 - 0.12 * face.round) * face.open.min(0.8) / 0.8 + 0.10;
        let teeth: Vec<_> = lips
            .upper
            .iter()
            .zip(&lips.lower)
            .map(|(up, down)| at(up.x * 0.80, up.toward(*down, part).y))
            .collect();
        let gums: Vec<_> = lips
            .upper
            .iter()
            .map(|point| at(point.x * 0.80, point.y))
            .collect();
        artist.head(band(&gums, &teeth), Tint::hex(0xF3_EE_E6).thin(0.95));
        let tongue: Vec<_> = lips
            .upper
            .iter()
            .zip(&lips.lower)
            .map(|(up, down)| at(down.x * 0.6, up.toward(*down, 0.72).y))
            .collect();
        let floor: Vec<_> = lips
            .lower
            .iter()
            .map(|point| at(point.x * 0.6, point.y))
            .collect();
        artist.head(band(&tongue, &floor), Tint::hex(0xA8_55_58).thin(0.75));
    }
    artist.head(band(&lips.top, &lips.upper), upper);
    artist.head(band(&lips.lower, &lips.bottom), look.lips);
    // Light on the lower lip.
    let shine: Vec<_> = lips
        .lower
        .iter()
        .zip(&lips.bottom)
        .map(|(from, to)| at(from.x * 0.5 - 1.0, from.toward(*to, 0.30).y))
        .collect();
    let shine_end: Vec<_> = lips
        .lower
        .iter()
        .zip(&lips.bottom)
        .map(|(from, to)| at(from.x * 0.5 - 1.0, from.toward(*to, 0.52).y))
        .collect();
    artist.head(band(&shine, &shine_end), Tint::hex(0xFF_EE_E4).thin(0.16));
    let line = look.crease.toward(Tint::hex(0x38_14_17), 0.35);
    if face.open <= 0.03 {
        let widths = [0.5, 1.0, 1.15, 1.0, 0.5];
        let closed: Vec<_> = lips.upper.iter().copied().zip(widths).collect();
        artist.line(&closed, line.thin(0.9));
    }
    // The corners carry much of the mood.
    let (Some(&left), Some(&right)) = (lips.upper.first(), lips.upper.last()) else {
        return;
    };
    let tip = 1.5 * face.smile;
    for (corner, side) in [(left, -1.0), (right, 1.0)] {
        artist.line(
            &[
                (corner.by(-side * 0.8, 0.2), 1.0),
                (corner.by(side * 1.5, -tip), 0.35),
            ],
            line.thin(0.6),
        );
    }
}
