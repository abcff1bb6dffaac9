//! Tidiness that a machine can see: modules use only what stands below them,
//! every file says why it exists, and nothing is left behind.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Modules from the bottom up. A module may use what stands on a line before its
/// own; modules on one line never use each other. `src/ARCHITECTURE.md` draws it.
const LAYERS: &[&[&str]] = &[
    &["domain"],
    &["diagnostic"],
    &["reader"],
    &["consumer"],
    &["scenario"],
    &["session", "portrait"],
    &["evidence"],
    &["compliance", "negotiation", "documentation"],
    &["evaluation", "solver"],
    &["review", "bots"],
    &["coach"],
    &["handbook"],
    &["report", "lint", "battery"],
    &["cohort", "bundle", "audit"],
    &["export"],
    &["store"],
    &["cli"],
    &["panels"],
    &["clerk"],
    &["gui"],
];

/// Words that mark unfinished work. Spelled apart, so that this file is clean.
const LEFT_BEHIND: &[&str] = &[
    concat!("to", "do!("),
    concat!("unimple", "mented!("),
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("#[ig", "nore]"),
    concat!("#[should_", "panic"),
    concat!("dbg", "!("),
];

fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::from(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The module that a file belongs to: the first folder or file name below `src`.
fn module_of(path: &Path) -> String {
    let below = path.strip_prefix("src").unwrap();
    let first = below
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy()
        .into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The modules that a file names after `crate::`, also in braces.
fn used(text: &str) -> Vec<String> {
    let mut modules = Vec::new();
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    for (at, _) in code.match_indices("crate::") {
        let after = &code[at + "crate::".len()..];
        if let Some(list) = after.strip_prefix('{') {
            let mut depth = 0;
            let mut name = String::new();
            for letter in list.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        modules.push(std::mem::take(&mut name));
                        continue;
                    }
                    _ => {}
                }
                if depth == 0 {
                    name.push(letter);
                }
            }
            modules.push(name);
        } else {
            modules.push(after.to_owned());
        }
    }
    let word = |text: String| {
        text.trim()
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect::<String>()
    };
    modules
        .into_iter()
        .map(word)
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn modules_use_only_what_stands_below_them() {
    let mut wrong = Vec::new();
    for path in sources("src") {
        let module = module_of(&path);
        let Some(own) = layer(&module) else {
            assert!(
                matches!(module.as_str(), "lib" | "main"),
                "{}: give {module} a place in LAYERS",
                path.display()
            );
            continue;
        };
        for name in used(&fs::read_to_string(&path).unwrap()) {
            let Some(other) = layer(&name) else { continue };
            if name != module && other >= own {
                wrong.push(format!("{} uses crate::{name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_opens_with_why_it_exists() {
    for path in sources("src")
        .into_iter()
        .chain(sources("tests"))
        .chain(sources("benches"))
    {
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            text.starts_with("//!") || text.starts_with("#![doc"),
            "{} does not open with a //! sentence",
            path.display()
        );
    }
}

#[test]
fn nothing_is_left_behind() {
    for path in sources("src").into_iter().chain(sources("tests")) {
        let text = fs::read_to_string(&path).unwrap();
        for word in LEFT_BEHIND {
            assert!(!text.contains(word), "{} has {word}", path.display());
        }
    }
}

#[test]
fn the_reader_of_uses_sees_braces_and_paths() {
    let found =
        used("use crate::{\n    a::{x, y},\n    b,\n};\nlet z = crate::c::d();\n// crate::e\n");
    assert_eq!(found, ["a", "b", "c"]);
}

/// What people read is written in words, never made from a Rust name by its `Debug` form.
#[test]
fn no_screen_is_made_from_a_rust_name() {
    // The terminal quotes what was typed by it, so only values are looked for there.
    let screens = [
        "src/cli",
        "src/panels",
        "src/report",
        "src/review",
        "src/documentation",
        "src/coach",
    ];
    let mut wrong = Vec::new();
    for path in screens.iter().flat_map(|folder| sources(folder)) {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for (line, number) in code.lines().zip(1..) {
            // The name under which egui remembers a page is read by nobody.
            let typed = path.starts_with("src/cli") || line.contains("\"page {:?}\"");
            let shown = (line.contains(":?}") && !typed) || line.contains("impl Debug");
            if shown && !line.trim_start().starts_with("//") {
                wrong.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "use domain::words\n{}", wrong.join("\n"));
}
