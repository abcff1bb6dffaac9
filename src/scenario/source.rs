//! Exactly what an author writes in a scenario file, before anything is checked.
//!
//! Strings, options and lists with ids; never maps, so that a repeated id can be
//! reported. What the engine may rely on is [`crate::scenario::Scenario`].

use serde::Deserialize;

use crate::{
    consumer::TemperamentRanges,
    domain::contact::EndedBy,
    domain::{
        CollectorAct, Contact, Deed, Goal, Id, Money, NextStep, PartyAct, Skill, Stamp, Step,
        contact::CallResult,
        facts::{Address, Agency, ConsentHeld, Debt, Order, Person},
        party_act::{Language, Medium},
    },
};

/// The form of scenario files that this program reads.
pub const SCHEMA: u32 = 1;

/// A scenario file. The root of the file is `Scenario(…)`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioSource {
    /// The form of this file: 1.
    pub schema: u32,
    /// The short name: lower-case letters, digits and `_`.
    pub id: String,
    /// What trainees see in the list.
    pub title: String,
    /// One or two sentences for the list and the briefing.
    pub about: String,
    /// 1 (first week) to 5 (hard for anyone).
    pub difficulty: u8,
    /// Skills it exercises.
    pub skills: Vec<Skill>,
    /// Ids of rules that a plausible wrong line breaks.
    #[serde(default)]
    pub teaches: Vec<String>,
    /// The client pack it uses.
    pub pack: String,
    /// When the trainee sits down, where the consumer lives.
    pub starts: Stamp,
    /// The IANA zone where the consumer lives.
    pub zone: String,
    /// What is the right outcome.
    #[serde(default)]
    pub goal: Goal,
    /// What the account is worth without any arrangement.
    #[serde(default)]
    pub walk_away: Money,
    /// In whose name one acts, where it is not the pack's agency.
    #[serde(default)]
    pub agency: Option<Agency>,
    /// The debts.
    #[serde(default)]
    pub debts: Vec<Debt>,
    /// The people; the consumer first.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Numbers and addresses.
    #[serde(default)]
    pub addresses: Vec<Address>,
    /// Requests, notices and orders on file.
    #[serde(default)]
    pub orders: Vec<Order>,
    /// Permissions on file.
    #[serde(default)]
    pub consents: Vec<ConsentHeld>,
    /// Contacts before today.
    #[serde(default)]
    pub history: Vec<Contact>,
    /// What the agent may agree to.
    #[serde(default)]
    pub authority: AuthoritySource,
    /// The consumer's hidden means and temper.
    #[serde(default)]
    pub consumer: TemperamentRanges,
    /// Words that a figure or a phrase is written once for; used as `{name}`.
    #[serde(default)]
    pub figures: Vec<FigureSource>,
    /// What the trainee can find out; beats and reactions disclose it.
    #[serde(default)]
    pub disclosures: Vec<DisclosureSource>,
    /// What happens when a number is dialed.
    #[serde(default)]
    pub lines: Vec<LineSource>,
    /// What can be written, and to where.
    #[serde(default)]
    pub writes: Vec<WriteSource>,
    /// What the trainee has heard or received before: a colleague's call to listen to, or
    /// a message that came in.
    #[serde(default)]
    pub heard: Option<HeardSource>,
    /// Several files on one desk, where the work is planned and nobody is talked to.
    #[serde(default)]
    pub queue: Option<QueueSource>,
    /// Answers to standing actions that hold at every beat.
    #[serde(default)]
    pub reactions: Vec<ReactionSource>,
    /// What the consumer says when they have had enough and hang up.
    #[serde(default)]
    pub fed_up: Option<SpokenSource>,
    /// What the consumer says when it is too much and they ask for time.
    #[serde(default)]
    pub overwhelmed: Option<SpokenSource>,
    /// The beats.
    #[serde(default)]
    pub beats: Vec<BeatSource>,
    /// How far the portrait and the voice are described, for the window.
    #[serde(default)]
    pub portrait: Option<PortraitSource>,
    /// How others look who speak; drawn from their names where it is not said.
    #[serde(default)]
    pub looks: Vec<LookSource>,
    /// How far parallel forms of a battery may differ from this text.
    #[serde(default)]
    pub vary: VarySource,
    /// What a check complains about and is meant so, with the reason.
    #[serde(default)]
    pub keep: Vec<KeepSource>,
}

