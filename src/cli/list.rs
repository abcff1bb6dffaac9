//! `rightparty list`: the scenarios at hand.

use std::path::Path;

use serde::Serialize;

use crate::{
    cli::{Console, FINE, Format, args::ListArgs, shelf, words},
    domain::{Goal, Skill, words::Words},
    scenario::Library,
};

/// One scenario as the list shows it.
#[derive(Debug, Serialize)]
struct Row {
    id: String,
    title: String,
    difficulty: u8,
    skills: Vec<Skill>,
    goal: Goal,
    about: String,
    file: String,
}

/// Files that look like scenarios and do not compile.
struct Broken {
    path: String,
    errors: usize,
}

pub(super) fn run(args: &ListArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let library = shelf::library(args.folder.as_deref())?;
    let (rows, broken) = rows(&library);
    match args.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *console.out, &rows)?;
            writeln!(console.out)?;
        }
        Format::Text => show(&rows, console)?,
    }
    for file in broken {
        writeln!(
            console.errors,
            "not listed: {} has {}; `rightparty check` shows where",
            file.path,
            words::count(file.errors, "error")
        )?;
    }
    Ok(FINE)
}

/// The list with a word on where to start.
pub(super) fn home(folder: Option<&Path>, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let library = shelf::library(folder)?;
    let (rows, _) = rows(&library);
    writeln!(
        console.out,
        "Right Party: practice the call before it counts."
    )?;
    if let Some(first) = rows.first() {
        writeln!(console.out, "Start here:  rightparty play {}", first.id)?;
    }
    writeln!(console.out, "All commands:  rightparty --help")?;
    show(&rows, console)?;
    Ok(FINE)
}

fn rows(library: &Library) -> (Vec<Row>, Vec<Broken>) {
    let mut rows = Vec::new();
    let mut broken = Vec::new();
    for file in library.files() {
        let compiled = library.compile(&file.text);
        match compiled.scenario {
            Some(scenario) => rows.push(Row {
                id: scenario.id().to_owned(),
                title: scenario.title().to_owned(),
                difficulty: scenario.difficulty(),
                skills: scenario.skills().to_vec(),
                goal: scenario.goal(),
                about: scenario.about().to_owned(),
                file: file.path.clone(),
            }),
            None => broken.push(Broken {
                path: file.path.clone(),
                errors: compiled
                    .diagnostics
                    .iter()
                    .filter(|found| found.severity == crate::diagnostic::Severity::Error)
                    .count()
                    .max(1),
            }),
        }
    }
    (rows, broken)
}

fn show(rows: &[Row], console: &mut Console<'_>) -> anyhow::Result<()> {
    if rows.is_empty() {
        writeln!(
            console.out,
            "No scenario is at hand. Give a folder with --folder."
        )?;
    }
    for row in rows {
        let id = Console::styled(console.palette.accent, &row.id);
        writeln!(
            console.out,
            "\n{id}  {}  (difficulty {} of 5)",
            row.title, row.difficulty
        )?;
        console.paragraph("  ", &row.about)?;
        let skills: Vec<String> = row.skills.iter().map(words::of).collect();
        console.paragraph("  goal: ", row.goal.words())?;
        console.paragraph("  skills: ", &skills.join(", "))?;
    }
    Ok(())
}
