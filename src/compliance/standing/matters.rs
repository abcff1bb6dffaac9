//! What of the past can still change a finding that makes a line unlawful: the
//! rest is forgotten, so that a search meets pasts again that the law no longer
//! tells apart.
//!
//! Advice is not asked for here. The table below says which rule asks what about
//! words that were said earlier in a contact; every rule's own examples are run
//! with and without forgetting, and must come out alike.

use crate::{
    compliance::{
        Parameters,
        packs::Pack,
        questions::{Content, expired, is_electronic, is_sent},
        rules::recording_needs_all,
        standing::{Heard, InContact, Standing},
    },
    domain::{
        CollectorAct, Contact, Deed, Facts, PartyAct, act::Threat, contact::Dialler,
        party_act::Language,
    },
};

/// What can be said, heard and dialed in a scenario: the ground that findings can grow on.
#[derive(Clone, Debug, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing that a rule may need"
)]
pub struct Ground {
    /// What the collector can say, all together.
    content: Content,
    /// Whether a day can be named by which to pay, or before a suit.
    deadlines: bool,
    /// Whether a suit can be brought.
    suits: bool,
    /// Whether more than one language can be spoken.
    languages: bool,
    /// Whether anything is written.
    written: bool,
    /// Whether anything is sent electronically.
    electronic: bool,
    /// Whether anything is played from a tape.
    prerecorded: bool,
    /// Whether the agency's name tells what it does.
    revealing: bool,
    /// Whether the debt is too old to sue on.
    expired: bool,
    /// Whether everybody has to know that a call is recorded.
    all_parties: bool,
    /// Whether a payment can be taken that nobody agreed to at the table.
    payments: bool,
    /// Whether anything can be deposited.
    deposits: bool,
    pack: Pack,
}

impl Ground {
    /// Of all contacts and acts there are.
    pub fn of<'a>(
        facts: &Facts,
        params: &Parameters,
        today: chrono::NaiveDate,
        contacts: impl IntoIterator<Item = &'a Contact>,
        said: impl IntoIterator<Item = &'a CollectorAct>,
        heard: impl IntoIterator<Item = &'a PartyAct>,
        done: impl IntoIterator<Item = &'a Deed>,
    ) -> Self {
        let mut ground = Self {
            revealing: facts.agency.name_reveals_collection,
            expired: facts.debts.iter().any(|debt| expired(debt, today)),
            all_parties: facts.agency.records_calls && recording_needs_all(facts),
            pack: params.pack,
            ..Self::default()
        };
        let mut spoken = None;
        for contact in contacts {
            ground.written |= is_sent(contact.medium);
            ground.electronic |= is_electronic(contact.medium);
            ground.prerecorded |= contact.dialler == Dialler::Prerecorded;
            let first = *spoken.get_or_insert(contact.language);
            ground.languages |= first != contact.language;
        }
        for act in said {
            ground.content = ground
                .content
                .and(Content::of_all(std::slice::from_ref(act), facts));
            ground.deadlines |= matches!(
                act,
                CollectorAct::AskPayment { by: Some(_), .. }
                    | CollectorAct::Consequence {
                        what: Threat::Suit,
                        by: Some(_),
                        ..
                    }
            );
            ground.languages |= matches!(act, CollectorAct::SpeakIn(_));
        }
        for act in heard {
            ground.languages |= matches!(act, PartyAct::Speak(_));
        }
        for deed in done {
            ground.payments |= matches!(deed, Deed::TakePayment { .. });
            ground.deposits |= matches!(deed, Deed::Deposit { .. });
            ground.suits |= matches!(deed, Deed::Sue { .. });
        }
        ground
    }
}

/// What a rule asks of the words so far, and on what ground it can matter. An
/// entry asks whether any of its marks was said; a rule that asks for several
/// has several entries.
struct Asks {
    marks: Content,
    matters: fn(&Ground, &InContact) -> bool,
}

const INQUIRY: Content = Content::LOCATION_PURPOSE.and(Content::LOCATION_QUESTION);

fn always(_: &Ground, _: &InContact) -> bool {
    true
}

fn on_machine(_: &Ground, here: &InContact) -> bool {
    here.listener.is_none_or(|party| party.voicemail)
}

fn inquiring(ground: &Ground, _: &InContact) -> bool {
    ground.content.any(INQUIRY)
}

const fn asks(marks: Content, matters: fn(&Ground, &InContact) -> bool) -> Asks {
    Asks { marks, matters }
}

