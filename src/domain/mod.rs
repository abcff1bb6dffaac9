//! Plain values of the trade, shared by everything above: money, moments, ids,
//! acts, facts, terms and notes. Nothing here decides anything.

pub mod act;
pub mod contact;
pub mod deed;
pub mod digest;
pub mod disposition;
pub mod facts;
pub mod figure;
pub mod goal;
pub mod id;
pub mod in_words;
pub mod jurisdiction;
pub mod moment;
pub mod money;
pub mod mood;
pub mod note;
pub mod party_act;
pub mod schema;
pub mod severity;
pub mod step;
pub mod terms;
pub mod words;

pub use act::CollectorAct;
pub use contact::Contact;
pub use deed::Deed;
pub use facts::Facts;
pub use goal::{Goal, Skill};
pub use id::Id;
pub use moment::{LocalMoment, Stamp};
pub use money::{Currency, Money};
pub use mood::Mood;
pub use note::{NextStep, Note};
pub use party_act::PartyAct;
pub use severity::Severity;
pub use step::Step;
pub use terms::Terms;
