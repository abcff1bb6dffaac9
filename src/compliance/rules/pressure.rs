//! Threats, insults and false authority, for the overlays that name them in one breath.

use crate::{
    compliance::Moment,
    domain::{
        CollectorAct,
        act::{Certainty, Claim, CompanyName, Role, Threat},
        contact::DocumentLook,
        facts::Facts,
    },
};

/// What intimidated, humiliated or deceived, if anything did.
pub(super) fn pressed(moment: &Moment<'_>) -> Option<&'static str> {
    let rude = moment.does(|act| matches!(act, CollectorAct::Insult(_)));
    if rude {
        return Some("The person was insulted.");
    }
    falsely_empowered(moment)
}

/// What claimed an authority, a paper's look or an action that is not there, if anything did.
pub(super) fn falsely_empowered(moment: &Moment<'_>) -> Option<&'static str> {
    let official = moment.contact.is_some_and(|contact| {
        matches!(contact.look, DocumentLook::Court | DocumentLook::Government) && !contact.pleading
    });
    if official && !moment.said().is_empty() {
        return Some("A paper was made to look official.");
    }
    let judgment = moment
        .debt()
        .is_some_and(|debt| debt.judgment.is_some_and(|on| on <= moment.date()));
    moment
        .said()
        .iter()
        .find_map(|act| false_act(act, moment.facts, judgment))
}

fn false_act(act: &CollectorAct, facts: &Facts, judgment: bool) -> Option<&'static str> {
    match act {
        CollectorAct::ClaimRole(role) => match role {
            Role::Supervisor => None,
            Role::Attorney if facts.agency.agent_is_attorney => None,
            _ => Some("The caller claimed to be somebody they are not."),
        },
        CollectorAct::StateCompany(CompanyName::False) => Some("The caller gave a false name."),
        CollectorAct::Claim(Claim::Crime | Claim::LegalProcess(_) | Claim::RelativeLiable) => {
            Some("The caller claimed what is not the law.")
        }
        CollectorAct::Claim(Claim::Judgment) if !judgment => {
            Some("The caller claimed a judgment that there is not.")
        }
        CollectorAct::Consequence {
            what, certainty, ..
        } if *certainty != Certainty::RuledOut && *certainty != Certainty::Undecided => {
            false_consequence(*what, facts, judgment)
        }
        _ => None,
    }
}

fn false_consequence(what: Threat, facts: &Facts, judgment: bool) -> Option<&'static str> {
    let suit = facts.authority.suit_authorised || facts.authority.suit_is_usual;
    match what {
        Threat::Violence | Threat::Arrest => Some("Violence or arrest was named as a consequence."),
        Threat::Reputation | Threat::Publish => Some("Public shame was named as a consequence."),
        Threat::TellEmployer | Threat::TellRelatives => {
            Some("Telling others was named as a consequence.")
        }
        Threat::Suit if !suit => Some("A suit was named that nobody has decided on."),
        Threat::Garnish | Threat::Seize if !judgment && !suit => {
            Some("Seizure was named that no court has allowed.")
        }
        _ => None,
    }
}
