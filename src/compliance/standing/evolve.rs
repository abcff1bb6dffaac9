//! How an item changes the standing. It cannot fail, and it decides nothing.
//! Long, because every kind of item has its arm here; what the other side's acts
//! change is the part to move out next.

use chrono::{NaiveDate, NaiveTime};

use crate::{
    compliance::{
        Parameters,
        calendar::after_business_days,
        parameters::Number,
        questions::{self, Content, CountsAs, MessageKind},
        standing::{Call, Cite, Consent, Heard, Instrument, Standing, Topic, calls},
    },
    domain::{
        CollectorAct, Contact, Deed, Facts, NextStep, PartyAct,
        act::Threat,
        contact::{CallResult, Direction},
        deed::{NoticeKind, ReturnedKind},
        moment::plus_days,
        party_act::{DisputedPart, Medium, Permitted},
        terms::{Method, TermsKind},
    },
    evidence::{Acts, EndedBy, Item, Seen, item::DutyKind},
};

use super::InContact;

impl Standing {
    /// Takes an item into account.
    pub fn evolve(&mut self, facts: &Facts, params: &Parameters, seen: &Seen<'_>) {
        self.catch_up(facts, params, seen.now.date());
        match &seen.item {
            Item::Tried => self.tried(facts, params, seen),
            Item::Opened(party) => self.contact.listener = Some(*party),
            Item::PartyChanged(party) => {
                // Whoever comes to the line has not been verified.
                self.contact = self.contact.handed_to(*party);
            }
            Item::Utterance {
                acts: Acts::Collector(acts),
                language,
                ..
            } => {
                self.said(facts, seen, acts);
                let content = Content::of_all(acts, facts);
                let change = acts.iter().rev().find_map(|act| match act {
                    CollectorAct::SpeakIn(language) => Some(*language),
                    _ => None,
                });
                self.contact.tongue = change.or(self.contact.tongue);
                let language = self.contact.tongue.unwrap_or(*language);
                if content.has(Content::DEBT) {
                    self.contact.spoken |= 1 << language as u8;
                }
                if content.any(Content::ATTEMPT.and(Content::COLLECTOR)) {
                    self.contact.disclosed_in |= 1 << language as u8;
                }
            }
            Item::Utterance {
                acts: Acts::Party(acts),
                language,
                ..
            } => {
                self.contact.heard = self.contact.heard.and(Heard::SPOKE);
                self.contact.language = *language;
                for act in *acts {
                    self.heard(facts, params, seen, act);
                }
            }
            Item::Offered { by, .. } => {
                if *by == crate::evidence::Speaker::Party {
                    self.contact.countered = true;
                } else {
                    let offer = Content::OFFER
                        .and(Content::DEBT)
                        .and(Content::OWES)
                        .and(Content::EXTRA);
                    self.contact.content = self.contact.content.and(offer);
                }
            }
            Item::Agreed { terms, .. } => {
                self.contact.recurring_debit =
                    terms.method == Method::Debit && terms.instalments() > 1;
                if self.contact.recurring_debit {
                    self.debits.amount = Some(terms.instalment);
                }
                let today = seen.now.date();
                if let (TermsKind::Settlement, Some(days)) =
                    (terms.kind, params.get(Number::StateSettlementDays, today))
                {
                    let due = after_business_days(today, days);
                    let debts = self.contact.debts.max(1);
                    self.duties
                        .add(DutyKind::SettlementConfirmation, due, debts, seen.entry);
                }
            }
            Item::Deed(deed) => self.deed(facts, seen, deed),
            Item::Closed(by) => self.closed(facts, params, seen, *by),
            Item::Planned(NextStep::Send {
                kind: NoticeKind::Validation,
                when,
                ..
            }) => {
                self.duties.plan(DutyKind::ValidationNotice, when.0.date());
            }
            Item::Confirmed
            | Item::Planned(_)
            | Item::Noted(_)
            | Item::DutyDue(_)
            | Item::FileEnds => {}
        }
    }

