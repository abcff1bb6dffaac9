//! How far the goal of a scenario was reached: one small fold for each goal.
//!
//! Money is measured in worth; every other goal in points of 100, in the parts
//! named beside its steps. Which steps count is judged from acts alone. Whether
//! they were lawful is not asked here: that is compliance's.
//! Long, because the goals share one fold: an item is looked at once, for all of them.

use chrono::NaiveDate;

use crate::{
    consumer::{Temperament, budget},
    domain::{
        CollectorAct, Deed, Goal, Money, Mood, NextStep, PartyAct, Terms,
        act::{Certainty, Claim, Mark, Purpose, Question, ReadBackOf, Status, Threat, Topic},
        terms::{Method, TermsKind},
    },
    evidence::{Acts, EndedBy, Item},
    negotiation::{decency, worth},
};

/// What has been reached so far. `Copy`, `Eq` and `Hash`, since it is part of
/// the solver's key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Progress {
    /// The arrangement that stands.
    pub agreed: Option<Agreed>,
    steps: u32,
}

/// An arrangement that both agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Agreed {
    /// The terms.
    pub terms: Terms,
    /// The mood in which the consumer accepted; their worth uses it.
    pub mood: Mood,
    /// Whether they were read back and confirmed.
    pub read_back: bool,
    /// Whether the payment was booked: a debit or a card that nobody has
    /// authorized will be paid, if at all, by the person's own hand.
    pub booked: bool,
}

impl Agreed {
    /// What it is worth, as it was agreed, read back and booked.
    pub fn worth(&self, temperament: &Temperament, today: NaiveDate) -> Money {
        worth::of(
            &self.as_kept(),
            temperament,
            &self.mood,
            self.read_back,
            today,
        )
    }

    /// The terms as they will be kept: without an authorization nothing is
    /// taken today, and nothing is pulled later.
    fn as_kept(&self) -> Terms {
        if self.booked || !self.terms.method.is_authorized() {
            return self.terms;
        }
        Terms {
            total: self.terms.total - self.terms.down,
            down: Money::ZERO,
            method: Method::WillSend,
            ..self.terms
        }
    }
}

/// How far a goal was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// For `Money`: expected value.
    Worth(Money),
    /// For the others: of 100. Their par is 100.
    Points(u8),
    /// For `FaultsFound` and `WorkPlanned`: measured where findings are, in evaluation.
    Elsewhere,
}

impl Measure {
    /// As a whole number: cents or points.
    pub fn whole(self) -> i64 {
        match self {
            Self::Worth(money) => money.in_cents(),
            Self::Points(points) => i64::from(points),
            Self::Elsewhere => 0,
        }
    }
}

/// The par of a goal that does not depend on money; `None` where it must be searched or counted.
pub fn fixed_par(goal: Goal) -> Option<i64> {
    match goal {
        Goal::Money | Goal::WorkPlanned | Goal::FaultsFound => None,
        _ => Some(100),
    }
}

/// One thing that was reached, or that spoils it. A bit each.
#[derive(Clone, Copy)]
enum Step {
    Raised = 0,
    Acknowledged,
    DetailAsked,
    Recorded,
    Demanded,
    Ended,
    Company,
    CallBack,
    ReplyTo,
    ReplyAsked,
    DebtSpoken,
    Wordy,
    PurposeSaid,
    LocationAsked,
    LocationGiven,
    Tried,
    HeldBack,
    AbilityAsked,
    HelpOffered,
    Pushed,
    BarSaid,
    RevivalSaid,
    MoneyFirst,
    Understood,
    ToMachine,
    Deferred,
    Honored,
    Added,
}

/// Everything that could still be marked from somewhere on: what a search may hope
/// for at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Marks(u32);

