//! Every promise is a test; one module per promise.

mod consumer;
mod negotiation;
mod reader;
