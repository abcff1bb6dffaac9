//! `rightparty appeal …`: what people say of a result, beside the engine's score.

mod agreement;
pub(super) mod args;
pub(in crate::cli) mod matter;

use std::path::{Path, PathBuf};

use crate::{
    bundle::{addendum::Says, decision::Decision},
    cli::{
        Console, FINE, Problems,
        appeal::{
            args::{AppealArgs, AppealCommand, Places},
            matter::Matter,
        },
        hire::{self, Clerk},
        shelf, words,
    },
    store::desk::Right,
};

pub(super) fn run(args: &AppealArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let clerk = Clerk::named(args.user.as_deref());
    let reason;
    let (of, says) = match &args.command {
        AppealCommand::Points(of) => return points(&of.result, console),
        AppealCommand::Show(of) => return show(&of.result, console),
        AppealCommand::Open(places) => return open(places, console),
        AppealCommand::Agreement(args) => return agreement::run(args, console),
        AppealCommand::Contest(args) => return contest(args, console),
        AppealCommand::SetAside(args) => {
            reason = &args.reason;
            let point = Matter::open(&args.of.result)?.point(&args.point)?;
            let level = args.level.map(Into::into);
            (&args.of, Says::SetAside { point, level })
        }
        AppealCommand::TakeBack(args) => {
            reason = &args.reason;
            let number = args.number;
            (&args.of, Says::TakeBack { number })
        }
        AppealCommand::Decide(args) => {
            reason = &args.reason;
            let says = Says::Decide {
                contest: args.number,
                upheld: args.uphold,
                level: args.level.map(Into::into),
            };
            (&args.of, says)
        }
        AppealCommand::Look(args) => {
            reason = &args.reason;
            (&args.of, Says::Looked)
        }
    };
    let by = clerk.name()?;
    clerk.may(Right::Train, "speak about a result", &of.result)?;
    let mut matter = Matter::open(&of.result)?;
    let number = matter.say(&by, says, reason)?;
    writeln!(
        console.out,
        "kept as number {number}, signed, beside the result"
    )?;
    let decision = Decision::of(&matter.reports());
    console.paragraph("Gates: ", &decision.in_words())?;
    Ok(FINE)
}

/// A contest is the trainee's own: it carries the random id and no name.
fn contest(args: &args::ContestArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let mut matter = Matter::open(&args.of.result)?;
    let point = matter.point(&args.point)?;
    let subject = matter.subject().to_owned();
    let number = matter.say(&subject, Says::Contest { point }, &args.reason)?;
    writeln!(
        console.out,
        "contested as number {number}; it stays open until somebody decides it"
    )?;
    Ok(FINE)
}

fn points(result: &str, console: &mut Console<'_>) -> anyhow::Result<u8> {
    for (point, says) in Matter::open(result)?.points() {
        writeln!(console.out, "{point}")?;
        console.paragraph("    ", &says)?;
    }
    Ok(FINE)
}

fn show(result: &str, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let reports = Matter::open(result)?.reports();
    for report in &reports {
        writeln!(console.out, "{}", report.to_text())?;
    }
    console.paragraph("Gates: ", &Decision::of(&reports).in_words())?;
    Ok(FINE)
}

fn open(places: &Places, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let mut found = 0;
    for (name, matter) in matters(places)? {
        for said in matter.addendum.open() {
            found += 1;
            let point = matter.addendum.point_of(said);
            let point = point.map(ToString::to_string).unwrap_or_default();
            writeln!(
                console.out,
                "{name}  number {}  {point}  {}",
                said.number, said.at
            )?;
            console.paragraph("    ", &hire::shown(&said.reason))?;
        }
    }
    writeln!(console.out, "{} open", words::count(found, "contest"))?;
    Ok(FINE)
}

/// Results about which somebody said something.
fn matters(places: &Places) -> anyhow::Result<Vec<(String, Matter)>> {
    let mut all = Vec::new();
    if places.places.is_empty() {
        let mut desk = hire::desk()?;
        for sitting in desk.spoken_about()? {
            if let Some(text) = desk.bundle(&sitting)? {
                let matter = Matter::of_sitting(&sitting, &text, &mut desk)?;
                all.push((sitting, matter));
            }
        }
        return Ok(all);
    }
    for path in &places.places {
        let files = if path.is_dir() {
            shelf::files_ending(path, &["addendum"])?
        } else {
            vec![path.clone()]
        };
        for file in files {
            let result = about(&file)?;
            all.push((result.display().to_string(), Matter::of_file(&result)?));
        }
    }
    Ok(all)
}

/// The result beside an addendum.
fn about(file: &Path) -> anyhow::Result<PathBuf> {
    if file.extension().is_none_or(|ending| ending != "addendum") {
        return Ok(file.to_owned());
    }
    ["bundle", "jsonl"]
        .into_iter()
        .map(|ending| file.with_extension(ending))
        .find(|path| path.exists())
        .ok_or_else(|| {
            let path = file.display();
            Problems(format!(
                "{path}: the result that it is about does not lie beside it"
            ))
            .into()
        })
}
