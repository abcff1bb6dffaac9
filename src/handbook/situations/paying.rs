//! Situations about offers, payments, reports and what is kept.

use super::{Family, Situation};

/// Money and records.
pub(super) const PAYING: &[Situation] = &[
    Situation {
        id: "you-make-an-offer",
        title: "You offer a settlement or a plan",
        family: Family::Paying,
        first: "Stay within the authority, say until when it holds, and that you need not renew it.",
        rules: &[
            (
                "client-offer-beyond-authority",
                "What the client allows, and no more.",
            ),
            ("false-deadline-offer", "\"Last chance\" only if it is one."),
            (
                "timebarred-settlement-mislead",
                "On an old debt the offer says what cannot follow.",
            ),
            (
                "overshadow",
                "A deadline within the thirty days needs explaining.",
            ),
            (
                "uk-reasonable-offer",
                "In the United Kingdom their own offer is duly considered.",
            ),
            (
                "uk-no-pressure",
                "Nor are they pressed into few or large sums.",
            ),
            (
                "ny-dfs-part1",
                "New York wants a settlement confirmed in writing.",
            ),
        ],
    },
    Situation {
        id: "you-take-a-payment",
        title: "You take a payment",
        family: Family::Paying,
        first: "Read the authorization as it is written, charge nothing for it, and apply it as they say.",
        rules: &[
            (
                "client-verbatim-wording",
                "The house's words are read as they stand.",
            ),
            (
                "unfair-convenience-fee",
                "No fee for the way of paying, unless expressly allowed.",
            ),
            (
                "unfair-unauthorised-amount",
                "Nothing is taken that is not owed.",
            ),
            (
                "payment-multiple-debts",
                "The debt that they name, never one in dispute.",
            ),
            (
                "ny-dfs-part1",
                "In New York an old debt needs its notice first.",
            ),
        ],
    },
    Situation {
        id: "you-take-a-post-dated-payment",
        title: "You take a check or debit for a later day",
        family: Family::Paying,
        first: "Note the day it bears, plan the written notice, and do not deposit before.",
        rules: &[
            (
                "unfair-postdated-accept",
                "More than five days ahead needs a notice three to ten business days before.",
            ),
            ("unfair-postdated-early", "Not a day before its date."),
            (
                "unfair-postdated-solicit",
                "Never asked for in order to threaten.",
            ),
        ],
    },
    Situation {
        id: "you-set-up-recurring-debits",
        title: "You set up debits that recur",
        family: Family::Paying,
        first: "Get it signed or authenticated, send a copy, and say how to stop it.",
        rules: &[
            (
                "efta-written-authorisation",
                "Recurring debits need a writing and a copy of it.",
            ),
            (
                "efta-varying-notice",
                "Another amount needs ten days' notice.",
            ),
            (
                "efta-stop-payment",
                "They can always stop it; saying otherwise deceives.",
            ),
            (
                "efta-no-compulsory-use",
                "Credit is not tied to such debits.",
            ),
        ],
    },
    Situation {
        id: "you-report-the-debt",
        title: "You report the debt to a credit bureau",
        family: Family::Paying,
        first: "Only after they have heard from you, with the right figures, and marked if it is disputed.",
        rules: &[
            (
                "furnish-before-contact",
                "A conversation, or a letter and fourteen days, comes first.",
            ),
            (
                "furnish-undelivered",
                "A letter that came back does not count.",
            ),
            ("fcra-accuracy", "Nothing inaccurate."),
            (
                "credit-info-false",
                "Nothing that you know or should know to be false.",
            ),
            ("fail-mark-disputed", "A dispute in any form is marked."),
            ("fcra-id-theft", "Nothing after an identity theft report."),
            (
                "fcra-direct-dispute",
                "Disputes of it are answered in time.",
            ),
        ],
    },
    Situation {
        id: "you-keep-or-destroy-records",
        title: "You keep, record or destroy",
        family: Family::Paying,
        first: "Keep records for three years after the last activity and recordings for three years after the call.",
        rules: &[
            ("records-3y", "What shows that you kept the rules is kept."),
            ("recordings-3y", "Whoever records keeps the recordings."),
            (
                "call-recording-consent",
                "Recording itself may need consent.",
            ),
            (
                "in-2026-draft",
                "An Indian draft would have every call recorded.",
            ),
        ],
    },
];
