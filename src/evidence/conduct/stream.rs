//! A conduct as the stream of items that judges see.

use chrono::{Days, Duration};
use chrono_tz::Tz;

use crate::{
    domain::{
        Facts, LocalMoment, Mood, Stamp,
        contact::CallResult,
        facts::Relation,
        party_act::{Language, Medium},
    },
    evidence::{
        Acts, EndedBy, Item, Party, Seen, Speaker,
        conduct::{Conduct, ConductContact, ConductError, Step},
    },
};

/// Where an entry of the stream stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which contact, from 0.
    pub contact: usize,
    /// Which step, from 0; `None` for the beginning or the end of the contact.
    pub step: Option<usize>,
}

impl Conduct {
    /// The items in order, numbered from 0.
    ///
    /// # Errors
    /// [`ConductError::Clock`] for a local time that daylight saving leaves out.
    pub fn items(&self) -> Result<Vec<Seen<'_>>, ConductError> {
        Ok(self.placed_items()?.0)
    }

    /// Where an entry stands in the file.
    pub fn place(&self, entry: u32) -> Option<Place> {
        let index = usize::try_from(entry).ok()?;
        self.placed_items().ok()?.1.get(index).copied()
    }

    /// The items in order of time, and beside each where it stands in the file.
    ///
    /// # Errors
    /// [`ConductError::Clock`] for a local time that daylight saving leaves out.
    pub fn placed_items(&self) -> Result<(Vec<Seen<'_>>, Vec<Place>), ConductError> {
        let steps: usize = self.contacts.iter().map(|one| one.steps.len() + 3).sum();
        let mut writer = Writer {
            conduct: self,
            out: Vec::with_capacity(steps + 1),
            places: Vec::with_capacity(steps + 1),
            contact: 0,
            step: None,
            clock: Stamp::default(),
        };
        // Whoever writes a file by hand adds a forgotten contact at the end.
        let mut order: Vec<(usize, &ConductContact)> = self.contacts.iter().enumerate().collect();
        order.sort_by_key(|(_, one)| one.desk.unwrap_or(one.contact.at));
        for (index, one) in order {
            writer.contact = index;
            writer.contact(one)?;
        }
        if let Some(ends) = self.ends {
            let midnight = ends.and_hms_opt(23, 59, 59).map_or(writer.clock, Stamp);
            writer.clock = there(writer.clock.max(midnight), self.zone);
        }
        writer.step = None;
        writer.push(None, Item::FileEnds)?;
        Ok((writer.out, writer.places))
    }
}

struct Writer<'a> {
    conduct: &'a Conduct,
    out: Vec<Seen<'a>>,
    places: Vec<Place>,
    contact: usize,
    step: Option<usize>,
    clock: Stamp,
}

impl<'a> Writer<'a> {
    fn push(
        &mut self,
        one: Option<&'a ConductContact>,
        item: Item<'a>,
    ) -> Result<(), ConductError> {
        let now = LocalMoment::of(self.clock, self.conduct.zone).map_err(|problem| {
            ConductError::Clock {
                contact: self.contact,
                problem,
            }
        })?;
        let contact = one.filter(|one| one.desk.is_none()).map(|one| &one.contact);
        let debt = one
            .and_then(|one| one.contact.debts.first().copied())
            .unwrap_or_default();
        let entry = u32::try_from(self.out.len()).unwrap_or(u32::MAX);
        self.places.push(Place {
            contact: self.contact,
            step: self.step,
        });
        self.out.push(Seen {
            entry,
            now,
            contact,
            debt,
            item,
        });
        Ok(())
    }

    fn contact(&mut self, one: &'a ConductContact) -> Result<(), ConductError> {
        self.clock = one.desk.unwrap_or(one.contact.at);
        self.step = None;
        let facts = &self.conduct.facts;
        let desk = one.desk.is_some();
        let mut open = desk;
        let mut closed = desk;
        if !desk {
            self.push(Some(one), Item::Tried)?;
        }
        for (index, step) in one.steps.iter().enumerate() {
            self.step = Some(index);
            let speaks = matches!(
                step,
                Step::Said(_) | Step::Heard(_) | Step::Offered(_) | Step::Countered(_)
            );
            if speaks && !open {
                self.push(Some(one), Item::Opened(receiver(facts, one)))?;
                open = true;
            }
            if let Step::After { days, minutes } = step {
                self.clock = later(self.clock, self.conduct.zone, *days, *minutes);
                continue;
            }
            open |= matches!(
                step,
                Step::Answered(_) | Step::AnsweredBy(_) | Step::Voicemail(_)
            );
            closed |= matches!(step, Step::HungUp(_));
            self.push(Some(one), item(facts, one.contact.language, step))?;
        }
        if !closed {
            self.step = None;
            self.push(Some(one), Item::Closed(ended(one, open)))?;
        }
        Ok(())
    }
}

