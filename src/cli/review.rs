//! `rightparty review`: a call move by move, each beside the best there was.

use std::sync::Arc;

use crate::{
    cli::{
        Console, FINE, Problems,
        args::{ReviewArgs, ReviewFormat},
        judged,
    },
    report::Scorer,
    review,
    session::Play,
    solver::{Budget, Solver},
};

pub(super) fn run(args: &ReviewArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let record = judged::load(&args.record, console)?;
    let scorer = Scorer::of(&record.header, None).map_err(|error| Problems(error.to_string()))?;
    if scorer.scenario().queue().is_some() {
        return Err(Problems(format!(
            "a desk with files has no moves to go through; `rightparty score {}` shows each file \
             beside the best plan",
            args.record.display()
        ))
        .into());
    }
    let play = Play::new(Arc::clone(scorer.scenario()), record.header.seed);
    let mut solver = Solver::new(&play, Budget::default());
    let review = review::of(&record, &play, scorer.rubric(), &mut solver);
    match args.format {
        ReviewFormat::Text => write!(console.out, "{}", review.to_text())?,
        ReviewFormat::Json => {
            serde_json::to_writer_pretty(&mut *console.out, &review)?;
            writeln!(console.out)?;
        }
        ReviewFormat::Html => write!(console.out, "{}", review.to_html())?,
    }
    Ok(FINE)
}
