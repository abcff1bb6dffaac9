//! The course of a talk shows its technique, and a goal is reached step by step.

use rightparty::{
    consumer::{Temperament, TemperamentRanges},
    domain::{
        CollectorAct, Goal, Id, LocalMoment, Money, Mood, NextStep, PartyAct, Terms,
        act::{Concession, HowMuch, Pressing, Question},
        facts::{Authority, Relation, SettlementFloor},
        note::HoldReason,
        party_act::{Language, Reason},
        terms::{Cadence, Method, TermsKind},
    },
    evidence::{Acts, EndedBy, Item, Party, Seen, Speaker},
    negotiation::{
        Level, Measure, Progress,
        technique::{Known, observe},
    },
};

fn moment() -> LocalMoment {
    LocalMoment::of(
        "2026-03-10T18:10".parse().unwrap(),
        chrono_tz::America::New_York,
    )
    .unwrap()
}

fn person() -> Temperament {
    let ranges: TemperamentRanges = ron::from_str(
        "(room: \"$110.00\", savings: \"$300.00\", payday: TwoWeekly(InDays(10)), distress: 5)",
    )
    .unwrap();
    ranges.pick(0, moment().date())
}

/// One entry of a talk.
#[derive(Clone)]
enum Step {
    We(Vec<CollectorAct>),
    They(Vec<PartyAct>),
    Offer(Terms),
    Agreed(Terms),
    Confirmed,
    Booked,
    Tried,
    Machine,
    Planned(NextStep),
    Closed(EndedBy),
}

fn item(step: &Step) -> Item<'_> {
    let spoken = |speaker, acts| Item::Utterance {
        speaker,
        acts,
        language: Language::English,
    };
    match step {
        Step::We(acts) => spoken(Speaker::Collector, Acts::Collector(acts)),
        Step::They(acts) => spoken(Speaker::Party, Acts::Party(acts)),
        Step::Offer(terms) => Item::Offered {
            by: Speaker::Collector,
            terms: *terms,
        },
        Step::Agreed(terms) => Item::Agreed {
            terms: *terms,
            mood: Mood::default(),
        },
        Step::Confirmed => Item::Confirmed,
        Step::Booked => Item::Deed(
            ron::from_str("TakePayment()").expect("a deed of which every part has a default"),
        ),
        Step::Tried => Item::Tried,
        Step::Machine => Item::Opened(Party {
            voicemail: true,
            ..Party::stranger(Relation::Consumer)
        }),
        Step::Planned(step) => Item::Planned(*step),
        Step::Closed(by) => Item::Closed(*by),
    }
}

fn plan(total: i64, down: i64, instalment: i64) -> Terms {
    Terms {
        kind: TermsKind::Settlement,
        total: Money::whole(total),
        down: Money::whole(down),
        instalment: Money::whole(instalment),
        cadence: Cadence::Monthly,
        first: "2026-03-20".parse().unwrap(),
        method: Method::Debit,
    }
}

fn ask(question: Question) -> Step {
    Step::We(vec![CollectorAct::Ask(question)])
}

fn in_full() -> Step {
    Step::We(vec![CollectorAct::AskPayment {
        how_much: HowMuch::Full,
        by: None,
    }])
}

fn told(act: PartyAct) -> Step {
    Step::They(vec![act])
}

const REASON: PartyAct = PartyAct::GiveReason(Reason::HoursCut);
const WAS_TOLD: CollectorAct = CollectorAct::Acknowledge;

/// The levels of fit, discovery, pacing, respect and commitment; entries count from 0.
#[track_caller]
fn shows(steps: &[Step], waits: &[(u32, u32)], moods: &[(u32, Mood)], expected: [Level; 5]) {
    let person = person();
    let authority = Authority {
        settlements: vec![SettlementFloor {
            payments: 60,
            total: Money::whole(771),
        }],
        ..Authority::default()
    };
    let known = Known {
        temperament: &person,
        authority: &authority,
        moods,
        waits,
    };
    let seen = steps.iter().zip(0..).map(|(step, entry)| Seen {
        entry,
        now: moment(),
        contact: None,
        debt: Id::default(),
        item: item(step),
    });
    let found = observe(seen, &known);
    let all = [
        &found.fits_person,
        &found.discovery,
        &found.pacing,
        &found.respect,
        &found.commitment,
    ];
    assert_eq!(all.map(|observed| observed.level), expected);
    for observed in all {
        // Every level that applies cites what shows it.
        let silent = matches!(observed.level, Level::NotApplicable | Level::None);
        assert!(silent || !observed.entries.is_empty(), "{observed:?}");
        assert!(observed.entries.is_sorted());
    }
}

