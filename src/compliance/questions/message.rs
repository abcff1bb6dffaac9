//! Is this message a communication, a limited-content message, or neither?

use crate::{
    compliance::{
        questions::Content,
        standing::{Heard, Standing},
    },
    domain::{
        Contact, Facts,
        contact::{CallResult, Direction},
        party_act::Medium,
    },
};

/// What a message, or a whole contact, comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MessageKind {
    /// It conveys information about a debt: 15 U.S.C. 1692a(2).
    Communication,
    /// It is a limited-content message: 12 CFR 1006.2(j). An attempt, no communication.
    LimitedContent,
    /// Neither.
    Attempt,
}

impl MessageKind {
    /// What the contact comes to so far.
    pub fn of(standing: &Standing, contact: &Contact) -> Self {
        let here = &standing.contact;
        if here
            .content
            .any(Content::DEBT.and(Content::REVEALING_COMPANY))
        {
            return Self::Communication;
        }
        if is_voicemail(standing, contact) && is_limited_content(standing, contact) {
            return Self::LimitedContent;
        }
        Self::Attempt
    }
}

/// Whether the contact is a message left by voice.
pub fn is_voicemail(standing: &Standing, contact: &Contact) -> bool {
    let voice = matches!(contact.medium, Medium::Call | Medium::RinglessVoicemail);
    let machine = standing
        .contact
        .listener
        .is_some_and(|party| party.voicemail);
    voice && machine && contact.direction == Direction::Outbound
}

/// Whether what comes by this medium counts as written, or as what the sender says
/// it is: letters always do, electronic media where the collector accepts them from
/// consumers (comments 6(c)(1)-1 and 38-1). Of speech one believes the file.
pub fn in_writing(facts: &Facts, medium: Medium, said: bool) -> bool {
    match medium {
        Medium::Letter | Medium::Postcard => true,
        Medium::Call | Medium::RinglessVoicemail | Medium::Visit => said,
        electronic => facts.agency.accepts_writing_by.contains(&electronic),
    }
}

/// What 12 CFR 1006.2(j)(1) asks for and the message does not have.
pub fn missing_from_message(content: Content) -> Option<&'static str> {
    let required = [
        (
            Content::NEUTRAL_COMPANY,
            "a business name that does not reveal collection",
        ),
        (Content::REPLY, "a request to reply"),
        (Content::REPLY_NAME, "the name of a person to reply to"),
        (Content::NUMBER, "a telephone number to reply to"),
    ];
    required
        .iter()
        .find(|(mark, _)| !content.has(*mark))
        .map(|(_, what)| *what)
}

/// Whether a voicemail is a limited-content message: all that is required, nothing
/// but what is allowed, and left whole.
pub fn is_limited_content(standing: &Standing, contact: &Contact) -> bool {
    let content = standing.contact.content;
    !is_cut_off(standing, contact)
        && !content.has(Content::EXTRA)
        && missing_from_message(content).is_none()
}

/// Whether the line dropped before the end.
pub fn is_cut_off(standing: &Standing, contact: &Contact) -> bool {
    contact.cut_off
        || contact.result == CallResult::Dropped
        || standing.contact.heard.has(Heard::DROPPED)
}
