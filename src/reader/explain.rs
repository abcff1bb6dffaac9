//! Turns what the parser says into words for authors, and its position into the right place.
//!
//! The parser reports where its cursor stood, which is often after the value it complains of. The
//! source map knows the value.
//! Long, because each kind of mistake that the parser knows has its sentence here.

use ron::error::Error;

use crate::{
    diagnostic::{Diagnostic, Span},
    domain::act::PARAMETERS,
    reader::{
        faults::quote,
        foreign,
        meant::{help_with, other_side},
        source_map::{Kind, NONE, SourceMap},
    },
};

/// Fields that every author needs, as they are written.
const EXAMPLES: &[(&str, &str)] = &[
    ("about", "\"A first call to {consumer.first}.\""),
    ("debts", "[…]"),
    ("difficulty", "2"),
    ("id", "\"kitchen_phone\""),
    ("pack", "\"tarnvale\""),
    ("say", "\"This is {agent}.\""),
    ("says", "\"Hello?\""),
    ("schema", "1"),
    ("skills", "[Negotiation]"),
    ("starts", "\"2026-03-10T18:10\""),
    ("title", "\"The Kitchen Phone\""),
    ("zone", "\"America/New_York\""),
];

/// Fields that hold a day, fixed or counted from the contact.
const DAYS: &[&str] = &["as_of", "by", "day", "on", "until"];

/// The longest value that serves as an example, in bytes.
const EXAMPLE: usize = 40;

/// What the author should know about an error of the parser. `cursor` is the stretch it last
/// consumed, as offsets into the text.
pub(super) fn explain(error: &Error, cursor: Span, map: &SourceMap, working: &str) -> Diagnostic {
    let place = Where {
        cursor,
        map,
        working,
    };
    match error {
        Error::NoSuchStructField {
            expected, found, ..
        } => place.unknown_field(found, expected),
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => place.unknown_word(found, expected),
        Error::MissingStructField { field, .. } => place.missing_field(field),
        Error::DuplicateStructField { field, .. } => place.duplicate_field(field),
        Error::ExpectedInteger
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning => place.wrong_type(
            "a whole number",
            "write a whole number without quotes, such as `6`",
        ),
        Error::IntegerOutOfBounds => place.out_of_range(),
        Error::ExpectedFloat | Error::FloatUnderscore => {
            place.wrong_type("a number", "write a number without quotes, such as `1.5`")
        }
        Error::ExpectedBoolean => place.wrong_type(
            "`true` or `false`",
            "write `true` or `false` without quotes",
        ),
        Error::ExpectedString | Error::ExpectedStringEnd => place.wrong_text(),
        Error::ExpectedChar => place.wrong_type(
            "one letter in single quotes",
            "write a letter such as `'a'`",
        ),
        Error::ExpectedArray => place.wrong_list(),
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) => place.wrong_word(),
        Error::ExpectedMap => place.wrong_type(
            "`{ … }`",
            "write pairs in curly brackets: `{ \"key\": value }`",
        ),
        Error::ExpectedUnit => place.wrong_type("`()`", "write `()`"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => place.wrong_brackets(),
        Error::ExpectedDifferentStructName { found, .. } => place.needless_name(found),
        Error::ExpectedComma => place.comma(),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd | Error::ExpectedArrayEnd => {
            place.too_many()
        }
        Error::ExpectedDifferentLength { expected, found } => place.length(expected, *found),
        Error::ExpectedMapColon => place.at_value(
            "missing-colon",
            "a colon is missing here",
            Some("write `name: value`"),
        ),
        Error::InvalidEscape(_) => place.escape(),
        Error::InvalidValueForType { expected, found } => {
            place.value(&format!("{expected} is needed; found {found}"))
        }
        Error::Message(message) => place.value(message),
        Error::NoSuchExtension(_) | Error::ExpectedAttribute | Error::ExpectedAttributeEnd => {
            place.attribute()
        }
        Error::ExceededRecursionLimit => {
            place.at_value("too-deep", "brackets are nested too deep here", None)
        }
        other => place.at_value("not-ron", &lower(&other.to_string()), None),
    }
}

