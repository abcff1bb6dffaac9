//! The first page, and the page that explains the marks.

use maud::html;

use super::frame::{Up, page as framed};
use crate::{
    compliance::{Basis, RULES_VERSION, Read, rules::RULES},
    handbook::{situations, statutes::slug, words},
};

/// The first page.
pub(super) fn page() -> String {
    let about = "The rules that Right Party judges by: what each checks, why, what to say instead.";
    let definitions = RULES
        .iter()
        .filter(|rule| rule.basis == Basis::Definition)
        .count();
    let main = html! {
        h1 { "Right Party handbook" }
        p class="lead" { (about) }
        p {
            (RULES.len() - definitions) " rules and " (definitions) " definitions, as the program holds them in its state of "
            (RULES_VERSION) ". " (words::STATEMENT)
            " Look at the official text, or ask a lawyer, before you rely on a page."
        }
        h2 id="begin" { "Where to begin" }
        ul class="rules" {
            li {
                a href="situations.html" { "By situation" }
                span class="about" { (situations::all().count()) " situations, such as \"Someone else answers\" or \"They mention a lawyer\": what to do first, and which rules matter." }
            }
            li {
                a href="subjects.html" { "By subject" }
                span class="about" { "The whole catalogue, from coverage to the rules of the house." }
            }
            li {
                a href="statutes.html" { "By statute" }
                span class="about" { "Which rules come from which section of the act, the regulation and other law." }
            }
            li {
                a href="numbers.html" { "Numbers of the law" }
                span class="about" { "Hours, counts and periods, each with the day from which it holds and its citation." }
            }
            li {
                a href="packs.html" { "Places" }
                span class="about" { "What states, cities and two other countries add or replace." }
            }
            li {
                a href="contested.html" { "Where authorities differ" }
                span class="about" { "Contested points, the side that is taken unless you say otherwise, and the other side." }
            }
            li {
                a href="marks.html" { "How to read a page" }
                span class="about" { "Evidence marks, footings, examples." }
            }
        }
    };
    framed(Up::TOP, "index.html", "Right Party handbook", about, &main)
}

/// How to read a page.
pub(super) fn marks() -> String {
    let about = "What the marks, the footings and the examples on a page mean.";
    let bases = [
        Basis::PerSe,
        Basis::Presumption,
        Basis::Standard,
        Basis::SafeHarbour,
        Basis::BestPractice,
        Basis::Policy,
        Basis::Definition,
    ];
    let main = html! {
        h1 { "How to read a page" }
        p class="lead" { (words::STATEMENT) " State of the rules: " (RULES_VERSION) "." }
        h2 id="evidence" { "Evidence marks" }
        p { "Each rule says how well its source was read." }
        @for read in [Read::T, Read::S, Read::M] {
            h3 id=(words::letter(read).to_ascii_lowercase()) {
                span class="mark" { (words::letter(read)) } " " (words::read(read))
            }
            p { (words::read_at_length(read)) }
        }
        h2 id="footing" { "Footing" }
        p { "On what legal footing a rule stands decides how its finding is worded. How much a finding weighs in a score is the rubric's business and not the handbook's." }
        ul class="rules" {
            @for basis in bases {
                li id=(slug(&format!("{basis:?}"))) {
                    (words::basis(basis)) "."
                    span class="about" { (at_length(basis)) }
                }
            }
        }
        h2 id="examples" { "Examples" }
        p { "An example is a conduct: facts of the account, contacts, and what was said and done in them. It stands there as the program reads it, and below it stands what the program finds in it; a test runs every one of them." }
        p { "A near miss is the same kind of facts on the lawful side: a minute, a call or a word away. Rules that find something else in an example are named below it." }
        h2 id="explain" { "In the program" }
        p { "The same text is shown by " code { "rightparty explain" } " and by the window where a finding asks \"why?\". This folder is written by " code { "rightparty handbook --out" } "." }
    };
    framed(Up::TOP, "marks.html", "How to read a page", about, &main)
}

fn at_length(basis: Basis) -> &'static str {
    match basis {
        Basis::PerSe => "The finding says \"violation\".",
        Basis::Presumption => {
            "The finding says \"presumed\"; facts may rebut it either way, and factors that were seen are listed."
        }
        Basis::Standard => {
            "A question of degree or of the whole impression. What was seen is listed; where it cannot be decided, nothing is."
        }
        Basis::SafeHarbour => "What is lost is a protection, and the finding says so.",
        Basis::BestPractice => "No law asks for it.",
        Basis::Policy => "The client asks for it. Breaking it breaks no law.",
        Basis::Definition => "Other rules use it; it finds nothing itself.",
    }
}
