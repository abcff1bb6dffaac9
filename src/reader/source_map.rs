//! Where each value of a RON text stands.
//!
//! Authored types stay plain serde structs without positions; whoever needs a place asks this map
//! by path. A path is written as code would reach the value: `beats[3].choices[1].to`, counted
//! from 0. An element may also be named by its id: `beats[ringing].choices[spill].to`.

use crate::{
    diagnostic::{Diagnostic, Span},
    reader::scan,
};

/// "No node": the end of a list of siblings, or the parent of the root.
pub(super) const NONE: usize = usize::MAX;

/// What a value looks like in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `( field: … )`, perhaps with a name before it.
    Struct,
    /// `( …, … )` without field names, perhaps with a name before it; also `Some(…)`.
    Tuple,
    /// `()`, perhaps with a name before it.
    Unit,
    /// `[ … ]`.
    List,
    /// `{ …: … }`.
    Map,
    /// Text in quotes, plain or raw.
    Text,
    /// `b"…"`, `b'…'` or a raw byte string.
    Bytes,
    /// `'c'`.
    Letter,
    /// A number.
    Number,
    /// A bare word: a variant, `true`, `None`.
    Word,
    /// Text that RON does not know; a diagnostic tells of it.
    Broken,
}

/// One value. The tree is kept in one vector, in the order of the text.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) kind: Kind,
    /// From the first letter of the name, if any, to the closing bracket.
    pub(super) span: Span,
    /// The name before the bracket, or the bare word itself; empty when there is none.
    pub(super) name: Span,
    /// The field name or map key before this value; empty when there is none.
    pub(super) key: Span,
    pub(super) parent: usize,
    pub(super) first_child: usize,
    pub(super) next: usize,
    /// Just after the comma that follows; the end of the value when none does.
    pub(super) comma: usize,
    /// True for a map key or field name, which is not a value of its own.
    pub(super) is_key: bool,
    /// True once recovery has taken this element out of its list.
    pub(super) removed: bool,
}

/// The places of all values in one text.
///
/// When the reader had to leave out a broken list element, indexes count the remaining ones, so
/// that they agree with the value that was read.
#[derive(Debug, Clone)]
pub struct SourceMap {
    pub(super) text: String,
    pub(super) nodes: Vec<Node>,
    pub(super) root: usize,
}

impl SourceMap {
    /// Maps a text. Any text is accepted: what is not RON is left out.
    pub fn new(text: &str) -> Self {
        scan::scan(text).into_map(text)
    }

    /// The text that was mapped.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the value at `path` stands; an empty path is the root. `None` when the text has no such
    /// value, for example because a default filled it in: see [`Self::place`].
    pub fn span(&self, path: &str) -> Option<Span> {
        let (node, complete) = self.walk(path);
        if complete {
            self.node(node).map(|found| found.span)
        } else {
            None
        }
    }

    /// Where the name of the field at `path` stands: `to` in `to: "goodbye"`.
    pub fn key_span(&self, path: &str) -> Option<Span> {
        let (node, complete) = self.walk(path);
        let key = self.node(node)?.key;
        (complete && !key.is_empty()).then_some(key)
    }

    /// The best place to show for `path`: the value itself, or the head of the nearest enclosing
    /// value that the text does have (see [`Self::head`]).
    pub fn place(&self, path: &str) -> Span {
        let (node, complete) = self.walk(path);
        match self.node(node) {
            Some(found) if complete && found.first_child == NONE => found.span,
            Some(_) => self.head_of(node),
            None => Span::default(),
        }
    }

    /// The name and opening bracket of the value at `path`, or all of a value without brackets.
    pub fn head(&self, path: &str) -> Option<Span> {
        let (node, complete) = self.walk(path);
        complete.then(|| self.head_of(node))
    }

    /// The text of the string at `path`, as written between the quotes.
    pub fn string(&self, path: &str) -> Option<&str> {
        let (node, complete) = self.walk(path);
        if complete { self.text_of(node) } else { None }
    }

    /// Gives a diagnostic the place and the readable name of `path`.
    #[must_use]
    pub fn locate(&self, diagnostic: Diagnostic, path: &str) -> Diagnostic {
        diagnostic.at(self.place(path)).within(self.readable(path))
    }

    /// The path as people read it: an element with an `id` is named by it, another by its number
    /// in the text from 0, counting also those that were left out. Parts that the text does
    /// not have are kept as they are.
    pub fn readable(&self, path: &str) -> String {
        let mut node = self.root;
        let mut out = String::new();
        let mut known = true;
        for segment in segments(path) {
            if known {
                let next = self.step(node, segment);
                known = next != NONE;
                if known {
                    node = next;
                }
            }
            match segment {
                Segment::Field(name) => push_field(&mut out, name),
                Segment::Item(_) if known => {
                    let label = self
                        .id_of(node)
                        .map_or_else(|| self.position(node).to_string(), str::to_owned);
                    push_item(&mut out, &label);
                }
                Segment::Item(item) => push_item(&mut out, item),
            }
        }
        out
    }

