//! A review says what a trainer would: it points at the decision that matters, its costs add up,
//! what breaks a rule is never priced, and a bound is called one.

use std::{env, fs, path::PathBuf, sync::Arc};

use rightparty::{
    domain::{
        Goal, Money, Terms,
        terms::{Cadence, Method, TermsKind},
    },
    evaluation::{ParKind, Rubric, rubric::DEFAULT_RUBRIC},
    review::{self, Answered, Mark, Review},
    scenario::{Library, Scenario},
    session::{Action, Play, Record, Session, Stage},
    solver::{Budget, Position, Solver},
};
use rstest::rstest;

use crate::{
    support::{Dice, header, ids, random_play, shipped},
    walkthroughs,
};

/// Enough to see the shape of a review without searching to the end.
const SMALL: Budget = Budget {
    states: 2_000,
    bytes: 16 << 20,
};

fn rubric() -> Rubric {
    rightparty::evaluation::rubric::read(DEFAULT_RUBRIC).unwrap()
}

fn reviewed(record: &Record, budget: Budget) -> Review {
    let scenario = compiled(record);
    let play = Play::new(scenario, record.header.seed);
    let mut solver = Solver::new(&play, budget);
    review::of(record, &play, &rubric(), &mut solver)
}

fn compiled(record: &Record) -> Arc<Scenario> {
    let mut library = Library::default();
    library.add_pack(&record.header.pack_text);
    let compiled = library.compile(&record.header.scenario_text);
    Arc::new(compiled.scenario.unwrap())
}

fn walked(path: &str) -> Record {
    let path = PathBuf::from(format!("tests/fixtures/walkthroughs/{path}.ron"));
    walkthroughs::play(&walkthroughs::read(&path))
}

fn priced(review: &Review) -> bool {
    review.precision == ParKind::Exact
}

/// A lawful line: the best one, with `detours` other lawful steps at random places.
fn lawful_line(play: &Play, detours: usize, dice: &mut Dice) -> Session {
    let mut solver = Solver::new(play, Budget::default());
    let judge = solver.judge().clone();
    let mut session = Session::begin(play.clone());
    let mut left = detours;
    for _ in 0..60 {
        if matches!(session.state().stage(), Stage::Note | Stage::Closed) {
            break;
        }
        let at = Position::of(&session, &judge);
        let mut action = solver.best_action(&at);
        if left > 0 && dice.roll(3) == 0 {
            let lawful: Vec<Action> = solver
                .moves(&at)
                .into_iter()
                .filter(|action| {
                    let mut broken = false;
                    let next = at.after(play, &judge, action, &mut |found| {
                        broken |= found.verdict.outcome.is_violation();
                    });
                    next.is_ok_and(|next| solver.best_lawful(&next).is_some()) && !broken
                })
                .collect();
            if !lawful.is_empty() {
                left -= 1;
                action = Some(lawful[dice.roll(lawful.len())].clone());
            }
        }
        let Some(action) = action else { break };
        session.apply(0, action).unwrap();
    }
    session
}

#[test]
fn costs_add_up_on_a_lawful_line() {
    let mut lost = 0;
    for seed in 1..40 {
        let play = Play::new(shipped("fair_call"), seed);
        let session = lawful_line(&play, 3, &mut Dice::new(seed));
        let record = Record::of(header(&play.scenario, seed), &session);
        let review = reviewed(&record, Budget::default());
        assert!(priced(&review));
        assert!(review.moves.iter().all(|one| !one.violates()));
        let costs: i64 = review.moves.iter().map(|one| one.cost).sum();
        let left = review.left.as_ref().unwrap();
        assert_eq!(review.par - left.reached, costs, "seed {seed}");
        assert_eq!(left.left, costs);
        lost += usize::from(costs > 0);
        for pair in review.moves.windows(2) {
            assert_eq!(pair[0].after, pair[1].before);
        }
    }
    assert!(lost > 15, "only {lost} lines lost anything");
}

#[test]
fn the_best_line_costs_nothing() {
    for seed in 1..6 {
        let play = Play::new(shipped("fair_call"), seed);
        let session = lawful_line(&play, 0, &mut Dice::new(seed));
        let record = Record::of(header(&play.scenario, seed), &session);
        let review = reviewed(&record, Budget::default());
        assert!(priced(&review) && review.par > 50_000, "{}", review.par);
        for one in &review.moves {
            assert_eq!((one.mark, one.cost), (Mark::Best, 0), "{}", one.did);
            assert_eq!(one.best, None);
        }
        assert!(review.talk.is_empty());
        assert_eq!(review.left.unwrap().left, 0);
    }
}

