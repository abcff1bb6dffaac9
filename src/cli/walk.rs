//! Performing a walkthrough: the same for `play --script` and for `check`.

use crate::{
    domain::LocalMoment,
    reader::suggest,
    session::{
        Action, Play, Session, Walkthrough,
        record::{RecordEntry, Speller},
        walkthrough::{Expected, WalkStep},
    },
};

/// Where a walkthrough parts from what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mismatch {
    /// The step, from 0.
    pub(super) step: usize,
    /// What was expected, and what came.
    pub(super) what: String,
}

/// A walkthrough on its way.
pub(super) struct Walk<'a> {
    walkthrough: &'a Walkthrough,
    session: Session,
    speller: Speller,
    at_ms: u64,
    step: usize,
}

impl<'a> Walk<'a> {
    pub(super) fn new(play: Play, walkthrough: &'a Walkthrough) -> Self {
        let speller = Speller::new(&play);
        Self {
            walkthrough,
            session: Session::begin(play),
            speller,
            at_ms: 0,
            step: 0,
        }
    }

    pub(super) fn session(&self) -> &Session {
        &self.session
    }

    /// Performs the next step: the entry it makes, or nothing if it is refused
    /// as it should be; `None` at the end.
    pub(super) fn next(&mut self) -> Option<Result<Option<RecordEntry>, Mismatch>> {
        let step = self.walkthrough.steps.get(self.step)?;
        let number = self.step;
        self.step += 1;
        self.at_ms += 1_000 * u64::from(step.after_seconds);
        let done = self.perform(step);
        Some(done.map_err(|what| Mismatch { step: number, what }))
    }

    fn perform(&mut self, step: &WalkStep) -> Result<Option<RecordEntry>, String> {
        let action = self.action(step)?;
        let applied = self.session.apply(self.at_ms, action).cloned();
        let entry = match (applied, step.refused) {
            (Ok(entry), None) => self.speller.spell(&entry, self.session.log()),
            (Ok(_), Some(refusal)) => {
                return Err(format!(
                    "the step should be refused ({refusal:?}), but it was carried out"
                ));
            }
            (Err(refusal), Some(expected)) if refusal == expected => return Ok(None),
            (Err(refusal), Some(expected)) => {
                return Err(format!(
                    "the step should be refused as {expected:?}, but the refusal is {refusal:?}: {refusal}"
                ));
            }
            (Err(refusal), None) => {
                return Err(format!(
                    "the step is refused ({refusal:?}): {refusal}{}",
                    self.whereabouts()
                ));
            }
        };
        match Expected::unmet(&step.then, &entry.then) {
            None => Ok(Some(entry)),
            Some(wanted) => Err(format!("expected {wanted:?}, but came: {}", came(&entry))),
        }
    }

    fn action(&self, step: &WalkStep) -> Result<Action, String> {
        step.done
            .action(&self.session.play().scenario)
            .map_err(|unknown| {
                let near = suggest::nearest(&unknown.name, &unknown.known);
                near.map_or_else(
                    || unknown.to_string(),
                    |near| format!("{unknown}; did you mean {near:?}?"),
                )
            })
    }

    /// At which beat the session is, for whoever wonders why a step is refused.
    fn whereabouts(&self) -> String {
        let state = self.session.state();
        let beat = state
            .beat()
            .and_then(|beat| self.session.play().scenario.beat(beat));
        match beat {
            Some(beat) => format!("; the session is at the beat {:?}", beat.id),
            None => format!("; the session is at the stage {:?}", state.stage()),
        }
    }
}

/// What followed, in the words that a walkthrough would use.
fn came(entry: &RecordEntry) -> String {
    use crate::session::spell::Told;
    let all: Vec<String> = entry
        .then
        .iter()
        .filter_map(|told| {
            Some(match told {
                Told::Answered { by, voicemail } => {
                    let kind = if *voicemail { "Voicemail" } else { "Answered" };
                    format!("{kind}({by:?})")
                }
                Told::NotReached(result) => format!("NotReached({result:?})"),
                Told::PartyNow(person) => format!("PartyNow({person:?})"),
                Told::Reached(beat) => format!("Reached({beat:?})"),
                Told::Heard { words, .. } => format!("Hears({words:?})"),
                Told::Agreed { .. } => "Agreed".to_owned(),
                Told::Countered(terms) => format!("Countered ({terms:?})"),
                Told::Refused(dimension) => format!("Refused({dimension:?})"),
                Told::Confirmed => "Confirmed".to_owned(),
                Told::Booked { .. } => "Booked".to_owned(),
                Told::MessageLeft { .. } => "MessageLeft".to_owned(),
                Told::Closed(ended) => format!("Closed({ended:?})"),
                Told::NoteFiled => "NoteFiled".to_owned(),
                _ => return None,
            })
        })
        .collect();
    if all.is_empty() {
        "nothing of that kind".to_owned()
    } else {
        all.join(", ")
    }
}

/// A moment as a record's header writes it, in UTC.
pub(super) fn utc(moment: LocalMoment) -> String {
    moment.at().format("%Y-%m-%dT%H:%M:%SZ").to_string()
}
