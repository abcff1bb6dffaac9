//! [`DC_FIVE_ELECTRONIC_7D`]: a message too many, or one without consent, in the District of Columbia.

use crate::{
    compliance::{
        Moment, Verdict,
        parameters::Number,
        questions::Content,
        rule::declare_rule,
        rules::volume::{is_message, recent},
    },
    domain::{
        contact::Direction,
        party_act::{Medium, Permitted},
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// In the District of Columbia more than five e-mails, texts or private messages about one account
    /// went out in seven days; or one went out without consent, other than the one message in seven days
    /// that may ask for it. An answer to the consumer's own message is left out.
    ///
    /// ## Why it matters
    ///
    /// A message costs nothing to send and a morning to forget.
    ///
    /// ## Say instead
    ///
    /// Ask for consent once, and count messages of all kinds together.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "DC", contacts: [(contact: (medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, AskPayment, OptOut])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "DC", facts: (consents: [(to: Text, on: "2026-02-20T09:00")], history: [(at: "2026-03-05T12:00", medium: Text, result: Sent), (at: "2026-03-06T12:00", medium: Text, result: Sent), (at: "2026-03-07T12:00", medium: Text, result: Sent), (at: "2026-03-08T12:00", medium: Text, result: Sent), (at: "2026-03-09T12:00", medium: Text, result: Sent)]), contacts: [(contact: (at: "2026-03-10T12:00", medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "DC", facts: (consents: [(to: Text, on: "2026-02-20T09:00")]), contacts: [(contact: (medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, AskPayment, OptOut])])])
    /// ```
    ///
    /// The one message that asks for consent:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "DC", contacts: [(contact: (medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, AskConsent(to: Text), OptOut])])])
    /// ```
    DC_FIVE_ELECTRONIC_7D {
        id: "dc-five-electronic-7d",
        title: "Electronic messages in the District of Columbia",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Anyone,
        within: [DistrictOfColumbia],
        law: ["D.C. Code § 28-3814"],
        hears: [SAID],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact.filter(|one| {
        is_message(one.medium) && one.direction == Direction::Outbound && !one.in_reply
    })?;
    let today = moment.date();
    let most = moment.params.get(Number::StateMessages, today)?;
    let days = moment.params.get(Number::StatePeriodDays, today)?;
    // The message itself is already among them.
    let sent = recent(moment, contact, days, |call| is_message(call.medium));
    let to = match contact.medium {
        Medium::Email => Permitted::Email,
        Medium::Text => Permitted::Text,
        _ => Permitted::Message,
    };
    let consents = &moment.standing.consents;
    let consented = consents.holds_at(to, contact.line, moment.date())
        || consents.holds_at(Permitted::Message, contact.line, moment.date());
    let asks = moment.content.has(Content::CONSENT) && !moment.content.has(Content::DEMAND);
    let what = if consented && sent > most {
        "More than five electronic messages about the account went out in seven days."
    } else if !(consented || asks && sent <= 1) {
        "An electronic message went out without consent."
    } else {
        return None;
    };
    Some(Verdict::violation().what(what))
}