impl Marks {
    /// What an item can mark, whatever was before it.
    pub fn of(item: &Item<'_>) -> Self {
        let primed = [Step::Raised, Step::ToMachine, Step::BarSaid]
            .iter()
            .fold(0, |bits, step| bits | 1 << *step as u32);
        let (mut fresh, mut after) = (Progress::default(), Progress::default());
        after.steps = primed;
        fresh.evolve(item);
        after.evolve(item);
        Self(fresh.steps | (after.steps & !primed))
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether this goal's measure asks for any of them.
    pub fn matter(self, goal: Goal) -> bool {
        self.0 & steps_of(goal) != 0
    }
}

impl Progress {
    /// The most points that can still be reached: every good mark that is possible
    /// is made, and no bad one. `table` says whether anything can still be agreed.
    pub fn points_at_best(
        &self,
        goal: Goal,
        temperament: &Temperament,
        today: NaiveDate,
        marks: Marks,
        table: bool,
    ) -> i64 {
        let bad = [
            Step::Demanded,
            Step::DebtSpoken,
            Step::Wordy,
            Step::Pushed,
            Step::MoneyFirst,
            Step::Tried,
            Step::Added,
        ]
        .iter()
        .fold(0, |bits, step| bits | 1 << *step as u32);
        let mut hopeful = *self;
        hopeful.steps |= marks.0 & !bad;
        if table && goal == Goal::HardshipTaken {
            hopeful.agreed = None;
        }
        let mut tried = hopeful;
        // To try is what spoils one goal and what another begins with.
        tried.steps |= marks.0 & (1 << Step::Tried as u32);
        [hopeful, tried]
            .iter()
            .map(|one| one.measure(goal, temperament, Money::ZERO, today).whole())
            .fold(0, i64::max)
    }

    /// Takes in what happened.
    pub fn evolve(&mut self, item: &Item<'_>) {
        match item {
            Item::Tried => self.mark(Step::Tried),
            Item::Opened(party) if party.voicemail => self.mark(Step::ToMachine),
            Item::Opened(_) => self.unmark(Step::ToMachine),
            Item::Utterance { acts, .. } => match acts {
                Acts::Collector(acts) => acts.iter().for_each(|act| self.said(act)),
                Acts::Party(acts) => acts.iter().for_each(|act| self.heard(act)),
            },
            Item::Agreed { terms, mood } => {
                self.money();
                self.agreed = Some(Agreed {
                    terms: *terms,
                    mood: *mood,
                    read_back: false,
                    booked: false,
                });
            }
            Item::Deed(Deed::TakePayment { .. }) => {
                self.money();
                if let Some(agreed) = &mut self.agreed {
                    agreed.booked = true;
                }
            }
            Item::Confirmed => {
                if let Some(agreed) = &mut self.agreed {
                    agreed.read_back = true;
                }
            }
            Item::Planned(
                NextStep::Hold { .. } | NextStep::Refer { .. } | NextStep::Close { .. },
            ) => {
                self.mark(Step::HeldBack);
            }
            Item::Planned(NextStep::Contact { .. } | NextStep::Send { .. }) => {
                self.mark(Step::Deferred);
            }
            Item::Closed(by) => {
                // Whoever was cut off did not end the contact by their own choice.
                if matches!(
                    by,
                    EndedBy::Collector | EndedBy::Both | EndedBy::Transferred | EndedBy::Sent
                ) {
                    self.mark(Step::Ended);
                }
            }
            _ => {}
        }
    }

    /// Takes in what was received before the session: what the other side said in it,
    /// and nothing that anybody else did.
    pub fn evolve_before(&mut self, item: &Item<'_>) {
        if let Item::Utterance {
            acts: Acts::Party(acts),
            ..
        } = item
        {
            acts.iter().for_each(|act| self.heard(act));
        }
    }

    /// Of all that was reached only what this goal measures: what a search has to
    /// tell apart.
    #[must_use]
    pub fn toward(mut self, goal: Goal) -> Self {
        if !matches!(goal, Goal::Money | Goal::HardshipTaken) {
            self.agreed = None;
        }
        self.steps &= steps_of(goal);
        self
    }

