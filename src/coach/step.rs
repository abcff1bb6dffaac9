//! Which step of a good call this is, read from what was said and done so far.
//!
//! The steps are those of a good collection call as the trade teaches it: the
//! right person first, then who calls, then money, from the top. A step is a place
//! in a call and no grade.

use crate::{
    documentation::counts_as_consumer,
    domain::{
        CollectorAct, Goal, PartyAct,
        act::{HowMuch, Identifier},
        facts::{ActingAs, Facts},
    },
    session::{Event, Session, Stage},
};

/// A step of a good call, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Before dialing: hour, count, flags.
    Before,
    /// Verify the right party.
    RightParty,
    /// Identify and disclose.
    Disclose,
    /// Ask for payment in full.
    AskInFull,
    /// Pause, and let the person speak.
    Pause,
    /// Find out reason and ability.
    Discover,
    /// Negotiate, from the top.
    Negotiate,
    /// Commit: amount, date, method.
    Commit,
    /// Repeat the terms, offer help, thank.
    Recap,
    /// Note and code.
    Note,
    /// Before an answer is written: what came in, what may be sent, and to where.
    Answer,
    /// A message is being put together.
    Page,
}

impl Step {
    /// The steps of a call, in order. What is written has no such course.
    pub const ALL: [Self; 10] = [
        Self::Before,
        Self::RightParty,
        Self::Disclose,
        Self::AskInFull,
        Self::Pause,
        Self::Discover,
        Self::Negotiate,
        Self::Commit,
        Self::Recap,
        Self::Note,
    ];

    /// Its number in a call, from 0; `None` for what is written.
    pub fn number(self) -> Option<usize> {
        Self::ALL.iter().position(|step| *step == self)
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Before => "Before dialing",
            Self::RightParty => "The right person",
            Self::Disclose => "Who calls, and why",
            Self::AskInFull => "Ask for the whole",
            Self::Pause => "Pause",
            Self::Discover => "Reason and ability",
            Self::Negotiate => "Negotiate from the top",
            Self::Commit => "Commit",
            Self::Recap => "Recap and close",
            Self::Note => "Note and code",
            Self::Answer => "Before answering",
            Self::Page => "On the page",
        }
    }

    /// What is done in it, in a sentence.
    pub const fn practice(self) -> &'static str {
        match self {
            Self::Before => "The hour where they are, the count of calls, flags and notice dates.",
            Self::RightParty => {
                "Two identifiers from the person before any word about a debt; nobody else learns of one."
            }
            Self::Disclose => "The company and the whole disclosure, before the account is stated.",
            Self::AskInFull => {
                "State the total and ask for it, without crowding out the right to dispute."
            }
            Self::Pause => "Say nothing for a moment. The next word is theirs.",
            Self::Discover => {
                "Open questions: why it is unpaid, what has changed, what is possible."
            }
            Self::Negotiate => {
                "The whole, then a large part, then a plan, then a small sum; never beyond the authority given."
            }
            Self::Commit => "Amount, date and method, for all that is left.",
            Self::Recap => {
                "Read the terms back, the authorization word for word; offer help; thank."
            }
            Self::Note => "What happened, all of it, and nothing else; and what comes next.",
            Self::Answer => {
                "What came in, word for word; what is on file; what may be sent, and to which address."
            }
            Self::Page => {
                "From whom it is, an answer to what they asked, and nothing that they will have to answer again."
            }
        }
    }

    /// Where a session stands.
    pub fn of(session: &Session) -> Self {
        let course = Course::of(session);
        match session.state().stage() {
            Stage::Desk if course.talked => Self::Note,
            Stage::Desk if writes(session) => {
                if has_sent(session) {
                    Self::Note
                } else {
                    Self::Answer
                }
            }
            Stage::Desk | Stage::Listening => Self::Before,
            Stage::Note | Stage::Closed => Self::Note,
            Stage::Contact if session.state().is_writing() => Self::Page,
            Stage::Contact => course.in_contact(session),
        }
    }
}

/// Whether there is anything to write here.
pub(super) fn writes(session: &Session) -> bool {
    session.play().scenario.writes().next().is_some()
}

fn has_sent(session: &Session) -> bool {
    let mut pages = session.play().scenario.writes();
    pages.any(|(page, _)| session.state().has_dialled(page))
}

