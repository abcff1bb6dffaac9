//! The scratchpad: words for the trainee's own eyes, kept beside the record.

use crate::{cli::Console, store::scratchpad};

use super::{
    prompt::{self, Asked},
    sitting::Sitting,
};

pub(super) fn turn(sitting: &Sitting, console: &mut Console<'_>) -> Asked<()> {
    let pad = scratchpad::read(sitting.path())?;
    if pad.is_empty() {
        writeln!(console.out, "The scratchpad is empty.")?;
    }
    for line in &pad {
        console.paragraph("  - ", line)?;
    }
    let typed = prompt::line(console, "Add a line (Enter to go back) >")?;
    if !typed.is_empty() {
        scratchpad::add(sitting.path(), &typed)?;
        writeln!(console.out, "Written down.")?;
    }
    Ok(())
}
