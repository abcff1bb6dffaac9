//! How much can still be hoped for at a node, and how little: bounds that no line
//! exceeds, so that a search need not look where nothing better can be.
//!
//! They leave out law, conditions and order: everything that any beat ahead holds is
//! there, and only kindness that is used up, patience that is gone, and what was
//! spoiled for good count. Property tests hold them against searches without them.

use rustc_hash::FxHashMap;

use crate::{
    consumer::{Answered, Felt, Outlook},
    domain::{CollectorAct, Deed, Goal, Mood, PartyAct, Terms, act::ReadBackOf},
    evidence::{Acts, EndedBy, Item, Speaker},
    negotiation::{self, Agreed, Progress, Situation, progress::Marks, worth},
    scenario::{
        Scenario,
        model::{Answers, Beat, Choice, SpokenIx, Turn},
    },
    session::{Play, Stage, State, choices, led_to, reactions},
    solver::position::measure,
};

/// What lies ahead of a state: beats, one bit each, and what they hold together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Ahead {
    outlook: Outlook,
    marks: Marks,
    table: bool,
    reads_back: bool,
    books: bool,
}

impl Ahead {
    fn and(self, other: Self) -> Self {
        Self {
            outlook: self.outlook.and(other.outlook),
            marks: self.marks.and(other.marks),
            table: self.table || other.table,
            reads_back: self.reads_back || other.reads_back,
            books: self.books || other.books,
        }
    }

    /// Words of the collector; their effect on the mood is the author's if `shifts`.
    fn said(&mut self, acts: &[CollectorAct], shifts: bool) {
        if !shifts {
            self.outlook = self.outlook.and(Outlook::said(acts));
        }
        self.marks = self.marks.and(Marks::of(&Item::Utterance {
            speaker: Speaker::Collector,
            acts: Acts::Collector(acts),
            language: crate::domain::party_act::Language::default(),
        }));
        for act in acts {
            match act {
                CollectorAct::ReadBack {
                    what: ReadBackOf::Terms,
                    correct: true,
                } => self.reads_back = true,
                CollectorAct::Authorization { .. } => self.books = true,
                _ => {}
            }
        }
    }

    fn heard(&mut self, acts: &[PartyAct]) {
        self.outlook = self.outlook.and(Outlook::heard(acts));
        self.marks = self.marks.and(Marks::of(&Item::Utterance {
            speaker: Speaker::Party,
            acts: Acts::Party(acts),
            language: crate::domain::party_act::Language::default(),
        }));
    }

    fn done(&mut self, deeds: &[Deed]) {
        for deed in deeds {
            self.books |= matches!(deed, Deed::TakePayment { .. });
            self.marks = self.marks.and(Marks::of(&Item::Deed(*deed)));
        }
    }

    fn spoken(&mut self, scenario: &Scenario, index: SpokenIx) {
        if let Some(words) = scenario.words(index) {
            self.heard(&words.does);
        }
    }

    fn turns<'a>(&mut self, scenario: &Scenario, turns: impl IntoIterator<Item = &'a Turn>) {
        for turn in turns {
            self.spoken(scenario, turn.spoken);
        }
    }

    fn choice(&mut self, choice: &Choice) {
        self.said(&choice.acts, choice.mood.is_some());
        self.done(&choice.deeds);
        if let Some(shift) = choice.mood {
            let by = [shift.trust, shift.patience, shift.distress];
            self.outlook = self.outlook.and(Outlook::shifted(by, choice.once));
        }
    }

    /// What a beat holds by itself.
    fn at(scenario: &Scenario, beat: &Beat, tray: Self) -> Self {
        let mut here = Self::default();
        here.turns(scenario, &beat.says);
        here.turns(scenario, &beat.waited);
        for (_, choice) in choices(scenario, beat) {
            here.choice(choice);
        }
        match &beat.answers {
            Answers::Slots(_) => return here,
            Answers::Table(table) => {
                here.table = true;
                here.outlook = here.outlook.and(Outlook::table());
                let refuses = table.refuses.iter().map(|(_, turn)| turn);
                let turns = std::iter::once(&table.accepts).chain(&table.counters);
                here.turns(scenario, turns.chain(refuses).chain(&table.withdrawn));
            }
            Answers::Choices => {}
        }
        here.turns(
            scenario,
            reactions(scenario, beat).map(|reaction| &reaction.turn),
        );
        here.and(tray)
    }

    /// What the tray holds, and what ends a call anywhere.
    fn tray(scenario: &Scenario) -> Self {
        let mut tray = Self::default();
        for action in &scenario.house().standing {
            tray.said(&action.acts, false);
            tray.done(&action.deeds);
            for (_, spoken) in &action.plain {
                tray.spoken(scenario, *spoken);
            }
        }
        tray
    }
}

