//! [`ODD_WORDS`]: words that come out wrong once placeholders are filled.

use crate::lint::{
    Look,
    check::{Findings, declare_check},
    subject::{Played, Said},
};

/// Words that begin with a vowel and are spoken with a consonant, and the other way round.
const LIKE_CONSONANT: &[&str] = &["one", "once", "uni", "use", "usu", "eu", "ut", "ewe", "ubi"];
const LIKE_VOWEL: &[&str] = &["hour", "honest", "honor", "heir"];

/// Words that nobody says twice on purpose. "No no" and "one one" are spoken; "the the" is a slip.
const SLIPS: &[&str] = &[
    "a", "an", "and", "are", "at", "be", "but", "for", "from", "if", "in", "is", "it", "of", "on",
    "or", "the", "this", "to", "we", "with", "your",
];

declare_check! {
    /// ## What it finds
    ///
    /// Words as the trainee sees them, with placeholders filled, that have two spaces, a space
    /// before a comma or a full stop, two full stops, the same word twice, `a` before a vowel or
    /// `an` before none, or an amount that is not written as amounts are ($1,284.60).
    ///
    /// ## Why it matters
    ///
    /// A placeholder is written without seeing what it prints. "A {kind}" reads well until the kind
    /// is an "auto loan", and "at {time}." ends in two full stops.
    ///
    /// ## How to mend it
    ///
    /// Turn the sentence so that what is printed fits in, or write the words out.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "time", say: "I can call again at {time}.", acts: [Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "time", say: "At {time} I can call again.", acts: [Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    ODD_WORDS {
        id: "odd-words",
        title: "Words that come out wrong",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    for said in played.said() {
        tell(&said, found);
    }
    let scenario = &played.scenario;
    for (path, words) in [("title", scenario.title()), ("about", scenario.about())] {
        let said = Said {
            path: path.to_owned(),
            words: words.to_owned(),
            by_trainee: false,
            english: true,
        };
        tell(&said, found);
    }
    for (at, disclosure) in scenario.disclosures().iter().enumerate() {
        let said = Said {
            path: format!("disclosures[{at}].tells"),
            words: disclosure.tells.clone(),
            by_trainee: false,
            english: true,
        };
        tell(&said, found);
    }
}

fn tell(said: &Said, found: &mut Findings<'_>) {
    let words = said.words.as_str();
    let mut problem = |inside: &str, message: String, help: &str| {
        found.within(&said.path, inside, message, help);
    };
    for (odd, what) in [
        ("  ", "two spaces"),
        (" ,", "a space before a comma"),
        (" .", "a space before a full stop"),
    ] {
        let dots = odd == " ." && words.contains(" ..");
        if words.contains(odd) && !dots {
            problem(
                odd,
                format!("this comes out with {what}: {}", around(words, odd)),
                "take out one of them",
            );
        }
    }
    if let Some(at) = two_stops(words) {
        let odd = words.get(at..).unwrap_or_default();
        problem(
            "..",
            format!("this comes out with two full stops: {}", around(words, odd)),
            "turn the sentence, so that it does not end with what is printed",
        );
    }
    let tokens: Vec<&str> = words.split_whitespace().collect();
    for pair in tokens.windows(2) {
        let [one, next] = pair else { continue };
        let plain = |word: &str| {
            word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '$')
                .to_lowercase()
        };
        let (article, word) = (plain(one), plain(next));
        let closed = one.ends_with(|letter: char| !letter.is_alphanumeric());
        if closed || word.is_empty() {
            continue;
        }
        let english = said.english && (article == "a" || article == "an");
        if english && let Some(right) = other_article(&article, &word) {
            problem(
                &format!("{one} {next}"),
                format!("this comes out as \"{one} {next}\""),
                &format!("write: {right} {next}"),
            );
        }
        if article == word && SLIPS.contains(&word.as_str()) {
            problem(
                &format!("{one} {next}"),
                format!("the same word stands twice: \"{one} {next}\""),
                "take out one of them",
            );
        }
    }
    for token in tokens {
        if let Some(amount) = odd_amount(token) {
            problem(
                token,
                format!("{amount} is not how amounts are written"),
                "write dollars with a comma at thousands and two digits of cents: $1,284.60",
            );
        }
    }
}

/// Where two full stops stand together, but no ellipsis.
fn two_stops(words: &str) -> Option<usize> {
    words.match_indices("..").map(|(at, _)| at).find(|at| {
        let before = words.get(..*at).unwrap_or_default();
        let after = words.get(at + 2..).unwrap_or_default();
        !before.ends_with('.') && !after.starts_with('.')
    })
}

/// The article that should stand there, if it is not the one that does.
fn other_article(article: &str, word: &str) -> Option<&'static str> {
    let first = word.chars().next()?;
    let starts = |list: &[&str]| list.iter().any(|start| word.starts_with(start));
    let vowel = match first {
        'a' | 'e' | 'i' | 'o' | 'u' => !starts(LIKE_CONSONANT),
        'h' => starts(LIKE_VOWEL),
        '8' => true,
        _ if first.is_ascii_digit() => word == "11" || word == "18",
        // Letters by name ("an SMS") and other alphabets are nobody's slip here.
        _ if first.is_ascii_lowercase() && word.len() > 1 => false,
        _ => return None,
    };
    match (article, vowel) {
        ("a", true) => Some("an"),
        ("an", false) => Some("a"),
        _ => None,
    }
}

/// An amount in dollars that is written in another way than this program prints.
fn odd_amount(token: &str) -> Option<&str> {
    let from = token.find('$')?;
    let amount = token.get(from..)?;
    let end = amount
        .find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '$' | ',' | '.'))
        .unwrap_or(amount.len());
    let amount = amount.get(..end)?.trim_end_matches(['.', ',']);
    let digits = amount.strip_prefix('$')?;
    let (whole, cents) = match digits.split_once('.') {
        Some((whole, cents)) => (whole, Some(cents)),
        None => (digits, None),
    };
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped = match groups.as_slice() {
        [single] => (1..=3).contains(&single.len()),
        [first, rest @ ..] => {
            (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3)
        }
        [] => false,
    };
    let plain = cents.is_none_or(|cents| cents.len() == 2);
    let all_digits = whole
        .chars()
        .all(|letter| letter.is_ascii_digit() || letter == ',');
    (!(grouped && plain && all_digits)).then_some(amount)
}

/// A few words around the place.
fn around(words: &str, odd: &str) -> String {
    let at = words.find(odd).unwrap_or(0);
    let start = words
        .get(..at)
        .and_then(|before| before.char_indices().rev().nth(14))
        .map_or(0, |(start, _)| start);
    let shown: String = words
        .get(start..)
        .unwrap_or_default()
        .chars()
        .take(32)
        .collect();
    format!("\"…{shown}…\"")
}
