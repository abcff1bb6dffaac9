//! `rightparty check`: every problem of authored files, with its place.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use anyhow::bail;
use serde::Serialize;

use crate::{
    battery,
    cli::{
        Console, FINE, Format, PROBLEMS,
        args::CheckArgs,
        shelf::{self, Authored},
        walk::Walk,
        words,
    },
    diagnostic::{Diagnostic, Diagnostics, Located, Severity, Span},
    domain::disposition::Codes,
    evaluation::rubric,
    lint,
    reader::{self, ROOTS, SourceMap, suggest},
    scenario::{Library, compile},
    session::{Play, Walkthrough},
    store::ScenarioWatch,
};

/// What was checked, and what was found.
#[derive(Debug, Default, Serialize)]
struct Summary {
    files: usize,
    errors: usize,
    warnings: usize,
    advice: usize,
    diagnostics: Vec<Located>,
}

pub(super) fn run(args: &CheckArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    if args.watch {
        return watch(args, console);
    }
    once(args, console)
}

/// Checks again whenever a file is saved, until the terminal is closed or interrupted.
fn watch(args: &CheckArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    // First the watch, then the look: nothing that changes in between is missed.
    let mut files = ScenarioWatch::of(&args.paths)?;
    loop {
        if args.format == Format::Text {
            write!(console.out, "{CLEAR}")?;
        }
        // A file that is gone for a moment comes back; the watch goes on.
        if let Err(problem) = once(args, console) {
            writeln!(console.out, "error: {problem:#}")?;
        }
        if args.format == Format::Text {
            writeln!(console.out, "\nwatching; Ctrl-C ends")?;
        }
        console.out.flush()?;
        if !files.wait(None) {
            return Ok(FINE);
        }
    }
}

/// Clears a terminal and goes to its first line.
const CLEAR: &str = "\x1B[2J\x1B[H";

fn once(args: &CheckArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let files = gather(&args.paths)?;
    let mut library = Library::shipped();
    for file in &files {
        match reader::root_name(&file.text) {
            Some("Pack") => drop(library.add_pack(&file.text)),
            Some("Scenario") => library.add_scenario(&file.path, &file.text),
            _ => {}
        }
    }
    let mut summary = Summary::default();
    let mut ids = BTreeMap::new();
    for file in &files {
        let found = check(file, &library, &mut ids);
        if args.format == Format::Text && !found.is_empty() {
            writeln!(console.out, "{}", found.render(&file.path, &file.text))?;
        }
        summary.add(file, &found);
    }
    match args.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *console.out, &summary)?;
            writeln!(console.out)?;
        }
        Format::Text => writeln!(console.out, "{}", summary.line())?,
    }
    Ok(if summary.errors > 0 { PROBLEMS } else { FINE })
}

impl Summary {
    fn add(&mut self, file: &Authored, found: &Diagnostics) {
        self.files += 1;
        for one in found {
            match one.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Advice => self.advice += 1,
            }
            self.diagnostics.push(one.locate(&file.path, &file.text));
        }
    }

    fn line(&self) -> String {
        let files = words::count(self.files, "file");
        if self.errors + self.warnings + self.advice == 0 {
            return format!("{files} checked: all fine");
        }
        let mut parts = vec![
            words::count(self.errors, "error"),
            words::count(self.warnings, "warning"),
        ];
        if self.advice > 0 {
            parts.push(format!("{} of advice", words::count(self.advice, "piece")));
        }
        format!("{files} checked: {}", parts.join(", "))
    }
}

fn gather(paths: &[PathBuf]) -> anyhow::Result<Vec<Authored>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let found = shelf::files_under(path)?;
            if found.is_empty() {
                bail!(
                    "the folder {} holds no file ending in .ron; give the folder of the scenarios",
                    path.display()
                );
            }
            for path in found {
                files.push(shelf::read(&path)?);
            }
        } else {
            files.push(shelf::read(path)?);
        }
    }
    Ok(files)
}

