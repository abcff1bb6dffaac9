//! Outlines become triangles, for whoever draws with a graphics card.

use crate::portrait::shape::{Point, Shape, signed_area};

/// Triangles with a color at each corner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mesh {
    /// Corners.
    pub corners: Vec<Point>,
    /// The light at each corner, in linear parts, with opacity.
    pub light: Vec<[f32; 4]>,
    /// Three corners each, in painting order.
    pub triangles: Vec<[u32; 3]>,
}

impl Mesh {
    /// All shapes in one mesh, from back to front.
    pub fn of(shapes: &[Shape]) -> Self {
        let mut mesh = Self::default();
        for shape in shapes {
            mesh.add(shape);
        }
        mesh
    }

    fn add(&mut self, shape: &Shape) {
        let outline = tidy(&shape.outline);
        let Ok(first) = u32::try_from(self.corners.len()) else {
            return;
        };
        for [a, b, c] in triangles(&outline) {
            self.triangles.push([first + a, first + b, first + c]);
        }
        self.light
            .extend(outline.iter().map(|point| shape.paint.light(*point)));
        self.corners.extend(outline);
    }
}

/// The outline clockwise on the screen and without points that coincide.
fn tidy(outline: &[Point]) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(outline.len());
    for point in outline {
        if kept.last().is_none_or(|last| last.distance(*point) > 0.01) {
            kept.push(*point);
        }
    }
    while kept.len() > 1
        && kept
            .first()
            .zip(kept.last())
            .is_some_and(|(a, b)| a.distance(*b) <= 0.01)
    {
        kept.pop();
    }
    if signed_area(&kept) < 0.0 {
        kept.reverse();
    }
    kept
}

/// Cuts ears off an outline until nothing is left.
fn triangles(outline: &[Point]) -> Vec<[u32; 3]> {
    let mut left: Vec<(u32, Point)> = (0..).zip(outline.iter().copied()).collect();
    let mut found = Vec::with_capacity(outline.len());
    let mut misses = 0;
    let mut at = 0;
    while left.len() > 2 {
        let all = left.len();
        let corner = |step: usize| left.get((at + step) % all).copied().unwrap_or_default();
        let (a, b, c) = (corner(0), corner(1), corner(2));
        // An outline that crosses itself has no ear left: then the rest is cut anyway.
        if misses > all || is_ear(a.1, b.1, c.1, &left) {
            found.push([a.0, b.0, c.0]);
            left.remove((at + 1) % all);
            misses = 0;
            at %= left.len();
        } else {
            misses += 1;
            at = (at + 1) % all;
        }
    }
    found
}

fn turn(a: Point, b: Point, c: Point) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

fn is_ear(a: Point, b: Point, c: Point, left: &[(u32, Point)]) -> bool {
    if turn(a, b, c) <= 0.0 {
        return false;
    }
    !left.iter().any(|&(_, point)| {
        point != a
            && point != b
            && point != c
            && turn(a, b, point) >= 0.0
            && turn(b, c, point) >= 0.0
            && turn(c, a, point) >= 0.0
    })
}
