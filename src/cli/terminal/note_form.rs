//! The wrap-up note: every field asked once, then a review where any can be
//! changed before it is filed.

use crate::{
    cli::Console,
    domain::{Note, note::PROSE_MAX},
    session::{Action, Mode, TraineeView},
    store::note_draft,
};

use super::{
    account, coach, desk, note_lists, note_review,
    prompt::{self, Asked, Break},
    scratch,
    sitting::Sitting,
};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Result,
    Status,
    Party,
    VerifiedBy,
    Disclosures,
    Reason,
    Promise,
    Offers,
    Requests,
    Dispute,
    Attorney,
    Bankruptcy,
    Complaint,
    Changes,
    Flags,
    Next,
    Prose,
}

impl Part {
    /// In the order in which they are asked and shown.
    pub(super) const ALL: [Self; 17] = [
        Self::Result,
        Self::Status,
        Self::Party,
        Self::VerifiedBy,
        Self::Disclosures,
        Self::Reason,
        Self::Promise,
        Self::Offers,
        Self::Requests,
        Self::Dispute,
        Self::Attorney,
        Self::Bankruptcy,
        Self::Complaint,
        Self::Changes,
        Self::Flags,
        Self::Next,
        Self::Prose,
    ];

    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Result => "result of the contact",
            Self::Status => "status of the account",
            Self::Party => "who was spoken with",
            Self::VerifiedBy => "verified by",
            Self::Disclosures => "disclosures given",
            Self::Reason => "why it is unpaid",
            Self::Promise => "promise or arrangement",
            Self::Offers => "offers not taken",
            Self::Requests => "requests",
            Self::Dispute => "dispute",
            Self::Attorney => "attorney",
            Self::Bankruptcy => "bankruptcy",
            Self::Complaint => "complaint",
            Self::Changes => "numbers or addresses changed",
            Self::Flags => "flags",
            Self::Next => "next step",
            Self::Prose => "in your own words",
        }
    }
}

pub(super) fn turn(sitting: &mut Sitting, console: &mut Console<'_>) -> Asked<()> {
    let heading = Console::styled(console.palette.accent, "The note");
    writeln!(console.out, "\n{heading}")?;
    let mut note = match note_draft::read(sitting.path()) {
        Some(draft) => {
            writeln!(console.out, "Your draft was kept:")?;
            draft
        }
        None => questions(sitting, console)?,
    };
    loop {
        note_draft::keep(sitting.path(), &note)?;
        note_review::show(&note, sitting.view(), console)?;
        let ask = if coach::is_there(sitting) {
            "Number to change | f file it | i the file | n scratchpad | c coach | q leave >"
        } else {
            "Number to change | f file it | i the file | n scratchpad | q leave >"
        };
        let typed = prompt::line(console, ask)?;
        let (key, rest) = desk::split(&typed);
        match key.as_str() {
            "f" | "file" => {
                if file(&note, sitting, console)? {
                    return Ok(());
                }
            }
            "q" | "quit" => {
                writeln!(console.out, "The note is not filed yet; its draft is kept.")?;
                return Err(Break::Leave);
            }
            "i" => stay(account::tabs(sitting, console, &rest))?,
            "n" => stay(scratch::turn(sitting, console))?,
            "l" if sitting.mode() != Mode::Test => desk::recall(sitting, console)?,
            "c" if coach::is_there(sitting) => stay(coach::hint(sitting, console))?,
            number => {
                let part = number
                    .parse::<usize>()
                    .ok()
                    .and_then(|number| Part::ALL.get(number.checked_sub(1)?).copied());
                match part {
                    Some(part) => stay(edit(part, &mut note, sitting.view(), console))?,
                    None => writeln!(
                        console.out,
                        "Type a number from 1 to {} to change a field, or f to file the note.",
                        Part::ALL.len()
                    )?,
                }
            }
        }
    }
}

