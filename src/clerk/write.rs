//! Results for other programs, in files or sent: every form that the command line
//! has, made by the same functions.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};

use crate::{
    bundle::verify::{Verdict, verify},
    clerk::{Clerk, look::row},
    cli::{
        self, Console, Palette,
        export::{AtDesk, ExportArgs, Inputs, documents, outcome, statements},
    },
    cohort::study::{Study, Which},
    export::{decisions, form::Form, sitting::Kind, uncertainty::Uncertainty},
    panels::hiring::model::{Export, To, Told},
    report::Scorer,
    store::{
        desk::{Listed, Right},
        lrs::Lrs,
        sittings::Sittings,
        whole::{self, Readers},
    },
};

/// Columns of notes; they are shown on a screen that breaks lines itself.
const WIDTH: usize = 1_000;

impl Clerk {
    pub(super) fn export(&mut self, export: &Export) -> anyhow::Result<Told> {
        let what = match &export.to {
            To::File(_) => "export results",
            To::Store(_) => "send results",
        };
        self.may(Right::Results, what, export.form.id())?;
        // A wrong address is told before anything is read.
        let lrs = match &export.to {
            To::Store(url) if export.form.is_statements() => Some(Lrs::at(url)?),
            To::Store(_) => bail!("only statements can be sent to a record store"),
            To::File(_) => None,
        };
        let (inputs, away) = self.inputs(export)?;
        let args = ExportArgs {
            format: Some(export.form),
            names: export.names,
            decisions: export.decisions,
            home: Some(export.home.clone()).filter(|home| !home.is_empty()),
            statements: export.statements,
            issuer: export.issuer.clone(),
            paper: export.paper,
            ..ExportArgs::default()
        };
        let mut notes = Vec::new();
        let console = &mut Console {
            input: &mut io::empty(),
            out: &mut io::sink(),
            errors: &mut notes,
            echo: false,
            width: WIDTH,
            palette: Palette::PLAIN,
        };
        let mut words = match (&export.to, lrs) {
            (To::File(path), _) => {
                let made = documents(&args, export.form, &inputs, console)?;
                let several = export.form.is_a_document_each() && inputs.count() > 1;
                format!("Written: {}.", self.put(path, made, several)?.display())
            }
            (To::Store(url), Some(lrs)) => {
                let all = statements(&args, export.form, &inputs, console)?;
                let mut waits = 0;
                let sent = lrs.send(&all, &mut |_| waits += 1)?;
                let waited = match waits {
                    0 => String::new(),
                    1 => " It was busy once, and was tried again.".to_owned(),
                    many => format!(" It was busy {many} times, and was tried again."),
                };
                format!("To {url}: {}.{waited}", outcome(sent))
            }
            (To::Store(_), None) => bail!("there is no record store to send to"),
        };
        if away > 0 {
            words = format!("{words} Not in it: {away} whose bundles are not in the database.");
        }
        for note in String::from_utf8_lossy(&notes).lines() {
            words = format!("{words} {note}");
        }
        Ok(Told::Done(words))
    }

    /// The results that are asked for, and how many of them are not at hand.
    fn inputs(&mut self, export: &Export) -> anyhow::Result<(Inputs, usize)> {
        let listed = self.desk()?.sittings()?;
        let (mut held, mut away) = (Vec::new(), 0);
        for id in &export.sittings {
            match self.bundle(id)? {
                Some(text) => held.push(AtDesk {
                    sitting: id.clone(),
                    text,
                    said: self.desk()?.addendum(id)?.unwrap_or_default(),
                }),
                None => away += 1,
            }
        }
        if held.is_empty() {
            bail!("no sealed result of these is here or in the database");
        }
        let needs_people = export.names || export.form == Form::Badge;
        let people = if needs_people {
            self.desk()?.people()?
        } else {
            Vec::new()
        };
        let kept = Sittings::at(&self.home.path().join("sittings"));
        let places = (self.keys(), kept);
        let known = uncertainty(&listed);
        let inputs = Inputs::of_desk(held, people, known, export.names, places);
        Ok((inputs, away))
    }

