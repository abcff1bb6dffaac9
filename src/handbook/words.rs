//! What the marks of a rule mean, in the words that every form of its page uses.

use crate::compliance::{Basis, Binds, Read, Source};

/// Stands on every page.
pub const STATEMENT: &str =
    "A dated summary of the law, made for training. It is not legal advice.";

/// Whose rule it is.
pub fn source(source: Source) -> &'static str {
    match source {
        Source::Law => "Law",
        Source::Client => "The client's policy",
        Source::Trade => "Practice of the trade",
    }
}

/// On what footing it stands.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::PerSe => "One event is a violation",
        Basis::Presumption => "A rebuttable presumption",
        Basis::Standard => "An open standard",
        Basis::SafeHarbour => "Missing it loses a protection; it is no violation by itself",
        Basis::BestPractice => "Good practice",
        Basis::Policy => "A rule of the house",
        Basis::Definition => "A definition",
    }
}

/// Whom it binds.
pub fn binds(binds: Binds) -> &'static str {
    match binds {
        Binds::Collector => "Debt collectors in the sense of the federal act",
        Binds::Furnisher => "Whoever furnishes information to credit bureaus",
        Binds::Anyone => "Anyone who collects",
    }
}

/// The letter of the evidence mark.
pub fn letter(read: Read) -> &'static str {
    match read {
        Read::T => "T",
        Read::S => "S",
        Read::M => "M",
    }
}

/// What a page says of its source: how far it was checked, in words. A client's rule is
/// its own source.
pub fn evidence(source: Source, mark: Read) -> &'static str {
    match source {
        Source::Client => "The client's own words are the source.",
        Source::Law | Source::Trade => read(mark),
    }
}

/// What the mark says of a page.
pub fn read(read: Read) -> &'static str {
    match read {
        Read::T => "Checked against the official text.",
        Read::S => "Known through a secondary source.",
        Read::M => "From memory: check the official text before relying on it.",
    }
}

/// What the mark means, at length.
pub fn read_at_length(read: Read) -> &'static str {
    match read {
        Read::T => {
            "The official text of the statute, regulation or decision was read, in a stored copy. \
             Its wording may have changed since that copy was made."
        }
        Read::S => {
            "The official position is known through somebody who reports it: a guide, an \
             association, a law firm. The official text itself was not read."
        }
        Read::M => {
            "Written down from memory and not read again. Look at the official text before relying \
             on a number or a detail."
        }
    }
}
