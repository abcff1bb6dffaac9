//! A sitting in the window: the code, what is asked of the person, a practice call
//! that does not count, the parts with their clock, and thanks at the end.
//!
//! The booth shows and decides nothing about files or time: it asks the outer ring,
//! which holds the record, the clock and the seal, and is told what came of it.

mod booth;
mod pages;

pub use booth::{Booth, Seen};

use crate::{battery::Way, panels::theme::TextScale};

/// What the booth asks of the outer ring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Open the sitting of this code; answered by [`Booth::open`] or [`Booth::refuse`].
    Open(String),
    /// Keep that the person agreed to begin; answered by [`Booth::agree`].
    Agree,
    /// Begin a part, or go on with it; 0 is the practice call. Answered by [`Booth::begin`].
    Begin(usize),
    /// Stop the clock.
    Pause,
    /// Let the clock run again.
    GoOn,
    /// Close the part; the code goes on later.
    Leave,
    /// Seal and hand over; answered by [`Booth::finish`].
    Finish,
    /// Leave the room.
    Close,
}

/// What is known of a sitting once its code has opened it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The battery's title.
    pub title: String,
    /// What the person reads before it begins.
    pub instructions: String,
    /// Whom to ask first.
    pub contact: String,
    /// The minutes allowed for each part that counts, this person's own.
    pub minutes: Vec<u64>,
    /// How far the person has come, and so what comes next.
    pub way: Way,
    /// The house cards that may be read, each with its name; none where the battery
    /// wants none.
    pub cards: Vec<(String, Vec<String>)>,
    /// Whether the clock may be stopped inside a part.
    pub pauses: bool,
    /// Whether the focus is always somewhere, because there is no mouse.
    pub keyboard_only: bool,
    /// The size of the text that was granted.
    pub text: TextScale,
}

/// What the person hears at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Farewell {
    /// The result waits on this machine, because the desk could not take it.
    pub waits: bool,
    /// Each part with its scores, where the battery gives feedback; else nothing.
    pub feedback: Vec<(String, String)>,
}
