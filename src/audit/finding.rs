//! A finding as an audit tells it: with the contact and the act that show it.

use serde::Serialize;
use serde_json::Value;

use crate::{
    audit::quote,
    compliance::{Basis, Finding, Outcome, Read, Source, rules},
    evidence::{
        Seen,
        conduct::{Conduct, Place},
    },
};

/// One finding.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FindingAudit {
    /// The rule's id.
    pub rule: &'static str,
    /// The rule's title.
    pub title: &'static str,
    /// `violation`, `presumed-violation`, `presumed-compliance` or `advisory`.
    pub outcome: &'static str,
    /// Whether that makes the conduct unlawful, or breaks a client's policy.
    pub unlawful: bool,
    /// On what footing the rule stands: `per-se`, `presumption`, `standard`,
    /// `safe-harbor`, `best-practice`, `policy`.
    pub basis: &'static str,
    /// Whose rule it is: `law`, `client` or `trade`.
    pub source: &'static str,
    /// Where it is written.
    pub citations: &'static [&'static str],
    /// How well that was read: `official-text`, `secondary-source`, `from-memory`.
    pub evidence: &'static str,
    /// The place whose law was applied; empty for the federal core alone.
    pub law: String,
    /// Which contact shows it, from 0 in the order of the file.
    pub contact: usize,
    /// Which step of it, from 0; absent where the contact itself, or its end, shows it.
    pub step: Option<usize>,
    /// When, on the clock of the file's zone.
    pub at: String,
    /// That contact and step, quoted in one line.
    pub shown_by: String,
    /// The step in the form of a conduct file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<Value>,
    /// Whether it lies in what was planned rather than in what was done.
    pub planned: bool,
    /// What happened.
    pub happened: String,
    /// Why it matters.
    pub why: &'static str,
    /// What to do instead.
    pub instead: &'static str,
    /// The earlier step that makes it so, such as the request that was not kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<Because>,
}

/// An earlier step that a finding rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Because {
    /// Which contact, from 0.
    pub contact: usize,
    /// Which step of it, from 0.
    pub step: Option<usize>,
    /// That contact and step, quoted in one line.
    pub shown_by: String,
}

/// The stream that findings cite.
pub(super) struct Told<'a> {
    pub(super) conduct: &'a Conduct,
    pub(super) items: &'a [Seen<'a>],
    pub(super) places: &'a [Place],
}

impl Told<'_> {
    fn place(&self, entry: u32) -> Option<Place> {
        let index = usize::try_from(entry).ok()?;
        self.places.get(index).copied()
    }

    /// A finding with what shows it.
    pub(super) fn finding(&self, found: &Finding, law: &str) -> FindingAudit {
        let place = self.place(found.entry).unwrap_or(Place {
            contact: 0,
            step: None,
        });
        let index = usize::try_from(found.entry).unwrap_or(usize::MAX);
        let at = self.items.get(index).map_or(String::new(), |seen| {
            seen.now.local().format("%Y-%m-%dT%H:%M:%S").to_string()
        });
        let one = self.conduct.contacts.get(place.contact);
        let because = found
            .because
            .and_then(|entry| self.place(entry))
            .map(|place| Because {
                contact: place.contact,
                step: place.step,
                shown_by: quote::quote(self.conduct, place),
            });
        FindingAudit {
            rule: found.rule,
            title: rules::find(found.rule).map_or("", |rule| rule.title),
            outcome: outcome(found.outcome),
            unlawful: found.outcome.is_violation(),
            basis: basis(found.basis),
            source: source(found.source),
            citations: found.citations,
            evidence: evidence(found.read),
            law: if law == "federal" { "" } else { law }.to_owned(),
            contact: place.contact,
            step: place.step,
            at,
            shown_by: quote::quote(self.conduct, place),
            act: one.and_then(|one| quote::step(one, place.step)),
            planned: found.planned,
            happened: found.happened.to_string(),
            why: found.why(),
            instead: found.instead(),
            because,
        }
    }
}

/// An outcome, as files name it.
pub(super) const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Violation => "violation",
        Outcome::PresumedViolation => "presumed-violation",
        Outcome::PresumedCompliance => "presumed-compliance",
        Outcome::Advisory => "advisory",
        Outcome::NotApplicable => "not-applicable",
    }
}

const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::PerSe => "per-se",
        Basis::Presumption => "presumption",
        Basis::Standard => "standard",
        Basis::SafeHarbour => "safe-harbor",
        Basis::BestPractice => "best-practice",
        Basis::Policy => "policy",
        Basis::Definition => "definition",
    }
}

const fn source(source: Source) -> &'static str {
    match source {
        Source::Law => "law",
        Source::Client => "client",
        Source::Trade => "trade",
    }
}

const fn evidence(read: Read) -> &'static str {
    match read {
        Read::T => "official-text",
        Read::S => "secondary-source",
        Read::M => "from-memory",
    }
}