    /// The readable path of the innermost value around `offset`; empty for the root or outside.
    pub fn path_at(&self, offset: usize) -> String {
        self.readable_of(self.node_at(offset))
    }

    /// Spans of all values around `offset`, the outermost first.
    pub fn chain_at(&self, offset: usize) -> Vec<Span> {
        let mut chain: Vec<Span> = self
            .ancestors(self.node_at(offset))
            .map(|(_, node)| node.span)
            .collect();
        chain.reverse();
        chain
    }

    /// All texts that were read, each with its place and what stands between its quotes.
    pub fn texts(&self) -> impl Iterator<Item = (Span, &str)> {
        self.nodes.iter().enumerate().filter_map(|(id, node)| {
            let read = !node.is_key && !self.ancestors(id).any(|(_, around)| around.removed);
            Some((node.span, self.text_of(id).filter(|_| read)?))
        })
    }

    /// What the value at `path` looks like in the text.
    pub fn kind(&self, path: &str) -> Option<Kind> {
        let (node, complete) = self.walk(path);
        if complete {
            self.node(node).map(|found| found.kind)
        } else {
            None
        }
    }

    /// How many elements or fields the value at `path` has.
    pub fn count(&self, path: &str) -> usize {
        let (node, complete) = self.walk(path);
        if complete {
            self.children(node).count()
        } else {
            0
        }
    }

    /// The node, and whether the whole path was found; otherwise the last node that was.
    fn walk(&self, path: &str) -> (usize, bool) {
        let mut node = self.root;
        for segment in segments(path) {
            let next = self.step(node, segment);
            if next == NONE {
                return (node, false);
            }
            node = next;
        }
        (node, node != NONE)
    }

    /// One step down. A bracket around a single value (`Some(…)`, a variant with one parameter)
    /// is looked through: fields and indexes mean those of the value inside.
    fn step(&self, from: usize, segment: Segment<'_>) -> usize {
        let from = self.inside(from, segment);
        match segment {
            Segment::Field(name) => self.field(from, name),
            Segment::Item(item) => match item.parse::<usize>() {
                Ok(index) => self.children(from).nth(index).map_or(NONE, |(id, _)| id),
                Err(_) => self
                    .children(from)
                    .find(|&(id, _)| self.id_of(id) == Some(item))
                    .map_or(NONE, |(id, _)| id),
            },
        }
    }

    fn inside(&self, from: usize, segment: Segment<'_>) -> usize {
        let Some(node) = self.node(from) else {
            return NONE;
        };
        if node.kind != Kind::Tuple {
            return from;
        }
        let mut children = self.children(from);
        let (Some((only, child)), None) = (children.next(), children.next()) else {
            return from;
        };
        let enter = match segment {
            Segment::Field(_) => true,
            Segment::Item(_) => matches!(child.kind, Kind::List | Kind::Tuple),
        };
        if enter {
            self.inside(only, segment)
        } else {
            from
        }
    }

    pub(super) fn field(&self, of: usize, name: &str) -> usize {
        self.children(of)
            .find(|(_, child)| self.key_text(child) == name)
            .map_or(NONE, |(id, _)| id)
    }

    /// The name of a field without `r#` or quotes.
    pub(super) fn key_text(&self, node: &Node) -> &str {
        let key = node.key.of(&self.text);
        key.strip_prefix("r#").unwrap_or(key).trim_matches('"')
    }

    pub(super) fn node(&self, id: usize) -> Option<&Node> {
        self.nodes.get(id)
    }

    /// The values directly inside, without keys and without what recovery left out.
    pub(super) fn children(&self, of: usize) -> impl Iterator<Item = (usize, &Node)> {
        let mut next = self.node(of).map_or(NONE, |node| node.first_child);
        std::iter::from_fn(move || {
            while let Some(node) = self.node(next) {
                let id = next;
                next = node.next;
                if !node.is_key && !node.removed {
                    return Some((id, node));
                }
            }
            None
        })
    }

    /// The node and all around it, from the inside out.
    pub(super) fn ancestors(&self, from: usize) -> impl Iterator<Item = (usize, &Node)> {
        let mut next = from;
        std::iter::from_fn(move || {
            let node = self.node(next)?;
            let id = next;
            next = node.parent;
            Some((id, node))
        })
    }

