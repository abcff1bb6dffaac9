//! Where rules are written: citations sorted into bodies of law and their sections.

use std::collections::BTreeMap;

use crate::compliance::{Rule, rules::RULES};

/// A body of law, in the order of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Body {
    /// 15 U.S.C. 1692 to 1692p.
    Act,
    /// 12 CFR part 1006 and its official interpretations.
    RegulationF,
    /// What the bureau or the commission has said beside them.
    Guidance,
    /// Other federal law.
    Federal,
    /// Decisions of courts.
    Courts,
    /// States and cities.
    States,
    /// Other countries.
    Abroad,
    /// The client's policy.
    House,
}

impl Body {
    /// All, in order.
    pub const ALL: [Self; 8] = [
        Self::Act,
        Self::RegulationF,
        Self::Guidance,
        Self::Federal,
        Self::Courts,
        Self::States,
        Self::Abroad,
        Self::House,
    ];

    /// Its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Act => "Fair Debt Collection Practices Act, 15 U.S.C. §§ 1692-1692p",
            Self::RegulationF => {
                "Regulation F, 12 CFR Part 1006, with its official interpretations"
            }
            Self::Guidance => "Guidance",
            Self::Federal => "Other federal law",
            Self::Courts => "Decisions",
            Self::States => "States and cities",
            Self::Abroad => "India and the United Kingdom",
            Self::House => "Rules of the house",
        }
    }
}

/// A section of a body of law.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The body.
    pub body: Body,
    /// For sorting: numbers as numbers.
    key: Vec<Part>,
    /// The section as it is cited, without its paragraphs: "15 U.S.C. § 1692c".
    pub section: String,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Number(u64),
    Text(String),
}

/// The section that a citation belongs to.
pub fn place(cite: &str) -> Place {
    let (body, section) = sorted(cite);
    Place {
        body,
        key: key(&section),
        section,
    }
}

impl Place {
    /// Its anchor in the index: letters, digits and hyphens.
    pub fn anchor(&self) -> String {
        slug(&self.section)
    }

    /// What the section is called in its act, where the index knows it.
    pub fn name(&self) -> Option<&'static str> {
        let known =
            |(section, name): &(&str, &'static str)| (*section == self.section).then_some(*name);
        NAMES.iter().find_map(known)
    }
}

/// Letters, digits and single hyphens.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// All sections, each with its citations and their rules.
pub fn all() -> BTreeMap<Place, BTreeMap<&'static str, Vec<&'static Rule>>> {
    let mut found: BTreeMap<Place, BTreeMap<&'static str, Vec<&'static Rule>>> = BTreeMap::new();
    for &rule in RULES {
        for &cite in rule.law {
            let cites = found.entry(place(cite)).or_default();
            cites.entry(cite).or_default().push(rule);
        }
    }
    found
}

fn sorted(cite: &str) -> (Body, String) {
    if cite.starts_with("Client policy") {
        return (Body::House, cite.to_owned());
    }
    if cite.contains(" v. ") {
        return (Body::Courts, cite.to_owned());
    }
    if cite.starts_with("CFPB") || cite.starts_with("FTC") {
        return (Body::Guidance, cite.to_owned());
    }
    if cite.starts_with("FCA") {
        // The chapters and their sections, without the letter for a rule.
        return (Body::Abroad, cite.trim_end_matches('R').to_owned());
    }
    if cite.starts_with("RBI") {
        return (Body::Abroad, cite.to_owned());
    }
    // A comment belongs to the section that it interprets.
    let comment = cite.find("omment").and_then(|at| cite.get(at..));
    if let Some(number) = comment.and_then(|text| text.split(' ').nth(1)) {
        let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
        return (Body::RegulationF, format!("12 CFR § 1006.{digits}"));
    }
    let section = cite.split('(').next().unwrap_or(cite).trim_end();
    let section = section.split(',').next().unwrap_or(section);
    let body = if section.starts_with("15 U.S.C. § 1692") {
        Body::Act
    } else if section.starts_with("12 CFR § 1006") {
        Body::RegulationF
    } else if section.contains("U.S.C.") || section.contains("CFR") {
        Body::Federal
    } else {
        return (Body::States, cite.to_owned());
    };
    (body, section.to_owned())
}

