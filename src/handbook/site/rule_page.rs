//! The page of a rule or a definition.

use maud::{Markup, html};

use super::frame::{
    Up, mark, pack_path, page as framed, rule_link, rule_path, set_path, situation_path,
};
use crate::{
    compliance::{Basis, Rule, Source, contested::POINTS, packs::Pack, rules},
    handbook::{
        self, Block, Kind, Page, Section, Shown, numbers, situations, statutes, subjects, words,
    },
};

/// The page.
pub(super) fn page(rule: &'static Rule) -> String {
    let page = handbook::of(rule);
    let main = html! {
        h1 { (rule.title) }
        p class="id" { code { (rule.id) } }
        (facts(rule))
        @for section in &page.sections { (section_of(section)) }
        (contested(rule))
        (turned_by(rule))
        (situations_of(rule))
        (related(&page))
    };
    let about = first_sentence(&page);
    framed(Up::BELOW, &rule_path(rule.id), rule.title, &about, &main)
}

/// What it stands on.
fn facts(rule: &'static Rule) -> Markup {
    let up = Up::BELOW;
    html! {
        dl {
            dt { "Whose rule" }
            dd { (words::source(rule.source)) }
            dt { "Footing" }
            dd { (words::basis(rule.basis)) }
            dt { "Binds" }
            dd { (words::binds(rule.binds)) }
            @if !rule.within.is_empty() {
                dt { "Holds in" }
                dd { (places(rule.within)) }
            }
            dt { "Subject" }
            dd {
                @if let Some(subject) = subjects::of(rule) {
                    a href=(up.to(&format!("subjects.html#{}", statutes::slug(subject.id)))) { (subject.title) }
                }
            }
            dt { "Written in" }
            dd {
                ul {
                    @for cite in rule.law {
                        li {
                            a href=(up.to(&format!("statutes.html#{}", statutes::place(cite).anchor()))) { (cite) }
                        }
                    }
                }
            }
            dt { "Evidence" }
            @if rule.source == Source::Client {
                dd { (words::evidence(rule.source, rule.read)) }
            } @else {
                dd {
                (mark(rule)) " " (words::read(rule.read)) " "
                a href=(up.to(&format!("marks.html#{}", words::letter(rule.read).to_ascii_lowercase()))) {
                    "What the mark means"
                }
                }
            }
        }
    }
}

fn places(packs: &[Pack]) -> Markup {
    html! {
        @for (index, pack) in packs.iter().enumerate() {
            @if index > 0 { ", " }
            a href=(Up::BELOW.to(&pack_path(*pack))) { (pack.place()) }
        }
    }
}

fn section_of(section: &Section) -> Markup {
    html! {
        h2 id=(statutes::slug(section.heading)) { (section.heading) }
        @for block in &section.blocks {
            @match block {
                Block::Paragraph(text) => p { (text) },
                Block::Example(shown) => (example(shown)),
            }
        }
    }
}

fn example(shown: &Shown) -> Markup {
    let class = match shown.kind {
        Kind::Violates => "violates",
        Kind::NearMiss => "near-miss",
        Kind::Classified => "classified",
    };
    html! {
        figure class=(class) {
            figcaption { (shown.kind.caption()) }
            pre { code { (shown.text.trim_end()) } }
            @for found in &shown.found { p { (found) } }
            @if !shown.others.is_empty() {
                p class="quiet" {
                    "Found here by other rules: "
                    @for (index, id) in shown.others.iter().enumerate() {
                        @if index > 0 { ", " }
                        a href=(Up::BELOW.to(&rule_path(id))) { (id) }
                    }
                }
            }
        }
    }
}

/// Where authorities differ on this rule.
fn contested(rule: &Rule) -> Markup {
    let points = || POINTS.iter().filter(|point| point.rule == rule.id);
    html! {
        @if points().next().is_some() {
            h2 id="contested" { "Where authorities differ" }
            @for point in points() {
                p { (point.question) }
                dl {
                    dt { "Taken here" }
                    dd { (point.default.holds) " " span class="quiet" { (point.default.cite) } }
                    dt { "The other side" }
                    dd { (point.other.holds) " " span class="quiet" { (point.other.cite) } }
                }
            }
        }
    }
}

/// The numbers that it turns on.
fn turned_by(rule: &Rule) -> Markup {
    let numbers = numbers::of(rule.id);
    html! {
        @if !numbers.is_empty() {
            h2 id="numbers" { "Numbers" }
            ul class="rules" {
                @for (set, entry) in numbers {
                    li {
                        a href=(Up::BELOW.to(&format!("{}#{}", set_path(set.id), statutes::slug(entry.title)))) {
                            (entry.title)
                        }
                    }
                }
            }
        }
    }
}

/// When it matters.
fn situations_of(rule: &Rule) -> Markup {
    html! {
        h2 id="situations" { "When it matters" }
        ul class="rules" {
            @for one in situations::of(rule.id) {
                li {
                    a href=(Up::BELOW.to(&situation_path(one.id))) { (one.title) }
                    @for (_, sentence) in one.rules.iter().filter(|(id, _)| *id == rule.id) {
                        span class="about" { (sentence) }
                    }
                }
            }
        }
    }
}

fn related(page: &Page) -> Markup {
    html! {
        @if !page.related.is_empty() {
            h2 id="related" { "Related rules" }
            ul class="rules" {
                @for id in &page.related {
                    @if let Some(rule) = rules::find(id) {
                        li { (rule_link(Up::BELOW, rule)) }
                    }
                }
            }
        }
    }
}

/// What a page is about, for whoever sees only a list of pages.
fn first_sentence(page: &Page) -> String {
    let blocks = page.sections.iter().flat_map(|section| &section.blocks);
    let first = blocks.into_iter().find_map(|block| match block {
        Block::Paragraph(text) => Some(text.as_str()),
        Block::Example(_) => None,
    });
    let first = first.unwrap_or(page.title);
    match first.split_once(". ") {
        Some((sentence, _)) => format!("{sentence}."),
        None => first.to_owned(),
    }
}

/// What kind of page it is, in the indexes.
pub(super) fn kind(rule: &Rule) -> &'static str {
    match rule.basis {
        Basis::Definition => "Definition",
        Basis::PerSe => "Rule",
        Basis::Presumption => "Presumption",
        Basis::Standard => "Open standard",
        Basis::SafeHarbour => "Protection that may be lost",
        Basis::BestPractice => "Advice",
        Basis::Policy => "House rule",
    }
}
