//! An Open Badges 3.0 credential of a sitting: three scores for somebody who is
//! named by a salted digest only, signed with this installation's key.
//!
//! A signed JWT (Open Badges 3.0, section 8.2) with `EdDSA` (RFC 8037). The issuer
//! is the key itself as a `did:key`, so that whoever reads it needs no network. It
//! says what was scored; it is no pass and no license.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::DateTime;
use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::{Value, json};

use crate::{
    domain::digest::{hex, sha256_hex_of_bytes},
    export::{
        candidate,
        house::stable,
        sitting::{Kind, Sitting},
    },
};

/// What a salt is signed over, so that it can never be taken for another signature.
const SALT: &str = "rightparty badge salt 1 ";

/// Whom a badge is for, and who gives it.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The e-mail address; only its salted digest leaves.
    pub email: &'a str,
    /// What the house is called.
    pub issuer: &'a str,
}

/// The credential as a compact JWT.
///
/// # Errors
/// The sitting has no moment at which it was finished, or no score.
pub fn signed(sitting: &Sitting, given: Given<'_>, key: &SigningKey) -> Result<String, String> {
    let credential = credential(sitting, given, key)?;
    let public = key.verifying_key();
    let header = json!({
        "alg": "EdDSA",
        "typ": "JWT",
        "jwk": { "kty": "OKP", "crv": "Ed25519", "x": encoded(public.as_bytes()) },
    });
    let told = format!(
        "{}.{}",
        encoded(header.to_string().as_bytes()),
        encoded(credential.to_string().as_bytes())
    );
    let signature = key.sign(told.as_bytes());
    Ok(format!("{told}.{}", encoded(&signature.to_bytes())))
}

fn encoded(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// The credential with the claims of its JWT.
fn credential(sitting: &Sitting, given: Given<'_>, key: &SigningKey) -> Result<Value, String> {
    if sitting.scores.is_empty() {
        return Err("no score applies to this sitting, and a badge is of scores".to_owned());
    }
    let from = DateTime::parse_from_rfc3339(&sitting.finished)
        .map_err(|_| format!("{:?} is no moment to give a badge at", sitting.finished))?;
    let issuer = did(key);
    let id = format!(
        "urn:uuid:{}",
        stable(&format!("badge {} {issuer}", sitting.sitting))
    );
    Ok(json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": id,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": { "id": issuer, "type": ["Profile"], "name": given.issuer },
        "validFrom": sitting.finished,
        "name": title(sitting),
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "identifier": [identity(sitting, given.email, key)],
            "achievement": achievement(sitting),
            "result": sitting.scores.iter().map(|score| json!({
                "type": ["Result"],
                "resultDescription": described(sitting, score.kind),
                "value": score.out_of_100.to_string(),
            })).collect::<Vec<_>>(),
        },
        "iss": issuer,
        "jti": id,
        "nbf": from.timestamp(),
    }))
}

fn title(sitting: &Sitting) -> String {
    match &sitting.battery {
        Some(battery) if battery.title.is_empty() => battery.id.clone(),
        Some(battery) => battery.title.clone(),
        None => "Simulated calls".to_owned(),
    }
}

/// The address as a salted digest. The salt follows from the key, so that the same
/// badge has the same bytes and nobody without the key can guess it beforehand.
fn identity(sitting: &Sitting, email: &str, key: &SigningKey) -> Value {
    let email = email.trim();
    let signed = key.sign(format!("{SALT}{} {email}", sitting.sitting).as_bytes());
    let salt = hex(signed.to_bytes().get(..16).unwrap_or_default());
    let digest = sha256_hex_of_bytes(format!("{email}{salt}").as_bytes());
    json!({
        "type": "IdentityObject",
        "hashed": true,
        "identityHash": format!("sha256${digest}"),
        "identityType": "emailAddress",
        "salt": salt,
    })
}

fn achievement(sitting: &Sitting) -> Value {
    let limit = sitting
        .use_limit
        .as_ref()
        .map(|limit| format!(" {}.", candidate::upper(limit)))
        .unwrap_or_default();
    let scores = sitting.scores.iter().map(|score| {
        json!({
            "id": described(sitting, score.kind),
            "type": ["ResultDescription"],
            "name": format!("{}: {}", score.kind.label(), score.kind.means()),
            "resultType": "ScaledScore",
            "valueMin": "0",
            "valueMax": "100",
        })
    });
    json!({
        "id": format!("urn:uuid:{}", stable(&format!("achievement {}", named(sitting)))),
        "type": ["Achievement"],
        "achievementType": "Assessment",
        "name": title(sitting),
        "description": format!(
            "Simulated calls with people who owe, or may not owe, money.{limit}"
        ),
        "criteria": {
            "narrative": format!(
                "All calls were finished and scored by published rules from what was said and \
                 written. The scores stand in the results; this is no pass and no license. {}.",
                candidate::not_measured(sitting).trim_end_matches('.')
            ),
        },
        "resultDescription": scores.collect::<Vec<_>>(),
    })
}

/// What an achievement is one of: the battery's exact text, or the scenario's.
fn named(sitting: &Sitting) -> String {
    match &sitting.battery {
        Some(battery) => battery.sha256.clone(),
        None => sitting
            .parts
            .iter()
            .map(|part| part.scenario_sha256.as_str())
            .collect::<Vec<_>>()
            .join(" "),
    }
}

fn described(sitting: &Sitting, kind: Kind) -> String {
    let id = stable(&format!("result {} {}", named(sitting), kind.id()));
    format!("urn:uuid:{id}")
}

/// The public key as a `did:key`: the code of an Ed25519 key (multicodec 0xed01)
/// and its bytes, in base 58 with the letter that says so.
fn did(key: &SigningKey) -> String {
    let mut bytes = vec![0xed, 0x01];
    bytes.extend_from_slice(key.verifying_key().as_bytes());
    format!("did:key:z{}", base58(&bytes))
}

/// Base 58 in Bitcoin's alphabet. The bytes begin with no zero here, which that
/// base would spell apart.
fn base58(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let mut digits: Vec<u8> = Vec::new();
    for &byte in bytes {
        let mut carry = u32::from(byte);
        for digit in &mut digits {
            carry += u32::from(*digit) * 256;
            *digit = u8::try_from(carry % 58).unwrap_or_default();
            carry /= 58;
        }
        while carry > 0 {
            digits.push(u8::try_from(carry % 58).unwrap_or_default());
            carry /= 58;
        }
    }
    digits
        .iter()
        .rev()
        .filter_map(|&digit| ALPHABET.get(usize::from(digit)))
        .map(|&sign| char::from(sign))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_a_did() {
        // The draft "The Multibase Data Format", test vector "yes mani !".
        assert_eq!(base58(b"yes mani !"), "7paNL19xttacUY");
        let key = SigningKey::from_bytes(&[9; 32]);
        assert!(did(&key).starts_with("did:key:z6Mk"));
    }
}
