//! [`CEASE_NOTICE_EFFECTIVE_ON_RECEIPT`]: a letter binds when it arrives.

use crate::compliance::rule::declare_rule;

declare_rule! {
    /// ## What it means
    ///
    /// A written refusal or request to stop binds from its receipt: what the collector did an hour before
    /// is not touched by it. Letters always count as writing; an electronic message counts where it comes
    /// by a medium that the collector accepts from consumers. (The statute on mail was read; the position
    /// on electronic notices is from memory.)
    ///
    /// ## Why it matters
    ///
    /// The mail room and the inbox decide on which side of the line a call lies, so both have to stamp
    /// the hour.
    ///
    /// ## Examples
    ///
    /// ```ron,in-writing
    /// Conduct(contacts: [(contact: (medium: Letter, direction: Inbound), steps: [Heard([AskCease(written: true)])])])
    /// ```
    ///
    /// By e-mail, which this collector accepts:
    ///
    /// ```ron,in-writing
    /// Conduct(contacts: [(contact: (medium: Email, line: "email", direction: Inbound), steps: [Heard([AskCease])])])
    /// ```
    ///
    /// By text, which it does not accept for such notices; the text still bars texts:
    ///
    /// ```ron,not-in-writing
    /// Conduct(contacts: [(contact: (medium: Text, line: "mobile", direction: Inbound), steps: [Heard([AskCease])])])
    /// ```
    CEASE_NOTICE_EFFECTIVE_ON_RECEIPT {
        id: "cease-notice-effective-on-receipt",
        title: "When a written request binds",
        basis: Definition,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692c(c)", "12 CFR § 1006.6(c)(1)", "Comment 6(c)(1)-1"],
        hears: [],
        says: "The request came in writing.",
        judge: crate::compliance::rule::finds_nothing,
    }
}
