//! Eyes, lids and brows: where a mood is read first.

use crate::portrait::{
    artist::{Artist, spine},
    shape::{Point, Tint, at, closed, ellipse, inside, open},
};

/// Half the width of an eye.
const HALF: f32 = 8.3;

/// One eye, in its own frame: the inner corner is on the left.
struct Eye {
    /// The upper edge of the opening, from the inner corner out.
    upper: [Point; 5],
    /// The lower edge, the same way.
    lower: [Point; 5],
}

impl Eye {
    fn of(artist: &Artist<'_>) -> Self {
        let (look, face) = (artist.look, artist.face);
        let young = ((30.0 - look.age) / 12.0).clamp(0.0, 1.0);
        let old = ((look.age - 55.0) / 30.0).clamp(0.0, 1.0);
        let full = 4.35 + 0.35 * young + 0.45 * look.soft - 0.5 * old - 0.6 * look.almond;
        let up = full * face.lid;
        let down = 2.9 - 1.4 * face.squint;
        // A closing lid meets the lower one.
        let closing = 1.0 - face.lid.clamp(0.0, 1.0);
        let meet = down * closing.powi(3);
        let tail = -0.7 - 0.6 * look.almond + 0.9 * old + 0.8 * face.worry;
        let inner = 1.1 + 0.4 * look.almond;
        let y = |part: f32| -up * part + meet * part;
        Self {
            upper: [
                at(-HALF, inner),
                at(-4.8, y(0.78) + 0.2 * inner - 0.7 * face.worry),
                at(0.2, y(1.0) - 0.2 * face.worry),
                at(4.9, y(0.74) + 0.35 * tail + 0.4 * face.worry),
                at(HALF + 0.3, tail),
            ],
            lower: [
                at(-HALF, inner),
                at(-4.6, down * 0.86),
                at(0.4, down),
                at(5.0, down * 0.72 + 0.2 * tail),
                at(HALF + 0.3, tail),
            ],
        }
    }

    fn outline(&self) -> Vec<Point> {
        let mut outline = open(&self.upper);
        let lower = open(&self.lower);
        outline.extend(lower.into_iter().rev().skip(1));
        outline.pop();
        outline
    }
}

/// Both eyes.
pub(super) fn eyes(artist: &mut Artist<'_>) {
    let eye = Eye::of(artist);
    for side in [-1.0, 1.0] {
        socket(artist, side);
        ball(artist, &eye, side);
        lids(artist, &eye, side);
    }
}

/// Where the middle of an eye is.
fn center(artist: &Artist<'_>, side: f32) -> Point {
    at(side * (16.8 + artist.look.eyes_apart), -19.5)
}

fn set(points: &[Point], center: Point, side: f32) -> Vec<Point> {
    points
        .iter()
        .map(|point| at(center.x + side * point.x, center.y + point.y))
        .collect()
}

fn socket(artist: &mut Artist<'_>, side: f32) {
    let middle = center(artist, side);
    let deep = artist.look.shade;
    let strength = 0.26 + 0.10 * artist.face.frown;
    let hollow = [
        at(-10.5, -1.0),
        at(-6.0, -7.0),
        at(1.0, -9.0),
        at(9.0, -7.0),
        at(12.0, -1.0),
        at(6.0, 4.4),
        at(-4.0, 5.0),
    ];
    artist.head(closed(&set(&hollow, middle, side)), deep.thin(strength));
}

fn ball(artist: &mut Artist<'_>, eye: &Eye, side: f32) {
    let face = artist.face;
    if face.lid < 0.12 {
        return;
    }
    let look = artist.look;
    let middle = center(artist, side);
    let white = Tint::hex(0xF6_F2_EC)
        .toward(look.skin, 0.10)
        .toward(Tint::hex(0xE2_B4_AC), 0.30 * face.wet);
    let opening = set(&eye.outline(), middle, side);
    artist.head(opening, white);
    let (gx, gy) = face.gaze;
    let sight = middle.by(gx * 4.0 + 0.2, gy * 1.9 - 0.5);
    let mut seen = |outline: Vec<Point>, tint: Tint| {
        let kept = clipped(&outline, eye, middle, side);
        if kept.len() > 2 {
            artist.head(kept, tint);
        }
    };
    let dark = look.iris.toward(Tint::hex(0x16_10_10), 0.62);
    seen(ellipse(sight, 4.75, 4.75, 0.0), dark);
    seen(ellipse(sight.by(0.0, 0.25), 4.1, 4.1, 0.0), look.iris);
    seen(
        ellipse(sight.by(0.0, 1.5), 2.9, 2.2, 0.0),
        look.iris.toward(Tint::hex(0xFF_E8_C8), 0.22),
    );
    seen(ellipse(sight, 2.15, 2.15, 0.0), Tint::hex(0x17_11_12));
    seen(
        ellipse(sight.by(-1.5, -1.7), 1.15, 1.15, 0.0),
        Tint::hex(0xFF_FF_FF).thin(0.92),
    );
    // The lid throws a shade on the eye.
    let upper = set(&open(&eye.upper), middle, side);
    let mut shade = upper.clone();
    shade.extend(upper.iter().rev().map(|point| point.by(0.0, 1.5)));
    artist.head(shade, Tint::hex(0x3A_22_1E).thin(0.22));
    if face.wet > 0.05 {
        let lower = set(&open(&eye.lower), middle, side);
        let mut shine: Vec<_> = lower.iter().map(|point| point.by(0.0, -0.1)).collect();
        shine.extend(lower.iter().rev().map(|point| point.by(0.0, -1.1)));
        artist.head(shine, Tint::hex(0xFF_FF_FF).thin(0.7 * face.wet));
    }
}

