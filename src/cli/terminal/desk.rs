//! The desk: reading the file, dialing, planning, leaving for the note.

use crate::{
    cli::{Console, transcript},
    session::{Action, Mode},
};

use super::{
    account, coach, dates, next_step_form,
    prompt::{self, Asked, Break},
    scratch,
    sitting::Sitting,
};

pub(super) fn turn(sitting: &mut Sitting, console: &mut Console<'_>) -> Asked<()> {
    let view = sitting.view();
    let clock = view.clock().local().format("%a %b %-d, %-I:%M %p");
    let header = format!("At the desk | {clock} where the consumer lives");
    writeln!(
        console.out,
        "\n{}",
        Console::styled(console.palette.accent, &header)
    )?;
    let lines = view.dialable();
    for (line, number) in lines.iter().zip(1..) {
        let more = match (line.dialled, line.calls_in) {
            (true, _) => " (dialed before)",
            (_, true) => " (it is ringing)",
            _ => "",
        };
        let verb = line.verb();
        writeln!(console.out, "  {number}  {verb} {}{more}", line.label)?;
    }
    let pages = view.writable();
    for (page, number) in pages.iter().zip(lines.len() + 1..) {
        let sent = if page.dialled { " (sent)" } else { "" };
        writeln!(console.out, "  {number}  write: {}{sent}", page.label)?;
    }
    if let Some(heard) = view.heard().filter(|_| view.to_listen_to().is_none()) {
        let when = heard.at.local().format("%a %b %-d, %-I:%M %p");
        writeln!(console.out, "\nReceived {when}:")?;
        for line in &heard.lines {
            console.paragraph(&format!("  {}: ", line.speaker), &line.says)?;
        }
    }
    let mut keys = vec![
        "p plan a next step",
        "w 10:15 put it aside until then",
        "e end: go to the note",
        "i the file",
        "n scratchpad",
    ];
    if let Some(heard) = view.to_listen_to() {
        keys.insert(0, "h hear the call");
        console.paragraph("  To listen to: ", &format!("the call of {}", heard.by))?;
    }
    if coach::is_there(sitting) {
        keys.push("c ask the coach");
    }
    keys.extend(["? help", "q leave"]);
    console.keys(&keys)?;
    let typed = prompt::line(console, ">")?;
    let (key, rest) = split(&typed);
    if let Ok(number) = key.parse::<usize>() {
        let dials = lines.iter().map(|line| Action::Dial(line.index));
        let writes = pages.iter().map(|page| Action::Write(page.index));
        let mut all = dials.chain(writes);
        let found = number.checked_sub(1).and_then(|index| all.nth(index));
        let Some(action) = found else {
            let most = lines.len() + pages.len();
            writeln!(
                console.out,
                "Type a number from 1 to {most}, or ? for help."
            )?;
            return Ok(());
        };
        return act(sitting, console, action);
    }
    match key.as_str() {
        "p" => {
            let step = next_step_form::ask(sitting.view(), console)?;
            writeln!(
                console.out,
                "Planned: {}",
                next_step_form::in_words(&step, sitting.view())
            )?;
            act(sitting, console, Action::Plan(step))
        }
        "h" if sitting.view().to_listen_to().is_some() => act(sitting, console, Action::Listen),
        "w" => aside(sitting, console, &rest),
        "e" => act(sitting, console, Action::Finish),
        "i" => account::tabs(sitting, console, &rest),
        "n" => scratch::turn(sitting, console),
        "l" if sitting.mode() != Mode::Test => recall(sitting, console),
        "c" if coach::is_there(sitting) => coach::hint(sitting, console),
        "?" | "help" => help(sitting.mode(), !pages.is_empty(), console),
        "q" | "quit" => Err(Break::Leave),
        _ => {
            writeln!(
                console.out,
                "Type the number of a line{}, or one of p w e i n ? q, then Enter.",
                if pages.is_empty() {
                    " to dial"
                } else {
                    " or a message"
                }
            )?;
            Ok(())
        }
    }
}

/// Puts the account aside: until a time of day, or for so many minutes.
fn aside(sitting: &mut Sitting, console: &mut Console<'_>, typed: &str) -> Asked<()> {
    let now = sitting.view().clock().local();
    let minutes = typed.parse::<i64>().ok();
    let until = || {
        let time = dates::time(typed).ok()?;
        Some((now.date().and_time(time) - now).num_seconds())
    };
    let seconds = minutes
        .map(|minutes| minutes.saturating_mul(60))
        .or_else(until);
    let Some(seconds) = seconds.and_then(|seconds| u16::try_from(seconds).ok()) else {
        writeln!(
            console.out,
            "Type w and a later time of today, such as w 10:15, or minutes: w 90."
        )?;
        return Ok(());
    };
    act(sitting, console, Action::Wait(seconds))
}

/// A key and what was typed after it.
pub(super) fn split(typed: &str) -> (String, String) {
    let (key, rest) = typed.split_once(' ').unwrap_or((typed, ""));
    (key.to_lowercase(), rest.trim().to_owned())
}

/// Carries an action out and shows what followed, or why it cannot be done.
pub(super) fn act(sitting: &mut Sitting, console: &mut Console<'_>, action: Action) -> Asked<()> {
    match sitting.act(action)? {
        Ok(()) => {
            transcript::show(&sitting.view().newest(), console)?;
            if let Some(entry) = sitting.newest() {
                transcript::show_agreed(entry, sitting.view(), console)?;
            }
        }
        Err(refusal) => {
            let mut words = refusal.to_string();
            words.push('.');
            console.paragraph("Not possible: ", &words)?;
        }
    }
    Ok(())
}

/// The transcript so far.
pub(super) fn recall(sitting: &Sitting, console: &mut Console<'_>) -> Asked<()> {
    let lines = sitting.view().transcript();
    if lines.is_empty() {
        writeln!(console.out, "Nothing was said yet.")?;
    }
    transcript::show(&lines, console)?;
    Ok(())
}

fn help(mode: Mode, pages: bool, console: &mut Console<'_>) -> Asked<()> {
    let first = if pages {
        "dial a line or write a message. Look at the file first: the flags, the history, whose address it is."
    } else {
        "dial a line. Look at the file first: the hour, the flags, the history."
    };
    console.explained(&[
        ("1, 2", first),
        (
            "p",
            "plan what comes next: a contact, a letter, a hold. Sometimes the right move is not to dial.",
        ),
        (
            "w",
            "do other work meanwhile: until a time of day (w 10:15) or for so many minutes (w 90).",
        ),
        (
            "e",
            "leave the desk and write the note. There is no way back to the desk.",
        ),
        (
            "i",
            "read the file: account, history, people, numbers, authority, house card, rubric.",
        ),
        ("n", "the scratchpad, for your eyes only."),
    ])?;
    if mode != Mode::Test {
        console.explained(&[("l", "look back at what was said.")])?;
    }
    if mode == Mode::Learn {
        console.explained(&[(
            "c",
            "ask the coach: first a question, then a nudge, then the move. The record notes it.",
        )])?;
    }
    console.explained(&[("q", "leave; the record is safe and can be resumed.")])?;
    Ok(())
}
