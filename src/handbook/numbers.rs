//! The numbers of the law in words: what each counts, in which unit, and which rules use it.

use crate::compliance::parameters::Number;

/// Numbers that belong on one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Set {
    /// Its name; the name of its page.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What they are for.
    pub about: &'static str,
    /// The numbers, in order.
    pub numbers: &'static [Entry],
}

/// A number in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which number.
    pub number: Number,
    /// What it says.
    pub title: &'static str,
    /// How its value is written.
    pub unit: Unit,
    /// The rules that turn on it.
    pub rules: &'static [&'static str],
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Minutes after midnight, shown as a time of day.
    TimeOfDay,
    /// Minutes.
    Minutes,
    /// Days of the calendar.
    Days,
    /// Business days.
    BusinessDays,
    /// Years.
    Years,
    /// A plain count.
    Count,
    /// Hundredths of a percent.
    BasisPoints,
    /// A mark that a draft begins to be shown; the day is what matters.
    Draft,
}

impl Unit {
    /// A value in words: "8:00 a.m.", "7 days", "6.00%".
    pub fn show(self, value: i64) -> String {
        match self {
            Self::TimeOfDay => time_of_day(value),
            Self::Minutes => counted(value, "minute"),
            Self::Days => counted(value, "day"),
            Self::BusinessDays => counted(value, "business day"),
            Self::Years => counted(value, "year"),
            Self::Count => value.to_string(),
            Self::BasisPoints => format!("{}.{:02}%", value / 100, value % 100),
            Self::Draft => "shown as advice".to_owned(),
        }
    }
}

fn counted(value: i64, thing: &str) -> String {
    let plural = if value == 1 { "" } else { "s" };
    format!("{value} {thing}{plural}")
}

fn time_of_day(minutes: i64) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60);
    let half = if hour < 12 { "a.m." } else { "p.m." };
    let hour = match hour % 12 {
        0 => 12,
        other => other,
    };
    format!("{hour}:{minute:02} {half}")
}

const fn entry(
    number: Number,
    title: &'static str,
    unit: Unit,
    rules: &'static [&'static str],
) -> Entry {
    Entry {
        number,
        title,
        unit,
        rules,
    }
}

