//! From loaded results to the bytes of each form.

use anyhow::Context as _;
use serde::Serialize;
use serde_json::Value;

use crate::{
    cli::{
        Console, Problems,
        export::{
            ExportArgs,
            inputs::{Input, Inputs},
            tables,
            target::file_name,
        },
    },
    export::{
        ats, badge,
        form::{Form, Paper, Statements},
        house::House,
        html, pdf,
        sitting::Sitting,
        xapi::{self, Call, Detail, cmi5},
    },
    store::keys::Keys,
};

/// What is exported: the bytes of each file, and its name in a folder.
pub(crate) fn documents(
    args: &ExportArgs,
    format: Form,
    inputs: &Inputs,
    console: &mut Console<'_>,
) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let whole = |bytes: Vec<u8>| vec![(format!("results.{}", format.ending()), bytes)];
    match format {
        Form::Csv => Ok(whole(tables::table(args, inputs, console)?)),
        Form::Json => {
            let all = sittings(inputs, console)?;
            Ok(whole(json(&all)?))
        }
        Form::Xapi | Form::Cmi5 => {
            let all = statements(args, format, inputs, console)?;
            Ok(whole(json(&all)?))
        }
        Form::Cmi5Course => {
            let all = sittings(inputs, console)?;
            if all.iter().all(|one| one.battery.is_none()) {
                return Err(Problems(
                    "none of these results was taken in a battery, and a course consists of batteries"
                        .to_owned(),
                )
                .into());
            }
            Ok(whole(cmi5::course(&all, &home(args)?).into_bytes()))
        }
        _ => each(args, format, inputs, console),
    }
}

/// One document for each sitting.
fn each(
    args: &ExportArgs,
    format: Form,
    inputs: &Inputs,
    console: &mut Console<'_>,
) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let mut documents = Vec::new();
    for source in inputs.sources() {
        let input = inputs.load(source, console)?;
        let path = source.path();
        let sitting = &input.sitting;
        let bytes = match format {
            Form::Pdf => {
                let sheet = match args.paper {
                    Paper::Letter => pdf::LETTER,
                    Paper::A4 => pdf::A4,
                };
                pdf::page(sitting, sheet)?
            }
            Form::Greenhouse => json(&ats::greenhouse(sitting, &home(args)?))?,
            Form::Kombo => json(&ats::kombo(sitting, &home(args)?))?,
            Form::Badge => badge(args, &input, inputs.keys())
                .with_context(|| format!("no badge for {}", path.display()))?,
            _ => html::page(sitting).into_bytes(),
        };
        documents.push((file_name(&sitting.sitting, format.ending()), bytes));
    }
    Ok(documents)
}

fn sittings(inputs: &Inputs, console: &mut Console<'_>) -> anyhow::Result<Vec<Sitting>> {
    let sources = inputs.sources().iter();
    sources
        .map(|source| Ok(inputs.load(source, console)?.sitting))
        .collect()
}

/// The statements of all results.
pub(crate) fn statements(
    args: &ExportArgs,
    format: Form,
    inputs: &Inputs,
    console: &mut Console<'_>,
) -> anyhow::Result<Vec<Value>> {
    let house = home(args)?;
    let detail = match args.statements {
        Statements::Brief => Detail::Brief,
        Statements::Full => Detail::Full,
    };
    let mut all = Vec::new();
    for source in inputs.sources() {
        let input = inputs.load(source, console)?;
        let path = source.path();
        let pairs = input.records.iter().zip(&input.reports);
        let calls = pairs
            .map(|(record, report)| Call::of(record, report))
            .collect::<Result<Vec<Call>, String>>()
            .map_err(|what| Problems(format!("{}: {what}", path.display())))?;
        all.extend(match format {
            Form::Cmi5 => cmi5::statements(&input.sitting, &calls, &house),
            _ => xapi::statements(&input.sitting, &calls, &house, detail),
        });
    }
    Ok(all)
}

/// A badge for whoever the desk, or the command, says.
fn badge(args: &ExportArgs, input: &Input, keys: &Keys) -> anyhow::Result<Vec<u8>> {
    if input.sitting.seal.is_none() {
        return Err(Problems(
            "these records were never sealed, and a badge vouches for them; seal them with \
             `rightparty hire seal`, then export the bundle"
                .to_owned(),
        )
        .into());
    }
    let known = input.person.as_ref().map(|person| person.email.as_str());
    let email = args
        .email
        .as_deref()
        .or(known)
        .filter(|email| !email.trim().is_empty());
    let Some(email) = email else {
        return Err(Problems(
            "a badge is for somebody, and this desk knows no address of the person; say it with \
             --email (only a salted digest of it leaves)"
                .to_owned(),
        )
        .into());
    };
    let given = badge::Given {
        email,
        issuer: &args.issuer,
    };
    let mut token = badge::signed(&input.sitting, given, &keys.signing()?).map_err(Problems)?;
    token.push('\n');
    Ok(token.into_bytes())
}

fn home(args: &ExportArgs) -> anyhow::Result<House> {
    let address = args.home.as_deref().unwrap_or_default();
    House::at(address)
        .map_err(|what| anyhow::anyhow!("the house's own web address (--home): {what}"))
}

fn json(value: &impl Serialize) -> anyhow::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}
