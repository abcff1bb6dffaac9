//! The file as a collector's system shows it, a tab at a time.

use crate::{
    cli::{Console, words},
    domain::{
        facts::{Address, Debt, OrderKind, Person, Relation},
        party_act::Designation,
    },
    evaluation::rubric,
    session::{Action, Tab, TraineeView},
};

use super::{
    dates, desk,
    names::{self, TABS},
    prompt::{self, Asked, Item},
    sitting::Sitting,
};

/// What the desk shows before any tab is opened.
pub(super) fn summary(view: TraineeView<'_>, console: &mut Console<'_>) -> anyhow::Result<()> {
    let facts = view.facts();
    if let (Some(consumer), Some(debt)) = (facts.consumer(), facts.debts.first()) {
        let text = format!(
            "{}, {} with {}: {}. Client: {}.",
            consumer.name,
            debt.kind,
            debt.creditor,
            debt.balance().show(debt.currency),
            view.house().name
        );
        console.paragraph("Account: ", &text)?;
    }
    let clock = view.clock().local();
    let text = format!(
        "it is {} on {} where the consumer lives.",
        clock.format("%-I:%M %p"),
        dates::full(clock.date())
    );
    console.paragraph("Now: ", &text)?;
    console.paragraph(
        "",
        "i opens the file: flags, history, numbers, what you may agree to.",
    )?;
    Ok(())
}

/// Opens a tab: asked for by number or name, or from the list.
pub(super) fn tabs(sitting: &mut Sitting, console: &mut Console<'_>, typed: &str) -> Asked<()> {
    let tabs = TABS.into_iter();
    let tabs: Vec<Tab> = tabs
        .filter(|tab| *tab != Tab::HouseCard || sitting.has_house_card())
        .collect();
    let items: Vec<Item> = names::items(&tabs, words::of);
    let index = match prompt::found(&items, typed).as_slice() {
        [one] if !typed.is_empty() => *one,
        _ => prompt::pick_one(console, "Which part of the file >", &items)?,
    };
    let Some(tab) = tabs.get(index).copied() else {
        return Ok(());
    };
    desk::act(sitting, console, Action::Read(tab))?;
    let heading = Console::styled(console.palette.accent, &words::of(&tab));
    writeln!(console.out, "\n{heading}")?;
    let lines = lines_of(tab, sitting);
    if lines.is_empty() {
        writeln!(console.out, "  Nothing on file.")?;
    }
    for line in lines {
        console.paragraph("  ", &line)?;
    }
    Ok(())
}