    /// The innermost value around `offset`, or `NONE`. A field name belongs to its value's parent.
    pub(super) fn node_at(&self, offset: usize) -> usize {
        // Nodes are in the order of their starts, so the last that starts before is inside, beside
        // or equal to the wanted one, and the wanted one is among those around it.
        let after = self.nodes.partition_point(|node| node.span.start <= offset);
        let last = after.checked_sub(1).unwrap_or(NONE);
        self.ancestors(last)
            .find(|(_, node)| node.span.contains(offset) && !node.is_key)
            .map_or(NONE, |(id, _)| id)
    }

    /// The value that ends exactly at `end`.
    pub(super) fn node_ending_at(&self, end: usize) -> usize {
        let Some(inner) = end.checked_sub(1) else {
            return NONE;
        };
        self.ancestors(self.node_at(inner))
            .find(|(_, node)| node.span.end == end)
            .map_or(NONE, |(id, _)| id)
    }

    /// The innermost list element that is or holds the node.
    pub(super) fn element_of(&self, node: usize) -> usize {
        self.ancestors(node)
            .find(|(_, one)| {
                self.node(one.parent)
                    .is_some_and(|parent| parent.kind == Kind::List)
            })
            .map_or(NONE, |(id, _)| id)
    }

    /// The id an author gave to a struct, as written.
    pub(super) fn id_of(&self, node: usize) -> Option<&str> {
        if self.node(node)?.kind != Kind::Struct {
            return None;
        }
        self.text_of(self.field(node, "id"))
    }

    pub(super) fn text_of(&self, node: usize) -> Option<&str> {
        let node = self.node(node).filter(|node| node.kind == Kind::Text)?;
        let written = node.span.of(&self.text);
        let open = written.find('"')? + 1;
        let close = written.rfind('"')?;
        written.get(open..close)
    }

    pub(super) fn head_of(&self, node: usize) -> Span {
        let Some(found) = self.node(node) else {
            return Span::default();
        };
        match found.kind {
            Kind::Struct | Kind::Tuple | Kind::Unit | Kind::List | Kind::Map => {
                let from = if found.name.is_empty() {
                    found.span.start
                } else {
                    found.name.end
                };
                let open = self
                    .text
                    .get(from..found.span.end)
                    .and_then(|rest| rest.find(['(', '[', '{']));
                let end = if found.name.is_empty() {
                    open.map_or(from, |at| from + at + 1)
                } else {
                    found.name.end
                };
                Span::new(found.span.start, end)
            }
            _ => found.span,
        }
    }

    /// Number of an element among all its siblings in the text, from 0.
    fn position(&self, node: usize) -> usize {
        let Some(parent) = self.node(node).and_then(|found| self.node(found.parent)) else {
            return 0;
        };
        let mut next = parent.first_child;
        let mut position = 0;
        while next != node {
            let Some(sibling) = self.node(next) else {
                return position;
            };
            position += usize::from(!sibling.is_key);
            next = sibling.next;
        }
        position
    }

    /// The readable path of a node.
    pub(super) fn readable_of(&self, node: usize) -> String {
        let chain: Vec<(usize, &Node)> = self.ancestors(node).collect();
        let mut out = String::new();
        for &(id, node) in chain.iter().rev() {
            let parent = self.node(node.parent).map(|parent| parent.kind);
            if !node.key.is_empty() {
                push_field(&mut out, self.key_text(node));
            } else if parent == Some(Kind::List) {
                let label = self
                    .id_of(id)
                    .map_or_else(|| self.position(id).to_string(), str::to_owned);
                push_item(&mut out, &label);
            }
        }
        out
    }
}

fn push_field(out: &mut String, name: &str) {
    if !out.is_empty() {
        out.push('.');
    }
    out.push_str(name);
}

fn push_item(out: &mut String, label: &str) {
    out.push('[');
    out.push_str(label);
    out.push(']');
}

/// One step of a path.
#[derive(Debug, Clone, Copy)]
enum Segment<'a> {
    Field(&'a str),
    /// What stands between `[` and `]`: an index or an id.
    Item(&'a str),
}

/// Cuts `beats[3].to` into its steps.
fn segments(path: &str) -> impl Iterator<Item = Segment<'_>> {
    let mut rest = path;
    std::iter::from_fn(move || {
        rest = rest.strip_prefix('.').unwrap_or(rest);
        if let Some(inner) = rest.strip_prefix('[') {
            let (item, after) = inner.split_once(']').unwrap_or((inner, ""));
            rest = after;
            return Some(Segment::Item(item));
        }
        let end = rest.find(['.', '[']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        rest = after;
        (!name.is_empty()).then_some(Segment::Field(name))
    })
}
