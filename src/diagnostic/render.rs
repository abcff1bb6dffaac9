//! Shows a problem to people (text for a terminal) and to editors (one flat object).

use std::fmt::Write as _;

use serde::Serialize;

use crate::diagnostic::{
    Diagnostic, Severity, Span,
    place::{Lines, floor},
};

/// The most columns of a source line that are shown; a longer one is cut around the place.
const WIDTH: usize = 100;
/// Columns kept before the place when a line is cut.
const LEAD: usize = 30;
/// Columns a tab takes. Any fixed number does, as long as text and carets use the same.
const TAB: usize = 4;

/// A problem with its place worked out, for editors and other programs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Located {
    /// The file's name as the user gave it.
    pub file: String,
    /// Stable kind, in kebab-case.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
    /// Which part of the file; empty for the whole.
    pub path: String,
    /// First line, from 1.
    pub line: usize,
    /// First column in characters, from 1.
    pub column: usize,
    /// Last line, from 1.
    pub end_line: usize,
    /// Column just after the last character, from 1.
    pub end_column: usize,
    /// The offending text.
    pub text: String,
}

impl Diagnostic {
    /// The problem with line, column and offending text taken from `text`, which must be the text
    /// it was found in. Without a span it stands at the first character.
    pub fn locate(&self, file: &str, text: &str) -> Located {
        self.locate_in(file, text, 1)
    }

    /// Like [`Self::locate`], for a text that begins at line `first` of its file: one line
    /// of many, each of which is read on its own.
    pub fn locate_in(&self, file: &str, text: &str, first: usize) -> Located {
        let before = first.saturating_sub(1);
        let lines = Lines::new(text);
        let span = clamp(self.span.unwrap_or_default(), text);
        let (start, end) = (lines.place(span.start), lines.place(span.end));
        Located {
            file: file.to_owned(),
            code: self.code.to_owned(),
            severity: self.severity,
            message: self.message.clone(),
            help: self.help.clone(),
            path: self.path.clone(),
            line: before + start.line,
            column: start.column,
            end_line: before + end.line,
            end_column: end.column,
            text: span.of(text).to_owned(),
        }
    }

    /// The problem as text for a terminal: a headline, the place, the source line with carets
    /// under the offending text, and what to write instead. Ends with a line break.
    pub fn render(&self, file: &str, text: &str) -> String {
        self.render_in(file, text, 1)
    }

    /// Like [`Self::render`], for a text that begins at line `first` of its file.
    pub fn render_in(&self, file: &str, text: &str, first: usize) -> String {
        let mut out = format!(
            "{}[{}]: {}\n",
            self.severity.word(),
            self.code,
            self.message
        );
        let gutter = self.span.map_or(1, |span| {
            let lines = Lines::new(text);
            let span = clamp(span, text);
            let place = lines.place(span.start);
            let shown = first.saturating_sub(1) + place.line;
            let number = shown.to_string();
            let pad = " ".repeat(number.len());
            let path = if self.path.is_empty() {
                String::new()
            } else {
                format!(" ({})", self.path)
            };
            let (source, carets) = excerpt(text, lines.line(place.line), span);
            let _ = writeln!(out, "{pad}--> {file}:{shown}:{}{path}", place.column);
            let _ = writeln!(out, "{pad} |\n{number} | {source}\n{pad} | {carets}");
            number.len()
        });
        if self.span.is_none() {
            let _ = writeln!(out, " --> {file}");
        }
        if let Some(help) = &self.help {
            let pad = " ".repeat(gutter);
            let _ = writeln!(out, "{pad} = help: {help}");
        }
        out
    }
}

/// The span cut to what `text` has, on character starts.
fn clamp(span: Span, text: &str) -> Span {
    let start = floor(text, span.start);
    Span::new(start, floor(text, span.end).max(start))
}

/// One source line as shown, and the carets below it.
fn excerpt(text: &str, line: Span, span: Span) -> (String, String) {
    let end = span.end.clamp(span.start, line.end.max(span.start));
    let before = columns(Span::new(line.start, span.start).of(text));
    let marked = columns(Span::new(span.start, end).of(text)).max(1);
    let total = columns(line.of(text));
    // A line that fits is shown whole; otherwise a window that begins a little before the place.
    let from = if total <= WIDTH {
        0
    } else {
        before.saturating_sub(LEAD)
    };
    let mut shown = String::new();
    let mut lead = 0;
    if from > 0 {
        shown.push('…');
        lead = 1;
    }
    let mut column = 0;
    let mut first = None;
    for character in line.of(text).chars() {
        let wide = width(character);
        if column >= from {
            if column + wide > from + WIDTH {
                shown.push('…');
                break;
            }
            first.get_or_insert(column);
            show(character, &mut shown);
        }
        column += wide;
    }
    let at = lead + before.saturating_sub(first.unwrap_or(from));
    let room = (from + WIDTH).saturating_sub(before).max(1);
    let carets = " ".repeat(at) + &"^".repeat(marked.min(room));
    (shown, carets)
}

/// Adds a character so that it takes exactly the columns that `width` promises.
fn show(character: char, out: &mut String) {
    match character {
        '\t' => out.push_str(&" ".repeat(TAB)),
        // A control character could move the cursor or color the terminal.
        control if control.is_control() => out.push('\u{FFFD}'),
        // These turn the writing direction around, and could hide what a line says.
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
        plain => out.push(plain),
    }
}

/// Terminal columns of a text on one line.
fn columns(text: &str) -> usize {
    text.chars().map(width).sum()
}

/// Terminal columns of one character: 2 for East Asian wide forms and pictographs, 0 for marks that
/// join the character before. The blocks are coarse (Unicode Standard Annex 11 has the full
/// list): a wrong guess only moves a caret.
fn width(character: char) -> usize {
    match character {
        '\t' => TAB,
        '\u{0300}'..='\u{036F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => 0,
        '\u{1100}'..='\u{115F}'
        | '\u{2E80}'..='\u{303E}'
        | '\u{3041}'..='\u{A4CF}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF00}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F300}'..='\u{1F64F}'
        | '\u{1F680}'..='\u{1F6FF}'
        | '\u{1F900}'..='\u{1F9FF}'
        | '\u{20000}'..='\u{3FFFD}' => 2,
        _ => 1,
    }
}
