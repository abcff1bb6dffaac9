//! [`REAL_PHONE_NUMBER`]: a telephone number that may be somebody's.

use crate::{
    diagnostic::Span,
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Written,
    },
};

declare_check! {
    /// ## What it finds
    ///
    /// A telephone number in the file that is not set aside for fiction. In North America these are
    /// 555-0100 to 555-0199 of every area code; in the United Kingdom the numbers that Ofcom keeps
    /// for drama, such as 01632 960… and 07700 900….
    ///
    /// ## Why it matters
    ///
    /// Somebody will dial it. Whoever owns it did not ask to be called by people who practice
    /// collecting debts.
    ///
    /// ## How to mend it
    ///
    /// Write 555-01 and two digits after the area code: `614-555-0131`.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     addresses: [(id: "home", kind: Home, value: "614-445-0131")],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     addresses: [(id: "home", kind: Home, value: "(614) 555-0131")],
    /// ```
    REAL_PHONE_NUMBER {
        id: "real-phone-number",
        title: "A number that may be somebody's",
        severity: Error,
        look: Look::Written(look),
    }
}

/// Beginnings of British numbers that are kept for drama (Ofcom, "Telephone numbers for use in
/// TV and radio drama programmes").
const DRAMA: &[&str] = &[
    "0113496", "0114496", "0115496", "0116496", "0117496", "0118496", "0121496", "0131496",
    "0141496", "0151496", "0161496", "02079460", "01914980", "02890180", "02920180", "01632960",
    "07700900", "08081570", "09098790", "03069990",
];

fn look(written: &Written<'_>, found: &mut Findings<'_>) {
    for (span, text) in written.map.texts() {
        for number in numbers(text) {
            if is_fiction(&number.digits) {
                continue;
            }
            // Where the text stands in the file: after its opening quote.
            let open = span.of(written.map.text()).find(text).unwrap_or(1);
            let start = span.start + open + number.start;
            let place = Span::new(start, start + number.length);
            found.placed(
                place,
                &written.map.path_at(span.start),
                format!(
                    "{} may be somebody's telephone number",
                    place.of(written.map.text())
                ),
                "write 555-01 and two digits after the area code: 614-555-0131",
            );
        }
    }
}

struct Number {
    digits: String,
    start: usize,
    length: usize,
}

/// Runs of digits that are written as telephone numbers are: seven or more, parted by hyphens,
/// dots, spaces or brackets. Runs without any parting are account and case numbers.
fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut run: Option<(usize, usize)> = None;
    let parting = |letter: char| matches!(letter, '-' | '.' | ' ' | '(' | ')' | '+');
    let mut close = |run: Option<(usize, usize)>| {
        let Some((start, end)) = run else { return };
        let written = text.get(start..end).unwrap_or_default();
        let written = written.trim_end_matches(parting);
        if let Some(digits) = dialable(written) {
            found.push(Number {
                digits,
                start,
                length: written.len(),
            });
        }
    };
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        run = match run {
            None if letter.is_ascii_digit() || letter == '(' || letter == '+' => Some((at, end)),
            Some((start, _)) if letter.is_ascii_digit() || parting(letter) => Some((start, end)),
            Some(_) => {
                close(run);
                None
            }
            None => None,
        };
    }
    close(run);
    found
}

/// The digits of a telephone number; nothing if it is a date, an amount or a list of figures.
fn dialable(written: &str) -> Option<String> {
    let groups: Vec<usize> = written
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .map(str::len)
        .collect();
    let shaped = matches!(
        groups.as_slice(),
        [3, 4] | [3 | 4, 3, 4] | [1, 3, 3, 4] | [5, 6] | [5, 3, 3] | [3, 4, 4]
    );
    let dated = groups.as_slice() == [4, 2, 2];
    (shaped && !dated).then(|| written.chars().filter(char::is_ascii_digit).collect())
}

fn is_fiction(digits: &str) -> bool {
    let local = digits.len().saturating_sub(7);
    let american = digits
        .get(local..)
        .is_some_and(|number| number.starts_with("55501"));
    american || DRAMA.iter().any(|start| digits.starts_with(start))
}
