//! Whether a gate may decide anything yet. In hiring one slip in one branching call
//! is one occasion: a gate needs two, or a person who looked.

use serde::{Deserialize, Serialize};

use crate::{domain::Id, report::Report};

/// What the gates of a result may decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// No gate was raised, or people set all of them aside.
    NoGate,
    /// A gate was raised once and nobody has looked: it decides nothing.
    NeedsHumanLook {
        /// The gates that were raised.
        gates: Vec<Id>,
    },
    /// It stands: it was raised on two occasions, or a person looked and let it stand.
    Stands {
        /// The gates that stand.
        gates: Vec<Id>,
        /// The person who looked; nobody where two occasions are enough.
        by: Option<String>,
    },
}

impl Decision {
    /// From the reports of the parts of one sitting, with what people said beside them.
    pub fn of(reports: &[Report]) -> Self {
        let looked = reports
            .iter()
            .find_map(|report| report.people.as_ref()?.looked.clone());
        let mut raised: Vec<(Id, usize)> = Vec::new();
        for report in reports {
            for gate in standing(report) {
                match raised.iter_mut().find(|(known, _)| *known == gate) {
                    Some((_, times)) => *times += 1,
                    None => raised.push((gate, 1)),
                }
            }
        }
        let ids = |least: usize| -> Vec<Id> {
            let often = raised.iter().filter(|(_, times)| *times >= least);
            often.map(|(gate, _)| *gate).collect()
        };
        if raised.is_empty() {
            Self::NoGate
        } else if looked.is_some() {
            Self::Stands {
                gates: ids(1),
                by: looked,
            }
        } else if ids(2).is_empty() {
            Self::NeedsHumanLook { gates: ids(1) }
        } else {
            Self::Stands {
                gates: ids(2),
                by: None,
            }
        }
    }

    /// In a sentence for those who decide.
    pub fn in_words(&self) -> String {
        let list = |gates: &[Id]| {
            let names: Vec<&str> = gates.iter().map(Id::as_str).collect();
            names.join(", ")
        };
        match self {
            Self::NoGate => "no gate".to_owned(),
            Self::NeedsHumanLook { gates } => format!(
                "needs a human look: {} was raised on one occasion, and that decides nothing",
                list(gates)
            ),
            Self::Stands {
                gates,
                by: Some(by),
            } => {
                format!("{} stands: {by} has looked", list(gates))
            }
            Self::Stands { gates, by: None } => {
                format!("{} stands: raised on two occasions", list(gates))
            }
        }
    }
}

/// The gates of a report that people did not set aside.
fn standing(report: &Report) -> Vec<Id> {
    match &report.people {
        Some(people) => people.gates.clone(),
        None => report.gates.iter().map(|gate| gate.id).collect(),
    }
}
