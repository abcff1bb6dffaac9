//! A session at the keyboard: line by line, in plain words, so that a screen
//! reader, a pipe and a narrow terminal all get the same call.

mod account;
mod call;
mod call_keys;
mod coach;
mod dates;
mod desk;
mod listening;
mod names;
mod next_step_form;
mod note_form;
mod note_lists;
mod note_review;
mod note_terms;
mod offer_form;
mod prompt;
mod queue;
mod scratch;
mod sitting;

use crate::{
    cli::{Console, judged, transcript},
    session::{Action, Mode, Stage},
};

pub(super) use sitting::Sitting;

use prompt::Break;

/// Plays until the note is filed, or until the trainee leaves. True if it is over.
pub(super) fn play(sitting: &mut Sitting, console: &mut Console<'_>) -> anyhow::Result<bool> {
    let mut shown = None;
    let mut minutes = None;
    loop {
        clock(sitting, &mut minutes, console)?;
        coach::aside(sitting, &mut shown, console)?;
        let turn = match sitting.view().stage() {
            Stage::Desk if !sitting.view().files().is_empty() => queue::turn(sitting, console),
            Stage::Desk => desk::turn(sitting, console),
            Stage::Contact => call::turn(sitting, console),
            Stage::Listening => listening::turn(sitting, console),
            Stage::Note => note_form::turn(sitting, console),
            Stage::Closed => return Ok(true),
        };
        match turn {
            Ok(()) | Err(Break::Back) => {}
            Err(Break::Leave) => return Ok(false),
            Err(Break::Failed(error)) => return Err(error),
        }
    }
}

/// Shows the minutes that are left, when they change; when they are over, the call
/// is over, and the note may still be written.
fn clock(
    sitting: &mut Sitting,
    shown: &mut Option<u64>,
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    let Some(left) = sitting.left() else {
        return Ok(());
    };
    let in_call = matches!(
        sitting.view().stage(),
        Stage::Desk | Stage::Contact | Stage::Listening
    );
    if !in_call {
        return Ok(());
    }
    if left.is_zero() {
        if sitting.act(Action::TimeRanOut)?.is_ok() {
            let words = if sitting.view().stage() == Stage::Closed {
                "The time for this part is over. What was decided stands."
            } else {
                "The time for this part is over. The note can still be written."
            };
            console.paragraph("", words)?;
        }
        return Ok(());
    }
    let minutes = left.as_secs().div_ceil(60);
    if shown.replace(minutes) != Some(minutes) {
        let words = format!("[{minutes} min left]");
        writeln!(
            console.out,
            "{}",
            Console::styled(console.palette.aside, &words)
        )?;
    }
    Ok(())
}

/// What opens a session: what it is about, and what the desk shows first.
pub(super) fn briefing(sitting: &Sitting, console: &mut Console<'_>) -> anyhow::Result<()> {
    let view = sitting.view();
    let title = Console::styled(console.palette.accent, view.title());
    writeln!(console.out, "{title}")?;
    console.paragraph("", view.about())?;
    writeln!(console.out)?;
    if view.files().is_empty() {
        account::summary(view, console)?;
    } else {
        queue::summary(view, console)?;
    }
    Ok(())
}

/// What was said before an interruption; in a test only where it stands.
pub(super) fn so_far(sitting: &Sitting, console: &mut Console<'_>) -> anyhow::Result<()> {
    let view = sitting.view();
    let lines = if sitting.mode() == Mode::Test {
        view.newest()
    } else {
        view.transcript()
    };
    if !lines.is_empty() {
        writeln!(console.out, "\nSo far:")?;
        transcript::show(&lines, console)?;
    }
    Ok(())
}

/// The scorecard, and where the record is.
pub(super) fn debrief(sitting: &Sitting, console: &mut Console<'_>) -> anyhow::Result<()> {
    let report = judged::report(&sitting.record(), None)?;
    write!(console.out, "\n{}", report.to_text())?;
    writeln!(
        console.out,
        "\nThe record is {}. Score it again with: rightparty score {0}",
        sitting.path().display()
    )?;
    if sitting.view().files().is_empty() {
        writeln!(
            console.out,
            "Go through it move by move: rightparty review {}",
            sitting.path().display()
        )?;
    }
    writeln!(console.out, "A rule in full: rightparty explain <rule>")?;
    Ok(())
}

/// How to come back.
pub(super) fn farewell(sitting: &Sitting, console: &mut Console<'_>) -> anyhow::Result<()> {
    writeln!(
        console.out,
        "\nNothing is lost. Go on with: rightparty play --resume {}",
        sitting.path().display()
    )?;
    Ok(())
}
