//! [`TCPA_CELL_CONSENT`]: a call or text by machine to a mobile without consent.

use crate::{
    compliance::{
        Moment, Verdict,
        rule::declare_rule,
        rules::machine::{machine_to_mobile, revoked_on},
    },
    domain::party_act::Permitted,
};

declare_rule! {
    /// ## What it checks
    ///
    /// An automatic dialing system or an artificial or prerecorded voice was used to call or text a
    /// mobile number without the consumer's prior express consent. Consent given to the creditor counts,
    /// unlike for the federal act; that somebody gave the number for this debt is entered as a consent.
    /// Calls dialed by hand are not judged, and what an automatic system is was narrowed in Facebook v.
    /// Duguid (U.S. 2021): the file says which it was.
    ///
    /// ## Why it matters
    ///
    /// A machine can ring a thousand pockets a minute.
    ///
    /// ## Say instead
    ///
    /// Dial by hand, or have the consent on file.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (dialler: Prerecorded, line: "mobile"), steps: [Voicemail(Consumer), Said([StateCompany, ReplyRequest, CallBackNumber])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (consents: [(to: Call, on: "2026-01-05T09:00", given_to: CreditorsFile)]), contacts: [(contact: (dialler: Prerecorded, line: "mobile"), steps: [Voicemail(Consumer), Said([StateCompany, ReplyRequest, CallBackNumber])])])
    /// ```
    ///
    /// The same call, dialed by hand:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (line: "mobile"), steps: [Voicemail(Consumer), Said([StateCompany, ReplyRequest, CallBackNumber])])])
    /// ```
    TCPA_CELL_CONSENT {
        id: "tcpa-cell-consent",
        title: "Machine call to a mobile without consent",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Anyone,
        law: ["47 U.S.C. § 227(b)(1)(A)(iii)"],
        hears: [TRIED],
        says: "A machine called or texted a mobile number without consent.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment
        .contact
        .filter(|one| machine_to_mobile(moment, one))?;
    // What was given and taken back is for the rule on revocation.
    let given = moment.standing.consents.iter().any(|consent| {
        matches!(
            consent.to,
            Permitted::Call | Permitted::Text | Permitted::Message
        ) && (consent.line.is_none() || consent.line == contact.line)
    });
    (!given && revoked_on(moment).is_none()).then(Verdict::violation)
}
