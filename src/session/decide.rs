//! Deciding: what an action brings about, or why it is impossible now.

use std::sync::Arc;

use arrayvec::ArrayVec;

use crate::{
    consumer::{Temperament, mood},
    domain::contact::EndedBy,
    domain::{CollectorAct, LocalMoment, PartyAct, act::Identifier},
    scenario::{
        Scenario,
        model::{BeatIx, SpokenIx, Turn},
    },
    session::{Action, Event, Refusal, Stage, State, conversation, desk, listening, queue, table},
};

/// At most so many effects of one step. The longest chain (words, two deeds, a
/// booking, a confirmation, a new party, an answer, a last word and the end)
/// has fourteen.
pub const EFFECTS_MAX: usize = 16;

/// What an action brings about. No heap.
pub type Effects = ArrayVec<Event, EFFECTS_MAX>;

/// A scenario and the consumer one meets in it: fixed for a session.
#[derive(Clone, Debug)]
pub struct Play {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The consumer.
    pub temperament: Temperament,
}

impl Play {
    /// The consumer that this seed picks.
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        let temperament = scenario.temperament().pick(seed, scenario.today());
        Self {
            scenario,
            temperament,
        }
    }

    /// The moment so many seconds after the start.
    pub fn moment(&self, seconds: u32) -> LocalMoment {
        self.scenario.starts().later(seconds)
    }
}

/// What the action brings about in this state. Pure; nothing is changed.
///
/// # Errors
/// A [`Refusal`] if the action is impossible now.
pub fn decide(play: &Play, state: &State, action: &Action) -> Result<Effects, Refusal> {
    let mut step = Step::new(play, state);
    match (state.stage, action) {
        (Stage::Closed, _) => return Err(Refusal::Over),
        (_, Action::TimeRanOut) => {
            step.push(Event::TimeRanOut);
            // At a desk with files there is no note to write yet.
            if step.scenario().queue().is_some() {
                step.push(Event::QueueLeft);
            }
        }
        (_, Action::AskHint(level)) => step.push(Event::Hinted((*level).min(3))),
        (_, Action::Read(tab)) => step.push(Event::Read(*tab)),
        (Stage::Note, Action::FileNote(note)) => desk::file(&mut step, note)?,
        (Stage::Note, _) => return Err(Refusal::AtNote),
        (Stage::Desk, action) if step.scenario().queue().is_some() => {
            queue::act(&mut step, action)?;
        }
        (Stage::Desk, Action::Dial(line)) => desk::dial(&mut step, *line)?,
        (Stage::Desk, Action::Write(line)) => desk::write(&mut step, *line)?,
        (Stage::Desk, Action::Wait(seconds)) => desk::aside(&mut step, *seconds)?,
        (Stage::Desk, Action::Plan(_)) => desk::plan(&mut step)?,
        (Stage::Desk, Action::Finish) => step.push(Event::NoteBegun),
        (Stage::Desk, Action::Listen) => listening::begin(&mut step)?,
        (Stage::Desk, Action::FileNote(_)) => return Err(Refusal::NotAtNote),
        (Stage::Desk, _) => return Err(Refusal::NoOneOnTheLine),
        (Stage::Listening, action) => listening::act(&mut step, action)?,
        (Stage::Contact, action) => conversation::act(&mut step, action)?,
    }
    Ok(step.effects)
}

/// A step on its way: effects so far, and the state as they leave it, so that
/// what comes later in the step can see what came before.
pub(super) struct Step<'a> {
    pub(super) play: &'a Play,
    pub(super) state: State,
    pub(super) effects: Effects,
    /// Seconds that the step takes.
    pub(super) seconds: u32,
}

impl<'a> Step<'a> {
    fn new(play: &'a Play, state: &State) -> Self {
        Self {
            play,
            state: *state,
            effects: Effects::new(),
            seconds: 0,
        }
    }

