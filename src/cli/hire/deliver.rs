//! `rightparty hire deliver`: finished sittings reach the desk's database, once,
//! as soon as it is there.

use crate::{
    battery::Battery,
    bundle::{Head, seal::seal, verify::verify},
    cli::{
        Console, FINE, PROBLEMS,
        hire::{desk, keys, sittings, stamp},
        judged, play, words,
    },
    domain::digest::sha256_hex,
    export::results,
    store::sittings::{Kept, Sittings},
};

pub(super) fn run(console: &mut Console<'_>) -> anyhow::Result<u8> {
    let sittings = sittings()?;
    let waiting: Vec<Kept> = sittings
        .all()
        .into_iter()
        .filter(|kept| !kept.delivered)
        .filter(|kept| {
            sittings
                .bundle(&kept.sitting)
                .is_ok_and(|path| path.exists())
        })
        .collect();
    let mut failed = 0;
    for kept in &waiting {
        if let Err(error) = deliver(kept, &sittings) {
            failed += 1;
            writeln!(console.errors, "{}: {error:#}", kept.sitting)?;
        }
    }
    writeln!(
        console.out,
        "{} delivered",
        words::count(waiting.len() - failed, "sitting")
    )?;
    Ok(if failed > 0 { PROBLEMS } else { FINE })
}

/// Seals a sitting whose parts are all finished and hands it over; if nobody
/// takes it, it waits.
pub(super) fn finish(
    kept: &Kept,
    battery: &Battery,
    parts: usize,
    sittings: &Sittings,
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    if !sittings.bundle(&kept.sitting)?.exists() {
        let (mut texts, mut reports) = (Vec::new(), Vec::new());
        for number in 1..=parts {
            let record = judged::load(&sittings.part(&kept.sitting, number)?, console)?;
            reports.push(judged::report(&record, None)?);
            texts.push(record.write());
        }
        let head = Head {
            sitting: kept.sitting.clone(),
            subject: kept.subject.clone(),
            battery: battery.source().id.as_str().to_owned(),
            battery_sha256: battery.digest().to_owned(),
            form: kept.form,
            sealed: stamp(play::now()),
            ..Head::default()
        };
        sittings.seal(
            &kept.sitting,
            &seal(&head, &texts, &reports, &keys()?.signing()?),
        )?;
    }
    if let Err(error) = deliver(kept, sittings) {
        writeln!(
            console.errors,
            "note: the result is sealed and waits on this machine; the desk could not take it \
             ({error:#}). Later: rightparty hire deliver"
        )?;
    }
    Ok(())
}

/// Hands a sealed sitting to the desk. Doing it twice does no harm.
fn deliver(kept: &Kept, sittings: &Sittings) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(sittings.bundle(&kept.sitting)?)?;
    let verdict = verify(&text);
    if let Some(problem) = verdict.problems.first() {
        anyhow::bail!("the bundle does not hold: {problem}");
    }
    let rows: Vec<results::Row> = verdict
        .records
        .iter()
        .zip(&verdict.reports)
        .map(|(record, report)| results::Row::of(&record.header, report))
        .collect();
    let finished = verdict.head.map(|head| head.sealed).unwrap_or_default();
    desk()?.finish(&kept.sitting, &sha256_hex(&text), &rows, &finished)?;
    sittings.keep(&Kept {
        delivered: true,
        ..kept.clone()
    })
}
