//! How far a mood can still move for the better: what a search may hope for at most.
//!
//! Whatever is said in whatever order, nobody comes out above an [`Outlook`]'s moods.
//! A property test of the solver holds it.

use arrayvec::ArrayVec;

use crate::{
    consumer::{
        change::Change,
        felt::{Answered, Felt, Once, tells},
        mood, tuning,
        tuning::{METER_MAX, PRESSED_MAX},
    },
    domain::{
        CollectorAct, Mood, PartyAct,
        act::{Certainty, HowMuch, Question, Threat},
    },
};

/// What can still be said and heard that moves a mood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Outlook {
    kinds: u16,
    /// What the author's own changes can add at most.
    shift: Shift,
}

/// The author's own changes for the better, summed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Shift {
    trust: u8,
    patience: u8,
    calm: u8,
}

/// Kinds of words, a bit each.
#[derive(Clone, Copy)]
enum Kind {
    Acknowledges = 1,
    Explains = 1 << 1,
    Concedes = 1 << 2,
    AsksReason = 1 << 3,
    AsksAbility = 1 << 4,
    Questions = 1 << 5,
    Tells = 1 << 6,
    Presses = 1 << 7,
    Firm = 1 << 8,
    Threatens = 1 << 9,
    Thanks = 1 << 10,
}

impl Outlook {
    /// Where a collector can say this.
    pub fn said(acts: &[CollectorAct]) -> Self {
        let mut found = Self::default();
        for act in acts {
            if mood::is_question(act) {
                found.add(Kind::Questions);
            }
            match act {
                CollectorAct::Acknowledge | CollectorAct::Apologize => {
                    found.add(Kind::Acknowledges);
                }
                CollectorAct::Explain(_) | CollectorAct::RightsReminder => {
                    found.add(Kind::Explains);
                }
                CollectorAct::Concede(_) => found.add(Kind::Concedes),
                CollectorAct::Ask(Question::Reason) => found.add(Kind::AsksReason),
                CollectorAct::Ask(Question::Ability) => found.add(Kind::AsksAbility),
                CollectorAct::Thank => found.add(Kind::Thanks),
                CollectorAct::Press(_)
                | CollectorAct::AskPayment {
                    how_much: HowMuch::Full,
                    ..
                } => found.add(Kind::Presses),
                CollectorAct::Consequence {
                    what, certainty, ..
                } => found.add(of_consequence(*what, *certainty)),
                _ => {}
            }
        }
        found
    }

    /// Where the person can say this.
    pub fn heard(acts: &[PartyAct]) -> Self {
        let mut found = Self::default();
        let told = acts.iter().any(|act| match act {
            PartyAct::GiveReason(reason) => tells(*reason),
            PartyAct::GiveBudget => true,
            _ => false,
        });
        if told {
            found.add(Kind::Tells);
        }
        found
    }

    /// Where terms can be put: that is a question too.
    pub fn table() -> Self {
        let mut found = Self::default();
        found.add(Kind::Questions);
        found
    }

    /// Where an author's own change can happen, once or again and again.
    pub fn shifted(by: [i8; 3], once: bool) -> Self {
        let most = |by: i8| match u8::try_from(by) {
            Ok(0) | Err(_) => 0,
            Ok(by) if once => by,
            Ok(_) => METER_MAX,
        };
        let [trust, patience, distress] = by;
        Self {
            kinds: 0,
            shift: Shift {
                trust: most(trust),
                patience: most(patience),
                calm: most(distress.saturating_neg()),
            },
        }
    }

