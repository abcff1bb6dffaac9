//! A hint in three stages: a question, a nudge, the move.

use crate::{
    coach::{Kind, step::writes, written},
    documentation,
    domain::{Id, NextStep, disposition::Code},
    evidence::of_record::Reader,
    scenario::text::in_words,
    session::{Action, Event, Session, Stage, TraineeView, record::Speller},
    solver,
};

/// So many stages.
pub const LEVELS: u8 = 3;

/// The level of the next hint: hints asked for at the same moment go deeper.
pub fn level(session: &Session) -> u8 {
    let mut asked = 0_u8;
    for entry in session.log().entries.iter().rev() {
        if entry
            .effects
            .iter()
            .any(|event| matches!(event, Event::Hinted(_)))
        {
            asked = asked.saturating_add(1);
        } else if !entry
            .effects
            .iter()
            .all(|event| matches!(event, Event::Read(_)))
        {
            break;
        }
    }
    (asked + 1).min(LEVELS)
}

/// The words of a hint. `best` is the solver's best lawful action here, where there is one.
pub fn words(session: &Session, best: Option<&Action>, level: u8) -> String {
    let at_note = matches!(session.state().stage(), Stage::Note | Stage::Closed);
    let kind = match best {
        _ if at_note => Kind::Note,
        Some(best) => Kind::of(best, &session.play().scenario),
        None if session.play().scenario.queue().is_some() => Kind::Leave,
        None if matches!(session.state().stage(), Stage::Desk | Stage::Listening) => Kind::Finish,
        None => Kind::HangUp,
    };
    let (question, nudge) = written::words(kind)
        .filter(|_| writes(session))
        .unwrap_or((kind.question(), kind.nudge()));
    match level {
        0 | 1 => question.to_owned(),
        2 => nudge.to_owned(),
        _ if at_note => the_note(session),
        _ => the_move(session, best),
    }
}

/// The move itself, in the words that the screen has for it.
fn the_move(session: &Session, best: Option<&Action>) -> String {
    let view = TraineeView::of(session);
    let currency = view.currency();
    let page = session.state().is_writing();
    let Some(best) = best else {
        return match session.state().stage() {
            Stage::Desk if !view.files().is_empty() => "Leave the desk.".to_owned(),
            Stage::Desk | Stage::Listening => "Go to the note.".to_owned(),
            _ if page => "Put the page away: nothing lawful can be sent from here.".to_owned(),
            _ => "End the call: nothing lawful that is left here gains anything.".to_owned(),
        };
    };
    match best {
        Action::Choose(index) => {
            let choices = view.choices();
            let at = choices.iter().position(|choice| choice.index == *index);
            let said = at.and_then(|at| Some((at + 1, choices.get(at)?)));
            match said {
                Some((number, choice)) if choice.say.is_empty() => {
                    format!("Take number {number}: leave this part out.")
                }
                Some((number, choice)) => {
                    let does = if page { "Write" } else { "Say" };
                    format!("{does} number {number}: “{}”", choice.say)
                }
                None => "Go on with what you can say.".to_owned(),
            }
        }
        Action::Stand(index) => {
            let tray = view.tray();
            let item = tray.iter().find(|item| item.index == *index);
            item.map_or_else(String::new, |item| {
                format!("From the tray, “{}”: “{}”", item.label, item.say)
            })
        }
        Action::Offer(terms) => format!("Put this: {}.", in_words(terms, currency)),
        Action::AcceptCounter => match view.counter() {
            Some(counter) => format!("Take their terms: {}.", in_words(&counter, currency)),
            None => "Take their terms.".to_owned(),
        },
        Action::WithdrawOffer => "Leave the table without an agreement.".to_owned(),
        Action::Wait(seconds) => format!("Stay silent for {seconds} seconds."),
        Action::Hold(seconds) => format!("Put them on hold for {seconds} seconds."),
        Action::Resume => "Take them back from hold.".to_owned(),
        Action::Transfer(_) => "Hand the call over.".to_owned(),
        Action::HangUp if page => "Put the page away.".to_owned(),
        Action::HangUp => "Hang up.".to_owned(),
        Action::Send if page => "Send the message.".to_owned(),
        Action::Send => "Leave the message.".to_owned(),
        Action::Dial(line) => {
            let lines = view.dialable();
            let found = lines.iter().find(|one| one.index == *line);
            found.map_or_else(String::new, |one| {
                let does = if one.calls_in { "Answer" } else { "Dial" };
                format!("{does} {}.", one.label)
            })
        }
        Action::Write(line) => {
            let pages = view.writable();
            let found = pages.iter().find(|one| one.index == *line);
            found.map_or_else(String::new, |one| format!("Write: {}.", one.label))
        }
        Action::Decide(_) | Action::PutBack(_) => {
            solver::words(session.play(), session.state(), best)
        }
        Action::Plan(NextStep::Hold { .. }) if writes(session) => {
            "Plan a hold, with what they asked for as the reason.".to_owned()
        }
        Action::Plan(NextStep::Hold { .. }) => {
            "Plan a hold, with the reason why nobody may be called.".to_owned()
        }
        Action::Plan(_) => "Plan the next step instead of calling.".to_owned(),
        _ => "Go to the note.".to_owned(),
    }
}

/// What the note must say: the codes, and the fields that are due.
fn the_note(session: &Session) -> String {
    let scenario = &session.play().scenario;
    let log = session.log();
    let mut speller = Speller::new(session.play());
    let entries: Vec<_> = log
        .entries
        .iter()
        .map(|entry| speller.spell(entry, log))
        .collect();
    let mut reader = Reader::new(scenario);
    let mut seen = Vec::new();
    for entry in &entries {
        reader.entry(entry, &mut seen);
    }
    let truth = documentation::truth(seen, scenario.facts());
    let codes = &scenario.house().codes;
    let note = documentation::faithful(&truth, codes);
    let mut parts = vec![
        code("Result", note.result, &codes.results),
        code("Status", note.status, &codes.statuses),
    ];
    let fields = documentation::compare(Some((&note, 0)), &truth, codes, &[]);
    let due: Vec<String> = fields
        .iter()
        .filter(|field| {
            !field.was.is_empty() && field.verdict != documentation::Verdict::NotApplicable
        })
        .filter(|field| {
            !matches!(
                field.field,
                crate::domain::disposition::Field::Result
                    | crate::domain::disposition::Field::Status
            )
        })
        .map(|field| format!("{}: {}", field.field.label(), field.was))
        .collect();
    parts.extend(due);
    format!("{}.", parts.join("; "))
}

fn code(what: &str, id: Id, codes: &[Code]) -> String {
    let found = codes.iter().find(|code| code.id == id);
    match found {
        Some(code) => format!("{what} {} ({})", id.as_str().to_uppercase(), code.label),
        None => format!("{what}: no code fits"),
    }
}
