//! Compiling a scenario: a visible list of passes.

use sha2::{Digest, Sha256};

use crate::{
    diagnostic::{Diagnostic, Diagnostics, Severity},
    domain::Facts,
    reader::{self, Read, SourceMap},
    scenario::{
        Pack, Scenario,
        draft::{Draft, Names},
        passes,
        source::ScenarioSource,
    },
};

/// What each pass is: it looks, reports, and leaves names and facts for the next.
type Pass = fn(&mut Draft<'_>);

/// The passes, in the order in which they run. Each is one file in `passes/`.
const PASSES: &[Pass] = &[
    passes::names::run,
    passes::limits::run,
    passes::clock::run,
    passes::pack::run,
    passes::queue::run,
    passes::people::run,
    passes::money::run,
    passes::authority::run,
    passes::consumer::run,
    passes::lines::run,
    passes::heard::run,
    passes::writes::run,
    passes::references::run,
    passes::words::run,
    passes::endings::run,
    passes::order::run,
    passes::reach::run,
    passes::unused::run,
];

/// Fields that nothing else in a scenario leans on: if one of them is broken,
/// the rest can be checked all the same.
const ALONE: &[&str] = &[
    "schema",
    "id",
    "title",
    "about",
    "difficulty",
    "skills",
    "teaches",
    "goal",
    "walk_away",
    "consumer",
    "portrait",
    "looks",
    "keep",
];

/// Whether it speaks of what stands in for a field, which the reader has reported already.
fn stands_in(found: &Diagnostic, stood_in: &[String]) -> bool {
    stood_in
        .iter()
        .any(|field| found.path.split(['.', '[']).next() == Some(field))
}

/// The outcome of compiling.
#[derive(Debug)]
pub struct Compiled {
    /// The scenario, if nothing was wrong with it.
    pub scenario: Option<Scenario>,
    /// What the file says of itself, as far as it could be read.
    pub source: Option<ScenarioSource>,
    /// All that was found, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// Where everything stands, for further checks.
    pub map: SourceMap,
}

impl Compiled {
    /// Whether anything found is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|found| found.severity == Severity::Error)
    }
}

/// Reads and checks a scenario against the packs at hand.
///
/// Every pass runs even if an earlier one found something, so that an author
/// sees the whole list. The model is built only if there is no error.
pub fn compile(text: &str, packs: &[(Pack, String)]) -> Compiled {
    let Read {
        value,
        map,
        diagnostics,
        removed,
        stood_in,
    } = reader::read_acts::<ScenarioSource>(text, "Scenario");
    let Some(source) = value else {
        return Compiled {
            scenario: None,
            source: None,
            diagnostics,
            map,
        };
    };
    let mut draft = Draft {
        source: &source,
        prefix: String::new(),
        map: &map,
        removed: &removed,
        packs,
        pack: None,
        found: diagnostics,
        unknown: Vec::new(),
        names: Names::default(),
        zone: None,
        starts: None,
        facts: Facts::default(),
        files: Vec::new(),
    };
    // Where something essential is missing, everything that leans on it would be reported too.
    if stood_in.iter().all(|field| ALONE.contains(&field.as_str())) {
        let read = std::mem::take(&mut draft.found);
        for pass in PASSES {
            pass(&mut draft);
        }
        draft.report_unknown();
        draft.found.retain(|found| !stands_in(found, &stood_in));
        draft.found.extend(read);
    }
    let scenario = if draft
        .found
        .iter()
        .any(|found| found.severity == Severity::Error)
    {
        None
    } else {
        let built = passes::build::scenario(&draft, &normalized(text));
        if built.is_none() {
            // A pass has missed something; the author must not be left with silence.
            draft.error(
                "not-built",
                "id",
                "this scenario cannot be built, and no check says why".to_owned(),
                "this is a fault of the program; please report it with this file",
            );
        }
        built
    };
    let mut found = Diagnostics::new();
    for diagnostic in draft.found {
        found.push(diagnostic);
    }
    Compiled {
        scenario,
        diagnostics: found.sorted().into_vec(),
        source: Some(source),
        map,
    }
}

/// Reads a client pack.
pub fn read_pack(text: &str) -> Read<Pack> {
    reader::read_acts(text, "Pack")
}

/// The text with line endings made `\n` and without a byte order mark, as digests are taken over it.
pub fn normalized(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// SHA-256 over texts with line endings made `\n`, as hexadecimal digits.
pub fn digest(texts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for text in texts {
        hasher.update(normalized(text).as_bytes());
        hasher.update([0]);
    }
    hasher
        .finalize()
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            hex.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
            hex.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
            hex
        })
}
