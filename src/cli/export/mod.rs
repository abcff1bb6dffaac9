//! `rightparty export`: results for people and for other systems.

mod args;
mod inputs;
mod tables;
mod target;
mod write;

use anyhow::{Context as _, bail};
use schemars::generate::SchemaSettings;
use serde_json::Value;

use crate::{
    cli::{Console, FINE, words},
    export::{
        form::{Form, Statements},
        sitting::Sitting,
    },
    store::lrs::{Lrs, Sent},
};

pub(crate) use args::ExportArgs;
#[cfg(feature = "panels")]
pub(crate) use inputs::AtDesk;
pub(crate) use inputs::Inputs;
use target::Target;
pub(crate) use write::{documents, statements};

pub(super) fn run(args: &ExportArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    if args.schema {
        return schema(console);
    }
    let format = args.format.context("say which form with --format")?;
    fits(args, format)?;
    // A wrong address is told before anything is read.
    let lrs = args.post.as_deref().map(Lrs::at).transpose()?;
    let inputs = Inputs::find(args, format == Form::Badge)?;
    let several = format.is_a_document_each() && inputs.count() > 1;
    if several && args.out.is_none() {
        bail!(
            "{} make a file each: say into which folder with --out",
            words::count(inputs.count(), "sitting")
        );
    }
    if let Some(lrs) = lrs {
        let statements = statements(args, format, &inputs, console)?;
        return send(&lrs, &statements, console);
    }
    let target = Target::make(args.out.as_deref(), several)?;
    match documents(args, format, &inputs, console) {
        Ok(documents) => {
            let what = words::count(inputs.count(), "result");
            target.write(&documents, &what, console)?;
            Ok(FINE)
        }
        Err(error) => {
            target.take_back();
            Err(error)
        }
    }
}

/// Options that belong to another form are refused, not passed over.
fn fits(args: &ExportArgs, format: Form) -> anyhow::Result<()> {
    if args.decisions && format != Form::Csv {
        bail!("--decisions is a table: say --format csv with it");
    }
    if format == Form::Pdf && args.out.is_none() {
        bail!("a PDF is no text for a terminal: say where it goes with --out");
    }
    if args.statements == Statements::Full && format != Form::Xapi {
        bail!("--statements full tells decisions as xAPI: say --format xapi with it");
    }
    if args.email.is_some() && format != Form::Badge {
        bail!("--email is for whom a badge is: say --format badge with it");
    }
    if args.post.is_some() && !format.is_statements() {
        bail!("--post sends statements: say --format xapi or --format cmi5 with it");
    }
    if args.post.is_some() && args.out.is_some() {
        bail!("either --post sends, or --out writes: do one after the other");
    }
    if format.needs_home() && args.home.is_none() {
        bail!(
            "this form names accounts, activities or results under an address of your own: add \
             --home https://training.example.org, with your house's address. Nothing is fetched \
             from it or sent there"
        );
    }
    Ok(())
}

/// Prints the JSON Schema of the stable form.
fn schema(console: &mut Console<'_>) -> anyhow::Result<u8> {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<Vec<Sitting>>();
    schema.insert("title".to_owned(), "Results of Right Party".into());
    serde_json::to_writer_pretty(&mut *console.out, &schema)?;
    writeln!(console.out)?;
    Ok(FINE)
}

/// Sends statements and says what came of it.
fn send(lrs: &Lrs, statements: &[Value], console: &mut Console<'_>) -> anyhow::Result<u8> {
    let errors = &mut *console.errors;
    let sent = lrs.send(statements, &mut |told| {
        // Whoever closed the terminal does not stop the sending.
        let _ = writeln!(errors, "{told}");
    })?;
    writeln!(console.out, "{}", outcome(sent))?;
    Ok(FINE)
}

/// What came of sending, in words.
pub(crate) fn outcome(sent: Sent) -> String {
    format!(
        "{} sent, {} there already",
        words::count(sent.new, "statement"),
        sent.known
    )
}
