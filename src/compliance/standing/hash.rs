//! A hash of 128 bits: with a million states, two that differ will not meet by chance.

use std::hash::Hasher;

/// Two lanes that mix every word with different odd constants (those of FNV and of Knuth's generator).
#[derive(Default)]
pub(crate) struct Wide {
    low: u64,
    high: u64,
}

impl Wide {
    fn word(&mut self, word: u64) {
        self.low = (self.low.rotate_left(5) ^ word).wrapping_mul(0x0000_0100_0000_01b3 | 1 << 63);
        self.high = (self.high.rotate_left(27) ^ word).wrapping_mul(6_364_136_223_846_793_005);
        self.low ^= self.low >> 29;
        self.high ^= self.high >> 32;
    }

    pub(crate) fn wide(&self) -> u128 {
        u128::from(self.high) << 64 | u128::from(self.low)
    }
}

impl Hasher for Wide {
    fn finish(&self) -> u64 {
        self.low ^ self.high
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let word = chunk
                .iter()
                .fold(0, |word, byte| word << 8 | u64::from(*byte));
            // The length keeps "a" apart from "\0a".
            self.word(word ^ (chunk.len() as u64) << 60);
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.word(u64::from(byte));
    }

    fn write_u32(&mut self, word: u32) {
        self.word(u64::from(word));
    }

    fn write_u64(&mut self, word: u64) {
        self.word(word);
    }

    fn write_usize(&mut self, word: usize) {
        self.word(word as u64);
    }
}
