//! Shoulders, and what is worn on them.

use crate::portrait::{
    artist::{Artist, points, spine},
    words::Clothes,
    shape::{Paint, Point, Tint, at, closed, ellipse, mirrored},
};

/// The cloth's own colors.
struct Cloth {
    base: Tint,
    dark: Tint,
    light: Tint,
}

impl Cloth {
    fn of(tint: Tint) -> Self {
        Self {
            base: tint,
            dark: tint.toward(Tint::hex(0x1A_1A_2A), 0.24),
            light: tint.toward(Tint::hex(0xFF_FA_F0), 0.16),
        }
    }

    fn paint(&self) -> Paint {
        Paint::Fade {
            from: at(-40.0, 50.0),
            to: at(50.0, 130.0),
            start: self.light,
            end: self.dark,
        }
    }
}

/// Dresses the person.
pub(super) fn clothes(artist: &mut Artist<'_>) {
    let cloth = Cloth::of(artist.look.cloth);
    let pale = Cloth::of(Tint::hex(0xEC_EA_E5));
    match artist.look.clothes {
        Clothes::TShirt => round(artist, &cloth, 22.0, 60.0, 3.0),
        Clothes::Sweater => round(artist, &cloth, 21.0, 57.0, 5.0),
        Clothes::Turtleneck => turtleneck(artist, &cloth),
        Clothes::Shirt => {
            shirt(artist, &cloth);
            buttons(artist, &cloth, 76.0);
        }
        Clothes::Polo => {
            shirt(artist, &cloth);
            artist.seam(&spine(&[(3.4, 66.0, 1.0), (3.8, 90.0, 1.0)]), cloth.dark);
            artist.seam(&spine(&[(-4.0, 90.0, 1.0), (3.8, 90.0, 1.0)]), cloth.dark);
        }
        Clothes::Blouse => blouse(artist, &cloth),
        Clothes::Cardigan => cardigan(artist, &cloth, &pale),
        Clothes::Blazer => {
            shirt(artist, &pale);
            buttons(artist, &pale, 78.0);
            jacket(artist, &cloth);
        }
        Clothes::Suit => {
            shirt(artist, &pale);
            tie(artist, &Cloth::of(contrast(artist.look.cloth)));
            jacket(artist, &cloth);
        }
        Clothes::Hoodie => hoodie(artist, &cloth),
        Clothes::Scrubs => scrubs(artist, &cloth),
        Clothes::Workwear => workwear(artist, &cloth),
    }
}

/// What is seen of the clothes behind the neck.
pub(super) fn back(artist: &mut Artist<'_>) {
    let cloth = Cloth::of(artist.look.cloth);
    let deep = match artist.look.clothes {
        Clothes::Shirt | Clothes::Polo | Clothes::Hoodie | Clothes::Workwear => cloth.dark,
        Clothes::Blazer | Clothes::Suit => Cloth::of(Tint::hex(0xEC_EA_E5)).dark,
        _ => return,
    };
    let (wide, top) = if artist.look.clothes == Clothes::Hoodie {
        (33.0, 26.0)
    } else {
        (19.5, 34.0)
    };
    let right = points(&[(0.0, top), (wide * 0.8, top + 1.0), (wide, top + 9.0), (wide, 62.0), (0.0, 66.0)]);
    artist.body(
        closed(&mirrored(&right)),
        deep.toward(Tint::hex(0x20_20_30), 0.15),
    );
}

/// A tie that stands apart from the jacket.
fn contrast(cloth: Tint) -> Tint {
    let [r, g, b] = cloth.rgb;
    if u16::from(b) > u16::from(r).max(u16::from(g)) {
        Tint::hex(0x8A_4A_4C)
    } else {
        Tint::hex(0x3E_55_73)
    }
}

/// Half the width of the shoulders.
fn reach(artist: &Artist<'_>) -> f32 {
    89.0 - 11.0 * artist.look.soft
}

