//! Who is drawn: the words of a scenario become measures and colors.
//!
//! Words that nobody knows fall back to something plain, so that an old program
//! still shows a new scenario. What the words leave open (the width of a face,
//! the distance of the eyes) comes from the person's name: the same person looks
//! the same on every machine, and no two look alike.

use crate::{
    portrait::{
        shape::Tint,
        words::{
            BEARDS, Beard, CLOTHES, CLOTHS, Clothes, GROUNDS, HAIR, HAIR_COLORS, Hair, SKIN, named,
        },
    },
    scenario::source::PortraitSource,
};

/// A person, as measures and colors.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Years.
    pub age: f32,
    /// The skin in light.
    pub skin: Tint,
    /// The skin in shade.
    pub shade: Tint,
    /// Lines in the skin.
    pub crease: Tint,
    /// The lips.
    pub lips: Tint,
    /// The iris.
    pub iris: Tint,
    /// The haircut.
    pub hair: Hair,
    /// Hair, or the cloth that covers it.
    pub hair_color: Tint,
    /// Brows and beard.
    pub brow_color: Tint,
    /// The beard.
    pub beard: Beard,
    /// Whether glasses are worn.
    pub glasses: bool,
    /// What is worn.
    pub clothes: Clothes,
    /// Its color.
    pub cloth: Tint,
    /// What is behind the person.
    pub ground: Tint,
    /// Softness of the features, from 0 (angular) to 1.
    pub soft: f32,
    /// Width of the face, around 1.
    pub width: f32,
    /// Breadth of the jaw, around 0.
    pub jaw: f32,
    /// Length of the chin, around 0, in points.
    pub chin: f32,
    /// Distance of the eyes, around 0, in points.
    pub eyes_apart: f32,
    /// Width of the nose, around 1.
    pub nose: f32,
    /// Fullness of the lips, around 1.
    pub fullness: f32,
    /// Weight of the brows, around 1.
    pub brows: f32,
    /// How much the lid covers its own fold, from 0 to 1.
    pub almond: f32,
}

impl Look {
    /// The look of a person of this name.
    pub fn of(source: &PortraitSource, name: &str) -> Self {
        let mut chance = Chance::of(name);
        let age = if source.age == 0 {
            42.0
        } else {
            f32::from(source.age)
        };
        let tone = f32::from(source.skin.min(9));
        let skin = SKIN
            .get(usize::from(source.skin.min(9)))
            .copied()
            .unwrap_or(Tint::hex(0xDD_AD_8A));
        let hair = named(&HAIR, &source.hair).unwrap_or(Hair::Short);
        let beard = named(&BEARDS, &source.beard).unwrap_or(Beard::None);
        let clothes = named(&CLOTHES, &source.clothes).unwrap_or(Clothes::Sweater);
        let covered = matches!(hair, Hair::Headscarf | Hair::Turban);
        let own = named(&HAIR_COLORS, &source.hair_color).filter(|_| !covered);
        let natural = own.unwrap_or(if tone < 3.0 {
            Tint::hex(0x5F_43_33)
        } else {
            Tint::hex(0x2B_23_22)
        });
        let aged = natural.toward(Tint::hex(0xA8_A5_A3), ((age - 58.0) / 20.0).clamp(0.0, 0.8));
        let drawn = chance.pick(&CLOTHS);
        let hair_color = if covered {
            named(&CLOTHS, &source.hair_color).unwrap_or(drawn)
        } else {
            natural
        };
        let dark_hair = brightness(natural) < 0.25;
        let soft = softness(source, hair, beard, clothes, &mut chance);
        let almond = if dark_hair && (1.0..=5.0).contains(&tone) && chance.part() < 0.5 {
            1.0
        } else {
            chance.part() * 0.25
        };
        Self {
            age,
            skin,
            shade: skin.toward(Tint::hex(0x6B_2E_2A), 0.26 + 0.012 * tone),
            crease: skin.toward(Tint::hex(0x3A_16_14), 0.46 + 0.02 * tone),
            lips: skin.toward(Tint::hex(0x9E_3F_45), 0.40 - 0.012 * tone + 0.06 * soft),
            iris: iris(tone, dark_hair, &mut chance),
            hair,
            hair_color,
            brow_color: if brightness(natural) > 0.5 {
                natural.toward(Tint::hex(0x5A_4C_44), 0.35)
            } else if own.is_some() {
                natural
            } else {
                aged
            },
            beard,
            glasses: source.glasses,
            clothes,
            cloth: named(&CLOTHS, &source.clothes).unwrap_or_else(|| chance.pick(&CLOTHS)),
            ground: chance.pick(&GROUNDS),
            soft,
            width: 0.94 + 0.09 * chance.part() + 0.02 * (1.0 - soft),
            chin: 4.0 * chance.part() - 2.0 - 1.5 * soft,
            jaw: 2.0 * chance.part() - 1.0,
            eyes_apart: 1.6 * chance.part() - 0.8,
            nose: 0.86 + 0.16 * chance.part() + 0.022 * tone - 0.08 * soft,
            fullness: 0.88 + 0.25 * chance.part() + 0.035 * tone
                - 0.2 * ((age - 45.0) / 40.0).clamp(0.0, 1.0),
            brows: 0.85 + 0.3 * chance.part() - 0.25 * soft,
            almond,
        }
    }
}

