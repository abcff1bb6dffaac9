//! A cohort for people at a terminal: plain text, eighty columns, bars of hashes.

use std::fmt::Write as _;

use crate::cohort::{
    Figure,
    angoff::{AGREEMENT_AIM, JUDGES_AIM, JUDGES_MIN},
    fairness::Figures,
    local_law::SMALL_SHARE_PERCENT,
    outcome::Outcome,
    two_groups::FourFifths,
};

/// The widest bar, in signs.
const BAR: u64 = 50;

/// A figure with so many places, or why there is none.
pub(crate) fn told(figure: Figure, places: usize) -> String {
    match figure {
        Ok(value) => format!("{value:.places$}"),
        Err(why) => format!("none ({why})"),
    }
}

/// A figure in a column: a dash where there is none.
fn short(figure: Figure, places: usize) -> String {
    figure.map_or_else(|_| "-".to_owned(), |value| format!("{value:.places$}"))
}

impl Outcome {
    /// The whole as text.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        // Writing into a string does not fail.
        let _ = self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        self.head(out)?;
        self.items(out)?;
        self.effect(out)?;
        self.groups(out)?;
        self.law_144(out)?;
        self.drawn(out)?;
        self.sheet(out)?;
        if let Some(kappa) = &self.kappa {
            writeln!(
                out,
                "\nA second rater\n  {} cases, {} alike; Cohen's kappa {}",
                kappa.cases,
                kappa.alike,
                told(kappa.kappa, 2)
            )?;
        }
        Ok(())
    }

    fn head(&self, out: &mut String) -> std::fmt::Result {
        writeln!(
            out,
            "{} people, {} results, {} scenarios",
            self.people,
            self.rows,
            self.items.len()
        )?;
        if self.repeats > 0 {
            writeln!(
                out,
                "{} results are repeats and left out: the first time counts.",
                self.repeats
            )?;
        }
        if self.without > 0 {
            writeln!(out, "{} results have no such score.", self.without)?;
        }
        let Some(scores) = &self.scores else {
            return writeln!(out, "There is no score to describe.");
        };
        writeln!(
            out,
            "\nHow scores spread (each person's mean over the scenarios)\n  \
             mean {:.1}, deviation {}, lowest {}, quartiles {:.1} / {:.1} / {:.1}, highest {}",
            scores.mean,
            scores
                .deviation
                .map_or_else(|| "-".to_owned(), |one| format!("{one:.1}")),
            scores.least,
            scores.lower_quartile,
            scores.median,
            scores.upper_quartile,
            scores.most
        )?;
        for (low, count) in self.tens() {
            let high = if low == 90 { 100 } else { low + 9 };
            writeln!(
                out,
                "  {low:>3}-{high:<3} {count:>7}  {}",
                bar(count, self.people)
            )?;
        }
        writeln!(
            out,
            "\nHow far they can be trusted (the scenario is the item)\n  \
             Cronbach's alpha {}; with twice as many scenarios {}\n  \
             standard error of measurement {} points of a hundred",
            told(self.alpha, 2),
            told(self.alpha_of_twice, 2),
            told(self.sem, 1)
        )?;
        if self.incomplete > 0 {
            writeln!(
                out,
                "  {} people did not play all scenarios and are not in these figures.",
                self.incomplete
            )?;
        }
        writeln!(
            out,
            "  Do not rank people closer to each other than one standard error."
        )
    }

    /// The counts in tens: 0-9, 10-19 … 90-100.
    pub(crate) fn tens(&self) -> Vec<(usize, u64)> {
        (0..10)
            .map(|ten| {
                let low = ten * 10;
                let taken = if ten == 9 { 11 } else { 10 };
                (low, self.counts.iter().skip(low).take(taken).sum())
            })
            .collect()
    }

    fn items(&self, out: &mut String) -> std::fmt::Result {
        if self.items.is_empty() {
            return Ok(());
        }
        writeln!(
            out,
            "\nScenarios                       played   mean  easiness  r(rest)   D"
        )?;
        for item in &self.items {
            let figures = item.figures;
            let of = |one: Option<f64>| {
                one.map_or_else(|| "-".to_owned(), |value| format!("{value:.2}"))
            };
            writeln!(
                out,
                "  {:<28} {:>7}  {:>5}  {:>8}  {:>7}  {:>5}",
                item.scenario,
                item.scores.map_or(0, |scores| scores.count),
                item.scores
                    .map_or_else(|| "-".to_owned(), |scores| format!("{:.1}", scores.mean)),
                of(figures.and_then(|one| one.difficulty)),
                of(figures.and_then(|one| one.rest_correlation)),
                of(figures.and_then(|one| one.discrimination)),
            )?;
        }
        writeln!(
            out,
            "  easiness: mean share of points; r(rest): correlation with the other scenarios;\n  \
             D: share of the best 27 % less that of the worst 27 %"
        )
    }

    fn effect(&self, out: &mut String) -> std::fmt::Result {
        let Some(effect) = &self.cut else {
            return Ok(());
        };
        writeln!(
            out,
            "\nWhat a cut of {} would do\n  {} of {} pass",
            effect.cut, effect.pass, effect.people
        )?;
        match effect.near {
            Some(near) => writeln!(
                out,
                "  {near} lie within one standard error of it: for a person to look at, not for a verdict"
            ),
            None => writeln!(
                out,
                "  how many lie within one standard error of it cannot be said: {}",
                told(effect.sem, 1)
            ),
        }
    }

    fn groups(&self, out: &mut String) -> std::fmt::Result {
        for fairness in &self.fairness {
            writeln!(
                out,
                "\nUnder this cut, by {} ({} did not say)\n  \
                 group                   pass / all     rate  ratio  4/5    z      Fisher  mid-P",
                fairness.characteristic, fairness.unknown
            )?;
            for group in &fairness.groups {
                match &group.figures {
                    None => writeln!(out, "  {:<22}  too few to show", group.category)?,
                    Some(figures) => compared(out, &group.category, figures)?,
                }
            }
        }
        for (characteristic, why) in &self.not_compared {
            writeln!(out, "\n{characteristic}: not compared, since {why}")?;
        }
        if !self.fairness.is_empty() {
            writeln!(
                out,
                "  Compared with the highest rate (29 CFR 1607.4(D)). Below four fifths is a reason\n  \
                 to look closely, not proof; in small groups one person moves the ratio."
            )?;
        }
        Ok(())
    }

    fn law_144(&self, out: &mut String) -> std::fmt::Result {
        for table in &self.local_law_144 {
            writeln!(
                out,
                "\nLocal Law 144: {} (median {:.1}; {} unknown)\n  \
                 category                        people   above   rate   ratio",
                table.characteristic, table.median, table.unknown
            )?;
            for line in &table.lines {
                let Some((people, above)) = line.people.zip(line.above) else {
                    writeln!(out, "  {:<30}  too few to show", line.category)?;
                    continue;
                };
                writeln!(
                    out,
                    "  {:<30} {people:>7} {above:>7}  {:>5}  {:>5}{}",
                    line.category,
                    short(line.rate, 2),
                    short(line.ratio, 2),
                    if line.left_out {
                        format!("  (under {SMALL_SHARE_PERCENT} % of the sample: in no ratio)")
                    } else {
                        String::new()
                    }
                )?;
            }
        }
        Ok(())
    }

    fn drawn(&self, out: &mut String) -> std::fmt::Result {
        if self.choices.is_empty() {
            return Ok(());
        }
        writeln!(
            out,
            "\nWho takes which choice\n  {:<44} taken / met    mean  others      r",
            "scenario: choice"
        )?;
        for one in &self.choices {
            writeln!(
                out,
                "  {:<44} {:>5} / {:<5} {:>6.1}  {:>6}  {:>5}",
                format!("{}: {}", one.beat, one.choice),
                one.taken,
                one.met,
                one.mean,
                one.mean_of_others
                    .map_or_else(|| "-".to_owned(), |mean| format!("{mean:.1}")),
                short(one.correlation, 2)
            )?;
        }
        writeln!(out, "  r above nothing: the choice draws strong people")
    }

    fn sheet(&self, out: &mut String) -> std::fmt::Result {
        let Some(cut) = &self.angoff else {
            return Ok(());
        };
        writeln!(
            out,
            "\nThe Angoff sheet: {} judges, {} criteria\n  \
             cut {:.2} of {:.2} points, {:.1} of a hundred; standard error {}\n  \
             agreement of the judges, ICC(2,k): {} (above {AGREEMENT_AIM:.2} is looked for)",
            cut.judges,
            cut.criteria,
            cut.points,
            cut.possible,
            cut.out_of_100,
            cut.standard_error
                .map_or_else(|| "-".to_owned(), |one| format!("{one:.2} points")),
            told(cut.agreement, 2)
        )?;
        if cut.judges < JUDGES_MIN {
            writeln!(
                out,
                "  Too few judges to set a cut by: take {JUDGES_AIM}, never under {JUDGES_MIN}."
            )?;
        }
        Ok(())
    }
}

