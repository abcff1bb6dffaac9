//! Who may do what at the desk, and a journal of who did.
//!
//! A desk where nobody is named is open to whoever can use the program. The first
//! user who is named is its owner; from then on every command says who acts and is
//! checked and written down. It is a rule between honest people: whoever can read
//! the database file can read everything in it, and nobody has to prove a name.

use anyhow::bail;

use crate::store::desk::Desk;

/// What somebody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// See names beside results, and what the gates may decide.
    Results,
    /// Bring in batteries of one's own.
    Author,
    /// Keep people, issue codes, grant accommodations, erase.
    Administer,
    /// Keep classes, sign off, speak about results.
    Train,
    /// Name users, change keys, back up and restore.
    Own,
}

/// What somebody is at the desk: a bundle of rights with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Everything.
    Owner,
    /// Batteries.
    Author,
    /// People and sittings, and no results.
    Administrator,
    /// Results.
    Recruiter,
    /// Classes, results, and what people say of them.
    Trainer,
}

impl Role {
    /// All, in the order of the help.
    pub const ALL: [Self; 5] = [
        Self::Owner,
        Self::Author,
        Self::Administrator,
        Self::Recruiter,
        Self::Trainer,
    ];

    /// As it is typed and kept.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Author => "author",
            Self::Administrator => "administrator",
            Self::Recruiter => "recruiter",
            Self::Trainer => "trainer",
        }
    }

    /// Whether it carries a right.
    pub const fn may(self, right: Right) -> bool {
        match self {
            Self::Owner => true,
            Self::Author => matches!(right, Right::Author),
            Self::Administrator => matches!(right, Right::Administer),
            Self::Recruiter => matches!(right, Right::Results),
            Self::Trainer => matches!(right, Right::Train | Right::Results),
        }
    }
}

impl Right {
    /// What it allows, in words.
    const fn in_words(self) -> &'static str {
        match self {
            Self::Results => "see results",
            Self::Author => "bring in batteries",
            Self::Administer => "keep people and sittings",
            Self::Train => "keep classes and speak about results",
            Self::Own => "name users, change keys, back up and restore",
        }
    }

    /// Who has it, in words.
    fn holders(self) -> String {
        let roles = Role::ALL.into_iter().filter(|role| role.may(self));
        roles.map(Role::name).collect::<Vec<_>>().join(" or ")
    }
}

/// A user of the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// The name.
    pub name: String,
    /// What the user is.
    pub roles: Vec<Role>,
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// When, UTC.
    pub at: String,
    /// Who; empty at a desk where nobody is named.
    pub who: String,
    /// What.
    pub what: String,
    /// About whom or what: random ids and file names, never a person's name.
    pub about: String,
}

