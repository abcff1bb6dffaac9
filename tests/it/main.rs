//! Every promise is a test; one module per promise.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly, helpers outside test functions too"
)]

mod abuse;
mod again;
mod allocations;
mod appeal;
mod at_stake;
mod audit;
mod audit_input;
mod audit_scale;
mod both_databases;
mod bots;
mod broken_scenarios;
mod bundle;
mod catalogue;
mod class;
mod cli;
mod cli_kill;
mod cmi5;
mod cohort;
mod conduct_guide;
mod consumer;
mod desk_files;
mod exports;
mod exports_cli;
mod field_tables;
mod forms;
mod guide;
mod handbook;
mod hire;
mod interrupted;
mod law_cases;
mod lint;
mod listening;
mod negotiation;
#[cfg(feature = "panels")]
mod panels;
mod portrait;
mod reader;
mod readme;
mod replay;
mod review;
mod room;
mod rules;
mod scenarios;
mod scoring;
mod server;
mod solver;
mod support;
mod tables;
mod technique;
mod terminal;
mod tidy;
mod typed;
mod vary;
mod walkthroughs;
mod watch;