/// How far the forms of a battery may differ from the text that they are made from. Nothing
/// has to be written: the words say what can be moved, and a form that cannot be made is
/// refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct VarySource {
    /// By how many whole weeks all dates may be earlier or later; `(0, 0)` leaves them. Eight
    /// weeks either way if absent; a year or two to the weekday where words name a month or
    /// a season.
    pub weeks: Option<(i64, i64)>,
    /// What all amounts may become, in percent; `(100, 100)` leaves them. From 90 to 110 if
    /// absent.
    pub percent: Option<(i64, i64)>,
    /// Words and sums that are the same in every form, as they are written: `"$1,000.00"`,
    /// `"2014"`, `"the first of May"`.
    pub keep: Vec<String>,
}

/// Something that a check of `rightparty check` complains about, and that is meant so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeepSource {
    /// The check's id, as its complaint shows it.
    pub check: String,
    /// The id of the beat, choice or other part that it complains about; all of the file if absent.
    #[serde(default)]
    pub at: Option<String>,
    /// Why it is right as it is.
    pub because: String,
}

/// How the consumer looks, for the drawn portrait. All words, no art.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PortraitSource {
    /// Years.
    pub age: u8,
    /// Skin tone, 0 (lightest) to 9 (darkest).
    pub skin: u8,
    /// Hair: a style's name.
    pub hair: String,
    /// Hair color's name.
    pub hair_color: String,
    /// Glasses.
    pub glasses: bool,
    /// Beard: a style's name; none if empty.
    pub beard: String,
    /// Clothes: a style's name.
    pub clothes: String,
}

/// How somebody other than the consumer looks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LookSource {
    /// Who, by the id in `people`.
    pub of: Id,
    /// How they look.
    pub portrait: PortraitSource,
}

/// What the agent may agree to: a table of the pack, and what differs here.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AuthoritySource {
    /// The pack's table.
    pub table: Option<String>,
    /// Whether the creditor has authorized a suit.
    pub suit_authorised: bool,
    /// Whether suits are usual.
    pub suit_is_usual: bool,
    /// Whether a settlement needs a supervisor because a plan was broken.
    pub settlement_barred: bool,
    /// The longest plan in months, where it differs.
    pub longest_months: Option<u32>,
    /// The smallest instalment, where it differs.
    pub smallest_instalment: Option<Money>,
    /// Payments of a hardship plan before its review, where it differs.
    pub review_payments: Option<u32>,
    /// The smallest instalment of a hardship plan, where it differs.
    pub review_smallest: Option<Money>,
}

/// A word for a figure.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureSource {
    /// Its name, used as `{name}`.
    pub name: String,
    /// What is printed; may use the built-in placeholders.
    pub is: String,
}

/// Something that can be found out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisclosureSource {
    /// Its short name.
    pub id: String,
    /// What the trainee now knows, in one line for the account screen.
    pub tells: String,
}

/// What happens when a number is dialed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineSource {
    /// The number, by its id.
    pub dial: Id,
    /// What comes of it.
    #[serde(default)]
    pub result: CallResult,
    /// Who answers, or whose voicemail it is.
    #[serde(default)]
    pub by: Option<Id>,
    /// The beat that follows, if somebody or a machine answers.
    #[serde(default)]
    pub beat: Option<String>,
    /// Whether it is calling in: whoever takes the line answers, and the contact is theirs.
    /// Dialed once more it is an ordinary call.
    #[serde(default)]
    pub calls_in: bool,
    /// What comes of dialing it once more; nobody answers if absent.
    #[serde(default)]
    pub again: Option<AgainSource>,
}

/// What comes of dialing a number once more.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgainSource {
    /// What comes of it.
    #[serde(default)]
    pub result: CallResult,
    /// Who answers.
    #[serde(default)]
    pub by: Option<Id>,
    /// The beat that follows.
    #[serde(default)]
    pub beat: Option<String>,
}

/// A message that can be written at the desk: a text, an e-mail or a letter.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WriteSource {
    /// Its short name.
    pub id: String,
    /// What the desk shows: "Text back".
    pub label: String,
    /// To where, by the id of a number or an address.
    pub to: Id,
    /// How; by what the address is if absent: a mobile number gets a text.
    #[serde(default)]
    pub medium: Option<Medium>,
    /// Whom it reaches; the consumer if absent.
    #[serde(default)]
    pub by: Option<Id>,
    /// Whether it answers the person's own message in the same medium.
    #[serde(default)]
    pub in_reply: bool,
    /// Whether the law requires this very message.
    #[serde(default)]
    pub legally_required: bool,
    /// The beat whose slots it is put together from.
    pub beat: String,
}

