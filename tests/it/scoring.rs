//! Scores follow from the evidence, the rubric and par, and from nothing else.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use rightparty::{
    compliance::{Basis, Outcome, Read, Source, Told},
    documentation::{self, FieldResult, PlanFinding, Truth, Verdict},
    domain::{
        CollectorAct as C, Contact, Currency, Facts, Id, LocalMoment, Money, Mood, NextStep, Note,
        PartyAct as P, Stamp, Terms,
        act::{HowMuch, Identifier, Question, Revealing},
        disposition::{Codes, Field},
        facts::{Counsel, Person, Relation},
        note::{AttorneyNoted, Disclosure, Flag, HoldReason, PromiseNoted, RequestNoted},
        party_act::{CeaseScope, ConsentScope, DisputedPart, Medium, Permitted, Reason},
        terms::{Cadence, Method, TermsKind},
    },
    evaluation::{
        self, Evaluation, Finding, Inputs, Measure, Negotiation, Par, ParKind, Rubric, Technique,
        rubric::{Band, DEFAULT_RUBRIC, Level, Pattern, ScoreKind, Severity},
    },
    evidence::{Acts, EndedBy, Item, Party, Seen, Speaker},
    report::{self, Identity, Report},
};

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn codes() -> Codes {
    let pack = rightparty::scenario::library::PACKS[0];
    let read = rightparty::scenario::compile::read_pack(pack.text);
    assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
    read.value.unwrap().codes
}

fn rubric() -> Rubric {
    evaluation::rubric::read(DEFAULT_RUBRIC)
        .unwrap_or_else(|problems| panic!("{}", problems.render("default.ron", DEFAULT_RUBRIC)))
}

fn facts() -> Facts {
    Facts {
        people: vec![
            Person {
                id: id("dana"),
                name: "Dana Whitlock".to_owned(),
                counsel: Some(Counsel {
                    name: "Miriam Sadler".to_owned(),
                    phone: "309-555-0170".to_owned(),
                    ..Counsel::default()
                }),
                ..Person::default()
            },
            Person {
                id: id("ray"),
                relation: Relation::Sibling,
                ..Person::default()
            },
        ],
        ..Facts::default()
    }
}

/// A hand-made stream: what each step owns, so that items can borrow it.
enum Step {
    Tried,
    Opens(&'static str),
    Voicemail,
    Says(Vec<C>),
    Hears(Vec<P>),
    Agrees(Terms),
    Confirmed,
    Plans(NextStep),
    Ends(EndedBy),
}

struct Call {
    facts: Facts,
    contact: Contact,
    steps: Vec<Step>,
}

impl Call {
    fn new(steps: Vec<Step>) -> Self {
        Self {
            facts: facts(),
            contact: Contact::default(),
            steps,
        }
    }

    fn items(&self) -> Vec<Seen<'_>> {
        let stamp: Stamp = "2026-03-10T18:10".parse().unwrap();
        let now = LocalMoment::of(stamp, chrono_tz::America::New_York).unwrap();
        let item = |step| match step {
            &Step::Tried => Item::Tried,
            Step::Opens(person) => Item::Opened(Party::of(&self.facts, id(person), false)),
            Step::Voicemail => Item::Opened(Party::of(&self.facts, id("dana"), true)),
            Step::Says(acts) => Item::Utterance {
                speaker: Speaker::Collector,
                acts: Acts::Collector(acts),
                language: rightparty::domain::party_act::Language::English,
            },
            Step::Hears(acts) => Item::Utterance {
                speaker: Speaker::Party,
                acts: Acts::Party(acts),
                language: rightparty::domain::party_act::Language::English,
            },
            Step::Agrees(terms) => Item::Agreed {
                terms: *terms,
                mood: Mood::default(),
            },
            Step::Confirmed => Item::Confirmed,
            Step::Plans(step) => Item::Planned(*step),
            Step::Ends(by) => Item::Closed(*by),
        };
        self.steps
            .iter()
            .zip(1..)
            .map(|(step, entry)| Seen {
                entry,
                now,
                contact: Some(&self.contact),
                debt: Id::default(),
                item: item(step),
            })
            .collect()
    }

