//! The one value that all passes fold over: what was written, where it stands,
//! what is wrong with it, and the names found so far.

use chrono_tz::Tz;

use crate::{
    diagnostic::{Diagnostic, Lines, Span},
    domain::{Facts, LocalMoment},
    reader::{Kind, Removed, SourceMap, suggest},
    scenario::{Pack, model::DeskFile, source::ScenarioSource},
};

/// A scenario on its way from source to model.
pub(super) struct Draft<'a> {
    pub(super) source: &'a ScenarioSource,
    /// Where in the text `source` stands: empty for the whole, `queue.files[2].` for
    /// a file on a desk.
    pub(super) prefix: String,
    pub(super) map: &'a SourceMap,
    pub(super) removed: &'a [Removed],
    pub(super) packs: &'a [(Pack, String)],
    pub(super) pack: Option<&'a (Pack, String)>,
    pub(super) found: Vec<Diagnostic>,
    pub(super) unknown: Vec<Unknown>,
    pub(super) names: Names,
    pub(super) zone: Option<Tz>,
    pub(super) starts: Option<LocalMoment>,
    pub(super) facts: Facts,
    /// The files of a desk, as far as they were found sound.
    pub(super) files: Vec<DeskFile>,
}

/// A name that leads nowhere, with every place that uses it: one slip in an id
/// is one mistake, and not one for each place that trusts it.
pub(super) struct Unknown {
    message: String,
    help: String,
    places: Vec<(Span, String)>,
}

/// Names by index, as the model will number them.
#[derive(Default)]
pub(super) struct Names {
    pub(super) beats: Vec<String>,
    pub(super) choices: Vec<String>,
    pub(super) standing: Vec<String>,
    pub(super) flags: Vec<String>,
    pub(super) disclosures: Vec<String>,
    pub(super) people: Vec<String>,
    pub(super) addresses: Vec<String>,
    pub(super) debts: Vec<String>,
}

