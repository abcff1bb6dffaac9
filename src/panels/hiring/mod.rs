//! The hiring desk: people and codes, sittings, results, many results together,
//! batteries, keys. Screens as pure functions of what the desk told them; they
//! return what is wanted, and whoever answers does it elsewhere.

mod appeals;
mod backups;
mod batteries;
mod classes;
mod cohort;
mod cohort_groups;
mod cohort_items;
mod export;
mod histogram;
mod issue;
mod keeping;
mod keys;
pub mod model;
mod parts;
mod people;
mod points;
mod results;
mod sheet;
mod sittings;
mod table;
mod trainee;
mod users;
mod verify;

use egui::Ui;

use crate::panels::{
    hiring::{
        appeals::{AppealsState, appeals_ui},
        backups::{BackupState, backups_ui},
        batteries::batteries_ui,
        classes::{ClassesState, classes_ui},
        cohort::{CohortState, cohort_ui},
        issue::code_ui,
        keeping::{KeepingState, Wish, keeping_ui},
        keys::{KeysState, keys_ui},
        model::{Ask, Code, Look, NewPerson, Rights, Sealed, Told},
        people::{PeopleState, people_ui},
        results::{ResultsState, results_ui},
        sittings::{SittingsState, sittings_ui},
        users::{UsersState, users_ui},
        verify::verify_ui,
    },
    theme::em,
    widgets::{button, field, finding_card, muted, small, tabs, title},
};

/// How long results are kept if nobody says otherwise, in days (29 CFR 1602.14).
const KEEP_DAYS: u32 = 365;

/// The parts of the desk, in the order in which a hiring day needs them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Section {
    #[default]
    People,
    Sittings,
    Results,
    Appeals,
    Classes,
    Cohort,
    Batteries,
    Keeping,
    Keys,
    Users,
    Backup,
}

/// The parts with their names.
const SECTIONS: [(Section, &str, &str); 11] = [
    (Section::People, "People", ""),
    (Section::Sittings, "Sittings", ""),
    (Section::Results, "Results", ""),
    (Section::Appeals, "Appeals", ""),
    (Section::Classes, "Classes", ""),
    (Section::Cohort, "Cohort", ""),
    (Section::Batteries, "Batteries", ""),
    (Section::Keeping, "Keeping", ""),
    (Section::Keys, "Keys", ""),
    (Section::Users, "Users", ""),
    (Section::Backup, "Backup", ""),
];

impl Section {
    /// Whether somebody with these rights has anything to do here. Batteries, keys,
    /// figures of tables and sealed results in files are for all.
    const fn is_offered(self, rights: Rights) -> bool {
        match self {
            Self::People | Self::Keeping => rights.people,
            Self::Appeals | Self::Classes => rights.classes,
            Self::Users | Self::Backup => rights.owner,
            Self::Sittings => rights.people || rights.results,
            Self::Results | Self::Cohort | Self::Batteries | Self::Keys => true,
        }
    }
}

/// What the desk's screens keep between frames.
#[derive(Clone, Debug, Default)]
pub struct Hiring {
    section: Section,
    look: Option<Look>,
    /// What was asked for and is not answered yet.
    asked: usize,
    /// The desk may be different from what is shown.
    stale: bool,
    said: Option<String>,
    trouble: Option<String>,
    /// Whether what was said or went wrong was not in view yet.
    fresh: bool,
    code: Option<Code>,
    people: PeopleState,
    sittings: SittingsState,
    results: ResultsState,
    appeals: AppealsState,
    classes: ClassesState,
    keeping: KeepingState,
    users: UsersState,
    backup: BackupState,
    cohort: CohortState,
    keys: KeysState,
    battery: String,
    bundle: String,
    user: String,
}

impl Hiring {
    /// Whether an answer is on its way: the window must look again soon.
    pub const fn is_waiting(&self) -> bool {
        self.asked > 0
    }

    /// Something was sent to whoever answers.
    pub fn sent(&mut self) {
        self.asked += 1;
        self.trouble = None;
    }

