//! `rightparty hire bundle`: the sealed result of a sitting as a file, with what
//! people said beside it.

use std::path::Path;

use anyhow::Context as _;

use crate::{
    cli::{
        Console, FINE, Problems,
        appeal::matter,
        hire::{Clerk, args::BundleArgs},
    },
    store::{
        desk::Right,
        whole::{self, Readers},
    },
};

pub(super) fn run(
    args: &BundleArgs,
    clerk: &Clerk,
    console: &mut Console<'_>,
) -> anyhow::Result<u8> {
    let mut desk = clerk.desk(Right::Results, "fetch a result", &args.sitting)?;
    let Some(text) = desk.bundle(&args.sitting)? else {
        return Err(Problems(format!(
            "the desk has no sealed result of a sitting {:?}; `rightparty hire results --format \
             json` shows the ids",
            args.sitting
        ))
        .into());
    };
    put(&args.out, &text)?;
    writeln!(console.out, "{}", args.out.display())?;
    if let Some(said) = desk.addendum(&args.sitting)? {
        let path = matter::beside(&args.out);
        put(&path, &said)?;
        writeln!(console.out, "{}", path.display())?;
    }
    Ok(FINE)
}

fn put(path: &Path, text: &str) -> anyhow::Result<()> {
    let told = || {
        format!(
            "cannot make the file {}; give the name of a new file in a folder that exists",
            path.display()
        )
    };
    whole::create(path, text.as_bytes(), Readers::Usual).with_context(told)?;
    Ok(())
}
