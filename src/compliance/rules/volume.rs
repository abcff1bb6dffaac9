//! Counting contacts for the limits of states and cities, which count per account
//! where the federal presumption counts per person.

use crate::{
    compliance::{Moment, calendar::in_window, questions, standing::Call},
    domain::{
        Contact,
        contact::{CallResult, Direction},
        party_act::Medium,
    },
};

/// How many contacts of the last `days` days, today among them, about a debt of this
/// contact satisfy `test`. At a contact's beginning it is not among them.
pub(super) fn recent(
    moment: &Moment<'_>,
    contact: &Contact,
    days: i64,
    test: impl Fn(&Call) -> bool,
) -> i64 {
    let debts = questions::debt_mask(moment.facts, contact);
    let today = moment.date();
    let found = moment.standing.calls.iter().filter(|call| {
        call.outbound && call.debts & debts != 0 && in_window(today, call.date, days) && test(call)
    });
    i64::try_from(found.count()).unwrap_or(i64::MAX)
}

/// Whether it is a voice call of the collector that reached a line.
pub(super) fn is_call(contact: &Contact) -> bool {
    is_voice(contact.medium)
        && contact.direction == Direction::Outbound
        && !matches!(contact.result, CallResult::Busy | CallResult::NotInService)
}

/// Whether it is a call or a message left by voice.
pub(super) fn is_voice(medium: Medium) -> bool {
    matches!(medium, Medium::Call | Medium::RinglessVoicemail)
}

/// Whether it is an electronic message.
pub(super) fn is_message(medium: Medium) -> bool {
    matches!(medium, Medium::Email | Medium::Text | Medium::Social)
}
