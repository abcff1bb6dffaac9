//! What several promises need: the shipped library, and random players.

use std::sync::Arc;

use rightparty::{
    domain::{
        Id, Money, Note, Terms,
        terms::{Cadence, Method, TermsKind},
    },
    scenario::{Library, Scenario},
    session::{
        Action, Decision, Mark, Mode, Play, Session, Stage, TraineeView, record::Header,
        record::SCHEMA,
    },
};

/// A scenario shipped with the program, or one that is there for tests only.
pub(crate) fn shipped(id: &str) -> Arc<Scenario> {
    let mut library = Library::shipped();
    library.add_scenario(
        "tests/fixtures/scenarios/short_call.ron",
        include_str!("../fixtures/scenarios/short_call.ron"),
    );
    library.add_scenario(
        "tests/fixtures/scenarios/short_deal.ron",
        include_str!("../fixtures/scenarios/short_deal.ron"),
    );
    library.add_scenario(
        "tests/fixtures/scenarios/fair_call.ron",
        include_str!("../fixtures/scenarios/fair_call.ron"),
    );
    library.add_scenario(
        "tests/fixtures/scenarios/two_files.ron",
        include_str!("../fixtures/scenarios/two_files.ron"),
    );
    let file = library
        .find(id)
        .unwrap_or_else(|| panic!("no scenario {id}"));
    let compiled = library.compile(&file.text);
    let told: Vec<String> = compiled
        .diagnostics
        .iter()
        .map(|found| found.render(&file.path, &file.text))
        .collect();
    Arc::new(
        compiled
            .scenario
            .unwrap_or_else(|| panic!("{}", told.join("\n"))),
    )
}

/// Every scenario that tests play.
pub(crate) fn ids() -> Vec<String> {
    let library = Library::shipped();
    let mut ids: Vec<String> = library.ids().into_iter().map(str::to_owned).collect();
    ids.extend(["short_call", "short_deal", "two_files"].map(str::to_owned));
    ids
}

/// A header for a session that nobody real has played.
pub(crate) fn header(scenario: &Scenario, seed: u64) -> Header {
    Header {
        schema: SCHEMA,
        engine_behaviour: rightparty::session::record::ENGINE_BEHAVIOUR,
        scenario: scenario.id().to_owned(),
        scenario_digest: scenario.digest().to_owned(),
        rubric_digest: String::new(),
        seed,
        subject: "nobody".to_owned(),
        mode: Mode::Practice,
        began: "2026-03-10T22:10:00Z".to_owned(),
        scenario_text: scenario.text().to_owned(),
        pack_text: scenario.pack_text().to_owned(),
        rubric_text: String::new(),
        again: None,
    }
}

/// A small generator of its own, so that a failing seed can be named and repeated.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }
}

/// A file decided, put back, or the desk left.
fn at_files(session: &Session, view: TraineeView<'_>, dice: &mut Dice) -> Action {
    let files = view.files();
    let file = &files[dice.roll(files.len())];
    match dice.roll(8) {
        0 => Action::Finish,
        _ if session.log().entries.len() > 60 => Action::Finish,
        1 => Action::PutBack(file.index),
        _ => Action::Decide(Decision {
            file: file.index,
            step: file.steps[dice.roll(file.steps.len())].index,
        }),
    }
}

/// Every action that makes sense to try now, one of them at random.
pub(crate) fn any_action(session: &Session, dice: &mut Dice) -> Action {
    let view = TraineeView::of(session);
    match view.stage() {
        Stage::Desk if !view.files().is_empty() => at_files(session, view, dice),
        Stage::Desk => {
            if view.to_listen_to().is_some() {
                return Action::Listen;
            }
            let lines = view.dialable();
            if lines.is_empty() || dice.roll(6) == 0 || session.log().entries.len() > 60 {
                return Action::Finish;
            }
            Action::Dial(lines[dice.roll(lines.len())].index)
        }
        Stage::Contact => in_contact(session, view, dice),
        Stage::Listening => {
            let heard = view.to_listen_to().unwrap();
            let mark = Mark {
                line: u8::try_from(dice.roll(heard.lines.len())).unwrap(),
                spot: u8::try_from(dice.roll(heard.spots.len())).unwrap(),
            };
            match dice.roll(8) {
                0 => Action::Finish,
                _ if session.state().has_marked(mark) => Action::Unmark(mark),
                _ => Action::Mark(mark),
            }
        }
        Stage::Note | Stage::Closed => Action::FileNote(Box::new(any_note(view, dice))),
    }
}

