//! Filled outlines and the few curves that a face is made of. Nothing here
//! knows who is drawn, or by what: a window and a file get the same outlines.

/// A place on the canvas: x to the right, y down.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right of the middle of the face.
    pub x: f32,
    /// Down from the middle of the canvas.
    pub y: f32,
}

/// A point.
pub const fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

impl Point {
    /// The point so far on the way to another.
    #[must_use]
    pub fn toward(self, other: Self, part: f32) -> Self {
        at(
            self.x + (other.x - self.x) * part,
            self.y + (other.y - self.y) * part,
        )
    }

    /// Moved.
    #[must_use]
    pub fn by(self, x: f32, y: f32) -> Self {
        at(self.x + x, self.y + y)
    }

    /// How far away another point is.
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A color as screens name it (sRGB), with opacity from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tint {
    /// Red, green and blue.
    pub rgb: [u8; 3],
    /// From 0, not seen, to 1.
    pub opacity: f32,
}

impl Tint {
    /// A color from its usual six figures.
    pub const fn hex(figures: u32) -> Self {
        let [_, r, g, b] = figures.to_be_bytes();
        Self {
            rgb: [r, g, b],
            opacity: 1.0,
        }
    }

    /// The same color, thinner.
    #[must_use]
    pub const fn thin(self, opacity: f32) -> Self {
        Self {
            rgb: self.rgb,
            opacity,
        }
    }

    /// So much of the way to another color.
    #[must_use]
    pub fn toward(self, other: Self, part: f32) -> Self {
        let part = part.clamp(0.0, 1.0);
        let mut rgb = [0; 3];
        for ((out, from), to) in rgb.iter_mut().zip(self.rgb).zip(other.rgb) {
            let (from, to) = (f32::from(from), f32::from(to));
            *out = byte((from + (to - from) * part) / 255.0);
        }
        Self {
            rgb,
            opacity: self.opacity + (other.opacity - self.opacity) * part,
        }
    }

    /// The color as light, in linear parts, with opacity.
    pub fn linear(self) -> [f32; 4] {
        let [r, g, b] = self.rgb.map(|part| {
            let part = f32::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        [r, g, b, self.opacity]
    }
}

/// A part from 0 to 1 as a byte.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the range of a byte"
)]
pub fn byte(part: f32) -> u8 {
    (part.clamp(0.0, 1.0) * 255.0).round() as u8
}

/// What an outline is filled with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paint {
    /// One color.
    Flat(Tint),
    /// One color into another, between two points.
    Fade {
        /// Where the first color is pure.
        from: Point,
        /// Where the second is.
        to: Point,
        /// The first.
        start: Tint,
        /// The second.
        end: Tint,
    },
}

impl Paint {
    /// The light at a point, in linear parts, with opacity.
    pub fn light(&self, point: Point) -> [f32; 4] {
        match *self {
            Self::Flat(tint) => tint.linear(),
            Self::Fade {
                from,
                to,
                start,
                end,
            } => {
                let (dx, dy) = (to.x - from.x, to.y - from.y);
                let along = (point.x - from.x) * dx + (point.y - from.y) * dy;
                let part = (along / (dx * dx + dy * dy).max(1e-6)).clamp(0.0, 1.0);
                let mut light = start.linear();
                for (from, to) in light.iter_mut().zip(end.linear()) {
                    *from += (to - *from) * part;
                }
                light
            }
        }
    }
}

impl From<Tint> for Paint {
    fn from(tint: Tint) -> Self {
        Self::Flat(tint)
    }
}

/// A filled outline. The last point joins the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The outline; does not cross itself.
    pub outline: Vec<Point>,
    /// What it is filled with.
    pub paint: Paint,
}

impl Shape {
    /// A filled outline.
    pub fn new(outline: Vec<Point>, paint: impl Into<Paint>) -> Self {
        Self {
            outline,
            paint: paint.into(),
        }
    }
}

/// Points between two knots of a curve.
const SPAN: u8 = 7;

/// A smooth closed curve through the points; a point given twice is a corner.
pub fn closed(points: &[Point]) -> Vec<Point> {
    let all = points.len();
    let knot = |index: usize| points.get(index % all).copied().unwrap_or_default();
    let mut curve = Vec::with_capacity(all * usize::from(SPAN));
    for index in 0..all {
        let around = [
            knot(index + all - 1),
            knot(index),
            knot(index + 1),
            knot(index + 2),
        ];
        span(around, &mut curve);
    }
    curve
}

/// A smooth open curve through the points, both ends included.
pub fn open(points: &[Point]) -> Vec<Point> {
    let (Some(&first), Some(&last)) = (points.first(), points.last()) else {
        return Vec::new();
    };
    let mut padded = vec![first];
    padded.extend_from_slice(points);
    padded.push(last);
    let mut curve = Vec::new();
    for around in padded.windows(4) {
        if let &[a, b, c, d] = around {
            span([a, b, c, d], &mut curve);
        }
    }
    curve.push(last);
    curve
}

