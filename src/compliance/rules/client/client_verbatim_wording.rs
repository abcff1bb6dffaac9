//! [`CLIENT_VERBATIM_WORDING`]: an authorization in words of one's own.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::CollectorAct,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The authorization for a payment was not read in the client's prescribed words.
    ///
    /// ## Why it matters
    ///
    /// The recording of these words is what the client shows when a payment is contested.
    ///
    /// ## Say instead
    ///
    /// Read the authorization from the screen, word for word, and wait for a clear yes.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda]), Said([Authorization(verbatim: false)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Said([Authorization])]
    /// ```
    ///
    /// Reading back what was agreed is no authorization:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Said([ReadBack])]
    /// ```
    CLIENT_VERBATIM_WORDING {
        id: "client-verbatim-wording",
        title: "Authorization not read as prescribed",
        basis: Policy,
        read: T,
        source: Client,
        binds: Anyone,
        law: ["Client policy: verbatim wording"],
        hears: [SAID],
        says: "The authorization was not read in the prescribed words.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let free = |act: &CollectorAct| {
        matches!(
            act,
            CollectorAct::Authorization {
                verbatim: false,
                ..
            }
        )
    };
    moment.said().iter().any(free).then(Verdict::violation)
}
