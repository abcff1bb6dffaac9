//! What has happened since the beginning, as far as it decides what is still open: it only
//! grows, so a condition that it closes stays closed.

use crate::scenario::{
    has_bit,
    model::{CHOICES_MAX, Cond},
};

/// What decides which beats still lie ahead, and what of them is open. All but the
/// beats only ever grows, so what is closed by it stays closed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Since {
    pub(super) beats: u64,
    pub(super) flags: u64,
    pub(super) learned: u64,
    pub(super) used: [u64; CHOICES_MAX / 64],
    pub(super) standing: u32,
    pub(super) offers: u8,
    pub(super) heard: bool,
    pub(super) agreed: bool,
    pub(super) lawful: bool,
}

/// Whether a condition holds from now on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Holds {
    Always,
    Perhaps,
    Never,
}

impl Since {
    pub(super) fn all(&self, conditions: &[Cond]) -> Holds {
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
    pub(super) fn first<'a, T>(
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
