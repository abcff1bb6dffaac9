//! The random source that bots are given: seeded and portable, so that a play
//! can be named by its seed and repeated on any machine.

use rand::{Rng, SeedableRng, rngs::ChaCha8Rng};

/// A seeded random source.
#[derive(Debug)]
pub struct Dice {
    /// Decides what is picked.
    what: ChaCha8Rng,
    /// Decides whether a step is a slip, apart from `what`: players who differ in
    /// nothing but their chance of slipping then slip at the same steps, as far
    /// as both do, and fewer plays show the difference between them.
    whether: ChaCha8Rng,
}

impl Dice {
    /// From a seed and the number of a play; the plays of one seed are independent.
    pub fn new(seed: u64, play: u64) -> Self {
        Self {
            what: source(seed, play, 0),
            whether: source(seed, play, 1),
        }
    }

    /// A whole number below `sides`; 0 if there are none.
    pub fn below(&mut self, sides: usize) -> usize {
        below(&mut self.what, sides)
    }

    /// True with a chance of so many in a hundred.
    pub fn chance(&mut self, percent: u8) -> bool {
        self.below(100) < usize::from(percent)
    }

    /// Whether this step is a slip, with a chance of so many in a hundred. One
    /// number is drawn whatever the chance.
    pub fn slips(&mut self, percent: u8) -> bool {
        below(&mut self.whether, 100) < usize::from(percent)
    }

    /// One of several, each as likely; `None` if there are none.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }
}

fn source(seed: u64, play: u64, use_of: u64) -> ChaCha8Rng {
    let mut key = [0; 32];
    let parts = [seed, play, use_of];
    let bytes = parts.into_iter().flat_map(u64::to_le_bytes);
    for (slot, byte) in key.iter_mut().zip(bytes) {
        *slot = byte;
    }
    ChaCha8Rng::from_seed(key)
}

fn below(source: &mut ChaCha8Rng, sides: usize) -> usize {
    let sides = u64::try_from(sides).unwrap_or(u64::MAX);
    let wide = u128::from(source.next_u64()) * u128::from(sides);
    usize::try_from(wide >> 64).unwrap_or(0)
}
