//! What comes next, as a form: at the desk instead of a call, and in the note.

use chrono::NaiveDate;
use egui::Ui;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        Facts, Id, NextStep, Stamp,
        deed::NoticeKind,
        note::{CloseWhy, HoldReason, ReferTo},
        party_act::Permitted,
        words::Words,
    },
    panels::{
        dates,
        note_kept::day_and_time,
        softphone::REFERRALS,
        theme::em,
        widgets::{field, one_of, pick},
        words,
    },
};

/// What kind of step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StepKind {
    /// Nothing.
    #[default]
    None,
    /// Contact somebody.
    Contact,
    /// Send something.
    Send,
    /// Hand over.
    Refer,
    /// Do nothing until a day.
    Hold,
    /// Close the account.
    Close,
}

/// The form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StepState {
    kind: StepKind,
    person: Option<Id>,
    line: Option<Id>,
    day: String,
    time: String,
    consent: Option<Permitted>,
    notice: NoticeKind,
    to: ReferTo,
    until: String,
    hold: HoldReason,
    close: CloseWhy,
}

impl Default for StepState {
    fn default() -> Self {
        Self {
            kind: StepKind::None,
            person: None,
            line: None,
            day: "+1".to_owned(),
            time: "10:00 am".to_owned(),
            consent: None,
            notice: NoticeKind::Validation,
            to: ReferTo::Supervisor,
            until: String::new(),
            hold: HoldReason::Promise,
            close: CloseWhy::Paid,
        }
    }
}

impl StepState {
    /// The form of a step.
    pub fn of(step: &NextStep) -> Self {
        let plain = Self::default();
        match *step {
            NextStep::Contact {
                person,
                line,
                when,
                consent,
            } => {
                let (day, time) = day_and_time(when);
                Self {
                    kind: StepKind::Contact,
                    person,
                    line: Some(line),
                    day,
                    time,
                    consent,
                    ..plain
                }
            }
            NextStep::Send { kind, line, when } => {
                let (day, time) = day_and_time(when);
                Self {
                    kind: StepKind::Send,
                    notice: kind,
                    line,
                    day,
                    time,
                    ..plain
                }
            }
            NextStep::Refer { to } => Self {
                kind: StepKind::Refer,
                to,
                ..plain
            },
            NextStep::Hold { until, why } => Self {
                kind: StepKind::Hold,
                until: until.map_or_else(String::new, |until| until.to_string()),
                hold: why,
                ..plain
            },
            NextStep::Close { why } => Self {
                kind: StepKind::Close,
                close: why,
                ..plain
            },
        }
    }

    /// Whether anything was chosen.
    pub fn is_empty(&self) -> bool {
        self.kind == StepKind::None
    }

    /// The step, if one was chosen.
    ///
    /// # Errors
    /// What is missing or cannot be read, in a sentence.
    pub fn step(&self, facts: &Facts, today: NaiveDate) -> Result<Option<NextStep>, String> {
        Ok(Some(match self.kind {
            StepKind::None => return Ok(None),
            StepKind::Contact => NextStep::Contact {
                person: self.person,
                line: self
                    .line
                    .or(facts.addresses.first().map(|address| address.id))
                    .ok_or("Next step: choose a number.")?,
                when: self.when(today)?,
                consent: self.consent,
            },
            StepKind::Send => NextStep::Send {
                kind: self.notice,
                line: self.line,
                when: self.when(today)?,
            },
            StepKind::Refer => NextStep::Refer { to: self.to },
            StepKind::Hold => NextStep::Hold {
                until: self.until(today)?,
                why: self.hold,
            },
            StepKind::Close => NextStep::Close { why: self.close },
        }))
    }

    fn when(&self, today: NaiveDate) -> Result<Stamp, String> {
        let day = dates::day(&self.day, today)
            .ok_or_else(|| format!("Next step, day: {}", dates::DATE_HELP))?;
        let time = dates::time(&self.time)
            .ok_or("Next step, time: write for example 5:30 pm or 17:30.")?;
        Ok(Stamp(day.and_time(time)))
    }

    fn until(&self, today: NaiveDate) -> Result<Option<NaiveDate>, String> {
        if self.until.trim().is_empty() {
            return Ok(None);
        }
        let day = dates::day(&self.until, today);
        day.map(Some)
            .ok_or_else(|| format!("Next step, until: {}", dates::DATE_HELP))
    }
}

