//! `rightparty hire key`: the public key, a rotation, keys of others.

use crate::{
    bundle::fingerprint,
    cli::{
        Console, FINE,
        hire::{Clerk, args::KeyArgs, keys},
    },
    domain::digest::hex,
    store::desk::Right,
};

pub(super) fn run(args: &KeyArgs, clerk: &Clerk, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let keys = keys()?;
    if args.rotate || args.trust.is_some() {
        clerk.may(Right::Own, "change the keys", "")?;
    }
    if let Some(key) = &args.trust {
        keys.trust(key, args.name.as_deref().unwrap_or("another installation"))?;
        writeln!(console.out, "{} is known now", fingerprint(key))?;
        return Ok(FINE);
    }
    let key = if args.rotate {
        keys.rotate()?
    } else {
        keys.signing()?
    };
    let public = hex(key.verifying_key().as_bytes());
    writeln!(console.out, "{public}")?;
    writeln!(console.out, "fingerprint {}", fingerprint(&public))?;
    for one in keys.known()?.iter().filter(|one| one.key != public) {
        writeln!(console.out, "known: {} {}", fingerprint(&one.key), one.name)?;
    }
    Ok(FINE)
}
