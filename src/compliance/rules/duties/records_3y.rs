//! [`RECORDS_3Y`]: records destroyed before three years are over.

use crate::{
    compliance::{Moment, Verdict, parameters::Number, rule::declare_rule},
    domain::Deed,
    evidence::Item,
};
use chrono::Months;

declare_rule! {
    /// ## What it checks
    ///
    /// A record that shows how a debt was collected was destroyed earlier than three years after the last
    /// collection activity on it. The last contact told in the file is taken as that activity; without
    /// one, the day on which the record was made.
    ///
    /// ## Why it matters
    ///
    /// Who was right can be found out only as long as somebody can look.
    ///
    /// ## Say instead
    ///
    /// Keep records for three years after the last activity.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda])]), (desk: "2029-03-09T10:00", steps: [Did(DestroyRecord())])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (at: "2026-03-10T12:00"), steps: [Answered(Consumer), Said([MiniMiranda])]), (desk: "2029-03-11T10:00", steps: [Did(DestroyRecord())])])
    /// ```
    ///
    /// A recording has its own time:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2029-03-09T10:00", steps: [Did(DestroyRecord(recording: true, made: "2026-03-01"))])])
    /// ```
    RECORDS_3Y {
        id: "records-3y",
        title: "Records destroyed too early",
        basis: PerSe,
        read: M,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.100(a)"],
        hears: [DEED],
        says: "A record was destroyed on {date}, less than three years after the last activity.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let Item::Deed(Deed::DestroyRecord {
        recording: false,
        made,
    }) = moment.item
    else {
        return None;
    };
    let today = moment.date();
    let years = moment.params.get(Number::RecordYears, today)?;
    let last = moment.standing.calls.last().map(|call| call.date);
    let kept = last.max(*made)?;
    let months = u32::try_from(years * 12).ok()?;
    let until = kept.checked_add_months(Months::new(months))?;
    (today <= until).then(|| Verdict::violation().date(today))
}
