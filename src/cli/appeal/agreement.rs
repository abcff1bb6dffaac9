//! How far the engine and the people who looked agree, line by line of the ledger.

use crate::{
    bundle::addendum::pairs,
    cli::{Console, FINE, Format, appeal::args::AgreementArgs, words},
    cohort::agreement::kappa,
};

pub(super) fn run(args: &AgreementArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let mut cases = Vec::new();
    let mut results = 0;
    for (_, matter) in super::matters(&args.of)? {
        // Whoever looked at the whole has agreed with what was not set aside.
        if matter.addendum.looked().is_none() {
            continue;
        }
        results += 1;
        for (engine, without) in matter.both() {
            cases.extend(pairs(&engine, &without));
        }
    }
    let alike = cases.iter().filter(|(one, other)| one == other).count();
    let beyond_chance = kappa(cases.iter().copied());
    match args.format {
        Format::Text => {
            writeln!(
                console.out,
                "{} looked at by people, {}: {alike} alike",
                words::count(results, "result"),
                words::count(cases.len(), "line")
            )?;
            let line = match &beyond_chance {
                Ok(kappa) => format!("Cohen's kappa {kappa:.3}"),
                Err(why) => format!("Cohen's kappa is not defined: {why}"),
            };
            writeln!(console.out, "{line}")?;
            console.paragraph(
                "",
                "A line is a criterion of the rubric in one result. The people saw the engine's \
                 score before they judged, so this is agreement, not independent proof.",
            )?;
        }
        Format::Json => {
            let value = serde_json::json!({
                "results": results,
                "lines": cases.len(),
                "alike": alike,
                "kappa": beyond_chance.ok(),
            });
            writeln!(console.out, "{}", serde_json::to_string_pretty(&value)?)?;
        }
    }
    Ok(FINE)
}
