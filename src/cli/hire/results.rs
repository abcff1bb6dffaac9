//! `rightparty hire results`: sittings and their scores, side by side.

use crate::{
    cli::{
        Console, FINE, Format,
        hire::args::ResultsArgs,
        hire::{Clerk, shown},
    },
    store::desk::{Listed, PartResult, Right},
};

pub(super) fn run(
    args: &ResultsArgs,
    clerk: &Clerk,
    console: &mut Console<'_>,
) -> anyhow::Result<u8> {
    let about = args.battery.as_deref().unwrap_or_default();
    let mut desk = clerk.desk(Right::Results, "see results", about)?;
    let sittings = desk.sittings()?;
    let chosen = sittings.iter().filter(|one| {
        args.battery
            .as_ref()
            .is_none_or(|battery| one.battery == *battery)
    });
    match args.format {
        Format::Text => {
            for one in chosen {
                tell(one, console)?;
            }
        }
        Format::Json => {
            let all: Vec<serde_json::Value> = chosen.map(value).collect();
            writeln!(console.out, "{}", serde_json::to_string_pretty(&all)?)?;
        }
    }
    Ok(FINE)
}

fn tell(one: &Listed, console: &mut Console<'_>) -> anyhow::Result<()> {
    let name = if one.name.is_empty() {
        "(erased)".to_owned()
    } else {
        shown(&one.name)
    };
    writeln!(
        console.out,
        "{name}  {}  form {}  {}  {}",
        one.battery, one.form, one.status, one.finished
    )?;
    for (index, part) in one.parts.iter().enumerate() {
        scores(&part.scenario, part, console)?;
        let people = one
            .spoken
            .as_ref()
            .and_then(|spoken| spoken.parts.get(index));
        if let Some(people) = people.filter(|people| *people != part) {
            scores("  with what people set aside", people, console)?;
        }
    }
    if !one.decision.is_empty() {
        console.paragraph("  gates: ", &one.decision)?;
    }
    let open = one.spoken.as_ref().map_or(0, |spoken| spoken.open);
    if open > 0 {
        writeln!(console.out, "  {open} contested and not decided")?;
    }
    Ok(())
}

fn scores(name: &str, part: &PartResult, console: &mut Console<'_>) -> anyhow::Result<()> {
    let score = |score: Option<i64>| score.map_or_else(|| "-".to_owned(), |one| one.to_string());
    writeln!(
        console.out,
        "  {name:<28} compliance {:>3}  negotiation {:>3}  notes {:>3}  band {}",
        score(part.compliance),
        score(part.negotiation),
        score(part.notes),
        score(part.band)
    )?;
    Ok(())
}

fn value(one: &Listed) -> serde_json::Value {
    let part = |part: &PartResult| {
        serde_json::json!({
            "scenario": part.scenario,
            "compliance": part.compliance,
            "negotiation": part.negotiation,
            "notes": part.notes,
            "overall": part.overall,
            "band": part.band,
        })
    };
    serde_json::json!({
        "sitting": one.sitting,
        "subject": one.subject,
        "name": one.name,
        "battery": one.battery,
        "form": one.form,
        "status": one.status,
        "finished": one.finished,
        "parts": one.parts.iter().map(part).collect::<Vec<_>>(),
        "decision": one.decision,
        "people": one.spoken.as_ref().map(|spoken| serde_json::json!({
            "open": spoken.open,
            "parts": spoken.parts.iter().map(part).collect::<Vec<_>>(),
        })),
    })
}
