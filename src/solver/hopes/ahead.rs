//! What lies ahead together: everything that beats, choices and words can still do to a
//! mood, to the goal's marks and to terms, summed without order or condition.

use crate::{
    consumer::Outlook,
    domain::{CollectorAct, Deed, PartyAct, act::ReadBackOf},
    evidence::{Acts, Item, Speaker},
    negotiation::progress::Marks,
    scenario::{
        Scenario,
        model::{Choice, SpokenIx},
    },
};

/// What lies ahead of a state: beats, one bit each, and what they hold together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Ahead {
    pub(super) outlook: Outlook,
    pub(super) marks: Marks,
    pub(super) table: bool,
    pub(super) reads_back: bool,
    pub(super) books: bool,
}

impl Ahead {
    pub(super) fn and(self, other: Self) -> Self {
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

    pub(super) fn heard(&mut self, acts: &[PartyAct]) {
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

    pub(super) fn spoken(&mut self, scenario: &Scenario, index: SpokenIx) {
        if let Some(words) = scenario.words(index) {
            self.heard(&words.does);
        }
    }

    pub(super) fn choice(&mut self, choice: &Choice) {
        self.said(&choice.acts, choice.mood.is_some());
        self.done(&choice.deeds);
        if let Some(shift) = choice.mood {
            let by = [shift.trust, shift.patience, shift.distress];
            self.outlook = self.outlook.and(Outlook::shifted(by, choice.once));
        }
    }

    /// What the tray holds, and what ends a call anywhere.
    pub(super) fn tray(scenario: &Scenario) -> Self {
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
