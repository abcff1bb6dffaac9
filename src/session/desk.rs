//! At the desk: dialing, planning, and the note.

use crate::{
    domain::contact::EndedBy,
    domain::{Note, contact::CallResult, note::PROSE_MAX},
    scenario::model::{FIRST_WRITE, LineIx},
    session::{Event, Refusal, decide::Step},
};

/// Seconds from the first digit to an answer, or to giving up.
const DIAL_SECONDS: u32 = 20;

/// An account is put aside for 1 minute to 12 hours.
const ASIDE_SECONDS: std::ops::RangeInclusive<u16> = 60..=43_200;

/// At most so many plans in a session.
const PLANS_MAX: u8 = 16;

pub(super) fn dial(step: &mut Step<'_>, line: LineIx) -> Result<(), Refusal> {
    let scenario = step.scenario();
    let found = scenario.line(line).filter(|_| line < FIRST_WRITE);
    let found = found.ok_or(Refusal::NotHere)?;
    let again = step.state.has_dialled(line);
    let reach = if again { &found.again } else { &found.first };
    step.push(Event::Dialled { line, again });
    step.seconds += DIAL_SECONDS;
    step.pass_time();
    match (reach.result, reach.by, reach.beat) {
        (
            CallResult::Conversation | CallResult::LiveOther | CallResult::Voicemail,
            Some(person),
            Some(beat),
        ) => {
            step.push(Event::Answered {
                person,
                voicemail: reach.result == CallResult::Voicemail,
            });
            step.reach(beat);
            step.pass_time();
        }
        (result, _, _) => step.push(Event::NotReached(result)),
    }
    Ok(())
}

/// A page is taken up. It becomes a contact once it is sent; until then it can be put away.
pub(super) fn write(step: &mut Step<'_>, line: LineIx) -> Result<(), Refusal> {
    let scenario = step.scenario();
    let found = scenario.line(line).filter(|_| line >= FIRST_WRITE);
    let reach = &found.ok_or(Refusal::NotHere)?.first;
    if step.state.has_dialled(line) {
        return Err(Refusal::Sent);
    }
    let (Some(person), Some(beat)) = (reach.by, reach.beat) else {
        return Err(Refusal::NotHere);
    };
    step.push(Event::Writing { line, person });
    step.reach(beat);
    step.pass_time();
    Ok(())
}

/// Other work is done meanwhile. Only the clock moves: the right call at the wrong
/// hour is the right call a little later.
pub(super) fn aside(step: &mut Step<'_>, seconds: u16) -> Result<(), Refusal> {
    let later = step.state.now + u32::from(seconds);
    let same_day = step.play.moment(later).date() == step.scenario().today();
    if !ASIDE_SECONDS.contains(&seconds) || !same_day {
        return Err(Refusal::Aside);
    }
    step.seconds += u32::from(seconds);
    step.pass_time();
    Ok(())
}

pub(super) fn plan(step: &mut Step<'_>) -> Result<(), Refusal> {
    let index = step.state.plans;
    if index >= PLANS_MAX {
        return Err(Refusal::TooLong);
    }
    step.push(Event::Planned { index });
    Ok(())
}

pub(super) fn file(step: &mut Step<'_>, note: &Note) -> Result<(), Refusal> {
    if note.prose.len() > PROSE_MAX {
        return Err(Refusal::NoteTooLong);
    }
    step.push(Event::NoteFiled);
    Ok(())
}

/// How a contact that reached nobody ended, as evidence puts it.
pub(crate) fn ended_unreached(result: CallResult) -> EndedBy {
    match result {
        CallResult::Dropped => EndedBy::Dropped,
        _ => EndedBy::NoAnswer,
    }
}
