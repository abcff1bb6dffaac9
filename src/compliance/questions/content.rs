//! What a collector's acts contain, as a small set of marks that rules ask for.

use crate::domain::{
    CollectorAct, Facts,
    act::{
        Claim, CompanyName, GivenName, Mark, Pressing, Purpose, Question, ReadBackOf, Threat, Topic,
    },
    terms::TermsKind,
};

/// A set of marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Content(u64);

impl Content {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// A name that is the caller's own or on the register.
    pub const NAME: Self = Self(1);
    /// A company name, whichever.
    pub const COMPANY: Self = Self(1 << 1);
    /// A true company name that reveals collection.
    pub const REVEALING_COMPANY: Self = Self(1 << 2);
    /// Says that location information is confirmed or corrected.
    pub const LOCATION_PURPOSE: Self = Self(1 << 3);
    /// Asks for location information.
    pub const LOCATION_QUESTION: Self = Self(1 << 4);
    /// That this is an attempt to collect a debt.
    pub const ATTEMPT: Self = Self(1 << 5);
    /// That information will be used for that purpose.
    pub const USE: Self = Self(1 << 6);
    /// That this is from a debt collector.
    pub const COLLECTOR: Self = Self(1 << 7);
    /// Information about a debt, whether openly or so that anyone would guess it,
    /// a revealing company name left out.
    pub const DEBT: Self = Self(1 << 8);
    /// States that the consumer owes a debt.
    pub const OWES: Self = Self(1 << 9);
    /// A company name fit for a limited-content message.
    pub const NEUTRAL_COMPANY: Self = Self(1 << 10);
    /// Asks for a reply.
    pub const REPLY: Self = Self(1 << 11);
    /// Names somebody to reply to.
    pub const REPLY_NAME: Self = Self(1 << 12);
    /// Gives a number to call.
    pub const NUMBER: Self = Self(1 << 13);
    /// Anything that a limited-content message may not have.
    pub const EXTRA: Self = Self(1 << 14);
    /// Explains the rights of the validation period.
    pub const RIGHTS: Self = Self(1 << 15);
    /// Validation information, all of it.
    pub const VALIDATION: Self = Self(1 << 16);
    /// Tells how to opt out.
    pub const OPT_OUT: Self = Self(1 << 17);
    /// Asks for money, or for a promise of it.
    pub const DEMAND: Self = Self(1 << 18);
    /// Threatens, or names as a consequence, a suit.
    pub const SUIT: Self = Self(1 << 19);
    /// An authorization for a payment.
    pub const AUTHORIZATION: Self = Self(1 << 20);
    /// Announces that the call is recorded.
    pub const RECORDING: Self = Self(1 << 21);
    /// Says that the law no longer allows a suit.
    pub const TIME_BARRED: Self = Self(1 << 22);
    /// Presses for haste.
    pub const URGENCY: Self = Self(1 << 23);
    /// A claim to be somebody else, or for a false purpose.
    pub const PRETEXT: Self = Self(1 << 24);
    /// Asks for an identifier.
    pub const IDENTIFIER: Self = Self(1 << 25);
    /// Reads an identifier out.
    pub const READ_OUT: Self = Self(1 << 26);
    /// Ends the conversation.
    pub const FAREWELL: Self = Self(1 << 27);
    /// Asks a question that helps to honor a request.
    pub const CLARIFIES: Self = Self(1 << 28);
    /// Offers terms, or a settlement.
    pub const OFFER: Self = Self(1 << 29);
    /// A notice that is allowed after a written cease.
    pub const CEASE_NOTICE: Self = Self(1 << 30);
    /// Says that no attorney has reviewed the account.
    pub const NO_ATTORNEY: Self = Self(1 << 31);
    /// States an amount.
    pub const AMOUNT: Self = Self(1 << 32);
    /// Asks for permission.
    pub const CONSENT: Self = Self(1 << 33);
    /// Says that a request will be honored.
    pub const CONFIRMS: Self = Self(1 << 34);
    /// Anything that a bare confirmation of an opt-out may not have.
    pub const BEYOND: Self = Self(1 << 35);
    /// Asks about the consumer something that is no location information.
    pub const OTHER_QUESTION: Self = Self(1 << 36);
    /// Says that it is a matter of business.
    pub const BUSINESS: Self = Self(1 << 37);
    /// Tells clearly how to opt out.
    pub const CLEAR_OPT_OUT: Self = Self(1 << 38);
    /// Recurring debits authorized by word of mouth.
    pub const ORAL_AUTHORIZATION: Self = Self(1 << 39);
    /// Claims something whose truth is computed.
    pub const CLAIM: Self = Self(1 << 63);
    /// Names a consequence, or rules one out.
    pub const CONSEQUENCE: Self = Self(1 << 62);
    /// Offers to settle for less.
    pub const SETTLEMENT: Self = Self(1 << 61);
    /// Says that the collector cannot sue, not merely that it will not.
    pub const CANNOT_SUE: Self = Self(1 << 60);
    /// Says that paying may bring the time to sue back.
    pub const REVIVAL: Self = Self(1 << 59);
    /// Records a dispute.
    pub const TAKES_DISPUTE: Self = Self(1 << 58);
    /// Asks for particulars of a bank account or a card.
    pub const ASKS_BANK: Self = Self(1 << 57);
    /// Speaks of the estate.
    pub const ESTATE: Self = Self(1 << 56);

