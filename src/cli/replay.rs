//! `rightparty replay`: runs the actions of records again; the events must be the same.

use std::sync::Arc;

use anyhow::bail;

use crate::{
    cli::{Console, FINE, PROBLEMS, Problems, args::ReplayArgs, judged},
    diagnostic::Diagnostics,
    scenario::Library,
    session::{Header, Play, record::ENGINE_BEHAVIOUR},
};

pub(super) fn run(args: &ReplayArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let mut different = 0;
    for path in &args.records {
        let shown = path.display().to_string();
        let record = judged::load(path, console)?;
        let replayed = record.replay(play(&record.header, &shown)?);
        match replayed {
            Ok(_) => writeln!(
                console.out,
                "{shown}: {} replayed, all the same",
                entries(record.entries.len())
            )?,
            Err(difference) => {
                different += 1;
                let line = format!("{shown}: {difference}");
                let line = Console::styled(console.palette.wrong, &line);
                writeln!(console.out, "{line}")?;
            }
        }
    }
    Ok(if different > 0 { PROBLEMS } else { FINE })
}

/// "1 entry", "2 entries".
pub(super) fn entries(number: usize) -> String {
    if number == 1 {
        "1 entry".to_owned()
    } else {
        format!("{number} entries")
    }
}

/// The scenario and the consumer of a record, from the texts that it carries.
pub(super) fn play(header: &Header, path: &str) -> anyhow::Result<Play> {
    if header.engine_behaviour != ENGINE_BEHAVIOUR {
        bail!(
            "{path} was made by engine behavior {}, this is {ENGINE_BEHAVIOUR}; it can be scored, but not replayed here",
            header.engine_behaviour
        );
    }
    let mut library = Library::default();
    library.add_pack(&header.pack_text);
    let compiled = library.compile(&header.scenario_text);
    let Some(scenario) = compiled.scenario else {
        let found = Diagnostics::from(compiled.diagnostics);
        let within = format!("{path}, its scenario");
        return Err(Problems(found.render(&within, &header.scenario_text)).into());
    };
    if scenario.digest() != header.scenario_digest {
        return Err(Problems(format!(
            "{path}: the scenario in it was changed after the session began: its digest is {}, the header says {}",
            scenario.digest(),
            header.scenario_digest
        ))
        .into());
    }
    Ok(Play::new(Arc::new(scenario), header.seed))
}
