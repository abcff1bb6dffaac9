//! One pass over a text that finds where every value stands and what is no RON.
//!
//! The scanner does not stop at the first slip: it notes a fault, supposes what was meant and goes
//! on. Many slips are mended for the parser with a patch of the same length, so that one
//! wrong quote does not hide all other problems. Only brackets and quotes that do not close
//! are fatal, because after them nothing can be trusted.

mod brackets;
mod letters;
mod literals;
mod trivia;
mod values;

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

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let name = if kind == Kind::Word {
            Span::new(start, end)
        } else {
            Span::default()
        };
        self.add(kind, Span::new(start, end), name);
        self.pos = end;
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