impl Draft<'_> {
    /// Reports an error at a path such as `beats[3].choices[1].to`.
    pub(super) fn error(
        &mut self,
        code: &'static str,
        path: &str,
        message: String,
        help: impl Into<String>,
    ) {
        let found = Diagnostic::error(code, message).help(help);
        self.put(found, path);
    }

    /// A path of `source` as the path in the text.
    pub(super) fn full(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// Reports a warning.
    pub(super) fn warning(
        &mut self,
        code: &'static str,
        path: &str,
        message: String,
        help: impl Into<String>,
    ) {
        let found = Diagnostic::warning(code, message).help(help);
        self.put(found, path);
    }

    /// Places a problem and adds it.
    fn put(&mut self, found: Diagnostic, path: &str) {
        let path = self.full(path);
        let place = self.place(&path);
        self.found
            .push(found.at(place).within(self.map.readable(&path)));
    }

    /// Where a person looks for the value at a path: at the id of an element, since
    /// its bracket often stands alone on a line; at what stands in the brackets of a
    /// word such as `Flag("asked")`; at an element's id again for a field that is
    /// not there; at the whole of what fits one line.
    fn place(&self, path: &str) -> Span {
        let id_of = |path: &str| {
            let is_struct = self.map.kind(path) == Some(Kind::Struct);
            let id = if path.is_empty() {
                "id".to_owned()
            } else {
                format!("{path}.id")
            };
            self.map.span(&id).filter(|_| is_struct)
        };
        let Some(whole) = self.map.span(path) else {
            let (around, _) = path.rsplit_once('.').unwrap_or(("", path));
            return if around.is_empty() {
                self.map.place(path)
            } else {
                self.place(around)
            };
        };
        let on_one_line = !whole.of(self.map.text()).contains('\n');
        let better = match self.map.kind(path) {
            Some(Kind::Struct) => id_of(path)
                .or_else(|| self.map.key_span(path))
                .or(Some(whole).filter(|_| on_one_line)),
            Some(Kind::Tuple) if self.map.count(path) == 1 => self.map.span(&format!("{path}[0]")),
            Some(Kind::Tuple) if on_one_line => Some(whole),
            _ => None,
        };
        better.unwrap_or_else(|| self.map.place(path))
    }

    /// The line in which the value at a path stands, from 1.
    pub(super) fn line_of(&self, path: &str) -> usize {
        let start = self.map.place(&self.full(path)).start;
        Lines::new(self.map.text()).place(start).line
    }

    /// Whether an element with this id was left out because it is broken itself,
    /// so that naming it is no further mistake.
    pub(super) fn was_removed(&self, id: &str) -> bool {
        self.removed
            .iter()
            .any(|one| one.ids.iter().any(|known| known == id))
    }

    /// Whether an element of this list was left out, so that the list only seems too short.
    pub(super) fn was_shortened(&self, path: &str) -> bool {
        let element = format!("{}[", self.map.readable(&self.full(path)));
        self.removed
            .iter()
            .any(|one| one.path.starts_with(&element))
    }

    /// Whether an element that was left out has this text in it, as a flag that it sets.
    pub(super) fn was_removed_with(&self, text: &str) -> bool {
        let quoted = format!("{text:?}");
        self.removed
            .iter()
            .any(|one| one.span.of(self.map.text()).contains(&quoted))
    }

    /// Whether something is known to be missing, so that what nothing leads to,
    /// tells or asks may be a consequence and no mistake of its own.
    pub(super) fn is_incomplete(&self) -> bool {
        const OPEN: &[&str] = &[
            "answer-without-beat",
            "dead-end",
            "leads-nowhere",
            "no-beats",
            "no-lines",
            "repeated-id",
        ];
        !self.removed.is_empty()
            || !self.unknown.is_empty()
            || self.found.iter().any(|found| OPEN.contains(&found.code))
    }

    /// Reports a name that leads nowhere, with the nearest one that would.
    pub(super) fn unknown(&mut self, what: &str, name: &str, path: &str, known: &[String]) {
        if self.was_removed(name) || self.lost_a_name(what) {
            return;
        }
        let message = format!("there is no {what} named {name:?}");
        let path = self.full(path);
        let place = (self.place(&path), self.map.readable(&path));
        if let Some(known) = self.unknown.iter_mut().find(|one| one.message == message) {
            known.places.push(place);
            return;
        }
        let add = match what {
            "flag" => format!("set it somewhere with sets: [{name:?}]"),
            "disclosure" => format!("add (id: {name:?}, tells: \"…\") to disclosures"),
            "client pack" | "standing action" => String::new(),
            "choice or standing action" => format!("give a choice the id {name:?}"),
            _ => format!("add {} {what} with the id {name:?}", article(what)),
        };
        let or_add = if add.is_empty() {
            String::new()
        } else {
            format!(", or {add}")
        };
        let help = match suggest::nearest(name, known) {
            Some(near) => format!("write {near:?}{or_add}"),
            None if known.is_empty() => format!("this scenario has no {what} yet{or_add}"),
            None => format!("write one of: {}{or_add}", listed(known)),
        };
        self.unknown.push(Unknown {
            message,
            help: help.replace("yet, or", "yet;"),
            places: vec![place],
        });
    }

    /// Whether an element of this kind was left out whose id is not known: any name may be its.
    fn lost_a_name(&self, what: &str) -> bool {
        let list = match what {
            "beat" => "beats[",
            "choice or standing action" => ".choices[",
            "debt" => "debts[",
            "disclosure" => "disclosures[",
            "number or address" => "addresses[",
            "person" => "people[",
            _ => return false,
        };
        self.removed.iter().any(|one| {
            let own = one.path.rsplit_once(list);
            one.id.is_none() && own.is_some_and(|(_, rest)| rest.find(']') == Some(rest.len() - 1))
        })
    }

    /// Reports the unknown names, each at the first place that uses it.
    pub(super) fn report_unknown(&mut self) {
        let lines = Lines::new(self.map.text());
        for mut unknown in std::mem::take(&mut self.unknown) {
            unknown.places.sort();
            let mut places = unknown.places.into_iter();
            let Some((span, path)) = places.next() else {
                continue;
            };
            let mut others: Vec<usize> = places
                .map(|(span, _)| lines.place(span.start).line)
                .collect();
            others.dedup();
            let message = unknown.message + &also_in(&others);
            let found = Diagnostic::error("unknown-name", message).help(unknown.help);
            self.found.push(found.at(span).within(path));
        }
    }
}

/// ", here and in lines 83, 90 and 12 more".
fn also_in(lines: &[usize]) -> String {
    const SHOWN: usize = 5;
    let numbers: Vec<String> = lines.iter().take(SHOWN).map(usize::to_string).collect();
    match lines {
        [] => String::new(),
        [line] => format!(", here and in line {line}"),
        [first @ .., last] if lines.len() <= SHOWN => format!(
            ", here and in lines {} and {last}",
            numbers.get(..first.len()).unwrap_or_default().join(", ")
        ),
        _ => format!(
            ", here and in lines {} and {} more",
            numbers.join(", "),
            lines.len() - SHOWN
        ),
    }
}

/// `a` or `an`.
pub(super) fn article(what: &str) -> &'static str {
    if what.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    }
}

/// The first few names in quotes, for a help line.
pub(super) fn listed(names: &[String]) -> String {
    const SHOWN: usize = 8;
    let mut text = names
        .iter()
        .take(SHOWN)
        .map(|name| format!("{name:?}"))
        .collect::<Vec<_>>()
        .join(", ");
    if names.len() > SHOWN {
        text.push_str(", …");
    }
    text
}

/// The index of a name.
pub(super) fn index_of(names: &[String], name: &str) -> Option<usize> {
    names.iter().position(|known| known == name)
}
