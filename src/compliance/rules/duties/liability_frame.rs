//! [`LIABILITY_FRAME`]: what a violation may cost: no conduct, but the frame around all of it.

use crate::compliance::rule::{declare_rule, finds_nothing};

declare_rule! {
    /// ## What it means
    ///
    /// A collector who breaks the act owes the actual damage, up to $1,000 in addition to each person, in
    /// a class at most the lesser of $500,000 and one percent of its net worth, and the costs and fees of
    /// the consumer's attorney. An unintentional error in spite of procedures that are fit to avoid it is
    /// a defense; a mistake of law is none. The suit has to be brought within a year of the violation.
    ///
    /// ## Why it matters
    ///
    /// It is what turns a slip on the telephone into a case. No contact and no fact of an account shows
    /// it, so no finding comes from it.
    ///
    /// ## Examples
    ///
    /// None: this page explains what findings may lead to. It judges nothing, because damages, procedures
    /// and the court's view are no facts of a call.
    LIABILITY_FRAME {
        id: "liability-frame",
        title: "What a violation costs",
        basis: Definition,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692k", "Jerman v. Carlisle, 559 U.S. 573 (2010)"],
        hears: [],
        says: "",
        judge: finds_nothing,
    }
}
