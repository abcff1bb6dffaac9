//! The fold that turns a stream of items into [`Truth`].

use crate::{
    documentation::{
        message::reveals,
        truth::{Shown, Truth},
    },
    domain::{
        CollectorAct, Deed, Facts, Money, Terms,
        act::Question,
        contact::CallResult,
        disposition::OutcomeKind,
        facts::{OrderKind, Relation},
        note::{Disclosure, Flag},
        party_act::{Language, Medium},
    },
    evidence::{Acts, EndedBy, Item, Party, Seen, Speaker},
};

/// Whether a person counts as the consumer for contact rules
/// (15 U.S.C. § 1692c(d), 12 CFR § 1006.6(a)); a parent does where the consumer is a minor.
pub fn counts_as_consumer(relation: Relation, facts: &Facts) -> bool {
    match relation {
        Relation::Consumer
        | Relation::Spouse
        | Relation::Guardian
        | Relation::EstateRepresentative
        | Relation::Successor => true,
        Relation::Parent => facts.consumer().is_some_and(|consumer| consumer.minor),
        _ => false,
    }
}

/// What is known of the contact that is open, or was last.
#[derive(Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one fact of the contact"
)]
pub(super) struct OpenContact {
    pub(super) tried: u32,
    pub(super) written: bool,
    pub(super) planned_result: CallResult,
    pub(super) party: Option<Party>,
    pub(super) opened: bool,
    pub(super) right_party: bool,
    pub(super) named: bool,
    pub(super) denied: bool,
    pub(super) revealed_to_third: bool,
    pub(super) asked_location: bool,
    pub(super) message: Vec<CollectorAct>,
    pub(super) last: u32,
    pub(super) ended: Option<EndedBy>,
}

/// The state of the fold.
pub(super) struct Fold<'f> {
    pub(super) facts: &'f Facts,
    pub(super) truth: Truth,
    pub(super) contact: Option<OpenContact>,
    pub(super) refused: Option<(u32, bool)>,
    pub(super) budget: Option<u32>,
    pub(super) offered: Vec<Shown<Terms>>,
}

impl<'f> Fold<'f> {
    pub(super) fn new(facts: &'f Facts) -> Self {
        Self {
            facts,
            truth: Truth {
                on_file: on_file(facts),
                consents_on_file: facts
                    .consents
                    .iter()
                    .filter(|consent| consent.revoked.is_none() && !consent.tainted)
                    .map(|consent| consent.to)
                    .collect(),
                currency: facts
                    .debts
                    .first()
                    .map(|debt| debt.currency)
                    .unwrap_or_default(),
                ..Truth::default()
            },
            contact: None,
            refused: None,
            budget: None,
            offered: Vec::new(),
        }
    }

    pub(super) fn see(&mut self, seen: &Seen<'_>) {
        let entry = seen.entry;
        if let Some(contact) = &mut self.contact
            && contact.ended.is_none()
        {
            contact.last = entry;
        }
        match seen.item {
            Item::Tried => self.tried(seen),
            Item::Opened(party) | Item::PartyChanged(party) => self.party(seen, party),
            Item::Utterance {
                acts,
                language,
                speaker,
            } => {
                if speaker == Speaker::Party && language != Language::English {
                    self.truth.language = Some(Shown::new(language, entry));
                }
                match acts {
                    Acts::Collector(acts) => {
                        for act in acts {
                            self.collector(*act, entry);
                        }
                    }
                    Acts::Party(acts) => {
                        for act in acts {
                            self.heard(*act, seen);
                        }
                    }
                }
            }
            Item::Offered {
                by: Speaker::Collector,
                terms,
            } => {
                self.offered.push(Shown::new(terms, entry));
            }
            Item::Agreed { terms, .. } => {
                self.truth.agreed = Some(Shown::new(terms, entry));
                self.truth.confirmed = None;
                if terms.down > Money::ZERO {
                    self.truth.paid = Some(Shown::new(terms.down, entry));
                }
            }
            Item::Confirmed => self.truth.confirmed = Some(entry),
            Item::Deed(deed) => self.deed(deed, entry),
            Item::Planned(step) => self.truth.planned.push(Shown::new(step, entry)),
            Item::Closed(by) => {
                if let Some(contact) = &mut self.contact {
                    contact.ended = Some(by);
                }
            }
            Item::Offered { .. } | Item::Noted(_) | Item::DutyDue(_) | Item::FileEnds => {}
        }
    }

    fn tried(&mut self, seen: &Seen<'_>) {
        let medium = seen.contact.map_or(Medium::Call, |contact| contact.medium);
        let spoken = matches!(
            medium,
            Medium::Call | Medium::Visit | Medium::RinglessVoicemail
        );
        // A talk stays what happened, even if a later call rings out.
        if let Some(earlier) = &self.contact
            && earlier.opened
            && earlier.party.is_some_and(|party| !party.voicemail)
        {
            let result = self.result_of(earlier);
            self.truth.results.push(Shown::new(result, earlier.last));
        }
        self.contact = Some(OpenContact {
            tried: seen.entry,
            last: seen.entry,
            written: !spoken,
            planned_result: seen
                .contact
                .map(|contact| contact.result)
                .unwrap_or_default(),
            ..OpenContact::default()
        });
    }

