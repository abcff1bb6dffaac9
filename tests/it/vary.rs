//! Forms of a battery differ in amounts and dates, and are the same test: made from the
//! text alone, proved by players, refused where words stand in the way.

use std::{fs, sync::Arc};

use ed25519_dalek::SigningKey;
use rightparty::{
    battery::{self, Battery, Made, NotMade},
    bundle::{
        Head,
        origin::{self, Origin},
        seal::seal,
        verify::verify,
    },
    cohort::mirror,
    report::Scorer,
    scenario::{Library, library::BATTERIES},
    session::Record,
};
use rstest::rstest;

use crate::{hire::Home, support, walkthroughs};

fn shipped() -> Vec<Battery> {
    let library = Library::shipped();
    let read = |one: &rightparty::scenario::library::Shipped| battery::read(one.text, &library);
    BATTERIES.iter().map(|one| read(one).unwrap()).collect()
}

fn made(battery: &Battery, form: u32, scenario: &str, library: &Library) -> Result<Made, NotMade> {
    let form = battery.form(form).unwrap();
    let mut parts = form.parts.iter();
    let part = parts.find(|part| part.scenario == scenario).unwrap();
    battery.scenario(part, library)
}

/// A battery of one scenario with some forms.
fn small(scenario: &str, library: &Library) -> Battery {
    let text = format!(
        r#"Battery(
            schema: 1, id: "small", title: "Small", audience: "Tests.", purpose: Hiring,
            parts: [(scenario: "{scenario}", minutes: 15)],
            reported: [Compliance, Negotiation, Notes],
            instructions: "Do it.", contact: "Ask.", forms: 4, par_within: 5,
        )"#
    );
    battery::read(&text, library).unwrap()
}

#[test]
fn forms_of_the_shipped_batteries_differ_in_amounts_and_dates() {
    let library = Library::shipped();
    for battery in shipped() {
        for part in &battery.form(1).unwrap().parts {
            let id = &part.scenario;
            let first = made(&battery, 1, id, &library).unwrap();
            assert!(first.change.is_none());
            assert_eq!(first.scenario.text(), library.find(id).unwrap().text);
            let mut texts = vec![first.scenario.text().to_owned()];
            for form in 2..=battery.source().forms {
                let other = made(&battery, form, id, &library).unwrap();
                let again = made(&battery, form, id, &library).unwrap();
                assert_eq!(
                    other.scenario.text(),
                    again.scenario.text(),
                    "the same bytes"
                );
                let change = other.change.unwrap();
                assert_ne!(change.weeks, 0, "{id}");
                assert!((change.per_mille() - 1_000).abs() >= 20, "{id}");
                let (was, is) = (&first.scenario, &other.scenario);
                assert_eq!(is.today(), change.day(was.today()));
                assert_eq!(is.starts().time(), was.starts().time());
                assert_eq!(is.starts().weekday(), was.starts().weekday());
                // A desk has its debts in its files.
                if let (Some(was), Some(is)) = (was.facts().debts.first(), is.facts().debts.first())
                {
                    assert_ne!(is.balance(), was.balance());
                    assert_eq!(is.balance(), change.money(was.balance()));
                }
                assert!(
                    !texts.contains(&is.text().to_owned()),
                    "{id}: form {form} is another"
                );
                texts.push(is.text().to_owned());
            }
        }
    }
}

#[rstest]
#[case("entry_screening")]
#[case("experienced_negotiator")]
#[case("compliance_refresher")]
fn forms_of_the_shipped_batteries_are_alike(#[case] battery: &str) {
    let home = Home::new();
    let shown = home.run(&["hire", "forms", battery]);
    assert_eq!(shown.code, 0, "{}", shown.text);
    assert!(shown.text.contains("weeks, amounts ×"), "{}", shown.text);
}

