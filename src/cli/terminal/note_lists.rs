//! The fields of the note that are picked from lists or typed in a word.

use arrayvec::ArrayVec;

use crate::{
    cli::{Console, words},
    domain::{
        Id, Note,
        disposition::Code,
        note::{AttorneyNoted, BankruptcyNoted, LIST_MAX},
        party_act::DisputedPart,
    },
    session::TraineeView,
};

use super::{
    dates,
    names::{self, DISCLOSURES, IDENTIFIERS, RELATIONS},
    prompt::{self, Asked, Item, Picked},
};

/// What lists of codes are asked with.
const CODE: &str = "Number, code, or a word to search (Enter leaves it) >";
/// What lists of several are asked with.
const SEVERAL: &str = "Numbers with blanks between them (Enter leaves it, - for none) >";

fn code(console: &mut Console<'_>, codes: &[Code], was: Id) -> Asked<Id> {
    let items: Vec<Item> = codes
        .iter()
        .map(|code| Item {
            key: code.id.to_string(),
            label: code.label.clone(),
        })
        .collect();
    Ok(match prompt::pick(console, CODE, &items)? {
        Picked::Keep => was,
        Picked::Clear => Id::default(),
        Picked::One(index) => codes.get(index).map_or(was, |code| code.id),
    })
}

pub(super) fn result(
    note: &mut Note,
    view: TraineeView<'_>,
    console: &mut Console<'_>,
) -> Asked<()> {
    note.result = code(console, &view.house().codes.results, note.result)?;
    Ok(())
}

pub(super) fn status(
    note: &mut Note,
    view: TraineeView<'_>,
    console: &mut Console<'_>,
) -> Asked<()> {
    note.status = code(console, &view.house().codes.statuses, note.status)?;
    Ok(())
}

pub(super) fn reason(
    note: &mut Note,
    view: TraineeView<'_>,
    console: &mut Console<'_>,
) -> Asked<()> {
    let codes = &view.house().codes.reasons;
    let items: Vec<Item> = codes
        .iter()
        .map(|code| Item {
            key: code.id.to_string(),
            label: code.label.clone(),
        })
        .collect();
    let reasons: Vec<_> = codes.iter().map(|code| code.reason).collect();
    note.reason = prompt::pick(console, CODE, &items)?.or(&reasons, note.reason);
    Ok(())
}

pub(super) fn flags(
    note: &mut Note,
    view: TraineeView<'_>,
    console: &mut Console<'_>,
) -> Asked<()> {
    let codes = &view.house().codes.flags;
    let items: Vec<Item> = codes
        .iter()
        .map(|code| Item {
            key: code.id.to_string(),
            label: code.label.clone(),
        })
        .collect();
    let flags: Vec<_> = codes.iter().map(|code| code.flag).collect();
    several(console, &items, &flags, &mut note.flags)
}

pub(super) fn party(note: &mut Note, console: &mut Console<'_>) -> Asked<()> {
    let items = names::items(&RELATIONS, words::of);
    let prompt = "Number or a word (Enter leaves it, - for nobody) >";
    note.party = prompt::pick(console, prompt, &items)?.or(&RELATIONS, note.party);
    Ok(())
}

pub(super) fn verified_by(note: &mut Note, console: &mut Console<'_>) -> Asked<()> {
    let items = names::items(&IDENTIFIERS, words::of);
    several(console, &items, &IDENTIFIERS, &mut note.verified_by)
}

pub(super) fn disclosures(note: &mut Note, console: &mut Console<'_>) -> Asked<()> {
    let items = names::items(&DISCLOSURES, words::of);
    several(console, &items, &DISCLOSURES, &mut note.disclosures)
}

pub(super) fn changes(
    note: &mut Note,
    view: TraineeView<'_>,
    console: &mut Console<'_>,
) -> Asked<()> {
    let addresses = &view.facts().addresses;
    let items = names::items(addresses, |address| {
        format!("{} {}", words::of(&address.kind), address.value)
    });
    let ids: Vec<Id> = addresses.iter().map(|address| address.id).collect();
    several(console, &items, &ids, &mut note.changes)
}

fn several<T: Copy>(
    console: &mut Console<'_>,
    items: &[Item],
    all: &[T],
    list: &mut ArrayVec<T, LIST_MAX>,
) -> Asked<()> {
    if let Some(chosen) = prompt::pick_many(console, SEVERAL, items, LIST_MAX)? {
        *list = chosen
            .into_iter()
            .filter_map(|index| all.get(index).copied())
            .take(LIST_MAX)
            .collect();
    }
    Ok(())
}

pub(super) fn dispute(
    note: &mut Note,
    view: TraineeView<'_>,
    console: &mut Console<'_>,
) -> Asked<()> {
    let items = [Item::of("all of it"), Item::of("a part of it")];
    match prompt::pick(
        console,
        "Disputed (Enter leaves it, - for no dispute) >",
        &items,
    )? {
        Picked::Keep => {}
        Picked::Clear => note.dispute = None,
        Picked::One(0) => note.dispute = Some(DisputedPart::All),
        Picked::One(_) => {
            let amount = prompt::ask(console, "How much of it >", dates::money)?;
            writeln!(console.out, "  {}", amount.show(view.currency()))?;
            note.dispute = Some(DisputedPart::Part(amount));
        }
    }
    Ok(())
}

/// A short text; nothing typed leaves it, a dash empties it.
fn text(console: &mut Console<'_>, label: &str, was: &str) -> Asked<String> {
    let hint = if was.is_empty() {
        String::new()
    } else {
        format!(" [{was}]")
    };
    prompt::ask(console, &format!("{label}{hint} >"), |typed| match typed {
        "" => Ok(was.to_owned()),
        "-" => Ok(String::new()),
        long if long.len() > 100 => Err("That is too long; type at most 100 letters.".to_owned()),
        typed => Ok(typed.to_owned()),
    })
}

pub(super) fn attorney(note: &mut Note, console: &mut Console<'_>) -> Asked<()> {
    if !prompt::yes(console, "Is there an attorney?", note.attorney.is_some())? {
        note.attorney = None;
        return Ok(());
    }
    let was = note.attorney.clone().unwrap_or_default();
    let name = text(console, "Name", &was.name)?;
    let phone = text(console, "Telephone", &was.phone)?;
    note.attorney = Some(AttorneyNoted { name, phone });
    Ok(())
}

pub(super) fn bankruptcy(note: &mut Note, console: &mut Console<'_>) -> Asked<()> {
    if !prompt::yes(console, "Is there a bankruptcy?", note.bankruptcy.is_some())? {
        note.bankruptcy = None;
        return Ok(());
    }
    let was = note.bankruptcy.clone().unwrap_or_default();
    let chapter = prompt::ask(
        console,
        "Chapter (7, 11, 12, 13; Enter if not said) >",
        |typed| match typed {
            "" => Ok(None),
            "7" | "11" | "12" | "13" => Ok(typed.parse::<u8>().ok()),
            _ => Err("Type 7, 11, 12 or 13, Enter if it was not said, x to go back.".to_owned()),
        },
    )?;
    let case = text(console, "Case number", &was.case)?;
    note.bankruptcy = Some(BankruptcyNoted { chapter, case });
    Ok(())
}
