//! The real window, on a screen that only exists in memory: a whole call is made
//! with the keyboard alone, and what is kept must be what the same call leaves
//! in the terminal. Every screen is kept as a picture on the way.
//!
//! Not among the usual tests, because it needs Xvfb, xdotool and a Vulkan driver:
//! `bash .ci/window` gets them and runs it.

#[allow(dead_code, reason = "shared with the tests of the panels")]
#[path = "../it/panels/driver.rs"]
mod driver;
#[allow(dead_code, reason = "shared with the tests of the panels")]
#[path = "../it/panels/person.rs"]
mod person;
mod play;
mod rest;
mod screen;
mod sitting;
mod typist;
mod world;
