//! What the judges see: a log, or a conduct file from outside, as one stream of items.
//!
//! Judges never see the state of a session. Whatever they need is in an item,
//! in the facts of the account, or in what they kept of earlier items.

pub mod conduct;
pub mod item;
pub mod of_heard;
pub mod of_queue;
pub mod of_record;

pub use crate::domain::contact::EndedBy;
pub use conduct::Conduct;
pub use item::{Acts, Duty, Item, Party, Seen, Speaker};
