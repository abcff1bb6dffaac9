//! Calls and texts by machine, for the rules that ask for consent to them.

use chrono::NaiveDate;

use crate::{
    compliance::{Moment, standing::Topic},
    domain::{
        Contact,
        contact::{Dialler, Direction},
        facts::AddressKind,
        party_act::{Medium, Permitted},
    },
};

/// Whether a machine calls or texts a mobile number.
pub(super) fn machine_to_mobile(moment: &Moment<'_>, contact: &Contact) -> bool {
    let machine = contact.dialler != Dialler::Manual;
    let voice_or_text = matches!(
        contact.medium,
        Medium::Call | Medium::Text | Medium::RinglessVoicemail
    );
    let mobile = contact
        .line
        .and_then(|line| moment.facts.address(line))
        .is_some_and(|line| line.kind == AddressKind::Mobile);
    machine && voice_or_text && mobile && contact.direction == Direction::Outbound
}

/// When consent was last taken back, or contact objected to; `None` where a newer consent holds.
pub(super) fn revoked_on(moment: &Moment<'_>) -> Option<NaiveDate> {
    let standing = moment.standing;
    let contact = moment.contact?;
    let consents = || {
        standing.consents.iter().filter(|consent| {
            matches!(
                consent.to,
                Permitted::Call | Permitted::Text | Permitted::Message
            ) && (consent.line.is_none() || consent.line == contact.line)
        })
    };
    let today = moment.date();
    let by_now = |on: &NaiveDate| *on <= today;
    let taken_back = consents()
        .filter_map(|consent| consent.revoked_on)
        .filter(by_now)
        .max();
    let objected = standing.known.since(Topic::Objected).filter(by_now);
    let last = taken_back.max(objected)?;
    let renewed = consents().any(|consent| {
        !consent.is_revoked(today) && consent.given > last && consent.given <= today
    });
    (!renewed).then_some(last)
}