    /// Puts documents into one new file, or each into its own in a folder.
    fn put(
        &self,
        path: &str,
        made: Vec<(String, Vec<u8>)>,
        several: bool,
    ) -> anyhow::Result<PathBuf> {
        if !several {
            let bytes: Vec<u8> = made.into_iter().flat_map(|(_, bytes)| bytes).collect();
            return self.new_file(path, &bytes);
        }
        let folder = self.exports().join(path);
        fs::create_dir_all(&folder).with_context(|| {
            format!(
                "cannot make the folder {}; several results need a folder",
                folder.display()
            )
        })?;
        for (name, bytes) in made {
            let path = folder.join(name);
            whole::create(&path, &bytes, Readers::Usual).with_context(|| {
                format!(
                    "cannot make the file {}; give the name of a new folder",
                    path.display()
                )
            })?;
        }
        Ok(folder)
    }

    /// The exact text of a sitting's bundle: as the database has it, else of this machine.
    pub(super) fn bundle(&mut self, sitting: &str) -> anyhow::Result<Option<String>> {
        if let Some(text) = self.desk()?.bundle(sitting)? {
            return Ok(Some(text));
        }
        let path = self.room().sittings().bundle(sitting)?;
        if !path.is_file() {
            return Ok(None);
        }
        cli::verify::read(&path).map(Some)
    }

    /// What the bundle of a sitting holds, if it is at hand.
    ///
    /// # Errors
    /// It does not hold: what was changed is not handed on.
    pub(super) fn sealed(&mut self, one: &Listed) -> anyhow::Result<Option<Verdict>> {
        let Some(text) = self.bundle(&one.sitting)? else {
            return Ok(None);
        };
        let verdict = verify(&text);
        if let Some(problem) = verdict.problems.first() {
            bail!("the bundle of {} does not hold: {problem}", one.sitting);
        }
        Ok(Some(verdict))
    }

    /// Makes a new file; a bare name goes into the folder of exports.
    ///
    /// # Errors
    /// There is such a file already, or it cannot be written.
    pub(super) fn new_file(&self, path: &str, bytes: &[u8]) -> anyhow::Result<PathBuf> {
        let folder = self.exports();
        fs::create_dir_all(&folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        let path = folder.join(Path::new(path));
        whole::create(&path, bytes, Readers::Usual).with_context(|| {
            format!(
                "cannot make the file {}; give the name of a new file in a folder that exists",
                path.display()
            )
        })?;
        Ok(path)
    }
}

/// The rows of decisions of verified bundles.
pub(super) fn decisions_of(held: &[Verdict]) -> anyhow::Result<Vec<decisions::Row>> {
    let mut rows = Vec::new();
    for (record, report) in held
        .iter()
        .flat_map(|one| one.records.iter().zip(&one.reports))
    {
        let scorer = Scorer::of(&record.header, None)?;
        rows.extend(decisions::rows(record, report, scorer.scenario()));
    }
    Ok(rows)
}

/// How uncertain scores are, learned from all that this desk has of the same calls.
fn uncertainty(listed: &[Listed]) -> Vec<Uncertainty> {
    let which = [
        (Which::Overall, None),
        (Which::Compliance, Some(Kind::Compliance)),
        (Which::Negotiation, Some(Kind::Negotiation)),
        (Which::Notes, Some(Kind::Notes)),
    ];
    let mut batteries: Vec<&str> = listed.iter().map(|one| one.battery.as_str()).collect();
    batteries.sort_unstable();
    batteries.dedup();
    let mut known = Vec::new();
    for battery in batteries {
        for (score, of) in which {
            let mut study = Study::of(score);
            for one in listed.iter().filter(|one| one.battery == battery) {
                for part in &one.parts {
                    // A score above a hundred is no score, and changes nothing.
                    let _ = study.take(&row(&one.subject, part));
                }
            }
            let (items, incomplete) = study.items();
            let scenarios = study.scenarios();
            known.push(Uncertainty {
                of,
                sem: items.sem_of_mean().map_err(|why| why.to_string()),
                people: study.people().saturating_sub(incomplete),
                scenarios: scenarios.into_iter().map(str::to_owned).collect(),
            });
        }
    }
    known
}
