//! Did-you-mean: the known word nearest to a misspelt one.

use chrono_tz::TZ_VARIANTS;

/// The candidate nearest to `word`, or `None` when none is near enough to be what was meant.
///
/// Case and the difference between `_` and `-` cost nothing. A swap of neighbors counts as one
/// slip; about one slip in three letters is forgiven. Of two equally near, the first wins.
pub fn nearest<'a, S>(word: &str, candidates: &'a [S]) -> Option<&'a str>
where
    S: AsRef<str>,
{
    let wanted = plain(word);
    let allowed = (wanted.chars().count() / 3).max(1);
    candidates
        .iter()
        .map(AsRef::as_ref)
        .map(|candidate| (strsim::osa_distance(&wanted, &plain(candidate)), candidate))
        .filter(|&(slips, candidate)| slips <= allowed && slips < candidate.chars().count())
        .min_by_key(|&(slips, _)| slips)
        .map(|(_, candidate)| candidate)
}

/// The candidates, those most like `word` first.
pub fn by_likeness<'a>(word: &str, candidates: &[&'a str]) -> Vec<&'a str> {
    let wanted = plain(word);
    let mut sorted = candidates.to_vec();
    sorted.sort_by_key(|candidate| strsim::osa_distance(&wanted, &plain(candidate)));
    sorted
}

/// What to write instead of a time zone that does not exist.
pub fn zone(name: &str) -> String {
    let (region, city) = name.rsplit_once('/').unwrap_or(("", name));
    // Only the city is compared, within its region: all American zones begin alike.
    let of_region: Vec<&str> = TZ_VARIANTS
        .iter()
        .map(|zone| zone.name())
        .filter(|zone| zone.contains('/') && (region.is_empty() || zone.starts_with(region)))
        .collect();
    let city_of = |zone: &'static str| zone.rsplit_once('/').map_or(zone, |(_, city)| city);
    let cities: Vec<&str> = of_region.iter().map(|zone| city_of(zone)).collect();
    // A short word without a region is an abbreviation, and near to many cities.
    let near = nearest(city, &cities)
        .filter(|_| !region.is_empty() || city.len() > 5)
        .and_then(|near| of_region.iter().find(|zone| city_of(zone) == near));
    match near {
        Some(near) => format!("write {near:?}"),
        None => "write an IANA name, region and city: \"America/New_York\" for Eastern time, \"America/Chicago\", \"America/Denver\", \"America/Phoenix\", \"America/Los_Angeles\"".to_owned(),
    }
}

/// The word as compared.
fn plain(word: &str) -> String {
    word.chars()
        .filter(|&letter| letter != '_' && letter != '-')
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_forgiven_and_a_different_word_is_not() {
        let fields = ["id", "say", "choices", "monthly_room"];
        assert_eq!(nearest("chioces", &fields), Some("choices"));
        assert_eq!(nearest("monthlyRoom", &fields), Some("monthly_room"));
        assert_eq!(nearest("says", &fields), Some("say"));
        assert_eq!(nearest("temperament", &fields), None);
        assert_eq!(nearest("", &fields), None);
        assert_eq!(nearest("x", &fields), None);
    }
}
