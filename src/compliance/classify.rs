//! What each contact of a stream counts as, printed beside the findings.

use chrono::NaiveDate;

use crate::{
    compliance::{
        Parameters, Standing,
        calendar::validation_period_end,
        parameters::Number,
        questions::{self, Content, Counted, CountsAs, Coverage, MediumStatus, MessageKind, Route},
        rule::Outcome,
        standing::Heard,
    },
    domain::Facts,
    evidence::{Item, Seen, item::Party},
};

/// What one contact counts as.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing the law asks about"
)]
pub struct Classification {
    /// The entry at which it was tried.
    pub entry: u32,
    /// Whether the federal act covers it.
    pub coverage: Coverage,
    /// Communication, limited-content message, or a mere attempt.
    pub message: MessageKind,
    /// Whether it was the initial communication about its first debt.
    pub initial: bool,
    /// Whether it counts as a call, and why not.
    pub counted: Counted,
    /// What the count presumes; not applicable for what is no counted call.
    pub frequency: Outcome,
    /// Calls counted in the period, this one among them.
    pub calls_in_period: i64,
    /// How it stood to the person's wishes about media.
    pub medium: MediumStatus,
    /// Whether it asked for location information and nothing else, and told of no debt.
    pub location_only: bool,
    /// Who listened.
    pub party: Option<Party>,
    /// Whom the listener counts as.
    pub listener: Option<CountsAs>,
    /// The minutes after midnight, on the consumer's clock, between which it was presumed convenient.
    pub window: Option<(u16, u16)>,
    /// The electronic route that its address satisfies.
    pub route: Option<Route>,
    /// Whether a consent given in it would count.
    pub consent_counts: bool,
    /// Whether a consent that was given in it, or held before it, counts at its end.
    pub holds_consent: bool,
    /// The end of the validation period as it stood at the end.
    pub period_ends: Option<NaiveDate>,
    /// Whether a request or a dispute that came in it counts as written.
    pub in_writing: bool,
    /// Whether collection of its first debt has to stop until an answer is sent, as it stood at the end.
    pub suspended: bool,
}

/// Classifies every contact of a stream.
pub fn classify<'a>(
    facts: &Facts,
    params: &Parameters,
    items: impl IntoIterator<Item = Seen<'a>>,
) -> Vec<Classification> {
    let mut standing = Standing::from(facts, params);
    let mut found: Vec<Classification> = Vec::new();
    for seen in items {
        standing.catch_up(facts, params, seen.now.date());
        match (&seen.item, seen.contact) {
            (Item::Tried, Some(_)) => found.extend(tried(facts, params, &standing, &seen)),
            (Item::Closed(_), Some(contact)) => {
                if let Some(last) = found.last_mut() {
                    last.party = standing.contact.listener;
                    last.listener = standing
                        .contact
                        .listener
                        .map(|party| questions::counts_as(facts, &party));
                    last.message = MessageKind::of(&standing, contact);
                    let content = standing.contact.content;
                    last.location_only = content
                        .any(Content::LOCATION_PURPOSE.and(Content::LOCATION_QUESTION))
                        && !content.any(Content::OTHER_QUESTION.and(Content::DEBT));
                    let debt = standing.debts.first_of(standing.contact.debts.max(1));
                    let communicates = last.message == MessageKind::Communication
                        && last.listener == Some(CountsAs::Consumer);
                    last.initial = communicates && debt.is_some_and(|debt| debt.initial.is_none());
                }
            }
            _ => {}
        }
        let mask = standing.contact.debts.max(1);
        standing.evolve(facts, params, &seen);
        if let Some(last) = found.last_mut() {
            let debt = standing.debts.first_of(mask);
            last.period_ends = debt.and_then(|debt| {
                debt.period_ends
                    .or_else(|| debt.notice.map(|sent| validation_period_end(params, sent)))
            });
            last.in_writing = standing.contact.heard.has(Heard::IN_WRITING);
            last.suspended = debt.is_some_and(|debt| {
                debt.written_dispute.is_some() || debt.creditor_asked.is_some()
            });
            let today = seen.now.date();
            last.holds_consent = standing
                .consents
                .iter()
                .any(|consent| consent.counts(today) && !consent.spent);
        }
    }
    found
}

fn tried(
    facts: &Facts,
    params: &Parameters,
    standing: &Standing,
    seen: &Seen<'_>,
) -> Option<Classification> {
    let contact = seen.contact?;
    let date = seen.now.date();
    let counted = questions::counted(facts, params, standing, contact, date);
    let person = questions::person_called(facts, contact);
    let debts = questions::debt_mask(facts, contact);
    let before = questions::calls_in_period(params, standing, person, debts, date);
    let calls = before.unwrap_or(0) + i64::from(counted == Counted::Yes);
    let over = params
        .get(Number::CallsInPeriod, date)
        .is_some_and(|most| calls > most);
    let cooling = questions::in_cooldown(params, standing, person, debts, date).is_some();
    let frequency = match (counted, before) {
        (Counted::Yes, Some(_)) if over || cooling => Outcome::PresumedViolation,
        (Counted::Yes, Some(_)) => Outcome::PresumedCompliance,
        _ => Outcome::NotApplicable,
    };
    let debt = facts.debt(contact.debts.first().copied().unwrap_or_default());
    Some(Classification {
        entry: seen.entry,
        coverage: questions::coverage(facts, debt),
        message: MessageKind::Attempt,
        initial: false,
        counted,
        frequency,
        calls_in_period: calls,
        medium: questions::medium_status(standing, contact, seen.now.local()).0,
        location_only: false,
        party: None,
        listener: None,
        window: questions::open_minutes(facts, params, seen.now),
        route: questions::electronic_route(facts, params, standing, contact, date),
        consent_counts: !questions::is_tainted(facts, params, standing, contact, seen.now),
        holds_consent: false,
        period_ends: None,
        in_writing: false,
        suspended: false,
    })
}
