//! A desk with several files: what breaks a rule counts nothing, time ends the work and
//! not what was decided, and the coach leads to the best plan.

use std::sync::Arc;

use rightparty::{
    coach::Coach,
    evaluation::{Measure, ParKind, priorities::Priorities, rubric::DEFAULT_RUBRIC},
    report::{Report, Scorer},
    scenario::{Library, Scenario},
    session::{Action, Decision, Play, Record, Refusal, Session, Stage},
};

use crate::support::{header, shipped};

fn decide(file: u8, step: u8) -> Action {
    Action::Decide(Decision { file, step })
}

fn after(scenario: &Arc<Scenario>, actions: &[Action]) -> Session {
    let mut session = Session::begin(Play::new(Arc::clone(scenario), 1));
    for action in actions {
        session.apply(0, action.clone()).unwrap();
    }
    session
}

fn report(scenario: &Arc<Scenario>, actions: &[Action]) -> Report {
    let record = Record::of(header(scenario, 1), &after(scenario, actions));
    let scorer = Scorer::with(Arc::clone(scenario), DEFAULT_RUBRIC).unwrap();
    scorer.report(&record)
}

#[test]
fn what_breaks_a_rule_counts_nothing_whatever_is_written() {
    let plain = shipped("two_files");
    let text = plain.text().replace(
        "minutes: 10, because: \"Whoever",
        "minutes: 10, worth: 10, because: \"Whoever",
    );
    assert_ne!(text, plain.text());
    let richer = Arc::new(Library::shipped().compile(&text).scenario.unwrap());
    for scenario in [&plain, &richer] {
        let known = Priorities::of(scenario.queue().unwrap());
        assert!(!known.is_lawful(0, 0) && !known.is_lawful(1, 0));
        assert!(known.is_lawful(0, 1) && known.is_lawful(1, 1) && known.is_lawful(1, 2));
        assert_eq!(known.best.worth, 14);
        let report = report(scenario, &[decide(0, 0), Action::Finish]);
        let reached = report.negotiation.as_ref().unwrap();
        assert_eq!(reached.reached, Measure::Count { reached: 0, of: 14 });
        assert_eq!(reached.par_kind, ParKind::Exact);
        let called = &report.files[0];
        assert_eq!((called.worth, called.entry), (0, Some(1)));
        assert_eq!(called.rules, ["attorney-represented-no-contact"]);
        assert_eq!(called.best.as_deref(), Some("Leave it with the lawyer"));
        assert!(
            report
                .findings
                .iter()
                .any(|found| found.planned && found.entry == 1)
        );
    }
}

#[test]
fn only_what_stands_at_the_end_is_judged() {
    let scenario = shipped("two_files");
    let changed = report(
        &scenario,
        &[
            decide(0, 0),
            decide(0, 1),
            decide(1, 0),
            Action::PutBack(1),
            Action::Finish,
        ],
    );
    assert!(changed.findings.is_empty(), "{:#?}", changed.findings);
    let reached = changed.negotiation.unwrap().reached;
    assert_eq!(reached, Measure::Count { reached: 5, of: 14 });
    assert_eq!(changed.files[0].entry, Some(2), "the last word decides");
    assert_eq!(changed.files[1].chose, None);
    assert!(changed.note.is_none());
}

#[test]
fn when_the_time_is_over_what_was_decided_stands() {
    let scenario = shipped("two_files");
    let mut session = after(&scenario, &[decide(1, 1), Action::TimeRanOut]);
    assert_eq!(session.state().stage(), Stage::Closed);
    assert_eq!(session.apply(0, decide(0, 1)).unwrap_err(), Refusal::Over);
    let record = Record::of(header(&scenario, 1), &session);
    assert!(record.is_finished());
    let again = Record::read(&record.write()).unwrap().record;
    assert_eq!(again, record);
    again.replay(Play::new(Arc::clone(&scenario), 1)).unwrap();
    let report = report(&scenario, &[decide(1, 1), Action::TimeRanOut]);
    assert_eq!(report.negotiation.unwrap().share, Some(64));
}

#[test]
fn the_coach_leads_from_any_plan_to_the_best() {
    let scenario = shipped("two_files");
    let starts: [&[Action]; 4] = [
        &[],
        &[decide(0, 0)],
        &[decide(1, 2)],
        &[decide(0, 1), decide(1, 0)],
    ];
    for start in starts {
        let mut session = after(&scenario, start);
        let mut coach = Coach::new(session.play());
        for _ in 0..6 {
            let told = coach.hint(&session, 3);
            let next = match told.as_str() {
                "Rowan Ellis: Leave it with the lawyer." => decide(0, 1),
                "Ari Vance: Call at 9:30 there." => decide(1, 1),
                "Rowan Ellis: leave for tomorrow." => Action::PutBack(0),
                "Ari Vance: leave for tomorrow." => Action::PutBack(1),
                "Leave the desk." => break,
                other => panic!("{other}"),
            };
            session.apply(0, next).unwrap();
        }
        let state = session.state();
        assert_eq!(
            (state.decided(0), state.decided(1)),
            (Some(1), Some(1)),
            "{start:?}"
        );
    }
}

#[test]
fn each_file_is_seen_from_where_its_person_lives() {
    let scenario = shipped("two_files");
    let session = after(&scenario, &[]);
    let view = rightparty::session::TraineeView::of(&session);
    let hour = |file: u8| {
        view.on_file(file)
            .clock()
            .local()
            .format("%H:%M")
            .to_string()
    };
    assert_eq!((hour(0).as_str(), hour(1).as_str()), ("09:00", "07:00"));
    assert_eq!(
        view.on_file(1).facts().consumer().unwrap().name,
        "Ari Vance"
    );
    assert_eq!(view.minutes_planned(), Some((0, Some(20))));
}
