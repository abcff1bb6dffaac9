//! Exports: each form is pinned, says what the sitting says, and carries every
//! name unharmed. `BLESS=1` rewrites the pinned files; read them then.
//!
//! What is written into the tests' folder under `exports` is what `.ci/exports`
//! hands to programs of other makers.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use ed25519_dalek::{Signature, SigningKey, VerifyingKey};
use rightparty::{
    battery::{self, Battery},
    bundle::Head,
    domain::digest::{hex, sha256_hex_of_bytes},
    export::{
        ats, badge, candidate,
        gather::{Taken, sealed_by},
        house::House,
        html, pdf,
        results::Row,
        sheet,
        sitting::{Kind, Sitting},
        uncertainty::{self, Uncertainty},
        xapi::{self, Call, Decision, Detail, cmi5},
    },
    report::{Report, Scorer},
    scenario::{Library, library::BATTERIES},
    session::{Mode, Record, record::Header},
};
use serde_json::Value;

use crate::walkthroughs;

/// Where outside programs find what to check.
pub(crate) fn outside() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exports");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The pinned sitting.
pub(crate) fn sample() -> Sitting {
    let text = fs::read_to_string("tests/fixtures/export/results.json").unwrap();
    let mut all: Vec<Sitting> = serde_json::from_str(&text).unwrap();
    all.remove(0)
}

/// When its calls were made and what was decided in them.
pub(crate) fn calls() -> Vec<Call> {
    let began: DateTime<Utc> = "2026-03-12T14:30:00Z".parse().unwrap();
    let decision = |entry, at_ms, took_ms, chosen: &str, words: &str, rules: &[&str]| Decision {
        entry,
        at_ms,
        took_ms,
        chosen: chosen.to_owned(),
        words: words.to_owned(),
        rules: rules.iter().map(|&rule| rule.to_owned()).collect(),
    };
    vec![
        Call {
            began,
            lasted_ms: 423_456,
            decisions: vec![decision(
                2,
                12_340,
                9_870,
                "greet",
                "Hello, is this Dana?",
                &[],
            )],
        },
        Call {
            began: began + TimeDelta::minutes(10),
            lasted_ms: 610_000,
            decisions: vec![decision(
                6,
                40_000,
                3_000,
                "spill & \"all\"",
                "I am calling about her overdue account.",
                &["tp-disclosure"],
            )],
        },
    ]
}

pub(crate) fn house() -> House {
    House::at("https://training.example.org/").unwrap()
}

fn key() -> SigningKey {
    SigningKey::from_bytes(&[9; 32])
}

fn pretty(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap() + "\n"
}

/// Compares with the pinned file, or rewrites it.
fn pinned(name: &str, text: &str) {
    let path = Path::new("tests/fixtures/export").join(name);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, text).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    similar_asserts::assert_eq!(known, text, "BLESS=1 rewrites {}", path.display());
}

#[test]
fn every_form_is_pinned() {
    let (sitting, house) = (sample(), house());
    // This one is where the others come from, and is written by hand.
    let own = fs::read_to_string("tests/fixtures/export/results.json").unwrap();
    assert_eq!(own, pretty(&vec![&sitting]));
    pinned("report.html", &html::page(&sitting));
    let page = pdf::page(&sitting, pdf::LETTER).unwrap();
    fs::write(outside().join("report.pdf"), &page).unwrap();
    pinned(
        "report.pdf.sha256",
        &format!("{}\n", sha256_hex_of_bytes(&page)),
    );
    let brief = xapi::statements(&sitting, &calls(), &house, Detail::Brief);
    pinned("xapi-brief.json", &pretty(&brief));
    let full = xapi::statements(&sitting, &calls(), &house, Detail::Full);
    pinned("xapi-full.json", &pretty(&full));
    pinned(
        "cmi5.json",
        &pretty(&cmi5::statements(&sitting, &calls(), &house)),
    );
    pinned(
        "cmi5.xml",
        &cmi5::course(std::slice::from_ref(&sitting), &house),
    );
    pinned(
        "greenhouse.json",
        &pretty(&ats::greenhouse(&sitting, &house)),
    );
    pinned("kombo.json", &pretty(&ats::kombo(&sitting, &house)));
    let given = badge::Given {
        email: "zoe@example.org",
        issuer: "Example Ltd",
    };
    let token = badge::signed(&sitting, given, &key()).unwrap();
    pinned("badge.jwt", &format!("{token}\n"));
    let body = token.split('.').nth(1).unwrap();
    let body: Value =
        serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(body).unwrap()).unwrap();
    pinned("badge.json", &pretty(&body));
    let report: Report =
        serde_json::from_str(include_str!("../fixtures/reports/kitchen_phone.json")).unwrap();
    let mut table = Vec::new();
    sheet::write(&[Row::of(&header(), &report)], &mut table).unwrap();
    pinned("results.csv", &String::from_utf8(table).unwrap());
}

