//! What truly happened, folded from the evidence: the other half of every comparison.

use crate::{
    documentation::fold::Fold,
    domain::{
        Currency, Facts, Money, NextStep, Terms,
        act::Identifier,
        disposition::OutcomeKind,
        facts::Relation,
        note::{Disclosure, Flag, RequestNoted},
        party_act::{ConsentScope, DisputedPart, Language, Permitted, Reason},
    },
    evidence::Seen,
};

/// Something true, with the log entry that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown<T> {
    /// What.
    pub what: T,
    /// The entry that shows it.
    pub entry: u32,
}

impl<T> Shown<T> {
    /// Something that an entry shows.
    pub const fn new(what: T, entry: u32) -> Self {
        Self { what, entry }
    }
}

/// What a note should say, as far as the log shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Truth {
    /// What came of the contact the note is about: the last one.
    pub results: Vec<Shown<OutcomeKind>>,
    /// Where the account stands; several may be true at once.
    pub statuses: Vec<Shown<OutcomeKind>>,
    /// The last right party spoken with, or else the last party.
    pub party: Option<Shown<Relation>>,
    /// Whether a right party was on the line alive.
    pub right_party: Option<u32>,
    /// Identifiers that a right party gave correctly.
    pub verified_by: Vec<Shown<Identifier>>,
    /// Disclosures that were made, complete.
    pub disclosures: Vec<Shown<Disclosure>>,
    /// Where the reason was asked for.
    pub reason_asked: Option<u32>,
    /// The reason that was given.
    pub reason: Option<Shown<Reason>>,
    /// Offers of the collector that were not taken.
    pub offers: Vec<Shown<Terms>>,
    /// What was agreed last.
    pub agreed: Option<Shown<Terms>>,
    /// Where that was read back.
    pub confirmed: Option<u32>,
    /// Money taken during the contact.
    pub paid: Option<Shown<Money>>,
    /// What the person asked for.
    pub requests: Vec<Shown<RequestNoted>>,
    /// What was disputed.
    pub dispute: Option<Shown<DisputedPart>>,
    /// That an attorney represents them, with name and number where the file has them.
    pub attorney: Option<Shown<AttorneyTold>>,
    /// That a bankruptcy was filed.
    pub bankruptcy: Option<Shown<BankruptcyTold>>,
    /// That they complained.
    pub complaint: Option<u32>,
    /// That the consumer died.
    pub deceased: Option<u32>,
    /// That somebody used their name.
    pub identity_theft: Option<u32>,
    /// That they serve.
    pub service: Option<u32>,
    /// That they may be in danger.
    pub crisis: Option<u32>,
    /// That the employer forbids such calls.
    pub employer_forbids: Option<u32>,
    /// Permissions that were given.
    pub consents: Vec<Shown<ConsentScope>>,
    /// A language other than English that they spoke.
    pub language: Option<Shown<Language>>,
    /// Disclosures of which only a part was said.
    pub partial: Vec<Shown<Disclosure>>,
    /// Flags that were on the account before: repeating one claims nothing new.
    pub on_file: Vec<Flag>,
    /// Permissions that were on file before.
    pub consents_on_file: Vec<Permitted>,
    /// The currency in which amounts are shown.
    pub currency: Currency,
    /// Steps that were planned.
    pub planned: Vec<Shown<NextStep>>,
}

/// What was said about an attorney.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttorneyTold {
    /// The name, where the file has it.
    pub name: String,
    /// The telephone number, where the file has it.
    pub phone: String,
    /// Whether name and number were given or can be found.
    pub reachable: bool,
}

/// What was said about a bankruptcy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BankruptcyTold {
    /// The chapter, if said.
    pub chapter: Option<u8>,
    /// The case number, where it was given and the file has it.
    pub case: String,
}

/// Folds the evidence into what happened. Facts lend only names and numbers
/// that an act cannot carry, and who counts as the consumer.
pub fn truth<'a>(items: impl IntoIterator<Item = Seen<'a>>, facts: &Facts) -> Truth {
    let mut fold = Fold::new(facts);
    for seen in items {
        fold.see(&seen);
    }
    fold.finish()
}