/// A contact that is over before the trainee begins, line by line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeardSource {
    /// The colleague who had it; the trainee's own desk if absent.
    #[serde(default)]
    pub by: Option<String>,
    /// When, how and with whom.
    pub contact: Contact,
    /// What was said or written, in order.
    pub lines: Vec<HeardLineSource>,
    /// What can be marked in it; with nothing to mark it is only there to be read.
    #[serde(default)]
    pub spot: Vec<SpotSource>,
}

/// Files on one desk.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QueueSource {
    /// How many minutes the chosen steps may take together; no limit if absent.
    #[serde(default)]
    pub minutes: Option<u16>,
    /// The files, in the order in which the queue has them.
    pub files: Vec<DeskFileSource>,
}

/// A file on a desk: an account of its own, and what can be done with it today.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeskFileSource {
    /// Its short name.
    pub id: String,
    /// What the queue's own score says, 0 to 100. It may mislead.
    #[serde(default)]
    pub score: Option<u8>,
    /// Why the file is on the desk, in one or two sentences.
    pub about: String,
    /// The IANA zone where this consumer lives; the scenario's if absent.
    #[serde(default)]
    pub zone: Option<String>,
    /// As in a scenario.
    pub debts: Vec<Debt>,
    /// As in a scenario.
    pub people: Vec<Person>,
    /// As in a scenario.
    pub addresses: Vec<Address>,
    /// As in a scenario.
    #[serde(default)]
    pub orders: Vec<Order>,
    /// As in a scenario.
    #[serde(default)]
    pub consents: Vec<ConsentHeld>,
    /// As in a scenario.
    #[serde(default)]
    pub history: Vec<Contact>,
    /// As in a scenario.
    #[serde(default)]
    pub authority: AuthoritySource,
    /// What can be done with it; leaving it for tomorrow is always possible.
    pub steps: Vec<DeskStepSource>,
}

/// Something that can be done with a file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeskStepSource {
    /// Its short name, unique in the scenario.
    pub id: String,
    /// What the trainee picks from.
    pub words: String,
    /// What it is. Whether it breaks a rule is found from this and the file.
    pub does: NextStep,
    /// How many minutes it takes.
    #[serde(default)]
    pub minutes: u16,
    /// What it is worth if no rule forbids it, 0 to 10.
    #[serde(default)]
    pub worth: u8,
    /// Why, in a sentence for afterwards.
    #[serde(default)]
    pub because: String,
}

/// One line of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeardLineSource {
    /// Its short name.
    pub id: String,
    /// The words.
    pub says: String,
    /// What they do, and what is done besides.
    #[serde(default)]
    pub steps: Vec<Step>,
}

/// A kind of fault that can be marked. Where it is, the rules find out; nobody writes it here.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpotSource {
    /// Its short name.
    pub id: String,
    /// What the trainee picks from, in plain words.
    pub words: String,
    /// The rules it stands for, by id.
    pub rules: Vec<String>,
}

/// A line that somebody says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SpokenSource {
    /// Under which conditions; always if empty.
    pub when: Vec<Condition>,
    /// The words.
    pub says: String,
    /// What they do.
    pub does: Vec<PartyAct>,
    /// What the trainee learns from it.
    pub tells: Vec<String>,
    /// The beat that follows; the same one if absent.
    pub to: Option<String>,
}

/// How somebody answers a standing action.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReactionSource {
    /// Which standing actions, by id.
    pub to_action: Vec<String>,
    /// Who answers; anyone if absent.
    #[serde(default)]
    pub who: Option<Id>,
    /// Under which conditions; always if empty.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// The words.
    pub says: String,
    /// What they do.
    #[serde(default)]
    pub does: Vec<PartyAct>,
    /// What the trainee learns from it.
    #[serde(default)]
    pub tells: Vec<String>,
    /// Flags set.
    #[serde(default)]
    pub sets: Vec<String>,
    /// The beat that follows; the same one if absent.
    #[serde(default)]
    pub to: Option<String>,
}

/// A moment where somebody has spoken and the trainee must act.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BeatSource {
    /// Its short name.
    pub id: String,
    /// Who speaks; whoever is on the line if absent.
    #[serde(default)]
    pub who: Option<Id>,
    /// The words; other words under conditions stand in `instead`.
    #[serde(default)]
    pub says: String,
    /// What they do.
    #[serde(default)]
    pub does: Vec<PartyAct>,
    /// What the trainee learns from it.
    #[serde(default)]
    pub tells: Vec<String>,
    /// Other words, under conditions; the first that fits.
    #[serde(default)]
    pub instead: Vec<SpokenSource>,
    /// The language spoken.
    #[serde(default)]
    pub language: Language,
    /// What the trainee can say.
    #[serde(default)]
    pub choices: Vec<ChoiceSource>,
    /// Opens the offer table.
    #[serde(default)]
    pub table: Option<TableSource>,
    /// A message is put together, slot by slot.
    #[serde(default)]
    pub slots: Vec<SlotSource>,
    /// Answers to standing actions here.
    #[serde(default)]
    pub reactions: Vec<ReactionSource>,
    /// What is said when the trainee waits.
    #[serde(default)]
    pub waited: Vec<SpokenSource>,
    /// The contact ends with this line, ended by.
    #[serde(default)]
    pub ends: Option<EndedBy>,
}