    /// Goes on about the debt: what somebody who is busy, represented or elsewhere need not hear.
    pub const PURSUES: Self = Self::OWES.and(Self::DEMAND).and(Self::OFFER);

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Without these marks.
    #[must_use]
    pub const fn without(self, marks: Self) -> Self {
        Self(self.0 & !marks.0)
    }

    /// Whether all of `marks` are in it.
    pub const fn has(self, marks: Self) -> bool {
        self.0 & marks.0 == marks.0
    }

    /// Whether one of `marks` is in it.
    pub const fn any(self, marks: Self) -> bool {
        self.0 & marks.0 != 0
    }

    /// Of an utterance.
    pub fn of_all(acts: &[CollectorAct], facts: &Facts) -> Self {
        acts.iter().fold(Self::NONE, |all, act| {
            all.and(Self::of(act, facts))
                .and(beyond(act))
                .and(noted(act))
        })
    }

    /// Of one act.
    pub fn of(act: &CollectorAct, facts: &Facts) -> Self {
        use CollectorAct as A;
        let spoils = |marks: Self| marks.and(Self::EXTRA);
        let debt = spoils(Self::DEBT);
        match act {
            A::Greet
            | A::AskFor
            | A::ReplyTimes
            | A::StateDateTime
            | A::AnyRepresentative
            | A::SpeakIn(_) => Self::NONE,
            A::StateName(name) => given(*name),
            A::StateCompany(name) => company(*name, facts),
            A::CallBackNumber => Self::NUMBER,
            A::ReplyRequest => Self::REPLY,
            A::ReplyName => Self::REPLY_NAME,
            A::ClaimRole(_) | A::StatePurpose(Purpose::Pretext) => spoils(Self::PRETEXT),
            A::StatePurpose(Purpose::Location) => spoils(Self::LOCATION_PURPOSE),
            A::StatePurpose(Purpose::Business) => spoils(Self::BUSINESS),
            A::HonourRequest(_) => spoils(Self::CONFIRMS),
            A::AskIdentifier(_) => spoils(Self::IDENTIFIER),
            A::ReadOutIdentifier(_) => spoils(Self::READ_OUT),
            A::RecordingNotice => spoils(Self::RECORDING),
            A::MiniMiranda {
                attempt,
                information_use,
            } => {
                let attempt = if *attempt {
                    Self::ATTEMPT.and(Self::COLLECTOR)
                } else {
                    Self::NONE
                };
                debt.and(attempt).and(if *information_use {
                    Self::USE
                } else {
                    Self::NONE
                })
            }
            A::SayDebtCollector => debt.and(Self::COLLECTOR),
            A::RightsReminder => debt.and(Self::RIGHTS),
            A::ValidationInfo(fields) => {
                let full = *fields == crate::domain::act::ValidationFields::default();
                let disclosed = if fields.disclosure {
                    Self::ATTEMPT.and(Self::USE).and(Self::COLLECTOR)
                } else {
                    Self::NONE
                };
                let amount = if fields.amount {
                    Self::AMOUNT
                } else {
                    Self::NONE
                };
                debt.and(disclosed).and(amount).and(if full {
                    Self::VALIDATION
                } else {
                    Self::NONE
                })
            }
            A::LimitationNotice { .. } => debt.and(Self::TIME_BARRED),
            A::OptOut { clear: true, .. } => spoils(Self::OPT_OUT).and(Self::CLEAR_OPT_OUT),
            A::OptOut { .. } => spoils(Self::OPT_OUT),
            A::StateAmount { .. } => debt.and(Self::OWES).and(Self::AMOUNT),
            A::AskPayment { .. } | A::SolicitPostdated(_) | A::SuggestBorrowing => {
                debt.and(Self::OWES).and(Self::DEMAND)
            }
            A::Offer(_) | A::Limit { .. } => debt.and(Self::OWES).and(Self::OFFER),
            A::ReadBack { what, .. } if *what != ReadBackOf::Terms => Self::EXTRA,
            A::RevealDebt(_)
            | A::StateCreditor
            | A::StateStatus(_)
            | A::Concede(_)
            | A::RevealLimit
            | A::Fee { .. }
            | A::ReadBack { .. } => debt.and(Self::OWES),
            A::Authorization { .. } => debt.and(Self::AUTHORIZATION),
            A::Claim(claim) => of_claim(*claim),
            A::Consequence { what, .. } => debt.and(Self::OWES).and(if *what == Threat::Suit {
                Self::SUIT
            } else {
                Self::NONE
            }),
            A::Ask(question) => of_question(*question),
            A::AskConsent(_) => spoils(Self::CONSENT).and(Self::CLARIFIES),
            A::Press(pressing) => spoils(if *pressing == Pressing::Urgency {
                Self::URGENCY
            } else {
                Self::NONE
            }),
            A::Explain(topic) => of_topic(*topic),
            // "About your account" from a company one does not know says enough.
            A::TakeDispute | A::TakeBankruptcy | A::Other(Mark::AccountMention) => debt,
            A::CeaseNotice(_) => debt.and(Self::CEASE_NOTICE),
            A::Farewell => spoils(Self::FAREWELL),
            A::Other(Mark::Urgency) => spoils(Self::URGENCY),
            _ => Self::EXTRA,
        }
    }
}

