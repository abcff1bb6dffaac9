//! What was left on the table, and what the trainee could not see.

use serde::Serialize;

use crate::{
    consumer::limits,
    domain::{Goal, Money, Mood, Skill, Terms},
    negotiation::{Agreed, worth},
    review::{Review, say},
    scenario::model::Answers,
    session::{Event, Play, Session},
    solver::{Position, Solver},
};

/// What was left, what was hidden, and how the offers went.
#[derive(Clone, Debug, Serialize)]
pub struct Left {
    /// What was reached.
    pub reached: i64,
    /// What par had besides.
    pub left: i64,
    /// The hidden means; absent where nothing was to be paid.
    pub means: Option<Means>,
    /// What they would have agreed to: when the call began, when the first offer was put, at the end.
    pub limits: Vec<LimitsThen>,
    /// The offers, in order.
    pub offers: Vec<Offered>,
    /// What was agreed to.
    pub deal: Option<Deal>,
    /// What the best lawful line agrees to.
    pub best_deal: Option<Deal>,
    /// Whether the call asked for something else than the most: hardship, grief, a crisis.
    pub gentle: bool,
}

/// What the person had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Means {
    /// To spare in a month.
    pub room: Money,
    /// Put by, what is named for something else included.
    pub savings: Money,
    /// Named for rent, tax or medicine: a decent arrangement leaves it alone.
    pub protected: Money,
    /// Percent of the balance that the person sees as theirs.
    pub will: u8,
    /// How well they keep what they promise, of 10.
    pub reliability: u8,
}

/// What they would have agreed to at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LimitsThen {
    /// Which moment.
    pub when: When,
    /// The largest monthly payment.
    pub instalment: Money,
    /// The largest payment at once.
    pub down: Money,
    /// The largest total.
    pub total: Money,
    /// Where both sides could have met, in all; absent where nowhere.
    pub zone: Option<Zone>,
}

/// A moment of the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum When {
    /// Before anything was said.
    Began,
    /// Just before the first offer, at this entry.
    FirstOffer(u32),
    /// After the last word.
    Ended,
}

impl When {
    /// In words.
    pub fn label(self) -> String {
        match self {
            Self::Began => "When the call began".to_owned(),
            Self::FirstOffer(entry) => format!("Before the first offer (#{entry})"),
            Self::Ended => "When it ended".to_owned(),
        }
    }
}

/// Totals that both sides could have agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Zone {
    /// The least the house may take.
    pub from: Money,
    /// The most the person would pay.
    pub to: Money,
}

/// An arrangement and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deal {
    /// In words.
    pub words: String,
    /// So many payments, the one at once not counted.
    pub payments: u32,
    /// What was promised in all.
    pub promised: Money,
    /// What of it can be expected.
    pub expected: Money,
    /// In so many of 100 such cases every payment comes in.
    pub holds: u8,
    /// Whether the agent may agree to it; nobody is bound by terms beyond the authority.
    pub allowed: bool,
}

/// One offer.
#[derive(Clone, Debug, Serialize)]
pub struct Offered {
    /// The entry.
    pub entry: u32,
    /// Whether the consumer put it.
    pub theirs: bool,
    /// In words.
    pub words: String,
    /// How it was answered; nothing was, if absent.
    pub answer: Option<Answered>,
}

impl Offered {
    /// In a sentence.
    pub fn in_words(&self) -> String {
        let who = if self.theirs { "they put" } else { "you put" };
        let answer = match self.answer {
            Some(Answered::Accepted) => "accepted",
            Some(Answered::Countered) => "answered with other terms",
            Some(Answered::Refused) => "refused",
            None => "left open",
        };
        format!("#{} {who} {}; {answer}", self.entry, self.words)
    }
}

/// The answer to an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Answered {
    /// Accepted.
    Accepted,
    /// Answered with other terms.
    Countered,
    /// Refused.
    Refused,
}

/// Of a session that was walked through to its end.
pub(super) fn of(session: &Session, at: &Position, solver: &mut Solver, review: &Review) -> Left {
    let play = session.play();
    let person = &play.temperament;
    let offers = offers(session);
    let pays = takes_money(play);
    let reached = match review.goal {
        Goal::FaultsFound => review.curve.last().map_or(0, |point| point.reach),
        _ => at.measure(play).whole(),
    };
    Left {
        reached,
        left: (review.par - reached).max(0),
        means: pays.then_some(Means {
            room: person.room,
            savings: person.savings,
            protected: person.protected,
            will: person.will,
            reliability: person.reliability,
        }),
        limits: if pays {
            moments(session, at, &offers, solver)
        } else {
            Vec::new()
        },
        offers,
        deal: at.progress.agreed.map(|agreed| deal(play, &agreed)),
        best_deal: end_of(&solver.start(), solver)
            .progress
            .agreed
            .map(|agreed| deal(play, &agreed)),
        gentle: is_gentle(play),
    }
}

