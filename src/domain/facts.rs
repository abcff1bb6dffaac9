//! The facts of an account: what a collector's system would show, and what is true.
//!
//! Scenarios, conduct files and rule examples share these types. Every part has
//! a default, so that a file says only what matters. Each fact is dated and
//! says who holds it, because several rules turn on who knew and who consented.
//! One long file on purpose: it is a list of facts, read from top to bottom in
//! the groups in which a file is kept, and the author's guide is made from it.

use chrono::NaiveDate;
use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Contact, Currency, Id, Money,
    act::{FeeKind, Identifier},
    moment::Stamp,
    party_act::{CeaseScope, Designation, DisputedPart, Language, Medium, Permitted, Place},
    terms::TermsKind,
};

/// All that is known about one consumer's file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Facts {
    /// Who collects, and who the agent is.
    pub agency: Agency,
    /// The debts of this file; one in most.
    pub debts: Vec<Debt>,
    /// The consumer and the people around them; the consumer first.
    pub people: Vec<Person>,
    /// Numbers and addresses.
    pub addresses: Vec<Address>,
    /// Requests, notices and court orders that bind.
    pub orders: Vec<Order>,
    /// Permissions that were given.
    pub consents: Vec<ConsentHeld>,
    /// Contacts before today.
    pub history: Vec<Contact>,
    /// What the agent may agree to.
    pub authority: Authority,
}

/// Who collects for whom. Decides which law applies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ActingAs {
    /// A third-party agency.
    #[default]
    Agency,
    /// The buyer of a debt that was in default.
    DebtBuyer,
    /// A service provider in the creditor's own name.
    FirstParty,
    /// The creditor itself.
    Creditor,
    /// A law firm that collects.
    LawFirm,
}

/// The company and its agent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one fact of the file"
)]
pub struct Agency {
    /// Whose work is done.
    pub acting_as: ActingAs,
    /// The true business name.
    pub name: String,
    /// Whether the name reveals that it collects debts.
    pub name_reveals_collection: bool,
    /// The agent's name.
    pub agent: String,
    /// Whether the agent is an attorney.
    pub agent_is_attorney: bool,
    /// Whether the agent's desk name is on the register and used consistently.
    pub alias_registered: bool,
    /// States in which the company is licensed; empty means that none is needed or all are held.
    pub licensed: Vec<String>,
    /// States that demand a license which is not held.
    pub unlicensed: Vec<String>,
    /// Whether it reports to credit bureaus.
    pub furnishes: bool,
    /// Ways in which it accepts writing from consumers, besides letters.
    pub accepts_writing_by: Vec<Medium>,
    /// The number to call back.
    pub call_back: String,
    /// A creditor that uses another name suggesting a third party.
    pub uses_other_name: bool,
    /// Whether an attorney was meaningfully involved in what is sent.
    pub attorney_reviewed: bool,
    /// Whether calls are recorded.
    pub records_calls: bool,
    /// Whether written procedures for e-mail and text are kept (1006.6(d)(3)).
    pub electronic_procedures: bool,
}

impl Default for Agency {
    fn default() -> Self {
        Self {
            acting_as: ActingAs::Agency,
            name: "Tarnvale Services".to_owned(),
            name_reveals_collection: false,
            agent: "Alex Reyes".to_owned(),
            agent_is_attorney: false,
            alias_registered: true,
            licensed: Vec::new(),
            unlicensed: Vec::new(),
            furnishes: false,
            accepts_writing_by: vec![Medium::Letter, Medium::Email, Medium::Portal],
            call_back: "614-555-0143".to_owned(),
            uses_other_name: false,
            attorney_reviewed: false,
            records_calls: true,
            electronic_procedures: true,
        }
    }
}

/// What the debt was for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum DebtPurpose {
    #[default]
    Personal,
    Business,
    Mixed,
}

