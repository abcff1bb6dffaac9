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
    /// All packs, the federal core first.
    pub const ALL: [Self; 13] = [
        Self::Federal,
        Self::Massachusetts,
        Self::NewYork,
        Self::NewYorkCity,
        Self::DistrictOfColumbia,
        Self::Washington,
        Self::WestVirginia,
        Self::California,
        Self::Florida,
        Self::Texas,
        Self::Colorado,
        Self::India,
        Self::UnitedKingdom,
    ];

    /// How files name it; "US" for the federal core, which any other name means as well.
    pub fn code(self) -> &'static str {
        match self {
            Self::Federal => "US",
            Self::Massachusetts => "MA",
            Self::NewYork => "NY",
            Self::NewYorkCity => "NY-NYC",
            Self::DistrictOfColumbia => "DC",
            Self::Washington => "WA",
            Self::WestVirginia => "WV",
            Self::California => "CA",
            Self::Florida => "FL",
            Self::Texas => "TX",
            Self::Colorado => "CO",
            Self::India => "IN",
            Self::UnitedKingdom => "UK",
        }
    }

    /// The place.
    pub fn place(self) -> &'static str {
        match self {
            Self::Federal => "United States",
            Self::Massachusetts => "Massachusetts",
            Self::NewYork => "New York State",
            Self::NewYorkCity => "New York City",
            Self::DistrictOfColumbia => "District of Columbia",
            Self::Washington => "Washington State",
            Self::WestVirginia => "West Virginia",
            Self::California => "California",
            Self::Florida => "Florida",
            Self::Texas => "Texas",
            Self::Colorado => "Colorado",
            Self::India => "India",
            Self::UnitedKingdom => "United Kingdom",
        }
    }

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

    /// What a report says of a place: whose law was judged.
    pub fn describe(self) -> &'static str {
        match self {
            Self::Federal => "federal rules only",
            Self::Massachusetts => "federal rules and those of Massachusetts",
            Self::NewYork => "federal rules and those of New York State",
            Self::NewYorkCity => "federal rules and those of New York State and City",
            Self::DistrictOfColumbia => "federal rules and those of the District of Columbia",
            Self::Washington => "federal rules and those of Washington State",
            Self::WestVirginia => "federal rules and those of West Virginia",
            Self::California => "federal rules and those of California",
            Self::Florida => "federal rules and those of Florida",
            Self::Texas => "federal rules and those of Texas",
            Self::Colorado => "federal rules and those of Colorado",
            Self::India => "the rules of India",
            Self::UnitedKingdom => "the rules of the United Kingdom",
        }
    }

    /// The numbers that a pack adds, or puts in place of federal ones.
    pub(super) fn numbers(self) -> &'static [Row] {
        match self {
            Self::Massachusetts => MASSACHUSETTS,
            Self::NewYork => NEW_YORK,
            Self::NewYorkCity => NEW_YORK_CITY,
            Self::DistrictOfColumbia => DISTRICT_OF_COLUMBIA,
            Self::Washington => WASHINGTON,
            Self::WestVirginia => WEST_VIRGINIA,
            Self::India => INDIA,
            _ => &[],
        }
    }
}

const MA: &str = "940 CMR 7.04(1)(f)";
const MASSACHUSETTS: &[Row] = &[
    (Number::StateContacts, 2, (2012, 3, 2), MA),
    (Number::StatePeriodDays, 7, (2012, 3, 2), MA),
    (Number::StateWorkContacts, 2, (2012, 3, 2), MA),
    (Number::StateWorkPeriodDays, 30, (2012, 3, 2), MA),
];

const NY: &str = "23 NYCRR 1.4, 1.5 (from memory)";
const NEW_YORK: &[Row] = &[
    (Number::StateVerifyDays, 60, (2015, 8, 30), NY),
    (Number::StateSettlementDays, 5, (2015, 3, 3), NY),
];

/// Announced on February 26, 2026 to take effect on September 1, 2026; an
/// unofficial note says that this was put off to January 1, 2027. The announced
/// day stands here until the city's own text has been read.
const NYC: &str = "6 RCNY 5-77 (announced February 26, 2026; effective date not verified)";
const NEW_YORK_CITY: &[Row] = &[
    (Number::StateContacts, 3, (2026, 9, 1), NYC),
    (Number::StatePeriodDays, 7, (2026, 9, 1), NYC),
    (Number::StateVerifyDays, 60, (2015, 8, 30), NY),
    (Number::StateSettlementDays, 5, (2015, 3, 3), NY),
];

const DC: &str = "D.C. Code 28-3814";
const DISTRICT_OF_COLUMBIA: &[Row] = &[
    (Number::StateContacts, 4, (2023, 1, 1), DC),
    (Number::StatePeriodDays, 7, (2023, 1, 1), DC),
    (Number::StateMessages, 5, (2023, 1, 1), DC),
];

/// The day is that of the federal act, long before any record here.
const WA: &str = "RCW 19.16.250";
const WASHINGTON: &[Row] = &[
    (Number::StateContacts, 3, (1978, 3, 20), WA),
    (Number::StatePeriodDays, 7, (1978, 3, 20), WA),
    (Number::StateWorkContacts, 1, (1978, 3, 20), WA),
    (Number::StateWorkPeriodDays, 7, (1978, 3, 20), WA),
    (Number::StateFromMinute, 7 * 60 + 30, (1978, 3, 20), WA),
    (Number::StateUntilMinute, 21 * 60, (1978, 3, 20), WA),
];

const WV: &str = "W. Va. Code 46A-2-125(d)";
const WEST_VIRGINIA: &[Row] = &[
    (Number::StateContacts, 30, (2015, 6, 12), WV),
    (Number::StateConversations, 10, (2015, 6, 12), WV),
    (Number::StatePeriodDays, 7, (2015, 6, 12), WV),
];

const RBI: &str = "RBI circular of August 12, 2022 on recovery agents";
const RBI_DRAFT: &str =
    "RBI draft of February 12, 2026, proposed for July 1, 2026; final status not checked";
const INDIA: &[Row] = &[
    (Number::CallingFromMinute, 8 * 60, (2022, 8, 12), RBI),
    (Number::CallingUntilMinute, 19 * 60, (2022, 8, 12), RBI),
    (Number::StateDraft, 1, (2026, 7, 1), RBI_DRAFT),
];