/// What of an outline is seen between the lids.
fn clipped(outline: &[Point], eye: &Eye, middle: Point, side: f32) -> Vec<Point> {
    // The opening is nearly convex; each lid clips on its own, so that it may dip.
    let mut above = set(&open(&eye.upper), middle, side);
    above.push(at(middle.x + side * 14.0, middle.y + 14.0));
    above.push(at(middle.x - side * 14.0, middle.y + 14.0));
    let mut below = set(&open(&eye.lower), middle, side);
    below.push(at(middle.x + side * 14.0, middle.y - 14.0));
    below.push(at(middle.x - side * 14.0, middle.y - 14.0));
    inside(&inside(outline, &hull(&above)), &hull(&below))
}

/// The smallest convex outline around points (Andrew's chain).
fn hull(points: &[Point]) -> Vec<Point> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    let chain = |points: &mut dyn Iterator<Item = Point>| {
        let mut kept: Vec<Point> = Vec::new();
        for point in points {
            while let [.., a, b] = kept.as_slice() {
                let cross = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
                if cross > 0.0 {
                    break;
                }
                kept.pop();
            }
            kept.push(point);
        }
        kept.pop();
        kept
    };
    let mut all = chain(&mut sorted.iter().copied());
    all.extend(chain(&mut sorted.iter().rev().copied()));
    all
}

fn lids(artist: &mut Artist<'_>, eye: &Eye, side: f32) {
    let look = artist.look;
    let middle = center(artist, side);
    let put = |points: &[(Point, f32)]| -> Vec<(Point, f32)> {
        points
            .iter()
            .map(|(point, width)| (at(middle.x + side * point.x, middle.y + point.y), *width))
            .collect()
    };
    let lash = Tint::hex(0x2A_1B_1A).toward(look.crease, 0.35 - 0.3 * look.soft);
    let [inner, near, top, far, outer] = eye.upper;
    let weight = 1.45 + 0.75 * look.soft;
    let mut upper = vec![
        (inner, 0.5),
        (near, 0.8 * weight),
        (top, weight),
        (far, 1.05 * weight),
        (outer, 0.7 * weight),
    ];
    if look.soft > 0.6 {
        upper.push((outer.by(1.5, -0.9), 0.3));
    }
    artist.line(&put(&upper), lash);
    let [low_inner, low_near, bottom, low_far, low_outer] = eye.lower;
    artist.line(
        &put(&[
            (low_inner, 0.25),
            (low_near, 0.5),
            (bottom, 0.6),
            (low_far, 0.7),
            (low_outer, 0.4),
        ]),
        look.crease.thin(0.62),
    );
    // The fold of the lid stays where it is while the lid moves.
    let height = 3.0 - 0.9 * look.almond;
    let full = 5.2;
    let rest = |point: Point, share: f32| {
        at(
            point.x,
            point.y.min(-full * share * 0.78) - height * share.max(0.5),
        )
    };
    let strength = 0.66 * (1.0 - 0.65 * look.almond);
    artist.line(
        &put(&[
            (inner.by(1.6, -2.4), 0.3),
            (rest(near, 0.85), 0.7),
            (rest(top, 1.0), 0.9),
            (rest(far, 0.8), 0.8),
            (outer.by(0.6, -2.2), 0.25),
        ]),
        look.crease.thin(strength),
    );
}

/// Both brows, and what a frown draws between them.
pub(super) fn brows(artist: &mut Artist<'_>) {
    let (look, face) = (artist.look, artist.face);
    let weight = look.brows * (4.1 - 0.9 * look.soft);
    let tint = look.brow_color;
    for side in [-1.0_f32, 1.0] {
        let doubt = if side > 0.0 {
            face.doubt
        } else {
            -0.35 * face.doubt
        };
        let inner = -32.8 - 4.6 * face.worry + 3.9 * face.frown - 1.6 * face.lift - 0.8 * doubt;
        let arch = -35.4 - 0.4 * look.soft - 1.4 * face.worry + 2.4 * face.frown
            - 2.2 * face.lift
            - 3.2 * doubt.max(0.0)
            + 0.8 * (-doubt).max(0.0);
        let outer = -31.2 + 1.9 * face.worry + 0.4 * face.frown - 1.2 * face.lift - 1.8 * doubt;
        let near = 8.2 + 0.6 * look.eyes_apart - 1.9 * face.frown - 0.8 * face.worry;
        let far = 28.0 + look.eyes_apart;
        artist.line(
            &spine(&[
                (side * near, inner, weight * 0.72),
                (side * (near + 5.0), inner * 0.4 + arch * 0.6, weight),
                (side * (far - 9.4), arch, weight * 0.86),
                (side * far, outer, weight * 0.22),
            ]),
            tint.thin(0.94),
        );
    }
    let furrow = (face.frown * 0.8 + face.worry * 0.35 - 0.1).clamp(0.0, 0.75);
    if furrow > 0.05 {
        artist.lines(
            &spine(&[(3.6, -36.0, 0.25), (2.6, -31.6, 0.95), (3.2, -28.4, 0.25)]),
            look.crease.thin(furrow * 0.8),
        );
    }
}