/// Asks for every field once.
fn questions(sitting: &Sitting, console: &mut Console<'_>) -> Asked<Note> {
    console.paragraph(
        "",
        "Say what happened, all of it, and nothing else. Enter leaves a field empty; x ends the questions and shows the review, where everything can be changed.",
    )?;
    let mut note = Note::default();
    for part in Part::ALL {
        match edit(part, &mut note, sitting.view(), console) {
            Ok(()) => note_draft::keep(sitting.path(), &note)?,
            Err(Break::Back) => break,
            Err(other) => return Err(other),
        }
    }
    Ok(note)
}

/// A step back out of one field stays in the form.
fn stay(asked: Asked<()>) -> Asked<()> {
    match asked {
        Err(Break::Back) => Ok(()),
        other => other,
    }
}

/// Files the note; false if the trainee would rather go on, or it is refused.
fn file(note: &Note, sitting: &mut Sitting, console: &mut Console<'_>) -> Asked<bool> {
    let bare = note.result.is_empty() || note.status.is_empty();
    if bare
        && !prompt::yes(
            console,
            "Result or status is empty. File it all the same?",
            false,
        )?
    {
        return Ok(false);
    }
    match sitting.act(Action::FileNote(Box::new(note.clone())))? {
        Ok(()) => {
            note_draft::drop(sitting.path());
            writeln!(console.out, "Filed.")?;
            Ok(true)
        }
        Err(refusal) => {
            console.paragraph("Not possible: ", &format!("{refusal}."))?;
            Ok(false)
        }
    }
}

fn edit(
    part: Part,
    note: &mut Note,
    view: TraineeView<'_>,
    console: &mut Console<'_>,
) -> Asked<()> {
    let heading = Console::styled(console.palette.accent, part.label());
    writeln!(console.out, "\n{heading}")?;
    match part {
        Part::Result => note_lists::result(note, view, console),
        Part::Status => note_lists::status(note, view, console),
        Part::Party => note_lists::party(note, console),
        Part::VerifiedBy => note_lists::verified_by(note, console),
        Part::Disclosures => note_lists::disclosures(note, console),
        Part::Reason => note_lists::reason(note, view, console),
        Part::Promise => super::note_terms::promise(note, view, console),
        Part::Offers => super::note_terms::offers(note, view, console),
        Part::Requests => super::note_terms::requests(note, view, console),
        Part::Dispute => note_lists::dispute(note, view, console),
        Part::Attorney => note_lists::attorney(note, console),
        Part::Bankruptcy => note_lists::bankruptcy(note, console),
        Part::Complaint => {
            note.complaint = prompt::yes(console, "Was a complaint made?", note.complaint)?;
            Ok(())
        }
        Part::Changes => note_lists::changes(note, view, console),
        Part::Flags => note_lists::flags(note, view, console),
        Part::Next => next(note, view, console),
        Part::Prose => prose(note, console),
    }
}

fn next(note: &mut Note, view: TraineeView<'_>, console: &mut Console<'_>) -> Asked<()> {
    if !prompt::yes(console, "Is there a next step?", note.next.is_some())? {
        note.next = None;
        return Ok(());
    }
    let step = super::next_step_form::ask(view, console)?;
    note.next = Some(step);
    Ok(())
}

fn prose(note: &mut Note, console: &mut Console<'_>) -> Asked<()> {
    if !note.prose.is_empty() {
        console.paragraph("  now: ", &note.prose)?;
    }
    let typed = prompt::ask(
        console,
        "One line (Enter leaves it, - empties it) >",
        |typed| {
            if typed.len() > PROSE_MAX {
                Err(format!(
                    "That is {} characters; the note takes {PROSE_MAX}. Say it shorter.",
                    typed.len()
                ))
            } else {
                Ok(typed.to_owned())
            }
        },
    )?;
    match typed.as_str() {
        "" => {}
        "-" => note.prose.clear(),
        _ => note.prose = typed,
    }
    Ok(())
}
