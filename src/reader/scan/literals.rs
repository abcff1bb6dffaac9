//! Single values: texts, words, numbers, and text that is none of these.

use super::{
    Patch, Scanner,
    letters::{closing_quote, is_invisible, is_quote, is_white, is_word, letter_end, trimmed},
};
use crate::{
    diagnostic::Span,
    reader::{faults, source_map::Kind},
};

impl Scanner<'_> {
    /// Text in quotes; `start` is where its prefix (`b`) begins, `self.pos` the quote.
    pub(super) fn string(&mut self, start: usize) {
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
    pub(super) fn inside_out(&self, start: usize) -> Span {
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
    pub(super) fn raw_string(&mut self, start: usize, from: usize) {
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
    pub(super) fn letter(&mut self) {
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

    pub(super) fn word(&mut self) {
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
    pub(super) fn may_follow(&self, pos: usize) -> bool {
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

    pub(super) fn number(&mut self) {
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
    pub(super) fn single_quote(&mut self) {
        let start = self.pos;
        match letter_end(self.bytes, start) {
            Some(end) => self.push(Kind::Letter, start, end),
            None => self.wrong_quotes(start),
        }
    }

    /// Text in quotes that are not RON's.
    pub(super) fn wrong_quotes(&mut self, start: usize) {
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
    pub(super) fn foreign(&mut self) {
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
    pub(super) fn garbage(&mut self, start: usize) {
        let end = self.garbage_end(start);
        let span = Span::new(start, end);
        let before = self.faults.len();
        self.push(Kind::Broken, start, end);
        // A word or a text just before may already have explained it.
        if self.faults.len() == before {
            self.fault(faults::unquoted(span, self.text), Vec::new());
        }
    }

    pub(super) fn garbage_end(&self, start: usize) -> usize {
        let first = self.rest(start).chars().next().map_or(1, char::len_utf8);
        let line = self.rest(start + first);
        let end = line
            .find([',', ';', ')', ']', '}', '\n', '"'])
            .map_or(self.bytes.len(), |at| start + first + at);
        trimmed(self.text, start + first, end)
    }
}
