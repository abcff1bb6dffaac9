//! Files on a desk: each is an account of its own, checked by the passes that check
//! the account of a scenario, and has something that can be done with it.

use std::mem;

use crate::{
    domain::{Currency, Facts, Goal, LocalMoment, NextStep, Stamp},
    scenario::{
        draft::{Draft, Names},
        model::{DeskFile, DeskStep, FILES_MAX, STEPS_MAX, WORTH_MAX},
        passes::{
            authority, clock,
            limits::at_most,
            money, names, people,
            words::{self, Glossary},
        },
        source::{DeskFileSource, DeskStepSource, QueueSource, ScenarioSource},
        text::Table,
    },
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    let Some(queue) = &source.queue else {
        if source.goal == Goal::WorkPlanned {
            draft.error(
                "no-files",
                "goal",
                "the goal is to plan the work, but there is no work".to_owned(),
                "write queue: (files: [(id: \"…\", about: \"…\", debts: […], …, steps: […])])",
            );
        }
        return;
    };
    alone(draft, source);
    let files = &queue.files;
    if files.is_empty() && !draft.was_shortened("queue.files") {
        draft.error(
            "no-files",
            "queue.files",
            "there is no file on the desk".to_owned(),
            "write files: [(id: \"…\", about: \"…\", debts: […], …, steps: […])]",
        );
    }
    at_most(draft, "queue.files", files.len(), FILES_MAX, "files");
    names::files(draft, queue);
    if queue.minutes == Some(0) {
        draft.error(
            "out-of-range",
            "queue.minutes",
            "nothing can be done in no time".to_owned(),
            "write the minutes that the steps may take together, or leave it out",
        );
    }
    for (at, file) in files.iter().enumerate() {
        if let Some(built) = account(draft, at, file, queue) {
            draft.files.push(built);
        }
    }
    // Words of the title and the like may name the account: it is that of the first file.
    if let Some(first) = draft.files.first() {
        draft.facts = first.facts.clone();
    }
}

/// What belongs to a call has no place at a desk.
fn alone(draft: &mut Draft<'_>, source: &ScenarioSource) {
    if source.goal != Goal::WorkPlanned {
        draft.error(
            "odd-goal",
            "goal",
            "where files are planned, that is the goal".to_owned(),
            "write goal: WorkPlanned",
        );
    }
    let others = [
        ("debts", source.debts.is_empty()),
        ("people", source.people.is_empty()),
        ("addresses", source.addresses.is_empty()),
        ("orders", source.orders.is_empty()),
        ("consents", source.consents.is_empty()),
        ("history", source.history.is_empty()),
        ("lines", source.lines.is_empty()),
        ("writes", source.writes.is_empty()),
        ("beats", source.beats.is_empty()),
        ("reactions", source.reactions.is_empty()),
        ("heard", source.heard.is_none()),
    ];
    for (field, empty) in others {
        if !empty {
            draft.error(
                "desk-and-call",
                field,
                format!("a desk with files has no {field} of its own"),
                "move it into the file that it belongs to, or split the scenario in two",
            );
        }
    }
}

/// Checks one file as the account of a scenario is checked.
fn account(
    draft: &mut Draft<'_>,
    at: usize,
    file: &DeskFileSource,
    queue: &QueueSource,
) -> Option<DeskFile> {
    let zone = file.zone.clone().unwrap_or(draft.source.zone.clone());
    let starts = match (draft.starts, zone.parse()) {
        (Some(starts), Ok(zone)) => Stamp(LocalMoment::new(starts.at(), zone).local()),
        _ => draft.source.starts,
    };
    let source = ScenarioSource {
        zone,
        starts,
        goal: Goal::Money,
        debts: file.debts.clone(),
        people: file.people.clone(),
        addresses: file.addresses.clone(),
        orders: file.orders.clone(),
        consents: file.consents.clone(),
        history: file.history.clone(),
        authority: file.authority.clone(),
        queue: None,
        ..draft.source.clone()
    };
    let mut inner = Draft {
        source: &source,
        prefix: format!("queue.files[{at}]."),
        map: draft.map,
        removed: draft.removed,
        packs: draft.packs,
        pack: draft.pack,
        found: Vec::new(),
        unknown: Vec::new(),
        names: Names::default(),
        zone: None,
        starts: None,
        facts: Facts::default(),
        files: Vec::new(),
    };
    names::account(&mut inner);
    if file.zone.is_some() {
        clock::zone(&mut inner);
    } else {
        inner.zone = draft.zone;
    }
    inner.starts = inner
        .zone
        .and_then(|zone| Some(LocalMoment::new(draft.starts?.at(), zone)));
    clock::history(&mut inner);
    people::run(&mut inner);
    money::run(&mut inner);
    authority::run(&mut inner);
    let steps = steps(&mut inner, file, queue);
    let built = built(&mut inner, file, steps);
    let found = mem::take(&mut inner.found);
    let unknown = mem::take(&mut inner.unknown);
    draft.found.extend(found);
    draft.unknown.extend(unknown);
    built
}

