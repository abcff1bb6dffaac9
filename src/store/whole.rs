//! Files that are there whole or not at all, whenever the program is killed and
//! whoever else writes the same name at the same moment.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::Path,
};

use tempfile::{Builder, NamedTempFile};

/// Who may read a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Whoever the system lets read the files of this person.
    Usual,
    /// Its owner alone, where the system knows owners.
    Owner,
}

/// Makes a new file with this beginning. It is on the disk when this returns, and
/// open for more.
///
/// # Errors
/// There is a file of that name (`AlreadyExists`), or it cannot be written.
pub fn create(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<File> {
    let file = written(path, bytes, readers)?.persist_noclobber(path)?;
    sync_folder(path);
    Ok(file)
}

/// Writes a file, over the old one if there is one; the old is there until the new
/// is on the disk.
///
/// # Errors
/// It cannot be written.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    written(path, bytes, Readers::Usual)?.persist(path)?;
    sync_folder(path);
    Ok(())
}

/// The file under a name that nobody knows, in the same folder. It goes if it is not kept.
fn written(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".").suffix(".new");
    #[cfg(unix)]
    if readers == Readers::Usual {
        // The system takes away what it takes from any new file.
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder_of(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// The folder that a file lies in.
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// The name of a file is kept by its folder. Not every system can sync a folder;
/// where it cannot, the file itself is synced all the same.
fn sync_folder(path: &Path) {
    if let Ok(folder) = fs::File::open(folder_of(path)) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_is_never_put_over_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("one");
        create(&path, b"first", Readers::Usual).unwrap();
        let error = create(&path, b"second", Readers::Usual).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"first");
        replace(&path, b"third").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"third");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no litter");
    }

    #[test]
    fn many_may_replace_a_file_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("one");
        std::thread::scope(|scope| {
            for number in 0..8_u8 {
                let path = &path;
                scope.spawn(move || {
                    for _ in 0..20 {
                        replace(path, &[number; 1_000]).unwrap();
                    }
                });
            }
        });
        let bytes = fs::read(&path).unwrap();
        assert_eq!(bytes.len(), 1_000);
        assert!(bytes.iter().all(|byte| Some(byte) == bytes.first()));
    }

    #[cfg(unix)]
    #[test]
    fn what_is_for_its_owner_alone_is() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let (own, usual) = (folder.path().join("own"), folder.path().join("usual"));
        create(&own, b"", Readers::Owner).unwrap();
        create(&usual, b"", Readers::Usual).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&own), 0o600);
        assert_ne!(mode(&usual) & 0o400, 0);
    }
}
