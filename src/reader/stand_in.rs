//! Stand-ins: what is put in for a missing or broken field outside every list
//! element, so that the lists are read all the same and their problems told.

use crate::{diagnostic::Span, reader::bare::Spelled};

/// What is tried for a field of unknown type, one after the other.
const TRIED: [&str; 6] = ["\"\"", "0", "[]", "\"2026-03-10T12:00\"", "()", "None"];

/// Names that were mended and fields that something stands in for.
#[derive(Debug, Default)]
pub(super) struct StandIns {
    renamed: Vec<(usize, String)>,
    fields: Vec<Field>,
    /// A field, and the field of the whole file that it lies in.
    taken_out: Vec<(String, String)>,
}

#[derive(Debug)]
struct Field {
    at: usize,
    name: String,
    tried: usize,
}

impl StandIns {
    /// The fields that the author did not write, or wrote so that they cannot be read.
    pub(super) fn names(&self) -> Vec<String> {
        let missing = self.fields.iter().map(|field| field.name.clone());
        missing
            .chain(
                self.taken_out
                    .iter()
                    .map(|(_, outermost)| outermost.clone()),
            )
            .collect()
    }

    /// What to put into the text, by place.
    pub(super) fn puts(&self) -> Vec<(usize, String)> {
        let fields = self.fields.iter().map(|field| {
            let value = TRIED.get(field.tried).unwrap_or(&"None");
            (field.at, format!("{}: {value}, ", field.name))
        });
        self.renamed.iter().cloned().chain(fields).collect()
    }

    /// A field is read under this name.
    pub(super) fn rename(&mut self, at: usize, name: &str) {
        self.renamed.push((at, name.to_owned()));
    }

    /// A field was taken out; its name will be missed.
    pub(super) fn take_out(&mut self, name: &str, outermost: &str) {
        self.taken_out.push((name.to_owned(), outermost.to_owned()));
    }

    /// Whether the field is missing only because it was taken out.
    pub(super) fn is_taken_out(&self, name: &str) -> bool {
        self.taken_out.iter().any(|(known, _)| known == name)
    }

    /// Something stands in for a field. False if that was tried before.
    pub(super) fn add(&mut self, at: usize, name: &str) -> bool {
        if self
            .fields
            .iter()
            .any(|field| field.at == at && field.name == name)
        {
            return false;
        }
        self.fields.push(Field {
            at,
            name: name.to_owned(),
            tried: 0,
        });
        true
    }

    /// If the parser met its problem in a stand-in, tries the next value there.
    /// False if the problem is the author's.
    pub(super) fn try_another(&mut self, spelled: &Spelled, stretch: Span) -> bool {
        let met = self
            .fields
            .iter_mut()
            .rev()
            .find(|field| spelled.touches_put(stretch, field.at));
        match met {
            Some(field) if field.tried + 1 < TRIED.len() => {
                field.tried += 1;
                true
            }
            _ => false,
        }
    }
}
