//! [`TIME_AMBIGUOUS_LOCATION`]: an hour that is convenient in one place and not in another.

use crate::compliance::{
    Moment, Verdict,
    questions::{Hours, Side, hours},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// Addresses and area codes on file point to several time zones, nobody knows where the consumer
    /// really is, and the hour was outside 8:00 a.m. to 9:00 p.m. in one of them.
    ///
    /// ## Why it matters
    ///
    /// A number bought years ago in another state rings wherever its owner lives now. Unless the
    /// collector knows better, the hour has to be convenient in every place that the file suggests.
    ///
    /// ## Say instead
    ///
    /// Call when all clocks agree: with Eastern and Pacific signals, from 11:00 a.m. to 9:00 p.m. Eastern.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(
    ///     facts: (addresses: [
    ///         (id: "mobile", kind: Mobile, zones: ["America/New_York"]),
    ///         (id: "street", kind: Street, zones: ["America/Los_Angeles"]),
    ///     ]),
    ///     contacts: [(contact: (at: "2026-03-10T10:30", line: "mobile"))],
    /// )
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (addresses: [
    ///         (id: "mobile", kind: Mobile, zones: ["America/New_York"]),
    ///         (id: "street", kind: Street, zones: ["America/Los_Angeles"]),
    ///     ]),
    ///     contacts: [(contact: (at: "2026-03-10T11:00", line: "mobile"))],
    /// )
    /// ```
    ///
    /// The consumer's whereabouts are known:
    ///
    /// ```ron,complies
    /// Conduct(
    ///     facts: (addresses: [
    ///         (id: "mobile", kind: Mobile, zones: ["America/Los_Angeles"]),
    ///         (id: "street", kind: Street, zones: ["America/New_York"], actual_location: true),
    ///     ]),
    ///     contacts: [(contact: (at: "2026-03-10T10:30", line: "mobile"))],
    /// )
    /// ```
    TIME_AMBIGUOUS_LOCATION {
        id: "time-ambiguous-location",
        title: "Hour inconvenient where the consumer may be",
        basis: PerSe,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.6(b)(1)(i)", "Comment 6(b)(1)(i)-2"],
        hears: [TRIED],
        says: "At {at} where the consumer may be, it was too {what} for a contact.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    match hours(
        moment.facts,
        moment.params,
        moment.standing,
        contact,
        moment.now,
    ) {
        Hours::SomeClosed(side, zone) => {
            let what = if side == Side::Early { "early" } else { "late" };
            Some(
                Verdict::violation()
                    .at(moment.now.seen_from(zone).local())
                    .what(what),
            )
        }
        _ => None,
    }
}
