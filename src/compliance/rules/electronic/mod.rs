//! Section 9: e-mail, text, opting out.

mod email_consumer_route;
mod email_creditor_route;
mod email_prior_collector_route;
mod etext_known_leak;
mod etext_safe_harbour;
mod optout_honour_any_form;
mod optout_in_every_message;
mod optout_no_cost_no_extra_info;
mod text_consent;
mod text_consumer_texted;

pub(super) use email_consumer_route::EMAIL_CONSUMER_ROUTE;
pub(super) use email_creditor_route::EMAIL_CREDITOR_ROUTE;
pub(super) use email_prior_collector_route::EMAIL_PRIOR_COLLECTOR_ROUTE;
pub(super) use etext_known_leak::ETEXT_KNOWN_LEAK;
pub(super) use etext_safe_harbour::ETEXT_SAFE_HARBOUR;
pub(super) use optout_honour_any_form::OPTOUT_HONOUR_ANY_FORM;
pub(super) use optout_in_every_message::OPTOUT_IN_EVERY_MESSAGE;
pub(super) use optout_no_cost_no_extra_info::OPTOUT_NO_COST_NO_EXTRA_INFO;
pub(super) use text_consent::TEXT_CONSENT;
pub(super) use text_consumer_texted::TEXT_CONSUMER_TEXTED;
