//! Further law of states, cities and other countries: numbers that replace the
//! federal ones, and rules that are added.

use crate::compliance::parameters::{Number, Row};

/// A body of law that applies beside, or instead of, the federal core.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pack {
    /// The federal core alone.
    #[default]
    Federal,
    /// Massachusetts.
    Massachusetts,
    /// New York State.
    NewYork,
    /// New York City, with the State's law.
    NewYorkCity,
    /// The District of Columbia.
    DistrictOfColumbia,
    /// Washington State.
    Washington,
    /// West Virginia.
    WestVirginia,
    /// California.
    California,
    /// Florida.
    Florida,
    /// Texas.
    Texas,
    /// Colorado.
    Colorado,
    /// India, instead of United States law.
    India,
    /// The United Kingdom, instead of United States law.
    UnitedKingdom,
}

impl Pack {
    /// The pack of a place, as files name it; the federal core where none is known.
    pub fn of(name: &str) -> Self {
        match name {
            "MA" => Self::Massachusetts,
            "NY" => Self::NewYork,
            "NY-NYC" => Self::NewYorkCity,
            "DC" => Self::DistrictOfColumbia,
            "WA" => Self::Washington,
            "WV" => Self::WestVirginia,
            "CA" => Self::California,
            "FL" => Self::Florida,
            "TX" => Self::Texas,
            "CO" => Self::Colorado,
            "IN" => Self::India,
            "UK" => Self::UnitedKingdom,
            _ => Self::Federal,
        }
    }

    /// Whether the law of the United States applies at all.
    pub fn is_american(self) -> bool {
        !matches!(self, Self::India | Self::UnitedKingdom)
    }

    /// The numbers that replace federal ones.
    pub(super) fn numbers(self) -> &'static [Row] {
        match self {
            Self::India => &[
                (
                    Number::CallingFromMinute,
                    8 * 60,
                    (2022, 8, 12),
                    "RBI circular of August 12, 2022 on recovery agents",
                ),
                (
                    Number::CallingUntilMinute,
                    19 * 60,
                    (2022, 8, 12),
                    "RBI circular of August 12, 2022 on recovery agents",
                ),
            ],
            _ => &[],
        }
    }
}
