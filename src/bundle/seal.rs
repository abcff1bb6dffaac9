//! Sealing: records and reports become one signed text.

use ed25519_dalek::{Signer as _, SigningKey};

use crate::{
    bundle::{FORM, Head, Holds, Link, SIGNED, Seal, digest},
    domain::digest::hex,
    report::Report,
    session::record::line,
};

/// The text of a bundle. `records` are the exact texts of their files; `head` is
/// completed with the form, the number of records and the program's version.
pub fn seal(head: &Head, records: &[String], reports: &[Report], key: &SigningKey) -> String {
    let head = Head {
        bundle: FORM,
        records: u32::try_from(records.len()).unwrap_or(u32::MAX),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        ..head.clone()
    };
    let mut text = line(&head);
    let mut prev = digest(&text);
    let mut append = |holds: Holds| {
        let next = line(&Link {
            prev: std::mem::take(&mut prev),
            holds,
        });
        prev = digest(&next);
        text.push_str(&next);
    };
    for (record, content) in (1..).zip(records) {
        for (number, one) in (1..).zip(content.lines()) {
            append(Holds::Line {
                record,
                line: number,
                text: one.to_owned(),
            });
        }
    }
    append(Holds::Claim(reports.to_vec()));
    let signature = key.sign(format!("{SIGNED}{prev}").as_bytes());
    text.push_str(&line(&Seal {
        prev,
        key: hex(key.verifying_key().as_bytes()),
        signature: hex(&signature.to_bytes()),
    }));
    text
}
