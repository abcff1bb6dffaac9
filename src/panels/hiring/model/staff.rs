//! What the screens of users, keeping and backups ask for, and what they are told:
//! plain values.

use crate::{panels::hiring::model::Person, store::desk::Role};

/// What whoever looks may do at this desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "five rights, each yes or no")]
pub struct Rights {
    /// See results with names.
    pub results: bool,
    /// Bring in batteries.
    pub batteries: bool,
    /// Keep people, codes and sittings.
    pub people: bool,
    /// Keep classes, speak about results.
    pub classes: bool,
    /// Name users, change keys, back up and restore.
    pub owner: bool,
}

/// A user of the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct User {
    /// The name, as it is kept.
    pub name: String,
    /// What the user is.
    pub roles: Vec<Role>,
}

/// What is asked about users.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaffAsk {
    /// To name a user, or to give one other roles.
    Name(User),
    /// To remove the user of this name.
    Remove(String),
    /// To see the newest so many lines of the journal.
    Journal(u32),
}

/// A line of the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// When, UTC.
    pub at: String,
    /// Who; empty at a desk where nobody is named.
    pub who: String,
    /// What.
    pub what: String,
    /// About whom or what: random ids and file names.
    pub about: String,
}

/// How long somebody is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keeping {
    /// Who.
    pub person: Person,
    /// The day of the last sitting or record.
    pub last: String,
    /// The day until which they are kept.
    pub until: String,
    /// Whether that day is over.
    pub is_due: bool,
    /// Why they must be kept all the same, if they must.
    pub held: Option<String>,
}

/// What is asked about backups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupAsk {
    /// To write one to this new file.
    Make(String),
    /// To read the one in this file and say what restoring it would do.
    Check(String),
    /// To put the one in this file back; what was here is kept in a backup of its own.
    Restore(String),
}

/// A backup that was read to its end and holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// Its file.
    pub path: String,
    /// When it was made, UTC.
    pub made: String,
    /// Rows of tables.
    pub rows: u64,
    /// Files of sittings.
    pub files: u64,
    /// What is here and not in it, in words.
    pub newer: Vec<String>,
}
