//! The letters of a call: tray, terms, silence, hold, transfer, the end.

use crate::{
    cli::{Console, words},
    scenario::text::in_words,
    session::{Action, Mode},
};

use super::{
    account, call, coach, desk,
    names::{self, REFERRALS},
    offer_form,
    prompt::{self, Asked, Break},
    scratch,
    sitting::Sitting,
};

/// Seconds of silence if none are said: long enough to be heard as a question.
const WAIT_SECONDS: u16 = 10;
/// Seconds on hold if none are said.
const HOLD_SECONDS: u16 = 60;

/// The letters that make sense now, with their words.
pub(super) fn open(sitting: &Sitting) -> Vec<(char, &'static str)> {
    let view = sitting.view();
    if view.on_hold() {
        return vec![
            ('b', "b take them back"),
            ('f', "f hand over"),
            ('x', "x hang up"),
            ('i', "i the file"),
            ('n', "n scratchpad"),
            ('?', "? help"),
            ('q', "q leave"),
        ];
    }
    let mut keys = Vec::new();
    if view.message().is_some() {
        if view.message().is_some_and(|message| message.ask.is_none()) {
            keys.push(('s', "s send the message"));
        }
    } else {
        keys.push(('t', "t tray"));
    }
    if view.table_open() {
        keys.push(('o', "o put terms"));
        if view.counter().is_some() {
            keys.push(('a', "a take their terms"));
        }
        if view.can_withdraw() {
            keys.push(('b', "b leave the table"));
        }
    }
    let page = view.writing().is_some();
    if !page {
        keys.push(('w', "w wait"));
    }
    if !view.voicemail() {
        keys.push(('h', "h hold"));
        keys.push(('f', "f hand over"));
    }
    keys.push(if page {
        ('x', "x put the page away")
    } else {
        ('x', "x hang up")
    });
    keys.push(('i', "i the file"));
    keys.push(('n', "n scratchpad"));
    if sitting.mode() != Mode::Test {
        keys.push(('l', "l look back"));
    }
    if coach::is_there(sitting) {
        keys.push(('c', "c ask the coach"));
    }
    keys.push(('?', "? help"));
    keys.push(('q', "q leave"));
    keys
}

/// Does what a letter stands for.
pub(super) fn press(sitting: &mut Sitting, console: &mut Console<'_>, typed: &str) -> Asked<()> {
    let (key, rest) = desk::split(typed);
    let mut letters = key.chars();
    let first = letters.next();
    let known = open(sitting);
    let is_open = first.is_some_and(|first| known.iter().any(|(letter, _)| *letter == first));
    // `ta` is the tray's first action in one go.
    let short = letters.as_str().to_owned();
    if !is_open || (!short.is_empty() && first != Some('t')) {
        let all: Vec<String> = known.iter().map(|(letter, _)| letter.to_string()).collect();
        let does = if sitting.view().writing().is_some() {
            "write"
        } else {
            "say"
        };
        let what = format!(
            "Type the number of what you want to {does}, or one of {}, then Enter.",
            all.join(" ")
        );
        console.paragraph("", &what)?;
        return Ok(());
    }
    let simple = match first {
        Some('a') => Action::AcceptCounter,
        Some('b') if sitting.view().on_hold() => Action::Resume,
        Some('b') => Action::WithdrawOffer,
        Some('s') => Action::Send,
        Some('w') => Action::Wait(seconds(console, &rest, WAIT_SECONDS)?),
        Some('h') => Action::Hold(seconds(console, &rest, HOLD_SECONDS)?),
        Some('x') => Action::HangUp,
        Some('t') => {
            return tray(
                sitting,
                console,
                if short.is_empty() { &rest } else { &short },
            );
        }
        Some('o') => {
            let terms = offer_form::ask(sitting.view(), console)?;
            Action::Offer(terms)
        }
        Some('f') => {
            let items = names::items(&REFERRALS, words::of);
            let index = prompt::pick_one(console, "Hand over to >", &items)?;
            let Some(to) = REFERRALS.get(index) else {
                return Ok(());
            };
            Action::Transfer(*to)
        }
        Some('i') => return account::tabs(sitting, console, &rest),
        Some('n') => return scratch::turn(sitting, console),
        Some('l') => return desk::recall(sitting, console),
        Some('c') => return coach::hint(sitting, console),
        Some('q') => return Err(Break::Leave),
        _ => return help(sitting, console),
    };
    desk::act(sitting, console, simple)
}