/// All that is wrong with one file. Scenario ids met so far are kept with their files.
fn check(file: &Authored, library: &Library, ids: &mut BTreeMap<String, String>) -> Diagnostics {
    if let Some(problem) = &file.undecoded {
        return vec![problem.clone()].into();
    }
    let found: Vec<Diagnostic> = match reader::root_name(&file.text) {
        Some("Scenario") => scenario(file, library, ids),
        Some("Pack") => pack(&file.text),
        Some("Codes") => {
            let read = reader::read::<Codes>(&file.text, "Codes");
            let faults = read.value.map_or_else(Vec::new, |codes| codes.faults());
            with_faults(read.diagnostics, &faults, "", &read.map)
        }
        Some("Walkthrough") => walkthrough(file, library),
        Some("Rubric") => {
            rubric::read(&file.text).map_or_else(Diagnostics::into_vec, |_| Vec::new())
        }
        Some("Battery") => {
            battery::read(&file.text, library).map_or_else(Diagnostics::into_vec, |_| Vec::new())
        }
        Some(known) if ROOTS.contains(&known) => vec![
            Diagnostic::advice("not-checked", format!("a {known} file is not checked yet"))
                .at(Span::new(0, 0)),
        ],
        other => vec![unknown_root(&file.text, other)],
    };
    Diagnostics::from(found)
}

fn scenario(
    file: &Authored,
    library: &Library,
    ids: &mut BTreeMap<String, String>,
) -> Vec<Diagnostic> {
    let compiled = library.compile(&file.text);
    let mut found = compiled.diagnostics.clone();
    if let Some(source) = &compiled.source {
        if let Some(other) = ids.get(&source.id).filter(|other| **other != file.path) {
            let same = Diagnostic::error(
                "repeated-scenario-id",
                format!("the scenario id {:?} is used by {other} too", source.id),
            )
            .help("give one of them another id: records and walkthroughs find a scenario by it");
            found.push(compiled.map.locate(same, "id"));
        } else {
            ids.insert(source.id.clone(), file.path.clone());
        }
    }
    found.extend(lint::lint(&compiled));
    Diagnostics::from(found).sorted().into_vec()
}

fn pack(text: &str) -> Vec<Diagnostic> {
    let read = compile::read_pack(text);
    let faults = read
        .value
        .map(|pack| pack.codes)
        .map_or_else(Vec::new, |codes| codes.faults());
    with_faults(read.diagnostics, &faults, "codes.", &read.map)
}

fn with_faults(
    mut found: Vec<Diagnostic>,
    faults: &[(String, String)],
    prefix: &str,
    map: &SourceMap,
) -> Vec<Diagnostic> {
    for (path, message) in faults {
        let fault = Diagnostic::error("code-fault", message.clone());
        found.push(map.locate(fault, &format!("{prefix}{path}")));
    }
    found
}

/// A walkthrough is read, its names are looked up, and its steps are performed.
fn walkthrough(file: &Authored, library: &Library) -> Vec<Diagnostic> {
    let read = reader::read_acts::<Walkthrough>(&file.text, "Walkthrough");
    let mut found = read.diagnostics;
    let Some(walkthrough) = read.value else {
        return found;
    };
    // Steps that could not be read are missing: whatever follows them would differ for that reason.
    if !found.is_empty() {
        return found;
    }
    let Some(scenario) = library.find(&walkthrough.scenario) else {
        let ids = library.ids();
        let near = suggest::nearest(&walkthrough.scenario, &ids);
        let help = near.map_or_else(
            || "check it together with the folder of its scenario".to_owned(),
            |near| format!("write: {near:?}"),
        );
        let problem = Diagnostic::error(
            "unknown-scenario",
            format!("there is no scenario {:?} at hand", walkthrough.scenario),
        );
        found.push(read.map.locate(problem.help(help), "scenario"));
        return found;
    };
    // A broken scenario is reported with its own file.
    let Some(scenario) = library.compile(&scenario.text).scenario else {
        return found;
    };
    let mut walk = Walk::new(
        Play::new(Arc::new(scenario), walkthrough.seed),
        &walkthrough,
    );
    while let Some(step) = walk.next() {
        if let Err(mismatch) = step {
            let problem = Diagnostic::error(
                "walkthrough-differs",
                format!("step {}: {}", mismatch.step + 1, mismatch.what),
            );
            found.push(
                read.map
                    .locate(problem, &format!("steps[{}]", mismatch.step)),
            );
            break;
        }
    }
    found
}

fn unknown_root(text: &str, name: Option<&str>) -> Diagnostic {
    let list = ROOTS.join("(…), ");
    match name {
        Some(name) => {
            let at = text.find(name).unwrap_or(0);
            let near = suggest::nearest(name, &ROOTS);
            let help = near.map_or_else(
                || format!("begin the file with one of {list}(…)"),
                |near| format!("write: {near}("),
            );
            Diagnostic::error(
                "unknown-file",
                format!("a file that begins with {name:?} is none that this program knows"),
            )
            .at(Span::new(at, at + name.len()))
            .help(help)
        }
        None => Diagnostic::error("unknown-file", "the file does not say what it is")
            .at(Span::new(0, 0))
            .help(format!("begin the file with one of {list}(…)")),
    }
}