    fn truth(&self) -> Truth {
        documentation::truth(self.items(), &self.facts)
    }

    fn fields(&self, note: &Note) -> Vec<FieldResult> {
        documentation::compare(Some((note, 99)), &self.truth(), &codes(), &[])
    }
}

fn identified() -> Step {
    Step::Hears(vec![
        P::Identify {
            id: Identifier::BirthDate,
            correct: true,
        },
        P::Identify {
            id: Identifier::Address,
            correct: true,
        },
    ])
}

fn disclosed() -> Step {
    Step::Says(vec![C::MiniMiranda {
        attempt: true,
        information_use: true,
    }])
}

fn ask_full() -> Step {
    Step::Says(vec![
        C::StateCreditor,
        C::AskPayment {
            how_much: HowMuch::Full,
            by: None,
        },
    ])
}

fn plan_of_forty() -> Terms {
    Terms {
        kind: TermsKind::InFull,
        total: Money::cents(128_460),
        down: Money::ZERO,
        instalment: Money::whole(40),
        cadence: Cadence::TwoWeekly,
        first: "2026-03-13".parse().unwrap(),
        method: Method::Debit,
    }
}

/// Entries: 1 tried, 2 opened, 3 asked, 4 identified, 5 disclosed, 6 asked to pay, 7 asked why,
/// 8 told, 9 agreed, 10 confirmed, 11 permission, 12 closed.
fn decent_call() -> Call {
    Call::new(vec![
        Step::Tried,
        Step::Opens("dana"),
        Step::Says(vec![
            C::RecordingNotice,
            C::AskIdentifier(Identifier::BirthDate),
        ]),
        identified(),
        disclosed(),
        ask_full(),
        Step::Says(vec![C::Ask(Question::Reason)]),
        Step::Hears(vec![P::GiveReason(Reason::HoursCut), P::GiveBudget]),
        Step::Agrees(plan_of_forty()),
        Step::Confirmed,
        Step::Hears(vec![P::Consent {
            scope: ConsentScope::default(),
            until: None,
        }]),
        Step::Ends(EndedBy::Both),
    ])
}

fn true_note() -> Note {
    Note {
        result: id("rpc"),
        status: id("ppa"),
        reason: Some(Reason::HoursCut),
        party: Some(Relation::Consumer),
        verified_by: [Identifier::BirthDate, Identifier::Address]
            .into_iter()
            .collect(),
        disclosures: [Disclosure::Recording, Disclosure::MiniMiranda]
            .into_iter()
            .collect(),
        promise: Some(PromiseNoted {
            amount: Some(Money::whole(40)),
            first: Some("2026-03-13".parse().unwrap()),
            cadence: Some(Cadence::TwoWeekly),
            method: Some(Method::Debit),
            ..PromiseNoted::default()
        }),
        next: Some(NextStep::Contact {
            person: None,
            line: id("home"),
            when: "2026-03-14T18:00".parse().unwrap(),
            consent: Some(Permitted::Call),
        }),
        ..Note::default()
    }
}

#[track_caller]
fn verdict(fields: &[FieldResult], field: Field) -> Verdict {
    fields
        .iter()
        .find(|result| result.field == field)
        .unwrap()
        .verdict
}

fn finding(rule: &'static str, entry: u32, outcome: Outcome, basis: Basis) -> Finding {
    Finding {
        rule,
        entry,
        also: None,
        planned: false,
        outcome,
        basis,
        source: Source::Law,
        happened: Told::plainly("The debt was named while a brother listened."),
        why: "What a relative has heard cannot be unheard.",
        instead: "\"It is a personal matter; I will try Dana another time.\"",
        citations: &["15 U.S.C. § 1692c(b)"],
        read: Read::T,
    }
}

