//! What the trainee has found out about who is speaking, and what the screens
//! may ask before an action is tried.

use crate::{
    domain::{PartyAct, Terms, facts::Person},
    scenario::model::PersonIx,
    session::{Event, Stage, TraineeView, refusal::TermsFault, table},
};

impl<'a> TraineeView<'a> {
    /// People of the file who have said in this session who they are: by their
    /// name, or by what they are to the consumer.
    pub fn known_people(self) -> Vec<&'a Person> {
        let mut known: Vec<PersonIx> = Vec::new();
        let mut person = None;
        let entries = &self.session.log().entries;
        for event in entries.iter().flat_map(|entry| &entry.effects) {
            match *event {
                Event::Answered { person: who, .. } | Event::PartyNow(who) => person = Some(who),
                Event::Heard(line) => {
                    let said = self.session.play().scenario.words(line);
                    let tells = said.is_some_and(|said| said.does.iter().any(tells_who));
                    known.extend(person.filter(|_| tells));
                }
                _ => {}
            }
        }
        known.sort_unstable();
        known.dedup();
        let people = &self.facts().people;
        let found = known.into_iter();
        found
            .filter_map(|index| people.get(usize::from(index)))
            .collect()
    }

    /// Whether whoever is on the line has said who they are.
    pub fn person_is_known(self) -> bool {
        let Some(person) = self.person() else {
            return false;
        };
        self.known_people()
            .iter()
            .any(|known| known.id == person.id)
    }

    /// What is wrong with terms that are being put together; `None` if they can be put.
    pub fn terms_fault(self, terms: &Terms) -> Option<TermsFault> {
        table::sound(self.session.play(), terms).err()
    }

    /// How many entries the log has. Grows with everything that happens.
    pub fn steps(self) -> usize {
        self.session.log().entries.len()
    }

    /// Whether the last thing that happened at this desk was the end of a
    /// contact, reached or not; looking something up does not count.
    pub fn contact_just_ended(self) -> bool {
        if self.stage() == Stage::Contact {
            return false;
        }
        let mut entries = self.session.log().entries.iter().rev();
        let told = entries.find(|entry| {
            let looks = |event: &Event| matches!(event, Event::Read(_) | Event::Hinted(_));
            !entry.effects.iter().all(looks)
        });
        told.is_some_and(|entry| {
            let ends = |event: &Event| matches!(event, Event::Closed(_) | Event::NotReached(_));
            entry.effects.iter().any(ends)
        })
    }
}

/// Whether an act tells who is speaking: a name, an item that only they know, or
/// what they are to the consumer.
pub(super) fn tells_who(act: &PartyAct) -> bool {
    matches!(
        act,
        PartyAct::Identify { correct: true, .. } | PartyAct::SayRelation
    )
}
