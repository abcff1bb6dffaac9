//! Situations about the debt itself: what it is, whether it is owed, what the notice says.

use super::{Family, Situation};

/// The debt.
pub(super) const DEBT: &[Situation] = &[
    Situation {
        id: "first-communication",
        title: "It is the first time that you talk or write",
        family: Family::Debt,
        first: "Disclose who you are and what for, and see to it that the validation notice goes out within five days.",
        rules: &[
            (
                "disc-mini-miranda-initial",
                "The full disclosure belongs in the first communication.",
            ),
            (
                "disc-initial-oral-and-written",
                "If that was a call, the first letter says it again.",
            ),
            (
                "val-timing",
                "Validation information comes with it, or within five days.",
            ),
            (
                "furnish-before-contact",
                "Nothing is reported before they have heard from you.",
            ),
            (
                "overshadow",
                "Nothing you say may talk them out of their thirty days.",
            ),
            ("ny-dfs-part1", "New York wants more in the first notice."),
        ],
    },
    Situation {
        id: "you-send-the-notice",
        title: "You send the validation notice",
        family: Family::Debt,
        first: "Use the model form, date it, itemize from one date and keep to it, and count thirty days from receipt.",
        rules: &[
            ("val-content", "What has to stand in it."),
            (
                "val-response-form",
                "The part at the end by which they answer.",
            ),
            ("val-form-safe-harbour", "How far the model form protects."),
            (
                "val-itemization-date",
                "From which date the amounts are itemized.",
            ),
            ("val-period-end", "How its last day is found."),
            (
                "val-electronic",
                "Sent electronically later on, it needs their consent to that.",
            ),
            ("val-language", "A translation needs the English beside it."),
            ("val-deceased", "After a death it goes to somebody by name."),
            (
                "overshadow",
                "No demand beside it that contradicts the thirty days.",
            ),
        ],
    },
    Situation {
        id: "mail-comes-back",
        title: "A letter or an e-mail comes back",
        family: Family::Debt,
        first: "Find a better address and send the notice again; the thirty days begin anew.",
        rules: &[
            (
                "val-nondelivery",
                "A notice that did not arrive starts no period.",
            ),
            (
                "val-period-end",
                "The period runs from the notice that arrived.",
            ),
            (
                "furnish-undelivered",
                "Nothing is reported on the strength of a letter that came back.",
            ),
        ],
    },
    Situation {
        id: "they-say-they-do-not-owe-it",
        title: "They say that they do not owe it",
        family: Family::Debt,
        first: "Take the dispute down in their words, tell them how to send it in writing, and do not argue.",
        rules: &[
            (
                "dispute-oral",
                "A spoken dispute is recorded, and the debt is no longer called valid.",
            ),
            (
                "dispute-demand-writing",
                "Do not say that only a written dispute counts.",
            ),
            (
                "dispute-no-admission",
                "Do not say that silence admits the debt.",
            ),
            ("fail-mark-disputed", "What is reported carries the mark."),
            (
                "unsubstantiated-claim",
                "Look for support before you claim it again.",
            ),
            (
                "nyc-dispute-any-time",
                "New York City takes a dispute at any time, in any channel.",
            ),
            (
                "uk-dispute-suspend",
                "In the United Kingdom recovery waits until it has been looked into.",
            ),
            (
                "freq-rebut-compliance",
                "Calls after \"not mine\" weigh more.",
            ),
            (
                "payment-multiple-debts",
                "No payment goes to a debt in dispute.",
            ),
        ],
    },
    Situation {
        id: "they-dispute-in-writing",
        title: "They dispute it in writing",
        family: Family::Debt,
        first: "Stop collecting what is disputed until verification has been sent.",
        rules: &[
            (
                "dispute-written-cease",
                "Within the period a written dispute suspends collection.",
            ),
            (
                "dispute-writing-electronic-ok",
                "Mail, hand, form, or an electronic way that you accept: all are writing.",
            ),
            (
                "dispute-duplicative",
                "The same dispute over again may be answered briefly.",
            ),
            (
                "val-electronic",
                "An answer that is sent electronically needs their consent to that.",
            ),
            (
                "fcra-direct-dispute",
                "A dispute of what was reported has deadlines of its own.",
            ),
            (
                "ny-dfs-part1",
                "In New York a request for proof is answered within sixty days.",
            ),
        ],
    },
    Situation {
        id: "they-ask-for-the-creditor",
        title: "They ask who the original creditor is",
        family: Family::Debt,
        first: "Answer if you know; where they ask in writing within the period, send it before anything else.",
        rules: &[
            (
                "original-creditor-cease",
                "Until name and address have been sent, collection waits.",
            ),
            ("dispute-writing-electronic-ok", "What counts as writing."),
            (
                "val-content",
                "Today's creditor stands in the notice from the beginning.",
            ),
        ],
    },
    Situation {
        id: "you-state-an-amount",
        title: "You say how much it is",
        family: Family::Debt,
        first: "Read it from the ledger, say to which day it holds, and say if it may grow.",
        rules: &[
            (
                "false-amount-status",
                "A wrong amount, part or status is a false statement even without intent.",
            ),
            ("accruing-balance", "A balance that grows is said to grow."),
            (
                "unfair-unauthorised-amount",
                "Only what the agreement or a law allows may be asked for.",
            ),
            (
                "unfair-convenience-fee",
                "Paying by telephone costs extra only where that is expressly allowed.",
            ),
            (
                "false-compensation",
                "What the collector earns is not invented.",
            ),
            ("scra-6pct", "During service interest is capped."),
            ("fcra-accuracy", "What is reported has to be right as well."),
        ],
    },
    Situation {
        id: "the-debt-is-old",
        title: "The debt is too old to sue on",
        family: Family::Debt,
        first: "Say nothing of court; say that it can no longer be sued on, and that a payment may revive it where that is so.",
        rules: &[
            ("timebarred-suit", "No suit, whether or not anybody knew."),
            ("timebarred-threat", "No word that points to one."),
            (
                "timebarred-settlement-mislead",
                "An offer to \"settle\" that hides the bar misleads, most circuits say.",
            ),
            (
                "threat-not-legal",
                "A suit that cannot lawfully be brought is not threatened.",
            ),
            (
                "ny-dfs-part1",
                "New York wants a notice before a payment is taken.",
            ),
            (
                "tx-392",
                "In Texas a payment does not revive a bought debt.",
            ),
            ("ca-rosenthal", "California wants the notice on old debts."),
        ],
    },
    Situation {
        id: "little-is-on-file",
        title: "There is little on file to show that it is owed",
        family: Family::Debt,
        first: "Say what you have and what you do not have, and get the papers before you claim more.",
        rules: &[
            ("unsubstantiated-claim", "A claim needs a reasonable basis."),
            (
                "false-amount-status",
                "What turns out wrong was a false statement.",
            ),
            (
                "records-3y",
                "Keep what shows how you collected for three years.",
            ),
            (
                "credit-info-false",
                "Nothing is reported that you should know to be false.",
            ),
        ],
    },
    Situation {
        id: "several-debts",
        title: "They have several debts with you",
        family: Family::Debt,
        first: "Speak of one at a time, and ask to which debt a payment goes.",
        rules: &[
            (
                "freq-multi-debt-call",
                "A debt that came up rests for seven days like the one you called about.",
            ),
            ("freq-per-person-per-debt", "Each debt has its own count."),
            (
                "freq-student-loan-one-debt",
                "Student loans under one number count as one.",
            ),
            (
                "payment-multiple-debts",
                "Their direction decides where a payment goes.",
            ),
        ],
    },
];