fn bargain(worth: i64) -> Negotiation {
    let technique = |name: &str, level| Technique {
        id: id(name),
        level: Some(level),
        entries: vec![7],
        why: "asked before the first step down".to_owned(),
    };
    Negotiation {
        measure: Measure::Money(Money::whole(worth)),
        techniques: vec![
            technique("discovery", Level::Full),
            technique("pacing", Level::Most),
        ],
    }
}

const PAR: Par = Par {
    worth: Money::whole(707),
    walk_away: Money::ZERO,
    kind: ParKind::Bound,
};

fn evaluate(call: &Call, note: &Note, findings: &[Finding]) -> Evaluation {
    let items = call.items();
    evaluation::evaluate(
        &Inputs {
            items: &items,
            facts: &call.facts,
            truth: &call.truth(),
            findings,
            negotiation: Some(&bargain(600)),
            documentation: Some(&call.fields(note)),
        },
        &rubric(),
        PAR,
    )
}

#[track_caller]
fn points(evaluation: &Evaluation, kind: ScoreKind, criterion: &str) -> (i64, i64) {
    let lines = evaluation.score(kind).unwrap().lines.iter();
    let found = lines.filter(|line| line.criterion == id(criterion));
    found.fold((0, 0), |sum, line| {
        (sum.0 + line.points, sum.1 + line.possible)
    })
}

#[test]
fn the_shipped_codes_and_rubric_have_no_faults() {
    assert_eq!(codes().faults(), []);
    let rubric = rubric();
    assert_eq!(rubric.card().len(), 10);
    assert_eq!(rubric.gates().len(), 7);
}

#[test]
fn a_broken_rubric_is_reported_with_every_problem_at_once() {
    let text = DEFAULT_RUBRIC
        .replacen("weight: 25", "weight: 24", 1)
        .replace("cap: 49", "cap: 60")
        .replace("(id: \"g6\"", "(id: \"g5\"");
    let problems = evaluation::rubric::read(&text).unwrap_err();
    let found: Vec<_> = problems.iter().map(|problem| problem.code).collect();
    for code in [
        "rubric-weights",
        "rubric-levels",
        "rubric-duplicate",
        "rubric-cap",
    ] {
        assert!(found.contains(&code), "{code} in {found:?}");
    }
    assert!(
        problems
            .iter()
            .all(|problem| problem.span.is_some() && problem.help.is_some())
    );
}

#[test]
fn a_true_note_of_a_decent_call_is_right_in_every_field() {
    let call = decent_call();
    for result in call.fields(&true_note()) {
        assert!(result.verdict <= Verdict::Correct, "{result:?}");
    }
    let evaluation = evaluate(&call, &true_note(), &[]);
    let scores: Vec<u32> = evaluation
        .scores
        .iter()
        .map(|score| score.out_of_100)
        .collect();
    // Compliance and notes full; negotiation 37 of 40 for 84 %, 15 of 15, 7 of 10: 59 of 65.
    assert_eq!(scores, [100, 90, 100]);
    assert_eq!(evaluation.share, Some(84));
    assert_eq!(evaluation.band, Some(Band::Alone));
    assert_eq!(evaluation.overall, Some(96));
}

#[test]
fn every_point_cites_an_entry() {
    let evaluation = evaluate(&decent_call(), &true_note(), &[]);
    for line in evaluation.scores.iter().flat_map(|score| &score.lines) {
        assert!(line.level.is_none() || !line.entries.is_empty(), "{line:?}");
    }
}

#[test]
fn a_reason_that_was_not_asked_for_is_never_not_told() {
    let mut call = decent_call();
    call.steps[6] = Step::Says(vec![C::Acknowledge]);
    call.steps[7] = Step::Hears(vec![P::GiveBudget]);
    let with = |reason| {
        let note = Note {
            reason,
            ..true_note()
        };
        verdict(&call.fields(&note), Field::Reason)
    };
    assert_eq!(with(Some(Reason::NotAsked)), Verdict::Correct);
    assert_eq!(with(Some(Reason::NotTold)), Verdict::Fabricated);
    assert_eq!(with(Some(Reason::HoursCut)), Verdict::Fabricated);
    assert_eq!(with(None), Verdict::Omitted);
}

