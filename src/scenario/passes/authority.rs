//! Authority: the pack's table, resolved for this balance and age.

use crate::{
    domain::{
        Money,
        facts::{Authority, SettlementFloor},
    },
    reader::suggest,
    scenario::{
        draft::{Draft, listed},
        pack::AuthorityTable,
    },
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let wanted = &draft.source.authority;
    let mut authority = Authority::default();
    if let (Some(name), Some((pack, _))) = (&wanted.table, draft.pack) {
        let Some(table) = pack.authorities.iter().find(|table| table.id == *name) else {
            let known: Vec<String> = pack
                .authorities
                .iter()
                .map(|table| table.id.clone())
                .collect();
            let help = match suggest::nearest(name, &known) {
                Some(near) => format!("write {near:?}"),
                None => format!("write one of: {}", listed(&known)),
            };
            let message = format!(
                "the client pack {:?} has no authority table named {name:?}",
                pack.id
            );
            draft.error("unknown-name", "authority.table", message, help);
            return;
        };
        authority = from_table(table);
        let debt = draft.facts.debts.first();
        let balance = debt.map_or(Money::ZERO, crate::domain::facts::Debt::balance);
        let today = draft.source.starts.0.date();
        let placed = debt.and_then(|debt| debt.placed).unwrap_or(today);
        let age = u32::try_from((today - placed).num_days()).unwrap_or(0);
        authority.settlements = floors(table, balance, age);
    }
    authority.suit_authorised = wanted.suit_authorised;
    authority.suit_is_usual = wanted.suit_is_usual;
    authority.settlement_barred = wanted.settlement_barred;
    authority.longest_months = wanted.longest_months.unwrap_or(authority.longest_months);
    authority.smallest_instalment = wanted
        .smallest_instalment
        .unwrap_or(authority.smallest_instalment);
    authority.review_payments = wanted.review_payments.unwrap_or(authority.review_payments);
    authority.review_smallest = wanted.review_smallest.unwrap_or(authority.review_smallest);
    if authority.longest_months == 0 || authority.longest_months > 120 {
        let message = format!(
            "a longest plan of {} months makes no sense",
            authority.longest_months
        );
        draft.error(
            "out-of-range",
            "authority.longest_months",
            message,
            "write 1 to 120",
        );
    }
    for (field, amount) in [
        ("smallest_instalment", authority.smallest_instalment),
        ("review_smallest", authority.review_smallest),
    ] {
        if amount < Money::ZERO {
            draft.error(
                "negative-amount",
                &format!("authority.{field}"),
                "an instalment cannot be negative".to_owned(),
                "write \"$0.00\" or more",
            );
        }
    }
    let by_age = !authority.settlements.is_empty();
    let undated = draft
        .source
        .debts
        .first()
        .is_some_and(|debt| debt.placed.is_none());
    if by_age && undated {
        draft.warning(
            "no-placement-date",
            "debts[0]",
            "the settlement table goes by the days since placement, but this debt has no date for it".to_owned(),
            "write placed: \"2026-02-17\" into the debt",
        );
    }
    draft.facts.authority = authority;
}

fn from_table(table: &AuthorityTable) -> Authority {
    Authority {
        longest_months: table.longest_months,
        smallest_instalment: table.smallest_instalment,
        first_within_days: table.first_within_days,
        review_payments: table.review_payments,
        review_smallest: table.review_smallest,
        waiver: table.waiver,
        offers_are_renewed: table.offers_are_renewed,
        ..Authority::default()
    }
}

/// The floors that hold for a balance at an age, in cents rounded up.
fn floors(table: &AuthorityTable, balance: Money, age: u32) -> Vec<SettlementFloor> {
    let row = table.rows.iter().find(|row| {
        row.from_days <= age
            && row.to_days.is_none_or(|to| age <= to)
            && row.balance_from <= balance
            && row.balance_below.is_none_or(|below| balance < below)
    });
    let Some(row) = row else { return Vec::new() };
    let floor = |percent: u8| Money::cents((balance.in_cents() * i64::from(percent) + 99) / 100);
    let lump = row.lump.map(|percent| SettlementFloor {
        payments: 1,
        total: floor(percent),
    });
    let three = row.three.map(|percent| SettlementFloor {
        payments: 3,
        total: floor(percent),
    });
    lump.into_iter().chain(three).collect()
}
