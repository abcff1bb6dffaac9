//! [`OPTOUT_HONOUR_ANY_FORM`]: requests that do not follow the prescribed form.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// A request that a medium or an address no longer be used counts in whatever words and by whatever
    /// way it comes, even if the collector has asked for a certain word or a link. What it bars is what
    /// it names.
    ///
    /// ## Why it matters
    ///
    /// "Please leave me alone on here" is as plain as STOP.
    ///
    /// ## Examples
    ///
    /// Said on the telephone, about texts:
    ///
    /// ```ron,medium-barred
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00"), steps: [Answered(Consumer), Heard([AskCease(scope: Medium(Text))])]),
    ///     (contact: (at: "2026-03-10T12:00", medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])]),
    /// ])
    /// ```
    ///
    /// Written back to a text, in free words:
    ///
    /// ```ron,medium-barred
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00", medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])]),
    ///     (contact: (at: "2026-03-02T12:05", medium: Text, line: "mobile", direction: Inbound), steps: [Heard([AskCease])]),
    ///     (contact: (at: "2026-03-02T12:06", medium: Text, line: "mobile"), steps: [Said([HonourRequest(Medium(Text))])]),
    ///     (contact: (at: "2026-03-10T12:00", medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])]),
    /// ])
    /// ```
    ///
    /// What was not named stays open:
    ///
    /// ```ron,medium-open
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-02T12:00", medium: Text, line: "mobile", direction: Inbound), steps: [Heard([AskCease])]),
    ///     (contact: (at: "2026-03-10T12:00", medium: Letter, line: "street"), steps: [Said([SayDebtCollector])]),
    /// ])
    /// ```
    OPTOUT_HONOUR_ANY_FORM {
        id: "optout-honour-any-form",
        title: "An opt-out in any words counts",
        basis: Definition,
        read: M,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(h)(1)"],
        hears: [],
        says: "The request bars the medium, whatever its words.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
