//! Which sign is what, and where a piece of text ends.

/// The end of `start..end` without white space at its end.
pub(super) fn trimmed(text: &str, start: usize, end: usize) -> usize {
    text.get(start..end)
        .map_or(end, |part| start + part.trim_end().len())
}

/// The end of a letter in single quotes that begin at `start`.
pub(super) fn letter_end(bytes: &[u8], start: usize) -> Option<usize> {
    let rest = std::str::from_utf8(bytes.get(start + 1..(start + 13).min(bytes.len()))?);
    // A character cut in two at the end of the window does not matter: the letter ends before.
    let rest = match &rest {
        Ok(rest) => rest,
        Err(cut) => {
            std::str::from_utf8(bytes.get(start + 1..start + 1 + cut.valid_up_to())?).ok()?
        }
    };
    let first = rest.chars().next().filter(|&letter| letter != '\n')?;
    let from = if first == '\\' { 2 } else { first.len_utf8() };
    let close = if first == '\\' {
        rest.get(from..)?.find('\'')? + from
    } else {
        from
    };
    (rest.as_bytes().get(close) == Some(&b'\'')).then_some(start + 2 + close)
}

/// The last quote on the line that could end the text: what follows it ends a value.
pub(super) fn closing_quote(line: &str, open: usize) -> Option<(usize, char)> {
    let ends = |after: &str| {
        after.is_empty() || after.starts_with([',', ';', ')', ']', '}']) || after.starts_with("//")
    };
    line.char_indices()
        .filter(|&(at, sign)| at >= open && (is_quote(sign) || matches!(sign, '"' | '\'')))
        .find(|&(at, sign)| {
            ends(
                line.get(at + sign.len_utf8()..)
                    .unwrap_or_default()
                    .trim_start(),
            )
        })
}

pub(super) fn is_word(letter: char) -> bool {
    letter == '_' || letter.is_alphanumeric()
}

/// White space that the parser accepts, outside ASCII.
pub(super) fn is_white(sign: char) -> bool {
    matches!(
        sign,
        '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}

/// Blanks that look like a space or like nothing, and that the parser does not accept.
pub(super) fn is_invisible(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}'
        )
}

/// Quotes that word processors put in place of the plain ones.
pub(super) fn is_quote(sign: char) -> bool {
    matches!(sign, '\u{2018}'..='\u{201F}' | '«' | '»' | '‹' | '›' | '″' | '′' | '`' | '\u{FF02}' | '\u{301D}'..='\u{301F}')
}