impl Desk {
    /// Everybody who is named here, by name.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn users(&mut self) -> anyhow::Result<Vec<User>> {
        let rows = self
            .database
            .rows("SELECT name, roles FROM staff ORDER BY name", &[])?;
        Ok(rows
            .iter()
            .map(|row| User {
                name: row.text(0),
                roles: Role::ALL
                    .into_iter()
                    .filter(|role| row.text(1).split(',').any(|name| name == role.name()))
                    .collect(),
            })
            .collect())
    }

    /// Checks that somebody may do something and writes down that it was done, or
    /// that it was refused.
    ///
    /// # Errors
    /// Nobody is named although this desk has users, the name is unknown, or the
    /// user may not do it; or the store cannot be written.
    pub fn may(
        &mut self,
        who: Option<&str>,
        right: Right,
        doing: (&str, &str),
        now: &str,
    ) -> anyhow::Result<()> {
        let refused = self.refuses(who, right)?;
        let (what, about) = doing;
        let what = match &refused {
            None => what.to_owned(),
            Some(_) => format!("refused: {what}"),
        };
        self.note(now, who.unwrap_or_default(), &what, about)?;
        match refused {
            None => Ok(()),
            Some(why) => bail!("{why}"),
        }
    }

    /// Why somebody may not do something; nothing if it is fine.
    fn refuses(&mut self, who: Option<&str>, right: Right) -> anyhow::Result<Option<String>> {
        let users = self.users()?;
        if users.is_empty() {
            return Ok(None);
        }
        let Some(who) = who else {
            return Ok(Some(format!(
                "say who you are, with --as NAME or in RIGHTPARTY_USER: at this desk only its \
                 {} may {}",
                right.holders(),
                right.in_words()
            )));
        };
        let Some(user) = users.iter().find(|user| user.name == who) else {
            return Ok(Some(format!("nobody at this desk is called {who:?}")));
        };
        if user.roles.iter().any(|role| role.may(right)) {
            return Ok(None);
        }
        let roles: Vec<&str> = user.roles.iter().map(|role| role.name()).collect();
        Ok(Some(format!(
            "{who} is {} here and may not {}; ask an {}",
            roles.join(" and "),
            right.in_words(),
            right.holders()
        )))
    }

    /// Names a user or gives other roles; the first is the owner whatever is said.
    ///
    /// # Errors
    /// The name is empty or too long, the last owner would be lost, or the store
    /// cannot be written.
    pub fn name_user(&mut self, name: &str, roles: &[Role], now: &str) -> anyhow::Result<User> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > 60 || name.chars().any(char::is_control) {
            bail!("a user's name has 1 to 60 characters");
        }
        let others = self.users()?;
        let owned = |user: &User| user.name != name && user.roles.contains(&Role::Owner);
        let mut roles = roles.to_vec();
        if others.is_empty() {
            roles.push(Role::Owner);
        }
        if !roles.contains(&Role::Owner) && !others.iter().any(owned) {
            bail!("{name} is the only owner; name another owner first");
        }
        if roles.is_empty() {
            bail!("say what {name} is: owner, author, administrator, recruiter or trainer");
        }
        roles.sort_unstable();
        roles.dedup();
        let words: Vec<&str> = roles.iter().map(|role| role.name()).collect();
        self.database.run(
            "INSERT INTO staff (name, roles, added) VALUES ($1, $2, $3)
             ON CONFLICT (name) DO UPDATE SET roles = excluded.roles",
            &[name.into(), words.join(",").into(), now.into()],
        )?;
        Ok(User {
            name: name.to_owned(),
            roles,
        })
    }

    /// Removes a user.
    ///
    /// # Errors
    /// Nobody has the name, or the last owner would be lost.
    pub fn remove_user(&mut self, name: &str) -> anyhow::Result<()> {
        let users = self.users()?;
        let owner = |user: &User| user.name != name && user.roles.contains(&Role::Owner);
        if !users.iter().any(owner) && users.len() > 1 {
            bail!("{name} is the only owner; name another owner first");
        }
        if self
            .database
            .run("DELETE FROM staff WHERE name = $1", &[name.into()])?
            == 0
        {
            bail!("nobody at this desk is called {name:?}");
        }
        Ok(())
    }

    /// Writes a line into the journal.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn note(&mut self, at: &str, who: &str, what: &str, about: &str) -> anyhow::Result<()> {
        self.database.run(
            "INSERT INTO journal (at, who, what, about) VALUES ($1, $2, $3, $4)",
            &[at.into(), who.into(), what.into(), about.into()],
        )?;
        Ok(())
    }

    /// The journal, oldest first; at most so many of the newest lines.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn journal(&mut self, last: u32) -> anyhow::Result<Vec<Done>> {
        let rows = self.database.rows(
            "SELECT at, who, what, about FROM journal ORDER BY at DESC, who, what, about LIMIT $1",
            &[i64::from(last).into()],
        )?;
        let mut lines: Vec<Done> = rows
            .iter()
            .map(|row| Done {
                at: row.text(0),
                who: row.text(1),
                what: row.text(2),
                about: row.text(3),
            })
            .collect();
        lines.reverse();
        Ok(lines)
    }
}
