//! What a collector's words *do*. Judges read acts, never words.
//!
//! An act is neutral: it says what was said, not that it was wrong. Whether it
//! was true, due or lawful follows from the account's facts.
//! The list is the binding vocabulary for scenarios, conduct files and rules, and
//! stands in one long file so that it can be read as one.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    figure::Figure,
    moment::Day,
    party_act::{CeaseScope, ConsentScope, Language},
    terms::Terms,
};

/// One thing that a collector's utterance or message does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = crate::domain::schema::bare_words)]
pub enum CollectorAct {
    // ── identity ────────────────────────────────────────────────────────────
    /// A greeting or farewell, and nothing else.
    Greet,
    /// Asks for the consumer by name.
    AskFor,
    /// Gives the caller's own name.
    StateName(GivenName),
    /// Gives the company's name.
    StateCompany(CompanyName),
    /// Claims to be, or to act for, somebody.
    ClaimRole(Role),
    /// Says what the call is for.
    StatePurpose(Purpose),
    /// Asks the listener for something that only the consumer would know.
    AskIdentifier(Identifier),
    /// Reads an identifier out, so that anyone could say yes to it.
    ReadOutIdentifier(Identifier),
    /// Says that the call is recorded.
    RecordingNotice,

    // ── disclosure ──────────────────────────────────────────────────────────
    /// The initial disclosure.
    MiniMiranda {
        /// That this is an attempt to collect a debt.
        #[serde(default = "yes")]
        attempt: bool,
        /// That information obtained will be used for that purpose.
        #[serde(default = "yes", rename = "use")]
        information_use: bool,
    },
    /// Says that the message is from a debt collector.
    SayDebtCollector,
    /// Reminds of the right to dispute and to ask for the original creditor.
    RightsReminder,
    /// Gives validation information.
    ValidationInfo(ValidationFields),
    /// Says that the law no longer allows a suit.
    LimitationNotice {
        /// Whether it says that paying may bring that time back.
        #[serde(default)]
        revival: bool,
        /// Whether it says that the collector *cannot* sue, not merely that it will not.
        #[serde(default = "yes")]
        cannot_sue: bool,
    },
    /// Tells how to stop messages.
    OptOut {
        /// Whether it is clear and simple.
        #[serde(default = "yes")]
        clear: bool,
        /// Whether stopping costs something.
        #[serde(default)]
        fee: bool,
        /// Whether it asks for more than the choice and the address.
        #[serde(default)]
        extra_info: bool,
    },
    /// Gives the number to call back.
    CallBackNumber,
    /// Asks the listener to reply.
    ReplyRequest,
    /// Names whom to ask for.
    ReplyName,
    /// Suggests when to reply.
    ReplyTimes,
    /// Says the date and time of the message.
    StateDateTime,
    /// Says that any representative can help.
    AnyRepresentative,

    // ── the debt ────────────────────────────────────────────────────────────
    /// Reveals that there is a debt.
    RevealDebt(Revealing),
    /// Names the creditor.
    StateCreditor,
    /// States an amount.
    StateAmount {
        /// Which amount.
        #[serde(default)]
        part: AmountPart,
        /// How much, measured against the ledger.
        #[serde(default)]
        figure: Figure,
        /// The day for which it holds, if said.
        #[serde(default)]
        as_of: Option<Day>,
        /// Whether it says that the amount may rise.
        #[serde(default)]
        may_increase: bool,
    },
    /// States where the account stands.
    StateStatus(Status),
    /// Claims a fact of law or of the account; its truth is computed.
    Claim(Claim),

    // ── asking ──────────────────────────────────────────────────────────────
    /// Asks for money.
    AskPayment {
        /// How much.
        #[serde(default)]
        how_much: HowMuch,
        /// By when, if a date is named.
        #[serde(default)]
        by: Option<Day>,
    },
    /// Asks a question.
    Ask(Question),
    /// Asks for permission.
    AskConsent(ConsentScope),
    /// Asks for a post-dated payment.
    SolicitPostdated(PostdatedUse),
    /// Suggests borrowing, or asking family for money.
    SuggestBorrowing,

