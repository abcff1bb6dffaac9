//! Runs rules over evidence: a whole stream, or one item at a time.

use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::{
    compliance::{
        Finding, Moment, Parameters, Standing,
        moment::kind,
        packs::Pack,
        questions::{Coverage, coverage},
        rule::{Basis, Binds, Moments, REGULATION_F, Rule, Source, Verdict},
        rules::RULES,
    },
    domain::{
        Contact, Currency, Deed, Facts, Id, LocalMoment, NextStep, Stamp,
        act::ValidationFields,
        contact::CallResult,
        deed::{Addressee, NoticeKind},
        facts::AddressKind,
        party_act::{Language, Medium},
    },
    evidence::{Item, Seen},
};

/// Rules sorted by the moments that they listen to, each list in catalogue order.
#[derive(Clone, Debug, Default)]
pub struct RuleSet {
    by_kind: [Vec<&'static Rule>; Moments::KINDS],
    /// Those of them that were law before Regulation F was.
    before_regulation_f: [Vec<&'static Rule>; Moments::KINDS],
}

static ALL: LazyLock<RuleSet> = LazyLock::new(|| RuleSet::of(RULES.iter().copied()));

/// The rules that hold in each place, so that no record asks those of the others.
static BY_PACK: LazyLock<Vec<RuleSet>> = LazyLock::new(|| {
    let here = |pack| RULES.iter().copied().filter(move |rule| holds(rule, pack));
    Pack::ALL
        .iter()
        .map(|pack| RuleSet::of(here(*pack)))
        .collect()
});

impl RuleSet {
    /// All rules.
    pub fn all() -> &'static Self {
        &ALL
    }

    /// All rules that hold in a place.
    pub fn of_place(pack: Pack) -> &'static Self {
        let place = Pack::ALL.iter().position(|one| *one == pack);
        place.and_then(|place| BY_PACK.get(place)).unwrap_or(&ALL)
    }

    /// Some rules, in the order given.
    pub fn of(rules: impl IntoIterator<Item = &'static Rule>) -> Self {
        let mut set = Self::default();
        for rule in rules {
            for (index, list) in set.by_kind.iter_mut().enumerate() {
                if rule.hears.hears(index) && rule.basis != Basis::Definition {
                    list.push(rule);
                }
            }
        }
        set.before_regulation_f = set.by_kind.clone();
        for list in &mut set.before_regulation_f {
            list.retain(|rule| !rule.is_regulation_f_alone());
        }
        set
    }

    /// The rules that listen to such a moment and are law on that day.
    fn hearing(&self, kind: usize, day: NaiveDate) -> &[&'static Rule] {
        let early = REGULATION_F.is_some_and(|since| day < since);
        let lists = if early {
            &self.before_regulation_f
        } else {
            &self.by_kind
        };
        lists.get(kind).map_or(&[], Vec::as_slice)
    }
}

/// What a rule said, before it is phrased.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Which rule.
    pub rule: &'static Rule,
    /// What it said.
    pub verdict: Verdict,
    /// The entry to cite.
    pub entry: u32,
    /// The debt that it is about; the first of the file if empty.
    pub debt: Id,
    /// Whether it lies in a plan.
    pub planned: bool,
}

/// All findings of a stream, in its order.
pub fn judge<'a>(
    facts: &Facts,
    params: &Parameters,
    items: impl IntoIterator<Item = Seen<'a>>,
) -> Vec<Finding> {
    judge_with(RuleSet::of_place(params.pack), facts, params, items)
}

/// The findings of some rules.
pub fn judge_with<'a>(
    rules: &RuleSet,
    facts: &Facts,
    params: &Parameters,
    items: impl IntoIterator<Item = Seen<'a>>,
) -> Vec<Finding> {
    let mut standing = Standing::from(facts, params);
    let mut findings = Vec::new();
    for seen in items {
        step(rules, facts, params, &mut standing, &seen, &mut |found| {
            let currency = facts
                .debt(found.debt)
                .map_or(Currency::Usd, |debt| debt.currency);
            findings.push(Finding::of(
                found.rule,
                &found.verdict,
                found.entry,
                found.planned,
                currency,
            ));
        });
    }
    findings
}

