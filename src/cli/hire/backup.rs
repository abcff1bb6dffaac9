//! `rightparty hire backup` and `restore`: everything in one file, and back.

use crate::{
    cli::{
        Console, FINE, Problems,
        hire::{
            Clerk,
            args::{BackupArgs, RestoreArgs},
            home, stamp,
        },
        play, words,
    },
    store::{
        backup::{self, Checked, Newer},
        desk::{Desk, Right},
    },
};

pub(super) fn make(
    args: &BackupArgs,
    clerk: &Clerk,
    console: &mut Console<'_>,
) -> anyhow::Result<u8> {
    let mut desk = clerk.desk(Right::Own, "back up", "")?;
    let now = stamp(play::now());
    let made = backup::backup(&home()?, &mut desk, &args.file, &now)?;
    writeln!(
        console.out,
        "{} and {} in {}",
        words::count(usize::try_from(made.rows)?, "row"),
        words::count(usize::try_from(made.files)?, "file"),
        args.file.display()
    )?;
    console.paragraph(
        "",
        "It has names and addresses in it: keep it as you keep the desk. The private signing key \
         is not in it; the public keys are. Files of sittings are those of this machine.",
    )?;
    Ok(FINE)
}

pub(super) fn restore(
    args: &RestoreArgs,
    clerk: &Clerk,
    console: &mut Console<'_>,
) -> anyhow::Result<u8> {
    let home = home()?;
    // All of it is read and checked before anything is touched.
    let checked = backup::check(&home, &args.file)?;
    let mut desk = clerk.desk(Right::Own, "restore", &checked.contents.made)?;
    let newer = checked.newer(&home, &mut desk)?;
    if !newer.is_empty() && !args.force {
        return Err(Problems(refusal(&newer, &checked)).into());
    }
    if !newer.is_empty() {
        aside(&home, &mut desk, console)?;
    }
    checked.restore(&home, &mut desk)?;
    let now = stamp(play::now());
    desk.note(
        &now,
        &clerk.name().unwrap_or_default(),
        "restored",
        &checked.contents.made,
    )?;
    writeln!(
        console.out,
        "restored: {} and {}, as they were at {}",
        words::count(usize::try_from(checked.contents.rows)?, "row"),
        words::count(usize::try_from(checked.contents.files)?, "file"),
        checked.contents.made
    )?;
    Ok(FINE)
}

/// What would be lost, and what to do.
fn refusal(newer: &Newer, checked: &Checked) -> String {
    let rows = newer
        .rows
        .iter()
        .map(|(table, count)| format!("{count} in {table}"));
    let files = newer.files.iter().cloned();
    let lost: Vec<String> = rows.chain(files).collect();
    format!(
        "this desk has what the backup of {} does not have: {}. Nothing was changed. Back it up \
         first, then restore with --force",
        checked.contents.made,
        lost.join("; ")
    )
}

/// What is replaced is kept in a backup of its own.
fn aside(
    home: &crate::store::Home,
    desk: &mut Desk,
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    let now = stamp(play::now());
    let plain: String = now.chars().filter(char::is_ascii_alphanumeric).collect();
    let path = home.path().join(format!("before-restore-{plain}.backup"));
    backup::backup(home, desk, &path, &now)?;
    writeln!(console.out, "what was here is kept in {}", path.display())?;
    Ok(())
}