    // ── terms ───────────────────────────────────────────────────────────────
    /// Puts terms forward.
    Offer(Terms),
    /// Sets a limit to an offer.
    Limit {
        /// The last day.
        #[serde(default)]
        until: Option<Day>,
        /// Whether it is called the last chance.
        #[serde(default)]
        last_chance: bool,
        /// Whether it says that the offer need not be renewed (the safe wording).
        #[serde(default)]
        may_renew_said: bool,
    },
    /// Gives way, with a reason.
    Concede(Concession),
    /// Reveals how far the collector may go.
    RevealLimit,
    /// Reads back what was agreed or asked for.
    ReadBack {
        /// What is read back.
        #[serde(default)]
        what: ReadBackOf,
        /// Whether it is right.
        #[serde(default = "yes", rename = "true")]
        correct: bool,
    },
    /// Reads the authorization for a payment.
    Authorization {
        /// Whether in the prescribed words.
        #[serde(default = "yes")]
        verbatim: bool,
        /// Whether a written or electronic copy for signature is sent first.
        #[serde(default)]
        written: bool,
    },
    /// Adds a fee.
    Fee {
        /// For what.
        #[serde(default)]
        kind: FeeKind,
        /// How much; `True` is what the agreement allows.
        #[serde(default)]
        figure: Figure,
    },

    // ── pressure ────────────────────────────────────────────────────────────
    /// Names a consequence of not paying.
    Consequence {
        /// What would happen.
        what: Threat,
        /// How certain it is made to sound.
        #[serde(default)]
        certainty: Certainty,
        /// By when.
        #[serde(default)]
        by: Option<Day>,
    },
    /// Presses the person.
    Press(Pressing),
    /// Insults the person.
    Insult(Insult),
    /// Talks over the person.
    Interrupt,
    /// Contradicts what the person has just said.
    Contradict,

    // ── care ────────────────────────────────────────────────────────────────
    /// Shows that something was heard.
    Acknowledge,
    /// Apologizes.
    Apologize,
    /// Thanks.
    Thank,
    /// Explains something.
    Explain(Topic),
    /// Offers help.
    OfferHelp,
    /// Records a dispute.
    TakeDispute,
    /// Records a complaint.
    TakeComplaint,
    /// Takes the attorney's name and number.
    TakeAttorney,
    /// Takes the particulars of a bankruptcy.
    TakeBankruptcy,
    /// Takes note of a death.
    TakeDeath,
    /// Takes note of an identity theft.
    TakeIdentityTheft,
    /// Says that a request will be honored.
    #[serde(alias = "HonorRequest")]
    HonourRequest(CeaseScope),
    /// The one notice allowed after a written cease.
    CeaseNotice(CeaseNotice),
    /// Hands over to a supervisor or a crisis line.
    CrisisProtocol,
    /// Goes on in another language; what follows is said in it.
    SpeakIn(Language),
    /// Says that no reason will be given for the call.
    DeclinePurpose,
    /// Ends the conversation courteously.
    Farewell,
    /// Anything that is none of these; it spoils a limited-content message.
    Other(Mark),
}

fn yes() -> bool {
    true
}

/// Whose name the caller gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum GivenName {
    /// Their own.
    #[default]
    Own,
    /// A desk name on the employer's register.
    Alias,
    /// A name on no register.
    Invented,
}

/// Which company name is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum CompanyName {
    /// The true business name, whatever it reveals.
    #[default]
    True,
    /// A true business name that does not reveal collection.
    Neutral,
    /// A name that is not the company's.
    False,
}

/// Who the caller claims to be or to act for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Role {
    #[default]
    Attorney,
    LawFirm,
    Government,
    Court,
    Police,
    CreditBureau,
    Creditor,
    Friend,
    Courier,
    Supervisor,
}

/// What the call is said to be for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Purpose {
    /// Confirming or correcting location information.
    Location,
    /// A personal matter.
    #[default]
    Personal,
    /// A business matter.
    Business,
    /// Something untrue (a parcel, a prize).
    Pretext,
}

/// What tells a person apart.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
)]
pub enum Identifier {
    /// The full name: said by anyone, so it does not verify.
    Name,
    /// The date of birth.
    #[default]
    BirthDate,
    /// The last four of an account or Social Security number.
    Last4,
    /// The mailing address, or its zip code.
    Address,
    /// Another agreed item.
    Other,
}

/// Which validation information was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one required part of the notice"
)]
pub struct ValidationFields {
    /// Who collects, with mailing address.
    pub collector: bool,
    /// The consumer's name and address.
    pub consumer: bool,
    /// The creditors, and the account number cut short.
    pub creditor: bool,
    /// The itemization date and the amount then.
    pub itemization: bool,
    /// The current amount.
    pub amount: bool,
    /// The end of the validation period with the three statements.
    pub rights: bool,
    /// The section for replies, with its prompts.
    pub response_form: bool,
    /// The initial disclosure.
    pub disclosure: bool,
}

