//! Brackets: opening, closing, and which one to blame when they do not match.

use super::{Frame, MAX_DEPTH, Scanner};
use crate::{
    diagnostic::{Diagnostic, Span},
    reader::{
        faults,
        source_map::{Kind, NONE},
    },
};

impl Scanner<'_> {
    pub(super) fn open(&mut self, start: usize, name: Span) {
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

    pub(super) fn close(&mut self) {
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
    pub(super) fn suspect_indent(&mut self, node: usize) {
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
    pub(super) fn unclosed(&self, closing: Option<Span>) -> Diagnostic {
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
    pub(super) fn check_field_names(&mut self, of: usize) {
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
}

/// The indentation of a sign that is the first on its line. Looks back over blanks only, so that a
/// file on one long line costs no more than others.
fn indent(text: &str, pos: usize) -> Option<usize> {
    let before = text.get(..pos)?;
    let line = before.trim_end_matches([' ', '\t']);
    (line.is_empty() || line.ends_with('\n')).then_some(before.len() - line.len())
}
