//! Authored words with placeholders: what is known at compile time is filled in
//! then; what only the call decides (the terms on the table) is filled in when
//! it is shown.

use crate::domain::{Currency, Terms, words::Words};

/// Words, with places that only the call can fill.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    parts: Vec<Part>,
}

/// A piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words.
    Words(String),
    /// A figure of the terms on the table or agreed.
    Live(Live),
}

/// What only the call decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Live {
    /// The consumer's counter-offer, in words.
    Counter,
    /// The counter-offer's instalment.
    CounterInstalment,
    /// The counter-offer's total.
    CounterTotal,
    /// The counter-offer's first date.
    CounterFirst,
    /// What was agreed, in words.
    Agreed,
    /// The agreed instalment.
    AgreedInstalment,
    /// The agreed total.
    AgreedTotal,
    /// The agreed first date.
    AgreedFirst,
    /// The last offer put by the trainee, in words.
    Offer,
}

impl Live {
    /// The placeholder's name and what it stands for.
    pub const NAMES: &[(&str, Self)] = &[
        ("counter", Self::Counter),
        ("counter.instalment", Self::CounterInstalment),
        ("counter.total", Self::CounterTotal),
        ("counter.first", Self::CounterFirst),
        ("agreed", Self::Agreed),
        ("agreed.instalment", Self::AgreedInstalment),
        ("agreed.total", Self::AgreedTotal),
        ("agreed.first", Self::AgreedFirst),
        ("offer", Self::Offer),
    ];
}

/// Every placeholder that any scenario knows, and what it prints. People, numbers
/// and figures of a scenario add their own, under their ids and names.
pub const PLACEHOLDERS: &[(&str, &str)] = &[
    ("company", "The name of the agency."),
    ("agent", "The agent's name."),
    ("agent.first", "The agent's first name."),
    ("call_back", "The number to call back."),
    ("balance", "What is owed, by the first debt's ledger."),
    ("undisputed", "What of it nobody disputes."),
    ("disputed", "What of it is disputed."),
    ("creditor", "To whom the first debt is owed."),
    ("original_creditor", "To whom it was first owed."),
    ("account", "The account number as shown."),
    ("kind", "What kind of account it is."),
    ("consumer", "The consumer's name."),
    ("consumer.first", "The consumer's first name."),
    ("consumer.last", "The consumer's last name."),
    ("today", "The day of the call: \"Tuesday, April 14\"."),
    ("today+10", "So many days later; `today-10` for earlier."),
    ("today-30.month", "The month of such a day: \"March\"."),
    ("today+10.date", "Month and day of it: \"April 24\"."),
    ("today+10.weekday", "Its weekday: \"Friday\"."),
    ("today+10.nth", "Its day as it is said: \"twenty-fourth\"."),
    ("today+10.ordinal", "Its day in figures: \"24th\"."),
    ("today-400.year", "Its year."),
    (
        "balance.said",
        "An amount as it is said, without cents: \"nine-forty\"; the same for every figure that is one sum.",
    ),
    ("balance.Said", "The same at the beginning of a sentence."),
    (
        "balance.words",
        "The same in full: \"nine hundred and forty\"; `balance.Words` with a capital letter.",
    ),
    ("weekday", "The weekday of the call."),
    ("time", "When the scenario starts: \"6:40 p.m.\"."),
    ("counter", "What the consumer offers instead, in words."),
    ("counter.instalment", "Each payment of it."),
    ("counter.total", "All of it together."),
    ("counter.first", "Its first date."),
    ("agreed", "What was agreed, in words."),
    ("agreed.instalment", "Each payment of it."),
    ("agreed.total", "All of it together."),
    ("agreed.first", "Its first date."),
    ("offer", "What the trainee offered last, in words."),
];

/// What the call has decided so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Table {
    /// The consumer's open counter-offer.
    pub counter: Option<Terms>,
    /// What was agreed.
    pub agreed: Option<Terms>,
    /// The last offer.
    pub offer: Option<Terms>,
}

impl Text {
    /// Words without any place to fill.
    pub fn plain(words: impl Into<String>) -> Self {
        Self {
            parts: vec![Part::Words(words.into())],
        }
    }

    /// From pieces.
    pub fn of(parts: Vec<Part>) -> Self {
        Self { parts }
    }

    /// How many words it has, each open place counted as three.
    pub fn word_count(&self) -> usize {
        self.parts
            .iter()
            .map(|part| match part {
                Part::Words(words) => words.split_whitespace().count(),
                Part::Live(_) => 3,
            })
            .sum()
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.parts
            .iter()
            .all(|part| matches!(part, Part::Words(words) if words.trim().is_empty()))
    }

    /// The words, with the open places filled.
    pub fn fill(&self, table: &Table, currency: Currency) -> String {
        let mut text = String::new();
        for part in &self.parts {
            match part {
                Part::Words(words) => text.push_str(words),
                Part::Live(live) => text.push_str(&live.fill(table, currency)),
            }
        }
        text
    }

    /// Whether any place needs an open counter-offer, or an agreement.
    pub fn lives(&self) -> impl Iterator<Item = Live> + '_ {
        self.parts.iter().filter_map(|part| match part {
            Part::Words(_) => None,
            Part::Live(live) => Some(*live),
        })
    }
}

impl Live {
    fn fill(self, table: &Table, currency: Currency) -> String {
        let terms = match self {
            Self::Counter | Self::CounterInstalment | Self::CounterTotal | Self::CounterFirst => {
                table.counter
            }
            Self::Agreed | Self::AgreedInstalment | Self::AgreedTotal | Self::AgreedFirst => {
                table.agreed
            }
            Self::Offer => table.offer,
        };
        let Some(terms) = terms else {
            return "that".to_owned();
        };
        match self {
            Self::Counter | Self::Agreed | Self::Offer => in_words(&terms, currency),
            Self::CounterInstalment | Self::AgreedInstalment => terms.instalment.show(currency),
            Self::CounterTotal | Self::AgreedTotal => terms.total.show(currency),
            Self::CounterFirst | Self::AgreedFirst => terms.first.format("%A, %B %-d").to_string(),
        }
    }
}

/// Terms as a person would say them: "$40.00 every two weeks from Friday, March 20".
pub fn in_words(terms: &Terms, currency: Currency) -> String {
    let mut text = String::new();
    if terms.down > crate::domain::Money::ZERO {
        text.push_str(&terms.down.show(currency));
        text.push_str(" today");
        if terms.instalments() == 0 {
            return text;
        }
        text.push_str(" and ");
    }
    let first = terms.first.format("%A, %B %-d");
    if terms.instalments() <= 1 {
        let rest = terms.total - terms.down;
        return format!("{text}{} on {first}", rest.show(currency));
    }
    format!(
        "{text}{} {} from {first}",
        terms.instalment.show(currency),
        terms.cadence.words()
    )
}
