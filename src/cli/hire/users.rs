//! `rightparty hire user`, `users` and `journal`: who may do what, and who did.

use crate::{
    cli::{
        Console, FINE,
        hire::{
            Clerk,
            args::{JournalArgs, UserArgs},
            desk, shown, stamp,
        },
        play,
    },
    store::desk::{Right, Role, User},
};

pub(super) fn name(
    args: &UserArgs,
    clerk: &Clerk,
    console: &mut Console<'_>,
) -> anyhow::Result<u8> {
    let mut desk = clerk.desk(Right::Own, "name a user", &args.name)?;
    if args.remove {
        desk.remove_user(&args.name)?;
        writeln!(console.out, "{} is no user any longer", shown(&args.name))?;
        return Ok(FINE);
    }
    let roles: Vec<Role> = args.roles.iter().map(|&role| role.into()).collect();
    let user = desk.name_user(&args.name, &roles, &stamp(play::now()))?;
    tell(&user, console)?;
    Ok(FINE)
}

pub(super) fn list(console: &mut Console<'_>) -> anyhow::Result<u8> {
    let users = desk()?.users()?;
    for user in &users {
        tell(user, console)?;
    }
    let note = if users.is_empty() {
        "Nobody is named: whoever can use this program may do everything. The first user who is \
         named becomes the owner."
    } else {
        "Names are not proved, and whoever can read the database file can read all of it: keep \
         the folder and the server's password from those who may not."
    };
    console.paragraph("", note)?;
    Ok(FINE)
}

fn tell(user: &User, console: &mut Console<'_>) -> anyhow::Result<()> {
    let roles: Vec<&str> = user.roles.iter().map(|role| role.name()).collect();
    writeln!(console.out, "{}  {}", shown(&user.name), roles.join(", "))?;
    Ok(())
}

pub(super) fn journal(
    args: JournalArgs,
    clerk: &Clerk,
    console: &mut Console<'_>,
) -> anyhow::Result<u8> {
    let mut desk = clerk.desk(Right::Own, "read the journal", "")?;
    for line in desk.journal(args.last)? {
        let who = if line.who.is_empty() {
            "(nobody named)".to_owned()
        } else {
            shown(&line.who)
        };
        let about = shown(&line.about);
        writeln!(console.out, "{}  {who}  {}  {about}", line.at, line.what)?;
    }
    Ok(FINE)
}
