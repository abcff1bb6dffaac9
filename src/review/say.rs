//! What was done, in words that tell two decisions apart: terms with their way of paying, and
//! putting an account aside instead of saying nothing.

use crate::{
    domain::{Currency, Terms, terms::Method},
    scenario::text::in_words,
    session::{Action, Play, Stage, State},
    solver::words,
};

/// An action in words. `state` is the state before.
pub(super) fn done(play: &Play, state: &State, action: &Action) -> String {
    let told = words(play, state, action);
    match action {
        Action::Offer(terms) => format!("{told} ({})", by(terms.method)),
        Action::AcceptCounter => match state.counter() {
            Some(terms) => format!("{told} ({})", by(terms.method)),
            None => told,
        },
        Action::Wait(seconds) if state.stage() == Stage::Desk => {
            let minutes = u32::from(*seconds).div_ceil(60);
            match (minutes / 60, minutes % 60) {
                (0, minutes) => format!("Put the account aside for {minutes} min."),
                (hours, 0) => format!("Put the account aside for {hours} h."),
                (hours, minutes) => format!("Put the account aside for {hours} h {minutes} min."),
            }
        }
        _ => told,
    }
}

/// Terms in words, with their way of paying.
pub(super) fn terms(terms: &Terms, currency: Currency) -> String {
    format!("{} ({})", in_words(terms, currency), by(terms.method))
}

const fn by(method: Method) -> &'static str {
    match method {
        Method::Debit => "by debit",
        Method::Card => "by card",
        Method::Portal => "through the portal",
        Method::Cheque => "by check",
        Method::WillSend => "they will send it",
    }
}
