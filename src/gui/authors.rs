//! Authors write while the window is open: a scenario that was saved is there at once.
//!
//! A thread watches and reads, and rings when it has something; the window sleeps until then.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError, mpsc},
    thread,
};

use bevy::{
    prelude::*,
    winit::{EventLoopProxyWrapper, WinitUserEvent},
};

use crate::{
    gui::bridge::{self, Desk},
    panels::Fault,
    scenario::Library,
    store::ScenarioWatch,
};

/// What was read anew.
type Stock = (Library, Vec<Fault>);

/// Watches a folder.
pub(super) struct AuthorsPlugin(pub(super) Option<PathBuf>);

/// The folder that is watched.
#[derive(Resource)]
struct Folder(PathBuf);

/// What the thread has read.
#[derive(Resource)]
struct Fresh(Mutex<mpsc::Receiver<Stock>>);

impl Plugin for AuthorsPlugin {
    fn build(&self, app: &mut App) {
        let Some(folder) = &self.0 else { return };
        app.insert_resource(Folder(folder.clone()));
        app.add_systems(Startup, watch);
        app.add_systems(First, take.run_if(resource_exists::<Fresh>));
    }
}

fn watch(folder: Res<Folder>, window: Option<Res<EventLoopProxyWrapper>>, mut commands: Commands) {
    let Some(window) = window else { return };
    let window = (**window).clone();
    let ring = move || window.send_event(WinitUserEvent::WakeUp).is_ok();
    match reread(&folder.0, ring) {
        Ok(fresh) => commands.insert_resource(Fresh(Mutex::new(fresh))),
        Err(error) => error!("{error:#}"),
    }
}

/// A thread that reads the folder whenever something in it has changed, and rings.
/// It ends when nobody hears it any more.
pub(super) fn reread(
    folder: &Path,
    mut ring: impl FnMut() -> bool + Send + 'static,
) -> anyhow::Result<mpsc::Receiver<Stock>> {
    let mut watch = ScenarioWatch::of(&[folder.to_path_buf()])?;
    let folder = folder.to_path_buf();
    let (fresh, given) = mpsc::channel();
    let work = move || {
        while watch.wait(None) {
            // A folder that is gone for a moment comes back.
            let Ok(stock) = bridge::stock(Some(&folder)) else {
                continue;
            };
            if fresh.send(stock).is_err() || !ring() {
                return;
            }
        }
    };
    thread::Builder::new()
        .name("authors".to_owned())
        .spawn(work)?;
    Ok(given)
}

fn take(fresh: Res<Fresh>, mut desk: ResMut<Desk>) {
    let given = fresh.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((library, faults)) = given.try_iter().last() {
        desk.restock(library, faults);
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, time::Duration};

    use super::*;

    const CALL: &str = include_str!("../../tests/fixtures/scenarios/short_call.ron");

    #[test]
    fn what_an_author_saves_is_read_and_what_is_wrong_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("call.ron");
        fs::write(&file, CALL).unwrap();
        let fresh = reread(folder.path(), || true).unwrap();
        let next = || fresh.recv_timeout(Duration::from_secs(20)).unwrap();
        fs::write(&file, CALL.replace("A Short Call", "A Shorter Call")).unwrap();
        let (library, faults) = next();
        assert_eq!(faults, []);
        let titles = library.scenarios();
        assert!(titles.iter().any(|one| one.title() == "A Shorter Call"));
        fs::write(&file, CALL.replace("title:", "titel:")).unwrap();
        let (_, faults) = next();
        let fault = faults.first().unwrap();
        assert_eq!(fault.file, "call.ron");
        assert!(fault.problems.iter().any(|one| one.place.is_some()));
    }
}
