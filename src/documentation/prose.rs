//! What must never stand in a note's prose. Words are not scored otherwise.

/// Something that must not be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Forbidden {
    /// A full card number: 13 to 19 digits that pass the Luhn check (ISO/IEC 7812-1).
    CardNumber,
    /// A full Social Security number.
    SocialSecurity,
    /// An insult.
    Insult,
}

impl Forbidden {
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::CardNumber => "a full card number",
            Self::SocialSecurity => "a full Social Security number",
            Self::Insult => "an insult",
        }
    }
}

/// Words that a note about a person never needs. Short on purpose: a longer
/// list would catch names and places.
const INSULTS: &[&str] = &[
    "asshole", "bastard", "bitch", "crook", "deadbeat", "idiot", "imbecile", "loser", "moron",
    "scumbag", "stupid", "whore",
];

/// What in the text must not be there, each kind once.
pub(super) fn forbidden(text: &str) -> Vec<Forbidden> {
    let mut found = Vec::new();
    let runs = digit_runs(text);
    if runs.iter().any(|run| is_card(&run.digits)) {
        found.push(Forbidden::CardNumber);
    }
    if runs.iter().any(Run::is_social_security) {
        found.push(Forbidden::SocialSecurity);
    }
    let words = text.split(|c: char| !c.is_alphabetic());
    if words
        .map(str::to_lowercase)
        .any(|word| INSULTS.contains(&word.as_str()))
    {
        found.push(Forbidden::Insult);
    }
    found
}

/// Digits that belong together: single spaces, points or hyphens may stand between.
#[derive(Default)]
struct Run {
    digits: Vec<u32>,
    /// How many digits each group between separators holds.
    groups: Vec<usize>,
}

impl Run {
    /// Nine digits in the groups 3-2-4, with parts that are ever issued. Nine
    /// digits without separators could be any reference number.
    fn is_social_security(&self) -> bool {
        let part = |from: usize, count: usize| {
            self.digits
                .iter()
                .skip(from)
                .take(count)
                .fold(0, |sum, digit| sum * 10 + digit)
        };
        let area = part(0, 3);
        self.groups == [3, 2, 4]
            && area != 0
            && area != 666
            && area < 900
            && part(3, 2) != 0
            && part(5, 4) != 0
    }
}

fn digit_runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = Run::default();
    let mut gap = 2;
    for c in text.chars() {
        if let Some(digit) = c.to_digit(10) {
            if gap > 1 && !run.digits.is_empty() {
                runs.push(std::mem::take(&mut run));
            }
            match run.groups.last_mut() {
                Some(group) if gap == 0 => *group += 1,
                _ => run.groups.push(1),
            }
            run.digits.push(digit);
            gap = 0;
        } else if matches!(c, ' ' | '-' | '.') {
            gap += 1;
        } else {
            gap = 2;
        }
    }
    runs.push(run);
    runs
}

fn is_card(digits: &[u32]) -> bool {
    if !(13..=19).contains(&digits.len()) {
        return false;
    }
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(
            |(index, digit)| match digit * (1 + u32::from(index % 2 == 1)) {
                double @ 10.. => double - 9,
                small => small,
            },
        )
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[Forbidden]) {
        assert_eq!(forbidden(text), expected, "{text}");
    }

    #[test]
    fn secrets_are_found_and_ordinary_numbers_are_not() {
        check("card 4111 1111 1111 1111 exp 04", &[Forbidden::CardNumber]);
        check("card 4111-1111-1111-1112", &[]);
        check("checking 2208, 614-555-0143, $1,284.60 on 2026-03-13", &[]);
        check("ssn 219-09-9999", &[Forbidden::SocialSecurity]);
        check("ssn 000-09-9999, ref 219099999", &[]);
        check("a deadbeat.", &[Forbidden::Insult]);
        check("", &[]);
    }
}
