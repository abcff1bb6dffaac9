//! Players who know nothing: they go by position, length and words, never by what
//! is right. If one of them does well, a scenario gives its answers away.

use crate::{
    bots::{
        Dice,
        menu::{Menu, Move},
    },
    domain::Note,
    session::{Action, Stage, TraineeView},
};

/// By what a player who knows nothing goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Naive {
    /// Takes the first thing that it has not said yet.
    First,
    /// Takes the last.
    Last,
    /// Takes the longest.
    Longest,
    /// Takes the shortest.
    Shortest,
    /// Takes the one with most polite words.
    Polite,
    /// Takes the one that shares most words with the house card and the rubric's lines.
    Keyword,
    /// Takes anything that the screen offers, each as likely.
    Random,
    /// Does nothing and goes straight to the note.
    Idle,
}

/// Words by which anyone tells that a sentence is polite.
const POLITE: &[&str] = &[
    "please",
    "thank",
    "thanks",
    "sorry",
    "may",
    "could",
    "appreciate",
    "understand",
    "hear",
    "good",
    "evening",
    "morning",
    "afternoon",
    "welcome",
    "glad",
    "kind",
    "help",
    "apologize",
    "pardon",
];

/// What a player who knows nothing does. `done` is what it did so far, in order.
pub fn act(how: Naive, view: TraineeView<'_>, done: &[Action], dice: &mut Dice) -> Action {
    match view.stage() {
        Stage::Note | Stage::Closed => Action::FileNote(Box::new(first_codes(view))),
        Stage::Listening if how == Naive::Idle => Action::Finish,
        Stage::Desk if how == Naive::Idle || has_talked(view) => Action::Finish,
        Stage::Desk | Stage::Contact | Stage::Listening => {
            let mut menu = Menu::of(view);
            if how == Naive::Random {
                let all: Vec<&Move> = menu.all().collect();
                return dice
                    .one(&all)
                    .map_or(Action::HangUp, |one| one.action.clone());
            }
            menu.forget(done);
            choose(how, view, &menu)
        }
    }
}

/// The first code of each list, and blanks: the note of somebody who wants to be done.
pub fn first_codes(view: TraineeView<'_>) -> Note {
    let codes = &view.house().codes;
    Note {
        result: codes
            .results
            .first()
            .map(|code| code.id)
            .unwrap_or_default(),
        status: codes
            .statuses
            .first()
            .map(|code| code.id)
            .unwrap_or_default(),
        ..Note::default()
    }
}

/// Whether anybody but a machine has spoken in this session.
fn has_talked(view: TraineeView<'_>) -> bool {
    let mut lines = view.transcript().into_iter();
    lines.any(|line| {
        let voice = line.speaker.as_deref();
        !line.collector && voice.is_some_and(|voice| voice != "voicemail")
    })
}

/// The pick from the most prominent group that has anything left.
fn choose(how: Naive, view: TraineeView<'_>, menu: &Menu) -> Action {
    let groups = [&menu.choices, &menu.table, &menu.tray];
    let group = groups.into_iter().find(|group| !group.is_empty());
    let Some(group) = group else {
        return menu
            .always
            .last()
            .map_or(Action::HangUp, |one| one.action.clone());
    };
    let most = |worth: &dyn Fn(&str) -> usize| {
        // The first of equals, as a reader who starts at the top would take it.
        let mut best: Option<(&Move, usize)> = None;
        for one in group {
            let here = worth(&one.words);
            if best.is_none_or(|(_, so_far)| here > so_far) {
                best = Some((one, here));
            }
        }
        best.map(|(one, _)| one)
    };
    let picked = match how {
        Naive::First | Naive::Random | Naive::Idle => group.first(),
        Naive::Last => group.last(),
        Naive::Longest => most(&|words| words.chars().count()),
        Naive::Shortest => most(&|words| usize::MAX - words.chars().count()),
        Naive::Polite => most(&|words| count(words, POLITE)),
        Naive::Keyword => {
            let card = view.house().card.join(" ");
            let telling: Vec<String> = words_of(&card).filter(|word| word.len() > 3).collect();
            let telling: Vec<&str> = telling.iter().map(String::as_str).collect();
            most(&|words| count(words, &telling))
        }
    };
    picked.map_or(Action::HangUp, |one| one.action.clone())
}

/// How many polite words there are.
pub fn polite_words(text: &str) -> usize {
    count(text, POLITE)
}

fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

fn count(text: &str, wanted: &[&str]) -> usize {
    words_of(text)
        .filter(|word| wanted.contains(&word.as_str()))
        .count()
}
