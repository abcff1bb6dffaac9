//! Watching authored files: whether any of them has changed, once whoever writes them is done.
//!
//! Editors save in many ways: they write in place, in pieces, or write a new file and move it over
//! the old one. So folders are watched and not files, and a change counts once it has been quiet
//! for a moment. Nothing is read here.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    time::{Duration, Instant},
};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

/// A change counts once nothing more has happened for so long: longer than an editor takes to
/// move a file over another, shorter than a person notices.
pub const QUIET: Duration = Duration::from_millis(200);

/// Why nothing can be watched.
#[derive(Debug, thiserror::Error)]
#[error("cannot watch {path}: {why}")]
pub struct WatchError {
    path: String,
    why: notify::Error,
}

/// A watch over authored files. It ends when it is dropped.
#[derive(Debug)]
pub struct ScenarioWatch {
    /// Keeps the watch alive.
    _watcher: RecommendedWatcher,
    changes: Receiver<()>,
    /// When something last changed, if that was not yet told.
    stirred: Option<Instant>,
}

impl ScenarioWatch {
    /// Watches files, and all `.ron` files in folders and those inside them.
    ///
    /// # Errors
    /// [`WatchError`] if a folder is not there or may not be watched.
    pub fn of(paths: &[PathBuf]) -> Result<Self, WatchError> {
        let (told, changes) = mpsc::channel();
        let wanted: Vec<OsString> = paths
            .iter()
            .filter(|path| !path.is_dir())
            .filter_map(|path| Some(path.file_name()?.to_owned()))
            .collect();
        let folders = paths.iter().any(|path| path.is_dir());
        let failed = |path: &Path| {
            let path = path.display().to_string();
            move |why| WatchError { path, why }
        };
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            let concerns = event.map_or(true, |event| {
                !matches!(event.kind, EventKind::Access(_))
                    && event.paths.iter().any(|path| {
                        let authored = path.extension().is_some_and(|ending| ending == "ron");
                        let named = path.file_name().is_some_and(|name| {
                            wanted.iter().any(|known| known.as_os_str() == name)
                        });
                        named || (folders && authored)
                    })
            });
            if concerns {
                // Whoever watched may be gone by now.
                let _ = told.send(());
            }
        })
        .map_err(failed(Path::new("files")))?;
        for path in paths {
            let (folder, mode) = if path.is_dir() {
                (path.as_path(), RecursiveMode::Recursive)
            } else {
                (folder_of(path), RecursiveMode::NonRecursive)
            };
            watcher.watch(folder, mode).map_err(failed(folder))?;
        }
        Ok(Self {
            _watcher: watcher,
            changes,
            stirred: None,
        })
    }

    /// Whether something has changed since this was last true. Never waits: a window asks it at
    /// every frame, or on a timer.
    pub fn poll(&mut self) -> bool {
        while self.changes.try_recv().is_ok() {
            self.stirred = Some(Instant::now());
        }
        let quiet = self.stirred.is_some_and(|since| since.elapsed() >= QUIET);
        if quiet {
            self.stirred = None;
        }
        quiet
    }

    /// Waits until something has changed, at most so long if a limit is given; whether it has.
    pub fn wait(&mut self, limit: Option<Duration>) -> bool {
        let began = Instant::now();
        loop {
            if self.poll() {
                return true;
            }
            let left = limit.map(|limit| limit.saturating_sub(began.elapsed()));
            if left.is_some_and(|left| left.is_zero()) {
                return false;
            }
            let pause = if self.stirred.is_some() {
                QUIET / 4
            } else {
                QUIET * 5
            };
            match self
                .changes
                .recv_timeout(left.map_or(pause, |left| left.min(pause)))
            {
                Ok(()) => self.stirred = Some(Instant::now()),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
    }
}

/// The folder that a file lies in; it may be the one one stands in.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}
