//! Where a command reads and writes: the terminal, a pipe, or a test.

use std::io::{self, BufRead, IsTerminal as _, Write};

use anstyle::{AnsiColor, Style};

/// The widest text: longer lines are hard to read.
const WIDTH_MAX: usize = 100;
/// The narrowest text that is still laid out.
const WIDTH_MIN: usize = 40;
/// The width of what is no terminal.
const WIDTH_PLAIN: usize = 80;

/// Colors, sparingly: one accent, red for what is wrong, dim for asides.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// Keys and headings.
    pub accent: Style,
    /// Findings and errors only.
    pub wrong: Style,
    /// What happens besides speaking.
    pub aside: Style,
}

impl Palette {
    /// No colors.
    pub const PLAIN: Self = Self {
        accent: Style::new(),
        wrong: Style::new(),
        aside: Style::new(),
    };
    /// Colors that are readable on dark and light backgrounds alike.
    pub const COLORED: Self = Self {
        accent: AnsiColor::Cyan.on_default().bold(),
        wrong: AnsiColor::Red.on_default(),
        aside: Style::new().dimmed(),
    };
}

/// Streams, width and colors.
pub struct Console<'a> {
    /// What is typed.
    pub input: &'a mut dyn BufRead,
    /// What is shown.
    pub out: &'a mut dyn Write,
    /// What went wrong.
    pub errors: &'a mut dyn Write,
    /// Whether what is typed is shown, since no terminal does it.
    pub echo: bool,
    /// Columns of text.
    pub width: usize,
    /// Colors.
    pub palette: Palette,
}

impl Console<'_> {
    /// Words in a style.
    pub(super) fn styled(style: Style, words: &str) -> String {
        format!("{style}{words}{style:#}")
    }

    /// A paragraph, filled to the width; lines after the first begin under the first's words.
    pub(super) fn paragraph(&mut self, first: &str, words: &str) -> io::Result<()> {
        let indent = " ".repeat(textwrap::core::display_width(first));
        let options = textwrap::Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(&indent);
        for line in words.lines() {
            for row in textwrap::wrap(line, &options) {
                writeln!(self.out, "{}", row.trim_end())?;
            }
        }
        Ok(())
    }

    /// Keys with their words, as many in a row as fit; none is broken in two.
    pub(super) fn keys(&mut self, keys: &[&str]) -> io::Result<()> {
        let mut row = String::new();
        for key in keys {
            if !row.is_empty() && row.len() + key.len() + 5 > self.width {
                writeln!(self.out, "  {row}")?;
                row.clear();
            }
            if !row.is_empty() {
                row.push_str(" | ");
            }
            row.push_str(key);
        }
        writeln!(self.out, "  {row}")
    }

    /// A list of keys and what each does, the words in one column.
    pub(super) fn explained(&mut self, keys: &[(&str, &str)]) -> io::Result<()> {
        for (key, words) in keys {
            self.paragraph(&format!("  {key:<5} "), words)?;
        }
        Ok(())
    }
}

/// Runs something on the terminal of the process.
pub(super) fn with_terminal<T>(run: impl FnOnce(&mut Console<'_>) -> T) -> T {
    let stdout = io::stdout();
    let color = anstream::AutoStream::choice(&stdout) != anstream::ColorChoice::Never;
    let width = if stdout.is_terminal() {
        terminal_size::terminal_size().map_or(WIDTH_PLAIN, |(width, _)| usize::from(width.0))
    } else {
        WIDTH_PLAIN
    };
    // Line by line, so that what was said is on the screen before the next key is asked for.
    let mut out = anstream::AutoStream::auto(stdout.lock());
    let mut errors = anstream::AutoStream::auto(io::stderr().lock());
    let stdin = io::stdin();
    let echo = !stdin.is_terminal();
    run(&mut Console {
        input: &mut stdin.lock(),
        echo,
        out: &mut out,
        errors: &mut errors,
        width: width.clamp(WIDTH_MIN, WIDTH_MAX),
        palette: if color {
            Palette::COLORED
        } else {
            Palette::PLAIN
        },
    })
}
