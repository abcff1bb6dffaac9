//! What may still be sent after the consumer has refused, or stopped contact, in writing?

use crate::{
    compliance::{
        Moment,
        questions::{Content, debt_mask, is_sent, sought_is_consumer},
        standing::Topic,
    },
    domain::{Contact, Deed, contact::Direction, deed::NoticeKind},
    evidence::Item,
};

/// What a contact after a written stop comes to: 12 CFR 1006.6(c).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AfterStop {
    /// It is barred.
    Barred,
    /// It answers the consumer's own new message.
    Answer,
    /// It is one of the three notices that are allowed, and nothing else.
    Notice,
    /// It is such a notice with a demand or an offer in it.
    NoticeAndMore,
}

/// Asks it of a contact that is over, of a planned one, and of what is sent from the
/// desk; `None` where nothing was stopped.
pub fn after_stop(moment: &Moment<'_>, topic: Topic) -> Option<AfterStop> {
    match moment.item {
        Item::Closed(_) => made(moment, moment.contact?, topic),
        // What a planned letter says is known from its kind.
        Item::Tried if moment.planned => {
            let contact = moment.contact.filter(|one| !is_sent(one.medium))?;
            let debts = debt_mask(moment.facts, contact);
            let known = &moment.standing.known;
            let stopped = known.is_stopped(topic, debts, moment.local());
            (stopped && sought_is_consumer(moment.facts, contact)).then_some(AfterStop::Barred)
        }
        Item::Deed(Deed::SendNotice { kind, .. }) if moment.planned || moment.contact.is_none() => {
            let stopped = moment
                .standing
                .known
                .is_stopped(topic, u8::MAX, moment.local());
            let collects = matches!(
                kind,
                NoticeKind::Demand | NoticeKind::Settlement | NoticeKind::HardshipForm
            );
            (stopped && collects).then_some(AfterStop::Barred)
        }
        _ => None,
    }
}

fn made(moment: &Moment<'_>, contact: &Contact, topic: Topic) -> Option<AfterStop> {
    let here = &moment.standing.contact;
    let ours = contact.direction == Direction::Outbound && !contact.pleading;
    if !ours || !here.was_stopped(topic) || !sought_is_consumer(moment.facts, contact) {
        return None;
    }
    if here.content.has(Content::CEASE_NOTICE) {
        let more = Content::DEMAND.and(Content::OFFER).and(Content::URGENCY);
        return Some(if here.content.any(more) {
            AfterStop::NoticeAndMore
        } else {
            AfterStop::Notice
        });
    }
    Some(if here.is_answer {
        AfterStop::Answer
    } else {
        AfterStop::Barred
    })
}
