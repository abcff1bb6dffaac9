//! What the trainee may know. Patience, trust and the consumer's true means are
//! not in here, so no panel can leak them.

use crate::{
    domain::{
        Currency, Facts, Id, LocalMoment, Money, Mood, Terms,
        facts::{Debt, Person},
    },
    scenario::{
        has_bit,
        model::{Answers, ChoiceIx, DeskFile, Heard, House, LineIx, StandingIx},
        text::Text,
    },
    session::{
        Decision, Event, Mark, Session, Stage, Tab,
        known::tells_who,
        live::Entry,
        spell::{offer_words, table_of},
        state::State,
    },
};

/// A look at the session through the trainee's eyes.
#[derive(Clone, Copy, Debug)]
pub struct TraineeView<'a> {
    pub(super) session: &'a Session,
    /// The file on the desk that is open, where there are several.
    pub(super) file: Option<u8>,
}

/// Something that can be chosen now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenChoice {
    /// Its index.
    pub index: ChoiceIx,
    /// Its id.
    pub id: String,
    /// The words.
    pub say: String,
}

/// A standing action as the tray shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrayItem {
    /// Its index.
    pub index: StandingIx,
    /// Its id.
    pub id: String,
    /// What the tray shows.
    pub label: String,
    /// The words.
    pub say: String,
    /// Whether it can be used now.
    pub open: bool,
}

/// A number on the softphone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialable {
    /// Its index.
    pub index: LineIx,
    /// Its id.
    pub id: Id,
    /// As shown.
    pub label: String,
    /// Whether it was dialed already in this session.
    pub dialled: bool,
    /// Whether it is calling in: one answers it.
    pub calls_in: bool,
}

impl Dialable {
    /// What is done with it, in a word: "dial" or "answer".
    pub fn verb(&self) -> &'static str {
        if self.calls_in { "answer" } else { "dial" }
    }
}

/// A file on the desk, as the trainee sees it. What its steps are worth is not in here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileOnDesk<'a> {
    /// Its index.
    pub index: u8,
    /// Whose it is.
    pub name: &'a str,
    /// Why it is on the desk.
    pub about: &'a str,
    /// What the queue's own score says.
    pub score: Option<u8>,
    /// What is decided, by index; nothing while it is left for tomorrow.
    pub decided: Option<u8>,
    /// What can be done with it.
    pub steps: Vec<OpenStep<'a>>,
}

/// Something that can be done with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenStep<'a> {
    /// Its index.
    pub index: u8,
    /// What the trainee picks from.
    pub words: &'a str,
    /// How many minutes it takes.
    pub minutes: u16,
    /// Whether there is time for it.
    pub fits: bool,
}

/// One line of the transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranscriptLine {
    /// The entry of the log.
    pub entry: u32,
    /// Who: `None` for what happens besides speaking.
    pub speaker: Option<String>,
    /// Whether the collector speaks.
    pub collector: bool,
    /// The words.
    pub words: String,
}

/// A message that is being put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenMessage {
    /// What was put so far.
    pub so_far: Vec<String>,
    /// What is asked for next; `None` once it can be sent.
    pub ask: Option<String>,
}

impl<'a> TraineeView<'a> {
    /// Of a session.
    pub fn of(session: &'a Session) -> Self {
        Self {
            session,
            file: None,
        }
    }

    /// The same with a file of the desk open: account, clock and currency are those of that file.
    #[must_use]
    pub fn on_file(self, at: u8) -> Self {
        Self {
            file: Some(at),
            ..self
        }
    }