/// All that a file on the desk says, part by part.
pub(super) fn whole(view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<()> {
    let parts = [
        (Tab::Account, account(view)),
        (Tab::History, history(view)),
        (Tab::People, people(view)),
        (Tab::Numbers, numbers(view)),
    ];
    for (tab, lines) in parts {
        if lines.is_empty() {
            continue;
        }
        let heading = Console::styled(console.palette.accent, &words::of(&tab));
        writeln!(console.out, "{heading}")?;
        for line in lines {
            console.paragraph("  ", &line)?;
        }
    }
    Ok(())
}

fn lines_of(tab: Tab, sitting: &Sitting) -> Vec<String> {
    match tab {
        Tab::Account => account(sitting.view()),
        Tab::History => history(sitting.view()),
        Tab::People => people(sitting.view()),
        Tab::Numbers => numbers(sitting.view()),
        Tab::Authority => authority(sitting.view()),
        Tab::HouseCard => sitting.view().house().card.clone(),
        Tab::Rubric => criteria(sitting.rubric_text()),
    }
}

fn account(view: TraineeView<'_>) -> Vec<String> {
    let facts = view.facts();
    let mut lines = Vec::new();
    for debt in &facts.debts {
        debt_lines(debt, &mut lines);
    }
    for order in &facts.orders {
        let on = order
            .on
            .map_or_else(String::new, |on| format!(", {}", on.0.format("%b %-d, %Y")));
        let form = if order.written { ", in writing" } else { "" };
        lines.push(format!("on file: {}{on}{form}", order_words(order.kind)));
    }
    for consent in &facts.consents {
        let taken_back = if consent.revoked.is_some() {
            ", taken back"
        } else {
            ""
        };
        lines.push(format!(
            "permission: {}{taken_back}",
            words::permission(consent.to)
        ));
    }
    for found in view.found_out() {
        lines.push(format!("found out: {found}"));
    }
    if let Some(terms) = view.agreed() {
        let words = crate::scenario::text::in_words(&terms, view.currency());
        lines.push(format!("agreed today: {words}"));
    }
    lines
}

fn debt_lines(debt: &Debt, lines: &mut Vec<String>) {
    let show = |amount: crate::domain::Money| amount.show(debt.currency);
    let number = if debt.number.is_empty() {
        String::new()
    } else {
        format!(", account {}", debt.number)
    };
    lines.push(format!("{} with {}{number}", debt.kind, debt.creditor));
    if !debt.original_creditor.is_empty() && debt.original_creditor != debt.creditor {
        lines.push(format!("first owed to {}", debt.original_creditor));
    }
    for entry in &debt.ledger {
        let label = if entry.label.is_empty() {
            words::of(&entry.kind)
        } else {
            entry.label.clone()
        };
        lines.push(format!("{:>14}  {label}", show(entry.amount)));
    }
    lines.push(format!("{:>14}  balance", show(debt.balance())));
    if debt.disputed() > crate::domain::Money::ZERO {
        lines.push(format!("{:>14}  of it disputed", show(debt.disputed())));
    }
    let dates = [
        ("first unpaid", debt.first_delinquent),
        ("charged off", debt.charged_off),
        ("placed here", debt.placed),
        ("last payment", debt.last_payment),
        ("last day to sue is before", debt.limitation_ends),
        ("judgment", debt.judgment),
        ("paid", debt.paid),
        ("settled", debt.settled),
        ("discharged", debt.discharged),
    ];
    for (label, date) in dates {
        lines.extend(date.map(|date| format!("{label}: {}", dates::full(date))));
    }
    if let Some(notice) = &debt.notice {
        let sent = notice
            .sent
            .map_or_else(|| "not sent".to_owned(), dates::full);
        lines.push(format!("validation notice: {sent}"));
        lines.extend(
            notice
                .period_ends
                .map(|date| format!("validation period ends: {}", dates::full(date))),
        );
        lines.extend(
            notice
                .returned
                .map(|date| format!("notice came back: {}", dates::full(date))),
        );
    }
    for dispute in &debt.disputes {
        let form = if dispute.written { "written" } else { "oral" };
        let on = dispute
            .on
            .map_or_else(String::new, |on| format!(", {}", dates::full(on)));
        let open = if dispute.answered.is_some() {
            "answered"
        } else {
            "open"
        };
        lines.push(format!("{form} dispute{on}, {open}"));
    }
}

fn order_words(kind: OrderKind) -> String {
    match kind {
        OrderKind::Designation(Designation::Window(window)) => {
            let clock = |at: crate::domain::moment::ClockTime| at.0.format("%-I:%M %p").to_string();
            format!("leave {} to {} alone", clock(window.from), clock(window.to))
        }
        OrderKind::Designation(Designation::Place(place)) => {
            format!("leave this place alone: {}", words::of(&place))
        }
        OrderKind::Designation(Designation::Medium(medium)) => {
            format!("leave this way of contact alone: {}", words::of(&medium))
        }
        OrderKind::Designation(Designation::Number(line)) => {
            format!("leave this number or address alone: {line}")
        }
        OrderKind::Designation(Designation::Date(date)) => {
            format!("leave this day alone: {}", dates::full(date))
        }
        OrderKind::Cease(scope) => format!("asked to stop: {}", words::stop(scope)),
        OrderKind::KnownPlace(place) => format!("known to be at: {}", words::of(&place)),
        plain => words::of(&plain),
    }
}

fn history(view: TraineeView<'_>) -> Vec<String> {
    let facts = view.facts();
    let contacts = facts.history.iter();
    contacts
        .map(|contact| {
            let line = contact
                .line
                .map_or_else(String::new, |line| format!(" at {line}"));
            let who = contact
                .party
                .and_then(|id| facts.person(id))
                .map_or_else(String::new, |person| format!(", {}", person.name));
            format!(
                "{}  {} {}{line}: {}{who}",
                contact.at.0.format("%a %b %-d, %-I:%M %p"),
                words::of(&contact.direction),
                words::of(&contact.medium),
                words::of(&contact.result)
            )
        })
        .collect()
}

fn people(view: TraineeView<'_>) -> Vec<String> {
    let facts = view.facts();
    facts.people.iter().map(person).collect()
}

fn person(person: &Person) -> String {
    let mut parts = vec![format!("{}, {}", person.name, words::of(&person.relation))];
    if person.relation == Relation::Consumer && !person.jurisdiction.is_empty() {
        parts.push(format!("lives in {}", person.jurisdiction));
    }
    for held in &person.identifiers {
        parts.push(format!("{} {}", words::of(&held.id), held.value));
    }
    if person.minor {
        parts.push("under age".to_owned());
    }
    parts.extend(
        person
            .deceased
            .map(|on| format!("died {}", dates::full(on))),
    );
    parts.extend(
        person
            .counsel
            .as_ref()
            .map(|counsel| format!("attorney {} {}", counsel.name, counsel.phone)),
    );
    parts.extend(person.bankruptcy.as_ref().map(|case| {
        let chapter = case
            .chapter
            .map_or_else(String::new, |chapter| format!(" chapter {chapter}"));
        format!("bankruptcy{chapter} {}", case.case)
    }));
    parts.extend(person.service.as_ref().map(|_| "in service".to_owned()));
    parts.join("; ")
}

fn numbers(view: TraineeView<'_>) -> Vec<String> {
    let facts = view.facts();
    facts
        .addresses
        .iter()
        .map(|address| number(address, view))
        .collect()
}

fn number(address: &Address, view: TraineeView<'_>) -> String {
    let mut parts = vec![format!("{}: {}", words::of(&address.kind), address.value)];
    let owner = address.owner.and_then(|id| view.facts().person(id));
    parts.extend(owner.map(|owner| format!("belongs to {}", owner.name)));
    parts.push(format!("from the {}", words::of(&address.provenance)));
    parts.extend(
        address
            .last_good
            .map(|on| format!("last good {}", dates::full(on))),
    );
    for zone in &address.zones {
        let there = view.clock().seen_from(*zone).local();
        parts.push(format!("{zone}, now {}", there.format("%-I:%M %p")));
    }
    if address.shared {
        parts.push("others hear or read what comes there".to_owned());
    }
    if address.employer_provided {
        parts.push("provided by the employer".to_owned());
    }
    parts.extend(
        address
            .opted_out
            .map(|on| format!("opted out {}", on.0.format("%b %-d, %Y"))),
    );
    if address.left {
        parts.push("no longer theirs".to_owned());
    }
    parts.join("; ")
}

fn authority(view: TraineeView<'_>) -> Vec<String> {
    let authority = &view.facts().authority;
    let show = |amount: crate::domain::Money| amount.show(view.currency());
    let mut lines = vec![format!(
        "plan in full: at most {} months, at least {} a payment, first payment within {} days",
        authority.longest_months,
        show(authority.smallest_instalment),
        authority.first_within_days
    )];
    if authority.settlement_barred {
        lines.push("settlement: only through a supervisor, because a plan was broken".to_owned());
    } else if authority.settlements.is_empty() {
        lines.push("settlement: none".to_owned());
    }
    for floor in authority
        .settlements
        .iter()
        .filter(|_| !authority.settlement_barred)
    {
        let payments = words::count(
            usize::try_from(floor.payments).unwrap_or(usize::MAX),
            "payment",
        );
        lines.push(format!(
            "settlement in at most {payments}: at least {}",
            show(floor.total)
        ));
    }
    if authority.review_payments > 0 {
        lines.push(format!(
            "short plan, then a fresh look: at most {} payments, at least {} each",
            authority.review_payments,
            show(authority.review_smallest)
        ));
    }
    if authority.waiver > crate::domain::Money::ZERO {
        lines.push(format!(
            "late fees: up to {} may be waived",
            show(authority.waiver)
        ));
    }
    lines.push(
        if authority.suit_authorised {
            "suit: authorized by the creditor"
        } else {
            "suit: nobody has decided on one"
        }
        .to_owned(),
    );
    lines
}

/// The rubric: what counts, readable before it counts.
fn criteria(text: &str) -> Vec<String> {
    let Ok(rubric) = rubric::read(text) else {
        return vec!["The rubric of this record cannot be read here.".to_owned()];
    };
    let mut lines = vec![rubric.source().title.clone()];
    for score in &rubric.source().scores {
        lines.push(format!("{}:", score.kind.label()));
        for criterion in &score.criteria {
            lines.push(format!("{:>4}  {}", criterion.weight, criterion.label));
        }
    }
    lines.extend(rubric.card().iter().cloned());
    lines
}
