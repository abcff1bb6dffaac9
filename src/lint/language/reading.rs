//! How hard a passage is to read: the grade of Flesch and Kincaid.
//!
//! J. P. Kincaid and others, *Derivation of New Readability Formulas*, Naval Technical Training
//! Command, Research Branch Report 8-75, 1975:
//! 0.39 × words per sentence + 11.8 × syllables per word − 15.59.

use crate::lint::language::syllables;

/// Ends of words that end no sentence.
const ABBREVIATIONS: &[&str] = &[
    "mr.", "mrs.", "ms.", "dr.", "st.", "a.m.", "p.m.", "no.", "u.s.",
];

/// What was counted in some words; passages can be added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// Words; a figure is one.
    pub words: u32,
    /// Sentences.
    pub sentences: u32,
    /// Syllables.
    pub syllables: u32,
}

impl Passage {
    /// Counts a text.
    pub fn of(text: &str) -> Self {
        let mut passage = Self::default();
        let mut open = false;
        for token in text.split_whitespace() {
            // Words that a dash joins are read one by one.
            for word in token.split(['-', '/', '–', '—']) {
                if word.chars().any(char::is_alphanumeric) {
                    passage.words += 1;
                    passage.syllables += u32::try_from(syllables(word)).unwrap_or(1);
                    open = true;
                }
            }
            let bare = token.trim_end_matches(['"', ')', '\'', '”', '’']);
            let lower = bare.to_lowercase();
            let ends = bare.ends_with(['.', '!', '?', ':', ';'])
                && !ABBREVIATIONS.contains(&lower.as_str());
            if ends && open {
                passage.sentences += 1;
                open = false;
            }
        }
        passage.sentences += u32::from(open);
        passage
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            syllables: self.syllables + other.syllables,
        }
    }

    /// The grade in tenths: 83 is the third month of the eighth year at school. Below zero for
    /// the simplest texts; zero where there are no words.
    pub fn grade_tenths(self) -> i64 {
        let (words, sentences) = (i64::from(self.words), i64::from(self.sentences));
        if words == 0 || sentences == 0 {
            return 0;
        }
        let thousandths =
            390 * words / sentences + 11_800 * i64::from(self.syllables) / words - 15_590;
        (thousandths + 50).div_euclid(100)
    }
}

#[cfg(test)]
mod tests {
    use super::Passage;

    #[test]
    fn sentences_words_and_syllables_are_counted() {
        let counted = Passage::of("It's 6:40 p.m. on Tuesday. Ms. Whitlock, may I call you?");
        assert_eq!((counted.words, counted.sentences), (11, 2));
        assert_eq!(Passage::of("Okay").sentences, 1);
        assert_eq!(Passage::of("").grade_tenths(), 0);
    }

    #[test]
    fn a_grade_is_what_the_formula_says() {
        // 0.39 × 10 + 11.8 × 15 / 10 − 15.59 = 6.01
        let passage = Passage {
            words: 10,
            sentences: 1,
            syllables: 15,
        };
        assert_eq!(passage.grade_tenths(), 60);
    }

    #[test]
    fn plain_talk_is_easier_than_a_form() {
        let plain = Passage::of("You can pay a bit at a time. Tell me what you can keep up.");
        let form = Passage::of(
            "Notwithstanding the aforementioned obligation, the undersigned representative is authorized to facilitate alternative arrangements.",
        );
        assert!(plain.grade_tenths() < 20, "{}", plain.grade_tenths());
        assert!(form.grade_tenths() > 160, "{}", form.grade_tenths());
    }
}