/// One debt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one fact of the file"
)]
pub struct Debt {
    /// Its short name in this file.
    pub id: Id,
    /// What kind of account it is, in words: "store card".
    pub kind: String,
    /// The account number as shown, cut short.
    pub number: String,
    /// What it was for.
    pub purpose: DebtPurpose,
    /// Whether it was in default when it was obtained.
    pub in_default_when_obtained: bool,
    /// To whom it was first owed.
    pub original_creditor: String,
    /// To whom it is owed now.
    pub creditor: String,
    /// The currency of every amount here.
    pub currency: Currency,
    /// What is owed, line by line; the balance is their sum.
    pub ledger: Vec<LedgerLine>,
    /// Whether interest or fees still run.
    pub accrues: bool,
    /// When it went unpaid first.
    pub first_delinquent: Option<NaiveDate>,
    /// The transaction that gave rise to it.
    pub transaction: Option<NaiveDate>,
    /// The last statement that the creditor sent.
    pub last_statement: Option<NaiveDate>,
    /// When the creditor charged it off.
    pub charged_off: Option<NaiveDate>,
    /// When it was placed or bought.
    pub placed: Option<NaiveDate>,
    /// The last payment.
    pub last_payment: Option<NaiveDate>,
    /// The first day on which a suit comes too late.
    pub limitation_ends: Option<NaiveDate>,
    /// Whether a payment or a promise may bring that time back; unknown counts as yes.
    pub revives_on_payment: Option<bool>,
    /// A judgment, and its date.
    pub judgment: Option<NaiveDate>,
    /// Whether a lien gives a present right to the property.
    pub lien: bool,
    /// Whether the property is exempt.
    pub exempt: bool,
    /// Whether the item may lawfully be reported.
    pub reportable: bool,
    /// Debts with the same group count as one for call counting (student loans under one number).
    pub group: Option<Id>,
    /// Disputes.
    pub disputes: Vec<DisputeHeld>,
    /// The validation notice.
    pub notice: Option<ValidationNotice>,
    /// Paid in full.
    pub paid: Option<NaiveDate>,
    /// Settled.
    pub settled: Option<NaiveDate>,
    /// Discharged in bankruptcy.
    pub discharged: Option<NaiveDate>,
    /// Not the consumer's.
    pub not_theirs: bool,
    /// Whether there is data that supports the claim.
    pub substantiated: bool,
    /// Whether an identity theft report is held.
    pub identity_theft_report: Option<NaiveDate>,
    /// When it was taken on, where that matters (service members).
    pub opened: Option<NaiveDate>,
    /// The yearly interest in basis points, where that matters.
    pub interest_bp: Option<u32>,
    /// What the agreement says of charges for paying by telephone or web.
    pub fees_permitted: Vec<FeeKind>,
    /// What the agency is paid, where that is stated to people.
    pub compensation: Option<Money>,
    /// When the creditor was sent word of a dispute or of identity theft.
    pub creditor_told: Option<NaiveDate>,
    /// Whether somebody else is liable with the consumer (co-signer, community property).
    pub relative_liable: bool,
}

impl Default for Debt {
    fn default() -> Self {
        Self {
            id: Id::default(),
            kind: "account".to_owned(),
            number: String::new(),
            purpose: DebtPurpose::Personal,
            in_default_when_obtained: true,
            original_creditor: String::new(),
            creditor: String::new(),
            currency: Currency::Usd,
            ledger: Vec::new(),
            accrues: false,
            first_delinquent: None,
            transaction: None,
            last_statement: None,
            charged_off: None,
            placed: None,
            last_payment: None,
            limitation_ends: None,
            revives_on_payment: None,
            judgment: None,
            lien: false,
            exempt: false,
            reportable: true,
            group: None,
            disputes: Vec::new(),
            notice: None,
            paid: None,
            settled: None,
            discharged: None,
            not_theirs: false,
            substantiated: true,
            identity_theft_report: None,
            opened: None,
            interest_bp: None,
            fees_permitted: Vec::new(),
            compensation: None,
            creditor_told: None,
            relative_liable: false,
        }
    }
}

impl Debt {
    /// What is owed: the sum of the ledger.
    pub fn balance(&self) -> Money {
        self.ledger.iter().map(|line| line.amount).sum()
    }

    /// What of it is disputed and not yet verified.
    pub fn disputed(&self) -> Money {
        let balance = self.balance();
        let open = self
            .disputes
            .iter()
            .filter(|dispute| dispute.answered.is_none());
        let sum: Money = open
            .map(|dispute| match dispute.part {
                DisputedPart::All => balance,
                DisputedPart::Part(amount) => amount,
            })
            .sum();
        sum.min(balance)
    }

    /// What of it nobody disputes.
    pub fn undisputed(&self) -> Money {
        self.balance() - self.disputed()
    }

    /// The sum of the ledger lines of one kind.
    pub fn sum_of(&self, kind: LedgerKind) -> Money {
        self.ledger
            .iter()
            .filter(|line| line.kind == kind)
            .map(|line| line.amount)
            .sum()
    }
}

/// One line of what is owed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LedgerLine {
    /// What it is.
    pub kind: LedgerKind,
    /// In words.
    pub label: String,
    /// How much; negative for payments and credits.
    pub amount: Money,
    /// What allows it.
    pub authority: LedgerAuthority,
}

