//! What the bots came to, for people and for programs.

use serde::Serialize;

use crate::{
    bots::{Bot, spread::Spread, verdict::Check},
    cli::{Console, bots::BotsArgs},
    evaluation::rubric::Band,
};

use super::tournament::{Coverage, Result, Row};

/// The scores in the order of a row, as programs read them.
const SCORES: [&str; 4] = ["compliance", "negotiation", "documentation", "overall"];

/// Shades of a histogram, from nobody to most.
const SHADES: [char; 6] = [' ', '.', ':', '+', '#', '@'];

/// At most so many names of what no bot reached are shown; programs get all.
const MISSED_MAX: usize = 12;

pub(super) fn text(
    args: &BotsArgs,
    results: &[Result],
    checks: &[Check],
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    for result in results {
        let head = format!("{} ({})", result.title, result.scenario);
        let head = Console::styled(console.palette.accent, &head);
        writeln!(console.out, "{head}")?;
        writeln!(
            console.out,
            "{:<13} {:^15} {:^15} {:^15} {:^15} 0..overall..100",
            "mean (middle half)", "compliance", "negotiation", "documentation", "overall"
        )?;
        for row in &result.rows {
            line(row, console)?;
        }
        covered("beats reached", &result.beats, console)?;
        covered("choices said", &result.choices, console)?;
        writeln!(console.out)?;
    }
    let title = "Is scoring monotone?";
    writeln!(
        console.out,
        "{}",
        Console::styled(console.palette.accent, title)
    )?;
    for check in checks {
        let (mark, style) = if check.holds {
            ("yes", console.palette.aside)
        } else {
            ("NO ", console.palette.wrong)
        };
        let words = format!("{}: {}", check.what, check.found);
        let mark = Console::styled(style, mark);
        writeln!(console.out, "  {mark} {words}")?;
    }
    let broken = checks.iter().filter(|check| !check.holds).count();
    let verdict = match broken {
        0 => "Scoring is monotone here.".to_owned(),
        1 => "Scoring is not monotone here: 1 check fails.".to_owned(),
        more => format!("Scoring is not monotone here: {more} checks fail."),
    };
    writeln!(
        console.out,
        "\n{verdict} Up to {} plays per bot, seed {}. It says nothing about how well a score predicts work.",
        args.plays, args.seed
    )?;
    Ok(())
}

fn line(row: &Row, console: &mut Console<'_>) -> anyhow::Result<()> {
    write!(console.out, "{:<18}", row.bot.name())?;
    for score in 0..SCORES.len() {
        let spread = row.spread(score);
        let cell = if spread.plays == 0 {
            "-".to_owned()
        } else {
            format!(
                "{:.0} ({}-{})",
                spread.mean, spread.lower_quartile, spread.upper_quartile
            )
        };
        write!(console.out, " {cell:^15}")?;
    }
    let overall = row.scores.get(3).map_or(&[][..], Vec::as_slice);
    writeln!(console.out, " |{}|", histogram(overall))?;
    Ok(())
}

/// Twenty columns of five points each, shaded by how many plays fell there.
fn histogram(scores: &[u32]) -> String {
    let mut counts = [0_usize; 20];
    for score in scores {
        let column = usize::try_from(score / 5).unwrap_or(0).min(19);
        if let Some(count) = counts.get_mut(column) {
            *count += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let last = SHADES.len() - 1;
    let shade = |count: &usize| {
        SHADES
            .get((count * last).div_ceil(most))
            .copied()
            .unwrap_or(' ')
    };
    counts.iter().map(shade).collect()
}

fn covered(what: &str, coverage: &Coverage, console: &mut Console<'_>) -> anyhow::Result<()> {
    let mut words = format!("{what}: {} of {}", coverage.reached, coverage.of);
    if !coverage.missed.is_empty() {
        let some: Vec<&str> = coverage
            .missed
            .iter()
            .take(MISSED_MAX)
            .map(String::as_str)
            .collect();
        words.push_str("; not ");
        words.push_str(&some.join(", "));
        if coverage.missed.len() > MISSED_MAX {
            words.push_str(" and others");
        }
    }
    console.paragraph("  ", &words)?;
    Ok(())
}

/// What programs read.
#[derive(Serialize)]
struct Told<'a> {
    seed: u64,
    plays: u32,
    scenarios: Vec<ScenarioTold<'a>>,
    monotone: bool,
    checks: &'a [Check],
}

#[derive(Serialize)]
struct ScenarioTold<'a> {
    scenario: &'a str,
    bots: Vec<BotTold>,
    beats: CoverageTold<'a>,
    choices: CoverageTold<'a>,
}

#[derive(Serialize)]
struct BotTold {
    bot: String,
    knows_nothing: bool,
    /// The chance of a slip at each step, in percent.
    slips: Option<u8>,
    compliance: Spread,
    negotiation: Spread,
    documentation: Spread,
    overall: Spread,
    best_band: Option<Band>,
}

#[derive(Serialize)]
struct CoverageTold<'a> {
    reached: usize,
    of: usize,
    missed: &'a [String],
}

impl<'a> From<&'a Coverage> for CoverageTold<'a> {
    fn from(coverage: &'a Coverage) -> Self {
        Self {
            reached: coverage.reached,
            of: coverage.of,
            missed: &coverage.missed,
        }
    }
}

impl From<&Row> for BotTold {
    fn from(row: &Row) -> Self {
        Self {
            bot: row.bot.name(),
            knows_nothing: row.bot.knows_nothing(),
            slips: match row.bot {
                Bot::Slipping(percent) => Some(percent),
                Bot::Naive(_) | Bot::Trained(_) => None,
            },
            compliance: row.spread(0),
            negotiation: row.spread(1),
            documentation: row.spread(2),
            overall: row.spread(3),
            best_band: row.best_band,
        }
    }
}

pub(super) fn json(
    args: &BotsArgs,
    results: &[Result],
    checks: &[Check],
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    let told = Told {
        seed: args.seed,
        plays: args.plays,
        scenarios: results
            .iter()
            .map(|result| ScenarioTold {
                scenario: &result.scenario,
                bots: result.rows.iter().map(BotTold::from).collect(),
                beats: (&result.beats).into(),
                choices: (&result.choices).into(),
            })
            .collect(),
        monotone: checks.iter().all(|check| check.holds),
        checks,
    };
    serde_json::to_writer_pretty(&mut *console.out, &told)?;
    writeln!(console.out)?;
    Ok(())
}
