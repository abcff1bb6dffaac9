//! Every promise is a test; one module per promise.

mod allocations;
mod broken_scenarios;
mod consumer;
mod law_cases;
mod negotiation;
mod reader;
mod replay;
mod rules;
mod scenarios;
mod scoring;
mod support;
mod technique;
mod tidy;
mod walkthroughs;
