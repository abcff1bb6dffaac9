//! What was left on the table, and what the trainee could not see.

use serde::Serialize;

use crate::{
    consumer::limits,
    domain::{Goal, Money, Skill, Terms},
    negotiation::{Situation, candidates, worth},
    review::Review,
    scenario::text::in_words,
    session::{Event, Session},
    solver::Position,
};

/// What was left, what was hidden, and how the offers went.
#[derive(Clone, Debug, Serialize)]
pub struct Left {
    /// What was reached.
    pub reached: i64,
    /// What par had besides.
    pub left: i64,
    /// To spare in a month.
    pub room: Money,
    /// Put by, what is named for something else included.
    pub savings: Money,
    /// Percent of the balance that the person sees as theirs.
    pub will: u8,
    /// The largest monthly payment they would have agreed to in the end.
    pub instalment: Money,
    /// The largest payment today they would have agreed to in the end.
    pub down: Money,
    /// Where both sides could have met, in all; absent where nowhere.
    pub zone: Option<Zone>,
    /// The offers, in order.
    pub offers: Vec<Offered>,
    /// What was promised in all.
    pub promised: Option<Money>,
    /// What of it can be expected.
    pub expected: Option<Money>,
    /// For hardship, grief and crisis: what would have held.
    pub would_hold: Option<String>,
}

/// Totals that both sides could have agreed to at the end of the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Zone {
    /// The least the house may take.
    pub from: Money,
    /// The most the person would pay.
    pub to: Money,
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
pub(super) fn of(session: &Session, at: &Position, review: &Review) -> Left {
    let play = session.play();
    let scenario = &play.scenario;
    let person = &play.temperament;
    let situation = Situation {
        temperament: person,
        mood: at.state.mood(),
        authority: &scenario.facts().authority,
        undisputed: scenario.undisputed(),
        today: scenario.today(),
        step: scenario.table_step(),
    };
    let limits = limits::now(
        person,
        &situation.mood,
        situation.today,
        situation.undisputed,
        situation.step,
    );
    let reached = at.measure(play).whole();
    let agreed = at.progress.agreed;
    Left {
        reached,
        left: (review.par - reached).max(0),
        room: person.room,
        savings: person.savings,
        will: person.will,
        instalment: limits.instalment_monthly,
        down: limits.down,
        zone: zone(&situation, limits.total),
        offers: offers(session),
        promised: agreed.map(|agreed| agreed.terms.total),
        expected: agreed.map(|agreed| agreed.worth(person, situation.today)),
        would_hold: is_gentle(session).then(|| gentle(&situation, review)),
    }
}

fn zone(situation: &Situation<'_>, most: Money) -> Option<Zone> {
    let authority = situation.authority;
    let floors = authority.settlements.iter().map(|floor| floor.total);
    let from = if authority.settlement_barred {
        situation.undisputed
    } else {
        floors.min().unwrap_or(situation.undisputed)
    };
    (from <= most).then_some(Zone { from, to: most })
}

fn offers(session: &Session) -> Vec<Offered> {
    let currency = session.play().scenario.currency();
    let mut found: Vec<Offered> = Vec::new();
    for entry in &session.log().entries {
        for event in &entry.effects {
            let mut push = |terms: &Terms, theirs: bool| {
                found.push(Offered {
                    entry: entry.seq,
                    theirs,
                    words: in_words(terms, currency),
                    answer: None,
                });
            };
            let answer = match event {
                Event::Offered(terms) => {
                    push(terms, false);
                    continue;
                }
                Event::Countered(terms) => {
                    if let Some(last) = found.last_mut() {
                        last.answer = Some(Answered::Countered);
                    }
                    found.push(Offered {
                        entry: entry.seq,
                        theirs: true,
                        words: in_words(terms, currency),
                        answer: None,
                    });
                    continue;
                }
                Event::Refused(_) => Answered::Refused,
                Event::Agreed { .. } => Answered::Accepted,
                _ => continue,
            };
            if let Some(last) = found.last_mut() {
                last.answer = Some(answer);
            }
        }
    }
    found
}

/// Whether the call asked for something else than the most.
fn is_gentle(session: &Session) -> bool {
    let scenario = &session.play().scenario;
    let skills = [Skill::Hardship, Skill::Crisis, Skill::Estate];
    scenario.goal() == Goal::HardshipTaken
        || scenario.skills().iter().any(|skill| skills.contains(skill))
}

/// The arrangement that is kept most likely, of those that leave a fifth of the room.
fn gentle(situation: &Situation<'_>, review: &Review) -> String {
    let person = situation.temperament;
    let mut best: Option<(Terms, i64)> = None;
    candidates::each(situation, true, &mut |terms, _| {
        if crate::consumer::budget::tenths(&terms, person) > 8 {
            return;
        }
        let keep = worth::keep_bp(&terms, person, &situation.mood, true);
        let payments = terms.instalments().max(1);
        // All of its payments have to be kept for it to hold.
        let holds = (0..payments).fold(10_000, |holds, _| holds * keep / 10_000);
        if best.is_none_or(|(_, so_far)| holds > so_far) {
            best = Some((terms, holds));
        }
    });
    match best {
        Some((terms, holds)) => format!(
            "{}: kept to the end in {} of 100 such cases",
            in_words(&terms, review.currency),
            holds / 100
        ),
        None => "nothing would have held; a pause was the right end".to_owned(),
    }
}
