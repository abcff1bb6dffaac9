//! Section 2: attorneys, refusals to pay, requests to stop.

mod attorney_knowledge_actual;
mod attorney_location_stop;
mod attorney_represented_no_contact;
mod cease_exceptions_only;
mod cease_notice_effective_on_receipt;
mod cease_oral_request;
mod cease_refusal_to_pay;
mod cease_written_request;

pub(super) use attorney_knowledge_actual::ATTORNEY_KNOWLEDGE_ACTUAL;
pub(super) use attorney_location_stop::ATTORNEY_LOCATION_STOP;
pub(super) use attorney_represented_no_contact::ATTORNEY_REPRESENTED_NO_CONTACT;
pub(super) use cease_exceptions_only::CEASE_EXCEPTIONS_ONLY;
pub(super) use cease_notice_effective_on_receipt::CEASE_NOTICE_EFFECTIVE_ON_RECEIPT;
pub(super) use cease_oral_request::CEASE_ORAL_REQUEST;
pub(super) use cease_refusal_to_pay::CEASE_REFUSAL_TO_PAY;
pub(super) use cease_written_request::CEASE_WRITTEN_REQUEST;
