//! May this medium, number or address be used, or has the person barred it?

use chrono::NaiveDateTime;

use crate::{
    compliance::{
        questions::Content,
        standing::{Cite, Standing, Topic},
    },
    domain::{Contact, contact::Direction},
};

/// How a contact stands to the person's wishes about media: 12 CFR 1006.14(h).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MediumStatus {
    /// Nobody asked that it be left alone.
    #[default]
    Free,
    /// It is barred, and this is the one answer to the person's own message.
    Reply,
    /// It is barred, and a law requires the message.
    Required,
    /// It is barred, and the one answer has been given already.
    Answered,
    /// It is barred.
    Barred,
}

/// Asks it of a contact, with the entry of the request.
pub fn medium_status(
    standing: &Standing,
    contact: &Contact,
    now: NaiveDateTime,
) -> (MediumStatus, Cite) {
    if contact.direction == Direction::Inbound {
        return (MediumStatus::Free, Cite(None));
    }
    let Some(barred) = standing.known.bars(contact.medium, contact.line, now) else {
        return (MediumStatus::Free, Cite(None));
    };
    let status = if contact.legally_required || standing.known.knew(Topic::LegallyRequired, now) {
        MediumStatus::Required
    } else if standing.replies.allows(contact) {
        MediumStatus::Reply
    } else if standing.replies.answered(contact.medium).is_some() {
        MediumStatus::Answered
    } else {
        MediumStatus::Barred
    };
    (status, barred.cite)
}

/// Whether a message that was sent is the one confirmation that a barred medium
/// still allows, whether or not it says more than it may: 1006.14(h)(2)(i).
pub fn confirms_opt_out(standing: &Standing, contact: &Contact, content: Content) -> bool {
    content.has(Content::CONFIRMS) && !standing.replies.is_confirmed(contact.medium)
}
