//! Section 0 of the catalogue: coverage and definitions.

mod cov_debt_collector;
mod def_communication;
mod def_consumer_extended;

pub(super) use cov_debt_collector::COV_DEBT_COLLECTOR;
pub(super) use def_communication::DEF_COMMUNICATION;
pub(super) use def_consumer_extended::DEF_CONSUMER_EXTENDED;
