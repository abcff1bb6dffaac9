//! A desk with several files: each is read and decided, in any order.

use crate::{
    cli::{Console, words},
    session::{
        Action, Decision, TraineeView,
        view::{FileOnDesk, OpenStep},
    },
};

use super::{
    account, coach, dates, desk,
    prompt::{self, Asked, Break},
    scratch,
    sitting::Sitting,
};

/// What the desk shows before any file is opened.
pub(super) fn summary(view: TraineeView<'_>, console: &mut Console<'_>) -> anyhow::Result<()> {
    let files = words::count(view.files().len(), "file");
    let text = match view.minutes_planned() {
        Some((_, Some(most))) => {
            format!("{files}, and {most} minutes for all of them together.")
        }
        _ => format!("{files}, and time for all of them."),
    };
    console.paragraph("On your desk: ", &text)?;
    Ok(())
}

pub(super) fn turn(sitting: &mut Sitting, console: &mut Console<'_>) -> Asked<()> {
    show(sitting.view(), console)?;
    let mut keys = vec![
        "1 read file 1 and decide",
        "e end: leave the desk, everything stands as decided",
        "h house card",
        "n scratchpad",
    ];
    if coach::is_there(sitting) {
        keys.push("c ask the coach");
    }
    keys.extend(["? help", "q leave"]);
    console.keys(&keys)?;
    let typed = prompt::line(console, ">")?;
    let (key, rest) = desk::split(&typed);
    if let Ok(number) = key.parse::<u8>() {
        return match number.checked_sub(1) {
            Some(at) if usize::from(at) < sitting.view().files().len() => {
                open(sitting, console, at, &rest)
            }
            _ => {
                let most = sitting.view().files().len();
                writeln!(console.out, "Type the number of a file, from 1 to {most}.")?;
                Ok(())
            }
        };
    }
    match key.as_str() {
        "e" => end(sitting, console),
        "h" => account::tabs(
            sitting,
            console,
            &words::of(&crate::session::Tab::HouseCard),
        ),
        "n" => scratch::turn(sitting, console),
        "c" if coach::is_there(sitting) => coach::hint(sitting, console),
        "?" | "help" => help(console),
        "q" | "quit" => Err(Break::Leave),
        _ => {
            writeln!(
                console.out,
                "Type the number of a file, or one of e h n ? q, then Enter."
            )?;
            Ok(())
        }
    }
}

fn show(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<()> {
    let clock = view.clock().local().format("%a %b %-d, %-I:%M %p");
    let planned = match view.minutes_planned() {
        Some((planned, Some(most))) => format!(" | {planned} of {most} minutes planned"),
        _ => String::new(),
    };
    let header = format!("Files on the desk | {clock}{planned}");
    writeln!(
        console.out,
        "\n{}",
        Console::styled(console.palette.accent, &header)
    )?;
    for file in view.files() {
        let number = file.index + 1;
        let score = file
            .score
            .map_or_else(String::new, |score| format!(" (queue score {score})"));
        let label = format!("  {number}  {}{score}: ", file.name);
        console.paragraph(&label, file.about)?;
        console.paragraph("       -> ", &decided(&file))?;
    }
    Ok(())
}

fn decided(file: &FileOnDesk<'_>) -> String {
    let step = file.decided.and_then(|at| file.steps.get(usize::from(at)));
    match step {
        Some(step) => worded(step),
        None => "not decided: left for tomorrow".to_owned(),
    }
}

fn worded(step: &OpenStep<'_>) -> String {
    match step.minutes {
        0 => step.words.to_owned(),
        1 => format!("{} (1 minute)", step.words),
        minutes => format!("{} ({minutes} minutes)", step.words),
    }
}

/// Shows a file and asks what is done with it; `typed` may say it already.
fn open(sitting: &mut Sitting, console: &mut Console<'_>, at: u8, typed: &str) -> Asked<()> {
    let mut typed = typed.to_owned();
    if typed.is_empty() {
        file(sitting.view().on_file(at), at, console)?;
        typed = prompt::line(console, "Which one, or Enter to decide later >")?;
    }
    if typed.trim().is_empty() {
        return Ok(());
    }
    match typed.trim().parse::<u8>() {
        Ok(0) => desk::act(sitting, console, Action::PutBack(at)),
        Ok(number) => {
            let decision = Decision {
                file: at,
                step: number - 1,
            };
            desk::act(sitting, console, Action::Decide(decision))
        }
        Err(_) => {
            writeln!(
                console.out,
                "Type the number of what is done with it, 0 to leave it for tomorrow."
            )?;
            Ok(())
        }
    }
}

fn file(view: TraineeView<'_>, at: u8, console: &mut Console<'_>) -> Asked<()> {
    let files = view.files();
    let Some(file) = files.get(usize::from(at)) else {
        return Ok(());
    };
    let heading = Console::styled(console.palette.accent, file.name);
    writeln!(console.out, "\n{heading}")?;
    console.paragraph("", file.about)?;
    let clock = view.clock().local();
    let there = format!(
        "it is {} on {} where this consumer lives.",
        clock.format("%-I:%M %p"),
        dates::full(clock.date())
    );
    console.paragraph("Now: ", &there)?;
    account::whole(view, console)?;
    writeln!(console.out, "\nWhat is done with it:")?;
    for step in &file.steps {
        let number = step.index + 1;
        let more = if step.fits {
            ""
        } else {
            "; no time for it now"
        };
        let stands = if file.decided == Some(step.index) {
            ", decided"
        } else {
            ""
        };
        let words = format!("{}{more}{stands}", worded(step));
        console.paragraph(&format!("  {number}  "), &words)?;
    }
    console.paragraph("  0  ", "Leave it for tomorrow")?;
    Ok(())
}

/// Leaves the desk; asks first where files are not decided.
fn end(sitting: &mut Sitting, console: &mut Console<'_>) -> Asked<()> {
    let files = sitting.view().files();
    let open = files.iter().filter(|file| file.decided.is_none()).count();
    if open > 0 {
        let question = format!(
            "{} not decided and stays for tomorrow. Leave the desk? Type yes >",
            if open == 1 {
                "1 file is".to_owned()
            } else {
                format!("{open} files are")
            }
        );
        if !prompt::line(console, &question)?.eq_ignore_ascii_case("yes") {
            return Ok(());
        }
    }
    desk::act(sitting, console, Action::Finish)
}

fn help(console: &mut Console<'_>) -> Asked<()> {
    console.explained(&[
        (
            "1",
            "read file 1: account, history, people, numbers; then decide.",
        ),
        (
            "1 2",
            "decide for file 1 what stands there as 2, without reading it again.",
        ),
        ("1 0", "leave file 1 for tomorrow after all."),
        (
            "e",
            "leave the desk. What was decided stands; there is no note to write.",
        ),
        ("h", "the house card."),
        ("n", "the scratchpad, for your eyes only."),
        ("q", "leave; the record is safe and can be resumed."),
    ])?;
    console.paragraph(
        "",
        "A later decision takes the place of an earlier one. What breaks a rule counts \
         nothing, whatever it would have brought.",
    )?;
    Ok(())
}
