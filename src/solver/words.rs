//! An action in the words that a trainee would use or see.

use crate::{
    domain::NextStep,
    scenario::text::in_words,
    session::{
        Action, Play, Stage, State,
        spell::{message_words, offer_words, table_of},
    },
};

/// What the trainee does, in words: what is said stands in quotation marks.
/// `state` is the state before, for figures in the words.
pub fn words(play: &Play, state: &State, action: &Action) -> String {
    let scenario = &play.scenario;
    let currency = scenario.currency();
    match action {
        Action::Choose(index) => scenario
            .choice(*index)
            .map(|choice| {
                let say = choice.say.fill(&table_of(state), currency);
                if say.is_empty() {
                    "Leave this part out.".to_owned()
                } else {
                    quoted(&say)
                }
            })
            .unwrap_or_default(),
        Action::Stand(index) => scenario
            .standing(*index)
            .map(|action| quoted(&action.say.fill(&table_of(state), currency)))
            .unwrap_or_default(),
        Action::Dial(index) => scenario
            .line(*index)
            .map(|line| {
                let answers = line.calls_in && !state.has_dialled(*index);
                let does = if answers { "Answer" } else { "Dial" };
                format!("{does} {}.", line.label)
            })
            .unwrap_or_default(),
        Action::Offer(terms) => quoted(&offer_words(terms, currency)),
        Action::AcceptCounter => match state.counter() {
            Some(terms) => format!("Take their terms: {}.", in_words(&terms, currency)),
            None => "Take their terms.".to_owned(),
        },
        Action::Send => {
            let does = if state.is_writing() { "Send" } else { "Leave" };
            match state.beat() {
                Some(beat) => {
                    let said = message_words(scenario, beat, state.slots());
                    format!("{does} the message: {}", quoted(&said))
                }
                None => format!("{does} the message."),
            }
        }
        Action::Decide(decision) => {
            let file = scenario.queue().and_then(|queue| queue.file(decision.file));
            let step = file.and_then(|file| file.steps.get(usize::from(decision.step)));
            match (file, step) {
                (Some(file), Some(step)) => format!("{}: {}.", file.name(), step.words),
                _ => String::new(),
            }
        }
        Action::PutBack(file) => {
            let file = scenario.queue().and_then(|queue| queue.file(*file));
            let name = file.map_or("", |file| file.name());
            format!("{name}: leave for tomorrow.")
        }
        Action::Read(tab) => format!("Read the file: {tab:?}."),
        Action::Wait(seconds) if state.stage() == Stage::Desk => {
            format!("Do other work for {}.", span(*seconds))
        }
        Action::Wait(seconds) => format!("Say nothing for {seconds} seconds."),
        Action::Hold(seconds) => format!("Put them on hold for {seconds} seconds."),
        Action::Resume => "Take them back from hold.".to_owned(),
        Action::Transfer(to) => format!("Hand the call over: {to:?}."),
        Action::HangUp if state.is_writing() => "Put the page away.".to_owned(),
        Action::HangUp => "End the call.".to_owned(),
        Action::WithdrawOffer => "Leave the table.".to_owned(),
        Action::Plan(step) => planned(step),
        Action::Write(line) => scenario
            .line(*line)
            .map(|line| format!("Write: {}.", line.label))
            .unwrap_or_default(),
        Action::Listen => "Listen to the call.".to_owned(),
        Action::Mark(_) => "Mark a fault.".to_owned(),
        Action::Unmark(_) => "Take a mark back.".to_owned(),
        Action::Finish => "Leave the desk for the note.".to_owned(),
        Action::FileNote(_) => "File the note.".to_owned(),
        Action::AskHint(_) => "Ask for a hint.".to_owned(),
        Action::TimeRanOut => "The time allowed is over.".to_owned(),
    }
}

/// A time at the desk, to the minute.
fn span(seconds: u16) -> String {
    let minutes = seconds.div_ceil(60);
    let count = |number: u16, unit: &str| match number {
        1 => format!("1 {unit}"),
        number => format!("{number} {unit}s"),
    };
    match (minutes / 60, minutes % 60) {
        (0, minutes) => count(minutes, "minute"),
        (hours, 0) => count(hours, "hour"),
        (hours, minutes) => {
            let (hours, minutes) = (count(hours, "hour"), count(minutes, "minute"));
            format!("{hours} and {minutes}")
        }
    }
}

fn planned(step: &NextStep) -> String {
    match step {
        NextStep::Contact { .. } => "Plan another contact.".to_owned(),
        NextStep::Send { .. } => "Plan to send something.".to_owned(),
        NextStep::Refer { .. } => "Plan to hand the account over.".to_owned(),
        NextStep::Hold { .. } => "Plan to hold the account.".to_owned(),
        NextStep::Close { .. } => "Plan to close the account.".to_owned(),
    }
}

fn quoted(words: &str) -> String {
    format!("\u{201c}{words}\u{201d}")
}