fn compared(out: &mut String, category: &str, figures: &Figures) -> std::fmt::Result {
    let four_fifths = match figures.four_fifths {
        _ if figures.is_reference => "ref",
        Ok(FourFifths::Within) => "ok",
        Ok(FourFifths::Below) => "below",
        Err(_) => "-",
    };
    let beside = |figure: Figure, places| {
        if figures.is_reference {
            "-".to_owned()
        } else {
            short(figure, places)
        }
    };
    writeln!(
        out,
        "  {category:<22} {:>6} / {:<6} {:>5}  {:>5}  {four_fifths:<5} {:>6}  {:>6}  {:>6}{}",
        figures.group.selected,
        figures.group.people,
        short(figures.rate, 2),
        beside(figures.impact_ratio, 2),
        beside(figures.z, 2),
        beside(figures.fisher, 4),
        beside(figures.mid_p, 4),
        if figures.more_needed > 0 {
            format!("  {} more reach 4/5", figures.more_needed)
        } else {
            String::new()
        }
    )
}

/// A bar as long as the share.
fn bar(count: u64, all: u64) -> String {
    let length = (count * BAR).checked_div(all).unwrap_or(0);
    // Somebody is there, so something is seen.
    let length = length.max(u64::from(count > 0));
    "#".repeat(usize::try_from(length).unwrap_or(0))
}
