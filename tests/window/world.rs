//! The program in its window: started with a folder of its own, ended with the test.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use rightparty::{panels::Settings, session::Record, store::records};

use super::screen::Screen;

/// The program, built by the run that builds this test.
pub(super) const PROGRAM: &str = env!("CARGO_BIN_EXE_rightparty");

/// How long a key may take to show: on the largest screen, drawn without a graphics card.
const PATIENCE: Duration = Duration::from_secs(8);
/// How long the program may take to notice it.
const NOTICE: Duration = Duration::from_millis(400);
/// Between two looks.
const GLANCE: Duration = Duration::from_millis(10);
/// Looks that must see the same until the program is taken to be at rest.
const SAME: usize = 4;

/// The program, its screen and its folder.
pub(super) struct World {
    pub(super) screen: Screen,
    pub(super) home: tempfile::TempDir,
    program: Child,
    pictures: PathBuf,
}

impl World {
    /// Opens the window on a screen of that size. `unfinished` are records to go on with.
    pub(super) fn open(
        name: &str,
        size: (u32, u32),
        settings: Settings,
        unfinished: &[Record],
    ) -> Self {
        let home = tempfile::tempdir().unwrap();
        let kept = serde_json::to_string(&settings).unwrap();
        fs::write(home.path().join("settings.json"), kept).unwrap();
        for (number, record) in unfinished.iter().enumerate() {
            let path = home.path().join(format!("records/{number}.jsonl"));
            let mut file = records::RecordFile::create(&path, &record.header).unwrap();
            for entry in &record.entries {
                file.append(entry).unwrap();
            }
        }
        Self::start(name, size, home, &["--seed", "1"])
    }

    /// Starts the program on a screen of that size, with this folder and these words.
    pub(super) fn start(
        name: &str,
        size: (u32, u32),
        home: tempfile::TempDir,
        args: &[&str],
    ) -> Self {
        let screen = Screen::new(size);
        let program = program(&screen, home.path(), args);
        let mut world = Self {
            screen,
            home,
            program,
            pictures: pictures().join(name),
        };
        world.wait_for_the_window(size);
        world
    }

    /// Ends the program without a word, as a power cut does, and starts it again.
    pub(super) fn kill_and_start(&mut self, size: (u32, u32), args: &[&str]) {
        self.program.kill().unwrap();
        self.program.wait().unwrap();
        self.program = program(&self.screen, self.home.path(), args);
        self.wait_for_the_window(size);
    }

