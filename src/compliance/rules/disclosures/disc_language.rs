//! [`DISC_LANGUAGE`]: a disclosure that was made in another language than the rest.

use crate::compliance::{
    Moment, Verdict,
    questions::{CountsAs, counts_as},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it checks
    ///
    /// The collector spoke of the debt in a language in which neither the full disclosure nor the words
    /// "from a debt collector" were said in the same contact, though they were said in another. A
    /// disclosure that is missing altogether is for the other rules of this section. Whether a
    /// translation is accurate cannot be seen in the acts.
    ///
    /// ## Why it matters
    ///
    /// Whoever is addressed in Spanish has not been told anything by a sentence in English.
    ///
    /// ## Say instead
    ///
    /// Repeat the disclosure when the language changes.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([Speak(Spanish)]), Said([SpeakIn(Spanish), StateAmount])]
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([MiniMiranda]), Heard([Speak(Spanish)]), Said([SpeakIn(Spanish), MiniMiranda, StateAmount])]
    /// ```
    ///
    /// The same change of language before anything was said of the debt:
    ///
    /// ```ron,complies
    /// [Answered(Consumer), Said([AskFor]), Said([SpeakIn(Spanish), MiniMiranda, StateAmount])]
    /// ```
    DISC_LANGUAGE {
        id: "disc-language",
        title: "Disclosure in another language than the talk",
        basis: PerSe,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.18(e)(4)"],
        hears: [CLOSED],
        says: "The debt was spoken of in a language in which the disclosure was not made.",
        judge: judge,
    }
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment.contact.filter(|contact| !contact.pleading)?;
    let listener = moment.listener()?;
    let here = &moment.standing.contact;
    let missing = here.spoken & !here.disclosed_in != 0;
    let broken = here.disclosed_in != 0
        && missing
        && counts_as(moment.facts, &listener) == CountsAs::Consumer;
    broken.then(Verdict::violation)
}
