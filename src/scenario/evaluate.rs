//! Whether conditions hold in a situation of the call.

use crate::{
    domain::{Mood, terms::TermsKind},
    scenario::model::Cond,
};

/// What conditions can ask about; borrowed from the session's state.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// Flags set, one bit each.
    pub flags: u64,
    /// Disclosures made, one bit each.
    pub learned: u64,
    /// Choices used, one bit each.
    pub used: &'a [u64],
    /// Standing actions used, one bit each.
    pub standing_used: u32,
    /// Correct identifiers given by whoever is on the line; the name does not count.
    pub verified: u32,
    /// The consumer's mood.
    pub mood: Mood,
    /// The kind of what is agreed, whether it is authorized, and whether something is paid today.
    pub agreed: Option<(TermsKind, bool, bool)>,
    /// Whether it was read back and confirmed.
    pub confirmed: bool,
    /// Whether the consumer's own terms are open.
    pub countered: bool,
    /// Offers answered.
    pub offers: u8,
}

impl Situation<'_> {
    /// Whether all of the conditions hold.
    pub fn all(&self, conditions: &[Cond]) -> bool {
        conditions.iter().all(|condition| self.holds(condition))
    }

    fn holds(&self, condition: &Cond) -> bool {
        match condition {
            Cond::Flag(bits) => self.flags & bits == *bits,
            Cond::Knows(bits) => self.learned & bits == *bits,
            Cond::UsedChoice(index) => has_bit(self.used, *index),
            Cond::UsedStanding(index) => self.standing_used & (1 << index) != 0,
            Cond::Verified(count) => self.verified >= u32::from(*count),
            Cond::TrustAtLeast(level) => self.mood.trust >= *level,
            Cond::PatienceAtLeast(level) => self.mood.patience >= *level,
            Cond::DistressAtLeast(level) => self.mood.distress >= *level,
            Cond::Heard => self.mood.heard,
            Cond::Agreed => self.agreed.is_some(),
            Cond::Confirmed => self.confirmed,
            Cond::Countered => self.countered,
            Cond::OffersAtLeast(count) => self.offers >= *count,
            Cond::AgreedKind(kind) => self.agreed.is_some_and(|(agreed, _, _)| agreed == *kind),
            Cond::AgreedAuthorized => self.agreed.is_some_and(|(_, authorized, _)| authorized),
            Cond::AgreedDown => self.agreed.is_some_and(|(_, _, down)| down),
            Cond::Not(inner) => !self.holds(inner),
            Cond::Any(inner) => inner.iter().any(|condition| self.holds(condition)),
        }
    }
}

/// Whether the bit is set in a row of words.
pub(crate) fn has_bit(words: &[u64], index: u16) -> bool {
    words
        .get(usize::from(index / 64))
        .is_some_and(|word| word & (1 << (index % 64)) != 0)
}
