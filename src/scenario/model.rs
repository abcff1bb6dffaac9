//! A compiled scenario: checked, indexed and frozen. The engine relies on it.
//!
//! Names have become indexes, placeholders have become words, and every
//! reference leads somewhere. It cannot be deserialized; only
//! [`compile`](crate::scenario::compile::compile) makes one.

use chrono::NaiveDate;

use crate::{
    consumer::{Dimension, TemperamentRanges},
    domain::contact::EndedBy,
    domain::{
        CollectorAct, Contact, Currency, Deed, Facts, Goal, Id, LocalMoment, Money, NextStep,
        PartyAct, Skill, Step, contact::CallResult, disposition::Codes, facts::Relation,
        jurisdiction, party_act::Language, terms::TermsKind,
    },
    scenario::{
        pack::SeverityOf,
        source::{LookSource, MoodShift, PortraitSource},
        text::Text,
    },
};

/// At most so many beats.
pub const BEATS_MAX: usize = 60;
/// At most so many choices at a beat: one for each digit key.
pub const CHOICES_PER_BEAT_MAX: usize = 9;
/// At most so many choices in a scenario; the state keeps one bit for each.
pub const CHOICES_MAX: usize = 256;
/// At most so many flags, and as many disclosures; the state keeps one bit for each.
pub const FLAGS_MAX: usize = 64;
/// At most so many slots in a message; the state keeps four bits for each.
pub const SLOTS_MAX: usize = 16;
/// At most so many numbers that can be dialed.
pub const LINES_MAX: usize = 16;

/// At most so many messages that can be written; their indexes follow those of numbers.
pub const WRITES_MAX: usize = 8;
/// The index of the first message that can be written.
pub const FIRST_WRITE: LineIx = 16;

const _: () = assert!(LINES_MAX <= FIRST_WRITE as usize);

/// At most so many lines in what was heard before; the state keeps one bit for each
/// line and fault, beside those of choices.
pub const HEARD_MAX: usize = CHOICES_MAX / SPOTS_MAX;
/// At most so many files on a desk; the state keeps four bits for each.
pub const FILES_MAX: usize = 12;
/// At most so many things that can be done with a file: one for each digit key.
pub const STEPS_MAX: usize = 9;
/// What a step can be worth at most.
pub const WORTH_MAX: u8 = 10;

/// At most so many kinds of fault to pick from.
pub const SPOTS_MAX: usize = 8;

/// The index of a beat.
pub type BeatIx = u16;
/// The index of a choice, over the whole scenario.
pub type ChoiceIx = u16;
/// The index of an utterance of the other side.
pub type SpokenIx = u16;
/// The index of a line that can be dialed.
pub type LineIx = u8;
/// The index of a person in the facts.
pub type PersonIx = u8;
/// The index of a standing action.
pub type StandingIx = u8;

/// A checked scenario.
#[derive(Clone, Debug)]
pub struct Scenario {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) difficulty: u8,
    pub(crate) skills: Vec<Skill>,
    pub(crate) teaches: Vec<String>,
    pub(crate) goal: Goal,
    pub(crate) walk_away: Money,
    pub(crate) starts: LocalMoment,
    pub(crate) facts: Facts,
    pub(crate) temperament: TemperamentRanges,
    pub(crate) portrait: Option<PortraitSource>,
    pub(crate) looks: Vec<LookSource>,
    pub(crate) disclosures: Vec<Disclosure>,
    pub(crate) flags: Vec<String>,
    pub(crate) lines: Vec<Line>,
    pub(crate) writes: Vec<Line>,
    pub(crate) heard: Option<Heard>,
    pub(crate) queue: Option<Queue>,
    pub(crate) spoken: Vec<Spoken>,
    pub(crate) choices: Vec<Choice>,
    pub(crate) beats: Vec<Beat>,
    pub(crate) reactions: Vec<Reaction>,
    /// Those of `reactions` that hold at every beat.
    pub(crate) common: std::ops::Range<u16>,
    pub(crate) fed_up: SpokenIx,
    pub(crate) overwhelmed: SpokenIx,
    pub(crate) house: House,
    pub(crate) digest: String,
    pub(crate) text: String,
    pub(crate) pack_text: String,
}

/// What the client pack contributes.
#[derive(Clone, Debug)]
pub struct House {
    /// The pack's id.
    pub id: String,
    /// The house's name.
    pub name: String,
    /// The tray.
    pub standing: Vec<Standing>,
    /// Codes for the note.
    pub codes: Codes,
    /// Severities that differ from the rubric.
    pub severities: Vec<SeverityOf>,
    /// The house card.
    pub card: Vec<String>,
}

