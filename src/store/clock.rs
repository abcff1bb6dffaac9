//! The clock of one part of a sitting. It runs by a clock that nobody can set, is
//! written down every other second, and notices when the machine's own clock was
//! set back.
//!
//! Whoever kills the program gains at most the seconds since the last tick, and
//! whoever sets the clock back gains nothing and is noted.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{self, RecvTimeoutError, Sender},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant, SystemTime},
};

use serde::{Deserialize, Serialize};

use crate::{bundle::ClockSetBack, store::Home};

/// How often the time spent is written down.
pub const TICK: Duration = Duration::from_secs(2);

/// Clocks are corrected by small steps all day long; only more than this is told.
const TOLERANCE_MS: u64 = 30_000;

/// What the file of a clock holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// Milliseconds that were spent.
    spent_ms: u64,
    /// The machine's clock when it was written, in milliseconds since 1970.
    wall_ms: u64,
    /// When it was noticed that the machine's clock had been set back.
    set_back: Vec<ClockSetBack>,
}

/// The time spent, and what the machine's clock said.
#[derive(Debug)]
struct PartClock {
    home: Home,
    name: String,
    part: u32,
    written: Written,
    /// Since when time runs; nothing while it stands still.
    runs: Option<Instant>,
    /// The machine's clock and the true one when they were last compared.
    compared: (u64, Instant),
}

impl PartClock {
    fn open(path: &Path, part: u32, spent_ms: u64, wall_ms: u64) -> Self {
        let home = Home::at(path.parent().unwrap_or(Path::new(".")));
        let name = path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        let mut written: Written = home.read(&name).unwrap_or_default();
        written.spent_ms = written.spent_ms.max(spent_ms);
        let now = Instant::now();
        let last = written.wall_ms;
        let mut clock = Self {
            home,
            name,
            part,
            written,
            runs: Some(now),
            compared: (wall_ms, now),
        };
        clock.note(last, wall_ms);
        clock
    }

    fn spent_ms(&self) -> u64 {
        let run = self.runs.map_or(Duration::ZERO, |since| since.elapsed());
        self.written.spent_ms.saturating_add(millis(run))
    }

    /// Notes that the machine's clock says less than it must.
    fn note(&mut self, least_ms: u64, wall_ms: u64) {
        let behind = least_ms.saturating_sub(wall_ms);
        if behind > TOLERANCE_MS {
            self.written.set_back.push(ClockSetBack {
                part: self.part,
                seconds: behind / 1_000,
            });
        }
    }

    fn tick(&mut self, wall_ms: u64) -> anyhow::Result<()> {
        let (then_ms, then) = self.compared;
        let now = Instant::now();
        let true_ms = then_ms.saturating_add(millis(now.duration_since(then)));
        self.note(true_ms, wall_ms);
        self.compared = (wall_ms, now);
        self.written.spent_ms = self.spent_ms();
        self.written.wall_ms = wall_ms;
        if self.runs.is_some() {
            self.runs = Some(now);
        }
        self.home.keep(&self.name, &self.written)
    }
}

/// A clock that writes itself down until it is dropped. A window asks it for
/// [`spent_ms`](Ticking::spent_ms) at every action, and shows what is left of the
/// [allowed](super::accommodations::Accommodations::allowed) time.
#[derive(Debug)]
pub struct Ticking {
    clock: Arc<Mutex<PartClock>>,
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Ticking {
    /// Starts the clock of a part. `spent_ms` is what its record says (the time of
    /// the last entry); if the clock's own file says more, that counts.
    pub fn start(path: &Path, part: u32, spent_ms: u64) -> Self {
        let opened = PartClock::open(path, part, spent_ms, wall_ms());
        let clock = Arc::new(Mutex::new(opened));
        let (stop, stopped) = mpsc::channel::<()>();
        let ticked = Arc::clone(&clock);
        let thread = thread::spawn(move || {
            loop {
                // A disk that is full is told by the record, which must be written.
                let _ = locked(&ticked).tick(wall_ms());
                if stopped.recv_timeout(TICK) != Err(RecvTimeoutError::Timeout) {
                    break;
                }
            }
        });
        Self {
            clock,
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    /// Wall time spent in this part, over all runs, in milliseconds.
    pub fn spent_ms(&self) -> u64 {
        locked(&self.clock).spent_ms()
    }

    /// Stops the time, for whoever was granted pauses; what was spent is on the disk
    /// when this returns.
    pub fn pause(&self) {
        let mut clock = locked(&self.clock);
        clock.written.spent_ms = clock.spent_ms();
        clock.runs = None;
        // A disk that is full is told by the record, which must be written.
        let _ = clock.tick(wall_ms());
    }

    /// Lets the time run again.
    pub fn go_on(&self) {
        let mut clock = locked(&self.clock);
        if clock.runs.is_none() {
            clock.runs = Some(Instant::now());
        }
    }

    /// Whether the time stands still.
    pub fn is_paused(&self) -> bool {
        locked(&self.clock).runs.is_none()
    }
}

impl Drop for Ticking {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // It writes once more at most; a panic there has said so itself.
            let _ = thread.join();
        }
        let _ = locked(&self.clock).tick(wall_ms());
    }
}

/// When the machine's clock was noticed to have been set back, in one part.
pub fn set_back(path: &Path) -> Vec<ClockSetBack> {
    let folder: PathBuf = path.parent().unwrap_or(Path::new(".")).to_owned();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let written: Option<Written> = Home::at(&folder).read(&name);
    written.map(|written| written.set_back).unwrap_or_default()
}

/// Every change to a clock is whole, so one that was left locked can be used on.
fn locked(clock: &Mutex<PartClock>) -> std::sync::MutexGuard<'_, PartClock> {
    clock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

fn wall_ms() -> u64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    millis(since.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: u64 = 1_800_000_000_000;

    #[test]
    fn a_clock_set_back_is_noted_once_and_gives_no_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("part-1.clock");
        let mut clock = PartClock::open(&path, 1, 60_000, NOON);
        clock.tick(NOON).unwrap();
        let before = clock.spent_ms();
        clock.tick(NOON - 3_600_000).unwrap();
        clock.tick(NOON - 3_600_000).unwrap();
        assert!(clock.spent_ms() >= before);
        let told = set_back(&path);
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!((told[0].part, told[0].seconds / 60), (1, 60));
        // Between two runs it is noticed too.
        let again = PartClock::open(&path, 1, 0, NOON - 7_200_000);
        assert!(again.spent_ms() >= before, "nothing is given back");
        assert_eq!(again.written.set_back.len(), 2);
    }

    #[test]
    fn small_corrections_are_none_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("part-1.clock");
        let mut clock = PartClock::open(&path, 1, 0, NOON);
        clock.tick(NOON - 5_000).unwrap();
        clock.tick(NOON + 90_000).unwrap();
        assert!(set_back(&path).is_empty());
    }

    #[test]
    fn a_pause_stops_the_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("part-1.clock");
        let clock = Ticking::start(&path, 1, 5_000);
        clock.pause();
        let then = clock.spent_ms();
        let written: Option<Written> = Home::at(folder.path()).read("part-1.clock");
        assert_eq!(written.unwrap().spent_ms, then, "also if it is killed now");
        thread::sleep(Duration::from_millis(20));
        assert_eq!(clock.spent_ms(), then);
        clock.go_on();
        thread::sleep(Duration::from_millis(20));
        assert!(clock.spent_ms() > then);
    }
}
