//! Results in the forms that other programs take. What is written here can be
//! opened by a spreadsheet or read by a program; nothing is computed.

pub mod decisions;
pub mod results;
pub mod sheet;