/// Where the parser stood.
struct Where<'a> {
    cursor: Span,
    map: &'a SourceMap,
    working: &'a str,
}

impl Where<'_> {
    /// The author's text.
    fn text(&self) -> &str {
        &self.map.text
    }

    /// The value the parser complains of: the one that it has just read, or that it stands at.
    fn node(&self) -> usize {
        let ended = self.map.node_ending_at(self.cursor.end);
        if ended == NONE {
            self.node_here()
        } else {
            ended
        }
    }

    /// The value that the parser stands in or at the start of.
    fn node_here(&self) -> usize {
        self.map.node_at(self.cursor.end)
    }

    fn span(&self, node: usize) -> Span {
        let found = self.map.node(node).map_or(self.cursor, |node| node.span);
        if found.of(self.text()).contains('\n') {
            self.map.head_of(node)
        } else {
            found
        }
    }

    fn kind(&self, node: usize) -> Option<Kind> {
        self.map.node(node).map(|node| node.kind)
    }

    fn shown(&self, node: usize) -> String {
        match self.kind(node) {
            Some(Kind::Text) => format!("the text {}", quote(self.span(node).of(self.text()))),
            Some(Kind::Number) => format!("the number {}", self.span(node).of(self.text())),
            Some(Kind::Word) => format!("the word `{}`", self.span(node).of(self.text())),
            Some(Kind::List) => "a list `[ … ]`".to_owned(),
            Some(Kind::Map) => "curly brackets `{ … }`".to_owned(),
            Some(Kind::Unit) => format!("`{}`", self.span(node).of(self.text())),
            Some(Kind::Struct | Kind::Tuple) => {
                let name = self
                    .map
                    .node(node)
                    .map(|node| node.name.of(self.text()))
                    .unwrap_or_default();
                format!("round brackets `{name}( … )`")
            }
            _ => format!("`{}`", quote(self.span(node).of(self.text()))),
        }
    }

    /// The name that the parser has just read.
    fn name_before(&self, name: &str) -> Span {
        let end = self.cursor.end;
        let start = end.saturating_sub(name.len());
        if self.working.get(start..end) == Some(name) {
            Span::new(start, end)
        } else {
            self.cursor
        }
    }

    fn at_value(&self, code: &'static str, message: &str, help: Option<&str>) -> Diagnostic {
        let found = Diagnostic::error(code, message).at(self.span(self.node()));
        match help {
            Some(help) => found.help(help),
            None => found,
        }
    }

    fn unknown_field(&self, found: &str, expected: &[&str]) -> Diagnostic {
        let help = help_with(found, expected, "field");
        Diagnostic::error("unknown-field", format!("there is no field `{found}` here"))
            .at(self.name_before(found))
            .help(help)
    }

    fn unknown_word(&self, found: &str, expected: &[&str]) -> Diagnostic {
        if let Some((what, help)) = other_side(found, expected) {
            return Diagnostic::error("unknown-variant", what)
                .at(self.name_before(found))
                .help(help);
        }
        let help = help_with(found, expected, "word");
        Diagnostic::error("unknown-variant", format!("`{found}` is not known here"))
            .at(self.name_before(found))
            .help(help)
    }

    /// The parser stands before the closing bracket of the struct that lacks the field.
    fn missing_field(&self, field: &str) -> Diagnostic {
        let node = self.node_here();
        let example = self
            .example(node, field)
            .or_else(|| {
                let (_, value) = EXAMPLES.iter().find(|(known, _)| *known == field)?;
                Some(format!("`{field}: {value}`"))
            })
            .unwrap_or_else(|| format!("`{field}: …`"));
        // The bracket often stands alone on a line; the id says which element it is.
        let id = self.map.node(self.map.field(node, "id"));
        let within_list = self.map.element_of(node) == node;
        let place = id
            .filter(|_| within_list)
            .map_or_else(|| self.map.head_of(node), |id| id.span);
        Diagnostic::error(
            "missing-field",
            format!("the field `{field}` is missing here"),
        )
        .at(place)
        .within(self.map.readable_of(node))
        .help(format!("add {example} inside these brackets"))
    }

    /// The field as a neighbor in the same list has it.
    fn example(&self, node: usize, field: &str) -> Option<String> {
        let list = self.map.node(node)?.parent;
        let value = self
            .map
            .children(list)
            .map(|(id, _)| self.map.field(id, field))
            .find_map(|id| self.map.node(id))?;
        let written = value.span.of(self.text());
        let short = written.len() <= EXAMPLE && !written.contains('\n');
        short.then(|| format!("`{field}: …` (as in `{field}: {written}`)"))
    }

    fn duplicate_field(&self, field: &str) -> Diagnostic {
        let here = self.name_before(field);
        Diagnostic::error(
            "duplicate-field",
            format!("the field `{field}` is written twice here"),
        )
        .at(here)
        .help("keep one of the two")
    }

    fn wrong_type(&self, expected: &str, help: &str) -> Diagnostic {
        let node = self.node_here();
        Diagnostic::error(
            "wrong-type",
            format!("{expected} is needed here; found {}", self.shown(node)),
        )
        .at(self.span(node))
        .help(help)
    }

    fn wrong_text(&self) -> Diagnostic {
        let node = self.node_here();
        let written = self.span(node).of(self.text());
        match self.kind(node) {
            Some(Kind::Word | Kind::Number) => {
                self.wrong_type("text in quotes", &format!("write `\"{written}\"`"))
            }
            _ => self.wrong_type("text in quotes", "write the text between two `\"`"),
        }
    }

    fn wrong_list(&self) -> Diagnostic {
        let node = self.node_here();
        let written = self.span(node).of(self.text());
        let short = !written.contains('\n') && written.len() <= EXAMPLE && !written.ends_with('(');
        let help = if short {
            format!("put it in square brackets: `[{written}]`")
        } else {
            "put it in square brackets: `[ … ]`".to_owned()
        };
        self.wrong_type("a list", &help)
    }

    /// A bare word is needed.
    fn wrong_word(&self) -> Diagnostic {
        let node = self.node_here();
        let written = self.span(node).of(self.text());
        let inner = written.trim_matches('"');
        let is_word = !inner.is_empty()
            && inner
                .chars()
                .all(|letter| letter == '_' || letter.is_alphanumeric());
        let field = self.map.node(node).map(|node| self.map.key_text(node));
        if field.is_some_and(|field| DAYS.contains(&field)) {
            let help = if self.kind(node) == Some(Kind::Number) {
                format!(
                    "write `InDays({written})` for days after the contact, or `On(\"2026-03-20\")` for a date"
                )
            } else {
                format!(
                    "write `On({written})` for a date, or `InDays(10)` for days after the contact"
                )
            };
            return self.wrong_type("a day", &help);
        }
        if self.kind(node) == Some(Kind::Text) && is_word {
            self.wrong_type("a word", &format!("write `{inner}` without quotes"))
        } else {
            self.wrong_type("a word", "write one of the known words, without quotes")
        }
    }

    /// Round brackets are needed: a variant without its parameters, or another value.
    fn wrong_brackets(&self) -> Diagnostic {
        let word = self
            .map
            .node(self.node())
            .filter(|node| node.kind == Kind::Word && node.span.end == self.cursor.end);
        if let Some(word) = word {
            let name = word.span.of(self.text());
            return Diagnostic::error(
                "missing-parameters",
                format!("`{name}` does not stand alone"),
            )
            .at(word.span)
            .help(match PARAMETERS.iter().find(|(known, _)| *known == name) {
                Some((_, example)) => format!(
                    "write what belongs to it in round brackets, for example `{name}{example}`"
                ),
                None => format!("write what belongs to it in round brackets: `{name}(…)`"),
            });
        }
        let node = self.node_here();
        if self.kind(node) == Some(Kind::Map) {
            return Diagnostic::error("json-braces", "fields do not stand in curly brackets")
                .at(self.map.head_of(node))
                .help("write `( name: value, … )` with round brackets, and names without quotes");
        }
        self.wrong_type(
            "`( … )`",
            "write the fields in round brackets: `( name: value, … )`",
        )
    }

    fn needless_name(&self, found: &str) -> Diagnostic {
        Diagnostic::error(
            "unexpected-name",
            format!("the name `{found}` does not belong here"),
        )
        .at(self.name_before(found))
        .help("remove it, and keep what follows; if brackets follow, keep them too")
    }

    /// The parser wants a comma, but the scanner found none missing: the value before has a part
    /// that does not belong to it.
    fn comma(&self) -> Diagnostic {
        let node = self.node_here();
        let name = self
            .map
            .node(node)
            .map(|node| node.name)
            .unwrap_or_default();
        if self.kind(node) == Some(Kind::Number) {
            return self.wrong_type(
                "a whole number",
                "write digits only, without point, comma or unit",
            );
        }
        if !name.is_empty()
            && self
                .working
                .get(self.cursor.end..)
                .is_some_and(|rest| rest.starts_with('('))
        {
            let word = name.of(self.text());
            return Diagnostic::error(
                "needless-parameters",
                format!("`{word}` has nothing in brackets here"),
            )
            .at(self.span(node))
            .help(format!("write `{word}` alone"));
        }
        Diagnostic::error("missing-comma", "a comma is missing here")
            .at(self.span(node))
            .help("write `,` between two values")
    }

    fn too_many(&self) -> Diagnostic {
        let next = self.node_here();
        let around = self.map.node(next).map_or(NONE, |node| node.parent);
        let name = self
            .map
            .node(around)
            .map(|node| node.name.of(self.text()))
            .unwrap_or_default();
        let who = if name.is_empty() {
            "this".to_owned()
        } else {
            format!("`{name}`")
        };
        Diagnostic::error(
            "too-many-values",
            format!("{who} has more in its brackets than belongs there"),
        )
        .at(self.span(next))
        .help("remove this value")
    }

    fn length(&self, expected: &str, found: usize) -> Diagnostic {
        let node = self.node_here();
        Diagnostic::error(
            "wrong-length",
            format!("{expected} is needed here; found {found} values"),
        )
        .at(self.span(node))
        .help("take out what is too many, or add what is missing")
    }

    fn out_of_range(&self) -> Diagnostic {
        let node = self.node();
        let written = self.span(node).of(self.text());
        let help = if written.starts_with('-') {
            "write 0 or a larger number"
        } else {
            "write a smaller number"
        };
        Diagnostic::error(
            "out-of-range",
            format!("the number {written} does not fit here"),
        )
        .at(self.span(node))
        .help(help)
    }

    /// The parser stands after the letter that makes no sense after a backslash.
    fn escape(&self) -> Diagnostic {
        let before = self.text().get(..self.cursor.end).unwrap_or_default();
        let start = before.rfind('\\').unwrap_or(self.cursor.start);
        Diagnostic::error(
            "bad-escape",
            format!(
                "`{}` means nothing in a text",
                quote(before.get(start..).unwrap_or_default())
            ),
        )
        .at(Span::new(start, self.cursor.end))
        .help("write `\\\\` for a backslash, `\\\"` for a quote, `\\n` for a new line")
    }

    /// What a type itself says about a value; after "; write: " comes the help.
    fn value(&self, message: &str) -> Diagnostic {
        let node = self.node();
        if let Some(found) = foreign::explained(message, self.map.text_of(node)) {
            return found.at(self.span(node));
        }
        let (message, help) = message
            .split_once("; write: ")
            .map_or((message, None), |(what, instead)| (what, Some(instead)));
        let help = help.map(|help| format!("write {help}"));
        self.at_value("invalid-value", &lower(message), help.as_deref())
    }

    fn attribute(&self) -> Diagnostic {
        let start = self.text().find('#').unwrap_or(self.cursor.start);
        let line = self
            .text()
            .get(start..)
            .and_then(|rest| rest.lines().next())
            .unwrap_or_default();
        Diagnostic::error("bad-attribute", "this first line is not understood")
            .at(Span::new(start, start + line.trim_end().len()))
            .help("remove it: a file begins with its name and a bracket")
    }
}

/// A message that goes on in lower case, unless it begins with a name.
fn lower(message: &str) -> String {
    let mut letters = message.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => message.to_owned(),
    }
}
