//! Backup and restore: everything the desk knows and every file of this machine's
//! sittings in one file, the same for both databases.
//!
//! JSON Lines: a head, tables row by row, files, and an end with counts and the
//! digest of all before it. The private signing key is not in it: a backup travels,
//! and whoever holds the key can seal results. The public keys are, so that what
//! was sealed before a machine was lost still verifies; a new machine makes a new key.
//!
//! A restore reads the file twice: first to check all of it, then to use it.
//! Record files are never made shorter by it.

use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead as _, BufReader, BufWriter, Write as _},
    path::{Component, Path, PathBuf},
};

use anyhow::{Context as _, bail};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{
    domain::digest::{hex, sha256_hex, sha256_hex_of_bytes},
    store::{
        Home,
        database::{Cell, Database},
        desk::{Desk, STEPS, TABLES},
        keys::Keys,
        sittings::Sittings,
        whole,
    },
};

/// The form of backups that this program writes.
const FORM: u32 = 1;

/// The longest line of a backup, in bytes: a record of 64 MB with every sign escaped.
const LINE_MAX: usize = 160 * 1024 * 1024;

/// Files of sittings that are kept; anything else in their folders is not ours.
const ENDINGS: [&str; 5] = ["json", "jsonl", "clock", "bundle", "addendum"];

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Line {
    Backup {
        form: u32,
        made: String,
        steps: usize,
        program: String,
    },
    Row {
        table: String,
        cells: Vec<Option<Value>>,
    },
    File {
        path: String,
        text: String,
    },
    Key {
        key: String,
        name: String,
    },
    End {
        rows: u64,
        files: u64,
        sha256: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Value {
    Int(i64),
    Text(String),
}

/// What a backup holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// When it was made, UTC.
    pub made: String,
    /// Rows of tables.
    pub rows: u64,
    /// Files of sittings.
    pub files: u64,
}

/// What is here and not in a backup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newer {
    /// Rows, by table.
    pub rows: Vec<(String, u64)>,
    /// Files that have something else than the backup says.
    pub files: Vec<String>,
}

impl Newer {
    /// Whether nothing would be lost.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.files.is_empty()
    }
}

/// Writes a backup to a new file.
///
/// # Errors
/// The file exists or cannot be written, or the store cannot be read.
pub fn backup(home: &Home, desk: &mut Desk, path: &Path, now: &str) -> anyhow::Result<Contents> {
    let told = || format!("cannot write the backup {}", path.display());
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    // Names and addresses are in it.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path).with_context(told)?;
    let mut out = Out {
        file: BufWriter::new(file),
        digest: Sha256::new(),
    };
    let mut contents = Contents {
        made: now.to_owned(),
        ..Contents::default()
    };
    let whole = write(home, desk, &mut contents, &mut out).and_then(|()| {
        out.file.flush()?;
        Ok(out.file.get_ref().sync_all()?)
    });
    if whole.is_err() {
        // Half a backup is none.
        let _ = fs::remove_file(path);
    }
    whole.with_context(told)?;
    Ok(contents)
}

struct Out {
    file: BufWriter<fs::File>,
    digest: Sha256,
}

impl Out {
    fn put(&mut self, line: &Line) -> anyhow::Result<()> {
        let mut text = serde_json::to_string(line)?;
        text.push('\n');
        self.digest.update(text.as_bytes());
        self.file.write_all(text.as_bytes())?;
        Ok(())
    }
}

