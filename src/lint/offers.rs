//! The few offers that a walk puts on the table: one for each answer that an author can ask about.

use crate::{
    domain::{
        Money, Terms,
        moment::plus_days,
        terms::{Cadence, Method, TermsKind},
    },
    negotiation::{Situation, candidates},
    session::{Play, State},
};

/// Offers to try in this state: of what would be accepted, the good and the indecent, the first of each kind, method and
/// down payment, since conditions can ask about these; and three that will not be, for counters
/// and refusals.
pub(super) fn of(play: &Play, state: &State) -> Vec<Terms> {
    let scenario = &play.scenario;
    let owed = scenario.undisputed();
    let today = scenario.today();
    let situation = Situation {
        temperament: &play.temperament,
        mood: state.mood(),
        authority: &scenario.facts().authority,
        undisputed: owed,
        today,
        step: scenario.table_step(),
    };
    let step = scenario.table_step();
    let mut all: Vec<Terms> = Vec::new();
    let shape = |one: &Terms| (one.kind, one.method, one.down > Money::ZERO);
    for terms in candidates(&situation, true)
        .into_iter()
        .chain(at_the_limits(&situation))
    {
        for method in [terms.method, Method::WillSend] {
            let terms = Terms { method, ..terms };
            if !all.iter().any(|known| shape(known) == shape(&terms)) {
                all.push(terms);
            }
        }
    }
    let in_full = |instalment: Money, down: Money, days: i64, cadence: Cadence| Terms {
        kind: TermsKind::InFull,
        total: owed,
        down,
        instalment,
        cadence,
        first: plus_days(today, days),
        method: Method::Debit,
    };
    let tenth = owed.share(1, 10).down_to(step).max(step);
    // All of it at once, far more than can be paid, and a little more than that.
    all.push(in_full(Money::ZERO, owed, 14, Cadence::Once));
    all.push(in_full(
        owed.share(1, 2).down_to(step).max(step),
        Money::ZERO,
        14,
        Cadence::Monthly,
    ));
    all.push(in_full(tenth, Money::ZERO, 35, Cadence::Monthly));
    if let Some(first) = all.first().copied() {
        let more = first.instalment + first.instalment.share(1, 5).down_to(step).max(step);
        all.push(Terms {
            instalment: more.min(first.total),
            ..first
        });
    }
    all
}

/// What the person would say yes to, whether or not it is decent or allowed: some scenarios
/// turn on an arrangement that nobody should take.
fn at_the_limits(situation: &Situation<'_>) -> Vec<Terms> {
    let (limits, step) = (situation.limits(), situation.step);
    let each = limits.instalment_monthly.down_to(step);
    let lump = limits.lump(Money::ZERO, limits.first).min(limits.total);
    let down = limits.down.min(limits.total).down_to(step);
    let method = if limits.debit_ok {
        Method::Debit
    } else {
        Method::Portal
    };
    let terms = |kind: TermsKind, total: Money, down: Money, instalment: Money| Terms {
        kind,
        total: total.down_to(step),
        down,
        instalment,
        cadence: if instalment < total - down {
            Cadence::Monthly
        } else {
            Cadence::Once
        },
        first: limits.first,
        method,
    };
    let mut all = Vec::new();
    for kind in [TermsKind::Settlement, TermsKind::Review] {
        all.push(terms(kind, lump, Money::ZERO, lump.down_to(step)));
        all.push(terms(kind, down, down, Money::ZERO));
        let three = (each + each + each).min(limits.total);
        all.push(terms(kind, three, Money::ZERO, each));
    }
    all.retain(|one| one.total > Money::ZERO);
    all
}