/// What a ledger line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum LedgerKind {
    #[default]
    Principal,
    Interest,
    Fee,
    Payment,
    Credit,
}

/// What allows a ledger line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum LedgerAuthority {
    /// The agreement, expressly.
    #[default]
    Contract,
    /// A law.
    Law,
    /// Neither.
    None,
}

/// A dispute that is on file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct DisputeHeld {
    /// When it came.
    pub on: Option<NaiveDate>,
    /// In writing.
    pub written: bool,
    /// How much.
    pub part: DisputedPart,
    /// When verification was sent.
    pub answered: Option<NaiveDate>,
    /// Whether it repeats an earlier one and brings nothing new.
    pub duplicative: bool,
    /// A written request for the original creditor rather than a dispute.
    pub asks_creditor: bool,
}

/// The validation notice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ValidationNotice {
    /// When it was sent.
    pub sent: Option<NaiveDate>,
    /// How.
    pub by: Option<Medium>,
    /// When it came back undelivered, as far as known.
    pub returned: Option<NaiveDate>,
    /// The last day of the validation period, where the file states it; computed otherwise.
    pub period_ends: Option<NaiveDate>,
    /// Whether the model form was used.
    pub model_form: bool,
    /// Whether it bears a date.
    pub undated: bool,
}

/// Who somebody is to the consumer.
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
#[allow(missing_docs, reason = "the names say it")]
pub enum Relation {
    #[default]
    Consumer,
    Spouse,
    /// The parent of the consumer.
    Parent,
    Guardian,
    Child,
    Sibling,
    OtherRelative,
    Roommate,
    Neighbor,
    Friend,
    Coworker,
    Employer,
    /// An executor, an administrator, or whoever acts for the estate.
    EstateRepresentative,
    /// A successor in interest who was confirmed.
    Successor,
    Attorney,
    CreditCounselor,
    Creditor,
    CreditBureau,
    CollectorsAttorney,
    LetterVendor,
    /// Somebody known to have no tie to the consumer: a wrong number.
    Stranger,
    /// Somebody of whom it is not known who they are.
    Unknown,
}

/// One person of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Person {
    /// Their short name in this file.
    pub id: Id,
    /// Their name.
    pub name: String,
    /// Who they are to the consumer.
    pub relation: Relation,
    /// Under age (for a consumer: a parent then counts as the consumer).
    pub minor: bool,
    /// When they died, as far as known.
    pub deceased: Option<NaiveDate>,
    /// Whether they may act for the estate.
    pub estate_role: bool,
    /// The language they chose.
    pub language: Language,
    /// An attorney who represents them.
    pub counsel: Option<Counsel>,
    /// Active service.
    pub service: Option<Service>,
    /// A bankruptcy.
    pub bankruptcy: Option<Bankruptcy>,
    /// The state or country where they live, as "OH", "NY-NYC", "IN", "UK".
    pub jurisdiction: String,
    /// Whether home address and telephone number are already known.
    pub location_known: bool,
    /// What they can be told apart by, as the file shows it.
    pub identifiers: Vec<IdentifierHeld>,
}

/// An identifier on file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct IdentifierHeld {
    /// Which.
    pub id: Identifier,
    /// What the file says.
    pub value: String,
}

/// An attorney on file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Counsel {
    /// The name.
    pub name: String,
    /// The telephone number.
    pub phone: String,
    /// On this debt.
    pub this_debt: bool,
    /// Whether name and address are known or can be found.
    pub reachable: bool,
    /// Since when the attorney has not answered.
    pub silent_since: Option<NaiveDate>,
    /// Whether the attorney allows direct contact.
    pub consents: bool,
    /// Who knows.
    pub known_by: KnownBy,
    /// Since when it is known.
    pub since: Option<NaiveDate>,
}

impl Default for Counsel {
    fn default() -> Self {
        Self {
            name: String::new(),
            phone: String::new(),
            this_debt: true,
            reachable: true,
            silent_since: None,
            consents: false,
            known_by: KnownBy::Collector,
            since: None,
        }
    }
}

/// Who holds a piece of knowledge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum KnownBy {
    /// The collector's own record.
    #[default]
    Collector,
    /// The creditor's file only, which the collector has received.
    CreditorsFile,
    /// The creditor, who told nobody.
    CreditorOnly,
    /// The collector before this one.
    PriorCollector,
}

/// Active service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Service {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
    /// When written notice with orders came to the creditor.
    pub notice: Option<NaiveDate>,
}