#[rstest]
fn what_breaks_a_rule_is_never_priced(
    #[files("tests/fixtures/walkthroughs/**/*.ron")] path: PathBuf,
) {
    let review = reviewed(&walkthroughs::play(&walkthroughs::read(&path)), SMALL);
    let (mut lawful, mut broken) = (0, 0);
    for one in &review.moves {
        assert!(one.mark >= Mark::Mistake || !one.violates(), "{}", one.did);
        for other in &one.alternatives {
            let breaks = other.findings.iter().any(|finding| finding.violation);
            assert_ne!(breaks, other.is_lawful());
            if breaks {
                broken += 1;
                assert_eq!(other.reaches, None);
                assert_eq!(other.now, None);
                assert_eq!(other.mood, None);
                assert_eq!(other.mark, None);
            } else {
                lawful += 1;
                assert!(other.now.is_some() && other.mood.is_some());
            }
        }
    }
    // Where one listens, there is nothing else to do than to mark.
    assert!(lawful > 0 || review.goal == Goal::FaultsFound);
    // In the smallest scenario, where nobody is reached, and where one only listens
    // there is little to break; a message breaks nothing before it is sent.
    let little = [
        "short_call",
        "do_not_dial",
        "mo_and_the_lawyer",
        "spot_the_slip",
        "stop_means_stop",
        "not_my_account",
    ];
    let little = little.contains(&review.scenario.as_str());
    // At a desk with files a step breaks a rule once it stands at the end.
    let desk = shipped(&review.scenario).queue().is_some();
    assert!(broken > 0 || little || desk);
}

#[test]
fn nothing_counts_above_what_was_within_reach_before_a_rule_was_broken() {
    for id in ids() {
        let scenario = shipped(&id);
        for seed in 1..4 {
            let session = random_play(&scenario, seed);
            let record = Record::of(header(&scenario, seed), &session);
            let review = reviewed(&record, SMALL);
            let mut ceiling = i64::MAX;
            for one in &review.moves {
                if one.violates() {
                    ceiling = ceiling.min(one.before);
                }
                assert!(
                    one.after <= ceiling,
                    "{id}, seed {seed}, entry {}",
                    one.entry
                );
            }
        }
    }
}

/// The decision that a trainer would name first, and why.
#[rstest]
// She was threatened with her wages, which nobody may touch without a judgment.
#[case("kitchen_phone/bad", 15, "threat-seizure-garnishment")]
// He was told that harm comes to his credit, which nobody here reports.
#[case("second_friday/bad", 7, "threat-credit-reporting")]
fn a_bad_call_is_named_as_a_trainer_would(
    #[case] path: &str,
    #[case] entry: u32,
    #[case] rule: &str,
) {
    let review = reviewed(&walked(path), SMALL);
    let named: Vec<_> = review
        .talk
        .iter()
        .filter_map(|at| review.decision(*at))
        .collect();
    let told: Vec<_> = named
        .iter()
        .map(|one| (one.entry, review.reason(one)))
        .collect();
    let first = named.iter().find(|one| one.note.is_empty()).unwrap();
    assert_eq!(first.entry, entry, "{told:#?}");
    assert!(
        first.findings.iter().any(|finding| finding.rule == rule),
        "{told:#?}"
    );
}

/// A note that invents what never happened is as grave as anything that was said.
#[test]
fn an_invented_note_is_named() {
    for path in ["kitchen_phone/bad", "second_friday/bad", "the_modem/bad"] {
        let review = reviewed(&walked(path), SMALL);
        let note = review.moves.last().unwrap();
        assert!(note.invents() && note.mark == Mark::CostlyMistake, "{path}");
        assert!(
            review.talk.contains(&note.entry),
            "{path}: {:?}",
            review.talk
        );
    }
}

#[rstest]
fn a_good_call_breaks_nothing(#[files("tests/fixtures/walkthroughs/**/good*.ron")] path: PathBuf) {
    let review = reviewed(&walkthroughs::play(&walkthroughs::read(&path)), SMALL);
    for one in &review.moves {
        assert!(!one.violates(), "{}", one.did);
        assert!(one.note.is_empty(), "{:#?}", one.note);
    }
    assert_eq!(
        review.curve.last().unwrap().exposure,
        exposure_of_advice(&review)
    );
}

