//! The handbook: current, valid, linked without a gap, complete, and the same text everywhere.

mod html;
mod writing;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use rightparty::{
    compliance::{
        Basis, Rule, Source,
        packs::Pack,
        parameters::NUMBERS,
        rules::{self, RULES},
    },
    handbook::{
        self, Block, numbers,
        site::{self, File},
        situations, statutes, subjects, words,
    },
};

use self::html::Read;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// How the generated folder is mended.
const MEND: &str = "assets/handbook is stale; run: \
    cargo run --no-default-features -- handbook --out assets/handbook";

fn pages() -> BTreeMap<String, Read> {
    let files = site::files().into_iter();
    files
        .filter(File::is_page)
        .map(|File { path, text }| {
            let read = html::read(&text).unwrap_or_else(|wrong| panic!("{path}: {wrong}"));
            (path, read)
        })
        .collect()
}

/// Every file below a folder, with `/` between names.
fn below(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                open.push((entry.path(), format!("{path}/")));
            } else {
                let text = fs::read_to_string(entry.path()).unwrap();
                found.insert(path, text.replace("\r\n", "\n"));
            }
        }
    }
    found
}

#[test]
fn the_generated_folder_is_current() {
    let mut kept = below(&Path::new(ROOT).join("assets/handbook"));
    assert!(kept.remove("SHA256SUMS").is_some(), "{MEND}");
    let mut wrong = Vec::new();
    for file in site::files() {
        match kept.remove(&file.path) {
            Some(text) if text == file.text => {}
            Some(_) => wrong.push(format!("{} has changed", file.path)),
            None => wrong.push(format!("{} is missing", file.path)),
        }
    }
    wrong.extend(kept.keys().map(|path| format!("{path} is not wanted")));
    assert!(wrong.is_empty(), "{MEND}\n{}", wrong.join("\n"));
}

#[test]
fn the_same_bytes_each_time() {
    let files = site::files();
    assert_eq!(files, site::files());
    assert!(files.iter().all(|file| file.text.ends_with('\n')));
    assert!(files.is_sorted_by(|one, other| one.path < other.path));
}

