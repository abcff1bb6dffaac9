//! Results so far, as the disk hands them in: plain values, newest first.

use crate::{evaluation::rubric::ScoreKind, session::Mode};

/// One finished session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The scenario's id.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// When, for people: `Mar 10, 2026`.
    pub when: String,
    /// How it was played.
    pub mode: Mode,
    /// The scores that applied, of a hundred.
    pub scores: Vec<(ScoreKind, u32)>,
    /// The band, in words.
    pub band: String,
}

impl Past {
    /// The sum of its scores, to compare two results of one scenario.
    fn sum(&self) -> u32 {
        self.scores.iter().map(|(_, score)| score).sum()
    }

    /// The mean of its scores, truncated; nothing if none applied.
    pub fn mean(&self) -> u32 {
        let count = u32::try_from(self.scores.len()).unwrap_or(u32::MAX);
        self.sum().checked_div(count).unwrap_or(0)
    }

    /// The scores in one line: `Compliance 92, Negotiation 61, Notes 100`.
    pub fn line(&self) -> String {
        let parts = self.scores.iter();
        let parts: Vec<String> = parts
            .map(|(kind, score)| format!("{} {score}", kind.label()))
            .collect();
        parts.join(", ")
    }
}

/// The best result of a scenario; of equals, the newest.
pub fn best<'a>(past: &'a [Past], scenario: &str) -> Option<&'a Past> {
    let own = past.iter().filter(|one| one.scenario == scenario);
    own.fold(None, |best: Option<&Past>, one| match best {
        Some(best) if best.sum() >= one.sum() => Some(best),
        _ => Some(one),
    })
}

/// The lowest score of a kind in the newest results, for "work on this next".
pub fn weakest(past: &[Past]) -> Option<ScoreKind> {
    let newest = past.iter().take(5);
    let all = newest.flat_map(|one| one.scores.iter().copied());
    all.min_by_key(|(_, score)| *score).map(|(kind, _)| kind)
}