fn header() -> Header {
    Header {
        schema: 1,
        engine_behaviour: 1,
        scenario: "kitchen_phone".to_owned(),
        scenario_digest: String::new(),
        rubric_digest: String::new(),
        seed: 7,
        again: None,
        subject: "s-71c0".to_owned(),
        mode: Mode::Test,
        began: "2026-03-12T14:30:00Z".to_owned(),
        scenario_text: String::new(),
        pack_text: String::new(),
        rubric_text: String::new(),
    }
}

#[test]
fn the_schema_of_results_is_printed_and_fits() {
    let shown = crate::typed::run(&["export", "--schema"], "");
    assert_eq!(shown.code, 0, "{}", shown.errors);
    pinned("results.schema.json", &shown.out);
    let schema: Value = serde_json::from_str(&shown.out).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let results = serde_json::to_value(vec![sample()]).unwrap();
    assert!(validator.is_valid(&results));
    let mut odd = results.clone();
    odd[0]["accommodation"] = 150.into();
    assert!(!validator.is_valid(&odd), "nothing else may stand there");
}

#[test]
fn the_same_sitting_gives_the_same_bytes() {
    let sitting = sample();
    assert_eq!(
        pdf::page(&sitting, pdf::A4).unwrap(),
        pdf::page(&sitting, pdf::A4).unwrap()
    );
    assert_eq!(html::page(&sitting), html::page(&sitting));
}

/// A walkthrough's record, as somebody's part of a test.
fn part(path: &str) -> (Record, Report) {
    let walk = walkthroughs::read(&Path::new("tests/fixtures/walkthroughs").join(path));
    let mut record = walkthroughs::play(&walk);
    record.header.mode = Mode::Test;
    let report = Scorer::of(&record.header, None).unwrap().report(&record);
    (record, report)
}

fn hiring(change: impl Fn(String) -> String) -> Battery {
    let text = BATTERIES
        .iter()
        .find(|one| one.path.ends_with("experienced_negotiator.ron"))
        .unwrap()
        .text;
    battery::read(&change(text.to_owned()), &Library::shipped()).unwrap()
}

/// A sitting of real calls.
fn gathered(paths: &[&str], battery: &Battery, uncertainty: &[Uncertainty]) -> Sitting {
    let (records, reports): (Vec<Record>, Vec<Report>) =
        paths.iter().map(|path| part(path)).unzip();
    let head = Head {
        sitting: "6f1d2c1e-3b7a-4c55-9d0e-2f8a6b1c4d3e".to_owned(),
        subject: "nobody".to_owned(),
        battery: battery.source().id.as_str().to_owned(),
        battery_sha256: battery.digest().to_owned(),
        form: 1,
        sealed: "2026-03-12T15:04:05Z".to_owned(),
        ..Head::default()
    };
    Sitting::of(&Taken {
        records: &records,
        reports: &reports,
        head: Some(&head),
        seal: Some(&sealed_by(&hex(&[1; 32]), "here", "bundle")),
        battery: Some(battery),
        name: None,
        uncertainty,
    })
}

