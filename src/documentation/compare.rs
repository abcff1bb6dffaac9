//! Lays the filed note beside the truth, field by field.

use crate::{
    documentation::{
        events, money, next_step, prose,
        truth::{Shown, Truth},
        verdict::{FieldResult, PlanFinding, Verdict},
    },
    domain::{
        Note,
        act::Identifier,
        disposition::{Code, Codes, Field, OutcomeKind},
        facts::Relation,
        note::Disclosure,
        party_act::Reason,
        words::{list, of as words},
    },
};

/// Compares a note with what happened.
///
/// `note` is the filed note with its log entry, or `None` where none was filed.
/// `plan` holds the findings of the compliance rules about the step it plans.
/// Every field has exactly one result, in a fixed order; [`Field::Note`] is
/// there only where nothing was filed or nothing was written. Entries are in the
/// order of the log.
pub fn compare(
    note: Option<(&Note, u32)>,
    truth: &Truth,
    codes: &Codes,
    plan: &[PlanFinding],
) -> Vec<FieldResult> {
    let empty = Note::default();
    let (written, entry) = note.unwrap_or((&empty, 0));
    let mut results = Vec::new();
    if *written == empty {
        let wrote = if note.is_some() { "an empty note" } else { "" };
        results.push(result(Field::Note, Verdict::Omitted, wrote, "a note", &[]));
    }
    results.push(result_code(written, truth, codes));
    results.push(status_code(written, truth, codes));
    results.push(reason(written, truth));
    results.push(party(written, truth));
    results.push(verified_by(written, truth));
    results.push(disclosures(written, truth));
    results.extend(money::compare(written, truth));
    results.extend(events::compare(written, truth));
    results.extend(next_step::compare(written, truth, plan));
    results.push(own_words(written));
    for one in &mut results {
        if note.is_some() && one.verdict != Verdict::NotApplicable {
            one.entries.push(entry);
        }
        one.entries.sort_unstable();
        one.entries.dedup();
    }
    results
}

/// A result with its texts and entries.
pub(super) fn result(
    field: Field,
    verdict: Verdict,
    wrote: impl Into<String>,
    was: impl Into<String>,
    entries: &[u32],
) -> FieldResult {
    FieldResult {
        field,
        verdict,
        left_out: 0,
        wrote: wrote.into(),
        was: was.into(),
        entries: entries.to_vec(),
    }
}

fn kinds_and_entries(truth: &[Shown<OutcomeKind>]) -> (String, Vec<u32>) {
    let kinds = list(truth.iter().map(|shown| shown.what));
    (kinds, truth.iter().map(|shown| shown.entry).collect())
}

fn fits(code: &Code, truth: &[Shown<OutcomeKind>]) -> bool {
    truth.iter().any(|shown| code.fits.contains(&shown.what))
}

/// Whether a code that is right names this one as nearly as good, or the other way round.
fn is_near(code: &Code, all: &[Code], truth: &[Shown<OutcomeKind>]) -> bool {
    all.iter()
        .filter(|right| fits(right, truth))
        .any(|right| right.neighbors.contains(&code.id) || code.neighbors.contains(&right.id))
}

fn shown_code(code: &Code) -> String {
    format!("{} ({})", code.id.as_str().to_uppercase(), code.label)
}

fn result_code(note: &Note, truth: &Truth, codes: &Codes) -> FieldResult {
    let (was, entries) = kinds_and_entries(&truth.results);
    if note.result.is_empty() {
        return result(Field::Result, Verdict::Omitted, "", was, &entries);
    }
    let Some(code) = codes.result(note.result) else {
        return result(
            Field::Result,
            Verdict::Wrong,
            note.result.as_str(),
            was,
            &entries,
        );
    };
    let verdict = if fits(code, &truth.results) {
        Verdict::Correct
    } else if code.right_party == Some(true) && truth.right_party.is_none() {
        Verdict::Fabricated
    } else if is_near(code, &codes.results, &truth.results) {
        Verdict::PartlyRight
    } else {
        Verdict::Wrong
    };
    result(Field::Result, verdict, shown_code(code), was, &entries)
}

fn status_code(note: &Note, truth: &Truth, codes: &Codes) -> FieldResult {
    let (was, entries) = kinds_and_entries(&truth.statuses);
    if note.status.is_empty() {
        return result(Field::Status, Verdict::Omitted, "", was, &entries);
    }
    let Some(code) = codes.status(note.status) else {
        return result(
            Field::Status,
            Verdict::Wrong,
            note.status.as_str(),
            was,
            &entries,
        );
    };
    let barred = truth.statuses.iter().any(|shown| shown.what.bars());
    let tells_the_bar = truth
        .statuses
        .iter()
        .any(|shown| shown.what.bars() && code.fits.contains(&shown.what));
    let verdict = if fits(code, &truth.statuses) {
        if barred && !tells_the_bar {
            Verdict::PartlyRight
        } else {
            Verdict::Correct
        }
    } else if is_near(code, &codes.statuses, &truth.statuses) {
        Verdict::PartlyRight
    } else if invents(code, truth) {
        Verdict::Fabricated
    } else {
        Verdict::Wrong
    };
    result(Field::Status, verdict, shown_code(code), was, &entries)
}

/// Whether a status claims an event of which nothing happened at all.
fn invents(code: &Code, truth: &Truth) -> bool {
    let money = |kind: &OutcomeKind| {
        matches!(
            kind,
            OutcomeKind::Promise
                | OutcomeKind::Plan
                | OutcomeKind::Settlement
                | OutcomeKind::PaidPart
                | OutcomeKind::PaidFull
        )
    };
    let no_money = truth.agreed.is_none() && truth.paid.is_none();
    !code.fits.is_empty()
        && code
            .fits
            .iter()
            .all(|kind| (money(kind) && no_money) || kind.bars())
}

