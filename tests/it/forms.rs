//! Parallel forms are alike within stated tolerances, or no code is issued for hiring.

use std::fs;

use rightparty::{
    battery,
    cohort::parallel::{Form, Profile, differences},
    scenario::Library,
};

use crate::hire::Home;

const STRICT: &str = r#"Battery(
    schema: 1, id: "strict", title: "Strict", audience: "Tests.", purpose: Hiring,
    parts: [(scenario: "kitchen_phone", minutes: 15)],
    reported: [Compliance, Negotiation, Notes],
    instructions: "Do it.", contact: "Ask.", forms: 2, par_within: 0,
    alike: (mean_points: 0, spread_points: 0, occasions: 0, words_percent: 0),
)"#;

fn form(number: u32) -> Form {
    Form {
        form: number,
        par: 10_000,
        par_is_exact: true,
        profiles: vec![Profile {
            player: "fair".to_owned(),
            mean: 80.0,
            spread: 5.0,
        }],
        occasions: 20,
        words: 400,
    }
}

#[test]
fn every_tolerance_is_held_to_and_the_difference_is_named() {
    let text = STRICT
        .replace("forms: 2, par_within: 0", "forms: 2, par_within: 5")
        .replace(
            "mean_points: 0, spread_points: 0, occasions: 0, words_percent: 0",
            "mean_points: 3, spread_points: 2, occasions: 1, words_percent: 10",
        );
    let battery = battery::read(&text, &Library::shipped()).unwrap();
    let found = |change: &dyn Fn(&mut Form)| {
        let mut other = form(2);
        change(&mut other);
        differences(&battery, &[form(1), other])
    };
    assert!(found(&|_| ()).is_empty());
    let within = found(&|form| {
        form.par = 10_500;
        form.profiles[0].mean = 77.0;
        form.profiles[0].spread = 7.0;
        form.occasions = 21;
        form.words = 440;
    });
    assert!(within.is_empty(), "{within:?}");
    for (change, says) in [
        (
            &(|form: &mut Form| form.par = 10_501) as &dyn Fn(&mut Form),
            "par differs by 6 %",
        ),
        (
            &|form: &mut Form| form.profiles[0].mean = 84.0,
            "scores 84.0 on average",
        ),
        (
            &|form: &mut Form| form.profiles[0].spread = 2.0,
            "spread by 2.0",
        ),
        (&|form: &mut Form| form.occasions = 18, "18 occasions"),
        (&|form: &mut Form| form.words = 350, "350 words"),
    ] {
        let found = found(change);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains(says), "{says}: {found:?}");
    }
}

#[test]
fn no_code_is_issued_for_hiring_while_forms_are_not_alike() {
    let home = Home::new();
    home.run(&["hire", "add", "Ann", "--reference", "1"]);
    fs::write(home.path().join("strict.ron"), STRICT).unwrap();
    let measured = home.run(&["hire", "forms", "strict.ron", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&measured.text).unwrap();
    assert_eq!(value["forms"].as_array().unwrap().len(), 2);
    let again = home.run(&["hire", "forms", "strict.ron", "--format", "json"]);
    assert_eq!(again.text, measured.text, "the same every time");
    assert_eq!(
        measured.code, 1,
        "two consumers are never the same to the word: {value}"
    );
    let refused = home.run(&["hire", "issue", "1", "strict.ron"]);
    assert_eq!(refused.code, 1, "{}", refused.text);
    assert!(
        refused.text.contains("the forms of strict are not alike"),
        "{}",
        refused.text
    );
    assert!(refused.text.contains("form 2: "), "{}", refused.text);
    assert_eq!(
        home.run(&["hire", "results"]).text,
        "",
        "nothing was issued"
    );
    // One form is like itself.
    fs::write(
        home.path().join("one.ron"),
        STRICT.replace("forms: 2", "forms: 1"),
    )
    .unwrap();
    let issued = home.run(&["hire", "issue", "1", "one.ron"]);
    assert_eq!(issued.code, 0, "{}", issued.text);
    assert!(issued.text.contains("practice use only"), "{}", issued.text);
    let shown = home.run(&["hire", "forms", "one.ron"]);
    assert!(shown.text.contains("issued 0 times") || shown.text.contains("issued 1 times"));
}
