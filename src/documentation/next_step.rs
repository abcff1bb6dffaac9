//! The part of the note that looks ahead: what comes next, and on whose permission.

use chrono::NaiveDate;

use crate::{
    documentation::{
        compare::result,
        truth::Truth,
        verdict::{FieldResult, PlanFinding, Verdict},
    },
    domain::{
        NextStep, Note,
        disposition::{Field, OutcomeKind},
        moment::plus_days,
        note::{HoldReason, ReferTo, RequestNoted},
        party_act::Permitted,
        words::{self, Words},
    },
};

pub(super) fn compare(note: &Note, truth: &Truth, plan: &[PlanFinding]) -> [FieldResult; 2] {
    [next(note, truth, plan), consent(note, truth)]
}

fn next(note: &Note, truth: &Truth, plan: &[PlanFinding]) -> FieldResult {
    let Some(step) = note.next.or(truth.planned.last().map(|plan| plan.what)) else {
        return result(Field::Next, Verdict::Omitted, "", "a next step", &[]);
    };
    let mut entries: Vec<u32> = plan.iter().map(|finding| finding.entry).collect();
    entries.extend(truth.planned.last().map(|plan| plan.entry));
    entries.dedup();
    let broken: Vec<&str> = plan
        .iter()
        .filter(|finding| finding.unlawful)
        .map(|finding| finding.rule.as_str())
        .collect();
    let (verdict, was) = if broken.is_empty() {
        let (fit, was) = suits(step, truth);
        // Advice about the date leaves the step right and the date improvable.
        if fit == Verdict::Correct && !plan.is_empty() {
            (Verdict::PartlyRight, was)
        } else {
            (fit, was)
        }
    } else {
        (Verdict::Wrong, format!("not then: {}", broken.join(", ")))
    };
    result(Field::Next, verdict, show(step), was, &entries)
}

fn show(step: NextStep) -> String {
    match step {
        NextStep::Contact { line, when, .. } => format!("contact {line} on {when}"),
        NextStep::Send { kind, when, .. } => format!("send {} on {}", kind.words(), when.0.date()),
        NextStep::Refer { to } => format!("refer to {}", to.words()),
        NextStep::Hold {
            until: Some(until),
            why,
        } => format!("hold until {until}: {}", why.words()),
        NextStep::Hold { until: None, why } => format!("hold: {}", why.words()),
        NextStep::Close { why } => format!("close: {}", why.words()),
    }
}

/// Whether a step answers what happened, and what would. The most binding event decides.
fn suits(step: NextStep, truth: &Truth) -> (Verdict, String) {
    let is = |kind: OutcomeKind| truth.statuses.iter().any(|shown| shown.what == kind);
    let refers =
        |to: &[ReferTo]| matches!(step, NextStep::Refer { to: given } if to.contains(&given));
    let holds = |why: &[HoldReason]| matches!(step, NextStep::Hold { why: given, .. } if why.contains(&given));
    let sends = matches!(step, NextStep::Send { .. });
    let ends = matches!(step, NextStep::Close { .. });
    let money = is(OutcomeKind::Promise) || is(OutcomeKind::Plan) || is(OutcomeKind::Settlement);
    let due = [
        (
            is(OutcomeKind::Crisis),
            refers(&[ReferTo::Supervisor, ReferTo::Crisis]),
            "hand over to a supervisor",
        ),
        (
            is(OutcomeKind::Bankruptcy7) || is(OutcomeKind::Bankruptcy13),
            refers(&[ReferTo::Bankruptcy, ReferTo::Legal, ReferTo::Attorney])
                || holds(&[HoldReason::Bankruptcy]),
            "stop and verify the filing",
        ),
        (
            is(OutcomeKind::Attorney),
            refers(&[ReferTo::Attorney, ReferTo::Legal])
                || holds(&[HoldReason::Attorney])
                || matches!(
                    step,
                    NextStep::Contact {
                        person: Some(_),
                        ..
                    }
                ),
            "the attorney only",
        ),
        (
            is(OutcomeKind::Deceased),
            refers(&[ReferTo::Estates, ReferTo::Creditor])
                || holds(&[HoldReason::Deceased])
                || sends
                || matches!(
                    step,
                    NextStep::Contact {
                        person: Some(_),
                        ..
                    }
                ),
            "the estate's route",
        ),
        (
            is(OutcomeKind::IdentityTheft),
            refers(&[ReferTo::Disputes, ReferTo::Creditor]) || holds(&[HoldReason::IdentityTheft]),
            "hold, and tell the creditor",
        ),
        (
            is(OutcomeKind::DisputeWritten) || (is(OutcomeKind::DisputeOral) && !money),
            refers(&[ReferTo::Disputes, ReferTo::Creditor])
                || holds(&[HoldReason::Dispute])
                || sends,
            "mark and verify the dispute",
        ),
        (
            is(OutcomeKind::CeaseWritten) || is(OutcomeKind::RefusedInWriting),
            holds(&[HoldReason::Cease]) || ends || sends || refers(&[ReferTo::Legal]),
            "no more contact",
        ),
        (
            is(OutcomeKind::AidPending) && !money,
            refers(&[ReferTo::Hardship, ReferTo::Creditor])
                || holds(&[HoldReason::AidPending, HoldReason::Hardship])
                || sends,
            "hold for the aid that is pending",
        ),
    ];
    if let Some((_, fits, was)) = due.into_iter().find(|(applies, ..)| *applies) {
        let verdict = if fits {
            Verdict::Correct
        } else {
            Verdict::Wrong
        };
        return (verdict, was.to_owned());
    }
    follow_up(step, truth)
}

