//! The keys of this installation: one that signs, those that signed before it,
//! and those of other installations that somebody chose to trust.
//!
//! A key is made when the first bundle is sealed. The private file is readable by
//! its owner only; whoever can read it can sign.

use std::{
    fs,
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};
use ed25519_dalek::SigningKey;

use crate::{
    domain::digest::{from_hex, hex},
    store::whole::{self, Readers},
};

/// The private part of the key that signs now.
const SIGNING: &str = "signing.key";
/// One public key per line, with a name after it.
const TRUSTED: &str = "trusted-keys.txt";

/// A folder of keys.
#[derive(Clone, Debug)]
pub struct Keys(PathBuf);

/// A public key that is known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The key, in hexadecimal.
    pub key: String,
    /// What it is called here.
    pub name: String,
}

impl Keys {
    /// The keys in this folder.
    pub fn at(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    /// The key that signs; made now if there is none.
    ///
    /// # Errors
    /// The folder or the file cannot be made or read, or the file is no key.
    pub fn signing(&self) -> anyhow::Result<SigningKey> {
        let path = self.0.join(SIGNING);
        match fs::read_to_string(&path) {
            Ok(text) => {
                let Some(bytes) = from_hex::<32>(text.trim()) else {
                    bail!(
                        "{} is no signing key; put the right file back, or move it away and \
                         a new key is made",
                        path.display()
                    );
                };
                let key = SigningKey::from_bytes(&bytes);
                self.know_own(&key)?;
                Ok(key)
            }
            Err(error) if error.kind() == ErrorKind::NotFound => self.make(&path),
            Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
        }
    }

    fn make(&self, path: &Path) -> anyhow::Result<SigningKey> {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret).context("this system gives no random numbers")?;
        let key = SigningKey::from_bytes(&secret);
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(&self.0)?;
            let text = format!("{}\n", hex(&secret));
            whole::create(path, text.as_bytes(), Readers::Owner)?;
            Ok(())
        };
        match write() {
            Ok(()) => {}
            // Another run of the program made one at the same moment: that one counts.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return self.signing(),
            Err(error) => {
                return Err(error)
                    .with_context(|| format!("cannot make the signing key {}", path.display()));
            }
        }
        self.know_own(&key)?;
        Ok(key)
    }

    /// Writes the signing key's public part down if it is not yet: a program that was
    /// killed right after it made the key could not.
    fn know_own(&self, key: &SigningKey) -> anyhow::Result<()> {
        let public = hex(key.verifying_key().as_bytes());
        if self.known()?.iter().any(|one| one.key == public) {
            return Ok(());
        }
        self.trust(&public, "this installation")
    }

    /// Puts the signing key away and makes a new one; bundles signed by the old
    /// one stay known. The old private part is removed: nothing may sign with it again.
    ///
    /// # Errors
    /// The files cannot be changed.
    pub fn rotate(&self) -> anyhow::Result<SigningKey> {
        let old = self.signing()?;
        let path = self.0.join(SIGNING);
        let key = hex(old.verifying_key().as_bytes());
        self.trust(&key, "this installation, before a rotation")?;
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        self.make(&path)
    }

    /// The public keys that are known here; the last name given to a key counts.
    ///
    /// # Errors
    /// The file cannot be read, or a line in it is no key.
    pub fn known(&self) -> anyhow::Result<Vec<Known>> {
        let path = self.0.join(TRUSTED);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => {
                return Err(error).with_context(|| format!("cannot read {}", path.display()));
            }
        };
        let mut known: Vec<Known> = Vec::new();
        for (number, line) in (1..)
            .zip(text.lines())
            .filter(|(_, line)| !line.trim().is_empty())
        {
            let (key, name) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
            check(key).with_context(|| format!("{}, line {number}", path.display()))?;
            known.retain(|one| one.key != key);
            known.push(Known {
                key: key.to_owned(),
                name: name.trim().to_owned(),
            });
        }
        Ok(known)
    }

    /// Remembers a public key under a name.
    ///
    /// # Errors
    /// It is no key, or the file cannot be written.
    pub fn trust(&self, key: &str, name: &str) -> anyhow::Result<()> {
        check(key)?;
        let path = self.0.join(TRUSTED);
        let name: String = name.chars().filter(|sign| !sign.is_control()).collect();
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(&self.0)?;
            let mut file = fs::OpenOptions::new()
                .create(true)
                .append(true)
                .open(&path)?;
            file.write_all(format!("{key} {name}\n").as_bytes())?;
            file.sync_all()
        };
        write().with_context(|| format!("cannot write {}", path.display()))
    }
}

fn check(key: &str) -> anyhow::Result<()> {
    let fits =
        from_hex(key).is_some_and(|bytes| ed25519_dalek::VerifyingKey::from_bytes(&bytes).is_ok());
    if !fits {
        bail!(
            "{key:?} is no public key: 64 signs, 0 to 9 and a to f, as `rightparty hire key` shows"
        );
    }
    Ok(())
}