    /// How far `goal` was reached. `walk_away` is what the account is worth without an arrangement.
    pub fn measure(
        &self,
        goal: Goal,
        temperament: &Temperament,
        walk_away: Money,
        today: NaiveDate,
    ) -> Measure {
        match goal {
            Goal::Money => Measure::Worth(self.worth(temperament, today).unwrap_or(walk_away)),
            Goal::DisputeTaken => points(&[
                (40, self.has(Step::Acknowledged)),
                (40, self.has(Step::Recorded)),
                (20, self.has(Step::DetailAsked)),
            ]),
            Goal::StopHonored => {
                let stopped = self.has(Step::Honored) || self.has(Step::HeldBack);
                points(&[
                    (40, self.has(Step::Honored)),
                    (30, self.has(Step::HeldBack)),
                    (30, stopped && !self.has(Step::Added)),
                ])
            }
            Goal::AttorneyTaken => points(&[
                (20, self.has(Step::DetailAsked) || self.has(Step::Recorded)),
                (40, self.has(Step::Recorded)),
                (
                    40,
                    self.has(Step::Raised) && self.has(Step::Ended) && !self.has(Step::Demanded),
                ),
            ]),
            Goal::RightMessageLeft if self.has(Step::Wordy) => Measure::Points(0),
            // Whoever plans it and disturbs nobody has done half of it.
            Goal::RightMessageLeft if !self.has(Step::Tried) => {
                points(&[(50, self.has(Step::Deferred) || self.has(Step::HeldBack))])
            }
            Goal::RightMessageLeft => points(&[
                (25, self.has(Step::Company)),
                (25, self.has(Step::ReplyAsked)),
                (25, self.has(Step::ReplyTo)),
                (25, self.has(Step::CallBack)),
            ]),
            Goal::LocationFound if self.has(Step::DebtSpoken) => Measure::Points(0),
            Goal::LocationFound => points(&[
                (20, self.has(Step::PurposeSaid)),
                (20, self.has(Step::LocationAsked)),
                (60, self.has(Step::LocationGiven)),
            ]),
            Goal::NoContactMade => points(&[
                (60, !self.has(Step::Tried)),
                (40, !self.has(Step::Tried) && self.has(Step::HeldBack)),
            ]),
            Goal::HardshipTaken => points(&[
                (25, self.has(Step::Acknowledged)),
                (15, self.has(Step::AbilityAsked)),
                (25, self.has(Step::HelpOffered)),
                (
                    35,
                    self.has(Step::Raised) && self.squeezed_nothing(temperament),
                ),
            ]),
            Goal::BarExplained => points(&[
                (40, self.has(Step::BarSaid)),
                (20, self.has(Step::BarSaid) && self.has(Step::RevivalSaid)),
                (20, self.has(Step::BarSaid) && !self.has(Step::MoneyFirst)),
                (20, self.has(Step::Understood)),
            ]),
            Goal::WorkPlanned | Goal::FaultsFound => Measure::Elsewhere,
        }
    }

    /// The worth of the arrangement that stands.
    pub fn worth(&self, temperament: &Temperament, today: NaiveDate) -> Option<Money> {
        self.agreed.map(|agreed| agreed.worth(temperament, today))
    }

    /// Nothing was pressed out of somebody in hardship: no push after they told
    /// of it, and either no arrangement, or a decent one that ends in a fresh
    /// look or leaves a fifth of the room.
    fn squeezed_nothing(&self, temperament: &Temperament) -> bool {
        let gentle = self.agreed.is_none_or(|agreed| {
            let small = agreed.terms.kind == TermsKind::Review
                || budget::tenths(&agreed.terms, temperament) <= 8;
            small && decency::is_decent(&agreed.terms, temperament, &agreed.mood)
        });
        gentle && !self.has(Step::Pushed)
    }

    fn heard(&mut self, act: &PartyAct) {
        match act {
            PartyAct::Dispute { .. }
            | PartyAct::IdentityTheft
            | PartyAct::SaysPaid
            | PartyAct::HasAttorney { .. }
            | PartyAct::GiveReason(_)
            | PartyAct::GiveBudget
            | PartyAct::Deceased => self.mark(Step::Raised),
            PartyAct::GiveLocation => self.mark(Step::LocationGiven),
            _ => {}
        }
    }