    fn open_file(self) -> Option<&'a DeskFile> {
        self.scenario().queue()?.file(self.file?)
    }

    fn scenario(self) -> &'a crate::scenario::Scenario {
        &self.session.play().scenario
    }

    fn state(self) -> &'a State {
        self.session.state()
    }

    fn fill(self, text: &Text) -> String {
        text.fill(&table_of(self.state()), self.currency())
    }

    /// The scenario's id.
    pub fn scenario_id(self) -> &'a str {
        self.scenario().id()
    }

    /// The scenario's title.
    pub fn title(self) -> &'a str {
        self.scenario().title()
    }

    /// What it is about.
    pub fn about(self) -> &'a str {
        self.scenario().about()
    }

    /// Where the session is.
    pub fn stage(self) -> Stage {
        self.state().stage()
    }

    /// The simulated time, where the consumer lives.
    pub fn clock(self) -> LocalMoment {
        let now = self.session.play().moment(self.state().now());
        match self.open_file() {
            Some(file) => now.seen_from(file.starts.zone()),
            None => now,
        }
    }

    /// Seconds on the line; `None` off the line.
    pub fn on_the_line(self) -> Option<u32> {
        (self.stage() == Stage::Contact).then(|| self.state().now() - self.state().opened())
    }

    /// The account, as a collector's system shows it.
    pub fn facts(self) -> &'a Facts {
        self.open_file()
            .map_or(self.scenario().facts(), |file| &file.facts)
    }

    /// The client's house: card, codes, name.
    pub fn house(self) -> &'a House {
        self.scenario().house()
    }

    /// The account's currency.
    pub fn currency(self) -> Currency {
        let debt = self.facts().debts.first();
        debt.map_or(Currency::Usd, |debt| debt.currency)
    }

    /// The part of the balance that nobody disputes.
    pub fn undisputed(self) -> Money {
        let debt = self.facts().debts.first();
        debt.map_or(Money::ZERO, Debt::undisputed)
    }

    /// The files on the desk; none where one account is worked.
    pub fn files(self) -> Vec<FileOnDesk<'a>> {
        let Some(queue) = self.scenario().queue() else {
            return Vec::new();
        };
        let state = self.state();
        let files = queue.files.iter().zip(0_u8..);
        files
            .map(|(file, index)| FileOnDesk {
                index,
                name: file.name(),
                about: &file.about,
                score: file.score,
                decided: state.decided(index),
                steps: file
                    .steps
                    .iter()
                    .zip(0_u8..)
                    .map(|(step, number)| OpenStep {
                        index: number,
                        words: &step.words,
                        minutes: step.minutes,
                        fits: state.fits(
                            queue,
                            Decision {
                                file: index,
                                step: number,
                            },
                        ),
                    })
                    .collect(),
            })
            .collect()
    }

    /// The minutes that are planned for the files, and how many there are.
    pub fn minutes_planned(self) -> Option<(u16, Option<u16>)> {
        let queue = self.scenario().queue()?;
        Some((self.state().minutes_planned(queue), queue.minutes))
    }

    /// Numbers to dial.
    pub fn dialable(self) -> Vec<Dialable> {
        let lines = self.scenario().lines().iter().zip(0_u8..);
        lines
            .map(|(line, index)| {
                let dialled = self.state().has_dialled(index);
                Dialable {
                    index,
                    id: line.address,
                    label: line.label.clone(),
                    dialled,
                    calls_in: line.calls_in && !dialled,
                }
            })
            .collect()
    }

    /// Messages to write.
    pub fn writable(self) -> Vec<Dialable> {
        let writes = self.scenario().writes();
        writes
            .map(|(index, line)| Dialable {
                index,
                id: line.address,
                label: line.label.clone(),
                dialled: self.state().has_dialled(index),
                calls_in: false,
            })
            .collect()
    }

    /// Whether the step with this number was done on a page, with nobody on the line.
    pub fn was_writing(self, seq: u32) -> bool {
        let before = self.session.log().entries.iter().rev();
        before
            .skip_while(|entry| entry.seq >= seq)
            .flat_map(|entry| entry.effects.iter().rev())
            .find_map(|event| match event {
                Event::Writing { .. } => Some(true),
                Event::Dialled { .. } | Event::Closed(_) => Some(false),
                _ => None,
            })
            .unwrap_or(false)
    }

    /// What is being written, if anything is.
    pub fn writing(self) -> Option<&'a str> {
        let (line, _) = self.state().line()?;
        let line = self
            .scenario()
            .line(line)
            .filter(|_| self.state().is_writing());
        line.map(|line| line.label.as_str())
    }

    /// Who is on the line, as far as the trainee can know: the name is theirs
    /// only once they have been heard to be that person.
    pub fn person(self) -> Option<&'a Person> {
        let index = self.state().person()?;
        self.facts().people.get(usize::from(index))
    }

    /// Whether a machine is listening.
    pub fn voicemail(self) -> bool {
        self.state().voicemail()
    }

    /// Whether the person is on hold.
    pub fn on_hold(self) -> bool {
        self.state().on_hold()
    }

    /// What can be said or put now, in authored order.
    pub fn choices(self) -> Vec<OpenChoice> {
        let state = self.state();
        let Some(beat) = state.beat().and_then(|beat| self.scenario().beat(beat)) else {
            return Vec::new();
        };
        let range = match &beat.answers {
            Answers::Slots(slots) => match slots.get(usize::from(state.slot())) {
                Some(slot) => slot.choices.clone(),
                None => return Vec::new(),
            },
            _ => beat.choices.clone(),
        };
        let situation = state.situation();
        range
            .filter_map(|index| Some((index, self.scenario().choice(index)?)))
            .filter(|(index, choice)| {
                situation.all(&choice.when) && !(choice.once && has_bit(situation.used, *index))
            })
            .map(|(index, choice)| OpenChoice {
                index,
                id: choice.id.clone(),
                say: self.fill(&choice.say),
            })
            .collect()
    }

    /// The tray.
    pub fn tray(self) -> Vec<TrayItem> {
        let talking = self.stage() == Stage::Contact && !self.voicemail() && !self.on_hold();
        let agreed = self.state().agreed().is_some();
        let actions = self.house().standing.iter().zip(0_u8..);
        actions
            .map(|(action, index)| TrayItem {
                index,
                id: action.id.clone(),
                label: action.label.clone(),
                say: self.fill(&action.say),
                open: talking && (agreed || !action.needs_agreement),
            })
            .collect()
    }

    /// Whether the offer table is open.
    pub fn table_open(self) -> bool {
        let beat = self
            .state()
            .beat()
            .and_then(|beat| self.scenario().beat(beat));
        beat.is_some_and(|beat| matches!(beat.answers, Answers::Table(_)))
    }

    /// Whether the table can be left without an agreement.
    pub fn can_withdraw(self) -> bool {
        let beat = self
            .state()
            .beat()
            .and_then(|beat| self.scenario().beat(beat));
        beat.is_some_and(
            |beat| matches!(&beat.answers, Answers::Table(table) if table.withdrawn.is_some()),
        )
    }

    /// The consumer's open terms.
    pub fn counter(self) -> Option<Terms> {
        self.state().counter()
    }

    /// What is agreed.
    pub fn agreed(self) -> Option<Terms> {
        self.state().agreed().map(|(terms, _)| terms)
    }

    /// The message that is being put together.
    pub fn message(self) -> Option<OpenMessage> {
        let state = self.state();
        let beat = self.scenario().beat(state.beat()?)?;
        let Answers::Slots(slots) = &beat.answers else {
            return None;
        };
        let mut so_far = Vec::new();
        for (slot, at) in slots.iter().zip(0_u32..) {
            let number = u16::try_from((state.slots >> (4 * at)) & 15).unwrap_or(0);
            let choice = number
                .checked_sub(1)
                .and_then(|offset| self.scenario().choice(slot.choices.start + offset));
            so_far.extend(
                choice
                    .map(|choice| self.fill(&choice.say))
                    .filter(|words| !words.is_empty()),
            );
        }
        Some(OpenMessage {
            so_far,
            ask: slots
                .get(usize::from(state.slot()))
                .map(|slot| slot.ask.clone()),
        })
    }

    /// The call that can be listened to.
    pub fn to_listen_to(self) -> Option<&'a Heard> {
        self.scenario().to_listen_to()
    }

    /// What was heard or received before.
    pub fn heard(self) -> Option<&'a Heard> {
        self.scenario().heard()
    }

    /// Faults marked in a line of it, from 0.
    pub fn marked(self, line: u8) -> Vec<u8> {
        let marks = self.state().marks(self.scenario());
        let here = marks.into_iter().filter(|mark| mark.line == line);
        here.map(|mark| mark.spot).collect()
    }

    /// What was found out, one line each.
    pub fn found_out(self) -> Vec<&'a str> {
        let learned = self.state().learned();
        let all = self.scenario().disclosures().iter().enumerate();
        all.filter(|(at, _)| learned & (1 << at) != 0)
            .map(|(_, one)| one.tells.as_str())
            .collect()
    }

    /// How the person seems, in words; `None` where there is nobody to tell it of.
    pub fn mood_in_words(self) -> Option<&'static str> {
        let heard = self.state().consumer_on_line(self.scenario()) && self.person_is_known();
        heard.then(|| in_words(self.state().mood()))
    }

    /// The face, from 0 to 10 each: trust, patience, distress. Drawn, never shown as numbers.
    pub fn face(self) -> Option<(u8, u8, u8)> {
        let mood = self.state().mood();
        let heard = self.state().consumer_on_line(self.scenario()) && self.person_is_known();
        heard.then_some((mood.trust, mood.patience, mood.distress))
    }

    /// What was said and done so far.
    pub fn transcript(self) -> Vec<TranscriptLine> {
        let mut state = State::new(&self.session.play().temperament);
        let mut lines = Vec::new();
        let mut named = 0;
        for entry in &self.session.log().entries {
            self.lines_of(entry, &mut state, &mut named, &mut lines);
        }
        lines
    }

    /// What the newest entry said and did.
    pub fn newest(self) -> Vec<TranscriptLine> {
        let entries = &self.session.log().entries;
        let last = entries.last().map_or(0, |entry| entry.seq);
        self.transcript()
            .into_iter()
            .filter(|line| line.entry == last)
            .collect()
    }

    /// Parts of the file that were read.
    pub fn read_tabs(self) -> Vec<Tab> {
        let events = self
            .session
            .log()
            .entries
            .iter()
            .flat_map(|entry| &entry.effects);
        events
            .filter_map(|event| {
                if let Event::Read(tab) = event {
                    Some(*tab)
                } else {
                    None
                }
            })
            .collect()
    }

    /// The lines of an entry. `named` holds a bit for each person who has said who
    /// they are: until then the trainee hears a voice, not a name.
    fn lines_of(
        self,
        entry: &Entry,
        state: &mut State,
        named: &mut u64,
        lines: &mut Vec<TranscriptLine>,
    ) {
        for event in &entry.effects {
            let page = state.is_writing();
            state.evolve(event);
            if let (Event::Heard(index), Some(person)) = (event, state.person()) {
                let does = self.scenario().words(*index).map(|spoken| &spoken.does);
                if does.is_some_and(|does| does.iter().any(tells_who)) {
                    *named |= bit(person);
                }
            }
            let told = match event {
                Event::Closed(ended) if page => Some((None, false, put_away(*ended).to_owned())),
                _ => self.line_of(event, state, *named),
            };
            lines.extend(told.map(|(speaker, collector, words)| TranscriptLine {
                entry: entry.seq,
                speaker,
                collector,
                words,
            }));
        }
    }

    fn mark_in_words(self, mark: Mark) -> Option<String> {
        let heard = self.to_listen_to()?;
        let fault = heard.spots.get(usize::from(mark.spot))?;
        Some(format!("line {}, {}", mark.line + 1, fault.words))
    }

    fn line_of(
        self,
        event: &Event,
        state: &State,
        named: u64,
    ) -> Option<(Option<String>, bool, String)> {
        let scenario = self.scenario();
        let fill = |text: &Text| text.fill(&table_of(state), self.currency());
        let mine = |words: String| Some((Some(self.facts().agency.agent.clone()), true, words));
        let aside = |words: String| Some((None, false, words));
        match *event {
            Event::Said { choice, .. } => mine(fill(&scenario.choice(choice)?.say)),
            Event::StandingSaid { action, .. } => mine(fill(&scenario.standing(action)?.say)),
            Event::MessageLeft { beat, slots } => {
                mine(crate::session::spell::message_words(scenario, beat, slots))
            }
            Event::Heard(index) => {
                let words = fill(&scenario.words(index)?.says);
                let person = state
                    .person()
                    .and_then(|person| self.facts().people.get(usize::from(person)));
                let name = match person {
                    Some(_) if state.voicemail() => "voicemail".to_owned(),
                    Some(found)
                        if state
                            .person()
                            .is_some_and(|person| named & bit(person) != 0) =>
                    {
                        found.name.clone()
                    }
                    _ => "A voice".to_owned(),
                };
                (!words.is_empty()).then_some((Some(name), false, words))
            }
            Event::Offered(terms) => mine(offer_words(&terms, self.currency())),
            Event::Dialled { line, again } => {
                let line = scenario.line(line)?;
                let does = if line.calls_in && !again {
                    "answer"
                } else {
                    "dial"
                };
                aside(format!("You {does} {}.", line.label))
            }
            Event::Writing { line, .. } => {
                aside(format!("You write: {}.", scenario.line(line)?.label))
            }
            Event::Listened => {
                let heard = scenario.to_listen_to()?;
                aside(format!("You listen to the call of {}.", heard.by))
            }
            Event::Marked(mark) => aside(format!("Marked: {}.", self.mark_in_words(mark)?)),
            Event::Unmarked(mark) => aside(format!("Taken back: {}.", self.mark_in_words(mark)?)),
            Event::NotReached(result) => aside(not_reached(result).to_owned()),
            Event::PartyNow(index) => {
                let person = self.facts().people.get(usize::from(index))?;
                let name = if named & bit(index) == 0 {
                    "Somebody else"
                } else {
                    &person.name
                };
                aside(format!("{name} comes to the line."))
            }
            Event::Waited { seconds } => aside(format!("You wait {seconds} seconds.")),
            Event::HoldBegan { seconds } => {
                aside(format!("You put them on hold for {seconds} seconds."))
            }
            Event::HoldEnded => aside("You take them back.".to_owned()),
            Event::Transferred(to) => aside(format!("You hand the call over: {to:?}.")),
            Event::Closed(ended) => aside(closed(ended).to_owned()),
            Event::TimeRanOut => aside("The time allowed is over.".to_owned()),
            _ => None,
        }
    }
}

