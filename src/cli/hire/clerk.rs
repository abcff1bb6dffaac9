//! Who acts at the desk: named with `--as` or in the environment, checked, and
//! written into the journal.

use crate::{
    cli::{
        hire::{desk, home, stamp},
        play,
    },
    store::{
        database::URL,
        desk::{Desk, Person, Right},
    },
};

/// The variable that names whoever acts.
pub(crate) const USER: &str = "RIGHTPARTY_USER";

/// Whoever acts.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Clerk(Option<String>);

impl Clerk {
    /// By the argument, or by the environment.
    pub(in crate::cli) fn named(argument: Option<&str>) -> Self {
        let named = argument.map(str::to_owned);
        let user = named.or_else(|| std::env::var(USER).ok());
        Self(user.filter(|name| !name.trim().is_empty()))
    }

    /// The name, for whatever is signed with one.
    pub(in crate::cli) fn name(&self) -> anyhow::Result<String> {
        self.0
            .clone()
            .ok_or_else(|| anyhow::anyhow!("say who you are: --as NAME, or the variable {USER}"))
    }

    /// The desk, if this user may do that there; what is done is written down.
    pub(in crate::cli) fn desk(
        &self,
        right: Right,
        what: &str,
        about: &str,
    ) -> anyhow::Result<Desk> {
        let mut desk = desk()?;
        self.check(&mut desk, right, what, about)?;
        Ok(desk)
    }

    /// Checks that this user may do something at a desk that is open.
    pub(in crate::cli) fn check(
        &self,
        desk: &mut Desk,
        right: Right,
        what: &str,
        about: &str,
    ) -> anyhow::Result<()> {
        desk.may(self.0.as_deref(), right, (what, about), &stamp(play::now()))
    }

    /// The person of this name, if this user may do that with people. Whoever may not is
    /// not told whether there is such a person.
    pub(in crate::cli) fn person(
        &self,
        desk: &mut Desk,
        right: Right,
        what: &str,
        named: &str,
    ) -> anyhow::Result<Person> {
        let found = desk.person(named);
        let about = found.as_ref().map_or("", |person| &person.subject);
        self.check(desk, right, what, about)?;
        found
    }

    /// The same where there may be no desk at all, for results that are only files.
    pub(in crate::cli) fn may(&self, right: Right, what: &str, about: &str) -> anyhow::Result<()> {
        let server = std::env::var(URL).is_ok_and(|url| !url.trim().is_empty());
        if server || home()?.path().join("desk.sqlite").exists() {
            self.check(&mut desk()?, right, what, about)?;
        }
        Ok(())
    }
}