/// Whether anything is put on a table in this scenario.
fn takes_money(play: &Play) -> bool {
    let beats = play.scenario.beats();
    beats
        .iter()
        .any(|beat| matches!(beat.answers, Answers::Table(_)))
}

/// Where the best lawful line from here ends.
pub(super) fn end_of(here: &Position, solver: &mut Solver) -> Position {
    let play = solver.play().clone();
    let judge = solver.judge().clone();
    let mut at = here.clone();
    for action in solver.best_line(here) {
        match at.after(&play, &judge, &action, &mut |_| {}) {
            Ok(next) => at = next,
            Err(_) => break,
        }
    }
    at
}

pub(super) fn deal(play: &Play, agreed: &Agreed) -> Deal {
    let scenario = &play.scenario;
    let person = &play.temperament;
    let terms = &agreed.terms;
    let keep = worth::keep_bp(terms, person, &agreed.mood, agreed.read_back);
    // All of its payments have to be kept for it to hold.
    let holds = (0..terms.instalments()).fold(10_000_i64, |holds, _| holds * keep / 10_000);
    let expected = agreed.worth(person, scenario.today());
    // What nobody authorized is not taken, so it cannot be kept.
    let holds = if expected > Money::ZERO { holds } else { 0 };
    let breach = scenario
        .facts()
        .authority
        .breach(terms, scenario.undisputed(), scenario.today());
    Deal {
        words: say::terms(terms, scenario.currency()),
        payments: terms.instalments(),
        promised: terms.total,
        expected,
        holds: u8::try_from(holds / 100).unwrap_or(100),
        allowed: breach.is_none(),
    }
}

/// The limits as they moved with the mood.
fn moments(
    session: &Session,
    at: &Position,
    offers: &[Offered],
    solver: &Solver,
) -> Vec<LimitsThen> {
    let play = session.play();
    let mut found = vec![limits_in(play, play.temperament.opening, When::Began)];
    if let Some(first) = offers.first() {
        let mut before = solver.start();
        for entry in &session.log().entries {
            if entry.seq >= first.entry {
                break;
            }
            before.follow(
                play,
                solver.judge(),
                &entry.cause,
                &entry.effects,
                &mut |_| {},
            );
        }
        let when = When::FirstOffer(first.entry);
        found.push(limits_in(play, before.state.mood(), when));
    }
    found.push(limits_in(play, at.state.mood(), When::Ended));
    found
}

fn limits_in(play: &Play, mood: Mood, when: When) -> LimitsThen {
    let scenario = &play.scenario;
    let limits = limits::now(
        &play.temperament,
        &mood,
        scenario.today(),
        scenario.undisputed(),
        scenario.table_step(),
    );
    LimitsThen {
        when,
        instalment: limits.instalment_monthly,
        down: limits.down,
        total: limits.total,
        zone: zone(play, limits.total),
    }
}

fn zone(play: &Play, most: Money) -> Option<Zone> {
    let authority = &play.scenario.facts().authority;
    let undisputed = play.scenario.undisputed();
    let floors = authority.settlements.iter().map(|floor| floor.total);
    let from = if authority.settlement_barred {
        undisputed
    } else {
        floors.min().unwrap_or(undisputed)
    };
    (from <= most).then_some(Zone { from, to: most })
}

fn offers(session: &Session) -> Vec<Offered> {
    let currency = session.play().scenario.currency();
    let mut found: Vec<Offered> = Vec::new();
    for entry in &session.log().entries {
        for event in &entry.effects {
            let put = |terms: &Terms, theirs: bool| Offered {
                entry: entry.seq,
                theirs,
                words: say::terms(terms, currency),
                answer: None,
            };
            let (answer, next) = match event {
                Event::Offered(terms) => (None, Some(put(terms, false))),
                Event::Countered(terms) => (Some(Answered::Countered), Some(put(terms, true))),
                Event::Refused(_) => (Some(Answered::Refused), None),
                Event::Agreed { .. } => (Some(Answered::Accepted), None),
                _ => continue,
            };
            if let (Some(answer), Some(last)) = (answer, found.last_mut()) {
                last.answer = Some(answer);
            }
            found.extend(next);
        }
    }
    found
}

/// Whether the call asked for something else than the most.
fn is_gentle(play: &Play) -> bool {
    let scenario = &play.scenario;
    let skills = [Skill::Hardship, Skill::Crisis, Skill::Estate];
    scenario.goal() == Goal::HardshipTaken
        || scenario.skills().iter().any(|skill| skills.contains(skill))
}