fn write(home: &Home, desk: &mut Desk, told: &mut Contents, out: &mut Out) -> anyhow::Result<()> {
    out.put(&Line::Backup {
        form: FORM,
        made: told.made.clone(),
        steps: STEPS.len(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
    })?;
    desk.database().still(|database| {
        for table in TABLES {
            each_row(database, table, &mut |cells| {
                told.rows += 1;
                out.put(&Line::Row {
                    table: table.name.to_owned(),
                    cells,
                })
            })?;
        }
        Ok(())
    })?;
    for (path, text) in files(home)? {
        told.files += 1;
        out.put(&Line::File { path, text })?;
    }
    for known in Keys::at(&home.path().join("keys")).known()? {
        out.put(&Line::Key {
            key: known.key,
            name: known.name,
        })?;
    }
    let sha256 = hex(&out.digest.clone().finalize());
    out.put(&Line::End {
        rows: told.rows,
        files: told.files,
        sha256,
    })
}

/// The rows of a table. Long texts are read one at a time.
fn each_row(
    database: &mut Database,
    table: &crate::store::desk::Table,
    found: &mut dyn FnMut(Vec<Option<Value>>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let columns = table.columns.join(", ");
    let (name, first) = (table.name, table.columns.first().unwrap_or(&""));
    let cells = |row: &crate::store::database::Row| row.0.iter().map(of_cell).collect();
    if !table.long {
        let rows = database.rows(
            &format!("SELECT {columns} FROM {name} ORDER BY {columns}"),
            &[],
        )?;
        return rows.iter().try_for_each(|row| found(cells(row)));
    }
    let keys = database.rows(&format!("SELECT {first} FROM {name} ORDER BY {first}"), &[])?;
    for key in keys {
        let one = format!("SELECT {columns} FROM {name} WHERE {first} = $1");
        let rows = database.rows(&one, &[key.text(0).into()])?;
        rows.iter().try_for_each(|row| found(cells(row)))?;
    }
    Ok(())
}

fn of_cell(cell: &Cell) -> Option<Value> {
    match cell {
        Cell::Null => None,
        Cell::Int(number) => Some(Value::Int(*number)),
        Cell::Text(text) => Some(Value::Text(text.clone())),
    }
}

fn to_cell(value: Option<&Value>) -> Cell {
    match value {
        None => Cell::Null,
        Some(Value::Int(number)) => Cell::Int(*number),
        Some(Value::Text(text)) => Cell::Text(text.clone()),
    }
}

/// The files of this machine's sittings: whole lines only, since a sitting may be
/// under way.
fn files(home: &Home) -> anyhow::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for kept in Sittings::at(&home.path().join("sittings")).all() {
        let folder = home.path().join("sittings").join(&kept.sitting);
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if !is_ours(&name) {
                continue;
            }
            let bytes =
                fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            let whole = bytes
                .iter()
                .rposition(|byte| *byte == b'\n')
                .map_or(0, |at| at + 1);
            let text = String::from_utf8_lossy(bytes.get(..whole).unwrap_or_default()).into_owned();
            found.push((format!("sittings/{}/{name}", kept.sitting), text));
        }
    }
    found.sort();
    Ok(found)
}

fn is_ours(name: &str) -> bool {
    let ending = Path::new(name)
        .extension()
        .unwrap_or_default()
        .to_string_lossy();
    ENDINGS.iter().any(|known| *known == ending)
}

/// Where a file of a backup belongs; anything that leads elsewhere is refused.
fn place(home: &Home, path: &str) -> anyhow::Result<PathBuf> {
    let parts: Vec<Component<'_>> = Path::new(path).components().collect();
    let plain = |part: &Component<'_>| {
        let name = part.as_os_str().to_string_lossy();
        matches!(part, Component::Normal(_))
            && !name.starts_with('.')
            && name
                .chars()
                .all(|sign| sign.is_ascii_alphanumeric() || "-.".contains(sign))
    };
    let [first, _, last] = parts.as_slice() else {
        bail!("the backup has a file {path:?}, which is none of a sitting");
    };
    let ours = is_ours(&last.as_os_str().to_string_lossy());
    if first.as_os_str() != "sittings" || !ours || !parts.iter().all(plain) {
        bail!("the backup has a file {path:?}, which is none of a sitting");
    }
    Ok(home.path().join(path))
}

/// A backup that was read to its end and holds.
#[derive(Debug)]
pub struct Checked {
    path: PathBuf,
    /// What it holds.
    pub contents: Contents,
    /// Digests of its rows, each with its table.
    rows: BTreeSet<String>,
}

