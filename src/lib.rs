//! Right Party: practice the call before it counts.

pub mod consumer;
pub mod diagnostic;
pub mod documentation;
pub mod domain;
pub mod evidence;
pub mod negotiation;
pub mod reader;
pub mod scenario;
pub mod session;
