//! The screens as pure functions over views: egui only, no window, no disk, no
//! clock. A panel draws what it is given and returns what the trainee wants;
//! [`shell::Shell`] holds the screen and carries intentions out.

pub mod account;
pub mod avatar;
pub mod bar;
pub mod beside;
pub mod call;
pub mod cards;
pub mod chosen;
pub mod coach;
pub mod dates;
pub mod debrief;
mod debrief_ledger;
mod debrief_lines;
pub mod desk;
pub mod home;
pub mod intent;
pub mod library;
pub mod message;
pub mod next_step;
pub mod note_state;
pub mod offer_table;
pub mod orders;
pub mod palette;
pub mod past;
pub mod person;
pub mod playing;
pub mod plot;
pub mod progress;
pub mod reveal;
pub mod settings;
pub mod shell;
pub mod softphone;
pub mod speech;
pub mod theme;
pub mod tray;
pub mod why;
pub mod widgets;
pub mod words;
pub mod wrapup;
pub mod zoom;

pub use intent::{Answer, Face, Intent, Portrait, PortraitSlot, Screen};
pub use shell::{Effect, Now, Outcome, Setup, Shell};
pub use theme::{Settings, TextScale};
pub use zoom::Zoom;
