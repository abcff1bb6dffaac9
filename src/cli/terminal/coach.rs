//! Learn mode at the keyboard: the step, the rule that is near, and hints.

use crate::{
    cli::Console,
    coach::{self, Aside, Step},
    session::{Action, Mode},
};

use super::{desk, prompt::Asked, sitting::Sitting};

/// What the coach says before a turn, where it is new.
pub(super) fn aside(
    sitting: &Sitting,
    shown: &mut Option<Aside>,
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    let Some(coach) = sitting.coach() else {
        return Ok(());
    };
    let aside = coach.aside(sitting.session());
    let (step, near) = (aside.step, aside.near.as_ref());
    let before = shown.as_ref();
    let new_step = before.map(|before| before.step) != Some(step);
    let new_near = before.and_then(|before| before.near.as_ref()) != near;
    if new_step {
        let words = format!("{}. {}", step.name(), step.practice());
        let place = match step.number() {
            Some(number) => format!("Coach, step {number} of {}: ", Step::ALL.len() - 1),
            None => "Coach: ".to_owned(),
        };
        console.paragraph(&place, &words)?;
    }
    if let Some(near) = near.filter(|_| new_near) {
        let words = format!("{} (explain {})", near.title, near.rule);
        console.paragraph("A rule is near: ", &words)?;
    }
    *shown = Some(aside);
    Ok(())
}

/// Whether there is a coach to ask.
pub(super) fn is_there(sitting: &Sitting) -> bool {
    sitting.mode() == Mode::Learn
}

/// A hint: asked again at the same moment, it goes further.
pub(super) fn hint(sitting: &mut Sitting, console: &mut Console<'_>) -> Asked<()> {
    let level = coach::level(sitting.session());
    desk::act(sitting, console, Action::AskHint(level))?;
    let words = sitting.hint(level);
    let stage = match level {
        1 => "Coach asks: ",
        2 => "Coach: ",
        _ => "Coach would: ",
    };
    console.paragraph(stage, &words)?;
    if level < coach::LEVELS {
        writeln!(console.out, "(c again for more)")?;
    }
    Ok(())
}
