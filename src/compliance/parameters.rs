//! The numbers of the law, each with the day from which it holds and where it is written.
//!
//! A judge asks for a number on the date of the event, so old records keep being
//! judged by the law of their day.

use arrayvec::ArrayVec;
use chrono::NaiveDate;

use crate::compliance::{circuits, contested::Contested, packs::Pack};

/// A number of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Number {
    /// The first minute of the day that is presumed convenient, after midnight.
    CallingFromMinute,
    /// The last minute of the day that is presumed convenient, after midnight.
    CallingUntilMinute,
    /// So many calls in a period are presumed lawful.
    CallsInPeriod,
    /// The period over which calls are counted, in days.
    CallPeriodDays,
    /// Days after a conversation, its own day among them, in which a call is presumed unlawful.
    CooldownDays,
    /// Days for which a direct consent takes calls out of the count, its own day among them.
    ConsentDays,
    /// Two unanswered calls within so many minutes are in rapid succession.
    RapidCallMinutes,
    /// Days within which validation information follows the initial communication.
    ValidationNoticeDays,
    /// Business days after which a notice may be assumed received.
    AssumedReceiptBusinessDays,
    /// Days of the validation period after receipt.
    ValidationDays,
    /// An instrument post-dated by more days needs a notice.
    PostdatedDays,
    /// At least so many business days before the deposit.
    PostdatedNoticeLeast,
    /// At most so many business days before the deposit.
    PostdatedNoticeMost,
    /// Days to opt out after a creditor's notice about an e-mail address.
    CreditorNoticeDays,
    /// Days for which a text or a check keeps a number usable for texts.
    TextDays,
    /// Days to wait for a letter to come back before furnishing.
    FurnishWaitDays,
    /// Business days within which a revocation is honored.
    RevocationBusinessDays,
    /// Highest yearly interest during service, in basis points.
    ServiceInterestBp,
    /// Years for which records are kept.
    RecordYears,
    /// Days before a recurring debit of another amount by which notice of it is sent.
    VaryingNoticeDays,
    /// Days within which a dispute of a reported debt is answered.
    DirectDisputeDays,
    /// A state's limit: so many contacts, calls or communications in its period.
    StateContacts,
    /// That period, in days.
    StatePeriodDays,
    /// The same limit for contact elsewhere than at home or on a personal number, mostly at work.
    StateWorkContacts,
    /// The period of that limit, in days.
    StateWorkPeriodDays,
    /// A state's limit for electronic messages in the same period.
    StateMessages,
    /// A state's limit for conversations in the same period.
    StateConversations,
    /// Days within which a place wants a dispute verified.
    StateVerifyDays,
    /// Business days within which a place wants a settlement confirmed in writing.
    StateSettlementDays,
    /// The first minute of the day at which a state allows contact at home.
    StateFromMinute,
    /// The last minute of the day at which a state allows contact at home.
    StateUntilMinute,
    /// The first day of a draft that is no law yet: one where it is to hold.
    StateDraft,
}

/// How many numbers there are.
pub const NUMBERS: usize = Number::StateDraft as usize + 1;

/// One value of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The value.
    pub value: i64,
    /// The first day on which it holds.
    pub from: NaiveDate,
    /// Where it is written.
    pub cite: &'static str,
}

