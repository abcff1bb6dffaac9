//! [`FREQ_PHONE_ONLY`]: what is no call.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// The limits count telephone calls. A text or an e-mail is none, even if it is read on a telephone;
    /// a ringless voicemail is one. What is not counted here can still harass, alone or together with
    /// calls.
    ///
    /// ## Why it matters
    ///
    /// The number seven is a number of calls; it permits nothing in other media.
    ///
    /// ## Examples
    ///
    /// ```ron,not-counted
    /// Conduct(contacts: [(contact: (medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])])])
    /// ```
    ///
    /// ```ron,counted
    /// Conduct(contacts: [(contact: (medium: RinglessVoicemail, line: "mobile"), steps: [Said([StateName, StateCompany, ReplyRequest, CallBackNumber])])])
    /// ```
    FREQ_PHONE_ONLY {
        id: "freq-phone-only",
        title: "Only telephone calls are counted",
        basis: Definition,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(b)", "Comment 14(b)(1)-1"],
        hears: [],
        says: "This is not a telephone call.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