/// Something the trainee can say or do.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceSource {
    /// Its short name, unique in the scenario.
    pub id: String,
    /// The words.
    pub say: String,
    /// What they do.
    #[serde(default)]
    pub acts: Vec<CollectorAct>,
    /// What is done besides speaking.
    #[serde(default)]
    pub deeds: Vec<Deed>,
    /// Under which conditions it can be chosen; always if empty.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// Flags set.
    #[serde(default)]
    pub sets: Vec<String>,
    /// How the mood changes instead of by the table.
    #[serde(default)]
    pub mood: Option<MoodShift>,
    /// Can be chosen only once.
    #[serde(default)]
    pub once: bool,
    /// Where it leads under conditions; the first that fits.
    #[serde(default)]
    pub routes: Vec<RouteSource>,
    /// Where it leads otherwise.
    #[serde(default)]
    pub to: Option<String>,
    /// The contact ends with it, ended by.
    #[serde(default)]
    pub ends: Option<EndedBy>,
}

/// Where a choice leads under conditions.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteSource {
    /// Under which.
    pub when: Vec<Condition>,
    /// Where.
    pub to: String,
}

/// A change of mood that the author sets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MoodShift {
    /// Added to trust.
    pub trust: i8,
    /// Added to patience.
    pub patience: i8,
    /// Added to distress.
    pub distress: i8,
}

/// The offer table: what the consumer says to terms.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableSource {
    /// When they accept.
    pub accepts: SpokenSource,
    /// When they put other terms; `{counter}` prints them.
    pub counters: Vec<SpokenSource>,
    /// When they refuse; the first that fits the dimension and the conditions.
    pub refuses: Vec<RefusalSource>,
    /// When the trainee leaves the table without an agreement.
    #[serde(default)]
    pub withdrawn: Option<SpokenSource>,
}

/// How the consumer refuses.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefusalSource {
    /// When this is what fails most; any if absent.
    #[serde(default)]
    pub because: Option<crate::consumer::Dimension>,
    /// Under which conditions; always if empty.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// The words.
    pub says: String,
    /// What they do.
    #[serde(default)]
    pub does: Vec<PartyAct>,
    /// What the trainee learns from it.
    #[serde(default)]
    pub tells: Vec<String>,
    /// The beat that follows; the table stays open if absent.
    #[serde(default)]
    pub to: Option<String>,
}

/// One part of a message.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotSource {
    /// Its short name.
    pub id: String,
    /// What the trainee is asked to put there.
    pub ask: String,
    /// What can be put there.
    pub choices: Vec<SlotChoiceSource>,
}

/// What can be put into a part of a message.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotChoiceSource {
    /// Its short name, unique in the scenario.
    pub id: String,
    /// The words; empty to leave the part out.
    #[serde(default)]
    pub say: String,
    /// What they do.
    #[serde(default)]
    pub acts: Vec<CollectorAct>,
}

/// A condition. A small closed list that the checks and the solver understand.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Condition {
    /// The flag is set.
    Flag(String),
    /// The trainee has found this out.
    Knows(String),
    /// The choice or standing action was used before.
    Used(String),
    /// Whoever is on the line has given so many correct identifiers (the name does not count).
    Verified(u8),
    /// Trust is at least this.
    TrustAtLeast(u8),
    /// Patience is at least this.
    PatienceAtLeast(u8),
    /// Distress is at least this.
    DistressAtLeast(u8),
    /// The consumer's reason or means were asked for and told.
    Heard,
    /// Something is agreed.
    Agreed,
    /// What was agreed has been read back and confirmed.
    Confirmed,
    /// The consumer has put terms that are still open.
    Countered,
    /// At least so many offers were answered.
    OffersAtLeast(u8),
    /// What was agreed is of this kind.
    AgreedKind(crate::domain::terms::TermsKind),
    /// What was agreed is paid by debit or card.
    AgreedAuthorized,
    /// Something is paid today under what was agreed.
    AgreedDown,
    /// Not so.
    Not(Box<Condition>),
    /// At least one.
    Any(Vec<Condition>),
}
