//! The words for slips in the writing of RON, for people who do not know what RON is.

use crate::diagnostic::{Diagnostic, Lines, Span};

/// The longest piece of an author's text that a message repeats, in characters.
const QUOTED: usize = 40;

/// A piece of the author's text as shown inside a sentence: its first line, shortened.
pub(super) fn quote(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let short: String = line.chars().take(QUOTED).collect();
    if short.len() < text.trim_end().len() {
        format!("{short}…")
    } else {
        short
    }
}

/// The text as a RON string.
fn as_string(text: &str) -> String {
    format!(
        "\"{}\"",
        quote(text).replace('\\', "\\\\").replace('"', "\\\"")
    )
}

pub(super) fn semicolon(span: Span) -> Diagnostic {
    Diagnostic::error("semicolon", "`;` does not separate values")
        .at(span)
        .help("write `,` instead of `;`")
}

pub(super) fn equals_sign(span: Span) -> Diagnostic {
    Diagnostic::error(
        "equals-sign",
        "`=` does not stand between a field and its value",
    )
    .at(span)
    .help("write `:` instead, as in `id: \"ringing\"`")
}

pub(super) fn hash_comment(span: Span) -> Diagnostic {
    Diagnostic::error("hash-comment", "`#` does not begin a comment")
        .at(span)
        .help("write `//` instead of `#`")
}

pub(super) fn unclosed_comment(span: Span) -> Diagnostic {
    Diagnostic::error("unclosed-comment", "this comment is never closed")
        .at(span)
        .help("write `*/` where the comment ends, or begin each of its lines with `//`")
}

/// Points at the first line of a text that swallowed what follows it.
pub(super) fn unclosed_string(string: Span, text: &str) -> Diagnostic {
    let first = string.of(text).lines().next().unwrap_or_default();
    let span = Span::new(string.start, string.start + first.trim_end().len());
    let smart = first.contains(['\u{201C}', '\u{201D}', '\u{201E}', '«', '»']);
    let help = if smart {
        "close the text with a plain `\"`: a curly quote is a letter like any other"
    } else {
        "write `\"` where the text ends; a `\"` inside a text is written `\\\"`"
    };
    Diagnostic::error(
        "unclosed-string",
        "the text that begins here has no closing quote",
    )
    .at(span)
    .help(help)
}

pub(super) fn inner_quote(before: Span, text: &str) -> Diagnostic {
    Diagnostic::error(
        "inner-quote",
        format!(
            "the text {} ends here, but the line goes on",
            quote(before.of(text))
        ),
    )
    .at(Span::new(before.end.saturating_sub(1), before.end))
    .help("write `\\\"` for a quote inside a text, or put a comma after the text if it is complete")
}

pub(super) fn unclosed_bracket(open: Span, closing: Option<Span>, text: &str) -> Diagnostic {
    // The span of an open node ends after its bracket; a name may stand before it.
    let head = open.of(text);
    let at = head.find(['(', '[', '{']).unwrap_or(0);
    let sign = head
        .chars()
        .nth(head.get(..at).map_or(0, |name| name.chars().count()))
        .unwrap_or('(');
    let close = match sign {
        '[' => ']',
        '{' => '}',
        _ => ')',
    };
    let where_found = closing.map_or_else(
        || "before the file ends".to_owned(),
        |found| {
            format!(
                "before the `{}` in line {}",
                found.of(text),
                Lines::new(text).place(found.start).line
            )
        },
    );
    Diagnostic::error(
        "unclosed-bracket",
        format!("the `{sign}` opened here is not closed {where_found}"),
    )
    .at(Span::new(open.start, open.start + at + 1))
    .help(format!("write `{close}` where it ends"))
}

pub(super) fn unexpected_closing(here: Span, text: &str) -> Diagnostic {
    Diagnostic::error(
        "unexpected-closing",
        format!("this `{}` closes nothing", here.of(text)),
    )
    .at(here)
    .help("remove it, or write the bracket that it should close")
}

pub(super) fn trailing_text(new: Span, text: &str) -> Diagnostic {
    Diagnostic::error("trailing-text", "the file should end before this")
        .at(first_line(new, text))
        .help("one file holds one value: remove what follows its last bracket, or move it inside")
}

pub(super) fn missing_colon(name: Span, text: &str) -> Diagnostic {
    let name_text = name.of(text);
    Diagnostic::error(
        "missing-colon",
        format!("a colon is missing after `{name_text}`"),
    )
    .at(name)
    .help(format!("write `{name_text}: …`"))
}

