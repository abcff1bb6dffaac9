//! What is kept on disk.

pub mod records;
pub mod scratchpad;

pub use records::RecordFile;