/// What goes beyond confirming an opt-out: who writes, that the request is honored,
/// and what every electronic message must have are no extras.
fn beyond(act: &CollectorAct) -> Content {
    use CollectorAct as A;
    match act {
        A::Greet
        | A::AskFor
        | A::StateName(_)
        | A::StateCompany(_)
        | A::SayDebtCollector
        | A::HonourRequest(_)
        | A::OptOut { .. }
        | A::Ask(Question::Medium)
        | A::Acknowledge
        | A::Thank
        | A::Farewell => Content::NONE,
        _ => Content::BEYOND,
    }
}

/// What single rules look for, beside what makes a communication.
fn noted(act: &CollectorAct) -> Content {
    use CollectorAct as A;
    match act {
        A::Claim(_) => Content::CLAIM,
        A::Consequence { .. } => Content::CONSEQUENCE,
        A::Offer(terms) if terms.kind == TermsKind::Settlement => Content::SETTLEMENT,
        A::LimitationNotice {
            revival,
            cannot_sue,
        } => {
            let revival = if *revival {
                Content::REVIVAL
            } else {
                Content::NONE
            };
            revival.and(if *cannot_sue {
                Content::CANNOT_SUE
            } else {
                Content::NONE
            })
        }
        A::TakeDispute => Content::TAKES_DISPUTE,
        A::Ask(Question::BankDetails) => Content::ASKS_BANK,
        A::Ask(Question::EstateRole) | A::Explain(Topic::Estate) => Content::ESTATE,
        _ => Content::NONE,
    }
}

fn given(name: GivenName) -> Content {
    // A name is also the name of a person whom one can reply to.
    match name {
        GivenName::Own | GivenName::Alias => Content::NAME.and(Content::REPLY_NAME),
        GivenName::Invented => Content::NONE,
    }
}

fn company(name: CompanyName, facts: &Facts) -> Content {
    match name {
        CompanyName::True if facts.agency.name_reveals_collection => Content::COMPANY
            .and(Content::REVEALING_COMPANY)
            .and(Content::EXTRA),
        CompanyName::True | CompanyName::Neutral => Content::COMPANY.and(Content::NEUTRAL_COMPANY),
        CompanyName::False => Content::COMPANY.and(Content::EXTRA),
    }
}

fn of_claim(claim: Claim) -> Content {
    let debt = Content::DEBT.and(Content::EXTRA);
    match claim {
        Claim::NoAttorneyReviewed => Content::NO_ATTORNEY.and(Content::EXTRA),
        Claim::LegalProcess(_) | Claim::AttorneyReviewed | Claim::WeReport => Content::EXTRA,
        Claim::CanSue => debt.and(Content::OWES).and(Content::SUIT),
        _ => debt.and(Content::OWES),
    }
}

fn of_question(question: Question) -> Content {
    let extra = Content::EXTRA;
    match question {
        Question::Location(_) => extra.and(Content::LOCATION_QUESTION),
        Question::BetterTime | Question::Medium => extra.and(Content::CLARIFIES),
        Question::OtherAboutConsumer => extra.and(Content::OTHER_QUESTION),
        Question::Reason | Question::Ability | Question::Commitment => {
            extra.and(Content::DEBT).and(Content::DEMAND)
        }
        _ => extra,
    }
}

fn of_topic(topic: Topic) -> Content {
    let debt = Content::DEBT.and(Content::EXTRA);
    match topic {
        Topic::Account
        | Topic::Itemization
        | Topic::Options
        | Topic::CreditReporting
        | Topic::StopPayment => debt,
        Topic::Rights | Topic::HowToWrite => debt.and(Content::RIGHTS),
        _ => Content::EXTRA,
    }
}
