//! What the rules say to each thing that could be done with the files on a desk.

use crate::{
    compliance::{Finding, Parameters, judge},
    evidence::{Seen, of_queue},
    scenario::model::{DeskFile, Queue},
};

/// What the rules find in the evidence of one file.
pub fn in_file<'a>(file: &'a DeskFile, seen: impl IntoIterator<Item = Seen<'a>>) -> Vec<Finding> {
    let params = Parameters::for_jurisdiction(file.place_of_law());
    judge(&file.facts, &params, seen)
}

/// For each file, for each step: what the rules find if it is carried out as planned.
pub fn in_queue(queue: &Queue) -> Vec<Vec<Vec<Finding>>> {
    let of = |file: &DeskFile| {
        let params = Parameters::for_jurisdiction(file.place_of_law());
        let steps = file.steps.iter();
        steps
            .map(|step| {
                judge(
                    &file.facts,
                    &params,
                    [of_queue::planned(file, step.does, 0)],
                )
            })
            .collect()
    };
    queue.files.iter().map(of).collect()
}
