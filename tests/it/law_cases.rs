//! Official and court cases, and their near misses, come out as they were decided.
//!
//! Each file of `tests/fixtures/law` is a conduct named after its row, with what
//! the judges should say. A rule that no expectation of a file calls unlawful
//! must find nothing unlawful there, if the file names it at all.

use std::{fs, path::PathBuf};

use rightparty::{
    audit,
    compliance::{
        Classification, Contested, Finding, Outcome, Parameters, classify,
        contested::{Edges, ElectronicClock, Knowledge, POINTS},
        judge, rules,
    },
    evidence::conduct::{self, Conduct, Expectation, Expected},
};
use rstest::rstest;

/// A conduct with what was found in it.
struct Judged {
    conduct: Conduct,
    /// With the number of the contact that each belongs to.
    findings: Vec<(usize, Finding)>,
    /// With the number of the contact that each belongs to.
    classes: Vec<(usize, Classification)>,
}

impl Judged {
    fn of(conduct: Conduct) -> Self {
        let params = Parameters::for_jurisdiction(conduct.place_of_law());
        let place = |entry| conduct.place(entry).unwrap().contact;
        let items = || conduct.items().unwrap();
        let findings = judge(&conduct.facts, &params, items())
            .into_iter()
            .map(|one| (place(one.entry), one))
            .collect();
        let classes = classify(&conduct.facts, &params, items())
            .into_iter()
            .map(|one| (place(one.entry), one))
            .collect();
        Self {
            conduct,
            findings,
            classes,
        }
    }

    fn contact(&self, expected: &Expectation) -> usize {
        let last = self.conduct.contacts.len().saturating_sub(1);
        expected.contact.unwrap_or(last)
    }

    /// What a rule says of a contact.
    fn outcomes(&self, rule: &str, contact: usize) -> Vec<Outcome> {
        let here = |one: &&(usize, Finding)| one.0 == contact && one.1.rule == rule;
        self.findings
            .iter()
            .filter(here)
            .map(|one| one.1.outcome)
            .collect()
    }

    /// Whether the expectation is met.
    fn meets(&self, expected: &Expectation) -> bool {
        let contact = self.contact(expected);
        let said = self.outcomes(&expected.rule, contact);
        let class = self.classes.iter().find(|one| one.0 == contact);
        audit::meets(expected, &said, class.map(|one| &one.1))
            .unwrap_or_else(|| panic!("there is no rule {}", expected.rule))
    }

    /// Rules that the file names and that find something unlawful which it does not expect.
    fn strays(&self) -> Vec<&(usize, Finding)> {
        let expects = &self.conduct.expect;
        let named = |rule: &str| expects.iter().any(|one| one.rule == rule);
        let called = |contact: usize, rule: &str| {
            expects.iter().any(|one| {
                let raised = matches!(
                    one.outcome,
                    Expected::Violation
                        | Expected::PresumedViolation
                        | Expected::PlausibleViolation
                );
                // Where no contact is named, earlier ones may be unlawful as well as the last.
                raised && one.rule == rule && one.contact.is_none_or(|named| named == contact)
            })
        };
        self.findings
            .iter()
            .filter(|(contact, found)| {
                found.outcome.is_violation() && named(found.rule) && !called(*contact, found.rule)
            })
            .collect()
    }
}

#[rstest]
fn case_comes_out_as_decided(#[files("tests/fixtures/law/*.ron")] path: PathBuf) {
    let text = fs::read_to_string(&path).unwrap();
    let read = conduct::read(&text);
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let told: Vec<String> = read
        .diagnostics
        .iter()
        .map(|found| found.render(&path.to_string_lossy(), &text))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    let judged = Judged::of(read.value.unwrap());
    assert!(!judged.conduct.expect.is_empty(), "{name} expects nothing");
    let mut wrong: Vec<String> = judged
        .conduct
        .expect
        .iter()
        .filter(|one| !judged.meets(one))
        .map(|one| {
            let said = judged.outcomes(&one.rule, judged.contact(one));
            format!("expected {one:?}, got {said:?}")
        })
        .collect();
    wrong.extend(
        judged
            .strays()
            .iter()
            .map(|stray| format!("not expected: {stray:?}")),
    );
    assert!(
        wrong.is_empty(),
        "{name}: {}\nclasses: {:#?}",
        wrong.join("\n"),
        judged.classes
    );
}

/// What a rule finds in a conduct under some parameters.
fn found(rule: &str, text: &str, params: &Parameters) -> Vec<Outcome> {
    let conduct = conduct::read_example(text).unwrap();
    let items = conduct.items().unwrap();
    judge(&conduct.facts, params, items)
        .into_iter()
        .filter(|one| one.rule == rule)
        .map(|one| one.outcome)
        .collect()
}

#[track_caller]
fn turns(rule: &str, text: &str, other: Contested, default: &[Outcome], turned: &[Outcome]) {
    let mut params = Parameters::default();
    assert_eq!(found(rule, text, &params), default, "{rule} by default");
    params.contested = other;
    assert_eq!(
        found(rule, text, &params),
        turned,
        "{rule} on the other side"
    );
}

