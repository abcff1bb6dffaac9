//! [`CALL_RECORDING_CONSENT`]: a call recorded without the consent that the state asks for.

use crate::{
    compliance::{Moment, Verdict, questions::Content, rule::declare_rule},
    domain::{
        Facts,
        party_act::{Medium, Permitted},
    },
};

declare_rule! {
    /// ## What it checks
    ///
    /// Calls are recorded here, the consumer lives in a state where everyone on the line has to consent,
    /// and the call ended without the announcement. Going on after the announcement is taken as consent.
    /// In other states one party's consent is enough, which is the collector's own. The list of states
    /// (California, Connecticut, Delaware, Florida, Illinois, Maryland, Massachusetts, Montana, Nevada,
    /// New Hampshire, Oregon, Pennsylvania, Washington) is from memory, and in some of them it is
    /// disputed for telephone calls: check it.
    ///
    /// ## Why it matters
    ///
    /// A voice is kept for years; its owner should know.
    ///
    /// ## Say instead
    ///
    /// "This call is recorded." Say it before anything else.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(facts: (people: [(id: "dana", relation: Consumer, jurisdiction: "CA")]), contacts: [(steps: [Answered(Consumer), Said([StateName, MiniMiranda])])])
    /// ```
    ///
    /// ## Complies
    ///
    /// ```ron,complies
    /// Conduct(facts: (people: [(id: "dana", relation: Consumer, jurisdiction: "CA")]), contacts: [(steps: [Answered(Consumer), Said([RecordingNotice, StateName, MiniMiranda])])])
    /// ```
    ///
    /// In a state where one party's consent is enough:
    ///
    /// ```ron,complies
    /// Conduct(facts: (people: [(id: "dana", relation: Consumer, jurisdiction: "OH")]), contacts: [(steps: [Answered(Consumer), Said([StateName, MiniMiranda])])])
    /// ```
    ///
    /// Nothing is recorded:
    ///
    /// ```ron,complies
    /// Conduct(facts: (agency: (records_calls: false), people: [(id: "dana", relation: Consumer, jurisdiction: "CA")]), contacts: [(steps: [Answered(Consumer), Said([StateName, MiniMiranda])])])
    /// ```
    CALL_RECORDING_CONSENT {
        id: "call-recording-consent",
        title: "Recording without consent",
        basis: PerSe,
        read: M,
        source: Law,
        binds: Anyone,
        law: ["18 U.S.C. § 2511(2)(d)", "Cal. Penal Code § 632", "Wash. Rev. Code § 9.73.030", "Fla. Stat. § 934.03"],
        hears: [CLOSED],
        says: "The call was recorded and nobody said so, in a state where everyone on the line has to consent.",
        judge: judge,
    }
}

/// States where everyone on the line has to consent; from memory.
const ALL_PARTIES: &[&str] = &[
    "CA", "CT", "DE", "FL", "IL", "MA", "MD", "MT", "NH", "NV", "OR", "PA", "WA",
];

/// Whether the consumer's state wants everybody on the line to know of a recording.
pub(crate) fn recording_needs_all(facts: &Facts) -> bool {
    let state = facts
        .consumer()
        .and_then(|consumer| consumer.jurisdiction.split('-').next());
    state.is_some_and(|state| ALL_PARTIES.contains(&state))
}

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    moment
        .contact
        .filter(|contact| contact.medium == Medium::Call)?;
    let here = &moment.standing.contact;
    let live = here.listener.is_some_and(|party| !party.voicemail) && here.utterances > 0;
    let announced = here.content.has(Content::RECORDING)
        || moment
            .standing
            .consents
            .holds(Permitted::Recording, moment.date());
    let broken = moment.facts.agency.records_calls
        && live
        && !announced
        && recording_needs_all(moment.facts);
    broken.then(Verdict::violation)
}
