//! [`HARASS_CUMULATIVE_MEDIA`]: many messages, alone or with calls.

use crate::{
    compliance::{
        Factors, Moment, Verdict,
        calendar::in_window,
        questions::{is_electronic, person_called},
        rule::declare_rule,
        standing::Call,
    },
    domain::{contact::Direction, moment::plus_days, party_act::Medium},
};

declare_rule! {
    /// ## What it checks
    ///
    /// Texts, e-mails, private messages and visits are not counted as calls, yet many of them, alone or
    /// with calls, can harass even if no particular rule is broken. The commentary's own pattern, many
    /// unsolicited texts a day for several days running and no reply, is found as it is put there: a
    /// likely violation. So is a full week of calls with several messages besides. Less than that is
    /// named as factors. Three messages a day, three days running, and three messages beside seven calls
    /// are our reading of the commentary's numerous, several and multiple.
    ///
    /// ## Why it matters
    ///
    /// A telephone that lights up all day long needs no ring.
    ///
    /// ## Say instead
    ///
    /// Cap what goes to one person over all media, and stop after silence.
    ///
    /// ## Violates
    ///
    /// ```ron,violates
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T09:00", medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])]),
    ///     (contact: (at: "2026-03-10T11:00", medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])]),
    ///     (contact: (at: "2026-03-10T13:00", medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])]),
    /// ])
    /// ```
    ///
    /// ## Complies
    ///
    /// Two texts on a day:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T09:00", medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])]),
    ///     (contact: (at: "2026-03-10T11:00", medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])]),
    /// ])
    /// ```
    ///
    /// The consumer writes back in between:
    ///
    /// ```ron,complies
    /// Conduct(contacts: [
    ///     (contact: (at: "2026-03-10T09:00", medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])]),
    ///     (contact: (at: "2026-03-10T09:10", medium: Text, line: "mobile", direction: Inbound), steps: [Heard([AskWho])]),
    ///     (contact: (at: "2026-03-10T09:20", medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])]),
    ///     (contact: (at: "2026-03-10T09:40", medium: Text, line: "mobile"), steps: [Said([SayDebtCollector, OptOut])]),
    /// ])
    /// ```
    HARASS_CUMULATIVE_MEDIA {
        id: "harass-cumulative-media",
        title: "Messages that add up",
        basis: Standard,
        read: T,
        source: Law,
        binds: Collector,
        law: ["12 CFR § 1006.14(a)", "Comment 14(a)-1", "Comment 14(a)-2"],
        hears: [TRIED],
        says: "No limit counts these messages, but together they {what}: {factors}.",
        judge: judge,
    }
}

/// "Numerous" messages on one day. Ours.
const IN_A_DAY: usize = 3;
/// "Several" days running. Ours.
const DAYS: i64 = 3;
/// "Multiple" messages beside a full week of calls. Ours.
const BESIDE_CALLS: usize = 3;
/// A full week of calls: as many as are presumed lawful.
const CALLS: usize = 7;

fn judge(moment: &Moment<'_>) -> Option<Verdict> {
    let contact = moment.contact?;
    let date = moment.date();
    let written = counts(contact.medium);
    let relevant = written || contact.medium == Medium::Call;
    if !relevant || contact.direction == Direction::Inbound {
        return None;
    }
    let person = person_called(moment.facts, contact);
    let all = &moment.standing.calls;
    // Whatever the person answered is a conversation; what came before it is over.
    let last_word = all
        .iter()
        .rposition(|call| call.person == person && (!call.outbound || call.conversation));
    let since = all
        .get(last_word.map_or(0, |place| place + 1)..)
        .unwrap_or_default();
    let sent = |call: &&Call| call.person == person && counts(call.medium);
    let on = |day| {
        since
            .iter()
            .filter(sent)
            .filter(|call| call.date == day)
            .count()
    };
    let today = on(date) + usize::from(written);
    let running = today >= IN_A_DAY && (1..DAYS).all(|back| on(plus_days(date, -back)) >= IN_A_DAY);
    let of_week = since.iter().filter(|call| in_window(date, call.date, 7));
    let messages = of_week.clone().filter(sent).count() + usize::from(written);
    let calls = of_week
        .filter(|call| call.counted && call.person == person)
        .count()
        + usize::from(!written);
    let both = calls >= CALLS && messages >= BESIDE_CALLS;
    let factors = Factors::MANY_MESSAGES
        .when(today >= IN_A_DAY)
        .and(Factors::DAY_AFTER_DAY.when(running))
        .and(Factors::SEVERAL_MEDIA.when(both));
    if factors.is_empty() {
        return None;
    }
    let factors = factors.and(Factors::NO_REPLY);
    let verdict = if running || both {
        Verdict::violation().what("are likely to harass")
    } else {
        Verdict::advisory().what("may add up to harassment")
    };
    Some(verdict.factors(factors))
}

fn counts(medium: Medium) -> bool {
    is_electronic(medium) || medium == Medium::Visit
}
