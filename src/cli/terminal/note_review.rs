//! The note as it stands, field by field, before it is filed.

use crate::{
    cli::{Console, words},
    domain::{
        Money, Note,
        disposition::Code,
        note::{PromiseNoted, RequestNoted},
        party_act::DisputedPart,
    },
    session::TraineeView,
};

use super::{next_step_form, note_form::Part, prompt::Asked};

pub(super) fn show(note: &Note, view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<()> {
    let heading = Console::styled(console.palette.accent, "The note so far");
    writeln!(console.out, "\n{heading}")?;
    for (part, number) in Part::ALL.into_iter().zip(1..) {
        let value = value(part, note, view);
        let value = if value.is_empty() {
            "nothing".to_owned()
        } else {
            value
        };
        console.paragraph(&format!("  {number:>2}  {}: ", part.label()), &value)?;
    }
    Ok(())
}

fn value(part: Part, note: &Note, view: TraineeView<'_>) -> String {
    let codes = &view.house().codes;
    match part {
        Part::Result => code(codes.result(note.result)),
        Part::Status => code(codes.status(note.status)),
        Part::Party => note.party.as_ref().map_or_else(String::new, words::of),
        Part::VerifiedBy => words::list(&note.verified_by),
        Part::Disclosures => words::list(&note.disclosures),
        Part::Reason => note.reason.as_ref().map_or_else(String::new, words::of),
        Part::Promise => note
            .promise
            .as_ref()
            .map_or_else(String::new, |promise| promised(promise, view)),
        Part::Offers => {
            let show = |amount: Money| amount.show(view.currency());
            let all: Vec<String> = note
                .offers
                .iter()
                .map(|offer| {
                    format!(
                        "{} in payments of {}",
                        show(offer.total),
                        show(offer.instalment)
                    )
                })
                .collect();
            all.join("; ")
        }
        Part::Requests => {
            let all: Vec<String> = note.requests.iter().map(request).collect();
            all.join("; ")
        }
        Part::Dispute => match note.dispute {
            None => String::new(),
            Some(DisputedPart::All) => "all of it".to_owned(),
            Some(DisputedPart::Part(amount)) => format!("{} of it", amount.show(view.currency())),
        },
        Part::Attorney => note.attorney.as_ref().map_or_else(String::new, |one| {
            format!("{} {}", one.name, one.phone).trim().to_owned()
        }),
        Part::Bankruptcy => note.bankruptcy.as_ref().map_or_else(String::new, |one| {
            let chapter = one.chapter.map_or_else(
                || "chapter not said".to_owned(),
                |chapter| format!("chapter {chapter}"),
            );
            format!("{chapter} {}", one.case).trim().to_owned()
        }),
        Part::Complaint => if note.complaint { "yes" } else { "" }.to_owned(),
        Part::Changes => {
            let all: Vec<&str> = note.changes.iter().map(crate::domain::Id::as_str).collect();
            all.join(", ")
        }
        Part::Flags => words::list(&note.flags),
        Part::Next => note
            .next
            .as_ref()
            .map_or_else(String::new, |step| next_step_form::in_words(step, view)),
        Part::Prose => note.prose.clone(),
    }
}

fn code(code: Option<&Code>) -> String {
    code.map_or_else(String::new, |code| {
        format!("{}  {}", code.id.as_str().to_uppercase(), code.label)
    })
}

fn promised(promise: &PromiseNoted, view: TraineeView<'_>) -> String {
    let show = |amount: Money| amount.show(view.currency());
    let parts = [
        promise.kind.map(|kind| words::of(&kind)),
        promise.total.map(|total| format!("{} in all", show(total))),
        promise.down.map(|down| format!("{} today", show(down))),
        promise
            .amount
            .map(|amount| format!("payments of {}", show(amount))),
        promise.cadence.map(|cadence| words::of(&cadence)),
        promise
            .first
            .map(|first| format!("from {}", first.format("%a %b %-d, %Y"))),
        promise.method.map(|method| words::of(&method)),
    ];
    let all: Vec<String> = parts.into_iter().flatten().collect();
    if all.is_empty() {
        "something, with no figures yet".to_owned()
    } else {
        all.join(", ")
    }
}

fn request(request: &RequestNoted) -> String {
    match request {
        RequestNoted::Stop(scope) => format!("stop {}", words::stop(*scope)),
        RequestNoted::Times { from, to } => format!(
            "not from {} to {}",
            from.0.format("%-I:%M %p"),
            to.0.format("%-I:%M %p")
        ),
        RequestNoted::Place(place) => format!("not at this place: {}", words::of(place)),
        RequestNoted::CallBack(when) => {
            format!("call back {}", when.0.format("%a %b %-d, %-I:%M %p"))
        }
        RequestNoted::Writing => "something in writing".to_owned(),
        RequestNoted::Creditor => "the original creditor".to_owned(),
    }
}