/// A bankruptcy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Bankruptcy {
    /// The chapter.
    pub chapter: Option<u8>,
    /// The case number.
    pub case: String,
    /// When it was filed.
    pub filed: Option<NaiveDate>,
    /// Since when the collector knows; from the filing if absent.
    pub known: Option<NaiveDate>,
    /// When the court lifted the stay.
    pub relief: Option<NaiveDate>,
}

/// What kind of number or address it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum AddressKind {
    #[default]
    Home,
    Mobile,
    Work,
    Email,
    WorkEmail,
    Street,
    Social,
    Other,
}

/// From whom a number or an address came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Provenance {
    #[default]
    Creditor,
    Consumer,
    PriorCollector,
    SkipTrace,
    ThirdParty,
}

/// A number or an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one fact of the file"
)]
pub struct Address {
    /// Its short name in this file.
    pub id: Id,
    /// What it is.
    pub kind: AddressKind,
    /// As shown.
    pub value: String,
    /// Whose it is; the consumer's if absent.
    pub owner: Option<Id>,
    /// The zones in which its holder may be: of the address, or of the area code.
    #[schemars(schema_with = "crate::domain::schema::zones")]
    pub zones: Vec<Tz>,
    /// Whether this says where the consumer really is, so that other signals no longer count.
    pub actual_location: bool,
    /// Whether others hear or read what comes there.
    pub shared: bool,
    /// Whether it is known to be provided by an employer.
    pub employer_provided: bool,
    /// From whom it came.
    pub provenance: Provenance,
    /// Whether the consumer wrote from it about the debt, and when last.
    pub last_inbound: Option<Stamp>,
    /// When the consumer opted out there.
    pub opted_out: Option<Stamp>,
    /// When the reassigned-numbers database was last asked, and showed no change.
    pub checked: Option<NaiveDate>,
    /// When its use led to a disclosure to somebody else, as far as known.
    pub known_leak: Option<NaiveDate>,
    /// Whether the mail domain is open to the public.
    pub public_domain: bool,
    /// The creditor's notice under 1006.6(d)(4)(ii), if one was sent.
    pub creditor_notice: Option<CreditorNotice>,
    /// Whether the prior collector used it under a valid route.
    pub prior_route: bool,
    /// When it was last known to be good.
    pub last_good: Option<NaiveDate>,
    /// Whether the consumer is known to live or get mail there no more.
    pub left: bool,
}

/// The notice by which a creditor opens an e-mail address to a collector.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CreditorNotice {
    /// When it was sent.
    pub sent: Option<NaiveDate>,
    /// The last day to opt out.
    pub deadline: Option<NaiveDate>,
    /// Whether it had all that the rule asks for.
    pub complete: bool,
    /// Whether the consumer opted out.
    pub opted_out: bool,
}

/// A request, a notice or an order that binds the collector.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Order {
    /// What it is.
    pub kind: OrderKind,
    /// When it came or was made.
    pub on: Option<Stamp>,
    /// In writing.
    pub written: bool,
    /// Who holds it.
    pub known_by: KnownBy,
    /// From whom; the consumer if absent.
    pub from: Option<Id>,
}

impl Default for Order {
    fn default() -> Self {
        Self {
            kind: OrderKind::Cease(CeaseScope::All),
            on: None,
            written: false,
            known_by: KnownBy::Collector,
            from: None,
        }
    }
}

/// What kind of request or order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum OrderKind {
    /// Leave a time, a place, a medium or a number alone.
    Designation(Designation),
    /// Stop contact.
    Cease(CeaseScope),
    /// A refusal to pay.
    RefusalToPay,
    /// The employer forbids such calls.
    EmployerForbids,
    /// A court permits a contact otherwise barred.
    CourtPermits,
    /// A court ordered a communication.
    CourtOrdered,
    /// The consumer is known to be at a place.
    KnownPlace(Place),
    /// Active litigation on this debt.
    Litigation,
    /// A reminder that a law requires the message.
    LegallyRequired,
}

/// A permission that is on file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ConsentHeld {
    /// To do what.
    pub to: Permitted,
    /// When it was given.
    pub on: Option<Stamp>,
    /// To whom it was given.
    pub given_to: KnownBy,
    /// Until when; the rule's own end if absent.
    pub until: Option<NaiveDate>,
    /// When it was taken back.
    pub revoked: Option<Stamp>,
    /// At which number or address; any if absent.
    pub line: Option<Id>,
    /// Whether it was asked for in a contact that itself broke a rule.
    pub tainted: bool,
    /// Whether renewed or checked within the time a rule asks for.
    pub renewed: Option<NaiveDate>,
}

