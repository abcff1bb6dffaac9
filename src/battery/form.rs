//! Parallel forms: the same blueprint, other amounts, dates and order.
//!
//! Everything follows from the battery's text and the number of the form, so that
//! everybody who gets the form meets the same consumer.

use crate::{
    battery::{Battery, source::Order},
    domain::digest::sha256_hex,
};

/// Seeds are below this, so that they can be typed again.
const SEED_BELOW: u64 = 1_000_000;

/// One form of a battery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// From 1.
    pub number: u32,
    /// What is played first and not scored.
    pub tutorial: Option<PartOfForm>,
    /// What counts, in the order of this form.
    pub parts: Vec<PartOfForm>,
}

/// One scenario of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartOfForm {
    /// The scenario's id.
    pub scenario: String,
    /// The form that it is a part of, from 1; the first is the text as it was written.
    pub form: u32,
    /// Picks the consumer from the ranges that the author gave.
    pub seed: u64,
    /// How long it may take, in minutes.
    pub minutes: u16,
}

impl Battery {
    /// A form, from 1; nothing if the battery has fewer.
    pub fn form(&self, number: u32) -> Option<Form> {
        if !(1..=self.source.forms).contains(&number) {
            return None;
        }
        let part = |part: &crate::battery::PartSource| PartOfForm {
            scenario: part.scenario.clone(),
            form: number,
            seed: self.lot(number, &part.scenario, "seed") % SEED_BELOW,
            minutes: part.minutes,
        };
        let mut parts: Vec<PartOfForm> = self.source.parts.iter().map(part).collect();
        if self.source.order == Order::ByForm {
            parts.sort_by_key(|part| self.lot(number, &part.scenario, "order"));
        }
        Some(Form {
            number,
            // What does not count need not differ.
            tutorial: self.source.tutorial.as_ref().map(|one| PartOfForm {
                form: 1,
                ..part(one)
            }),
            parts,
        })
    }

    /// A number that depends on nothing but the battery's id, the form and the scenario.
    pub(super) fn lot(&self, form: u32, scenario: &str, of: &str) -> u64 {
        let digest = sha256_hex(&format!("{} {form} {scenario} {of}", self.source.id));
        let first = digest.get(..16).unwrap_or_default();
        u64::from_str_radix(first, 16).unwrap_or_default()
    }
}
