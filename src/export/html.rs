//! The candidate report as a page for a browser: one file, no script, nothing from
//! the network, and one sheet of A4 or Letter on paper.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::export::{
    candidate::{self, ROWS_MAX, Remarks},
    sitting::{Score, Sitting},
};

/// The look. Sizes are in points, so that paper and screen agree; the page is as
/// wide as both paper sizes allow.
const STYLE: &str = "
@page{margin:10mm 13mm}
:root{color-scheme:light dark;--ink:#1b2430;--quiet:#55606d;--paper:#fff;--line:#ccd3da;
--bar:#2f6f8f;--track:#e8ecf0;--err:#1b2430;--warn:#8a4b00;--warnbg:#fff4e5}
@media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--quiet:#a9b4c0;--paper:#171c22;
--line:#3a444f;--bar:#7db8d4;--track:#2a323b;--err:#fff;--warn:#ffcf8f;--warnbg:#33281a}}
@media print{:root{color-scheme:light;--ink:#1b2430;--quiet:#55606d;--paper:#fff;--line:#ccd3da;
--bar:#2f6f8f;--track:#e8ecf0;--err:#1b2430;--warn:#8a4b00;--warnbg:#fff4e5}}
*{box-sizing:border-box}
body{font:8.8pt/1.3 'IBM Plex Sans',system-ui,sans-serif;color:var(--ink);background:var(--paper);
overflow-wrap:anywhere;max-width:184mm;margin:0 auto;padding:0;-webkit-print-color-adjust:exact;print-color-adjust:exact}
@media screen{body{padding:8mm 4mm}}
header{border-bottom:1.5pt solid var(--ink);padding-bottom:1mm}
h1{font-size:16pt;line-height:1.2;margin:0;overflow-wrap:anywhere}
h2{font-size:10pt;margin:2.4mm 0 .8mm}
p{margin:0 0 .8mm}
.quiet{color:var(--quiet)}
.limit{color:var(--warn);background:var(--warnbg);font-weight:600;padding:1mm 2mm;margin:2mm 0 0}
.needs{border-left:2.5pt solid var(--warn);padding-left:2.5mm;margin:2mm 0 0}
.needs p{margin:0 0 .6mm}
.band{font-size:13pt;font-weight:600;margin:2mm 0 0}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th{font-weight:600;text-align:left}
th,td{padding:.5mm 2mm .5mm 0;border-bottom:.5pt solid var(--line);vertical-align:middle}
td.n,th.n{text-align:right}
.scores{margin-top:1.5mm}
.scores th{width:37%}
.scores .n{font-size:13pt;font-weight:600;width:14%;padding-right:4mm;white-space:nowrap}
.scores small{display:block;font-weight:400;font-size:7.5pt;color:var(--quiet)}
svg{display:block;width:100%;height:3.4mm}
ul{list-style:none;margin:0;padding:0}
li{margin:0 0 1mm;break-inside:avoid}
b{font-weight:600}
q{font-style:italic}
.src{font-size:7.5pt;color:var(--quiet)}
.calls{font-size:8pt}
footer{margin-top:2mm;border-top:.5pt solid var(--line);padding-top:1mm;font-size:6.8pt;
line-height:1.25;color:var(--quiet);overflow-wrap:anywhere}
footer p{margin:0}
";

/// The page.
pub fn page(sitting: &Sitting) -> String {
    let called = candidate::called(sitting);
    let told = candidate::told(sitting);
    let whole = html! {
        (DOCTYPE)
        html lang="en" dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                meta name="robots" content="noindex";
                title { (candidate::TITLE) ": " (called) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 { bdi dir="auto" { (called) } }
                    div.quiet { (candidate::TITLE) " · " (candidate::occasion(sitting)) }
                }
                main {
                    @if let Some(limit) = &sitting.use_limit {
                        p.limit { (candidate::upper(limit)) "." }
                    }
                    p.band { (candidate::band(sitting)) }
                    p.quiet { (told.why) }
                    (needs(&told.needs))
                    (scores(sitting, &told.uncertainty))
                    (remarks("What went well", &told.well, "Nothing was done in full."))
                    (remarks("What did not", &told.badly, "Nothing was found."))
                    (calls(sitting))
                    p style="margin-top:1.5mm" { (candidate::not_measured(sitting)) }
                }
                footer {
                    p { (candidate::FOOT) }
                    @for line in candidate::small_print(sitting) { p { (line) } }
                }
            }
        }
    };
    let mut text = whole.into_string();
    text.push('\n');
    text
}

fn needs(needs: &[String]) -> Markup {
    html! {
        @if !needs.is_empty() {
            div.needs {
                p { b { "For a person to look at" } }
                @for one in needs { p { (one) } }
            }
        }
    }
}

fn scores(sitting: &Sitting, uncertainty: &str) -> Markup {
    html! {
        h2 { "Three scores, of 100" }
        @if sitting.scores.is_empty() { p { "No score applies." } }
        table.scores {
            @for score in &sitting.scores {
                tr {
                    th scope="row" { (score.kind.label()) small { (score.kind.means()) } }
                    td.n { (candidate::points(score)) }
                    td { (bar(score)) }
                    td style="width:24%" { (score.band) " · " (score.band_label) }
                }
            }
        }
        p.quiet { (uncertainty) }
    }
}

/// A score as a bar, with its standard error as a line across the end.
fn bar(score: &Score) -> Markup {
    let label = match (score.low, score.high) {
        (Some(low), Some(high)) => {
            format!("{} of 100, between {low} and {high}", score.out_of_100)
        }
        _ => format!("{} of 100", score.out_of_100),
    };
    html! {
        svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label=(label) {
            rect x="0" y="1" width="100" height="6" style="fill:var(--track)" {}
            rect x="0" y="1" width=(score.out_of_100) height="6" style="fill:var(--bar)" {}
            @if let (Some(low), Some(high)) = (score.low, score.high) {
                rect x=(low) y="3.2" width=(high.saturating_sub(low)) height="1.6" style="fill:var(--err)" {}
            }
        }
    }
}

fn remarks(title: &str, Remarks { shown, left }: &Remarks, none: &str) -> Markup {
    html! {
        h2 { (title) }
        @if shown.is_empty() { p { (none) } }
        ul {
            @for one in shown {
                li {
                    b { (one.title) }
                    @if !one.weight.is_empty() { span.quiet { " (" (one.weight) ")" } }
                    @if !one.what.is_empty() { ". " (one.what) }
                    @if let Some(said) = &one.said { " Said: " q { bdi { (said) } } }
                    @if let Some(instead) = &one.instead { " Instead: " (instead) }
                    @if !one.source.is_empty() { " " span.src { "[" (one.source) "]" } }
                }
            }
        }
        @if *left > 0 { p.quiet { (candidate::more(*left)) } }
    }
}

fn calls(sitting: &Sitting) -> Markup {
    html! {
        h2 { "The calls" }
        @if sitting.parts.len() > ROWS_MAX {
            p.calls { (candidate::rows_in_words(&sitting.parts)) }
        } @else {
            table.calls {
                tr {
                    th scope="col" { "Call" }
                    th.n scope="col" { "Compliance" }
                    th.n scope="col" { "Negotiation" }
                    th.n scope="col" { "Notes" }
                    th scope="col" style="padding-left:5mm" { "Band of the call" }
                }
                @for part in &sitting.parts {
                    @let [title, compliance, negotiation, notes, band] = candidate::row(part);
                    tr {
                        td { (title) }
                        td.n { (compliance) } td.n { (negotiation) } td.n { (notes) }
                        td style="padding-left:5mm" { (band) }
                    }
                }
            }
        }
    }
}
