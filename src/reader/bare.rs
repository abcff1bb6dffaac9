//! Bare words: `MiniMiranda` where the type asks for `MiniMiranda()`.
//!
//! Serde cannot give a variant with parameters a form without them. So the
//! parser is handed a text in which the parameters are spelled out, and its
//! places are moved back to what the author wrote.

use crate::{
    diagnostic::Span,
    domain::act::{ACT_LISTS, BARE_WORDS},
    reader::source_map::{Kind, SourceMap},
};

/// Which words may stand bare, and where.
#[derive(Debug)]
pub struct BareWords {
    /// Fields, and variants, whose lists such words may stand in: `acts`, `Said`.
    pub lists: &'static [&'static str],
    /// Each word, and what is meant when nothing follows it: `("MiniMiranda", "()")`.
    pub words: &'static [(&'static str, &'static str)],
}

impl BareWords {
    /// No word may stand bare.
    pub const NONE: Self = Self {
        lists: &[],
        words: &[],
    };

    /// Acts that take parameters may stand bare.
    pub const ACTS: Self = Self {
        lists: ACT_LISTS,
        words: BARE_WORDS,
    };
}

/// A text with the parameters of bare words spelled out.
pub(super) struct Spelled {
    pub(super) text: String,
    /// Where something was put in, in the text as written, and how many bytes.
    inserted: Vec<(usize, usize)>,
}

impl Spelled {
    /// Spells out bare words, and puts in what recovery adds: `(place, text)`.
    pub(super) fn out(
        text: &str,
        map: &SourceMap,
        bare: &BareWords,
        added: &[(usize, String)],
    ) -> Self {
        let mut puts: Vec<(usize, &str)> =
            added.iter().map(|(at, put)| (*at, put.as_str())).collect();
        if !bare.words.is_empty() {
            for (id, node) in map.nodes.iter().enumerate() {
                if node.kind != Kind::Word || !stands_in(map, id, bare.lists) {
                    continue;
                }
                let word = text.get(node.span.start..node.span.end).unwrap_or_default();
                if let Some((_, meant)) = bare.words.iter().find(|(known, _)| *known == word) {
                    puts.push((node.span.end, meant));
                }
            }
        }
        puts.sort_by_key(|(at, _)| *at);
        let mut spelled = String::with_capacity(text.len() + 256);
        let mut inserted = Vec::with_capacity(puts.len());
        let mut from = 0;
        for (at, put) in puts {
            spelled.push_str(text.get(from..at).unwrap_or_default());
            spelled.push_str(put);
            inserted.push((at, put.len()));
            from = at;
        }
        spelled.push_str(text.get(from..).unwrap_or_default());
        Self {
            text: spelled,
            inserted,
        }
    }

    /// Whether a stretch of this text touches something that was put in at `at`.
    pub(super) fn touches_put(&self, stretch: Span, at: usize) -> bool {
        let mut moved = 0;
        for (put, length) in &self.inserted {
            let start = put + moved;
            if *put == at && stretch.start <= start + length && start <= stretch.end {
                return true;
            }
            moved += length;
        }
        false
    }

    /// The place in the text as written for a place in this one.
    pub(super) fn written(&self, offset: usize) -> usize {
        let mut moved = 0;
        for (at, length) in &self.inserted {
            if offset <= at + moved {
                break;
            }
            if offset < at + moved + length {
                return *at;
            }
            moved += length;
        }
        offset - moved
    }
}

/// Whether a value is an element of a list that belongs to one of these fields or variants.
fn stands_in(map: &SourceMap, id: usize, lists: &[&str]) -> bool {
    let Some(list) = map.nodes.get(id).and_then(|node| map.node(node.parent)) else {
        return false;
    };
    if list.kind != Kind::List {
        return false;
    }
    let around = map.node(list.parent);
    lists.contains(&list.key.of(&map.text))
        || around.is_some_and(|around| lists.contains(&around.name.of(&map.text)))
}
