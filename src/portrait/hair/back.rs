//! What hangs behind neck and shoulders.

use crate::portrait::{
    artist::{Artist, falling, points, spine},
    hair::Tones,
    words::Hair,
    shape::{Point, Tint, at, closed, ellipse, mirrored, stroke},
};

/// Paints it.
pub(in crate::portrait) fn back(artist: &mut Artist<'_>) {
    let tones = Tones::of(artist);
    match artist.look.hair {
        Hair::Afro => {
            let crown = cloud(at(0.0, -42.0), 61.0, 57.0, 17, 1.6);
            artist.head(crown, falling(tones.base, tones.dark, -90.0, 10.0));
        }
        Hair::Bob => {
            let right = points(&[
                (0.0, -82.0), (26.0, -79.0), (42.0, -62.0), (47.0, -38.0), (47.5, -10.0),
                (47.0, 10.0), (44.0, 25.0), (36.0, 30.0), (20.0, 30.0), (0.0, 30.0),
            ]);
            artist.head(closed(&mirrored(&right)), tones.dark);
        }
        Hair::Long => {
            let right = points(&[
                (0.0, -70.0), (24.0, -66.0), (37.0, -52.0), (42.0, -34.0), (45.0, 0.0),
                (50.0, 40.0), (53.0, 72.0), (50.0, 92.0), (38.0, 98.0), (0.0, 96.0),
            ]);
            artist.body(
                closed(&mirrored(&right)),
                falling(
                    tones.dark,
                    tones.dark.toward(Tint::hex(0x12_0C_10), 0.2),
                    -20.0,
                    90.0,
                ),
            );
        }
        Hair::Wavy => {
            let right = points(&[
                (0.0, -70.0), (24.0, -66.0), (38.0, -52.0), (44.0, -34.0), (46.0, -14.0),
                (54.0, 6.0), (53.0, 28.0), (60.0, 50.0), (57.0, 74.0), (47.0, 88.0),
                (30.0, 90.0), (0.0, 86.0),
            ]);
            artist.body(
                closed(&mirrored(&right)),
                falling(
                    tones.dark,
                    tones.dark.toward(Tint::hex(0x12_0C_10), 0.2),
                    -20.0,
                    90.0,
                ),
            );
        }
        Hair::Bun => {
            artist.head(ellipse(at(1.0, -88.0), 19.0, 16.5, 0.0), tones.paint());
            artist.line(
                &spine(&[(-11.0, -92.0, 0.6), (-2.0, -98.0, 1.6), (10.0, -93.0, 0.6)]),
                tones.light.thin(0.6),
            );
            artist.line(
                &spine(&[(-14.0, -84.0, 0.6), (0.0, -80.5, 1.8), (15.0, -85.0, 0.6)]),
                tones.dark.thin(0.9),
            );
        }
        Hair::Ponytail => {
            let tail = points(&[
                (20.0, -66.0), (40.0, -58.0), (51.0, -34.0), (52.0, 0.0), (56.0, 34.0),
                (52.0, 62.0), (42.0, 78.0), (37.0, 62.0), (38.0, 34.0), (35.0, 6.0),
                (33.0, -24.0),
            ]);
            artist.head(closed(&tail), falling(tones.base, tones.dark, -40.0, 60.0));
            artist.line(
                &spine(&[(46.0, -30.0, 0.6), (46.0, 4.0, 1.4), (49.0, 40.0, 0.5)]),
                tones.light.thin(0.4),
            );
        }
        Hair::Headscarf => {
            let right = points(&[
                (0.0, -84.0), (28.0, -81.0), (45.0, -64.0), (50.0, -36.0), (49.0, -4.0),
                (46.0, 24.0), (50.0, 44.0), (66.0, 60.0), (64.0, 84.0), (30.0, 96.0),
                (0.0, 98.0),
            ]);
            artist.head(closed(&mirrored(&right)), tones.dark);
        }
        Hair::Locs => {
            for (index, x) in [-44.0_f32, -37.0, -30.0, 30.0, 37.0, 44.0]
                .into_iter()
                .enumerate()
            {
                let length = if index % 2 == 0 { 56.0 } else { 63.0 };
                let side = x.signum();
                artist.head(
                    stroke(&spine(&[
                        (x * 0.9, -54.0, 9.0), (x, -24.0, 9.4), (x + side * 3.0, 14.0, 9.0),
                        (x + side * 2.0, length, 6.4),
                    ])),
                    falling(tones.base, tones.dark, -40.0, 50.0),
                );
            }
        }
        _ => {}
    }
}

/// An outline of soft bumps around an ellipse.
fn cloud(center: Point, rx: f32, ry: f32, bumps: u8, depth: f32) -> Vec<Point> {
    let steps = u16::from(bumps) * 2;
    let knots: Vec<_> = (0..steps)
        .map(|index| {
            let part = f32::from(index) / f32::from(steps);
            let (sin, cos) = (part * std::f32::consts::TAU).sin_cos();
            let out = if index % 2 == 0 { depth } else { -depth };
            center.by((rx + out) * cos, (ry + out) * sin)
        })
        .collect();
    closed(&knots)
}
