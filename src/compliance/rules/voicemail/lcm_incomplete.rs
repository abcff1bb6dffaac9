//! [`LCM_INCOMPLETE`]: a message that the line cut short.

use crate::compliance::{
    Moment, Verdict,
    questions::{is_cut_off, is_voicemail, missing_from_message},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The line dropped while a voicemail was being left. A message that is not whole is no limited-
    /// content message, even if it was meant as one.
    ///
    /// ## Why it matters
    ///
    /// What was cut off is what would have made it safe.
    ///
    /// ## Say instead
    ///
    /// Say what is required in the first seconds: name, company, number, and the request to call back.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (line: "mobile", cut_off: true), steps: [Voicemail(Consumer), Said([StateName, StateCompany])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// Left whole:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (line: "mobile"), steps: [Voicemail(Consumer), Said([StateName, StateCompany, ReplyRequest, CallBackNumber])])])
    /// ```
    ///
    /// A conversation that drops is no message:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (line: "mobile", cut_off: true), steps: [Answered(Consumer), Said([StateName, StateCompany])])])
    /// ```
    LCM_INCOMPLETE {
        id: "lcm-incomplete",
        title: "Message that broke off",
        basis: SafeHarbour,
        read: S,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.2(j)", "CFPB Debt Collection Rule FAQs, limited-content messages 4"],
        hears: [CLOSED],
        says: "The message broke off{what}; a part of a limited-content message is not one.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let here = &moment.standing.contact;
    let left = is_voicemail(moment.standing, contact) && here.utterances > 0;
    if !left || !is_cut_off(moment.standing, contact) {
        return None;
    }
    let missing = missing_from_message(here.content).is_some();
    Some(Verdict::advisory().what(if missing {
        " before all that is required was said"
    } else {
        ""
    }))
}