    /// Takes an answer to what was asked.
    pub fn told(&mut self, ask: &Ask, told: Result<Told, String>) {
        self.asked = self.asked.saturating_sub(1);
        let told = match told {
            Ok(told) => told,
            Err(trouble) => {
                self.trouble = Some(trouble);
                self.fresh = true;
                if matches!(ask, Ask::Look { .. }) {
                    // What was shown may be another's to see, or no longer true.
                    self.look = None;
                    self.forget();
                }
                return;
            }
        };
        self.stale |= ask.changes();
        if !matches!(ask, Ask::Look { .. }) {
            self.said = None;
        }
        match told {
            Told::Look(look) => self.look = Some(*look),
            Told::Done(words) => {
                self.fresh = !words.is_empty();
                self.said = Some(words).filter(|words| !words.is_empty());
            }
            Told::Code(code) => {
                self.people.issue = None;
                self.code = Some(code);
            }
            Told::Verdict(verdict) => {
                self.results.verdicts.retain(|old| old.of != verdict.of);
                self.results.verdicts.push(*verdict);
            }
            Told::Cohort(studied) => self.cohort.take(studied),
            Told::Points(points) => {
                self.appeals.points.take(*points);
                self.section = Section::Appeals;
            }
            Told::Agreement(agreement) => self.appeals.agreement = Some(agreement),
            Told::Journal(journal) => self.users.journal = Some(journal),
            Told::Backup(backup) => self.backup.checked = Some(backup),
            Told::Class(class) => {
                self.said = Some(class.done.clone()).filter(|words| !words.is_empty());
                self.classes.take(*class);
            }
        }
        self.clear(ask);
    }

    /// What was done need not be typed again; what failed stays as it was typed.
    fn clear(&mut self, ask: &Ask) {
        match ask {
            Ask::Add(_) => self.people.new = NewPerson::default(),
            Ask::Import(_) => self.people.table.clear(),
            Ask::Erase(_) => self.people.erase = None,
            Ask::Verify(Sealed::File(_)) => self.bundle.clear(),
            Ask::Export(_) => self.results.export.path.clear(),
            Ask::User(_) => {
                self.user.clear();
                self.forget();
            }
            Ask::Staff(ask) => self.users.clear(ask),
            Ask::Hold { .. } => self.keeping.hold = None,
            Ask::Backup(ask) => self.backup.clear(ask),
            Ask::Class(ask) => self.classes.clear(ask),
            Ask::Battery(_) => self.battery.clear(),
            Ask::WriteKey(_) => self.keys.path.clear(),
            Ask::Trust { .. } => {
                self.keys.key.clear();
                self.keys.name.clear();
            }
            _ => {}
        }
    }

    /// Puts away what is open: it may not be the next one's to see.
    fn forget(&mut self) {
        self.results = ResultsState::default();
        self.appeals = AppealsState::default();
        self.classes = ClassesState::default();
        self.keeping = KeepingState::default();
        self.users = UsersState::default();
        self.backup = BackupState::default();
        self.cohort = CohortState::default();
    }

    fn keep_days(&self) -> u32 {
        self.look.as_ref().map_or(KEEP_DAYS, |look| look.keep_days)
    }
}

/// The desk.
pub fn hiring_ui(ui: &mut Ui, state: &mut Hiring) -> Option<Ask> {
    title(ui, "Hiring desk");
    if let Some(look) = &state.look {
        let rights = look.rights;
        let offered: Vec<_> = SECTIONS
            .into_iter()
            .filter(|one| one.0.is_offered(rights))
            .collect();
        if let Some(section) = tabs(ui, state.section, &offered) {
            state.section = section;
            state.said = None;
        }
        if !state.section.is_offered(rights)
            && let Some((first, _, _)) = offered.first()
        {
            state.section = *first;
        }
    }
    let mut ask = state.trouble_ui(ui);
    state.said_ui(ui);
    if let Some(code) = &state.code
        && code_ui(ui, code)
    {
        state.code = None;
    }
    if let Some(look) = state.look.take() {
        ask = ask.or(state.section_ui(ui, &look));
        ask = ask.or(state.user_ui(ui, &look));
        if button(ui, "Look again").clicked() {
            state.stale = true;
            state.classes.stale = true;
        }
        small(
            ui,
            format!("Kept in {}. Names are kept nowhere else.", look.place),
        );
        state.look = Some(look);
    } else if state.trouble.is_none() {
        state.stale = true;
    }
    if state.is_waiting() {
        // One thing at a time: a second press must not do it twice.
        return None;
    }
    ask.or_else(|| {
        std::mem::take(&mut state.stale).then_some(Ask::Look {
            keep_days: state.keep_days(),
        })
    })
}