fn good_talk() -> Vec<Step> {
    let first = plan(1_100, 100, 90);
    let second = plan(930, 150, 65);
    vec![
        in_full(),
        ask(Question::Reason),
        told(REASON),
        Step::We(vec![WAS_TOLD, CollectorAct::Ask(Question::Ability)]),
        // Entry 4 is the trainee's pause; it has no item.
        told(PartyAct::GiveBudget),
        Step::We(vec![WAS_TOLD]),
        Step::Offer(first),
        Step::They(vec![PartyAct::SayBusy]),
        Step::We(vec![CollectorAct::Concede(Concession::Instalments)]),
        Step::Offer(second),
        Step::Agreed(second),
        Step::Confirmed,
    ]
}

#[test]
fn a_good_talk_is_full_throughout() {
    use Level::Full;
    shows(&good_talk(), &[(4, 10)], &[], [Full; 5]);
}

#[test]
fn what_is_left_out_lowers_its_own_level() {
    use Level::{Full, Most, NotApplicable};
    let unpaused = [Full, Full, Most, Full, Full];
    shows(&good_talk(), &[], &[], unpaused);
    let mut unconfirmed = good_talk();
    unconfirmed.pop();
    shows(
        &unconfirmed,
        &[(4, 10)],
        &[],
        [Full, Full, Full, Full, Most],
    );
    // Trust fell below where it began.
    let fell = Mood {
        trust: 4,
        ..Mood::default()
    };
    shows(
        &good_talk(),
        &[(4, 10)],
        &[(9, fell)],
        [Full, Full, Full, Most, Full],
    );
    let na = NotApplicable;
    let farewell = [Step::We(vec![CollectorAct::Farewell])];
    shows(&farewell, &[], &[], [na, na, na, Full, na]);
    shows(&[], &[], &[], [na; 5]);
}

#[test]
fn squeezing_shows() {
    use Level::{Most, None, Some};
    let large = Terms {
        method: Method::WillSend,
        ..plan(1_500, 150, 125)
    };
    let press = Step::We(vec![CollectorAct::Press(Pressing::Urgency)]);
    // Offers at once, hears the reason later, passes it over, and presses somebody shaken.
    let talk = [
        Step::Offer(large),
        told(REASON),
        press.clone(),
        Step::Agreed(large),
    ];
    shows(&talk, &[], &[], [Some, Some, Some, Some, Some]);
    let twice = [&talk[..], &[press]].concat();
    shows(&twice, &[], &[], [Some, Some, Some, None, Some]);
    // The floor at once, and more than the person has.
    let floor = plan(771, 0, 140);
    let talk = [Step::Offer(floor), Step::Agreed(floor)];
    let silent = Level::NotApplicable;
    shows(&talk, &[], &[], [None, None, None, silent, Most]);
}

/// How far a goal is reached after the first so many steps.
#[track_caller]
fn reaches(goal: Goal, steps: &[Step], expected: &[i64]) {
    let mut progress = Progress::default();
    let mut found = Vec::new();
    for step in steps {
        progress.evolve(&item(step));
        let today = moment().date();
        found.push(
            progress
                .measure(goal, &person(), Money::whole(5), today)
                .whole(),
        );
    }
    assert_eq!(found, expected, "{goal:?}");
}

