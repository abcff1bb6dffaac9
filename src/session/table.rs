//! The offer table: terms put, countered, agreed, confirmed and booked.

use crate::{
    consumer::{Answer, Dimension, answer, limits},
    domain::{CollectorAct, Money, Terms, act::ReadBackOf, terms::TermsKind},
    scenario::model::{Answers, Beat, Table},
    session::{
        Event, Refusal,
        decide::{Play, Step},
        refusal::TermsFault,
        state::TERMS_MAX,
    },
};

/// Seconds to put terms into words.
const OFFER_SECONDS: u32 = 10;

/// At most so many payments: ten years of weeks.
const PAYMENTS_MAX: u32 = 520;

/// The first payment at most so many days away.
const FIRST_DAYS_MAX: i64 = 730;

fn table(beat: &Beat) -> Result<&Table, Refusal> {
    match &beat.answers {
        Answers::Table(table) => Ok(table),
        _ => Err(Refusal::NoTable),
    }
}

pub(super) fn offer(step: &mut Step<'_>, beat: &Beat, terms: &Terms) -> Result<(), Refusal> {
    let table = table(beat)?;
    sound(step.play, terms).map_err(Refusal::Terms)?;
    let scenario = step.scenario();
    let again = step
        .state
        .offer()
        .is_some_and(|last| answer::is_same(&last, terms));
    step.push(Event::Offered(*terms));
    step.seconds += OFFER_SECONDS;
    let mood = step.state.mood;
    let today = scenario.today();
    let limits = limits::now(
        &step.play.temperament,
        &mood,
        today,
        scenario.undisputed(),
        scenario.table_step(),
    );
    let (answer, mood) = answer::to(terms, &limits, &mood, step.state.offers, again);
    step.mood_is(mood, step.state.felt);
    match answer {
        Answer::Accepts => agree(step, table, *terms),
        Answer::Counters(counter) => {
            step.push(Event::Countered(counter));
            let turn = step
                .pick(&table.counters)
                .map(|turn| (turn.spoken, turn.to));
            go(step, turn);
        }
        Answer::Refuses(dimension) => {
            step.push(Event::Refused(dimension));
            let turn = refusal(step, table, dimension);
            go(step, turn);
        }
    }
    Ok(())
}

type Way = Option<(
    crate::scenario::model::SpokenIx,
    Option<crate::scenario::model::BeatIx>,
)>;

fn refusal(step: &Step<'_>, table: &Table, dimension: Dimension) -> Way {
    let situation = step.state.situation();
    let fits = |wanted: Option<Dimension>| {
        table
            .refuses
            .iter()
            .find(|(because, turn)| *because == wanted && situation.all(&turn.when))
            .map(|(_, turn)| (turn.spoken, turn.to))
    };
    fits(Some(dimension)).or_else(|| fits(None))
}

fn go(step: &mut Step<'_>, turn: Way) {
    if let Some((spoken, to)) = turn {
        step.hear(spoken);
        if let Some(to) = to {
            step.reach(to);
        }
    }
}

fn agree(step: &mut Step<'_>, table: &Table, terms: Terms) {
    let mood = step.state.mood;
    step.push(Event::Agreed { terms, mood });
    go(step, Some((table.accepts.spoken, table.accepts.to)));
}

pub(super) fn accept(step: &mut Step<'_>, beat: &Beat) -> Result<(), Refusal> {
    let table = table(beat)?;
    let terms = step.state.counter().ok_or(Refusal::NoCounter)?;
    step.seconds += OFFER_SECONDS;
    agree(step, table, terms);
    Ok(())
}

pub(super) fn withdraw(step: &mut Step<'_>, beat: &Beat) -> Result<(), Refusal> {
    let table = table(beat)?;
    let Some(turn) = &table.withdrawn else {
        return Err(Refusal::NotHere);
    };
    step.push(Event::Withdrawn);
    go(step, Some((turn.spoken, turn.to)));
    Ok(())
}

/// What was agreed is confirmed once it is read back rightly to the consumer,
/// and booked once its authorization is read, if it is pulled by debit or card.
pub(super) fn seal(step: &mut Step<'_>, acts: &[CollectorAct]) {
    let Some((terms, _)) = step.state.agreed() else {
        return;
    };
    if !step.state.consumer_on_line(step.scenario()) {
        return;
    }
    for act in acts {
        match act {
            CollectorAct::ReadBack {
                what: ReadBackOf::Terms,
                correct: true,
            } if !step.state.confirmed => {
                step.push(Event::Confirmed);
            }
            CollectorAct::Authorization { written, .. }
                if !step.state.booked && terms.method.is_authorized() =>
            {
                step.push(Event::Booked {
                    terms,
                    written: *written,
                });
            }
            _ => {}
        }
    }
}

/// Terms that can be put at all. Whether they are inside the authority is not
/// asked here: they can be put all the same, and that is a finding.
///
/// # Errors
/// What makes no sense.
pub(super) fn sound(play: &Play, terms: &Terms) -> Result<(), TermsFault> {
    let scenario = &play.scenario;
    let (today, step) = (scenario.today(), scenario.table_step());
    let owed = scenario
        .facts()
        .debts
        .first()
        .map_or(Money::ZERO, crate::domain::facts::Debt::balance);
    if terms.total <= Money::ZERO || terms.down < Money::ZERO || terms.instalment < Money::ZERO {
        return Err(TermsFault::Nothing);
    }
    if terms.total > owed || terms.total > TERMS_MAX {
        return Err(TermsFault::MoreThanOwed);
    }
    if terms.down > terms.total {
        return Err(TermsFault::DownAboveTotal);
    }
    let rest = terms.total - terms.down;
    if rest > Money::ZERO {
        if terms.instalment <= Money::ZERO {
            return Err(TermsFault::NoInstalment);
        }
        if terms.first < today {
            return Err(TermsFault::Past);
        }
        if (terms.first - today).num_days() > FIRST_DAYS_MAX {
            return Err(TermsFault::TooFar);
        }
    }
    if terms.instalments() > PAYMENTS_MAX {
        return Err(TermsFault::TooMany);
    }
    let whole = |amount: Money| amount.down_to(step) == amount;
    let in_full = terms.kind == TermsKind::InFull;
    let carries_rest = |amount: Money| in_full && (amount == terms.total || amount == rest);
    if !(in_full || whole(terms.total)) || !(whole(terms.down) || carries_rest(terms.down)) {
        return Err(TermsFault::Step);
    }
    if !(whole(terms.instalment) || carries_rest(terms.instalment)) {
        return Err(TermsFault::Step);
    }
    Ok(())
}
