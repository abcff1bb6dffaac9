//! [`FALSE_ATTORNEY`]: words or paper that make somebody an attorney who is none.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{
        CollectorAct,
        act::{Claim, Role},
        contact::DocumentLook,
        facts::ActingAs,
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector claimed to be an attorney or to call for a law firm, or wrote on a law firm's paper,
    /// although the agent is no attorney and the company no law firm; or said that an attorney had
    /// reviewed the account although none had.
    ///
    /// ## Why it matters
    ///
    /// An attorney's name tells people that the case has been looked at and that court is near.
    ///
    /// ## Say instead
    ///
    /// State your own job: "I am an account representative with Tarnvale Services."
    ///
    /// ## Violates
    ///
    /// Staff said to be attorneys (CFPB consent order of 2019):
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([ClaimRole(Attorney), MiniMiranda])]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda, Claim(AttorneyReviewed)])]
    /// ```
    ///
    /// ```ron,violates
    /// Conduct(contacts: [(contact: (medium: Letter, line: "street", look: LawFirm), steps: [Said([MiniMiranda, StateAmount])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([StateName, StateCompany, MiniMiranda])]
    /// ```
    ///
    /// The agent is an attorney:
    ///
    /// ```ron,complies
    /// Conduct(facts: (agency: (agent_is_attorney: true)), contacts: [(steps: [Answered(Consumer), Said([ClaimRole(Attorney), MiniMiranda])])])
    /// ```
    ///
    /// A law firm collects, on its own paper:
    ///
    /// ```ron,complies
    /// Conduct(facts: (agency: (acting_as: LawFirm)), contacts: [(contact: (medium: Letter, line: "street", look: LawFirm), steps: [Said([MiniMiranda, StateAmount])])])
    /// ```
    FALSE_ATTORNEY {
        id: "false-attorney",
        title: "False claim to be an attorney",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692e(3)", "12 CFR § 1006.18(b)(1)(iii)"],
        hears: [SAID],
        says: "The collector made {what} appear as an attorney's.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let agency = &moment.facts.agency;
    let firm = agency.acting_as == ActingAs::LawFirm;
    let attorney = agency.agent_is_attorney;
    let false_of = |act: &CollectorAct| match act {
        CollectorAct::ClaimRole(Role::Attorney) if !attorney => Some("the caller"),
        CollectorAct::ClaimRole(Role::LawFirm) if !firm => Some("the company"),
        CollectorAct::Claim(Claim::AttorneyReviewed) if !agency.attorney_reviewed => {
            Some("the review of the account")
        }
        _ => None,
    };
    let paper = moment
        .contact
        .is_some_and(|contact| contact.look == DocumentLook::LawFirm && !firm && !attorney);
    moment
        .said()
        .iter()
        .find_map(false_of)
        .or_else(|| (paper && !moment.said().is_empty()).then_some("the letter"))
        .map(|what| Verdict::violation().what(what))
}
