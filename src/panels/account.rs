//! The account as a collector's system shows it: balance, people, numbers,
//! history, what binds, and what the agent may agree to.

use egui::Ui;

use crate::{
    domain::{
        Contact, Money,
        facts::{Address, Debt, Order, Person},
    },
    panels::{
        orders,
        widgets::{amount, fact, muted, small, subheading},
        words,
    },
    session::{Tab, TraineeView},
};

/// The parts of the file, with their names.
pub const TABS: [(Tab, &str); 5] = [
    (Tab::Account, "Account"),
    (Tab::People, "People"),
    (Tab::Numbers, "Numbers"),
    (Tab::History, "History"),
    (Tab::Authority, "Authority"),
];

/// One part of the file.
pub fn account_ui(ui: &mut Ui, view: TraineeView<'_>, tab: Tab) {
    match tab {
        Tab::Account => debts_ui(ui, view),
        Tab::People => people_ui(ui, view),
        Tab::Numbers => numbers_ui(ui, view),
        Tab::History => history_ui(ui, view),
        Tab::Authority => authority_ui(ui, view),
        Tab::HouseCard | Tab::Rubric => {}
    }
}

fn debts_ui(ui: &mut Ui, view: TraineeView<'_>) {
    for debt in &view.facts().debts {
        debt_ui(ui, debt);
    }
    let found = view.found_out();
    if !found.is_empty() {
        ui.separator();
        subheading(ui, "Found out so far");
        for line in found {
            ui.label(line);
        }
    }
}

fn debt_ui(ui: &mut Ui, debt: &Debt) {
    let show = |money: Money| money.show(debt.currency);
    subheading(ui, &debt.creditor);
    let kind = match (debt.kind.as_str(), debt.number.as_str()) {
        ("", "") => String::new(),
        (kind, "") => words::capital(kind),
        ("", number) => number.to_owned(),
        (kind, number) => format!("{}, {number}", words::capital(kind)),
    };
    if !kind.is_empty() {
        muted(ui, kind);
    }
    if !debt.original_creditor.is_empty() && debt.original_creditor != debt.creditor {
        fact(ui, "First owed to", debt.original_creditor.as_str());
    }
    for line in &debt.ledger {
        let name = if line.label.is_empty() {
            words::label(&line.kind)
        } else {
            words::capital(&line.label)
        };
        amount(ui, &name, &show(line.amount), false);
    }
    ui.separator();
    amount(ui, "Balance", &show(debt.balance()), true);
    if debt.disputed() > Money::ZERO {
        amount(ui, "Of that, disputed", &show(debt.disputed()), false);
        amount(ui, "Undisputed", &show(debt.undisputed()), false);
    }
    for dispute in &debt.disputes {
        let how = if dispute.written {
            "in writing"
        } else {
            "orally"
        };
        let when = words::maybe_date(dispute.on);
        let answered = match dispute.answered {
            Some(on) => format!("answered {}", words::date(on)),
            None => "not yet answered".to_owned(),
        };
        fact(ui, "Disputed", format!("{when}, {how}; {answered}"));
    }
    let dates = [
        ("First unpaid", debt.first_delinquent),
        ("Charged off", debt.charged_off),
        ("Placed with us", debt.placed),
        ("Last payment", debt.last_payment),
        ("Time to sue ends", debt.limitation_ends),
    ];
    for (label, day) in dates.into_iter().filter(|(_, day)| day.is_some()) {
        fact(ui, label, words::maybe_date(day));
    }
    notice_ui(ui, debt);
}

fn notice_ui(ui: &mut Ui, debt: &Debt) {
    let Some(notice) = &debt.notice else {
        fact(ui, "Validation notice", "None on file");
        return;
    };
    fact(ui, "Notice sent", words::maybe_date(notice.sent));
    if notice.returned.is_some() {
        fact(ui, "Notice came back", words::maybe_date(notice.returned));
    }
    if notice.period_ends.is_some() {
        fact(ui, "Period ends", words::maybe_date(notice.period_ends));
    }
}

fn people_ui(ui: &mut Ui, view: TraineeView<'_>) {
    for person in &view.facts().people {
        person_ui(ui, person);
    }
}

fn person_ui(ui: &mut Ui, person: &Person) {
    subheading(ui, &person.name);
    let mut line = words::label(&person.relation);
    if !person.jurisdiction.is_empty() {
        line = format!("{line}, {}", person.jurisdiction);
    }
    if person.minor {
        line.push_str(", under age");
    }
    muted(ui, line);
    for held in &person.identifiers {
        fact(ui, &words::label(&held.id), held.value.as_str());
    }
    if person.deceased.is_some() {
        fact(ui, "Died", words::maybe_date(person.deceased));
    }
    if let Some(counsel) = &person.counsel {
        let what = format!("{} {}", counsel.name, counsel.phone);
        fact(ui, "Attorney", what.trim());
    }
    if let Some(bankruptcy) = &person.bankruptcy {
        let chapter = bankruptcy
            .chapter
            .map(|chapter| format!("chapter {chapter}, "));
        let case = format!("{}case {}", chapter.unwrap_or_default(), bankruptcy.case);
        fact(ui, "Bankruptcy", case);
    }
    if let Some(service) = &person.service {
        fact(ui, "In service since", words::maybe_date(service.from));
    }
}

