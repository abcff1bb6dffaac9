//! What a collector does without speaking.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Money,
    act::{FeeKind, ValidationFields},
    figure::Figure,
    moment::Day,
    party_act::{Language, Medium},
    terms::Method,
};

/// Something done rather than said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Deed {
    /// A payment is taken or booked.
    TakePayment {
        /// How.
        #[serde(default)]
        method: Method,
        /// A charge for paying this way.
        #[serde(default)]
        fee: Option<Money>,
        /// What the charge is called.
        #[serde(default)]
        fee_kind: FeeKind,
        /// For which day; today if absent.
        #[serde(default)]
        on: Option<Day>,
        /// Whether it repeats.
        #[serde(default)]
        recurring: bool,
        /// Whether a written, signed authorization is held.
        #[serde(default)]
        authorized_in_writing: bool,
        /// How much; not said if absent.
        #[serde(default)]
        amount: Option<Money>,
    },
    /// A payment is applied to a debt against the consumer's direction or to a disputed debt.
    ApplyPayment {
        /// Whether the debt it is applied to is disputed.
        #[serde(default)]
        to_disputed: bool,
        /// Whether it follows the consumer's direction, if one was given.
        #[serde(default)]
        as_directed: Option<bool>,
    },
    /// A post-dated instrument is deposited.
    Deposit {
        /// The date it bears.
        dated: NaiveDate,
        /// When written notice of the deposit was given.
        #[serde(default)]
        notice: Option<NaiveDate>,
    },
    /// A notice is sent.
    SendNotice {
        /// Which.
        kind: NoticeKind,
        /// How.
        #[serde(default = "by_letter")]
        medium: Medium,
        /// What a validation notice contained.
        #[serde(default)]
        fields: ValidationFields,
        /// To whom, where somebody has died.
        #[serde(default)]
        addressee: Addressee,
        /// In which language.
        #[serde(default)]
        language: Language,
        /// Whether an English notice goes with it.
        #[serde(default)]
        with_english: bool,
        /// The end of the validation period that it states.
        #[serde(default)]
        states_end: Option<NaiveDate>,
        /// Whether it bears a date.
        #[serde(default = "yes")]
        dated: bool,
        /// The itemization date that a validation notice is built on.
        #[serde(default)]
        itemization: Option<NaiveDate>,
    },
    /// A letter or a payment came back.
    Returned(ReturnedKind),
    /// Information goes to a credit bureau.
    Furnish {
        /// The amount, against the ledger.
        #[serde(default)]
        figure: Figure,
        /// Whether it is marked as disputed.
        #[serde(default)]
        flagged: bool,
    },
    /// A suit is brought.
    Sue {
        /// Where.
        #[serde(default)]
        venue: Venue,
    },
    /// The debt is sold, transferred or placed elsewhere.
    Transfer {
        /// To whom.
        #[serde(default)]
        to: TransferTo,
    },
    /// Something is made public.
    Publish {
        /// What.
        what: Published,
        /// Who can see it.
        #[serde(default)]
        visibility: Visibility,
    },
    /// Verification, or a copy of a judgment, is sent.
    SendVerification,
    /// The name and address of the original creditor are sent.
    SendCreditor,
    /// A dispute is answered with brief reasons and a pointer to the earlier answer.
    AnswerDuplicative,
    /// The reassigned-numbers database is consulted.
    CheckNumber {
        /// Whether it shows the number not reassigned.
        #[serde(default = "yes")]
        unchanged: bool,
    },
    /// Property is taken or disabled without a court.
    Dispossess,
    /// A record is destroyed.
    DestroyRecord {
        /// Whether it is a recording of a call.
        #[serde(default)]
        recording: bool,
        /// When it was made, as far as known.
        #[serde(default)]
        made: Option<NaiveDate>,
    },
    /// A default judgment is asked for.
    DefaultJudgment {
        /// Whether the affidavit on military service goes with it.
        #[serde(default = "yes")]
        affidavit: bool,
    },
    /// Collection goes on (an act to collect that is neither of these).
    Collect,
}

fn yes() -> bool {
    true
}

fn by_letter() -> Medium {
    Medium::Letter
}

/// Which notice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum NoticeKind {
    #[default]
    Validation,
    PostdatedDeposit,
    VaryingAmount,
    Authorization,
    Settlement,
    Receipt,
    CreditorTransfer,
    TimeBarred,
    HardshipForm,
    /// That a debt could not be verified and is no longer collected.
    Unverified,
    Demand,
    Other,
}

/// To whom a notice goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Addressee {
    /// The consumer by name.
    #[default]
    Consumer,
    /// A named person who may act for the estate.
    Representative,
    /// "The estate of", without a name.
    EstateUnnamed,
}

/// What came back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ReturnedKind {
    /// A notice that could not be delivered.
    #[default]
    Notice,
    /// A payment.
    Payment,
}

/// Where a suit is brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Venue {
    /// Where the consumer lives.
    #[default]
    Residence,
    /// Where the contract was signed.
    ContractSigned,
    /// Where the real property lies.
    Property,
    /// Anywhere else.
    Elsewhere,
}

/// To whom a debt goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum TransferTo {
    /// A buyer or another collector.
    #[default]
    Buyer,
    /// Back to its owner.
    Owner,
    /// To a prior owner under a contract.
    PriorOwner,
    /// As security, or in a securitization.
    Security,
    /// By a merger.
    Merger,
}

/// What is made public.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Published {
    /// A message about the debt.
    #[default]
    Message,
    /// A list of people who do not pay.
    DebtorList,
    /// An advertisement of the debt for sale.
    SaleAdvert,
}

/// Who can see something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Visibility {
    #[default]
    Public,
    Contacts,
    Private,
    CreditBureau,
}
