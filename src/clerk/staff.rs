//! Users and their roles, the journal, holds, and backups: as `rightparty hire user`,
//! `journal`, `hold`, `backup` and `restore` do it.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::{
    clerk::{Clerk, now, stamp},
    cli::hire::people::shown,
    panels::hiring::model::{Backup, BackupAsk, Done, StaffAsk, Told, User},
    store::{backup, desk::Right},
};

impl Clerk {
    pub(super) fn staff(&mut self, ask: &StaffAsk) -> anyhow::Result<Told> {
        match ask {
            StaffAsk::Name(user) => {
                self.may(Right::Own, "name a user", &user.name)?;
                let now = stamp(now());
                let user = self.desk()?.name_user(&user.name, &user.roles, &now)?;
                let roles: Vec<&str> = user.roles.iter().map(|role| role.name()).collect();
                let words = format!("{} is {} now.", shown(&user.name), roles.join(" and "));
                let words = if self.user.is_some() {
                    words
                } else {
                    // The first user closes the desk to whoever has not said who they are.
                    self.works_for(&user.name);
                    format!("{words} {} acts here now.", shown(&user.name))
                };
                self.noted.clear();
                Ok(Told::Done(words))
            }
            StaffAsk::Remove(name) => {
                self.may(Right::Own, "name a user", name)?;
                self.desk()?.remove_user(name)?;
                self.noted.clear();
                Ok(Told::Done(format!(
                    "{} is no user any longer.",
                    shown(name)
                )))
            }
            StaffAsk::Journal(last) => {
                self.may(Right::Own, "read the journal", "")?;
                let lines = self.desk()?.journal(*last)?;
                let lines = lines.into_iter().map(|line| Done {
                    at: line.at,
                    who: shown(&line.who),
                    what: shown(&line.what),
                    about: shown(&line.about),
                });
                Ok(Told::Journal(lines.collect()))
            }
        }
    }

    /// Everybody who is named here.
    pub(super) fn shown_users(&mut self) -> anyhow::Result<Vec<User>> {
        let users = self.desk()?.users()?.into_iter().map(|user| User {
            name: user.name,
            roles: user.roles,
        });
        Ok(users.collect())
    }

    pub(super) fn hold(&mut self, subject: &str, reason: &str) -> anyhow::Result<Told> {
        self.may(Right::Administer, "hold a person", subject)?;
        self.desk()?.hold(subject, reason, &stamp(now()))?;
        Ok(Told::Done(
            "Held: nobody can erase this person until the hold is ended.".to_owned(),
        ))
    }

    pub(super) fn release(&mut self, subject: &str) -> anyhow::Result<Told> {
        self.may(Right::Administer, "end a hold", subject)?;
        self.desk()?.release(subject)?;
        Ok(Told::Done(
            "The hold is ended; this person may be erased again.".to_owned(),
        ))
    }

    pub(super) fn backup(&mut self, ask: &BackupAsk) -> anyhow::Result<Told> {
        match ask {
            BackupAsk::Make(path) => {
                self.may(Right::Own, "back up", "")?;
                let folder = self.exports();
                std::fs::create_dir_all(&folder)
                    .with_context(|| format!("cannot make the folder {}", folder.display()))?;
                let path = folder.join(path);
                let made = self.back_up(&path)?;
                Ok(Told::Done(format!(
                    "{} rows and {} files are in {}.",
                    made.rows,
                    made.files,
                    path.display()
                )))
            }
            BackupAsk::Check(path) => {
                self.may(Right::Own, "check a backup", "")?;
                let path = self.named(path);
                let checked = backup::check(&self.home, &path)?;
                let home = self.home.clone();
                let newer = checked.newer(&home, self.desk()?)?;
                let rows = newer.rows.iter();
                let rows = rows.map(|(table, count)| format!("{count} in {table}"));
                Ok(Told::Backup(Backup {
                    path: path.display().to_string(),
                    made: checked.contents.made.clone(),
                    rows: checked.contents.rows,
                    files: checked.contents.files,
                    newer: rows.chain(newer.files.iter().cloned()).collect(),
                }))
            }
            BackupAsk::Restore(path) => self.restore(Path::new(path)),
        }
    }

    /// A backup by its path; a bare name is one in the folder of exports.
    fn named(&self, path: &str) -> PathBuf {
        let own = self.exports().join(path);
        if own.is_file() {
            own
        } else {
            PathBuf::from(path)
        }
    }

    fn back_up(&mut self, path: &Path) -> anyhow::Result<backup::Contents> {
        let home = self.home.clone();
        backup::backup(&home, self.desk()?, path, &stamp(now()))
    }

    fn restore(&mut self, path: &Path) -> anyhow::Result<Told> {
        // All of it is read and checked before anything is touched.
        let home = self.home.clone();
        let checked = backup::check(&home, path)?;
        self.may(Right::Own, "restore", &checked.contents.made)?;
        let mut words = format!(
            "Put back: {} rows and {} files, as they were at {}.",
            checked.contents.rows, checked.contents.files, checked.contents.made
        );
        if !checked.newer(&home, self.desk()?)?.is_empty() {
            let plain: String = stamp(now())
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .collect();
            let aside = home.path().join(format!("before-restore-{plain}.backup"));
            self.back_up(&aside)?;
            words = format!("{words} What was here is kept in {}.", aside.display());
        }
        checked.restore(&home, self.desk()?)?;
        let user = self.user.clone().unwrap_or_default();
        let at = stamp(now());
        let made = checked.contents.made.clone();
        self.desk()?.note(&at, &user, "restored", &made)?;
        self.noted.clear();
        Ok(Told::Done(words))
    }
}
