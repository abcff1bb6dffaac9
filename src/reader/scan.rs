//! One pass over a text that finds where every value stands and what is no RON.
//!
//! The scanner does not stop at the first slip: it notes a fault, supposes what was meant and goes
//! on. Many slips are mended for the parser with a patch of the same length, so that one
//! wrong quote does not hide all other problems. Only brackets and quotes that do not close
//! are fatal, because after them nothing can be trusted.

use crate::{
    diagnostic::{Diagnostic, Span},
    reader::{
        faults,
        source_map::{Kind, NONE, Node, SourceMap},
    },
};

/// Brackets may be nested this deep. Authored files need about ten; the limit keeps the recursive
/// parser's stack safe from a file made to break it.
pub const MAX_DEPTH: usize = 64;
/// Faults noted before the scanner gives up on a text that is plainly something else.
const MAX_FAULTS: usize = 200;

/// A slip in the writing of RON.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) diagnostic: Diagnostic,
    /// What follows cannot be trusted.
    pub(super) fatal: bool,
    /// Makes the text readable again; empty when nothing does.
    pub(super) patches: Vec<Patch>,
}

/// Blanks a stretch of the text and puts one sign at an offset inside, so that nothing moves.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patch {
    pub(super) span: Span,
    pub(super) put: Option<(usize, u8)>,
}

impl Patch {
    pub(super) const fn blank(span: Span) -> Self {
        Self { span, put: None }
    }

    pub(super) const fn put(span: Span, at: usize, sign: u8) -> Self {
        Self {
            span,
            put: Some((at, sign)),
        }
    }
}

/// What one pass found.
#[derive(Debug)]
pub(super) struct Scan {
    pub(super) nodes: Vec<Node>,
    pub(super) faults: Vec<Fault>,
}

impl Scan {
    pub(super) fn into_map(self, text: &str) -> SourceMap {
        let root = if self.nodes.is_empty() { NONE } else { 0 };
        SourceMap {
            text: text.to_owned(),
            nodes: self.nodes,
            root,
        }
    }
}

/// A bracket that is open.
struct Frame {
    /// The node it belongs to; `NONE` for the file itself.
    node: usize,
    close: u8,
    last: usize,
    /// A value has been read since the last comma.
    filled: bool,
    /// The field name that waits for its value; empty when none does.
    pending: Span,
    keyed: bool,
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    pos: usize,
    nodes: Vec<Node>,
    stack: Vec<Frame>,
    faults: Vec<Fault>,
    stopped: bool,
    /// The first bracket whose closing sign stands further left than its own line: where a
    /// bracket is missing, although the text shows it only much later.
    suspect: Option<Span>,
    /// Faults before this offset only follow from one that was already told.
    quiet_until: usize,
}

/// Scans a text. Never fails: what it cannot understand is a fault.
pub(super) fn scan(text: &str) -> Scan {
    let mut scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        pos: 0,
        // Measured on authored files: about one value for every twenty bytes.
        nodes: Vec::with_capacity(text.len() / 20 + 8),
        stack: vec![Frame {
            node: NONE,
            close: 0,
            last: NONE,
            filled: false,
            pending: Span::default(),
            keyed: false,
        }],
        faults: Vec::new(),
        stopped: false,
        suspect: None,
        quiet_until: 0,
    };
    if text.starts_with('\u{FEFF}') {
        scanner.pos = '\u{FEFF}'.len_utf8();
    }
    while !scanner.stopped && scanner.pos < scanner.bytes.len() {
        scanner.step();
    }
    scanner.finish()
}

