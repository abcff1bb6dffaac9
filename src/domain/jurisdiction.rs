//! Places whose law may apply, by the short names that files use.

use chrono_tz::Tz;

/// Indiana, where it has to be told from India.
pub const INDIANA: &str = "US-IN";

/// Short names and names of the states, the district, the territories, one city, and
/// the other countries that have a pack.
pub const PLACES: &[(&str, &str)] = &[
    ("AL", "Alabama"),
    ("AK", "Alaska"),
    ("AZ", "Arizona"),
    ("AR", "Arkansas"),
    ("CA", "California"),
    ("CO", "Colorado"),
    ("CT", "Connecticut"),
    ("DE", "Delaware"),
    ("DC", "District of Columbia"),
    ("FL", "Florida"),
    ("GA", "Georgia"),
    ("HI", "Hawaii"),
    ("ID", "Idaho"),
    ("IL", "Illinois"),
    (INDIANA, "Indiana"),
    ("IA", "Iowa"),
    ("KS", "Kansas"),
    ("KY", "Kentucky"),
    ("LA", "Louisiana"),
    ("ME", "Maine"),
    ("MD", "Maryland"),
    ("MA", "Massachusetts"),
    ("MI", "Michigan"),
    ("MN", "Minnesota"),
    ("MS", "Mississippi"),
    ("MO", "Missouri"),
    ("MT", "Montana"),
    ("NE", "Nebraska"),
    ("NV", "Nevada"),
    ("NH", "New Hampshire"),
    ("NJ", "New Jersey"),
    ("NM", "New Mexico"),
    ("NY", "New York"),
    ("NY-NYC", "New York City"),
    ("NC", "North Carolina"),
    ("ND", "North Dakota"),
    ("OH", "Ohio"),
    ("OK", "Oklahoma"),
    ("OR", "Oregon"),
    ("PA", "Pennsylvania"),
    ("RI", "Rhode Island"),
    ("SC", "South Carolina"),
    ("SD", "South Dakota"),
    ("TN", "Tennessee"),
    ("TX", "Texas"),
    ("UT", "Utah"),
    ("VT", "Vermont"),
    ("VA", "Virginia"),
    ("WA", "Washington"),
    ("WV", "West Virginia"),
    ("WI", "Wisconsin"),
    ("WY", "Wyoming"),
    ("AS", "American Samoa"),
    ("GU", "Guam"),
    ("MP", "Northern Mariana Islands"),
    ("PR", "Puerto Rico"),
    ("VI", "Virgin Islands"),
    ("IN", "India"),
    ("UK", "United Kingdom"),
];

/// The name of a place; `None` where nobody here is called so.
pub fn name(place: &str) -> Option<&'static str> {
    let found = PLACES.iter().find(|(short, _)| *short == place);
    found.map(|(_, name)| *name)
}

/// The short name for what somebody wrote: in small letters, in full, or with the country before it.
pub fn meant(written: &str) -> Option<&'static str> {
    let written = written.trim();
    let bare = written
        .strip_prefix("US-")
        .or_else(|| written.strip_prefix("US_"))
        .unwrap_or(written);
    let other = match bare.to_ascii_lowercase().as_str() {
        "nyc" | "new york, ny" => Some("NY-NYC"),
        "gb" | "great britain" | "england" => Some("UK"),
        "washington dc" | "washington, d.c." | "d.c." => Some("DC"),
        _ => None,
    };
    let fits = |(short, name): &&(&'static str, &'static str)| {
        short.eq_ignore_ascii_case(bare) || name.eq_ignore_ascii_case(bare)
    };
    other.or_else(|| PLACES.iter().find(fits).map(|(short, _)| *short))
}

/// The place that a short name stands for where clocks show this zone: "IN" is India, but
/// Indiana where clocks are American.
pub fn seen_from(place: &str, zone: Tz) -> &str {
    let american = zone.name().starts_with("America/") || zone.name().starts_with("US/");
    if place == "IN" && american {
        INDIANA
    } else {
        place
    }
}
