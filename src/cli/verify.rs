//! `rightparty verify`: whether a sealed result is the one that was sealed.

use std::{fs::File, io::Read as _, path::Path};

use anyhow::Context as _;

use crate::{
    bundle::{
        CANNOT_PROVE,
        addendum::Addendum,
        decision::Decision,
        fingerprint,
        origin::{self, Origin},
        verify::{Verdict, verify},
    },
    cli::{Console, FINE, Format, PROBLEMS, appeal::matter, args::VerifyArgs, hire::keys},
    domain::digest::sha256_hex,
    report::Scorer,
    store::keys::Keys,
};

/// A bundle of a whole battery is a few hundred kilobytes; nothing near this is one.
const BYTES_MAX: u64 = 256 * 1024 * 1024;

pub(super) fn run(args: &VerifyArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let mut all_hold = true;
    let mut shown = Vec::new();
    for path in &args.bundles {
        let text = read(path)?;
        let mut verdict = verify(&text);
        let signer = signer(&verdict, args.key.as_deref(), &keys()?)?;
        let said = said(path, &text, &mut verdict);
        let holds = verdict.holds() && signer.is_ok() && said.is_ok();
        all_hold &= holds;
        match args.format {
            Format::Text => tell(path, &verdict, &signer, &said, console)?,
            Format::Json => shown.push(serde_json::json!({
                "file": path.display().to_string(),
                "holds": holds,
                "head": verdict.head,
                "key": verdict.key,
                "signed_by": signer.as_ref().ok(),
                "problems": problems(&verdict, &signer, &said),
                "decision": Decision::of(&verdict.reports),
                "notes": verdict.notes,
                "cannot_prove": CANNOT_PROVE,
                "reports": verdict.reports,
            })),
        }
    }
    if args.format == Format::Json {
        writeln!(console.out, "{}", serde_json::to_string_pretty(&shown)?)?;
    }
    Ok(if all_hold { FINE } else { PROBLEMS })
}

/// The text of a bundle.
pub(crate) fn read(path: &Path) -> anyhow::Result<String> {
    let told = || format!("cannot read {}", path.display());
    let mut bytes = Vec::new();
    // Not every file says beforehand how long it is.
    File::open(path)
        .with_context(told)?
        .take(BYTES_MAX + 1)
        .read_to_end(&mut bytes)
        .with_context(told)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > BYTES_MAX {
        anyhow::bail!(
            "{} has more than {BYTES_MAX} bytes, and no bundle is that large",
            path.display()
        );
    }
    String::from_utf8(bytes).map_err(|error| {
        super::Problems(format!(
            "{}: byte {} is no text; a bundle is text, so this one was changed or is another file",
            path.display(),
            error.utf8_error().valid_up_to() + 1
        ))
        .into()
    })
}

/// What people said beside it, put into the reports; else what is wrong with that.
pub(super) fn said(
    path: &Path,
    text: &str,
    verdict: &mut Verdict,
) -> Result<Option<Addendum>, String> {
    let said = matter::said_beside(path, text).map_err(|error| format!("{error:#}"))?;
    put_beside(said.as_ref(), verdict);
    Ok(said)
}

/// The same of what the desk's database has; nobody said anything if it is empty.
pub(super) fn said_at_desk(
    said: &str,
    text: &str,
    verdict: &mut Verdict,
) -> Result<Option<Addendum>, String> {
    if said.is_empty() {
        return Ok(None);
    }
    let said = Addendum::read(said).map_err(|error| error.to_string())?;
    if said.head().of_sha256 != sha256_hex(text) {
        return Err("what people said there is about another result".to_owned());
    }
    put_beside(Some(&said), verdict);
    Ok(Some(said))
}

fn put_beside(said: Option<&Addendum>, verdict: &mut Verdict) {
    if let Some(said) = said {
        let engine = std::mem::take(&mut verdict.reports);
        let pairs = (1..).zip(verdict.records.iter().zip(engine));
        verdict.reports = pairs
            .map(
                |(number, (record, engine))| match Scorer::of(&record.header, None) {
                    Ok(scorer) => said.beside(number, record, &scorer, engine),
                    Err(_) => engine,
                },
            )
            .collect();
    }
}