#[test]
fn in_hiring_one_gate_asks_for_a_person_and_two_cap_the_band() {
    let battery = hiring(|text| text);
    let once = gathered(
        &["eleven_years/good.ron", "kitchen_phone/bad.ron"],
        &battery,
        &[],
    );
    assert!(!once.needs_a_person.is_empty());
    assert!(
        once.needs_a_person[0].contains("Call 2"),
        "{:?}",
        once.needs_a_person
    );
    let lowest = once.scores.iter().map(|score| score.band).min();
    assert_eq!(once.band, lowest, "one occasion decides nothing");
    assert_eq!(once.use_limit.as_deref(), Some(battery::PRACTICE_ONLY));
    let twice = gathered(
        &["eleven_years/bad.ron", "kitchen_phone/bad.ron"],
        &battery,
        &[],
    );
    assert_eq!(twice.band, Some(1));
    assert!(twice.band_why.contains("cap it"), "{}", twice.band_why);
    let training = hiring(|text| text.replace("purpose: Hiring", "purpose: Training"));
    let training = gathered(
        &["eleven_years/good.ron", "kitchen_phone/bad.ron"],
        &training,
        &[],
    );
    assert_eq!((training.band, training.needs_a_person.len()), (Some(1), 0));
    assert!(training.use_limit.unwrap().contains("not for hiring"));
}

#[test]
fn scores_are_means_of_the_parts_and_only_those_reported() {
    let battery = hiring(|text| text.replace("[Compliance, Negotiation, Notes]", "[Notes]"));
    let all = hiring(|text| text);
    let paths = ["eleven_years/good.ron", "kitchen_phone/middling.ron"];
    let some = gathered(&paths, &battery, &[]);
    let whole = gathered(&paths, &all, &[]);
    assert_eq!(whole.scores.len(), 3);
    assert_eq!(some.scores.len(), 1);
    for score in &whole.scores {
        let parts: Vec<u32> = whole
            .parts
            .iter()
            .filter_map(|one| one.score(score.kind))
            .collect();
        let sum: u32 = parts.iter().sum();
        assert_eq!(score.out_of_100, sum / u32::try_from(parts.len()).unwrap());
    }
    assert!(some.parts.iter().all(|one| one.compliance.is_none()));
    let page = html::page(&some);
    assert!(
        !page.contains("law and house rules kept"),
        "an unreported score is not shown"
    );
    assert!(some.went_well.iter().all(|one| one.kind == Kind::Notes));
}

#[test]
fn uncertainty_comes_from_a_cohort_of_the_same_calls() {
    let battery = hiring(|text| {
        text.replace(
            "par_within: 15,",
            "par_within: 15, cut: (points: 50, method: \"Angoff\", judges: 7, on: \"2026-01-01\"),",
        )
    });
    let cohort = |score: &str, scenarios: &str, sem: &str| {
        uncertainty::read(&format!(
            "{{\"score\":\"{score}\",\"people\":120,\"incomplete\":20,\"sem\":{sem},\
             \"items\":[{scenarios}],\"more\":1}}"
        ))
        .unwrap()
    };
    let both = "{\"scenario\":\"kitchen_phone\"},{\"scenario\":\"eleven_years\"}";
    let paths = ["eleven_years/good.ron", "kitchen_phone/good.ron"];
    let unknown = gathered(&paths, &battery, &[]);
    assert!(
        unknown.uncertainty.contains("not known"),
        "{}",
        unknown.uncertainty
    );
    assert_eq!(
        unknown.passed, None,
        "no verdict in hiring while nobody knows how sure it is"
    );
    let known: Vec<Uncertainty> = ["overall", "compliance", "negotiation", "notes"]
        .map(|score| cohort(score, both, "4.26"))
        .to_vec();
    let sitting = gathered(&paths, &battery, &known);
    assert!(
        sitting.uncertainty.contains("100 people"),
        "{}",
        sitting.uncertainty
    );
    let score = sitting.score(Kind::Notes).unwrap();
    assert_eq!(score.sem, Some(4.3));
    assert!(score.low.unwrap() < score.out_of_100 && score.high.unwrap() >= score.out_of_100);
    assert_eq!(sitting.passed, Some(true));
    let others = [cohort("notes", "{\"scenario\":\"other\"}", "4.2")];
    assert!(
        gathered(&paths, &battery, &others)
            .uncertainty
            .contains("other calls")
    );
    let none = [cohort(
        "notes",
        both,
        "\"undefined: all values are the same\"",
    )];
    let sitting = gathered(&paths, &battery, &none);
    assert!(
        sitting.uncertainty.contains("all values are the same"),
        "{}",
        sitting.uncertainty
    );
    assert!(
        uncertainty::read("[]")
            .unwrap_err()
            .contains("rightparty cohort")
    );
}

