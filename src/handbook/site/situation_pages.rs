//! Situations: their index, and a page for each with what to do first and the rules that matter.

use maud::html;

use super::frame::{Up, page as framed, rule_link, situation_path};
use crate::{
    compliance::rules,
    handbook::{
        situations::{Family, Situation, all},
        statutes::slug,
    },
};

/// The index by situation.
pub(super) fn index() -> String {
    let about =
        "What happens in a call or at the desk, what to do first, and the rules that matter then.";
    let main = html! {
        h1 { "By situation" }
        p class="lead" { (about) }
        @for family in Family::ALL {
            h2 id=(slug(family.title())) { (family.title()) }
            ul class="rules" {
                @for one in all().filter(|one| one.family == family) {
                    li {
                        a href=(Up::TOP.to(&situation_path(one.id))) { (one.title) }
                        span class="about" { (one.first) }
                    }
                }
            }
        }
    };
    framed(Up::TOP, "situations.html", "By situation", about, &main)
}

/// The page of one situation.
pub(super) fn page(one: &Situation) -> String {
    let main = html! {
        h1 { (one.title) }
        h2 id="first" { "Do this first" }
        p class="lead" { (one.first) }
        h2 id="rules" { "The rules that matter" }
        ul class="rules" {
            @for (id, sentence) in one.rules {
                @if let Some(rule) = rules::find(id) {
                    li {
                        (rule_link(Up::BELOW, rule))
                        span class="about" { (sentence) }
                    }
                }
            }
        }
        p { a href=(Up::BELOW.to("situations.html")) { "All situations" } }
    };
    framed(
        Up::BELOW,
        &situation_path(one.id),
        one.title,
        one.first,
        &main,
    )
}
