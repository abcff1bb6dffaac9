//! The trade's values in words, as the screens print them.

use std::fmt::Debug;

use chrono::NaiveDate;

use crate::{
    domain::{
        Currency, LocalMoment, Money, Skill, Stamp, Terms,
        contact::CallResult,
        facts::{Beyond, Relation},
        goal::Goal,
        terms::{Cadence, Method, TermsKind},
    },
    session::Mode,
};

/// A variant's name as words: `TwoWeekly` becomes `two weekly`.
pub fn spaced(value: &impl Debug) -> String {
    let name = format!("{value:?}");
    let mut text = String::with_capacity(name.len() + 4);
    for (at, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && at > 0 {
            text.push(' ');
        }
        text.extend(letter.to_lowercase());
    }
    text
}

/// The same with a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A variant's name as words, with a capital.
pub fn label(value: &impl Debug) -> String {
    capital(&spaced(value))
}

/// A skill, as the library names it.
pub fn skill(skill: Skill) -> &'static str {
    match skill {
        Skill::AccountReview => "Reading the account",
        Skill::RightPartyContact => "Right-party contact",
        Skill::ThirdParty => "Third parties",
        Skill::Disclosure => "Disclosures",
        Skill::Discovery => "Finding out why",
        Skill::Listening => "Listening",
        Skill::Negotiation => "Negotiation",
        Skill::PaymentPlan => "Payment plans",
        Skill::Settlement => "Settlements",
        Skill::Hardship => "Hardship",
        Skill::PromiseToPay => "Promises to pay",
        Skill::BrokenPromise => "Broken promises",
        Skill::Authorization => "Authorizations",
        Skill::Dispute => "Disputes",
        Skill::Complaint => "Complaints",
        Skill::Anger => "Anger",
        Skill::TimeBarred => "Time-barred debt",
        Skill::Voicemail => "Voicemail",
        Skill::Location => "Locating people",
        Skill::CallTimes => "Call times",
        Skill::Attorney => "Attorneys",
        Skill::Bankruptcy => "Bankruptcy",
        Skill::Estate => "Estates",
        Skill::Language => "Languages",
        Skill::Crisis => "Crisis",
        Skill::Writing => "Writing",
        Skill::Priorities => "Priorities",
        Skill::Documentation => "Documentation",
    }
}

/// What a scenario asks for.
pub fn goal(goal: Goal) -> &'static str {
    match goal {
        Goal::Money => "Reach the best arrangement that is lawful and will hold.",
        Goal::DisputeTaken => "Hear the dispute and record it.",
        Goal::StopHonored => "Honor a request to stop, and add nothing to it.",
        Goal::AttorneyTaken => "Take the attorney's name and end the contact.",
        Goal::RightMessageLeft => "Leave the right message and no other.",
        Goal::LocationFound => "Find out where the consumer can be reached, and ask nothing else.",
        Goal::NoContactMade => "Decide whether anybody should be contacted at all.",
        Goal::HardshipTaken => "Hear the hardship, and squeeze nothing out of it.",
        Goal::BarExplained => {
            "Tell the truth about an expired debt before any money, and see that it is understood."
        }
        Goal::WorkPlanned => "Plan the work in the right order.",
        Goal::FaultsFound => "Find the faults in a colleague's call.",
    }
}

/// A way of playing.
pub fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Learn => "Learn",
        Mode::Practice => "Practice",
        Mode::Test => "Test",
    }
}

/// What a way of playing means.
pub fn mode_means(mode: Mode) -> &'static str {
    match mode {
        Mode::Learn => "With a coach: hints when you ask for them.",
        Mode::Practice => "No help during the call, everything after it.",
        Mode::Test => "Silent, one try, no transcript to copy from.",
    }
}

/// Who somebody is to the consumer.
pub fn relation(relation: Relation) -> String {
    match relation {
        Relation::Consumer => "the consumer".to_owned(),
        Relation::EstateRepresentative => "representative of the estate".to_owned(),
        Relation::CollectorsAttorney => "the collector's attorney".to_owned(),
        Relation::Unknown => "not known".to_owned(),
        other => spaced(&other),
    }
}

/// What came of a call, as the history shows it.
pub fn result(result: CallResult) -> &'static str {
    match result {
        CallResult::Conversation => "Spoke with the person sought",
        CallResult::LiveOther => "Spoke with somebody else",
        CallResult::RangOut => "Rang out",
        CallResult::Voicemail => "Voicemail, message left",
        CallResult::Full => "Voicemail, nothing left",
        CallResult::Dropped => "Answered, then dropped",
        CallResult::Busy => "Busy",
        CallResult::NotInService => "Not in service",
        CallResult::Sent => "Sent",
        CallResult::Bounced => "Came back",
    }
}

/// What an arrangement does to the debt.
pub fn kind(kind: TermsKind) -> &'static str {
    match kind {
        TermsKind::InFull => "In full",
        TermsKind::Settlement => "Settlement for less",
        TermsKind::Review => "Hardship, then review",
    }
}

/// How often.
pub fn cadence(cadence: Cadence) -> &'static str {
    match cadence {
        Cadence::Once => "One payment",
        Cadence::Weekly => "Every week",
        Cadence::TwoWeekly => "Every 2 weeks",
        Cadence::Monthly => "Every month",
    }
}

/// How it is paid.
pub fn method(method: Method) -> &'static str {
    match method {
        Method::Debit => "Bank debit",
        Method::Card => "Card",
        Method::Portal => "Web portal",
        Method::Cheque => "Check by mail",
        Method::WillSend => "\"I will send it\"",
    }
}

/// What terms go beyond.
pub fn beyond(beyond: Beyond) -> &'static str {
    match beyond {
        Beyond::Kind => "Outside your authority: this kind of arrangement is not allowed.",
        Beyond::Total => "Outside your authority: the total is too low.",
        Beyond::Length => "Outside your authority: it runs too long.",
        Beyond::Instalment => "Outside your authority: each payment is too small.",
        Beyond::FirstDate => "Outside your authority: the first payment is too late.",
    }
}

/// A date: `Tue, Mar 10, 2026`.
pub fn date(date: NaiveDate) -> String {
    date.format("%a, %b %-d, %Y").to_string()
}

/// A date, or a dash.
pub fn maybe_date(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "–".to_owned(), date)
}

/// A date and time without a zone.
pub fn stamp(stamp: Stamp) -> String {
    stamp.0.format("%a, %b %-d, %Y, %-I:%M %p").to_string()
}

/// The time of day: `6:10 PM`.
pub fn time(moment: LocalMoment) -> String {
    moment.local().format("%-I:%M %p").to_string()
}

/// The place whose clock it is: `America/New_York` becomes `New York`.
pub fn place(moment: LocalMoment) -> String {
    let name = moment.zone().name();
    let city = name.rsplit('/').next().unwrap_or(name);
    city.replace('_', " ")
}

/// Seconds as a call timer shows them: `1:05`.
pub fn timer(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A share in percent with one decimal, truncated: `62.4 %`.
pub fn share(part: Money, whole: Money) -> String {
    if whole <= Money::ZERO {
        return "–".to_owned();
    }
    let tenths = part.in_cents().saturating_mul(1_000) / whole.in_cents();
    format!("{}.{} %", tenths / 10, tenths % 10)
}

/// Terms in one line.
pub fn terms(terms: &Terms, currency: Currency) -> String {
    let words = crate::scenario::text::in_words(terms, currency);
    let method = method(terms.method);
    format!("{words}; {}; {method}", kind(terms.kind))
}
