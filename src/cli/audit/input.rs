//! What is to be judged, one conduct after the other: from files, folders, streams and
//! standard input, in bounded memory.

use std::{
    collections::VecDeque,
    fs::{self, File},
    io::{BufRead, BufReader, Read as _},
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::bail;
use serde::de::IgnoredAny;

use crate::{cli::shelf, reader};

/// The longest conduct that is read, in bytes. A year of daily contacts takes about 300 kB.
pub(super) const BYTES_MAX: usize = 16 * 1024 * 1024;
/// So many conducts are judged together.
const CHUNK_UNITS: usize = 512;
/// A chunk is full when it holds so many bytes.
const CHUNK_BYTES: usize = 8 * 1024 * 1024;

/// One conduct as it was written.
#[derive(Debug)]
pub(super) struct Unit {
    /// The file, as the user gave it.
    pub(super) file: Arc<str>,
    /// The line of the stream at which it stands; `None` where it is a whole file.
    pub(super) line: Option<usize>,
    /// Its bytes, or why there are none.
    pub(super) bytes: Result<Vec<u8>, String>,
}

/// A stream of conducts, one on each line.
struct Stream<'a> {
    name: Arc<str>,
    from: Box<dyn BufRead + 'a>,
    line: usize,
    /// Lines that were read to see what the file is.
    read: VecDeque<Unit>,
}

/// All that is to be judged.
pub(super) struct Units<'a> {
    paths: VecDeque<(PathBuf, Given)>,
    stdin: Option<&'a mut dyn BufRead>,
    open: Option<Stream<'a>>,
    bytes: u64,
    done: u64,
}

/// How a path came to be judged.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    /// The user named it.
    Named,
    /// It lies in a folder that the user named, where other files may lie as well.
    Found,
}

impl<'a> Units<'a> {
    /// What the paths name.
    ///
    /// # Errors
    /// A folder cannot be read, or holds nothing to judge.
    pub(super) fn of(paths: &[PathBuf], stdin: &'a mut dyn BufRead) -> anyhow::Result<Self> {
        let mut all = VecDeque::new();
        for path in paths {
            if !path.is_dir() {
                all.push_back((path.clone(), Given::Named));
                continue;
            }
            let found = shelf::files_ending(path, &["ron", "json", "jsonl", "ndjson"])?;
            if found.is_empty() {
                bail!(
                    "the folder {} holds no file ending in .ron, .json or .jsonl; give the folder of the conduct files",
                    path.display()
                );
            }
            all.extend(found.into_iter().map(|path| (path, Given::Found)));
        }
        let size = |path: &Path| fs::metadata(path).map_or(0, |about| about.len());
        let bytes = all.iter().map(|(path, _)| size(path)).sum();
        Ok(Self {
            paths: all,
            stdin: Some(stdin),
            open: None,
            bytes,
            done: 0,
        })
    }

    /// Bytes of all files; standard input is not among them.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Bytes that were read.
    pub(super) fn done(&self) -> u64 {
        self.done
    }

    /// The next conducts, few enough to be held at once; none at the end.
    pub(super) fn chunk(&mut self) -> Vec<Unit> {
        let mut chunk = Vec::new();
        let mut held = 0;
        while chunk.len() < CHUNK_UNITS && held < CHUNK_BYTES {
            let Some(unit) = self.next() else { break };
            let length = unit.bytes.as_ref().map_or(0, Vec::len);
            held += length;
            self.done += u64::try_from(length).unwrap_or(0);
            chunk.push(unit);
        }
        chunk
    }

    fn next(&mut self) -> Option<Unit> {
        loop {
            if let Some(stream) = &mut self.open {
                if let Some(unit) = stream.next() {
                    return Some(unit);
                }
                self.open = None;
            }
            let (path, given) = self.paths.pop_front()?;
            if let Some(unit) = self.begin(&path, given) {
                return Some(unit);
            }
        }
    }

    /// Opens a file: a whole conduct is given back, a stream is kept open.
    fn begin(&mut self, path: &Path, given: Given) -> Option<Unit> {
        let is_stdin = path.as_os_str() == "-";
        let name: Arc<str> = if is_stdin {
            "standard input".into()
        } else {
            path.display().to_string().into()
        };
        let failed = |why: String| {
            Some(Unit {
                file: Arc::clone(&name),
                line: None,
                bytes: Err(why),
            })
        };
        let from: Box<dyn BufRead + 'a> = if is_stdin {
            match self.stdin.take() {
                Some(stdin) => Box::new(stdin),
                None => return failed("standard input can be read only once".to_owned()),
            }
        } else {
            match File::open(path) {
                Ok(file) => Box::new(BufReader::with_capacity(256 * 1024, file)),
                Err(error) => return failed(format!("cannot be opened: {error}")),
            }
        };
        let ending = path.extension().and_then(|ending| ending.to_str());
        let mut stream = Stream {
            name: Arc::clone(&name),
            from,
            line: 0,
            read: VecDeque::new(),
        };
        if matches!(ending, Some("jsonl" | "ndjson")) || stream.is_one() {
            self.open = Some(stream);
            return None;
        }
        let unit = stream.whole();
        (given == Given::Named || is_conduct(&unit)).then_some(unit)
    }
}