    fn tried(&mut self, facts: &Facts, params: &Parameters, seen: &Seen<'_>) {
        let Some(contact) = seen.contact else { return };
        let local = seen.now.local();
        let date = local.date();
        let debts = questions::debt_mask(facts, contact);
        let counted = questions::counted(facts, params, self, contact, date);
        let tainted = questions::is_tainted(facts, params, self, contact, seen.now);
        let (medium, barred_by) = questions::medium_status(self, contact, local);
        let counsel_barred = questions::counsel_bars(facts, self, contact, date);
        let is_answer = contact.direction == Direction::Outbound && self.replies.allows(contact);
        let stopped = [Topic::WrittenCease, Topic::WrittenRefusal]
            .map(|topic| self.known.is_stopped(topic, debts, local));
        self.contact = InContact::opened(debts, tainted, contact.known_place);
        self.contact.is_answer = is_answer;
        self.contact.stopped = stopped;
        self.contact.medium = medium;
        self.contact.barred_by = barred_by;
        self.contact.counsel_barred = counsel_barred;
        self.replies
            .tried(contact, questions::is_sent(contact.medium), date);
        self.calls.add(Call {
            date,
            minute: calls::minute(local),
            person: questions::person_called(facts, contact),
            debts,
            counted: counted == questions::Counted::Yes,
            conversation: false,
            outbound: contact.direction == Direction::Outbound,
            work: questions::at_work(facts, contact),
            voicemail: contact.result == CallResult::Voicemail,
            answered: calls::is_answered(contact.result),
            raised: questions::raised_mask(facts, contact),
            medium: contact.medium,
        });
    }

    fn said(&mut self, facts: &Facts, seen: &Seen<'_>, acts: &[CollectorAct]) {
        let content = Content::of_all(acts, facts);
        let here = &mut self.contact;
        if content.has(Content::DEBT) && !here.content.has(Content::DEBT) {
            here.revealed = Cite(Some(seen.entry));
        }
        here.content = here.content.and(content);
        here.utterances = here.utterances.saturating_add(1);
        here.since_request = here.since_request.saturating_add(1);
        for act in acts {
            match act {
                CollectorAct::ReadOutIdentifier(id) => here.read_out(*id),
                CollectorAct::AskPayment { by: Some(day), .. }
                | CollectorAct::Consequence {
                    what: Threat::Suit,
                    by: Some(day),
                    ..
                } => {
                    let day = day.from(seen.now.date());
                    if here.deadline.is_none_or(|earlier| day < earlier) {
                        here.deadline = Some(day);
                        here.deadline_cite = Cite(Some(seen.entry));
                    }
                }
                _ => {}
            }
        }
        if acts
            .iter()
            .any(|act| matches!(act, CollectorAct::Authorization { written: true, .. }))
        {
            self.duties
                .meet(DutyKind::WrittenAuthorization, self.contact.debts);
        }
        let oral =
            |act: &CollectorAct| matches!(act, CollectorAct::Authorization { written: false, .. });
        if self.contact.recurring_debit && acts.iter().any(oral) {
            let spoken = Content::ORAL_AUTHORIZATION;
            self.contact.content = self.contact.content.and(spoken);
        }
    }

    fn mark(&mut self, heard: Heard) {
        self.contact.heard = self.contact.heard.and(heard);
    }

    /// A request of the other side: what the collector says from here on is counted.
    fn request(&mut self, heard: Heard) {
        self.mark(heard);
        self.contact.since_request = 0;
    }

