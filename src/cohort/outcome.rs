//! All that is reported of a cohort, in one value that text, pages and programs show.

use serde::Serialize;

use crate::cohort::{
    Figure, Undefined,
    angoff::Cut,
    choices::Drawn,
    cut::{self, Effect},
    fairness::{self, Fairness},
    local_law::{self, Table},
    reliability::{ItemFigures, spearman_brown},
    spread::{Spread, Summary},
    study::{BOTH, Demographics, Study, Which},
};

/// What is asked of a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// A cut to try: this score or more passes.
    pub cut: Option<u8>,
    /// Cells with fewer people than this are hidden.
    pub smallest: u64,
}

/// One scenario among the others.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Item {
    /// The scenario.
    pub scenario: String,
    /// How its scores spread.
    pub scores: Option<Summary>,
    /// How hard it is, and whether it tells strong from weak.
    pub figures: Option<ItemFigures>,
}

/// What the results say together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// Which score.
    pub score: Which,
    /// Rows read.
    pub rows: u64,
    /// Rows left out: the same person had played the scenario before.
    pub repeats: u64,
    /// Rows in which the score does not apply.
    pub without: u64,
    /// People with a score.
    pub people: u64,
    /// How their means spread.
    pub scores: Option<Summary>,
    /// How many had each mean, from 0 to 100.
    pub counts: Vec<u64>,
    /// People who did not play all scenarios: not in the reliability.
    pub incomplete: u64,
    /// Cronbach's alpha, the scenario being the item.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub alpha: Figure,
    /// The standard error of measurement, in points of a hundred.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub sem: Figure,
    /// What alpha would be with twice as many scenarios of the same kind.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub alpha_of_twice: Figure,
    /// The scenarios.
    pub items: Vec<Item>,
    /// What the cut would do.
    pub cut: Option<Effect>,
    /// How groups fare under the cut.
    pub fairness: Vec<Fairness>,
    /// Characteristics that could not be compared, and why.
    pub not_compared: Vec<(String, String)>,
    /// The tables of Local Law 144.
    pub local_law_144: Vec<Table>,
    /// Which choices draw strong people.
    pub choices: Vec<Drawn>,
    /// The Angoff sheet, if one was given.
    pub angoff: Option<Cut>,
    /// The agreement of a second rater, if one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kappa: Option<KappaOf>,
}

/// The agreement of two raters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct KappaOf {
    /// How many cases both rated.
    pub cases: u64,
    /// How many they rated alike.
    pub alike: u64,
    /// Cohen's kappa.
    #[serde(serialize_with = "crate::cohort::figure")]
    pub kappa: Figure,
}

impl Outcome {
    /// From gathered results.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] for a cut above 100.
    pub fn of(study: &Study, asked: Asked, said: Option<&Demographics>) -> Result<Self, Undefined> {
        let spread = study.spread();
        let (items, incomplete) = study.items();
        let sem = items.sem_of_mean();
        let effect = asked
            .cut
            .map(|cut| cut::effect(&spread, cut, sem))
            .transpose()?;
        let mut outcome = Self {
            score: study.which(),
            rows: study.rows(),
            repeats: study.repeats(),
            without: study.without(),
            people: study.people(),
            scores: spread.summary().ok(),
            counts: spread.counts().to_vec(),
            incomplete,
            alpha: items.alpha(),
            sem,
            alpha_of_twice: items.alpha().and_then(|alpha| spearman_brown(alpha, 2.0)),
            items: study
                .scenarios()
                .into_iter()
                .enumerate()
                .map(|(place, scenario)| Item {
                    scenario: scenario.to_owned(),
                    scores: study.scores_of(scenario).summary().ok(),
                    figures: items.item(place).filter(|_| items.people() > 0),
                })
                .collect(),
            cut: effect,
            fairness: Vec::new(),
            not_compared: Vec::new(),
            local_law_144: Vec::new(),
            choices: Vec::new(),
            angoff: None,
            kappa: None,
        };
        if let Some(said) = said {
            outcome.by_group(study, asked, said, &spread);
        }
        Ok(outcome)
    }

    fn by_group(&mut self, study: &Study, asked: Asked, said: &Demographics, all: &Spread) {
        let groups = study.by_group(said);
        for column in said.columns() {
            let Some(of) = groups.get(column) else {
                continue;
            };
            let categories = of.categories();
            let unknown = all.count().saturating_sub(of.known());
            if let Some(cut) = asked.cut {
                match fairness::compare(column, &categories, cut, asked.smallest, unknown) {
                    Ok(fairness) => self.fairness.push(fairness),
                    Err(why) => self.not_compared.push((column.clone(), why.to_string())),
                }
            }
            if ["sex", "race_ethnicity", BOTH].contains(&column.as_str()) {
                match local_law::table(column, all, &categories, asked.smallest) {
                    Ok(table) => self.local_law_144.push(table),
                    Err(why) => self.not_compared.push((column.clone(), why.to_string())),
                }
            }
        }
    }
}
