//! How much can still be hoped for at a node, and how little: bounds that no line
//! exceeds, so that a search need not look where nothing better can be.
//!
//! They leave out law, conditions and order: everything that any beat ahead holds is
//! there, and only kindness that is used up, patience that is gone, and what was
//! spoiled for good count. Property tests hold them against plays and brute force.
//! Long, because what lies ahead and what it is worth are bounded together.

use rustc_hash::FxHashMap;

use crate::{
    compliance::Parameters,
    consumer::{Answered, Felt, Outlook},
    domain::{
        CollectorAct, Deed, Goal, Mood, PartyAct, Terms, act::ReadBackOf, contact::CallResult,
    },
    evidence::{Acts, EndedBy, Item, Speaker},
    negotiation::{self, Agreed, Progress, Situation, progress::Marks, worth},
    scenario::{
        Scenario, has_bit,
        model::{
            Answers, Beat, BeatIx, CHOICES_MAX, Choice, Cond, Line, PersonIx, Reach, Spoken,
            SpokenIx, Turn,
        },
    },
    session::{Matters, Play, Stage, State, choices, led_to, reactions},
    solver::{barred::is_barred, position::measure},
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

    fn choice(&mut self, choice: &Choice) {
        self.said(&choice.acts, choice.mood.is_some());
        self.done(&choice.deeds);
        if let Some(shift) = choice.mood {
            let by = [shift.trust, shift.patience, shift.distress];
            self.outlook = self.outlook.and(Outlook::shifted(by, choice.once));
        }
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
    /// What each choice holds, and whether no lawful line has it.
    choices: Vec<(Ahead, bool)>,
    /// What each utterance of the other side holds.
    spoken: Vec<Ahead>,
    /// What the tray holds.
    tray: Ahead,
    /// What can always happen: the end of a call.
    ends: Ahead,
    /// How many steps it takes from each beat to a table, at least.
    to_table: Vec<u16>,
    ahead: FxHashMap<Since, Ahead>,
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

/// What decides which beats still lie ahead, and what of them is open. All but the
/// beats only ever grows, so what is closed by it stays closed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
struct Since {
    beats: u64,
    flags: u64,
    learned: u64,
    used: [u64; CHOICES_MAX / 64],
    standing: u32,
    offers: u8,
    heard: bool,
    agreed: bool,
    lawful: bool,
}

/// Whether a condition holds from now on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Holds {
    Always,
    Perhaps,
    Never,
}

impl Since {
    fn all(&self, conditions: &[Cond]) -> Holds {
        conditions.iter().map(|condition| self.one(condition)).fold(
            Holds::Always,
            |all, one| match (all, one) {
                (Holds::Never, _) | (_, Holds::Never) => Holds::Never,
                (Holds::Always, Holds::Always) => Holds::Always,
                _ => Holds::Perhaps,
            },
        )
    }

    fn one(&self, condition: &Cond) -> Holds {
        let already = |holds: bool| {
            if holds { Holds::Always } else { Holds::Perhaps }
        };
        match condition {
            Cond::Flag(bits) => already(self.flags & bits == *bits),
            Cond::Knows(bits) => already(self.learned & bits == *bits),
            Cond::UsedChoice(index) => already(has_bit(&self.used, *index)),
            Cond::UsedStanding(index) => already(self.standing & (1 << (*index).min(31)) != 0),
            Cond::OffersAtLeast(count) => already(self.offers >= *count),
            Cond::Heard => already(self.heard),
            Cond::Agreed => already(self.agreed),
            Cond::Not(inner) => match self.one(inner) {
                Holds::Always => Holds::Never,
                Holds::Perhaps => Holds::Perhaps,
                Holds::Never => Holds::Always,
            },
            Cond::Any(inner) => {
                inner
                    .iter()
                    .map(|condition| self.one(condition))
                    .fold(Holds::Never, |any, one| match (any, one) {
                        (Holds::Always, _) | (_, Holds::Always) => Holds::Always,
                        (Holds::Never, Holds::Never) => Holds::Never,
                        _ => Holds::Perhaps,
                    })
            }
            Cond::Verified(_)
            | Cond::TrustAtLeast(_)
            | Cond::PatienceAtLeast(_)
            | Cond::DistressAtLeast(_)
            | Cond::Confirmed
            | Cond::Countered
            | Cond::AgreedKind(_)
            | Cond::AgreedAuthorized
            | Cond::AgreedDown => Holds::Perhaps,
        }
    }

    /// Those of things under conditions that can still be the first that fits.
    fn first<'a, T>(
        &'a self,
        things: impl IntoIterator<Item = (&'a [Cond], T)> + 'a,
    ) -> impl Iterator<Item = T> + 'a {
        let mut over = false;
        things.into_iter().filter_map(move |(when, thing)| {
            let holds = self.all(when);
            let open = !over && holds != Holds::Never;
            over |= holds == Holds::Always;
            open.then_some(thing)
        })
    }
}

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
    pub(super) fn of(play: &Play, params: &Parameters) -> Self {
        let scenario = &*play.scenario;
        let beats = scenario.beats();
        let next: Vec<u64> = beats
            .iter()
            .map(|beat| {
                led_to(scenario, beat)
                    .iter()
                    .fold(0, |bits, to| bits | bit(*to))
            })
            .collect();
        let of_choice = |choice: &Choice| {
            let mut ahead = Ahead::default();
            ahead.choice(choice);
            (ahead, is_barred(play, params, &choice.acts))
        };
        let of_words = |words: &Spoken| {
            let mut ahead = Ahead::default();
            ahead.heard(&words.does);
            ahead
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
            choices: scenario.choices().iter().map(of_choice).collect(),
            spoken: scenario.spoken().iter().map(of_words).collect(),
            tray: Ahead::tray(scenario),
            to_table: to_table(beats, &next),
            ends,
            ahead: FxHashMap::default(),
            worths: FxHashMap::default(),
            deals: FxHashMap::default(),
        }
    }

    /// Whether dialing a line is no use: only a machine is there, now and whenever it is
    /// dialed again, and nothing that is left on it is asked for by anything.
    pub(super) fn is_vain(&self, play: &Play, matters: &Matters, line: &Line, again: bool) -> bool {
        let vain = |reach: &Reach| {
            reach.result == CallResult::Voicemail
                && reach
                    .beat
                    .is_some_and(|beat| self.holds_nothing(&play.scenario, matters, beat))
        };
        vain(&line.again) && (again || vain(&line.first))
    }

    /// Whether nothing that a machine is told from this beat on matters to anything.
    fn holds_nothing(&self, scenario: &Scenario, matters: &Matters, beat: BeatIx) -> bool {
        let mut seen = 0;
        let mut open = bit(beat);
        while open & !seen != 0 {
            let at = u16::try_from((open & !seen).trailing_zeros()).unwrap_or_default();
            seen |= bit(at);
            let Some(beat) = scenario.beat(at) else {
                continue;
            };
            let held = choices(scenario, beat)
                .filter_map(|(index, _)| self.choices.get(usize::from(index)))
                .fold(self.ends, |sum, (one, _)| sum.and(*one));
            let table = matches!(beat.answers, Answers::Table(_));
            if table || held.books || held.marks.matter(self.goal) || matters.asks(scenario, beat) {
                return false;
            }
            // A machine is told nothing from the tray, so nothing reacts to it.
            let led = choices(scenario, beat).flat_map(|(_, choice)| {
                let routes = choice.routes.iter().map(|(_, to)| *to);
                routes.chain(choice.to)
            });
            let led = led.chain(beat.waited.iter().filter_map(|turn| turn.to));
            open |= led.fold(0, |bits, to| bits | bit(to));
        }
        true
    }

    /// What an end from here on can come to at most, and how far away it may be.
    pub(super) fn most(
        &mut self,
        play: &Play,
        state: &State,
        progress: &Progress,
        lawful: bool,
    ) -> Hope {
        let now = measure(play, progress).whole();
        if is_over(state) {
            return Hope { most: now, far: 0 };
        }
        let ahead = self.ahead(play, state, lawful);
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
        if self.goal != Goal::Money
            || self.ahead(play, state, false).table
            || state.counter().is_some()
        {
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
                    far: deal.far + self.way_to_table(play, state) + 5,
                    ..deal
                };
            }
        }
        if let Some(terms) = state.counter() {
            let most = Self::most_of(play, state, ahead.outlook, &terms);
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
    fn way_to_table(&self, play: &Play, state: &State) -> u16 {
        let of = |beat: Option<u16>| {
            let way = beat.and_then(|beat| self.to_table.get(usize::from(beat)));
            way.copied().unwrap_or(FAR)
        };
        if state.stage() == Stage::Contact {
            return of(state.beat());
        }
        // Somebody has to be called first.
        let ways = play.scenario.ways().map(|(line, of_line)| {
            let again = state.has_dialled(line);
            let reach = if again {
                &of_line.again
            } else {
                &of_line.first
            };
            of(reach.beat).saturating_add(1)
        });
        ways.min().unwrap_or(FAR)
    }

    /// The best that these terms can still come to.
    fn most_of(play: &Play, state: &State, outlook: Outlook, terms: &Terms) -> i64 {
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
    fn ahead(&mut self, play: &Play, state: &State, lawful: bool) -> Ahead {
        let scenario = &*play.scenario;
        let mut beats = 0;
        if state.stage() == Stage::Contact {
            beats |= state.beat().map_or(0, bit);
        }
        for (line, of_line) in scenario.ways() {
            if !state.has_dialled(line) {
                beats |= of_line.first.beat.map_or(0, bit);
            }
            beats |= of_line.again.beat.map_or(0, bit);
        }
        let situation = state.situation();
        let mut used = [0; CHOICES_MAX / 64];
        for (to, from) in used.iter_mut().zip(situation.used) {
            *to = *from;
        }
        let since = Since {
            beats,
            flags: situation.flags,
            learned: situation.learned,
            used,
            standing: situation.standing_used,
            offers: situation.offers,
            heard: situation.mood.heard,
            agreed: situation.agreed.is_some(),
            lawful,
        };
        if let Some(known) = self.ahead.get(&since) {
            return *known;
        }
        let found = self.look_ahead(scenario, &since);
        self.ahead.insert(since, found);
        found
    }

    /// Everything that the beats ahead can still hold, wherever they lead.
    fn look_ahead(&self, scenario: &Scenario, since: &Since) -> Ahead {
        let mut sum = self.ends;
        let mut seen = 0;
        let mut open = since.beats;
        while open & !seen != 0 {
            let at = u16::try_from((open & !seen).trailing_zeros()).unwrap_or_default();
            seen |= bit(at);
            if let Some(beat) = scenario.beat(at) {
                open |= self.look_at(scenario, since, beat, &mut sum);
            }
        }
        sum
    }

    /// Adds what a beat can still hold; the beats that it can still lead to.
    fn look_at(&self, scenario: &Scenario, since: &Since, beat: &Beat, sum: &mut Ahead) -> u64 {
        let mut to = 0;
        let mut turn = |turn: &Turn, sum: &mut Ahead| {
            let words = self.spoken.get(usize::from(turn.spoken));
            *sum = sum.and(words.copied().unwrap_or_default());
            to |= turn.to.map_or(0, bit);
        };
        let listed = |turns: &'_ [Turn]| -> Vec<usize> {
            let all = turns.iter().enumerate();
            since
                .first(all.map(|(at, turn)| (turn.when.as_slice(), at)))
                .collect()
        };
        let mut all = |turns: &[Turn], sum: &mut Ahead| {
            for at in listed(turns) {
                if let Some(one) = turns.get(at) {
                    turn(one, sum);
                }
            }
        };
        all(&beat.says, sum);
        all(&beat.waited, sum);
        match &beat.answers {
            Answers::Slots(_) => {}
            Answers::Choices => *sum = sum.and(self.tray),
            Answers::Table(table) => {
                sum.table = true;
                sum.outlook = sum.outlook.and(Outlook::table());
                *sum = sum.and(self.tray);
                all(std::slice::from_ref(&table.accepts), sum);
                all(&table.counters, sum);
                for (_, one) in &table.refuses {
                    all(std::slice::from_ref(one), sum);
                }
                if let Some(one) = &table.withdrawn {
                    all(std::slice::from_ref(one), sum);
                }
            }
        }
        if !matches!(beat.answers, Answers::Slots(_)) {
            // Whoever a beat belongs to is on the line there, and nobody else reacts.
            let here =
                |who: Option<PersonIx>| who.is_none() || beat.who.is_none() || who == beat.who;
            for reaction in reactions(scenario, beat) {
                if here(reaction.who) {
                    all(std::slice::from_ref(&reaction.turn), sum);
                }
            }
        }
        for (index, choice) in choices(scenario, beat) {
            let held = self.choices.get(usize::from(index));
            let (held, barred) = held.copied().unwrap_or_default();
            // The parts of a message are judged together, so none is barred alone.
            let spoken = !matches!(beat.answers, Answers::Slots(_));
            let gone =
                (choice.once && has_bit(&since.used, index)) || (since.lawful && spoken && barred);
            if gone || since.all(&choice.when) == Holds::Never {
                continue;
            }
            *sum = sum.and(held);
            let routes = choice
                .routes
                .iter()
                .map(|(when, to)| (when.as_slice(), *to));
            let rest = choice.to.map(|to| (&[][..], to));
            for beat in since.first(routes.chain(rest)) {
                to |= bit(beat);
            }
        }
        to
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
fn kept(progress: &Progress, may: impl Fn(bool) -> [bool; 2]) -> impl Iterator<Item = Progress> {
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
            let near = (0_u16..)
                .zip(&before)
                .filter(|(beat, _)| to & bit(*beat) != 0);
            let near = near.map(|(_, way)| way + 1).min().unwrap_or(FAR);
            *way = (*way).min(near);
        }
        if ways == before {
            return ways;
        }
    }
}