    fn heard(&mut self, facts: &Facts, params: &Parameters, seen: &Seen<'_>, act: &PartyAct) {
        let entry = Some(seen.entry);
        // Only dates and consents need the day; most acts do not.
        let today = || seen.now.date();
        let medium = seen.contact.map_or(Medium::Call, |contact| contact.medium);
        let midnight = || seen.now.date().and_time(NaiveTime::MIN);
        match *act {
            PartyAct::Identify { id, correct } if correct => self.contact.give(id),
            PartyAct::DenyIdentity => self.mark(Heard::DENIED),
            PartyAct::SayRelation => self.mark(Heard::RELATION),
            PartyAct::SayWhere(place) => self.contact.place = Some(place),
            PartyAct::SayBusy => self.request(Heard::BUSY),
            PartyAct::Designate(what) => {
                self.request(Heard::DESIGNATED);
                self.known.designate(what, midnight(), entry);
            }
            PartyAct::Withdraw => self.known.withdraw(),
            PartyAct::EmployerForbids => {
                self.request(Heard::EMPLOYER_FORBIDS);
                self.known.learn(Topic::EmployerForbids, today(), entry);
            }
            PartyAct::HasAttorney { this_debt, contact } => {
                if this_debt {
                    self.request(Heard::ATTORNEY);
                }
                if this_debt && contact {
                    self.known.learn(Topic::Counsel, today(), entry);
                }
            }
            PartyAct::Bankrupt { filed: true, .. } => {
                self.request(Heard::BANKRUPT);
                self.known.learn(Topic::Bankruptcy, today(), entry);
            }
            PartyAct::AskCease { scope, written } => {
                self.request(Heard::CEASE);
                self.replies.decline(medium);
                let written = self.written(facts, medium, written);
                self.known.stop_debts(self.contact.debts.max(1));
                self.known.cease(scope, written, midnight(), medium, entry);
            }
            PartyAct::RefuseToPay { written } => {
                self.mark(Heard::REFUSED);
                let topic = if self.written(facts, medium, written) {
                    self.known.stop_debts(self.contact.debts.max(1));
                    Topic::WrittenRefusal
                } else {
                    Topic::Objected
                };
                self.known.learn(topic, today(), entry);
            }
            PartyAct::Consent { .. } => self.consented(seen, act),
            PartyAct::AskCallBack { .. } => {
                self.mark(Heard::INVITED);
                self.consented(seen, act);
            }
            PartyAct::Revoke => self.consents.revoke(today()),
            PartyAct::Dispute { .. } | PartyAct::AskCreditor { .. } | PartyAct::SaysPaid => {
                let said = match *act {
                    PartyAct::Dispute { written, .. } | PartyAct::AskCreditor { written } => {
                        Some(written)
                    }
                    _ => None,
                };
                let writing = said.is_some_and(|said| self.written(facts, medium, said));
                self.direct_dispute(params, seen, act, writing);
                self.disputed(params, today(), act, writing);
            }
            PartyAct::AskEmployer => self.mark(Heard::ASKED_EMPLOYER),
            PartyAct::AskWho => self.mark(Heard::ASKED_WHO),
            PartyAct::AskSue => self.mark(Heard::ASKED_SUE),
            PartyAct::InviteCall => self.mark(Heard::INVITED),
            PartyAct::GiveLocation => self.mark(Heard::LOCATION),
            PartyAct::Complain => self.mark(Heard::COMPLAINED),
            PartyAct::Deceased => {
                self.mark(Heard::DECEASED);
                self.known.learn(Topic::Deceased, today(), entry);
            }
            PartyAct::InService => self.known.learn(Topic::InService, today(), entry),
            PartyAct::IdentityTheft => {
                self.mark(Heard::IDENTITY_THEFT);
                self.known.learn(Topic::IdentityTheft, today(), entry);
                self.disputed(params, today(), &PartyAct::SaysPaid, false);
            }
            PartyAct::Speak(language) => self.contact.language = language,
            PartyAct::RaiseDebt(debt) => {
                let bit = 1 << questions::bucket(facts, debt);
                self.contact.raised |= bit & !self.contact.debts;
                self.contact.debts |= bit;
            }
            PartyAct::LineDrops => self.mark(Heard::DROPPED),
            _ => {}
        }
    }

    /// Whether a request is a written one; the contact remembers that it was.
    fn written(&mut self, facts: &Facts, medium: Medium, said: bool) -> bool {
        let written = questions::in_writing(facts, medium, said);
        if written {
            self.mark(Heard::IN_WRITING);
        }
        written
    }

    fn consented(&mut self, seen: &Seen<'_>, act: &PartyAct) {
        self.mark(Heard::CONSENTED);
        let today = seen.now.date();
        let (to, from, until, line) = match *act {
            PartyAct::Consent { scope, until } => (scope.to, scope.on, until, scope.line),
            PartyAct::AskCallBack { day, .. } => (Permitted::Call, day, day, None),
            _ => return,
        };
        self.consents.add(Consent {
            to,
            given: today,
            from: from.map_or(today, |day| day.from(today)),
            until: until.map(|day| day.from(today)),
            line,
            direct: true,
            tainted: self.contact.tainted,
            revoked: false,
            revoked_on: None,
            spent: false,
            cite: Cite(Some(seen.entry)),
        });
    }

    /// A written dispute of what was reported has to be looked into.
    fn direct_dispute(
        &mut self,
        params: &Parameters,
        seen: &Seen<'_>,
        act: &PartyAct,
        writing: bool,
    ) {
        let mask = self.contact.debts.max(1);
        let reported = self.debts.first_of(mask).is_some_and(|debt| debt.furnished);
        let today = seen.now.date();
        if let (PartyAct::Dispute { .. }, true, true, Some(days)) = (
            act,
            writing,
            reported,
            params.get(Number::DirectDisputeDays, today),
        ) {
            let due = plus_days(today, days);
            self.duties
                .add(DutyKind::DirectDispute, due, mask, seen.entry);
        }
    }

