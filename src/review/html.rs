//! The review as a page: one file without a script, to read, to print, to send to a trainer.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::{
    domain::{Goal, Money, Mood},
    evaluation::ParKind,
    review::{
        Alternative, Left, Mark, Move, Review, Told, moved, svg,
        text::{BOUND, met},
    },
};

/// The look of the page.
const STYLE: &str = include_str!("review.css");

impl Review {
    /// The whole as a page that needs nothing beside it.
    pub fn to_html(&self) -> String {
        let page = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { "Review: " (self.title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    header {
                        h1 { (self.title) }
                        p.quiet { "Call review: " code { (self.scenario) } ", seed " (self.seed) }
                    }
                    main {
                        @if let Some(why) = &self.not_replayed {
                            (not_replayed(self, why))
                        } @else {
                            (self.page())
                        }
                    }
                    footer {
                        p { "Voice, tone and speed are not measured. This is training material, not legal advice." }
                    }
                }
            }
        };
        // One line for each block, so that two pages can be compared; words hold no bare bracket.
        let blocks = [
            "<h2", "<article", "<figure", "<details", "<tr>", "<p", "<div", "<li>",
        ];
        let page = page.into_string();
        let lines = |page: String, block: &&str| page.replace(block, &format!("\n{block}"));
        let mut page = blocks.iter().fold(page, lines);
        page.push('\n');
        page
    }

    fn page(&self) -> Markup {
        let mut mood = self.opening;
        html! {
            (self.figures())
            @if self.precision == ParKind::Bound { p.bound { (BOUND) } }
            (self.first())
            h2 id="course" { "The course of the call" }
            (svg::reach(self))
            @if self.goal != Goal::FaultsFound { (svg::exposure(self)) }
            details.points {
                summary { "Both courses in figures" }
                (self.points())
            }
            h2 id="decisions" { "Decision by decision" }
            @for one in &self.moves {
                (self.article(one, std::mem::replace(&mut mood, one.mood)))
            }
            @if let Some(left) = &self.left && self.goal != Goal::FaultsFound {
                (self.table_left(left))
            }
        }
    }

    fn figures(&self) -> Markup {
        html! {
            dl.figures {
                @if let Some(left) = &self.left {
                    div { dt { "Reached" } dd { (self.value(left.reached)) } }
                    div { dt { (self.left_is()) } dd { (self.reach(left.left)) } }
                }
                div { dt { (self.par_is()) } dd { (self.par_in_words()) } }
                div { dt { "Legal exposure" } dd {
                    (self.curve.last().map_or(0, |point| point.exposure))
                } }
                div.all { dt { "Decisions" } dd {
                    @for (mark, count) in self.tally() {
                        @if count > 0 { (badge(mark)) " " (count) " " }
                    }
                } }
            }
        }
    }

    /// What to talk about first.
    fn first(&self) -> Markup {
        let found = self.talk.iter().filter_map(|entry| self.decision(*entry));
        html! {
            h2 id="first" { "Talk about these first" }
            @if self.talk.is_empty() {
                p { "Nothing here needs to be talked about first." }
            } @else {
                ol.first {
                    @for one in found {
                        li {
                            a href=(format!("#e{}", one.entry)) { "#" (one.entry) } " "
                            (badge(one.mark)) " "
                            @if let Some(lost) = self.lost(one.cost) { b { (lost) " lost. " } }
                            (self.reason(one))
                        }
                    }
                }
            }
        }
    }

    fn points(&self) -> Markup {
        html! {
            table {
                thead { tr {
                    th scope="col" { "Entry" } th scope="col" { "Mark" }
                    th scope="col" { @if self.goal == Goal::FaultsFound { "Found" } @else { "Within reach" } } th scope="col" { "Lost" }
                    th scope="col" { "Exposure" }
                } }
                tbody {
                    @for point in &self.curve {
                        @let one = self.decision(point.entry);
                        tr {
                            th scope="row" {
                                @if point.entry == 0 { "before the call" }
                                @else { a href=(format!("#e{}", point.entry)) { "#" (point.entry) } }
                            }
                            td { @if let Some(one) = one { (one.mark.label()) } }
                            td.number { (self.reach(point.reach)) }
                            td.number { @if let Some(one) = one { (self.lost(one.cost).unwrap_or_default()) } }
                            td.number { (point.exposure) }
                        }
                    }
                }
            }
        }
    }

    fn article(&self, one: &Move, mood: Mood) -> Markup {
        html! {
            article id=(format!("e{}", one.entry)) class=(one.mark.class()) {
                h3 {
                    span.entry { "#" (one.entry) } " " (badge(one.mark))
                    @if let Some(lost) = self.lost(one.cost) { " " span.lost { (lost) " lost" } }
                    " " span.clock { (one.clock) }
                }
                p.you { span.who { "You" } " " (one.did) }
                @for heard in &one.heard {
                    p.they {
                        span.who { (heard.speaker.as_deref().unwrap_or_default()) } " "
                        "\u{201c}" (heard.words) "\u{201d}"
                    }
                }
                p.state {
                    @if self.goal == Goal::FaultsFound { (self.stands(one.after)) }
                    @else { "Within reach: " (self.reach(one.after)) }
                    @if one.exposure > 0 { "; exposure " (one.exposure) }
                    @if let Some(moved) = moved(mood, one.mood) { "; " (moved) }
                }
                @for finding in &one.findings { (told(finding)) }
                @if !one.note.is_empty() {
                    ul.note { @for fault in &one.note { li { (fault.in_words()) } } }
                }
                @if let Some(why) = &one.why { p.why { span.who { "Why" } " " (why) } }
                @if let Some(best) = &one.best {
                    p.better { span.who { "Better" } " " (best) }
                    @if one.mark > Mark::Good && !one.line.is_empty() {
                        details { summary { "How the call could have gone on" }
                            ol { @for step in &one.line { li { (step) } } }
                        }
                    }
                }
                @if !one.alternatives.is_empty() { (self.others(one)) }
            }
        }
    }

    /// All that was open. What breaks a rule stands apart, without any figure.
    fn others(&self, one: &Move) -> Markup {
        let (lawful, unlawful): (Vec<&Alternative>, Vec<&Alternative>) =
            one.alternatives.iter().partition(|other| other.is_lawful());
        html! {
            details {
                summary { "What else was open (" (one.alternatives.len()) ")" }
                @if !lawful.is_empty() {
                    div.wide { table {
                        thead { tr {
                            th scope="col" { "You could have" } th scope="col" { "Mark" }
                            th scope="col" { "Best end" } th scope="col" { "At once" }
                            th scope="col" { "Trust, patience, distress" }
                        } }
                        tbody { @for other in lawful { tr {
                            th scope="row" {
                                (other.words)
                                @for finding in &other.findings { (told(finding)) }
                            }
                            td { @if let Some(mark) = other.mark { (badge(mark)) } }
                            td.number { @if let Some(reaches) = other.reaches { (self.reach(reaches)) } }
                            td.number { @if let Some(now) = other.now { (self.value(now)) } }
                            td.number { @if let Some(mood) = other.mood {
                                (mood.trust) ", " (mood.patience) ", " (mood.distress)
                            } }
                        } } }
                    } }
                }
                @if !unlawful.is_empty() {
                    p { "What would have broken a rule:" }
                    ul.unlawful { @for other in unlawful { li {
                        (other.words)
                        @for finding in &other.findings { (told(finding)) }
                    } } }
                }
            }
        }
    }

    fn table_left(&self, left: &Left) -> Markup {
        let show = |money: Money| money.show(self.currency);
        html! {
            h2 id="left" { "What was left on the table" }
            dl {
                dt { "Reached" } dd { (self.value(left.reached)) }
                dt { "Left" } dd {
                    (self.reach(left.left))
                    @if let Some(beyond) = self.beyond() { br; (beyond) }
                }
                @if let Some(deal) = &left.deal { dt { "You agreed on" } dd { (self.dealt(deal)) } }
                @if let Some(deal) = &left.best_deal {
                    dt { @if left.gentle { "What would have held" } @else { "The best lawful line agrees on" } }
                    dd { (self.dealt(deal)) }
                } @else if left.gentle {
                    dt { "What would have held" } dd { "Nothing; a pause was the right end." }
                }
                @if let Some(means) = left.means {
                    dt { "To spare a month" } dd { (show(means.room)) }
                    dt { "Put by" } dd {
                        (show(means.savings))
                        @if means.protected > Money::ZERO { ", " (show(means.protected)) " of it spoken for" }
                    }
                    dt { "Seen as theirs" } dd { (means.will) " % of the balance" }
                    dt { "Keeps promises" } dd { (means.reliability) " of 10" }
                }
            }
            @if !left.limits.is_empty() {
                div.wide { table {
                    caption { "What they would have agreed to, and where both sides could have met" }
                    thead { tr {
                        th scope="col" { "Moment" } th scope="col" { "A month, up to" }
                        th scope="col" { "At once" } th scope="col" { "In all" }
                        th scope="col" { "Zone of agreement" }
                    } }
                    tbody { @for then in &left.limits { tr {
                        th scope="row" { (then.when.label()) }
                        td.number { (show(then.instalment)) } td.number { (show(then.down)) }
                        td.number { (show(then.total)) } td { (met(then, self.currency)) }
                    } } }
                } }
            }
            @if !left.offers.is_empty() {
                h3 { "The path of offers" }
                ol.offers { @for offer in &left.offers { li { (offer.in_words()) } } }
            }
        }
    }
}

fn not_replayed(review: &Review, why: &str) -> Markup {
    html! {
        p.bound { "This record cannot be played again here: " (why) ". This is what the rules found in it." }
        @for finding in &review.findings { (told(finding)) }
    }
}

/// The mark in words; its border says it too.
fn badge(mark: Mark) -> Markup {
    html! { span.mark.(mark.class()) { (mark.label()) } }
}

fn told(finding: &Told) -> Markup {
    let weight = finding.severity.map_or("no weight", |one| one.label());
    html! {
        div.finding.violation[finding.violation] {
            p {
                b { @if finding.violation { "Broken: " } @else { "Advice: " } code { (finding.rule) } " (" (weight) "). " }
                (finding.happened)
            }
            @if finding.violation && !finding.instead.is_empty() {
                p { b { "Instead: " } (finding.instead) }
            }
        }
    }
}