#[test]
fn contested_points_turn_with_their_parameter() {
    let base = Contested::default();
    let violation = [Outcome::Violation];
    for (rule, at) in [
        ("call-time-after-9pm", "2026-03-10T21:00"),
        ("call-time-before-8am", "2026-03-10T08:00"),
    ] {
        let text = format!("Conduct(contacts: [(contact: (at: \"{at}\"))])");
        let strict = Contested {
            edges: Edges::Outside,
            ..base
        };
        turns(rule, &text, strict, &[], &violation);
    }
    turns(
        "time-electronic-when-sent",
        r#"Conduct(contacts: [(
            contact: (at: "2026-03-10T00:01", medium: Email, line: "email", read: "2026-03-10T09:30"),
            steps: [Said([SayDebtCollector, OptOut])],
        )])"#,
        Contested {
            clock: ElectronicClock::Read,
            ..base
        },
        &violation,
        &[],
    );
    turns(
        "attorney-knowledge-actual",
        r#"Conduct(
            facts: (people: [(id: "dana", relation: Consumer, counsel: (name: "Abel Ortiz", known_by: CreditorOnly))]),
            contacts: [(contact: (at: "2026-03-10T12:00"))],
        )"#,
        Contested {
            knowledge: Knowledge::Imputed,
            ..base
        },
        &[Outcome::Advisory],
        &violation,
    );
}

#[test]
fn contested_points_belong_to_rules_and_cite_both_sides() {
    for point in POINTS {
        assert!(rules::find(point.rule).is_some(), "{}", point.rule);
        assert!(!point.default.cite.is_empty() && !point.other.cite.is_empty());
        assert_ne!(point.default.holds, point.other.holds);
    }
}

fn all_found(text: &str) -> Vec<(&'static str, Outcome)> {
    let read = conduct::read(text);
    let conduct = read.value.unwrap();
    let params = Parameters::for_jurisdiction(conduct.place_of_law());
    judge(&conduct.facts, &params, conduct.items().unwrap())
        .iter()
        .map(|one| (one.rule, one.outcome))
        .collect()
}

/// A rule that Regulation F made says nothing of conduct before November 30, 2021; the
/// statute's own rules do.
#[test]
fn regulation_f_does_not_reach_back() {
    let names = |contact: &str, steps: &str| -> Vec<&str> {
        let text = format!("Conduct(contacts: [(contact: ({contact}), steps: [{steps}])])");
        all_found(&text).iter().map(|one| one.0).collect()
    };
    let mail = |day: &str| {
        let contact = format!("at: \"{day}T12:00\", medium: Email, line: \"email\"");
        names(&contact, "Said([RevealDebt])")
    };
    let (before, since) = (mail("2021-11-29"), mail("2021-11-30"));
    assert!(since.contains(&"optout-in-every-message"), "{since:?}");
    assert!(!before.contains(&"optout-in-every-message"), "{before:?}");
    for day in ["2021-11-29", "2021-11-30"] {
        let late = names(
            &format!("at: \"{day}T22:00\", line: \"home\""),
            "Answered(Consumer), Said([RevealDebt])",
        );
        assert!(late.contains(&"call-time-after-9pm"), "{late:?}");
        assert!(late.contains(&"tp-right-party-check"), "{late:?}");
    }
    for rule in rules::RULES
        .iter()
        .filter(|one| one.is_regulation_f_alone())
    {
        let old = |cite: &&str| cite.contains("U.S.C.") || cite.contains(" v. ");
        assert!(!rule.law.iter().any(old), "{}", rule.id);
    }
}

/// A debit that is read out and booked in one call is one fault; booked on a writing that
/// was only read out is one too.
#[test]
fn an_oral_authorization_is_found_once() {
    let count = |steps: &str| {
        let text = format!(
            "Conduct(contacts: [(contact: (at: \"2026-03-10T12:00\"), steps: [Answered(Consumer), \
             Said([MiniMiranda]), Agreed(total: \"$1,000.00\", instalment: \"$100.00\", \
             cadence: Monthly, first: \"2026-03-20\", method: Debit), {steps}])])"
        );
        let all = all_found(&text);
        let of = all
            .iter()
            .filter(|one| one.0 == "efta-written-authorisation");
        of.count()
    };
    let booked = "Did(TakePayment(method: Debit, recurring: true, on: InDays(10)))";
    assert_eq!(count(&format!("Said([Authorization]), {booked}")), 1);
    assert_eq!(count(booked), 1);
    let signed = format!("Said([Authorization(written: true)]), {booked}");
    assert_eq!(count(&signed), 1);
}

/// To call a debt too old that is not is advised against, and no breach by itself.
#[test]
fn a_notice_of_a_bar_that_is_not_there_is_advised_against() {
    let said = |ends: &str| {
        let text = format!(
            "Conduct(facts: (debts: [({ends} ledger: [(amount: \"$1,000.00\")])]), contacts: [(contact: \
             (at: \"2026-03-10T12:00\"), steps: [Answered(Consumer), Said([MiniMiranda, \
             LimitationNotice(revival: true)])])])"
        );
        let all = all_found(&text);
        all.contains(&("deceptive-means", Outcome::Advisory))
    };
    assert!(said("limitation_ends: \"2031-03-02\","));
    assert!(!said("limitation_ends: \"2025-03-02\","));
    // A file that does not say when the time ends says nothing against the notice.
    assert!(!said(""));
}
