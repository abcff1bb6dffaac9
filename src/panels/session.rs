//! A session on the screen: desk, call or note, whichever it stands at. The same in
//! practice and in a sitting.

use egui::Ui;

use crate::{
    evaluation::Rubric,
    panels::{
        call::{CallLook, call_ui},
        desk::desk_ui,
        intent::{Answer, Portrait},
        listening::listening_ui,
        playing::Playing,
        queue::queue_ui,
        wrapup::wrapup_ui,
    },
    session::Stage,
};

/// What the session's screens need to know.
#[derive(Clone, Copy, Debug)]
pub struct SessionLook<'a> {
    /// By what it is scored.
    pub rubric: &'a Rubric,
    /// How the person is drawn.
    pub portrait: Portrait,
    /// Lines appear at once.
    pub at_once: bool,
    /// Seconds on the clock that the session is measured by.
    pub seconds: f64,
}

/// The screen of this moment, over all of `ui`.
pub fn session_ui(ui: &mut Ui, playing: &mut Playing, look: &SessionLook<'_>) -> Answer {
    let known = playing.known();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let view = playing.view();
    let (stage, ended) = (view.stage(), view.contact_just_ended());
    let has_files = !view.files().is_empty();
    // What the panels keep is taken out while they look at the rest.
    let mut pad = std::mem::take(&mut playing.pad);
    let answer = match stage {
        Stage::Note | Stage::Closed => {
            let (mut side, mut note) = (playing.note_side, std::mem::take(&mut playing.note));
            let beside = playing.beside(&known, look.rubric);
            let answer = wrapup_ui(ui, &beside, &mut side, &mut note, &mut pad);
            (playing.note_side, playing.note) = (side, note);
            answer
        }
        Stage::Listening => {
            let mut listening = playing.listening;
            let beside = playing.beside(&known, look.rubric);
            let answer = listening_ui(ui, &beside, &mut listening, &mut pad);
            playing.listening = listening;
            answer
        }
        Stage::Desk if has_files => {
            let mut queue = playing.queue;
            let beside = playing.beside(&known, look.rubric);
            let answer = queue_ui(ui, &beside, &mut queue, &mut pad);
            playing.queue = queue;
            answer
        }
        Stage::Desk if playing.at_desk || !ended => {
            let mut desk = std::mem::take(&mut playing.desk);
            let beside = playing.beside(&known, look.rubric);
            let answer = desk_ui(ui, &beside, &mut desk, &mut pad);
            playing.desk = desk;
            answer
        }
        Stage::Desk | Stage::Contact => {
            let mut call = std::mem::take(&mut playing.call);
            let look = CallLook {
                beside: playing.beside(&known, look.rubric),
                portrait: look.portrait,
                line_seconds: playing.line_seconds(look.seconds),
                at_once: look.at_once,
            };
            let answer = call_ui(ui, &look, &mut call, &mut pad);
            playing.call = call;
            answer
        }
    };
    playing.pad = pad;
    answer
}