impl Look {
    /// What is behind the person; a bright ground would glare in a dark room.
    pub fn ground_in(&self, dark: bool) -> Tint {
        if dark {
            self.ground.toward(Tint::hex(0x1B_22_2A), 0.72)
        } else {
            self.ground
        }
    }
}

/// Nothing in a scenario says how angular a face is: hair, beard and clothes hint at it.
fn softness(
    source: &PortraitSource,
    hair: Hair,
    beard: Beard,
    clothes: Clothes,
    chance: &mut Chance,
) -> f32 {
    let base: f32 = match hair {
        Hair::Bob
        | Hair::Long
        | Hair::Wavy
        | Hair::Bun
        | Hair::Ponytail
        | Hair::Braids
        | Hair::Headscarf
        | Hair::Pixie => 0.85,
        Hair::Afro | Hair::Locs => 0.5,
        _ => 0.15,
    };
    let worn: f32 = match clothes {
        Clothes::Blouse | Clothes::Cardigan => 0.2,
        Clothes::Suit | Clothes::Workwear => -0.05,
        _ => 0.0,
    };
    let young = if source.age > 0 && source.age < 28 {
        0.1
    } else {
        0.0
    };
    if beard == Beard::None {
        (base + worn + young + 0.15 * chance.part()).clamp(0.0, 1.0)
    } else {
        0.1 * chance.part()
    }
}

fn iris(tone: f32, dark_hair: bool, chance: &mut Chance) -> Tint {
    let draw = chance.part();
    let brown = Tint::hex(0x4A_2F_22).toward(Tint::hex(0x6B_45_2C), chance.part());
    if tone > 3.0 || (dark_hair && tone > 0.0) {
        return brown.toward(Tint::hex(0x2C_1B_17), tone / 18.0);
    }
    match draw {
        ..0.35 => Tint::hex(0x5B_7C_93),
        0.35..0.55 => Tint::hex(0x66_7F_66),
        0.55..0.75 => Tint::hex(0x7D_6A_41),
        _ => brown,
    }
}

fn brightness(tint: Tint) -> f32 {
    let [r, g, b] = tint.rgb.map(f32::from);
    (r + g + b) / 765.0
}

/// Small choices that follow from a name (FNV-1a, then a multiplicative step).
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn of(name: &str) -> Self {
        let start = 0xCBF2_9CE4_8422_2325_u64;
        Self(name.bytes().fold(start, |sum, byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
        }))
    }

    /// A part from 0 to 1.
    pub(super) fn part(&mut self) -> f32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let [high, next, ..] = self.0.to_be_bytes();
        f32::from(u16::from_be_bytes([high, next])) / f32::from(u16::MAX)
    }

    /// One of so many places; `None` of none.
    pub(super) fn place(&mut self, of: usize) -> Option<usize> {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a place in a short table"
        )]
        let place = (self.part() * of as f32) as usize;
        Some(place.min(of.checked_sub(1)?))
    }

    fn pick<T: Copy + Default>(&mut self, table: &[(&str, T)]) -> T {
        let place = self.place(table.len());
        place
            .and_then(|place| table.get(place))
            .map(|(_, one)| *one)
            .unwrap_or_default()
    }
}

impl Default for Tint {
    fn default() -> Self {
        Self::hex(0x8C_94_9C)
    }
}
