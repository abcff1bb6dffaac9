//! One trainee playing one scenario.
//!
//! [`decide()`] alone makes events, [`State::evolve`] alone changes state, and
//! [`Session::apply`] alone appends to the log.

pub mod action;
mod conversation;
pub mod decide;
mod desk;
pub mod enabled;
pub mod event;
mod known;
mod listening;
pub mod live;
pub mod matters;
mod queue;
pub mod record;
pub mod refusal;
pub mod spell;
pub mod state;
mod table;
pub mod view;
pub mod walkthrough;

pub use action::{Action, Decision, Mark, Tab};
pub use decide::{Effects, Play, decide};
pub(crate) use desk::ended_unreached;
pub use event::Event;
pub use live::{Entry, Log, Session};
pub use matters::Matters;
pub(crate) use matters::{choices, led_to, reactions};
pub use record::{Header, Mode, Record};
pub use refusal::Refusal;
pub use state::{Stage, State};
pub use view::TraineeView;
pub use walkthrough::Walkthrough;
