//! What of a state can still matter: the rest is forgotten, so that a search
//! meets states again that differ only in what nobody asks for any more.
//!
//! A condition counts only where it decides something: words that differ and do
//! the same are one line. Forgetting never changes what follows; a property test
//! holds it.

use crate::{
    consumer::Temperament,
    domain::{CollectorAct, act::Question},
    scenario::{
        Scenario, has_bit,
        model::{
            Answers, Beat, CHOICES_MAX, Choice, Cond, LineIx, Reaction, SpokenIx, Table, Turn,
        },
    },
    session::{Stage, State},
};

/// What conditions ask about, somewhere ahead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing that a condition may ask"
)]
struct Asked {
    flags: u64,
    learned: u64,
    used: [u64; CHOICES_MAX / 64],
    standing: u32,
    offers: u8,
    verified: bool,
    counter: bool,
    /// Whether the kind, the method and a payment today of what is agreed are told apart.
    agreed: [bool; 3],
    table: bool,
    /// Whether any beat lies ahead at all.
    beats: bool,
}

impl Asked {
    fn and(self, other: Self) -> Self {
        let mut used = self.used;
        for (mine, theirs) in used.iter_mut().zip(other.used) {
            *mine |= theirs;
        }
        Self {
            flags: self.flags | other.flags,
            learned: self.learned | other.learned,
            used,
            standing: self.standing | other.standing,
            offers: self.offers.max(other.offers),
            verified: self.verified || other.verified,
            counter: self.counter || other.counter,
            agreed: [0, 1, 2].map(|at: usize| {
                let of = |asked: &Self| asked.agreed.get(at).copied().unwrap_or_default();
                of(&self) || of(&other)
            }),
            table: self.table || other.table,
            beats: self.beats || other.beats,
        }
    }

    fn all(&mut self, conditions: &[Cond]) {
        for condition in conditions {
            self.one(condition);
        }
    }

    fn one(&mut self, condition: &Cond) {
        match condition {
            Cond::Flag(bits) => self.flags |= bits,
            Cond::Knows(bits) => self.learned |= bits,
            Cond::UsedChoice(index) => self.choice(*index),
            Cond::UsedStanding(index) => self.standing |= 1 << (*index).min(31),
            Cond::Verified(_) => self.verified = true,
            Cond::Countered => self.counter = true,
            Cond::AgreedKind(_) => self.agreed = [true, self.agreed[1], self.agreed[2]],
            Cond::AgreedAuthorized => self.agreed = [self.agreed[0], true, self.agreed[2]],
            Cond::AgreedDown => self.agreed = [self.agreed[0], self.agreed[1], true],
            Cond::OffersAtLeast(count) => self.offers = self.offers.max(*count),
            Cond::Not(inner) => self.one(inner),
            Cond::Any(inner) => self.all(inner),
            // Moods and what is agreed are kept whole wherever a beat lies ahead.
            Cond::TrustAtLeast(_)
            | Cond::PatienceAtLeast(_)
            | Cond::DistressAtLeast(_)
            | Cond::Heard
            | Cond::Agreed
            | Cond::Confirmed => {}
        }
    }

    fn choice(&mut self, index: u16) {
        if let Some(word) = self.used.get_mut(usize::from(index / 64)) {
            *word |= 1 << (index % 64);
        }
    }
}

/// What can still matter at each beat of a scenario, found once.
#[derive(Clone, Debug)]
pub struct Matters {
    beats: Vec<Asked>,
    /// First and again, by line.
    lines: Vec<(LineIx, [Asked; 2])>,
    /// Questions that somebody can still be asked.
    questions: Vec<Question>,
}

