//! From an authored file to a checked scenario.
//!
//! [`source`] is exactly what authors write; [`model`] is what the engine may
//! rely on; [`mod@compile`] is the list of passes between them.

pub mod compile;
mod draft;
mod evaluate;
pub mod library;
pub mod model;
pub mod pack;
mod passes;
pub mod source;
pub mod text;
mod walk;

pub use compile::{Compiled, compile};
pub use evaluate::Situation;
pub(crate) use evaluate::has_bit;
pub use library::Library;
pub use model::Scenario;
pub use pack::Pack;