    fn said(&mut self, act: &CollectorAct) {
        if speaks_of_debt(act) {
            self.mark(Step::DebtSpoken);
        }
        if !belongs_to_a_stop(act) {
            self.mark(Step::Added);
        }
        if self.has(Step::ToMachine) {
            self.left(act);
        }
        self.spoke_of_court(act);
        let raised = self.has(Step::Raised);
        if matches!(act, CollectorAct::HonourRequest(_)) {
            self.mark(Step::Honored);
        }
        match act {
            CollectorAct::Acknowledge | CollectorAct::Apologize if raised => {
                self.mark(Step::Acknowledged);
            }
            CollectorAct::TakeDispute
            | CollectorAct::TakeAttorney
            | CollectorAct::TakeIdentityTheft => self.mark(Step::Recorded),
            CollectorAct::Ask(question) => self.asked(*question),
            CollectorAct::AskPayment { .. } | CollectorAct::Offer(_) if raised => {
                self.mark(Step::Demanded);
            }
            CollectorAct::Press(_)
            | CollectorAct::Consequence { .. }
            | CollectorAct::Insult(_)
            | CollectorAct::SuggestBorrowing
                if raised =>
            {
                self.mark(Step::Demanded);
                self.mark(Step::Pushed);
            }
            CollectorAct::OfferHelp
            | CollectorAct::HonourRequest(_)
            | CollectorAct::Explain(Topic::Options)
            | CollectorAct::CrisisProtocol => self.mark(Step::HelpOffered),
            CollectorAct::StatePurpose(Purpose::Location) => self.mark(Step::PurposeSaid),
            _ => {}
        }
    }

    /// What a machine was told. What is said to a person is no message.
    fn left(&mut self, act: &CollectorAct) {
        if !belongs_in_a_message(act) {
            self.mark(Step::Wordy);
        }
        match act {
            CollectorAct::StateCompany(_) => self.mark(Step::Company),
            CollectorAct::CallBackNumber => self.mark(Step::CallBack),
            CollectorAct::ReplyName | CollectorAct::AnyRepresentative => self.mark(Step::ReplyTo),
            CollectorAct::ReplyRequest => self.mark(Step::ReplyAsked),
            _ => {}
        }
    }

    /// What was said of the time that has passed. Whoever says the contrary has to
    /// say the truth anew.
    fn spoke_of_court(&mut self, act: &CollectorAct) {
        match act {
            CollectorAct::LimitationNotice {
                revival,
                cannot_sue: true,
            } => {
                self.mark(Step::BarSaid);
                if *revival {
                    self.mark(Step::RevivalSaid);
                }
            }
            CollectorAct::AskPayment { .. } | CollectorAct::Offer(_) => self.money(),
            CollectorAct::Ask(Question::ReadBack)
            | CollectorAct::ReadBack {
                what: ReadBackOf::Words,
                correct: true,
            } if self.has(Step::BarSaid) => self.mark(Step::Understood),
            _ if threatens_court(act) => {
                self.unmark(Step::BarSaid);
                self.unmark(Step::RevivalSaid);
                self.unmark(Step::Understood);
            }
            _ => {}
        }
    }

    /// Money was asked for, put or taken. Half a notice is none: who pays before hearing that
    /// a payment may restart the time has paid before the notice.
    fn money(&mut self) {
        if !self.has(Step::BarSaid) || !self.has(Step::RevivalSaid) {
            self.mark(Step::MoneyFirst);
        }
    }

    fn asked(&mut self, question: Question) {
        match question {
            Question::DisputeDetail | Question::Attorney => self.mark(Step::DetailAsked),
            Question::Ability => self.mark(Step::AbilityAsked),
            Question::Aid => self.mark(Step::HelpOffered),
            Question::Location(_) => self.mark(Step::LocationAsked),
            _ => {}
        }
    }

    fn mark(&mut self, step: Step) {
        self.steps |= 1 << step as u32;
    }

    fn unmark(&mut self, step: Step) {
        self.steps &= !(1 << step as u32);
    }

