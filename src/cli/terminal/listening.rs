//! Listening to a colleague's call: its lines, the faults that can be marked, and marks.

use crate::{
    cli::Console,
    session::{Action, Mark, Mode, TraineeView},
};

use super::{
    account, coach, desk,
    prompt::{self, Asked, Break},
    scratch,
    sitting::Sitting,
};

pub(super) fn turn(sitting: &mut Sitting, console: &mut Console<'_>) -> Asked<()> {
    show(sitting.view(), console)?;
    let mut keys = vec![
        "3 2 mark line 3 with fault 2, or take it back",
        "e end: go to the note",
        "i the file",
        "n scratchpad",
    ];
    if coach::is_there(sitting) {
        keys.push("c ask the coach");
    }
    keys.extend(["? help", "q leave"]);
    console.keys(&keys)?;
    let typed = prompt::line(console, ">")?;
    let (key, rest) = desk::split(&typed);
    if let Ok(line) = key.parse::<u8>() {
        return mark(sitting, console, line, &rest);
    }
    match key.as_str() {
        "e" => desk::act(sitting, console, Action::Finish),
        "i" => account::tabs(sitting, console, &rest),
        "n" => scratch::turn(sitting, console),
        "c" if coach::is_there(sitting) => coach::hint(sitting, console),
        "?" | "help" => help(sitting.mode(), console),
        "q" | "quit" => Err(Break::Leave),
        _ => {
            writeln!(
                console.out,
                "Type a line and a fault, such as 3 2, or one of e i n ? q, then Enter."
            )?;
            Ok(())
        }
    }
}

fn show(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<()> {
    let Some(heard) = view.to_listen_to() else {
        return Ok(());
    };
    let when = heard.at.local().format("%a %b %-d, %-I:%M %p");
    let header = format!("The call of {} | {when}", heard.by);
    writeln!(
        console.out,
        "\n{}",
        Console::styled(console.palette.accent, &header)
    )?;
    for (line, number) in heard.lines.iter().zip(0_u8..) {
        let who = if line.speaker.is_empty() {
            String::new()
        } else {
            format!("{}: ", line.speaker)
        };
        console.paragraph(&format!("  {:>2}  {who}", number + 1), &line.says)?;
        for spot in view.marked(number) {
            if let Some(fault) = heard.spots.get(usize::from(spot)) {
                console.paragraph(&format!("      marked {}: ", spot + 1), &fault.words)?;
            }
        }
    }
    writeln!(console.out, "\nFaults:")?;
    for (fault, number) in heard.spots.iter().zip(1..) {
        console.paragraph(&format!("  {number}  "), &fault.words)?;
    }
    Ok(())
}

/// Sets a mark, or takes it back where it stands.
fn mark(sitting: &mut Sitting, console: &mut Console<'_>, line: u8, typed: &str) -> Asked<()> {
    let spot = typed.trim().parse::<u8>().ok();
    let place = line
        .checked_sub(1)
        .zip(spot.and_then(|spot| spot.checked_sub(1)));
    let Some((line, spot)) = place else {
        writeln!(
            console.out,
            "Type the number of the line and the number of the fault, such as 3 2."
        )?;
        return Ok(());
    };
    let mark = Mark { line, spot };
    if sitting.session().state().has_marked(mark) {
        desk::act(sitting, console, Action::Unmark(mark))
    } else {
        desk::act(sitting, console, Action::Mark(mark))
    }
}

fn help(mode: Mode, console: &mut Console<'_>) -> Asked<()> {
    console.explained(&[
        (
            "3 2",
            "mark line 3 with fault 2. The same once more takes it back. A line can have several.",
        ),
        (
            "e",
            "finish listening and write the note of this call. There is no way back.",
        ),
        ("i", "read the file as it was before the call."),
        ("n", "the scratchpad, for your eyes only."),
    ])?;
    console.paragraph(
        "",
        "What was left out is marked at the last line: until then it could still have come. \
         A mark where nothing is wrong costs as much as a fault that is found earns.",
    )?;
    if mode == Mode::Learn {
        console.explained(&[("c", "ask the coach.")])?;
    }
    console.explained(&[("q", "leave; the record is safe and can be resumed.")])?;
    Ok(())
}
