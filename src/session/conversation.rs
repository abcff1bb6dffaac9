//! In a contact: choices, standing actions, silence, hold, transfer and the end.

use crate::{
    consumer::mood,
    domain::contact::EndedBy,
    domain::note::ReferTo,
    scenario::{
        has_bit,
        model::{Answers, Beat, ChoiceIx, Reaction, StandingIx},
    },
    session::{Action, Event, Refusal, decide::Step, table},
};

/// Silence and hold run from 5 seconds to 10 minutes.
const SECONDS: std::ops::RangeInclusive<u16> = 5..=600;

pub(super) fn act(step: &mut Step<'_>, action: &Action) -> Result<(), Refusal> {
    let distress = step.state.mood.distress;
    if step.state.on_hold
        && !matches!(
            action,
            Action::Resume | Action::HangUp | Action::Transfer(_)
        )
    {
        return Err(Refusal::OnHold);
    }
    let for_people = matches!(
        action,
        Action::Stand(_) | Action::Wait(_) | Action::Hold(_) | Action::Transfer(_)
    );
    if step.state.is_writing() && for_people {
        return Err(Refusal::OnPaper);
    }
    let beat = step
        .scenario()
        .beat(step.state.beat)
        .ok_or(Refusal::NotHere)?;
    match action {
        Action::Choose(choice) => match &beat.answers {
            Answers::Slots(slots) => fill(step, slots, *choice)?,
            _ => choose(step, beat, *choice)?,
        },
        Action::Stand(standing) => stand(step, beat, *standing)?,
        Action::Wait(seconds) => wait(step, beat, *seconds)?,
        Action::Hold(seconds) => hold(step, *seconds)?,
        Action::Resume => resume(step)?,
        Action::Transfer(to) => transfer(step, *to),
        Action::HangUp => step.close(EndedBy::Collector),
        Action::Offer(terms) => table::offer(step, beat, terms)?,
        Action::AcceptCounter => table::accept(step, beat)?,
        Action::WithdrawOffer => table::withdraw(step, beat)?,
        Action::Send => send(step, beat)?,
        Action::Dial(_)
        | Action::Write(_)
        | Action::Plan(_)
        | Action::Listen
        | Action::Mark(_)
        | Action::Unmark(_)
        | Action::Decide(_)
        | Action::PutBack(_)
        | Action::Finish
        | Action::FileNote(_) => {
            return Err(Refusal::OnTheLine);
        }
        Action::Read(_) | Action::AskHint(_) | Action::TimeRanOut => {}
    }
    step.settle(distress);
    Ok(())
}

fn choose(step: &mut Step<'_>, beat: &Beat, index: ChoiceIx) -> Result<(), Refusal> {
    let scenario = step.scenario();
    if !beat.choices.contains(&index) {
        return Err(Refusal::NotHere);
    }
    let choice = scenario.choice(index).ok_or(Refusal::NotHere)?;
    if !step.state.situation().all(&choice.when) {
        return Err(Refusal::NotNow);
    }
    if choice.once && has_bit(&step.state.used, index) {
        return Err(Refusal::OnlyOnce);
    }
    let asked = choice.acts.iter().any(mood::is_question);
    step.push(Event::Said {
        choice: index,
        asked,
    });
    step.seconds += u32::from(choice.seconds);
    for (at, _) in choice.deeds.iter().enumerate() {
        step.push(Event::Did {
            choice: index,
            index: u8::try_from(at).unwrap_or(u8::MAX),
        });
    }
    step.move_mood(&choice.acts, choice.mood);
    step.seal(&choice.acts);
    let flags = step.state.flags | choice.sets;
    if flags != step.state.flags {
        step.push(Event::Noticed {
            flags,
            learned: step.state.learned,
            identified: step.state.identified,
        });
    }
    // Whoever has just lost the last of their patience hears no further question.
    if mood::ends_call(&step.state.mood) && step.state.consumer_on_line(scenario) {
        return Ok(());
    }
    let situation = step.state.situation();
    let routed = choice
        .routes
        .iter()
        .find(|(when, _)| situation.all(when))
        .map(|(_, to)| *to);
    match (routed.or(choice.to), choice.ends) {
        (Some(to), _) => step.reach(to),
        (None, Some(ended)) => end(step, ended, &choice.acts),
        (None, None) => {}
    }
    Ok(())
}

/// A choice that ends the contact. A transfer names whom it goes to in the log.
fn end(step: &mut Step<'_>, ended: EndedBy, acts: &[crate::domain::CollectorAct]) {
    if ended == EndedBy::Transferred {
        let crisis = acts.contains(&crate::domain::CollectorAct::CrisisProtocol);
        step.push(Event::Transferred(if crisis {
            ReferTo::Crisis
        } else {
            ReferTo::Supervisor
        }));
    }
    step.close(ended);
}

