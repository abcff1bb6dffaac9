//! Permissions: whether they were given directly, to whom, for how long, and whether they are used up.

use arrayvec::ArrayVec;
use chrono::NaiveDate;

use crate::{
    compliance::{calendar::in_window, standing::Cite},
    domain::{Facts, Id, facts::KnownBy, party_act::Permitted},
};

/// So many are kept.
const CONSENTS_MAX: usize = 8;

/// One permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing the law asks about"
)]
pub struct Consent {
    /// To do what.
    pub to: Permitted,
    /// When it was given.
    pub given: NaiveDate,
    /// From which day.
    pub from: NaiveDate,
    /// Until which day; the rule's own end if absent.
    pub until: Option<NaiveDate>,
    /// At which number or address; any if absent.
    pub line: Option<Id>,
    /// Whether it was given to this collector.
    pub direct: bool,
    /// Whether it was obtained in a contact that itself broke a rule.
    pub tainted: bool,
    /// Whether it was taken back.
    pub revoked: bool,
    /// When it was taken back.
    pub revoked_on: Option<NaiveDate>,
    /// Whether the conversation it was for has been held.
    pub spent: bool,
    /// Who says so.
    pub cite: Cite,
}

impl Consent {
    /// Whether it counts on a day: 12 CFR 1006.6(b)(4)(i). What is given later, or has been
    /// taken back or run out by then, does not.
    pub fn counts(&self, on: NaiveDate) -> bool {
        self.direct
            && !self.tainted
            && self.given <= on
            && !self.is_revoked(on)
            && self.until.is_none_or(|until| on <= until)
    }

    /// Whether it has been taken back by a day.
    pub fn is_revoked(&self, on: NaiveDate) -> bool {
        self.revoked && self.revoked_on.is_none_or(|revoked| revoked <= on)
    }
}

/// The permissions of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Consents(ArrayVec<Consent, CONSENTS_MAX>);

impl Consents {
    pub(super) fn from(facts: &Facts) -> Self {
        let held = facts.consents.iter().map(|held| {
            let given = held
                .renewed
                .or(held.on.map(|on| on.0.date()))
                .unwrap_or(NaiveDate::MIN);
            Consent {
                to: held.to,
                given,
                from: given,
                until: held.until,
                line: held.line,
                direct: held.given_to == KnownBy::Collector,
                tainted: held.tainted,
                revoked: held.revoked.is_some(),
                revoked_on: held.revoked.map(|on| on.0.date()),
                spent: false,
                cite: Cite(None),
            }
        });
        Self(held.take(CONSENTS_MAX).collect())
    }

    pub(super) fn add(&mut self, consent: Consent) {
        if self.0.is_full() {
            self.0.remove(0);
        }
        self.0.push(consent);
    }

    pub(super) fn revoke(&mut self, on: NaiveDate) {
        for consent in self.0.iter_mut().filter(|consent| !consent.revoked) {
            consent.revoked = true;
            consent.revoked_on = Some(on);
        }
    }

    /// A conversation uses up the permissions to call that were given before it.
    pub(super) fn spend(&mut self, held: NaiveDate) {
        let earlier =
            |consent: &&mut Consent| consent.to == Permitted::Call && consent.given < held;
        self.0
            .iter_mut()
            .filter(earlier)
            .for_each(|consent| consent.spent = true);
    }

    /// A permission given twice is one; only where it was said differs.
    pub(super) fn forget_repeated(&mut self) {
        let mut kept: ArrayVec<Consent, CONSENTS_MAX> = ArrayVec::new();
        for consent in &self.0 {
            if !kept.contains(consent) {
                kept.push(*consent);
            }
        }
        self.0 = kept;
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Consent> {
        self.0.iter()
    }

    /// Whether a permission that counts on a day is held, at whatever number.
    pub fn holds(&self, to: Permitted, on: NaiveDate) -> bool {
        self.0
            .iter()
            .any(|consent| consent.to == to && consent.counts(on))
    }

    /// Whether one is held for this number or address.
    pub fn holds_at(&self, to: Permitted, line: Option<Id>, on: NaiveDate) -> bool {
        self.given_on(to, line, on).is_some()
    }

    /// When the latest one that counts on a day was given for this number or address.
    pub fn given_on(&self, to: Permitted, line: Option<Id>, on: NaiveDate) -> Option<NaiveDate> {
        let fits = |consent: &&Consent| {
            consent.to == to
                && consent.counts(on)
                && (consent.line.is_none() || consent.line == line)
        };
        self.0
            .iter()
            .filter(fits)
            .map(|consent| consent.given)
            .max()
    }

    /// Whether a call on `on` is taken out of the count by a permission of at most `days` days.
    pub fn covers_call(&self, to: Permitted, line: Option<Id>, on: NaiveDate, days: i64) -> bool {
        self.0.iter().any(|consent| {
            consent.to == to
                && consent.counts(on)
                && !consent.spent
                && (consent.line.is_none() || consent.line == line)
                && consent.from <= on
                && in_window(on, consent.given, days)
        })
    }

    /// A permission to call that somebody may believe in, but that does not hold on `on`, and why.
    pub fn lapsed_call(&self, on: NaiveDate, days: i64) -> Option<(&Consent, &'static str)> {
        let calls = self
            .0
            .iter()
            .filter(|consent| consent.to == Permitted::Call && consent.given <= on);
        calls
            .rev()
            .find_map(|consent| Some((consent, why_lapsed(consent, on, days)?)))
    }
}

fn why_lapsed(consent: &Consent, on: NaiveDate, days: i64) -> Option<&'static str> {
    if consent.is_revoked(on) {
        return Some("it had been taken back");
    }
    if consent.spent {
        return Some("the conversation it was given for had been held");
    }
    if consent.tainted {
        return Some("it was obtained in a contact that itself broke a rule");
    }
    if !consent.direct {
        return Some("it was not given to this collector");
    }
    if consent.until.is_some_and(|until| on > until) {
        return Some("the time that the person allowed was over");
    }
    (!in_window(on, consent.given, days)).then_some("its seven days were over")
}
