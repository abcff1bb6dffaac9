//! Ids and words behind the indexes of events.

use crate::{
    domain::{CollectorAct, Currency, Deed, Terms},
    scenario::{
        Scenario,
        model::{Answers, Choice, ChoiceIx},
        text::{Table, in_words},
    },
    session::{Decision, Mark, State},
};

pub(super) fn choice_id(scenario: &Scenario, index: ChoiceIx) -> String {
    scenario
        .choice(index)
        .map_or_else(String::new, |choice| choice.id.clone())
}

pub(super) fn standing_id(scenario: &Scenario, index: u8) -> String {
    scenario
        .standing(index)
        .map_or_else(String::new, |action| action.id.clone())
}

/// The ids of a mark's line and fault.
pub(super) fn mark_ids(scenario: &Scenario, mark: Mark) -> (String, String) {
    let heard = scenario.to_listen_to();
    let line = heard.and_then(|heard| heard.lines.get(usize::from(mark.line)));
    let spot = heard.and_then(|heard| heard.spots.get(usize::from(mark.spot)));
    (
        line.map_or_else(String::new, |line| line.id.clone()),
        spot.map_or_else(String::new, |spot| spot.id.clone()),
    )
}

/// The id of a file on the desk.
pub(super) fn file_id(scenario: &Scenario, file: u8) -> String {
    let found = scenario.queue().and_then(|queue| queue.file(file));
    found.map_or_else(String::new, |file| file.id.clone())
}

/// The ids of a decision's file and step.
pub(super) fn decision_ids(scenario: &Scenario, decision: Decision) -> (String, String) {
    let step = scenario
        .queue()
        .and_then(|queue| queue.step(decision.file, decision.step));
    (
        file_id(scenario, decision.file),
        step.map_or_else(String::new, |step| step.id.clone()),
    )
}

pub(super) fn person_id(scenario: &Scenario, index: u8) -> String {
    scenario
        .facts()
        .people
        .get(usize::from(index))
        .map_or_else(String::new, |person| person.id.to_string())
}

pub(super) fn names_of<'a>(bits: u64, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    names
        .enumerate()
        .filter(|(at, _)| bits & (1 << at) != 0)
        .map(|(_, name)| name.to_owned())
        .collect()
}

/// The figures that open places in words stand for, as the state has them.
pub(crate) fn table_of(state: &State) -> Table {
    Table {
        counter: state.counter(),
        agreed: state.agreed().map(|(terms, _)| terms),
        offer: state.offer(),
    }
}

/// What a message says: the words of its slots, one after the other.
pub(crate) fn message_words(scenario: &Scenario, beat: u16, slots: u64) -> String {
    let mut words: Vec<String> = Vec::new();
    each_slot(scenario, beat, slots, |choice| {
        let said = choice.say.fill(&Table::default(), scenario.currency());
        if !said.is_empty() {
            words.push(said);
        }
    });
    words.join(" ")
}

/// What a message does: the acts of its slots, one after the other.
pub(crate) fn message_acts(scenario: &Scenario, beat: u16, slots: u64) -> Vec<CollectorAct> {
    let mut acts = Vec::new();
    each_slot(scenario, beat, slots, |choice| {
        acts.extend_from_slice(&choice.acts);
    });
    acts
}

fn each_slot(scenario: &Scenario, beat: u16, slots: u64, mut each: impl FnMut(&Choice)) {
    let Some(Answers::Slots(list)) = scenario.beat(beat).map(|beat| &beat.answers) else {
        return;
    };
    for (at, slot) in list.iter().enumerate() {
        let number = (slots >> (4 * at)) & 15;
        let Some(offset) = u16::try_from(number)
            .ok()
            .and_then(|number| number.checked_sub(1))
        else {
            continue;
        };
        if let Some(choice) = scenario.choice(slot.choices.start + offset) {
            each(choice);
        }
    }
}

pub(super) fn slot_id(scenario: &Scenario, beat: u16, slot: u8) -> String {
    match scenario.beat(beat).map(|beat| &beat.answers) {
        Some(Answers::Slots(slots)) => slots
            .get(usize::from(slot))
            .map_or_else(String::new, |slot| slot.id.clone()),
        _ => String::new(),
    }
}

/// One of the deeds that a choice or a standing action carries.
pub(super) fn deed(deeds: &[Deed], index: u8) -> Option<Deed> {
    deeds.get(usize::from(index)).copied()
}

/// What the collector says when terms are put at the table.
pub(crate) fn offer_words(terms: &Terms, currency: Currency) -> String {
    format!("I can put this to you: {}.", in_words(terms, currency))
}