    fn disputed(&mut self, params: &Parameters, today: NaiveDate, act: &PartyAct, writing: bool) {
        self.mark(Heard::DISPUTED);
        for debt in self.debts.of_mask(self.contact.debts.max(1)) {
            let in_time = debt.period_end(params).is_none_or(|ends| today <= ends);
            if !matches!(act, PartyAct::AskCreditor { .. }) {
                debt.disputed = true;
                debt.disputed_since = debt.disputed_since.or(Some(today));
                let part = matches!(
                    act,
                    PartyAct::Dispute {
                        part: DisputedPart::Part(_),
                        ..
                    }
                );
                debt.denied |= !part;
            }
            match *act {
                PartyAct::Dispute {
                    part, new_material, ..
                } if writing && in_time => {
                    // A repeated dispute that brings nothing new may be answered with brief reasons.
                    if new_material || !debt.verified {
                        debt.written_dispute = Some(today);
                        debt.partly = part != DisputedPart::All;
                    } else {
                        debt.repeated = Some(today);
                    }
                }
                PartyAct::AskCreditor { .. } if writing && in_time => {
                    debt.creditor_asked = Some(today);
                }
                _ => {}
            }
        }
    }

    fn deed(&mut self, facts: &Facts, seen: &Seen<'_>, deed: &Deed) {
        let today = seen.now.date();
        let mask = 1 << questions::bucket(facts, seen.debt);
        match *deed {
            Deed::SendNotice {
                kind,
                medium,
                itemization,
                ..
            } => {
                self.noticed(kind, medium, mask, today);
                if kind == NoticeKind::Validation && itemization.is_some() {
                    self.debts
                        .of_mask(mask)
                        .for_each(|debt| debt.itemized = itemization);
                }
            }
            Deed::Returned(ReturnedKind::Notice) => {
                self.debts.of_mask(mask).for_each(|debt| {
                    debt.returned = debt.notice.is_some();
                    debt.mailed = None;
                    debt.bounced = true;
                });
            }
            Deed::SendVerification => {
                self.debts.of_mask(mask).for_each(|debt| {
                    debt.written_dispute = None;
                    debt.repeated = None;
                    debt.verified = true;
                });
                self.duties.meet(DutyKind::DirectDispute, mask);
            }
            // Brief reasons answer a repeated dispute only.
            Deed::AnswerDuplicative => {
                self.debts
                    .of_mask(mask)
                    .for_each(|debt| debt.repeated = None);
                self.duties.meet(DutyKind::DirectDispute, mask);
            }
            Deed::SendCreditor => self
                .debts
                .of_mask(mask)
                .for_each(|debt| debt.creditor_asked = None),
            Deed::Furnish { .. } => self
                .debts
                .of_mask(mask)
                .for_each(|debt| debt.furnished = true),
            Deed::TakePayment {
                amount,
                on,
                method,
                recurring,
                ..
            } => {
                if recurring {
                    self.debits.amount = self.debits.amount.or(amount);
                }
                let balance = facts
                    .debt(seen.debt)
                    .map(crate::domain::facts::Debt::balance);
                let now = on.is_none_or(|day| day.from(today) <= today);
                if now && amount.is_some() && amount >= balance {
                    self.debts
                        .of_mask(mask)
                        .for_each(|debt| debt.paid = Some(today));
                    self.duties.meet(DutyKind::ValidationNotice, mask);
                }
                if let (Some(day), Method::Cheque | Method::Debit) = (on, method) {
                    let dated = day.from(today);
                    self.instruments.retain(|one| one.dated >= today);
                    // A fifth check in hand is not followed.
                    let _ = self.instruments.try_push(Instrument {
                        dated,
                        accepted: today,
                        method,
                        notice: None,
                    });
                }
            }
            _ => {}
        }
    }

