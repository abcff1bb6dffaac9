//! What a player who knows nothing sees: words to choose from. Everything here is
//! read off the [`TraineeView`], as a person would read it off the screen.

use crate::{
    domain::{
        Terms,
        moment::plus_days,
        terms::{Method, TermsKind},
    },
    session::{Action, Decision, Mark, Stage, TraineeView},
};

/// Something that can be done now, with the words that stand on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// What is done.
    pub action: Action,
    /// What the screen says of it.
    pub words: String,
}

/// All that the screen offers, in groups of falling prominence: numbers or
/// choices, the offer table, the tray, and what is always there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Menu {
    /// Numbers that were not dialed yet, or what can be said.
    pub choices: Vec<Move>,
    /// The table.
    pub table: Vec<Move>,
    /// The tray.
    pub tray: Vec<Move>,
    /// What is always there.
    pub always: Vec<Move>,
}

impl Menu {
    /// As the screen shows it now.
    pub fn of(view: TraineeView<'_>) -> Self {
        match view.stage() {
            Stage::Desk if !view.files().is_empty() => files(view),
            Stage::Desk => desk(view),
            Stage::Contact => contact(view),
            Stage::Listening => listening(view),
            Stage::Note | Stage::Closed => Self::default(),
        }
    }

    /// Everything, the most prominent first.
    pub fn all(&self) -> impl Iterator<Item = &Move> {
        let groups = [&self.choices, &self.table, &self.tray, &self.always];
        groups.into_iter().flatten()
    }

    /// Leaves out what was done before, as far as saying it again would only repeat it.
    pub fn forget(&mut self, done: &[Action]) {
        for group in [&mut self.choices, &mut self.table, &mut self.tray] {
            group.retain(|one| !done.contains(&one.action));
        }
    }
}

fn item(action: Action, words: impl Into<String>) -> Move {
    Move {
        action,
        words: words.into(),
    }
}

/// What can be done with the files that are not decided.
fn files(view: TraineeView<'_>) -> Menu {
    let open = view
        .files()
        .into_iter()
        .filter(|file| file.decided.is_none());
    let choices = open.flat_map(|file| {
        let steps = file.steps.into_iter().filter(|step| step.fits);
        steps.map(move |step| {
            let decision = Decision {
                file: file.index,
                step: step.index,
            };
            item(Action::Decide(decision), step.words)
        })
    });
    Menu {
        choices: choices.collect(),
        always: vec![item(Action::Finish, "Leave the desk")],
        ..Menu::default()
    }
}

fn desk(view: TraineeView<'_>) -> Menu {
    let lines = view.dialable().into_iter().filter(|line| !line.dialled);
    let mut choices: Vec<Move> = lines
        .map(|line| item(Action::Dial(line.index), line.label))
        .collect();
    let pages = view.writable().into_iter().filter(|page| !page.dialled);
    choices.extend(pages.map(|page| item(Action::Write(page.index), page.label)));
    if view.to_listen_to().is_some() {
        choices.push(item(Action::Listen, "Listen to the call"));
    }
    Menu {
        choices,
        always: vec![item(Action::Finish, "Go to the note")],
        ..Menu::default()
    }
}

/// Every fault in every line of the call that is listened to.
fn listening(view: TraineeView<'_>) -> Menu {
    let heard = view.to_listen_to().into_iter();
    let marks = heard.flat_map(|heard| {
        let lines = heard.lines.iter().zip(0_u8..);
        lines.flat_map(|(said, line)| {
            let marked = view.marked(line);
            let spots = heard.spots.iter().zip(0_u8..);
            let open = spots.filter(move |(_, spot)| !marked.contains(spot));
            open.map(move |(fault, spot)| {
                let words = format!("{}: {}", fault.words, said.says);
                item(Action::Mark(Mark { line, spot }), words)
            })
        })
    });
    Menu {
        choices: marks.collect(),
        always: vec![item(Action::Finish, "Go to the note")],
        ..Menu::default()
    }
}

fn contact(view: TraineeView<'_>) -> Menu {
    let page = view.writing().is_some();
    let end = item(
        Action::HangUp,
        if page { "Put the page away" } else { "Hang up" },
    );
    if view.on_hold() {
        return Menu {
            choices: vec![item(Action::Resume, "Take them back")],
            always: vec![end],
            ..Menu::default()
        };
    }
    let mut menu = Menu::default();
    let choices = view.choices().into_iter();
    menu.choices = choices
        .map(|choice| item(Action::Choose(choice.index), choice.say))
        .collect();
    if let Some(message) = view.message() {
        if message.ask.is_none() {
            let does = if page {
                "Send the message"
            } else {
                "Leave the message"
            };
            menu.choices.push(item(Action::Send, does));
        }
        menu.always = vec![end];
        return menu;
    }
    if view.table_open() {
        if view.counter().is_some() {
            menu.table
                .push(item(Action::AcceptCounter, "Take their terms"));
        }
        let whole = Action::Offer(whole(view));
        menu.table
            .push(item(whole, "Put the whole balance, next week"));
        if view.can_withdraw() {
            menu.table
                .push(item(Action::WithdrawOffer, "Leave the table"));
        }
    }
    let tray = view.tray().into_iter().filter(|one| one.open);
    menu.tray = tray
        .map(|one| item(Action::Stand(one.index), one.say))
        .collect();
    menu.always = vec![item(Action::Wait(10), "Wait in silence"), end];
    menu
}

/// The offer of somebody who has asked nothing: all of it, in a week.
fn whole(view: TraineeView<'_>) -> Terms {
    let first = plus_days(view.clock().date(), 7);
    Terms::once(TermsKind::InFull, view.undisputed(), first, Method::Debit)
}
