//! [`UNFAIR_POSTDATED_ACCEPT`]: a post-dated instrument deposited without the notice.

use chrono::NaiveDate;

use crate::{
    compliance::{
        Moment, Parameters, Verdict, calendar::business_days_between, parameters::Number,
        rule::declare_rule, standing::Instrument,
    },
    domain::Deed,
    evidence::Item,
};

declare_rule! {
    /// ## What it checks
    ///
    /// A payment dated more than five days ahead was accepted and then deposited without written notice
    /// of the deposit, given not more than ten and not fewer than three business days before it.
    ///
    /// ## Why it matters
    ///
    /// Whoever writes a check for the first of next month counts on money that is not there yet. The
    /// notice keeps it from bouncing.
    ///
    /// ## Say instead
    ///
    /// Take payment for a day within five days, or set the task for the notice at once.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Did(TakePayment(method: Cheque, on: InDays(20)))]),
    ///     (desk: "2026-03-30T10:00", steps: [Did(Deposit(dated: "2026-03-30"))]),
    /// ])
    /// ```
    ///
    /// A notice two business days before comes too late:
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Did(TakePayment(method: Cheque, on: InDays(20)))]),
    ///     (desk: "2026-03-30T10:00", steps: [Did(Deposit(dated: "2026-03-30", notice: "2026-03-26"))]),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Did(TakePayment(method: Cheque, on: InDays(20)))]),
    ///     (desk: "2026-03-23T10:00", steps: [Did(SendNotice(kind: PostdatedDeposit))]),
    ///     (desk: "2026-03-30T10:00", steps: [Did(Deposit(dated: "2026-03-30"))]),
    /// ])
    /// ```
    ///
    /// Five days are not more than five:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda]), Did(TakePayment(method: Cheque, on: InDays(5)))]),
    ///     (desk: "2026-03-15T10:00", steps: [Did(Deposit(dated: "2026-03-15"))]),
    /// ])
    /// ```
    UNFAIR_POSTDATED_ACCEPT {
        id: "unfair-postdated-accept",
        title: "Post-dated payment deposited without notice",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692f(2)", "12 CFR § 1006.22(c)(1)"],
        hears: [DEED],
        says: "A payment dated {date} was deposited without written notice three to ten business days before.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let Item::Deed(Deed::Deposit { dated, notice }) = moment.item else {
        return None;
    };
    let held = moment
        .standing
        .instruments
        .iter()
        .find(|one| one.dated == *dated)?;
    let days = moment.params.get(Number::PostdatedDays, held.accepted)?;
    let postdated = (held.dated - held.accepted).num_days() > days;
    let deposited = moment.date();
    let noticed = is_noticed(moment.params, held, *notice, deposited);
    (postdated && !noticed).then(|| Verdict::violation().date(*dated))
}

fn is_noticed(
    params: &Parameters,
    held: &Instrument,
    notice: Option<NaiveDate>,
    deposited: NaiveDate,
) -> bool {
    let least = params
        .get(Number::PostdatedNoticeLeast, deposited)
        .unwrap_or(3);
    let most = params
        .get(Number::PostdatedNoticeMost, deposited)
        .unwrap_or(10);
    notice.or(held.notice).is_some_and(|given| {
        let before = business_days_between(given, deposited);
        (least..=most).contains(&before)
    })
}
