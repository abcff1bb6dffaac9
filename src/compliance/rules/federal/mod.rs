//! Section 12: adjacent federal law.

mod bk_automatic_stay;
mod bk_discharge;
mod call_recording_consent;
mod efta_no_compulsory_use;
mod efta_stop_payment;
mod efta_varying_notice;
mod efta_written_authorisation;
mod fcra_accuracy;
mod fcra_direct_dispute;
mod fcra_id_theft;
mod glba_pretext;
mod scra_6pct;
mod scra_default_judgment;
mod scra_no_adverse_for_exercising;
mod tcpa_cell_consent;
mod tcpa_prerecorded_id;
mod tcpa_revocation;
mod udaap_collection;

pub(super) use bk_automatic_stay::BK_AUTOMATIC_STAY;
pub(super) use bk_discharge::BK_DISCHARGE;
pub(super) use call_recording_consent::CALL_RECORDING_CONSENT;
pub(super) use efta_no_compulsory_use::EFTA_NO_COMPULSORY_USE;
pub(super) use efta_stop_payment::EFTA_STOP_PAYMENT;
pub(super) use efta_varying_notice::EFTA_VARYING_NOTICE;
pub(super) use efta_written_authorisation::EFTA_WRITTEN_AUTHORISATION;
pub(super) use fcra_accuracy::FCRA_ACCURACY;
pub(super) use fcra_direct_dispute::FCRA_DIRECT_DISPUTE;
pub(super) use fcra_id_theft::FCRA_ID_THEFT;
pub(super) use glba_pretext::GLBA_PRETEXT;
pub(super) use scra_6pct::SCRA_6PCT;
pub(super) use scra_default_judgment::SCRA_DEFAULT_JUDGMENT;
pub(super) use scra_no_adverse_for_exercising::SCRA_NO_ADVERSE_FOR_EXERCISING;
pub(super) use tcpa_cell_consent::TCPA_CELL_CONSENT;
pub(super) use tcpa_prerecorded_id::TCPA_PRERECORDED_ID;
pub(super) use tcpa_revocation::TCPA_REVOCATION;
pub(super) use udaap_collection::UDAAP_COLLECTION;
