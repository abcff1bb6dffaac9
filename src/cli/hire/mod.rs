//! `rightparty hire …`: the hiring desk at the command line.

pub(super) mod args;
mod backup;
mod bundle;
pub(crate) mod clerk;
mod deliver;
pub(crate) mod forms;
pub(crate) mod issue;
mod key;
pub(crate) mod people;
mod results;
mod seal;
mod sit;
mod users;

pub(in crate::cli) use clerk::Clerk;
pub(in crate::cli) use people::shown;

use chrono::{DateTime, Utc};

use crate::{
    battery::{self, Battery},
    cli::{
        Console, FINE, Launch, PROBLEMS, Problems,
        hire::args::{HireArgs, HireCommand},
        shelf, words,
    },
    scenario::{Library, library::BATTERIES},
    store::{Home, desk::Desk, keys::Keys, sittings::Sittings},
};

pub(super) fn run(args: &HireArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let clerk = &Clerk::named(args.user.as_deref());
    match &args.command {
        HireCommand::Desk(_) => without_window(console),
        HireCommand::Batteries => batteries(console),
        HireCommand::Forms(args) => forms::run(args, console),
        HireCommand::Add(args) => people::add(args, clerk, console),
        HireCommand::Import(args) => people::import(args, clerk, console),
        HireCommand::People => people::list(clerk, console),
        HireCommand::Erase(args) => people::erase(args, clerk, console),
        HireCommand::Due(args) => people::due(args, clerk, console),
        HireCommand::Hold(args) => people::hold(args, clerk, console),
        HireCommand::Issue(args) => issue::run(args, clerk, console),
        HireCommand::Adopt(args) => issue::adopt(args, clerk, console),
        HireCommand::Sit(args) => sit::run(args, console),
        HireCommand::Deliver => deliver::run(console),
        HireCommand::Results(args) => results::run(args, clerk, console),
        HireCommand::Bundle(args) => bundle::run(args, clerk, console),
        HireCommand::Backup(args) => backup::make(args, clerk, console),
        HireCommand::Restore(args) => backup::restore(args, clerk, console),
        HireCommand::User(args) => users::name(args, clerk, console),
        HireCommand::Users => users::list(console),
        HireCommand::Journal(args) => users::journal(*args, clerk, console),
        HireCommand::Key(args) => key::run(args, clerk, console),
        HireCommand::Seal(args) => seal::run(args, console),
    }
}

/// The window to open, if a test is to be taken there, or the desk is to be shown.
pub(super) fn in_window(args: &HireArgs) -> Option<Launch> {
    match &args.command {
        HireCommand::Sit(sit) if sit.window => Some(Launch {
            folder: sit.folder.clone(),
            code: Some(sit.code.clone()),
            ..Launch::default()
        }),
        HireCommand::Desk(desk) => Some(Launch {
            folder: desk.folder.clone(),
            desk: true,
            user: args.user.clone(),
            ..Launch::default()
        }),
        _ => None,
    }
}

/// What is said where no window can open.
pub(super) fn without_window(console: &mut Console<'_>) -> anyhow::Result<u8> {
    writeln!(
        console.errors,
        "This program was built without its window. The same is done here: rightparty hire --help"
    )?;
    Ok(PROBLEMS)
}

/// The folder of the program's own files.
pub(in crate::cli) fn home() -> anyhow::Result<Home> {
    Home::find().ok_or_else(|| {
        anyhow::anyhow!(
            "there is no folder for the program's files; say where with RIGHTPARTY_HOME"
        )
    })
}

/// The keys of this installation.
pub(in crate::cli) fn keys() -> anyhow::Result<Keys> {
    Ok(Keys::at(&home()?.path().join("keys")))
}

/// The desk of this installation, or the one that the environment names.
pub(in crate::cli) fn desk() -> anyhow::Result<Desk> {
    Desk::open(home()?.path())
}

/// The sittings of this machine.
pub(super) fn sittings() -> anyhow::Result<Sittings> {
    Ok(Sittings::at(&home()?.path().join("sittings")))
}

/// The moment as it is kept: UTC, to the second, sortable.
pub(in crate::cli) fn stamp(now: DateTime<Utc>) -> String {
    now.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A battery by the id of a shipped one, or by the path of its file.
pub(crate) fn find(named: &str, library: &Library) -> anyhow::Result<Battery> {
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