/// Days later on the calendar, then minutes later as they pass: a change of the clocks
/// between them moves the hour that is shown.
fn later(clock: Stamp, zone: Tz, days: u16, minutes: u16) -> Stamp {
    let day = clock.0.checked_add_days(Days::new(u64::from(days)));
    let day = there(Stamp(day.unwrap_or(clock.0)), zone);
    let Ok(moment) = LocalMoment::of(day, zone) else {
        return day;
    };
    let at = moment
        .at()
        .checked_add_signed(Duration::minutes(i64::from(minutes)));
    at.map_or(day, |at| Stamp(LocalMoment::new(at, zone).local()))
}

/// The time itself, or the first one after it that clocks show.
pub(super) fn there(stamp: Stamp, zone: Tz) -> Stamp {
    // A whole day was skipped once (Samoa, 2011); no change of clocks is longer.
    (0..=48)
        .filter_map(|halves| {
            stamp
                .0
                .checked_add_signed(Duration::minutes(30 * halves))
                .map(Stamp)
        })
        .find(|later| LocalMoment::of(*later, zone).is_ok())
        .unwrap_or(stamp)
}

/// The item that a step is.
pub(in crate::evidence) fn item<'a>(facts: &Facts, language: Language, step: &'a Step) -> Item<'a> {
    match step {
        Step::Answered(relation) => Item::Opened(known(facts, *relation, false)),
        Step::AnsweredBy(person) => Item::Opened(Party::of(facts, *person, false)),
        Step::Voicemail(relation) => Item::Opened(known(facts, *relation, true)),
        Step::HandedTo(relation) => Item::PartyChanged(known(facts, *relation, false)),
        Step::Said(acts) => Item::Utterance {
            speaker: Speaker::Collector,
            acts: Acts::Collector(acts),
            language,
        },
        Step::Heard(acts) => Item::Utterance {
            speaker: Speaker::Party,
            acts: Acts::Party(acts),
            language,
        },
        Step::Offered(terms) => Item::Offered {
            by: Speaker::Collector,
            terms: *terms,
        },
        Step::Countered(terms) => Item::Offered {
            by: Speaker::Party,
            terms: *terms,
        },
        Step::Agreed(terms) => Item::Agreed {
            terms: *terms,
            mood: Mood::default(),
        },
        Step::Did(deed) => Item::Deed(*deed),
        Step::Planned(next) => Item::Planned(*next),
        Step::HungUp(by) => Item::Closed(*by),
        Step::Confirmed | Step::After { .. } => Item::Confirmed,
    }
}

/// The first person on file with this relation, or somebody of whom only that is known.
fn known(facts: &Facts, relation: Relation, voicemail: bool) -> Party {
    let person = facts
        .people
        .iter()
        .find(|person| person.relation == relation);
    Party {
        person: person.map(|person| person.id),
        relation,
        voicemail,
    }
}

/// Who gets what is said where no step tells it.
fn receiver(facts: &Facts, one: &ConductContact) -> Party {
    let contact = &one.contact;
    let voicemail =
        contact.medium == Medium::RinglessVoicemail || contact.result == CallResult::Voicemail;
    if let Some(relation) = contact.relation {
        return known(facts, relation, voicemail);
    }
    let owner = contact
        .line
        .and_then(|line| facts.address(line))
        .and_then(|line| line.owner);
    match contact.party.or(contact.sought).or(owner) {
        Some(person) => Party::of(facts, person, voicemail),
        None => known(facts, Relation::Consumer, voicemail),
    }
}

fn ended(one: &ConductContact, open: bool) -> EndedBy {
    match one.contact.result {
        CallResult::Sent | CallResult::Voicemail | CallResult::Bounced => EndedBy::Sent,
        CallResult::Dropped => EndedBy::Dropped,
        _ if open => EndedBy::Collector,
        _ => EndedBy::NoAnswer,
    }
}
