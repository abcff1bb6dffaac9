//! Hair, and what covers it: what hangs behind the neck, and what frames the face.

mod back;
mod covered;
mod long;
mod short;

use crate::portrait::{
    artist::{Artist, falling, spine},
    words::Hair,
    shape::{Paint, Tint},
};

pub(super) use back::back;

/// The hair's own colors: in light, in shade, and where light runs along it.
struct Tones {
    base: Tint,
    dark: Tint,
    light: Tint,
}

impl Tones {
    fn of(artist: &Artist<'_>) -> Self {
        let base = artist.look.hair_color;
        Self {
            base,
            dark: base.toward(Tint::hex(0x12_0C_10), 0.30),
            light: base.toward(Tint::hex(0xFF_E6_C8), 0.15),
        }
    }

    fn paint(&self) -> Paint {
        falling(self.base.toward(self.light, 0.45), self.dark, -84.0, 10.0)
    }
}

/// What frames the face.
pub(super) fn front(artist: &mut Artist<'_>) {
    let tones = Tones::of(artist);
    match artist.look.hair {
        Hair::Bald => short::shine(artist),
        Hair::Buzz => short::buzz(artist, &tones),
        Hair::Short => short::short(artist, &tones),
        Hair::SidePart => short::side_part(artist, &tones),
        Hair::Receding => short::receding(artist, &tones),
        Hair::Curly => short::curly(artist, &tones),
        Hair::Afro => short::afro(artist, &tones),
        Hair::Pixie => short::pixie(artist, &tones),
        Hair::Bob => long::bob(artist, &tones),
        Hair::Long => long::long(artist, &tones),
        Hair::Wavy => long::wavy(artist, &tones),
        Hair::Bun | Hair::Ponytail => long::gathered(artist, &tones),
        Hair::Braids => long::braids(artist, &tones),
        Hair::Locs => long::locs(artist, &tones),
        Hair::Headscarf => covered::headscarf(artist, &tones),
        Hair::Turban => covered::turban(artist, &tones),
    }
}

/// Strands of light or shade along the hair.
fn strands(artist: &mut Artist<'_>, tint: Tint, all: &[&[(f32, f32, f32)]]) {
    for one in all {
        artist.line(&spine(one), tint);
    }
}
