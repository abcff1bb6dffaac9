//! Small pieces that the desk's screens share.

use egui::{Response, Ui};

use crate::panels::{
    theme::em,
    widgets::{button, closed, fact, field, long_field},
};

/// A path is rarely longer; what is longer is no path that this program could open.
const PATH_LIMIT: usize = 4_096;

/// A field for the path of a file.
pub(super) fn path_ui(ui: &mut Ui, label: &str, path: &mut String) -> Response {
    let width = 36.0 * em(ui);
    long_field(ui, label, path, width, PATH_LIMIT)
}

/// A button that is closed while something is missing, and says what.
pub(super) fn closed_until(ui: &mut Ui, text: &str, missing: Option<&str>) -> Option<Response> {
    if let Some(why) = missing {
        closed(ui, text, why);
        return None;
    }
    Some(button(ui, text))
}

/// So many of something: `1 person`, `2 people`.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 {
        format!("1 {one}")
    } else {
        format!("{number} {many}")
    }
}

/// A figure with so many places, or a dash where there is none.
pub(super) fn short(figure: Option<f64>, places: usize) -> String {
    figure.map_or_else(|| "–".to_owned(), |value| format!("{value:.places$}"))
}

/// The call band in words.
pub(super) const fn band(number: u8) -> &'static str {
    match number {
        4 => "works alone",
        3 => "works with coaching",
        2 => "practise",
        _ => "not yet",
    }
}

/// Who signs what is said: whoever acts here, else the name that is typed.
pub(super) fn signer_ui(ui: &mut Ui, label: &str, user: &str, by: &mut String) {
    if user.is_empty() {
        field(ui, label, by, 24.0 * em(ui));
    } else {
        user.clone_into(by);
        fact(ui, label, user);
    }
}
