//! What was heard before: it lies in the past, names people and numbers that are there,
//! comes to an end, and offers something to mark where marking is what is asked for.

use crate::{
    domain::{
        Contact, Currency, Goal, Id, LocalMoment, Step,
        contact::{CallResult, Direction},
    },
    scenario::{
        draft::Draft,
        model::{HEARD_MAX, Heard, HeardLine, SPOTS_MAX, Spot},
        passes::{build::seconds, limits::at_most, people, words::Glossary},
        source::HeardSource,
        text::Table,
    },
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    let spots = source.heard.as_ref().map_or(0, |heard| heard.spot.len());
    if source.goal == Goal::FaultsFound && spots == 0 && !draft.was_shortened("heard.spot") {
        draft.error(
            "nothing-to-mark",
            "goal",
            "the goal is to find faults, but there is nothing to mark".to_owned(),
            "write heard: (…) with the call, and in it spot: [(id: \"…\", words: \"…\", rules: [\"…\"])]",
        );
    }
    let Some(heard) = &source.heard else { return };
    at_most(draft, "heard.lines", heard.lines.len(), HEARD_MAX, "lines");
    at_most(draft, "heard.spot", spots, SPOTS_MAX, "faults to pick from");
    contact(draft, heard);
    lines(draft, heard);
    if spots > 0 && !source.beats.is_empty() {
        draft.error(
            "heard-and-played",
            "heard.spot",
            "a call is listened to here, and another one is played".to_owned(),
            "take out `spot` if it is only to be read, or split the scenario in two",
        );
    }
    for (at, spot) in heard.spot.iter().enumerate() {
        let path = format!("heard.spot[{at}]");
        if spot.rules.is_empty() {
            draft.error(
                "nothing-to-mark",
                &path,
                format!("the fault {:?} stands for no rule", spot.id),
                "write rules: [\"…\"] with ids that `rightparty rules` lists",
            );
        }
        if spot.words.trim().is_empty() {
            draft.error(
                "nothing-said",
                &path,
                format!("the fault {:?} has no words to pick it by", spot.id),
                "write words: \"…\"",
            );
        }
    }
}

fn contact(draft: &mut Draft<'_>, heard: &HeardSource) {
    if let Some(line) = heard.contact.line {
        people::address(draft, line, "heard.contact.line");
    }
    for (field, person) in [
        ("party", heard.contact.party),
        ("sought", heard.contact.sought),
    ] {
        if let Some(person) = person {
            people::person(draft, person, &format!("heard.contact.{field}"));
        }
    }
}

fn lines(draft: &mut Draft<'_>, heard: &HeardSource) {
    if heard.lines.is_empty() && !draft.was_shortened("heard.lines") {
        draft.error(
            "nothing-said",
            "heard.lines",
            "nothing is said in it".to_owned(),
            "write lines: [(id: \"hello\", says: \"Hello?\", steps: [AnsweredBy(\"…\")])]",
        );
    }
    let mut over = false;
    for (at, line) in heard.lines.iter().enumerate() {
        let path = format!("heard.lines[{at}]");
        if line.says.trim().is_empty() {
            draft.error(
                "nothing-said",
                &path,
                format!("the line {:?} has no words", line.id),
                "write says: \"…\"; what is no speech can stand in brackets, as \"(She hangs up.)\"",
            );
        }
        if over {
            draft.error(
                "after-the-end",
                &path,
                "something is said after the contact has ended".to_owned(),
                "put HungUp(…) into the steps of the last line",
            );
            return;
        }
        for (number, step) in line.steps.iter().enumerate() {
            if let Step::AnsweredBy(person) = step {
                people::person(draft, *person, &format!("{path}.steps[{number}]"));
            }
            over |= matches!(step, Step::HungUp(_));
        }
    }
    let call = heard.contact.medium.is_spoken() && heard.contact.direction == Direction::Outbound;
    if call && !over && !heard.lines.is_empty() && !draft.was_shortened("heard.lines") {
        draft.error(
            "never-ends",
            "heard.lines",
            "nobody ends this call, so what was left out in it is never judged".to_owned(),
            "write HungUp(Collector) or HungUp(Party) into the steps of the last line",
        );
    }
}

/// What was heard, as the model has it. `None` only if an earlier pass missed an error.
pub(super) fn built(draft: &Draft<'_>, glossary: &Glossary, heard: &HeardSource) -> Option<Heard> {
    let source = draft.source;
    let mut contact = Contact {
        sought: heard
            .contact
            .sought
            .or(source.people.first().map(|one| one.id)),
        ..heard.contact.clone()
    };
    if contact.debts.is_empty() {
        contact
            .debts
            .extend(source.debts.first().map(|debt| debt.id));
    }
    if !contact.medium.is_spoken() && contact.result == CallResult::default() {
        contact.result = CallResult::Sent;
    }
    let colleague = heard.by.clone().unwrap_or_default();
    let mut there = contact.party.or(contact.sought);
    let mut lines = Vec::new();
    for line in &heard.lines {
        for step in &line.steps {
            there = comes(draft, step).or(there);
        }
        let says = glossary.resolve(&line.says).ok()?;
        let voice = line.steps.iter().find_map(voice);
        let speaker = match voice {
            Some(true) if colleague.is_empty() => draft.pack?.0.agency.agent.clone(),
            Some(true) => colleague.clone(),
            Some(false) => name_of(draft, there),
            None => String::new(),
        };
        lines.push(HeardLine {
            id: line.id.clone(),
            speaker,
            collector: voice == Some(true),
            seconds: seconds(&says),
            says: says.fill(&Table::default(), Currency::Usd),
            steps: line.steps.clone(),
        });
    }
    let spots = heard.spot.iter().map(|one| Spot {
        id: one.id.clone(),
        words: one.words.clone(),
        rules: one.rules.clone(),
    });
    Some(Heard {
        by: colleague,
        at: LocalMoment::of(contact.at, draft.zone?).ok()?,
        contact,
        lines,
        spots: spots.collect(),
    })
}

/// Whether the collector speaks in a step, or somebody else; `None` if nobody does.
fn voice(step: &Step) -> Option<bool> {
    match step {
        Step::Said(_) | Step::Offered(_) => Some(true),
        Step::Heard(_)
        | Step::Answered(_)
        | Step::AnsweredBy(_)
        | Step::Voicemail(_)
        | Step::HandedTo(_)
        | Step::Countered(_) => Some(false),
        Step::Agreed(_)
        | Step::Confirmed
        | Step::Did(_)
        | Step::Planned(_)
        | Step::After { .. }
        | Step::HungUp(_) => None,
    }
}

/// Who is at the other end after a step, where it tells.
fn comes(draft: &Draft<'_>, step: &Step) -> Option<Id> {
    let people = &draft.source.people;
    match step {
        Step::AnsweredBy(person) => Some(*person),
        Step::Answered(relation) | Step::Voicemail(relation) | Step::HandedTo(relation) => people
            .iter()
            .find(|person| person.relation == *relation)
            .map(|person| person.id),
        _ => None,
    }
}

fn name_of(draft: &Draft<'_>, person: Option<Id>) -> String {
    let mut people = draft.source.people.iter();
    people
        .find(|one| Some(one.id) == person)
        .map_or_else(|| "A voice".to_owned(), |one| one.name.clone())
}