/// The bit of a person; more than 64 people are in no scenario.
fn bit(person: u8) -> u64 {
    1 << person.min(63)
}

fn not_reached(result: crate::domain::contact::CallResult) -> &'static str {
    use crate::domain::contact::CallResult;
    match result {
        CallResult::Busy => "A busy tone.",
        CallResult::NotInService => "The number is not in service.",
        CallResult::Full => "A voicemail that takes no message.",
        CallResult::Dropped => "Somebody answers, and the line drops.",
        _ => "It rings out. Nobody answers.",
    }
}

/// How a page ends: nobody was at the other end of it.
fn put_away(ended: crate::domain::contact::EndedBy) -> &'static str {
    use crate::domain::contact::EndedBy;
    match ended {
        EndedBy::Sent => "The message is sent.",
        _ => "You put the page away. Nothing is sent.",
    }
}

fn closed(ended: crate::domain::contact::EndedBy) -> &'static str {
    use crate::domain::contact::EndedBy;
    match ended {
        EndedBy::Collector => "You end the call.",
        EndedBy::Party => "They hang up.",
        EndedBy::Both => "The call ends.",
        EndedBy::NoAnswer => "Nobody answered.",
        EndedBy::Dropped => "The line drops.",
        EndedBy::Transferred => "The call is handed over.",
        EndedBy::Sent => "The message is left.",
        EndedBy::Limit => "The call has run too long and is cut off.",
    }
}

/// The mood in words: first what shows most, then how the caller stands with them.
fn in_words(mood: Mood) -> &'static str {
    match (mood.distress, mood.patience, mood.trust) {
        (8.., _, _) => "shaken, close to tears",
        (_, 0..=1, _) => "about to hang up",
        (6 | 7, _, 6..=10) => "upset, but talking to you",
        (6 | 7, ..) => "upset and wary",
        (_, 2..=3, 0..=4) => "short with you",
        (_, 2..=3, _) => "running out of patience",
        (_, _, 0..=2) => "closed, distrustful",
        (_, _, 3..=4) => "guarded",
        (_, _, 5 | 6) => "listening",
        (_, _, 7..=8) => "open with you",
        (_, _, _) => "at ease, trusting you",
    }
}