impl Scanner<'_> {
    fn at(&self, pos: usize) -> u8 {
        self.bytes.get(pos).copied().unwrap_or(0)
    }

    fn rest(&self, from: usize) -> &str {
        self.text.get(from..).unwrap_or_default()
    }

    fn fault(&mut self, diagnostic: Diagnostic, patches: Vec<Patch>) {
        if diagnostic
            .span
            .is_some_and(|span| span.start < self.quiet_until)
        {
            return;
        }
        self.faults.push(Fault {
            diagnostic,
            fatal: false,
            patches,
        });
        if self.faults.len() >= MAX_FAULTS {
            self.stopped = true;
        }
    }

    fn fatal(&mut self, diagnostic: Diagnostic) {
        self.faults.push(Fault {
            diagnostic,
            fatal: true,
            patches: Vec::new(),
        });
        self.stopped = true;
    }

    fn step(&mut self) {
        match self.at(self.pos) {
            b' ' | b'\n' | b'\t' | b'\r' | 0x0B | 0x0C => self.pos += 1,
            b'/' if matches!(self.at(self.pos + 1), b'/' | b'*') => self.comment(),
            b'(' | b'[' | b'{' => self.open(self.pos, Span::default()),
            b')' | b']' | b'}' => self.close(),
            b',' => self.comma(),
            b';' => {
                let here = Span::new(self.pos, self.pos + 1);
                self.fault(
                    faults::semicolon(here),
                    vec![Patch::put(here, self.pos, b',')],
                );
                self.comma();
            }
            b':' => self.colon(),
            b'=' => self.equals(),
            b'"' => self.string(self.pos),
            b'\'' => self.single_quote(),
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number(),
            b'#' => self.hash(),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => self.letter(),
            0x80.. => self.foreign(),
            _ => self.garbage(self.pos),
        }
    }

    /// The offset after whitespace and comments.
    fn skip_trivia(&self, mut from: usize) -> usize {
        loop {
            match self.at(from) {
                b' ' | b'\n' | b'\t' | b'\r' | 0x0B | 0x0C => from += 1,
                b'/' if self.at(from + 1) == b'/' => from = self.line_end(from),
                b'/' if self.at(from + 1) == b'*' => match self.block_end(from) {
                    Some(end) => from = end,
                    None => return from,
                },
                0x80.. => match self.rest(from).chars().next() {
                    Some(white) if is_white(white) => from += white.len_utf8(),
                    _ => return from,
                },
                _ => return from,
            }
        }
    }

    fn line_end(&self, from: usize) -> usize {
        self.rest(from)
            .find('\n')
            .map_or(self.bytes.len(), |at| from + at)
    }

    /// The end of a block comment; they nest.
    fn block_end(&self, from: usize) -> Option<usize> {
        let mut depth = 0_usize;
        let mut pos = from;
        while pos < self.bytes.len() {
            match (self.at(pos), self.at(pos + 1)) {
                (b'/', b'*') => (depth, pos) = (depth + 1, pos + 2),
                (b'*', b'/') => (depth, pos) = (depth.saturating_sub(1), pos + 2),
                _ => pos += 1,
            }
            if depth == 0 {
                return Some(pos);
            }
        }
        None
    }

    fn comment(&mut self) {
        if self.at(self.pos + 1) == b'/' {
            self.pos = self.line_end(self.pos);
        } else if let Some(end) = self.block_end(self.pos) {
            self.pos = end;
        } else {
            self.fatal(faults::unclosed_comment(Span::new(self.pos, self.pos + 2)));
        }
    }

    /// `#![enable(…)]` before the first value, or a comment written as in other languages.
    fn hash(&mut self) {
        let start = self.pos;
        if self.nodes.is_empty() && self.rest(start).starts_with("#!") {
            let end = self.rest(start).find(']').map(|at| start + at + 1);
            self.pos = end.unwrap_or_else(|| self.line_end(start));
            return;
        }
        self.pos = self.line_end(start);
        let span = Span::new(start, trimmed(self.text, start, self.pos));
        self.fault(faults::hash_comment(span), vec![Patch::blank(span)]);
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let name = if kind == Kind::Word {
            Span::new(start, end)
        } else {
            Span::default()
        };
        self.add(kind, Span::new(start, end), name);
        self.pos = end;
    }

    /// Adds a value to the innermost open bracket.
    fn add(&mut self, kind: Kind, span: Span, name: Span) -> usize {
        if self.stack.last().is_some_and(|frame| frame.filled) {
            self.missing_separator(kind, span);
        }
        let id = self.nodes.len();
        let Some(frame) = self.stack.last_mut() else {
            return NONE;
        };
        let (parent, previous, key) = (frame.node, frame.last, frame.pending);
        frame.last = id;
        frame.filled = true;
        frame.pending = Span::default();
        self.nodes.push(Node {
            kind,
            span,
            name,
            key,
            parent,
            first_child: NONE,
            next: NONE,
            comma: span.end,
            is_key: false,
            removed: false,
        });
        if let Some(before) = self.nodes.get_mut(previous) {
            before.next = id;
        } else if let Some(outer) = self.nodes.get_mut(parent) {
            outer.first_child = id;
        }
        id
    }

    /// Two values stand side by side: works out which slip explains it best.
    fn missing_separator(&mut self, kind: Kind, new: Span) {
        let Some(frame) = self.stack.last() else {
            return;
        };
        let (in_file, in_parens) = (frame.node == NONE, frame.close == b')');
        let Some(before) = self.nodes.get(frame.last).cloned() else {
            return;
        };
        let gap = Span::new(before.span.end, new.start);
        let same_line = !gap.of(self.text).contains('\n');
        let many_lines = before.span.of(self.text).contains('\n');
        if before.kind == Kind::Text && many_lines && same_line {
            // The closing quote opened what should be the next text: everything is inside out.
            self.fatal(faults::unclosed_string(before.span, self.text));
        } else if before.kind == Kind::Text && gap.is_empty() {
            self.fault(faults::inner_quote(before.span, self.text), Vec::new());
            self.quiet_until = self.line_end(new.start);
        } else if in_file {
            self.fatal(faults::trailing_text(new, self.text));
        } else if in_parens
            && same_line
            && before.kind == Kind::Word
            && before.key.is_empty()
            && kind != Kind::Word
        {
            let patch = self.sign_in(gap, b':');
            self.fault(faults::missing_colon(before.span, self.text), patch);
            self.make_key();
        } else if same_line
            && matches!(before.kind, Kind::Word | Kind::Number)
            && self.is_prose(kind, new)
        {
            let end = self.garbage_end(before.span.start);
            let span = Span::new(before.span.start, end);
            self.fault(faults::unquoted(span, self.text), Vec::new());
        } else {
            let patch = self.sign_in(gap, b',');
            self.fault(faults::missing_comma(before.span, self.text), patch);
        }
    }

    /// A bare word that goes on after another is a text without quotes, unless it is the name of
    /// the next field or opens a bracket.
    fn is_prose(&self, kind: Kind, new: Span) -> bool {
        kind == Kind::Broken
            || kind == Kind::Word
                && !matches!(self.at(self.skip_trivia(new.end)), b':' | b'=' | b'(')
    }

    /// A patch that puts a sign into the white space between two values, when there is any.
    fn sign_in(&self, gap: Span, sign: u8) -> Vec<Patch> {
        if self.at(gap.start).is_ascii_whitespace() && !gap.is_empty() {
            vec![Patch::put(
                Span::new(gap.start, gap.start + 1),
                gap.start,
                sign,
            )]
        } else {
            Vec::new()
        }
    }

    fn open(&mut self, start: usize, name: Span) {
        let sign = self.at(self.pos);
        let (kind, close) = match sign {
            b'(' => (Kind::Tuple, b')'),
            b'[' => (Kind::List, b']'),
            _ => (Kind::Map, b'}'),
        };
        if self.stack.len() > MAX_DEPTH {
            self.fatal(faults::too_deep(
                Span::new(self.pos, self.pos + 1),
                MAX_DEPTH,
            ));
            return;
        }
        let node = self.add(kind, Span::new(start, self.pos + 1), name);
        self.stack.push(Frame {
            node,
            close,
            last: NONE,
            filled: false,
            pending: Span::default(),
            keyed: false,
        });
        self.pos += 1;
    }

    fn close(&mut self) {
        let sign = self.at(self.pos);
        let here = Span::new(self.pos, self.pos + 1);
        let Some(frame) = self.stack.last() else {
            return;
        };
        if frame.close != sign {
            let opened_further_out = self.stack.iter().any(|frame| frame.close == sign);
            let found = if opened_further_out {
                self.unclosed(Some(here))
            } else {
                faults::unexpected_closing(here, self.text)
            };
            self.fatal(found);
            return;
        }
        self.suspect_indent(frame.node);
        self.end_item();
        let Some(frame) = self.stack.pop() else {
            return;
        };
        if sign == b')' && frame.keyed {
            self.check_field_names(frame.node);
        }
        if let Some(node) = self.nodes.get_mut(frame.node) {
            node.span.end = self.pos + 1;
            node.comma = self.pos + 1;
            if sign == b')' && frame.keyed {
                node.kind = Kind::Struct;
            } else if sign == b')' && frame.last == NONE {
                node.kind = Kind::Unit;
            }
        }
        self.pos += 1;
    }

    /// Remembers a bracket that seems to be closed by a sign meant for one further out.
    fn suspect_indent(&mut self, node: usize) {
        let Some(open) = self.nodes.get(node).map(|node| node.span) else {
            return;
        };
        let Some(closing) = indent(self.text, self.pos) else {
            return;
        };
        let line = self
            .text
            .get(..open.start)
            .and_then(|before| before.rfind('\n'))
            .map_or(0, |at| at + 1);
        let opening = self
            .rest(line)
            .bytes()
            .take_while(|byte| matches!(byte, b' ' | b'\t'))
            .count();
        if closing < opening && self.suspect.is_none() {
            self.suspect = Some(open);
        }
    }

    /// The diagnostic for the bracket that was never closed.
    fn unclosed(&self, closing: Option<Span>) -> Diagnostic {
        let innermost = self
            .stack
            .last()
            .and_then(|frame| self.nodes.get(frame.node))
            .map(|node| node.span);
        let blamed = match (self.suspect, innermost) {
            (Some(suspect), Some(open)) if suspect.start > open.start => Some(suspect),
            (_, open) => open,
        };
        faults::unclosed_bracket(blamed.unwrap_or_default(), closing, self.text)
    }

    /// In brackets with field names, a value without one is a slip.
    fn check_field_names(&mut self, of: usize) {
        let mut next = self.nodes.get(of).map_or(NONE, |node| node.first_child);
        while let Some(child) = self.nodes.get(next) {
            let span = child.span;
            let nameless = !child.is_key && child.key.is_empty();
            next = child.next;
            if nameless {
                self.fault(faults::missing_field_name(span, self.text), Vec::new());
                return;
            }
        }
    }

    /// Called at a comma or a closing bracket. True when a field lacks its value.
    fn end_item(&mut self) -> bool {
        let Some(frame) = self.stack.last_mut() else {
            return false;
        };
        let key = std::mem::take(&mut frame.pending);
        if key.is_empty() {
            return false;
        }
        self.fault(faults::missing_value(key, self.text), Vec::new());
        true
    }

    fn comma(&mut self) {
        let here = Span::new(self.pos, self.pos + 1);
        self.pos += 1;
        let told = self.end_item();
        let Some(frame) = self.stack.last_mut() else {
            return;
        };
        let extra = !told && (frame.node == NONE || !frame.filled);
        frame.filled = false;
        let last = frame.last;
        if extra {
            // At the end of the file the value stays, so that text after it is still noticed.
            frame.filled = frame.node == NONE && last != NONE;
            self.fault(faults::extra_comma(here), vec![Patch::blank(here)]);
        } else if let Some(node) = self.nodes.get_mut(last) {
            node.comma = here.end;
        }
    }

    fn colon(&mut self) {
        let here = Span::new(self.pos, self.pos + 1);
        let Some(frame) = self.stack.last() else {
            return;
        };
        let (close, filled) = (frame.close, frame.filled);
        let last = self
            .nodes
            .get(frame.last)
            .filter(|node| filled && node.key.is_empty())
            .cloned();
        self.pos += 1;
        match (close, last) {
            (b'}', Some(_)) => self.make_key(),
            (b')', Some(node)) if node.kind == Kind::Word => self.make_key(),
            (b')', Some(node)) if node.kind == Kind::Text => {
                let span = node.span;
                let quotes = [
                    Span::new(span.start, span.start + 1),
                    Span::new(span.end - 1, span.end),
                ];
                self.fault(
                    faults::quoted_name(span, self.text),
                    quotes.map(Patch::blank).to_vec(),
                );
                self.make_key();
            }
            (b']', Some(node)) => {
                self.fault(faults::field_in_list(node.span, self.text), Vec::new());
                self.make_key();
            }
            _ => self.fault(faults::unexpected_sign(here, self.text), Vec::new()),
        }
    }

    /// The value just read turns out to be the name of a field.
    fn make_key(&mut self) {
        let Some(frame) = self.stack.last_mut() else {
            return;
        };
        let Some(node) = self.nodes.get_mut(frame.last) else {
            return;
        };
        node.is_key = true;
        frame.pending = node.span;
        frame.filled = false;
        frame.keyed = true;
    }

    fn equals(&mut self) {
        let arrow = self.at(self.pos + 1) == b'>';
        let here = Span::new(self.pos, self.pos + 1 + usize::from(arrow));
        self.fault(
            faults::equals_sign(here),
            vec![Patch::put(here, self.pos, b':')],
        );
        self.colon();
        self.pos = here.end;
    }

    /// Text in quotes; `start` is where its prefix (`b`) begins, `self.pos` the quote.
    fn string(&mut self, start: usize) {
        let quote = self.pos;
        let mut pos = quote + 1;
        loop {
            match self.bytes.get(pos) {
                None => {
                    let blamed = self.inside_out(start);
                    self.fatal(faults::unclosed_string(blamed, self.text));
                    return;
                }
                Some(b'"') => break,
                Some(b'\\') => pos += 2,
                Some(_) => pos += 1,
            }
        }
        let kind = if start == quote {
            Kind::Text
        } else {
            Kind::Bytes
        };
        self.push(kind, start, pos + 1);
    }

    /// The text to blame when the one at `start` never ends: the one before, if it runs over
    /// several lines up to here, since then its closing quote was meant to open another.
    fn inside_out(&self, start: usize) -> Span {
        let before = self
            .stack
            .last()
            .filter(|frame| frame.filled)
            .and_then(|frame| self.nodes.get(frame.last));
        let before = before.filter(|node| {
            let gap = Span::new(node.span.end, start).of(self.text);
            node.kind == Kind::Text && node.span.of(self.text).contains('\n') && !gap.contains('\n')
        });
        before.map_or(Span::new(start, self.bytes.len()), |node| node.span)
    }

    /// `r"…"` and `r#"…"#`; `from` is the offset of the first `#` or the quote.
    fn raw_string(&mut self, start: usize, from: usize) {
        let hashes = self
            .rest(from)
            .bytes()
            .take_while(|&byte| byte == b'#')
            .count();
        let open = from + hashes + 1;
        let ending = format!("\"{}", "#".repeat(hashes));
        let Some(at) = self.rest(open).find(&ending) else {
            self.fatal(faults::unclosed_string(
                Span::new(start, self.bytes.len()),
                self.text,
            ));
            return;
        };
        let kind = if self.at(start) == b'r' {
            Kind::Text
        } else {
            Kind::Bytes
        };
        self.push(kind, start, open + at + ending.len());
    }

    /// A word, or a string with a prefix.
    fn letter(&mut self) {
        let start = self.pos;
        let rest = self.rest(start);
        if rest.starts_with("b\"") {
            self.pos = start + 1;
            return self.string(start);
        }
        if rest.starts_with("b'") {
            let end = letter_end(self.bytes, start + 1).unwrap_or(start + 2);
            return self.push(Kind::Bytes, start, end);
        }
        let prefix = if rest.starts_with("br") { 2 } else { 1 };
        if rest.starts_with("br") || rest.starts_with('r') {
            let hashes = self
                .rest(start + prefix)
                .bytes()
                .take_while(|&byte| byte == b'#')
                .count();
            if self.at(start + prefix + hashes) == b'"' {
                return self.raw_string(start, start + prefix);
            }
        }
        self.word();
    }

    fn word(&mut self) {
        let start = self.pos;
        let raw = self.rest(start).starts_with("r#");
        let body = start + if raw { 2 } else { 0 };
        let length: usize = self
            .rest(body)
            .chars()
            .take_while(|&letter| is_word(letter))
            .map(char::len_utf8)
            .sum();
        let mut end = body + length;
        let joined = |sign: u8| matches!(sign, b'.' | b'+' | b'-');
        if joined(self.at(end)) {
            let more = self
                .rest(end)
                .chars()
                .take_while(|&letter| is_word(letter) || matches!(letter, '.' | '+' | '-'));
            end += more.map(char::len_utf8).sum::<usize>();
            if !raw {
                return self.garbage(start);
            }
        }
        // A sign that cannot follow a word: a text without quotes. At least one byte is taken.
        if end == start || (raw && end == body) || !self.may_follow(end) {
            return self.garbage(start);
        }
        let next = self.skip_trivia(end);
        if self.at(next) == b'(' {
            self.pos = next;
            return self.open(start, Span::new(start, end));
        }
        self.push(Kind::Word, start, end);
    }

    /// True when a word or number may end before what stands at `pos`.
    fn may_follow(&self, pos: usize) -> bool {
        match self.at(pos) {
            b' '
            | b'\n'
            | b'\t'
            | b'\r'
            | b','
            | b';'
            | b':'
            | b'='
            | b'('
            | b')'
            | b'['
            | b']'
            | b'{'
            | b'}'
            | b'"'
            | b'/'
            | b'#'
            | 0x0B
            | 0x0C
            | 0x80.. => true,
            _ => pos >= self.bytes.len(),
        }
    }

    fn number(&mut self) {
        let start = self.pos;
        let mut end = start + 1;
        let mut odd = false;
        loop {
            match self.at(end) {
                b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'.' => end += 1,
                b'+' | b'-' if self.at(end + 1).is_ascii_digit() => {
                    // Exponents have a sign inside; dates and telephone numbers, too.
                    odd |= !matches!(self.at(end - 1), b'e' | b'E');
                    end += 1;
                }
                b':' if self.at(end + 1).is_ascii_digit()
                    && self.stack.last().is_some_and(|frame| frame.close != b'}') =>
                {
                    odd = true;
                    end += 1;
                }
                _ => break,
            }
        }
        let alone = end == start + 1 && !self.at(start).is_ascii_digit();
        if odd || alone || !self.may_follow(end) {
            return self.garbage(start);
        }
        self.push(Kind::Number, start, end);
    }

    /// A letter in single quotes, or a text that should have double ones.
    fn single_quote(&mut self) {
        let start = self.pos;
        match letter_end(self.bytes, start) {
            Some(end) => self.push(Kind::Letter, start, end),
            None => self.wrong_quotes(start),
        }
    }

    /// Text in quotes that are not RON's.
    fn wrong_quotes(&mut self, start: usize) {
        let line = self
            .rest(start)
            .get(..self.line_end(start) - start)
            .unwrap_or_default();
        let open = line.chars().next().map_or(1, char::len_utf8);
        let close = closing_quote(line, open);
        let end = close.map_or_else(
            || self.garbage_end(start),
            |(at, sign)| start + at + sign.len_utf8(),
        );
        let span = Span::new(start, end);
        let mut patches = Vec::new();
        if let Some((at, _)) = close
            && !line.get(open..at).unwrap_or_default().contains(['"', '\\'])
        {
            patches.push(Patch::put(
                Span::new(start, start + open),
                start + open - 1,
                b'"',
            ));
            patches.push(Patch::put(Span::new(start + at, end), start + at, b'"'));
        }
        let fault = faults::wrong_quotes(span, self.text);
        let kind = if patches.is_empty() {
            Kind::Broken
        } else {
            Kind::Text
        };
        self.fault(fault, patches);
        self.push(kind, start, end);
    }

    /// A sign outside ASCII.
    fn foreign(&mut self) {
        let Some(sign) = self.rest(self.pos).chars().next() else {
            self.stopped = true;
            return;
        };
        let span = Span::new(self.pos, self.pos + sign.len_utf8());
        if is_white(sign) {
            self.pos = span.end;
        } else if is_invisible(sign) {
            self.pos = span.end;
            self.fault(faults::invisible(span, sign), vec![Patch::blank(span)]);
        } else if is_quote(sign) {
            self.wrong_quotes(self.pos);
        } else if sign.is_alphabetic() {
            self.word();
        } else {
            self.garbage(self.pos);
        }
    }

    /// Text that is nothing in RON, up to the next sign that ends a value.
    fn garbage(&mut self, start: usize) {
        let end = self.garbage_end(start);
        let span = Span::new(start, end);
        let before = self.faults.len();
        self.push(Kind::Broken, start, end);
        // A word or a text just before may already have explained it.
        if self.faults.len() == before {
            self.fault(faults::unquoted(span, self.text), Vec::new());
        }
    }

    fn garbage_end(&self, start: usize) -> usize {
        let first = self.rest(start).chars().next().map_or(1, char::len_utf8);
        let line = self.rest(start + first);
        let end = line
            .find([',', ';', ')', ']', '}', '\n', '"'])
            .map_or(self.bytes.len(), |at| start + first + at);
        trimmed(self.text, start + first, end)
    }

    fn finish(mut self) -> Scan {
        if !self.stopped && self.stack.len() > 1 {
            let found = self.unclosed(None);
            self.fatal(found);
        } else if !self.stopped {
            self.end_item();
        }
        // What is still open ends where the scanner stopped, so that places can be looked up.
        let end = self.pos.min(self.bytes.len());
        for frame in &self.stack {
            if let Some(node) = self.nodes.get_mut(frame.node) {
                node.span.end = end.max(node.span.end);
                node.comma = node.span.end;
                if frame.keyed && frame.close == b')' {
                    node.kind = Kind::Struct;
                }
            }
        }
        Scan {
            nodes: self.nodes,
            faults: self.faults,
        }
    }
}

