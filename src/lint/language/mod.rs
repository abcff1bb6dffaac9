//! Small tools about words, for the checks that read what people say.

pub mod likeness;
pub mod reading;
pub mod syllables;

pub use reading::Passage;
pub use syllables::syllables;
