//! The bundle: a finished sitting in one file that shows whether it was changed.
//!
//! JSON Lines. Each line carries the digest of the line before it, so that a
//! changed byte is found where it is; the last line signs the whole. Inside are
//! the records with the exact texts they were played with, and the reports as a
//! claim, which [`verify`](verify::verify) computes anew.
//!
//! What a bundle cannot prove is who sat there, and nothing against somebody who
//! holds the key that signed it.

pub mod addendum;
mod chain;
pub mod decision;
pub mod origin;
pub mod point;
pub mod seal;
pub mod verify;

use serde::{Deserialize, Serialize};

use crate::{domain::digest::sha256_hex_of_bytes, report::Report};

/// The form of bundles that this program writes.
pub const FORM: u32 = 1;

/// What a signature is over, before the digest: so that it can never be taken
/// for a signature of something else.
const SIGNED: &str = "rightparty bundle 1 ";

/// What no bundle can show, told with every verdict.
pub const CANNOT_PROVE: [&str; 3] = [
    "who sat at the keyboard",
    "that nobody helped, unless somebody watched",
    "anything against a person who could use the signing key, for example on the same machine",
];

/// What a bundle is about: its first line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The form of this file.
    pub bundle: u32,
    /// The random id of the sitting.
    pub sitting: String,
    /// The random id of the person; never a name.
    pub subject: String,
    /// The battery; empty for records that belong to none.
    pub battery: String,
    /// SHA-256 of the battery's exact text; empty for records that belong to none.
    pub battery_sha256: String,
    /// The form of the battery, from 1; 0 for records that belong to none.
    pub form: u32,
    /// When it was sealed, UTC.
    pub sealed: String,
    /// How many records follow.
    pub records: u32,
    /// The version of the program that sealed it.
    pub program: String,
    /// When the clock of the machine was set back during the sitting; no time was
    /// given back for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clock_set_back: Vec<ClockSetBack>,
}

/// The machine's clock was set back during a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockSetBack {
    /// Which part, from 1; 0 is the tutorial.
    pub part: u32,
    /// By how many seconds.
    pub seconds: u64,
}

/// A line between the first and the last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Link {
    /// The digest of the line before, with its end.
    prev: String,
    /// What it carries.
    holds: Holds,
}

/// What a line carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Holds {
    /// A line of a record, as its file has it, without its end.
    Line {
        /// Which record, from 1.
        record: u32,
        /// Which of its lines, from 1.
        line: u32,
        /// The exact text.
        text: String,
    },
    /// The reports as they were when it was sealed, one per record.
    Claim(Vec<Report>),
}

/// The last line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seal {
    /// The digest of the line before, with its end.
    prev: String,
    /// The public key, in hexadecimal.
    key: String,
    /// The Ed25519 signature (RFC 8032), in hexadecimal.
    signature: String,
}

fn digest(line: &str) -> String {
    sha256_hex_of_bytes(line.as_bytes())
}

/// A public key as people compare it: the first sixteen signs, in fours.
pub fn fingerprint(key: &str) -> String {
    let digest = sha256_hex_of_bytes(key.as_bytes());
    let mut shown = String::new();
    for (place, sign) in digest.chars().take(16).enumerate() {
        if place > 0 && place % 4 == 0 {
            shown.push('-');
        }
        shown.push(sign);
    }
    shown
}
