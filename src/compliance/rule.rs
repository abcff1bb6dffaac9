//! What a rule is, and what it may say.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::{
    compliance::{factors::Factors, moment::Moment, packs::Pack},
    domain::{Money, facts::Relation, words::Words},
};

/// One rule: its page, its law and its judge.
#[derive(Debug)]
pub struct Rule {
    /// Its stable name; the catalogue's. Client rules begin with `client-`.
    pub id: &'static str,
    /// Its title for people.
    pub title: &'static str,
    /// On what legal footing it stands.
    pub basis: Basis,
    /// How well its source was read.
    pub read: Read,
    /// Whose rule it is.
    pub source: Source,
    /// Whom it binds.
    pub binds: Binds,
    /// The packs that it belongs to; none for what holds in all the United States,
    /// and for clients and the trade everywhere.
    pub within: &'static [Pack],
    /// Where it is written.
    pub law: &'static [&'static str],
    /// Which moments it listens to.
    pub hears: Moments,
    /// What happened, with `{who}`, `{at}`, `{date}`, `{count}`, `{stated}`,
    /// `{truth}`, `{what}` and `{factors}` for the verdict's values.
    pub says: &'static str,
    /// Its page: the doc comment, in Markdown.
    pub page: &'static str,
    /// The judge.
    pub judge: fn(&Moment<'_>) -> Option<Verdict>,
    /// The path of its module; its folder is the subject that it belongs to.
    pub module: &'static str,
}

/// Since this day Regulation F has been in force (85 FR 76734, 86 FR 5766, 86 FR 48918).
pub(super) const REGULATION_F: Option<NaiveDate> = NaiveDate::from_ymd_opt(2021, 11, 30);

/// How citations of Regulation F, of its comments and of the answers about it begin.
const OF_REGULATION_F: [&str; 4] = [
    "12 CFR § 1006.",
    "12 CFR pt. 1006",
    "Comment ",
    "CFPB Debt Collection Rule FAQs",
];

impl Rule {
    /// Whether it is law by Regulation F and by nothing older. Such a rule says nothing of
    /// conduct before the regulation was in force.
    pub fn is_regulation_f_alone(&self) -> bool {
        let of_it = |cite: &&str| {
            OF_REGULATION_F
                .iter()
                .any(|begins| cite.starts_with(begins))
        };
        // A good practice is older than the text that it is drawn from here.
        let is_law = self.source == Source::Law && self.basis != Basis::BestPractice;
        is_law && !self.law.is_empty() && self.law.iter().all(of_it)
    }
}

/// On what footing a rule stands. How much it weighs is for the rubric.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Basis {
    /// One event is a violation.
    PerSe,
    /// A rebuttable presumption, either way.
    Presumption,
    /// An open standard.
    Standard,
    /// Missing it loses a protection and violates nothing.
    SafeHarbour,
    /// Good practice only.
    BestPractice,
    /// The client's policy.
    Policy,
    /// A coverage or classification test that rules share; it finds nothing itself.
    Definition,
}

/// How well the source of a rule was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Read {
    /// The official text, in a stored copy.
    T,
    /// An official position, through a secondary source.
    S,
    /// From memory; check it before relying on a number.
    M,
}

impl Words for Read {
    fn words(&self) -> &'static str {
        match self {
            Self::T => "read in the official text",
            Self::S => "known through others",
            Self::M => "from memory",
        }
    }
}

/// Whose rule it is. The three are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Source {
    /// A statute, a regulation, a decision.
    Law,
    /// The client's policy.
    Client,
    /// The practice of the trade.
    Trade,
}

/// Whom a rule binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Binds {
    /// Debt collectors in the sense of the federal act, for consumer debts.
    Collector,
    /// Furnishers of information to credit bureaus.
    Furnisher,
    /// Anyone who collects.
    Anyone,
}

/// What a rule says of a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Outcome {
    /// A violation.
    Violation,
    /// A presumed violation, which facts may rebut.
    PresumedViolation,
    /// Presumed compliance, which facts may rebut.
    PresumedCompliance,
    /// Factors that count, without deciding; or a protection that is lost.
    Advisory,
    /// The rule does not apply.
    NotApplicable,
}

impl Outcome {
    /// Whether a line with this outcome is unlawful, or against the policy.
    pub fn is_violation(self) -> bool {
        matches!(self, Self::Violation | Self::PresumedViolation)
    }
}

/// What a judge found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// What it comes to.
    pub outcome: Outcome,
    /// The values that the rule's sentence names.
    pub values: Values,
}

/// What a rule's sentence may name.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Values {
    /// Who listened.
    pub who: Option<Relation>,
    /// A time of day.
    pub at: Option<NaiveDateTime>,
    /// A day.
    pub date: Option<NaiveDate>,
    /// A number.
    pub count: Option<i64>,
    /// An amount as it was stated.
    pub stated: Option<Money>,
    /// The amount as it is.
    pub truth: Option<Money>,
    /// What it was about, in words.
    pub what: Option<&'static str>,
    /// Factors that count without deciding.
    pub factors: Factors,
    /// An earlier entry that shows why: when the request was made.
    pub because: Option<u32>,
}

