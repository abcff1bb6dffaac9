//! The checks keep what their pages promise: planted flaws are found with exactly the diagnostics
//! beside them, sound scenarios are left in peace, and every check has a page whose examples run.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use rightparty::{
    compliance::rules::RULES,
    diagnostic::{Diagnostic, Diagnostics, Severity},
    lint::{self, CHECKS, Check, HEADINGS, Look, lint_with},
    scenario::{Library, compile::Compiled},
};
use rstest::rstest;

fn compiled(text: &str) -> Compiled {
    Library::shipped().compile(text)
}

fn rendered(found: Vec<Diagnostic>, name: &str, text: &str) -> String {
    Diagnostics::from(found).render(name, text)
}

/// What a check says of a scenario, with `keep` at its side.
fn says(check: &'static Check, text: &str) -> Vec<Diagnostic> {
    let compiled = compiled(text);
    if matches!(check.look, Look::Afterwards) {
        let mut found = lint::lint(&compiled);
        found.retain(|one| one.code == check.id);
        return found;
    }
    let mut found = compiled.diagnostics.clone();
    found.extend(lint_with(&[check], &compiled));
    found.retain(|one| one.code == check.id);
    found
}

#[test]
fn examples_of_checks_run() {
    let mut wrong = Vec::new();
    for &check in CHECKS {
        for example in check.examples() {
            let text = example.scenario();
            let compiled = compiled(&text);
            let errors: Vec<_> = compiled
                .diagnostics
                .iter()
                .filter(|one| one.severity == Severity::Error && one.code != check.id)
                .collect();
            if !errors.is_empty() {
                wrong.push(format!("{}: {errors:#?} in\n{text}", check.id));
                continue;
            }
            let found = says(check, &text);
            if found.is_empty() == example.raises {
                let told = rendered(found, "example.ron", &text);
                wrong.push(format!("{}: {told}in\n{}", check.id, example.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_passes_one_check_passes_all() {
    let mut wrong = Vec::new();
    for &check in CHECKS {
        for example in check.examples().iter().filter(|one| !one.raises) {
            let text = example.scenario();
            let compiled = compiled(&text);
            let mut found = lint::lint(&compiled);
            found.extend(compiled.diagnostics);
            if !found.is_empty() {
                wrong.push(format!(
                    "{}: {}",
                    check.id,
                    rendered(found, "example.ron", &text)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_check_has_a_page() {
    for check in CHECKS {
        let sections = check.sections();
        let headings: Vec<_> = sections.iter().map(|section| section.heading).collect();
        assert_eq!(headings, HEADINGS, "{}", check.id);
        assert!(
            sections.iter().all(|section| !section.text.is_empty()),
            "{}",
            check.id
        );
        let examples = check.examples();
        for raises in [true, false] {
            let count = examples.iter().filter(|one| one.raises == raises).count();
            assert_eq!(count, 1, "{}", check.id);
        }
        let page = check.text(80);
        assert!(page.starts_with(&format!("{}: {}", check.id, check.title)));
    }
}

#[test]
fn ids_are_those_of_their_files_and_of_nothing_else() {
    let mut files: Vec<String> = fs::read_dir("src/lint/checks")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| fs::read_to_string(path).unwrap().contains("declare_check!"))
        .map(|path| {
            path.file_stem()
                .unwrap()
                .to_string_lossy()
                .replace('_', "-")
        })
        .collect();
    files.sort();
    let mut ids: Vec<String> = CHECKS.iter().map(|check| check.id.to_owned()).collect();
    ids.sort();
    assert_eq!(files, ids);
    for id in ids {
        assert!(RULES.iter().all(|rule| rule.id != id), "{id} is a rule too");
    }
}

/// All that an author is told about a file: by the compiler, then by the checks.
fn told(path: &Path) -> (String, Vec<Diagnostic>) {
    let text = fs::read_to_string(path).unwrap();
    let compiled = compiled(&text);
    let mut found = compiled.diagnostics.clone();
    found.extend(lint::lint(&compiled));
    (text, Diagnostics::from(found).sorted().into_vec())
}

#[rstest]
fn a_planted_flaw_is_found(#[files("tests/fixtures/lint/*.ron")] path: PathBuf) {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let (text, found) = told(&path);
    for one in &found {
        assert!(one.span.is_some(), "{one:?} has no place");
        assert!(one.help.is_some(), "{one:?} has no help");
    }
    let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
    let snapshot = path.with_extension("txt");
    let shown = rendered(found.clone(), &name, &text);
    if stem.starts_with("sound") {
        assert!(found.is_empty(), "{shown}");
        return;
    }
    let check = stem.split('.').next().unwrap();
    assert!(
        !found.is_empty() && found.iter().all(|one| one.code == check),
        "{shown}"
    );
    if env::var_os("BLESS").is_some() {
        fs::write(&snapshot, &shown).unwrap();
    }
    let pinned = fs::read_to_string(&snapshot).unwrap_or_default();
    similar_asserts::assert_eq!(pinned, shown, "BLESS=1 rewrites {}", snapshot.display());
}

#[test]
fn every_check_has_a_planted_flaw() {
    for check in CHECKS {
        let planted = Path::new("tests/fixtures/lint").join(format!("{}.ron", check.id));
        assert!(planted.exists(), "{} is missing", planted.display());
    }
}

#[test]
fn shipped_scenarios_are_left_in_peace() {
    let library = Library::shipped();
    let mut wrong = Vec::new();
    for file in library.files() {
        let found = lint::lint(&library.compile(&file.text));
        wrong.push(rendered(found, &file.path, &file.text));
    }
    wrong.retain(|told| !told.is_empty());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_guide_lists_every_check() {
    let guide = fs::read_to_string("scenarios/README.md").unwrap();
    let (_, after) = guide.split_once("### What the checks look for").unwrap();
    let (section, _) = after.split_once("\n### ").unwrap();
    let listed: Vec<&str> = section
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    let ids: Vec<&str> = CHECKS.iter().map(|check| check.id).collect();
    assert_eq!(listed, ids);
}

#[test]
fn what_is_kept_can_be_kept_as_the_guide_says() {
    let guide = fs::read_to_string("scenarios/README.md").unwrap();
    let (_, after) = guide.split_once("```ron,keep\n").unwrap();
    let (piece, _) = after.split_once("```").unwrap();
    let example = CHECKS[0].examples().remove(1);
    let text = example
        .scenario()
        .replace("Scenario(\n", &format!("Scenario(\n{piece}"));
    let compiled = compiled(&text);
    assert!(compiled.scenario.is_some(), "{:#?}", compiled.diagnostics);
    assert_eq!(compiled.source.unwrap().keep.len(), 1);
}
