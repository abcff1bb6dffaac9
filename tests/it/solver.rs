//! The solver is the session's own game, no second one: it agrees with brute
//! force, it merges only what has the same future, and it judges live steps as
//! their record is judged.

use std::{
    collections::{BTreeSet, HashMap},
    fs,
    sync::Arc,
};

use rightparty::{
    compliance::{self, Parameters, RuleSet, Standing, rules::RULES, standing::Ground},
    domain::{
        CollectorAct, Contact, Deed, Money, PartyAct, Terms,
        terms::{Cadence, Method, TermsKind},
    },
    evidence::{Acts, Conduct, Item, Seen, Speaker, conduct, conduct::read_example, of_record},
    handbook,
    negotiation::{candidates::inside, decency},
    scenario::Scenario,
    session::{Action, Play, Record, Stage, enabled::enabled},
    solver::{Budget, Position, Precision, Solver},
};

use crate::support::{Dice, header, ids, random_play, shipped};

/// Rules broken, in order.
type Broken = Vec<&'static str>;

fn step(
    play: &Play,
    solver: &Solver,
    at: &Position,
    action: &Action,
) -> Option<(Position, Broken)> {
    let mut broken = Vec::new();
    let next = at
        .after(play, solver.judge(), action, &mut |found| {
            if found.verdict.outcome.is_violation() {
                broken.push(found.rule.id);
            }
        })
        .ok()?;
    Some((next, broken))
}

#[test]
fn live_steps_are_judged_as_their_record_is() {
    for id in ids() {
        let scenario = shipped(&id);
        for seed in 1..40 {
            let session = random_play(&scenario, seed);
            let solver = Solver::new(session.play(), Budget::default());
            let mut at = solver.start();
            let mut live = Vec::new();
            for entry in &session.log().entries {
                let judge = solver.judge();
                at.follow(
                    session.play(),
                    judge,
                    &entry.cause,
                    &entry.effects,
                    &mut |found| {
                        live.push((found.rule.id, found.entry, found.verdict.outcome));
                    },
                );
            }
            let record = Record::of(header(&scenario, seed), &session);
            let items = of_record::items(&record, &scenario);
            let params = params(&scenario);
            let stored: Vec<_> = compliance::judge(scenario.facts(), &params, items)
                .into_iter()
                .map(|one| (one.rule, one.entry, one.outcome))
                .collect();
            // The file ends when a record does; advice then is the record's alone.
            let stored: Vec<_> = stored
                .into_iter()
                .filter(|one| one.2.is_violation() || live.contains(one))
                .collect();
            assert_eq!(live, stored, "{id}, seed {seed}");
            assert_eq!(at.state, *session.state(), "{id}, seed {seed}");
        }
    }
}

fn params(scenario: &Scenario) -> Parameters {
    let consumer = scenario.facts().consumer();
    Parameters::for_jurisdiction(consumer.map_or("", |consumer| &consumer.jurisdiction))
}

/// Something to do here, chosen by the dice alone, so that two states that are one
/// to the solver are asked for the same. Offers are such as will be accepted.
fn any_move(solver: &mut Solver, at: &Position, dice: &mut Dice) -> Action {
    let mut actions: Vec<Action> = enabled(solver.play(), &at.state).into_iter().collect();
    actions.extend(solver.moves(at).into_iter().filter(is_offer));
    match dice.roll(8) {
        1 => Action::Wait(u16::try_from(5 + 5 * dice.roll(8)).unwrap()),
        _ if actions.is_empty() => Action::FileNote(Box::default()),
        _ => actions[dice.roll(actions.len())].clone(),
    }
}

fn is_offer(action: &Action) -> bool {
    matches!(action, Action::Offer(_))
}

#[test]
fn merged_states_have_the_same_future() {
    let mut compared = 0;
    for id in ids() {
        let scenario = shipped(&id);
        let play = Play::new(Arc::clone(&scenario), 1);
        let mut solver = Solver::new(&play, Budget::default());
        let mut met: HashMap<_, Position> = HashMap::new();
        for seed in 0..400 {
            let mut dice = Dice::new(seed);
            let mut at = solver.start();
            for _ in 0..14 + dice.roll(12) {
                let action = any_move(&mut solver, &at, &mut dice);
                if let Some((next, _)) = step(&play, &solver, &at, &action) {
                    at = next;
                }
                let key = solver.key(&at);
                let Some(known) = met.get(&key) else {
                    met.insert(key, at.clone());
                    continue;
                };
                if known.state == at.state && known.standing == at.standing {
                    continue;
                }
                compared += 1;
                assert_same_future(
                    &play,
                    &mut solver,
                    known.clone(),
                    at.clone(),
                    &mut dice,
                    &id,
                );
            }
        }
    }
    assert!(compared > 500, "only {compared} pairs were compared");
}

