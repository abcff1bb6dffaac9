//! Asking at the keyboard. Anything that cannot be used is answered with what
//! to type instead; the end of the input leaves with the record safe.

use std::io::{self, BufRead as _, Read as _};

use crate::cli::Console;

/// The longest line that is read, in bytes: more than the longest note.
const LINE_MAX: u64 = 8 * 1024;

/// Why a question was not answered.
#[derive(Debug)]
pub(super) enum Break {
    /// The trainee takes a step back.
    Back,
    /// The trainee leaves, or the input has ended.
    Leave,
    /// The terminal or the disk failed.
    Failed(anyhow::Error),
}

impl From<io::Error> for Break {
    fn from(error: io::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl From<anyhow::Error> for Break {
    fn from(error: anyhow::Error) -> Self {
        Self::Failed(error)
    }
}

/// An answer, or why there is none.
pub(super) type Asked<T> = Result<T, Break>;

/// Something to pick: a short name and what it means.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// The short name; may be empty.
    pub(super) key: String,
    /// In words.
    pub(super) label: String,
}

impl Item {
    pub(super) fn of(label: impl Into<String>) -> Self {
        Self {
            key: String::new(),
            label: label.into(),
        }
    }

    pub(super) fn shown(&self) -> String {
        if self.key.is_empty() {
            self.label.clone()
        } else {
            format!("{}  {}", self.key.to_uppercase(), self.label)
        }
    }
}

/// What was answered to a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// Nothing was typed: as it was.
    Keep,
    /// A dash: nothing.
    Clear,
    /// This one.
    One(usize),
}

impl Picked {
    /// The value after the answer.
    pub(super) fn or<T: Copy>(self, all: &[T], was: Option<T>) -> Option<T> {
        match self {
            Self::Keep => was,
            Self::Clear => None,
            Self::One(index) => all.get(index).copied().or(was),
        }
    }
}

/// One line, without blanks around it.
pub(super) fn line(console: &mut Console<'_>, prompt: &str) -> Asked<String> {
    let styled = Console::styled(console.palette.accent, prompt);
    write!(console.out, "{styled} ")?;
    console.out.flush()?;
    let mut bytes = Vec::new();
    let mut limited = (&mut *console.input).take(LINE_MAX);
    limited.read_until(b'\n', &mut bytes)?;
    if bytes.is_empty() {
        writeln!(console.out)?;
        return Err(Break::Leave);
    }
    let typed = String::from_utf8_lossy(&bytes).trim().to_owned();
    if console.echo {
        writeln!(console.out, "{typed}")?;
    }
    Ok(typed)
}

/// Asks until the answer can be used. `x` goes a step back.
pub(super) fn ask<T>(
    console: &mut Console<'_>,
    prompt: &str,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Asked<T> {
    loop {
        let typed = line(console, prompt)?;
        if typed.eq_ignore_ascii_case("x") {
            return Err(Break::Back);
        }
        match parse(&typed) {
            Ok(value) => return Ok(value),
            Err(what) => console.paragraph("  ", &what)?,
        }
    }
}

/// Yes or no; nothing typed means `default`.
pub(super) fn yes(console: &mut Console<'_>, prompt: &str, default: bool) -> Asked<bool> {
    let hint = if default { "[Y/n]" } else { "[y/N]" };
    ask(console, &format!("{prompt} {hint}"), |typed| {
        match typed.to_lowercase().as_str() {
            "" => Ok(default),
            "y" | "yes" => Ok(true),
            "n" | "no" => Ok(false),
            _ => Err("Type y for yes, n for no, or x to go back.".to_owned()),
        }
    })
}

/// Shows a list and asks for one of it: by number, by short name, or by a part
/// of the words, which narrows the list.
pub(super) fn pick(console: &mut Console<'_>, prompt: &str, items: &[Item]) -> Asked<Picked> {
    show_all(console, items, |_| true)?;
    loop {
        let typed = line(console, prompt)?;
        match typed.to_lowercase().as_str() {
            "x" => return Err(Break::Back),
            "" => return Ok(Picked::Keep),
            "-" => return Ok(Picked::Clear),
            _ => {}
        }
        match found(items, &typed).as_slice() {
            [one] => return Ok(Picked::One(*one)),
            [] => {
                let what = format!(
                    "Nothing here fits {typed:?}. Type a number from 1 to {}, a part of the words, Enter to leave it as it is, - for nothing, or x to go back.",
                    items.len()
                );
                console.paragraph("  ", &what)?;
            }
            some => show_all(console, items, |index| some.contains(&index))?,
        }
    }
}

/// Like [`pick`] where something must be chosen.
pub(super) fn pick_one(console: &mut Console<'_>, prompt: &str, items: &[Item]) -> Asked<usize> {
    loop {
        if let Picked::One(index) = pick(console, prompt, items)? {
            return Ok(index);
        }
        let what = format!("Type a number from 1 to {}, or x to go back.", items.len());
        console.paragraph("  ", &what)?;
    }
}

/// Asks for any number of a list. Nothing typed leaves it as it was, a dash empties it.
pub(super) fn pick_many(
    console: &mut Console<'_>,
    prompt: &str,
    items: &[Item],
    most: usize,
) -> Asked<Option<Vec<usize>>> {
    show_all(console, items, |_| true)?;
    ask(console, prompt, |typed| {
        match typed {
            "" => return Ok(None),
            "-" => return Ok(Some(Vec::new())),
            _ => {}
        }
        let mut chosen = Vec::new();
        for part in typed.split([',', ' ']).filter(|part| !part.is_empty()) {
            match found(items, part).as_slice() {
                [one] if !chosen.contains(one) => chosen.push(*one),
                [_] => {}
                _ => {
                    return Err(format!(
                        "{part:?} names none, or several. Type numbers from 1 to {} with blanks between them, Enter to leave it as it is, - for none, or x to go back.",
                        items.len()
                    ));
                }
            }
        }
        if chosen.len() > most {
            return Err(format!("At most {most} can be chosen."));
        }
        Ok(Some(chosen))
    })
}

fn show_all(console: &mut Console<'_>, items: &[Item], shown: impl Fn(usize) -> bool) -> Asked<()> {
    for (index, item) in items.iter().enumerate().filter(|(index, _)| shown(*index)) {
        console.paragraph(&format!("  {:>2}  ", index + 1), &item.shown())?;
    }
    Ok(())
}

/// Which items an answer can mean: a number, a short name, or a part of the words.
pub(super) fn found(items: &[Item], typed: &str) -> Vec<usize> {
    if let Ok(number) = typed.parse::<usize>() {
        let index = number.checked_sub(1);
        return index
            .filter(|index| *index < items.len())
            .into_iter()
            .collect();
    }
    let wanted = typed.to_lowercase();
    let exact =
        |item: &Item| item.key.to_lowercase() == wanted || item.label.to_lowercase() == wanted;
    if let Some(index) = items.iter().position(exact) {
        return vec![index];
    }
    let all = items.iter().enumerate();
    all.filter(|(_, item)| item.label.to_lowercase().contains(&wanted))
        .map(|(index, _)| index)
        .collect()
}