    pub(super) fn scenario(&self) -> &'a Scenario {
        &self.play.scenario
    }

    pub(super) fn push(&mut self, event: Event) {
        self.state.evolve(&event);
        // The capacity is above the longest chain there is; see `EFFECTS_MAX`.
        let pushed = self.effects.try_push(event);
        debug_assert!(pushed.is_ok(), "a step has more effects than planned");
    }

    /// Time passes once a step, at its end.
    pub(super) fn pass_time(&mut self) {
        if self.seconds > 0 {
            let now = self.state.now + self.seconds;
            self.seconds = 0;
            self.push(Event::TimePassed { now });
        }
    }

    /// The words of the collector move the mood of the consumer, if they hear them.
    pub(super) fn move_mood(
        &mut self,
        acts: &[CollectorAct],
        shift: Option<crate::scenario::source::MoodShift>,
    ) {
        let before = self.state.mood;
        let mut felt = self.state.felt;
        let mut now = before;
        if let Some(shift) = shift {
            now.trust = moved(now.trust, shift.trust);
            now.patience = moved(now.patience, shift.patience);
            now.distress = moved(now.distress, shift.distress);
        } else if self.state.consumer_on_line(self.scenario()) {
            (now, felt) = mood::after_utterance(
                before,
                felt,
                &self.play.temperament,
                acts,
                self.state.answered,
            );
        }
        self.mood_is(now, felt);
    }

    /// Notes a mood, if anything about it is new.
    pub(super) fn mood_is(&mut self, mood: crate::domain::Mood, felt: crate::consumer::Felt) {
        if mood != self.state.mood || felt != self.state.felt {
            self.push(Event::MoodNow {
                mood,
                felt,
                answered: self.state.answered,
            });
        }
    }

    /// The other side says something.
    pub(super) fn hear(&mut self, index: SpokenIx) {
        let scenario = self.scenario();
        let Some(spoken) = scenario.words(index) else {
            return;
        };
        if spoken.says.is_empty() && spoken.does.is_empty() && spoken.tells == 0 {
            return;
        }
        self.push(Event::Heard(index));
        self.seconds += u32::from(spoken.seconds);
        let identified = spoken.does.iter().fold(self.state.identified, |bits, act| {
            bits | identifier_bit(act)
        });
        let learned = self.state.learned | spoken.tells;
        if learned != self.state.learned || identified != self.state.identified {
            self.push(Event::Noticed {
                flags: self.state.flags,
                learned,
                identified,
            });
        }
        if self.state.consumer_on_line(scenario) {
            let mood = mood::on_party_acts(self.state.mood, self.state.felt, &spoken.does);
            let answered = self.state.answered.after(&spoken.does);
            if mood != self.state.mood || answered != self.state.answered {
                self.push(Event::MoodNow {
                    mood,
                    felt: self.state.felt,
                    answered,
                });
            }
        }
    }

    /// The first of the turns whose conditions hold.
    pub(super) fn pick<'t>(&self, turns: &'t [Turn]) -> Option<&'t Turn> {
        let situation = self.state.situation();
        turns.iter().find(|turn| situation.all(&turn.when))
    }

    /// A beat is reached: whoever speaks there says their line.
    pub(super) fn reach(&mut self, beat: BeatIx) {
        let scenario = self.scenario();
        let Some(found) = scenario.beat(beat) else {
            return;
        };
        if let Some(who) = found.who
            && !self.state.voicemail
            && self.state.person != who
        {
            self.push(Event::PartyNow(who));
        }
        self.push(Event::Reached(beat));
        if let Some(turn) = self.pick(&found.says) {
            self.hear(turn.spoken);
        }
        if let Some(ended) = found.ends {
            self.close(ended);
        }
    }

    /// The contact ends.
    pub(super) fn close(&mut self, ended: EndedBy) {
        self.pass_time();
        self.push(Event::Closed(ended));
    }

    /// The consumer may have had enough, or need time. Comes last in a step,
    /// except where the contact is over anyway.
    pub(super) fn settle(&mut self, distress_before: u8) {
        if self.state.stage == Stage::Contact && self.state.consumer_on_line(self.scenario()) {
            if mood::ends_call(&self.state.mood) {
                self.hear(self.scenario().fed_up);
                self.close(EndedBy::Party);
            } else if mood::asks_for_time(&self.state.mood)
                && distress_before < self.state.mood.distress
            {
                self.hear(self.scenario().overwhelmed);
                self.close(EndedBy::Party);
            }
        }
        self.pass_time();
    }

    /// Acts that confirm or book what was agreed.
    pub(super) fn seal(&mut self, acts: &[CollectorAct]) {
        table::seal(self, acts);
    }
}

fn moved(level: u8, by: i8) -> u8 {
    level.saturating_add_signed(by).min(10)
}

/// The bit of an identifier that was given correctly. A name is known to anyone.
fn identifier_bit(act: &PartyAct) -> u8 {
    match act {
        PartyAct::Identify {
            id: Identifier::Name,
            ..
        }
        | PartyAct::Identify { correct: false, .. } => 0,
        PartyAct::Identify { id, .. } => match id {
            Identifier::Name => 0,
            Identifier::BirthDate => 1,
            Identifier::Last4 => 2,
            Identifier::Address => 4,
            Identifier::Other => 8,
        },
        _ => 0,
    }
}
