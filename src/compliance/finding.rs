//! One finding, phrased: what happened, why it matters, what to say instead.

use std::{collections::BTreeMap, fmt, sync::LazyLock};

use crate::{
    compliance::rule::{Basis, Outcome, Read, Rule, Source, Values, Verdict},
    compliance::rules::RULES,
    domain::{Currency, facts::Relation},
};

/// What a rule found at an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// The entry that shows it.
    pub entry: u32,
    /// Whether it lies in what was planned rather than in what was done.
    pub planned: bool,
    /// What it comes to.
    pub outcome: Outcome,
    /// On what footing.
    pub basis: Basis,
    /// Whose rule.
    pub source: Source,
    /// Where it is written.
    pub citations: &'static [&'static str],
    /// How well that was read.
    pub read: Read,
    /// What happened, phrased when it is shown.
    pub happened: Told,
    /// An earlier entry that shows why.
    pub because: Option<u32>,
}

/// A sentence that is put together when somebody reads it: most findings of a
/// campaign of a million records are only counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Told {
    says: &'static str,
    values: Values,
    currency: Currency,
    planned: bool,
}

impl Told {
    /// A sentence that names no values.
    pub fn plainly(says: &'static str) -> Self {
        Self {
            says,
            values: Values::default(),
            currency: Currency::Usd,
            planned: false,
        }
    }
}

impl fmt::Display for Told {
    /// What happened, or what would happen if a plan were carried out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.planned {
            f.write_str("If this is carried out as planned: ")?;
        }
        f.write_str(&phrase(self.says, &self.values, self.currency))
    }
}

impl Finding {
    /// A verdict as a finding.
    pub fn of(
        rule: &'static Rule,
        verdict: &Verdict,
        entry: u32,
        planned: bool,
        currency: Currency,
    ) -> Self {
        Self {
            rule: rule.id,
            entry,
            planned,
            outcome: verdict.outcome,
            basis: rule.basis,
            source: rule.source,
            citations: rule.law,
            read: rule.read,
            happened: Told {
                says: rule.says,
                values: verdict.values,
                currency,
                planned,
            },
            because: verdict.values.because,
        }
    }

    /// Why it matters, from the rule's page.
    pub fn why(&self) -> &'static str {
        advice(self.rule).0
    }

    /// What to say or do instead, from the rule's page.
    pub fn instead(&self) -> &'static str {
        advice(self.rule).1
    }
}

/// Why a rule matters and what to say or do instead, from its page; nothing for
/// an unknown rule.
pub fn advice(rule: &str) -> (&'static str, &'static str) {
    ADVICE.get(rule).copied().unwrap_or_default()
}

/// What each rule's page says of why it matters and what to say instead: cut out
/// of the pages once, since a campaign scores a million records.
static ADVICE: LazyLock<BTreeMap<&'static str, (&'static str, &'static str)>> =
    LazyLock::new(|| {
        let cut = |rule: &&'static Rule| {
            let why = section(rule.page, "Why it matters");
            (rule.id, (why, section(rule.page, "Say instead")))
        };
        RULES.iter().map(cut).collect()
    });

/// The text below a heading of a page, up to the next one.
pub fn section(page: &'static str, heading: &str) -> &'static str {
    let head = page.match_indices(" ## ").find_map(|(at, mark)| {
        let after = page.get(at + mark.len()..)?;
        after.strip_prefix(heading)?.strip_prefix('\n')
    });
    let Some(after) = head else { return "" };
    after.split("\n ## ").next().unwrap_or(after).trim()
}

/// Fills a rule's sentence.
fn phrase(template: &str, values: &Values, currency: Currency) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, behind) = after.split_once('}').unwrap_or((after, ""));
        text.push_str(before);
        text.push_str(&value(name, values, currency));
        rest = behind;
    }
    text.push_str(rest);
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => text,
    }
}

fn value(name: &str, values: &Values, currency: Currency) -> String {
    let found = match name {
        "who" => values.who.map(|who| relation(who).to_owned()),
        "at" => values.at.map(|at| at.format("%-I:%M %p").to_string()),
        "date" => values
            .date
            .map(|date| date.format("%B %-d, %Y").to_string()),
        "count" => values.count.map(|count| count.to_string()),
        "stated" => values.stated.map(|amount| amount.show(currency)),
        "truth" => values.truth.map(|amount| amount.show(currency)),
        "what" => values.what.map(str::to_owned),
        "factors" => (!values.factors.is_empty()).then(|| values.factors.to_string()),
        _ => None,
    };
    found.unwrap_or_else(|| "—".to_owned())
}

/// Somebody's relation to the consumer, in words.
pub fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Consumer => "the consumer",
        Relation::Spouse => "the consumer's spouse",
        Relation::Parent => "the consumer's parent",
        Relation::Guardian => "the consumer's guardian",
        Relation::Child => "the consumer's child",
        Relation::Sibling => "the consumer's sibling",
        Relation::OtherRelative => "a relative of the consumer",
        Relation::Roommate => "the consumer's roommate",
        Relation::Neighbor => "a neighbor of the consumer",
        Relation::Friend => "a friend of the consumer",
        Relation::Coworker => "a coworker of the consumer",
        Relation::Employer => "the consumer's employer",
        Relation::EstateRepresentative => "the representative of the estate",
        Relation::Successor => "a successor in interest",
        Relation::Attorney => "the consumer's attorney",
        Relation::CreditCounselor => "a credit counselor",
        Relation::Creditor => "the creditor",
        Relation::CreditBureau => "a credit bureau",
        Relation::CollectorsAttorney => "the collector's attorney",
        Relation::LetterVendor => "a letter vendor",
        Relation::Stranger => "a stranger",
        Relation::Unknown => "somebody unidentified",
    }
}
