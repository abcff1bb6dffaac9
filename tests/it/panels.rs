//! The screens are tested by what a person can read: controls are found by their
//! accessible names, and a shipped walkthrough is played from the library to the debrief.

mod appeals;
mod authors;
mod classes;
mod driver;
mod hiring;
mod hiring_exports;
mod hiring_room;
mod legible;
mod person;
mod picture;
mod play;
mod queue;
mod review;
mod sitting;
mod staff;