fn seconds(console: &mut Console<'_>, typed: &str, default: u16) -> Asked<u16> {
    if typed.is_empty() {
        return Ok(default);
    }
    let parse = |typed: &str| {
        let plain = typed.trim_end_matches('s').trim();
        plain
            .parse::<u16>()
            .ok()
            .filter(|seconds| (5..=600).contains(seconds))
            .ok_or_else(|| "Type 5 to 600 seconds; x goes back.".to_owned())
    };
    match parse(typed) {
        Ok(seconds) => Ok(seconds),
        Err(what) => {
            console.paragraph("  ", &what)?;
            prompt::ask(console, "Seconds >", parse)
        }
    }
}

/// The letter of a tray item: a to z, then A to F.
fn letter(index: usize) -> char {
    ('a'..='z').chain('A'..='Z').nth(index).unwrap_or('?')
}

fn tray(sitting: &mut Sitting, console: &mut Console<'_>, typed: &str) -> Asked<()> {
    let items = sitting.view().tray();
    let mut typed = typed.to_owned();
    if typed.is_empty() {
        for (index, item) in items.iter().enumerate() {
            let note = if item.open { "" } else { "  (not now)" };
            writeln!(console.out, "  {}  {}{note}", letter(index), item.label)?;
        }
        typed = prompt::line(console, "Letter, or Enter to go back >")?;
    }
    if typed.is_empty() {
        return Ok(());
    }
    // `tb` works here as it does outside.
    let plain = match typed.strip_prefix('t') {
        Some(rest) if !rest.is_empty() => rest,
        _ => &typed,
    };
    let mut letters = plain.chars();
    let wanted = letters.next().filter(|_| letters.next().is_none());
    let index = wanted.and_then(|wanted| {
        let exact = (0..items.len()).find(|index| letter(*index) == wanted);
        exact.or_else(|| {
            (0..items.len()).find(|index| letter(*index) == wanted.to_ascii_lowercase())
        })
    });
    let Some(item) = index.and_then(|index| items.get(index)) else {
        let last = letter(items.len().saturating_sub(1));
        writeln!(
            console.out,
            "The tray has no {typed:?}. Type a letter from a to {last}; t shows the tray."
        )?;
        return Ok(());
    };
    let action = Action::Stand(item.index);
    desk::act(sitting, console, action)
}

fn help(sitting: &Sitting, console: &mut Console<'_>) -> Asked<()> {
    let view = sitting.view();
    if let Some(counter) = view.counter() {
        let words = in_words(&counter, view.currency());
        console.paragraph("  Their terms: ", &words)?;
    }
    for (letter, _) in open(sitting) {
        let words = match letter {
            't' => "the tray: what can be said at any moment, a letter each; ta is its first",
            'o' => {
                "put terms, step by step, with the arithmetic; nothing is said before you put them"
            }
            'a' => "take the terms that they have put",
            'b' if view.on_hold() => "take them back from hold",
            'b' => "leave the table without an agreement",
            's' if view.writing().is_some() => "send the message; nothing is sent before that",
            's' => "leave the message",
            'w' => "wait in silence: w is 10 seconds, w 20 is 20",
            'h' => "put them on hold: h is 60 seconds, h 90 is 90",
            'f' => "hand the call to somebody else",
            'x' if view.writing().is_some() => "put the page away; nothing of it is sent",
            'x' => "hang up",
            'i' => "the file: account, history, people, numbers, authority, house card, rubric",
            'n' => "the scratchpad, for your eyes only",
            'l' => "look back at what was said",
            'c' => {
                "ask the coach: first a question, then a nudge, then the move; the record notes it"
            }
            'q' => "leave; the record is safe and can be resumed",
            _ => continue,
        };
        console.explained(&[(letter.encode_utf8(&mut [0; 4]), words)])?;
    }
    if view.writing().is_some() {
        return Ok(());
    }
    writeln!(console.out, "What was last said:")?;
    call::repeat(sitting, console)
}
