//! What is kept on disk.

pub mod accommodations;
pub mod backup;
pub mod clock;
pub mod course;
pub mod database;
pub mod desk;
pub mod home;
pub mod keys;
pub mod lrs;
pub mod note_draft;
pub mod records;
pub mod room;
pub mod scratchpad;
mod server;
pub mod sittings;
pub mod standing;
pub mod watch;
pub mod whole;

pub use home::Home;
pub use records::RecordFile;
pub use watch::ScenarioWatch;
