//! What the rules find in the call of a colleague that a scenario lets people listen to.

use crate::{
    compliance::{Finding, Parameters, judge},
    evidence::of_heard,
    scenario::Scenario,
};

/// What is found in it, cited by line, from 1. Nothing where no call is listened to.
pub fn in_what_was_heard(scenario: &Scenario) -> Vec<Finding> {
    if scenario.to_listen_to().is_none() {
        return Vec::new();
    }
    let params = Parameters::for_jurisdiction(scenario.place_of_law());
    judge(scenario.facts(), &params, of_heard::lines(scenario))
}
