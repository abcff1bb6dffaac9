//! The bundled typeface: how wide a text is, and which signs it has.
//!
//! It reads the three tables of the font file that this takes (OpenType
//! specification 1.9: `cmap` format 4, `hhea`, `hmtx`), and nothing else of it.

use std::fmt::Write as _;

use krilla::text::Font;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexSans-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexSans-SemiBold.ttf");

/// The two cuts that pages use.
pub(super) struct Faces {
    regular: Face,
    semi_bold: Face,
}

/// One cut.
pub(super) struct Face {
    /// As the PDF writer takes it.
    pub(super) font: Font,
    data: &'static [u8],
    units: u16,
    widths: usize,
    metrics: usize,
    signs: usize,
}

impl Faces {
    /// The cuts that are bundled. Nothing if the files are damaged.
    pub(super) fn bundled() -> Option<Self> {
        Some(Self {
            regular: Face::read(REGULAR)?,
            semi_bold: Face::read(SEMI_BOLD)?,
        })
    }

    /// The cut for plain or strong text.
    pub(super) const fn of(&self, strong: bool) -> &Face {
        if strong {
            &self.semi_bold
        } else {
            &self.regular
        }
    }

    /// A text in which every sign that the typeface lacks is spelled as its code
    /// point, so that nothing is lost and nothing shows as an empty box.
    pub(super) fn spelled(&self, text: &str) -> String {
        let mut told = String::with_capacity(text.len());
        for sign in text.chars() {
            if self.has(sign) {
                told.push(sign);
            } else {
                // Writing to a string cannot fail.
                let _ = write!(told, "\u{2039}U+{:04X}\u{203a}", u32::from(sign));
            }
        }
        told
    }

    fn has(&self, sign: char) -> bool {
        self.regular.glyph(sign).is_some() && self.semi_bold.glyph(sign).is_some()
    }
}

impl Face {
    fn read(data: &'static [u8]) -> Option<Self> {
        let table = |name: &[u8; 4]| {
            let count = usize::from(u16_at(data, 4)?);
            (0..count)
                .map(|place| 12 + 16 * place)
                .find(|&at| data.get(at..at + 4) == Some(name))
                .and_then(|at| u32_at(data, at + 8))
        };
        let map = table(b"cmap")?;
        let subtables = usize::from(u16_at(data, map + 2)?);
        let signs = (0..subtables)
            .map(|place| map + 4 + 8 * place)
            .filter_map(|at| Some(map + u32_at(data, at + 4)?))
            .find(|&at| u16_at(data, at) == Some(4))?;
        Some(Self {
            font: Font::new(data.into(), 0)?,
            data,
            units: u16_at(data, table(b"head")? + 18)?,
            metrics: usize::from(u16_at(data, table(b"hhea")? + 34)?),
            widths: table(b"hmtx")?,
            signs,
        })
    }

    /// The glyph of a sign; nothing if there is none.
    fn glyph(&self, sign: char) -> Option<u16> {
        let sign = u16::try_from(u32::from(sign)).ok()?;
        let (data, at) = (self.data, self.signs);
        let twice = usize::from(u16_at(data, at + 6)?);
        let ends = at + 14;
        let starts = ends + twice + 2;
        let deltas = starts + twice;
        let offsets = deltas + twice;
        let segment = (0..twice)
            .step_by(2)
            .find(|place| u16_at(data, ends + place).is_some_and(|end| end >= sign))?;
        let start = u16_at(data, starts + segment)?;
        if start > sign {
            return None;
        }
        let delta = u16_at(data, deltas + segment)?;
        let offset = usize::from(u16_at(data, offsets + segment)?);
        let glyph = if offset == 0 {
            sign.wrapping_add(delta)
        } else {
            let place = offsets + segment + offset + 2 * usize::from(sign - start);
            match u16_at(data, place)? {
                0 => 0,
                glyph => glyph.wrapping_add(delta),
            }
        };
        (glyph != 0).then_some(glyph)
    }

    /// How wide a text is at a size, in points; kerning makes it a little narrower.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let units: u32 = text.chars().map(|sign| u32::from(self.advance(sign))).sum();
        // A line has far fewer units than 2^24.
        #[expect(clippy::cast_precision_loss, reason = "far below 2^24")]
        let units = units as f32;
        units * size / f32::from(self.units.max(1))
    }

    fn advance(&self, sign: char) -> u16 {
        let glyph = usize::from(self.glyph(sign).unwrap_or(0));
        let row = glyph.min(self.metrics.saturating_sub(1));
        u16_at(self.data, self.widths + 4 * row).unwrap_or(0)
    }
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    let two = data.get(at..at + 2)?;
    Some(u16::from_be_bytes(two.try_into().ok()?))
}

fn u32_at(data: &[u8], at: usize) -> Option<usize> {
    let four = data.get(at..at + 4)?;
    usize::try_from(u32::from_be_bytes(four.try_into().ok()?)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_typeface_lacks_is_spelled() {
        let faces = Faces::bundled().unwrap();
        assert_eq!(
            faces.spelled("O’Brien, Zoë — 60 % ±"),
            "O’Brien, Zoë — 60 % ±"
        );
        assert_eq!(faces.spelled("Ann \u{5d0}!"), "Ann ‹U+05D0›!");
        assert_eq!(faces.spelled("\u{1f642}"), "‹U+1F642›");
        let wide = faces.of(false).width("mm", 10.0);
        assert!(wide > faces.of(false).width("ii", 10.0) && wide < 25.0);
    }
}
