//! `rightparty hire sit`: a candidate takes a battery at the keyboard.
//!
//! Every action is on the disk before it is shown. Whoever is interrupted types
//! the same code again and goes on, with the time that was left.

use std::{path::Path, sync::Arc};

use anyhow::bail;

use crate::{
    battery::{self, Battery, PartOfForm},
    cli::{
        Console, FINE, Problems,
        hire::args::SitArgs,
        hire::{home, stamp},
        play, shelf,
        terminal::{self, Sitting},
    },
    scenario::Library,
    session::{Mode, Play},
    store::{
        RecordFile,
        room::{Delivery, Room, Seat},
        sittings::Kept,
    },
};

pub(super) fn run(args: &SitArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let room = Room::at(&home()?);
    let mut seat = room.open(&args.code, &stamp(play::now()))?;
    let library = shelf::library(args.folder.as_deref())?;
    let text = seat.kept.battery.clone();
    let battery = battery::read(&text, &library)
        .map_err(|problems| Problems(problems.render("battery", &text)))?;
    let Some(form) = battery.form(seat.kept.form) else {
        bail!("this battery has no form {}", seat.kept.form);
    };
    if !agree(&mut seat, &battery, &room, console)? {
        writeln!(console.out, "Nothing has begun. The code stays good.")?;
        return Ok(FINE);
    }
    let kept = &seat.kept;
    if let Some(tutorial) = &form.tutorial
        && !room.is_done(kept, 0)
        && !take(kept, 0, tutorial, &library, &room, console)?
    {
        return left(&args.code, console);
    }
    for (number, part) in (1..).zip(&form.parts) {
        if room.is_done(kept, number) {
            continue;
        }
        writeln!(
            console.out,
            "\nPart {number} of {}. {}",
            form.parts.len(),
            time(part, kept)
        )?;
        if !take(kept, number, part, &library, &room, console)? {
            return left(&args.code, console);
        }
    }
    let now = stamp(play::now());
    if let Delivery::Waits(error) = room.finish(kept, &battery, form.parts.len(), &now)? {
        writeln!(
            console.errors,
            "note: the result is sealed and waits on this machine; the desk could not take it \
             ({error:#}). Later: rightparty hire deliver"
        )?;
    }
    writeln!(
        console.out,
        "\nThat was all. Thank you. A person reviews the result."
    )?;
    Ok(FINE)
}

/// Shows what comes and asks whether to begin. False if the person would rather not.
fn agree(
    seat: &mut Seat,
    battery: &Battery,
    room: &Room,
    console: &mut Console<'_>,
) -> anyhow::Result<bool> {
    if seat.kept.agreed.is_some() {
        writeln!(console.out, "You go on where you were.")?;
        return Ok(true);
    }
    let source = battery.source();
    let title = Console::styled(console.palette.accent, &source.title);
    writeln!(console.out, "{title}\n")?;
    console.paragraph("", &source.instructions)?;
    writeln!(console.out)?;
    console.paragraph("", &source.contact)?;
    write!(
        console.out,
        "\nType yes to begin, or anything else to leave: "
    )?;
    console.out.flush()?;
    let mut answer = String::new();
    console.input.read_line(&mut answer)?;
    if console.echo {
        writeln!(console.out, "{}", answer.trim())?;
    }
    if !answer.trim().eq_ignore_ascii_case("yes") {
        return Ok(false);
    }
    seat.agree(room, &stamp(play::now()))?;
    Ok(true)
}

fn time(part: &PartOfForm, kept: &Kept) -> String {
    let minutes = kept.accommodations.allowed(part.minutes).as_secs() / 60;
    let rest = if kept.accommodations.pauses {
        " You may stop the clock at any time: type q, and the same code goes on."
    } else {
        ""
    };
    format!("You have {minutes} minutes.{rest}")
}

/// Plays a part, from its beginning or from where it was left. False if the person leaves.
fn take(
    kept: &Kept,
    number: usize,
    part: &PartOfForm,
    library: &Library,
    room: &Room,
    console: &mut Console<'_>,
) -> anyhow::Result<bool> {
    let path = room.part(kept, number)?;
    let mut sitting = if path.exists() {
        play::resume(&path, console)?
    } else {
        begin(kept, part, &path, library, console)?
    };
    let clock = room.clock(kept, number, sitting.spent_ms())?;
    sitting.measure_by(clock);
    sitting.allow(kept.accommodations.allowed(part.minutes));
    terminal::play(&mut sitting, console)
}

fn begin(
    kept: &Kept,
    part: &PartOfForm,
    path: &Path,
    library: &Library,
    console: &mut Console<'_>,
) -> anyhow::Result<Sitting> {
    let scenario = Arc::new(shelf::scenario(library, &part.scenario)?);
    let header = play::header(
        &scenario,
        Mode::Test,
        part.seed,
        kept.subject.clone(),
        stamp(play::now()),
    );
    let file = RecordFile::create(path, &header)?;
    let sitting = Sitting::begin(Play::new(scenario, part.seed), header, file);
    terminal::briefing(&sitting, console)?;
    Ok(sitting)
}

fn left(code: &str, console: &mut Console<'_>) -> anyhow::Result<u8> {
    writeln!(
        console.out,
        "\nNothing is lost, and the clock stands still. Go on with: rightparty hire sit {code}"
    )?;
    Ok(FINE)
}
