//! [`RECORDINGS_3Y`]: a recording destroyed before it was three years old.

use crate::{
    compliance::{Moment, Verdict, parameters::Number, rule::declare_rule},
    domain::Deed,
    evidence::Item,
};
use chrono::Months;

declare_rule! {
    /// ## What it checks
    ///
    /// A recording of a call was destroyed earlier than three years after the call. Nobody has to record;
    /// who does has to keep it. Where the file does not say when it was made, nothing is found.
    ///
    /// ## Why it matters
    ///
    /// The recording is the only witness that does not forget.
    ///
    /// ## Say instead
    ///
    /// Keep each recording for three years from its date.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(DestroyRecord(recording: true, made: "2023-03-11"))])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(DestroyRecord(recording: true, made: "2023-03-09"))])])
    /// ```
    ///
    /// Another kind of record:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(desk: "2026-03-10T10:00", steps: [Did(DestroyRecord(made: "2023-03-11"))])])
    /// ```
    RECORDINGS_3Y {
        id: "recordings-3y",
        title: "Recording destroyed too early",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.100(b)"],
        hears: [DEED],
        says: "A recording was destroyed on {date}, before it was three years old.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let Item::Deed(Deed::DestroyRecord {
        recording: true,
        made: Some(made),
    }) = moment.item
    else {
        return None;
    };
    let today = moment.date();
    let years = moment.params.get(Number::RecordYears, today)?;
    let months = u32::try_from(years * 12).ok()?;
    let until = made.checked_add_months(Months::new(months))?;
    (today < until).then(|| Verdict::violation().date(today))
}
