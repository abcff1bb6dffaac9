//! Turns byte offsets into the lines and columns that people and editors count.

use crate::diagnostic::Span;

/// A line and a column, both from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Where the lines of a text begin. Lines end with `\n` or `\r\n`.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Counts the lines of `text`.
    pub fn new(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(0)
            .chain(breaks.map(|(at, _)| at + 1))
            .collect();
        Self { text, starts }
    }

    /// Line and column of an offset. One that is past the end or inside a character is moved back
    /// to the nearest character start.
    pub fn place(&self, offset: usize) -> Place {
        let offset = floor(self.text, offset);
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self
            .starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or_default();
        Place {
            line,
            column: 1 + before.chars().count(),
        }
    }

    /// The offset of a line and column, both from 1; past the end of a line means its end.
    pub fn offset(&self, place: Place) -> usize {
        let span = self.line(place.line);
        let text = span.of(self.text);
        let column = place.column.saturating_sub(1);
        span.start
            + text
                .char_indices()
                .nth(column)
                .map_or(text.len(), |(at, _)| at)
    }

    /// The stretch of a line (from 1) without its line ending; empty when there is no such line.
    pub fn line(&self, line: usize) -> Span {
        let Some(&start) = self.starts.get(line.saturating_sub(1)) else {
            return Span::new(self.text.len(), self.text.len());
        };
        let next = self
            .starts
            .get(line)
            .map_or(self.text.len(), |next| next - 1);
        let ends_in_return = next > start && self.text.as_bytes().get(next - 1) == Some(&b'\r');
        let end = if ends_in_return { next - 1 } else { next };
        Span::new(start, end)
    }
}

/// The nearest character start at or before `offset`.
pub(super) fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
