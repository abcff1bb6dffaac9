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

/// Offers to try in this state: of what would be accepted, the first of each kind, method and
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
    let mut all: Vec<Terms> = Vec::new();
    for terms in candidates(&situation, true) {
        for method in [terms.method, Method::WillSend] {
            let terms = Terms { method, ..terms };
            let shape = |one: &Terms| (one.kind, one.method, one.down > Money::ZERO);
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
    let step = scenario.table_step();
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
