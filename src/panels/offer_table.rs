//! The offer table: terms as one types them, with all of their arithmetic in
//! sight before they are put to anybody.

use chrono::NaiveDate;
use egui::Ui;

use crate::{
    domain::{
        Money, Terms,
        terms::{Cadence, Method, TermsKind},
    },
    panels::{
        dates,
        theme::{STEP, em},
        widgets::{amount, button, card, closed, field, muted, one_of, primary, small, subheading},
        words,
    },
    session::{Action, TraineeView},
};

/// So many payments of a schedule are listed one by one.
const LISTED_MAX: usize = 12;

/// The text being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferState {
    /// What it does to the debt.
    pub kind: TermsKind,
    /// The total, where it is not the whole.
    pub total: String,
    /// Paid today.
    pub down: String,
    /// Each further payment.
    pub each: String,
    /// How often.
    pub cadence: Cadence,
    /// The first further payment.
    pub first: String,
    /// How it is paid.
    pub method: Method,
}

impl Default for OfferState {
    fn default() -> Self {
        Self {
            kind: TermsKind::InFull,
            total: String::new(),
            down: String::new(),
            each: String::new(),
            cadence: Cadence::Once,
            first: "+14".to_owned(),
            method: Method::Debit,
        }
    }
}

impl OfferState {
    /// The terms typed so far.
    ///
    /// # Errors
    /// What is still missing or cannot be read, in a sentence.
    pub fn terms(&self, undisputed: Money, today: NaiveDate) -> Result<Terms, String> {
        let money = |what: &str, text: &str| {
            let text = text.trim();
            if text.is_empty() {
                return Ok(Money::ZERO);
            }
            text.parse::<Money>()
                .map_err(|error| format!("{what}: {error}."))
        };
        let total = match self.kind {
            TermsKind::InFull => undisputed,
            _ => money("Total", &self.total)?,
        };
        let down = money("Today", &self.down)?;
        let rest = total - down;
        let instalment = if self.cadence == Cadence::Once {
            rest
        } else {
            money("Each payment", &self.each)?
        };
        let first = dates::day(&self.first, today)
            .ok_or_else(|| format!("First payment: {}", dates::DATE_HELP))?;
        Ok(Terms {
            kind: self.kind,
            total,
            down,
            instalment,
            cadence: self.cadence,
            first,
            method: self.method,
        })
    }

    /// Takes terms over, to change them.
    pub fn copy(&mut self, terms: &Terms) {
        let text = |amount: Money| {
            if amount == Money::ZERO {
                String::new()
            } else {
                amount.to_string()
            }
        };
        *self = Self {
            kind: terms.kind,
            total: text(terms.total),
            down: text(terms.down),
            each: text(terms.instalment),
            cadence: terms.cadence,
            first: terms.first.to_string(),
            method: terms.method,
        };
    }
}

/// The table. Returns what the trainee does with it.
pub fn offer_table_ui(
    ui: &mut Ui,
    view: TraineeView<'_>,
    state: &mut OfferState,
) -> Option<Action> {
    let mut action = None;
    card(ui, |ui| {
        subheading(ui, "Offer table");
        if let Some(counter) = view.counter() {
            action = counter_ui(ui, view, &counter, state);
        }
        let today = view.clock().date();
        let wide = ui.available_width() >= 44.0 * em(ui);
        if wide {
            let half = ui.available_width() / 2.0 - 8.0;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 16.0;
                ui.vertical(|ui| {
                    ui.set_width(half);
                    fields_ui(ui, view, state);
                });
                ui.vertical(|ui| {
                    ui.set_width(half);
                    let put = sums_ui(ui, view, state, today);
                    action = action.take().or(put);
                });
            });
        } else {
            fields_ui(ui, view, state);
            let put = sums_ui(ui, view, state, today);
            action = action.take().or(put);
        }
        if view.can_withdraw() && button(ui, "Leave the table without terms").clicked() {
            action = Some(Action::WithdrawOffer);
        }
    });
    action
}

fn counter_ui(
    ui: &mut Ui,
    view: TraineeView<'_>,
    counter: &Terms,
    state: &mut OfferState,
) -> Option<Action> {
    let mut action = None;
    ui.label(format!(
        "Their terms: {}.",
        words::terms(counter, view.currency())
    ));
    if let Some(beyond) = breach(view, counter) {
        muted(ui, beyond);
    }
    ui.horizontal_wrapped(|ui| {
        if button(ui, "Take their terms").clicked() {
            action = Some(Action::AcceptCounter);
        }
        if button(ui, "Copy their terms to change them").clicked() {
            state.copy(counter);
        }
    });
    ui.separator();
    action
}