    fn party(&mut self, seen: &Seen<'_>, party: Party) {
        if self
            .contact
            .as_ref()
            .is_none_or(|contact| contact.ended.is_some())
        {
            self.tried(seen);
        }
        let right = counts_as_consumer(party.relation, self.facts) && !party.voicemail;
        if let Some(contact) = &mut self.contact {
            contact.opened = true;
            contact.party = Some(party);
            contact.right_party |= right;
        }
        if party.voicemail {
            return;
        }
        let written = self.contact.as_ref().is_some_and(|contact| contact.written);
        if right && !written {
            self.truth.right_party = Some(seen.entry);
        }
        if !written && (right || self.truth.right_party.is_none()) {
            self.truth.party = Some(Shown::new(party.relation, seen.entry));
        }
    }

    /// Whether the right party is listening now.
    pub(super) fn right_party_listens(&self) -> bool {
        self.contact
            .as_ref()
            .and_then(|contact| contact.party)
            .is_some_and(|party| counts_as_consumer(party.relation, self.facts))
    }

    fn collector(&mut self, act: CollectorAct, entry: u32) {
        let right = self.right_party_listens();
        let known = |contact: &OpenContact| contact.party.is_some();
        let reached = right || !self.contact.as_ref().is_some_and(known);
        if let Some(contact) = &mut self.contact {
            contact.message.push(act);
            let voicemail = contact.party.is_some_and(|party| party.voicemail);
            contact.revealed_to_third |= !right && !voicemail && contact.opened && reveals(act);
            contact.asked_location |=
                !right && matches!(act, CollectorAct::Ask(Question::Location(_)));
        }
        let disclosure = match act {
            CollectorAct::RecordingNotice => Disclosure::Recording,
            CollectorAct::MiniMiranda {
                attempt: true,
                information_use: true,
            } => Disclosure::MiniMiranda,
            CollectorAct::MiniMiranda { .. } if !reached => return,
            CollectorAct::MiniMiranda { .. } => {
                self.truth
                    .partial
                    .push(Shown::new(Disclosure::MiniMiranda, entry));
                return;
            }
            CollectorAct::SayDebtCollector => Disclosure::DebtCollector,
            CollectorAct::RightsReminder => Disclosure::Rights,
            CollectorAct::ValidationInfo(fields) if fields.rights => Disclosure::Rights,
            CollectorAct::LimitationNotice { .. } => Disclosure::TimeBarred,
            CollectorAct::Authorization { .. } => Disclosure::Authorization,
            CollectorAct::Offer(terms) => {
                self.offered.push(Shown::new(terms, entry));
                return;
            }
            CollectorAct::Ask(Question::Reason) => {
                self.truth.reason_asked.get_or_insert(entry);
                return;
            }
            _ => return,
        };
        // Said to somebody else, it was not given to the person who is owed it.
        if disclosure != Disclosure::Recording && !reached {
            return;
        }
        if !self
            .truth
            .disclosures
            .iter()
            .any(|known| known.what == disclosure)
        {
            self.truth.disclosures.push(Shown::new(disclosure, entry));
        }
    }

    fn deed(&mut self, deed: Deed, entry: u32) {
        match deed {
            Deed::TakePayment {
                amount: Some(amount),
                on: None,
                ..
            } => {
                self.truth.paid = Some(Shown::new(amount, entry));
            }
            Deed::Returned(crate::domain::deed::ReturnedKind::Payment) => {
                status(&mut self.truth, OutcomeKind::PaymentReturned, entry);
            }
            _ => {}
        }
    }
}

pub(super) fn status(truth: &mut Truth, kind: OutcomeKind, entry: u32) {
    if !truth.statuses.iter().any(|known| known.what == kind) {
        truth.statuses.push(Shown::new(kind, entry));
    }
}

/// Flags that the file already carries.
fn on_file(facts: &Facts) -> Vec<Flag> {
    let mut flags = Vec::new();
    let consumer = facts.consumer();
    let orders =
        |wanted: fn(&OrderKind) -> bool| facts.orders.iter().any(|order| wanted(&order.kind));
    let known = [
        (
            Flag::Dispute,
            facts.debts.iter().any(|debt| !debt.disputes.is_empty()),
        ),
        (
            Flag::Cease,
            orders(|kind| matches!(kind, OrderKind::Cease(_))),
        ),
        (
            Flag::Inconvenient,
            orders(|kind| matches!(kind, OrderKind::Designation(_))),
        ),
        (
            Flag::EmployerForbids,
            orders(|kind| matches!(kind, OrderKind::EmployerForbids)),
        ),
        (
            Flag::Attorney,
            consumer.is_some_and(|one| one.counsel.is_some()),
        ),
        (
            Flag::Bankruptcy,
            consumer.is_some_and(|one| one.bankruptcy.is_some()),
        ),
        (
            Flag::Deceased,
            consumer.is_some_and(|one| one.deceased.is_some()),
        ),
        (
            Flag::Service,
            consumer.is_some_and(|one| one.service.is_some()),
        ),
        (
            Flag::IdentityTheft,
            facts
                .debts
                .iter()
                .any(|debt| debt.identity_theft_report.is_some()),
        ),
        (
            Flag::Language,
            consumer.is_some_and(|one| one.language != Language::English),
        ),
    ];
    flags.extend(
        known
            .into_iter()
            .filter(|(_, held)| *held)
            .map(|(flag, _)| flag),
    );
    flags
}
