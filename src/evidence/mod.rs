//! What the judges see: a log, or a conduct file from outside, as one stream of items.
//!
//! Judges never see the state of a session. Whatever they need is in an item,
//! in the facts of the account, or in what they kept of earlier items.

pub mod item;

pub use item::{Acts, Duty, EndedBy, Item, Party, Seen, Speaker};
