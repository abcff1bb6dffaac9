//! Learn mode: the line of the house card that fits the moment. No more than that.

use crate::session::{Stage, TraineeView};

/// Words by which a line of the card is found, the most telling first.
fn telling(view: TraineeView<'_>) -> &'static [&'static str] {
    match view.stage() {
        Stage::Desk => &["before you dial", "dial"],
        Stage::Contact if view.agreed().is_some() => &["read it back", "read back"],
        Stage::Contact if view.table_open() => &["terms", "silent"],
        Stage::Contact if view.voicemail() => &["message", "voicemail"],
        Stage::Contact => &["identifier"],
        Stage::Note => &["the note", "note"],
        Stage::Closed => &[],
    }
}

/// The line that fits, if the card has one.
pub(super) fn line(view: TraineeView<'_>) -> Option<&str> {
    let card = &view.house().card;
    telling(view).iter().find_map(|word| {
        card.iter()
            .find(|line| line.to_lowercase().contains(word))
            .map(String::as_str)
    })
}
