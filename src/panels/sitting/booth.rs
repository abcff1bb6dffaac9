//! The booth: where the sitting stands, and what is on the screen.

use egui::{FocusDirection, Frame, Margin, Panel, RichText, Ui};

use crate::{
    battery::Next,
    evaluation::Rubric,
    panels::{
        intent::{Answer, Intent, Portrait, PortraitSlot},
        playing::Playing,
        session::{SessionLook, session_ui},
        shell::Effect,
        sitting::{Ask, Farewell, Opened, pages},
        theme::{STEP, palette, strong},
        widgets::{button, muted},
    },
    session::{Action, Stage},
};

/// Where a sitting stands.
#[derive(Clone, Debug, Default)]
pub(super) enum Place {
    /// The code is typed.
    #[default]
    Code,
    /// What comes is read, and agreed to or not.
    Consent,
    /// Between two parts.
    Between,
    /// In a part.
    Part,
    /// The person has left for now.
    Left,
    /// The result is being sealed.
    Sealing,
    /// All is done.
    Done(Farewell),
    /// Nothing can be written; why.
    Stopped(String),
}

/// A sitting on the screen.
#[derive(Clone, Debug, Default)]
pub struct Booth {
    pub(super) place: Place,
    pub(super) code: String,
    pub(super) refused: Option<String>,
    pub(super) opened: Opened,
    playing: Option<Playing>,
    part: usize,
    spent_ms: u64,
    allowed_ms: Option<u64>,
    paused: bool,
}

/// What a frame of the booth comes to.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// What the outer ring is asked to do, in order.
    pub effects: Vec<Effect>,
    /// The next frame is needed after so many seconds, even if nothing is pressed.
    pub repaint_in: Option<f32>,
    /// Where the person may be drawn.
    pub portrait: Option<PortraitSlot>,
}

