//! Statutes, numbers, packs and contested points: the law from its own side.

use maud::{Markup, html};

use super::{
    frame::{Up, pack_path, page as framed, rule_link, rule_path, set_path},
    rule_page::kind,
};
use crate::{
    compliance::{
        Parameters, Rule,
        contested::POINTS,
        packs::Pack,
        parameters::Dated,
        rules::{self, RULES},
    },
    handbook::{
        numbers::{Entry, SETS, Set},
        statutes::{self, Body, slug},
    },
};

/// The index by statute section.
pub(super) fn statutes() -> String {
    let about = "Which rules come from which section of the act, the regulation and other law.";
    let all = statutes::all();
    let main = html! {
        h1 { "By statute" }
        p class="lead" { (about) }
        ul class="rules" {
            @for body in Body::ALL {
                li { a href=(format!("#{}", slug(body.title()))) { (body.title()) } }
            }
        }
        @for body in Body::ALL {
            h2 id=(slug(body.title())) { (body.title()) }
            @for (place, cites) in all.iter().filter(|(place, _)| place.body == body) {
                h3 id=(place.anchor()) {
                    (place.section)
                    @if let Some(name) = place.name() { ": " (name) }
                }
                ul class="rules" {
                    @for (cite, rules) in cites {
                        @for rule in rules {
                            li {
                                (rule_link(Up::TOP, rule))
                                @if *cite != place.section { span class="about" { (cite) } }
                            }
                        }
                    }
                }
            }
        }
    };
    framed(Up::TOP, "statutes.html", "By statute", about, &main)
}

/// The sets of numbers.
pub(super) fn numbers() -> String {
    let about =
        "The numbers of the law, each with the day from which it holds and where it is written.";
    let main = html! {
        h1 { "Numbers of the law" }
        p class="lead" { (about) }
        p { "A rule asks for the number that held on the day of the event, so old records go on being judged by the law of their day." }
        ul class="rules" {
            @for set in SETS {
                li {
                    a href=(set_path(set.id)) { (set.title) }
                    span class="about" { (set.about) }
                }
            }
        }
    };
    framed(Up::TOP, "numbers.html", "Numbers of the law", about, &main)
}

/// One set of numbers.
pub(super) fn set(set: &Set) -> String {
    let main = html! {
        h1 { (set.title) }
        p class="lead" { (set.about) }
        @for entry in set.numbers {
            h2 id=(slug(entry.title)) { (entry.title) }
            (values(entry))
            p {
                "Rules that turn on it: "
                @for (index, id) in entry.rules.iter().enumerate() {
                    @if index > 0 { ", " }
                    a href=(Up::BELOW.to(&rule_path(id))) { (id) }
                }
            }
        }
        p { a href=(Up::BELOW.to("numbers.html")) { "All numbers" } }
    };
    framed(Up::BELOW, &set_path(set.id), set.title, set.about, &main)
}

/// A number's values: the federal ones, and those of packs where they differ.
fn values(entry: &Entry) -> Markup {
    let federal = Parameters::for_pack(Pack::Federal);
    let federal = federal.values(entry.number);
    html! {
        table {
            (head(true))
            tbody {
                @for dated in federal { (row(entry, dated, Some(Pack::Federal))) }
                @for pack in Pack::ALL {
                    @for dated in own(entry, pack, federal) { (row(entry, &dated, Some(pack))) }
                }
            }
        }
    }
}

/// The values of a number that a pack has and the federal law has not.
fn own(entry: &Entry, pack: Pack, federal: &[Dated]) -> Vec<Dated> {
    let params = Parameters::for_pack(pack);
    let values = params.values(entry.number).iter().copied();
    values.filter(|dated| !federal.contains(dated)).collect()
}

fn head(places: bool) -> Markup {
    html! {
        thead {
            tr {
                @if places { th scope="col" { "Place" } } @else { th scope="col" { "Number" } }
                th scope="col" { "Value" }
                th scope="col" { "From" }
                th scope="col" { "Written in" }
            }
        }
    }
}

