//! What is exported: bundles that verify, records, and sittings that the desk knows.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    io::Read as _,
    path::{Path, PathBuf},
};

use anyhow::Context as _;

use crate::{
    battery::{self, Battery},
    bundle::{
        Head,
        addendum::Addendum,
        verify::{Verdict, verify},
    },
    cli::{
        Console, Problems,
        export::ExportArgs,
        hire::{Clerk, desk, home, keys, sittings},
        judged, shelf,
        verify::{problems, read, said, said_at_desk, signer},
    },
    domain::digest::sha256_hex,
    export::{
        gather::{Taken, sealed_by},
        sitting::{SealedBy, Sitting},
        uncertainty::{self, Uncertainty},
    },
    report::Report,
    scenario::{Library, library::BATTERIES},
    session::Record,
    store::{
        desk::{Person, Right},
        keys::Keys,
        sittings::Sittings,
    },
};

/// How a bundle begins; no record does.
const BUNDLE: &[u8] = b"{\"bundle\":";

/// A sitting and what it was gathered from.
pub(super) struct Input {
    pub(super) sitting: Sitting,
    pub(super) records: Vec<Record>,
    pub(super) reports: Vec<Report>,
    /// The person, if the desk knows one.
    pub(super) person: Option<Person>,
}

/// A sealed result as the desk has it.
#[cfg_attr(
    not(feature = "panels"),
    expect(dead_code, reason = "only the window's desk makes one")
)]
pub(crate) struct AtDesk {
    /// The sitting's random id.
    pub(crate) sitting: String,
    /// The exact text of its bundle.
    pub(crate) text: String,
    /// What people said beside it; empty if nobody said anything.
    pub(crate) said: String,
}

/// Where a result comes from: a file, or the desk.
pub(super) struct Source {
    path: PathBuf,
    at_desk: Option<AtDesk>,
}

impl Source {
    /// Its file; for what the desk has, the sitting.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

/// What is looked up once for all inputs.
pub(crate) struct Inputs {
    sources: Vec<Source>,
    keys: Keys,
    kept: Sittings,
    uncertainty: Vec<Uncertainty>,
    people: BTreeMap<String, Person>,
    /// A battery's text that was given.
    given: Option<String>,
    names: bool,
}

impl Inputs {
    /// Finds the files that the arguments ask for, and what is needed beside them.
    pub(super) fn find(args: &ExportArgs, needs_people: bool) -> anyhow::Result<Self> {
        if args.names || needs_people || !args.person.is_empty() || !args.battery.is_empty() {
            Clerk::named(args.user.as_deref()).may(Right::Results, "export results", "")?;
        }
        let mut files = args.files.clone();
        files.extend(asked_of_the_desk(args)?);
        let mut people = BTreeMap::new();
        if (args.names || needs_people) && home()?.path().exists() {
            for person in desk()?.people()? {
                people.insert(person.subject.clone(), person);
            }
        }
        let uncertainty = args
            .cohort
            .iter()
            .map(|path| {
                let file = shelf::read(path)?;
                uncertainty::read(&file.text)
                    .map_err(|what| Problems(format!("{}: {what}", file.path)).into())
            })
            .collect::<anyhow::Result<_>>()?;
        let given = args.battery_text.as_deref().map(shelf::read).transpose()?;
        let of_file = |path| Source {
            path,
            at_desk: None,
        };
        Ok(Self {
            sources: files.into_iter().map(of_file).collect(),
            keys: keys()?,
            kept: sittings()?,
            uncertainty,
            people,
            given: given.map(|file| file.text),
            names: args.names,
        })
    }

    /// What a desk has. Whoever asks was let in before.
    #[cfg(feature = "panels")]
    pub(crate) fn of_desk(
        results: Vec<AtDesk>,
        people: Vec<Person>,
        uncertainty: Vec<Uncertainty>,
        names: bool,
        (keys, kept): (Keys, Sittings),
    ) -> Self {
        let of_desk = |one: AtDesk| Source {
            path: PathBuf::from(&one.sitting),
            at_desk: Some(one),
        };
        let by_id = people.into_iter().map(|one| (one.subject.clone(), one));
        Self {
            sources: results.into_iter().map(of_desk).collect(),
            keys,
            kept,
            uncertainty,
            people: by_id.collect(),
            given: None,
            names,
        }
    }

    /// The results, in the order asked for.
    pub(super) fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// How many results there are.
    pub(crate) fn count(&self) -> usize {
        self.sources.len()
    }

    /// The keys of this installation.
    pub(super) const fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Reads a file and judges what is in it.
    pub(super) fn load(&self, source: &Source, console: &mut Console<'_>) -> anyhow::Result<Input> {
        let path = source.path.as_path();
        if let Some(at_desk) = &source.at_desk {
            let text = &at_desk.text;
            let mut verdict = verify(text);
            let said = said_at_desk(&at_desk.said, text, &mut verdict);
            return self.bundle(path, (text, verdict, said), console);
        }
        if is_bundle(path)? {
            let text = read(path)?;
            let mut verdict = verify(&text);
            let said = said(path, &text, &mut verdict);
            return self.bundle(path, (&text, verdict, said), console);
        }
        let record = judged::load(path, console)?;
        let report = judged::with_people(path, &record, None)
            .with_context(|| format!("cannot score {}", path.display()))?;
        self.gather(vec![record], vec![report], None, None, console)
    }

