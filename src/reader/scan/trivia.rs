//! What stands between values: white space, comments, and the attribute line.

use super::{
    Patch, Scanner,
    letters::{is_white, trimmed},
};
use crate::{diagnostic::Span, reader::faults};

impl Scanner<'_> {
    /// The offset after whitespace and comments.
    pub(super) fn skip_trivia(&self, mut from: usize) -> usize {
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

    pub(super) fn line_end(&self, from: usize) -> usize {
        self.rest(from)
            .find('\n')
            .map_or(self.bytes.len(), |at| from + at)
    }

    /// The end of a block comment; they nest.
    pub(super) fn block_end(&self, from: usize) -> Option<usize> {
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

    pub(super) fn comment(&mut self) {
        if self.at(self.pos + 1) == b'/' {
            self.pos = self.line_end(self.pos);
        } else if let Some(end) = self.block_end(self.pos) {
            self.pos = end;
        } else {
            self.fatal(faults::unclosed_comment(Span::new(self.pos, self.pos + 2)));
        }
    }

    /// `#![enable(…)]` before the first value, or a comment written as in other languages.
    pub(super) fn hash(&mut self) {
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
}