/// A row of a table of places; without a pack, of a table of numbers.
fn row(entry: &Entry, dated: &Dated, pack: Option<Pack>) -> Markup {
    html! {
        tr {
            td {
                @match pack {
                    Some(pack) => a href=(Up::BELOW.to(&pack_path(pack))) { (pack.place()) },
                    None => (entry.title),
                }
            }
            td { (entry.unit.show(dated.value)) }
            td { (dated.from.format("%B %-d, %Y")) }
            td { (dated.cite) }
        }
    }
}

/// The places.
pub(super) fn packs() -> String {
    let about =
        "What states, cities and two other countries add to the federal law or put in its place.";
    let main = html! {
        h1 { "Places" }
        p class="lead" { (about) }
        p {
            "A place without a pack is judged by the federal rules alone, and reports say \""
            (Pack::Federal.describe()) "\". Where several rules reach one contact each finds for itself: the strictest is the first to be broken, and the finding names it."
        }
        ul class="rules" {
            @for pack in Pack::ALL {
                li {
                    a href=(pack_path(pack)) { (pack.place()) }
                    span class="about" { "Judged here: " (pack.describe()) "." }
                }
            }
        }
    };
    framed(Up::TOP, "packs.html", "Places", about, &main)
}

/// One pack.
pub(super) fn pack(pack: Pack) -> String {
    let about = format!("What is judged there: {}.", pack.describe());
    let federal = Parameters::for_pack(Pack::Federal);
    let entries = || SETS.iter().flat_map(|set| set.numbers);
    let rows: Vec<(&Entry, Dated)> = entries()
        .flat_map(|entry| {
            let base = if pack == Pack::Federal {
                &[][..]
            } else {
                federal.values(entry.number)
            };
            own(entry, pack, base)
                .into_iter()
                .map(move |dated| (entry, dated))
        })
        .collect();
    let rules: Vec<&Rule> = RULES
        .iter()
        .copied()
        .filter(|rule| rule.within.contains(&pack))
        .collect();
    let main = html! {
        h1 { (pack.place()) }
        p class="lead" { (about) }
        p { "Files name it " code { (pack.code()) } "." }
        h2 id="rules" { "Rules" }
        @if pack == Pack::Federal {
            p { "All rules that name no place, as " a href=(Up::BELOW.to("subjects.html")) { "the subjects" } " list them." }
        } @else if rules.is_empty() {
            p { "No rule is added; the federal ones hold." }
        } @else {
            ul class="rules" {
                @for rule in rules {
                    li {
                        (rule_link(Up::BELOW, rule))
                        span class="about" { (kind(rule)) " " code { (rule.id) } }
                    }
                }
            }
        }
        @if !pack.is_american() {
            p { "The law of the United States is not applied; the client's rules are." }
        }
        h2 id="numbers" { "Numbers" }
        @if rows.is_empty() {
            p { "No number is added or replaced." }
        } @else {
            table {
                (head(false))
                tbody { @for (entry, dated) in &rows { (row(entry, dated, None)) } }
            }
        }
        p { a href=(Up::BELOW.to("packs.html")) { "All places" } }
    };
    framed(Up::BELOW, &pack_path(pack), pack.place(), &about, &main)
}

/// The contested points.
pub(super) fn contested() -> String {
    let about =
        "Points on which authorities differ, with the side that is taken unless you say otherwise.";
    let main = html! {
        h1 { "Where authorities differ" }
        p class="lead" { (about) }
        @for point in POINTS {
            h2 id=(point.rule) { (point.question) }
            dl {
                dt { "Taken here" }
                dd { (point.default.holds) " " span class="quiet" { (point.default.cite) } }
                dt { "The other side" }
                dd { (point.other.holds) " " span class="quiet" { (point.other.cite) } }
            }
            @if let Some(rule) = rules::find(point.rule) {
                p { "Rule: " (rule_link(Up::TOP, rule)) }
            }
        }
    };
    framed(
        Up::TOP,
        "contested.html",
        "Where authorities differ",
        about,
        &main,
    )
}
