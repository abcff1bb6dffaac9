//! The chain of a bundle's lines: which of them are the ones that were sealed, and
//! which one is not.

use ed25519_dalek::{Signature, VerifyingKey};
use serde::Deserialize;

use crate::{
    bundle::{
        FORM, Head, Holds, Link, SIGNED, Seal, digest,
        verify::{Problem, Verdict},
    },
    domain::digest::from_hex,
    report::Report,
    session::record::line,
};

/// What the lines carry.
pub(super) struct Carried {
    /// The text of each record.
    pub(super) records: Vec<String>,
    /// The reports that are claimed, one per record.
    pub(super) claim: Vec<Report>,
}

/// Reads line by line and follows the chain.
pub(super) fn chain(text: &str, verdict: &mut Verdict) -> Option<Carried> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let form = |line: usize, what: String| Problem::Form { line, what };
    let [first, between @ .., last] = lines.as_slice() else {
        verdict.problems.push(form(
            1,
            "this is no bundle: it has no lines between a first and a last".to_owned(),
        ));
        return None;
    };
    let head: Head = match serde_json::from_str(first) {
        Ok(head) => head,
        Err(error) => {
            let what = format!("this is no bundle's first line: {}", in_one_line(&error));
            verdict.problems.push(form(1, what));
            return None;
        }
    };
    if head.bundle != FORM {
        let what = format!(
            "this bundle has the form {}; this program reads {FORM}",
            head.bundle
        );
        verdict.problems.push(form(1, what));
        return None;
    }
    verdict.head = Some(head);
    let mut carried = Carried {
        records: Vec::new(),
        claim: Vec::new(),
    };
    let (mut prev, mut name) = (digest(first), "what the bundle is about".to_owned());
    let after = between.iter().skip(1).chain([last]);
    for (number, (one, next)) in (2..).zip(between.iter().zip(after)) {
        let link: Link = match serde_json::from_str(one) {
            Ok(link) => link,
            Err(error) => {
                verdict.problems.push(form(number, in_one_line(&error)));
                return None;
            }
        };
        let own = named(&link.holds);
        let mut here = digest(one);
        if link.prev != prev {
            // Either the line before was changed, or what this one says of it. If putting
            // that right makes this line the one that the next knows, it was this one.
            let righted = digest(&one.replacen(&link.prev, &prev, 1));
            let (place, what) = if before(next).as_deref() == Some(righted.as_str()) {
                here = righted;
                (number, own.clone())
            } else {
                (number - 1, name)
            };
            verdict
                .problems
                .push(Problem::Changed { line: place, what });
        }
        prev = here;
        name = own;
        match link.holds {
            Holds::Line { record, text, .. } => {
                let place = record as usize;
                if carried.records.len() < place && place <= between.len() {
                    carried.records.resize(place, String::new());
                }
                if let Some(whole) = carried.records.get_mut(place.wrapping_sub(1)) {
                    whole.push_str(&text);
                    whole.push('\n');
                }
            }
            Holds::Claim(claim) => carried.claim = claim,
        }
    }
    sealed(last, lines.len(), &prev, name, verdict)?;
    Some(carried)
}

/// The last line: its link, its exact form, and the signature.
fn sealed(
    last: &str,
    number: usize,
    prev: &str,
    name: String,
    verdict: &mut Verdict,
) -> Option<()> {
    let seal: Seal = match serde_json::from_str(last) {
        Ok(seal) => seal,
        Err(error) => {
            let what = format!("this is no seal: {}", in_one_line(&error));
            verdict.problems.push(Problem::Form { line: number, what });
            return None;
        }
    };
    let the_seal = || Problem::Changed {
        line: number,
        what: "the seal".to_owned(),
    };
    if seal.prev != prev && fits(&seal, prev) {
        // All before is as it was signed; only what the seal says of it is not.
        verdict.problems.push(the_seal());
        return Some(());
    }
    if seal.prev != prev {
        verdict.problems.push(Problem::Changed {
            line: number - 1,
            what: name,
        });
    }
    // Blanks or another order of fields would leave no trace otherwise.
    if line(&seal) != last {
        verdict.problems.push(the_seal());
    }
    if !fits(&seal, &seal.prev) {
        verdict.problems.push(Problem::Signature);
    }
    verdict.key = Some(seal.key);
    Some(())
}

/// What a line carries, in words.
fn named(holds: &Holds) -> String {
    match holds {
        Holds::Line {
            record, line: 1, ..
        } => format!("the texts that record {record} was played with"),
        Holds::Line { record, line, .. } => format!("entry {} of record {record}", line - 1),
        Holds::Claim(_) => "the reports".to_owned(),
    }
}

/// Whether the signature is one over this digest.
fn fits(seal: &Seal, prev: &str) -> bool {
    from_hex(&seal.key)
        .and_then(|key| VerifyingKey::from_bytes(&key).ok())
        .zip(from_hex(&seal.signature).map(|bytes| Signature::from_bytes(&bytes)))
        .is_some_and(|(key, signature)| {
            let message = format!("{SIGNED}{prev}");
            key.verify_strict(message.as_bytes(), &signature).is_ok()
        })
}

/// What a line says is the digest of the one before it.
fn before(line: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Before {
        prev: String,
    }
    let before: Before = serde_json::from_str(line).ok()?;
    Some(before.prev)
}

/// What is wrong in a line that is read by itself: its own number is said beside it.
fn in_one_line(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line 1 column ") {
        Some((what, column)) => format!("{what}, at its sign {column}"),
        None => text,
    }
}