fn stand(step: &mut Step<'_>, beat: &Beat, index: StandingIx) -> Result<(), Refusal> {
    let scenario = step.scenario();
    if matches!(beat.answers, Answers::Slots(_)) || step.state.voicemail {
        return Err(Refusal::Machine);
    }
    let action = scenario.standing(index).ok_or(Refusal::NotHere)?;
    if action.needs_agreement && step.state.agreed.is_none() {
        return Err(Refusal::NothingAgreed);
    }
    let asked = action.acts.iter().any(mood::is_question);
    let reaction = reaction(step, beat, index);
    step.push(Event::StandingSaid {
        action: index,
        asked,
    });
    step.seconds += u32::from(action.seconds);
    for (at, _) in action.deeds.iter().enumerate() {
        step.push(Event::StandingDid {
            action: index,
            index: u8::try_from(at).unwrap_or(u8::MAX),
        });
    }
    step.move_mood(&action.acts, None);
    step.seal(&action.acts);
    if mood::ends_call(&step.state.mood) && step.state.consumer_on_line(scenario) {
        return Ok(());
    }
    if let Some(reaction) = reaction {
        let flags = step.state.flags | reaction.sets;
        if flags != step.state.flags {
            step.push(Event::Noticed {
                flags,
                learned: step.state.learned,
                identified: step.state.identified,
            });
        }
        step.hear(reaction.turn.spoken);
        if let Some(to) = reaction.turn.to {
            step.reach(to);
        }
    } else {
        let relation = step
            .state
            .person()
            .and_then(|person| scenario.facts().people.get(usize::from(person)));
        let relation = relation.map(|person| person.relation);
        let plain = action
            .plain
            .iter()
            .find(|(who, _)| who.is_none() || *who == relation);
        if let Some((_, spoken)) = plain {
            step.hear(*spoken);
        }
    }
    Ok(())
}

/// The answer to a standing action: the beat's own first, then the scenario's.
fn reaction<'a>(step: &Step<'a>, beat: &Beat, action: StandingIx) -> Option<&'a Reaction> {
    let scenario = step.scenario();
    let situation = step.state.situation();
    let of = |range: &std::ops::Range<u16>| {
        scenario
            .reactions
            .get(usize::from(range.start)..usize::from(range.end))
            .unwrap_or_default()
    };
    of(&beat.reactions)
        .iter()
        .chain(of(&scenario.common))
        .find(|reaction| {
            reaction.to_actions & (1 << action) != 0
                && reaction
                    .who
                    .is_none_or(|who| Some(who) == step.state.person())
                && situation.all(&reaction.turn.when)
        })
}

fn wait(step: &mut Step<'_>, beat: &Beat, seconds: u16) -> Result<(), Refusal> {
    if !SECONDS.contains(&seconds) {
        return Err(Refusal::Seconds);
    }
    step.push(Event::Waited { seconds });
    step.seconds += u32::from(seconds).next_multiple_of(5);
    if step.state.consumer_on_line(step.scenario()) {
        let mut felt = step.state.felt;
        let asked = step.state.asked;
        let mood = mood::after_wait(
            step.state.mood,
            &mut felt,
            &step.play.temperament,
            u32::from(seconds),
            asked,
        );
        step.mood_is(mood, felt);
    }
    let turn = step.pick(&beat.waited).map(|turn| (turn.spoken, turn.to));
    if let Some((spoken, to)) = turn {
        step.hear(spoken);
        if let Some(to) = to {
            step.reach(to);
        }
    }
    Ok(())
}

fn hold(step: &mut Step<'_>, seconds: u16) -> Result<(), Refusal> {
    if step.state.voicemail {
        return Err(Refusal::Machine);
    }
    if !SECONDS.contains(&seconds) {
        return Err(Refusal::Seconds);
    }
    step.push(Event::HoldBegan { seconds });
    step.seconds += u32::from(seconds).next_multiple_of(5);
    if step.state.consumer_on_line(step.scenario()) {
        let mut felt = step.state.felt;
        let minutes = u32::from(seconds).div_ceil(60);
        let mood = mood::after_hold(step.state.mood, &mut felt, &step.play.temperament, minutes);
        step.mood_is(mood, felt);
    }
    Ok(())
}

fn resume(step: &mut Step<'_>) -> Result<(), Refusal> {
    if !step.state.on_hold {
        return Err(Refusal::NotOnHold);
    }
    step.push(Event::HoldEnded);
    Ok(())
}

fn transfer(step: &mut Step<'_>, to: ReferTo) {
    step.push(Event::Transferred(to));
    step.close(EndedBy::Transferred);
}

fn fill(
    step: &mut Step<'_>,
    slots: &[crate::scenario::model::Slot],
    choice: ChoiceIx,
) -> Result<(), Refusal> {
    let slot = slots
        .get(usize::from(step.state.slot))
        .ok_or(Refusal::NotHere)?;
    if !slot.choices.contains(&choice) {
        return Err(Refusal::NotHere);
    }
    let number = u64::from(choice - slot.choices.start) + 1;
    let slots = step.state.slots | (number << (4 * u32::from(step.state.slot)));
    step.push(Event::Filled {
        slot: step.state.slot,
        choice,
        slots,
    });
    step.seconds += step
        .scenario()
        .choice(choice)
        .map_or(0, |choice| u32::from(choice.seconds));
    Ok(())
}

fn send(step: &mut Step<'_>, beat: &Beat) -> Result<(), Refusal> {
    let Answers::Slots(slots) = &beat.answers else {
        return Err(Refusal::NoMessage);
    };
    if usize::from(step.state.slot) < slots.len() {
        return Err(Refusal::MessageOpen);
    }
    step.push(Event::MessageLeft {
        beat: step.state.beat,
        slots: step.state.slots,
    });
    step.close(EndedBy::Sent);
    Ok(())
}