pub(super) fn missing_comma(before: Span, text: &str) -> Diagnostic {
    Diagnostic::error("missing-comma", "a comma is missing after this")
        .at(last_line(before, text))
        .help("write `,` between two fields or two values")
}

pub(super) fn unquoted(span: Span, text: &str) -> Diagnostic {
    Diagnostic::error(
        "unquoted-text",
        format!("`{}` is not a value", quote(span.of(text))),
    )
    .at(span)
    .help(format!(
        "text, dates and amounts stand in quotes: {}",
        as_string(span.of(text))
    ))
}

pub(super) fn too_deep(span: Span, limit: usize) -> Diagnostic {
    Diagnostic::error(
        "too-deep",
        format!("brackets are nested more than {limit} deep"),
    )
    .at(span)
    .help("no file of this program needs so many; probably a closing bracket is missing before")
}

pub(super) fn missing_field_name(span: Span, text: &str) -> Diagnostic {
    let value = quote(span.of(text));
    Diagnostic::error("missing-field-name", format!("`{value}` has no field name"))
        .at(first_line(span, text))
        .help(format!(
            "write the field's name and a colon before it: `name: {value}`"
        ))
}

pub(super) fn missing_value(key: Span, text: &str) -> Diagnostic {
    let name = key.of(text);
    Diagnostic::error("missing-value", format!("the field `{name}` has no value"))
        .at(key)
        .help(format!(
            "write `{name}: …`, or leave the field out if it may be left out"
        ))
}

pub(super) fn extra_comma(here: Span) -> Diagnostic {
    Diagnostic::error("extra-comma", "there is no value before this comma")
        .at(here)
        .help("remove it")
}

pub(super) fn quoted_name(span: Span, text: &str) -> Diagnostic {
    let name = span.of(text).trim_matches('"');
    Diagnostic::error(
        "quoted-field-name",
        format!("the field name `{name}` stands in quotes"),
    )
    .at(span)
    .help(format!("write `{name}: …` without quotes"))
}

pub(super) fn field_in_list(span: Span, text: &str) -> Diagnostic {
    let name = span.of(text);
    Diagnostic::error(
        "field-in-list",
        format!("the field `{name}` stands directly in a list"),
    )
    .at(span)
    .help(format!(
        "put the fields of one element in round brackets: `[({name}: …, …), …]`"
    ))
}

pub(super) fn unexpected_sign(here: Span, text: &str) -> Diagnostic {
    Diagnostic::error(
        "unexpected-sign",
        format!("`{}` does not belong here", here.of(text)),
    )
    .at(here)
    .help("a field is written `name: value`, and text stands in quotes")
}

/// Curly, single and other quotes.
pub(super) fn wrong_quotes(span: Span, text: &str) -> Diagnostic {
    let written = span.of(text);
    let (code, message) = if written.starts_with('\'') {
        ("single-quotes", "text does not stand in single quotes")
    } else {
        (
            "curly-quotes",
            "these quotes were put in by a word processor",
        )
    };
    let any = |sign: char| {
        !sign.is_alphanumeric() && !sign.is_ascii_punctuation() || matches!(sign, '\'' | '"' | '`')
    };
    Diagnostic::error(code, message).at(span).help(format!(
        "write plain double quotes: {}",
        as_string(written.trim_matches(any))
    ))
}

pub(super) fn invisible(span: Span, sign: char) -> Diagnostic {
    let name = match sign {
        '\u{A0}' | '\u{202F}' | '\u{2007}' => "a non-breaking space",
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' => "an invisible sign",
        _ => "an unusual space",
    };
    Diagnostic::error(
        "invisible-character",
        format!("{name} (U+{:04X}) stands here", u32::from(sign)),
    )
    .at(span)
    .help(
        "replace it by an ordinary space; such signs come along when text is copied from elsewhere",
    )
}

fn first_line(span: Span, text: &str) -> Span {
    let line = span.of(text).lines().next().unwrap_or_default();
    Span::new(span.start, span.start + line.len())
}

fn last_line(span: Span, text: &str) -> Span {
    let line = span
        .of(text)
        .lines()
        .next_back()
        .unwrap_or_default()
        .trim_start();
    Span::new(span.end - line.len().min(span.end), span.end)
}
