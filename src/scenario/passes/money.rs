//! Money: a debt has a ledger, a balance above nothing, and no more in dispute
//! than is owed; amounts carry one currency's sign.

use crate::{
    domain::{Currency, Money, facts::Debt, party_act::DisputedPart},
    scenario::draft::Draft,
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    if source.debts.is_empty() {
        draft.error(
            "no-debt",
            "debts",
            "there is no debt".to_owned(),
            "add one, with an id, a creditor and a ledger",
        );
    }
    for (at, debt) in source.debts.iter().enumerate() {
        ledger(draft, at, debt);
        dates(draft, at, debt);
        signs(draft, at, debt.currency);
        if debt.creditor.trim().is_empty() {
            let path = format!("debts[{at}].creditor");
            draft.error(
                "empty-name",
                &path,
                "nobody is named to whom this is owed".to_owned(),
                "write creditor: \"Quillby Credit Union\"",
            );
        }
    }
    if source.walk_away < Money::ZERO {
        draft.error(
            "negative-amount",
            "walk_away",
            "walking away cannot be worth less than nothing".to_owned(),
            "write \"$0.00\" or more",
        );
    }
    draft.facts.debts.clone_from(&source.debts);
}

fn ledger(draft: &mut Draft<'_>, at: usize, debt: &Debt) {
    let path = format!("debts[{at}].ledger");
    let closed = debt.paid.is_some() || debt.settled.is_some() || debt.discharged.is_some();
    // A line that was left out for its own mistakes may have been the only one.
    let hidden = draft
        .removed
        .iter()
        .any(|one| one.path.starts_with("debts["));
    if debt.ledger.is_empty() && hidden {
        return;
    }
    if debt.ledger.is_empty() {
        draft.error(
            "no-ledger",
            &path,
            "this debt says nothing of what is owed".to_owned(),
            "write ledger: [(label: \"Charge-off balance\", amount: \"$1,259.60\")]; the balance is the sum of its lines",
        );
        return;
    }
    let balance = debt.balance();
    if balance <= Money::ZERO && !closed {
        let message = format!(
            "the ledger adds up to {}, so nothing is owed",
            balance.show(debt.currency)
        );
        draft.error(
            "nothing-owed",
            &path,
            message,
            "correct the amounts; payments and credits are negative",
        );
    }
    let mut disputed = Money::ZERO;
    for (number, dispute) in debt.disputes.iter().enumerate() {
        if let DisputedPart::Part(amount) = dispute.part {
            disputed += amount;
            if amount <= Money::ZERO || disputed > balance {
                let path = format!("debts[{at}].disputes[{number}].part");
                let message = format!(
                    "{} in dispute does not fit a balance of {}",
                    disputed.show(debt.currency),
                    balance.show(debt.currency)
                );
                draft.error(
                    "disputed-too-much",
                    &path,
                    message,
                    "write an amount between nothing and the balance",
                );
            }
        }
    }
}

fn dates(draft: &mut Draft<'_>, at: usize, debt: &Debt) {
    let today = draft.source.starts.0.date();
    let past = [
        ("placed", debt.placed),
        ("first_delinquent", debt.first_delinquent),
        ("charged_off", debt.charged_off),
        ("last_payment", debt.last_payment),
        ("judgment", debt.judgment),
        ("opened", debt.opened),
    ];
    for (field, date) in past {
        if date.is_some_and(|date| date > today) {
            let path = format!("debts[{at}].{field}");
            draft.error(
                "after-start",
                &path,
                format!("this date lies after the scenario starts, {today}"),
                "write an earlier date",
            );
        }
    }
    let notice = debt.notice.as_ref().and_then(|notice| notice.sent);
    if notice.is_some_and(|sent| sent > today) {
        let path = format!("debts[{at}].notice.sent");
        draft.error(
            "after-start",
            &path,
            format!("the notice was sent after the scenario starts, {today}"),
            "write an earlier date, or leave the notice out",
        );
    }
    if let (Some(placed), Some(charged_off)) = (debt.placed, debt.charged_off)
        && debt.in_default_when_obtained
        && charged_off > placed
    {
        let path = format!("debts[{at}].charged_off");
        draft.warning(
            "odd-order",
            &path,
            "the debt was placed before it was charged off".to_owned(),
            "check both dates",
        );
    }
}

/// Every amount under the debt must carry the sign of its currency, or none.
fn signs(draft: &mut Draft<'_>, at: usize, currency: Currency) {
    let lines = draft.map.count(&format!("debts[{at}].ledger"));
    for number in 0..lines {
        let path = format!("debts[{at}].ledger[{number}].amount");
        let Some(text) = draft.map.string(&path).map(str::to_owned) else {
            continue;
        };
        let foreign = [Currency::Usd, Currency::Inr, Currency::Gbp]
            .into_iter()
            .find(|other| *other != currency && text.contains(other.symbol()));
        if let Some(foreign) = foreign {
            let message = format!(
                "{text:?} is written with {}, but this debt is kept in {currency:?}",
                foreign.symbol()
            );
            draft.error(
                "other-currency",
                &path,
                message,
                format!(
                    "write the amount with {}, or set the debt's currency",
                    currency.symbol()
                ),
            );
        }
    }
}