/// A standing action.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Its id.
    pub id: String,
    /// What the tray shows.
    pub label: String,
    /// The words.
    pub say: Text,
    /// What they do.
    pub acts: Vec<CollectorAct>,
    /// What is done besides.
    pub deeds: Vec<Deed>,
    /// Only once something is agreed.
    pub needs_agreement: bool,
    /// Plain answers: by relation, then for anyone.
    pub plain: Vec<(Option<Relation>, SpokenIx)>,
    /// How long it takes to say, in seconds.
    pub seconds: u16,
}

/// Something that can be found out.
#[derive(Clone, Debug)]
pub struct Disclosure {
    /// Its id.
    pub id: String,
    /// What the account screen shows.
    pub tells: String,
}

/// A number that can be dialed.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its id: that of the number, or of the message.
    pub id: String,
    /// The number's id in the facts.
    pub address: Id,
    /// As shown on the softphone.
    pub label: String,
    /// Whether it is calling in: the first time one answers instead of dialing.
    pub calls_in: bool,
    /// What comes of it the first time.
    pub first: Reach,
    /// What comes of it again.
    pub again: Reach,
}

/// What comes of dialing.
#[derive(Clone, Debug)]
pub struct Reach {
    /// The contact as evidence shows it.
    pub contact: Contact,
    /// What comes of it.
    pub result: CallResult,
    /// Who answers, or whose voicemail it is.
    pub by: Option<PersonIx>,
    /// The beat that follows.
    pub beat: Option<BeatIx>,
}

/// A contact that is over before the trainee begins.
#[derive(Clone, Debug)]
pub struct Heard {
    /// The colleague who had it; empty for what came in.
    pub by: String,
    /// The contact as evidence shows it.
    pub contact: Contact,
    /// When it began.
    pub at: LocalMoment,
    /// What was said or written.
    pub lines: Vec<HeardLine>,
    /// What can be marked.
    pub spots: Vec<Spot>,
}

/// One line of what was heard.
#[derive(Clone, Debug)]
pub struct HeardLine {
    /// Its id.
    pub id: String,
    /// Who speaks; empty for what happens besides.
    pub speaker: String,
    /// Whether the colleague speaks.
    pub collector: bool,
    /// The words.
    pub says: String,
    /// What they do.
    pub steps: Vec<Step>,
    /// How long it takes, in seconds.
    pub seconds: u16,
}

/// A kind of fault that can be marked.
#[derive(Clone, Debug)]
pub struct Spot {
    /// Its id.
    pub id: String,
    /// What the trainee picks from.
    pub words: String,
    /// The rules it stands for.
    pub rules: Vec<String>,
}

/// Files on one desk, where the work is planned.
#[derive(Clone, Debug)]
pub struct Queue {
    /// How many minutes the chosen steps may take together; no limit if absent.
    pub minutes: Option<u16>,
    /// The files.
    pub files: Vec<DeskFile>,
}

/// A file on a desk.
#[derive(Clone, Debug)]
pub struct DeskFile {
    /// Its id.
    pub id: String,
    /// What the queue's own score says.
    pub score: Option<u8>,
    /// Why it is on the desk.
    pub about: String,
    /// The account.
    pub facts: Facts,
    /// When the trainee sits down, where this consumer lives.
    pub starts: LocalMoment,
    /// What can be done with it.
    pub steps: Vec<DeskStep>,
}

/// Something that can be done with a file.
#[derive(Clone, Debug)]
pub struct DeskStep {
    /// Its id.
    pub id: String,
    /// What the trainee picks from.
    pub words: String,
    /// What it is.
    pub does: NextStep,
    /// How many minutes it takes.
    pub minutes: u16,
    /// What it is worth if no rule forbids it, 0 to 10.
    pub worth: u8,
    /// Why, for afterwards.
    pub because: String,
}

impl Queue {
    /// The file at an index.
    pub fn file(&self, at: u8) -> Option<&DeskFile> {
        self.files.get(usize::from(at))
    }

    /// What can be done with a file, at their indexes.
    pub fn step(&self, file: u8, step: u8) -> Option<&DeskStep> {
        self.file(file)?.steps.get(usize::from(step))
    }
}

impl DeskFile {
    /// Whose file it is.
    pub fn name(&self) -> &str {
        self.facts.consumer().map_or("", |person| &person.name)
    }

    /// Whose further law applies, as [`Scenario::place_of_law`].
    pub fn place_of_law(&self) -> &str {
        self.facts.consumer().map_or("", |consumer| {
            jurisdiction::seen_from(&consumer.jurisdiction, self.starts.zone())
        })
    }
}