/// Every question that a rule, or a question of several rules, asks of the words so far.
const ASKED: &[Asks] = &[
    // Is it a communication? client-two-identifiers asks for the first word of the debt.
    asks(Content::DEBT, always),
    asks(Content::DEBT.and(Content::REVEALING_COMPANY), always),
    // disc-mini-miranda-initial, disc-subsequent, voicemail-communication-needs-disclosure.
    asks(Content::ATTEMPT, always),
    asks(Content::USE, always),
    asks(Content::COLLECTOR, always),
    // harass-caller-identity.
    asks(
        Content::NEUTRAL_COMPANY.and(Content::REVEALING_COMPANY),
        always,
    ),
    asks(Content::PURSUES.and(Content::ATTEMPT), always),
    // Validation information in the contact itself.
    asks(Content::VALIDATION, always),
    // client-no-message-with-third-party.
    asks(Content::REPLY.and(Content::NUMBER), always),
    // call-recording-consent.
    asks(Content::RECORDING, |ground, _| ground.all_parties),
    // overshadow.
    asks(Content::RIGHTS, |ground, _| {
        ground.deadlines || ground.suits
    }),
    // A message left by voice: lcm rules, harass-caller-identity, tp-voicemail-overheard.
    asks(Content::EXTRA, on_machine),
    asks(Content::NEUTRAL_COMPANY, on_machine),
    asks(Content::REPLY, on_machine),
    asks(Content::REPLY_NAME, on_machine),
    asks(Content::NUMBER, on_machine),
    asks(Content::OWES, on_machine),
    asks(Content::URGENCY.and(Content::BUSINESS), on_machine),
    // Location questions: loc-identify-self, loc-employer-only-if-asked, loc-once, loc-no-debt-mention.
    asks(INQUIRY, inquiring),
    asks(Content::LOCATION_QUESTION, inquiring),
    asks(Content::LOCATION_PURPOSE, inquiring),
    asks(Content::NAME, inquiring),
    asks(Content::COMPANY, inquiring),
    asks(Content::OWES, inquiring),
    // glba-pretext.
    asks(Content::PRETEXT, |ground, _| {
        ground.content.any(Content::ASKS_BANK)
    }),
    // timebarred-settlement-mislead; ca-rosenthal and ny-dfs-part1 ask for the notice.
    asks(Content::SETTLEMENT, |ground, _| ground.expired),
    asks(Content::SUIT, |ground, _| ground.expired),
    asks(Content::CANNOT_SUE, |ground, _| ground.expired),
    asks(Content::REVIVAL, |ground, _| ground.expired),
    asks(Content::TIME_BARRED, |ground, _| ground.expired),
    // tcpa-prerecorded-id.
    asks(Content::COMPANY.and(Content::NAME), |ground, _| {
        ground.prerecorded
    }),
    asks(Content::NUMBER, |ground, _| ground.prerecorded),
    // in-no-harassment.
    asks(Content::COMPANY.and(Content::NAME), |ground, _| {
        ground.pack == Pack::India
    }),
    // efta-written-authorisation: what was found as it was said is not found again as it is booked.
    asks(Content::ORAL_AUTHORIZATION, |ground, _| ground.payments),
    // Confirmations of opt-outs, and what every electronic message must have.
    asks(Content::CONFIRMS, |ground, _| ground.written),
    asks(Content::BEYOND, |ground, _| ground.written),
    asks(Content::CLEAR_OPT_OUT, |ground, _| ground.electronic),
    asks(Content::OPT_OUT, |ground, _| ground.electronic),
    // deceased-family-liability.
    asks(Content::ESTATE, |ground, _| {
        ground.content.any(Content::ESTATE)
    }),
    // What may still be written after a written request to stop.
    asks(Content::CEASE_NOTICE, |_, here| {
        here.stopped.contains(&true)
    }),
    asks(
        Content::DEMAND.and(Content::OFFER).and(Content::URGENCY),
        |_, here| here.stopped.contains(&true),
    ),
];

impl Standing {
    /// Forgets whatever no violation can depend on any more, on this ground.
    /// Duties, debts, knowledge and calls stay as they are.
    pub fn forget(&mut self, ground: &Ground) {
        self.consents.forget_repeated();
        self.calls.forget_order(self.contact.open);
        // What is booked is what was agreed, so no debit varies from it.
        if !ground.payments {
            self.debits.amount = None;
        }
        if !ground.deposits {
            self.instruments.clear();
        }
        if self.contact.open {
            self.contact.forget(ground);
        } else {
            // The next contact begins a page of its own, but a suit asks whether the
            // last one explained the rights: overshadow.
            let explained = ground.suits && self.contact.content.has(Content::RIGHTS);
            self.contact = InContact::default();
            if explained {
                self.contact.content = Content::RIGHTS;
            }
        }
    }
}

impl InContact {
    fn forget(&mut self, ground: &Ground) {
        self.utterances = self.utterances.min(1);
        self.since_request = 0;
        self.countered = false;
        self.language = Language::default();
        self.content = told_apart(ground, self);
        self.forget_heard(ground);
        // Identifiers are asked for at the first word of the debt (in Britain at each).
        if self.content.has(Content::DEBT) && ground.pack != Pack::UnitedKingdom {
            self.forget_identifiers();
        }
        self.forget_name();
        if !ground.languages {
            self.spoken = 0;
            self.disclosed_in = 0;
        }
        if !ground.deadlines {
            self.deadline = None;
        }
    }

    fn forget_heard(&mut self, ground: &Ground) {
        let mut kept = Heard::SPOKE
            .and(Heard::BUSY)
            .and(Heard::DESIGNATED)
            .and(Heard::EMPLOYER_FORBIDS)
            .and(Heard::ATTORNEY)
            .and(Heard::INVITED)
            .and(Heard::DROPPED);
        if ground.revealing || ground.content.any(INQUIRY) {
            kept = kept.and(Heard::ASKED_EMPLOYER);
        }
        if self.tainted {
            kept = kept.and(Heard::CONSENTED);
        }
        self.heard = self.heard.only(kept);
    }
}

/// Of what was said, as much as the questions on this ground tell apart: all marks
/// that only answered questions ask for. Two pasts with the same answers become one.
fn told_apart(ground: &Ground, here: &InContact) -> Content {
    let (mut open, mut asked) = (Content::NONE, Content::NONE);
    for ask in ASKED.iter().filter(|ask| (ask.matters)(ground, here)) {
        asked = asked.and(ask.marks);
        if !here.content.any(ask.marks) {
            open = open.and(ask.marks);
        }
    }
    asked.without(open)
}
