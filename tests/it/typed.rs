//! The command line without a process: what is typed goes in, what is shown comes out.

use std::path::{Path, PathBuf};

use rightparty::cli::{self, Console, Outcome, Palette};

/// What a run has shown.
pub(crate) struct Shown {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) errors: String,
}

/// The folder of scenarios that are there for tests only.
pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scenarios")
}

/// Runs the command line with these arguments and this typed text.
pub(crate) fn run<S: AsRef<std::ffi::OsStr>>(args: &[S], typed: &str) -> Shown {
    let mut out = Vec::new();
    let mut errors = Vec::new();
    let args =
        std::iter::once("rightparty".into()).chain(args.iter().map(|arg| arg.as_ref().to_owned()));
    let outcome = cli::run_on(
        args,
        &mut Console {
            input: &mut typed.as_bytes(),
            out: &mut out,
            errors: &mut errors,
            echo: true,
            width: 80,
            palette: Palette::PLAIN,
        },
    );
    let Outcome::Exit(code) = outcome else {
        panic!("a command opens no window");
    };
    Shown {
        code,
        out: String::from_utf8(out).unwrap(),
        errors: String::from_utf8(errors).unwrap(),
    }
}

/// Plays the short call from the keyboard, into a record of this name.
pub(crate) fn play(record: &Path, more: &[&str], typed: &str) -> Shown {
    let folder = fixtures();
    let mut args = vec![
        "play".as_ref(),
        "short_call".as_ref(),
        "--folder".as_ref(),
        folder.as_os_str(),
        "--seed".as_ref(),
        "1".as_ref(),
        "--record".as_ref(),
        record.as_os_str(),
    ];
    args.extend(more.iter().map(std::ffi::OsStr::new));
    run(&args, typed)
}

/// Goes on with a record.
pub(crate) fn resume(record: &Path, typed: &str) -> Shown {
    run(
        &["play".as_ref(), "--resume".as_ref(), record.as_os_str()],
        typed,
    )
}
