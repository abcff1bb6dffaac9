//! Conduct that was never played here, judged: what each contact counts as, what the rules
//! find, and what another law or another day would change.
//!
//! The shell reads files and writes forms; this is the one place where a conduct becomes a
//! result, so that text, JSON and CSV tell the same.

mod compare;
mod contact;
mod expected;
mod finding;
mod law;
mod quote;

use serde::Serialize;

use crate::{
    compliance::{Classification, Finding, classify, judge},
    evidence::conduct::{Conduct, ConductError, Place},
};

pub use compare::{Change, Changed, compare};
pub use contact::ContactAudit;
pub use expected::{ExpectationAudit, meets};
pub use finding::{Because, FindingAudit};
pub use law::{Law, LawApplied};

/// The layout of the JSON that an audit writes.
pub const SCHEMA: u32 = 1;

/// One conduct, judged.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Audited {
    /// The conduct's own id.
    pub id: String,
    /// What it is about.
    pub about: String,
    /// Where it is taken from.
    pub source: String,
    /// Under which law it was judged.
    pub law: LawApplied,
    /// What each contact counts as, in the order of the file; desk work is left out.
    pub contacts: Vec<ContactAudit>,
    /// What the rules found, in order of time.
    pub findings: Vec<FindingAudit>,
    /// What the file expected, and whether it came out so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub expected: Vec<ExpectationAudit>,
}

impl Audited {
    /// How many findings call something unlawful, or against a client's policy.
    pub fn violations(&self) -> usize {
        self.findings.iter().filter(|one| one.unlawful).count()
    }
}

/// A conduct with what was found in it under one body of law.
struct Judged {
    place: String,
    findings: Vec<Finding>,
    classes: Vec<Classification>,
}

/// Judges a completed conduct.
///
/// # Errors
/// [`ConductError::Clock`] for a local time that daylight saving leaves out.
pub fn audit(conduct: &Conduct, law: &Law) -> Result<Audited, ConductError> {
    let (items, places) = conduct.placed_items()?;
    let all: Vec<Judged> = law
        .bodies(conduct)
        .into_iter()
        .map(|(place, params)| Judged {
            findings: judge(&conduct.facts, &params, items.iter().copied()),
            classes: classify(&conduct.facts, &params, items.iter().copied()),
            place,
        })
        .collect();
    let place_of = |entry: u32| {
        let index = usize::try_from(entry).unwrap_or(usize::MAX);
        places.get(index).copied()
    };
    let told = finding::Told {
        conduct,
        items: &items,
        places: &places,
    };
    let findings = merged(&all)
        .into_iter()
        .map(|(place, found)| told.finding(found, place))
        .collect();
    let classes: Vec<(usize, Classification)> = all
        .iter()
        .map(|one| one.classes.as_slice())
        .reduce(|first, _| first)
        .unwrap_or_default()
        .iter()
        .filter_map(|class| Some((place_of(class.entry)?.contact, class.clone())))
        .collect();
    let mut contacts: Vec<ContactAudit> = classes
        .iter()
        .filter_map(|(index, class)| {
            let window = narrowest(&all, class.entry);
            ContactAudit::of(conduct, *index, class, window)
        })
        .collect();
    contacts.sort_by_key(|one| one.contact);
    let expected = expected::all(conduct, &all, &classes, |entry| {
        place_of(entry).map(|place: Place| place.contact)
    });
    Ok(Audited {
        id: conduct.id.clone(),
        about: conduct.about.clone(),
        source: conduct.source.clone(),
        law: law.applied(conduct),
        contacts,
        findings,
        expected,
    })
}

/// The findings under all bodies of law, in order of time. Of one that several bodies make,
/// the strictest is kept, with the place whose law it is.
fn merged(all: &[Judged]) -> Vec<(&str, &Finding)> {
    let mut found: Vec<(&str, &Finding)> = Vec::new();
    for one in all {
        for finding in &one.findings {
            let same = |other: &&mut (&str, &Finding)| {
                other.1.rule == finding.rule
                    && other.1.entry == finding.entry
                    && other.1.planned == finding.planned
                    && other.0 != one.place
            };
            // With one body of law, which is the usual case, nothing has to be looked for.
            let known = if all.len() > 1 {
                found.iter_mut().find(same)
            } else {
                None
            };
            match known {
                Some(known) if strictness(finding) > strictness(known.1) => {
                    *known = (&one.place, finding);
                }
                Some(_) => {}
                None => found.push((&one.place, finding)),
            }
        }
    }
    found.sort_by_key(|(_, finding)| finding.entry);
    found
}

fn strictness(finding: &Finding) -> u8 {
    use crate::compliance::Outcome as O;
    match finding.outcome {
        O::Violation => 4,
        O::PresumedViolation => 3,
        O::Advisory => 2,
        O::PresumedCompliance => 1,
        O::NotApplicable => 0,
    }
}

/// The hours that every body of law leaves open.
fn narrowest(all: &[Judged], entry: u32) -> Option<(u16, u16)> {
    all.iter()
        .flat_map(|one| &one.classes)
        .filter(|class| class.entry == entry)
        .filter_map(|class| class.window)
        .reduce(|one, other| (one.0.max(other.0), one.1.min(other.1)))
}
