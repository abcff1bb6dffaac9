//! The notes that bots file: what truly happened with a next step that suits it,
//! and the same with fields filled at random.

use arrayvec::ArrayVec;
use chrono::NaiveTime;

use crate::{
    bots::{Dice, Seat},
    documentation::{self, Verdict},
    domain::{
        Facts, Money, NextStep, Note, Stamp,
        act::Identifier,
        deed::NoticeKind,
        disposition::Field,
        facts::{AddressKind, Relation},
        moment::plus_days,
        note::{
            CloseWhy, Disclosure, Flag, HoldReason, LIST_MAX, OfferNoted, PromiseNoted, ReferTo,
        },
        party_act::{DisputedPart, Reason},
        terms::{Cadence, Method, TermsKind},
    },
    session::Action,
};

/// The note that says what happened, with the first next step that suits it and
/// breaks no rule.
pub fn faithful(seat: &Seat<'_>) -> Note {
    let truth = seat.truth();
    let codes = &seat.scenario().house().codes;
    let mut note = documentation::faithful(&truth, codes);
    for next in next_steps(seat, truth.agreed.map(|agreed| agreed.what.first)) {
        note.next = Some(next);
        let file = Action::FileNote(Box::new(note.clone()));
        if !seat.would_find(&file).is_empty() {
            continue;
        }
        let fields = documentation::compare(Some((&note, 0)), &truth, codes, &[]);
        let suits = fields
            .iter()
            .any(|field| field.field == Field::Next && field.verdict == Verdict::Correct);
        if suits {
            return note;
        }
    }
    note.next = None;
    note
}

/// What could come next, the usual first: what has to be sent, then whom the
/// account goes to, then waiting.
fn next_steps(seat: &Seat<'_>, promised: Option<chrono::NaiveDate>) -> Vec<NextStep> {
    let facts = seat.scenario().facts();
    let today = seat.view().clock().date();
    let morning = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
    let when = Stamp(plus_days(today, 1).and_time(morning));
    let street = address(facts, AddressKind::Street);
    let noticed = facts.debts.iter().all(|debt| {
        debt.notice
            .as_ref()
            .is_some_and(|notice| notice.sent.is_some())
    });
    let mut steps = Vec::new();
    if !noticed {
        steps.push(NextStep::Send {
            kind: NoticeKind::Validation,
            line: street,
            when,
        });
    }
    let hold = |why, until| NextStep::Hold { until, why };
    if let Some(first) = promised {
        steps.push(hold(HoldReason::Promise, Some(plus_days(first, 1))));
    }
    let refer = |to| NextStep::Refer { to };
    steps.extend([
        refer(ReferTo::Disputes),
        refer(ReferTo::Attorney),
        refer(ReferTo::Bankruptcy),
        refer(ReferTo::Estates),
        refer(ReferTo::Supervisor),
        refer(ReferTo::Hardship),
        refer(ReferTo::Legal),
        hold(HoldReason::Cease, None),
        hold(HoldReason::CoolingOff, Some(plus_days(today, 8))),
    ]);
    steps
}

fn address(facts: &Facts, kind: AddressKind) -> Option<crate::domain::Id> {
    let found = facts.addresses.iter().find(|one| one.kind == kind);
    found.map(|one| one.id)
}

/// How many fields of a note [`scramble`] can fill.
pub const FIELDS: usize = 13;

/// Fills one field of the note at random, most of the time with something untrue.
/// `field` counts from 0 to [`FIELDS`] − 1.
pub fn scramble(note: &mut Note, field: usize, seat: &Seat<'_>, dice: &mut Dice) {
    let codes = &seat.scenario().house().codes;
    match field {
        0 => {
            note.result = dice
                .one(&codes.results)
                .map(|code| code.id)
                .unwrap_or_default();
        }
        1 => {
            note.status = dice
                .one(&codes.statuses)
                .map(|code| code.id)
                .unwrap_or_default();
        }
        2 => note.reason = dice.one(&REASONS).copied(),
        3 => note.flags = some(&FLAGS, dice),
        4 => note.party = dice.one(&PARTIES).copied(),
        5 => note.verified_by = some(&IDENTIFIERS, dice),
        6 => note.disclosures = some(&DISCLOSURES, dice),
        7 => note.offers = offers(seat, dice),
        8 => note.promise = promise(seat, dice),
        9 => note.requests.clear(),
        10 => note.dispute = dice.chance(50).then_some(DisputedPart::All),
        11 => note.complaint = dice.chance(50),
        _ => note.next = next(seat, dice),
    }
}