    /// Waits until the program ends by itself: whether it was content.
    pub(super) fn ends_well(&mut self) -> bool {
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if let Some(ended) = self.program.try_wait().unwrap() {
                return ended.success();
            }
            thread::sleep(GLANCE);
        }
        false
    }

    fn wait_for_the_window(&mut self, (width, height): (u32, u32)) {
        let began = Instant::now();
        let found = ["search", "--onlyvisible", "--name", "^Right Party$"];
        let window = loop {
            let window = self.screen.xdotool(&found);
            if !window.is_empty() {
                break window;
            }
            let ended = self.program.try_wait().unwrap();
            assert!(ended.is_none(), "the program ended: {ended:?}");
            assert!(began.elapsed() < Duration::from_secs(60), "no window opens");
            thread::sleep(Duration::from_millis(50));
        };
        let opened = began.elapsed();
        println!("the window opened after {opened:?}");
        let (wide, high) = (width.to_string(), height.to_string());
        // The mouse lies where it points at nothing.
        self.screen.xdotool(&[
            "mousemove",
            &(width - 1).to_string(),
            &(height - 1).to_string(),
        ]);
        self.screen
            .xdotool(&["windowsize", "--sync", &window, &wide, &high]);
        self.screen.xdotool(&["windowfocus", "--sync", &window]);
        while !self.screen.picture().has_colors(20) {
            assert!(
                began.elapsed() < Duration::from_secs(60),
                "nothing is drawn"
            );
            thread::sleep(Duration::from_millis(50));
        }
        thread::sleep(Duration::from_millis(300));
        self.rest();
    }

    /// Presses a key and waits until the program has done what it does.
    pub(super) fn key(&self, key: &str) {
        self.type_and_wait(&["key", key]);
    }

    /// Holds Control, presses a key, and lets go: as slowly as a hand, because keys
    /// of one frame are all taken to be pressed with what is held at its end.
    pub(super) fn hold_control_and(&self, key: &str) {
        self.type_and_wait(&["keydown", "ctrl"]);
        self.type_and_wait(&["key", key]);
        self.type_and_wait(&["keyup", "ctrl"]);
    }

    /// Types a text, likewise.
    pub(super) fn type_text(&self, text: &str) {
        self.type_and_wait(&["type", "--delay", "8", "--", text]);
    }

    fn type_and_wait(&self, typed: &[&str]) {
        let busy = self.busy();
        self.screen.xdotool(typed);
        let began = Instant::now();
        while self.busy() == busy && began.elapsed() < NOTICE {
            thread::sleep(GLANCE);
        }
        self.rest();
    }

    /// Waits until the program sleeps and the screen stands still.
    pub(super) fn rest(&self) {
        let began = Instant::now();
        let (mut last, mut same) = ((self.screen.bytes(), self.busy()), 0);
        while same < SAME && began.elapsed() < PATIENCE {
            thread::sleep(GLANCE);
            let now = (self.screen.bytes(), self.busy());
            same = if now == last && !self.runs() {
                same + 1
            } else {
                0
            };
            last = now;
        }
    }

    /// Nanoseconds for which the program has been on a processor.
    pub(super) fn own_time(&self) -> u64 {
        on_processor(&threads(self.program.id(), "schedstat"))
    }

    /// The same of the program and its screen together.
    fn busy(&self) -> u64 {
        self.own_time() + on_processor(&threads(self.screen.id(), "schedstat"))
    }

    /// Whether any part of both is on a processor or waits for one.
    fn runs(&self) -> bool {
        let both = [self.program.id(), self.screen.id()];
        let mut states = both.into_iter().flat_map(|id| threads(id, "stat"));
        states.any(|text| {
            text.rsplit(") ")
                .next()
                .is_some_and(|rest| rest.starts_with('R'))
        })
    }

    /// Keeps a picture of the screen, which must show something.
    pub(super) fn look(&self, name: &str) {
        self.rest();
        let picture = self.screen.picture();
        picture.save(&self.pictures.join(format!("{name}.png")));
        assert!(picture.has_colors(20), "{name} shows nothing");
    }

    /// The newest record of its folder.
    pub(super) fn record(&self) -> Record {
        let folder = fs::read_dir(self.home.path().join("records")).unwrap();
        let mut paths: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        read(paths.last().expect("a record"))
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn program(screen: &Screen, home: &Path, args: &[&str]) -> Child {
    Command::new(PROGRAM)
        .args(args)
        .env("DISPLAY", &screen.display)
        .env("RIGHTPARTY_HOME", home)
        .env_remove("RIGHTPARTY_DATABASE")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null())
        .spawn()
        .unwrap()
}

/// What the system tells of each thread of a process.
fn threads(id: u32, what: &str) -> Vec<String> {
    let folder = fs::read_dir(format!("/proc/{id}/task"));
    let threads = folder.into_iter().flatten().flatten();
    threads
        .filter_map(|thread| fs::read_to_string(thread.path().join(what)).ok())
        .collect()
}

fn on_processor(times: &[String]) -> u64 {
    let first = |text: &String| text.split(' ').next()?.parse::<u64>().ok();
    times.iter().filter_map(first).sum()
}

pub(super) fn read(path: &Path) -> Record {
    records::load(path).unwrap().record
}

/// Where pictures are kept: `RIGHTPARTY_PICTURES`, or beside what Cargo builds.
fn pictures() -> PathBuf {
    let own = Path::new(env!("CARGO_TARGET_TMPDIR")).join("window");
    std::env::var_os("RIGHTPARTY_PICTURES").map_or(own, PathBuf::from)
}
