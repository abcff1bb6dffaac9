//! [`HARASS_OBSCENE`]: an obscene or profane word.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{CollectorAct, act::Insult},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector used obscene or profane language, to whomever.
    ///
    /// ## Why it matters
    ///
    /// It ends the talk, and everything said before it is remembered by it.
    ///
    /// ## Say instead
    ///
    /// Say nothing for two seconds, then: "I hear that this is difficult."
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([Insult(Profanity)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([Press(Guilt)])]
    /// ```
    ///
    /// The consumer may swear:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Heard([Complain]), Said([Acknowledge])]
    /// ```
    HARASS_OBSCENE {
        id: "harass-obscene",
        title: "Obscene or profane language",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692d(2)", "12 CFR § 1006.14(d)"],
        hears: [SAID],
        says: "The collector used obscene or profane language.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let profane = |act: &CollectorAct| *act == CollectorAct::Insult(Insult::Profanity);
    moment.said().iter().any(profane).then(Verdict::violation)
}
