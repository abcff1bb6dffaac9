//! Section 5: frequency, harassment, chosen media.

mod freq_7_in_7;
mod freq_consent_exclusion;
mod freq_multi_debt_call;
mod freq_not_connected_exclusion;
mod freq_per_person_per_debt;
mod freq_phone_only;
mod freq_post_conversation_7;
mod freq_professional_exclusion;
mod freq_rebut_compliance;
mod freq_rebut_violation;
mod freq_student_loan_one_debt;
mod media_request_honour;

pub(super) use freq_7_in_7::FREQ_7_IN_7;
pub(super) use freq_consent_exclusion::FREQ_CONSENT_EXCLUSION;
pub(super) use freq_multi_debt_call::FREQ_MULTI_DEBT_CALL;
pub(super) use freq_not_connected_exclusion::FREQ_NOT_CONNECTED_EXCLUSION;
pub(super) use freq_per_person_per_debt::FREQ_PER_PERSON_PER_DEBT;
pub(super) use freq_phone_only::FREQ_PHONE_ONLY;
pub(super) use freq_post_conversation_7::FREQ_POST_CONVERSATION_7;
pub(super) use freq_professional_exclusion::FREQ_PROFESSIONAL_EXCLUSION;
pub(super) use freq_rebut_compliance::FREQ_REBUT_COMPLIANCE;
pub(super) use freq_rebut_violation::FREQ_REBUT_VIOLATION;
pub(super) use freq_student_loan_one_debt::FREQ_STUDENT_LOAN_ONE_DEBT;
pub(super) use media_request_honour::MEDIA_REQUEST_HONOUR;
