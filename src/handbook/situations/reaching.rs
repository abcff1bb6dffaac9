//! Situations before and at the beginning of a contact: whether, when, how, and who answers.
//! Long, because it is a list: one sentence for each rule in each situation, read beside each other.

use super::{Family, Situation};

/// Reaching somebody.
pub(super) const REACHING: &[Situation] = &[
    Situation {
        id: "whose-law-applies",
        title: "You ask whose law applies",
        family: Family::Reaching,
        first: "Look at who employs you, what the debt was for, and where the person lives, before anything else.",
        rules: &[
            (
                "cov-debt-collector",
                "An agency that collects for others is bound by the federal act; a creditor in its own name is not.",
            ),
            (
                "cov-default-at-acquisition",
                "Who took the debt on before it was in default is no debt collector for it.",
            ),
            (
                "cov-creditor-false-name",
                "A creditor that borrows another name is bound like an agency.",
            ),
            (
                "cov-consumer-debt",
                "Only debts for personal, family or household purposes are covered.",
            ),
            (
                "def-communication",
                "What tells of a debt, to anybody and by any means, is a communication.",
            ),
            (
                "def-attempt",
                "A telephone that only rings is already an attempt, and hours and places bind it.",
            ),
            (
                "state-law-stricter",
                "Where a state protects more, its rule holds beside the federal one.",
            ),
            (
                "udaap-collection",
                "Whoever is outside the federal act is still held to be neither unfair, deceptive nor abusive.",
            ),
            (
                "co-fdcpa",
                "Colorado's act runs parallel to the federal one.",
            ),
            (
                "ca-rosenthal",
                "California asks most of the federal rules of creditors, too.",
            ),
            ("tx-392", "Texas binds everyone who collects."),
            (
                "liability-frame",
                "What a violation may cost, and why misreading the law is no excuse.",
            ),
        ],
    },
    Situation {
        id: "early-or-late",
        title: "It is early or late where they are",
        family: Family::Reaching,
        first: "Go by the clock where the person is; where two places are possible, the hour has to suit both.",
        rules: &[
            (
                "call-time-before-8am",
                "Before 8:00 a.m. on their clock, do not call or write electronically.",
            ),
            (
                "call-time-after-9pm",
                "After 9:00 p.m. on their clock, leave it for tomorrow.",
            ),
            (
                "time-ambiguous-location",
                "An area code in one zone and an address in another narrow the hours to what both allow.",
            ),
            (
                "time-electronic-when-sent",
                "An e-mail or a text is judged by the minute in which you send it.",
            ),
            (
                "time-known-inconvenient",
                "An hour that they have ruled out is closed even at noon.",
            ),
            (
                "fl-9pm-8am",
                "Florida closes 9:00 p.m. to 8:00 a.m. for everyone who collects.",
            ),
            (
                "wa-three-per-week",
                "Washington counts the week and closes the hours before 7:30 a.m. and after 9:00 p.m. at home.",
            ),
            ("in-hours-8-19", "In India the telephone rests after 19:00."),
            (
                "uk-times-requests",
                "In the United Kingdom odd hours need a reason that is theirs.",
            ),
        ],
    },
    Situation {
        id: "they-are-busy",
        title: "They say it is a bad time",
        family: Family::Reaching,
        first: "Say that you understand, ask once when is better, and end the contact.",
        rules: &[
            (
                "time-busy-is-not-standing",
                "\"I am busy\" ends this contact, though it rules out no hour for good.",
            ),
            (
                "time-known-inconvenient",
                "Hours that they name stay closed in every medium until they say otherwise.",
            ),
            (
                "inconvenient-consumer-initiates",
                "If they write within hours they ruled out, one answer is allowed and no more.",
            ),
            (
                "consent-not-solicited-in-violation",
                "\"May I go on?\" wins no consent in a contact that should not be happening.",
            ),
            (
                "in-2026-draft",
                "An Indian draft names bereavement, festivals and weddings as times to stay away.",
            ),
            (
                "uk-times-requests",
                "In the United Kingdom a reasonable request about times has to be followed.",
            ),
        ],
    },
    Situation {
        id: "they-are-at-work",
        title: "They are at work, or somewhere that is no place for it",
        family: Family::Reaching,
        first: "End the contact, ask for another number or time, and enter that the employer forbids calls if they say so.",
        rules: &[
            (
                "place-workplace-prohibited",
                "Once you know that the employer forbids it, the workplace is closed.",
            ),
            (
                "place-known-inconvenient",
                "A hospital, a funeral or a place that they ruled out is no place for this talk.",
            ),
            (
                "media-work-email",
                "An address that the employer provides is closed unless they wrote from it or agreed.",
            ),
            (
                "ma-two-contacts-7d",
                "Massachusetts counts contacts at work in thirty days.",
            ),
            (
                "wa-three-per-week",
                "Washington allows one communication a week at work.",
            ),
        ],
    },
    Situation {
        id: "someone-else-answers",
        title: "Someone else answers",
        family: Family::Reaching,
        first: "Say nothing of a debt; ask whether the person is there, and leave nothing behind that tells what it is about.",
        rules: &[
            (
                "tp-disclosure",
                "Telling anybody but the consumer, or who stands for them, is the gravest slip of the opening.",
            ),
            (
                "def-consumer-extended",
                "A spouse, a minor's parent or a guardian counts as the consumer; an adult child or a roommate does not.",
            ),
            (
                "client-no-message-with-third-party",
                "The house leaves no message with others.",
            ),
            (
                "loc-employer-only-if-asked",
                "Your company's name comes only when they ask for it.",
            ),
            (
                "loc-no-debt-mention",
                "When you ask for an address, nothing may tell that money is owed.",
            ),
            ("loc-once", "The same person is asked once."),
            (
                "lcm-voicemail-for-consumer",
                "The safe voicemail wording protects nothing when it is said to somebody on the line.",
            ),
            (
                "uk-no-third-party",
                "In the United Kingdom a spouse is a third party as well.",
            ),
            (
                "in-no-harassment",
                "In India family, friends and referees are left out of it.",
            ),
        ],
    },
    Situation {
        id: "who-is-this",
        title: "You are not sure whom you have",
        family: Family::Reaching,
        first: "Ask for two things that only they would know, and let them say them, before you say what it is about.",
        rules: &[
            (
                "tp-right-party-check",
                "Confirm first, then speak of the debt.",
            ),
            (
                "client-two-identifiers",
                "The house wants two identifiers, given by them and not read out by you.",
            ),
            (
                "tp-disclosure",
                "If it turns out to be somebody else, what you said is a disclosure.",
            ),
            (
                "uk-identity-first",
                "In the United Kingdom identity comes before any detail.",
            ),
            (
                "def-consumer-extended",
                "Whom the law treats as the consumer.",
            ),
        ],
    },
    Situation {
        id: "they-ask-who-is-calling",
        title: "They ask who is calling",
        family: Family::Reaching,
        first: "Give your name and, once you know whom you have, your company and that it collects a debt.",
        rules: &[
            (
                "harass-caller-identity",
                "A caller who will not say who they are breaks the law by that alone.",
            ),
            (
                "disc-mini-miranda-initial",
                "In the first communication, say that you are attempting to collect a debt and that what you learn is used for it.",
            ),
            (
                "disc-subsequent",
                "Every later time, say that you are a debt collector.",
            ),
            ("false-business-name", "The company's true name, no other."),
            (
                "alias-consistent",
                "A desk name is fine if it is always the same and on the register.",
            ),
            (
                "loc-identify-self",
                "Toward third parties: your name, and that you are confirming contact details.",
            ),
            (
                "glba-pretext",
                "A false story that opens somebody's bank data is a crime of its own.",
            ),
            (
                "in-no-harassment",
                "In India an anonymous call is harassment.",
            ),
        ],
    },
    Situation {
        id: "you-look-for-an-address",
        title: "You are looking for their address or number",
        family: Family::Reaching,
        first: "Give your name, say that you are confirming contact details, ask for home, telephone or employer, and thank them.",
        rules: &[
            (
                "def-location-information",
                "Home address, its telephone, place of work: nothing else.",
            ),
            ("loc-identify-self", "Name and purpose come first."),
            (
                "loc-employer-only-if-asked",
                "The employer is named only when they ask.",
            ),
            ("loc-no-debt-mention", "No word that a debt is owed."),
            (
                "loc-once",
                "One contact for each person, unless they ask you back or now know better.",
            ),
            ("loc-no-postcard", "No postcard to a third party."),
            (
                "loc-no-collection-marks",
                "No mark of collection on what is mailed to them.",
            ),
            (
                "loc-only-location-facts",
                "Who already has the address has no ground to ask the family for it.",
            ),
            (
                "attorney-location-stop",
                "Once an attorney is known, only the attorney is asked.",
            ),
            (
                "social-media-identity",
                "A made-up profile is no way to ask.",
            ),
            ("glba-pretext", "Nor is a pretext toward a bank."),
        ],
    },
    Situation {
        id: "nobody-answers",
        title: "Nobody answers, and you want to call again",
        family: Family::Reaching,
        first: "Count what has been tried in seven days, look for a conversation in the last seven, and leave room between tries.",
        rules: &[
            (
                "freq-7-in-7",
                "More than seven calls about a debt in seven days are presumed too many.",
            ),
            (
                "freq-post-conversation-7",
                "After a conversation the telephone rests for seven days, its own day among them.",
            ),
            (
                "freq-consent-exclusion",
                "Calls that they agreed to are left out, until the consent is spent.",
            ),
            (
                "freq-not-connected-exclusion",
                "A busy tone and a number out of service do not count; a call that rang out does.",
            ),
            (
                "freq-professional-exclusion",
                "Calls to an attorney, a creditor or a bureau are left out.",
            ),
            (
                "freq-per-person-per-debt",
                "Two numbers of one person are one count.",
            ),
            (
                "freq-student-loan-one-debt",
                "Student loans under one account number are one debt.",
            ),
            (
                "freq-multi-debt-call",
                "A debt that came up in a conversation rests as well.",
            ),
            (
                "freq-phone-only",
                "Texts and e-mails are no calls; they are judged for themselves.",
            ),
            (
                "freq-rebut-compliance",
                "Below the limit, two calls within minutes still speak against you.",
            ),
            (
                "freq-rebut-violation",
                "Above the limit, a court's order or their own request may speak for you.",
            ),
            (
                "harass-general",
                "What would wear anybody down may be harassment under any count.",
            ),
            (
                "harass-cumulative-media",
                "Calls, texts and e-mails add up.",
            ),
            ("lcm-counts-as-call", "A call that left a message counts."),
            (
                "ma-two-contacts-7d",
                "Massachusetts allows two in seven days.",
            ),
            (
                "nyc-three-in-seven",
                "New York City allows three in seven days across channels.",
            ),
            (
                "dc-four-calls-7d",
                "The District of Columbia allows four calls in seven days.",
            ),
            (
                "wa-three-per-week",
                "Washington allows three communications a week.",
            ),
            (
                "wv-30-10",
                "West Virginia looks at very many calls together with what was meant by them.",
            ),
        ],
    },
    Situation {
        id: "you-reach-a-voicemail",
        title: "You reach a voicemail",
        family: Family::Reaching,
        first: "Leave the limited-content message: a neutral company name, your name, a number, and that you would like a call back.",
        rules: &[
            ("lcm-required-content", "Four things have to be in it."),
            ("lcm-optional-content", "Four more may be."),
            (
                "lcm-no-extra-content",
                "Anything else, and it protects no longer.",
            ),
            (
                "lcm-incomplete",
                "A message that broke off is no limited-content message.",
            ),
            (
                "lcm-voicemail-for-consumer",
                "It has to be a voicemail for the consumer.",
            ),
            ("lcm-counts-as-call", "The call counts all the same."),
            (
                "tp-voicemail-overheard",
                "Where others may hear it, a message about the debt tells them.",
            ),
            (
                "voicemail-communication-needs-disclosure",
                "A message that reveals the debt needs the disclosures.",
            ),
            (
                "tcpa-prerecorded-id",
                "A prerecorded message says at its start who calls, and gives a number.",
            ),
            (
                "harass-caller-identity",
                "A message without a name tells too little.",
            ),
        ],
    },
    Situation {
        id: "a-machine-dials",
        title: "A machine dials or speaks",
        family: Family::Reaching,
        first: "Look for a consent to machine calls that still stands; without one, dial by hand.",
        rules: &[
            (
                "tcpa-cell-consent",
                "A mobile needs prior consent for a machine's call or voice.",
            ),
            (
                "tcpa-revocation",
                "Consent can be taken back in any reasonable way.",
            ),
            ("tcpa-prerecorded-id", "The recorded voice says who it is."),
            (
                "call-recording-consent",
                "Some states want everyone's consent before you record.",
            ),
            (
                "unfair-concealed-charges",
                "A contact that costs the other side money may not hide what it is for.",
            ),
        ],
    },
    Situation {
        id: "you-write-electronically",
        title: "You write an e-mail or a text",
        family: Family::Reaching,
        first: "Check where the address came from, the hour, and that the message says how to opt out.",
        rules: &[
            (
                "etext-safe-harbour",
                "Following the procedures protects against a disclosure that nobody meant.",
            ),
            (
                "email-consumer-route",
                "An address from which they wrote about the debt, or to which they agreed.",
            ),
            (
                "email-creditor-route",
                "An address that the creditor announced, after thirty-five days without an opt-out.",
            ),
            (
                "email-prior-collector-route",
                "An address that the collector before you used by one of those ways.",
            ),
            (
                "text-consumer-texted",
                "A number from which they texted, refreshed every sixty days.",
            ),
            (
                "text-consent",
                "A number to which they agreed, refreshed every sixty days.",
            ),
            (
                "etext-known-leak",
                "An address that has told others before is closed.",
            ),
            (
                "optout-in-every-message",
                "Each message says how to stop further ones.",
            ),
            (
                "optout-no-cost-no-extra-info",
                "Opting out costs nothing and asks for nothing else.",
            ),
            ("media-work-email", "No address of the employer."),
            ("time-electronic-when-sent", "The hour of sending counts."),
            (
                "disc-subsequent",
                "It says that it comes from a debt collector.",
            ),
            ("harass-cumulative-media", "Many messages a day can harass."),
            (
                "lcm-voicemail-for-consumer",
                "The limited-content wording is for voicemail only.",
            ),
            (
                "dc-five-electronic-7d",
                "The District of Columbia wants consent and counts to five.",
            ),
        ],
    },
    Situation {
        id: "you-use-a-social-network",
        title: "You write on a social network",
        family: Family::Reaching,
        first: "Write privately, under your true name, and say that you are a debt collector.",
        rules: &[
            (
                "media-public-social",
                "What the public or their contacts can see is forbidden.",
            ),
            (
                "social-media-identity",
                "A request to connect says who you are and what for.",
            ),
            (
                "tp-disclosure",
                "Friends who can read it are third parties.",
            ),
            (
                "optout-in-every-message",
                "A private message says how to opt out, too.",
            ),
        ],
    },
];
