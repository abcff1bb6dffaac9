//! Section 0 of the catalogue: coverage and definitions.

mod cov_consumer_debt;
mod cov_creditor_false_name;
mod cov_debt_collector;
mod cov_default_at_acquisition;
mod def_attempt;
mod def_communication;
mod def_consumer_extended;
mod def_deceased_is_consumer;
mod def_location_information;
mod def_personal_representative;

pub(super) use cov_consumer_debt::COV_CONSUMER_DEBT;
pub(super) use cov_creditor_false_name::COV_CREDITOR_FALSE_NAME;
pub(super) use cov_debt_collector::COV_DEBT_COLLECTOR;
pub(super) use cov_default_at_acquisition::COV_DEFAULT_AT_ACQUISITION;
pub(super) use def_attempt::DEF_ATTEMPT;
pub(super) use def_communication::DEF_COMMUNICATION;
pub(super) use def_consumer_extended::DEF_CONSUMER_EXTENDED;
pub(super) use def_deceased_is_consumer::DEF_DECEASED_IS_CONSUMER;
pub(super) use def_location_information::DEF_LOCATION_INFORMATION;
pub(super) use def_personal_representative::DEF_PERSONAL_REPRESENTATIVE;
