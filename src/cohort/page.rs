//! A cohort as a page for a browser: one file, no script, plots as drawings.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::cohort::{Figure, fairness::Fairness, local_law::Table, outcome::Outcome, text::told};

/// The look: quiet, printable, light and dark.
const STYLE: &str = "
:root{color-scheme:light dark;--ink:#1c2430;--paper:#fff;--line:#c9d0d8;--bar:#2f6f8f}
@media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--paper:#171c22;--line:#3a444f;--bar:#7db8d4}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);
max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:.5rem 0}
th,td{border-bottom:1px solid var(--line);padding:.25rem .75rem;text-align:right}
th:first-child,td:first-child{text-align:left}
caption{text-align:left;font-weight:600}
svg{max-width:100%;height:auto}rect{fill:var(--bar)}text{fill:var(--ink);font-size:12px}
.note{color:inherit;opacity:.8}
";

impl Outcome {
    /// The whole as a page.
    pub fn to_html(&self) -> String {
        let page = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width";
                    title { "Cohort" }
                    style { (PreEscaped(STYLE)) }
                }
                body { main {
                    h1 { "Cohort" }
                    p {
                        (self.people) " people, " (self.rows) " results, "
                        (self.items.len()) " scenarios."
                        @if self.repeats > 0 { " " (self.repeats) " repeats are left out." }
                    }
                    (self.spread_of_scores())
                    (self.trust())
                    (self.item_table())
                    @if let Some(effect) = &self.cut {
                        h2 { "What a cut of " (effect.cut) " would do" }
                        p { (effect.pass) " of " (effect.people) " pass." }
                        @if let Some(near) = effect.near {
                            p { (near) " lie within one standard error of it: for a person to look at, not for a verdict." }
                        }
                    }
                    @for fairness in &self.fairness { (groups(fairness)) }
                    @for table in &self.local_law_144 { (law_144(table)) }
                    @for (characteristic, why) in &self.not_compared {
                        p { (characteristic) ": not compared, since " (why) "." }
                    }
                    (self.angoff_sheet())
                    @if let Some(kappa) = &self.kappa {
                        h2 { "A second rater" }
                        p { (kappa.cases) " cases, " (kappa.alike) " alike; Cohen’s kappa " (told(kappa.kappa, 2)) "." }
                    }
                    p.note { "Figures describe; a person decides. Nothing here says that the test predicts work." }
                } }
            }
        };
        page.into_string()
    }

    fn spread_of_scores(&self) -> Markup {
        let tens = self.tens();
        let most = tens.iter().map(|ten| ten.1).max().unwrap_or(0);
        html! {
            h2 { "How scores spread" }
            @if let Some(scores) = &self.scores {
                p {
                    "Mean " (format!("{:.1}", scores.mean)) ", median " (format!("{:.1}", scores.median))
                    ", from " (scores.least) " to " (scores.most) "."
                }
                svg viewBox="0 0 520 180" width="520" height="180" role="img"
                    aria-label="How many people have each score, in tens" {
                    @for (place, (low, count)) in tens.iter().enumerate() {
                        // At most 130 high, whatever the count.
                        @let tall = (count * 130).checked_div(most).unwrap_or(0);
                        @let left = 10 + place * 50;
                        rect x=(left) y=(150 - tall) width="44" height=(tall) {}
                        text x=(left + 22) y=(145 - tall) text-anchor="middle" { (count) }
                        text x=(left + 22) y="168" text-anchor="middle" { (low) }
                    }
                }
            } @else {
                p { "There is no score to describe." }
            }
        }
    }

    fn trust(&self) -> Markup {
        html! {
            h2 { "How far they can be trusted" }
            p {
                "Cronbach’s alpha " (told(self.alpha, 2)) "; with twice as many scenarios "
                (told(self.alpha_of_twice, 2)) ". Standard error of measurement "
                (told(self.sem, 1)) " points of a hundred: do not rank people closer than that."
            }
            @if self.incomplete > 0 {
                p { (self.incomplete) " people did not play all scenarios and are not in these figures." }
            }
        }
    }

    fn item_table(&self) -> Markup {
        let of = |one: Option<f64>| one.map_or_else(|| "–".to_owned(), |one| format!("{one:.2}"));
        html! {
            table {
                caption { "Scenarios" }
                tr { th { "scenario" } th { "played" } th { "mean" } th { "easiness" } th { "r with the rest" } th { "discrimination" } }
                @for item in &self.items {
                    tr {
                        td { (item.scenario) }
                        td { (item.scores.map_or(0, |scores| scores.count)) }
                        td { (item.scores.map_or_else(|| "–".to_owned(), |scores| format!("{:.1}", scores.mean))) }
                        td { (of(item.figures.and_then(|one| one.difficulty))) }
                        td { (of(item.figures.and_then(|one| one.rest_correlation))) }
                        td { (of(item.figures.and_then(|one| one.discrimination))) }
                    }
                }
            }
        }
    }

    fn angoff_sheet(&self) -> Markup {
        html! {
            @if let Some(cut) = &self.angoff {
                h2 { "The Angoff sheet" }
                p {
                    (cut.judges) " judges, " (cut.criteria) " criteria: cut "
                    (format!("{:.2}", cut.points)) " of " (format!("{:.2}", cut.possible))
                    " points, " (format!("{:.1}", cut.out_of_100)) " of a hundred; agreement "
                    (told(cut.agreement, 2)) "."
                }
            }
        }
    }
}

fn short(figure: Figure, places: usize) -> String {
    figure.map_or_else(|_| "–".to_owned(), |value| format!("{value:.places$}"))
}

fn groups(fairness: &Fairness) -> Markup {
    html! {
        table {
            caption { "Under this cut, by " (fairness.characteristic) " (" (fairness.unknown) " did not say)" }
            tr { th { "group" } th { "pass" } th { "all" } th { "rate" } th { "ratio" } th { "z" } th { "Fisher" } th { "mid-P" } th { "more for 4/5" } }
            @for group in &fairness.groups {
                tr {
                    td { (group.category) }
                    @if let Some(figures) = &group.figures {
                        td { (figures.group.selected) }
                        td { (figures.group.people) }
                        td { (short(figures.rate, 2)) }
                        td { (short(figures.impact_ratio, 2)) }
                        td { (short(figures.z, 2)) }
                        td { (short(figures.fisher, 4)) }
                        td { (short(figures.mid_p, 4)) }
                        td { (figures.more_needed) }
                    } @else {
                        td colspan="8" { "too few to show" }
                    }
                }
            }
        }
    }
}

fn law_144(table: &Table) -> Markup {
    html! {
        table {
            caption { "Local Law 144: " (table.characteristic) " (median " (format!("{:.1}", table.median)) ", " (table.unknown) " unknown)" }
            tr { th { "category" } th { "people" } th { "above the median" } th { "scoring rate" } th { "impact ratio" } }
            @for line in &table.lines {
                tr {
                    td { (line.category) }
                    @if let Some((people, above)) = line.people.zip(line.above) {
                        td { (people) }
                        td { (above) }
                        td { (short(line.rate, 2)) }
                        td { (short(line.ratio, 2)) }
                    } @else {
                        td colspan="4" { "too few to show" }
                    }
                }
            }
        }
    }
}
