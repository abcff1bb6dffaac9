//! The words with which a scenario describes a person, and the colors of all
//! that is drawn.

use crate::portrait::shape::Tint;

/// A haircut, or what covers the hair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hair {
    /// None.
    Bald,
    /// A shadow of hair.
    Buzz,
    /// Short, combed back.
    Short,
    /// Short, parted at the side.
    SidePart,
    /// Short, with a high hairline.
    Receding,
    /// Short curls.
    Curly,
    /// A round afro.
    Afro,
    /// Short, with a soft fringe.
    Pixie,
    /// To the chin.
    Bob,
    /// Over the shoulders, straight.
    Long,
    /// Over the shoulders, in waves.
    Wavy,
    /// Gathered on top.
    Bun,
    /// Gathered behind, over one shoulder.
    Ponytail,
    /// Two braids.
    Braids,
    /// Locs to the shoulders.
    Locs,
    /// A scarf over the hair.
    Headscarf,
    /// A turban.
    Turban,
}

/// The words for haircuts.
pub const HAIR: [(&str, Hair); 18] = [
    ("bald", Hair::Bald),
    ("buzz", Hair::Buzz),
    ("short", Hair::Short),
    ("side_part", Hair::SidePart),
    ("receding", Hair::Receding),
    ("curly", Hair::Curly),
    ("afro", Hair::Afro),
    ("pixie", Hair::Pixie),
    ("bob", Hair::Bob),
    ("shoulder", Hair::Bob),
    ("long", Hair::Long),
    ("wavy", Hair::Wavy),
    ("bun", Hair::Bun),
    ("ponytail", Hair::Ponytail),
    ("braids", Hair::Braids),
    ("locs", Hair::Locs),
    ("headscarf", Hair::Headscarf),
    ("turban", Hair::Turban),
];

/// The words for hair colors.
pub const HAIR_COLORS: [(&str, Tint); 11] = [
    ("black", Tint::hex(0x26_22_23)),
    ("dark_brown", Tint::hex(0x3D_2C_26)),
    ("brown", Tint::hex(0x5F_43_33)),
    ("light_brown", Tint::hex(0x8A_66_49)),
    ("auburn", Tint::hex(0x7A_3F_2C)),
    ("red", Tint::hex(0xA9_5A_34)),
    ("blond", Tint::hex(0xCB_A4_68)),
    ("salt_and_pepper", Tint::hex(0x6E_6A_69)),
    ("gray", Tint::hex(0x96_93_93)),
    ("silver", Tint::hex(0xB9_B9_BC)),
    ("white", Tint::hex(0xDB_D9_D6)),
];

/// A beard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beard {
    /// None.
    None,
    /// A few days.
    Stubble,
    /// On the upper lip.
    Moustache,
    /// Around the mouth.
    Goatee,
    /// Trimmed.
    Short,
    /// Full.
    Full,
}

/// The words for beards; none if empty.
pub const BEARDS: [(&str, Beard); 6] = [
    ("", Beard::None),
    ("stubble", Beard::Stubble),
    ("moustache", Beard::Moustache),
    ("goatee", Beard::Goatee),
    ("short", Beard::Short),
    ("full", Beard::Full),
];

/// What is worn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clothes {
    /// A round neck.
    TShirt,
    /// Knitted, with a round neck.
    Sweater,
    /// Knitted, up to the chin.
    Turtleneck,
    /// A collar and buttons.
    Shirt,
    /// A collar, short.
    Polo,
    /// A soft pointed neck.
    Blouse,
    /// Open, over something plain.
    Cardigan,
    /// A jacket over a shirt.
    Blazer,
    /// A jacket, a shirt and a tie.
    Suit,
    /// With a hood.
    Hoodie,
    /// As worn in a hospital.
    Scrubs,
    /// A shirt under the straps of overalls.
    Workwear,
}

/// The words for clothes. A color may stand beside them: `teal cardigan`.
pub const CLOTHES: [(&str, Clothes); 12] = [
    ("tshirt", Clothes::TShirt),
    ("sweater", Clothes::Sweater),
    ("turtleneck", Clothes::Turtleneck),
    ("shirt", Clothes::Shirt),
    ("polo", Clothes::Polo),
    ("blouse", Clothes::Blouse),
    ("cardigan", Clothes::Cardigan),
    ("blazer", Clothes::Blazer),
    ("suit", Clothes::Suit),
    ("hoodie", Clothes::Hoodie),
    ("scrubs", Clothes::Scrubs),
    ("workwear", Clothes::Workwear),
];

/// The words for the colors of cloth, for clothes and for what covers the hair.
pub const CLOTHS: [(&str, Tint); 16] = [
    ("navy", Tint::hex(0x37_48_5F)),
    ("teal", Tint::hex(0x44_7A_80)),
    ("sage", Tint::hex(0x83_9C_84)),
    ("plum", Tint::hex(0x73_53_6F)),
    ("sand", Tint::hex(0xC6_B3_96)),
    ("rust", Tint::hex(0xAD_6A_4E)),
    ("mustard", Tint::hex(0xC3_9B_4A)),
    ("rose", Tint::hex(0xC3_8D_8C)),
    ("gray", Tint::hex(0x8C_94_9C)),
    ("charcoal", Tint::hex(0x4B_51_5A)),
    ("white", Tint::hex(0xE9_E7_E2)),
    ("sky", Tint::hex(0x8D_AF_C6)),
    ("olive", Tint::hex(0x7A_7B_56)),
    ("burgundy", Tint::hex(0x78_42_4A)),
    ("lavender", Tint::hex(0xA3_9C_BD)),
    ("cream", Tint::hex(0xE0_D6_C3)),
];

/// Skin, from the lightest to the darkest.
pub(super) const SKIN: [Tint; 10] = [
    Tint::hex(0xF7_DF_CF),
    Tint::hex(0xF1_D0_B9),
    Tint::hex(0xE9_C0_A2),
    Tint::hex(0xDD_AD_8A),
    Tint::hex(0xCC_97_70),
    Tint::hex(0xB6_80_5A),
    Tint::hex(0x9C_69_48),
    Tint::hex(0x80_53_3A),
    Tint::hex(0x67_42_30),
    Tint::hex(0x50_34_28),
];

/// Grounds behind people: quiet, so that the face stands out.
pub(super) const GROUNDS: [(&str, Tint); 5] = [
    ("mist", Tint::hex(0xDB_E4_E8)),
    ("linen", Tint::hex(0xE8_E1_D7)),
    ("lilac", Tint::hex(0xE1_DE_E7)),
    ("leaf", Tint::hex(0xDC_E4_DB)),
    ("clay", Tint::hex(0xEA_DE_D8)),
];

/// What a word means, where several words may stand together.
pub(super) fn named<T: Copy>(table: &[(&str, T)], words: &str) -> Option<T> {
    let known = |word: &str| table.iter().find(|(name, _)| *name == word);
    let mut found = known(words.trim()).filter(|(name, _)| !name.is_empty());
    for word in words.split([' ', ',']) {
        found = found.or_else(|| known(word).filter(|(name, _)| !name.is_empty()));
    }
    found.map(|(_, meaning)| *meaning)
}