impl Matters {
    /// Of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let mut beats: Vec<Asked> = scenario
            .beats()
            .iter()
            .map(|beat| asked_at(scenario, beat))
            .collect();
        let ahead: Vec<Vec<u16>> = scenario
            .beats()
            .iter()
            .map(|beat| led_to(scenario, beat))
            .collect();
        // What is asked at a beat is asked at every beat before it; loops make it a fixed point.
        loop {
            let mut changed = false;
            for (at, next) in ahead.iter().enumerate() {
                let Some(now) = beats.get(at).copied() else {
                    continue;
                };
                let sum = next.iter().fold(now, |sum, beat| {
                    sum.and(beats.get(usize::from(*beat)).copied().unwrap_or_default())
                });
                if sum != now
                    && let Some(place) = beats.get_mut(at)
                {
                    *place = sum;
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
        let of_beat = |beat: Option<u16>| {
            beat.and_then(|beat| beats.get(usize::from(beat)).copied())
                .unwrap_or_default()
        };
        let lines = scenario
            .ways()
            .map(|(at, line)| (at, [of_beat(line.first.beat), of_beat(line.again.beat)]))
            .collect();
        Self {
            beats,
            lines,
            questions: questions(scenario),
        }
    }

    /// What is asked from this state on.
    fn ahead(&self, state: &State) -> Asked {
        let mut sum = Asked::default();
        if state.stage == Stage::Contact
            && let Some(here) = self.beats.get(usize::from(state.beat))
        {
            sum = *here;
        }
        for (line, [first, again]) in &self.lines {
            if !state.has_dialled(*line) {
                sum = sum.and(*first);
            }
            sum = sum.and(*again);
        }
        sum
    }

    /// Puts everything that nothing ahead asks for to one value, and the clock to
    /// `now`, in seconds from the start. What follows from the state stays the same, but
    /// for the clock, and as long as only such terms are put as will be accepted.
    pub fn forget(
        &self,
        scenario: &Scenario,
        temperament: &Temperament,
        now: u32,
        state: &mut State,
    ) {
        let ahead = self.ahead(state);
        if matches!(state.stage, Stage::Note | Stage::Closed)
            || (state.stage == Stage::Desk && !ahead.beats)
        {
            let (kept, called) = (state.stage, state.dialled);
            *state = State::new(temperament);
            state.stage = kept;
            // A number that leads nowhere can still be dialed, and that is judged.
            state.dialled = if kept == Stage::Desk { called } else { 0 };
            return;
        }
        state.now = now;
        state.opened = 0;
        state.plans = 0;
        state.flags &= ahead.flags;
        state.learned &= ahead.learned;
        for (used, asked) in state.used.iter_mut().zip(ahead.used) {
            *used &= asked;
        }
        state.standing_used &= ahead.standing;
        state.agreed_in = temperament.opening;
        state.answered = state.answered.only(&self.questions);
        forget_table(&ahead, state);
        if state.felt.has_waited() {
            state.asked = false;
        }
        if !ahead.verified {
            state.identified = 0;
        }
        if state.stage == Stage::Contact {
            let written = scenario
                .beat(state.beat)
                .is_some_and(|beat| matches!(beat.answers, Answers::Slots(_)));
            if !written {
                state.slots = 0;
                state.slot = 0;
            }
        } else {
            state.beat = 0;
            state.slots = 0;
            state.slot = 0;
            state.line_again = false;
        }
    }

    /// Whether anything anywhere asks for what is said or heard at this beat.
    pub fn asks(&self, scenario: &Scenario, beat: &Beat) -> bool {
        let all = self.beats.iter().copied().reduce(Asked::and);
        let all = all.unwrap_or_default();
        let turns = beat.says.iter().chain(&beat.waited);
        let tells = turns.filter_map(|turn| scenario.words(turn.spoken));
        choices(scenario, beat)
            .any(|(index, choice)| choice.sets & all.flags != 0 || has_bit(&all.used, index))
            || tells
                .map(|words| words.tells)
                .any(|tells| tells & all.learned != 0)
    }

    /// Whether the script tells apart of what kind an agreement is, how it is paid, and
    /// whether something is paid today.
    pub fn agreements_told_apart(&self) -> [bool; 3] {
        let all = self.beats.iter().copied().reduce(Asked::and);
        all.unwrap_or_default().agreed
    }
}

/// A player who puts only what will be accepted is never turned down, so the
/// terms put last and the rounds matter to conditions alone.
fn forget_table(ahead: &Asked, state: &mut State) {
    state.offers = state.offers.min(ahead.offers);
    state.offer = None;
    if !ahead.table && !ahead.counter {
        state.counter = None;
    }
}

/// The conditions that decide something at a beat.
fn asked_at(scenario: &Scenario, beat: &Beat) -> Asked {
    let mut asked = Asked {
        beats: true,
        ..Asked::default()
    };
    turns(scenario, &beat.says, &mut asked);
    turns(scenario, &beat.waited, &mut asked);
    for (index, choice) in choices(scenario, beat) {
        asked.all(&choice.when);
        choice.routes.iter().for_each(|(when, _)| asked.all(when));
        if choice.once {
            asked.choice(index);
        }
    }
    for reaction in reactions(scenario, beat) {
        asked.all(&reaction.turn.when);
    }
    if let Answers::Table(table) = &beat.answers {
        asked.table = true;
        turns(scenario, &table.counters, &mut asked);
        for (_, turn) in &table.refuses {
            asked.all(&turn.when);
        }
    }
    asked
}

/// The conditions of turns that decide something. Turns at the end that all do
/// what the last one does, which fits always, need not be told apart.
fn turns(scenario: &Scenario, turns: &[Turn], asked: &mut Asked) {
    let Some(last) = turns.last() else { return };
    let same = turns
        .iter()
        .rev()
        .take_while(|turn| last.when.is_empty() && do_the_same(scenario, turn, last))
        .count();
    for turn in turns.iter().take(turns.len() - same) {
        asked.all(&turn.when);
    }
}

fn do_the_same(scenario: &Scenario, one: &Turn, other: &Turn) -> bool {
    one.to == other.to && lines_do_the_same(scenario, one.spoken, other.spoken)
}

fn lines_do_the_same(scenario: &Scenario, one: SpokenIx, other: SpokenIx) -> bool {
    match (scenario.words(one), scenario.words(other)) {
        (Some(one), Some(other)) => {
            one.does == other.does
                && one.tells == other.tells
                && one.language == other.language
                && one.says.is_empty() == other.says.is_empty()
        }
        _ => one == other,
    }
}

/// The choices of a beat, those of a message's slots included.
pub(crate) fn choices<'a>(
    scenario: &'a Scenario,
    beat: &'a Beat,
) -> impl Iterator<Item = (u16, &'a Choice)> + 'a {
    let slots = match &beat.answers {
        Answers::Slots(slots) => slots.as_slice(),
        _ => &[],
    };
    beat.choices
        .clone()
        .chain(slots.iter().flat_map(|slot| slot.choices.clone()))
        .filter_map(|index| Some((index, scenario.choice(index)?)))
}

/// The reactions that can answer at a beat: its own, then the scenario's.
pub(crate) fn reactions<'a>(
    scenario: &'a Scenario,
    beat: &Beat,
) -> impl Iterator<Item = &'a Reaction> + 'a {
    let of = |range: &std::ops::Range<u16>| {
        scenario
            .reactions
            .get(usize::from(range.start)..usize::from(range.end))
            .unwrap_or_default()
    };
    of(&beat.reactions).iter().chain(of(&scenario.common))
}

/// The beats to which a beat can lead.
pub(crate) fn led_to(scenario: &Scenario, beat: &Beat) -> Vec<u16> {
    let mut to: Vec<u16> = Vec::new();
    for (_, choice) in choices(scenario, beat) {
        to.extend(choice.to);
        to.extend(choice.routes.iter().map(|(_, to)| *to));
    }
    to.extend(beat.waited.iter().filter_map(|turn| turn.to));
    to.extend(reactions(scenario, beat).filter_map(|reaction| reaction.turn.to));
    if let Answers::Table(table) = &beat.answers {
        to.extend(of_table(table));
    }
    to.sort_unstable();
    to.dedup();
    to
}

fn of_table(table: &Table) -> impl Iterator<Item = u16> + '_ {
    let turns = std::iter::once(&table.accepts)
        .chain(&table.counters)
        .chain(table.refuses.iter().map(|(_, turn)| turn))
        .chain(&table.withdrawn);
    turns.filter_map(|turn| turn.to)
}

/// Questions that a choice or the tray can ask.
fn questions(scenario: &Scenario) -> Vec<Question> {
    let tray = scenario.house().standing.iter();
    let acts = scenario
        .choices()
        .iter()
        .flat_map(|choice| &choice.acts)
        .chain(tray.flat_map(|action| &action.acts));
    let mut found: Vec<Question> = Vec::new();
    for act in acts {
        if let CollectorAct::Ask(question) = act
            && !found.contains(question)
        {
            found.push(*question);
        }
    }
    found
}