impl Booth {
    /// A booth that asks for the code; one that was given already is opened at once
    /// by whoever makes the booth.
    pub fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            ..Self::default()
        }
    }

    /// Takes a sitting that the code has opened.
    pub fn open(&mut self, opened: Opened) {
        self.refused = None;
        self.opened = opened;
        self.between();
    }

    /// Says why the code opens nothing.
    pub fn refuse(&mut self, words: String) {
        self.place = Place::Code;
        self.refused = Some(words);
    }

    /// Takes that the person's consent is kept.
    pub fn agree(&mut self) {
        self.opened.way.agree();
        self.between();
    }

    /// Takes a part to play, and the time that it may take, if it has a limit. The
    /// session's own time must be that of the part's clock.
    pub fn begin(&mut self, part: usize, mut playing: Playing, allowed_ms: Option<u64>) {
        playing.house_card = !self.opened.cards.is_empty();
        self.opened.way.begin(part);
        self.part = part;
        self.playing = Some(playing);
        self.allowed_ms = allowed_ms;
        self.paused = false;
        self.place = Place::Part;
    }

    /// Takes what the person hears at the end.
    pub fn finish(&mut self, farewell: Farewell) {
        self.place = Place::Done(farewell);
    }

    /// Nothing more can be kept: nothing more happens here.
    pub fn stop(&mut self, words: String) {
        self.playing = None;
        self.place = Place::Stopped(words);
    }

    /// The session in play.
    pub fn playing(&self) -> Option<&Playing> {
        self.playing.as_ref()
    }

    /// What was opened.
    pub fn opened(&self) -> &Opened {
        &self.opened
    }

    /// Whether the person must see nothing else: from the consent to the end.
    pub fn fills_the_screen(&self) -> bool {
        !matches!(self.place, Place::Code | Place::Left | Place::Done(_))
    }

    /// Takes what the part's clock says, in milliseconds.
    pub fn clock(&mut self, spent_ms: u64) {
        self.spent_ms = spent_ms;
    }

    /// Draws a frame over all of `ui`.
    pub fn ui(&mut self, ui: &mut Ui, rubric: &Rubric, portrait: Portrait, at_once: bool) -> Seen {
        if matches!(self.place, Place::Part) && !self.paused {
            return self.part_ui(ui, rubric, portrait, at_once);
        }
        let mut seen = Seen::default();
        let asked = if self.paused {
            pages::paused_ui(ui).then_some(Ask::GoOn)
        } else {
            pages::page_ui(ui, self)
        };
        if let Some(ask) = asked {
            self.go(&ask);
            seen.effects.push(Effect::Sit(ask));
        }
        seen
    }

    /// What follows from a wish before anybody has answered it.
    fn go(&mut self, ask: &Ask) {
        match ask {
            Ask::GoOn => self.paused = false,
            Ask::Pause => self.paused = true,
            Ask::Leave => {
                self.playing = None;
                self.place = Place::Left;
            }
            Ask::Finish => self.place = Place::Sealing,
            Ask::Open(_) | Ask::Agree | Ask::Begin(_) | Ask::Close => {}
        }
    }

    /// Goes to what comes next.
    fn between(&mut self) {
        self.place = match self.opened.way.next() {
            Next::Consent => Place::Consent,
            Next::Part(_) => Place::Between,
            Next::Seal => Place::Sealing,
        };
    }

    fn part_ui(&mut self, ui: &mut Ui, rubric: &Rubric, portrait: Portrait, at_once: bool) -> Seen {
        let mut seen = Seen::default();
        pages::turn(ui);
        if self.opened.keyboard_only && ui.memory(|memory| memory.focused().is_none()) {
            // Whatever comes first takes it.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
        }
        let seconds = seconds(self.spent_ms);
        let over = self.time_is_over(&mut seen);
        let pause = self.bar_ui(ui, over);
        let Some(playing) = &mut self.playing else {
            return seen;
        };
        let look = SessionLook {
            rubric,
            portrait,
            at_once,
            seconds,
        };
        let answer = session_ui(ui, playing, &look);
        seen.portrait = answer.portrait;
        let tick = self.tick();
        // What had the focus may be gone now; the next frame finds it a place.
        let lost = self.opened.keyboard_only && ui.memory(|memory| memory.focused().is_none());
        let due = [lost.then_some(0.0), answer.repaint_in, tick];
        seen.repaint_in = due.into_iter().flatten().reduce(f32::min);
        if pause {
            let typed = self.playing.as_mut().and_then(Playing::typed_so_far);
            seen.effects.extend(typed);
            self.go(&Ask::Pause);
            seen.effects.push(Effect::Sit(Ask::Pause));
        } else {
            self.carry_out(answer, seconds, &mut seen);
        }
        self.keep_typed(seconds, &mut seen);
        seen
    }

    /// Hands out what was typed to be kept, or sees that a frame comes when it must be.
    fn keep_typed(&mut self, seconds: f64, seen: &mut Seen) {
        match self.playing.as_mut().map(|playing| playing.typed(seconds)) {
            Some(Ok(draft)) => seen.effects.push(draft),
            Some(Err(wait)) => {
                seen.repaint_in = seen.repaint_in.into_iter().chain(wait).reduce(f32::min);
            }
            None => {}
        }
    }

    fn carry_out(&mut self, answer: Answer, seconds: f64, seen: &mut Seen) {
        let Some(playing) = &mut self.playing else {
            return;
        };
        match answer.intent {
            Some(Intent::Act(action)) => seen.effects.extend(playing.act(action, seconds)),
            Some(Intent::BackToDesk) => playing.at_desk = true,
            Some(Intent::Leave) => {
                seen.effects.extend(playing.typed_so_far());
                self.go(&Ask::Leave);
                seen.effects.push(Effect::Sit(Ask::Leave));
            }
            // A test has no library, no rewinding and no pages about rules.
            _ => {}
        }
        let is_over = self
            .playing
            .as_ref()
            .is_some_and(|playing| playing.session().is_over());
        if is_over {
            self.playing = None;
            self.opened.way.finish(self.part);
            self.between();
            if matches!(self.place, Place::Sealing) {
                seen.effects.push(Effect::Sit(Ask::Finish));
            }
        }
    }

    /// Ends the call when its time is over; the note can still be written. Whether it is over.
    fn time_is_over(&mut self, seen: &mut Seen) -> bool {
        let over = self.left_ms() == Some(0);
        if let Some(playing) = self.playing.as_mut().filter(|_| over)
            && matches!(
                playing.view().stage(),
                Stage::Desk | Stage::Contact | Stage::Listening
            )
        {
            let told = playing.act(Action::TimeRanOut, seconds(self.spent_ms));
            seen.effects.extend(told);
        }
        over
    }

    fn left_ms(&self) -> Option<u64> {
        Some(self.allowed_ms?.saturating_sub(self.spent_ms))
    }

    /// After how many seconds the clock shows something else.
    fn tick(&self) -> Option<f32> {
        let left = self.left_ms().filter(|left| *left > 0)?;
        let unit = if left > 60_000 { 60_000 } else { 1_000 };
        let rest = left.saturating_sub(1) % unit + 1;
        #[allow(clippy::cast_precision_loss, reason = "at most a minute")]
        let seconds = rest as f32 / 1_000.0;
        Some(seconds)
    }

    /// The clock over a part. Whether it is to be stopped.
    fn bar_ui(&self, ui: &mut Ui, over: bool) -> bool {
        let frame = Frame::new()
            .fill(palette(ui).accent_soft)
            .inner_margin(Margin::symmetric(12, 4));
        let bar = Panel::top("sitting bar").resizable(false).frame(frame);
        let shown = bar.show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 4.0 * STEP;
                let which = match self.part {
                    0 => "Practice call: nothing here counts".to_owned(),
                    part => format!("Part {part} of {}", self.opened.minutes.len()),
                };
                ui.label(RichText::new(which).family(strong()));
                if over {
                    muted(ui, "The time is over. The note can still be written.");
                } else if let Some(left) = self.left_ms() {
                    ui.label(left_in_words(left));
                } else {
                    muted(ui, "Take your time.");
                }
                self.opened.pauses && self.part > 0 && button(ui, "Stop the clock").clicked()
            })
            .inner
        });
        shown.inner
    }
}

/// Minutes, and seconds in the last one.
fn left_in_words(left_ms: u64) -> String {
    if left_ms > 60_000 {
        format!("{} min left", left_ms.div_ceil(60_000))
    } else {
        format!("{} s left", left_ms.div_ceil(1_000))
    }
}

fn seconds(ms: u64) -> f64 {
    #[allow(
        clippy::cast_precision_loss,
        reason = "a sitting is far shorter than 2^53 ms"
    )]
    let seconds = ms as f64 / 1_000.0;
    seconds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_says_minutes_and_at_the_end_seconds() {
        assert_eq!(left_in_words(15 * 60_000), "15 min left");
        assert_eq!(left_in_words(14 * 60_000 + 1), "15 min left");
        assert_eq!(left_in_words(60_000), "60 s left");
        assert_eq!(left_in_words(1), "1 s left");
        let booth = |spent_ms| Booth {
            allowed_ms: Some(120_000),
            spent_ms,
            ..Booth::default()
        };
        assert_eq!(booth(0).tick(), Some(60.0));
        assert_eq!(booth(30_000).tick(), Some(30.0));
        assert_eq!(booth(60_500).tick(), Some(0.5));
        assert_eq!(booth(120_000).tick(), None);
    }
}
