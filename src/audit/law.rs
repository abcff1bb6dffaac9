//! Under which law a conduct is judged: its own, or the one that somebody asks about.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    compliance::{Parameters, packs::Pack},
    domain::jurisdiction,
    evidence::conduct::Conduct,
};

/// The federal core alone, as `--pack` names it.
const FEDERAL: &str = "federal";

/// The law to judge by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Law {
    /// Places whose law applies, instead of the conduct's own; that of the conduct if empty.
    pub packs: Vec<String>,
    /// The day whose law is applied to everything; each event's own day if absent.
    pub as_of: Option<NaiveDate>,
}

/// The law that was applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LawApplied {
    /// The places, as files name them; empty for the federal core alone.
    pub places: Vec<String>,
    /// Whose rules those are, in words: "federal rules only".
    pub rules: Vec<String>,
    /// True where nothing but federal law was judged: the catalogue has no more for the place.
    pub federal_only: bool,
    /// The day whose law was applied; absent where each event's own day was taken.
    pub as_of: Option<NaiveDate>,
}

impl Law {
    /// Reads the name of a pack as people write it: "MA", "ma", "Massachusetts", "federal".
    ///
    /// # Errors
    /// What is wrong and what to write instead.
    pub fn pack(written: &str) -> Result<String, String> {
        let written = written.trim();
        if written.eq_ignore_ascii_case(FEDERAL) || written.eq_ignore_ascii_case("US") {
            return Ok(FEDERAL.to_owned());
        }
        jurisdiction::meant(written)
            .map(str::to_owned)
            .ok_or_else(|| {
                let packs: Vec<&str> = jurisdiction::PLACES
                    .iter()
                    .map(|(short, _)| *short)
                    .filter(|short| Pack::of(short) != Pack::Federal)
                    .collect();
                format!(
                    "no place is called {written:?}; write federal, a state by its two letters, or one of the packs {}",
                    packs.join(", ")
                )
            })
    }

    /// Whether it is each conduct's own law.
    pub fn is_own(&self) -> bool {
        self.packs.is_empty() && self.as_of.is_none()
    }

    fn places(&self, conduct: &Conduct) -> Vec<String> {
        if self.packs.is_empty() {
            return vec![conduct.place_of_law().to_owned()];
        }
        self.packs.clone()
    }

    /// The parameters of each body of law, with the place that it belongs to.
    pub(super) fn bodies(&self, conduct: &Conduct) -> Vec<(String, Parameters)> {
        self.places(conduct)
            .into_iter()
            .map(|place| {
                let mut params = Parameters::for_jurisdiction(&place);
                if let Some(day) = self.as_of {
                    params = params.as_of(day);
                }
                (place, params)
            })
            .collect()
    }

    /// What is said of it beside the findings.
    pub(super) fn applied(&self, conduct: &Conduct) -> LawApplied {
        let mut places = self.places(conduct);
        let packs: Vec<Pack> = places.iter().map(|place| Pack::of(place)).collect();
        let rules = packs
            .iter()
            .map(|pack| pack.describe().to_owned())
            .collect();
        places.retain(|place| !place.is_empty() && place != FEDERAL);
        LawApplied {
            places,
            rules,
            federal_only: packs.iter().all(|pack| *pack == Pack::Federal),
            as_of: self.as_of,
        }
    }
}
