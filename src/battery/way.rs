//! The way through a battery: how far somebody has come, and what comes next. The
//! terminal and the window both ask here, so that they keep one order.

/// How far somebody has come in a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stand {
    /// Not begun.
    #[default]
    Untouched,
    /// Begun, and its note is not filed.
    Begun,
    /// Its note is filed.
    Done,
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// What is asked of the person is read, and agreed to or not.
    Consent,
    /// A part; 0 is the practice call, which does not count.
    Part(usize),
    /// The result is sealed and handed over.
    Seal,
}

/// How far somebody has come in a sitting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    agreed: bool,
    practice: Stand,
    parts: Vec<Stand>,
}

impl Way {
    /// The way of somebody who has agreed or not, with the stand of the practice call
    /// and of each part that counts, in order.
    pub const fn new(agreed: bool, practice: Stand, parts: Vec<Stand>) -> Self {
        Self {
            agreed,
            practice,
            parts,
        }
    }

    /// How many parts count.
    pub const fn parts(&self) -> usize {
        self.parts.len()
    }

    /// What comes next.
    pub fn next(&self) -> Next {
        if !self.agreed {
            return Next::Consent;
        }
        // Whoever is in the midst of what counts needs no practice call.
        let counts = self.parts.iter().any(|stand| *stand != Stand::Untouched);
        if self.practice != Stand::Done && !counts {
            return Next::Part(0);
        }
        let open = self.parts.iter().position(|stand| *stand != Stand::Done);
        open.map_or(Next::Seal, |place| Next::Part(place + 1))
    }

    /// Whether the part that comes next was begun before.
    pub fn goes_on(&self) -> bool {
        let stand = match self.next() {
            Next::Part(0) => Some(&self.practice),
            Next::Part(number) => self.parts.get(number - 1),
            Next::Consent | Next::Seal => None,
        };
        stand == Some(&Stand::Begun)
    }

    /// Takes that the person agreed.
    pub const fn agree(&mut self) {
        self.agreed = true;
    }

    /// Takes that a part was begun; 0 is the practice call.
    pub fn begin(&mut self, number: usize) {
        self.set(number, Stand::Begun);
    }

    /// Takes that a part is finished; 0 is the practice call.
    pub fn finish(&mut self, number: usize) {
        self.set(number, Stand::Done);
    }

    fn set(&mut self, number: usize, to: Stand) {
        let stand = match number.checked_sub(1) {
            None => Some(&mut self.practice),
            Some(place) => self.parts.get_mut(place),
        };
        if let Some(stand) = stand
            && *stand != Stand::Done
        {
            *stand = to;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consent_practice_parts_seal() {
        let mut way = Way::new(false, Stand::Untouched, vec![Stand::Untouched; 2]);
        assert_eq!(way.next(), Next::Consent);
        way.agree();
        assert_eq!(way.next(), Next::Part(0));
        way.begin(0);
        assert!(way.goes_on());
        way.finish(0);
        assert_eq!(way.next(), Next::Part(1));
        assert!(!way.goes_on());
        way.finish(1);
        way.begin(1);
        assert_eq!(way.next(), Next::Part(2), "what is done stays done");
        way.finish(2);
        assert_eq!(way.next(), Next::Seal);
    }

    #[test]
    fn nobody_is_sent_back_to_practice() {
        let way = Way::new(true, Stand::Begun, vec![Stand::Begun, Stand::Untouched]);
        assert_eq!(way.next(), Next::Part(1));
    }
}
