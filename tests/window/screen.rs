//! A screen in memory: Xvfb, whose picture lies in a file, and a keyboard for it.

use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

/// The screen and its keyboard.
pub(super) struct Screen {
    server: Child,
    /// As `DISPLAY` names it.
    pub(super) display: String,
    picture: PathBuf,
    _folder: tempfile::TempDir,
}

/// A picture of the screen, as Xvfb leaves it in a file (X Window Dump, version 7: a
/// header of big-endian words, the color map, then rows of blue, green, red, nothing).
pub(super) struct Picture {
    width: usize,
    height: usize,
    stride: usize,
    start: usize,
    bytes: Vec<u8>,
}

impl Screen {
    pub(super) fn new((width, height): (u32, u32)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-r", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            .arg("-fbdir")
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("this needs Xvfb and xdotool; `bash .ci/window` installs them");
        let mut number = String::new();
        let told = server.stdout.take().unwrap();
        BufReader::new(told).read_line(&mut number).unwrap();
        let screen = Self {
            server,
            display: format!(":{}", number.trim()),
            picture: folder.path().join("Xvfb_screen0"),
            _folder: folder,
        };
        // A machine that is busy lets a new screen wait before it answers.
        for _ in 0..200 {
            if !screen.xdotool(&["getmouselocation"]).is_empty() {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        screen
    }

    pub(super) fn xdotool(&self, args: &[&str]) -> String {
        let done = Command::new("xdotool")
            .args(args)
            .env("DISPLAY", &self.display)
            .output()
            .expect("this needs xdotool; `bash .ci/window` installs it");
        String::from_utf8_lossy(&done.stdout).trim().to_owned()
    }

    /// The process, as the system numbers it.
    pub(super) fn id(&self) -> u32 {
        self.server.id()
    }

    /// The picture as it lies there, to compare.
    pub(super) fn bytes(&self) -> Vec<u8> {
        fs::read(&self.picture).unwrap()
    }

    /// What is on it now.
    pub(super) fn picture(&self) -> Picture {
        let bytes = self.bytes();
        let word = |at: usize| {
            let four = bytes[4 * at..4 * at + 4].try_into().unwrap();
            usize::try_from(u32::from_be_bytes(four)).unwrap()
        };
        let (header, width, height, stride, colors) =
            (word(0), word(4), word(5), word(12), word(19));
        let start = header + 12 * colors;
        Picture {
            width,
            height,
            stride,
            start,
            bytes,
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Picture {
    pub(super) fn save(&self, path: &Path) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let file = File::create(path).unwrap();
        let (width, height) = (
            u32::try_from(self.width).unwrap(),
            u32::try_from(self.height).unwrap(),
        );
        let mut encoder = png::Encoder::new(file, width, height);
        encoder.set_color(png::ColorType::Rgb);
        let mut writer = encoder.write_header().unwrap();
        let rgb: Vec<u8> = self.pixels().flatten().collect();
        writer.write_image_data(&rgb).unwrap();
    }

    /// All of it, row by row: red, green, blue.
    fn pixels(&self) -> impl Iterator<Item = [u8; 3]> {
        let rows = self.bytes[self.start..].chunks_exact(self.stride);
        rows.take(self.height)
            .flat_map(|line| line[..4 * self.width].chunks_exact(4))
            .map(|pixel| [pixel[2], pixel[1], pixel[0]])
    }

    /// The color at a place; black outside.
    pub(super) fn at(&self, x: f32, y: f32) -> [u8; 3] {
        let place = |part: f32, end: usize| {
            let part = part.round();
            (part >= 0.0 && part < f32::from(u16::try_from(end).unwrap())).then(|| {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let part = part as usize;
                part
            })
        };
        let (Some(x), Some(y)) = (place(x, self.width), place(y, self.height)) else {
            return [0; 3];
        };
        let start = self.start + self.stride * y + 4 * x;
        let pixel = &self.bytes[start..start + 3];
        [pixel[2], pixel[1], pixel[0]]
    }

    /// Whether there is more than a ground: so many colors at least.
    pub(super) fn has_colors(&self, least: usize) -> bool {
        let mut seen = std::collections::BTreeSet::new();
        self.pixels().any(|pixel| {
            seen.insert(pixel);
            seen.len() >= least
        })
    }
}
