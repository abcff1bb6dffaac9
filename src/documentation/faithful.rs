//! The note that says what happened, all of it, and nothing else.
//!
//! Players that note well file it, and it shows that a note can be filled in
//! truthfully. What comes next is left out: that is a decision, not a fact.

use crate::{
    documentation::{
        events::due_flags,
        money::as_noted,
        truth::{Shown, Truth},
    },
    domain::{
        Id, Note,
        act::Identifier,
        disposition::{Code, Codes, OutcomeKind},
        note::{AttorneyNoted, BankruptcyNoted, LIST_MAX, OfferNoted, PromiseNoted},
        party_act::Reason,
    },
};

use arrayvec::ArrayVec;

/// The note of what truly happened, in these codes. Lists hold what fits into a note.
pub fn faithful(truth: &Truth, codes: &Codes) -> Note {
    let identifiers = truth.verified_by.iter().map(|shown| shown.what);
    Note {
        result: result(truth, codes),
        status: status(truth, codes),
        reason: reason(truth),
        flags: list(due_flags(truth).into_iter().map(|(flag, _)| flag)),
        party: truth.party.map(|shown| shown.what),
        verified_by: list(identifiers.filter(|id| *id != Identifier::Name)),
        disclosures: list(truth.disclosures.iter().map(|shown| shown.what)),
        offers: list(truth.offers.iter().map(|shown| OfferNoted {
            total: shown.what.total,
            instalment: shown.what.instalment,
        })),
        promise: promise(truth),
        requests: list(truth.requests.iter().map(|shown| shown.what)),
        dispute: truth.dispute.map(|shown| shown.what),
        attorney: truth.attorney.as_ref().map(|shown| AttorneyNoted {
            name: shown.what.name.clone(),
            phone: shown.what.phone.clone(),
        }),
        bankruptcy: truth.bankruptcy.as_ref().map(|shown| BankruptcyNoted {
            chapter: shown.what.chapter,
            case: shown.what.case.clone(),
        }),
        complaint: truth.complaint.is_some(),
        ..Note::default()
    }
}

fn list<T>(values: impl IntoIterator<Item = T>) -> ArrayVec<T, LIST_MAX> {
    values.into_iter().take(LIST_MAX).collect()
}

fn code_for(kind: OutcomeKind, codes: &[Code]) -> Option<Id> {
    let fits = codes.iter().find(|code| code.fits.contains(&kind));
    fits.map(|code| code.id)
}

/// What came of the last contact.
fn result(truth: &Truth, codes: &Codes) -> Id {
    let mut kinds = truth.results.iter().rev();
    kinds
        .find_map(|shown| code_for(shown.what, &codes.results))
        .unwrap_or_default()
}

/// What binds the account comes before what was agreed about it.
fn status(truth: &Truth, codes: &Codes) -> Id {
    let bars = |shown: &&Shown<OutcomeKind>| shown.what.bars();
    let mut kinds = truth.statuses.iter().filter(bars).chain(&truth.statuses);
    kinds
        .find_map(|shown| code_for(shown.what, &codes.statuses))
        .unwrap_or_default()
}

fn reason(truth: &Truth) -> Option<Reason> {
    match (truth.reason, truth.reason_asked, truth.right_party) {
        (Some(given), _, _) => Some(given.what),
        (None, Some(_), _) => Some(Reason::NotTold),
        (None, None, Some(_)) => Some(Reason::NotAsked),
        (None, None, None) => None,
    }
}

fn promise(truth: &Truth) -> Option<PromiseNoted> {
    let agreed = truth.agreed.map(|agreed| as_noted(&agreed.what));
    agreed.or(truth.paid.map(|paid| PromiseNoted {
        down: Some(paid.what),
        ..PromiseNoted::default()
    }))
}
