//! [`NY_DFS_PART1`]: what New York asks of collectors beyond federal law.

use crate::{
    compliance::{
        Moment, Verdict,
        parameters::Number,
        questions::{Content, expired},
        rule::declare_rule,
        rules::collecting::collecting,
    },
    domain::{
        Contact, Deed,
        contact::Direction,
        facts::AddressKind,
        party_act::{Medium, Permitted},
    },
    evidence::{Item, item::DutyKind},
};

declare_rule! {
    /// ## What it checks
    ///
    /// In New York a payment was taken on a time-barred debt without the notice that it is one; an e-mail
    /// went to the consumer without consent to that address, or to one at work; a settlement was not
    /// confirmed in writing within five business days; or a disputed debt was collected on more than
    /// sixty days after substantiation was asked for. The details are from memory, and the initial
    /// notices are judged by the federal rules.
    ///
    /// ## Why it matters
    ///
    /// The state wants old debts to be paid knowingly, and promises to be kept in writing.
    ///
    /// ## Say instead
    ///
    /// Give the notice on old debts first, write by mail, and confirm settlements the same day.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "NY", facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Did(TakePayment(method: Card, amount: "$50.00"))])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "NY", contacts: [(contact: (medium: Email, line: "email"), steps: [Said([MiniMiranda, OptOut])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(jurisdiction: "NY", contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Agreed(kind: Settlement, total: "$600.00", instalment: "$600.00", first: "2026-03-30", method: Cheque)])], ends: "2026-03-31")
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "NY", facts: (debts: [(limitation_ends: "2025-01-01", ledger: [(amount: "$1,000.00")])]), contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda, LimitationNotice(revival: true)]), Did(TakePayment(method: Card, amount: "$50.00"))])])
    /// ```
    ///
    /// With consent to the address:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "NY", facts: (consents: [(to: Email, on: "2026-02-01T09:00", line: "email")]), contacts: [(contact: (medium: Email, line: "email"), steps: [Said([MiniMiranda, OptOut])])])
    /// ```
    ///
    /// Confirmed on the fifth business day:
    ///
    /// ```ron,complies
    /// Conduct(jurisdiction: "NY", contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Agreed(kind: Settlement, total: "$600.00", instalment: "$600.00", first: "2026-03-30", method: Cheque)]), (desk: "2026-03-17T10:00", steps: [Did(SendNotice(kind: Settlement))])], ends: "2026-03-31")
    /// ```
    NY_DFS_PART1 {
        id: "ny-dfs-part1",
        title: "New York's rules for collectors",
        basis: PerSe,
        read: M,
        source: Law,
        binds: Collector,
        within: [NewYork, NewYorkCity],
        law: ["23 NYCRR 1.3-1.6"],
        hears: [TRIED, SAID, DEED, DUTY_DUE],
        says: "{what}",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let what = match moment.item {
        Item::DutyDue(duty) => {
            let settlement = duty.kind == DutyKind::SettlementConfirmation;
            return settlement.then(|| {
                let what = "A settlement was not confirmed in writing within five business days.";
                Verdict::violation().what(what).because(Some(duty.since))
            });
        }
        Item::Deed(Deed::TakePayment { .. }) if unwarned(moment) => {
            "A payment was taken on a time-barred debt without the notice that it is one."
        }
        Item::Tried if moment.contact.is_some_and(|one| closed_mail(moment, one)) => {
            "An e-mail went to an address without consent to it."
        }
        _ if unproved(moment) && collecting(moment).is_some() => {
            "A disputed debt was collected on although nobody substantiated it in sixty days."
        }
        _ => return None,
    };
    Some(Verdict::violation().what(what))
}

fn unwarned(moment: &Moment<'_>) -> bool {
    let late = moment
        .debt()
        .is_some_and(|debt| expired(debt, moment.date()));
    late && !moment.standing.contact.content.has(Content::TIME_BARRED)
}

fn closed_mail(moment: &Moment<'_>, contact: &Contact) -> bool {
    let kind = contact
        .line
        .and_then(|line| moment.facts.address(line))
        .map(|line| line.kind);
    let open = kind != Some(AddressKind::WorkEmail)
        && moment
            .standing
            .consents
            .holds_at(Permitted::Email, contact.line, moment.date());
    contact.medium == Medium::Email
        && contact.direction == Direction::Outbound
        && !contact.in_reply
        && !open
}

fn unproved(moment: &Moment<'_>) -> bool {
    let today = moment.date();
    let days = moment.params.get(Number::StateVerifyDays, today);
    moment.account().is_some_and(|account| {
        let since = account.disputed_since.map(|on| (today - on).num_days());
        !account.verified && since > days
    })
}
