//! Numbers and days as people say them, so that a figure that changes can be said aloud.

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

const ORDINALS: [&str; 31] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first",
];

/// The months, from January.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day of a month, from 1: "twentieth". Nothing for a number that is no day.
pub fn ordinal(day: u32) -> Option<&'static str> {
    let index = usize::try_from(day).ok()?.checked_sub(1)?;
    ORDINALS.get(index).copied()
}

/// The day that such a word names, from 1.
pub fn day_of(ordinal: &str) -> Option<u32> {
    let index = ORDINALS.iter().position(|known| *known == ordinal)?;
    u32::try_from(index + 1).ok()
}

/// A day of a month with its ending: "20th".
pub fn with_ending(day: u32) -> String {
    let ending = match (day % 100, day % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{day}{ending}")
}

/// Whether a word belongs to a number that is said.
pub fn is_number_word(word: &str) -> bool {
    ONES.contains(&word)
        || TENS.iter().skip(2).any(|known| *known == word)
        || ["hundred", "thousand", "million", "oh"].contains(&word)
        || word.starts_with(|letter: char| letter.is_ascii_digit())
}

/// An amount in whole units as it is said on the telephone: "forty", "a hundred",
/// "nine-forty", "twenty-three hundred", "two thousand". Above ten thousand in digits.
pub fn said(units: u64) -> String {
    match units {
        0..=99 => below_hundred(units),
        100 => "a hundred".to_owned(),
        1_000 => "a thousand".to_owned(),
        _ if units.is_multiple_of(1_000) && units < 100_000 => {
            format!("{} thousand", below_hundred(units / 1_000))
        }
        10_000.. => in_digits(units),
        _ => pairs(units / 100, units % 100),
    }
}

/// The same in full: "eight hundred and sixty-two".
pub fn spelled(units: u64) -> String {
    if units >= 100_000 {
        return in_digits(units);
    }
    let (thousands, hundreds, rest) = (units / 1_000, units / 100 % 10, units % 100);
    let mut parts = Vec::new();
    if thousands > 0 {
        parts.push(format!("{} thousand", below_hundred(thousands)));
    }
    if hundreds > 0 {
        parts.push(format!("{} hundred", below_hundred(hundreds)));
    }
    match (parts.is_empty(), rest) {
        (true, _) => below_hundred(rest),
        (false, 0) => parts.join(" "),
        (false, _) => format!("{} and {}", parts.join(" "), below_hundred(rest)),
    }
}

/// From 101 to 9,999, without whole thousands.
fn pairs(hundreds: u64, rest: u64) -> String {
    let head = below_hundred(hundreds);
    match rest {
        0 => format!("{head} hundred"),
        _ if hundreds.is_multiple_of(10) => format!(
            "{} thousand and {}",
            below_hundred(hundreds / 10),
            below_hundred(rest)
        ),
        1..=9 => format!("{head}-oh-{}", below_hundred(rest)),
        _ if head.contains('-') => format!("{head} {}", below_hundred(rest)),
        _ => format!("{head}-{}", below_hundred(rest)),
    }
}

/// Every way in which an amount in whole units may be said, in small letters and with
/// spaces for hyphens.
pub fn ways_to_say(units: u64) -> Vec<String> {
    let mut ways = vec![said(units)];
    if units < 10_000 {
        let (thousands, hundreds, rest) = (units / 1_000, units / 100 % 10, units % 100);
        let mut long = Vec::new();
        if thousands > 0 {
            long.push(format!("{} thousand", below_hundred(thousands)));
        }
        if hundreds > 0 {
            long.push(format!("{} hundred", below_hundred(hundreds)));
        }
        if rest > 0 {
            let last = below_hundred(rest);
            let all = [long.join(" "), last.clone()].join(" ").trim().to_owned();
            if !long.is_empty() {
                ways.push(format!("{} and {last}", long.join(" ")));
            }
            ways.push(all);
        } else {
            ways.push(long.join(" "));
        }
        if units >= 1_100 && rest > 0 {
            ways.push(format!(
                "{} {}",
                below_hundred(units / 100),
                below_hundred(rest)
            ));
        }
        if units == 100 {
            ways.push("hundred".to_owned());
        }
        if units == 1_000 {
            ways.push("thousand".to_owned());
        }
    }
    for way in &mut ways {
        *way = way.replace('-', " ");
    }
    ways.sort_by_key(|way| std::cmp::Reverse(way.len()));
    ways.dedup();
    ways
}

fn below_hundred(number: u64) -> String {
    let at = |words: &[&'static str], index: u64| {
        let index = usize::try_from(index).unwrap_or_default();
        words.get(index).copied().unwrap_or_default()
    };
    match number {
        0..=19 => at(&ONES, number).to_owned(),
        _ if number.is_multiple_of(10) => at(&TENS, number / 10).to_owned(),
        _ => format!("{}-{}", at(&TENS, number / 10), at(&ONES, number % 10)),
    }
}

fn in_digits(units: u64) -> String {
    let shown = crate::domain::Money::whole(i64::try_from(units).unwrap_or(i64::MAX / 100));
    let shown = shown.show(crate::domain::Currency::Usd);
    shown
        .trim_start_matches('$')
        .trim_end_matches(".00")
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_said_as_on_the_telephone() {
        for (units, words) in [
            (40, "forty"),
            (45, "forty-five"),
            (100, "a hundred"),
            (110, "one-ten"),
            (405, "four-oh-five"),
            (400, "four hundred"),
            (940, "nine-forty"),
            (1_480, "fourteen-eighty"),
            (2_000, "two thousand"),
            (2_040, "two thousand and forty"),
            (2_300, "twenty-three hundred"),
            (2_345, "twenty-three forty-five"),
            (12_345, "12,345"),
        ] {
            assert_eq!(said(units), words);
            let plain = words.replace('-', " ");
            assert!(ways_to_say(units).contains(&plain), "{units}");
        }
        assert_eq!(spelled(862), "eight hundred and sixty-two");
        assert_eq!(spelled(2_300), "two thousand three hundred");
        assert!(ways_to_say(940).contains(&"nine hundred and forty".to_owned()));
    }

    #[test]
    fn days_are_said_and_understood() {
        assert_eq!(ordinal(20), Some("twentieth"));
        assert_eq!(day_of("thirty-first"), Some(31));
        assert_eq!((ordinal(0), ordinal(32)), (None, None));
        assert_eq!(with_ending(22), "22nd");
        assert_eq!(with_ending(13), "13th");
    }
}
