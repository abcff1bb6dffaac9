//! The rules keep what their pages promise, and the table of rules keeps its own order.

use rightparty::{
    compliance::{
        Basis, Finding, Outcome, Parameters, Rule, RuleSet, classify, judge, judge_with,
        questions::{Counted, CountsAs, Coverage, MediumStatus, MessageKind},
        rules::{RETIRED, RULES},
    },
    evidence::conduct::{Conduct, read_example},
    handbook::{self, HEADINGS},
};

/// What a rule alone finds in an example.
fn findings(rule: &'static Rule, conduct: &Conduct) -> Vec<Finding> {
    let items = conduct.items().unwrap();
    let params = Parameters::for_jurisdiction(conduct.place_of_law());
    judge_with(&RuleSet::of([rule]), &conduct.facts, &params, items)
}

#[test]
fn examples_of_rules_run() {
    let mut wrong = Vec::new();
    for &rule in RULES {
        for example in handbook::examples(rule) {
            let conduct = match read_example(&example.text) {
                Ok(conduct) => conduct,
                Err(problems) => {
                    wrong.push(format!("{}: {problems:#?} in\n{}", rule.id, example.text));
                    continue;
                }
            };
            let found = findings(rule, &conduct);
            let kept = match example.expects.as_str() {
                "violates" => !found.is_empty(),
                "complies" => found.is_empty(),
                class => is_classified(class, &conduct),
            };
            if !kept {
                wrong.push(format!(
                    "{} {}: {found:#?} in\n{}",
                    rule.id, example.expects, example.text
                ));
            }
            if let Some(bad) = found
                .iter()
                .find(|one| one.happened.to_string().contains('—'))
            {
                wrong.push(format!(
                    "{}: a value is missing in {:?}",
                    rule.id,
                    bad.happened.to_string()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether the last contact of a definition's example is classified as its fence says.
fn is_classified(class: &str, conduct: &Conduct) -> bool {
    let items = conduct.items().unwrap();
    let params = Parameters::default();
    let found = classify(&conduct.facts, &params, items).pop().unwrap();
    match class {
        "covered" => found.coverage == Coverage::Covered,
        "not-covered" => found.coverage != Coverage::Covered,
        "communication" => found.message == MessageKind::Communication,
        "limited-content" => found.message == MessageKind::LimitedContent,
        "attempt" => found.message == MessageKind::Attempt,
        "consumer" => found.listener == Some(CountsAs::Consumer),
        "third-party" => found.listener == Some(CountsAs::ThirdParty),
        "counted" => found.counted == Counted::Yes,
        "not-counted" => found.counted != Counted::Yes,
        "consent-counts" => found.holds_consent,
        "consent-void" => !found.holds_consent,
        "route-met" => found.route.is_some(),
        "route-not-met" => found.route.is_none(),
        "presumed-compliance" => found.frequency == Outcome::PresumedCompliance,
        "presumed-violation" => found.frequency == Outcome::PresumedViolation,
        "medium-open" => found.medium == MediumStatus::Free,
        "medium-barred" => found.medium == MediumStatus::Barred,
        "medium-excepted" => {
            matches!(found.medium, MediumStatus::Reply | MediumStatus::Required)
        }
        "location" => found.location_only,
        "not-location" => !found.location_only,
        "in-writing" => found.in_writing,
        "not-in-writing" => !found.in_writing,
        "suspended" => found.suspended,
        "not-suspended" => !found.suspended,
        other => panic!("no such classification: {other}"),
    }
}

#[test]
fn every_rule_is_documented() {
    for rule in RULES {
        let page = handbook::page(rule.id).unwrap();
        let headings: Vec<_> = page
            .sections
            .iter()
            .map(|section| section.heading)
            .collect();
        if rule.basis == Basis::Definition {
            assert_eq!(
                headings,
                ["What it means", "Why it matters", "Examples"],
                "{}",
                rule.id
            );
        } else {
            assert_eq!(headings, HEADINGS, "{}", rule.id);
        }
        assert!(
            page.sections.iter().all(|section| !section.text.is_empty()),
            "{}",
            rule.id
        );
        assert!(!rule.law.is_empty(), "{} cites nothing", rule.id);
        let count = |expects: &str| {
            handbook::examples(rule)
                .iter()
                .filter(|one| one.expects == expects)
                .count()
        };
        if rule.basis != Basis::Definition {
            assert!(
                count("violates") >= 1,
                "{} has no example that violates it",
                rule.id
            );
            // One of them is a near miss.
            assert!(count("complies") >= 2, "{} has no near miss", rule.id);
        }
    }
}

#[test]
fn ids_are_unique_and_well_formed() {
    let mut ids: Vec<_> = RULES.iter().map(|rule| rule.id).collect();
    for id in &ids {
        let kebab = id.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
        assert!(kebab, "{id} is not kebab-case");
        assert!(!RETIRED.contains(id), "{id} is retired");
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), RULES.len(), "an id is used twice");
}

#[test]
fn client_rules_say_so() {
    use rightparty::compliance::Source;
    for rule in RULES {
        assert_eq!(
            rule.id.starts_with("client-"),
            rule.source == Source::Client,
            "{}",
            rule.id
        );
        assert_eq!(
            rule.basis == Basis::Policy,
            rule.source == Source::Client,
            "{}",
            rule.id
        );
    }
}

/// Where the rules stand in the source.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/compliance/rules");

#[test]
fn files_are_named_after_their_rules() {
    let mut names: Vec<String> = Vec::new();
    for folder in std::fs::read_dir(FOLDER).unwrap() {
        let folder = folder.unwrap().path();
        if folder.is_dir() {
            for file in std::fs::read_dir(folder).unwrap() {
                let path = file.unwrap().path();
                let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
                let text = std::fs::read_to_string(&path).unwrap();
                if text.contains("declare_rule!") {
                    names.push(stem.replace('_', "-"));
                }
            }
        }
    }
    names.sort();
    let mut ids: Vec<_> = RULES.iter().map(|rule| rule.id.to_owned()).collect();
    ids.sort();
    assert_eq!(names, ids);
}

#[test]
fn the_order_of_rules_does_not_matter() {
    let backwards = RuleSet::of(RULES.iter().rev().copied());
    let params = Parameters::default();
    for &rule in RULES {
        for example in handbook::examples(rule) {
            let conduct = read_example(&example.text).unwrap();
            let sorted = |mut found: Vec<Finding>| {
                found.sort_by_key(|one| (one.entry, one.rule, one.planned));
                found
            };
            let forwards = judge(&conduct.facts, &params, conduct.items().unwrap());
            let reversed = judge_with(
                &backwards,
                &conduct.facts,
                &params,
                conduct.items().unwrap(),
            );
            assert_eq!(sorted(forwards), sorted(reversed), "{}", example.text);
        }
    }
}
