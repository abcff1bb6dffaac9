//! A screen in memory: Xvfb, whose picture lies in a file, and a keyboard for it.

use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// The screen and its keyboard.
pub(super) struct Screen {
    server: Child,
    /// As `DISPLAY` names it.
    pub(super) display: String,
    picture: PathBuf,
    _folder: tempfile::TempDir,
}

/// A picture of the screen: rows of red, green and blue.
pub(super) struct Picture {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) rgb: Vec<u8>,
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
        Self {
            server,
            display: format!(":{}", number.trim()),
            picture: folder.path().join("Xvfb_screen0"),
            _folder: folder,
        }
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

    /// The picture, from the file that Xvfb draws into (X Window Dump, version 7:
    /// a header of big-endian words, the color map, then rows of blue, green, red, nothing).
    pub(super) fn picture(&self) -> Picture {
        let bytes = self.bytes();
        let word = |at: usize| {
            let four = bytes[4 * at..4 * at + 4].try_into().unwrap();
            u32::from_be_bytes(four)
        };
        let (header, width, height, stride, colors) =
            (word(0), word(4), word(5), word(12), word(19));
        let start = usize::try_from(header + 12 * colors).unwrap();
        let stride = usize::try_from(stride).unwrap();
        let row = 4 * usize::try_from(width).unwrap();
        let rows = bytes[start..].chunks_exact(stride);
        let rgb = rows
            .take(usize::try_from(height).unwrap())
            .flat_map(|line| line[..row].chunks_exact(4))
            .flat_map(|pixel| [pixel[2], pixel[1], pixel[0]])
            .collect();
        Picture { width, height, rgb }
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
        let mut encoder = png::Encoder::new(file, self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&self.rgb).unwrap();
    }

    /// The color at a place; black outside.
    pub(super) fn at(&self, x: f32, y: f32) -> [u8; 3] {
        let place = |part: f32, end: u32| {
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
        let start = 3 * (y * usize::try_from(self.width).unwrap() + x);
        [self.rgb[start], self.rgb[start + 1], self.rgb[start + 2]]
    }

    /// How many colors there are, up to a thousand.
    pub(super) fn colors(&self) -> usize {
        let mut seen = std::collections::BTreeSet::new();
        for pixel in self.rgb.chunks_exact(3) {
            if seen.len() < 1_000 {
                seen.insert((pixel[0], pixel[1], pixel[2]));
            }
        }
        seen.len()
    }
}
