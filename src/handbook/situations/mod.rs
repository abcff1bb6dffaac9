//! What happens in a call or at the desk, and which rules speak to it: the
//! handbook's index for somebody who does not know what the rule is called.

mod debt;
mod paying;
mod pressing;
mod reaching;
mod stopping;

/// One situation, with the rules that matter in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Situation {
    /// Its stable name; the name of its page.
    pub id: &'static str,
    /// What happens, in the trainee's words.
    pub title: &'static str,
    /// Under which heading it stands.
    pub family: Family,
    /// What to do first.
    pub first: &'static str,
    /// The rules that matter, the weightiest first, each with a sentence on why it does here.
    pub rules: &'static [(&'static str, &'static str)],
}

/// Headings of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Whether, when and how to make contact, and who answers.
    Reaching,
    /// What they tell you that changes what may follow.
    Stopping,
    /// What the debt is and whether it is owed.
    Debt,
    /// What you say and write.
    Pressing,
    /// Offers, payments, reports, records.
    Paying,
}

impl Family {
    /// All, in the order of the index.
    pub const ALL: [Self; 5] = [
        Self::Reaching,
        Self::Stopping,
        Self::Debt,
        Self::Pressing,
        Self::Paying,
    ];

    /// Its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Reaching => "Reaching somebody",
            Self::Stopping => "They tell you something",
            Self::Debt => "The debt",
            Self::Pressing => "What you say and write",
            Self::Paying => "Money and records",
        }
    }
}

/// All situations, in the order of the index.
pub fn all() -> impl Iterator<Item = &'static Situation> {
    [
        reaching::REACHING,
        stopping::STOPPING,
        debt::DEBT,
        pressing::PRESSING,
        paying::PAYING,
    ]
    .into_iter()
    .flatten()
}

/// The situations in which a rule matters.
pub fn of(rule: &str) -> Vec<&'static Situation> {
    all()
        .filter(|one| one.rules.iter().any(|(id, _)| *id == rule))
        .collect()
}
