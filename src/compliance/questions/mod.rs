//! The questions that rules share and that the standing asks too: one answer each,
//! so that no two rules read a definition differently.

mod account;
mod content;
mod coverage;
mod frequency;
mod hours;
mod listener;
mod media;
mod message;
mod route;
mod stop;
mod workplace;

pub use account::{expired, not_owed};
pub use content::Content;
pub use coverage::{Coverage, coverage};
pub use frequency::{
    Counted, Presumption, bucket, calls_in_period, counted, debt_mask, in_cooldown, person_called,
    presumption, raised_mask,
};
pub use hours::{
    Hours, Side, counsel_bars, designated, hours, inconvenient_place, is_electronic, is_sent,
    open_minutes, sought_is_consumer, unusual, zones,
};
pub use listener::{
    CountsAs, counts_as, is_third_party, may_hear, sought_third_party, third_party_of,
};
pub use media::{MediumStatus, confirms_opt_out, medium_status};
pub use message::{
    MessageKind, in_writing, is_cut_off, is_limited_content, is_voicemail, missing_from_message,
};
pub use route::{Route, electronic_route};
pub use stop::{AfterStop, after_stop};
pub use workplace::{at_work, employer_forbids};

use crate::{
    compliance::{Parameters, standing::Standing},
    domain::{Contact, Facts, LocalMoment},
};

/// Whether a contact itself breaks a rule of time, place or counsel: a consent
/// obtained in it then counts for nothing (12 CFR 1006.6(b)(4)(i) and commentary).
pub fn is_tainted(
    facts: &Facts,
    params: &Parameters,
    standing: &Standing,
    contact: &Contact,
    now: LocalMoment,
) -> bool {
    if contact.direction == crate::domain::contact::Direction::Inbound
        || !sought_is_consumer(facts, contact)
    {
        return false;
    }
    let date = now.date();
    hours(facts, params, standing, contact, now) != Hours::Open
        || designated(facts, standing, contact, now).is_some()
        || inconvenient_place(facts, standing, contact, now.local()).is_some()
        || (at_work(facts, contact) && employer_forbids(standing, now.local()))
        || counsel_bars(facts, standing, contact, date)
}
