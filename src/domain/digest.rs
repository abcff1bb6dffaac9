//! Digests: what names a text by its content.

use sha2::{Digest as _, Sha256};

/// The SHA-256 of a text in lower-case hexadecimal. Line endings are taken as
/// `\n`, so that the same file has the same digest on every system.
pub fn sha256_hex(text: &str) -> String {
    sha256_hex_of_bytes(text.replace("\r\n", "\n").replace('\r', "\n").as_bytes())
}

/// The SHA-256 of exactly these bytes in lower-case hexadecimal.
pub fn sha256_hex_of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        for half in [byte >> 4, byte & 15] {
            hex.extend(char::from_digit(u32::from(half), 16));
        }
    }
    hex
}

/// The bytes that lower-case hexadecimal stands for; nothing for any other text.
pub fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N || text.bytes().any(|one| one.is_ascii_uppercase()) {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_endings_do_not_matter() {
        // FIPS 180-4, the message "abc".
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256_hex("abc"), abc);
        assert_eq!(sha256_hex("a\r\nb\rc"), sha256_hex("a\nb\nc"));
    }
}