/// A good call may leave something; then the review says what, in terms to argue with.
#[rstest]
fn no_good_call_is_called_a_mistake_without_a_reason(
    #[files("tests/fixtures/walkthroughs/**/good*.ron")] path: PathBuf,
) {
    let record = walkthroughs::play(&walkthroughs::read(&path));
    let review = reviewed(&record, Budget::default());
    // Files on a desk are measured as a plan, not move by move.
    if review.goal == Goal::WorkPlanned {
        return;
    }
    for one in review.moves.iter().filter(|one| one.mark > Mark::Good) {
        let why = one.why.as_deref().unwrap_or_default();
        assert!(why.contains("to be expected"), "{}: {why}", one.did);
        assert!(review.reason(one).contains(why));
        assert!(review.to_text().contains(why) && one.best.is_some());
    }
    // The one call of this kind that leaves more than a slip does so on purpose.
    let leaves = path.ends_with("second_friday/good_monthly.ron");
    let worst = review.moves.iter().map(|one| one.mark).max().unwrap();
    assert_eq!(worst > Mark::Good, leaves, "{}", review.to_text());
}

/// Who put terms is told which other terms were open, not to go on talking.
#[test]
fn terms_are_answered_by_terms() {
    let review = reviewed(&walked("second_friday/good_monthly"), Budget::default());
    let one = review.moves.iter().find(|one| one.cost > 0).unwrap();
    let better = one.best.as_deref().unwrap();
    assert!(better.contains('$'), "{better}");
    let why = one.why.as_deref().unwrap();
    assert!(
        why.contains("12 payments") && why.contains("of 100 such cases"),
        "{why}"
    );
}

/// Who listens reaches no points by lines: what counts is what was found.
#[rstest]
#[case("spot_the_slip/good")]
#[case("spot_the_slip/middling")]
#[case("mo_and_the_lawyer/good")]
#[case("mo_and_the_lawyer/bad")]
fn listening_is_reviewed_by_the_faults_that_were_found(#[case] path: &str) {
    let review = reviewed(&walked(path), Budget::default());
    assert!(review.par > 0);
    for shown in [review.to_text(), review.to_html()] {
        assert!(
            !shown.contains("of 100") && !shown.contains("within reach"),
            "{shown}"
        );
    }
    let reached = review.left.as_ref().unwrap().reached;
    let missed: i64 = review.moves.iter().map(|one| one.cost).sum();
    if path.ends_with("good") {
        assert_eq!((reached, missed), (review.par, 0), "{}", review.to_text());
    } else {
        assert!(reached < review.par && missed > 0, "{}", review.to_text());
        let finish = review.moves.iter().find(|one| one.cost > 0).unwrap();
        assert!(finish.mark > Mark::Good, "{}", review.to_text());
    }
}

fn exposure_of_advice(review: &Review) -> u32 {
    let found = review.moves.iter().flat_map(|one| &one.findings);
    // Advice weighs one each, where the rubric weighs it at all.
    let weighed = found.filter(|one| one.severity.is_some()).count();
    u32::try_from(weighed).unwrap()
}

#[test]
fn a_bound_says_that_it_is_one() {
    let review = reviewed(
        &walked("kitchen_phone/middling"),
        Budget {
            states: 20,
            bytes: 16 << 20,
        },
    );
    assert_eq!(review.precision, ParKind::Bound);
    assert!(review.moves.iter().all(|one| one.cost == 0));
    let text = review.to_text();
    for line in text.lines().filter(|line| line.contains("within reach")) {
        let said = line.contains("a bound") || !line.contains('$');
        assert!(said, "{line}");
    }
    assert!(review.to_html().contains("a bound"));
    let json = serde_json::to_value(&review).unwrap();
    assert_eq!(json["precision"], "Bound");
}

#[test]
fn another_engine_is_not_guessed_at() {
    let mut record = walked("kitchen_phone/bad");
    record.header.engine_behaviour += 1;
    let review = reviewed(&record, SMALL);
    assert!(review.moves.is_empty() && review.curve.is_empty());
    assert!(
        review
            .findings
            .iter()
            .any(|one| one.rule == "tp-disclosure")
    );
    for shown in [review.to_text(), review.to_html()] {
        assert!(shown.contains("cannot be played again here"));
        assert!(shown.contains("tp-disclosure"));
    }
}

#[test]
fn what_would_have_held_is_told_where_hardship_was_heard() {
    let review = reviewed(&walked("eleven_years/good"), Budget::default());
    assert_eq!(review.goal, Goal::Money);
    let left = review.left.as_ref().unwrap();
    assert!(left.gentle);
    assert!(review.to_text().contains("ould have held"));
    let means = left.means.unwrap();
    assert!(means.savings >= means.protected);
}