/// Words of the other side.
#[derive(Clone, Debug)]
pub struct Spoken {
    /// The words.
    pub says: Text,
    /// What they do.
    pub does: Vec<PartyAct>,
    /// What the trainee learns, one bit for each disclosure.
    pub tells: u64,
    /// In which language.
    pub language: Language,
    /// How long it takes to say, in seconds.
    pub seconds: u16,
    /// Where it stands in the file: `beats[hello].waited[0]`; empty for words of the pack,
    /// and for those that the program says where an author wrote none.
    pub path: String,
}

/// Words with conditions and a way on.
#[derive(Clone, Debug)]
pub struct Turn {
    /// Under which conditions; always if empty.
    pub when: Vec<Cond>,
    /// The words.
    pub spoken: SpokenIx,
    /// The beat that follows; the same one if absent.
    pub to: Option<BeatIx>,
}

/// An answer to standing actions.
#[derive(Clone, Debug)]
pub struct Reaction {
    /// To which, one bit each.
    pub to_actions: u32,
    /// By whom; anyone if absent.
    pub who: Option<PersonIx>,
    /// The words.
    pub turn: Turn,
    /// Flags set.
    pub sets: u64,
}

/// A moment where somebody has spoken and the trainee must act.
#[derive(Clone, Debug)]
pub struct Beat {
    /// Its id.
    pub id: String,
    /// Who speaks; whoever is on the line if absent.
    pub who: Option<PersonIx>,
    /// The words, the first whose conditions hold; the last has none.
    pub says: Vec<Turn>,
    /// The trainee's choices, in authored order.
    pub choices: std::ops::Range<ChoiceIx>,
    /// How it is answered.
    pub answers: Answers,
    /// Answers to standing actions here, by index into the scenario's reactions.
    pub reactions: std::ops::Range<u16>,
    /// What is said when the trainee waits.
    pub waited: Vec<Turn>,
    /// The contact ends with this line.
    pub ends: Option<EndedBy>,
}

/// How a beat is answered.
#[derive(Clone, Debug)]
pub enum Answers {
    /// By choices.
    Choices,
    /// By terms as well.
    Table(Box<Table>),
    /// By a message, slot by slot.
    Slots(Vec<Slot>),
}

/// The offer table.
#[derive(Clone, Debug)]
pub struct Table {
    /// When they accept.
    pub accepts: Turn,
    /// When they put other terms.
    pub counters: Vec<Turn>,
    /// When they refuse.
    pub refuses: Vec<(Option<Dimension>, Turn)>,
    /// When the trainee leaves the table.
    pub withdrawn: Option<Turn>,
}

/// One part of a message.
#[derive(Clone, Debug)]
pub struct Slot {
    /// Its id.
    pub id: String,
    /// What is asked for.
    pub ask: String,
    /// What can be put there.
    pub choices: std::ops::Range<ChoiceIx>,
}

/// Something the trainee can say or do.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// The words.
    pub say: Text,
    /// What they do.
    pub acts: Vec<CollectorAct>,
    /// What is done besides.
    pub deeds: Vec<Deed>,
    /// Under which conditions.
    pub when: Vec<Cond>,
    /// Flags set.
    pub sets: u64,
    /// The author's own change of mood.
    pub mood: Option<MoodShift>,
    /// Only once.
    pub once: bool,
    /// Where it leads under conditions.
    pub routes: Vec<(Vec<Cond>, BeatIx)>,
    /// Where it leads otherwise.
    pub to: Option<BeatIx>,
    /// The contact ends with it.
    pub ends: Option<EndedBy>,
    /// How long it takes to say, in seconds.
    pub seconds: u16,
}

/// A condition with indexes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cond {
    /// All of these flags are set.
    Flag(u64),
    /// All of these are known.
    Knows(u64),
    /// The choice was used.
    UsedChoice(ChoiceIx),
    /// The standing action was used.
    UsedStanding(StandingIx),
    /// Correct identifiers, the name not counted.
    Verified(u8),
    /// Trust is at least this.
    TrustAtLeast(u8),
    /// Patience is at least this.
    PatienceAtLeast(u8),
    /// Distress is at least this.
    DistressAtLeast(u8),
    /// The consumer was heard.
    Heard,
    /// Something is agreed.
    Agreed,
    /// It was read back and confirmed.
    Confirmed,
    /// The consumer's own terms are open.
    Countered,
    /// So many offers were answered.
    OffersAtLeast(u8),
    /// What was agreed is of this kind.
    AgreedKind(TermsKind),
    /// What was agreed is paid by debit or card.
    AgreedAuthorized,
    /// Something is paid today under what was agreed.
    AgreedDown,
    /// Not so.
    Not(Box<Cond>),
    /// At least one.
    Any(Vec<Cond>),
}

impl Scenario {
    /// Its id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What it is about.
    pub fn about(&self) -> &str {
        &self.about
    }

    /// 1 to 5.
    pub fn difficulty(&self) -> u8 {
        self.difficulty
    }