impl Default for ValidationFields {
    fn default() -> Self {
        Self {
            collector: true,
            consumer: true,
            creditor: true,
            itemization: true,
            amount: true,
            rights: true,
            response_form: true,
            disclosure: true,
        }
    }
}

/// How openly a debt is revealed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Revealing {
    /// In so many words.
    #[default]
    Directly,
    /// By words from which anyone would guess it.
    Indirectly,
}

/// Which amount is stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum AmountPart {
    /// The current balance.
    #[default]
    Balance,
    /// The principal.
    Principal,
    /// Interest.
    Interest,
    /// Fees.
    Fees,
    /// The part that is in dispute.
    Disputed,
    /// The part that is not in dispute.
    Undisputed,
}

/// Where the account is said to stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Status {
    #[default]
    PastDue,
    ChargedOff,
    InLegal,
    Judgment,
    Paid,
    Settled,
    Disputed,
    Valid,
    Discharged,
}

/// A claim whose truth is computed from the facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Claim {
    /// There is a judgment.
    Judgment,
    /// A suit may be brought.
    #[default]
    CanSue,
    /// The limitation period is still running.
    LimitationRunning,
    /// Not paying is a crime.
    Crime,
    /// This paper is (or is not) legal process.
    LegalProcess(bool),
    /// The account goes to an innocent purchaser.
    InnocentPurchaser,
    /// A transfer loses the consumer's defenses.
    TransferLosesDefences,
    /// A relative has to pay.
    RelativeLiable,
    /// Silence admits the debt.
    SilenceAdmits,
    /// Only a written dispute counts.
    DisputeMustBeWritten,
    /// A debit cannot be stopped.
    CannotStopDebit,
    /// An attorney has reviewed the account.
    AttorneyReviewed,
    /// No attorney has reviewed the account (the disclaimer).
    NoAttorneyReviewed,
    /// The agreement or the law allows this fee.
    FeeAllowed(FeeKind),
    /// This is the best offer there is.
    BestOffer,
    /// The company reports to credit bureaus.
    WeReport,
    /// Paying takes the item off the credit report.
    PayingDeletes,
    /// What the collector is paid.
    Compensation(Figure),
    /// The listener owes this debt.
    YouOweThis,
    /// This paper asks for nothing: there is no need to answer it.
    NoActionNeeded,
    /// Credit is given only to those who repay it by recurring debits agreed beforehand.
    CreditNeedsDebit,
}

/// How much is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum HowMuch {
    /// All of it.
    #[default]
    Full,
    /// The part that is not in dispute.
    Undisputed,
    /// A part.
    Part,
    /// Anything at all.
    Any,
}

/// What is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Question {
    /// Why it is unpaid.
    #[default]
    Reason,
    /// What comes in and what must be paid first.
    Ability,
    /// What will change.
    Change,
    /// Whether this is a good time, or when is better.
    BetterTime,
    /// Which way of contact is all right.
    Medium,
    Attorney,
    CaseNumber,
    DisputeDetail,
    EstateRole,
    /// Military orders.
    Orders,
    /// The particulars of a bank account or a card.
    BankDetails,
    /// Whether the person is safe.
    Safety,
    /// Insurance or aid that is pending.
    Aid,
    Location(LocationFact),
    /// Anything else about the consumer, put to somebody else.
    OtherAboutConsumer,
    /// What the person can say yes to: amount, date, method.
    Commitment,
    /// To repeat what was agreed, in their own words.
    ReadBack,
}

/// The facts that location information is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum LocationFact {
    /// The home address.
    #[default]
    Home,
    /// The home telephone number.
    Phone,
    /// The place of employment.
    Employer,
}

/// What a post-dated payment is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum PostdatedUse {
    /// To bank it on its date.
    #[default]
    ToBank,
    /// To threaten with prosecution.
    ToThreaten,
}

/// What is given way on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Concession {
    #[default]
    Amount,
    Date,
    Instalments,
    WaiveFee,
    Deferral,
}

/// What is read back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ReadBackOf {
    /// What was agreed.
    #[default]
    Terms,
    /// A time, place or medium that the person asked to be left alone.
    Designation,
    /// The person's own words.
    Words,
}

/// What a fee is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum FeeKind {
    /// For paying by telephone or web page.
    #[default]
    Convenience,
    Late,
    Collection,
    Interest,
    Legal,
}