/// The person who played well plays as well in any form.
#[rstest]
#[case("kitchen_phone")]
#[case("eleven_years")]
#[case("the_modem")]
#[case("second_friday")]
#[case("old_ledger")]
#[case("wrong_sam")]
#[case("late_paycheck")]
#[case("the_extra_fee")]
#[case("first_bill")]
#[case("spot_the_slip")]
fn walkthroughs_changed_alike_give_the_same_points(#[case] id: &str) {
    let library = Library::shipped();
    let battery = small(id, &library);
    let path = format!("tests/fixtures/walkthroughs/{id}/good.ron");
    let walk = walkthroughs::read(&path.into());
    let record = walkthroughs::play(&walk);
    let judge = |record: &Record, scenario: &Arc<rightparty::scenario::Scenario>| {
        let rubric = rightparty::evaluation::rubric::DEFAULT_RUBRIC;
        let report = Scorer::with(Arc::clone(scenario), rubric)
            .unwrap()
            .report(record);
        let scores: Vec<u32> = report.scores.iter().map(|score| score.out_of_100).collect();
        let findings: Vec<(String, u32)> = report
            .findings
            .iter()
            .map(|finding| (finding.rule.clone(), finding.entry))
            .collect();
        (scores, findings, report.to_text())
    };
    let before = judge(&record, &support::shipped(id));
    for form in 2..=4 {
        let other = made(&battery, form, id, &library).unwrap();
        let scenario = Arc::new(other.scenario);
        let change = other.change.unwrap();
        let mirrored = mirror::again(&record, &scenario, walk.seed, &change).unwrap();
        let after = judge(&mirrored, &scenario);
        assert_eq!(after.1, before.1, "form {form}: the law finds the same");
        assert_eq!(after.0.len(), before.0.len());
        for (is, was) in after.0.iter().zip(&before.0) {
            assert!(
                is.abs_diff(*was) <= 2,
                "form {form}, amounts × {} ‰: {:#?}\n{}",
                change.per_mille(),
                mirrored
                    .entries
                    .iter()
                    .map(|entry| &entry.did)
                    .collect::<Vec<_>>(),
                after.2
            );
        }
    }
}

#[rstest]
#[case("You said {monthly.said} in April", "You said fifty in April", &["\"fifty\" is $50.00 in this file", "write {monthly.said}"])]
#[case("We spoke in April and got along fine", "We spoke on the 7th and got along fine", &["\"7th\" would not be true any more", "{today+8.ordinal}"])]
#[case("We spoke in April and got along fine", "You may get $1,000.00 and we got along fine", &["$1,000.00 stands in words only", "vary: (keep: [\"$1,000.00\"])"])]
#[case("We spoke in April and got along fine", "We have got along since 2019", &["\"2019\" would not be true any more", "{today-400.year}"])]
fn words_that_cannot_change_are_refused_with_their_place(
    #[case] sound: &str,
    #[case] planted: &str,
    #[case] says: &[&str],
) {
    let mut library = Library::shipped();
    let text = library.find("late_paycheck").unwrap().text.clone();
    let bad = text.replace(sound, planted);
    assert_ne!(bad, text);
    library.add_scenario("bad.ron", &bad);
    let battery = small("late_paycheck", &library);
    assert!(
        made(&battery, 1, "late_paycheck", &library).is_ok(),
        "the first form is the text"
    );
    let told = made(&battery, 2, "late_paycheck", &library)
        .unwrap_err()
        .to_string();
    let line = bad[..bad.find(planted).unwrap()].lines().count();
    let place = format!("bad.ron:{line}:");
    for part in says
        .iter()
        .chain(&[place.as_str(), "form 2 of small cannot be made"])
    {
        assert!(told.contains(part), "{part}: {told}");
    }
    // What the author keeps is kept.
    let fragment = says[0].split('"').nth(1).unwrap_or("$1,000.00");
    let kept = bad.replace(
        "    consumer: (",
        &format!("    vary: (keep: [{fragment:?}]),\n    consumer: ("),
    );
    library.add_scenario("bad.ron", &kept);
    let other = made(&battery, 2, "late_paycheck", &library).unwrap();
    assert!(other.scenario.text().contains(planted));
}

