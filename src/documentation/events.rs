//! The part of the note that is about what the person said: requests, a
//! dispute, an attorney, a bankruptcy, a complaint, and the flags they raise.

use crate::{
    documentation::{
        compare::{of_list, result},
        truth::Truth,
        verdict::{FieldResult, Verdict},
    },
    domain::{
        Note,
        disposition::{Field, OutcomeKind},
        moment::Stamp,
        note::{Flag, RequestNoted},
        party_act::{CeaseScope, DisputedPart},
        words::{self, Words},
    },
};

pub(super) fn compare(note: &Note, truth: &Truth) -> [FieldResult; 6] {
    [
        requests(note, truth),
        dispute(note, truth),
        attorney(note, truth),
        bankruptcy(note, truth),
        complaint(note, truth),
        flags(note, truth),
    ]
}

/// What was there but has no detail in the note: a flag alone is a part.
fn without_detail(note: &Note, flag: Flag) -> Verdict {
    if note.flags.contains(&flag) {
        Verdict::PartlyRight
    } else {
        Verdict::Omitted
    }
}

fn requests(note: &Note, truth: &Truth) -> FieldResult {
    let same_kind =
        |a: &RequestNoted, b: &RequestNoted| std::mem::discriminant(a) == std::mem::discriminant(b);
    // No act says "send me something", so such a line can be neither proved nor denied.
    let claims: Vec<_> = note
        .requests
        .iter()
        .filter(|noted| **noted != RequestNoted::Writing)
        .collect();
    let invented = claims.iter().any(|noted| {
        !truth
            .requests
            .iter()
            .any(|real| same_kind(noted, &real.what))
    });
    let mut missing = 0;
    let mut inexact = false;
    for real in &truth.requests {
        if claims.iter().any(|noted| is_same(noted, &real.what)) {
            continue;
        }
        if claims.iter().any(|noted| same_kind(noted, &real.what)) {
            inexact = true;
        } else {
            missing += 1;
        }
    }
    let mut verdict = of_list(invented, truth.requests.len(), missing);
    if verdict == Verdict::Correct && inexact {
        verdict = Verdict::PartlyRight;
    }
    let flagged = [Flag::Cease, Flag::Inconvenient, Flag::EmployerForbids];
    if verdict == Verdict::Omitted && flagged.iter().any(|flag| note.flags.contains(flag)) {
        verdict = Verdict::PartlyRight;
    }
    let entries: Vec<u32> = truth.requests.iter().map(|real| real.entry).collect();
    let wrote: Vec<String> = note.requests.iter().map(show_request).collect();
    let was: Vec<String> = truth
        .requests
        .iter()
        .map(|real| show_request(&real.what))
        .collect();
    let mut field = result(
        Field::Requests,
        verdict,
        wrote.join("; "),
        was.join("; "),
        &entries,
    );
    field.left_out = u32::try_from(missing).unwrap_or(u32::MAX);
    field
}

/// A call-back whose hour was not said is right with any hour of that day.
fn is_same(noted: &RequestNoted, real: &RequestNoted) -> bool {
    match (noted, real) {
        (RequestNoted::CallBack(noted), RequestNoted::CallBack(real)) => {
            noted == real || (no_hour(*real) && noted.0.date() == real.0.date())
        }
        _ => noted == real,
    }
}

fn no_hour(stamp: Stamp) -> bool {
    stamp.0.time() == chrono::NaiveTime::MIN
}

fn show_request(request: &RequestNoted) -> String {
    match request {
        RequestNoted::Stop(scope) => format!("stop {}", words::stop(*scope)),
        RequestNoted::Times { from, to } => {
            format!(
                "not from {} to {}",
                from.0.format("%H:%M"),
                to.0.format("%H:%M")
            )
        }
        RequestNoted::Place(place) => format!("not at this place: {}", place.words()),
        RequestNoted::CallBack(when) if no_hour(*when) => format!("call back {}", when.0.date()),
        RequestNoted::CallBack(when) => format!("call back {when}"),
        RequestNoted::Writing => "something in writing".to_owned(),
        RequestNoted::Creditor => "the original creditor".to_owned(),
    }
}

