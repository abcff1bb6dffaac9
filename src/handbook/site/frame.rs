//! What all pages share: head, navigation, footer, and where each page stands.

use maud::{DOCTYPE, Markup, html};

use crate::{
    compliance::{RULES_VERSION, Rule, Source, packs::Pack},
    handbook::words,
};

/// The indexes, in the order of the navigation.
const INDEXES: [(&str, &str); 6] = [
    ("index.html", "Handbook"),
    ("situations.html", "Situations"),
    ("subjects.html", "Subjects"),
    ("statutes.html", "Statutes"),
    ("numbers.html", "Numbers"),
    ("packs.html", "Places"),
];

/// How deep a page stands: what its links begin with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Up(&'static str);

impl Up {
    /// In the handbook's folder itself.
    pub(super) const TOP: Self = Self("");
    /// In a folder below it.
    pub(super) const BELOW: Self = Self("../");

    /// A link from here.
    pub(super) fn to(self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

/// Where a rule's page stands.
pub(super) fn rule_path(id: &str) -> String {
    format!("rules/{id}.html")
}

/// Where a situation's page stands.
pub(super) fn situation_path(id: &str) -> String {
    format!("situations/{id}.html")
}

/// Where the page of a set of numbers stands.
pub(super) fn set_path(id: &str) -> String {
    format!("numbers/{id}.html")
}

/// Where a pack's page stands.
pub(super) fn pack_path(pack: Pack) -> String {
    format!("packs/{}.html", pack.code().to_ascii_lowercase())
}

/// A rule by its title, with its mark and its name.
pub(super) fn rule_link(up: Up, rule: &Rule) -> Markup {
    html! {
        a href=(up.to(&rule_path(rule.id))) { (rule.title) }
        @if rule.source != Source::Client { " " (mark(rule)) }
    }
}

/// The evidence mark of a rule, for readers and for those who hear the page.
pub(super) fn mark(rule: &Rule) -> Markup {
    html! {
        span class="mark" title=(words::read(rule.read)) { (words::letter(rule.read)) }
    }
}

/// A whole page.
pub(super) fn page(up: Up, path: &str, title: &str, about: &str, main: &Markup) -> String {
    let whole = if path == "index.html" {
        title.to_owned()
    } else {
        format!("{title} - Right Party handbook")
    };
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="description" content=(about);
                title { (whole) }
                link rel="stylesheet" href=(up.to("style.css"));
            }
            body {
                a class="skip" href="#main" { "To the text" }
                header {
                    nav aria-label="Handbook" {
                        ul {
                            @for (index, name) in INDEXES {
                                li {
                                    @if index == path {
                                        a href=(up.to(index)) aria-current="page" { (name) }
                                    } @else {
                                        a href=(up.to(index)) { (name) }
                                    }
                                }
                            }
                        }
                    }
                }
                main id="main" { (main) }
                footer {
                    p {
                        (words::STATEMENT) " State of the rules: " (RULES_VERSION) ". "
                        a href=(up.to("marks.html")) { "How to read a page" } "."
                    }
                }
            }
        }
    };
    broken_into_lines(&page.into_string())
}

/// Elements that begin a line of their own, so that a change shows as a few
/// lines. All text is escaped, so no `<` stands in it, in examples neither.
const LINES: [&str; 32] = [
    "<html",
    "<head>",
    "<meta",
    "<title",
    "<link",
    "</head",
    "<body",
    "<a class=\"skip\"",
    "<header",
    "<nav",
    "<main",
    "<footer",
    "</main",
    "</body",
    "<h1",
    "<h2",
    "<h3",
    "<p",
    "<ul",
    "<ol",
    "<li",
    "</ul",
    "<dl",
    "<dt",
    "<dd",
    "<figure",
    "<figcaption",
    "</figure",
    "<table",
    "<tr",
    "<section",
    "</section",
];

fn broken_into_lines(page: &str) -> String {
    let mut text = String::with_capacity(page.len() + page.len() / 16);
    for (at, letter) in page.char_indices() {
        let rest = page.get(at..).unwrap_or_default();
        if letter == '<' && at > 0 && LINES.iter().any(|start| begins(rest, start)) {
            text.push('\n');
        }
        text.push(letter);
    }
    text.push('\n');
    text
}

/// Whether an element of this name begins here, and not a longer one: `<p`, not `<pre`.
fn begins(rest: &str, start: &str) -> bool {
    rest.strip_prefix(start).is_some_and(|after| {
        start.ends_with('>')
            || start.ends_with('"')
            || !after.starts_with(|next: char| next.is_ascii_alphanumeric())
    })
}