/// One span of a centripetal Catmull-Rom spline, which never overshoots into a loop
/// (Barry and Goldman's form). The last point is left to the next span.
fn span([before, b, c, after]: [Point; 4], curve: &mut Vec<Point>) {
    if b.distance(c) < 1e-3 {
        return;
    }
    let step = |one: Point, two: Point| one.distance(two).sqrt().max(1e-3);
    let (t0, t1) = (0.0, step(before, b));
    let t2 = t1 + step(b, c);
    let t3 = t2 + step(c, after);
    let mix = |one: Point, two: Point, from: f32, to: f32, t: f32| {
        one.toward(two, (t - from) / (to - from))
    };
    for index in 0..SPAN {
        let t = t1 + (t2 - t1) * f32::from(index) / f32::from(SPAN);
        let ab = mix(before, b, t0, t1, t);
        let bc = mix(b, c, t1, t2, t);
        let cd = mix(c, after, t2, t3, t);
        let abc = mix(ab, bc, t0, t2, t);
        let bcd = mix(bc, cd, t1, t3, t);
        curve.push(mix(abc, bcd, t1, t2, t));
    }
}

/// The right half of a shape, from the top down, and its mirror image.
pub fn mirrored(right: &[Point]) -> Vec<Point> {
    let mut points = right.to_vec();
    let left = right.iter().rev().filter(|point| point.x.abs() > 0.01);
    points.extend(left.map(|point| at(-point.x, point.y)));
    points
}

/// An ellipse, turned by so many radians.
pub fn ellipse(center: Point, rx: f32, ry: f32, turned: f32) -> Vec<Point> {
    let (sin, cos) = turned.sin_cos();
    (0..28_u8)
        .map(|index| {
            let (s, c) = (f32::from(index) / 28.0 * std::f32::consts::TAU).sin_cos();
            center.by(rx * c * cos - ry * s * sin, rx * c * sin + ry * s * cos)
        })
        .collect()
}

/// A brush stroke through the points, each with its width; round at both ends.
pub fn stroke(spine: &[(Point, f32)]) -> Vec<Point> {
    let points: Vec<_> = spine.iter().map(|(point, _)| *point).collect();
    let curve = open(&points);
    let steps = curve.len();
    if steps < 2 {
        return Vec::new();
    }
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (index, &point) in curve.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|at| curve.get(at));
        let before = before.copied().unwrap_or(point);
        let after = curve.get(index + 1).copied().unwrap_or(point);
        let length = before.distance(after).max(1e-4);
        let (nx, ny) = (
            (after.y - before.y) / length,
            -(after.x - before.x) / length,
        );
        let half = width_along(spine, index, steps - 1) / 2.0;
        left.push(point.by(nx * half, ny * half));
        right.push(point.by(-nx * half, -ny * half));
        if index == 0 {
            let back = point.by(ny * half, -nx * half);
            right.push(back);
            // The cap comes first on the way round.
            right.swap(0, 1);
        }
        if index + 1 == steps {
            left.push(point.by(-ny * half, nx * half));
        }
    }
    left.extend(right.into_iter().rev());
    left
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a few dozen points"
)]
fn width_along(spine: &[(Point, f32)], index: usize, last: usize) -> f32 {
    let place = index as f32 / last.max(1) as f32 * (spine.len() - 1) as f32;
    let whole = place.floor() as usize;
    let here = spine.get(whole).map_or(0.0, |(_, width)| *width);
    let next = spine.get(whole + 1).map_or(here, |(_, width)| *width);
    here + (next - here) * place.fract()
}

/// The part of an outline that lies inside a convex one (Sutherland and Hodgman).
pub fn inside(outline: &[Point], convex: &[Point]) -> Vec<Point> {
    let turn = signed_area(convex).signum();
    let mut kept = outline.to_vec();
    let next = convex.iter().cycle().skip(1);
    for (&from, &to) in convex.iter().zip(next) {
        let side = |point: Point| {
            let (dx, dy) = (to.x - from.x, to.y - from.y);
            (dx * (point.y - from.y) - dy * (point.x - from.x)) * turn
        };
        let before = std::mem::take(&mut kept);
        let ends = before.iter().cycle().skip(1);
        for (&here, &there) in before.iter().zip(ends) {
            let (a, b) = (side(here), side(there));
            if a >= 0.0 {
                kept.push(here);
            }
            if (a >= 0.0) != (b >= 0.0) {
                kept.push(here.toward(there, a / (a - b)));
            }
        }
    }
    kept
}

/// The area, positive if the points run clockwise on the screen.
pub fn signed_area(outline: &[Point]) -> f32 {
    let next = outline.iter().cycle().skip(1);
    let twice: f32 = outline
        .iter()
        .zip(next)
        .map(|(a, b)| a.x * b.y - a.y * b.x)
        .sum();
    twice / 2.0
}