#[test]
fn fabrication_costs_its_weight_twice_and_raises_a_gate() {
    let mut call = decent_call();
    call.steps.drain(8..11);
    let honest = Note {
        status: id("utp"),
        promise: None,
        next: Some(hold()),
        ..true_note()
    };
    let invented = Note {
        promise: true_note().promise,
        ..honest.clone()
    };
    let (honest, invented) = (
        evaluate(&call, &honest, &[]),
        evaluate(&call, &invented, &[]),
    );
    assert_eq!(points(&honest, ScoreKind::Notes, "money"), (0, 0));
    assert_eq!(points(&invented, ScoreKind::Notes, "money"), (-25, 25));
    assert!(honest.gates.is_empty());
    assert_eq!(invented.gates[0].id, id("g5"));
    assert_eq!(invented.gates[0].entries, [99]);
    assert_eq!(invented.band, Some(Band::NotYet));
    assert!(invented.overall.unwrap() <= 49);
}

fn hold() -> NextStep {
    NextStep::Hold {
        until: None,
        why: HoldReason::Promise,
    }
}

#[test]
fn a_promise_is_read_field_by_field() {
    use Verdict::{Correct, Omitted, PartlyRight, Wrong};
    let with = |change: fn(&mut PromiseNoted)| {
        let mut note = true_note();
        change(note.promise.as_mut().unwrap());
        let fields = decent_call().fields(&note);
        [Field::Amount, Field::Date, Field::Method].map(|field| verdict(&fields, field))
    };
    assert_eq!(with(|_| ()), [Correct, Correct, Correct]);
    assert_eq!(
        with(|noted| noted.amount = Some(Money::whole(45))),
        [Wrong, Correct, Correct]
    );
    assert_eq!(
        with(|noted| noted.cadence = None),
        [Correct, PartlyRight, Correct]
    );
    assert_eq!(
        with(|noted| noted.method = None),
        [Correct, Correct, Omitted]
    );
    assert_eq!(
        with(|noted| {
            noted.amount = None;
            noted.total = Some(Money::cents(128_460));
        }),
        [PartlyRight, Correct, Correct]
    );
}

#[test]
fn no_note_and_an_empty_note_leave_everything_out() {
    let call = decent_call();
    for note in [None, Some((&Note::default(), 99))] {
        let fields = documentation::compare(note, &call.truth(), &codes(), &[]);
        assert_eq!(verdict(&fields, Field::Note), Verdict::Omitted);
        assert_eq!(verdict(&fields, Field::Status), Verdict::Omitted);
        assert!(
            fields
                .iter()
                .all(|result| result.verdict <= Verdict::Omitted)
        );
    }
    let evaluation = evaluate(&call, &Note::default(), &[]);
    assert_eq!(evaluation.score(ScoreKind::Notes).unwrap().out_of_100, 0);
}

#[test]
fn what_was_said_of_an_attorney_is_compared_with_the_file() {
    let mut call = decent_call();
    call.steps.truncate(5);
    call.steps.push(Step::Hears(vec![P::HasAttorney {
        this_debt: true,
        contact: true,
    }]));
    call.steps.push(Step::Says(vec![C::TakeAttorney]));
    call.steps.push(Step::Ends(EndedBy::Collector));
    let note = |name: &str, phone: &str| Note {
        attorney: Some(AttorneyNoted {
            name: name.to_owned(),
            phone: phone.to_owned(),
        }),
        ..Note::default()
    };
    let of = |note: &Note| verdict(&call.fields(note), Field::Attorney);
    assert_eq!(
        of(&note("miriam sadler", "(309) 555 0170")),
        Verdict::Correct
    );
    assert_eq!(of(&note("Miriam Sadler", "")), Verdict::PartlyRight);
    assert_eq!(of(&note("Miriam Saddler", "309-555-0170")), Verdict::Wrong);
    let flag = Note {
        flags: [Flag::Attorney].into_iter().collect(),
        ..Note::default()
    };
    assert_eq!(of(&flag), Verdict::PartlyRight);
    // A promise code would hide the one thing that changes everything.
    let status = |code| {
        let note = Note {
            status: id(code),
            ..Note::default()
        };
        verdict(&call.fields(&note), Field::Status)
    };
    assert_eq!(status("aty"), Verdict::Correct);
    assert_eq!(status("ptp"), Verdict::Fabricated);
    assert_eq!(status("opn"), Verdict::Wrong);
}