#[test]
fn the_page_quotes_what_was_said_and_names_the_rule() {
    let battery = hiring(|text| text);
    let sitting = gathered(
        &["eleven_years/good.ron", "kitchen_phone/bad.ron"],
        &battery,
        &[],
    );
    let told = candidate::told(&sitting);
    let badly = &told.badly.shown;
    assert!(
        badly[0].said.is_some() && badly[0].source.contains("U.S.C."),
        "{badly:#?}"
    );
    assert!(told.badly.left > 0);
    let page = html::page(&sitting);
    for text in [
        "practice use only",
        "Not measured: tone of voice",
        "For a person to look at",
        "sitting 6f1d2c1e-3b7a-4c55-9d0e-2f8a6b1c4d3e",
        "<q>",
    ] {
        assert!(page.to_lowercase().contains(&text.to_lowercase()), "{text}");
    }
    assert!(
        !page.contains("<script") && !page.contains("http"),
        "self-contained"
    );
    fs::write(outside().join("real.html"), &page).unwrap();
    fs::write(
        outside().join("real.pdf"),
        pdf::page(&sitting, pdf::LETTER).unwrap(),
    )
    .unwrap();
}

/// The wordiest sitting that there can be, of so many calls.
fn fullest(calls: u32) -> Sitting {
    let mut sitting = sample();
    let long = "Wherever somebody writes more than is good for a page, ".repeat(9);
    sitting.name = Some("Wolfeschlegelsteinhausenbergerdorff ".repeat(4));
    sitting.needs_a_person = vec![long.clone(); 5];
    sitting.band_why = format!("gates in 9 calls cap it: {long}");
    sitting.uncertainty = format!("The standard error of measurement is not known yet: {long}");
    for remark in sitting.went_well.iter_mut().chain(&mut sitting.went_badly) {
        remark.what.clone_from(&long);
        remark.said = Some(long.clone());
        remark.instead = Some(long.clone());
        remark.title.clone_from(&long);
        remark.citations = vec![long.clone(); 3];
    }
    for _ in 0..3 {
        sitting.went_well.extend(sitting.went_well.clone());
        sitting.went_badly.extend(sitting.went_badly.clone());
    }
    let battery = sitting.battery.as_mut().unwrap();
    battery.title.clone_from(&long);
    battery.cut.as_mut().unwrap().method.clone_from(&long);
    sitting.seal.as_mut().unwrap().name.clone_from(&long);
    let part = sitting.parts[0].clone();
    sitting.parts = (1..=calls)
        .map(|number| rightparty::export::sitting::Part {
            number,
            scenario: format!("a_scenario_with_a_long_name_{number}"),
            title: "A Scenario With Quite a Long Title Indeed".to_owned(),
            par: "bound".to_owned(),
            ..part.clone()
        })
        .collect();
    sitting
}

/// What a browser makes of the pages, `.ci/exports` counts.
#[test]
fn the_fullest_sitting_fits_on_one_page() {
    let hebrew = "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{5db}\u{5d4}\u{5df} ".repeat(20);
    let chinese = "\u{738b}\u{5c0f}\u{660e}".repeat(40);
    // A battery has twenty parts at most.
    for (of, calls, name) in [
        ("2", 2, None),
        ("6", 6, None),
        ("20", 20, None),
        ("hebrew", 6, Some(hebrew)),
        ("chinese", 20, Some(chinese)),
    ] {
        let mut sitting = fullest(calls);
        sitting.name = name.or(sitting.name);
        for (size, paper) in [(pdf::LETTER, "letter"), (pdf::A4, "a4")] {
            let page = pdf::page(&sitting, size).unwrap();
            fs::write(outside().join(format!("fullest-{of}-{paper}.pdf")), page).unwrap();
        }
        let told = candidate::told(&sitting);
        assert!(!told.well.shown.is_empty() && !told.badly.shown.is_empty());
        assert!(told.needs.last().unwrap().contains("2 more"), "{told:#?}");
        let page = html::page(&sitting);
        fs::write(outside().join(format!("fullest-{of}.html")), page).unwrap();
    }
}