fn key(section: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = section;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let end = rest
            .find(|letter: char| letter.is_ascii_digit() != digits)
            .unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        parts.push(match part.parse() {
            Ok(number) => Part::Number(number),
            Err(_) => Part::Text(part.to_owned()),
        });
        rest = after;
    }
    parts
}

/// What the sections of the act and of the regulation are about.
const NAMES: &[(&str, &str)] = &[
    ("15 U.S.C. § 1692a", "Definitions"),
    ("15 U.S.C. § 1692b", "Acquiring location information"),
    (
        "15 U.S.C. § 1692c",
        "Communication in connection with collection",
    ),
    ("15 U.S.C. § 1692d", "Harassment or abuse"),
    ("15 U.S.C. § 1692e", "False or misleading representations"),
    ("15 U.S.C. § 1692f", "Unfair practices"),
    ("15 U.S.C. § 1692g", "Validation of debts"),
    ("15 U.S.C. § 1692h", "Multiple debts"),
    (
        "15 U.S.C. § 1692i",
        "Legal actions and where they are brought",
    ),
    ("15 U.S.C. § 1692j", "Furnishing deceptive forms"),
    ("15 U.S.C. § 1692k", "Civil liability"),
    ("15 U.S.C. § 1692n", "Relation to state law"),
    ("12 CFR § 1006.2", "Definitions"),
    (
        "12 CFR § 1006.6",
        "Communications in connection with collection",
    ),
    ("12 CFR § 1006.10", "Acquiring location information"),
    (
        "12 CFR § 1006.14",
        "Harassing, oppressive or abusive conduct",
    ),
    ("12 CFR § 1006.18", "False, deceptive or misleading means"),
    ("12 CFR § 1006.22", "Unfair or unconscionable means"),
    ("12 CFR § 1006.26", "Time-barred debts"),
    ("12 CFR § 1006.30", "Other prohibited practices"),
    ("12 CFR § 1006.34", "The validation notice"),
    (
        "12 CFR § 1006.38",
        "Disputes and requests for the original creditor",
    ),
    ("12 CFR § 1006.42", "Sending required disclosures"),
    ("12 CFR § 1006.100", "Keeping records"),
    ("12 CFR § 1006.104", "Relation to state law"),
    (
        "15 U.S.C. § 1681c-2",
        "Fair Credit Reporting Act: identity theft",
    ),
    (
        "15 U.S.C. § 1681m",
        "Fair Credit Reporting Act: transfer after identity theft",
    ),
    (
        "15 U.S.C. § 1681s-2",
        "Fair Credit Reporting Act: furnishers",
    ),
    (
        "15 U.S.C. § 1693e",
        "Electronic Fund Transfer Act: recurring debits",
    ),
    ("15 U.S.C. § 6821", "Gramm-Leach-Bliley Act: pretexts"),
    (
        "15 U.S.C. § 7001",
        "E-SIGN Act: consent to electronic records",
    ),
    ("11 U.S.C. § 362", "Bankruptcy Code: automatic stay"),
    ("11 U.S.C. § 524", "Bankruptcy Code: effect of discharge"),
    (
        "12 U.S.C. § 5531",
        "Consumer Financial Protection Act: unfair, deceptive, abusive",
    ),
    (
        "12 U.S.C. § 5536",
        "Consumer Financial Protection Act: prohibited acts",
    ),
    ("12 CFR § 1005.10", "Regulation E: preauthorized transfers"),
    ("12 CFR § 1022.43", "Regulation V: direct disputes"),
    ("18 U.S.C. § 2511", "Interception of communications"),
    ("47 U.S.C. § 227", "Telephone Consumer Protection Act"),
    ("47 CFR § 64.1200", "Rules under the telephone act"),
    (
        "50 U.S.C. § 3919",
        "Servicemembers Civil Relief Act: exercise of rights",
    ),
    (
        "50 U.S.C. § 3931",
        "Servicemembers Civil Relief Act: default judgments",
    ),
    (
        "50 U.S.C. § 3937",
        "Servicemembers Civil Relief Act: six percent",
    ),
];