#[test]
fn an_unlawful_next_step_is_wrong_however_well_it_fits() {
    let call = decent_call();
    let plan = |unlawful| {
        let finding = PlanFinding {
            rule: "freq-post-conversation-7".to_owned(),
            entry: 99,
            unlawful,
        };
        let note = true_note();
        let fields = documentation::compare(Some((&note, 99)), &call.truth(), &codes(), &[finding]);
        verdict(&fields, Field::Next)
    };
    assert_eq!(plan(true), Verdict::Wrong);
    assert_eq!(plan(false), Verdict::PartlyRight);
}

#[test]
fn a_permission_nobody_gave_is_invented() {
    let mut call = decent_call();
    call.steps.remove(10);
    assert_eq!(
        verdict(&call.fields(&true_note()), Field::Consent),
        Verdict::Fabricated
    );
}

#[test]
fn a_brother_who_heard_of_the_debt_has_a_code_of_his_own() {
    let call = |acts: Vec<C>| {
        Call::new(vec![
            Step::Tried,
            Step::Opens("ray"),
            Step::Says(acts),
            Step::Ends(EndedBy::Both),
        ])
    };
    let result = |call: &Call, code| {
        let note = Note {
            result: id(code),
            ..Note::default()
        };
        verdict(&call.fields(&note), Field::Result)
    };
    let quiet = call(vec![C::DeclinePurpose]);
    assert_eq!(result(&quiet, "tpc"), Verdict::Correct);
    assert_eq!(result(&quiet, "loc"), Verdict::PartlyRight);
    assert_eq!(result(&quiet, "rpc"), Verdict::Fabricated);
    let told = call(vec![C::RevealDebt(Revealing::Directly)]);
    assert_eq!(result(&told, "tpd"), Verdict::Correct);
    assert_eq!(result(&told, "tpc"), Verdict::Wrong);
}

/// A disclosure said to the brother is not one that the note may claim for her.
#[test]
fn what_the_brother_was_told_discloses_nothing_to_the_consumer() {
    let to = |who| {
        let call = Call::new(vec![
            Step::Tried,
            Step::Opens(who),
            Step::Says(vec![C::RecordingNotice]),
            disclosed(),
            Step::Ends(EndedBy::Party),
        ]);
        let truth = call.truth();
        truth
            .disclosures
            .iter()
            .map(|shown| shown.what)
            .collect::<Vec<_>>()
    };
    assert_eq!(to("ray"), [Disclosure::Recording]);
    assert!(to("dana").contains(&Disclosure::MiniMiranda));
}

#[test]
fn a_message_is_limited_only_if_nothing_else_is_in_it() {
    use rightparty::domain::act::{CompanyName, GivenName, Mark};
    let mut acts = vec![
        C::StateName(GivenName::Own),
        C::StateCompany(CompanyName::Neutral),
        C::ReplyRequest,
        C::CallBackNumber,
    ];
    let code = |acts: &[C]| {
        let call = Call::new(vec![
            Step::Tried,
            Step::Voicemail,
            Step::Says(acts.to_vec()),
            Step::Ends(EndedBy::Sent),
        ]);
        let note = Note {
            result: id("lcm"),
            ..Note::default()
        };
        verdict(&call.fields(&note), Field::Result)
    };
    assert_eq!(code(&acts), Verdict::Correct);
    acts.push(C::Other(Mark::Urgency));
    assert_eq!(code(&acts), Verdict::PartlyRight);
}

