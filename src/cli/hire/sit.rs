//! `rightparty hire sit`: a candidate takes a battery at the keyboard.
//!
//! Every action is on the disk before it is shown. Whoever is interrupted types
//! the same code again and goes on, with the time that was left.

use std::{path::Path, sync::Arc, time::Duration};

use anyhow::bail;

use crate::{
    battery::{self, Battery, PartOfForm},
    cli::{
        Console, FINE, Problems,
        hire::args::SitArgs,
        hire::{deliver, desk, home, sittings, stamp},
        play, shelf,
        terminal::{self, Sitting},
    },
    domain::digest::hex,
    scenario::Library,
    session::{Mode, Play},
    store::{
        RecordFile, records,
        sittings::{Kept, Sittings},
    },
};

pub(super) fn run(args: &SitArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let sittings = sittings()?;
    let kept = open(args, &sittings)?;
    let library = shelf::library(args.folder.as_deref())?;
    let battery = battery::read(&kept.battery, &library)
        .map_err(|problems| Problems(problems.render("battery", &kept.battery)))?;
    let Some(form) = battery.form(kept.form) else {
        bail!("this battery has no form {}", kept.form);
    };
    let Some(kept) = agree(kept, &battery, &sittings, console)? else {
        writeln!(console.out, "Nothing has begun. The code stays good.")?;
        return Ok(FINE);
    };
    if let Some(tutorial) = &form.tutorial
        && !take(&kept, 0, tutorial, &library, &sittings, console)?
    {
        return left(&args.code, console);
    }
    for (number, part) in (1..).zip(&form.parts) {
        if records::load(&sittings.part(&kept.sitting, number)?)
            .is_ok_and(|loaded| loaded.record.is_finished())
        {
            continue;
        }
        writeln!(
            console.out,
            "\nPart {number} of {}. {}",
            form.parts.len(),
            time(part, &kept)
        )?;
        if !take(&kept, number, part, &library, &sittings, console)? {
            return left(&args.code, console);
        }
    }
    deliver::finish(&kept, &battery, form.parts.len(), &sittings, console)?;
    writeln!(
        console.out,
        "\nThat was all. Thank you. A person reviews the result."
    )?;
    Ok(FINE)
}

/// The sitting of the code. One that was opened here before needs no database.
fn open(args: &SitArgs, sittings: &Sittings) -> anyhow::Result<Kept> {
    let machine = machine()?;
    let opened = desk()?.open_code(&args.code, &machine, &stamp(play::now()))?;
    if let Some(kept) = sittings.find(&opened.sitting)? {
        return Ok(kept);
    }
    let kept = Kept {
        sitting: opened.sitting,
        subject: opened.subject,
        battery: opened.text,
        form: opened.form,
        time_percent: opened.time_percent,
        agreed: None,
        delivered: false,
    };
    sittings.keep(&kept)?;
    Ok(kept)
}

/// A random name for this machine, kept in the program's folder.
fn machine() -> anyhow::Result<String> {
    let home = home()?;
    if let Some(name) = home.read::<String>("machine.json") {
        return Ok(name);
    }
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes)
        .map_err(|error| anyhow::anyhow!("this system gives no random numbers: {error}"))?;
    let name = format!("machine-{}", hex(&bytes));
    home.keep("machine.json", &name)?;
    Ok(name)
}

/// Shows what comes and asks whether to begin. Nothing if the person would rather not.
fn agree(
    kept: Kept,
    battery: &Battery,
    sittings: &Sittings,
    console: &mut Console<'_>,
) -> anyhow::Result<Option<Kept>> {
    if kept.agreed.is_some() {
        writeln!(console.out, "You go on where you were.")?;
        return Ok(Some(kept));
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
        return Ok(None);
    }
    let kept = Kept {
        agreed: Some(stamp(play::now())),
        ..kept
    };
    sittings.keep(&kept)?;
    Ok(Some(kept))
}

/// The time that a person has for a part.
fn allowed(part: &PartOfForm, kept: &Kept) -> Duration {
    Duration::from_secs(u64::from(part.minutes) * 60 * u64::from(kept.time_percent) / 100)
}

fn time(part: &PartOfForm, kept: &Kept) -> String {
    format!("You have {} minutes.", allowed(part, kept).as_secs() / 60)
}

/// Plays a part, from its beginning or from where it was left. False if the person leaves.
fn take(
    kept: &Kept,
    number: usize,
    part: &PartOfForm,
    library: &Library,
    sittings: &Sittings,
    console: &mut Console<'_>,
) -> anyhow::Result<bool> {
    let path = sittings.part(&kept.sitting, number)?;
    let mut sitting = if path.exists() {
        play::resume(&path, console)?
    } else {
        begin(kept, part, &path, library, console)?
    };
    sitting.allow(allowed(part, kept));
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
