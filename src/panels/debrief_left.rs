//! What was left on the table: the person's hidden means and limits, where both sides could have
//! met, and how the offers went.

use egui::Ui;

use crate::{
    domain::Money,
    panels::widgets::{fact, heading, muted, subheading},
    review::{Left, Review, met},
};

/// What was left, inside a card.
pub(super) fn left_ui(ui: &mut Ui, review: &Review, left: &Left) {
    let show = |money: Money| money.show(review.currency);
    heading(ui, "What was left on the table");
    if let Some(beyond) = review.beyond() {
        muted(ui, beyond);
    }
    if let Some(deal) = &left.deal {
        fact(ui, "You agreed on", review.dealt(deal));
    }
    let what = if left.gentle {
        "What would have held"
    } else {
        "The best lawful line agrees on"
    };
    match &left.best_deal {
        Some(deal) => fact(ui, what, review.dealt(deal)),
        None if left.gentle => fact(ui, what, "Nothing; a pause was the right end."),
        None => {}
    }
    if let Some(means) = left.means {
        fact(ui, "To spare a month", show(means.room));
        let mut put_by = show(means.savings);
        if means.protected > Money::ZERO {
            put_by = format!("{put_by}, {} of it spoken for", show(means.protected));
        }
        fact(ui, "Put by", put_by);
        fact(
            ui,
            "Seen as theirs",
            format!("{} % of the balance", means.will),
        );
        fact(ui, "Keeps promises", format!("{} of 10", means.reliability));
    }
    if !left.limits.is_empty() {
        subheading(ui, "What they would have agreed to");
    }
    for then in &left.limits {
        fact(
            ui,
            &then.when.label(),
            format!(
                "up to {} a month, {} at once, {} in all; {}",
                show(then.instalment),
                show(then.down),
                show(then.total),
                met(then, review.currency)
            ),
        );
    }
    if !left.offers.is_empty() {
        subheading(ui, "The path of offers");
    }
    for offer in &left.offers {
        muted(ui, offer.in_words());
    }
}