#[test]
fn requests_carry_their_details() {
    let mut call = decent_call();
    call.steps.insert(
        8,
        Step::Hears(vec![P::AskCease {
            scope: CeaseScope::Medium(Medium::Call),
            written: false,
        }]),
    );
    let of = |requests: &[RequestNoted], flags: &[Flag]| {
        let note = Note {
            requests: requests.iter().copied().collect(),
            flags: flags.iter().copied().collect(),
            ..true_note()
        };
        verdict(&call.fields(&note), Field::Requests)
    };
    let stop = RequestNoted::Stop;
    assert_eq!(
        of(&[stop(CeaseScope::Medium(Medium::Call))], &[]),
        Verdict::Correct
    );
    assert_eq!(of(&[stop(CeaseScope::All)], &[]), Verdict::PartlyRight);
    assert_eq!(of(&[], &[Flag::Cease]), Verdict::PartlyRight);
    assert_eq!(of(&[], &[]), Verdict::Omitted);
    let creditor = [
        stop(CeaseScope::Medium(Medium::Call)),
        RequestNoted::Creditor,
    ];
    assert_eq!(of(&creditor, &[]), Verdict::Fabricated);
}

#[test]
fn requests_are_judged_by_what_came_next() {
    let with = |answers: Vec<Step>| {
        let mut steps = decent_call().steps;
        steps.truncate(6);
        steps.push(Step::Hears(vec![P::Dispute {
            part: DisputedPart::All,
            written: false,
            new_material: false,
        }]));
        steps.extend(answers);
        steps.push(Step::Ends(EndedBy::Both));
        points(
            &evaluate(&Call::new(steps), &true_note(), &[]),
            ScoreKind::Compliance,
            "requests",
        )
        .0
    };
    let take = || Step::Says(vec![C::TakeDispute]);
    assert_eq!(with(vec![take()]), 25);
    assert_eq!(with(vec![ask_full(), take()]), 15);
    assert_eq!(with(vec![Step::Says(vec![C::Contradict]), take()]), 8);
    assert_eq!(with(vec![Step::Says(vec![C::Greet])]), 0);
}

#[test]
fn a_call_without_requests_is_not_paid_for_honoring_them() {
    let evaluation = evaluate(&decent_call(), &true_note(), &[]);
    assert_eq!(
        points(&evaluation, ScoreKind::Compliance, "requests"),
        (0, 0)
    );
    assert_eq!(
        evaluation.score(ScoreKind::Compliance).unwrap().possible,
        75
    );
}

#[test]
fn severity_decides_the_level_and_advice_costs_little() {
    let score = |outcome, basis, rule: &'static str| {
        let found = [finding(rule, 6, outcome, basis)];
        points(
            &evaluate(&decent_call(), &true_note(), &found),
            ScoreKind::Compliance,
            "true-words",
        )
    };
    assert_eq!(
        score(Outcome::Violation, Basis::PerSe, "threat-arrest"),
        (0, 20)
    );
    assert_eq!(
        score(Outcome::Violation, Basis::PerSe, "false-amount-status"),
        (6, 20)
    );
    assert_eq!(
        score(Outcome::Violation, Basis::Policy, "client-courtesy"),
        (13, 20)
    );
    assert_eq!(
        score(Outcome::Advisory, Basis::PerSe, "threat-arrest"),
        (18, 20)
    );
    assert_eq!(
        score(
            Outcome::PresumedCompliance,
            Basis::Presumption,
            "threat-arrest"
        ),
        (20, 20)
    );
}

#[test]
fn a_client_may_weigh_a_rule_otherwise() {
    let major = (
        Pattern("threat-*".to_owned()),
        Severity::named("major").unwrap(),
    );
    let rubric = rubric().for_client(&[major]);
    let found = finding("threat-arrest", 6, Outcome::Violation, Basis::PerSe);
    assert_eq!(rubric.severity(&found), Some(Severity::Major));
}

