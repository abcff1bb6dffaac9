//! The scenarios and packs at hand: those shipped inside the program, and
//! whatever a user's folder adds.

use crate::{
    diagnostic::{Diagnostic, Severity},
    scenario::{Compiled, Pack, Scenario, compile, compile::read_pack},
};

/// A file that is shipped inside the program.
#[derive(Clone, Copy, Debug)]
pub struct Shipped {
    /// Where it lies in the project.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
}

macro_rules! shipped {
    ($($path:literal),* $(,)?) => {
        &[$(Shipped { path: $path, text: include_str!(concat!("../../", $path)) }),*]
    };
}

/// Scenarios, in the order of the list.
pub const SCENARIOS: &[Shipped] = shipped![
    "scenarios/first_contact/kitchen_phone.ron",
    "scenarios/hardship/eleven_years.ron",
    "scenarios/disputes/the_modem.ron",
    "scenarios/promises/second_friday.ron",
    "scenarios/time_barred/old_ledger.ron",
    "scenarios/account_review/do_not_dial.ron",
    "scenarios/first_contact/wrong_sam.ron",
    "scenarios/promises/late_paycheck.ron",
    "scenarios/disputes/the_extra_fee.ron",
    "scenarios/hardship/first_bill.ron",
    "scenarios/first_contact/returned_call.ron",
    "scenarios/in_writing/stop_means_stop.ron",
    "scenarios/in_writing/not_my_account.ron",
    "scenarios/listening_back/spot_the_slip.ron",
    "scenarios/listening_back/mo_and_the_lawyer.ron",
    "scenarios/desk/five_in_the_queue.ron",
    "scenarios/desk/broken_promises.ron",
    "scenarios/desk/eight_decisions.ron",
];

/// What candidates play before anything counts, unless their battery names another.
/// Not in the list: nobody practices it.
pub const TUTORIAL: Shipped = Shipped {
    path: "scenarios/tutorial/first_steps.ron",
    text: include_str!("../../scenarios/tutorial/first_steps.ron"),
};

/// Batteries.
pub const BATTERIES: &[Shipped] = shipped![
    "scenarios/batteries/compliance_refresher.ron",
    "scenarios/batteries/entry_screening.ron",
    "scenarios/batteries/experienced_negotiator.ron",
];

/// Client packs.
pub const PACKS: &[Shipped] = shipped!["scenarios/packs/tarnvale.ron"];

/// A scenario file at hand.
#[derive(Clone, Debug)]
pub struct Shelved {
    /// Where it comes from, for messages.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Scenarios and packs at hand.
#[derive(Clone, Debug, Default)]
pub struct Library {
    packs: Vec<(Pack, String)>,
    scenarios: Vec<Shelved>,
}

impl Library {
    /// What is shipped inside the program.
    pub fn shipped() -> Self {
        let mut library = Self::default();
        for pack in PACKS {
            library.add_pack(pack.text);
        }
        for scenario in SCENARIOS {
            library.add_scenario(scenario.path, scenario.text);
        }
        library
    }

    /// Adds a pack; one with the same id is replaced. Returns what is wrong with it.
    pub fn add_pack(&mut self, text: &str) -> Vec<Diagnostic> {
        let read = read_pack(text);
        let sound = read
            .diagnostics
            .iter()
            .all(|found| found.severity != Severity::Error);
        if let Some(pack) = read.value.filter(|_| sound) {
            self.packs.retain(|(known, _)| known.id != pack.id);
            self.packs.push((pack, text.to_owned()));
        }
        read.diagnostics
    }

    /// Adds a scenario file; one with the same id is replaced.
    pub fn add_scenario(&mut self, path: &str, text: &str) {
        let id = id_of(text);
        self.scenarios
            .retain(|known| id.is_none() || id_of(&known.text) != id);
        self.scenarios.push(Shelved {
            path: path.to_owned(),
            text: text.to_owned(),
        });
    }

    /// Packs.
    pub fn packs(&self) -> &[(Pack, String)] {
        &self.packs
    }

    /// Scenario files.
    pub fn files(&self) -> &[Shelved] {
        &self.scenarios
    }

    /// The file of a scenario, by id.
    pub fn find(&self, id: &str) -> Option<&Shelved> {
        self.scenarios
            .iter()
            .find(|file| id_of(&file.text) == Some(id))
    }

    /// Compiles a text against the packs at hand.
    pub fn compile(&self, text: &str) -> Compiled {
        compile(text, &self.packs)
    }

    /// Every scenario that compiles, in the order of the list.
    pub fn scenarios(&self) -> Vec<Scenario> {
        self.scenarios
            .iter()
            .filter_map(|file| self.compile(&file.text).scenario)
            .collect()
    }

    /// The ids of the scenario files.
    pub fn ids(&self) -> Vec<&str> {
        self.scenarios
            .iter()
            .filter_map(|file| id_of(&file.text))
            .collect()
    }
}

/// The id that a scenario file gives itself: its first `id: "…"`.
pub fn id_of(text: &str) -> Option<&str> {
    let line = text
        .lines()
        .map(str::trim_start)
        .find(|line| line.starts_with("id:") || line.contains(" id: \""))?;
    let (_, after) = line.split_once("id:")?;
    let (_, quoted) = after.split_once('"')?;
    quoted.split_once('"').map(|(id, _)| id)
}
