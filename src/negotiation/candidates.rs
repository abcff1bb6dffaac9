//! The few offers that suffice: the best of them is never beaten by any other.
//!
//! The weight of a payment depends on the terms only through the tenth of room,
//! the cadence, the method and the date class. With those fixed the worth never
//! falls when down payment, instalment or total rises, and it never rises when
//! the date moves back or the method gets worse. So per tenth, cadence and date
//! only the largest amounts matter, at the earliest date, by the best method.
//! Where an authority counts payments, a down payment is one of them, so the
//! offer without it is looked at too.

use chrono::NaiveDate;

use crate::{
    consumer::{Limits, Temperament, budget, limits},
    domain::{
        Money, Mood, Terms,
        facts::Authority,
        terms::{Cadence, Method, TermsKind},
    },
    negotiation::{decency, worth},
};

/// Candidates are at most so many: 10 tenths × 3 cadences, and 11 × 3 dates for a
/// lump sum, for each of 3 kinds.
pub const CANDIDATES_MAX: usize = 189;

/// What decides which offers are possible.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The person.
    pub temperament: &'a Temperament,
    /// Their mood.
    pub mood: Mood,
    /// What the agent may agree to.
    pub authority: &'a Authority,
    /// What of the balance nobody disputes.
    pub undisputed: Money,
    /// The day.
    pub today: NaiveDate,
    /// The step of amounts on the table.
    pub step: Money,
}

impl Situation<'_> {
    /// What the person can say yes to.
    pub fn limits(&self) -> Limits {
        limits::now(
            self.temperament,
            &self.mood,
            self.today,
            self.undisputed,
            self.step,
        )
    }

    /// The worth of terms agreed here.
    pub fn worth(&self, terms: &Terms, read_back: bool) -> Money {
        worth::of(terms, self.temperament, &self.mood, read_back, self.today)
    }
}

/// Whether the agent may agree to these terms.
pub fn inside(terms: &Terms, authority: &Authority, undisputed: Money, today: NaiveDate) -> bool {
    authority.breach(terms, undisputed, today).is_none()
}

/// Every candidate, worth as agreed with or without reading back; at most [`CANDIDATES_MAX`].
pub fn candidates(situation: &Situation<'_>, read_back: bool) -> Vec<Terms> {
    let mut found = Vec::new();
    each(situation, read_back, &mut |terms, _| found.push(terms));
    found
}

/// The best candidate and its worth; the first of equals. `None` if there is none.
pub fn best(situation: &Situation<'_>, read_back: bool) -> Option<(Terms, Money)> {
    let mut best: Option<(Terms, Money)> = None;
    each(situation, read_back, &mut |terms, worth| {
        if best.is_none_or(|(_, so_far)| worth > so_far) {
            best = Some((terms, worth));
        }
    });
    best
}

/// Shows every candidate with its worth, in a fixed order, without a heap.
pub fn each(situation: &Situation<'_>, read_back: bool, visit: &mut impl FnMut(Terms, Money)) {
    if !decency::clear_headed(&situation.mood) {
        return;
    }
    let search = Search {
        situation,
        limits: situation.limits(),
        read_back,
    };
    for kind in [TermsKind::InFull, TermsKind::Settlement, TermsKind::Review] {
        search.plans(kind, visit);
        search.lumps(kind, visit);
    }
}

/// How often and how much is paid after the down payment.
#[derive(Clone, Copy)]
struct Shape {
    kind: TermsKind,
    cadence: Cadence,
    first: NaiveDate,
}

struct Search<'a> {
    situation: &'a Situation<'a>,
    limits: Limits,
    read_back: bool,
}

