//! How far an audit is, on the line below which nothing is written.

use std::{
    io::{self, IsTerminal as _, Write},
    time::{Duration, Instant},
};

use crate::cli::audit::totals::Totals;

/// So often the line is written anew.
const EVERY: Duration = Duration::from_millis(200);

/// The line.
pub(super) struct Progress {
    /// Whether it is shown at all.
    shown: bool,
    /// Whether it can be written over, as a terminal can.
    terminal: bool,
    /// Bytes to read; 0 where nobody knows.
    bytes: u64,
    last: Option<Instant>,
    dirty: bool,
}

impl Progress {
    pub(super) fn new(asked: bool, bytes: u64) -> Self {
        let terminal = io::stderr().is_terminal();
        Self {
            shown: asked || terminal,
            terminal,
            bytes,
            last: None,
            dirty: false,
        }
    }

    /// Shows how far it is, if that was not done just now.
    pub(super) fn show(
        &mut self,
        totals: &Totals,
        done: u64,
        to: &mut dyn Write,
    ) -> io::Result<()> {
        let now = Instant::now();
        if !self.shown || self.last.is_some_and(|last| now - last < EVERY) {
            return Ok(());
        }
        self.last = Some(now);
        let share = (done * 100)
            .checked_div(self.bytes)
            .map_or(String::new(), |share| format!(" ({}%)", share.min(100)));
        let line = format!(
            "{} conducts audited{share}, {} with violations, {} unusable",
            totals.conducts, totals.unlawful, totals.unusable
        );
        if self.terminal {
            self.dirty = true;
            write!(to, "\r{line}")?;
        } else {
            writeln!(to, "{line}")?;
        }
        to.flush()
    }

    /// Takes the line away, so that something else can be written.
    pub(super) fn clear(&mut self, to: &mut dyn Write) -> io::Result<()> {
        if std::mem::take(&mut self.dirty) {
            write!(to, "\r{:79}\r", "")?;
        }
        Ok(())
    }
}
