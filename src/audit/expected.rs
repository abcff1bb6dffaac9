//! Whether a conduct came out as its file expects.

use serde::Serialize;

use crate::{
    audit::Judged,
    compliance::{
        Basis, Classification, Outcome,
        questions::{Counted, CountsAs, Coverage, MessageKind},
        rules,
    },
    evidence::conduct::{Class, Conduct, Expectation, Expected},
};

/// One expectation of the file, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExpectationAudit {
    /// The rule that it is about.
    pub rule: String,
    /// What the file expects.
    pub outcome: Expected,
    /// Which contact it is about, from 0.
    pub contact: usize,
    /// Whether it came out so; absent where there is no such rule.
    pub met: Option<bool>,
}

/// Whether an expectation is met by what its rule said of its contact, and by what the
/// contact counts as (nothing, at the desk). `None` where the rule is not known.
pub fn meets(
    expected: &Expectation,
    said: &[Outcome],
    class: Option<&Classification>,
) -> Option<bool> {
    let frequency = class.map(|class| class.frequency);
    let definition = rules::find(&expected.rule)?.basis == Basis::Definition;
    let unlawful = said.iter().any(|one| one.is_violation());
    Some(match expected.outcome {
        Expected::Violation => unlawful,
        Expected::NoViolation => !unlawful,
        Expected::PresumedCompliance => !unlawful && frequency == Some(Outcome::PresumedCompliance),
        Expected::PresumedViolation if definition => frequency == Some(Outcome::PresumedViolation),
        Expected::PresumedViolation => said.contains(&Outcome::PresumedViolation),
        Expected::RebutsCompliance | Expected::RebutsViolation => said.contains(&Outcome::Advisory),
        Expected::PlausibleViolation => !said.is_empty(),
        Expected::Definition(wanted) => class.is_some_and(|class| is(class, wanted)),
    })
}

fn is(found: &Classification, class: Class) -> bool {
    match class {
        Class::Covered(yes) => yes == (found.coverage == Coverage::Covered),
        Class::Communication(yes) => yes == (found.message == MessageKind::Communication),
        Class::LimitedContent(yes) => yes == (found.message == MessageKind::LimitedContent),
        Class::Counted(yes) => yes == (found.counted == Counted::Yes),
        Class::CountsAsConsumer(yes) => yes == (found.listener == Some(CountsAs::Consumer)),
        Class::RouteMet(yes) => yes == found.route.is_some(),
        Class::ConsentCounts(yes) => yes == found.holds_consent,
        Class::InWriting(yes) => yes == found.in_writing,
        Class::Window(from, to) => found.window == Some((from, to)),
        Class::PeriodEnds(date) => found.period_ends == Some(date),
        Class::Suspended(yes) => yes == found.suspended,
    }
}

/// All expectations of a file.
pub(super) fn all(
    conduct: &Conduct,
    judged: &[Judged],
    classes: &[(usize, Classification)],
    contact_of: impl Fn(u32) -> Option<usize>,
) -> Vec<ExpectationAudit> {
    let last = conduct.contacts.len().saturating_sub(1);
    conduct
        .expect
        .iter()
        .map(|expected| {
            let contact = expected.contact.unwrap_or(last);
            let said: Vec<Outcome> = judged
                .iter()
                .flat_map(|one| &one.findings)
                .filter(|one| one.rule == expected.rule && contact_of(one.entry) == Some(contact))
                .map(|one| one.outcome)
                .collect();
            let class = classes.iter().find(|(index, _)| *index == contact);
            let met = meets(expected, &said, class.map(|(_, class)| class));
            ExpectationAudit {
                rule: expected.rule.clone(),
                outcome: expected.outcome,
                contact,
                met,
            }
        })
        .collect()
}
