//! Digests: what names a text by its content.

use sha2::{Digest as _, Sha256};

/// The SHA-256 of a text in lower-case hexadecimal. Line endings are taken as
/// `\n`, so that the same file has the same digest on every system.
pub fn sha256_hex(text: &str) -> String {
    let plain = text.replace("\r\n", "\n").replace('\r', "\n");
    let bytes = Sha256::digest(plain.as_bytes());
    let mut hex = String::with_capacity(64);
    for byte in bytes {
        for half in [byte >> 4, byte & 15] {
            hex.extend(char::from_digit(u32::from(half), 16));
        }
    }
    hex
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