#[test]
fn a_range_that_leaves_nothing_to_draw_is_refused() {
    let mut library = Library::shipped();
    let text = library.find("late_paycheck").unwrap().text.clone();
    for (range, says) in [
        (
            "weeks: (1, 3)",
            "would not be true any more when the dates are others",
        ),
        ("percent: (100, 101)", "no factor from 100 to 101 percent"),
    ] {
        let narrow = format!("    vary: ({range}),\n    consumer: (");
        library.add_scenario("narrow.ron", &text.replace("    consumer: (", &narrow));
        let battery = small("late_paycheck", &library);
        let told = made(&battery, 2, "late_paycheck", &library)
            .unwrap_err()
            .to_string();
        assert!(told.contains(says), "{told}");
    }
    let same = "    vary: (weeks: (0, 0), percent: (100, 100)),\n    consumer: (";
    library.add_scenario("same.ron", &text.replace("    consumer: (", same));
    let battery = small("late_paycheck", &library);
    let other = made(&battery, 2, "late_paycheck", &library).unwrap();
    assert!(
        other
            .scenario
            .text()
            .ends_with(&library.find("late_paycheck").unwrap().text)
    );
}

/// A finished play of a part, sealed under a form's number.
fn sealed(battery: &Battery, played: u32, named: u32) -> String {
    let library = Library::shipped();
    let form = battery.form(played).unwrap();
    let part = &form.parts[0];
    let scenario = Arc::new(battery.scenario(part, &library).unwrap().scenario);
    let session = support::random_play(&scenario, part.seed);
    let record = Record::of(support::header(&scenario, part.seed), &session);
    let report = Scorer::of(&record.header, None).unwrap().report(&record);
    let head = Head {
        sitting: "s1".to_owned(),
        subject: record.header.subject.clone(),
        battery: battery.source().id.to_string(),
        battery_sha256: battery.digest().to_owned(),
        form: named,
        sealed: "2026-11-22T10:00:00Z".to_owned(),
        ..Head::default()
    };
    seal(
        &head,
        &[record.write()],
        &[report],
        &SigningKey::from_bytes(&[9; 32]),
    )
}

#[test]
fn a_bundle_of_a_form_verifies_without_its_blueprint_and_a_swapped_one_is_told() {
    let batteries = shipped();
    let battery = batteries
        .iter()
        .find(|one| one.source().id.as_str() == "entry_screening");
    let battery = battery.unwrap();
    let whose = |text: &str| {
        let verdict = verify(text);
        assert!(verdict.holds(), "{:?}", verdict.problems);
        origin::of(verdict.head.as_ref(), &verdict.records[0].header)
    };
    assert_eq!(whose(&sealed(battery, 3, 3)), Origin::Form(3));
    assert_eq!(whose(&sealed(battery, 1, 1)), Origin::Shipped);
    assert_eq!(
        whose(&sealed(battery, 2, 3)),
        Origin::Other,
        "another form, well sealed"
    );
    let text = sealed(battery, 3, 3);
    let swapped = text.replacen("all amounts times", "all amounts  imes", 1);
    assert_ne!(swapped, text);
    assert!(
        !verify(&swapped).holds(),
        "a changed letter of the form's text is found"
    );
}

#[test]
fn every_form_is_counted_when_it_is_issued() {
    let home = Home::new();
    home.run(&["hire", "add", "Ann", "--reference", "1"]);
    let text = r#"Battery(
        schema: 1, id: "two", title: "Two", audience: "Tests.", purpose: Hiring,
        parts: [(scenario: "spot_the_slip", minutes: 15)],
        reported: [Compliance, Negotiation, Notes],
        instructions: "Do it.", contact: "Ask.", forms: 2, par_within: 5,
    )"#;
    fs::write(home.path().join("two.ron"), text).unwrap();
    for _ in 0..3 {
        let issued = home.run(&["hire", "issue", "1", "two.ron"]);
        assert_eq!(issued.code, 0, "{}", issued.text);
    }
    let shown = home.run(&["hire", "forms", "two.ron", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&shown.text).unwrap();
    assert_eq!(value["issued"], serde_json::json!([[1, 2], [2, 1]]));
    let parts = &value["made"][1]["parts"][0];
    assert_ne!(parts["weeks"], 0);
    assert_ne!(parts["amounts_per_mille"], 1_000);
    assert_ne!(
        parts["scenario_sha256"],
        value["made"][0]["parts"][0]["scenario_sha256"]
    );
}