/// The longest of the shipped batteries, with every call gone wrong.
#[test]
fn the_longest_battery_fits_on_one_page() {
    let longest = BATTERIES
        .iter()
        .filter_map(|one| battery::read(one.text, &Library::shipped()).ok())
        .max_by_key(|one| one.source().parts.len())
        .unwrap();
    let walks: Vec<String> = longest
        .source()
        .parts
        .iter()
        .map(|part| {
            let folder = format!("tests/fixtures/walkthroughs/{}", part.scenario);
            let named = |name: &str| fs::metadata(format!("{folder}/{name}.ron")).is_ok();
            let name = ["bad", "middling", "good"]
                .into_iter()
                .find(|name| named(name));
            format!("{}/{}.ron", part.scenario, name.unwrap())
        })
        .collect();
    let walks: Vec<&str> = walks.iter().map(String::as_str).collect();
    let mut sitting = gathered(&walks, &longest, &[]);
    sitting.name = Some("Maximiliana Wolfeschlegelsteinhausen y de la Torre Bustamante".to_owned());
    assert!(sitting.parts.len() > 5);
    let told = candidate::told(&sitting);
    assert!(
        told.well.shown.len() + told.badly.shown.len() > 4,
        "{told:#?}"
    );
    fs::write(outside().join("longest.html"), html::page(&sitting)).unwrap();
    for (size, paper) in [(pdf::LETTER, "letter"), (pdf::A4, "a4")] {
        let page = pdf::page(&sitting, size).unwrap();
        fs::write(outside().join(format!("longest-{paper}.pdf")), page).unwrap();
    }
}

/// Names as people have them, and as those write them who mean harm.
pub(crate) const NAMES: [&str; 13] = [
    "=SUM(A1:A9)",
    "+1 555 0100",
    "-2+3",
    "@cmd",
    "O’Neil, \"Zoë\"",
    "<b>Bo</b> & <script>alert(1)</script>",
    "\u{1f642} Smiley \u{1f469}\u{200d}\u{1f4bb}",
    "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{5db}\u{5d4}\u{5df}",
    "\u{645}\u{62d}\u{645}\u{62f} Ali",
    "Two\nLines",
    "\u{202e}gnp.exe",
    "'quoted'",
    "\u{738b}\u{5c0f}\u{660e}; DROP TABLE person",
];

#[test]
fn every_name_comes_out_right_in_every_form() {
    let (house, calls) = (house(), calls());
    let mut all = Vec::new();
    for (place, name) in NAMES.into_iter().enumerate() {
        let mut sitting = sample();
        sitting.name = Some(name.to_owned());
        let back: Sitting = serde_json::from_str(&pretty(&sitting)).unwrap();
        assert_eq!(back.name.as_deref(), Some(name), "JSON");

        let page = html::page(&sitting);
        let shown = rightparty::export::sitting::one_line(name);
        let escaped = shown
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
            .replace('"', "&quot;");
        let heading = format!("<h1><bdi dir=\"auto\">{escaped}</bdi></h1>");
        assert!(page.contains(&heading), "{name:?}: {heading}");
        assert!(
            !page.contains("<script") && !page.contains("<b>Bo"),
            "{name:?}"
        );
        assert!(!page.contains('\u{202e}'), "nothing turns the page around");

        let sheet = pdf::page(&sitting, pdf::LETTER).unwrap();
        fs::write(outside().join(format!("name-{place}.pdf")), sheet).unwrap();
        fs::write(outside().join(format!("name-{place}.txt")), &shown).unwrap();
        fs::write(outside().join(format!("name-{place}.html")), page).unwrap();

        // What goes to other systems carries no name at all.
        let given = badge::Given {
            email: name,
            issuer: name,
        };
        let token = badge::signed(&sitting, given, &key()).unwrap();
        assert!(
            token
                .bytes()
                .all(|sign| sign.is_ascii_alphanumeric() || b"-_.".contains(&sign))
        );
        let elsewhere = [
            pretty(&xapi::statements(&sitting, &calls, &house, Detail::Full)),
            pretty(&cmi5::statements(&sitting, &calls, &house)),
            cmi5::course(std::slice::from_ref(&sitting), &house),
            pretty(&ats::greenhouse(&sitting, &house)),
            pretty(&ats::kombo(&sitting, &house)),
        ];
        let quoted = serde_json::to_string(name).unwrap();
        for text in &elsewhere {
            assert!(!text.contains(name) && !text.contains(quoted.trim_matches('"')));
        }
        // Where a text of theirs does stand in another form, it is data there.
        sitting.battery.as_mut().unwrap().title = name.to_owned();
        let xml = cmi5::course(std::slice::from_ref(&sitting), &house);
        assert!(!xml.contains("<b>") && !xml.contains("<script"), "{xml}");
        fs::write(outside().join(format!("name-{place}.xml")), xml).unwrap();
        all.extend(xapi::statements(&sitting, &calls, &house, Detail::Full));
    }
    fs::write(outside().join("names-xapi.json"), pretty(&all)).unwrap();
}