fn reason(note: &Note, truth: &Truth) -> FieldResult {
    let wrote = note.reason.as_ref().map(words).unwrap_or_default();
    let asked: Vec<u32> = truth.reason_asked.into_iter().collect();
    if let Some(given) = truth.reason {
        let verdict = match note.reason {
            Some(reason) if reason == given.what => Verdict::Correct,
            Some(_) => Verdict::Wrong,
            None => Verdict::Omitted,
        };
        return result(
            Field::Reason,
            verdict,
            wrote,
            words(&given.what),
            &[given.entry],
        );
    }
    let (was, honest) = match (truth.right_party, truth.reason_asked) {
        (None, None) => ("", None),
        (_, Some(_)) => ("asked, not told", Some(Reason::NotTold)),
        (Some(_), None) => ("not asked", Some(Reason::NotAsked)),
    };
    let verdict = match (note.reason, honest) {
        (None | Some(Reason::NotAsked), None) => Verdict::NotApplicable,
        (None, Some(_)) => Verdict::Omitted,
        (Some(reason), Some(honest)) if reason == honest => Verdict::Correct,
        (Some(Reason::NotAsked), Some(_)) => Verdict::Wrong,
        // A reason that nobody gave, or an answer that nobody was asked for.
        (Some(_), _) => Verdict::Fabricated,
    };
    result(Field::Reason, verdict, wrote, was, &asked)
}

fn party(note: &Note, truth: &Truth) -> FieldResult {
    let wrote = note.party.as_ref().map(words).unwrap_or_default();
    let Some(true_party) = truth.party else {
        let verdict = match note.party {
            None => Verdict::NotApplicable,
            Some(_) => Verdict::Fabricated,
        };
        return result(Field::Party, verdict, wrote, "", &[]);
    };
    let verdict = match note.party {
        None => Verdict::Omitted,
        Some(relation) if relation == true_party.what => Verdict::Correct,
        Some(Relation::Consumer) if truth.right_party.is_none() => Verdict::Fabricated,
        Some(_) => Verdict::Wrong,
    };
    result(
        Field::Party,
        verdict,
        wrote,
        words(&true_party.what),
        &[true_party.entry],
    )
}

/// The verdict on a list: something invented, all there, some or all left out.
pub(super) fn of_list(invented: bool, due: usize, missing: usize) -> Verdict {
    if invented {
        Verdict::Fabricated
    } else if due == 0 {
        Verdict::NotApplicable
    } else if missing == 0 {
        Verdict::Correct
    } else if missing < due {
        Verdict::PartlyRight
    } else {
        Verdict::Omitted
    }
}

fn verified_by(note: &Note, truth: &Truth) -> FieldResult {
    // A name is said by anyone, so it need not be written down.
    let due: Vec<_> = truth
        .verified_by
        .iter()
        .filter(|id| id.what != Identifier::Name)
        .collect();
    let invented = note
        .verified_by
        .iter()
        .any(|id| *id != Identifier::Name && !due.iter().any(|known| known.what == *id));
    let missing = due
        .iter()
        .filter(|id| !note.verified_by.contains(&id.what))
        .count();
    let entries: Vec<u32> = due.iter().map(|id| id.entry).collect();
    let mut field = result(
        Field::VerifiedBy,
        of_list(invented, due.len(), missing),
        list(&note.verified_by),
        list(due.iter().map(|id| id.what)),
        &entries,
    );
    field.left_out = u32::try_from(missing).unwrap_or(u32::MAX);
    field
}

fn disclosures(note: &Note, truth: &Truth) -> FieldResult {
    let due = &truth.disclosures;
    let said = |wanted: Disclosure| due.iter().any(|known| known.what == wanted);
    let partly = |wanted: Disclosure| truth.partial.iter().any(|known| known.what == wanted);
    let mut invented = false;
    let mut overstated = false;
    for claimed in &note.disclosures {
        // The whole initial disclosure says that it comes from a debt collector.
        let covered = *claimed == Disclosure::DebtCollector && said(Disclosure::MiniMiranda);
        if !said(*claimed) && !covered {
            if partly(*claimed) {
                overstated = true;
            } else {
                invented = true;
            }
        }
    }
    let missing = due
        .iter()
        .filter(|known| !note.disclosures.contains(&known.what))
        .count();
    let mut verdict = of_list(invented, due.len(), missing);
    if overstated && verdict != Verdict::Fabricated {
        verdict = Verdict::Wrong;
    }
    let entries: Vec<u32> = due
        .iter()
        .chain(&truth.partial)
        .map(|known| known.entry)
        .collect();
    let was = list(due.iter().map(|known| known.what));
    let mut field = result(
        Field::Disclosures,
        verdict,
        list(&note.disclosures),
        was,
        &entries,
    );
    field.left_out = u32::try_from(missing).unwrap_or(u32::MAX);
    field
}

fn own_words(note: &Note) -> FieldResult {
    let found = prose::forbidden(&note.prose);
    if found.is_empty() {
        return result(Field::Prose, Verdict::NotApplicable, "", "", &[]);
    }
    let labels: Vec<&str> = found.iter().map(|one| one.label()).collect();
    result(
        Field::Prose,
        Verdict::Wrong,
        labels.join(", "),
        "must not be written down",
        &[],
    )
}