/// What matters of the call so far for telling its step.
#[derive(Clone, Copy, Debug, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing said or heard"
)]
struct Course {
    /// Somebody was spoken with in this session.
    talked: bool,
    disclosed: bool,
    asked_in_full: bool,
    /// The last words of the collector asked for money, and no silence followed.
    wants_pause: bool,
    paused: bool,
    reason: bool,
    ability: bool,
}

impl Course {
    fn of(session: &Session) -> Self {
        let scenario = &session.play().scenario;
        let mut course = Self::default();
        for event in session
            .log()
            .entries
            .iter()
            .flat_map(|entry| &entry.effects)
        {
            match *event {
                Event::Answered { voicemail, .. } => {
                    course.talked |= !voicemail;
                    course.disclosed = false;
                }
                Event::PartyNow(_) => course.disclosed = false,
                Event::Said { choice, .. } => {
                    let acts = scenario.choice(choice).map(|choice| &choice.acts[..]);
                    course.said(acts.unwrap_or_default());
                }
                Event::StandingSaid { action, .. } => {
                    let acts = scenario.standing(action).map(|action| &action.acts[..]);
                    course.said(acts.unwrap_or_default());
                }
                Event::Offered(_) => course.wants_pause = false,
                Event::Waited { .. } => {
                    course.paused = true;
                    course.wants_pause = false;
                }
                Event::Heard(line) => {
                    let does = scenario.words(line).map(|spoken| &spoken.does[..]);
                    course.heard(does.unwrap_or_default());
                }
                _ => {}
            }
        }
        course
    }

    fn said(&mut self, acts: &[CollectorAct]) {
        self.wants_pause = false;
        for act in acts {
            match act {
                CollectorAct::MiniMiranda {
                    attempt: true,
                    information_use: true,
                }
                | CollectorAct::SayDebtCollector => self.disclosed = true,
                CollectorAct::AskPayment {
                    how_much: HowMuch::Full | HowMuch::Undisputed,
                    ..
                } => {
                    self.asked_in_full = true;
                    self.wants_pause = !self.paused;
                }
                _ => {}
            }
        }
    }

    fn heard(&mut self, acts: &[PartyAct]) {
        for act in acts {
            match act {
                PartyAct::GiveReason(_) => self.reason = true,
                PartyAct::GiveBudget => self.ability = true,
                _ => {}
            }
        }
    }

    fn in_contact(self, session: &Session) -> Step {
        let (state, scenario) = (session.state(), &session.play().scenario);
        let facts = scenario.facts();
        let right = state
            .person()
            .and_then(|person| facts.people.get(usize::from(person)))
            .is_some_and(|person| counts_as_consumer(person.relation, facts));
        if !right || state.voicemail() || !verified(state.situation().verified, facts) {
            return Step::RightParty;
        }
        if state.agreed().is_some() {
            return Step::Recap;
        }
        if state.counter().is_some() {
            return Step::Commit;
        }
        if !self.disclosed && must_disclose(facts) {
            return Step::Disclose;
        }
        if !matches!(scenario.goal(), Goal::Money | Goal::HardshipTaken) {
            return Step::Discover;
        }
        if self.wants_pause {
            return Step::Pause;
        }
        match (self.reason && self.ability, self.asked_in_full) {
            (true, _) => Step::Negotiate,
            (false, false) if !self.reason && !self.ability => Step::AskInFull,
            (false, _) => Step::Discover,
        }
    }
}

/// Two identifiers, or as many as the file holds.
fn verified(given: u32, facts: &Facts) -> bool {
    let held = facts.consumer().map_or(0, |consumer| {
        let telling = consumer.identifiers.iter();
        telling.filter(|one| one.id != Identifier::Name).count()
    });
    let wanted = u32::try_from(held.min(2)).unwrap_or(2);
    given >= wanted
}

/// A creditor, or whoever works in its name, is no debt collector in law.
fn must_disclose(facts: &Facts) -> bool {
    match facts.agency.acting_as {
        ActingAs::Agency | ActingAs::DebtBuyer | ActingAs::LawFirm => true,
        ActingAs::FirstParty | ActingAs::Creditor => false,
    }
}