/// Whether a file of a folder says that it is a conduct, or does not say what it is.
fn is_conduct(unit: &Unit) -> bool {
    let Ok(text) = unit.bytes.as_deref().map(String::from_utf8_lossy) else {
        return true;
    };
    reader::root_name(&text).is_none_or(|root| root == "Conduct" || !reader::ROOTS.contains(&root))
}

impl Stream<'_> {
    /// Whether one of the first two lines is a whole JSON object, so that each line stands
    /// for itself. They are kept.
    fn is_one(&mut self) -> bool {
        for _ in 0..2 {
            let Some(unit) = self.line() else { break };
            let whole = unit.bytes.as_deref().is_ok_and(|bytes| {
                bytes.trim_ascii().starts_with(b"{")
                    && serde_json::from_slice::<IgnoredAny>(bytes).is_ok()
            });
            self.read.push_back(unit);
            if whole {
                return true;
            }
        }
        false
    }

    fn next(&mut self) -> Option<Unit> {
        loop {
            let unit = self.read.pop_front().or_else(|| self.line())?;
            let blank = unit
                .bytes
                .as_deref()
                .is_ok_and(|bytes| bytes.trim_ascii().is_empty());
            if !blank {
                return Some(unit);
            }
        }
    }

    /// The next line with its line ending; a byte order mark is taken from the first.
    fn line(&mut self) -> Option<Unit> {
        let bytes = match long_line(&mut *self.from) {
            Ok(line) => line?,
            // What follows cannot be read either, most likely.
            Err(error) => {
                self.from = Box::new(std::io::empty());
                Err(format!("cannot be read on: {error}"))
            }
        };
        self.line += 1;
        let bytes = bytes.map(|bytes| match bytes.strip_prefix(b"\xEF\xBB\xBF") {
            Some(rest) if self.line == 1 => rest.to_vec(),
            _ => bytes,
        });
        Some(Unit {
            file: Arc::clone(&self.name),
            line: Some(self.line),
            bytes,
        })
    }

    /// All of it as one conduct.
    fn whole(mut self) -> Unit {
        let mut bytes = Vec::new();
        let mut failed = None;
        for unit in self.read {
            match unit.bytes {
                Ok(line) => bytes.extend_from_slice(&line),
                Err(why) => failed = Some(why),
            }
        }
        let room = BYTES_MAX.saturating_sub(bytes.len()) + 1;
        let limit = u64::try_from(room).unwrap_or(u64::MAX);
        if let Err(error) = (&mut self.from).take(limit).read_to_end(&mut bytes) {
            failed = Some(format!("cannot be read: {error}"));
        }
        if bytes.len() > BYTES_MAX {
            failed = Some(too_long());
        }
        Unit {
            file: self.name,
            line: None,
            bytes: failed.map_or(Ok(bytes), Err),
        }
    }
}

fn too_long() -> String {
    format!(
        "is longer than {} MB, more than any conduct; write many as JSON Lines, one on each line",
        BYTES_MAX / 1024 / 1024
    )
}

/// A line with its ending; one that is too long is read over and not kept.
#[allow(
    clippy::type_complexity,
    reason = "the end, a line, a line that is too long, and a failure are four things"
)]
fn long_line(from: &mut dyn BufRead) -> std::io::Result<Option<Result<Vec<u8>, String>>> {
    let mut line = Vec::new();
    let mut length = 0_usize;
    loop {
        let held = from.fill_buf()?;
        if held.is_empty() {
            break;
        }
        let end = held.iter().position(|byte| *byte == b'\n');
        let taken = end.map_or(held.len(), |at| at + 1);
        length = length.saturating_add(taken);
        if length <= BYTES_MAX {
            line.extend(held.iter().take(taken));
        }
        from.consume(taken);
        if end.is_some() {
            break;
        }
    }
    Ok(match length {
        0 => None,
        length if length > BYTES_MAX => Some(Err(too_long())),
        _ => Some(Ok(line)),
    })
}
