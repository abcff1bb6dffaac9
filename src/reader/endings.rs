//! Line endings: what is read is the same whether lines end with `\n`, `\r\n` or
//! `\r`, and every place is one in the text as written.

use crate::{
    diagnostic::Span,
    reader::{Read, source_map::SourceMap},
};

/// A text with its line endings made `\n`.
pub(super) struct Plain {
    pub(super) text: String,
    /// Where, in this text, a line ends from which `\r` was taken.
    shortened: Vec<usize>,
}

impl Plain {
    /// `None` when there is nothing to change.
    pub(super) fn of(text: &str) -> Option<Self> {
        if !text.contains('\r') {
            return None;
        }
        let mut plain = String::with_capacity(text.len());
        let mut shortened = Vec::new();
        for (number, line) in text.split("\r\n").enumerate() {
            if number > 0 {
                shortened.push(plain.len());
                plain.push('\n');
            }
            plain.push_str(&line.replace('\r', "\n"));
        }
        Some(Self {
            text: plain,
            shortened,
        })
    }

    /// Moves every place back to the text as written.
    pub(super) fn restore<T>(&self, read: &mut Read<T>, written: &str) {
        for found in &mut read.diagnostics {
            found.span = found.span.map(|span| self.span(span));
        }
        for one in &mut read.removed {
            one.span = self.span(one.span);
        }
        let SourceMap { text, nodes, .. } = &mut read.map;
        written.clone_into(text);
        for node in nodes {
            node.span = self.span(node.span);
            node.name = self.span(node.name);
            node.key = self.span(node.key);
            node.comma = self.offset(node.comma);
        }
    }

    fn span(&self, span: Span) -> Span {
        Span::new(self.offset(span.start), self.offset(span.end))
    }

    fn offset(&self, plain: usize) -> usize {
        plain + self.shortened.partition_point(|&at| at < plain)
    }
}