/// What the agent may agree to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one fact of the file"
)]
pub struct Authority {
    /// Settlements: the least total for at most so many payments, best known first.
    pub settlements: Vec<SettlementFloor>,
    /// The longest plan, in months.
    pub longest_months: u32,
    /// The smallest instalment of a plan in full.
    #[serde(alias = "smallest_installment")]
    pub smallest_instalment: Money,
    /// The first payment within so many days.
    pub first_within_days: u16,
    /// Payments of a hardship plan before its review; 0 if there is none.
    pub review_payments: u32,
    /// The smallest instalment of a hardship plan.
    pub review_smallest: Money,
    /// Whether a settlement needs a supervisor because a plan was broken before.
    pub settlement_barred: bool,
    /// Whether the creditor has authorized a suit.
    #[serde(alias = "suit_authorized")]
    pub suit_authorised: bool,
    /// Whether suits are what this collector usually brings.
    pub suit_is_usual: bool,
    /// Whether offers are renewed, or better ones made, after their date.
    pub offers_are_renewed: bool,
    /// How much in late fees may be waived.
    pub waiver: Money,
    /// Whether the lien holder intends to take the property.
    pub repossession_intended: bool,
}

impl Default for Authority {
    fn default() -> Self {
        Self {
            settlements: Vec::new(),
            longest_months: 12,
            smallest_instalment: Money::whole(25),
            first_within_days: 30,
            review_payments: 0,
            review_smallest: Money::ZERO,
            settlement_barred: false,
            suit_authorised: false,
            suit_is_usual: false,
            offers_are_renewed: true,
            waiver: Money::ZERO,
            repossession_intended: false,
        }
    }
}

/// The least total that settles, for at most so many payments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SettlementFloor {
    /// At most so many payments.
    pub payments: u32,
    /// At least this much.
    pub total: Money,
}

impl Authority {
    /// Which part of the authority the terms go beyond; `None` if they are inside.
    pub fn breach(
        &self,
        terms: &crate::domain::Terms,
        undisputed: Money,
        today: NaiveDate,
    ) -> Option<Beyond> {
        let payments = terms.payments();
        let first_late = (terms.first - today).num_days() > i64::from(self.first_within_days);
        if terms.down < terms.total && first_late {
            return Some(Beyond::FirstDate);
        }
        match terms.kind {
            TermsKind::InFull => {
                if terms.total < undisputed {
                    return Some(Beyond::Total);
                }
                if terms.months_from(today) > self.longest_months {
                    return Some(Beyond::Length);
                }
                (terms.instalments() > 1 && terms.instalment < self.smallest_instalment)
                    .then_some(Beyond::Instalment)
            }
            TermsKind::Settlement => {
                if self.settlement_barred {
                    return Some(Beyond::Kind);
                }
                // A settlement in parts is a plan too, and may not run longer than one.
                if terms.months_from(today) > self.longest_months {
                    return Some(Beyond::Length);
                }
                let fits = self
                    .settlements
                    .iter()
                    .any(|floor| payments <= floor.payments && terms.total >= floor.total);
                (!fits).then_some(Beyond::Total)
            }
            TermsKind::Review => {
                if self.review_payments == 0 {
                    return Some(Beyond::Kind);
                }
                if payments > self.review_payments {
                    return Some(Beyond::Length);
                }
                (terms.instalments() > 0 && terms.instalment < self.review_smallest)
                    .then_some(Beyond::Instalment)
            }
        }
    }
}

/// What terms go beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Beyond {
    /// The kind of arrangement is not allowed.
    Kind,
    /// The total is too low.
    Total,
    /// It runs too long.
    Length,
    /// The instalment is too small.
    Instalment,
    /// The first payment is too late.
    FirstDate,
}

impl Facts {
    /// The consumer; the first person whose relation says so.
    pub fn consumer(&self) -> Option<&Person> {
        self.people
            .iter()
            .find(|person| person.relation == Relation::Consumer)
    }

    /// A person by id.
    pub fn person(&self, id: Id) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// A number or an address by id.
    pub fn address(&self, id: Id) -> Option<&Address> {
        self.addresses.iter().find(|address| address.id == id)
    }

    /// A debt by id; the first one for an empty id.
    pub fn debt(&self, id: Id) -> Option<&Debt> {
        if id.is_empty() {
            return self.debts.first();
        }
        self.debts.iter().find(|debt| debt.id == id)
    }
}
