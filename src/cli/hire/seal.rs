//! `rightparty hire seal`: finished records become one signed bundle.

use anyhow::Context as _;

use crate::{
    bundle::{Head, seal::seal},
    cli::{Console, FINE, Problems, hire::args::SealArgs, hire::keys, judged, play, words},
    store::whole::{self, Readers},
};

pub(super) fn run(args: &SealArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let (mut texts, mut reports) = (Vec::new(), Vec::new());
    let mut subject: Option<String> = None;
    for path in &args.records {
        let record = judged::load(path, console)?;
        if !record.is_finished() {
            return Err(Problems(format!(
                "{} is not finished; go on with `rightparty play --resume {}`, then seal it",
                path.display(),
                path.display()
            ))
            .into());
        }
        let own = record.header.subject.clone();
        if let Some(other) = subject.replace(own.clone())
            && other != own
        {
            return Err(Problems(format!(
                "{} is of {own}, the one before it of {other}; a bundle is of one person",
                path.display()
            ))
            .into());
        }
        reports.push(judged::report(&record, None)?);
        texts.push(record.write());
    }
    let head = Head {
        sitting: uuid::Uuid::new_v4().to_string(),
        subject: subject.unwrap_or_default(),
        sealed: play::now().format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        ..Head::default()
    };
    let text = seal(&head, &texts, &reports, &keys()?.signing()?);
    whole::create(&args.out, text.as_bytes(), Readers::Usual).with_context(|| {
        format!(
            "cannot make the file {}; give the name of a new file in a folder that exists",
            args.out.display()
        )
    })?;
    writeln!(
        console.out,
        "{} sealed in {}",
        words::count(texts.len(), "record"),
        args.out.display()
    )?;
    Ok(FINE)
}
