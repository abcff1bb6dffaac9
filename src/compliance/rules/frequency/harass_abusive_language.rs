//! [`HARASS_ABUSIVE_LANGUAGE`]: slurs and name-calling.

use crate::{
    compliance::{Moment, Verdict, rule::declare_rule},
    domain::{CollectorAct, act::Insult},
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector used language whose natural consequence is to abuse: slurs, or name-calling
    /// comparable to profanity. Courts read this narrowly, so belittling words alone are raised without
    /// being decided.
    ///
    /// ## Why it matters
    ///
    /// Contempt is heard even where no word is forbidden.
    ///
    /// ## Say instead
    ///
    /// Keep a neutral tone, and speak of the account rather than of the person.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([Insult(Slur)])]
    /// ```
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([Insult(Belittle)])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([Interrupt, Contradict])]
    /// ```
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([Press(Repeat)])]
    /// ```
    HARASS_ABUSIVE_LANGUAGE {
        id: "harass-abusive-language",
        title: "Abusive language",
        basis: Standard,
        read: T,
        source: Law,
        binds: Collector,
        law: ["15 U.S.C. § 1692d(2)", "12 CFR § 1006.14(d)"],
        hears: [SAID],
        says: "The collector used {what}.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let used = |insult: Insult| moment.said().contains(&CollectorAct::Insult(insult));
    if used(Insult::Slur) {
        return Some(Verdict::violation().what("a slur"));
    }
    if used(Insult::NameCalling) {
        return Some(Verdict::violation().what("an abusive name"));
    }
    used(Insult::Belittle).then(|| {
        Verdict::advisory().what("belittling words, which courts seldom call abusive by themselves")
    })
}
