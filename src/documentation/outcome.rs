//! What the fold says at the end: what came of the contact, and where the account stands.

use crate::{
    documentation::{
        fold::{Fold, OpenContact, status},
        message::is_limited,
        truth::{Shown, Truth},
    },
    domain::{
        Money, NextStep,
        act::Identifier,
        contact::CallResult,
        disposition::OutcomeKind,
        facts::{Debt, Relation},
        note::ReferTo,
        party_act::Reason,
        terms::TermsKind,
    },
    evidence::EndedBy,
};

impl Fold<'_> {
    /// Closes the fold: what can only be said when everything is known.
    pub(super) fn finish(mut self) -> Truth {
        let result = self.result();
        self.truth.results.push(result);
        self.money();
        self.plans();
        let agreed = self.truth.agreed.map(|agreed| agreed.what);
        for offer in &self.offered {
            let known = self
                .truth
                .offers
                .iter()
                .any(|known| known.what == offer.what);
            if Some(offer.what) != agreed && !known {
                self.truth.offers.push(*offer);
            }
        }
        if self.truth.statuses.is_empty() {
            self.truth
                .statuses
                .push(Shown::new(OutcomeKind::NothingNew, result.entry));
        }
        self.truth
    }

    fn result(&self) -> Shown<OutcomeKind> {
        let Some(contact) = &self.contact else {
            let entry = self.truth.planned.first().map_or(0, |plan| plan.entry);
            return Shown::new(OutcomeKind::NoContact, entry);
        };
        let kind = self.result_of(contact);
        let entry = if contact.opened {
            contact.last
        } else {
            contact.tried
        };
        Shown::new(kind, entry)
    }

    pub(super) fn result_of(&self, contact: &OpenContact) -> OutcomeKind {
        let party = contact.party.filter(|_| contact.opened);
        if contact.written {
            return OutcomeKind::MessageSent;
        }
        let Some(party) = party else {
            return match contact.planned_result {
                CallResult::Busy => OutcomeKind::Busy,
                CallResult::NotInService => OutcomeKind::NotInService,
                CallResult::Full | CallResult::Voicemail => OutcomeKind::VoicemailNothing,
                CallResult::Dropped => OutcomeKind::Dropped,
                _ => OutcomeKind::RangOut,
            };
        };
        if party.voicemail {
            return match contact.message.as_slice() {
                [] => OutcomeKind::VoicemailNothing,
                acts if is_limited(acts, self.facts) => OutcomeKind::LimitedMessageLeft,
                _ => OutcomeKind::OtherMessageLeft,
            };
        }
        let hung_up = contact.ended == Some(EndedBy::Party);
        let verified = self
            .truth
            .verified_by
            .iter()
            .any(|id| id.what != Identifier::Name)
            || party.relation != Relation::Consumer;
        if contact.right_party {
            return match contact.ended {
                Some(EndedBy::Transferred) => OutcomeKind::Transferred,
                _ if hung_up && !verified && !contact.named => OutcomeKind::HungUpBeforeName,
                _ if !verified => OutcomeKind::NotVerified,
                Some(EndedBy::Party) if self.truth.agreed.is_none() => {
                    OutcomeKind::RightPartyHungUp
                }
                _ => OutcomeKind::RightPartySpokenWith,
            };
        }
        if contact.revealed_to_third {
            return OutcomeKind::ThirdPartyToldOfDebt;
        }
        match party.relation {
            Relation::Attorney => OutcomeKind::AttorneySpokenWith,
            Relation::Unknown if contact.denied => OutcomeKind::WrongNumber,
            _ if contact.asked_location => OutcomeKind::LocationAsked,
            _ if hung_up && !contact.named => OutcomeKind::HungUpBeforeName,
            _ => OutcomeKind::ThirdPartyNothingRevealed,
        }
    }

    fn money(&mut self) {
        // What somebody disputes stays open, however much of the rest was paid.
        let debt = self.facts.debts.first();
        let all_undisputed = debt.is_none_or(|debt| debt.disputed() == Money::ZERO);
        let truth = &mut self.truth;
        if let Some(agreed) = truth.agreed {
            let terms = agreed.what;
            let kind = if terms.kind == TermsKind::Settlement {
                OutcomeKind::Settlement
            } else if terms.instalments() == 0 && terms.kind == TermsKind::InFull && all_undisputed
            {
                OutcomeKind::PaidFull
            } else if terms.instalments() == 0 {
                // All of a hardship arrangement in one payment leaves the debt open,
                // and so does all of the undisputed part.
                OutcomeKind::PaidPart
            } else if terms.instalments() == 1 {
                OutcomeKind::Promise
            } else {
                OutcomeKind::Plan
            };
            status(truth, kind, agreed.entry);
            if terms.down > Money::ZERO && terms.instalments() > 0 {
                status(truth, OutcomeKind::PaidPart, agreed.entry);
            }
            return;
        }
        if let Some(paid) = truth.paid {
            let owed = debt.map_or(Money::ZERO, Debt::balance);
            let full = owed > Money::ZERO && paid.what >= owed;
            let kind = if full {
                OutcomeKind::PaidFull
            } else {
                OutcomeKind::PaidPart
            };
            status(truth, kind, paid.entry);
            return;
        }
        if let Some((entry, written)) = self.refused {
            let kind = if written {
                OutcomeKind::RefusedInWriting
            } else {
                OutcomeKind::RefusedOrally
            };
            status(truth, kind, entry);
            return;
        }
        let told = truth.reason.filter(|reason| reason.what != Reason::WillNot);
        if let Some(entry) = self.budget.or(told.map(|reason| reason.entry)) {
            status(truth, OutcomeKind::CannotPay, entry);
        }
        if let Some(late) = truth
            .reason
            .filter(|reason| reason.what == Reason::InsuranceDelay)
        {
            status(truth, OutcomeKind::AidPending, late.entry);
        }
    }

    fn plans(&mut self) {
        for plan in self.truth.planned.clone() {
            let kind = match plan.what {
                NextStep::Refer { to: ReferTo::Legal } => OutcomeKind::ReferredToLegal,
                NextStep::Hold { .. } if self.contact.is_none() => OutcomeKind::Held,
                _ => continue,
            };
            status(&mut self.truth, kind, plan.entry);
        }
    }
}
