//! The program `rightparty`.

#[cfg(not(target_family = "wasm"))]
fn main() -> std::process::ExitCode {
    use rightparty::cli::{self, Outcome};

    match cli::run(std::env::args_os()) {
        Outcome::Exit(code) => code.into(),
        #[cfg(feature = "gui")]
        Outcome::OpenWindow(launch) => rightparty::gui::run(&launch).into(),
        // This build has no window: the list, and where to start.
        #[cfg(not(feature = "gui"))]
        Outcome::OpenWindow(launch) => cli::without_window(&launch).into(),
    }
}

#[cfg(target_family = "wasm")]
fn main() {}
