//! A call: who is on the line, what they said, what can be said now.

use crate::{
    cli::{Console, transcript},
    session::{Action, TraineeView},
};

use super::{
    call_keys, desk,
    prompt::{self, Asked},
    sitting::Sitting,
};

pub(super) fn turn(sitting: &mut Sitting, console: &mut Console<'_>) -> Asked<()> {
    let view = sitting.view();
    header(view, console)?;
    message(view, console)?;
    let choices = if view.on_hold() {
        Vec::new()
    } else {
        view.choices()
    };
    for (choice, number) in choices.iter().zip(1..) {
        let words = if choice.say.is_empty() {
            "(leave this part out)"
        } else {
            &choice.say
        };
        console.paragraph(&format!("  {number}  "), words)?;
    }
    let keys: Vec<&str> = call_keys::open(sitting)
        .into_iter()
        .map(|(_, words)| words)
        .collect();
    console.keys(&keys)?;
    let typed = prompt::line(console, ">")?;
    if let Ok(number) = typed.parse::<usize>() {
        let choice = number.checked_sub(1).and_then(|index| choices.get(index));
        if let Some(choice) = choice {
            return desk::act(sitting, console, Action::Choose(choice.index));
        }
        let hint = match choices.len() {
            0 => {
                "There is nothing to choose by number here. Type one of the letters, or ? for help."
                    .to_owned()
            }
            1 => "Type 1, one of the letters, or ? for help.".to_owned(),
            most => format!("Type a number from 1 to {most}, one of the letters, or ? for help."),
        };
        writeln!(console.out, "{hint}")?;
        return Ok(());
    }
    call_keys::press(sitting, console, &typed)
}

fn header(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<()> {
    let clock = view.clock().local().format("%a %b %-d, %-I:%M %p");
    let mut parts = vec![clock.to_string()];
    if let Some(page) = view.writing() {
        parts.push(format!("writing: {page}"));
    } else if view.voicemail() {
        parts.push("voicemail".to_owned());
    } else if let Some(person) = view.person().filter(|_| view.person_is_known()) {
        parts.push(format!("on the line: {}", person.name));
    }
    if let Some(seconds) = view.on_the_line() {
        parts.push(format!("{}:{:02}", seconds / 60, seconds % 60));
    }
    if view.on_hold() {
        parts.push("on hold".to_owned());
    } else if let Some(mood) = view.mood_in_words() {
        parts.push(mood.to_owned());
    }
    let header = parts.join(" | ");
    writeln!(
        console.out,
        "\n{}",
        Console::styled(console.palette.accent, &header)
    )?;
    Ok(())
}

/// A message that is being put together: what stands there, and what is asked for.
fn message(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<()> {
    let Some(message) = view.message() else {
        return Ok(());
    };
    if !message.so_far.is_empty() {
        console.paragraph("  Your message so far: ", &message.so_far.join(" "))?;
    }
    match &message.ask {
        Some(ask) => console.paragraph("  Next: ", ask)?,
        None => writeln!(console.out, "  The message is complete: s sends it.")?,
    }
    Ok(())
}

/// Shows the last thing the other side said, for whoever has lost the thread.
pub(super) fn repeat(sitting: &Sitting, console: &mut Console<'_>) -> Asked<()> {
    let newest = sitting.view().newest();
    transcript::show(&newest, console)?;
    Ok(())
}