fn dispute(note: &Note, truth: &Truth) -> FieldResult {
    let show = |part: DisputedPart| match part {
        DisputedPart::All => "all of it".to_owned(),
        DisputedPart::Part(sum) => sum.show(truth.currency),
    };
    let wrote = note.dispute.map(show).unwrap_or_default();
    let Some(real) = truth.dispute else {
        let known = truth.on_file.contains(&Flag::Dispute);
        return absent(Field::Dispute, note.dispute.is_some() && !known, wrote);
    };
    let verdict = match note.dispute {
        None => without_detail(note, Flag::Dispute),
        Some(part) if part == real.what => Verdict::Correct,
        Some(_) => Verdict::Wrong,
    };
    result(
        Field::Dispute,
        verdict,
        wrote,
        show(real.what),
        &[real.entry],
    )
}

/// Nothing happened: writing it anyway is invention.
fn absent(field: Field, written: bool, wrote: String) -> FieldResult {
    let verdict = if written {
        Verdict::Fabricated
    } else {
        Verdict::NotApplicable
    };
    result(field, verdict, wrote, "", &[])
}

/// How a written text compares with one on file, where the file has one:
/// letter case, spaces and punctuation do not count.
fn text(wrote: &str, real: &str) -> Verdict {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let (wrote, real) = (plain(wrote), plain(real));
    if wrote == real || (real.is_empty() && !wrote.is_empty()) {
        Verdict::Correct
    } else if wrote.is_empty() {
        Verdict::PartlyRight
    } else {
        Verdict::Wrong
    }
}

fn attorney(note: &Note, truth: &Truth) -> FieldResult {
    let wrote = note
        .attorney
        .as_ref()
        .map(|noted| format!("{} {}", noted.name, noted.phone).trim().to_owned())
        .unwrap_or_default();
    let Some(real) = &truth.attorney else {
        let known = truth.on_file.contains(&Flag::Attorney);
        return absent(Field::Attorney, note.attorney.is_some() && !known, wrote);
    };
    let verdict = match &note.attorney {
        None => without_detail(note, Flag::Attorney),
        Some(_) if !real.what.reachable => Verdict::Correct,
        Some(noted) => text(&noted.name, &real.what.name).max(text(&noted.phone, &real.what.phone)),
    };
    let was = format!("{} {}", real.what.name, real.what.phone);
    result(Field::Attorney, verdict, wrote, was.trim(), &[real.entry])
}

fn bankruptcy(note: &Note, truth: &Truth) -> FieldResult {
    let show = |chapter: Option<u8>, case: &str| {
        let chapter = chapter.map_or_else(|| "chapter ?".to_owned(), |n| format!("chapter {n}"));
        format!("{chapter} {case}").trim().to_owned()
    };
    let wrote = note
        .bankruptcy
        .as_ref()
        .map(|noted| show(noted.chapter, &noted.case))
        .unwrap_or_default();
    let Some(real) = &truth.bankruptcy else {
        let known = truth.on_file.contains(&Flag::Bankruptcy);
        return absent(
            Field::Bankruptcy,
            note.bankruptcy.is_some() && !known,
            wrote,
        );
    };
    let verdict = match &note.bankruptcy {
        None => without_detail(note, Flag::Bankruptcy),
        Some(noted) => {
            let chapter = match (noted.chapter, real.what.chapter) {
                (None, Some(_)) => Verdict::PartlyRight,
                (Some(noted), Some(real)) if noted != real => Verdict::Wrong,
                (Some(_), None) => Verdict::Fabricated,
                _ => Verdict::Correct,
            };
            let case = match (noted.case.is_empty(), real.what.case.is_empty()) {
                // The number was not given, so nothing need be written.
                (true, true) => Verdict::Correct,
                _ => text(&noted.case, &real.what.case),
            };
            chapter.max(case)
        }
    };
    let was = show(real.what.chapter, &real.what.case);
    result(Field::Bankruptcy, verdict, wrote, was, &[real.entry])
}

