//! Reads in spite of problems: mends slips of writing, leaves out broken list elements, goes on.

use ron::{Options, extensions::Extensions};
use serde::de::DeserializeOwned;

use crate::{
    diagnostic::{Diagnostic, Lines, Place, Span},
    reader::{
        BareWords, MAX_BYTES, MAX_PROBLEMS, ROOTS, Read, Removed,
        bare::Spelled,
        explain::explain,
        scan::{Fault, MAX_DEPTH, Patch, scan},
        source_map::{Kind, NONE, SourceMap},
        stand_in::StandIns,
        suggest::nearest,
    },
};

/// A text on its way to a value.
struct Reading {
    /// What the parser gets: the author's text, with patches that move nothing.
    working: Vec<u8>,
    map: SourceMap,
    diagnostics: Vec<Diagnostic>,
    removed: Vec<Removed>,
    bare: &'static BareWords,
    stand_ins: StandIns,
}

/// A problem that the parser met.
struct Met {
    found: Diagnostic,
    error: ron::Error,
    spelled: Spelled,
    raw: Span,
}

/// See [`crate::reader::read`].
pub(super) fn read<T: DeserializeOwned>(
    text: &str,
    root: &str,
    bare: &'static BareWords,
) -> Read<T> {
    if text.len() > MAX_BYTES {
        let message = format!(
            "the file has {} bytes, more than the {MAX_BYTES} that are read",
            text.len()
        );
        let found = Diagnostic::error("too-large", message)
            .at(Span::new(0, 0))
            .help("split it, or check that it is the right file");
        return Read {
            value: None,
            map: SourceMap::new(""),
            diagnostics: vec![found],
            removed: Vec::new(),
            stood_in: Vec::new(),
        };
    }
    let mut scanned = scan(text);
    let faults = std::mem::take(&mut scanned.faults);
    let mut reading = Reading {
        working: text.as_bytes().to_vec(),
        map: scanned.into_map(text),
        diagnostics: Vec::new(),
        removed: Vec::new(),
        bare,
        stand_ins: StandIns::default(),
    };
    let value = reading.run(&faults, root);
    reading
        .diagnostics
        .sort_by_key(|one| one.span.map(|span| span.start));
    Read {
        value,
        map: reading.map,
        diagnostics: reading.diagnostics,
        removed: reading.removed,
        stood_in: reading.stand_ins.names(),
    }
}

impl Reading {
    fn run<T: DeserializeOwned>(&mut self, faults: &[Fault], root: &str) -> Option<T> {
        if faults.iter().any(|fault| fault.fatal) {
            // Nothing after it can be trusted, so the first problem of the text is all there is.
            let first = faults
                .iter()
                .map(|fault| &fault.diagnostic)
                .min_by_key(|found| found.span);
            self.diagnostics
                .extend(first.cloned().map(|found| self.within(found)));
            return None;
        }
        if !self.check_root(root) || !self.mend(faults) {
            return None;
        }
        while self.diagnostics.len() < MAX_PROBLEMS {
            match self.parse() {
                Ok(value) => return Some(value),
                Err(met) => {
                    if !self.go_on(&met) {
                        return None;
                    }
                }
            }
        }
        None
    }

    /// Reports a problem and takes it out of the parser's way. False when that cannot be done.
    fn go_on(&mut self, met: &Met) -> bool {
        if self.stand_ins.try_another(&met.spelled, met.raw) {
            return true;
        }
        let at = met.found.span.unwrap_or_default();
        if let ron::Error::MissingStructField { field, .. } = &met.error
            && self.stand_ins.is_taken_out(field)
        {
            return self.stand_in(at, field);
        }
        let repairs = self.repairs(&met.found);
        let renamed = self.renamed(met, at);
        self.diagnostics.push(met.found.clone());
        if !repairs.is_empty() {
            self.patch(&repairs);
            return true;
        }
        if renamed || self.remove_around(at) {
            return true;
        }
        match &met.error {
            ron::Error::MissingStructField { field, .. } => self.stand_in(at, field),
            ron::Error::NoSuchStructField { .. } => self.take_out(at, false),
            _ => self.take_out(at, true),
        }
    }

    /// A field with a name that is nearly right is read under the right one, so that one slip
    /// hides nothing else. True when that was done.
    fn renamed(&mut self, met: &Met, at: Span) -> bool {
        let ron::Error::NoSuchStructField {
            expected, found, ..
        } = &met.error
        else {
            return false;
        };
        let parent = self.map.node_at(at.start);
        let Some(name) = nearest(found, expected) else {
            return false;
        };
        let taken = self
            .map
            .children(parent)
            .any(|(_, child)| child.key.of(&self.map.text) == name);
        if taken || at.of(&self.map.text) != found {
            return false;
        }
        self.patch(&[Patch::blank(at)]);
        self.stand_ins.rename(at.start, name);
        true
    }

