//! Section 3 of the catalogue: third parties and location information.

mod tp_disclosure;

pub(super) use tp_disclosure::TP_DISCLOSURE;
