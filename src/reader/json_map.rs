//! Where the parts of a JSON text stand: its tokens, and the value at a path.

use crate::diagnostic::Span;

/// A string, number, word or bracket.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) kind: Sign,
    /// Whether the innermost bracket around it is a list.
    pub(super) in_list: bool,
    /// The name of the field that this list belongs to, without quotes.
    pub(super) list_of: Span,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// One of `{}[]`.
    Bracket,
    /// The name of a field.
    Key,
    /// A text in quotes.
    Text,
    /// A number, `true`, `false`, `null`, or what is no JSON.
    Bare,
}

/// A bracket that is open.
#[derive(Debug, Clone, Copy)]
struct Open {
    is_list: bool,
    /// The name of the field whose value it is.
    key: Span,
}

/// The tokens of a text, one after the other. Any text is accepted.
#[derive(Debug, Clone)]
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
    open: Vec<Open>,
    /// The name that was read last and whose value has not come.
    key: Span,
}

pub(super) fn tokens(text: &str) -> Tokens<'_> {
    Tokens {
        text,
        at: 0,
        open: Vec::new(),
        key: Span::default(),
    }
}

impl Tokens<'_> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn skip_space(&mut self) {
        while self
            .byte(self.at)
            .is_some_and(|byte| byte.is_ascii_whitespace() || matches!(byte, b',' | b':'))
        {
            self.at += 1;
        }
    }

    /// The end of the text in quotes that begins here.
    fn text_end(&self, start: usize) -> usize {
        let mut at = start + 1;
        while let Some(byte) = self.byte(at) {
            match byte {
                b'\\' => at += 2,
                b'"' => return at + 1,
                b'\n' => return at,
                _ => at += 1,
            }
        }
        self.text.len()
    }

    fn word_end(&self, start: usize) -> usize {
        let mut at = start;
        while self.byte(at).is_some_and(|byte| {
            !byte.is_ascii_whitespace()
                && !matches!(byte, b',' | b':' | b'[' | b']' | b'{' | b'}' | b'"')
        }) {
            at += 1;
        }
        at.max(start + 1)
    }

    fn is_key(&self, end: usize) -> bool {
        let rest = self.text.as_bytes().get(end..).unwrap_or_default();
        let next = rest.iter().find(|byte| !byte.is_ascii_whitespace());
        next == Some(&b':') && self.open.last().is_some_and(|open| !open.is_list)
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.skip_space();
        let start = self.at;
        let first = self.byte(start)?;
        let around = self.open.last().copied();
        let mut token = Token {
            span: Span::new(start, start + 1),
            kind: Sign::Bare,
            in_list: around.is_some_and(|open| open.is_list),
            list_of: around.map_or(Span::default(), |open| open.key),
        };
        match first {
            b'{' | b'[' => {
                token.kind = Sign::Bracket;
                let key = std::mem::take(&mut self.key);
                let is_list = first == b'[';
                self.open.push(Open { is_list, key });
            }
            b'}' | b']' => {
                token.kind = Sign::Bracket;
                self.open.pop();
                self.key = Span::default();
            }
            b'"' => {
                token.span.end = self.text_end(start).min(self.text.len());
                let is_key = self.is_key(token.span.end);
                token.kind = if is_key { Sign::Key } else { Sign::Text };
                self.key = if is_key {
                    Span::new(start + 1, token.span.end.saturating_sub(1))
                } else {
                    Span::default()
                };
            }
            _ => {
                token.span.end = self.word_end(start).min(self.text.len());
                self.key = Span::default();
            }
        }
        self.at = token.span.end;
        Some(token)
    }
}

/// Where the value at a path stands, as in `contacts[3].contact.line`; the nearest value
/// around it where the text does not have it.
pub fn place_in_json(text: &str, path: &str) -> Span {
    let steps = path.split(['.', '[', ']']).filter(|step| !step.is_empty());
    let mut walk = tokens(text);
    let mut found = walk.next().map_or(Span::default(), |token| token.span);
    for step in steps {
        let depth = walk.open.len();
        let Some(inside) = enter(&mut walk, text, step, depth) else {
            return found;
        };
        found = inside;
    }
    found
}

/// Goes on to the element or the field of the bracket that has just been opened.
fn enter(walk: &mut Tokens<'_>, text: &str, step: &str, depth: usize) -> Option<Span> {
    let wanted = step.parse::<usize>().ok();
    let is_list = walk.open.last()?.is_list;
    let mut index = 0;
    loop {
        let before = walk.open.len();
        let token = walk.next()?;
        if walk.open.len() < depth {
            return None;
        }
        if before != depth {
            continue;
        }
        if is_list {
            if Some(index) == wanted {
                return Some(token.span);
            }
            index += 1;
        } else if token.kind == Sign::Key && token.span.of(text).trim_matches('"') == step {
            return walk.next().map(|value| value.span);
        }
    }
}