/// Ordinary follow-up: after a promise from the day after it is due, after a
/// request for a call on the day that was asked for.
fn follow_up(step: NextStep, truth: &Truth) -> (Verdict, String) {
    let NextStep::Contact { when, .. } = step else {
        return (Verdict::Correct, String::new());
    };
    let asked = truth
        .requests
        .iter()
        .find_map(|request| match request.what {
            RequestNoted::CallBack(stamp) => Some(stamp.0.date()),
            _ => None,
        });
    let after_promise = truth
        .agreed
        .filter(|agreed| agreed.what.instalments() > 0)
        .map(|agreed| plus_days(agreed.what.first, 1));
    let day_off = |wanted: NaiveDate| (when.0.date() - wanted).num_days();
    match (after_promise, asked) {
        (Some(wanted), _) => {
            let verdict = match day_off(wanted) {
                0.. => Verdict::Correct,
                -1 => Verdict::PartlyRight,
                _ => Verdict::Wrong,
            };
            (verdict, format!("not before {wanted}"))
        }
        (None, Some(wanted)) => {
            let verdict = match day_off(wanted) {
                0 => Verdict::Correct,
                -1 | 1 => Verdict::PartlyRight,
                _ => Verdict::Wrong,
            };
            (verdict, format!("on {wanted}, as asked"))
        }
        (None, None) => (Verdict::Correct, String::new()),
    }
}

fn consent(note: &Note, truth: &Truth) -> FieldResult {
    let Some(NextStep::Contact {
        consent: claimed, ..
    }) = note.next
    else {
        return result(Field::Consent, Verdict::NotApplicable, "", "", &[]);
    };
    let given: Vec<String> = truth
        .consents
        .iter()
        .map(|consent| words::permission(consent.what.to))
        .collect();
    let entries: Vec<u32> = truth.consents.iter().map(|consent| consent.entry).collect();
    let held = |wanted: Permitted| {
        truth
            .consents
            .iter()
            .any(|consent| consent.what.to == wanted)
            || truth.consents_on_file.contains(&wanted)
    };
    let verdict = match claimed {
        Some(claimed) if held(claimed) => Verdict::Correct,
        Some(_) => Verdict::Fabricated,
        None if truth.consents.is_empty() => Verdict::NotApplicable,
        None => Verdict::Omitted,
    };
    result(
        Field::Consent,
        verdict,
        claimed.map(words::permission).unwrap_or_default(),
        given.join(", "),
        &entries,
    )
}
