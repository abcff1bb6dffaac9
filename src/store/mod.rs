//! What is kept on disk.

pub mod note_draft;
pub mod records;
pub mod scratchpad;

pub use records::RecordFile;