#[test]
fn false_alarms_take_back_what_was_found() {
    let found = [
        finding("tp-disclosure", 6, Outcome::Violation, Basis::PerSe),
        finding("threat-arrest", 8, Outcome::PresumedViolation, Basis::PerSe),
        finding("overshadow", 8, Outcome::Advisory, Basis::Standard),
    ];
    let rules = ["tp-disclosure", "threat-arrest", "overshadow"].map(|rule| vec![rule.to_owned()]);
    let spots: Vec<&[String]> = rules.iter().map(Vec::as_slice).collect();
    let measure = |marks: &[(u32, usize)]| {
        evaluation::faults_found(&evaluation::faults(&spots, marks, &found))
    };
    let count = |reached| Measure::Count { reached, of: 2 };
    assert_eq!(measure(&[(6, 0), (8, 1)]), count(2));
    // Advice need not be found, and marking it costs nothing.
    assert_eq!(measure(&[(6, 0), (8, 2)]), count(1));
    assert_eq!(measure(&[(6, 0), (7, 1)]), count(0));
    assert_eq!(measure(&[]), count(0));
}

#[test]
fn what_one_fault_stands_for_is_found_once_and_what_none_names_is_missed() {
    let found = [
        finding("tp-disclosure", 6, Outcome::Violation, Basis::PerSe),
        finding(
            "client-two-identifiers",
            6,
            Outcome::Violation,
            Basis::Policy,
        ),
        finding("threat-arrest", 8, Outcome::Violation, Basis::PerSe),
    ];
    let rules = vec![
        "tp-disclosure".to_owned(),
        "client-two-identifiers".to_owned(),
    ];
    let all = evaluation::faults(&[&rules], &[(6, 0)], &found);
    let measure = evaluation::faults_found(&all);
    assert_eq!(measure, Measure::Count { reached: 1, of: 2 });
}

#[test]
fn only_rules_that_one_event_breaks_gate_by_law() {
    let gates = |outcome, basis| {
        let found = [finding("tp-disclosure", 6, outcome, basis)];
        evaluate(&decent_call(), &true_note(), &found).gates.len()
    };
    assert_eq!(gates(Outcome::Violation, Basis::PerSe), 1);
    assert_eq!(gates(Outcome::Violation, Basis::Standard), 0);
    assert_eq!(gates(Outcome::PresumedViolation, Basis::PerSe), 0);
    assert_eq!(gates(Outcome::Advisory, Basis::PerSe), 0);
}

#[test]
fn private_words_before_verification_gate_by_house_rule() {
    let mut call = decent_call();
    call.steps.swap(3, 5);
    let evaluation = evaluate(&call, &true_note(), &[]);
    assert_eq!(
        points(&evaluation, ScoreKind::Compliance, "right-person"),
        (0, 20)
    );
    assert_eq!(evaluation.gates[0].id, id("g7"));
    assert_eq!(evaluation.gates[0].entries, [4]);
    assert_eq!(evaluation.band, Some(Band::NotYet));
}

#[test]
fn danger_must_be_answered_in_the_next_words() {
    let gates = |answer| {
        let mut call = decent_call();
        call.steps[7] = Step::Hears(vec![P::Danger]);
        call.steps.insert(8, Step::Says(vec![answer]));
        let note = Note {
            flags: [Flag::Crisis].into_iter().collect(),
            ..true_note()
        };
        let gates = evaluate(&call, &note, &[]).gates;
        gates.iter().any(|gate| gate.id == id("g6"))
    };
    assert!(gates(C::AskPayment {
        how_much: HowMuch::Full,
        by: None
    }));
    assert!(!gates(C::Ask(Question::Safety)));
    assert!(!gates(C::CrisisProtocol));
}

