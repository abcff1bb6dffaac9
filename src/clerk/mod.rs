//! The clerk: does at the desk what the window asks for, and tells it in words.
//!
//! It knows the disk, the database and the clock, so that the panels need not. It
//! may take its time: the window asks it on a thread of its own.

mod appeals;
mod batteries;
mod classes;
mod codes;
mod figures;
mod look;
mod people;
mod points;
mod proof;
mod staff;
mod write;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    time::SystemTime,
};

use anyhow::Context as _;
use chrono::{DateTime, Utc};

use crate::{
    cli::{self, hire::clerk::USER},
    domain::Skill,
    panels::hiring::model::{Ask, Port, Told},
    scenario::Library,
    store::{
        Home,
        desk::{Desk, Right},
        keys::Keys,
        room::Room,
    },
};

/// How the desk's database is opened.
type Opener = Box<dyn Fn(&Path) -> anyhow::Result<Desk> + Send>;

/// What is said while the database is away, before why.
const AWAY: &str = "The desk's database is away. Sittings that are under way go on, and their results wait on their machines until it is back";

/// The clerk.
pub struct Clerk {
    home: Home,
    library: Library,
    /// Id, title and skills of every scenario at hand.
    shelf: Vec<(String, String, Vec<Skill>)>,
    open: Opener,
    desk: Option<Desk>,
    /// Whoever asks, by the name that the desk knows.
    user: Option<String>,
    /// What was looked at, so that the journal has it once and not at every look.
    noted: BTreeSet<Right>,
    /// Contests by sitting, so that a look does not score every result again.
    shaped: BTreeMap<String, appeals::Shaped>,
}

impl Clerk {
    /// At the desk of this folder, or of the server that the environment names.
    /// `folder` has further scenarios.
    ///
    /// # Errors
    /// The folder of scenarios cannot be read.
    pub fn new(home: &Home, folder: Option<&Path>) -> anyhow::Result<Self> {
        Self::opening(home, folder, Box::new(Desk::open))
    }

    /// The same with another way to open the desk's database.
    ///
    /// # Errors
    /// The folder of scenarios cannot be read.
    pub fn opening(home: &Home, folder: Option<&Path>, open: Opener) -> anyhow::Result<Self> {
        let library = cli::library(folder)?;
        let shelf = library.scenarios().into_iter().map(|one| {
            let skills = one.skills().to_vec();
            (one.id().to_owned(), one.title().to_owned(), skills)
        });
        Ok(Self {
            home: home.clone(),
            shelf: shelf.collect(),
            library,
            open,
            desk: None,
            user: std::env::var(USER).ok().filter(|name| is_name(name)),
            noted: BTreeSet::new(),
            shaped: BTreeMap::new(),
        })
    }

    /// Works for this user instead of the one whom the environment names.
    pub fn works_for(&mut self, user: &str) {
        self.user = Some(user.trim().to_owned()).filter(|name| is_name(name));
    }

    /// Refuses what this user may not do, and writes down what is done.
    fn may(&mut self, right: Right, what: &str, about: &str) -> anyhow::Result<()> {
        let user = self.user.clone();
        let now = stamp(now());
        self.desk()?
            .may(user.as_deref(), right, (what, about), &now)
    }

    /// Whether this user may look at something; the first time is written down.
    fn sees(&mut self, right: Right, what: &str) -> anyhow::Result<bool> {
        let user = self.user.clone();
        let users = self.desk()?.users()?;
        let known = users.iter().find(|one| Some(&one.name) == user.as_ref());
        let may = known.is_some_and(|one| one.roles.iter().any(|role| role.may(right)));
        if !users.is_empty() && !may {
            return Ok(false);
        }
        if self.noted.insert(right) {
            self.may(right, what, "")?;
        }
        Ok(true)
    }

    /// The desk's database; opened again if it was away.
    fn desk(&mut self) -> anyhow::Result<&mut Desk> {
        if self.desk.is_none() {
            let opened = (self.open)(self.home.path());
            self.desk = Some(opened.context(AWAY)?);
        }
        self.desk.as_mut().context("the desk is not open")
    }

    fn keys(&self) -> Keys {
        Keys::at(&self.home.path().join("keys"))
    }

    fn room(&self) -> Room {
        Room::at(&self.home)
    }

    /// Where new files go if only a name is given.
    fn exports(&self) -> PathBuf {
        self.home.path().join("exports")
    }

    fn answer(&mut self, ask: &Ask) -> anyhow::Result<Told> {
        match ask {
            Ask::Look { keep_days } => self.look(*keep_days),
            Ask::User(name) => {
                self.works_for(name);
                self.noted.clear();
                Ok(Told::Done(String::new()))
            }
            Ask::Add(person) => self.add(person),
            Ask::Import(path) => self.import(path),
            Ask::Erase(subject) => self.erase(subject),
            Ask::Issue(wanted) => self.issue(wanted),
            Ask::Deliver => Ok(self.deliver()),
            Ask::Verify(sealed) => self.verify(sealed),
            Ask::Export(export) => self.export(export),
            Ask::Battery(path) => self.keep_battery(path),
            Ask::Rotate => self.rotate(),
            Ask::Trust { key, name } => self.trust(key, name),
            Ask::WriteKey(path) => self.write_key(path),
            Ask::Cohort(asked) => self.cohort(asked),
            Ask::Points(sitting) => self.points(sitting),
            Ask::Say(say) => self.say(say),
            Ask::Agreement => self.agreement(),
            Ask::Class(ask) => self.class(ask),
            Ask::Staff(ask) => self.staff(ask),
            Ask::Hold { subject, reason } => self.hold(subject, reason),
            Ask::Release(subject) => self.release(subject),
            Ask::Backup(ask) => self.backup(ask),
        }
    }

    fn deliver(&self) -> Told {
        let (taken, refused) = self.room().deliver_waiting();
        let mut words = match taken {
            1 => "1 result was delivered.".to_owned(),
            taken => format!("{taken} results were delivered."),
        };
        for (sitting, error) in refused {
            words = format!("{words} The sitting {sitting} waits on: {error:#}. Nothing is lost.");
        }
        Told::Done(words)
    }
}

impl Port for Clerk {
    fn ask(&mut self, ask: &Ask) -> Result<Told, String> {
        self.answer(ask).map_err(|error| {
            // Whatever the database said, the next question opens it anew.
            self.desk = None;
            format!("{error:#}")
        })
    }
}

/// Whether a name says anything.
fn is_name(name: &str) -> bool {
    !name.trim().is_empty()
}

fn now() -> DateTime<Utc> {
    SystemTime::now().into()
}

/// The moment as it is kept: UTC, to the second, sortable.
fn stamp(now: DateTime<Utc>) -> String {
    now.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}
