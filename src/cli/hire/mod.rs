//! `rightparty hire …`: the hiring desk at the command line.

mod key;
mod seal;

use crate::{
    cli::{
        Console,
        args::{HireArgs, HireCommand},
    },
    store::{Home, keys::Keys},
};

pub(super) fn run(args: &HireArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    match &args.command {
        HireCommand::Key(args) => key::run(args, console),
        HireCommand::Seal(args) => seal::run(args, console),
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