impl Verdict {
    /// A verdict with nothing named yet.
    pub fn of(outcome: Outcome) -> Self {
        Self {
            outcome,
            values: Values::default(),
        }
    }

    /// A violation.
    pub fn violation() -> Self {
        Self::of(Outcome::Violation)
    }

    /// A presumed violation.
    pub fn presumed() -> Self {
        Self::of(Outcome::PresumedViolation)
    }

    /// Factors, or a protection that is lost.
    pub fn advisory() -> Self {
        Self::of(Outcome::Advisory)
    }

    /// Names who listened.
    #[must_use]
    pub fn who(mut self, who: Relation) -> Self {
        self.values.who = Some(who);
        self
    }

    /// Names a time.
    #[must_use]
    pub fn at(mut self, at: NaiveDateTime) -> Self {
        self.values.at = Some(at);
        self
    }

    /// Names a day.
    #[must_use]
    pub fn date(mut self, date: NaiveDate) -> Self {
        self.values.date = Some(date);
        self
    }

    /// Names a number.
    #[must_use]
    pub fn count(mut self, count: i64) -> Self {
        self.values.count = Some(count);
        self
    }

    /// Names an amount as stated, and as it is.
    #[must_use]
    pub fn amounts(mut self, stated: Money, truth: Money) -> Self {
        self.values.stated = Some(stated);
        self.values.truth = Some(truth);
        self
    }

    /// Names what it was about.
    #[must_use]
    pub fn what(mut self, what: &'static str) -> Self {
        self.values.what = Some(what);
        self
    }

    /// Names factors that were seen.
    #[must_use]
    pub fn factors(mut self, factors: Factors) -> Self {
        self.values.factors = factors;
        self
    }

    /// Points to an earlier entry.
    #[must_use]
    pub fn because(mut self, entry: Option<u32>) -> Self {
        self.values.because = entry;
        self
    }
}

/// A set of kinds of moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moments(u16);

impl Moments {
    /// A contact is tried.
    pub const TRIED: Self = Self(1);
    /// Somebody answers, or comes to the line.
    pub const OPENED: Self = Self(1 << 1);
    /// The collector says or writes something.
    pub const SAID: Self = Self(1 << 2);
    /// The other side says or writes something.
    pub const HEARD: Self = Self(1 << 3);
    /// Terms are put forward.
    pub const OFFERED: Self = Self(1 << 4);
    /// Both agree, or what was agreed is confirmed.
    pub const AGREED: Self = Self(1 << 5);
    /// Something is done without speaking.
    pub const DEED: Self = Self(1 << 6);
    /// A next step is planned.
    pub const PLANNED: Self = Self(1 << 7);
    /// A contact is over.
    pub const CLOSED: Self = Self(1 << 8);
    /// A note is filed.
    pub const NOTED: Self = Self(1 << 9);
    /// A day has passed by which something was due.
    pub const DUTY_DUE: Self = Self(1 << 10);
    /// Nothing more is known.
    pub const FILE_ENDS: Self = Self(1 << 11);

    /// How many kinds there are.
    pub const KINDS: usize = 12;

    /// All of several.
    pub const fn of(kinds: &[Self]) -> Self {
        let mut all = 0;
        let mut rest = kinds;
        while let [first, others @ ..] = rest {
            all |= first.0;
            rest = others;
        }
        Self(all)
    }

    /// Whether the kind with this number is among them.
    pub const fn hears(self, kind: usize) -> bool {
        self.0 >> kind & 1 == 1
    }

    /// The number of a single kind.
    pub const fn index(self) -> usize {
        self.0.trailing_zeros() as usize
    }
}

/// A judge for definitions, which find nothing.
pub fn finds_nothing(_: &Moment<'_>) -> Option<Verdict> {
    None
}

/// Declares a rule and keeps its doc comment as its page.
///
/// The comment has the headings *What it checks*, *Why it matters*, *Say
/// instead*, *Violates* and *Complies*; its `ron,violates` and `ron,complies`
/// blocks are run as tests.
macro_rules! declare_rule {
    (
        $(#[doc = $doc:literal])+
        $name:ident {
            id: $id:literal,
            title: $title:literal,
            basis: $basis:ident,
            read: $read:ident,
            source: $source:ident,
            binds: $binds:ident,
            $(within: [$($pack:ident),+],)?
            law: [$($law:literal),+ $(,)?],
            hears: [$($kind:ident),* $(,)?],
            says: $says:literal,
            judge: $judge:path $(,)?
        }
    ) => {
        $(#[doc = $doc])+
        pub(in $crate::compliance::rules) static $name: $crate::compliance::rule::Rule = $crate::compliance::rule::Rule {
            id: $id,
            title: $title,
            basis: $crate::compliance::rule::Basis::$basis,
            read: $crate::compliance::rule::Read::$read,
            source: $crate::compliance::rule::Source::$source,
            binds: $crate::compliance::rule::Binds::$binds,
            within: &[$($($crate::compliance::packs::Pack::$pack),+)?],
            law: &[$($law),+],
            hears: $crate::compliance::rule::Moments::of(&[
                $($crate::compliance::rule::Moments::$kind),*
            ]),
            says: $says,
            page: concat!($($doc, "\n"),+),
            judge: $judge,
            module: module_path!(),
        };
    };
}
pub(crate) use declare_rule;