fn assert_same_future(
    play: &Play,
    solver: &mut Solver,
    mut one: Position,
    mut other: Position,
    dice: &mut Dice,
    id: &str,
) {
    let mut done = Vec::new();
    for _ in 0..10 {
        let action = any_move(solver, &one, dice);
        done.push(action.clone());
        let told = || format!("{id}: {one:#?}\n{other:#?}\n{done:#?}");
        match (
            step(play, solver, &one, &action),
            step(play, solver, &other, &action),
        ) {
            (None, None) => {}
            (Some((one_next, one_broken)), Some((other_next, other_broken))) => {
                assert_eq!(one_broken, other_broken, "{}", told());
                assert!(
                    solver.key(&one_next) == solver.key(&other_next),
                    "the keys part: {}\n{one_next:#?}\n{other_next:#?}",
                    told()
                );
                let measures = (one_next.measure(play), other_next.measure(play));
                assert_eq!(measures.0, measures.1, "{}", told());
                (one, other) = (one_next, other_next);
            }
            _ => panic!("one is refused: {}", told()),
        }
    }
}

#[test]
fn forgetting_changes_no_finding_of_any_example() {
    let mut conducts: Vec<(String, Conduct)> = Vec::new();
    for &rule in RULES {
        for example in handbook::examples(rule) {
            conducts.push((rule.id.to_owned(), read_example(&example.text).unwrap()));
        }
    }
    for entry in fs::read_dir("tests/fixtures/law").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "ron") {
            let text = fs::read_to_string(&path).unwrap();
            let conduct = conduct::read(&text).value.unwrap();
            conducts.push((path.display().to_string(), conduct));
        }
    }
    let mut broken = 0;
    for (name, conduct) in &conducts {
        let items = conduct.items().unwrap();
        let params = Parameters::for_jurisdiction(conduct.place_of_law());
        let ground = ground(conduct, &params, &items);
        let whole = violations(conduct, &params, &items, None);
        let forgetful = violations(conduct, &params, &items, Some(&ground));
        broken += whole.len();
        assert_eq!(whole, forgetful, "{name}");
    }
    assert!(broken > 200, "only {broken} violations were compared");
}

