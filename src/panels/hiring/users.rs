//! Users and their roles, and the journal of who did what.

use egui::Ui;

use crate::{
    panels::{
        hiring::{
            model::{Ask, Done, Look, StaffAsk, User},
            parts::closed_until,
        },
        theme::em,
        widgets::{button, card, check, field, heading, long_field, muted, small, subheading},
    },
    store::desk::Role,
};

/// The longest name, in characters.
const NAME: usize = 60;

/// So many lines of the journal are shown.
const LINES: u32 = 200;

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct UsersState {
    /// The journal, once it was asked for.
    pub journal: Option<Vec<Done>>,
    name: String,
    roles: Vec<Role>,
    remove: Option<String>,
    /// Whether the form is to come into view.
    go: bool,
    wanted: String,
}

impl UsersState {
    /// What was done need not be typed again.
    pub(super) fn clear(&mut self, ask: &StaffAsk) {
        match ask {
            StaffAsk::Name(_) => {
                self.name.clear();
                self.roles.clear();
            }
            StaffAsk::Remove(_) => self.remove = None,
            StaffAsk::Journal(_) => {}
        }
    }
}

/// What a role may do, in words.
const fn may(role: Role) -> &'static str {
    match role {
        Role::Owner => "everything: users, keys, backups",
        Role::Author => "bring in batteries",
        Role::Administrator => "keep people and sittings, and see no results",
        Role::Recruiter => "see results",
        Role::Trainer => "keep classes, see results and speak about them",
    }
}

/// Users.
pub(super) fn users_ui(ui: &mut Ui, look: &Look, state: &mut UsersState) -> Option<Ask> {
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "Users");
        let note = if look.users.is_empty() {
            "Nobody is named: whoever can use this program may do everything. The first user who is named becomes the owner, and from then on everybody says who acts."
        } else {
            "Names are not proved, and whoever can read the database file can read all of it: keep the folder and the server's password from those who may not."
        };
        muted(ui, note);
        for user in &look.users {
            ui.separator();
            ask = ask.take().or(user_ui(ui, user, state));
        }
    });
    ask = ask.or(new_ui(ui, look, state));
    ask.or(journal_ui(ui, state))
}

fn user_ui(ui: &mut Ui, user: &User, state: &mut UsersState) -> Option<Ask> {
    let mut ask = None;
    subheading(ui, &user.name);
    for role in &user.roles {
        small(ui, format!("{}: {}", role.name(), may(*role)));
    }
    ui.horizontal_wrapped(|ui| {
        if state.remove.as_deref() == Some(user.name.as_str()) {
            if button(ui, &format!("Remove {}: press again", user.name)).clicked() {
                ask = Some(Ask::Staff(StaffAsk::Remove(user.name.clone())));
            }
            if button(ui, &format!("Keep {}", user.name)).clicked() {
                state.remove = None;
            }
            return;
        }
        if button(ui, &format!("Give {} other roles", user.name)).clicked() {
            state.name.clone_from(&user.name);
            state.roles.clone_from(&user.roles);
            state.go = true;
        }
        if button(ui, &format!("Remove {} …", user.name)).clicked() {
            state.remove = Some(user.name.clone());
        }
    });
    ask
}

fn new_ui(ui: &mut Ui, look: &Look, state: &mut UsersState) -> Option<Ask> {
    let mut ask = None;
    card(ui, |ui| {
        let name = state.name.trim().to_owned();
        let known = look.users.iter().any(|user| user.name == name);
        if known {
            heading(ui, &format!("Other roles for {name}"));
        } else {
            heading(ui, "Name a user");
        }
        let width = 24.0 * em(ui);
        let shown = long_field(ui, "The user's name", &mut state.name, width, NAME);
        if std::mem::take(&mut state.go) {
            shown.request_focus();
        }
        for role in Role::ALL {
            let mut on = state.roles.contains(&role);
            let words = format!("{}: {}", role.name(), may(role));
            if check(ui, &mut on, &words).changed() {
                state.roles.retain(|one| *one != role);
                if on {
                    state.roles.push(role);
                }
            }
        }
        let first = look.users.is_empty();
        if first {
            small(ui, "The first user is the owner, whatever is ticked.");
        }
        let missing = if name.is_empty() {
            Some("Write a name first.")
        } else if state.roles.is_empty() && !first {
            Some("Tick what the user is first.")
        } else {
            None
        };
        let text = if known {
            "Give these roles"
        } else {
            "Name the user"
        };
        if closed_until(ui, text, missing).is_some_and(|shown| shown.clicked()) {
            ask = Some(Ask::Staff(StaffAsk::Name(User {
                name,
                roles: state.roles.clone(),
            })));
        }
    });
    ask
}

fn journal_ui(ui: &mut Ui, state: &mut UsersState) -> Option<Ask> {
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "Journal");
        muted(
            ui,
            "Who did what here, and what was refused. People stand in it by random id.",
        );
        if let Some(journal) = &state.journal {
            field(ui, "Find in the journal", &mut state.wanted, 24.0 * em(ui));
            let wanted = state.wanted.trim().to_lowercase();
            let lines: Vec<String> = journal.iter().rev().map(line).collect();
            let found = lines
                .iter()
                .filter(|line| line.to_lowercase().contains(&wanted));
            let mut shown = 0;
            for line in found {
                shown += 1;
                ui.label(line.as_str());
            }
            if shown == 0 {
                muted(ui, "There is no such line.");
            }
        }
        let text = if state.journal.is_some() {
            "Read it again"
        } else {
            "Read the newest 200 lines"
        };
        if button(ui, text).clicked() {
            ask = Some(Ask::Staff(StaffAsk::Journal(LINES)));
        }
    });
    ask
}

fn line(done: &Done) -> String {
    let who = if done.who.is_empty() {
        "(nobody named)"
    } else {
        &done.who
    };
    let about = if done.about.is_empty() {
        String::new()
    } else {
        format!(": {}", done.about)
    };
    format!("{}  {who}  {}{about}", done.at, done.what)
}
