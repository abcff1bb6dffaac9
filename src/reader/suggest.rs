//! Did-you-mean: the known word nearest to a misspelt one.

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
