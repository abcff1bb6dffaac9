//! The fold that turns a stream of items into [`Truth`].

use crate::{
    documentation::truth::{AttorneyTold, BankruptcyTold, Shown, Truth},
    domain::{
        CollectorAct, Deed, Facts, Money, NextStep, PartyAct, Terms,
        act::{Identifier, Question},
        contact::CallResult,
        disposition::OutcomeKind,
        facts::{Debt, OrderKind, Relation},
        moment::Stamp,
        note::{Disclosure, Flag, ReferTo, RequestNoted},
        party_act::{CeaseScope, Designation, Language, Medium, Reason},
        terms::TermsKind,
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
struct OpenContact {
    tried: u32,
    written: bool,
    planned_result: CallResult,
    party: Option<Party>,
    opened: bool,
    right_party: bool,
    named: bool,
    denied: bool,
    revealed_to_third: bool,
    asked_location: bool,
    message: Vec<CollectorAct>,
    last: u32,
    ended: Option<EndedBy>,
}

/// The state of the fold.
pub(super) struct Fold<'f> {
    facts: &'f Facts,
    truth: Truth,
    contact: Option<OpenContact>,
    refused: Option<(u32, bool)>,
    budget: Option<u32>,
    offered: Vec<Shown<Terms>>,
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
    fn right_party_listens(&self) -> bool {
        self.contact
            .as_ref()
            .and_then(|contact| contact.party)
            .is_some_and(|party| counts_as_consumer(party.relation, self.facts))
    }

    fn collector(&mut self, act: CollectorAct, entry: u32) {
        let right = self.right_party_listens();
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
        if !self
            .truth
            .disclosures
            .iter()
            .any(|known| known.what == disclosure)
        {
            self.truth.disclosures.push(Shown::new(disclosure, entry));
        }
    }

    fn heard(&mut self, act: PartyAct, seen: &Seen<'_>) {
        let entry = seen.entry;
        let right = self.right_party_listens();
        self.who_speaks(act, entry, right);
        self.asks(act, seen);
        let truth = &mut self.truth;
        match act {
            PartyAct::GiveReason(reason) if reason != Reason::NotTold && right => {
                truth.reason = Some(Shown::new(reason, entry));
            }
            PartyAct::GiveBudget if right => self.budget = Some(entry),
            PartyAct::RefuseToPay { written } if right => self.refused = Some((entry, written)),
            PartyAct::Dispute { part, written, .. } => {
                truth.dispute = Some(Shown::new(part, entry));
                let kind = if written {
                    OutcomeKind::DisputeWritten
                } else {
                    OutcomeKind::DisputeOral
                };
                status(truth, kind, entry);
            }
            PartyAct::HasAttorney {
                this_debt: true,
                contact,
            } => {
                let counsel = self
                    .facts
                    .consumer()
                    .and_then(|consumer| consumer.counsel.as_ref());
                truth.attorney = Some(Shown::new(
                    AttorneyTold {
                        name: counsel
                            .map(|counsel| counsel.name.clone())
                            .unwrap_or_default(),
                        phone: counsel
                            .map(|counsel| counsel.phone.clone())
                            .unwrap_or_default(),
                        reachable: contact,
                    },
                    entry,
                ));
                status(truth, OutcomeKind::Attorney, entry);
            }
            PartyAct::Bankrupt {
                chapter,
                case,
                filed: true,
            } => {
                let held = self
                    .facts
                    .consumer()
                    .and_then(|consumer| consumer.bankruptcy.as_ref());
                let number = held.filter(|_| case).map(|held| held.case.clone());
                let told = BankruptcyTold {
                    chapter,
                    case: number.unwrap_or_default(),
                };
                truth.bankruptcy = Some(Shown::new(told, entry));
                let long = matches!(chapter, Some(11..=13));
                let kind = if long {
                    OutcomeKind::Bankruptcy13
                } else {
                    OutcomeKind::Bankruptcy7
                };
                status(truth, kind, entry);
            }
            PartyAct::Complain => {
                truth.complaint.get_or_insert(entry);
                status(truth, OutcomeKind::Complaint, entry);
            }
            PartyAct::Deceased => {
                truth.deceased.get_or_insert(entry);
                status(truth, OutcomeKind::Deceased, entry);
            }
            PartyAct::IdentityTheft => {
                truth.identity_theft.get_or_insert(entry);
                status(truth, OutcomeKind::IdentityTheft, entry);
            }
            PartyAct::InService => {
                truth.service.get_or_insert(entry);
                status(truth, OutcomeKind::Service, entry);
            }
            PartyAct::Danger => {
                truth.crisis.get_or_insert(entry);
                status(truth, OutcomeKind::Crisis, entry);
            }
            PartyAct::EmployerForbids => {
                truth.employer_forbids.get_or_insert(entry);
                status(truth, OutcomeKind::EmployerForbids, entry);
            }
            PartyAct::Consent { scope, .. } => truth.consents.push(Shown::new(scope, entry)),
            PartyAct::Revoke => truth.consents.clear(),
            PartyAct::Speak(language) if language != Language::English => {
                truth.language = Some(Shown::new(language, entry));
            }
            _ => {}
        }
    }

    /// What tells who is on the line.
    fn who_speaks(&mut self, act: PartyAct, entry: u32, right: bool) {
        let Some(contact) = &mut self.contact else {
            return;
        };
        match act {
            PartyAct::Identify { id, correct } => {
                contact.named = true;
                let known = self.truth.verified_by.iter().any(|known| known.what == id);
                if correct && right && !known {
                    self.truth.verified_by.push(Shown::new(id, entry));
                }
            }
            PartyAct::SayRelation => contact.named = true,
            PartyAct::DenyIdentity => {
                contact.named = true;
                contact.denied = true;
            }
            _ => {}
        }
    }

    /// What is asked of the collector.
    fn asks(&mut self, act: PartyAct, seen: &Seen<'_>) {
        let entry = seen.entry;
        let truth = &mut self.truth;
        let request = match act {
            PartyAct::AskCease { scope, written } => {
                let kind = if written {
                    OutcomeKind::CeaseWritten
                } else {
                    OutcomeKind::StopAsked
                };
                status(truth, kind, entry);
                RequestNoted::Stop(scope)
            }
            PartyAct::Designate(designation) => {
                let stop = matches!(designation, Designation::Medium(_) | Designation::Number(_));
                let kind = if stop {
                    OutcomeKind::StopAsked
                } else {
                    OutcomeKind::Inconvenient
                };
                status(truth, kind, entry);
                match designation {
                    Designation::Window(window) => RequestNoted::Times {
                        from: window.from,
                        to: window.to,
                    },
                    Designation::Place(place) => RequestNoted::Place(place),
                    Designation::Medium(medium) => RequestNoted::Stop(CeaseScope::Medium(medium)),
                    Designation::Number(line) => RequestNoted::Stop(CeaseScope::Number(line)),
                    Designation::Date(_) => RequestNoted::Stop(CeaseScope::Times),
                }
            }
            PartyAct::EmployerForbids => RequestNoted::Stop(CeaseScope::Work),
            PartyAct::AskCallBack { day, from } => {
                status(truth, OutcomeKind::CallBackAsked, entry);
                let today = seen.now.date();
                let date = day.map_or(today, |day| day.from(today));
                let time = from.map_or(chrono::NaiveTime::MIN, |from| from.0);
                RequestNoted::CallBack(Stamp(date.and_time(time)))
            }
            PartyAct::AskCreditor { .. } => RequestNoted::Creditor,
            PartyAct::Withdraw => {
                truth.requests.retain(|request| {
                    !matches!(
                        request.what,
                        RequestNoted::Times { .. } | RequestNoted::Place(_)
                    )
                });
                truth
                    .statuses
                    .retain(|status| status.what != OutcomeKind::Inconvenient);
                return;
            }
            _ => return,
        };
        if !truth.requests.iter().any(|known| known.what == request) {
            truth.requests.push(Shown::new(request, entry));
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

    fn result_of(&self, contact: &OpenContact) -> OutcomeKind {
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
        let truth = &mut self.truth;
        if let Some(agreed) = truth.agreed {
            let terms = agreed.what;
            let kind = if terms.kind == TermsKind::Settlement {
                OutcomeKind::Settlement
            } else if terms.instalments() == 0 {
                OutcomeKind::PaidFull
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
            let owed = self
                .facts
                .debts
                .first()
                .map_or(Money::ZERO, Debt::undisputed);
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

fn status(truth: &mut Truth, kind: OutcomeKind, entry: u32) {
    if !truth.statuses.iter().any(|known| known.what == kind) {
        truth.statuses.push(Shown::new(kind, entry));
    }
}

/// Whether an act tells the listener that there is a debt.
fn reveals(act: CollectorAct) -> bool {
    matches!(
        act,
        CollectorAct::RevealDebt(_)
            | CollectorAct::MiniMiranda { .. }
            | CollectorAct::SayDebtCollector
            | CollectorAct::RightsReminder
            | CollectorAct::ValidationInfo(_)
            | CollectorAct::LimitationNotice { .. }
            | CollectorAct::StateCreditor
            | CollectorAct::StateAmount { .. }
            | CollectorAct::StateStatus(_)
            | CollectorAct::AskPayment { .. }
            | CollectorAct::Offer(_)
            | CollectorAct::Consequence { .. }
            | CollectorAct::Other(crate::domain::act::Mark::AccountMention)
    )
}

/// Whether a message has what a limited-content message must have and nothing
/// that it may not have (12 CFR § 1006.2(j)).
fn is_limited(acts: &[CollectorAct], facts: &Facts) -> bool {
    use crate::domain::act::CompanyName;
    let neutral = |act: &CollectorAct| match act {
        CollectorAct::StateCompany(CompanyName::Neutral) => true,
        CollectorAct::StateCompany(CompanyName::True) => !facts.agency.name_reveals_collection,
        _ => false,
    };
    let names_somebody =
        |act: &CollectorAct| matches!(act, CollectorAct::StateName(_) | CollectorAct::ReplyName);
    let required = acts.iter().any(neutral)
        && acts.iter().any(names_somebody)
        && acts.contains(&CollectorAct::ReplyRequest)
        && acts.contains(&CollectorAct::CallBackNumber);
    let allowed = acts.iter().all(|act| {
        neutral(act)
            || names_somebody(act)
            || matches!(
                act,
                CollectorAct::ReplyRequest
                    | CollectorAct::CallBackNumber
                    | CollectorAct::Greet
                    | CollectorAct::AskFor
                    | CollectorAct::StateDateTime
                    | CollectorAct::ReplyTimes
                    | CollectorAct::AnyRepresentative
            )
    });
    required && allowed
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