impl Hiring {
    fn section_ui(&mut self, ui: &mut Ui, look: &Look) -> Option<Ask> {
        match self.section {
            Section::People => people_ui(ui, look, &mut self.people),
            Section::Sittings => sittings_ui(ui, look, &mut self.sittings),
            Section::Results => {
                let ask = if look.rights.results {
                    results_ui(ui, look, &mut self.results)
                } else {
                    barred_ui(
                        ui,
                        "Results with names are for its recruiters, trainers and owners. A sealed result in a file can be verified by anybody:",
                    );
                    None
                };
                ask.or(verify_ui(ui, &mut self.bundle, &self.results.verdicts))
            }
            Section::Appeals => appeals_ui(ui, look, &mut self.appeals),
            Section::Classes => classes_ui(ui, look, &mut self.classes),
            Section::Keeping => match keeping_ui(ui, look, &mut self.keeping)? {
                Wish::Ask(ask) => Some(ask),
                Wish::Erase(person) => {
                    self.people.erase = Some((person, String::new()));
                    self.section = Section::People;
                    None
                }
            },
            Section::Users => users_ui(ui, look, &mut self.users),
            Section::Backup => backups_ui(ui, look, &mut self.backup),
            Section::Cohort => cohort_ui(ui, look, &mut self.cohort),
            Section::Batteries => batteries_ui(ui, look, &mut self.battery),
            Section::Keys => keys_ui(ui, look, &mut self.keys),
        }
    }

    /// Who acts, where the desk asks for names.
    fn user_ui(&mut self, ui: &mut Ui, look: &Look) -> Option<Ask> {
        let mut ask = None;
        if look.user.is_empty() {
            small(ui, "Nobody is named as acting here.");
        } else {
            small(ui, format!("{} acts here.", look.user));
        }
        let closed = SECTIONS.iter().filter(|one| !one.0.is_offered(look.rights));
        let closed: Vec<&str> = closed.map(|one| one.1).collect();
        if look.rights != Rights::default() && !closed.is_empty() {
            small(
                ui,
                format!(
                    "Not offered with these roles: {}. An owner of the desk gives other roles.",
                    closed.join(", ")
                ),
            );
        }
        field(ui, "Act under another name", &mut self.user, 16.0 * em(ui));
        if button(ui, "Act under it").clicked() {
            ask = Some(Ask::User(self.user.trim().to_owned()));
        }
        ask
    }

    /// What went wrong, and the way to try again.
    fn trouble_ui(&mut self, ui: &mut Ui) -> Option<Ask> {
        let trouble = self.trouble.clone()?;
        let mut ask = None;
        let card = finding_card(ui, |ui| {
            for line in trouble.lines() {
                let shown = ui.label(line);
                ui.ctx().accesskit_node_builder(shown.id, |node| {
                    node.set_live(egui::accesskit::Live::Assertive);
                });
            }
            if self.look.is_none() && button(ui, "Try again").clicked() {
                ask = Some(Ask::Look {
                    keep_days: KEEP_DAYS,
                });
            }
        });
        if std::mem::take(&mut self.fresh) {
            card.response.scroll_to_me(None);
        }
        if self.look.is_none() {
            return ask.or(self.user_ui(ui, &Look::default()));
        }
        ask
    }

    fn said_ui(&mut self, ui: &mut Ui) {
        if self.is_waiting() {
            muted(ui, "Working …");
        } else if let Some(said) = &self.said {
            let shown = ui.label(said.as_str());
            ui.ctx().accesskit_node_builder(shown.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
            if std::mem::take(&mut self.fresh) {
                shown.scroll_to_me(None);
            }
        }
    }
}

/// Says why something is not shown.
fn barred_ui(ui: &mut Ui, why: &str) {
    finding_card(ui, |ui| ui.label(why));
}
