//! Every promise is a test; one module per promise.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod consumer;
mod negotiation;
mod reader;
mod replay;
mod scenarios;
mod support;
mod walkthroughs;