    /// A bundle, if it is what was sealed.
    fn bundle(
        &self,
        path: &Path,
        (text, verdict, said): (&str, Verdict, Result<Option<Addendum>, String>),
        console: &mut Console<'_>,
    ) -> anyhow::Result<Input> {
        let signer = signer(&verdict, None, &self.keys)?;
        let wrong = problems(&verdict, &signer, &said);
        if let Some(first) = wrong.first() {
            return Err(Problems(format!(
                "{shown} does not verify: {first}\nNothing was exported. `rightparty verify {shown}` \
                 tells all that was found; ask for the bundle again from where it was sealed.",
                shown = path.display()
            ))
            .into());
        }
        for note in &verdict.notes {
            writeln!(console.errors, "note: {}: {note}", path.display())?;
        }
        let key = verdict.key.unwrap_or_default();
        let seal = sealed_by(&key, &signer.unwrap_or_default(), text);
        self.gather(
            verdict.records,
            verdict.reports,
            verdict.head.as_ref(),
            Some(&seal),
            console,
        )
    }

    fn gather(
        &self,
        records: Vec<Record>,
        reports: Vec<Report>,
        head: Option<&Head>,
        seal: Option<&SealedBy>,
        console: &mut Console<'_>,
    ) -> anyhow::Result<Input> {
        let battery = match head.filter(|head| !head.battery.is_empty()) {
            Some(head) => self.battery(head, &records, console)?,
            None => None,
        };
        let subject = records.first().map(|record| record.header.subject.as_str());
        let person = subject
            .and_then(|subject| self.people.get(subject))
            .cloned();
        let name = person.as_ref().filter(|_| self.names);
        let sitting = Sitting::of(&Taken {
            records: &records,
            reports: &reports,
            head,
            seal,
            battery: battery.as_ref(),
            name: name.map(|person| person.name.as_str()),
            uncertainty: &self.uncertainty,
        });
        Ok(Input {
            sitting,
            records,
            reports,
            person,
        })
    }

    /// The battery that a bundle names, by the digest of its text: given, shipped,
    /// or kept on this machine.
    fn battery(
        &self,
        head: &Head,
        records: &[Record],
        console: &mut Console<'_>,
    ) -> anyhow::Result<Option<Battery>> {
        let kept = self.kept.find(&head.sitting).ok().flatten();
        let shipped = BATTERIES.iter().map(|one| one.text.to_owned());
        let text = self
            .given
            .iter()
            .cloned()
            .chain(kept.map(|kept| kept.battery))
            .chain(shipped)
            .find(|text| sha256_hex(text) == head.battery_sha256);
        let Some(text) = text else {
            if self.given.is_some() {
                writeln!(
                    console.errors,
                    "note: the text that --battery-text gives is not the one that the bundle of \
                     {} names, and is not used",
                    head.sitting
                )?;
            }
            return Ok(None);
        };
        // The records bring their scenarios, so that nothing else has to be at hand.
        let mut library = Library::shipped();
        for record in records {
            library.add_scenario(&record.header.scenario, &record.header.scenario_text);
        }
        match battery::read(&text, &library) {
            Ok(battery) => Ok(Some(battery)),
            Err(problems) => {
                writeln!(
                    console.errors,
                    "note: the battery's text cannot be used here:\n{}",
                    problems.render("battery", &text)
                )?;
                Ok(None)
            }
        }
    }
}

/// Whether a file is a bundle.
fn is_bundle(path: &Path) -> anyhow::Result<bool> {
    let told = || format!("cannot read {}", path.display());
    let mut first = Vec::new();
    File::open(path)
        .with_context(told)?
        .take(u64::try_from(BUNDLE.len()).unwrap_or_default())
        .read_to_end(&mut first)
        .with_context(told)?;
    Ok(first == BUNDLE)
}

/// The bundles of the people and batteries that are asked for.
fn asked_of_the_desk(args: &ExportArgs) -> anyhow::Result<Vec<PathBuf>> {
    if args.person.is_empty() && args.battery.is_empty() {
        return Ok(Vec::new());
    }
    let mut desk = desk()?;
    let subjects = args
        .person
        .iter()
        .map(|named| Ok(desk.person(named)?.subject))
        .collect::<anyhow::Result<BTreeSet<String>>>()?;
    let all = desk.sittings()?;
    let asked: Vec<_> = all
        .iter()
        .filter(|one| subjects.is_empty() || subjects.contains(&one.subject))
        .filter(|one| args.battery.is_empty() || args.battery.contains(&one.battery))
        .filter(|one| one.status == "finished")
        .collect();
    if asked.is_empty() {
        return Err(Problems(
            "no finished sitting fits; `rightparty hire results` lists those that the desk has"
                .to_owned(),
        )
        .into());
    }
    let here = sittings()?;
    let (mut found, mut away) = (Vec::new(), Vec::new());
    for one in asked {
        let path = here.bundle(&one.sitting)?;
        if path.exists() {
            found.push(path);
        } else {
            away.push(one.sitting.as_str());
        }
    }
    if away.is_empty() {
        return Ok(found);
    }
    Err(Problems(format!(
        "the bundles of these sittings lie on the machines where they were taken: {}. Copy \
         them from there (sittings/ID/result.bundle) and name the files.",
        away.join(", ")
    ))
    .into())
}