/// What would happen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Threat {
    #[default]
    Suit,
    Garnish,
    Seize,
    Repossess,
    Disable,
    CreditReport,
    Arrest,
    Violence,
    Reputation,
    TellEmployer,
    TellRelatives,
    Publish,
    Visit,
    AddCosts,
    DepositEarly,
    /// Further action that is not named.
    Unnamed,
}

/// How certain a consequence is made to sound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Certainty {
    /// It will happen.
    #[default]
    Will,
    /// It may happen.
    May,
    /// It may happen, but only after a judgment.
    AfterJudgment,
    /// Nobody has decided on it.
    Undecided,
    /// It will not happen.
    RuledOut,
}

/// How the person is pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Pressing {
    #[default]
    Urgency,
    Guilt,
    Repeat,
}

/// How the person is insulted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Insult {
    #[default]
    Belittle,
    NameCalling,
    Profanity,
    Slur,
}

/// What is explained.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Topic {
    #[default]
    Account,
    Itemization,
    Rights,
    /// How to put a dispute or a stop in writing.
    HowToWrite,
    /// How to check that the caller is genuine.
    HowToVerify,
    NextStep,
    Options,
    /// That nobody has decided on court.
    NoDecision,
    CreditReporting,
    Privacy,
    Estate,
    /// How to stop a debit.
    StopPayment,
}

/// What a notice after a written cease may say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum CeaseNotice {
    /// That efforts end.
    #[default]
    EffortsEnd,
    /// That a remedy ordinarily used may be invoked.
    MayRemedy,
    /// That a named remedy will be invoked.
    WillRemedy,
}

/// What an act outside the vocabulary was about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Mark {
    /// Nothing that matters.
    #[default]
    SmallTalk,
    /// Words that press without saying why.
    Urgency,
    /// Mention of an account, a file or a reference number.
    AccountMention,
    /// Wording that a state's law prescribes.
    StateWording,
    /// An answer that avoids the question.
    Evasion,
    /// A remark about the consumer's life that has no place here.
    PersonalRemark,
}

/// The date by which a consequence is threatened, if any.
pub fn date_of(day: Option<Day>, today: NaiveDate) -> Option<NaiveDate> {
    day.map(|day| day.from(today))
}

/// What a bare word means in an authored file: acts that take parameters, and
/// what stands for them where the author leaves them out.
pub const BARE_WORDS: &[(&str, &str)] = &[
    ("StateName", "(Own)"),
    ("StateCompany", "(True)"),
    ("StatePurpose", "(Personal)"),
    ("AskIdentifier", "(BirthDate)"),
    ("ReadOutIdentifier", "(BirthDate)"),
    ("MiniMiranda", "()"),
    ("ValidationInfo", "()"),
    ("LimitationNotice", "()"),
    ("OptOut", "()"),
    ("RevealDebt", "(Directly)"),
    ("StateAmount", "()"),
    ("AskPayment", "()"),
    ("SolicitPostdated", "(ToBank)"),
    ("Limit", "()"),
    ("Concede", "(Amount)"),
    ("ReadBack", "()"),
    ("Authorization", "()"),
    ("Fee", "()"),
    ("Press", "(Urgency)"),
    ("Insult", "(Belittle)"),
    ("Explain", "(Account)"),
    ("HonourRequest", "(All)"),
    ("HonorRequest", "(All)"),
    ("AskConsent", "()"),
    ("CeaseNotice", "(EffortsEnd)"),
    ("Other", "(SmallTalk)"),
    ("Identify", "()"),
    ("Dispute", "()"),
    ("AskCreditor", "()"),
    ("RefuseToPay", "()"),
    ("AskCease", "()"),
    ("Consent", "()"),
    ("HasAttorney", "()"),
    ("Bankrupt", "()"),
    ("AskCallBack", "()"),
];

/// Acts that never stand bare, each with an example of what belongs to it.
pub const PARAMETERS: &[(&str, &str)] = &[
    ("Ask", "(Reason)"),
    ("Claim", "(CanSue)"),
    ("ClaimRole", "(Attorney)"),
    ("Consequence", "(what: Suit, certainty: May)"),
    ("Designate", "(Place(Work))"),
    ("GiveReason", "(HoursCut)"),
    ("Offer", "(total: \"$600.00\", first: \"2026-03-20\")"),
    ("RaiseDebt", "(\"card\")"),
    ("SayWhere", "(Work)"),
    ("Speak", "(Spanish)"),
    ("StateStatus", "(PastDue)"),
];

/// The fields and variants whose lists hold acts.
pub const ACT_LISTS: &[&str] = &["acts", "does", "Said", "Heard"];
