//! Money: a debt has a ledger, a balance above nothing, and no more in dispute
//! than is owed; amounts carry one currency's sign.

use crate::{
    diagnostic::{Diagnostic, Span},
    domain::{
        Currency, Money,
        facts::{Debt, LedgerKind},
        party_act::DisputedPart,
    },
    scenario::draft::Draft,
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    if source.debts.is_empty() && source.queue.is_none() && !draft.was_shortened("debts") {
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
    signs(draft);
    if source.walk_away < Money::ZERO {
        draft.error(
            "negative-amount",
            "walk_away",
            "walking away cannot be worth less than nothing".to_owned(),
            "write \"$0.00\" or more",
        );
    }
    if source.queue.is_none() {
        draft.facts.debts.clone_from(&source.debts);
    }
}

fn ledger(draft: &mut Draft<'_>, at: usize, debt: &Debt) {
    let path = format!("debts[{at}].ledger");
    let closed = debt.paid.is_some() || debt.settled.is_some() || debt.discharged.is_some();
    // A sum without the lines that were left out would be wrong.
    if draft.was_shortened(&path) {
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
    for (number, line) in debt.ledger.iter().enumerate() {
        let lowers = matches!(line.kind, LedgerKind::Payment | LedgerKind::Credit);
        if lowers && line.amount > Money::ZERO {
            let amount = line.amount.show(debt.currency);
            draft.error(
                "payment-adds",
                &format!("{path}[{number}].amount"),
                format!("this {:?} of {amount} would raise the balance", line.kind),
                format!("write \"-{amount}\": payments and credits are negative"),
            );
        }
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
    let mut past = vec![
        ("placed".to_owned(), debt.placed),
        ("first_delinquent".to_owned(), debt.first_delinquent),
        ("charged_off".to_owned(), debt.charged_off),
        ("last_payment".to_owned(), debt.last_payment),
        ("judgment".to_owned(), debt.judgment),
        ("opened".to_owned(), debt.opened),
        ("paid".to_owned(), debt.paid),
        ("settled".to_owned(), debt.settled),
        ("discharged".to_owned(), debt.discharged),
    ];
    for (number, dispute) in debt.disputes.iter().enumerate() {
        past.push((format!("disputes[{number}].on"), dispute.on));
        past.push((format!("disputes[{number}].answered"), dispute.answered));
    }
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

/// Every amount carries the sign of the currency in which its debt is kept, or none.
fn signs(draft: &mut Draft<'_>) {
    let debts = &draft.source.debts;
    let Some(first) = debts.first().map(|debt| debt.currency) else {
        return;
    };
    let own: Vec<(Option<Span>, Currency)> = debts
        .iter()
        .enumerate()
        .map(|(at, debt)| {
            let path = draft.full(&format!("debts[{at}]"));
            (draft.map.span(&path), debt.currency)
        })
        .collect();
    let whole = draft.map.span(draft.prefix.trim_end_matches('.'));
    let mut wrong = Vec::new();
    for (span, text) in draft.map.texts() {
        if whole.is_some_and(|whole| !whole.covers(span)) {
            continue;
        }
        let sign = Currency::ALL
            .into_iter()
            .find(|currency| text.trim_start_matches('-').starts_with(currency.symbol()));
        let Some(sign) = sign.filter(|_| text.parse::<Money>().is_ok()) else {
            continue;
        };
        let around = own
            .iter()
            .find(|(debt, _)| debt.is_some_and(|debt| debt.covers(span)));
        let kept = around.map_or(first, |(_, currency)| *currency);
        if kept != sign {
            wrong.push((span, text.to_owned(), sign, kept));
        }
    }
    for (span, text, sign, kept) in wrong {
        let message = format!(
            "{text:?} is written with {}, but this debt is kept in {}",
            sign.symbol(),
            kept.symbol()
        );
        let mended = text.replace(sign.symbol(), kept.symbol());
        let found = Diagnostic::error("other-currency", message)
            .at(span)
            .within(draft.map.path_at(span.start))
            .help(format!(
                "write {mended:?}, or write currency: {sign:?} into the debt"
            ));
        draft.found.push(found);
    }
}