/// A row of a table: the number, its value, year, month and day of entry into force, citation.
pub(super) type Row = (Number, i64, (i32, u32, u32), &'static str);

/// The federal acts; Regulation F has been in force since November 30, 2021.
const FEDERAL: &[Row] = &[
    (
        Number::CallingFromMinute,
        8 * 60,
        (1978, 3, 20),
        "15 U.S.C. § 1692c(a)(1); 12 CFR § 1006.6(b)(1)(i)",
    ),
    (
        Number::CallingUntilMinute,
        21 * 60,
        (1978, 3, 20),
        "15 U.S.C. § 1692c(a)(1); 12 CFR § 1006.6(b)(1)(i)",
    ),
    (
        Number::CallsInPeriod,
        7,
        (2021, 11, 30),
        "12 CFR § 1006.14(b)(2)(i)(A)",
    ),
    (
        Number::CallPeriodDays,
        7,
        (2021, 11, 30),
        "12 CFR § 1006.14(b)(2)(i)(A)",
    ),
    (
        Number::CooldownDays,
        7,
        (2021, 11, 30),
        "12 CFR § 1006.14(b)(2)(i)(B)",
    ),
    (
        Number::ConsentDays,
        7,
        (2021, 11, 30),
        "12 CFR § 1006.14(b)(3)(i)",
    ),
    (
        Number::RapidCallMinutes,
        5,
        (2021, 11, 30),
        "Comment 14(b)(2)(i)-2.i to 12 CFR § 1006.14",
    ),
    (
        Number::ValidationNoticeDays,
        5,
        (1978, 3, 20),
        "15 U.S.C. § 1692g(a); 12 CFR § 1006.34(a)(1)(i)(B)",
    ),
    (
        Number::AssumedReceiptBusinessDays,
        5,
        (2021, 11, 30),
        "12 CFR § 1006.34(b)(5)",
    ),
    (
        Number::ValidationDays,
        30,
        (1978, 3, 20),
        "15 U.S.C. § 1692g(a); 12 CFR § 1006.34(b)(5)",
    ),
    (
        Number::PostdatedDays,
        5,
        (1978, 3, 20),
        "15 U.S.C. § 1692f(2)",
    ),
    (
        Number::PostdatedNoticeLeast,
        3,
        (1978, 3, 20),
        "15 U.S.C. § 1692f(2)",
    ),
    (
        Number::PostdatedNoticeMost,
        10,
        (1978, 3, 20),
        "15 U.S.C. § 1692f(2)",
    ),
    (
        Number::CreditorNoticeDays,
        35,
        (2021, 11, 30),
        "12 CFR § 1006.6(d)(4)(ii)(C)",
    ),
    (
        Number::TextDays,
        60,
        (2021, 11, 30),
        "12 CFR § 1006.6(d)(5)",
    ),
    (
        Number::FurnishWaitDays,
        14,
        (2021, 11, 30),
        "12 CFR § 1006.30(a)(1); comment 30(a)(1)-2",
    ),
    (
        Number::RevocationBusinessDays,
        10,
        (2025, 4, 11),
        "47 CFR § 64.1200(a)(10)",
    ),
    (
        Number::ServiceInterestBp,
        600,
        (2003, 12, 19),
        "50 U.S.C. § 3937",
    ),
    (Number::RecordYears, 3, (2021, 11, 30), "12 CFR § 1006.100"),
    (
        Number::VaryingNoticeDays,
        10,
        (1980, 5, 10),
        "12 CFR § 1005.10(d)",
    ),
    (
        Number::DirectDisputeDays,
        30,
        (2010, 7, 1),
        "15 U.S.C. § 1681s-2(a)(8)(E); 12 CFR § 1022.43(e)",
    ),
];

/// The numbers that hold, and how edges are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameters {
    values: [ArrayVec<Dated, 4>; NUMBERS],
    /// Which side is taken where authorities differ.
    pub contested: Contested,
    /// The further law that applies.
    pub pack: Pack,
}

impl Default for Parameters {
    fn default() -> Self {
        Self::for_pack(Pack::Federal)
    }
}

impl Parameters {
    /// The federal numbers, with those of a pack in place of theirs.
    pub fn for_pack(pack: Pack) -> Self {
        let mut parameters = Self {
            values: Default::default(),
            contested: Contested::default(),
            pack,
        };
        for row in FEDERAL {
            parameters.add(row, false);
        }
        for row in pack.numbers() {
            parameters.add(row, true);
        }
        parameters
    }

    /// The parameters of a place, as files name it: "MA", "NY-NYC", "UK".
    pub fn for_jurisdiction(name: &str) -> Self {
        // "NY-NYC" is a city of NY.
        let state = name.split('-').next().unwrap_or_default();
        let mut parameters = Self::for_pack(Pack::of(name));
        parameters.contested.expired_offers = circuits::expired_offers(state);
        parameters
    }

    /// The numbers as they stood on a day, for events of every day: what a change of the
    /// law does to conduct is seen by judging it once before and once after.
    #[must_use]
    pub fn as_of(mut self, day: NaiveDate) -> Self {
        for values in &mut self.values {
            let in_force = values.iter().rev().find(|dated| dated.from <= day).copied();
            values.clear();
            if let Some(dated) = in_force {
                let _ = values.try_push(Dated {
                    from: NaiveDate::MIN,
                    ..dated
                });
            }
        }
        self
    }

    fn add(&mut self, row: &Row, replaces: bool) {
        let (number, value, (year, month, day), cite) = *row;
        let Some(from) = NaiveDate::from_ymd_opt(year, month, day) else {
            return;
        };
        let Some(dated) = self.values.get_mut(number as usize) else {
            return;
        };
        if replaces {
            // From that day the pack's number holds alone.
            dated.retain(|other| other.from < from);
        }
        let place = dated
            .iter()
            .position(|other| other.from > from)
            .unwrap_or(dated.len());
        let _ = dated.try_insert(place, Dated { value, from, cite });
    }

    /// The number on a day; `None` before it was law.
    pub fn get(&self, number: Number, on: NaiveDate) -> Option<i64> {
        self.dated(number, on).map(|dated| dated.value)
    }

    /// Every value of a number, the oldest first.
    pub fn values(&self, number: Number) -> &[Dated] {
        self.values.get(number as usize).map_or(&[], |all| all)
    }

    /// The number on a day with its citation.
    pub fn dated(&self, number: Number, on: NaiveDate) -> Option<&Dated> {
        self.values(number)
            .iter()
            .rev()
            .find(|dated| dated.from <= on)
    }
}
