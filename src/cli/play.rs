//! `rightparty play`: one scenario, at the keyboard or by script.

use anyhow::bail;

use crate::{
    cli::{Console, args::PlayArgs, script},
    domain::digest::sha256_hex,
    evaluation::rubric::DEFAULT_RUBRIC,
    scenario::{Scenario, compile},
    session::{
        Header, Mode,
        record::{ENGINE_BEHAVIOUR, SCHEMA},
    },
};

pub(super) fn run(args: &PlayArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    if let Some(file) = &args.script {
        return script::run(file, args, console);
    }
    bail!("play at the keyboard comes next; use --script FILE for now")
}

/// The first line of a record.
pub(super) fn header(
    scenario: &Scenario,
    mode: Mode,
    seed: u64,
    subject: String,
    began: String,
) -> Header {
    let rubric_text = compile::normalized(DEFAULT_RUBRIC);
    Header {
        schema: SCHEMA,
        engine_behaviour: ENGINE_BEHAVIOUR,
        scenario: scenario.id().to_owned(),
        scenario_digest: scenario.digest().to_owned(),
        rubric_digest: sha256_hex(&rubric_text),
        seed,
        subject,
        mode,
        began,
        scenario_text: scenario.text().to_owned(),
        pack_text: scenario.pack_text().to_owned(),
        rubric_text,
    }
}