impl Search<'_> {
    /// Plans of several payments, at the earliest date.
    fn plans(&self, kind: TermsKind, visit: &mut impl FnMut(Terms, Money)) {
        let room = self.situation.temperament.room;
        for tenth in 1..=i64::from(decency::tenths_max(self.situation.temperament)) {
            if room.share(tenth - 1, 10) >= self.limits.instalment_monthly {
                break;
            }
            let monthly = room.share(tenth, 10).min(self.limits.instalment_monthly);
            for cadence in [Cadence::Weekly, Cadence::TwoWeekly, Cadence::Monthly] {
                let shape = Shape {
                    kind,
                    cadence,
                    first: self.limits.first,
                };
                let each = budget::largest_instalment(cadence, monthly, self.situation.step);
                if each <= Money::ZERO {
                    continue;
                }
                let longest = self.longest_months(kind);
                let fits = budget::fitting(cadence, shape.first, self.limits.today, longest);
                self.variants(kind, visit, |down, payments| {
                    let count = fits.min(payments.saturating_sub(u32::from(down > Money::ZERO)));
                    self.terms(shape, down, each, each.share(i64::from(count), 1))
                });
            }
        }
    }

    /// One payment, on the earliest date or once money has come in.
    fn lumps(&self, kind: TermsKind, visit: &mut impl FnMut(Terms, Money)) {
        let person = self.situation.temperament;
        for first in self.lump_dates().into_iter().flatten() {
            let shape = Shape {
                kind,
                cadence: Cadence::Once,
                first,
            };
            for tenth in 0..=i64::from(decency::tenths_max(person)) {
                let month = person.room.share(tenth, 10);
                self.variants(kind, visit, |down, payments| {
                    let saved = (person.free_savings() - down).max(Money::ZERO);
                    let most = (saved + person.windfall_by(first) + month)
                        .min(self.limits.lump(down, first));
                    let one = payments > u32::from(down > Money::ZERO);
                    self.terms(shape, down, most, if one { most } else { Money::ZERO })
                });
            }
        }
    }

    /// The next payday; the day on which money comes in once, and the payday after it.
    fn lump_dates(&self) -> [Option<NaiveDate>; 3] {
        let first = self.limits.first;
        let windfall = self
            .situation
            .temperament
            .windfall
            .map(|windfall| windfall.on.max(first))
            .filter(|on| *on > first);
        let payday = windfall.map(|on| self.situation.temperament.payday.next_on_or_after(on));
        [Some(first), windfall, payday.filter(|_| payday != windfall)]
    }

    /// The best of the ways to pay within one class: with the largest down
    /// payment or none, under each number of payments that the authority names.
    fn variants(
        &self,
        kind: TermsKind,
        visit: &mut impl FnMut(Terms, Money),
        build: impl Fn(Money, u32) -> Option<Terms>,
    ) {
        let authority = self.situation.authority;
        let free = self.situation.temperament.free_savings();
        let down = self.limits.down.min(free);
        let mut best: Option<(Terms, Money)> = None;
        let mut consider = |payments: u32| {
            // A down payment is put in whole steps, and what rounding leaves helps the
            // lump that follows; only payment of everything at once carries the cents.
            for down in [down, down.down_to(self.situation.step), Money::ZERO] {
                let Some(terms) = build(down, payments).filter(|terms| self.allows(terms)) else {
                    continue;
                };
                let worth = self.situation.worth(&terms, self.read_back);
                if best.is_none_or(|(_, so_far)| worth > so_far) {
                    best = Some((terms, worth));
                }
            }
        };
        match kind {
            TermsKind::InFull => consider(u32::MAX),
            TermsKind::Settlement => authority
                .settlements
                .iter()
                .for_each(|floor| consider(floor.payments)),
            TermsKind::Review => consider(authority.review_payments),
        }
        if let Some((terms, worth)) = best {
            visit(terms, worth);
        }
    }

    /// Terms with at most `down` now and at most `later` after it; the total as large as
    /// the limits allow. `None` if the whole is asked for and cannot be reached.
    fn terms(&self, shape: Shape, down: Money, each: Money, later: Money) -> Option<Terms> {
        let step = self.situation.step;
        let whole = self.situation.undisputed;
        let total = if shape.kind == TermsKind::InFull {
            whole
        } else {
            let most = down.down_to(step) + later.down_to(step);
            most.min(self.limits.total).min(whole).down_to(step)
        };
        // Payment in full carries the cents; every other amount is whole steps.
        let down = if down >= total {
            total
        } else {
            down.down_to(step)
        };
        // A hardship payment below the smallest is none: less is taken now, so that it is reached.
        let smallest = self.situation.authority.review_smallest;
        let down = if shape.kind == TermsKind::Review && down < total && total - down < smallest {
            (total - smallest).max(Money::ZERO).down_to(step)
        } else {
            down
        };
        if down + later < total || total <= Money::ZERO {
            return None;
        }
        let instalment = match shape.cadence {
            Cadence::Once => total - down,
            _ => each.min(total - down),
        };
        let method = if self.limits.debit_ok {
            Method::Debit
        } else {
            Method::Portal
        };
        Some(Terms {
            kind: shape.kind,
            total,
            down,
            instalment,
            cadence: shape.cadence,
            first: shape.first,
            method,
        })
    }

    fn allows(&self, terms: &Terms) -> bool {
        let Situation {
            temperament,
            mood,
            authority,
            undisputed,
            today,
            ..
        } = self.situation;
        inside(terms, authority, *undisputed, *today)
            && self.limits.admit(terms)
            && decency::is_decent(terms, temperament, mood)
    }

    /// The longest that a plan may run; a hardship plan is bounded by its payments.
    fn longest_months(&self, kind: TermsKind) -> u32 {
        if kind == TermsKind::Review {
            self.limits.longest_months
        } else {
            self.limits
                .longest_months
                .min(self.situation.authority.longest_months)
        }
    }
}