    /// Takes the innermost field around a place out, where no list element can be.
    /// `missed` is false for a field that nobody knows.
    fn take_out(&mut self, at: Span, missed: bool) -> bool {
        let node = self.map.node_at(at.start);
        let named = self
            .map
            .children(node)
            .find(|(_, child)| child.key.contains(at.start))
            .map(|(id, _)| id);
        let field = named.or_else(|| {
            self.map
                .ancestors(node)
                .find(|(_, one)| !one.key.is_empty())
                .map(|(id, _)| id)
        });
        let Some(found) = field.and_then(|id| self.map.node(id)).cloned() else {
            return false;
        };
        let blank = self.working.get(found.key.start..found.key.end);
        if blank.is_none_or(|name| name.iter().all(u8::is_ascii_whitespace)) {
            return false;
        }
        if missed {
            // What is named to passes is the field of the whole file that it lies in.
            let outermost = self
                .map
                .ancestors(field.unwrap_or(NONE))
                .filter(|(_, one)| !one.key.is_empty())
                .last()
                .map_or(found.key, |(_, one)| one.key);
            let text = &self.map.text;
            self.stand_ins
                .take_out(found.key.of(text), outermost.of(text));
        }
        self.patch(&[Patch::blank(Span::new(found.key.start, found.comma))]);
        true
    }

    /// Puts something in for a field that is missing, so that the rest is read too.
    fn stand_in(&mut self, at: Span, field: &str) -> bool {
        let node = self.map.node_at(at.start);
        let head = self
            .map
            .ancestors(node)
            .find(|(_, one)| matches!(one.kind, Kind::Struct | Kind::Unit | Kind::Tuple))
            .map(|(id, _)| self.map.head_of(id));
        let Some(head) = head else { return false };
        // Inside the bracket, which stands at the end of the head or just after it.
        let bracket = self.working.get(head.end) == Some(&b'(');
        self.stand_ins.add(head.end + usize::from(bracket), field)
    }

    fn parse<T: DeserializeOwned>(&self) -> Result<T, Box<Met>> {
        // A patch keeps the text valid; if one ever did not, the author's own text is read.
        let patched = std::str::from_utf8(&self.working).unwrap_or(&self.map.text);
        let spelled = Spelled::out(patched, &self.map, self.bare, &self.stand_ins.puts());
        let text = spelled.text.as_str();
        let options = Options::default()
            .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
            // One level of brackets takes the parser at most three steps down.
            .with_recursion_limit(MAX_DEPTH * 4);
        let read = options.from_str(text).map_err(|error| {
            let lines = Lines::new(text);
            let offset = |at: ron::error::Position| {
                lines.offset(Place {
                    line: at.line,
                    column: at.col,
                })
            };
            let raw = Span::new(offset(error.span.start), offset(error.span.end));
            let span = Span::new(spelled.written(raw.start), spelled.written(raw.end));
            let found = self.within(explain(&error.code, span, &self.map, patched));
            (found, error.code, raw)
        });
        read.map_err(|(found, error, raw)| {
            Box::new(Met {
                found,
                error,
                spelled,
                raw,
            })
        })
    }

    /// Adds the readable path of the place, and keeps the place inside the text.
    fn within(&self, mut found: Diagnostic) -> Diagnostic {
        let span = found.span.unwrap_or_default();
        let end = span.end.min(self.map.text.len());
        found.span = Some(Span::new(span.start.min(end), end));
        if found.path.is_empty() {
            let mut node = self.map.node_at(span.start);
            // A field's name stands in its struct but speaks of the field.
            let field = self
                .map
                .children(node)
                .find(|(_, child)| child.key.contains(span.start));
            node = field.map_or(node, |(id, _)| id);
            found.path = self.map.readable_of(node);
        }
        found
    }

    /// Is this the kind of file that is wanted? False when reading on would only mislead.
    fn check_root(&mut self, root: &str) -> bool {
        let text = &self.map.text;
        let start = text.len() - text.trim_start_matches('\u{FEFF}').len();
        let Some(node) = self.map.node(self.map.root).cloned() else {
            let found = Diagnostic::error("empty-file", "the file is empty");
            self.diagnostics.push(
                found
                    .at(Span::new(start, start))
                    .help(format!("begin with `{root}(`")),
            );
            return false;
        };
        let name = node.name.of(text);
        let round = matches!(node.kind, Kind::Struct | Kind::Tuple | Kind::Unit);
        let place = self.map.head_of(self.map.root);
        let found = if round && name == root {
            None
        } else if round && name.is_empty() {
            let found = Diagnostic::error("missing-root", "the file does not say what it is");
            Some(
                found
                    .at(place)
                    .help(format!("write `{root}(` instead of `(`")),
            )
        } else if node.kind == Kind::Map {
            let found = Diagnostic::error("json-braces", "this is written like JSON");
            Some(found.at(place).help(format!(
                "write `{root}( name: value, … )` with round brackets, and names without quotes"
            )))
        } else {
            Some(wrong_root(name, root).at(place))
        };
        let go_on = found
            .as_ref()
            .is_none_or(|found| found.code == "missing-root");
        self.diagnostics.extend(found);
        // The parser would compare the name with that of the Rust type, which is not the author's.
        self.patch(&[Patch::blank(node.name), Patch::blank(Span::new(0, start))]);
        go_on
    }

