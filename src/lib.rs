#![doc = include_str!("ARCHITECTURE.md")]

pub mod compliance;
pub mod consumer;
pub mod diagnostic;
pub mod documentation;
pub mod domain;
pub mod evaluation;
pub mod evidence;
pub mod handbook;
pub mod negotiation;
pub mod reader;
pub mod report;
pub mod scenario;
pub mod session;
