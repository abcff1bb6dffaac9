//! Values side by side: fields, commas, colons, and what their absence most likely means.

use super::{Patch, Scanner};
use crate::{
    diagnostic::Span,
    reader::{
        faults,
        source_map::{Kind, NONE, Node},
    },
};

impl Scanner<'_> {
    /// Adds a value to the innermost open bracket.
    pub(super) fn add(&mut self, kind: Kind, span: Span, name: Span) -> usize {
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
    pub(super) fn missing_separator(&mut self, kind: Kind, new: Span) {
        if new.start < self.quiet_until {
            return;
        }
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
            self.quiet_until = end;
        } else {
            let patch = self.sign_in(gap, b',');
            self.fault(faults::missing_comma(before.span, self.text), patch);
        }
    }

    /// A bare word that goes on after another is a text without quotes, unless it is the name of
    /// the next field or opens a bracket.
    pub(super) fn is_prose(&self, kind: Kind, new: Span) -> bool {
        kind == Kind::Broken
            || kind == Kind::Word
                && !matches!(self.at(self.skip_trivia(new.end)), b':' | b'=' | b'(')
    }

    /// A patch that puts a sign into the white space between two values, when there is any.
    pub(super) fn sign_in(&self, gap: Span, sign: u8) -> Vec<Patch> {
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

    /// Called at a comma or a closing bracket. True when a field lacks its value.
    pub(super) fn end_item(&mut self) -> bool {
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

    pub(super) fn comma(&mut self) {
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

    pub(super) fn colon(&mut self) {
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
    pub(super) fn make_key(&mut self) {
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

    pub(super) fn equals(&mut self) {
        let arrow = self.at(self.pos + 1) == b'>';
        let here = Span::new(self.pos, self.pos + 1 + usize::from(arrow));
        self.fault(
            faults::equals_sign(here),
            vec![Patch::put(here, self.pos, b':')],
        );
        self.colon();
        self.pos = here.end;
    }
}