/// What can be hoped for, by node.
#[derive(Clone, Debug)]
pub(super) struct Hopes {
    goal: Goal,
    /// What each beat holds by itself.
    beats: Vec<Ahead>,
    /// Which beats each can lead to, itself included.
    reach: Vec<u64>,
    /// Which beats each line leads to, first and again.
    lines: Vec<[u64; 2]>,
    /// What can always happen: the end of a call.
    ends: Ahead,
    /// How many steps it takes from each beat to a table, at least.
    to_table: Vec<u16>,
    ahead: FxHashMap<u64, Ahead>,
    worths: FxHashMap<Mood, i64>,
    deals: FxHashMap<Deal, Hope>,
}

/// What a node can come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hope {
    /// No end is above this.
    pub(super) most: i64,
    /// About so many steps are needed for it: a guess that only tells where to look first.
    pub(super) far: u16,
}

/// A table that cannot be reached is so far.
const FAR: u16 = 99;

/// What the hope for a deal depends on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
struct Deal {
    mood: Mood,
    felt: Felt,
    answered: Answered,
    asked: bool,
    outlook: Outlook,
}

impl Hopes {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let tray = Ahead::tray(scenario);
        let beats = scenario.beats();
        let next: Vec<u64> = beats
            .iter()
            .map(|beat| {
                led_to(scenario, beat)
                    .iter()
                    .fold(0, |bits, to| bits | bit(*to))
            })
            .collect();
        let reach: Vec<u64> = (0_u16..).zip(beats).map(|(at, _)| from(at, &next)).collect();
        let of_line = |beat: Option<u16>| {
            beat.and_then(|beat| reach.get(usize::from(beat)).copied())
                .unwrap_or_default()
        };
        let mut ends = Ahead::default();
        ends.spoken(scenario, scenario.fed_up);
        ends.spoken(scenario, scenario.overwhelmed);
        ends.marks = [
            Item::Tried,
            Item::Closed(EndedBy::Collector),
            Item::Planned(super::moves::HOLD),
        ]
        .iter()
        .fold(ends.marks, |marks, item| marks.and(Marks::of(item)));
        Self {
            goal: scenario.goal(),
            beats: beats
                .iter()
                .map(|beat| Ahead::at(scenario, beat, tray))
                .collect(),
            lines: scenario
                .lines()
                .iter()
                .map(|line| [of_line(line.first.beat), of_line(line.again.beat)])
                .collect(),
            to_table: to_table(beats, &next),
            reach,
            ends,
            ahead: FxHashMap::default(),
            worths: FxHashMap::default(),
            deals: FxHashMap::default(),
        }
    }

    /// What an end from here on can come to at most, and how far away it may be.
    pub(super) fn most(&mut self, play: &Play, state: &State, progress: &Progress) -> Hope {
        let now = measure(play, progress).whole();
        if is_over(state) {
            return Hope { most: now, far: 0 };
        }
        let ahead = self.ahead(state);
        let in_contact = u16::from(state.stage() == Stage::Contact);
        match self.goal {
            Goal::Money => self.most_money(play, state, progress, ahead, now),
            Goal::WorkPlanned | Goal::FaultsFound => Hope { most: now, far: 1 },
            goal => {
                let most = progress.points_at_best(
                    goal,
                    &play.temperament,
                    play.scenario.today(),
                    ahead.marks,
                    ahead.table,
                );
                // Most parts are worth twenty points or more.
                let missing = u16::try_from((most - now) / 20).unwrap_or_default();
                Hope {
                    most,
                    far: 1 + in_contact + missing,
                }
            }
        }
    }

    /// No end from here on is below this.
    pub(super) fn least(&mut self, play: &Play, state: &State, progress: &Progress) -> i64 {
        if is_over(state) {
            return measure(play, progress).whole();
        }
        if self.goal != Goal::Money || self.ahead(state).table || state.counter().is_some() {
            return 0;
        }
        kept(progress, |_| [true, false])
            .map(|progress| measure(play, &progress).whole())
            .fold(i64::MAX, i64::min)
    }

    fn most_money(
        &mut self,
        play: &Play,
        state: &State,
        progress: &Progress,
        ahead: Ahead,
        now: i64,
    ) -> Hope {
        let possible = |which: bool| {
            let ahead = if which { ahead.books } else { ahead.reads_back };
            [ahead, false]
        };
        let kept = kept(progress, possible)
            .map(|progress| measure(play, &progress).whole())
            .fold(i64::MIN, i64::max);
        let in_contact = u16::from(state.stage() == Stage::Contact);
        let mut hope = Hope {
            most: kept,
            far: 1 + in_contact + 2 * u16::from(kept > now),
        };
        if ahead.table {
            let deal = self.most_of_a_deal(play, state, ahead.outlook);
            if deal.most > hope.most {
                hope = Hope {
                    far: deal.far + self.way_to_table(state) + 5,
                    ..deal
                };
            }
        }
        if let Some(terms) = state.counter() {
            let most = self.most_of(play, state, ahead.outlook, &terms);
            hope.most = hope.most.max(most);
        }
        hope
    }

    /// The best that can still be agreed on, and how much the mood is short of it.
    fn most_of_a_deal(&mut self, play: &Play, state: &State, outlook: Outlook) -> Hope {
        let deal = Deal {
            mood: state.mood(),
            felt: state.felt(),
            answered: state.answered(),
            asked: state.has_just_asked(),
            outlook,
        };
        if let Some(known) = self.deals.get(&deal) {
            return *known;
        }
        let mut best = Hope { most: 0, far: 0 };
        for mood in moods(play, state, outlook) {
            let most = self.worth_in(play, mood);
            if most > best.most {
                let short = mood.trust.saturating_sub(deal.mood.trust)
                    + mood.pressed.saturating_sub(deal.mood.pressed)
                    + u8::from(mood.heard != deal.mood.heard);
                best = Hope {
                    most,
                    far: u16::from(short),
                };
            }
        }
        self.deals.insert(deal, best);
        best
    }

    /// About how many steps it is to a table.
    fn way_to_table(&self, state: &State) -> u16 {
        let of = |beat: Option<u16>| {
            let way = beat.and_then(|beat| self.to_table.get(usize::from(beat)));
            way.copied().unwrap_or(FAR)
        };
        if state.stage() == Stage::Contact {
            return of(state.beat());
        }
        // Somebody has to be called first.
        let lines = self.lines.iter().zip(0_u8..).map(|([first, again], line)| {
            let beats = if state.has_dialled(line) { again } else { first };
            let near = (0_u16..64).filter(|beat| beats & bit(*beat) != 0);
            near.map(|beat| of(Some(beat))).max().unwrap_or(FAR)
        });
        lines.min().unwrap_or(FAR)
    }

    /// The best that these terms can still come to.
    fn most_of(&self, play: &Play, state: &State, outlook: Outlook, terms: &Terms) -> i64 {
        moods(play, state, outlook)
            .into_iter()
            .map(|mood| {
                let today = play.scenario.today();
                worth::of(terms, &play.temperament, &mood, true, today).in_cents()
            })
            .fold(0, i64::max)
    }

    /// The best candidate in a mood.
    fn worth_in(&mut self, play: &Play, mood: Mood) -> i64 {
        // Nothing that is agreed depends on how much more they will take.
        let mood = Mood {
            patience: 1,
            ..mood
        };
        *self.worths.entry(mood).or_insert_with(|| {
            let scenario = &play.scenario;
            let situation = Situation {
                temperament: &play.temperament,
                mood,
                authority: &scenario.facts().authority,
                undisputed: scenario.undisputed(),
                today: scenario.today(),
                step: scenario.table_step(),
            };
            negotiation::best(&situation, true).map_or(0, |(_, worth)| worth.in_cents())
        })
    }

    /// What lies ahead of a state that is not over.
    fn ahead(&mut self, state: &State) -> Ahead {
        let mut bits = 0;
        if state.stage() == Stage::Contact {
            let here = state.beat().and_then(|beat| self.reach.get(usize::from(beat)));
            bits |= here.copied().unwrap_or_default();
        }
        for ([first, again], line) in self.lines.iter().zip(0_u8..) {
            if !state.has_dialled(line) {
                bits |= first;
            }
            bits |= again;
        }
        let (beats, ends) = (&self.beats, self.ends);
        *self.ahead.entry(bits).or_insert_with(|| {
            (0_u16..)
                .zip(beats)
                .filter(|(at, _)| bits & bit(*at) != 0)
                .fold(ends, |sum, (_, beat)| sum.and(*beat))
        })
    }
}

