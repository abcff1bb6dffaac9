//! Whether two lines say the same thing in nearly the same words.

/// Words that any two lines may share.
const COMMON: &[&str] = &[
    "about", "after", "been", "before", "call", "could", "don't", "every", "from", "give", "good",
    "have", "hear", "here", "i'll", "i've", "just", "know", "like", "make", "more", "much", "only",
    "over", "said", "same", "some", "take", "tell", "that", "that's", "them", "then", "there",
    "they", "thing", "this", "time", "want", "well", "were", "what", "when", "where", "will",
    "with", "would", "your", "you're",
];

/// Words of at least so many letters carry what is said; shorter ones hold it together.
const LETTERS_MIN: usize = 4;

/// From so many words in common on, two lines tell the same thing.
const SHARED_MIN: usize = 3;

/// The words of a line that carry what it says, each once.
pub fn telling(line: &str) -> Vec<String> {
    let mut words: Vec<String> = line
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .map(|word| word.trim_matches('\'').to_lowercase())
        .filter(|word| {
            let figure = word.chars().any(|letter| letter.is_ascii_digit());
            figure || word.chars().count() >= LETTERS_MIN
        })
        .filter(|word| !COMMON.contains(&word.as_str()))
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Whether two lines, given by their telling words, say the same thing.
pub fn is_alike(one: &[String], other: &[String]) -> bool {
    one.iter().filter(|word| other.contains(word)).count() >= SHARED_MIN
}

#[cfg(test)]
mod tests {
    use super::{is_alike, telling};

    fn alike(one: &str, other: &str) -> bool {
        is_alike(&telling(one), &telling(other))
    }

    #[test]
    fn the_same_news_in_other_words_is_alike() {
        assert!(alike(
            "On this phone, not the house. My wife doesn't know it's gone this far.",
            "I'm not borrowing. And my wife doesn't know it's gone this far, so no."
        ));
        assert!(alike(
            "Checking. It ends in 2208.",
            "You haven't asked. Checking account, it ends in 2208."
        ));
    }

    #[test]
    fn a_reminder_is_not() {
        assert!(!alike(
            "That agrees with what I have on the pad.",
            "That is more than you said before. I'm adding it."
        ));
        assert!(!alike(
            "You know how it is with my wife.",
            "My wife doesn't know it's gone this far."
        ));
    }
}