/// The right shoulder, from the neck down to below the canvas.
fn shoulder(artist: &Artist<'_>, neck: f32, top: f32) -> Vec<Point> {
    let reach = reach(artist);
    points(&[
        (neck, top), (neck, top), (neck + 12.0, top + 7.0), (reach * 0.72, 64.5),
        (reach * 0.93, 75.0), (reach * 1.04, 96.0), (reach * 1.08, 130.0), (reach * 1.10, 220.0),
        (reach * 1.10, 220.0), (0.0, 220.0),
    ])
}

/// Cloth around a neckline; `sharp` makes it pointed.
fn torso(artist: &mut Artist<'_>, paint: Paint, neck: f32, depth: f32, sharp: bool) {
    let mut right = vec![at(0.0, depth)];
    if sharp {
        right.push(at(0.0, depth));
        right.push(at(neck * 0.5, depth * 0.52 + 23.0));
    } else {
        right.push(at(neck * 0.52, depth - 2.2));
        right.push(at(neck * 0.9, depth - 8.5));
    }
    right.extend(shoulder(artist, neck, 46.0));
    artist.body(closed(&mirrored(&right)), paint);
    sleeves(artist);
}

/// The lines where the arms begin, and the shade beside them.
fn sleeves(artist: &mut Artist<'_>) {
    let reach = reach(artist);
    let tint = Tint::hex(0x16_16_24).thin(0.16);
    for side in [-1.0, 1.0] {
        artist.seam(
            &spine(&[
                (side * reach * 0.70, 96.0, 0.4), (side * reach * 0.74, 116.0, 1.8),
                (side * reach * 0.73, 150.0, 2.2), (side * reach * 0.74, 200.0, 2.2),
            ]),
            tint,
        );
    }
}

fn round(artist: &mut Artist<'_>, cloth: &Cloth, neck: f32, depth: f32, band: f32) {
    torso(artist, cloth.paint(), neck, depth, false);
    let edge = |drop: f32, out: f32| {
        [
            (-(neck + out), 46.5 + drop * 0.5), (-(neck + out) * 0.9, depth - 8.5 + drop * 0.8),
            (-(neck + out) * 0.52, depth - 2.2 + drop), (0.0, depth + drop),
            ((neck + out) * 0.52, depth - 2.2 + drop),
            ((neck + out) * 0.9, depth - 8.5 + drop * 0.8), (neck + out, 46.5 + drop * 0.5),
        ]
    };
    let rim: Vec<_> = edge(band * 0.5, band * 0.4)
        .iter()
        .map(|&(x, y)| (at(x, y), band))
        .collect();
    artist.seam(&rim, cloth.base.toward(cloth.dark, 0.45));
    let seam: Vec<_> = edge(band + 0.6, band * 0.9)
        .iter()
        .map(|&(x, y)| (at(x, y), 0.8))
        .collect();
    artist.seam(&seam, cloth.dark.thin(0.8));
}

fn turtleneck(artist: &mut Artist<'_>, cloth: &Cloth) {
    torso(artist, cloth.paint(), 20.0, 56.0, false);
    let w = 20.5 - 4.2 * artist.look.soft;
    let right = points(&[
        (0.0, 34.0), (w * 0.7, 32.0), (w, 28.0), (w, 28.0), (w + 1.5, 44.0), (w + 6.0, 52.0),
        (w * 0.6, 58.0), (0.0, 60.0),
    ]);
    artist.body(
        closed(&mirrored(&right)),
        Paint::Fade {
            from: at(-14.0, 30.0),
            to: at(20.0, 58.0),
            start: cloth.base,
            end: cloth.dark,
        },
    );
    artist.seam(
        &spine(&[
            (-w - 0.4, 38.0, 0.5), (-w * 0.5, 43.5, 1.2), (w * 0.5, 43.5, 1.2),
            (w + 0.4, 38.0, 0.5),
        ]),
        cloth.dark.thin(0.8),
    );
}