fn in_contact(session: &Session, view: TraineeView<'_>, dice: &mut Dice) -> Action {
    if view.on_hold() {
        return Action::Resume;
    }
    if let Some(message) = view.message()
        && message.ask.is_none()
    {
        return Action::Send;
    }
    let choices = view.choices();
    if view.message().is_some() {
        return Action::Choose(choices[dice.roll(choices.len())].index);
    }
    let tray: Vec<_> = view.tray().into_iter().filter(|item| item.open).collect();
    if session.log().entries.len() > 70 {
        return Action::HangUp;
    }
    match dice.roll(12) {
        0 => Action::Wait(u16::try_from(5 * (1 + dice.roll(10))).unwrap()),
        1 if dice.roll(4) == 0 => Action::Hold(60),
        2 if dice.roll(8) == 0 => Action::HangUp,
        3..=5 if !tray.is_empty() => Action::Stand(tray[dice.roll(tray.len())].index),
        6..=8 if view.table_open() => match (view.counter(), dice.roll(3)) {
            (Some(_), 0) => Action::AcceptCounter,
            (_, 1) if view.can_withdraw() => Action::WithdrawOffer,
            _ => Action::Offer(any_terms(session, dice)),
        },
        _ if !choices.is_empty() => Action::Choose(choices[dice.roll(choices.len())].index),
        _ if view.table_open() => Action::Offer(any_terms(session, dice)),
        _ if !tray.is_empty() => Action::Stand(tray[dice.roll(tray.len())].index),
        _ => Action::HangUp,
    }
}

/// Terms that can be put, good or bad.
pub(crate) fn any_terms(session: &Session, dice: &mut Dice) -> Terms {
    let scenario = &session.play().scenario;
    let owed = scenario.undisputed();
    let kind = [TermsKind::InFull, TermsKind::Settlement, TermsKind::Review][dice.roll(3)];
    let total = match kind {
        TermsKind::InFull => owed,
        TermsKind::Settlement => owed
            .share(i64::try_from(40 + dice.roll(60)).unwrap(), 100)
            .down_to(Money::whole(1)),
        TermsKind::Review => Money::whole(i64::try_from(30 + dice.roll(200)).unwrap()),
    };
    let instalment = Money::whole(i64::try_from(5 + dice.roll(150)).unwrap());
    Terms {
        kind,
        total,
        down: Money::ZERO,
        instalment,
        cadence: Cadence::ALL[dice.roll(4)],
        first: rightparty::domain::moment::plus_days(
            scenario.today(),
            i64::try_from(dice.roll(40)).unwrap(),
        ),
        method: Method::ALL[dice.roll(5)],
    }
}

fn any_note(view: TraineeView<'_>, dice: &mut Dice) -> Note {
    let codes = &view.house().codes;
    let any = |list: &[rightparty::domain::disposition::Code], dice: &mut Dice| {
        if list.is_empty() {
            Id::default()
        } else {
            list[dice.roll(list.len())].id
        }
    };
    Note {
        result: any(&codes.results, dice),
        status: any(&codes.statuses, dice),
        prose: "random".to_owned(),
        ..Note::default()
    }
}

/// Plays at random to the end.
pub(crate) fn random_play(scenario: &Arc<Scenario>, seed: u64) -> Session {
    let mut dice = Dice::new(seed);
    let mut session = Session::begin(Play::new(Arc::clone(scenario), seed));
    for step in 0..2_000_u64 {
        if session.is_over() {
            break;
        }
        let action = any_action(&session, &mut dice);
        // A refusal is fine: nothing has happened then.
        let _ = session.apply(step * 1_000, action);
    }
    assert!(
        session.is_over(),
        "seed {seed} of {} does not come to an end",
        scenario.id()
    );
    session
}