/// All sets, in order.
pub const SETS: &[Set] = &[
    Set {
        id: "hours",
        title: "Hours",
        about: "Between which times of the day contact is presumed convenient.",
        numbers: &[
            entry(
                Number::CallingFromMinute,
                "Contact is presumed convenient from",
                Unit::TimeOfDay,
                &[
                    "call-time-before-8am",
                    "time-ambiguous-location",
                    "time-electronic-when-sent",
                    "in-hours-8-19",
                ],
            ),
            entry(
                Number::CallingUntilMinute,
                "Contact is presumed convenient until",
                Unit::TimeOfDay,
                &[
                    "call-time-after-9pm",
                    "time-ambiguous-location",
                    "time-electronic-when-sent",
                    "in-hours-8-19",
                    "uk-times-requests",
                ],
            ),
        ],
    },
    Set {
        id: "calls",
        title: "Counted calls",
        about: "How many calls are presumed lawful, over how many days, and what takes a call out of the count.",
        numbers: &[
            entry(
                Number::CallsInPeriod,
                "Calls presumed lawful in the period",
                Unit::Count,
                &[
                    "harass-general",
                    "freq-7-in-7",
                    "freq-consent-exclusion",
                    "freq-student-loan-one-debt",
                ],
            ),
            entry(
                Number::CallPeriodDays,
                "The period over which calls are counted",
                Unit::Days,
                &["freq-7-in-7"],
            ),
            entry(
                Number::CooldownDays,
                "Days after a conversation, its own day among them, in which a call is presumed unlawful",
                Unit::Days,
                &["freq-post-conversation-7", "freq-multi-debt-call"],
            ),
            entry(
                Number::ConsentDays,
                "Days for which a direct consent takes calls out of the count, its own day among them",
                Unit::Days,
                &["freq-consent-exclusion"],
            ),
            entry(
                Number::RapidCallMinutes,
                "Two unanswered calls within so many minutes are in rapid succession",
                Unit::Minutes,
                &["freq-rebut-compliance"],
            ),
        ],
    },
    Set {
        id: "validation",
        title: "Validation",
        about: "When the notice is due, when it is taken to arrive, and how long the period runs.",
        numbers: &[
            entry(
                Number::ValidationNoticeDays,
                "Days after the first communication by which the information is sent",
                Unit::Days,
                &["val-timing"],
            ),
            entry(
                Number::AssumedReceiptBusinessDays,
                "Business days after which a notice may be taken as received",
                Unit::BusinessDays,
                &["val-period-end"],
            ),
            entry(
                Number::ValidationDays,
                "Days of the period after receipt",
                Unit::Days,
                &["val-period-end", "overshadow", "dispute-written-cease"],
            ),
        ],
    },
    Set {
        id: "payments",
        title: "Payments",
        about: "Post-dated instruments, recurring debits, interest during service.",
        numbers: &[
            entry(
                Number::PostdatedDays,
                "An instrument dated further ahead needs a notice",
                Unit::Days,
                &["unfair-postdated-accept"],
            ),
            entry(
                Number::PostdatedNoticeLeast,
                "The notice comes at least so many business days before the deposit",
                Unit::BusinessDays,
                &["unfair-postdated-accept"],
            ),
            entry(
                Number::PostdatedNoticeMost,
                "The notice comes at most so many business days before the deposit",
                Unit::BusinessDays,
                &["unfair-postdated-accept"],
            ),
            entry(
                Number::VaryingNoticeDays,
                "Days before a recurring debit of another amount by which notice is sent",
                Unit::Days,
                &["efta-varying-notice"],
            ),
            entry(
                Number::ServiceInterestBp,
                "Highest yearly interest during military service",
                Unit::BasisPoints,
                &["scra-6pct"],
            ),
        ],
    },
    Set {
        id: "electronic",
        title: "Electronic messages and machines",
        about: "How long an address or a number stays usable, and how fast a revocation binds.",
        numbers: &[
            entry(
                Number::CreditorNoticeDays,
                "Days to opt out after a creditor's notice about an e-mail address",
                Unit::Days,
                &["email-creditor-route"],
            ),
            entry(
                Number::TextDays,
                "Days for which a text or a check keeps a number usable",
                Unit::Days,
                &["text-consumer-texted", "text-consent"],
            ),
            entry(
                Number::RevocationBusinessDays,
                "Business days within which a revocation is honored",
                Unit::BusinessDays,
                &["tcpa-revocation"],
            ),
        ],
    },
    Set {
        id: "reporting",
        title: "Reporting and records",
        about: "How long to wait before reporting, to answer a dispute of a report, and to keep what was made.",
        numbers: &[
            entry(
                Number::FurnishWaitDays,
                "Days to wait for a letter to come back before reporting",
                Unit::Days,
                &["furnish-before-contact", "furnish-undelivered"],
            ),
            entry(
                Number::DirectDisputeDays,
                "Days within which a dispute of a reported debt is answered",
                Unit::Days,
                &["fcra-direct-dispute"],
            ),
            entry(
                Number::RecordYears,
                "Years for which records and recordings are kept",
                Unit::Years,
                &["records-3y", "recordings-3y"],
            ),
        ],
    },
    Set {
        id: "places",
        title: "Limits of states, cities and other countries",
        about: "Numbers that hold only in some places. A place that is not listed has none of its own here.",
        numbers: &[
            entry(
                Number::StateContacts,
                "Contacts, calls or communications in the period",
                Unit::Count,
                &[
                    "ma-two-contacts-7d",
                    "nyc-three-in-seven",
                    "dc-four-calls-7d",
                    "wa-three-per-week",
                    "wv-30-10",
                    "dc-no-home-visit",
                    "nyc-dispute-any-time",
                ],
            ),
            entry(
                Number::StatePeriodDays,
                "That period",
                Unit::Days,
                &[
                    "ma-two-contacts-7d",
                    "nyc-three-in-seven",
                    "dc-four-calls-7d",
                    "dc-five-electronic-7d",
                    "wa-three-per-week",
                    "wv-30-10",
                ],
            ),
            entry(
                Number::StateWorkContacts,
                "The same limit at work or elsewhere than on a personal number",
                Unit::Count,
                &["ma-two-contacts-7d", "wa-three-per-week"],
            ),
            entry(
                Number::StateWorkPeriodDays,
                "The period of that limit",
                Unit::Days,
                &["ma-two-contacts-7d", "wa-three-per-week"],
            ),
            entry(
                Number::StateMessages,
                "Electronic messages in the period",
                Unit::Count,
                &["dc-five-electronic-7d"],
            ),
            entry(
                Number::StateConversations,
                "Conversations in the period",
                Unit::Count,
                &["wv-30-10"],
            ),
            entry(
                Number::StateVerifyDays,
                "Days within which a dispute is verified",
                Unit::Days,
                &["ny-dfs-part1", "nyc-dispute-any-time"],
            ),
            entry(
                Number::StateSettlementDays,
                "Business days within which a settlement is confirmed in writing",
                Unit::BusinessDays,
                &["ny-dfs-part1"],
            ),
            entry(
                Number::StateFromMinute,
                "Contact at home from",
                Unit::TimeOfDay,
                &["wa-three-per-week"],
            ),
            entry(
                Number::StateUntilMinute,
                "Contact at home until",
                Unit::TimeOfDay,
                &["wa-three-per-week"],
            ),
            entry(
                Number::StateDraft,
                "The first day of a draft that is no law yet",
                Unit::Draft,
                &["in-2026-draft"],
            ),
        ],
    },
];

/// The numbers that a rule turns on, each with its set.
pub fn of(rule: &str) -> Vec<(&'static Set, &'static Entry)> {
    let all = SETS
        .iter()
        .flat_map(|set| set.numbers.iter().map(move |one| (set, one)));
    all.filter(|(_, one)| one.rules.contains(&rule)).collect()
}
