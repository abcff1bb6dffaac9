//! What is kept on disk.

pub mod records;

pub use records::RecordFile;
