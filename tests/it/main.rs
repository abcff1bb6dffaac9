//! Every promise is a test; one module per promise.

mod reader;
