//! Words that no lawful line holds: rules that judge words alone forbid them, whoever
//! listens and whatever was said before.

use std::sync::LazyLock;

use crate::{
    compliance::{self, Parameters, RuleSet, Standing, rules::RULES},
    domain::{CollectorAct, Id, party_act::Language},
    evidence::{Acts, Item, Seen, Speaker},
    session::Play,
};

/// Rules that look at nothing but the words and the file. None of them asks the
/// standing or the contact; a test plays at random and holds it.
const WORDS_ALONE: &[&str] = &[
    "accruing-balance",
    "dispute-no-admission",
    "efta-no-compulsory-use",
    "false-business-name",
    "false-compensation",
    "false-cra",
    "false-crime",
    "false-deadline-offer",
    "false-innocent-purchaser",
    "false-transfer-effect",
    "harass-abusive-language",
    "harass-obscene",
    "harass-violence",
    "threat-arrest",
    "threat-credit-reporting",
    "threat-not-intended",
    "threat-seizure-garnishment",
    "timebarred-threat",
    "unfair-postdated-solicit",
];

static RULE_SET: LazyLock<RuleSet> = LazyLock::new(|| {
    let alone = |id: &str| WORDS_ALONE.contains(&id);
    RuleSet::of(RULES.iter().copied().filter(|rule| alone(rule.id)))
});

/// Whether one utterance with these acts breaks a rule at any moment of this play.
pub(super) fn is_barred(play: &Play, params: &Parameters, acts: &[CollectorAct]) -> bool {
    let facts = play.scenario.facts();
    let mut standing = Standing::from(facts, params);
    let seen = Seen {
        entry: 0,
        now: play.moment(0),
        contact: None,
        debt: facts.debts.first().map_or_else(Id::default, |debt| debt.id),
        item: Item::Utterance {
            speaker: Speaker::Collector,
            acts: Acts::Collector(acts),
            language: Language::default(),
        },
    };
    let mut broken = false;
    compliance::step(
        &RULE_SET,
        facts,
        params,
        &mut standing,
        &seen,
        &mut |found| {
            broken |= found.verdict.outcome.is_violation();
        },
    );
    broken
}