fn moods(play: &Play, state: &State, outlook: Outlook) -> arrayvec::ArrayVec<Mood, 4> {
    outlook.moods(
        play.temperament.sensitivity,
        state.mood(),
        state.felt(),
        state.answered(),
        state.has_just_asked(),
    )
}

/// A progress with what is agreed read back and booked, or not, as far as possible.
/// `may` tells it of booking (`true`) and of reading back (`false`).
fn kept(
    progress: &Progress,
    may: impl Fn(bool) -> [bool; 2],
) -> impl Iterator<Item = Progress> {
    let progress = *progress;
    let (booked, read_back) = (may(true), may(false));
    booked.into_iter().flat_map(move |booked| {
        read_back.into_iter().map(move |read_back| {
            let mut kept = progress;
            kept.agreed = progress.agreed.map(|agreed| Agreed {
                booked: agreed.booked || booked,
                read_back: agreed.read_back || read_back,
                ..agreed
            });
            kept
        })
    })
}

pub(super) fn is_over(state: &State) -> bool {
    matches!(state.stage(), Stage::Note | Stage::Closed)
}

fn bit(beat: u16) -> u64 {
    1_u64.checked_shl(u32::from(beat)).unwrap_or_default()
}

/// All beats that can be reached from one.
fn from(at: u16, next: &[u64]) -> u64 {
    let mut found = bit(at);
    loop {
        let more = (0_u16..)
            .zip(next)
            .filter(|(beat, _)| found & bit(*beat) != 0)
            .fold(found, |sum, (_, next)| sum | next);
        if more == found {
            return found;
        }
        found = more;
    }
}

/// How many steps it takes from each beat to a table, at least.
fn to_table(beats: &[Beat], next: &[u64]) -> Vec<u16> {
    let mut ways: Vec<u16> = beats
        .iter()
        .map(|beat| match beat.answers {
            Answers::Table(_) => 0,
            _ => FAR,
        })
        .collect();
    loop {
        let before = ways.clone();
        for (way, to) in ways.iter_mut().zip(next) {
            let near = (0_u16..).zip(&before).filter(|(beat, _)| to & bit(*beat) != 0);
            let near = near.map(|(_, way)| way + 1).min().unwrap_or(FAR);
            *way = (*way).min(near);
        }
        if ways == before {
            return ways;
        }
    }
}
