//! Right Party: practice the call before it counts.

pub mod diagnostic;
pub mod domain;
pub mod evidence;
pub mod reader;
