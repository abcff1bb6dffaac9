//! The exchange of this moment: what you said, and what they answer, word by word.

use egui::{Color32, TextFormat, TextStyle, Ui, text::LayoutJob};

use crate::{
    panels::{
        person::A_VOICE,
        reveal::{self, Shown},
        theme::palette,
        widgets::{muted, said, subheading},
    },
    session::view::TranscriptLine,
};

/// What the exchange needs to know.
#[derive(Clone, Copy, Debug)]
pub struct Exchange<'a> {
    /// All lines so far.
    pub lines: &'a [TranscriptLine],
    /// Names that have been heard.
    pub known: &'a [&'a str],
    /// Seconds since the newest line began.
    pub seconds: f64,
    /// Show the whole line at once.
    pub at_once: bool,
}

/// What to call the speaker of a line.
pub fn speaker<'a>(line: &'a TranscriptLine, known: &[&str]) -> &'a str {
    match line.speaker.as_deref() {
        Some(_) if line.collector => "You",
        Some(name) if known.contains(&name) => name,
        Some("voicemail") => "Voicemail",
        Some("the line") => "The line",
        Some(_) => A_VOICE,
        None => "",
    }
}

/// Draws the exchange. Returns how much of the newest line is in sight.
pub fn speech_ui(ui: &mut Ui, exchange: &Exchange<'_>) -> Shown {
    let all = Shown {
        bytes: 0,
        next_in: None,
    };
    let Some(newest) = exchange.lines.last().map(|line| line.entry) else {
        muted(ui, "Nobody has spoken yet.");
        return all;
    };
    let spoken = |line: &&TranscriptLine| line.speaker.is_some() && !line.collector;
    let answer = exchange.lines.iter().rev().find(spoken);
    let now = exchange.lines.iter().filter(|line| line.entry == newest);
    for line in now.clone().filter(|line| line.collector) {
        muted(ui, format!("You: {}", line.words));
    }
    let mut shown = all;
    if let Some(line) = answer {
        subheading(ui, speaker(line, exchange.known));
        let fresh = line.entry == newest && !exchange.at_once;
        shown = reveal::at(&line.words, exchange.seconds, !fresh);
        line_ui(ui, &line.words, shown.bytes);
    }
    for line in now.filter(|line| line.speaker.is_none()) {
        muted(ui, line.words.as_str());
    }
    shown
}

/// The whole line takes its place at once; what is not yet in sight has no
/// color. So nothing jumps, and a screen reader hears all of it.
fn line_ui(ui: &mut Ui, words: &str, in_sight: usize) {
    let size = TextStyle::Heading.resolve(ui.style()).size;
    let font = egui::FontId::proportional(size);
    let format = |color: Color32| TextFormat::simple(font.clone(), color);
    let (seen, hidden) = words.split_at_checked(in_sight).unwrap_or((words, ""));
    let mut job = LayoutJob::default();
    job.append(seen, 0.0, format(palette(ui).ink));
    job.append(hidden, 0.0, format(Color32::TRANSPARENT));
    ui.label(job);
}

/// The whole transcript, oldest first.
pub fn transcript_ui(ui: &mut Ui, lines: &[TranscriptLine], known: &[&str]) {
    if lines.is_empty() {
        muted(ui, "Nothing has been said yet.");
    }
    for line in lines {
        if line.speaker.is_none() {
            muted(ui, line.words.as_str());
            continue;
        }
        said(ui, speaker(line, known), &line.words);
    }
}
