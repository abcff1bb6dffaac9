//! How much of the candidate report fits on one sheet.
//!
//! A browser breaks the page's lines and chooses a typeface, so their number is
//! reckoned here before: on Letter, the lower of the two sheets, with signs as wide
//! as in `DejaVu` Sans, the widest that browsers commonly fall back on. A narrower
//! typeface leaves white at the foot and cuts nothing.

use crate::export::{
    candidate::{self, ROWS_MAX, Shown, Told},
    sitting::Sitting,
};

/// The height between the margins of Letter, less a line to be sure, in thousandths
/// of a point.
const HEIGHT: u32 = 722_000;

/// The width of the column: 184 mm, in thousandths of a point.
const WIDTH: u32 = 521_000;

/// A look of the page's style: the size in tenths of a point, and how high its
/// lines are, in thousandths of a point.
#[derive(Clone, Copy)]
struct Look {
    size: u32,
    line: u32,
    strong: bool,
}

const fn look(size: u32, line: u32) -> Look {
    Look {
        size,
        line,
        strong: false,
    }
}

const BODY: Look = look(88, 11_440);
const SMALL: Look = look(75, 11_440);
const CALLS: Look = look(80, 11_440);
const PRINT: Look = look(68, 8_500);
const NAME: Look = Look {
    strong: true,
    ..look(160, 19_200)
};
const BAND: Look = Look {
    strong: true,
    ..look(130, 16_900)
};
const STRONG: Look = Look {
    strong: true,
    ..BODY
};

/// A heading and the white around it.
const HEADING: u32 = 22_500;
/// A row of the three scores: two lines, the small one below the other, and a rule.
const SCORE: u32 = 25_500;
/// A row of the calls.
const CALL: u32 = 14_700;
/// White below a paragraph (0.8 mm), and below a remark (1 mm).
const BELOW: u32 = 2_300;
const BELOW_REMARK: u32 = 2_850;
/// White and lines around the head, the limit, the band, what a person has to look
/// at, the scores, what was not measured, and the foot.
const AROUND: u32 = 7_000 + 11_500 + 6_000 + 6_000 + 4_500 + 4_500 + 9_500;

/// What is left for remarks beside everything that always stands on the page.
pub(super) fn left(sitting: &Sitting, told: &Told) -> u32 {
    let needs = &told.needs;
    let limit = sitting.use_limit.iter().map(|limit| limit.len() + 1);
    let limit: usize = limit.sum();
    let mut used = AROUND
        + height(&candidate::called(sitting), NAME)
        + height(&heading(sitting), BODY)
        + height(&"m".repeat(limit.div_ceil(2)), STRONG)
        + height(&candidate::band(sitting), BAND)
        + paragraph(&told.why, BODY)
        + paragraph(&told.uncertainty, BODY)
        + paragraph(&candidate::not_measured(sitting), BODY)
        + 4 * HEADING
        // How many more there are, below both lists.
        + 2 * (BODY.line + BELOW);
    if !needs.is_empty() {
        used += BODY.line + BELOW;
    }
    used += needs.iter().map(|one| paragraph(one, BODY)).sum::<u32>();
    used += count(sitting.scores.len().max(1)) * SCORE;
    used += match sitting.parts.len() {
        few @ ..=ROWS_MAX => count(few + 1) * CALL,
        _ => paragraph(&candidate::rows_in_words(&sitting.parts), CALLS),
    };
    used += height(candidate::FOOT, PRINT);
    let print = candidate::small_print(sitting);
    used += print.iter().map(|one| height(one, PRINT)).sum::<u32>();
    HEIGHT.saturating_sub(used)
}

/// The second line of the head.
fn heading(sitting: &Sitting) -> String {
    format!("{} · {}", candidate::TITLE, candidate::occasion(sitting))
}

/// How high a remark is.
pub(super) fn of(one: &Shown) -> u32 {
    let mut lines = Lines::default();
    lines.put(&one.title, STRONG);
    lines.put(&format!(" ({}). {}", one.weight, one.what), BODY);
    if let Some(said) = &one.said {
        lines.put(&format!(" Said: “{said}”"), BODY);
    }
    if let Some(instead) = &one.instead {
        lines.put(&format!(" Instead: {instead}"), BODY);
    }
    lines.put(&format!(" [{}]", one.source), SMALL);
    lines.count * BODY.line + BELOW_REMARK
}

fn paragraph(text: &str, look: Look) -> u32 {
    height(text, look) + BELOW
}

fn height(text: &str, look: Look) -> u32 {
    let mut lines = Lines::default();
    lines.put(text, look);
    lines.count * look.line
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX / SCORE)
}

/// Lines broken at blanks, as a browser breaks them.
struct Lines {
    count: u32,
    used: u32,
}

impl Default for Lines {
    fn default() -> Self {
        Self { count: 1, used: 0 }
    }
}

impl Lines {
    fn put(&mut self, text: &str, look: Look) {
        for word in text.split_inclusive(' ') {
            let wide: u32 = word.trim_end().chars().map(|sign| width(sign, look)).sum();
            if self.used + wide > WIDTH {
                // A word that is wider than a line is broken inside.
                self.count += u32::from(self.used > 0) + wide / WIDTH;
                self.used = wide % WIDTH;
            } else {
                self.used += wide;
            }
            if word.ends_with(' ') {
                self.used += width(' ', look);
            }
        }
    }
}

/// How wide a sign is, in thousandths of a point: as in `DejaVu` Sans, rounded up,
/// and an eighth more where it is strong.
fn width(sign: char, look: Look) -> u32 {
    let hundredths = match sign {
        ' ' | '·' | '\'' | '’' => 32,
        'i' | 'j' | 'l' | 'I' | '|' => 30,
        '.' | ',' | ':' | ';' | '!' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' => 41,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '\u{1100}'..='\u{ffff}' => 100,
        'a'..='z' => 62,
        ' '..='~' | '\u{a0}'..='\u{10ff}' => 72,
        _ => 130,
    };
    let wide = hundredths * look.size;
    if look.strong { wide * 9 / 8 } else { wide }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_blanks_and_inside_long_words() {
        assert_eq!(height("", BODY), BODY.line);
        assert_eq!(height("Hello there.", BODY), BODY.line);
        assert_eq!(height(&"word ".repeat(40), BODY), 2 * BODY.line);
        assert_eq!(height(&"x".repeat(200), BODY), 3 * BODY.line);
        assert!(height(&"\u{738b}".repeat(90), NAME) > height(&"i".repeat(90), NAME));
    }
}
