//! The conduct file: facts, contacts and acts in one text, for whoever wants
//! conduct judged that no session produced.
//!
//! Rule examples, official cases, the input of `audit` and listening exercises
//! are all conducts. Every part has a default, so a file says only what matters.

mod check;
mod example;
mod expect;
mod read;
pub(super) mod stream;

use chrono::NaiveDate;
use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{Contact, Facts, Stamp, jurisdiction};

pub use example::{example_contact, example_facts};
pub use expect::{Class, Expectation, Expected};
pub use read::{ConductError, ROOT, Written, open, read, read_example};
pub use stream::Place;

pub use crate::domain::Step;

/// The layout of conduct files that this program writes.
pub const SCHEMA: u32 = 1;

/// Facts, contacts and acts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Conduct {
    /// The layout of the file; [`SCHEMA`].
    pub schema: u32,
    /// Its short name.
    pub id: String,
    /// What it is about, in a sentence.
    pub about: String,
    /// Where it is taken from.
    pub source: String,
    /// What is known of the account. Debts, people and addresses that are left
    /// out are those of [`example_facts`].
    pub facts: Facts,
    /// Where the consumer lives, as far as clocks go.
    #[schemars(schema_with = "crate::domain::schema::zone")]
    pub zone: Tz,
    /// What was done, in order of time.
    pub contacts: Vec<ConductContact>,
    /// The day up to which everything is told; what was due by then and not
    /// done is known not to have been done. The last step's day if absent.
    pub ends: Option<NaiveDate>,
    /// Whose further law applies, as "MA" or "NY-NYC"; the consumer's if absent.
    pub jurisdiction: Option<String>,
    /// What a judge should say, where the file is an example.
    pub expect: Vec<Expectation>,
}

impl Conduct {
    /// Whose further law applies: what the file says, or where the consumer lives.
    pub fn place_of_law(&self) -> &str {
        let named = match (&self.jurisdiction, self.facts.consumer()) {
            (Some(named), _) => named,
            (None, Some(consumer)) => &consumer.jurisdiction,
            (None, None) => "",
        };
        jurisdiction::seen_from(named, self.zone)
    }
}

impl Default for Conduct {
    fn default() -> Self {
        Self {
            schema: SCHEMA,
            id: String::new(),
            about: String::new(),
            source: String::new(),
            facts: Facts::default(),
            zone: chrono_tz::America::New_York,
            contacts: Vec::new(),
            ends: None,
            jurisdiction: None,
            expect: Vec::new(),
        }
    }
}

/// One contact and what was said and done in it; or work at the desk.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ConductContact {
    /// When, how and with whom. Its `result` follows from the steps where they
    /// tell it; a call without steps rang out.
    pub contact: Contact,
    /// When desk work began; then there is no contact at all.
    pub desk: Option<Stamp>,
    /// What happened, in order.
    pub steps: Vec<Step>,
}
