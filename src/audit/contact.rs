//! What one contact counts as, in words that files and people share.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    audit::finding,
    compliance::{
        Classification,
        questions::{Counted, CountsAs, Coverage, MediumStatus, MessageKind, Route},
    },
    domain::{contact::Direction, facts::Relation, party_act::Medium},
    evidence::conduct::Conduct,
};

/// What one contact counts as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing the law asks about"
)]
pub struct ContactAudit {
    /// Which contact, from 0 in the order of the file.
    pub contact: usize,
    /// When it was tried, on the clock of the file's zone.
    pub at: String,
    /// How.
    pub medium: Medium,
    /// From whom to whom.
    pub direction: Direction,
    /// The number or address used.
    pub line: Option<String>,
    /// Whether the federal act covers it: `covered`, `no-debt-collector`,
    /// `no-consumer-debt`, `not-in-default`.
    pub coverage: &'static str,
    /// `communication`, `limited-content` or `attempt`.
    pub message: &'static str,
    /// Whether it conveys information about a debt to somebody.
    pub communication: bool,
    /// Whether it is a limited-content message.
    pub limited_content: bool,
    /// Whether it was the initial communication about its first debt.
    pub initial: bool,
    /// Whether it counts as a call for the frequency limits.
    pub counted: bool,
    /// Why, in words.
    pub counted_because: &'static str,
    /// Calls counted in the period, this one among them if it counts.
    pub calls_in_period: i64,
    /// What the count presumes: `presumed-compliance`, `presumed-violation`, `not-applicable`.
    pub frequency: &'static str,
    /// Who listened; absent where nobody did.
    pub listener: Option<Relation>,
    /// Their id, where they are on file.
    pub listener_id: Option<String>,
    /// Whether it was a machine that records a message.
    pub voicemail: bool,
    /// Whom they count as: `consumer`, `permitted`, `third-party`, `unknown`.
    pub counts_as: Option<&'static str>,
    /// The first and the last minute that are presumed convenient wherever the consumer
    /// may be, on the clock of the file's zone; absent where no law here gives hours. The first is
    /// later than the last where no minute is convenient everywhere.
    pub window: Option<[String; 2]>,
    /// The electronic route that its address satisfies: `consumer-wrote`, `consent`,
    /// `creditor-notice`, `prior-collector`, `consumer-texted`.
    pub route: Option<&'static str>,
    /// How it stands to the person's wishes about media: `free`, `reply`, `required`,
    /// `answered`, `barred`.
    pub medium_status: &'static str,
    /// Whether it asked for location information, and told of no debt.
    pub location_only: bool,
    /// Whether a consent given in it would count.
    pub consent_would_count: bool,
    /// Whether a consent that counts was held at its end.
    pub consent_held: bool,
    /// The last day of the validation period, as it stood at its end.
    pub validation_period_ends: Option<NaiveDate>,
    /// Whether a request or a dispute that came in it counts as written.
    pub in_writing: bool,
    /// Whether collection has to stop until an answer is sent, as it stood at its end.
    pub suspended: bool,
}

impl ContactAudit {
    /// Tells a classification; `None` for a contact that the conduct does not have.
    pub(super) fn of(
        conduct: &Conduct,
        index: usize,
        class: &Classification,
        window: Option<(u16, u16)>,
    ) -> Option<Self> {
        let contact = &conduct.contacts.get(index)?.contact;
        Some(Self {
            contact: index,
            at: contact.at.to_string(),
            medium: contact.medium,
            direction: contact.direction,
            line: contact.line.map(|line| line.to_string()),
            coverage: coverage(class.coverage),
            message: message(class.message),
            communication: class.message == MessageKind::Communication,
            limited_content: class.message == MessageKind::LimitedContent,
            initial: class.initial,
            counted: class.counted == Counted::Yes,
            counted_because: counted(class.counted),
            calls_in_period: class.calls_in_period,
            frequency: finding::outcome(class.frequency),
            listener: class.party.map(|party| party.relation),
            listener_id: class
                .party
                .and_then(|party| party.person)
                .map(|person| person.to_string()),
            voicemail: class.party.is_some_and(|party| party.voicemail),
            counts_as: class.listener.map(counts_as),
            window: window.map(|(from, until)| [clock(from), clock(until)]),
            route: class.route.map(route),
            medium_status: medium(class.medium),
            location_only: class.location_only,
            consent_would_count: class.consent_counts,
            consent_held: class.holds_consent,
            validation_period_ends: class.period_ends,
            in_writing: class.in_writing,
            suspended: class.suspended,
        })
    }
}

/// Minutes after midnight as a time of day; "24:00" for its end.
fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

const fn coverage(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::Covered => "covered",
        Coverage::NotCollector => "no-debt-collector",
        Coverage::NotConsumerDebt => "no-consumer-debt",
        Coverage::NotInDefault => "not-in-default",
    }
}

const fn message(message: MessageKind) -> &'static str {
    match message {
        MessageKind::Communication => "communication",
        MessageKind::LimitedContent => "limited-content",
        MessageKind::Attempt => "attempt",
    }
}

const fn counted(counted: Counted) -> &'static str {
    match counted {
        Counted::Yes => "a telephone call that the collector placed and that connected",
        Counted::NotACall => "it is no telephone call placed by the collector",
        Counted::NotConnected => "it never connected: busy, or not in service",
        Counted::Professional => "it went to an attorney, a credit bureau or the creditor",
        Counted::Consented => "the person had directly consented to it",
    }
}

const fn counts_as(listener: CountsAs) -> &'static str {
    match listener {
        CountsAs::Consumer => "consumer",
        CountsAs::Permitted => "permitted",
        CountsAs::ThirdParty => "third-party",
        CountsAs::Unknown => "unknown",
    }
}

const fn route(route: Route) -> &'static str {
    match route {
        Route::ConsumerWrote => "consumer-wrote",
        Route::Consent => "consent",
        Route::CreditorNotice => "creditor-notice",
        Route::PriorCollector => "prior-collector",
        Route::ConsumerTexted => "consumer-texted",
    }
}

const fn medium(status: MediumStatus) -> &'static str {
    match status {
        MediumStatus::Free => "free",
        MediumStatus::Reply => "reply",
        MediumStatus::Required => "required",
        MediumStatus::Answered => "answered",
        MediumStatus::Barred => "barred",
    }
}
