//! What was said and done, as lines of text.

use crate::{
    cli::{Console, words},
    session::{
        TraineeView,
        record::RecordEntry,
        spell::{Done, Told},
        view::TranscriptLine,
    },
};

/// Shows lines of the transcript.
pub(super) fn show(lines: &[TranscriptLine], console: &mut Console<'_>) -> anyhow::Result<()> {
    for line in lines {
        if let Some(speaker) = &line.speaker {
            console.paragraph(&format!("  {speaker}: "), &line.words)?;
        } else {
            let words = Console::styled(console.palette.aside, &line.words);
            writeln!(console.out, "  ({words})")?;
        }
    }
    Ok(())
}

/// Shows one entry with its number and clock, as scripts and replays print it.
pub(super) fn show_entry(
    entry: &RecordEntry,
    view: TraineeView<'_>,
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    writeln!(
        console.out,
        "#{} {}  {}",
        entry.seq,
        entry.clock.0.format("%a %H:%M:%S"),
        Console::styled(
            console.palette.aside,
            &deed(&entry.did, view.was_writing(entry.seq))
        )
    )?;
    show(&view.newest(), console)?;
    for told in &entry.then {
        if let Some(words) = outcome(told, view) {
            writeln!(console.out, "  ({words})")?;
        }
    }
    Ok(())
}

/// Says what was agreed, if this entry did it: everybody on the line knows it.
pub(super) fn show_agreed(
    entry: &RecordEntry,
    view: TraineeView<'_>,
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    for told in &entry.then {
        if let Told::Agreed { .. } = told
            && let Some(words) = outcome(told, view)
        {
            let words = Console::styled(console.palette.aside, &words);
            writeln!(console.out, "  ({words})")?;
        }
    }
    Ok(())
}

/// An action in a few words; on a page nothing is said, and nobody hangs up.
fn deed(done: &Done, page: bool) -> String {
    match done {
        Done::Choose(id) if page => format!("put {id}"),
        Done::HangUp if page => "put the page away".to_owned(),
        Done::Send if page => "send the message".to_owned(),
        Done::Read(tab) => format!("read the {}", words::of(tab)),
        Done::Dial(line) => format!("dial {line}"),
        Done::Plan(_) => "plan a next step".to_owned(),
        Done::Write(message) => format!("write {message}"),
        Done::Listen => "listen to the call".to_owned(),
        Done::Mark(line, fault) => format!("mark {line}: {fault}"),
        Done::Unmark(line, fault) => format!("take back {line}: {fault}"),
        Done::Decide(file, step) => format!("{file}: {step}"),
        Done::PutBack(file) => format!("{file}: leave for tomorrow"),
        Done::Choose(id) => format!("say {id}"),
        Done::Stand(id) => format!("tray: {id}"),
        Done::Wait(seconds) => format!("wait {seconds} s"),
        Done::Hold(seconds) => format!("hold {seconds} s"),
        Done::Resume => "take them back".to_owned(),
        Done::Transfer(to) => format!("hand over: {}", words::of(to)),
        Done::HangUp => "hang up".to_owned(),
        Done::Offer(_) => "put terms".to_owned(),
        Done::AcceptCounter => "take their terms".to_owned(),
        Done::WithdrawOffer => "leave the table".to_owned(),
        Done::Send => "leave the message".to_owned(),
        Done::Finish => "leave the desk".to_owned(),
        Done::FileNote(_) => "file the note".to_owned(),
        Done::AskHint(_) => "ask for a hint".to_owned(),
        Done::TimeRanOut => "time ran out".to_owned(),
    }
}

/// What a transcript line does not say and a reader of a script wants to see.
fn outcome(told: &Told, view: TraineeView<'_>) -> Option<String> {
    let terms = |terms| crate::scenario::text::in_words(terms, view.currency());
    Some(match told {
        Told::Countered(counter) => format!("they put: {}", terms(counter)),
        Told::Refused(dimension) => format!("refused because of the {}", words::of(dimension)),
        Told::Agreed { terms: agreed, .. } => format!("agreed: {}", terms(agreed)),
        Told::Confirmed => "read back and confirmed".to_owned(),
        Told::Booked { .. } => "the payment is booked".to_owned(),
        Told::Planned(_) => "planned".to_owned(),
        Told::NoteFiled => "the note is filed".to_owned(),
        Told::QueueLeft => "the desk is left".to_owned(),
        _ => return None,
    })
}
