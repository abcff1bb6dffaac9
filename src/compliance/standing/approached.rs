//! Third parties who have been contacted: the law allows one contact with each.

use arrayvec::ArrayVec;

use crate::{domain::Facts, evidence::Party};

/// So many are kept.
const PEOPLE_MAX: usize = 8;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Approached {
    who: u8,
    /// Asked to be called again.
    invited: bool,
}

/// The third parties with whom the collector has communicated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Approaches(ArrayVec<Approached, PEOPLE_MAX>);

impl Approaches {
    pub(super) fn add(&mut self, facts: &Facts, party: &Party, invited: bool) {
        let who = number(facts, party);
        if let Some(known) = self.0.iter_mut().find(|one| one.who == who) {
            known.invited = invited;
            return;
        }
        if self.0.is_full() {
            self.0.remove(0);
        }
        self.0.push(Approached { who, invited });
    }

    /// Whether the collector has communicated with them before, uninvited since.
    pub fn is_closed(&self, facts: &Facts, party: &Party) -> bool {
        let who = number(facts, party);
        self.0.iter().any(|one| one.who == who && !one.invited)
    }
}

/// A person of the file by their place; others by their relation.
fn number(facts: &Facts, party: &Party) -> u8 {
    let place = facts
        .people
        .iter()
        .position(|one| Some(one.id) == party.person);
    place
        .and_then(|place| u8::try_from(place).ok())
        .filter(|place| *place < 128)
        .unwrap_or(128 + party.relation as u8)
}
