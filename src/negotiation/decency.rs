//! The arrangements that par may be made of: par must be a decent call.

use crate::{
    consumer::{Temperament, budget, tuning},
    domain::{Mood, Terms},
};

/// Whether an arrangement is one that a good collector would make: not above
/// the room, not all of it where the income is protected, nothing from money
/// that is named for tax, rent or medicine, and not a yes to anything.
pub fn is_decent(terms: &Terms, temperament: &Temperament, mood: &Mood) -> bool {
    clear_headed(mood)
        && terms.down <= temperament.free_savings()
        && budget::tenths(terms, temperament) <= tenths_max(temperament)
}

/// Whether a yes given in this mood is meant: very shaken people say yes to
/// anything and keep little of it.
pub fn clear_headed(mood: &Mood) -> bool {
    mood.distress < tuning::DECENT_BELOW_DISTRESS
}

/// The most tenths of room that a decent instalment takes.
pub fn tenths_max(temperament: &Temperament) -> u32 {
    if temperament.protected_income {
        tuning::DECENT_TENTHS_PROTECTED
    } else {
        tuning::DECENT_TENTHS
    }
}
