//! Actions and events spelled out with ids, acts and figures, as records,
//! walkthroughs and exports show them. Nothing here is an index.

mod done;
mod told;
pub(crate) mod words;

pub use done::{Done, Unknown};
pub use told::Told;
pub(crate) use words::{message_words, offer_words, table_of};