    /// Skills it exercises.
    pub fn skills(&self) -> &[Skill] {
        &self.skills
    }

    /// Ids of rules at stake.
    pub fn teaches(&self) -> &[String] {
        &self.teaches
    }

    /// What is the right outcome.
    pub fn goal(&self) -> Goal {
        self.goal
    }

    /// What the account is worth without an arrangement.
    pub fn walk_away(&self) -> Money {
        self.walk_away
    }

    /// When the trainee sits down.
    pub fn starts(&self) -> LocalMoment {
        self.starts
    }

    /// The date on which it plays.
    pub fn today(&self) -> NaiveDate {
        self.starts.date()
    }

    /// Whose further law applies: that of the place where the consumer lives, with "IN"
    /// told apart by the zone.
    pub fn place_of_law(&self) -> &str {
        let consumer = self.facts.consumer();
        consumer.map_or("", |consumer| {
            jurisdiction::seen_from(&consumer.jurisdiction, self.starts.zone())
        })
    }

    /// The facts of the account.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The consumer's hidden means and temper, as ranges.
    pub fn temperament(&self) -> &TemperamentRanges {
        &self.temperament
    }

    /// How the consumer looks.
    pub fn portrait(&self) -> Option<&PortraitSource> {
        self.portrait.as_ref()
    }

    /// How somebody looks, if the author says so.
    pub fn portrait_of(&self, person: Id) -> Option<&PortraitSource> {
        let own = self.facts.consumer().filter(|own| own.id == person);
        if own.is_some() {
            return self.portrait();
        }
        let mut looks = self.looks.iter();
        looks
            .find(|look| look.of == person)
            .map(|look| &look.portrait)
    }

    /// What the client pack contributes.
    pub fn house(&self) -> &House {
        &self.house
    }

    /// Beats, in authored order.
    pub fn beats(&self) -> &[Beat] {
        &self.beats
    }

    /// Choices of all beats.
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// Words of the other side.
    pub fn spoken(&self) -> &[Spoken] {
        &self.spoken
    }

    /// Numbers that can be dialed.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// What was heard or received before.
    pub fn heard(&self) -> Option<&Heard> {
        self.heard.as_ref()
    }

    /// What was heard before, if there is anything to mark in it.
    pub fn to_listen_to(&self) -> Option<&Heard> {
        self.heard.as_ref().filter(|heard| !heard.spots.is_empty())
    }

    /// The files on the desk, where the work is planned.
    pub fn queue(&self) -> Option<&Queue> {
        self.queue.as_ref()
    }

    /// What can be found out.
    pub fn disclosures(&self) -> &[Disclosure] {
        &self.disclosures
    }

    /// The currency of the first debt.
    pub fn currency(&self) -> Currency {
        self.facts
            .debts
            .first()
            .map_or(Currency::Usd, |debt| debt.currency)
    }

    /// The part of the first debt that nobody disputes.
    pub fn undisputed(&self) -> Money {
        self.facts
            .debts
            .first()
            .map_or(Money::ZERO, crate::domain::facts::Debt::undisputed)
    }

    /// The step in which table amounts are put, in the account's currency.
    pub fn table_step(&self) -> Money {
        Money::whole(1)
    }

    /// SHA-256 of the scenario's and the pack's text, hexadecimal.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The exact text of the scenario file, line endings made `\n`.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The exact text of the pack file, line endings made `\n`.
    pub fn pack_text(&self) -> &str {
        &self.pack_text
    }

    /// The beat at an index.
    pub fn beat(&self, index: BeatIx) -> Option<&Beat> {
        self.beats.get(usize::from(index))
    }

    /// The choice at an index.
    pub fn choice(&self, index: ChoiceIx) -> Option<&Choice> {
        self.choices.get(usize::from(index))
    }

    /// The words at an index.
    pub fn words(&self, index: SpokenIx) -> Option<&Spoken> {
        self.spoken.get(usize::from(index))
    }

    /// The number, or the message to write, at an index.
    pub fn line(&self, index: LineIx) -> Option<&Line> {
        match index.checked_sub(FIRST_WRITE) {
            Some(written) => self.writes.get(usize::from(written)),
            None => self.lines.get(usize::from(index)),
        }
    }

    /// Messages that can be written, with their indexes.
    pub fn writes(&self) -> impl Iterator<Item = (LineIx, &Line)> {
        (FIRST_WRITE..).zip(&self.writes)
    }

    /// Every way to somebody, with its index: numbers to dial, then messages to write.
    pub fn ways(&self) -> impl Iterator<Item = (LineIx, &Line)> {
        (0..).zip(&self.lines).chain(self.writes())
    }

    /// The standing action at an index.
    pub fn standing(&self, index: StandingIx) -> Option<&Standing> {
        self.house.standing.get(usize::from(index))
    }
}
