//! What counts as collecting where a rule says that collecting has to stop: one
//! answer for disputes, requests for the creditor, bankruptcy and the overlays.

use crate::{
    compliance::{
        Moment,
        questions::{Content, sought_is_consumer},
    },
    domain::{
        CollectorAct, Contact, Deed,
        act::{AmountPart, Certainty, HowMuch},
        contact::Direction,
        deed::NoticeKind,
        party_act::Medium,
    },
    evidence::Item,
};

/// What was done to collect the debt, in words; `None` for what is no collecting.
pub(super) fn collecting(moment: &Moment<'_>) -> Option<&'static str> {
    match moment.item {
        Item::Tried => {
            let contact = moment.contact?;
            let spoken = matches!(
                contact.medium,
                Medium::Call | Medium::RinglessVoicemail | Medium::Text | Medium::Visit
            );
            (spoken && seeks_consumer(moment, contact)).then_some("the consumer was contacted")
        }
        Item::Deed(deed) => done(deed),
        _ => demanded(moment).then_some("payment was asked for"),
    }
}

/// The same, where only a part of the debt is out of bounds: asking for the rest is allowed.
pub(super) fn collecting_all(moment: &Moment<'_>) -> Option<&'static str> {
    match moment.item {
        Item::Tried => None,
        Item::Deed(deed) => done(deed),
        _ => moment
            .does(|act| {
                matches!(
                    act,
                    CollectorAct::AskPayment {
                        how_much: HowMuch::Full | HowMuch::Any,
                        ..
                    } | CollectorAct::StateAmount {
                        part: AmountPart::Balance | AmountPart::Disputed,
                        ..
                    }
                )
            })
            .then_some("payment of the disputed part was asked for"),
    }
}

/// Whether the collector turns to the consumer, other than in answer or because it must.
pub(super) fn seeks_consumer(moment: &Moment<'_>, contact: &Contact) -> bool {
    contact.direction == Direction::Outbound
        && !contact.in_reply
        && !contact.legally_required
        && !contact.pleading
        && sought_is_consumer(moment.facts, contact)
}

fn done(deed: &Deed) -> Option<&'static str> {
    match deed {
        Deed::Collect => Some("collection went on"),
        Deed::Sue { .. } => Some("a suit was brought"),
        Deed::Furnish { .. } => Some("the debt was reported"),
        Deed::Dispossess => Some("property was taken"),
        Deed::SendNotice {
            kind: NoticeKind::Demand | NoticeKind::Settlement,
            ..
        } => Some("a demand was sent"),
        _ => None,
    }
}

/// Whether an utterance asks for money, puts terms, names consequences, or states the
/// amount without having been asked.
fn demanded(moment: &Moment<'_>) -> bool {
    let asks = Content::DEMAND.and(Content::OFFER).and(Content::SUIT);
    let ours = moment
        .contact
        .is_some_and(|contact| contact.direction == Direction::Outbound && !contact.in_reply);
    let threatens = || {
        moment.does(|act| {
            matches!(
                act,
                CollectorAct::Consequence { certainty, .. } if *certainty != Certainty::RuledOut
            )
        })
    };
    moment.content.any(asks)
        || (ours && moment.content.has(Content::AMOUNT))
        || (moment.content.has(Content::CONSEQUENCE) && threatens())
}
