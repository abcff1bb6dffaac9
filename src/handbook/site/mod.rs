//! The handbook as a folder of linked pages: every rule, definition, set of
//! numbers and pack, and the indexes that lead to them.
//!
//! The pages are made here and written by the command line. They need no script
//! and nothing from outside their folder, and are the same bytes each time.

mod frame;
mod front;
mod law_pages;
mod rule_page;
mod situation_pages;
mod subject_index;

use std::{ffi::OsStr, path::Path};

use crate::{
    compliance::packs::Pack, compliance::rules::RULES, handbook::numbers, handbook::situations,
};

/// The style of all pages.
const STYLE: &str = include_str!("style.css");

/// One file of the handbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where it stands below the handbook's folder, with `/` between names.
    pub path: String,
    /// What is in it.
    pub text: String,
}

impl File {
    /// Whether it is a page, and not the style.
    pub fn is_page(&self) -> bool {
        Path::new(&self.path).extension() == Some(OsStr::new("html"))
    }
}

/// All files, sorted by path.
pub fn files() -> Vec<File> {
    let mut files = vec![
        file("style.css", STYLE.to_owned()),
        file("index.html", front::page()),
        file("marks.html", front::marks()),
        file("subjects.html", subject_index::page()),
        file("statutes.html", law_pages::statutes()),
        file("situations.html", situation_pages::index()),
        file("numbers.html", law_pages::numbers()),
        file("packs.html", law_pages::packs()),
        file("contested.html", law_pages::contested()),
    ];
    let rules = RULES.iter().copied();
    files.extend(rules.map(|rule| file(&frame::rule_path(rule.id), rule_page::page(rule))));
    let situations = situations::all();
    files.extend(
        situations.map(|one| file(&frame::situation_path(one.id), situation_pages::page(one))),
    );
    let sets = numbers::SETS.iter();
    files.extend(sets.map(|set| file(&frame::set_path(set.id), law_pages::set(set))));
    let packs = Pack::ALL.into_iter();
    files.extend(packs.map(|pack| file(&frame::pack_path(pack), law_pages::pack(pack))));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

fn file(path: &str, text: String) -> File {
    File {
        path: path.to_owned(),
        text,
    }
}
