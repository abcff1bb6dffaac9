//! Factors that count in an open question: named, listed, never added up.

use std::fmt;

/// A set of factors seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Factors(u32);

impl Factors {
    /// None.
    pub const NONE: Self = Self(0);
    /// Unanswered calls within minutes of each other.
    pub const RAPID: Self = Self(1);
    /// Many calls on one day.
    pub const ONE_DAY: Self = Self(1 << 1);
    /// Calls on Sundays or holidays.
    pub const REST_DAYS: Self = Self(1 << 2);
    /// Message after message.
    pub const VOICEMAILS: Self = Self(1 << 3);
    /// The person had refused, or had asked not to be called.
    pub const OBJECTED: Self = Self(1 << 4);
    /// The person had said that the debt is not owed.
    pub const DENIED: Self = Self(1 << 5);
    /// A law required the call.
    pub const LAW: Self = Self(1 << 6);
    /// Active litigation, or a court's order.
    pub const LITIGATION: Self = Self(1 << 7);
    /// The person had asked for it.
    pub const ASKED: Self = Self(1 << 8);
    /// News by which the person could avoid a harm that the collector does not control.
    pub const HARM: Self = Self(1 << 9);
    /// Many calls in a week.
    pub const MANY_CALLS: Self = Self(1 << 10);
    /// Many electronic messages on one day.
    pub const MANY_MESSAGES: Self = Self(1 << 11);
    /// Messages on several days running.
    pub const DAY_AFTER_DAY: Self = Self(1 << 12);
    /// Calls and messages together.
    pub const SEVERAL_MEDIA: Self = Self(1 << 13);
    /// The person answered none of it.
    pub const NO_REPLY: Self = Self(1 << 14);
    /// A remark about the person's life.
    pub const REMARK: Self = Self(1 << 15);
    /// Belittling words.
    pub const BELITTLED: Self = Self(1 << 16);
    /// A false purpose or a false role.
    pub const PRETEXT: Self = Self(1 << 17);
    /// A promise that paying takes the item off the credit report.
    pub const DELETION: Self = Self(1 << 18);
    /// Further action that is not named.
    pub const UNNAMED: Self = Self(1 << 19);
    /// Legal steps hinted at that nobody has decided on.
    pub const LEGAL_HINT: Self = Self(1 << 20);
    /// Nothing on file supports the claim.
    pub const UNSUPPORTED: Self = Self(1 << 21);
    /// It had been disputed, and nothing had been verified.
    pub const UNVERIFIED: Self = Self(1 << 22);
    /// Others were told of the debt.
    pub const TOLD_OTHERS: Self = Self(1 << 23);
    /// A threat of what is not lawful or not meant.
    pub const THREATENED: Self = Self(1 << 24);
    /// A claim that is not true.
    pub const UNTRUE: Self = Self(1 << 25);
    /// An insult.
    pub const INSULTED: Self = Self(1 << 26);
    /// Contact at a time or in a way that the person asked to be left alone.
    pub const UNWANTED: Self = Self(1 << 27);
    /// A debt called too old to be sued on, although the time to sue still runs.
    pub const NOT_BARRED: Self = Self(1 << 28);

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These, if the condition holds; none otherwise.
    #[must_use]
    pub const fn when(self, condition: bool) -> Self {
        if condition { self } else { Self::NONE }
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether all of `factors` are in it.
    pub const fn has(self, factors: Self) -> bool {
        self.0 & factors.0 == factors.0
    }
}

const NAMES: &[(Factors, &str)] = &[
    (Factors::RAPID, "calls within minutes of each other"),
    (Factors::ONE_DAY, "many calls on one day"),
    (Factors::REST_DAYS, "calls on Sundays or holidays"),
    (Factors::VOICEMAILS, "message after message left"),
    (
        Factors::OBJECTED,
        "the person had refused or had asked not to be called",
    ),
    (Factors::DENIED, "the person had said that nothing is owed"),
    (Factors::LAW, "a law required the call"),
    (
        Factors::LITIGATION,
        "active litigation or an order of a court",
    ),
    (Factors::ASKED, "the person had asked for it"),
    (
        Factors::HARM,
        "news that lets the person avoid a harm not of the collector's making",
    ),
    (Factors::MANY_CALLS, "many calls in one week"),
    (
        Factors::MANY_MESSAGES,
        "many electronic messages on one day",
    ),
    (Factors::DAY_AFTER_DAY, "messages day after day"),
    (Factors::SEVERAL_MEDIA, "calls and messages together"),
    (Factors::NO_REPLY, "none of them answered"),
    (Factors::REMARK, "a remark about the person's life"),
    (Factors::BELITTLED, "belittling words"),
    (Factors::PRETEXT, "a false purpose or a false role"),
    (
        Factors::DELETION,
        "a promise that paying takes the item off the credit report",
    ),
    (Factors::UNNAMED, "further action that is not named"),
    (
        Factors::LEGAL_HINT,
        "legal steps hinted at that nobody has decided on",
    ),
    (Factors::UNSUPPORTED, "nothing on file supports it"),
    (
        Factors::UNVERIFIED,
        "it had been disputed and nothing had been verified",
    ),
    (Factors::TOLD_OTHERS, "others were told of the debt"),
    (
        Factors::THREATENED,
        "a threat of what is not lawful or not meant",
    ),
    (Factors::UNTRUE, "a claim that is not true"),
    (Factors::INSULTED, "an insult"),
    (
        Factors::UNWANTED,
        "contact at a time or in a way that the person asked to be left alone",
    ),
    (
        Factors::NOT_BARRED,
        "a debt called too old to be sued on although the time still runs",
    ),
];

impl fmt::Display for Factors {
    /// The factors by name, in a fixed order: "calls within minutes of each other; many calls on one day".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        for (_, name) in NAMES.iter().filter(|(factor, _)| self.has(*factor)) {
            f.write_str(if first { "" } else { "; " })?;
            f.write_str(name)?;
            first = false;
        }
        Ok(())
    }
}
