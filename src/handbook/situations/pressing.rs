//! Situations in which a collector says what follows, or who they are, or loses patience.

use super::{Family, Situation};

/// What you say.
pub(super) const PRESSING: &[Situation] = &[
    Situation {
        id: "you-mention-court",
        title: "You mention a suit",
        family: Family::Pressing,
        first: "Only where it is lawful, authorized and meant; otherwise do not bring it up, and answer a direct question truthfully.",
        rules: &[
            (
                "threat-not-intended",
                "A suit that nobody has decided on is not announced.",
            ),
            (
                "threat-not-legal",
                "Nor one for which a license or a right is missing.",
            ),
            ("timebarred-threat", "Nor any on a debt that is too old."),
            (
                "false-is-legal-process",
                "A letter is not called a court paper.",
            ),
            (
                "false-not-legal-process",
                "A court paper is not made light of.",
            ),
            (
                "overshadow",
                "Within the thirty days a threatened suit needs explaining.",
            ),
            (
                "deceptive-means",
                "Hints at legal steps are judged by what they make people believe.",
            ),
            (
                "uk-no-false-authority",
                "In the United Kingdom no action is named that cannot be or has not been taken.",
            ),
        ],
    },
    Situation {
        id: "you-go-to-court",
        title: "A suit is filed",
        family: Family::Pressing,
        first: "Check the limitation, the place, the military status and the attorney's own review.",
        rules: &[
            ("timebarred-suit", "Not on an expired debt."),
            ("venue", "Where they live or signed, and nowhere else."),
            (
                "scra-default-judgment",
                "With the affidavit on military status.",
            ),
            (
                "attorney-meaningful-involvement",
                "With an attorney who has reviewed the file.",
            ),
        ],
    },
    Situation {
        id: "you-mention-wages-or-property",
        title: "You mention wages, property or a car",
        family: Family::Pressing,
        first: "Without a judgment or a lien, do not; with one, say exactly what has to come first.",
        rules: &[
            (
                "threat-seizure-garnishment",
                "Without a judgment it is no consequence that you may name.",
            ),
            (
                "unfair-nonjudicial-action",
                "Taking or disabling property needs a present right and the intention.",
            ),
            ("threat-not-intended", "Whatever is named has to be meant."),
            (
                "wv-garnish-explain",
                "West Virginia wants the court order mentioned.",
            ),
            (
                "dc-no-home-visit",
                "In the District of Columbia nobody visits a home or threatens to.",
            ),
            (
                "unfair-postdated-early",
                "A post-dated check is not deposited early, nor is that threatened.",
            ),
        ],
    },
    Situation {
        id: "you-mention-the-credit-report",
        title: "You mention the credit report",
        family: Family::Pressing,
        first: "Only if you report and this debt may be reported; say what is true and no more.",
        rules: &[
            (
                "threat-credit-reporting",
                "Who does not report cannot say that it will.",
            ),
            ("credit-info-false", "Nor threaten to report what is false."),
            (
                "deceptive-means",
                "A promise that paying cleans the report is a factor to weigh.",
            ),
            ("false-cra", "You are not the credit bureau."),
        ],
    },
    Situation {
        id: "you-say-who-you-are",
        title: "You say who you are",
        family: Family::Pressing,
        first: "Your own name or desk name, your true title, and the company as it is called.",
        rules: &[
            ("false-attorney", "Nobody is an attorney who is not."),
            (
                "attorney-meaningful-involvement",
                "A law firm's letter needs an attorney's review, or says on its front that there was none.",
            ),
            ("false-government", "No authority stands behind you."),
            ("false-cra", "No credit bureau either."),
            ("false-business-name", "One company name, the true one."),
            ("alias-consistent", "One desk name, on the register."),
            ("false-compensation", "What you are paid is not overstated."),
            (
                "deceptive-means",
                "A false purpose is a deception even if each word is true.",
            ),
            (
                "uk-no-false-authority",
                "In the United Kingdom no authority is claimed that is not there.",
            ),
        ],
    },
    Situation {
        id: "tempers-rise",
        title: "Tempers rise",
        family: Family::Pressing,
        first: "Slow down, say what you have understood, and offer to end the call.",
        rules: &[
            ("harass-obscene", "No profanity, whoever began it."),
            (
                "harass-abusive-language",
                "No slurs, no names, no contempt.",
            ),
            (
                "harass-violence",
                "No threat of harm to body, name or property.",
            ),
            ("threat-arrest", "Nobody goes to jail for a consumer debt."),
            ("false-crime", "Nobody is a criminal for owing."),
            (
                "harass-general",
                "What adds up to harassment needs no single bad word.",
            ),
            (
                "in-no-harassment",
                "India forbids intimidation and humiliation.",
            ),
            (
                "uk-no-pressure",
                "The United Kingdom forbids pressing for sums that they cannot bear.",
            ),
            (
                "udaap-collection",
                "Creditors are bound by fairness as well.",
            ),
        ],
    },
    Situation {
        id: "you-would-make-it-public",
        title: "You think of telling others, or of going there",
        family: Family::Pressing,
        first: "Do neither.",
        rules: &[
            ("harass-debtor-list", "No list of people who do not pay."),
            (
                "harass-sale-advert",
                "No advertisement of the debt to shame somebody.",
            ),
            (
                "harass-violence",
                "A threat to somebody's good name counts as a threat.",
            ),
            (
                "tp-disclosure",
                "Employers, relatives and friends are third parties.",
            ),
            (
                "dc-no-home-visit",
                "No visit to a home in the District of Columbia.",
            ),
            (
                "uk-no-third-party",
                "In the United Kingdom no embarrassment in public.",
            ),
        ],
    },
    Situation {
        id: "the-debt-changes-hands",
        title: "The debt is sold, placed or given back",
        family: Family::Pressing,
        first: "Check that it is owed before it goes, and claim nothing about what the transfer does.",
        rules: &[
            (
                "transfer-prohibited",
                "Paid, settled and discharged debts go nowhere.",
            ),
            ("false-transfer-effect", "A sale takes away no defense."),
            ("false-innocent-purchaser", "No tale of an innocent buyer."),
            ("fcra-id-theft", "No debt that an identity thief made."),
            (
                "consent-must-be-direct",
                "What they allowed the one before you does not pass on.",
            ),
        ],
    },
    Situation {
        id: "you-design-a-letter",
        title: "You design a letter or an envelope",
        family: Family::Pressing,
        first: "Plain outside, true inside: address, neutral name, and nothing that looks official.",
        rules: &[
            ("media-postcard", "No postcards."),
            (
                "media-envelope",
                "Nothing on the envelope that tells, account numbers among it.",
            ),
            ("loc-no-postcard", "None to third parties either."),
            (
                "loc-no-collection-marks",
                "Nor anything that tells them what it is about.",
            ),
            (
                "false-court-look",
                "No seal, no caption, no look of a court or an office.",
            ),
            (
                "false-is-legal-process",
                "It is not legal process and does not say so.",
            ),
            (
                "deceptive-forms",
                "No form that pretends another collector takes part.",
            ),
            (
                "disc-subsequent",
                "Every letter says that it is from a debt collector.",
            ),
            (
                "uk-no-false-authority",
                "In the United Kingdom no papers that look official.",
            ),
        ],
    },
];
