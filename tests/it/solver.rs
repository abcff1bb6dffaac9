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
    evidence::{
        Acts, Conduct, Item, Seen, Speaker, conduct, conduct::read_example, of_heard::BEFORE,
        of_record,
    },
    handbook,
    negotiation::{candidates::inside, decency, progress::fixed_par},
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
    for id in played() {
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
            // The file ends when a record does; advice then is the record's alone. So is
            // what a colleague did in a call that was only heard.
            let stored: Vec<_> = stored
                .into_iter()
                .filter(|one| one.1 != BEFORE)
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
    for id in played() {
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

/// The best ends of small scenarios by trying everything, with offers in steps of
/// fifty dollars besides those that the solver knows of.
#[test]
fn brute_force_finds_nothing_better() {
    for (id, seed) in [("short_call", 1), ("short_call", 2), ("short_deal", 1)] {
        let scenario = shipped(id);
        let play = Play::new(scenario, seed);
        let mut solver = Solver::new(&play, Budget::default());
        let solution = solver.solve();
        assert!(matches!(solution.precision, Precision::Exact { .. }));
        let prospect = solver.from(&solver.start());
        assert_eq!(prospect.best_lawful, Some(solution.par));
        let found = Brute::new(&play, &solver, offers_in_fifties(&play)).all();
        assert!(
            found.lawful <= Some(solution.par),
            "{id}: {found:?} is above {prospect:?}"
        );
        assert!(found.any <= prospect.best_any, "{id}: {found:?}");
        assert!(
            found.violating <= prospect.best_violating,
            "{id}: {found:?}"
        );
        // With the solver's own offers, brute force reaches the same.
        let mut offers = offers_in_fifties(&play);
        offers.extend(offers_along(&mut solver));
        let found = Brute::new(&play, &solver, offers).all();
        assert_eq!(found.lawful, Some(solution.par), "{id}, seed {seed}");
        assert!(found.any <= prospect.best_any, "{id}: {found:?}");
        assert!(
            found.violating <= prospect.best_violating,
            "{id}: {found:?}"
        );
    }
}

#[test]
fn a_short_deal_is_better_than_walking_away() {
    let play = Play::new(shipped("short_deal"), 1);
    let solution = Solver::new(&play, Budget::default()).solve();
    assert!(solution.par > solution.walk_away, "{solution:?}");
    assert_eq!(solution.line.len(), 6, "{solution:?}");
}

/// Every offer that the solver would make somewhere in a small scenario.
fn offers_along(solver: &mut Solver) -> Vec<Terms> {
    let play = solver.play().clone();
    let mut offers: Vec<Terms> = Vec::new();
    let mut open = vec![(solver.start(), 0)];
    while let Some((at, depth)) = open.pop() {
        if depth > 4 {
            continue;
        }
        for action in solver.moves(&at) {
            match &action {
                Action::Offer(terms) if !offers.contains(terms) => offers.push(*terms),
                Action::Offer(_) | Action::Stand(_) => {}
                _ => open.extend(step(&play, solver, &at, &action).map(|(at, _)| (at, depth + 1))),
            }
        }
    }
    offers
}

/// The best ends.
#[derive(Clone, Copy, Debug, Default)]
struct Bests {
    lawful: Option<i64>,
    any: Option<i64>,
    violating: Option<i64>,
}

/// Tries every action at every state, by depth; nothing is merged but states that
/// are equal in everything.
struct Brute<'a> {
    play: &'a Play,
    solver: &'a Solver,
    offers: Vec<Terms>,
    met: BTreeSet<String>,
    best: Bests,
}

impl<'a> Brute<'a> {
    fn new(play: &'a Play, solver: &'a Solver, offers: Vec<Terms>) -> Self {
        Self {
            play,
            solver,
            offers,
            met: BTreeSet::new(),
            best: Bests::default(),
        }
    }

    fn all(mut self) -> Bests {
        self.from(&self.solver.start(), true, 0);
        self.best
    }

    fn from(&mut self, at: &Position, lawful: bool, depth: usize) {
        if at.state.stage() == Stage::Note {
            let worth = Some(at.measure(self.play).whole());
            self.best.any = self.best.any.max(worth);
            let place = if lawful {
                &mut self.best.lawful
            } else {
                &mut self.best.violating
            };
            *place = (*place).max(worth);
            return;
        }
        let told = format!("{:?}{}{lawful}{depth}", at.state, at.standing.key());
        // The best line of a short deal has six steps, two of them kindness.
        if depth > 6 || !self.met.insert(told) {
            return;
        }
        let mut actions: Vec<Action> = enabled(self.play, &at.state).into_iter().collect();
        // The tray is long, and nothing in it but the notice matters here.
        actions.retain(|action| !matches!(action, Action::Hold(_) | Action::Stand(_)));
        if at.state.stage() == Stage::Contact {
            actions.extend(self.offers.iter().map(|terms| Action::Offer(*terms)));
        }
        for action in actions {
            if let Some((next, broken)) = step(self.play, self.solver, at, &action) {
                // Only what will be agreed to is put: a push is no decent call.
                let turned_down = is_offer(&action) && next.progress.agreed.is_none();
                if !turned_down {
                    self.from(&next, lawful && broken.is_empty(), depth + 1);
                }
            }
        }
    }
}

/// What is hoped for before a search is never less than what comes.
#[test]
fn no_play_ends_beyond_what_was_hoped() {
    let mut ended = 0;
    for id in played() {
        for seed in 0..20 {
            let play = Play::new(shipped(&id), seed % 3);
            let mut solver = Solver::new(&play, Budget::default());
            let mut dice = Dice::new(seed);
            let mut at = solver.start();
            // A position, and whether a rule was broken after it.
            let mut met = vec![(at.clone(), false)];
            for _ in 0..40 {
                let mut actions = solver.moves(&at);
                // Half of the time the solver leads, so that some plays go far.
                let best = (dice.roll(2) == 0).then(|| solver.best_action(&at));
                if let Some(best) = best.flatten() {
                    actions = vec![best];
                }
                if actions.is_empty() {
                    break;
                }
                let action = actions.swap_remove(dice.roll(actions.len()));
                let Some((next, broken)) = step(&play, &solver, &at, &action) else {
                    break;
                };
                at = next;
                if !broken.is_empty() {
                    for (_, after) in &mut met {
                        *after = true;
                    }
                }
                met.push((at.clone(), false));
            }
            if !matches!(at.state.stage(), Stage::Note | Stage::Closed) {
                continue;
            }
            ended += 1;
            let came = at.measure(&play).whole();
            for (position, broken) in &met {
                let (lawful, (least, most)) = solver.bounds(position);
                assert!(least <= came && came <= most, "{id}: {came} {position:#?}");
                assert!(*broken || came <= lawful, "{id}: {came} {position:#?}");
            }
        }
    }
    assert!(ended > 100, "only {ended} plays came to an end");
}

/// Words that are barred break a rule wherever they are said.
#[test]
fn what_is_barred_is_never_lawful() {
    let mut said = 0;
    for id in played() {
        let play = Play::new(shipped(&id), 1);
        let mut solver = Solver::new(&play, Budget::default());
        for seed in 0..80 {
            let mut dice = Dice::new(seed);
            let mut at = solver.start();
            for _ in 0..25 {
                for action in enabled(&play, &at.state) {
                    let Action::Choose(choice) = action else {
                        continue;
                    };
                    // The parts of a message are judged together.
                    let filled = at.state.voicemail();
                    if !filled && solver.is_barred(choice) {
                        let (_, broken) = step(&play, &solver, &at, &action).unwrap();
                        assert!(!broken.is_empty(), "{id}: {action:?} at {at:#?}");
                        said += 1;
                    }
                }
                let action = any_move(&mut solver, &at, &mut dice);
                if let Some((next, _)) = step(&play, &solver, &at, &action) {
                    at = next;
                }
            }
        }
    }
    assert!(said > 50, "only {said} barred words were said");
}

/// Scenarios with a call or a message; at a desk with files nothing is searched for.
fn played() -> Vec<String> {
    let mut ids = ids();
    ids.retain(|id| shipped(id).queue().is_none());
    ids
}

/// Every shipped scenario is solved, and its line is lawful and comes to par.
#[test]
fn every_shipped_scenario_is_solved_exactly() {
    for id in played() {
        let play = Play::new(shipped(&id), 1);
        let mut solver = Solver::new(&play, Budget::default());
        let solution = solver.solve();
        assert!(
            matches!(solution.precision, Precision::Exact { .. }),
            "{id}: {solution:?}"
        );
        assert!(solution.effort.states < 50_000, "{id}: {solution:?}");
        // A goal that is counted in points can be reached lawfully, and whole.
        let whole = fixed_par(play.scenario.goal());
        assert!(whole.is_none_or(|whole| whole == solution.par), "{id}");
        let mut at = solver.start();
        for action in &solution.line {
            let (next, broken) = step(&play, &solver, &at, action).expect("it can be done");
            assert!(broken.is_empty(), "{id}: {action:?} breaks {broken:?}");
            at = next;
        }
        assert_eq!(at.state.stage(), Stage::Note, "{id}");
        assert_eq!(at.measure(&play).whole(), solution.par, "{id}");
        let prospect = solver.from(&solver.start());
        assert!(prospect.best_lawful <= prospect.best_any, "{id}");
        assert!(prospect.best_violating <= prospect.best_any, "{id}");
        assert!(prospect.worst <= prospect.best_lawful, "{id}");
    }
}

/// A search that is stopped says what it found and what it proved.
#[test]
fn a_search_that_is_stopped_says_so() {
    let play = Play::new(shipped("kitchen_phone"), 1);
    let par = Solver::new(&play, Budget::default()).solve().par;
    let budget = Budget {
        states: 600,
        ..Budget::default()
    };
    let stopped = Solver::new(&play, budget).solve();
    let Precision::Bound {
        at_least, at_most, ..
    } = stopped.precision
    else {
        panic!("600 states are too few: {stopped:?}");
    };
    assert!(at_least <= par && par <= at_most, "{stopped:?}");
    assert_eq!(stopped.par, at_least);
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