    /// Both together; the same change of an author's counts once for each place.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let sum = |one: u8, other: u8| one.saturating_add(other).min(METER_MAX);
        Self {
            kinds: self.kinds | other.kinds,
            shift: Shift {
                trust: sum(self.shift.trust, other.shift.trust),
                patience: sum(self.shift.patience, other.shift.patience),
                calm: sum(self.shift.calm, other.shift.calm),
            },
        }
    }

    /// The best moods there still are, one for each number of pushes that the
    /// patience left allows. Patience itself is at its best in all of them.
    pub fn moods(
        self,
        sensitivity: u8,
        now: Mood,
        felt: Felt,
        answered: Answered,
        asked: bool,
    ) -> ArrayVec<Mood, 4> {
        let gentle = self.brightest(now, felt, answered, asked);
        let mut found = ArrayVec::new();
        let mut push = |mood: Mood| {
            // At most as many as there are levels of being pressed.
            let _ = found.try_push(mood);
        };
        push(gentle);
        let Some((trust, patience)) = self.dearest(sensitivity, gentle.distress) else {
            return found;
        };
        for times in 1..=PRESSED_MAX.saturating_sub(now.pressed) {
            // Whoever has no patience left after it has hung up.
            if gentle.patience <= patience.saturating_mul(times) {
                break;
            }
            let lost = Mood {
                trust: now.trust.saturating_sub(trust.saturating_mul(times)),
                pressed: now.pressed + times,
                ..now
            };
            // Losses come first: gains after them are never cut off at the top.
            let mood = self.brightest(lost, felt, answered, asked);
            push(mood);
        }
        found
    }

    /// All that can be gained, and nothing lost.
    fn brightest(self, now: Mood, felt: Felt, answered: Answered, asked: bool) -> Mood {
        let mut felt = felt;
        let mut mood = now;
        mood.trust = mood.trust.saturating_add(self.shift.trust).min(METER_MAX);
        let patience = mood.patience.saturating_add(self.shift.patience);
        mood.patience = patience.min(METER_MAX);
        mood.distress = mood.distress.saturating_sub(self.shift.calm);
        while self.has(Kind::Acknowledges) && felt.acknowledge() {
            mood = tuning::ACKNOWLEDGED.gains().on(mood);
        }
        while self.has(Kind::Explains) && felt.explain() {
            mood = tuning::EXPLAINED.gains().on(mood);
        }
        while self.has(Kind::Concedes) && felt.concede() {
            mood = tuning::CONCEDED.gains().on(mood);
        }
        for (kind, question, once) in [
            (Kind::AsksReason, Question::Reason, Once::AskedReason),
            (Kind::AsksAbility, Question::Ability, Once::AskedAbility),
        ] {
            if self.has(kind) && felt.first(once) && !answered.contains(question) {
                mood = tuning::ASKED_WHY_OR_HOW.gains().on(mood);
            }
        }
        if (asked || self.has(Kind::Questions)) && !felt.has_waited() {
            mood = tuning::WAITED_WELL.gains().on(mood);
        }
        if self.has(Kind::Thanks) && felt.has(Once::Held) && felt.first(Once::Thanked) {
            mood = tuning::THANKED_AFTER_HOLD.gains().on(mood);
        }
        mood.heard |= self.has(Kind::Tells) && felt.asked_reason_or_ability();
        mood
    }

    /// What a push costs at least, in trust and in patience; `None` where nothing pushes.
    fn dearest(self, sensitivity: u8, distress: u8) -> Option<(u8, u8)> {
        let firm = self.has(Kind::Firm) && distress <= tuning::SHAKEN_ABOVE;
        let ways: [(bool, Change); 3] = [
            (firm, tuning::FIRM_TO_CALM),
            (self.has(Kind::Presses), tuning::PRESSED),
            (self.has(Kind::Threatens), tuning::THREATENED),
        ];
        ways.into_iter()
            .filter(|(there, _)| *there)
            .map(|(_, change)| change.felt_at(sensitivity))
            .map(|change| (lost(change.trust), lost(change.patience)))
            .reduce(|one, other| (one.0.min(other.0), one.1.min(other.1)))
    }

    fn add(&mut self, kind: Kind) {
        self.kinds |= kind as u16;
    }

    fn has(self, kind: Kind) -> bool {
        self.kinds & kind as u16 != 0
    }
}

fn lost(by: i8) -> u8 {
    u8::try_from(by.saturating_neg()).unwrap_or(0)
}

fn of_consequence(what: Threat, certainty: Certainty) -> Kind {
    let ordinary = matches!(
        what,
        Threat::Suit | Threat::Garnish | Threat::CreditReport | Threat::Repossess
    );
    match certainty {
        Certainty::Undecided | Certainty::RuledOut => Kind::Explains,
        Certainty::May | Certainty::AfterJudgment if ordinary => Kind::Firm,
        Certainty::May | Certainty::AfterJudgment | Certainty::Will => Kind::Threatens,
    }
}