/// Reads a backup from beginning to end and checks all that can be checked.
///
/// # Errors
/// It is no backup, was changed or cut off, is of a newer program, or has a file
/// that does not belong to a sitting.
pub fn check(home: &Home, path: &Path) -> anyhow::Result<Checked> {
    let mut contents = Contents::default();
    let mut rows = BTreeSet::new();
    let mut ended = false;
    let mut digest = Sha256::new();
    each_line(path, &mut |number, text, line| {
        let wrong = |what: String| format!("{}, line {number}: {what}", path.display());
        if ended || (number == 1) != matches!(line, Line::Backup { .. }) {
            bail!(wrong("this is no backup of this program".to_owned()));
        }
        let so_far = hex(&digest.clone().finalize());
        digest.update(text.as_bytes());
        match line {
            Line::Backup {
                form, made, steps, ..
            } => {
                if form != FORM || steps > STEPS.len() {
                    bail!(wrong(
                        "it was made by a newer version of the program".to_owned()
                    ));
                }
                contents.made = made;
            }
            Line::Row { table, cells } => {
                contents.rows += 1;
                row_fits(&table, &cells)
                    .map_err(|error| anyhow::anyhow!(wrong(error.to_string())))?;
                rows.insert(row_digest(&table, &cells)?);
            }
            Line::File { path, .. } => {
                contents.files += 1;
                place(home, &path)?;
            }
            Line::Key { .. } => {}
            Line::End {
                rows,
                files,
                sha256,
            } => {
                if sha256 != so_far || rows != contents.rows || files != contents.files {
                    bail!(wrong(
                        "it was changed after it was made; nothing is restored".to_owned()
                    ));
                }
                ended = true;
            }
        }
        Ok(())
    })?;
    if !ended {
        bail!("{}: it is cut off; nothing is restored", path.display());
    }
    Ok(Checked {
        path: path.to_owned(),
        contents,
        rows,
    })
}

fn row_digest(table: &str, cells: &[Option<Value>]) -> anyhow::Result<String> {
    let text = serde_json::to_string(&(table, cells))?;
    Ok(sha256_hex_of_bytes(text.as_bytes()))
}

fn row_fits(table: &str, cells: &[Option<Value>]) -> anyhow::Result<()> {
    let Some(known) = TABLES.iter().find(|known| known.name == table) else {
        bail!("there is no table {table:?}");
    };
    if cells.len() > known.columns.len() {
        bail!("a row of {table} has {} cells", cells.len());
    }
    if let ("content", [Some(Value::Text(digest)), Some(Value::Text(text))]) = (table, cells)
        && *digest != sha256_hex(text)
    {
        bail!("a text is not the one that its digest names");
    }
    Ok(())
}

fn each_line(
    path: &Path,
    found: &mut dyn FnMut(usize, &str, Line) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let told = || format!("cannot read the backup {}", path.display());
    let mut file = BufReader::new(fs::File::open(path).with_context(told)?);
    let mut number = 0;
    loop {
        let mut text = String::new();
        let mut limited = std::io::Read::take(&mut file, LINE_MAX as u64);
        if limited.read_line(&mut text).with_context(told)? == 0 {
            return Ok(());
        }
        number += 1;
        let line: Line = serde_json::from_str(&text).with_context(|| {
            format!(
                "{}, line {number}: this is no line of a backup",
                path.display()
            )
        })?;
        found(number, &text, line)?;
    }
}