fn shirt(artist: &mut Artist<'_>, cloth: &Cloth) {
    torso(artist, cloth.paint(), 21.0, 70.0, true);
    for side in [-1.0_f32, 1.0] {
        let inner = points(&[
            (side * 15.0, 38.0), (side * 21.0, 45.0), (side * 2.0, 69.0), (0.0, 69.0),
            (side * 8.0, 56.0),
        ]);
        artist.body(inner, cloth.dark.toward(Tint::hex(0x20_20_30), 0.15));
        let flap = points(&[
            (side * 16.4, 36.0), (side * 23.0, 43.0), (side * 30.0, 54.0), (side * 17.0, 75.0),
            (side * 1.2, 67.5), (side * 10.0, 55.0),
        ]);
        artist.body(
            flap.clone(),
            if side < 0.0 { cloth.light } else { cloth.base },
        );
        if let [_, _, tip, low, mid, _] = flap.as_slice() {
            artist.seam(
                &[(*tip, 0.8), (*low, 0.9), (*mid, 0.8)],
                cloth.dark.thin(0.75),
            );
        }
    }
}

fn buttons(artist: &mut Artist<'_>, cloth: &Cloth, from: f32) {
    artist.seam(
        &spine(&[(4.6, 70.0, 0.7), (5.0, 210.0, 0.8)]),
        cloth.dark.thin(0.7),
    );
    for step in 0..4_u8 {
        let y = from + 20.0 * f32::from(step);
        artist.body(ellipse(at(0.4, y), 1.7, 1.7, 0.0), cloth.dark);
        artist.body(ellipse(at(0.1, y - 0.3), 1.1, 1.1, 0.0), cloth.light);
    }
}

fn tie(artist: &mut Artist<'_>, cloth: &Cloth) {
    let blade = points(&[
        (-5.0, 76.0), (5.0, 76.0), (9.5, 150.0), (9.5, 210.0), (-9.5, 210.0), (-9.5, 150.0),
    ]);
    artist.body(
        blade,
        Paint::Fade {
            from: at(-6.0, 76.0),
            to: at(8.0, 140.0),
            start: cloth.base,
            end: cloth.dark,
        },
    );
    let knot = points(&[(-7.0, 66.0), (7.0, 66.0), (4.8, 77.5), (-4.8, 77.5)]);
    artist.body(knot, cloth.light);
}

fn jacket(artist: &mut Artist<'_>, cloth: &Cloth) {
    for side in [-1.0_f32, 1.0] {
        let mut panel = points(&[(19.0, 42.0), (27.0, 43.0)]);
        panel.extend(shoulder(artist, 30.0, 48.0).into_iter().skip(1).take(8));
        panel.extend(points(&[(4.0, 220.0), (4.0, 220.0), (5.0, 132.0), (5.0, 132.0), (16.0, 92.0), (24.0, 62.0)]));
        let panel: Vec<_> = panel
            .iter()
            .map(|point| at(side * point.x, point.y))
            .collect();
        artist.body(closed(&panel), cloth.paint());
        let lapel: Vec<_> = points(&[
            (20.0, 42.5), (29.5, 46.0), (42.0, 76.0), (35.0, 80.0), (38.0, 87.0), (5.0, 133.0),
            (12.5, 98.0), (22.5, 64.0),
        ])
        .iter()
        .map(|point| at(side * point.x, point.y))
        .collect();
        artist.body(
            lapel.clone(),
            if side < 0.0 {
                cloth.light
            } else {
                cloth.base.toward(cloth.light, 0.25)
            },
        );
        if let [_, b, c, d, e, f, ..] = lapel.as_slice() {
            artist.seam(
                &[
                    (*b, 0.6), (*c, 0.9), (*c, 0.9), (*d, 0.9), (*d, 0.9), (*e, 0.9), (*e, 0.9),
                    (*f, 0.6),
                ],
                cloth.dark.thin(0.9),
            );
        }
    }
    sleeves(artist);
}

fn blouse(artist: &mut Artist<'_>, cloth: &Cloth) {
    torso(artist, cloth.paint(), 23.0, 82.0, true);
    for side in [-1.0_f32, 1.0] {
        let edge: Vec<_> = points(&[(22.0, 43.0), (30.0, 48.0), (25.0, 66.0), (3.0, 88.0), (-1.0, 84.0), (12.0, 65.0)])
        .iter()
        .map(|point| at(side * point.x, point.y))
        .collect();
        artist.body(
            closed(&edge),
            if side < 0.0 {
                cloth.light
            } else {
                cloth.base.toward(cloth.light, 0.4)
            },
        );
    }
    for (x, y) in [(-34.0, 96.0), (36.0, 98.0)] {
        artist.seam(
            &spine(&[(x, y, 0.4), (x * 0.8, y + 18.0, 1.6), (x * 0.7, y + 44.0, 0.5)]),
            cloth.dark.thin(0.5),
        );
    }
}