/// The indentation of a sign that is the first on its line.
fn indent(text: &str, pos: usize) -> Option<usize> {
    let before = text.get(..pos)?;
    let line = before.get(before.rfind('\n').map_or(0, |at| at + 1)..)?;
    line.bytes()
        .all(|byte| matches!(byte, b' ' | b'\t'))
        .then_some(line.len())
}

/// The end of `start..end` without white space at its end.
fn trimmed(text: &str, start: usize, end: usize) -> usize {
    text.get(start..end)
        .map_or(end, |part| start + part.trim_end().len())
}

/// The end of a letter in single quotes that begin at `start`.
fn letter_end(bytes: &[u8], start: usize) -> Option<usize> {
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
fn closing_quote(line: &str, open: usize) -> Option<(usize, char)> {
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

fn is_word(letter: char) -> bool {
    letter == '_' || letter.is_alphanumeric()
}

/// White space that the parser accepts, outside ASCII.
fn is_white(sign: char) -> bool {
    matches!(
        sign,
        '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}

/// Blanks that look like a space or like nothing, and that the parser does not accept.
fn is_invisible(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}'
        )
}

/// Quotes that word processors put in place of the plain ones.
fn is_quote(sign: char) -> bool {
    matches!(sign, '\u{2018}'..='\u{201F}' | '«' | '»' | '‹' | '›' | '″' | '′' | '`' | '\u{FF02}' | '\u{301D}'..='\u{301F}')
}