#[test]
fn goals_are_reached_step_by_step() {
    let we = |act| Step::We(vec![act]);
    let dispute = told(PartyAct::Dispute {
        part: rightparty::domain::party_act::DisputedPart::All,
        written: false,
        new_material: false,
    });
    let take = we(CollectorAct::TakeDispute);
    let detail = ask(Question::DisputeDetail);
    // Acknowledging before anything was told acknowledges nothing.
    let early = we(WAS_TOLD);
    reaches(
        Goal::DisputeTaken,
        &[early, dispute, we(WAS_TOLD), take, detail],
        &[0, 0, 40, 80, 100],
    );
    let attorney = told(PartyAct::HasAttorney {
        this_debt: true,
        contact: true,
    });
    let closed = Step::Closed(EndedBy::Collector);
    reaches(
        Goal::AttorneyTaken,
        &[
            attorney.clone(),
            we(CollectorAct::TakeAttorney),
            closed.clone(),
        ],
        &[0, 60, 100],
    );
    reaches(
        Goal::AttorneyTaken,
        &[attorney, in_full(), we(CollectorAct::TakeAttorney), closed],
        &[0, 0, 60, 60],
    );
    reaches(Goal::NoContactMade, &[Step::Tried], &[0]);
    let message = [
        CollectorAct::StateCompany(rightparty::domain::act::CompanyName::Neutral),
        CollectorAct::ReplyRequest,
        CollectorAct::ReplyName,
        CollectorAct::CallBackNumber,
    ];
    let wordy = Step::We(vec![CollectorAct::Other(
        rightparty::domain::act::Mark::Urgency,
    )]);
    let message = Step::We(message.to_vec());
    // What a person is told is no message; what a machine is told is one, until it is spoiled.
    reaches(
        Goal::RightMessageLeft,
        &[
            Step::Tried,
            message.clone(),
            Step::Tried,
            Step::Machine,
            message,
            wordy,
        ],
        &[0, 0, 0, 0, 100, 0],
    );
    let hold = Step::Planned(NextStep::Hold {
        until: None,
        why: HoldReason::TimeZone,
    });
    // Whoever plans it and disturbs nobody has done half of it.
    reaches(Goal::RightMessageLeft, &[hold, Step::Tried], &[50, 0]);
    let listen = Step::We(vec![WAS_TOLD, CollectorAct::Ask(Question::Ability)]);
    let help = we(CollectorAct::OfferHelp);
    let press = we(CollectorAct::Press(Pressing::Guilt));
    reaches(
        Goal::HardshipTaken,
        &[told(REASON), listen, help, press],
        &[35, 75, 100, 65],
    );
}

#[test]
fn a_stop_is_honored_by_who_says_who_they_are_and_asks_for_nothing() {
    let we = |act| Step::We(vec![act]);
    let hold = Step::Planned(NextStep::Hold {
        until: None,
        why: HoldReason::Cease,
    });
    let honored = we(CollectorAct::HonourRequest(
        rightparty::domain::party_act::CeaseScope::All,
    ));
    // The law asks for the disclosure in every communication: it pursues nothing.
    reaches(
        Goal::StopHonored,
        &[we(CollectorAct::SayDebtCollector), honored, hold, in_full()],
        &[0, 70, 100, 70],
    );
}

#[test]
fn an_expired_debt_is_explained_before_money_and_understood() {
    let we = |act| Step::We(vec![act]);
    let notice = |revival, cannot_sue| {
        we(CollectorAct::LimitationNotice {
            revival,
            cannot_sue,
        })
    };
    let back = ask(Question::ReadBack);
    // "We will not" is not "we cannot", and nothing said is nothing understood.
    reaches(
        Goal::BarExplained,
        &[
            back.clone(),
            notice(false, false),
            notice(false, true),
            notice(true, true),
            back.clone(),
        ],
        &[0, 0, 60, 80, 100],
    );
    // Money first, and a court that is hinted at after the truth: it has to be said anew.
    let court = we(CollectorAct::StateStatus(
        rightparty::domain::act::Status::InLegal,
    ));
    reaches(
        Goal::BarExplained,
        &[
            in_full(),
            notice(true, true),
            back,
            court,
            notice(true, true),
        ],
        &[0, 60, 80, 0, 60],
    );
    // Half a notice is none: who pays before hearing what a payment does has paid before it.
    reaches(
        Goal::BarExplained,
        &[
            notice(false, true),
            in_full(),
            notice(true, true),
            ask(Question::ReadBack),
        ],
        &[60, 40, 60, 80],
    );
}

#[test]
fn money_is_the_worth_of_what_stands() {
    let terms = plan(990, 210, 65);
    reaches(
        Goal::Money,
        &[
            Step::Offer(terms),
            Step::Agreed(terms),
            Step::Confirmed,
            Step::Booked,
        ],
        // A debit that nobody has authorized is a promise to send money.
        &[500, 21_647, 23_946, 76_627],
    );
    let elsewhere =
        Progress::default().measure(Goal::FaultsFound, &person(), Money::ZERO, moment().date());
    assert_eq!(elsewhere, Measure::Elsewhere);
    assert!(size_of::<Progress>() <= 80, "{}", size_of::<Progress>());
}
