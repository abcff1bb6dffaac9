//! What the fold learns from the person on the line.

use crate::{
    documentation::{
        fold::{Fold, status},
        truth::{AttorneyTold, BankruptcyTold, Shown},
    },
    domain::{
        PartyAct,
        disposition::OutcomeKind,
        moment::Stamp,
        note::RequestNoted,
        party_act::{CeaseScope, Designation, Language, Reason},
    },
    evidence::Seen,
};

impl Fold<'_> {
    pub(super) fn heard(&mut self, act: PartyAct, seen: &Seen<'_>) {
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
                // Only who wants no contact at all ceases it; a medium or a number is stopped.
                let kind = if written && scope == CeaseScope::All {
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
                // "Some other time" names no time that a note could record as a request.
                if day.is_none() && from.is_none() {
                    return;
                }
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
}
