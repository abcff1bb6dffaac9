//! The note while it is being written, and the note that comes of it. Nothing is
//! filled in for the trainee: what the note says is theirs to know.

use arrayvec::ArrayVec;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        Facts, Id, Money, Note, Stamp,
        act::Identifier,
        facts::Relation,
        moment::ClockTime,
        note::{
            AttorneyNoted, BankruptcyNoted, Disclosure, Flag, LIST_MAX, OfferNoted, PROSE_MAX,
            PromiseNoted, RequestNoted,
        },
        party_act::{CeaseScope, DisputedPart, Place, Reason},
        terms::{Cadence, Method, TermsKind},
    },
    panels::{dates, next_step::StepState},
};

/// The form of the note.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each opens one part of the form"
)]
pub struct NoteState {
    /// The result code.
    pub result: Id,
    /// The status code.
    pub status: Id,
    /// Why it is unpaid.
    pub reason: Option<Reason>,
    /// Flags raised.
    pub flags: Vec<Flag>,
    /// Who was spoken with.
    pub party: Option<Relation>,
    /// By what they were verified.
    pub verified_by: Vec<Identifier>,
    /// Disclosures made.
    pub disclosures: Vec<Disclosure>,
    /// Something was promised or paid.
    pub promised: bool,
    /// What.
    pub promise: PromiseState,
    /// Offers put and not taken: total and each payment.
    pub offers: Vec<(String, String)>,
    /// What they asked for.
    pub asked: AskedState,
    /// A dispute: of what.
    pub dispute: DisputeState,
    /// An attorney was named.
    pub attorney: bool,
    /// The attorney's name.
    pub attorney_name: String,
    /// The attorney's telephone number.
    pub attorney_phone: String,
    /// A bankruptcy was named.
    pub bankruptcy: bool,
    /// Its chapter.
    pub chapter: String,
    /// Its case number.
    pub case: String,
    /// A complaint was made.
    pub complaint: bool,
    /// Numbers and addresses that changed.
    pub changes: Vec<Id>,
    /// What comes next.
    pub next: StepState,
    /// In their own words.
    pub prose: String,
}

/// A promise while it is being written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PromiseState {
    /// What it does to the debt.
    pub kind: Option<TermsKind>,
    /// The total.
    pub total: String,
    /// Paid during the contact.
    pub down: String,
    /// Each further payment.
    pub each: String,
    /// The first of them.
    pub first: String,
    /// How often.
    pub cadence: Option<Cadence>,
    /// How.
    pub method: Option<Method>,
}

/// Requests while they are being written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(clippy::struct_excessive_bools, reason = "each is one request")]
pub struct AskedState {
    /// What should stop.
    pub stops: Vec<CeaseScope>,
    /// Not between these hours.
    pub hours: bool,
    /// From.
    pub from: String,
    /// To.
    pub to: String,
    /// Not at this place.
    pub place: Option<Place>,
    /// A call at another time.
    pub call_back: bool,
    /// On which day.
    pub day: String,
    /// At what time.
    pub time: String,
    /// Something in writing.
    pub writing: bool,
    /// The original creditor.
    pub creditor: bool,
}

/// A dispute while it is being written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DisputeState {
    /// Of what.
    pub of: DisputeOf,
    /// Of how much.
    pub amount: String,
}

/// Of what there is a dispute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DisputeOf {
    /// None.
    #[default]
    Nothing,
    /// All.
    All,
    /// A part.
    Part,
}

impl NoteState {
    /// The note.
    ///
    /// # Errors
    /// Everything that is missing or cannot be read, a sentence each.
    pub fn note(&self, facts: &Facts, today: NaiveDate) -> Result<Note, Vec<String>> {
        let (note, wrong) = self.so_far(facts, today);
        if wrong.is_empty() {
            Ok(note)
        } else {
            Err(wrong)
        }
    }

    /// The note as far as it can be read, and what is missing or cannot be read.
    pub fn so_far(&self, facts: &Facts, today: NaiveDate) -> (Note, Vec<String>) {
        let mut wrong = Vec::new();
        if self.result.is_empty() {
            wrong.push("Choose a result code.".to_owned());
        }
        if self.status.is_empty() {
            wrong.push("Choose a status code.".to_owned());
        }
        if self.prose.len() > PROSE_MAX {
            wrong.push(format!("The note is longer than {PROSE_MAX} characters."));
        }
        let mut taken = |result: Result<(), String>| wrong.extend(result.err());
        let mut note = Note {
            result: self.result,
            status: self.status,
            reason: self.reason,
            flags: few(&self.flags),
            party: self.party,
            verified_by: few(&self.verified_by),
            disclosures: few(&self.disclosures),
            complaint: self.complaint,
            changes: few(&self.changes),
            prose: self.prose.trim().to_owned(),
            ..Note::default()
        };
        taken(self.promise(today).map(|promise| note.promise = promise));
        taken(self.offers().map(|offers| note.offers = offers));
        taken(self.asked.requests(today).map(|all| note.requests = all));
        taken(self.dispute.part().map(|part| note.dispute = part));
        taken(self.chapter().map(|found| note.bankruptcy = found));
        taken(self.next.step(facts, today).map(|next| note.next = next));
        note.attorney = self.attorney.then(|| AttorneyNoted {
            name: self.attorney_name.trim().to_owned(),
            phone: self.attorney_phone.trim().to_owned(),
        });
        (note, wrong)
    }

