//! Results in the forms that other programs take. What is written here can be
//! opened by a spreadsheet, printed, or read by a program; nothing is judged anew.

#[cfg(not(target_family = "wasm"))]
pub mod ats;
#[cfg(not(target_family = "wasm"))]
pub mod badge;
pub mod candidate;
pub mod decisions;
pub mod form;
pub mod gather;
#[cfg(not(target_family = "wasm"))]
pub mod house;
pub mod html;
#[cfg(not(target_family = "wasm"))]
pub mod pdf;
mod remarks;
pub mod results;
mod room;
pub mod sheet;
pub mod sitting;
pub mod uncertainty;
#[cfg(not(target_family = "wasm"))]
pub mod xapi;