    fn noticed(&mut self, kind: NoticeKind, medium: Medium, mask: u8, today: NaiveDate) {
        if kind == NoticeKind::Validation {
            for debt in self.debts.of_mask(mask) {
                debt.notice = Some(today);
                debt.returned = false;
                debt.period_ends = None;
            }
            self.duties.meet(DutyKind::ValidationNotice, mask);
        }
        if kind == NoticeKind::Authorization {
            self.duties.meet(DutyKind::WrittenAuthorization, mask);
        }
        if kind == NoticeKind::VaryingAmount {
            self.debits.notice = Some(today);
        }
        if kind == NoticeKind::Settlement {
            self.duties.meet(DutyKind::SettlementConfirmation, mask);
        }
        if kind == NoticeKind::PostdatedDeposit {
            self.instruments
                .iter_mut()
                .for_each(|one| one.notice = one.notice.max(Some(today)));
        }
        if matches!(
            kind,
            NoticeKind::Validation | NoticeKind::Demand | NoticeKind::Settlement
        ) {
            self.debts
                .communicated(mask, today, !questions::is_sent(medium));
        }
    }

    fn closed(&mut self, facts: &Facts, params: &Parameters, seen: &Seen<'_>, by: EndedBy) {
        self.contact.open = false;
        let (Some(contact), Some(listener)) = (seen.contact, self.contact.listener) else {
            return;
        };
        let today = seen.now.date();
        let mask = self.contact.debts.max(1);
        self.approached(facts, contact, &listener);
        if questions::is_sent(contact.medium)
            && questions::confirms_opt_out(self, contact, self.contact.content)
        {
            self.replies.confirm(contact.medium);
        }
        let live = !listener.voicemail && contact.medium == Medium::Call && by != EndedBy::Dropped;
        let spoke = self.contact.utterances > 0 || self.contact.heard != Heard::NONE;
        if live
            && (spoke || contact.result == CallResult::Conversation)
            && contact.result != CallResult::Dropped
        {
            self.conversed(facts, contact, today, mask);
        }
        let consumer = questions::counts_as(facts, &listener) == CountsAs::Consumer;
        let communicated =
            MessageKind::of(self, contact) == MessageKind::Communication && !contact.pleading;
        if consumer && communicated {
            if live {
                self.debts.talked(mask);
            }
            self.communicated(params, seen, mask, !questions::is_sent(contact.medium));
        }
    }

    /// A third party has been spoken with, or has got a message.
    fn approached(&mut self, facts: &Facts, contact: &Contact, listener: &crate::evidence::Party) {
        let told = self.contact.utterances > 0 || self.contact.heard != Heard::NONE;
        if told
            && contact.direction == Direction::Outbound
            && questions::is_third_party(facts, listener)
        {
            let invited = self.contact.heard.has(Heard::INVITED);
            self.approaches.add(facts, listener, invited);
        }
    }

    fn conversed(&mut self, facts: &Facts, contact: &Contact, today: NaiveDate, mask: u8) {
        let Some(listener) = self.contact.listener else {
            return;
        };
        let sought = questions::person_called(facts, contact);
        let raised = self.contact.raised;
        let place = facts
            .people
            .iter()
            .position(|one| Some(one.id) == listener.person);
        let person = place
            .and_then(|place| u8::try_from(place).ok())
            .unwrap_or(u8::MAX);
        let counts = questions::counts_as(facts, &listener) == CountsAs::Consumer;
        if person == sought || counts {
            // Words with somebody else use up nobody's permission.
            self.consents.spend(today);
        }
        let Some(call) = self.calls.last_mut() else {
            return;
        };
        call.debts |= mask;
        call.raised |= raised;
        call.answered = true;
        if person == sought || counts {
            call.conversation = true;
        } else {
            let held = Call {
                person,
                counted: false,
                conversation: true,
                ..*call
            };
            self.calls.add(held);
        }
    }

    fn communicated(&mut self, params: &Parameters, seen: &Seen<'_>, mask: u8, oral: bool) {
        let today = seen.now.date();
        let complete = self.contact.content.has(Content::VALIDATION);
        let mut owed = 0;
        for bit in (0..8).map(|bit| 1_u8 << bit).filter(|bit| mask & bit != 0) {
            for debt in self.debts.of_mask(bit) {
                if complete {
                    debt.notice = Some(today);
                    debt.returned = false;
                }
                let paid = debt.paid.is_some_and(|on| on <= today);
                if debt.initial.is_none() && debt.notice.is_none() && !paid {
                    owed |= bit;
                }
            }
        }
        self.debts.communicated(mask, today, oral);
        if complete {
            self.duties.meet(DutyKind::ValidationNotice, mask);
        }
        if let (true, Some(days)) = (owed != 0, params.get(Number::ValidationNoticeDays, today)) {
            self.duties.add(
                DutyKind::ValidationNotice,
                plus_days(today, days),
                owed,
                seen.entry,
            );
        }
    }
}
