//! Section 12: adjacent federal law.

mod efta_written_authorisation;

pub(super) use efta_written_authorisation::EFTA_WRITTEN_AUTHORISATION;
