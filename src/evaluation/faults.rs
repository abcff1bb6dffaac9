//! How well the faults of a colleague's call were found: what was marked beside what the
//! rules find in it. No author says where the faults are.

use serde::{Deserialize, Serialize};

use crate::{
    compliance::Outcome,
    evaluation::inputs::{Finding, Measure},
};

/// A fault that was found, missed, or marked where there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fault<'a> {
    /// The line, from 1.
    pub line: u32,
    /// Which of the faults that could be picked; `None` where none of them names it.
    pub spot: Option<usize>,
    /// What the rules found there, if anything.
    pub finding: Option<&'a Finding>,
    /// What became of it.
    pub verdict: Verdict,
}

/// What became of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// It is there and was marked.
    Found,
    /// It is there and was not marked.
    Missed,
    /// It was marked and is not there.
    FalseAlarm,
}

/// Compares marks with findings. `spots` are the rules that each fault to be picked stands
/// for; `marks` are lines, from 1, with the fault that was marked there.
///
/// Several findings that one fault stands for are one fault. Advice need not be found, and
/// marking it costs nothing.
pub fn faults<'a>(
    spots: &[&[String]],
    marks: &[(u32, usize)],
    findings: &'a [Finding],
) -> Vec<Fault<'a>> {
    let stands_for = |spot: usize, finding: &Finding| {
        let rules = spots.get(spot).copied().unwrap_or_default();
        rules.iter().any(|rule| rule == finding.rule)
    };
    let mut all: Vec<Fault<'a>> = Vec::new();
    for finding in findings {
        if !finding.counts() || finding.outcome == Outcome::Advisory {
            continue;
        }
        let spot = (0..spots.len()).find(|spot| stands_for(*spot, finding));
        let known = all.iter().any(|fault| {
            let same_rule = || fault.finding.is_some_and(|one| one.rule == finding.rule);
            fault.line == finding.entry && fault.spot == spot && (spot.is_some() || same_rule())
        });
        if !known {
            let marked = spot.is_some_and(|spot| marks.contains(&(finding.entry, spot)));
            all.push(Fault {
                line: finding.entry,
                spot,
                finding: Some(finding),
                verdict: if marked {
                    Verdict::Found
                } else {
                    Verdict::Missed
                },
            });
        }
    }
    for (line, spot) in marks {
        let there = findings
            .iter()
            .any(|finding| finding.entry == *line && stands_for(*spot, finding));
        if !there {
            all.push(Fault {
                line: *line,
                spot: Some(*spot),
                finding: None,
                verdict: Verdict::FalseAlarm,
            });
        }
    }
    all.sort_by_key(|fault| fault.line);
    all
}

/// Faults as a count: each that was found counts, each false alarm takes one back.
pub fn faults_found(faults: &[Fault<'_>]) -> Measure {
    let count = |verdict| {
        let of = faults.iter().filter(|fault| fault.verdict == verdict);
        u32::try_from(of.count()).unwrap_or(u32::MAX)
    };
    let (found, missed) = (count(Verdict::Found), count(Verdict::Missed));
    Measure::Count {
        reached: found.saturating_sub(count(Verdict::FalseAlarm)),
        of: found + missed,
    }
}
