//! What is worth doing with the files on a desk: what the rules forbid is worth nothing,
//! and not everything fits into the time there is. Exact: the files are few, and minutes
//! are whole.

use crate::{
    compliance::{self, in_queue},
    scenario::model::Queue,
};

/// What the rules say to every step, and the best plan: the same for all records of a scenario.
#[derive(Clone, Debug)]
pub struct Priorities {
    /// For each file, for each step: the rules that it breaks.
    pub breaks: Vec<Vec<Vec<&'static str>>>,
    /// The best plan.
    pub best: Plan,
}

impl Priorities {
    /// Of these files.
    pub fn of(queue: &Queue) -> Self {
        let breaks: Vec<Vec<Vec<&'static str>>> = in_queue(queue)
            .into_iter()
            .map(|steps| steps.into_iter().map(|found| broken(&found)).collect())
            .collect();
        let files = queue.files.iter().zip(&breaks);
        let work: Vec<Vec<Work>> = files
            .map(|(file, breaks)| {
                let steps = file.steps.iter().zip(breaks);
                let work = steps.map(|(step, broken)| Work {
                    minutes: step.minutes,
                    worth: match broken.as_slice() {
                        [] => u32::from(step.worth),
                        _ => 0,
                    },
                });
                work.collect()
            })
            .collect();
        Self {
            best: best(&work, queue.minutes),
            breaks,
        }
    }

    /// Whether a step breaks no rule.
    pub fn is_lawful(&self, file: usize, step: usize) -> bool {
        let broken = self.breaks.get(file).and_then(|steps| steps.get(step));
        broken.is_some_and(Vec::is_empty)
    }
}

/// The rules that are broken, each once.
fn broken(found: &[compliance::Finding]) -> Vec<&'static str> {
    let mut rules: Vec<&'static str> = Vec::new();
    for finding in found
        .iter()
        .filter(|finding| finding.outcome.is_violation())
    {
        if !rules.contains(&finding.rule) {
            rules.push(finding.rule);
        }
    }
    rules
}

/// Something that can be done with a file: what it takes and what it is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Minutes.
    pub minutes: u16,
    /// What it is worth; 0 where a rule forbids it.
    pub worth: u32,
}

/// What to do with each file, by its index among what can be done; nothing where it is left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The worth of all of it.
    pub worth: u32,
    /// Minutes.
    pub minutes: u16,
    /// What is done with each file.
    pub steps: Vec<Option<usize>>,
}

/// The plan of the greatest worth; of several the one that takes the least time, and
/// then the one that comes first. Without `most` there is time for everything.
pub fn best(files: &[Vec<Work>], most: Option<u16>) -> Plan {
    // The plans for the files so far, one for each number of minutes it may take at most.
    let mut plans: Vec<Plan> = vec![Plan::default(); 1];
    for options in files {
        let mut longer: Vec<Plan> = Vec::new();
        for plan in &plans {
            keep(&mut longer, with(plan, None, Work::default()));
            for (at, option) in options.iter().enumerate() {
                let next = with(plan, Some(at), *option);
                if most.is_none_or(|most| next.minutes <= most) {
                    keep(&mut longer, next);
                }
            }
        }
        plans = longer;
    }
    let greatest = plans.iter().map(|plan| plan.worth).max();
    let mut of_it = plans
        .into_iter()
        .filter(|plan| Some(plan.worth) == greatest);
    of_it.next().unwrap_or_default()
}

fn with(plan: &Plan, step: Option<usize>, option: Work) -> Plan {
    let mut steps = plan.steps.clone();
    steps.push(step);
    Plan {
        worth: plan.worth.saturating_add(option.worth),
        minutes: plan.minutes.saturating_add(option.minutes),
        steps,
    }
}

/// Keeps a plan unless another one is worth as much and takes no longer; those that it
/// betters go.
fn keep(plans: &mut Vec<Plan>, new: Plan) {
    let bettered = |one: &Plan, by: &Plan| by.worth >= one.worth && by.minutes <= one.minutes;
    if plans.iter().any(|old| bettered(&new, old)) {
        return;
    }
    plans.retain(|old| !bettered(old, &new));
    plans.push(new);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(rows: &[&[(u16, u32)]]) -> Vec<Vec<Work>> {
        let option = |&(minutes, worth): &(u16, u32)| Work { minutes, worth };
        let row = |row: &&[(u16, u32)]| row.iter().map(option).collect();
        rows.iter().map(row).collect()
    }

    /// Every plan there is, tried one after the other.
    fn tried(files: &[Vec<Work>], most: Option<u16>) -> u32 {
        let Some((first, rest)) = files.split_first() else {
            return 0;
        };
        let left = tried(rest, most);
        let done = first.iter().filter_map(|option| {
            let rest_of = match most {
                Some(most) => Some(most.checked_sub(option.minutes)?),
                None => None,
            };
            Some(option.worth + tried(rest, rest_of))
        });
        done.max().unwrap_or(0).max(left)
    }

    #[test]
    fn with_time_for_everything_each_file_is_decided_on_its_own() {
        let plan = best(&files(&[&[(30, 4), (5, 10)], &[(9, 0)], &[(60, 7)]]), None);
        assert_eq!(plan.worth, 17);
        assert_eq!(plan.steps, [Some(1), None, Some(0)]);
    }

    #[test]
    fn two_small_ones_can_be_worth_more_than_a_great_one() {
        let plan = best(&files(&[&[(10, 9)], &[(5, 5)], &[(5, 5)]]), Some(10));
        assert_eq!((plan.worth, plan.minutes), (10, 10));
        assert_eq!(plan.steps, [None, Some(0), Some(0)]);
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_is_tried_is_better(
            rows in proptest::collection::vec(
                proptest::collection::vec((0_u16..12, 0_u32..11), 0..4), 0..6),
            most in proptest::option::of(0_u16..30),
        ) {
            let files: Vec<Vec<Work>> = rows
                .iter()
                .map(|row| row.iter().map(|&(minutes, worth)| Work { minutes, worth }).collect())
                .collect();
            let plan = best(&files, most);
            proptest::prop_assert_eq!(plan.worth, tried(&files, most));
            let chosen = files.iter().zip(&plan.steps);
            let spent: u16 = chosen
                .filter_map(|(file, step)| Some(file.get((*step)?)?.minutes))
                .sum();
            proptest::prop_assert_eq!(spent, plan.minutes);
            proptest::prop_assert!(most.is_none_or(|most| spent <= most));
        }
    }
}
