//! Outlines become pixels without a graphics card: for files and for tests.
//!
//! Each pixel takes as much of a color as the outline covers of it, and light is
//! mixed as light (in linear parts), as a graphics card does it.

use crate::portrait::shape::{Point, Shape, Tint, at, byte};

/// A picture in the making.
#[derive(Clone, Debug)]
pub struct Canvas {
    width: usize,
    height: usize,
    /// Red, green and blue as light.
    light: Vec<[f32; 3]>,
}

/// How a drawing lies on the canvas: pixels per unit, and where its origin is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Pixels per unit.
    pub scale: f32,
    /// The origin, in pixels.
    pub origin: Point,
}

/// Lines per pixel that are looked at.
const LINES: u8 = 4;

impl Canvas {
    /// A canvas of one color.
    pub fn new(width: usize, height: usize, ground: Tint) -> Self {
        let [r, g, b, _] = ground.linear();
        Self {
            width,
            height,
            light: vec![[r, g, b]; width * height],
        }
    }

    /// Pixels across.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Pixels down.
    pub fn height(&self) -> usize {
        self.height
    }

    /// Fills a window (left, top, right, bottom) with one color.
    pub fn clear(&mut self, window: [usize; 4], ground: Tint) {
        let [left, top, right, bottom] = window;
        let [r, g, b, _] = ground.linear();
        let rows = self.light.chunks_mut(self.width.max(1));
        for row in rows.take(bottom).skip(top) {
            for pixel in row.iter_mut().take(right).skip(left) {
                *pixel = [r, g, b];
            }
        }
    }

    /// Paints a shape, leaving out what is outside the window (left, top, right, bottom).
    pub fn paint(&mut self, shape: &Shape, place: Place, window: [usize; 4]) {
        let [left, top, right, bottom] = window;
        let (right, bottom) = (right.min(self.width), bottom.min(self.height));
        let place_of = |x: usize, y: usize| {
            at(
                (number(x) + 0.5 - place.origin.x) / place.scale,
                (number(y) + 0.5 - place.origin.y) / place.scale,
            )
        };
        let outline: Vec<_> = shape
            .outline
            .iter()
            .map(|point| {
                at(
                    point.x * place.scale + place.origin.x,
                    point.y * place.scale + place.origin.y,
                )
            })
            .collect();
        let low = outline.iter().map(|point| point.y).fold(f32::MAX, f32::min);
        let high = outline.iter().map(|point| point.y).fold(f32::MIN, f32::max);
        let mut covered = vec![0.0_f32; right];
        for y in top.max(whole(low))..bottom.min(whole(high) + 1) {
            covered.fill(0.0);
            for line in 0..LINES {
                let middle = (f32::from(line) + 0.5) / f32::from(LINES);
                scan(
                    &outline,
                    number(y) + middle,
                    &mut covered,
                    f32::from(LINES).recip(),
                );
            }
            let row = self.light.get_mut(y * self.width..).unwrap_or_default();
            for (x, (pixel, share)) in row.iter_mut().zip(&covered).enumerate().skip(left) {
                if *share <= 0.0 {
                    continue;
                }
                let light = shape.paint.light(place_of(x, y));
                let [_, _, _, opacity] = light;
                for (part, new) in pixel.iter_mut().zip(light) {
                    *part += (new - *part) * share.min(1.0) * opacity;
                }
            }
        }
    }

    /// The picture as bytes: red, green and blue, row by row.
    pub fn bytes(&self) -> Vec<u8> {
        self.light
            .iter()
            .flatten()
            .map(|part| byte(encoded(*part)))
            .collect()
    }
}

/// Light as screens expect it (sRGB).
fn encoded(light: f32) -> f32 {
    if light <= 0.003_130_8 {
        light * 12.92
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    }
}

/// Adds what one horizontal line covers of each pixel.
fn scan(outline: &[Point], y: f32, covered: &mut [f32], share: f32) {
    let mut cuts: Vec<(f32, i8)> = Vec::new();
    for (from, to) in outline.iter().zip(outline.iter().cycle().skip(1)) {
        if (from.y <= y) != (to.y <= y) {
            let x = from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y);
            cuts.push((x, if to.y > from.y { 1 } else { -1 }));
        }
    }
    cuts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut turns = 0;
    for (&(from, turn), &(to, _)) in cuts.iter().zip(cuts.iter().skip(1)) {
        turns += turn;
        if turns != 0 {
            cover(from, to, covered, share);
        }
    }
}

/// Adds a run of a line.
fn cover(from: f32, to: f32, covered: &mut [f32], share: f32) {
    let (from, to) = (from.max(0.0), to.min(number(covered.len())));
    if to <= from {
        return;
    }
    for (x, pixel) in covered
        .iter_mut()
        .enumerate()
        .take(whole(to) + 1)
        .skip(whole(from))
    {
        let part = to.min(number(x) + 1.0) - from.max(number(x));
        *pixel += part.max(0.0) * share;
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place on a canvas"
)]
fn whole(part: f32) -> usize {
    part.max(0.0) as usize
}

#[allow(clippy::cast_precision_loss, reason = "a place on a canvas")]
fn number(whole: usize) -> f32 {
    whole as f32
}
