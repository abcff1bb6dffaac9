//! The index by subject: the whole catalogue, section by section.

use maud::html;

use super::{
    frame::{Up, page as framed, rule_link},
    rule_page::kind,
};
use crate::handbook::{statutes::slug, subjects::SUBJECTS};

/// The page.
pub(super) fn page() -> String {
    let about = "Every rule and definition, in the order of the catalogue.";
    let main = html! {
        h1 { "By subject" }
        p class="lead" { (about) }
        ul class="rules" {
            @for subject in SUBJECTS {
                li {
                    a href=(format!("#{}", slug(subject.id))) { (subject.title) }
                    span class="about" { (subject.about) }
                }
            }
        }
        @for subject in SUBJECTS {
            h2 id=(slug(subject.id)) { (subject.title) }
            ul class="rules" {
                @for rule in subject.rules() {
                    li {
                        (rule_link(Up::TOP, rule))
                        span class="about" { (kind(rule)) " " code { (rule.id) } }
                    }
                }
            }
        }
    };
    framed(Up::TOP, "subjects.html", "By subject", about, &main)
}
