//! `rightparty hire deliver`: finished sittings reach the desk's database, once,
//! as soon as it is there.

use crate::{
    cli::{Console, FINE, PROBLEMS, hire::home, words},
    store::room::Room,
};

pub(super) fn run(console: &mut Console<'_>) -> anyhow::Result<u8> {
    let (taken, refused) = Room::at(&home()?).deliver_waiting();
    for (sitting, error) in &refused {
        writeln!(console.errors, "{sitting}: {error:#}")?;
    }
    writeln!(console.out, "{} delivered", words::count(taken, "sitting"))?;
    Ok(if refused.is_empty() { FINE } else { PROBLEMS })
}