/// Judges one item and takes it into the standing. Duties that fell due before it
/// are judged first. Nothing is allocated unless `found` does.
pub fn step(
    rules: &RuleSet,
    facts: &Facts,
    params: &Parameters,
    standing: &mut Standing,
    seen: &Seen<'_>,
    found: &mut impl FnMut(Found),
) {
    let today = seen.now.date();
    standing.catch_up(facts, params, today);
    if !standing.duties.is_empty() {
        while let Some(duty) = standing.duties.overdue(today) {
            let due = Seen {
                item: Item::DutyDue(duty),
                ..*seen
            };
            ask(rules, &Moment::new(facts, params, standing, &due), found);
        }
    }
    ask(rules, &Moment::new(facts, params, standing, seen), found);
    if let Item::Planned(next) = &seen.item {
        carry_out(rules, facts, params, standing, seen, next, found);
    }
    standing.evolve(facts, params, seen);
}

fn ask(rules: &RuleSet, moment: &Moment<'_>, found: &mut impl FnMut(Found)) {
    let hearing = rules.hearing(kind(moment.item), moment.date());
    if hearing.is_empty() {
        return;
    }
    let covered = coverage(moment.facts, moment.debt()) == Coverage::Covered;
    for &rule in hearing {
        if applies(rule, moment, covered)
            && let Some(verdict) = (rule.judge)(moment)
        {
            found(Found {
                rule,
                verdict,
                entry: moment.entry,
                debt: moment.debt,
                planned: moment.planned,
            });
        }
    }
}

/// Whether a rule binds whoever collects here. Outside coverage it is not
/// applicable, which is not compliance: it says nothing.
fn applies(rule: &Rule, moment: &Moment<'_>, covered: bool) -> bool {
    let bound = match rule.binds {
        Binds::Collector => covered,
        Binds::Furnisher => moment.facts.agency.furnishes,
        Binds::Anyone => true,
    };
    bound && holds(rule, moment.params.pack)
}

/// Whether a rule is law, or policy, in a place.
fn holds(rule: &Rule, pack: Pack) -> bool {
    if rule.within.is_empty() {
        rule.source != Source::Law || pack.is_american()
    } else {
        rule.within.contains(&pack)
    }
}

/// Judges a planned step as if it were carried out when it is planned for.
fn carry_out(
    rules: &RuleSet,
    facts: &Facts,
    params: &Parameters,
    standing: &Standing,
    seen: &Seen<'_>,
    next: &NextStep,
    found: &mut impl FnMut(Found),
) {
    let (sought, line, when, notice) = match *next {
        NextStep::Contact {
            person, line, when, ..
        } => (person, Some(line), when, None),
        NextStep::Send { kind, line, when } => (None, line, when, Some(kind)),
        NextStep::Refer { .. } | NextStep::Hold { .. } | NextStep::Close { .. } => return,
    };
    let medium = medium_of(facts, line, notice.is_some());
    let mut contact = Contact {
        at: when,
        sought,
        line,
        medium,
        result: CallResult::RangOut,
        ..Contact::default()
    };
    contact
        .debts
        .extend((!seen.debt.is_empty()).then_some(seen.debt));
    let now = at(when, seen.now);
    let mut ask_of = |item: Item<'_>| {
        let then = Seen {
            now,
            contact: Some(&contact),
            item,
            ..*seen
        };
        let mut moment = Moment::new(facts, params, standing, &then);
        moment.planned = true;
        ask(rules, &moment, found);
    };
    ask_of(Item::Tried);
    if let Some(kind) = notice {
        ask_of(Item::Deed(sent(kind, medium)));
    }
}

fn sent(kind: NoticeKind, medium: Medium) -> Deed {
    Deed::SendNotice {
        kind,
        medium,
        fields: ValidationFields::default(),
        addressee: Addressee::Consumer,
        language: Language::English,
        with_english: false,
        states_end: None,
        dated: true,
        itemization: None,
    }
}

/// The planned time; a time that clocks skip is taken as the plan's own moment.
fn at(when: Stamp, now: LocalMoment) -> LocalMoment {
    LocalMoment::of(when, now.zone()).unwrap_or(now)
}

fn medium_of(facts: &Facts, line: Option<Id>, writing: bool) -> Medium {
    let kind = line
        .and_then(|line| facts.address(line))
        .map(|address| address.kind);
    match kind {
        Some(AddressKind::Email | AddressKind::WorkEmail) => Medium::Email,
        Some(AddressKind::Street) => Medium::Letter,
        Some(AddressKind::Social) => Medium::Social,
        Some(AddressKind::Mobile) if writing => Medium::Text,
        _ if writing => Medium::Letter,
        _ => Medium::Call,
    }
}
