//! When it matters what time it is: the moments at which a call may be made that could
//! not before, or may not any more.
//!
//! Between two of them the clock changes nothing, so a search forgets it, except in
//! the hour before the next one: a call may last until then. Windows that the person
//! names only in the call are not among them.

use crate::{
    compliance::{
        Parameters, Standing,
        questions::{Hours, at_work, designated, employer_forbids, hours, inconvenient_place},
    },
    domain::Contact,
    session::{Action, Play},
};

/// Windows and hours begin and end at such a minute, or close to it, and last longer.
const GRID: u32 = 5 * 60;
/// A call lasts no longer than an hour.
const CALL: u32 = 60 * 60;
/// A wait at the desk is as long, in seconds.
const WAIT: std::ops::RangeInclusive<u32> = 60..=43_200;

/// A number that may be called.
const FREE: (Hours, bool, bool, bool) = (Hours::Open, false, false, false);

/// The moments of a scenario's day, in seconds from its start.
#[derive(Clone, Debug)]
pub(super) struct Clock {
    changes: Vec<u32>,
    /// Those of them at which a number may be called that could not be before.
    opens: Vec<u32>,
}

impl Clock {
    pub(super) fn of(play: &Play, params: &Parameters) -> Self {
        let ways = play.scenario.ways();
        let contacts: Vec<&Contact> = ways.map(|(_, line)| &line.first.contact).collect();
        let standing = Standing::from(play.scenario.facts(), params);
        let open = |seconds: u32| -> Vec<_> {
            let (facts, now) = (play.scenario.facts(), play.moment(seconds));
            let of = |contact: &&Contact| {
                (
                    hours(facts, params, &standing, contact, now),
                    designated(facts, &standing, contact, now).is_some(),
                    inconvenient_place(facts, &standing, contact, now.local()).is_some(),
                    at_work(facts, contact) && employer_forbids(&standing, now.local()),
                )
            };
            contacts.iter().map(of).collect()
        };
        let today = |seconds: &u32| play.moment(*seconds).date() == play.scenario.today();
        let (mut changes, mut opens) = (vec![0], Vec::new());
        let mut before = (0, open(0));
        let later = (1..).map(|step| step * GRID).take_while(today);
        for seconds in later.take(24 * 12) {
            let here = open(seconds);
            if here != before.1 {
                // The first second at which it is so.
                let (mut low, mut high) = (before.0, seconds);
                while high - low > 1 {
                    let middle = low.midpoint(high);
                    if open(middle) == before.1 {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                changes.push(high);
                let free = |one: &(Hours, bool, bool, bool)| *one == FREE;
                let opened = before.1.iter().zip(&here);
                if opened.into_iter().any(|(one, now)| !free(one) && free(now)) {
                    opens.push(high);
                }
            }
            before = (seconds, here);
        }
        Self { changes, opens }
    }

    /// The time as far as it matters.
    pub(super) fn kept(&self, now: u32) -> u32 {
        let next = self.changes.partition_point(|change| *change <= now);
        let soon = self
            .changes
            .get(next)
            .is_some_and(|next| now + CALL >= *next);
        let since = next.checked_sub(1).and_then(|at| self.changes.get(at));
        if soon {
            now
        } else {
            since.copied().unwrap_or(now)
        }
    }

    /// Waits at the desk until a number may be called.
    pub(super) fn waits(&self, now: u32) -> impl Iterator<Item = Action> {
        let ahead = self.opens.iter().filter_map(move |change| {
            let seconds = change.checked_sub(now).filter(|seconds| *seconds > 0)?;
            u16::try_from(seconds.clamp(*WAIT.start(), *WAIT.end())).ok()
        });
        ahead.map(Action::Wait)
    }
}
