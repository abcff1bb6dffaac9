//! [`ATTORNEY_MEANINGFUL_INVOLVEMENT`]: a law firm's letter that no attorney had looked at.

use crate::compliance::questions::Content;
use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{contact::DocumentLook, facts::ActingAs},
};

declare_rule! {
    /// ## What it checks
    ///
    /// A law firm wrote on its letterhead although no attorney was meaningfully involved, and the front
    /// of the letter did not say so. What involvement is enough is a matter of degree: the finding lists
    /// what was seen and decides nothing. A pleading that an attorney reviewed and signed is protected by
    /// 12 CFR 1006.18(g).
    ///
    /// ## Why it matters
    ///
    /// The letterhead says that a lawyer has judged the claim worth pursuing.
    ///
    /// ## Say instead
    ///
    /// Put on the front: "At this time, no attorney with this firm has personally reviewed your account."
    ///
    /// ## Violates
    ///
    /// The letter comes from a firm, nobody read the file, and nothing says so (compare Clomon v.
    /// Jackson, 2d Cir. 1993):
    ///
    /// ```ron,violates
    /// Conduct(facts: (agency: (acting_as: LawFirm)), contacts: [(contact: (medium: Letter, line: "street", look: LawFirm), steps: [Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// The disclaimer is on the front (Greco v. Trauner, 2d Cir. 2005; Jones v. Dufek, D.C. Cir. 2016):
    ///
    /// ```ron,complies
    /// Conduct(facts: (agency: (acting_as: LawFirm)), contacts: [(contact: (medium: Letter, line: "street", look: LawFirm, disclaimer_on_front: true), steps: [Said([MiniMiranda, StateAmount, Claim(NoAttorneyReviewed)])])])
    /// ```
    ///
    /// An attorney reviewed the account:
    ///
    /// ```ron,complies
    /// Conduct(facts: (agency: (acting_as: LawFirm, attorney_reviewed: true)), contacts: [(contact: (medium: Letter, line: "street", look: LawFirm), steps: [Said([MiniMiranda, StateAmount])])])
    /// ```
    ATTORNEY_MEANINGFUL_INVOLVEMENT {
        id: "attorney-meaningful-involvement",
        title: "Law firm's letter without an attorney's review",
        basis: Standard,
        read: S,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(3)", "12 CFR § 1006.18(g)"],
        hears: [SAID],
        says: "A law firm's letterhead was used, no attorney had reviewed the account, and the front did not say so{what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact.filter(|contact| !contact.pleading)?;
    let agency = &moment.facts.agency;
    let firm = agency.acting_as == ActingAs::LawFirm || agency.agent_is_attorney;
    let unseen = firm && contact.look == DocumentLook::LawFirm && !agency.attorney_reviewed;
    let raised = unseen && !contact.disclaimer_on_front && !moment.said().is_empty();
    // A disclaimer that is not on the front does less, and counts as a factor only.
    let what = if moment.content.has(Content::NO_ATTORNEY) {
        ", only elsewhere"
    } else {
        ""
    };
    raised.then(|| Verdict::advisory().what(what))
}