#[test]
fn without_a_note_or_a_bargain_only_compliance_counts() {
    let call = Call::new(vec![Step::Plans(hold())]);
    let items = call.items();
    let truth = call.truth();
    let inputs = Inputs {
        items: &items,
        facts: &call.facts,
        truth: &truth,
        findings: &[],
        negotiation: None,
        documentation: None,
    };
    let evaluation = evaluation::evaluate(&inputs, &rubric(), PAR);
    let kinds: Vec<_> = evaluation.scores.iter().map(|score| score.kind).collect();
    assert_eq!(kinds, [ScoreKind::Compliance]);
    assert_eq!(evaluation.overall, Some(100));
    let note = Note {
        result: id("ncn"),
        status: id("hld"),
        next: Some(hold()),
        ..Note::default()
    };
    let fields = documentation::compare(Some((&note, 2)), &truth, &codes(), &[]);
    assert!(
        fields
            .iter()
            .all(|result| result.verdict <= Verdict::Correct),
        "{fields:?}"
    );
}

#[test]
fn a_secret_in_the_words_costs_ten_points() {
    let note = Note {
        prose: "card 4111 1111 1111 1111".to_owned(),
        ..true_note()
    };
    let evaluation = evaluate(&decent_call(), &note, &[]);
    assert_eq!(points(&evaluation, ScoreKind::Notes, "prose"), (-10, 0));
}

fn sample_report() -> Report {
    let mut call = decent_call();
    call.steps.insert(
        3,
        Step::Says(vec![C::ReadOutIdentifier(Identifier::Address)]),
    );
    let found = [finding(
        "tp-disclosure",
        6,
        Outcome::Violation,
        Basis::PerSe,
    )];
    let note = Note {
        status: id("ptp"),
        reason: Some(Reason::Illness),
        ..true_note()
    };
    let fields = call.fields(&note);
    let evaluation = evaluate(&call, &note, &found);
    let identity = Identity {
        subject: "s-71c0".to_owned(),
        scenario: id("kitchen_phone"),
        scenario_title: "The Kitchen Phone".to_owned(),
        scenario_sha256: rightparty::domain::digest::sha256_hex("scenario"),
        rubric: id("default"),
        rubric_sha256: rightparty::domain::digest::sha256_hex("rubric"),
        rules_version: "2026-03".to_owned(),
        engine_behaviour: 1,
        time_zone_data: "2025b".to_owned(),
        seed: 7,
    };
    report::compose(&report::Parts {
        identity: &identity,
        evaluation: &evaluation,
        findings: &found,
        negotiation: Some(&bargain(600)),
        documentation: Some(&fields),
        rubric: &rubric(),
        currency: Currency::Usd,
    })
}

/// `BLESS=1` writes the golden files anew.
#[track_caller]
fn golden(name: &str, text: &str) {
    let path = format!(
        "{}/tests/fixtures/reports/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(std::path::Path::new(&path).parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap();
    similar_asserts::assert_eq!(known, text);
}

#[test]
fn a_report_has_the_same_bytes_every_time() {
    let json = sample_report().to_json().unwrap();
    assert_eq!(json, sample_report().to_json().unwrap());
    golden("kitchen_phone.json", &json);
    let back: Report = serde_json::from_str(&json).unwrap();
    assert_eq!(back, sample_report());
}

#[test]
fn a_scorecard_fits_eighty_columns_and_says_that_par_is_a_bound() {
    let text = sample_report().to_text();
    golden("kitchen_phone.txt", &text);
    for line in text.lines() {
        assert!(line.chars().count() <= 80, "{line}");
        assert_eq!(line.trim_end(), line);
    }
    assert!(text.contains("which is a bound"));
    assert!(text.contains("#6"));
    assert!(sample_report().findings[0].severity == Some(Severity::AutoFail));
}

/// "IN" stands for India in a file's jurisdiction, but where clocks are American it is Indiana.
#[test]
fn a_call_to_indiana_is_not_judged_by_the_law_of_india() {
    use rightparty::scenario::Library;
    let library = Library::shipped();
    let text = library.find("kitchen_phone").unwrap().text.clone();
    let moved = text.replace("jurisdiction: \"OH\"", "jurisdiction: \"IN\"");
    assert_ne!(moved, text);
    let scenario = library.compile(&moved).scenario.unwrap();
    assert_eq!(scenario.place_of_law(), "US-IN");
    let scenario = library.compile(&text).scenario.unwrap();
    assert_eq!(scenario.place_of_law(), "OH");
}