/// Who signed, as this installation knows the key; else what to do.
pub(crate) fn signer(
    verdict: &Verdict,
    wanted: Option<&str>,
    keys: &Keys,
) -> anyhow::Result<Result<String, String>> {
    let Some(key) = &verdict.key else {
        return Ok(Err("nobody signed it".to_owned()));
    };
    if let Some(wanted) = wanted {
        return Ok(if wanted.trim().eq_ignore_ascii_case(key) {
            Ok("the key that was given".to_owned())
        } else {
            Err(format!(
                "it was signed by {}, not by the key that was given",
                fingerprint(key)
            ))
        });
    }
    let known = keys.known()?;
    Ok(known
        .into_iter()
        .find(|one| one.key == *key)
        .map(|one| one.name)
        .ok_or_else(|| {
            format!(
                "the key {} is not known here; ask its owner for its fingerprint, compare, then \
                 `rightparty hire key --trust {key} --name NAME`",
                fingerprint(key)
            )
        }))
}

/// All that is wrong with it, in words.
/// All that is wrong with it, in words.
pub(super) fn problems(
    verdict: &Verdict,
    signer: &Result<String, String>,
    said: &Result<Option<Addendum>, String>,
) -> Vec<String> {
    let found = verdict.problems.iter().map(ToString::to_string);
    let others = signer.as_ref().err().into_iter().chain(said.as_ref().err());
    found.chain(others.cloned()).collect()
}

fn tell(
    path: &Path,
    verdict: &Verdict,
    signer: &Result<String, String>,
    said: &Result<Option<Addendum>, String>,
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    let problems = problems(verdict, signer, said);
    let name = path.display();
    if problems.is_empty() {
        writeln!(console.out, "{name}: holds")?;
    } else {
        let line = format!("{name}: does NOT hold");
        writeln!(
            console.out,
            "{}",
            Console::styled(console.palette.wrong, &line)
        )?;
        for problem in &problems {
            console.paragraph("  - ", problem)?;
        }
    }
    if let Some(head) = &verdict.head {
        let battery = if head.battery.is_empty() {
            "no battery".to_owned()
        } else {
            format!("battery {}, form {}", head.battery, head.form)
        };
        writeln!(
            console.out,
            "  {} of {}; {battery}; sealed {}",
            super::words::count(verdict.records.len(), "record"),
            head.subject,
            head.sealed
        )?;
    }
    if let (Ok(signer), Some(key)) = (signer, &verdict.key) {
        writeln!(console.out, "  signed by {signer} ({})", fingerprint(key))?;
    }
    for record in &verdict.records {
        let id = record.header.scenario.as_str();
        let words = match origin::of(verdict.head.as_ref(), &record.header) {
            Origin::Shipped => "the scenario as shipped with this program".to_owned(),
            Origin::Form(form) => format!("form {form}, as this program makes it"),
            Origin::Other => "a scenario that is not the shipped one".to_owned(),
        };
        writeln!(console.out, "  {id}: {words}")?;
    }
    if let Ok(Some(said)) = said {
        people(said, verdict, console)?;
    }
    for note in &verdict.notes {
        console.paragraph("  note: ", note)?;
    }
    console.paragraph(
        "  It cannot show: ",
        &format!("{}.", CANNOT_PROVE.join("; ")),
    )?;
    Ok(())
}

/// What people say beside the sealed scores.
fn people(said: &Addendum, verdict: &Verdict, console: &mut Console<'_>) -> anyhow::Result<()> {
    let count = super::words::count(said.said().len(), "entry").replace("entrys", "entries");
    writeln!(
        console.out,
        "  beside it: {count} of what people say, signed"
    )?;
    for (number, report) in (1..).zip(&verdict.reports) {
        let Some(people) = &report.people else {
            continue;
        };
        let overall = |one: Option<u32>| one.map_or_else(|| "-".to_owned(), |one| one.to_string());
        let line = format!(
            "record {number}: the engine says {}, overall {}; people leave {}, overall {}; {} set \
             aside, {} open",
            report.band_label,
            overall(report.overall),
            people.band_label,
            overall(people.overall),
            people.set_aside(),
            people.open
        );
        console.paragraph("    ", &line)?;
    }
    let decision = Decision::of(&verdict.reports).in_words();
    console.paragraph("    gates: ", &decision)?;
    Ok(())
}
