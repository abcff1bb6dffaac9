//! What is due, and by when.

use arrayvec::ArrayVec;
use chrono::NaiveDate;

use crate::{
    compliance::standing::Cite,
    evidence::{Duty, item::DutyKind},
};

/// So many are kept open at once.
const DUTIES_MAX: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Open {
    kind: DutyKind,
    due: NaiveDate,
    debts: u8,
    since: Cite,
    /// Whether a step that meets it in time is planned.
    planned: bool,
}

/// The open duties, in the order in which they arose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Duties(ArrayVec<Open, DUTIES_MAX>);

impl Duties {
    pub(super) fn add(&mut self, kind: DutyKind, due: NaiveDate, debts: u8, since: u32) {
        let known = self
            .0
            .iter()
            .any(|open| open.kind == kind && open.debts & debts != 0);
        if !known {
            // A ninth open duty is not followed: no file here has that many.
            let _ = self.0.try_push(Open {
                kind,
                due,
                debts,
                since: Cite(Some(since)),
                planned: false,
            });
        }
    }

    pub(super) fn meet(&mut self, kind: DutyKind, debts: u8) {
        self.0
            .retain(|open| open.kind != kind || open.debts & debts == 0);
    }

    /// A duty was met on a day; one whose last day lay before it was not.
    pub(super) fn met_on(&mut self, kind: DutyKind, debts: u8, on: NaiveDate) {
        self.0
            .retain(|open| open.kind != kind || open.debts & debts == 0 || open.due < on);
    }

    /// A step that would meet a duty is planned for this day.
    pub(super) fn plan(&mut self, kind: DutyKind, on: NaiveDate) {
        for open in &mut self.0 {
            open.planned |= open.kind == kind && on <= open.due;
        }
    }

    /// The last day of an open duty that nothing planned would meet.
    pub fn unplanned(&self, kind: DutyKind) -> Option<NaiveDate> {
        let open = self
            .0
            .iter()
            .find(|open| open.kind == kind && !open.planned);
        open.map(|open| open.due)
    }

    /// Whether nothing is due.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes out the earliest duty whose last day lies before `today`.
    pub(in crate::compliance) fn overdue(&mut self, today: NaiveDate) -> Option<Duty> {
        let late = self
            .0
            .iter()
            .enumerate()
            .filter(|(_, open)| open.due < today);
        let (place, _) = late.min_by_key(|(_, open)| open.due)?;
        let open = self.0.remove(place);
        Some(Duty {
            kind: open.kind,
            due: open.due,
            since: open.since.0.unwrap_or_default(),
        })
    }

    /// The last day of an open duty.
    pub fn due(&self, kind: DutyKind) -> Option<NaiveDate> {
        self.0
            .iter()
            .find(|open| open.kind == kind)
            .map(|open| open.due)
    }
}