#[test]
fn a_badge_verifies_and_hides_the_address() {
    let sitting = sample();
    let given = badge::Given {
        email: "zoe@example.org",
        issuer: "Example Ltd",
    };
    let token = badge::signed(&sitting, given, &key()).unwrap();
    let (told, signature) = token.rsplit_once('.').unwrap();
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(signature).unwrap();
    let signature = Signature::from_slice(&bytes).unwrap();
    let public: VerifyingKey = key().verifying_key();
    public.verify_strict(told.as_bytes(), &signature).unwrap();
    let body = BASE64_URL_SAFE_NO_PAD
        .decode(told.split('.').nth(1).unwrap())
        .unwrap();
    let body = String::from_utf8(body).unwrap();
    assert!(!body.contains("zoe@"), "only the digest leaves");
    let body: Value = serde_json::from_str(&body).unwrap();
    let who = &body["credentialSubject"]["identifier"][0];
    let salt = who["salt"].as_str().unwrap();
    let digest = sha256_hex_of_bytes(format!("zoe@example.org{salt}").as_bytes());
    assert_eq!(who["identityHash"], format!("sha256${digest}"));
    assert_eq!(
        body["credentialSubject"]["result"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
    let mut unscored = sample();
    unscored.scores.clear();
    assert!(badge::signed(&unscored, given, &key()).is_err());
}

#[test]
fn cmi5_has_its_order_and_a_verdict_only_with_a_cut() {
    let verbs = |sitting: &Sitting| -> Vec<String> {
        cmi5::statements(sitting, &calls(), &house())
            .iter()
            .map(|one| one["verb"]["display"]["en-US"].as_str().unwrap().to_owned())
            .collect()
    };
    let mut sitting = sample();
    assert_eq!(
        verbs(&sitting),
        ["launched", "initialized", "completed", "terminated"]
    );
    sitting.passed = Some(true);
    assert_eq!(verbs(&sitting)[3], "passed");
    sitting.passed = Some(false);
    assert_eq!(verbs(&sitting)[3], "failed");
    let course = cmi5::course(std::slice::from_ref(&sitting), &house());
    assert!(course.contains("moveOn=\"CompletedAndPassed\" masteryScore=\"0.60\""));
    sitting.battery.as_mut().unwrap().cut = None;
    let course = cmi5::course(std::slice::from_ref(&sitting), &house());
    assert!(course.contains("moveOn=\"Completed\"") && !course.contains("masteryScore"));
}

#[test]
fn statements_keep_their_ids_and_times_go_forward() {
    let (sitting, house) = (sample(), house());
    let full = xapi::statements(&sitting, &calls(), &house, Detail::Full);
    let again = xapi::statements(&sitting, &calls(), &house, Detail::Full);
    assert_eq!(full, again);
    let ids: std::collections::BTreeSet<&str> =
        full.iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), full.len(), "every id once");
    let times: Vec<&str> = full
        .iter()
        .map(|one| one["timestamp"].as_str().unwrap())
        .collect();
    assert!(times.is_sorted(), "{times:?}");
    // A real record, too.
    let (mut record, report) = part("kitchen_phone/good.ron");
    let call = Call::of(&record, &report).unwrap();
    assert!(call.decisions.len() > 3 && call.decisions.iter().any(|one| !one.words.is_empty()));
    record.header.began = "yesterday".to_owned();
    assert!(
        Call::of(&record, &report)
            .unwrap_err()
            .contains("no moment")
    );
}

#[test]
fn an_address_is_one() {
    for good in ["https://a.example", "http://localhost:8080/x/"] {
        assert!(House::at(good).is_ok(), "{good}");
    }
    for bad in [
        "",
        "a.example",
        "ftp://a",
        "https://",
        "https://a b",
        "https://a/\"",
        "https://é",
    ] {
        assert!(House::at(bad).unwrap_err().contains("https://"), "{bad}");
    }
}