impl Checked {
    /// What is here and would be lost: rows that the backup does not have as they
    /// are, and files that say something else.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn newer(&self, home: &Home, desk: &mut Desk) -> anyhow::Result<Newer> {
        let mut newer = Newer::default();
        for table in TABLES {
            let mut lost = 0;
            each_row(desk.database(), table, &mut |cells| {
                lost += u64::from(!self.rows.contains(&row_digest(table.name, &cells)?));
                Ok(())
            })?;
            // The journal only tells what was done; its last lines are no work.
            if lost > 0 && table.name != "journal" {
                newer.rows.push((table.name.to_owned(), lost));
            }
        }
        each_line(&self.path, &mut |_, _, line| {
            if let Line::File { path, text } = line
                && clashes(&place(home, &path)?, &text)
            {
                newer.files.push(path);
            }
            Ok(())
        })?;
        Ok(newer)
    }

    /// Puts everything in place: files first, each whole or not at all, then the
    /// tables, all at once. Names that were erased here since are erased again.
    ///
    /// # Errors
    /// Something cannot be written; the tables are then as they were.
    pub fn restore(&self, home: &Home, desk: &mut Desk) -> anyhow::Result<()> {
        let keys = Keys::at(&home.path().join("keys"));
        each_line(&self.path, &mut |_, _, line| match line {
            Line::File { path, text } => put_file(&place(home, &path)?, &text),
            Line::Key { key, name } => {
                let known = keys.known()?.iter().any(|one| one.key == key);
                let name = format!("{name}, from the backup of {}", self.contents.made);
                if known {
                    Ok(())
                } else {
                    keys.trust(&key, &name)
                }
            }
            _ => Ok(()),
        })?;
        let erased = desk
            .database()
            .rows("SELECT subject, at FROM erased", &[])?;
        desk.database().at_once(|database| {
            let journal = database.rows("SELECT at, who, what, about FROM journal", &[])?;
            for table in TABLES.iter().rev() {
                database.run(&format!("DELETE FROM {}", table.name), &[])?;
            }
            each_line(&self.path, &mut |_, _, line| {
                let Line::Row { table, cells } = line else {
                    return Ok(());
                };
                put_row(database, &table, &cells)
            })?;
            // Who did what since is not forgotten either.
            for row in journal {
                let cells: Vec<Option<Value>> = row.0.iter().map(of_cell).collect();
                if !self.rows.contains(&row_digest("journal", &cells)?) {
                    put_row(database, "journal", &cells)?;
                }
            }
            for row in &erased {
                let subject = row.text(0);
                database.run(
                    "DELETE FROM person WHERE subject = $1",
                    &[subject.as_str().into()],
                )?;
                database.run(
                    "DELETE FROM accommodation WHERE sitting IN
                     (SELECT id FROM sitting WHERE subject = $1)",
                    &[subject.as_str().into()],
                )?;
                database.run(
                    "INSERT INTO erased (subject, at) VALUES ($1, $2)
                     ON CONFLICT (subject) DO NOTHING",
                    &[subject.into(), row.text(1).into()],
                )?;
            }
            Ok(())
        })?;
        // The files of sittings say what was granted, and the backup's came back with it.
        let sittings = Sittings::at(&home.path().join("sittings"));
        erased
            .iter()
            .try_for_each(|row| sittings.forget(&row.text(0)))
    }
}

fn put_row(database: &mut Database, table: &str, cells: &[Option<Value>]) -> anyhow::Result<()> {
    let Some(known) = TABLES.iter().find(|known| known.name == table) else {
        bail!("there is no table {table:?}");
    };
    // A backup of an older form has fewer columns, and they stand last.
    let columns: Vec<&str> = known.columns.iter().copied().take(cells.len()).collect();
    let places: Vec<String> = (1..=cells.len()).map(|place| format!("${place}")).collect();
    let sql = format!(
        "INSERT INTO {table} ({}) VALUES ({})",
        columns.join(", "),
        places.join(", ")
    );
    let cells: Vec<Cell> = cells.iter().map(|cell| to_cell(cell.as_ref())).collect();
    database.run(&sql, &cells)?;
    Ok(())
}

/// Whether a file is there and says something that the backup does not.
fn clashes(path: &Path, text: &str) -> bool {
    let Ok(here) = fs::read(path) else {
        return false;
    };
    let growing = path
        .extension()
        .is_some_and(|ending| ending == "jsonl" || ending == "addendum");
    let longer = growing && here.starts_with(text.as_bytes());
    let shorter = growing && text.as_bytes().starts_with(&here);
    let passing = path
        .extension()
        .is_some_and(|ending| ending == "clock" || ending == "json");
    here != text.as_bytes() && !longer && !shorter && !passing
}

/// Writes a file whole. One that is here and has more of the same stays.
fn put_file(path: &Path, text: &str) -> anyhow::Result<()> {
    let told = || format!("cannot write {}", path.display());
    if fs::read(path).is_ok_and(|here| here.starts_with(text.as_bytes())) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(told)?;
    }
    whole::replace(path, text.as_bytes()).with_context(told)
}