const REASONS: [Reason; 7] = [
    Reason::IncomeLost,
    Reason::HoursCut,
    Reason::Illness,
    Reason::OverCommitted,
    Reason::WillNot,
    Reason::NotTold,
    Reason::NotAsked,
];
const FLAGS: [Flag; 6] = [
    Flag::Dispute,
    Flag::Cease,
    Flag::Inconvenient,
    Flag::Attorney,
    Flag::Complaint,
    Flag::BrokenPromise,
];
const PARTIES: [Relation; 4] = [
    Relation::Consumer,
    Relation::Spouse,
    Relation::Sibling,
    Relation::Unknown,
];
const IDENTIFIERS: [Identifier; 3] = [
    Identifier::BirthDate,
    Identifier::Last4,
    Identifier::Address,
];
const DISCLOSURES: [Disclosure; 6] = [
    Disclosure::Recording,
    Disclosure::MiniMiranda,
    Disclosure::DebtCollector,
    Disclosure::Rights,
    Disclosure::TimeBarred,
    Disclosure::Authorization,
];
const REFERRALS: [ReferTo; 4] = [
    ReferTo::Supervisor,
    ReferTo::Legal,
    ReferTo::Disputes,
    ReferTo::Hardship,
];
const GROUNDS: [HoldReason; 4] = [
    HoldReason::Promise,
    HoldReason::Dispute,
    HoldReason::Cease,
    HoldReason::Hardship,
];

/// Each of several with an even chance.
fn some<T: Copy>(of: &[T], dice: &mut Dice) -> ArrayVec<T, LIST_MAX> {
    let mut list = ArrayVec::new();
    for one in of.iter().filter(|_| dice.chance(50)) {
        // Every list here is shorter than a note's.
        let _ = list.try_push(*one);
    }
    list
}

fn amount(seat: &Seat<'_>, dice: &mut Dice) -> Money {
    let owed = seat.scenario().undisputed();
    let percent = i64::try_from(1 + dice.below(100)).unwrap_or(1);
    owed.share(percent, 100).down_to(Money::whole(1))
}

fn offers(seat: &Seat<'_>, dice: &mut Dice) -> ArrayVec<OfferNoted, LIST_MAX> {
    let mut list = ArrayVec::new();
    if dice.chance(50) {
        let total = amount(seat, dice);
        // One fits into any list.
        let _ = list.try_push(OfferNoted {
            total,
            instalment: Money::ZERO,
        });
    }
    list
}

fn promise(seat: &Seat<'_>, dice: &mut Dice) -> Option<PromiseNoted> {
    dice.chance(50).then(|| PromiseNoted {
        kind: dice
            .one(&[TermsKind::InFull, TermsKind::Settlement, TermsKind::Review])
            .copied(),
        total: Some(amount(seat, dice)),
        down: None,
        amount: Some(amount(seat, dice)),
        first: Some(soon(seat, dice)),
        cadence: dice.one(&Cadence::ALL).copied(),
        method: dice.one(&Method::ALL).copied(),
    })
}

fn soon(seat: &Seat<'_>, dice: &mut Dice) -> chrono::NaiveDate {
    let days = i64::try_from(dice.below(30)).unwrap_or(0);
    plus_days(seat.view().clock().date(), days)
}

fn next(seat: &Seat<'_>, dice: &mut Dice) -> Option<NextStep> {
    let hour = u32::try_from(dice.below(24)).unwrap_or(0);
    let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let when = Stamp(soon(seat, dice).and_time(time));
    let line = dice
        .one(&seat.scenario().facts().addresses)
        .map(|address| address.id);
    match (dice.below(6), line) {
        (0 | 1, Some(line)) => Some(NextStep::Contact {
            person: None,
            line,
            when,
            consent: None,
        }),
        (2, _) => Some(NextStep::Refer {
            to: dice.one(&REFERRALS).copied().unwrap_or_default(),
        }),
        (3, _) => Some(NextStep::Hold {
            until: None,
            why: dice.one(&GROUNDS).copied().unwrap_or_default(),
        }),
        (4, _) => Some(NextStep::Close {
            why: CloseWhy::Paid,
        }),
        _ => None,
    }
}
