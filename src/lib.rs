#![doc = include_str!("ARCHITECTURE.md")]

pub mod audit;
pub mod battery;
pub mod bots;
pub mod bundle;
#[cfg(all(feature = "panels", not(target_family = "wasm")))]
pub mod clerk;
#[cfg(not(target_family = "wasm"))]
pub mod cli;
pub mod coach;
pub mod cohort;
pub mod compliance;
pub mod consumer;
pub mod diagnostic;
pub mod documentation;
pub mod domain;
pub mod evaluation;
pub mod evidence;
pub mod export;
#[cfg(all(feature = "gui", not(target_family = "wasm")))]
pub mod gui;
pub mod handbook;
pub mod lint;
pub mod negotiation;
#[cfg(feature = "panels")]
pub mod panels;
pub mod portrait;
pub mod reader;
pub mod report;
pub mod review;
pub mod scenario;
pub mod session;
pub mod solver;
#[cfg(not(target_family = "wasm"))]
pub mod store;
