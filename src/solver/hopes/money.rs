//! What money can still be hoped for: by what is agreed, by what can be agreed, and how far
//! away the table is.

use crate::{
    consumer::{Answered, Felt, Outlook},
    domain::{Mood, Terms},
    negotiation::{self, Agreed, Progress, Situation, worth},
    session::{Play, Stage, State},
    solver::{
        hopes::{Ahead, FAR, Hope, Hopes},
        position::measure,
    },
};

/// What the hope for a deal depends on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Deal {
    mood: Mood,
    felt: Felt,
    answered: Answered,
    asked: bool,
    outlook: Outlook,
}

impl Hopes {
    pub(super) fn most_money(
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
pub(super) fn kept(
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