fn built(inner: &mut Draft<'_>, file: &DeskFileSource, steps: Vec<DeskStep>) -> Option<DeskFile> {
    let mut facts = mem::take(&mut inner.facts);
    let (pack, _) = inner.pack?;
    let own = inner.source.agency.clone();
    facts.agency = own.unwrap_or_else(|| pack.agency.clone());
    Some(DeskFile {
        id: file.id.clone(),
        score: file.score,
        about: worded(inner, "about", &file.about)?,
        facts,
        starts: inner.starts?,
        steps,
    })
}

fn steps(inner: &mut Draft<'_>, file: &DeskFileSource, queue: &QueueSource) -> Vec<DeskStep> {
    if file.score.is_some_and(|score| score > 100) {
        inner.error(
            "out-of-range",
            "score",
            "a queue scores from 0 to 100".to_owned(),
            "write a number from 0 to 100, or leave it out",
        );
    }
    if file.steps.is_empty() && !inner.was_shortened("steps") {
        inner.error(
            "nothing-to-do",
            "steps",
            format!("nothing can be done with the file {:?}", file.id),
            "write steps: [(id: \"call\", words: \"…\", does: Contact(…), minutes: 5, worth: 10)]",
        );
    }
    at_most(inner, "steps", file.steps.len(), STEPS_MAX, "steps");
    let steps = file.steps.iter().enumerate();
    steps
        .filter_map(|(at, step)| one_step(inner, at, step, queue))
        .collect()
}

fn one_step(
    inner: &mut Draft<'_>,
    at: usize,
    step: &DeskStepSource,
    queue: &QueueSource,
) -> Option<DeskStep> {
    let path = format!("steps[{at}]");
    if step.worth > WORTH_MAX {
        inner.error(
            "out-of-range",
            &format!("{path}.worth"),
            format!("a step is worth at most {WORTH_MAX}"),
            "write a number from 0 (no use) to 10 (the right thing today)",
        );
    }
    if let Some(most) = queue.minutes.filter(|most| step.minutes > *most) {
        inner.error(
            "never-fits",
            &format!("{path}.minutes"),
            format!(
                "this takes {} minutes, and there are {most} for all files",
                step.minutes
            ),
            "write fewer minutes, or give the queue more",
        );
    }
    does(inner, &format!("{path}.does"), &step.does);
    Some(DeskStep {
        id: step.id.clone(),
        words: worded(inner, &format!("{path}.words"), &step.words)?,
        does: step.does,
        minutes: step.minutes,
        worth: step.worth,
        because: worded(inner, &format!("{path}.because"), &step.because)?,
    })
}

/// A step names people and numbers of its file, and lies ahead.
fn does(inner: &mut Draft<'_>, path: &str, step: &NextStep) {
    let (line, person, when) = match *step {
        NextStep::Contact {
            line, person, when, ..
        } => (Some(line), person, when),
        NextStep::Send { line, when, .. } => (line, None, when),
        NextStep::Refer { .. } | NextStep::Hold { .. } | NextStep::Close { .. } => return,
    };
    if let Some(line) = line {
        people::address(inner, line, &format!("{path}.line"));
    }
    if let Some(person) = person {
        people::person(inner, person, &format!("{path}.person"));
    }
    let path = format!("{path}.when");
    let exists = inner
        .zone
        .is_none_or(|zone| LocalMoment::of(when, zone).is_ok());
    if !exists {
        inner.error(
            "time-skipped",
            &path,
            "clocks are set forward over this time".to_owned(),
            "write a time an hour later",
        );
    } else if when < inner.source.starts {
        let starts = inner.source.starts;
        inner.error(
            "before-start",
            &path,
            format!("this is planned for {when}, and it is {starts} there already"),
            "write a later time; times are those where this consumer lives",
        );
    }
}

/// Words with their placeholders filled; those of the file's own account.
fn worded(inner: &mut Draft<'_>, path: &str, written: &str) -> Option<String> {
    if written.trim().is_empty() && !path.ends_with("because") {
        inner.error(
            "nothing-said",
            path,
            "there are no words here".to_owned(),
            "write what the trainee reads",
        );
    }
    let glossary = Glossary::of(inner);
    words::before(inner, &glossary, path, written);
    let text = glossary.resolve(written).ok()?;
    let currency = inner
        .source
        .debts
        .first()
        .map_or(Currency::Usd, |debt| debt.currency);
    Some(text.fill(&Table::default(), currency))
}