fn violations(
    conduct: &Conduct,
    params: &Parameters,
    items: &[Seen<'_>],
    ground: Option<&Ground>,
) -> Vec<(&'static str, u32)> {
    let mut standing = Standing::from(&conduct.facts, params);
    let mut found = Vec::new();
    for seen in items {
        compliance::step(
            RuleSet::all(),
            &conduct.facts,
            params,
            &mut standing,
            seen,
            &mut |one| {
                if one.verdict.outcome.is_violation() {
                    found.push((one.rule.id, one.entry));
                }
            },
        );
        if let Some(ground) = ground {
            standing.forget(ground);
        }
    }
    found
}

fn ground(conduct: &Conduct, params: &Parameters, items: &[Seen<'_>]) -> Ground {
    let mut contacts: Vec<&Contact> = Vec::new();
    let mut said: Vec<CollectorAct> = Vec::new();
    let mut heard: Vec<PartyAct> = Vec::new();
    let mut done: Vec<Deed> = Vec::new();
    for seen in items {
        contacts.extend(seen.contact);
        match &seen.item {
            Item::Utterance {
                acts: Acts::Collector(acts),
                ..
            } => said.extend_from_slice(acts),
            Item::Utterance {
                acts: Acts::Party(acts),
                ..
            } => heard.extend_from_slice(acts),
            Item::Offered {
                by: Speaker::Collector,
                terms,
            } => said.push(CollectorAct::Offer(*terms)),
            Item::Deed(deed) => done.push(*deed),
            _ => {}
        }
    }
    let today = items
        .first()
        .map_or_else(Default::default, |seen| seen.now.date());
    Ground::of(
        &conduct.facts,
        params,
        today,
        contacts,
        &said,
        &heard,
        &done,
    )
}

/// The best lawful end of a small scenario by trying everything, with offers in
/// steps of fifty dollars besides those that the solver knows of.
#[test]
fn brute_force_finds_nothing_better() {
    for seed in 1..3 {
        let scenario = shipped("short_call");
        let play = Play::new(scenario, seed);
        let mut solver = Solver::new(&play, Budget::default());
        let solution = solver.solve();
        assert!(matches!(solution.precision, Precision::Exact { .. }));
        let offers = offers_in_fifties(&play);
        let mut brute = Brute {
            play: &play,
            solver: &solver,
            offers,
            met: BTreeSet::new(),
            best: i64::MIN,
        };
        brute.from(&solver.start(), 0);
        assert!(
            brute.best <= solution.par,
            "seed {seed}: {} is above par {}",
            brute.best,
            solution.par
        );
        // With the offers of the best line, brute force reaches par too.
        let used = solution.line.iter().filter_map(|action| match action {
            Action::Offer(terms) => Some(*terms),
            _ => None,
        });
        let mut offers = offers_in_fifties(&play);
        offers.extend(used);
        let mut brute = Brute {
            play: &play,
            solver: &solver,
            offers,
            met: BTreeSet::new(),
            best: i64::MIN,
        };
        brute.from(&solver.start(), 0);
        assert_eq!(brute.best, solution.par, "seed {seed}");
    }
}

/// Tries every action at every state, by depth; nothing is merged but states that
/// are equal in everything.
struct Brute<'a> {
    play: &'a Play,
    solver: &'a Solver,
    offers: Vec<Terms>,
    met: BTreeSet<String>,
    best: i64,
}

impl Brute<'_> {
    fn from(&mut self, at: &Position, depth: usize) {
        if at.state.stage() == Stage::Note {
            self.best = self.best.max(at.measure(self.play).whole());
            return;
        }
        let told = format!("{:?}{}{depth}", at.state, at.standing.key());
        if depth > 4 || !self.met.insert(told) {
            return;
        }
        let mut actions: Vec<Action> = enabled(self.play, &at.state).into_iter().collect();
        actions.retain(|action| !matches!(action, Action::Hold(_)));
        if at.state.stage() == Stage::Contact {
            actions.extend(self.offers.iter().map(|terms| Action::Offer(*terms)));
        }
        for action in actions {
            if let Some((next, broken)) = step(self.play, self.solver, at, &action)
                && broken.is_empty()
            {
                self.from(&next, depth + 1);
            }
        }
    }
}

/// Every decent offer inside the authority, in steps of fifty dollars. What is not
/// decent can be agreed to and is worth something; par leaves it out on purpose.
fn offers_in_fifties(play: &Play) -> Vec<Terms> {
    let scenario = &play.scenario;
    let (whole, today) = (scenario.undisputed(), scenario.today());
    let fifties = || (0..=whole.in_cents() / 5_000).map(|fifty| Money::whole(50 * fifty));
    let payday = play.temperament.payday.next_on_or_after(today);
    let mut offers = Vec::new();
    for kind in [TermsKind::InFull, TermsKind::Settlement, TermsKind::Review] {
        let totals: Vec<Money> = match kind {
            TermsKind::InFull => vec![whole],
            _ => fifties().collect(),
        };
        for total in totals {
            for down in fifties().filter(|down| *down <= total) {
                for cadence in [Cadence::Once, Cadence::TwoWeekly, Cadence::Monthly] {
                    for each in fifties().filter(|each| *each > Money::ZERO) {
                        if cadence == Cadence::Once && each > Money::whole(50) {
                            continue;
                        }
                        let rest = total - down;
                        let terms = Terms {
                            kind,
                            total,
                            down,
                            instalment: if cadence == Cadence::Once { rest } else { each },
                            cadence,
                            first: payday,
                            method: Method::Debit,
                        };
                        let person = &play.temperament;
                        let authority = &scenario.facts().authority;
                        if inside(&terms, authority, whole, today)
                            && decency::is_decent(&terms, person, &person.opening)
                        {
                            offers.push(terms);
                        }
                    }
                }
            }
        }
    }
    offers
}
