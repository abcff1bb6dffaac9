//! What covers the hair.

use crate::portrait::{
    artist::{Artist, falling, points},
    hair::{Tones, strands},
    shape::{at, closed},
};

pub(super) fn headscarf(artist: &mut Artist<'_>, tones: &Tones) {
    let scarf = artist.look.hair_color;
    let outer = [
        (0.0, -85.0), (26.0, -82.0), (43.0, -66.0), (48.0, -40.0), (47.0, -8.0), (43.0, 18.0),
        (34.0, 36.0), (18.0, 47.0), (0.0, 51.0),
    ];
    let inner = [
        (0.0, 39.0), (14.0, 35.5), (24.0, 26.0), (31.0, 12.0), (35.4, -6.0), (36.4, -26.0),
        (33.0, -43.0), (22.0, -54.5), (0.0, -59.0),
    ];
    // Two halves, so that neither outline has a hole.
    for side in [1.0_f32, -1.0] {
        let half: Vec<_> = outer
            .iter()
            .chain(&inner)
            .map(|&(x, y)| at(side * x, y))
            .collect();
        let mut knots = Vec::new();
        for (index, point) in half.iter().enumerate() {
            knots.push(*point);
            // The seam in the middle is a corner, not a curve.
            if index == 0 || index == 8 || index == 9 || index == 17 {
                knots.push(*point);
            }
        }
        artist.head(closed(&knots), falling(tones.light, scarf, -84.0, 30.0));
    }
    let drape = points(&[
        (-40.0, 24.0), (-20.0, 42.0), (4.0, 47.0), (28.0, 38.0), (42.0, 20.0), (50.0, 44.0),
        (62.0, 62.0), (44.0, 84.0), (10.0, 92.0), (-30.0, 88.0), (-60.0, 70.0), (-50.0, 46.0),
    ]);
    artist.head(closed(&drape), falling(tones.light, tones.dark, 20.0, 96.0));
    strands(
        artist,
        tones.dark.thin(0.75),
        &[
            &[(40.0, -30.0, 0.5), (42.5, 0.0, 1.6), (36.0, 26.0, 0.5)],
            &[(-38.0, 30.0, 0.5), (-8.0, 56.0, 1.9), (44.0, 56.0, 0.5)],
            &[(-46.0, 46.0, 0.5), (-16.0, 72.0, 1.9), (36.0, 76.0, 0.5)],
            &[(-34.0, -66.0, 0.5), (-10.0, -76.0, 1.4), (18.0, -76.0, 0.5)],
        ],
    );
}

pub(super) fn turban(artist: &mut Artist<'_>, tones: &Tones) {
    let wrap = points(&[
        (-41.0, -30.0), (-48.0, -46.0), (-47.0, -68.0), (-34.0, -88.0), (-10.0, -98.0),
        (14.0, -98.0), (36.0, -87.0), (48.0, -67.0), (48.0, -46.0), (41.0, -30.0), (34.0, -40.0),
        (18.0, -52.0), (2.0, -62.0), (-14.0, -53.0), (-33.0, -41.0),
    ]);
    artist.head(
        closed(&wrap),
        falling(tones.light, tones.dark, -98.0, -30.0),
    );
    strands(
        artist,
        tones.dark.thin(0.75),
        &[
            &[(4.0, -64.0, 0.6), (-18.0, -62.0, 1.8), (-42.0, -42.0, 0.6)],
            &[(4.0, -70.0, 0.6), (-20.0, -72.0, 1.8), (-46.0, -54.0, 0.6)],
            &[(4.0, -77.0, 0.6), (-18.0, -83.0, 1.8), (-43.0, -68.0, 0.6)],
            &[(2.0, -64.0, 0.6), (22.0, -62.0, 1.8), (43.0, -42.0, 0.6)],
            &[(0.0, -72.0, 0.6), (24.0, -74.0, 1.8), (47.0, -54.0, 0.6)],
            &[(-4.0, -82.0, 0.6), (20.0, -87.0, 1.8), (43.0, -70.0, 0.6)],
        ],
    );
}
