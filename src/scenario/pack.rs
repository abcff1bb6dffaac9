//! A client pack: what one client's house adds to every scenario that names it.
//!
//! Standing actions with their scripts, the codes with the outcomes each fits,
//! what an agent may agree to, how severe a client rule is, and the house card.
//! Scenarios refer to a pack; they do not repeat it.

use serde::Deserialize;

use crate::domain::{
    CollectorAct, Deed, Money, Severity,
    disposition::Codes,
    facts::{Agency, Relation},
};

/// The form of pack files that this program reads.
pub const SCHEMA: u32 = 1;

/// At most so many standing actions; the state keeps one bit for each.
pub const STANDING_MAX: usize = 32;

/// A pack file. The root of the file is `Pack(…)`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The form of this file: 1.
    pub schema: u32,
    /// The short name.
    pub id: String,
    /// The house's name.
    pub name: String,
    /// Who collects.
    #[serde(default)]
    pub agency: Agency,
    /// What is true at every moment of a call: the tray.
    pub standing: Vec<StandingAction>,
    /// Codes for the note.
    pub codes: Codes,
    /// What agents may agree to, table by table.
    pub authorities: Vec<AuthorityTable>,
    /// How severe a rule is for this client, where it differs from the rubric.
    #[serde(default)]
    pub severities: Vec<SeverityOf>,
    /// The house card, readable before and during a call.
    #[serde(default)]
    pub house_card: Vec<String>,
    /// What people say to a standing action that nobody wrote an answer for.
    pub plain_answers: Vec<PlainAnswer>,
}

/// Something that can be said or done at every beat.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandingAction {
    /// Its short name.
    pub id: String,
    /// What the tray shows.
    pub label: String,
    /// The words; the client's script.
    pub say: String,
    /// What they do.
    #[serde(default)]
    pub acts: Vec<CollectorAct>,
    /// What is done besides speaking.
    #[serde(default)]
    pub deeds: Vec<Deed>,
    /// Can only be used once something is agreed.
    #[serde(default)]
    pub needs_agreement: bool,
}

/// A plain answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlainAnswer {
    /// To which standing actions; all others if empty.
    #[serde(default)]
    pub to_action: Vec<String>,
    /// By whom; anyone if absent.
    #[serde(default)]
    pub relation: Option<Relation>,
    /// The words.
    pub says: String,
}

/// How severe a rule is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeverityOf {
    /// The rule.
    pub rule: String,
    /// How severe.
    pub severity: Severity,
}

/// What agents may agree to for one creditor.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthorityTable {
    /// Its short name.
    pub id: String,
    /// The longest plan, in months.
    pub longest_months: u32,
    /// The smallest instalment of a plan in full.
    pub smallest_instalment: Money,
    /// The first payment within so many days.
    pub first_within_days: u16,
    /// Payments of a hardship plan before its review; 0 for none.
    #[serde(default)]
    pub review_payments: u32,
    /// The smallest instalment of a hardship plan.
    #[serde(default)]
    pub review_smallest: Money,
    /// How much in late fees may be waived.
    #[serde(default)]
    pub waiver: Money,
    /// Whether offers are renewed after their date.
    #[serde(default)]
    pub offers_are_renewed: bool,
    /// Settlements by age and balance.
    #[serde(default)]
    pub rows: Vec<AuthorityRow>,
}

/// One row of a settlement table.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AuthorityRow {
    /// From this many days after placement.
    pub from_days: u32,
    /// To this many days; open if absent.
    pub to_days: Option<u32>,
    /// For balances from this amount.
    pub balance_from: Money,
    /// For balances below this amount; open if absent.
    pub balance_below: Option<Money>,
    /// The least share of the balance for one payment, in percent; none if absent.
    pub lump: Option<u8>,
    /// The least share for up to three payments, in percent; none if absent.
    pub three: Option<u8>,
}
