//! [`MEDIA_ENVELOPE`]: words, pictures or numbers on an envelope that tell what is inside.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::contact::{Direction, Envelope},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The envelope showed something besides the collector's address and a business name that does not
    /// reveal collection: words or a picture that tell of a debt, or an account number, also through the
    /// window. Benign marks such as "Priority Letter" are let pass, as the Fifth Circuit does; an account
    /// number is not benign (3d Cir.).
    ///
    /// ## Why it matters
    ///
    /// The mail carrier, the roommate and the neighbor read envelopes.
    ///
    /// ## Say instead
    ///
    /// Plain envelope, return address, nothing in the window but name and address.
    ///
    /// ## Violates
    ///
    /// A picture of a man shaken for money (FTC, National Attorney Collection Services, 2013):
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street", envelope: Revealing), steps: [Said([MiniMiranda])])])
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street", envelope: AccountNumber), steps: [Said([MiniMiranda])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street"), steps: [Said([MiniMiranda])])])
    /// ```
    ///
    /// A benign mark:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street", envelope: BenignMark), steps: [Said([MiniMiranda])])])
    /// ```
    MEDIA_ENVELOPE {
        id: "media-envelope",
        title: "Envelope that tells",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692f(8)", "12 CFR § 1006.22(f)(2)"],
        hears: [TRIED],
        says: "The envelope showed {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment
        .contact
        .filter(|contact| contact.direction == Direction::Outbound)?;
    let what = match contact.envelope {
        Envelope::Revealing => "that it concerns a debt",
        Envelope::AccountNumber => "an account number",
        Envelope::Plain | Envelope::BenignMark => return None,
    };
    Some(Verdict::violation().what(what))
}