fn cardigan(artist: &mut Artist<'_>, cloth: &Cloth, under: &Cloth) {
    round(artist, under, 22.0, 61.0, 3.0);
    for side in [-1.0_f32, 1.0] {
        let mut panel = points(&[(22.0, 45.0)]);
        panel.extend(shoulder(artist, 30.0, 48.5).into_iter().skip(1).take(8));
        panel.extend(points(&[(3.0, 220.0), (3.0, 220.0), (4.0, 122.0), (14.0, 96.0), (22.0, 68.0)]));
        let panel: Vec<_> = panel
            .iter()
            .map(|point| at(side * point.x, point.y))
            .collect();
        artist.body(closed(&panel), cloth.paint());
        artist.seam(
            &spine(&[
                (side * 24.0, 46.0, 4.0), (side * 24.4, 68.0, 5.4), (side * 16.6, 97.0, 5.8),
                (side * 7.0, 123.0, 5.8), (side * 6.0, 215.0, 5.8),
            ]),
            cloth.base.toward(cloth.dark, 0.5),
        );
    }
    for y in [132.0, 156.0] {
        artist.body(ellipse(at(-5.8, y), 2.0, 2.0, 0.0), cloth.light);
    }
    sleeves(artist);
}

fn hoodie(artist: &mut Artist<'_>, cloth: &Cloth) {
    torso(artist, cloth.paint(), 22.0, 62.0, false);
    for side in [-1.0_f32, 1.0] {
        let hood: Vec<_> = points(&[
            (18.0, 33.0), (27.0, 34.0), (40.0, 48.0), (41.0, 60.0), (25.0, 72.0), (4.0, 80.0),
            (1.0, 72.0), (11.0, 62.0), (19.5, 50.0),
        ])
        .iter()
        .map(|point| at(side * point.x, point.y))
        .collect();
        artist.body(
            closed(&hood),
            Paint::Fade {
                from: at(0.0, 36.0),
                to: at(side * 10.0, 80.0),
                start: cloth.light,
                end: cloth.base.toward(cloth.dark, 0.5),
            },
        );
        artist.seam(
            &spine(&[(side * 9.0, 74.0, 1.7), (side * 10.0, 92.0, 1.7), (side * 9.0, 108.0, 1.9)]),
            Tint::hex(0xE6_E2_DA),
        );
    }
}

fn scrubs(artist: &mut Artist<'_>, cloth: &Cloth) {
    torso(artist, cloth.paint(), 23.0, 80.0, true);
    for side in [-1.0, 1.0] {
        artist.seam(
            &spine(&[(side * 23.4, 46.0, 4.4), (side * 13.4, 65.0, 4.6), (0.0, 83.0, 4.4)]),
            cloth.base.toward(cloth.dark, 0.5),
        );
    }
    let pocket = points(&[(24.0, 108.0), (52.0, 106.0), (53.0, 140.0), (25.0, 142.0)]);
    artist.body(pocket, cloth.dark.thin(0.45));
}

fn workwear(artist: &mut Artist<'_>, cloth: &Cloth) {
    let denim = Cloth::of(Tint::hex(0x4C_5F_78));
    shirt(artist, cloth);
    buttons(artist, cloth, 78.0);
    for side in [-1.0, 1.0] {
        artist.seam(
            &spine(&[(side * 44.0, 52.0, 10.0), (side * 42.0, 80.0, 10.5), (side * 36.0, 112.0, 11.0)]),
            denim.base,
        );
    }
    let bib = points(&[(-44.0, 106.0), (44.0, 106.0), (48.0, 220.0), (-48.0, 220.0)]);
    artist.body(bib, denim.paint());
    for side in [-1.0, 1.0] {
        artist.body(
            ellipse(at(side * 36.0, 113.0), 3.6, 3.6, 0.0),
            Tint::hex(0xC9_B4_84),
        );
    }
}