fn complaint(note: &Note, truth: &Truth) -> FieldResult {
    let wrote = if note.complaint { "a complaint" } else { "" };
    let Some(entry) = truth.complaint else {
        return absent(Field::Complaint, note.complaint, wrote.to_owned());
    };
    let verdict = if note.complaint {
        Verdict::Correct
    } else {
        without_detail(note, Flag::Complaint)
    };
    result(Field::Complaint, verdict, wrote, "a complaint", &[entry])
}

/// The flags that what happened raises, each with its entry.
pub(super) fn due_flags(truth: &Truth) -> Vec<(Flag, u32)> {
    let status = |kinds: &[OutcomeKind]| {
        truth
            .statuses
            .iter()
            .find(|shown| kinds.contains(&shown.what))
            .map(|shown| shown.entry)
    };
    let due = [
        (Flag::Dispute, truth.dispute.map(|shown| shown.entry)),
        (
            Flag::Cease,
            status(&[OutcomeKind::StopAsked, OutcomeKind::CeaseWritten]),
        ),
        (Flag::Inconvenient, status(&[OutcomeKind::Inconvenient])),
        (Flag::EmployerForbids, truth.employer_forbids),
        (
            Flag::Attorney,
            truth.attorney.as_ref().map(|shown| shown.entry),
        ),
        (
            Flag::Bankruptcy,
            truth.bankruptcy.as_ref().map(|shown| shown.entry),
        ),
        (Flag::Deceased, truth.deceased),
        (Flag::IdentityTheft, truth.identity_theft),
        (Flag::Service, truth.service),
        (Flag::AidPending, status(&[OutcomeKind::AidPending])),
        (Flag::Complaint, truth.complaint),
        (Flag::Crisis, truth.crisis),
        (Flag::Language, truth.language.map(|shown| shown.entry)),
    ];
    due.into_iter()
        .filter_map(|(flag, entry)| Some((flag, entry?)))
        .collect()
}

/// Whether a field of the note already says what the flag would.
fn told_elsewhere(note: &Note, flag: Flag) -> bool {
    let asks = |wanted: fn(&RequestNoted) -> bool| note.requests.iter().any(wanted);
    match flag {
        Flag::Dispute => note.dispute.is_some(),
        Flag::Attorney => note.attorney.is_some(),
        Flag::Bankruptcy => note.bankruptcy.is_some(),
        Flag::Complaint => note.complaint,
        Flag::Cease => asks(|request| matches!(request, RequestNoted::Stop(_))),
        Flag::Inconvenient => {
            asks(|request| matches!(request, RequestNoted::Times { .. } | RequestNoted::Place(_)))
        }
        Flag::EmployerForbids => {
            asks(|request| matches!(request, RequestNoted::Stop(CeaseScope::Work)))
        }
        _ => false,
    }
}

fn flags(note: &Note, truth: &Truth) -> FieldResult {
    let due = due_flags(truth);
    // Whether a promise was broken is in the account's history, not in the contact.
    let invented = note.flags.iter().any(|flag| {
        *flag != Flag::BrokenPromise
            && !due.iter().any(|(known, _)| known == flag)
            && !truth.on_file.contains(flag)
    });
    let missing = due
        .iter()
        .filter(|(flag, _)| !note.flags.contains(flag) && !told_elsewhere(note, *flag))
        .count();
    let entries: Vec<u32> = due.iter().map(|(_, entry)| *entry).collect();
    let mut field = result(
        Field::Flags,
        of_list(invented, due.len(), missing),
        words::list(&note.flags),
        words::list(due.iter().map(|(flag, _)| *flag)),
        &entries,
    );
    field.left_out = u32::try_from(missing).unwrap_or(u32::MAX);
    field
}