/// The form.
pub fn next_step_ui(ui: &mut Ui, facts: &Facts, state: &mut StepState) {
    let kinds = [
        (StepKind::None, "Nothing"),
        (StepKind::Contact, "Contact"),
        (StepKind::Send, "Send"),
        (StepKind::Refer, "Hand over"),
        (StepKind::Hold, "Hold"),
        (StepKind::Close, "Close"),
    ];
    one_of(ui, "Next step", &mut state.kind, &kinds);
    match state.kind {
        StepKind::None => {}
        StepKind::Contact => contact_ui(ui, facts, state),
        StepKind::Send => {
            let kinds = labelled(&NOTICES);
            pick(ui, "What is sent", &mut state.notice, &kinds);
            lines_ui(ui, facts, state);
            when_ui(ui, state);
        }
        StepKind::Refer => {
            pick(ui, "To whom", &mut state.to, &labelled(&REFERRALS));
        }
        StepKind::Hold => {
            pick(ui, "Why it is held", &mut state.hold, &labelled(&HOLDS));
            field(ui, "Until (open if empty)", &mut state.until, 8.0 * em(ui))
                .on_hover_text(dates::DATE_HELP);
        }
        StepKind::Close => {
            pick(ui, "Why it is closed", &mut state.close, &labelled(&CLOSES));
        }
    }
}

fn contact_ui(ui: &mut Ui, facts: &Facts, state: &mut StepState) {
    let mut people = vec![(None, "The consumer".to_owned())];
    let others = facts.people.iter().skip(1);
    people.extend(others.map(|person| (Some(person.id), person.name.clone())));
    pick(ui, "Whom", &mut state.person, &people);
    lines_ui(ui, facts, state);
    when_ui(ui, state);
    let mut consents = vec![(None, "None".to_owned())];
    consents
        .extend(PERMITS.map(|permit| (Some(permit), words::capital(&words::permission(permit)))));
    pick(ui, "Permission relied on", &mut state.consent, &consents);
}

fn lines_ui(ui: &mut Ui, facts: &Facts, state: &mut StepState) {
    let lines = facts.addresses.iter();
    let lines: Vec<(Option<Id>, String)> = lines
        .map(|line| {
            let kind = words::label(&line.kind);
            (Some(line.id), format!("{kind}: {}", line.value))
        })
        .collect();
    if state.line.is_none() {
        state.line = lines.first().and_then(|(id, _)| *id);
    }
    pick(ui, "Where", &mut state.line, &lines);
}

fn when_ui(ui: &mut Ui, state: &mut StepState) {
    let width = 8.0 * em(ui);
    ui.horizontal_wrapped(|ui| {
        field(ui, "Day", &mut state.day, width).on_hover_text(dates::DATE_HELP);
        field(ui, "Time where they live", &mut state.time, width);
    });
}

/// Values with their names.
pub fn labelled<T: Copy + Words>(values: &[T]) -> Vec<(T, String)> {
    let values = values.iter();
    values.map(|value| (*value, words::label(value))).collect()
}

const NOTICES: [NoticeKind; 11] = [
    NoticeKind::Validation,
    NoticeKind::PostdatedDeposit,
    NoticeKind::VaryingAmount,
    NoticeKind::Authorization,
    NoticeKind::Settlement,
    NoticeKind::Receipt,
    NoticeKind::CreditorTransfer,
    NoticeKind::TimeBarred,
    NoticeKind::HardshipForm,
    NoticeKind::Demand,
    NoticeKind::Other,
];

const HOLDS: [HoldReason; 13] = [
    HoldReason::Promise,
    HoldReason::TimeZone,
    HoldReason::Frequency,
    HoldReason::CoolingOff,
    HoldReason::Dispute,
    HoldReason::Cease,
    HoldReason::Attorney,
    HoldReason::Bankruptcy,
    HoldReason::Inconvenient,
    HoldReason::AidPending,
    HoldReason::Deceased,
    HoldReason::IdentityTheft,
    HoldReason::Hardship,
];

const CLOSES: [CloseWhy; 5] = [
    CloseWhy::Paid,
    CloseWhy::Settled,
    CloseWhy::NotOwed,
    CloseWhy::Discharged,
    CloseWhy::TimeBarred,
];

const PERMITS: [Permitted; 6] = [
    Permitted::Call,
    Permitted::Text,
    Permitted::Email,
    Permitted::Time,
    Permitted::Work,
    Permitted::Message,
];
