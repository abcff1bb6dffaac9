//! One palette for both themes: a neutral ramp, one accent, and a red that
//! marks findings and nothing else.

use egui::Color32;

/// The neutral ramp, from paper to ink.
const NEUTRAL: [Color32; 11] = [
    Color32::from_rgb(0xFF, 0xFF, 0xFF),
    Color32::from_rgb(0xF4, 0xF6, 0xF8),
    Color32::from_rgb(0xE7, 0xEB, 0xEF),
    Color32::from_rgb(0xC9, 0xD1, 0xD9),
    Color32::from_rgb(0xAE, 0xB8, 0xC3),
    Color32::from_rgb(0x7B, 0x88, 0x95),
    Color32::from_rgb(0x4D, 0x59, 0x66),
    Color32::from_rgb(0x3A, 0x45, 0x51),
    Color32::from_rgb(0x26, 0x2F, 0x39),
    Color32::from_rgb(0x1B, 0x22, 0x2A),
    Color32::from_rgb(0x12, 0x17, 0x1D),
];

/// The accent: the one color that says "here".
const ACCENT: [Color32; 4] = [
    Color32::from_rgb(0xDD, 0xEC, 0xF3),
    Color32::from_rgb(0x7F, 0xC3, 0xE4),
    Color32::from_rgb(0x0F, 0x5C, 0x83),
    Color32::from_rgb(0x14, 0x3A, 0x4F),
];

/// The red of findings.
const FINDING: [Color32; 4] = [
    Color32::from_rgb(0xFB, 0xE8, 0xE6),
    Color32::from_rgb(0xFF, 0xA0, 0x98),
    Color32::from_rgb(0x9F, 0x1D, 0x1D),
    Color32::from_rgb(0x4C, 0x1E, 0x20),
];

/// What each color is for. Panels name roles, never colors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub ground: Color32,
    /// Cards and panels.
    pub surface: Color32,
    /// Wells: fields, unpressed buttons, the inactive part of a scale.
    pub sunken: Color32,
    /// Hairlines; carry no text.
    pub line: Color32,
    /// The outline of whatever can be operated.
    pub edge: Color32,
    /// Text.
    pub ink: Color32,
    /// Text of second rank.
    pub muted: Color32,
    /// Links, the focus ring and what is chosen; also the primary button.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Behind what is chosen.
    pub accent_soft: Color32,
    /// Findings.
    pub finding: Color32,
    /// Behind a finding.
    pub finding_soft: Color32,
    /// Advice: nothing was broken, so it is never red.
    pub advice: Color32,
    /// Behind advice.
    pub advice_soft: Color32,
}

impl Palette {
    /// The palette of a theme; strong contrast gives up the second rank of text.
    pub const fn of(dark: bool, strong_contrast: bool) -> Self {
        let [white, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10] = NEUTRAL;
        let [accent_pale, accent_light, accent_deep, accent_dusk] = ACCENT;
        let [finding_pale, finding_light, finding_deep, finding_dusk] = FINDING;
        if dark {
            let ink = if strong_contrast { white } else { n2 };
            Self {
                ground: n10,
                surface: n9,
                sunken: n8,
                line: if strong_contrast { n4 } else { n7 },
                edge: if strong_contrast { white } else { n5 },
                ink,
                muted: if strong_contrast { white } else { n4 },
                accent: accent_light,
                on_accent: n10,
                accent_soft: accent_dusk,
                finding: finding_light,
                finding_soft: finding_dusk,
                advice: if strong_contrast { white } else { n3 },
                advice_soft: n8,
            }
        } else {
            Self {
                ground: n1,
                surface: white,
                sunken: n2,
                line: if strong_contrast { n6 } else { n3 },
                edge: if strong_contrast { n10 } else { n5 },
                ink: n10,
                muted: if strong_contrast { n10 } else { n6 },
                accent: accent_deep,
                on_accent: white,
                accent_soft: accent_pale,
                finding: finding_deep,
                finding_soft: finding_pale,
                advice: if strong_contrast { n10 } else { n7 },
                advice_soft: n2,
            }
        }
    }
}

/// The contrast of two opaque colors as WCAG 2.2 defines it, from 1 to 21.
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(color: Color32) -> f32 {
    let linear = |part: u8| {
        let part = f32::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
}
