//! `rightparty hire …`: the hiring desk at the command line.

pub(super) mod args;
mod deliver;
mod issue;
mod key;
mod people;
mod results;
mod seal;
mod sit;

use chrono::{DateTime, Utc};

use crate::{
    battery::{self, Battery},
    cli::{
        Console, FINE, Launch, Problems,
        hire::args::{HireArgs, HireCommand},
        shelf, words,
    },
    scenario::{Library, library::BATTERIES},
    store::{Home, desk::Desk, keys::Keys, sittings::Sittings},
};

pub(super) fn run(args: &HireArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    match &args.command {
        HireCommand::Batteries => batteries(console),
        HireCommand::Add(args) => people::add(args, console),
        HireCommand::Import(args) => people::import(args, console),
        HireCommand::People => people::list(console),
        HireCommand::Erase(args) => people::erase(args, console),
        HireCommand::Due(args) => people::due(args, console),
        HireCommand::Issue(args) => issue::run(args, console),
        HireCommand::Sit(args) => sit::run(args, console),
        HireCommand::Deliver => deliver::run(console),
        HireCommand::Results(args) => results::run(args, console),
        HireCommand::Key(args) => key::run(args, console),
        HireCommand::Seal(args) => seal::run(args, console),
    }
}

/// The window to open, if a test is to be taken there.
pub(super) fn in_window(args: &HireArgs) -> Option<Launch> {
    match &args.command {
        HireCommand::Sit(sit) if sit.window => Some(Launch {
            folder: sit.folder.clone(),
            seed: None,
            code: Some(sit.code.clone()),
        }),
        _ => None,
    }
}

/// The folder of the program's own files.
pub(super) fn home() -> anyhow::Result<Home> {
    Home::find().ok_or_else(|| {
        anyhow::anyhow!(
            "there is no folder for the program's files; say where with RIGHTPARTY_HOME"
        )
    })
}

/// The keys of this installation.
pub(super) fn keys() -> anyhow::Result<Keys> {
    Ok(Keys::at(&home()?.path().join("keys")))
}

/// The desk's store.
pub(super) fn desk() -> anyhow::Result<Desk> {
    Desk::open(home()?.path())
}

/// The sittings of this machine.
pub(super) fn sittings() -> anyhow::Result<Sittings> {
    Ok(Sittings::at(&home()?.path().join("sittings")))
}

/// The moment as it is kept: UTC, to the second, sortable.
fn stamp(now: DateTime<Utc>) -> String {
    now.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A battery by the id of a shipped one, or by the path of its file.
fn find(named: &str, library: &Library) -> anyhow::Result<Battery> {
    let is_path = std::path::Path::new(named)
        .extension()
        .is_some_and(|ending| ending == "ron");
    let (path, text) = if is_path {
        let file = shelf::read(std::path::Path::new(named))?;
        if let Some(problem) = file.undecoded {
            return Err(Problems(problem.render(&file.path, &file.text)).into());
        }
        (file.path, file.text)
    } else {
        let shipped = BATTERIES
            .iter()
            .find(|one| one.path.ends_with(&format!("/{named}.ron")));
        let Some(shipped) = shipped else {
            anyhow::bail!(
                "there is no battery {named:?}; `rightparty hire batteries` shows those at hand, \
                 and a file is given by its path, ending in .ron"
            );
        };
        (shipped.path.to_owned(), shipped.text.to_owned())
    };
    battery::read(&text, library).map_err(|problems| Problems(problems.render(&path, &text)).into())
}

fn batteries(console: &mut Console<'_>) -> anyhow::Result<u8> {
    let library = Library::shipped();
    for one in BATTERIES {
        let Ok(battery) = battery::read(one.text, &library) else {
            continue;
        };
        let source = battery.source();
        writeln!(
            console.out,
            "{}  {}",
            Console::styled(console.palette.accent, source.id.as_str()),
            source.title
        )?;
        console.paragraph("  ", &source.audience)?;
        writeln!(
            console.out,
            "  {}, {} minutes, {}",
            words::count(source.parts.len(), "part"),
            battery.minutes(),
            words::count(source.forms as usize, "form")
        )?;
        if let Some(limit) = battery.limit() {
            writeln!(console.out, "  {limit}")?;
        }
    }
    Ok(FINE)
}