fn fields_ui(ui: &mut Ui, view: TraineeView<'_>, state: &mut OfferState) {
    let kinds = [TermsKind::InFull, TermsKind::Settlement, TermsKind::Review]
        .map(|kind| (kind, words::label(&kind)));
    one_of(ui, "Arrangement", &mut state.kind, &kinds);
    let cadences = Cadence::ALL.map(|cadence| (cadence, words::label(&cadence)));
    one_of(ui, "Paid", &mut state.cadence, &cadences);
    let width = 8.0 * em(ui);
    ui.horizontal_wrapped(|ui| {
        if state.kind == TermsKind::InFull {
            ui.vertical(|ui| {
                small(ui, "Total");
                ui.label(view.undisputed().show(view.currency()));
            });
        } else {
            field(ui, "Total", &mut state.total, width);
        }
        field(ui, "Today", &mut state.down, width);
        if state.cadence != Cadence::Once {
            field(ui, "Each payment", &mut state.each, width);
        }
        field(ui, "First payment", &mut state.first, width).on_hover_text(dates::DATE_HELP);
    });
    let methods = Method::ALL.map(|method| (method, words::label(&method)));
    one_of(ui, "By", &mut state.method, &methods);
}

/// The arithmetic, and the button that puts the terms.
fn sums_ui(
    ui: &mut Ui,
    view: TraineeView<'_>,
    state: &OfferState,
    today: NaiveDate,
) -> Option<Action> {
    let terms = match state.terms(view.undisputed(), today) {
        Ok(terms) => terms,
        Err(missing) => {
            muted(ui, missing);
            closed(ui, "Put this to them", "The terms are not complete.");
            return None;
        }
    };
    if let Some(fault) = view.terms_fault(&terms) {
        muted(ui, words::capital(&format!("{fault}.")));
        closed(ui, "Put this to them", "The terms are not complete.");
        return None;
    }
    totals_ui(ui, view, &terms);
    match breach(view, &terms) {
        None => {
            ui.label("Inside your authority.");
        }
        Some(beyond) => {
            ui.label(beyond);
        }
    }
    let put = primary(ui, "Put this to them").clicked();
    schedule_ui(ui, view, &terms, today);
    put.then_some(Action::Offer(terms))
}

fn breach(view: TraineeView<'_>, terms: &Terms) -> Option<&'static str> {
    let authority = &view.facts().authority;
    let beyond = authority.breach(terms, view.undisputed(), view.clock().date())?;
    Some(words::beyond(beyond))
}

/// Total, share, rhythm and length.
fn totals_ui(ui: &mut Ui, view: TraineeView<'_>, terms: &Terms) {
    let show = |money: Money| money.show(view.currency());
    let share = words::share(terms.total, view.undisputed());
    ui.spacing_mut().item_spacing.y = STEP;
    amount(ui, "Total", &show(terms.total), true);
    amount(ui, "Share of what is undisputed", &share, false);
    if terms.instalments() > 1 {
        let monthly = terms.cadence.monthly(terms.instalment);
        amount(ui, "Comes to, a month", &show(monthly), false);
        amount(ui, "Payments", &terms.payments().to_string(), false);
        amount(ui, "Last payment", &words::date(terms.last()), false);
    }
}

/// Payment by payment. The last one carries the rest, so it is always in sight.
fn schedule_ui(ui: &mut Ui, view: TraineeView<'_>, terms: &Terms, today: NaiveDate) {
    let show = |money: Money| money.show(view.currency());
    ui.separator();
    if terms.down > Money::ZERO {
        let label = format!("{} (today)", words::date(today));
        amount(ui, &label, &show(terms.down), false);
    }
    let schedule: Vec<_> = terms.schedule().collect();
    let left_out = schedule.len().saturating_sub(LISTED_MAX);
    for (at, payment) in schedule.iter().enumerate() {
        let last = at + 1 == schedule.len();
        if at + 1 < LISTED_MAX || last {
            amount(ui, &words::date(payment.on), &show(payment.amount), false);
        } else if at + 1 == LISTED_MAX {
            small(ui, format!("… and {left_out} more of the same"));
        }
    }
}
