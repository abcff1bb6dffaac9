//! The hand that draws: knows the person and the moment, and keeps the outlines
//! in the order in which they are painted.

use crate::portrait::{
    look::Look,
    mood::Expression,
    shape::{Paint, Point, Shape, Tint, at, stroke},
};

/// A portrait in the making.
pub(super) struct Artist<'a> {
    pub(super) look: &'a Look,
    pub(super) face: Expression,
    pub(super) shapes: Vec<Shape>,
}

impl<'a> Artist<'a> {
    pub(super) fn new(look: &'a Look, face: Expression) -> Self {
        Self {
            look,
            face,
            shapes: Vec::new(),
        }
    }

    /// Where a point of the resting head goes when the head turns, bows and tilts.
    /// The head is taken as a dome: its middle moves most, its outline hardly.
    fn placed(&self, point: Point) -> Point {
        let face = &self.face;
        let (across, along) = (point.x / 50.0, (point.y + 18.0) / 66.0);
        let depth = (1.0 - across * across).max(0.0).sqrt() * (1.0 - along * along).max(0.0).sqrt();
        let turned = point.by(
            face.turn * (44.0 * depth - 3.0),
            face.bow * (5.5 * depth + 1.5),
        );
        let (sin, cos) = face.tilt.sin_cos();
        let (x, y) = (turned.x, turned.y - 40.0);
        at(x * cos - y * sin, x * sin + y * cos + 40.0)
    }

    /// Where a point of the resting body goes.
    fn settled(&self, point: Point) -> Point {
        let share = ((point.y - 25.0) / 40.0).clamp(0.0, 1.0);
        point.by(0.0, -2.6 * self.face.shoulders * share)
    }

    /// Paints on the head.
    pub(super) fn head(&mut self, outline: Vec<Point>, paint: impl Into<Paint>) {
        let outline = outline
            .into_iter()
            .map(|point| self.placed(point))
            .collect();
        self.shapes.push(Shape::new(outline, paint));
    }

    /// Paints on the body.
    pub(super) fn body(&mut self, outline: Vec<Point>, paint: impl Into<Paint>) {
        let outline = outline
            .into_iter()
            .map(|point| self.settled(point))
            .collect();
        self.shapes.push(Shape::new(outline, paint));
    }

    /// A brush stroke on the head.
    pub(super) fn line(&mut self, spine: &[(Point, f32)], tint: Tint) {
        self.head(stroke(spine), tint);
    }

    /// The same brush stroke on both sides of the head.
    pub(super) fn lines(&mut self, right: &[(Point, f32)], tint: Tint) {
        self.line(right, tint);
        let left: Vec<_> = right
            .iter()
            .map(|(point, width)| (at(-point.x, point.y), *width))
            .collect();
        self.line(&left, tint);
    }

    /// A brush stroke on the body.
    pub(super) fn seam(&mut self, spine: &[(Point, f32)], tint: Tint) {
        self.body(stroke(spine), tint);
    }
}

/// From the top left light down: a color into its own shade.
pub(super) fn falling(tint: Tint, shade: Tint, top: f32, bottom: f32) -> Paint {
    Paint::Fade {
        from: at(-20.0, top),
        to: at(24.0, bottom),
        start: tint,
        end: shade,
    }
}

/// Points from pairs.
pub(super) fn points(pairs: &[(f32, f32)]) -> Vec<Point> {
    pairs.iter().map(|&(x, y)| at(x, y)).collect()
}

/// A stroke from triples of place and width.
pub(super) fn spine(triples: &[(f32, f32, f32)]) -> Vec<(Point, f32)> {
    triples
        .iter()
        .map(|&(x, y, width)| (at(x, y), width))
        .collect()
}
