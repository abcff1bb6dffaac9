//! Beards, and glasses: what is worn on the face.

use crate::portrait::{
    artist::{Artist, points, spine},
    words::Beard,
    shape::{Point, Tint, at, closed, mirrored, open, stroke},
};

/// The beard, under the mouth in painting order.
pub(super) fn beard(artist: &mut Artist<'_>) {
    let look = artist.look;
    let tint = look.brow_color;
    match look.beard {
        Beard::None => {}
        Beard::Stubble => {
            jaw(artist, tint.thin(0.26), 0.2);
            moustache(artist, tint.thin(0.20), 0.8);
        }
        Beard::Moustache => moustache(artist, tint.thin(0.96), 1.15),
        Beard::Goatee => {
            moustache(artist, tint.thin(0.92), 0.95);
            goatee(artist, tint.thin(0.92));
        }
        Beard::Short => {
            jaw(artist, tint.thin(0.88), 0.8);
            moustache(artist, tint.thin(0.90), 0.9);
        }
        Beard::Full => {
            jaw(artist, tint, 7.0);
            moustache(artist, tint, 1.1);
            let light = tint.toward(Tint::hex(0xFF_E6_C8), 0.14);
            for x in [-12.0, -4.0, 5.0, 13.0] {
                artist.line(
                    &spine(&[(x, 29.0, 0.4), (x * 0.9, 35.0, 1.4), (x * 0.7, 40.0, 0.4)]),
                    light.thin(0.5),
                );
            }
        }
    }
}

/// From ear to ear along the jaw, so much below the chin.
fn jaw(artist: &mut Artist<'_>, tint: Tint, below: f32) {
    let look = artist.look;
    let (w, drop) = (look.width, artist.face.open * 2.2);
    let chin = 35.0 + look.chin + below + drop;
    let right = points(&[
        (0.0, 24.6 + drop * 1.6), (7.0, 24.8 + drop * 1.4), (15.5, 21.5 + drop), (19.5, 13.5),
        (26.0, 7.5), (33.0, -2.0), (35.4 * w, -18.0), (35.8 * w, -34.0), (38.6 * w, -34.0),
        (38.8 * w, -18.0), ((37.8 + below * 0.10) * w, -4.0), ((35.0 + below * 0.18) * w, 10.5),
        ((27.2 + below * 0.20) * w, 23.5 + below * 0.4), (14.0 * w, chin - 2.0), (0.0, chin),
    ]);
    artist.head(closed(&mirrored(&right)), tint);
}

fn moustache(artist: &mut Artist<'_>, tint: Tint, size: f32) {
    let lift = 1.8 * artist.face.smile;
    let up = 0.9 * artist.face.open;
    let right = points(&[
        (0.0, 10.0 - up), (5.0, 9.0 - up), (11.0, 11.0 - up), (16.6, 14.2 - lift),
        (18.4 * size.min(1.05), 17.4 - lift), (12.4, 14.8 - lift * 0.6), (6.0, 13.6 + size - up),
        (0.0, 13.0 + size - up),
    ]);
    artist.head(closed(&mirrored(&right)), tint);
}

fn goatee(artist: &mut Artist<'_>, tint: Tint) {
    let drop = artist.face.open * 5.0;
    let right = points(&[
        (0.0, 25.4 + drop), (6.0, 25.6 + drop), (13.5, 20.0 + drop * 0.4), (17.0, 18.0),
        (16.6, 25.0 + drop * 0.5), (11.0, 34.4 + drop * 0.5), (0.0, 38.4 + drop * 0.5),
    ]);
    artist.head(closed(&mirrored(&right)), tint);
}

/// Glasses.
pub(super) fn glasses(artist: &mut Artist<'_>) {
    if !artist.look.glasses {
        return;
    }
    let frame = Tint::hex(0x35_2E_30);
    let middle = 17.2 + artist.look.eyes_apart;
    for side in [-1.0_f32, 1.0] {
        let rim: Vec<Point> = [
            (-12.6, -6.4), (0.0, -8.8), (12.4, -7.2), (13.2, 1.4), (8.6, 8.4), (-1.0, 9.8),
            (-10.4, 7.2), (-13.2, 0.6),
        ]
        .iter()
        .map(|&(x, y)| at(side * (middle + x), -18.6 + y))
        .collect();
        let glass = closed(&rim);
        artist.head(glass, Tint::hex(0xFF_FF_FF).thin(0.04));
        // The rim in two strokes, since an outline has no hole.
        let mut around = rim.clone();
        around.extend(rim.first().copied());
        let (upper, lower) = (around.get(..5), around.get(4..));
        for part in [upper, lower].into_iter().flatten() {
            let line: Vec<_> = part.iter().map(|point| (*point, 1.7)).collect();
            artist.head(stroke(&line), frame);
        }
        let glint = [
            at(side * middle - 7.0, -13.4),
            at(side * middle - 1.6, -24.6),
            at(side * middle + 1.2, -24.9),
            at(side * middle - 4.2, -12.9),
        ];
        artist.head(glint.to_vec(), Tint::hex(0xFF_FF_FF).thin(0.10));
        artist.line(
            &spine(&[
                (side * (middle + 12.8), -22.6, 1.6),
                (side * 39.0 * artist.look.width, -22.8, 1.2),
            ]),
            frame,
        );
    }
    let bridge: Vec<_> = open(&[
        at(-(middle - 12.8), -19.6),
        at(0.0, -22.4),
        at(middle - 12.8, -19.6),
    ])
    .into_iter()
    .map(|point| (point, 1.7))
    .collect();
    artist.head(stroke(&bridge), frame);
}