    /// Reports slips of writing, mends those that can be mended and leaves out the elements with
    /// the others. False when one stands outside every element.
    fn mend(&mut self, faults: &[Fault]) -> bool {
        let mut covered = 0;
        let mut seen: Vec<usize> = Vec::new();
        let mut readable = true;
        for fault in faults {
            let span = fault.diagnostic.span.unwrap_or_default();
            let mended = !fault.patches.is_empty();
            self.patch(&fault.patches);
            let element = self.map.element_of(self.map.node_at(span.start));
            // One problem for each element, and none that another one explains.
            let first = element == NONE || !seen.contains(&element);
            if first && span.end > covered && self.diagnostics.len() < MAX_PROBLEMS {
                seen.push(element);
                let found = self.within(fault.diagnostic.clone());
                self.diagnostics.push(found);
            }
            covered = covered.max(span.end);
            if !mended {
                readable &= self.remove(element);
            }
        }
        readable
    }

    /// Patches that undo a problem of the parser's, so that the rest of the element is read too.
    fn repairs(&self, found: &Diagnostic) -> Vec<Patch> {
        let span = found.span.unwrap_or_default();
        let node = self.map.node_at(span.start);
        let Some(map) = self
            .map
            .node(node)
            .filter(|node| found.code == "json-braces" && node.kind == Kind::Map)
        else {
            return Vec::new();
        };
        if self.working.get(map.span.start) != Some(&b'{') {
            return Vec::new();
        }
        let close = map.span.end.saturating_sub(1);
        let mut patches = vec![
            Patch::put(
                Span::new(map.span.start, map.span.start + 1),
                map.span.start,
                b'(',
            ),
            Patch::put(Span::new(close, map.span.end), close, b')'),
        ];
        for (_, child) in self.map.children(node) {
            let quoted = child.key.of(&self.map.text).starts_with('"');
            if quoted {
                patches.push(Patch::blank(Span::new(
                    child.key.start,
                    child.key.start + 1,
                )));
                patches.push(Patch::blank(Span::new(child.key.end - 1, child.key.end)));
            }
        }
        patches
    }

    /// Leaves out the innermost list element around a place.
    fn remove_around(&mut self, at: Span) -> bool {
        let element = self.map.element_of(self.map.node_at(at.start));
        // An element that is out already cannot be what the parser met: leaving it out again would
        // change nothing.
        let out = self
            .map
            .ancestors(element)
            .any(|(_, around)| around.removed);
        !out && self.remove(element)
    }

    /// True when the element was left out now or before; false when there is none.
    fn remove(&mut self, element: usize) -> bool {
        let Some(node) = self.map.node(element).cloned() else {
            return false;
        };
        if self
            .map
            .ancestors(element)
            .any(|(_, around)| around.removed)
        {
            return true;
        }
        let last = self.map.nodes.iter().enumerate().skip(element);
        let inside = last
            .take_while(|(_, one)| one.span.start < node.span.end)
            .map(|(id, _)| id);
        let ids = inside
            .filter_map(|id| self.map.id_of(id).map(str::to_owned))
            .collect();
        self.removed.push(Removed {
            span: node.span,
            path: self.map.readable_of(element),
            id: self.map.id_of(element).map(str::to_owned),
            ids,
        });
        self.patch(&[Patch::blank(Span::new(node.span.start, node.comma))]);
        if let Some(node) = self.map.nodes.get_mut(element) {
            node.removed = true;
        }
        true
    }

    fn patch(&mut self, patches: &[Patch]) {
        for patch in patches {
            let Some(part) = self.working.get_mut(patch.span.start..patch.span.end) else {
                continue;
            };
            for byte in part
                .iter_mut()
                .filter(|byte| !matches!(byte, b'\n' | b'\r'))
            {
                *byte = b' ';
            }
            if let Some((at, sign)) = patch.put
                && let Some(byte) = self.working.get_mut(at)
            {
                *byte = sign;
            }
        }
    }
}

fn wrong_root(name: &str, root: &str) -> Diagnostic {
    if ROOTS.contains(&name) {
        Diagnostic::error(
            "wrong-root",
            format!("this file is a {name}; here a {root} is needed"),
        )
        .help(format!("choose a file that begins with `{root}(`"))
    } else if name.is_empty() {
        Diagnostic::error("wrong-root", format!("this does not look like a {root}"))
            .help(format!("begin with `{root}(`"))
    } else {
        let meant = nearest(name, &ROOTS).filter(|&meant| meant != root);
        let kind = meant.map_or_else(String::new, |meant| {
            format!(" (perhaps a {meant} was meant)")
        });
        Diagnostic::error(
            "wrong-root",
            format!("`{name}` is no kind of file; here a {root} is needed{kind}"),
        )
        .help(format!("begin with `{root}(`"))
    }
}
