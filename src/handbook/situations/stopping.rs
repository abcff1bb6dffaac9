//! Situations in which somebody says a thing that changes what may follow: stop, an attorney, a death.

use super::{Family, Situation};

/// What they tell you.
pub(super) const STOPPING: &[Situation] = &[
    Situation {
        id: "they-mention-a-lawyer",
        title: "They mention a lawyer",
        family: Family::Stopping,
        first: "Ask for the attorney's name and number, note them, end the call, and write to the attorney.",
        rules: &[
            (
                "attorney-represented-no-contact",
                "From then on the attorney is whom you talk to about this debt.",
            ),
            (
                "attorney-location-stop",
                "No more looking for them through others, either.",
            ),
            (
                "attorney-knowledge-actual",
                "What only the creditor knew is weighed differently from court to court; read the creditor's notes anyway.",
            ),
            (
                "freq-professional-exclusion",
                "Calls to their attorney are not counted.",
            ),
            (
                "consent-must-be-direct",
                "Only they, or the attorney, can open the way back.",
            ),
            (
                "consent-not-solicited-in-violation",
                "Asking for permission in that very call wins nothing.",
            ),
        ],
    },
    Situation {
        id: "they-say-stop-calling",
        title: "They say stop calling",
        family: Family::Stopping,
        first: "Say that you will not call this number again, enter it at once, and tell them that a letter stops everything.",
        rules: &[
            (
                "media-request-honour",
                "The medium, number or address that they name is closed for all of us.",
            ),
            (
                "cease-oral-request",
                "Spoken words close what they name, and count against every further call.",
            ),
            (
                "freq-rebut-compliance",
                "Calling on after that rebuts the presumption that the number of calls is lawful.",
            ),
            (
                "media-respond-once",
                "If they use the closed medium themselves, one answer is allowed.",
            ),
            (
                "media-legally-required",
                "Where the law demands that medium, it may be used.",
            ),
            (
                "tcpa-revocation",
                "It takes back consent to machine calls as well.",
            ),
            (
                "harass-general",
                "Going on in spite of it is what courts call harassment.",
            ),
            (
                "uk-times-requests",
                "In the United Kingdom reasonable requests about how to be contacted are followed.",
            ),
        ],
    },
    Situation {
        id: "they-opt-out",
        title: "They opt out of texts or e-mails",
        family: Family::Stopping,
        first: "Stop that address or number now; at most confirm it once, with nothing else in the message.",
        rules: &[
            (
                "media-request-honour",
                "The opt-out binds from the moment you have it.",
            ),
            (
                "optout-honour-any-form",
                "\"Leave me alone\" is an opt-out although it is not STOP.",
            ),
            (
                "media-optout-confirmation",
                "One confirmation, and only a confirmation.",
            ),
            (
                "media-respond-once",
                "Their next message may be answered once.",
            ),
            (
                "optout-no-cost-no-extra-info",
                "No fee, no log-in, no reasons.",
            ),
            (
                "tcpa-revocation",
                "STOP, QUIT, END and their like revoke consent under the telephone act, too.",
            ),
        ],
    },
    Situation {
        id: "they-stop-it-in-writing",
        title: "They write that you should stop, or that they will not pay",
        family: Family::Stopping,
        first: "Stop all contact about this debt on receipt; what may follow is one of three short notices.",
        rules: &[
            (
                "cease-written-request",
                "A written request to stop ends contact by every medium.",
            ),
            ("cease-refusal-to-pay", "So does a written refusal to pay."),
            (
                "cease-notice-effective-on-receipt",
                "It binds from the hour in which it arrives.",
            ),
            (
                "cease-exceptions-only",
                "That efforts end, that a remedy may be used, that one will be: no demand beside it.",
            ),
            ("dispute-writing-electronic-ok", "What counts as writing."),
        ],
    },
    Situation {
        id: "they-mention-bankruptcy",
        title: "They mention bankruptcy",
        family: Family::Stopping,
        first: "Take the case number and the court, stop, and pass the account on.",
        rules: &[
            (
                "bk-automatic-stay",
                "After the petition nothing is collected, whoever collects.",
            ),
            ("bk-discharge", "A discharged debt is nobody's to pay."),
            (
                "false-amount-status",
                "Calling it due would misstate its status.",
            ),
            (
                "transfer-prohibited",
                "A discharged debt is not sold or placed.",
            ),
            (
                "attorney-represented-no-contact",
                "A consumer in bankruptcy often has an attorney: ask.",
            ),
        ],
    },
    Situation {
        id: "they-have-died",
        title: "You hear that they have died",
        family: Family::Stopping,
        first: "Say that you are sorry, ask who handles the estate, and ask nobody to pay.",
        rules: &[
            (
                "def-deceased-is-consumer",
                "Somebody who has died is still the consumer in the law's eyes.",
            ),
            (
                "def-personal-representative",
                "Who may act for the estate counts as the consumer.",
            ),
            (
                "def-consumer-extended",
                "The surviving spouse and the parent of a minor do, too.",
            ),
            (
                "deceased-family-liability",
                "No relative may be made to feel that the debt is theirs.",
            ),
            (
                "val-deceased",
                "The validation notice goes to a named person who acts for the estate.",
            ),
            (
                "tp-disclosure",
                "Everyone else in the family is a third party.",
            ),
            (
                "def-location-information",
                "You may ask how to reach the estate's representative.",
            ),
            ("in-2026-draft", "An Indian draft wants mourning respected."),
        ],
    },
    Situation {
        id: "they-are-in-service",
        title: "They are in military service",
        family: Family::Stopping,
        first: "Ask for the dates of service and the orders, and send the account to whoever knows the act.",
        rules: &[
            (
                "scra-6pct",
                "Interest on older debts falls to six percent during service.",
            ),
            (
                "scra-default-judgment",
                "No default judgment without the affidavit on military status.",
            ),
            (
                "scra-no-adverse-for-exercising",
                "Using these rights may cost them nothing.",
            ),
        ],
    },
    Situation {
        id: "they-mention-identity-theft",
        title: "They say that somebody used their name",
        family: Family::Stopping,
        first: "Take it down as a dispute, tell them what report helps, and stop reporting until it is looked into.",
        rules: &[
            (
                "fcra-id-theft",
                "After an identity theft report nothing is furnished, sold or placed.",
            ),
            (
                "fail-mark-disputed",
                "What is reported before that carries the mark of a dispute.",
            ),
            (
                "fcra-direct-dispute",
                "A dispute of a report is looked into and answered in time.",
            ),
            (
                "unsubstantiated-claim",
                "Going on without anything on file that supports it is a claim without ground.",
            ),
        ],
    },
    Situation {
        id: "they-speak-another-language",
        title: "They speak another language",
        family: Family::Stopping,
        first: "If you go on in their language, say the disclosures in it again.",
        rules: &[
            (
                "disc-language",
                "The disclosure belongs in the language of the talk.",
            ),
            (
                "val-language",
                "A translated notice goes out with, or after, the English one.",
            ),
        ],
    },
];