    fn promise(&self, today: NaiveDate) -> Result<Option<PromiseNoted>, String> {
        if !self.promised {
            return Ok(None);
        }
        let form = &self.promise;
        let first = match form.first.trim() {
            "" => None,
            text => {
                let day = dates::day(text, today);
                Some(day.ok_or_else(|| format!("First payment: {}", dates::DATE_HELP))?)
            }
        };
        Ok(Some(PromiseNoted {
            kind: form.kind,
            total: amount("Promise, total", &form.total)?,
            down: amount("Promise, today", &form.down)?,
            amount: amount("Promise, each payment", &form.each)?,
            first,
            cadence: form.cadence,
            method: form.method,
        }))
    }

    fn offers(&self) -> Result<ArrayVec<OfferNoted, LIST_MAX>, String> {
        let mut offers = ArrayVec::new();
        for (total, each) in &self.offers {
            let offer = OfferNoted {
                total: amount("Offer, total", total)?.unwrap_or(Money::ZERO),
                instalment: amount("Offer, each payment", each)?.unwrap_or(Money::ZERO),
            };
            if offer != OfferNoted::default() {
                // The form lets no more be added than the note holds.
                let _ = offers.try_push(offer);
            }
        }
        Ok(offers)
    }

    fn chapter(&self) -> Result<Option<BankruptcyNoted>, String> {
        if !self.bankruptcy {
            return Ok(None);
        }
        let chapter = match self.chapter.trim() {
            "" => None,
            text => Some(
                text.parse()
                    .map_err(|_| "Bankruptcy: write 7, 11, 12 or 13.")?,
            ),
        };
        Ok(Some(BankruptcyNoted {
            chapter,
            case: self.case.trim().to_owned(),
        }))
    }
}

impl AskedState {
    fn requests(&self, today: NaiveDate) -> Result<ArrayVec<RequestNoted, LIST_MAX>, String> {
        let mut all: Vec<RequestNoted> = Vec::new();
        all.extend(self.stops.iter().map(|scope| RequestNoted::Stop(*scope)));
        if self.hours {
            let time = |what: &str, text: &str| {
                let time = dates::time(text).map(ClockTime);
                time.ok_or_else(|| format!("Hours, {what}: write for example 5:30 pm."))
            };
            all.push(RequestNoted::Times {
                from: time("from", &self.from)?,
                to: time("to", &self.to)?,
            });
        }
        all.extend(self.place.map(RequestNoted::Place));
        if self.call_back {
            let day = dates::day(&self.day, today)
                .ok_or_else(|| format!("Call back, day: {}", dates::DATE_HELP))?;
            let time =
                dates::time(&self.time).ok_or("Call back, time: write for example 5:30 pm.")?;
            all.push(RequestNoted::CallBack(Stamp(day.and_time(time))));
        }
        all.extend(self.writing.then_some(RequestNoted::Writing));
        all.extend(self.creditor.then_some(RequestNoted::Creditor));
        if all.len() > LIST_MAX {
            return Err(format!("A note holds at most {LIST_MAX} requests."));
        }
        Ok(few(&all))
    }
}

impl DisputeState {
    fn part(&self) -> Result<Option<DisputedPart>, String> {
        Ok(match self.of {
            DisputeOf::Nothing => None,
            DisputeOf::All => Some(DisputedPart::All),
            DisputeOf::Part => {
                let part = amount("Dispute", &self.amount)?;
                Some(DisputedPart::Part(part.ok_or("Dispute: write how much.")?))
            }
        })
    }
}

/// The first so many of a list; the form shows no more than a note holds.
fn few<T: Copy>(list: &[T]) -> ArrayVec<T, LIST_MAX> {
    list.iter().copied().take(LIST_MAX).collect()
}

/// An amount as typed; none for an empty field.
fn amount(what: &str, text: &str) -> Result<Option<Money>, String> {
    match text.trim() {
        "" => Ok(None),
        text => {
            let found = text.parse::<Money>();
            found.map(Some).map_err(|error| format!("{what}: {error}."))
        }
    }
}