    fn has(&self, step: Step) -> bool {
        self.steps & (1 << step as u32) != 0
    }
}

/// The steps that a goal's measure asks for, one bit each.
fn steps_of(goal: Goal) -> u32 {
    let steps: &[Step] = match goal {
        Goal::Money | Goal::WorkPlanned | Goal::FaultsFound => &[],
        Goal::DisputeTaken => &[
            Step::Raised,
            Step::Acknowledged,
            Step::Recorded,
            Step::DetailAsked,
        ],
        Goal::StopHonored => &[Step::Honored, Step::HeldBack, Step::Added],
        Goal::AttorneyTaken => &[
            Step::DetailAsked,
            Step::Recorded,
            Step::Raised,
            Step::Ended,
            Step::Demanded,
        ],
        Goal::RightMessageLeft => &[
            Step::Wordy,
            Step::Company,
            Step::ReplyAsked,
            Step::ReplyTo,
            Step::CallBack,
            Step::ToMachine,
            Step::Tried,
            Step::HeldBack,
            Step::Deferred,
        ],
        Goal::LocationFound => &[
            Step::DebtSpoken,
            Step::PurposeSaid,
            Step::LocationAsked,
            Step::LocationGiven,
        ],
        Goal::NoContactMade => &[Step::Tried, Step::HeldBack],
        Goal::BarExplained => &[
            Step::BarSaid,
            Step::RevivalSaid,
            Step::MoneyFirst,
            Step::Understood,
        ],
        Goal::HardshipTaken => &[
            Step::Raised,
            Step::Acknowledged,
            Step::AbilityAsked,
            Step::HelpOffered,
            Step::Pushed,
        ],
    };
    steps.iter().fold(0, |bits, step| bits | 1 << *step as u32)
}

/// The parts that were reached, summed.
fn points(parts: &[(u8, bool)]) -> Measure {
    let reached = parts.iter().filter(|(_, reached)| *reached);
    Measure::Points(reached.map(|(points, _)| points).sum())
}

/// Words from which the listener learns of a debt, or that have no place with
/// anybody who is only asked where the consumer is.
fn speaks_of_debt(act: &CollectorAct) -> bool {
    matches!(
        act,
        CollectorAct::RevealDebt(_)
            | CollectorAct::MiniMiranda { .. }
            | CollectorAct::SayDebtCollector
            | CollectorAct::StateCreditor
            | CollectorAct::StateAmount { .. }
            | CollectorAct::StateStatus(_)
            | CollectorAct::Claim(_)
            | CollectorAct::AskPayment { .. }
            | CollectorAct::Offer(_)
            | CollectorAct::Consequence { .. }
            | CollectorAct::Press(_)
            | CollectorAct::Insult(_)
            | CollectorAct::Ask(Question::OtherAboutConsumer)
            | CollectorAct::Other(Mark::AccountMention)
    )
}

/// What may stand beside the word that a stop is honored: who writes, and courtesy
/// (12 CFR 1006.14(h)(2)(i)).
fn belongs_to_a_stop(act: &CollectorAct) -> bool {
    matches!(
        act,
        CollectorAct::Greet
            | CollectorAct::AskFor
            | CollectorAct::StateName(_)
            | CollectorAct::StateCompany(_)
            | CollectorAct::SayDebtCollector
            | CollectorAct::HonourRequest(_)
            | CollectorAct::OptOut { .. }
            | CollectorAct::Ask(Question::Medium)
            | CollectorAct::Acknowledge
            | CollectorAct::Thank
            | CollectorAct::Farewell
    )
}

/// Words from which the listener must take it that a court is still possible.
fn threatens_court(act: &CollectorAct) -> bool {
    match act {
        CollectorAct::Claim(Claim::CanSue | Claim::LimitationRunning)
        | CollectorAct::StateStatus(Status::InLegal) => true,
        CollectorAct::Consequence {
            what: Threat::Suit | Threat::Garnish | Threat::Seize,
            certainty,
            ..
        } => *certainty != Certainty::RuledOut,
        _ => false,
    }
}

/// What a limited-content message may consist of (12 CFR 1006.2(j)), and words
/// that a state's law prescribes.
fn belongs_in_a_message(act: &CollectorAct) -> bool {
    matches!(
        act,
        CollectorAct::Greet
            | CollectorAct::AskFor
            | CollectorAct::StateName(_)
            | CollectorAct::StateCompany(_)
            | CollectorAct::CallBackNumber
            | CollectorAct::ReplyRequest
            | CollectorAct::ReplyName
            | CollectorAct::ReplyTimes
            | CollectorAct::StateDateTime
            | CollectorAct::AnyRepresentative
            | CollectorAct::OptOut { .. }
            | CollectorAct::Thank
            | CollectorAct::Farewell
            | CollectorAct::Other(Mark::StateWording)
    )
}