/// A call that asks for everything at once, takes what is offered, and never reads it back.
fn hasty() -> Record {
    let play = Play::new(shipped("fair_call"), 1);
    let scenario = Arc::clone(&play.scenario);
    let mut session = Session::begin(play);
    let choose = |id: &str| scenario.choices().iter().position(|one| one.id == id);
    let say = |id| Action::Choose(u16::try_from(choose(id).unwrap()).unwrap());
    let done = [
        Action::Dial(0),
        say("verify"),
        say("rudely"),
        Action::Offer(terms("$1,284.60", "$90.00")),
        Action::AcceptCounter,
        say("end"),
        Action::Finish,
        Action::FileNote(Box::default()),
    ];
    for (step, action) in (1..).zip(done) {
        session.apply(step * 1_000, action).unwrap();
    }
    Record::of(header(&scenario, 1), &session)
}

fn terms(total: &str, instalment: &str) -> Terms {
    Terms {
        kind: TermsKind::InFull,
        total: total.parse().unwrap(),
        down: Money::ZERO,
        instalment: instalment.parse().unwrap(),
        cadence: Cadence::Monthly,
        first: "2026-04-01".parse().unwrap(),
        method: Method::Debit,
    }
}

#[test]
fn marks_and_costs_tell_where_a_call_went_wrong() {
    let review = reviewed(&hasty(), Budget::default());
    assert!(priced(&review));
    let marks: Vec<(u32, Mark)> = review
        .moves
        .iter()
        .map(|one| (one.entry, one.mark))
        .collect();
    let text = review.to_text();
    let marked = |entry: u32| marks.iter().find(|(at, _)| *at == entry).unwrap().1;
    assert_eq!((marked(1), marked(2)), (Mark::Best, Mark::Best), "{text}");
    assert!(marked(3) >= Mark::Inaccuracy, "{text}");
    assert!(marked(5) >= Mark::Inaccuracy, "{text}");
    let left = review.left.as_ref().unwrap();
    let (deal, best) = (
        left.deal.as_ref().unwrap(),
        left.best_deal.as_ref().unwrap(),
    );
    assert!(
        deal.expected < best.expected && deal.holds < best.holds,
        "{text}"
    );
    assert_eq!(left.offers.len(), 2, "{text}");
    assert_eq!(left.offers[1].answer, Some(Answered::Accepted));
    assert_eq!(left.limits.len(), 3);
}

#[test]
fn the_page_is_as_pinned() {
    let review = reviewed(&hasty(), Budget::default());
    assert!(priced(&review));
    let path = "tests/fixtures/reviews/fair_call.html";
    let page = review.to_html();
    if env::var_os("BLESS").is_some() {
        fs::write(path, &page).unwrap();
    }
    let pinned = fs::read_to_string(path).unwrap_or_default();
    similar_asserts::assert_eq!(pinned, page, "BLESS=1 rewrites {path}");
}

#[test]
fn the_page_needs_no_script_and_tells_its_drawings_in_words() {
    let page = reviewed(&walked("the_modem/bad"), SMALL).to_html();
    for never in ["<script", "http://", "https://", "url(", "@import"] {
        assert!(!page.contains(never), "{never}");
    }
    assert_eq!(page.matches("<svg").count(), 2);
    assert_eq!(page.matches("<desc").count(), 2);
    for heard in [
        "Legal exposure so far",
        "It rises by",
        "<caption>",
        "lang=\"en\"",
    ] {
        assert!(page.contains(heard), "{heard}");
    }
}

#[test]
fn names_come_out_as_they_are_written() {
    let mut record = walked("short_call/agrees");
    let text = record
        .header
        .scenario_text
        .replace("Dana Whitlock", "Dana <b>Whit</b> & Sons");
    assert_ne!(text, record.header.scenario_text);
    let mut library = Library::default();
    library.add_pack(&record.header.pack_text);
    let scenario = Arc::new(library.compile(&text).scenario.unwrap());
    let play = Play::new(Arc::clone(&scenario), 1);
    let mut session = Session::begin(play.clone());
    for action in [Action::Dial(0), Action::Finish] {
        let _ = session.apply(0, action);
    }
    record.header.scenario_text = text;
    let record = Record::of(record.header.clone(), &session);
    let page = reviewed(&record, SMALL).to_html();
    assert!(
        page.contains("Dana &lt;b&gt;Whit&lt;/b&gt; &amp; Sons"),
        "{page}"
    );
    assert!(!page.contains("<b>Whit"));
}
