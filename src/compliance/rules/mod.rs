//! The table of rules, in the catalogue's order. One file per rule; a folder per section.

use crate::compliance::rule::Rule;

mod abroad;
mod attorney_and_cease;
mod borrowed;
mod client;
mod collecting;
mod coverage;
mod disclosures;
mod duties;
mod electronic;
mod false_statements;
mod federal;
mod frequency;
mod machine;
mod pressure;
mod states;
mod third_parties;
mod time_and_place;
mod unfair;
mod validation;
mod voicemail;
mod volume;

pub(in crate::compliance) use federal::recording_needs_all;

/// Every rule there is. A rule left out here is dead code, which the build rejects.
pub const RULES: &[&Rule] = &[
    // Section 0 of the catalogue: coverage and definitions
    &coverage::COV_DEBT_COLLECTOR,
    &coverage::COV_DEFAULT_AT_ACQUISITION,
    &coverage::COV_CREDITOR_FALSE_NAME,
    &coverage::COV_CONSUMER_DEBT,
    &coverage::DEF_COMMUNICATION,
    &coverage::DEF_ATTEMPT,
    &coverage::DEF_CONSUMER_EXTENDED,
    &coverage::DEF_PERSONAL_REPRESENTATIVE,
    &coverage::DEF_DECEASED_IS_CONSUMER,
    &coverage::DEF_LOCATION_INFORMATION,
    // Section 1: time and place
    &time_and_place::CALL_TIME_BEFORE_8AM,
    &time_and_place::CALL_TIME_AFTER_9PM,
    &time_and_place::TIME_AMBIGUOUS_LOCATION,
    &time_and_place::TIME_ELECTRONIC_WHEN_SENT,
    &time_and_place::TIME_KNOWN_INCONVENIENT,
    &time_and_place::TIME_BUSY_IS_NOT_STANDING,
    &time_and_place::INCONVENIENT_CONSUMER_INITIATES,
    &time_and_place::PLACE_KNOWN_INCONVENIENT,
    &time_and_place::PLACE_WORKPLACE_PROHIBITED,
    &time_and_place::CONSENT_NOT_SOLICITED_IN_VIOLATION,
    &time_and_place::CONSENT_MUST_BE_DIRECT,
    // Section 2: attorneys, refusals to pay, requests to stop
    &attorney_and_cease::ATTORNEY_REPRESENTED_NO_CONTACT,
    &attorney_and_cease::ATTORNEY_KNOWLEDGE_ACTUAL,
    &attorney_and_cease::ATTORNEY_LOCATION_STOP,
    &attorney_and_cease::CEASE_REFUSAL_TO_PAY,
    &attorney_and_cease::CEASE_WRITTEN_REQUEST,
    &attorney_and_cease::CEASE_NOTICE_EFFECTIVE_ON_RECEIPT,
    &attorney_and_cease::CEASE_EXCEPTIONS_ONLY,
    &attorney_and_cease::CEASE_ORAL_REQUEST,
    // Section 3: third parties and location information
    &third_parties::TP_DISCLOSURE,
    &third_parties::TP_RIGHT_PARTY_CHECK,
    &third_parties::TP_VOICEMAIL_OVERHEARD,
    &third_parties::LOC_IDENTIFY_SELF,
    &third_parties::LOC_EMPLOYER_ONLY_IF_ASKED,
    &third_parties::LOC_NO_DEBT_MENTION,
    &third_parties::LOC_ONCE,
    &third_parties::LOC_NO_POSTCARD,
    &third_parties::LOC_NO_COLLECTION_MARKS,
    &third_parties::LOC_ONLY_LOCATION_FACTS,
    // Section 4: voicemail and the limited-content message
    &voicemail::LCM_REQUIRED_CONTENT,
    &voicemail::LCM_OPTIONAL_CONTENT,
    &voicemail::LCM_NO_EXTRA_CONTENT,
    &voicemail::LCM_VOICEMAIL_FOR_CONSUMER,
    &voicemail::LCM_INCOMPLETE,
    &voicemail::LCM_COUNTS_AS_CALL,
    &voicemail::VOICEMAIL_COMMUNICATION_NEEDS_DISCLOSURE,
    // Section 5: frequency, harassment, chosen media
    &frequency::FREQ_7_IN_7,
    &frequency::FREQ_POST_CONVERSATION_7,
    &frequency::FREQ_CONSENT_EXCLUSION,
    &frequency::FREQ_NOT_CONNECTED_EXCLUSION,
    &frequency::FREQ_PROFESSIONAL_EXCLUSION,
    &frequency::FREQ_PER_PERSON_PER_DEBT,
    &frequency::FREQ_STUDENT_LOAN_ONE_DEBT,
    &frequency::FREQ_MULTI_DEBT_CALL,
    &frequency::FREQ_REBUT_COMPLIANCE,
    &frequency::FREQ_REBUT_VIOLATION,
    &frequency::FREQ_PHONE_ONLY,
    &frequency::HARASS_GENERAL,
    &frequency::HARASS_CUMULATIVE_MEDIA,
    &frequency::HARASS_VIOLENCE,
    &frequency::HARASS_OBSCENE,
    &frequency::HARASS_ABUSIVE_LANGUAGE,
    &frequency::HARASS_DEBTOR_LIST,
    &frequency::HARASS_SALE_ADVERT,
    &frequency::HARASS_CALLER_IDENTITY,
    &frequency::MEDIA_REQUEST_HONOUR,
    &frequency::MEDIA_OPTOUT_CONFIRMATION,
    &frequency::MEDIA_RESPOND_ONCE,
    &frequency::MEDIA_LEGALLY_REQUIRED,
    // Section 6: disclosures in every contact
    &disclosures::DISC_MINI_MIRANDA_INITIAL,
    &disclosures::DISC_INITIAL_ORAL_AND_WRITTEN,
    &disclosures::DISC_SUBSEQUENT,
    &disclosures::DISC_LANGUAGE,
    &disclosures::ALIAS_CONSISTENT,
    // Section 7: false, deceptive and misleading statements
    &false_statements::FALSE_GOVERNMENT,
    &false_statements::FALSE_CRA,
    &false_statements::FALSE_ATTORNEY,
    &false_statements::ATTORNEY_MEANINGFUL_INVOLVEMENT,
    &false_statements::FALSE_CRIME,
    &false_statements::FALSE_TRANSFER_EFFECT,
    &false_statements::FALSE_INNOCENT_PURCHASER,
    &false_statements::FALSE_IS_LEGAL_PROCESS,
    &false_statements::FALSE_NOT_LEGAL_PROCESS,
    &false_statements::FALSE_AMOUNT_STATUS,
    &false_statements::FALSE_COMPENSATION,
    &false_statements::ACCRUING_BALANCE,
    &false_statements::THREAT_ARREST,
    &false_statements::THREAT_SEIZURE_GARNISHMENT,
    &false_statements::THREAT_NOT_INTENDED,
    &false_statements::THREAT_NOT_LEGAL,
    &false_statements::THREAT_CREDIT_REPORTING,
    &false_statements::CREDIT_INFO_FALSE,
    &false_statements::FAIL_MARK_DISPUTED,
    &false_statements::FALSE_COURT_LOOK,
    &false_statements::FALSE_BUSINESS_NAME,
    &false_statements::DECEPTIVE_MEANS,
    &false_statements::FALSE_DEADLINE_OFFER,
    &false_statements::TIMEBARRED_SUIT,
    &false_statements::TIMEBARRED_THREAT,
    &false_statements::TIMEBARRED_SETTLEMENT_MISLEAD,
    &false_statements::UNSUBSTANTIATED_CLAIM,
    &false_statements::DECEASED_FAMILY_LIABILITY,
    &false_statements::SOCIAL_MEDIA_IDENTITY,
    // Section 8: unfair practices and restricted media
    &unfair::UNFAIR_UNAUTHORISED_AMOUNT,
    &unfair::UNFAIR_CONVENIENCE_FEE,
    &unfair::UNFAIR_POSTDATED_ACCEPT,
    &unfair::UNFAIR_POSTDATED_SOLICIT,
    &unfair::UNFAIR_POSTDATED_EARLY,
    &unfair::UNFAIR_CONCEALED_CHARGES,
    &unfair::UNFAIR_NONJUDICIAL_ACTION,
    &unfair::MEDIA_POSTCARD,
    &unfair::MEDIA_ENVELOPE,
    &unfair::MEDIA_WORK_EMAIL,
    &unfair::MEDIA_PUBLIC_SOCIAL,
    // Section 9: e-mail, text, opting out
    &electronic::ETEXT_SAFE_HARBOUR,
    &electronic::EMAIL_CONSUMER_ROUTE,
    &electronic::EMAIL_CREDITOR_ROUTE,
    &electronic::EMAIL_PRIOR_COLLECTOR_ROUTE,
    &electronic::TEXT_CONSUMER_TEXTED,
    &electronic::TEXT_CONSENT,
    &electronic::ETEXT_KNOWN_LEAK,
    &electronic::OPTOUT_IN_EVERY_MESSAGE,
    &electronic::OPTOUT_NO_COST_NO_EXTRA_INFO,
    &electronic::OPTOUT_HONOUR_ANY_FORM,
    // Section 10: validation, disputes, payments
    &validation::VAL_TIMING,
    &validation::VAL_CONTENT,
    &validation::VAL_RESPONSE_FORM,
    &validation::VAL_FORM_SAFE_HARBOUR,
    &validation::VAL_ITEMIZATION_DATE,
    &validation::VAL_PERIOD_END,
    &validation::VAL_NONDELIVERY,
    &validation::VAL_ELECTRONIC,
    &validation::VAL_LANGUAGE,
    &validation::VAL_DECEASED,
    &validation::OVERSHADOW,
    &validation::DISPUTE_WRITTEN_CEASE,
    &validation::ORIGINAL_CREDITOR_CEASE,
    &validation::DISPUTE_WRITING_ELECTRONIC_OK,
    &validation::DISPUTE_DUPLICATIVE,
    &validation::DISPUTE_ORAL,
    &validation::DISPUTE_DEMAND_WRITING,
    &validation::DISPUTE_NO_ADMISSION,
    &validation::PAYMENT_MULTIPLE_DEBTS,
    // Section 11: other duties of collectors
    &duties::FURNISH_BEFORE_CONTACT,
    &duties::FURNISH_UNDELIVERED,
    &duties::TRANSFER_PROHIBITED,
    &duties::VENUE,
    &duties::DECEPTIVE_FORMS,
    &duties::RECORDS_3Y,
    &duties::RECORDINGS_3Y,
    &duties::LIABILITY_FRAME,
    &duties::STATE_LAW_STRICTER,
    // Section 12: adjacent federal law
    &federal::BK_AUTOMATIC_STAY,
    &federal::BK_DISCHARGE,
    &federal::TCPA_CELL_CONSENT,
    &federal::TCPA_PRERECORDED_ID,
    &federal::TCPA_REVOCATION,
    &federal::EFTA_WRITTEN_AUTHORISATION,
    &federal::EFTA_VARYING_NOTICE,
    &federal::EFTA_STOP_PAYMENT,
    &federal::EFTA_NO_COMPULSORY_USE,
    &federal::FCRA_ACCURACY,
    &federal::FCRA_DIRECT_DISPUTE,
    &federal::FCRA_ID_THEFT,
    &federal::SCRA_6PCT,
    &federal::SCRA_DEFAULT_JUDGMENT,
    &federal::SCRA_NO_ADVERSE_FOR_EXERCISING,
    &federal::UDAAP_COLLECTION,
    &federal::GLBA_PRETEXT,
    &federal::CALL_RECORDING_CONSENT,
    // Section 13: overlays of states and cities
    &states::MA_TWO_CONTACTS_7D,
    &states::NYC_THREE_IN_SEVEN,
    &states::NYC_DISPUTE_ANY_TIME,
    &states::NY_DFS_PART1,
    &states::DC_FOUR_CALLS_7D,
    &states::DC_FIVE_ELECTRONIC_7D,
    &states::DC_NO_HOME_VISIT,
    &states::WA_THREE_PER_WEEK,
    &states::WV_30_10,
    &states::WV_GARNISH_EXPLAIN,
    &states::CA_ROSENTHAL,
    &states::FL_9PM_8AM,
    &states::TX_392,
    &states::CO_FDCPA,
    // Section 14: India and the United Kingdom
    &abroad::IN_HOURS_8_19,
    &abroad::IN_NO_HARASSMENT,
    &abroad::IN_2026_DRAFT,
    &abroad::UK_TIMES_REQUESTS,
    &abroad::UK_NO_THIRD_PARTY,
    &abroad::UK_IDENTITY_FIRST,
    &abroad::UK_NO_FALSE_AUTHORITY,
    &abroad::UK_DISPUTE_SUSPEND,
    &abroad::UK_NO_PRESSURE,
    &abroad::UK_REASONABLE_OFFER,
    // Client policy: rules of the house
    &client::CLIENT_OFFER_BEYOND_AUTHORITY,
    &client::CLIENT_TWO_IDENTIFIERS,
    &client::CLIENT_VERBATIM_WORDING,
    &client::CLIENT_NO_MESSAGE_WITH_THIRD_PARTY,
];

/// Ids that were used once and never will be again.
pub const RETIRED: &[&str] = &[];

/// A rule by its id.
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}
