//! The hiring desk: people and codes, sittings, results, many results together,
//! batteries, keys. Screens as pure functions of what the desk told them; they
//! return what is wanted, and whoever answers does it elsewhere.

mod batteries;
mod classes;
mod cohort;
mod cohort_groups;
mod cohort_items;
mod export;
mod histogram;
mod issue;
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
mod verify;

use egui::Ui;

use crate::panels::{
    hiring::{
        batteries::batteries_ui,
        classes::{ClassesState, classes_ui},
        cohort::{CohortState, cohort_ui},
        issue::code_ui,
        keys::{KeysState, keys_ui},
        model::{Ask, Code, Look, NewPerson, Sealed, Told},
        people::{PeopleState, people_ui},
        results::{ResultsState, results_ui},
        sittings::{SittingsState, Wish, sittings_ui},
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
    Classes,
    Cohort,
    Batteries,
    Keys,
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
    code: Option<Code>,
    people: PeopleState,
    sittings: SittingsState,
    results: ResultsState,
    classes: ClassesState,
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
                if matches!(ask, Ask::Look { .. }) {
                    // What was shown may be another's to see, or no longer true.
                    self.look = None;
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
            Told::Done(words) => self.said = Some(words).filter(|words| !words.is_empty()),
            Told::Code(code) => {
                self.people.issue = None;
                self.code = Some(code);
            }
            Told::Verdict(verdict) => {
                self.results.verdicts.retain(|old| old.of != verdict.of);
                self.results.verdicts.push(*verdict);
            }
            Told::Cohort(studied) => self.cohort.take(studied),
            Told::Points(points) => self.results.points.take(*points),
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
                // What is open may not be the next one's to see.
                self.classes = ClassesState::default();
                self.results = ResultsState::default();
            }
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

    fn keep_days(&self) -> u32 {
        self.look.as_ref().map_or(KEEP_DAYS, |look| look.keep_days)
    }
}

/// The desk.
pub fn hiring_ui(ui: &mut Ui, state: &mut Hiring) -> Option<Ask> {
    title(ui, "Hiring desk");
    let sections = [
        (Section::People, "People", ""),
        (Section::Sittings, "Sittings", ""),
        (Section::Results, "Results", ""),
        (Section::Classes, "Classes", ""),
        (Section::Cohort, "Cohort", ""),
        (Section::Batteries, "Batteries", ""),
        (Section::Keys, "Keys", ""),
    ];
    if let Some(section) = tabs(ui, state.section, &sections) {
        state.section = section;
        state.said = None;
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
            Section::People if look.no_people.is_some() => barred_ui(ui, look.no_people.as_ref()),
            Section::Results if look.no_results.is_some() => {
                let ask = barred_ui(ui, look.no_results.as_ref());
                ask.or(verify_ui(ui, &mut self.bundle, &self.results.verdicts))
            }
            Section::People => people_ui(ui, look, &mut self.people),
            Section::Sittings => match sittings_ui(ui, look, &mut self.sittings)? {
                Wish::Ask(ask) => Some(ask),
                Wish::Erase(person) => {
                    self.people.erase = Some((person, String::new()));
                    self.section = Section::People;
                    None
                }
            },
            Section::Results => {
                let ask = results_ui(ui, look, &mut self.results);
                ask.or(verify_ui(ui, &mut self.bundle, &self.results.verdicts))
            }
            Section::Classes if look.no_classes.is_some() => {
                barred_ui(ui, look.no_classes.as_ref())
            }
            Section::Classes => classes_ui(ui, look, &mut self.classes),
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
        finding_card(ui, |ui| {
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
        if self.look.is_none() {
            return ask.or(self.user_ui(ui, &Look::default()));
        }
        ask
    }

    fn said_ui(&self, ui: &mut Ui) {
        if self.is_waiting() {
            muted(ui, "Working …");
        } else if let Some(said) = &self.said {
            let shown = ui.label(said.as_str());
            ui.ctx().accesskit_node_builder(shown.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
        }
    }
}

/// Says why nothing is shown.
fn barred_ui(ui: &mut Ui, why: Option<&String>) -> Option<Ask> {
    finding_card(ui, |ui| ui.label(why.map_or("", String::as_str)));
    None
}