#[test]
fn every_link_leads_somewhere_in_the_handbook() {
    let pages = pages();
    let mut wrong = Vec::new();
    for (path, page) in &pages {
        assert!(!page.links.is_empty(), "{path}");
        for link in &page.links {
            let (target, anchor) = match link.split_once('#') {
                Some((target, anchor)) => (target, Some(anchor)),
                None => (link.as_str(), None),
            };
            let target = resolve(path, target);
            if target == "style.css" {
                continue;
            }
            let Some(other) = pages.get(&target) else {
                wrong.push(format!("{path}: {link} leads nowhere"));
                continue;
            };
            if anchor.is_some_and(|anchor| !other.ids.contains(anchor)) {
                wrong.push(format!("{path}: {target} has no anchor for {link}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where a relative link leads, from the handbook's folder.
fn resolve(from: &str, link: &str) -> String {
    assert!(
        !link.contains(':') && !link.starts_with('/'),
        "{link} leads out"
    );
    if link.is_empty() {
        return from.to_owned();
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for part in link.split('/') {
        if part == ".." {
            folders.pop().expect("a link leads out of the handbook");
        } else {
            folders.push(part);
        }
    }
    folders.join("/")
}

#[test]
fn every_page_is_reached_from_the_first() {
    let pages = pages();
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    let mut open = vec!["index.html".to_owned()];
    while let Some(path) = open.pop() {
        for link in &pages[&path].links {
            let target = resolve(&path, link.split('#').next().unwrap());
            if pages.contains_key(&target) && reached.insert(target.clone()) {
                open.push(target);
            }
        }
    }
    let all: BTreeSet<String> = pages.into_keys().collect();
    assert_eq!(all, reached);
}

#[test]
fn pages_can_be_read_by_everyone() {
    for (path, page) in pages() {
        assert_eq!(page.attribute("html", "lang"), Some("en"), "{path}");
        for once in ["h1", "main", "header", "footer", "nav", "title"] {
            assert_eq!(page.count(once), 1, "{path} has one <{once}>");
        }
        assert!(page.attribute("nav", "aria-label").is_some(), "{path}");
        assert!(
            page.ids.contains("main"),
            "{path}: where the skip link leads"
        );
        // No level of heading is left out.
        let mut last = 0;
        for (name, _) in &page.elements {
            let level = match name.as_str() {
                "h1" => 1,
                "h2" => 2,
                "h3" => 3,
                _ => continue,
            };
            assert!(level <= last + 1, "{path}: {name} after h{last}");
            last = level;
        }
        assert!(page.text.contains(words::STATEMENT), "{path}");
    }
}

/// The page of a rule, and whether another page links to it below an anchor or at all.
fn links_to(page: &Read, id: &str) -> bool {
    let end = format!("rules/{id}.html");
    page.links.iter().any(|link| link.ends_with(&end))
}

#[test]
fn every_rule_stands_in_every_index_that_it_belongs_to() {
    let pages = pages();
    let statutes = statutes::all();
    for &rule in RULES {
        let id = rule.id;
        assert!(pages.contains_key(&format!("rules/{id}.html")), "{id}");
        assert!(links_to(&pages["subjects.html"], id), "{id} by subject");
        assert!(subjects::of(rule).is_some(), "{id} has no subject");
        assert!(links_to(&pages["statutes.html"], id), "{id} by statute");
        for cite in rule.law {
            let listed = &statutes[&statutes::place(cite)][cite];
            assert!(listed.iter().any(|one| one.id == id), "{id} below {cite}");
        }
        let mine = situations::of(id);
        assert!(!mine.is_empty(), "{id} has no situation");
        for one in mine {
            let page = &pages[&format!("situations/{}.html", one.id)];
            assert!(links_to(page, id), "{id} in {}", one.id);
        }
        for pack in rule.within {
            let page = format!("packs/{}.html", pack.code().to_ascii_lowercase());
            assert!(links_to(&pages[&page], id), "{id} in {page}");
        }
        for (set, _) in numbers::of(id) {
            let page = &pages[&format!("numbers/{}.html", set.id)];
            assert!(links_to(page, id), "{id} in {}", set.id);
        }
    }
}

#[test]
fn situations_name_rules_that_exist_once_each() {
    let mut ids = BTreeSet::new();
    for one in situations::all() {
        assert!(ids.insert(one.id), "{} stands twice", one.id);
        assert!(
            !one.rules.is_empty() && one.first.ends_with('.'),
            "{}",
            one.id
        );
        let mut named = BTreeSet::new();
        for (id, sentence) in one.rules {
            assert!(rules::find(id).is_some(), "{}: no rule {id}", one.id);
            assert!(named.insert(id), "{}: {id} stands twice", one.id);
            assert!(sentence.ends_with('.'), "{}: {id}", one.id);
        }
    }
}

#[test]
fn a_page_has_the_same_text_everywhere() {
    let pages = pages();
    for &rule in RULES {
        let page = handbook::page(rule.id).unwrap();
        let html = &pages[&format!("rules/{}.html", rule.id)].text;
        let text = handbook::text(&page, 10_000);
        let both = |part: &str| {
            let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
            let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(html.contains(&part), "{}: no {part:?} in\n{html}", rule.id);
            assert!(plain.contains(&part), "{}: no {part:?} in\n{text}", rule.id);
        };
        both(page.title);
        both(words::basis(page.basis));
        both(words::STATEMENT);
        page.citations.iter().for_each(|cite| both(cite));
        if page.source != Source::Client {
            // The letter is for pages that explain it beside.
            assert!(html.contains(words::letter(page.read)));
            assert!(!text.contains("T: ") && !text.contains("M: "), "{text}");
            both(words::read(page.read));
        }
        for section in &page.sections {
            both(section.heading);
            for block in &section.blocks {
                match block {
                    Block::Paragraph(text) => both(text),
                    Block::Example(shown) => {
                        both(&shown.text);
                        shown.found.iter().for_each(|one| both(one));
                    }
                }
            }
        }
    }
}

#[test]
fn examples_are_shown_with_their_findings_and_near_misses() {
    for &rule in RULES {
        let page = handbook::page(rule.id).unwrap();
        let blocks = page.sections.iter().flat_map(|section| &section.blocks);
        let mut near = 0;
        for block in blocks {
            let Block::Example(shown) = block else {
                continue;
            };
            let nothing = shown.found == ["Nothing is found by this rule."];
            match shown.kind {
                handbook::Kind::Violates => assert!(!nothing, "{}: {shown:?}", rule.id),
                handbook::Kind::NearMiss => {
                    near += 1;
                    assert!(nothing, "{}: {shown:?}", rule.id);
                }
                handbook::Kind::Classified => assert_eq!(rule.basis, Basis::Definition),
            }
        }
        assert!(near >= 2 || rule.basis == Basis::Definition, "{}", rule.id);
        assert!(!page.related.contains(&rule.id), "{}", rule.id);
    }
}

#[test]
fn every_number_stands_in_one_set_with_its_rules() {
    let entries: Vec<_> = numbers::SETS.iter().flat_map(|set| set.numbers).collect();
    let mut seen: Vec<_> = entries.iter().map(|one| one.number as usize).collect();
    seen.sort_unstable();
    assert_eq!(seen, (0..NUMBERS).collect::<Vec<_>>());
    let named = |rule: &Rule, number: &str| {
        entries
            .iter()
            .any(|one| format!("{:?}", one.number) == number && one.rules.contains(&rule.id))
    };
    for &rule in RULES {
        let path = rule
            .module
            .replacen("rightparty", "src", 1)
            .replace("::", "/");
        let text = fs::read_to_string(Path::new(ROOT).join(format!("{path}.rs"))).unwrap();
        for (at, _) in text.match_indices("Number::") {
            let number: String = text[at + "Number::".len()..]
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            assert!(named(rule, &number), "{} uses {number}", rule.id);
        }
    }
    for one in entries {
        assert!(
            one.rules.iter().all(|id| rules::find(id).is_some()),
            "{one:?}"
        );
    }
}

#[test]
fn packs_are_named_as_files_name_them() {
    for pack in Pack::ALL {
        assert_eq!(Pack::of(pack.code()), pack);
    }
}

#[test]
fn the_style_is_legible_in_light_and_dark() {
    let style = site::files()
        .into_iter()
        .find(|file| file.path == "style.css")
        .unwrap()
        .text;
    assert!(
        !style.contains("url(") && !style.contains("@import"),
        "nothing from outside"
    );
    let (light, dark) = style.split_once("prefers-color-scheme: dark").unwrap();
    for scheme in [light, dark] {
        let color = |name: &str| {
            let at = scheme
                .find(&format!("{name}: #"))
                .unwrap_or_else(|| panic!("{name}"));
            let hex = &scheme[at + name.len() + 3..][..6];
            luminance(hex)
        };
        for text in ["--ink", "--quiet", "--link", "--bad", "--good"] {
            for ground in ["--paper", "--card"] {
                let (one, other) = (color(text), color(ground));
                let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
                assert!(contrast >= 4.5, "{text} on {ground}: {contrast:.2}");
            }
        }
    }
}

/// Relative luminance, WCAG 2.2.
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}