fn numbers_ui(ui: &mut Ui, view: TraineeView<'_>) {
    for address in &view.facts().addresses {
        address_ui(ui, view, address);
    }
}

fn address_ui(ui: &mut Ui, view: TraineeView<'_>, address: &Address) {
    subheading(ui, &address.value);
    let owner = address.owner.and_then(|id| view.facts().person(id));
    let mut parts = vec![words::label(&address.kind)];
    parts.extend(owner.map(|owner| format!("of {}", owner.name)));
    parts.push(format!("from: {}", words::of(&address.provenance)));
    muted(ui, parts.join(", "));
    let marks = [
        (address.shared, "Others hear or read what comes here"),
        (address.employer_provided, "Provided by an employer"),
        (address.left, "No longer theirs, as far as known"),
        (
            address.known_leak.is_some(),
            "Its use has told somebody else before",
        ),
        (address.opted_out.is_some(), "Opted out"),
    ];
    for (_, mark) in marks.iter().filter(|(is, _)| *is) {
        ui.label(*mark);
    }
    let zones: Vec<&str> = address.zones.iter().map(|zone| zone.name()).collect();
    if !zones.is_empty() {
        fact(ui, "Time zones", zones.join(", ").replace('_', " "));
    }
    if address.last_good.is_some() {
        fact(ui, "Last good", words::maybe_date(address.last_good));
    }
    if address.checked.is_some() {
        fact(ui, "Checked", words::maybe_date(address.checked));
    }
}

fn history_ui(ui: &mut Ui, view: TraineeView<'_>) {
    let facts = view.facts();
    if !facts.orders.is_empty() {
        subheading(ui, "On file");
    }
    for order in &facts.orders {
        order_ui(ui, view, order);
    }
    for consent in &facts.consents {
        let what = format!("Permitted: {}", words::permission(consent.to));
        let when = consent.on.map_or_else(|| "–".to_owned(), words::stamp);
        fact(ui, &what, when);
    }
    subheading(ui, "Contacts");
    if facts.history.is_empty() {
        muted(ui, "None on file.");
    }
    for contact in facts.history.iter().rev() {
        contact_ui(ui, view, contact);
    }
}

fn order_ui(ui: &mut Ui, view: TraineeView<'_>, order: &Order) {
    let by = order.from.and_then(|id| view.facts().person(id));
    let mut when = order.on.map_or_else(|| "–".to_owned(), words::stamp);
    if order.written {
        when.push_str(", in writing");
    }
    if let Some(by) = by {
        when = format!("{when}, by {}", by.name);
    }
    ui.label(words::capital(&orders::order(order.kind)));
    small(ui, when);
}

fn contact_ui(ui: &mut Ui, view: TraineeView<'_>, contact: &Contact) {
    let facts = view.facts();
    let line = contact.line.and_then(|id| facts.address(id));
    let who = contact.party.and_then(|id| facts.person(id));
    let mut parts = vec![words::label(&contact.medium), words::label(&contact.result)];
    parts.extend(who.map(|who| who.name.clone()));
    parts.extend(line.map(|line| line.value.clone()));
    ui.label(words::stamp(contact.at));
    small(ui, parts.join(", "));
}

fn authority_ui(ui: &mut Ui, view: TraineeView<'_>) {
    let authority = &view.facts().authority;
    let show = |money: Money| money.show(view.currency());
    subheading(ui, "What you may agree to");
    fact(
        ui,
        "Longest plan",
        format!("{} months", authority.longest_months),
    );
    fact(ui, "Smallest payment", show(authority.smallest_instalment));
    let days = format!("within {} days", authority.first_within_days);
    fact(ui, "First payment", days);
    if authority.settlement_barred {
        fact(
            ui,
            "Settlement",
            "Only by a supervisor: a plan was broken before",
        );
    } else if authority.settlements.is_empty() {
        fact(ui, "Settlement", "None");
    }
    for floor in authority
        .settlements
        .iter()
        .filter(|_| !authority.settlement_barred)
    {
        let payments = match floor.payments {
            1 => "Settled in one payment".to_owned(),
            count => format!("In up to {count} payments"),
        };
        let share = words::share(floor.total, view.undisputed());
        fact(
            ui,
            &payments,
            format!("at least {} ({share})", show(floor.total)),
        );
    }
    if authority.review_payments > 0 {
        let plan = format!(
            "{} payments of at least {}, then a review",
            authority.review_payments,
            show(authority.review_smallest)
        );
        fact(ui, "Hardship plan", plan);
    }
    if authority.waiver > Money::ZERO {
        fact(ui, "Fees you may waive", show(authority.waiver));
    }
    let suit = match (authority.suit_authorised, authority.suit_is_usual) {
        (true, _) => "Authorized by the creditor",
        (false, true) => "Usual, but not authorized here",
        (false, false) => "Not authorized",
    };
    fact(ui, "Suit", suit);
    let renewed = if authority.offers_are_renewed {
        "Offers are renewed after their date"
    } else {
        "Offers end with their date"
    };
    fact(ui, "Deadlines", renewed);
}
