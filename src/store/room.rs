//! The room where candidates sit, whatever they sit at: opening by code, clock,
//! sealing, handing over. [`Course`](super::course::Course) leads through it.
//!
//! The order is: [`Room::open`] with the code, [`Seat::agree`] when the person
//! agrees to begin, for each part a record file at [`Room::part`] and a
//! [`Room::clock`], and [`Room::finish`] at the end. A sitting that was opened here
//! needs no database until its result is delivered, and that can wait.

use std::path::PathBuf;

use anyhow::bail;

use crate::{
    battery::Battery,
    bundle::{
        Head,
        decision::Decision,
        seal::seal,
        verify::{Verdict, verify},
    },
    domain::digest::{hex, sha256_hex},
    export::results,
    report::Scorer,
    store::{
        Home,
        accommodations::Accommodations,
        clock::{self, Ticking},
        desk::{Desk, Handed, plain_code},
        keys::Keys,
        records,
        sittings::{Held, Kept, Sittings},
    },
};

/// The room.
#[derive(Clone, Debug)]
pub struct Room {
    home: Home,
    sittings: Sittings,
}

/// A sitting that is open in this run of the program, and in no other.
#[derive(Debug)]
pub struct Seat {
    /// What is known of it.
    pub kept: Kept,
    _held: Held,
}

/// Where a sealed result went.
#[derive(Debug)]
pub enum Delivery {
    /// The desk's database has it.
    Done,
    /// It waits on this machine, because of this; [`Room::deliver_waiting`] tries again.
    Waits(anyhow::Error),
    /// It is not what was issued, or does not hold; no waiting mends it.
    Refused(anyhow::Error),
}

/// A result that nobody will take.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Refusal(String);

impl Room {
    /// The room of this folder.
    pub fn at(home: &Home) -> Self {
        Self {
            sittings: Sittings::at(&home.path().join("sittings")),
            home: home.clone(),
        }
    }

    /// The sittings of this machine.
    pub const fn sittings(&self) -> &Sittings {
        &self.sittings
    }

    /// Opens the sitting of a code. One that was opened here before needs no database.
    ///
    /// # Errors
    /// The code is unknown, used up or open elsewhere; or it was never opened here
    /// and the database does not answer.
    pub fn open(&self, code: &str, now: &str) -> anyhow::Result<Seat> {
        let digest = sha256_hex(&plain_code(code));
        let known = self.sittings.all().into_iter();
        let mut here = known.filter(|kept| kept.code_sha256 == digest);
        let kept = match here.next() {
            Some(kept) => kept,
            None => self.first_time(code, digest, now)?,
        };
        let held = self.sittings.hold(&kept.sitting)?;
        // Somebody else may have gone on with it until a moment ago.
        let kept = self.sittings.find(&kept.sitting)?.unwrap_or(kept);
        if kept.delivered {
            bail!("the sitting of this code is finished; a code works once");
        }
        Ok(Seat { kept, _held: held })
    }

    fn first_time(&self, code: &str, digest: String, now: &str) -> anyhow::Result<Kept> {
        let opened = Desk::open(self.home.path())?.open_code(code, &self.machine()?, now)?;
        let kept = self.sittings.keep_first(&Kept {
            sitting: opened.sitting,
            subject: opened.subject,
            battery: opened.text,
            form: opened.form,
            accommodations: opened.accommodations,
            code_sha256: digest.clone(),
            ..Kept::default()
        })?;
        if kept.code_sha256 == digest {
            return Ok(kept);
        }
        // Of a version that did not keep the code here.
        self.sittings
            .change(&kept, |kept| kept.code_sha256 = digest)
    }

    /// A random name for this machine, kept in the program's folder.
    fn machine(&self) -> anyhow::Result<String> {
        if let Some(name) = self.home.read::<String>("machine.json") {
            return Ok(name);
        }
        let mut bytes = [0; 4];
        getrandom::fill(&mut bytes)
            .map_err(|error| anyhow::anyhow!("this system gives no random numbers: {error}"))?;
        let name = format!("machine-{}", hex(&bytes));
        self.home.keep_first("machine.json", &name)
    }

    /// Where the record of a part lies, or will lie; 0 is the tutorial.
    ///
    /// # Errors
    /// The sitting's id is none.
    pub fn part(&self, kept: &Kept, number: usize) -> anyhow::Result<PathBuf> {
        self.sittings.part(&kept.sitting, number)
    }

    /// Whether the record of a part is there and finished.
    pub fn is_done(&self, kept: &Kept, number: usize) -> bool {
        self.part(kept, number)
            .and_then(|path| records::load(&path))
            .is_ok_and(|loaded| loaded.record.is_finished())
    }

    /// Starts the clock of a part, from where it stood; `last_ms` is the time of
    /// the last entry of its record, 0 for a new one.
    ///
    /// # Errors
    /// The sitting's id is none.
    pub fn clock(&self, kept: &Kept, number: usize, last_ms: u64) -> anyhow::Result<Ticking> {
        let path = self.sittings.clock(&kept.sitting, number)?;
        let part = u32::try_from(number).unwrap_or(u32::MAX);
        Ok(Ticking::start(&path, part, last_ms))
    }

    /// Seals a sitting whose parts are all finished and hands it over; if nobody
    /// takes it, it waits.
    ///
    /// # Errors
    /// A part is missing or cannot be judged, or the bundle cannot be written.
    pub fn finish(
        &self,
        kept: &Kept,
        battery: &Battery,
        parts: usize,
        now: &str,
    ) -> anyhow::Result<Delivery> {
        if !self.sittings.bundle(&kept.sitting)?.exists() {
            self.seal(kept, battery, parts, now)?;
        }
        Ok(match self.deliver(kept) {
            Ok(()) => Delivery::Done,
            Err(error) if error.is::<Refusal>() => Delivery::Refused(error),
            Err(error) => Delivery::Waits(error),
        })
    }

    fn seal(&self, kept: &Kept, battery: &Battery, parts: usize, now: &str) -> anyhow::Result<()> {
        let (mut texts, mut reports, mut set_back) = (Vec::new(), Vec::new(), Vec::new());
        for number in 0..=parts {
            set_back.extend(clock::set_back(
                &self.sittings.clock(&kept.sitting, number)?,
            ));
        }
        for number in 1..=parts {
            let record = records::load(&self.part(kept, number)?)?.record;
            reports.push(Scorer::of(&record.header, None)?.report(&record));
            texts.push(record.write());
        }
        let head = Head {
            sitting: kept.sitting.clone(),
            subject: kept.subject.clone(),
            battery: battery.source().id.as_str().to_owned(),
            battery_sha256: battery.digest().to_owned(),
            form: kept.form,
            sealed: now.to_owned(),
            clock_set_back: set_back,
            ..Head::default()
        };
        let key = Keys::at(&self.home.path().join("keys")).signing()?;
        self.sittings
            .seal(&kept.sitting, &seal(&head, &texts, &reports, &key))?;
        Ok(())
    }

    /// Forgets what a person was granted, in the sittings of this machine; the records
    /// stay under the random id.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn forget(&self, subject: &str) -> anyhow::Result<()> {
        self.sittings.forget(subject)
    }

    /// Hands over every sealed sitting that waits on this machine: how many were
    /// taken, and which were not.
    pub fn deliver_waiting(&self) -> (usize, Vec<(String, anyhow::Error)>) {
        let (mut taken, mut refused) = (0, Vec::new());
        for kept in self.sittings.all() {
            let sealed = self.sittings.bundle(&kept.sitting);
            if kept.delivered || !sealed.is_ok_and(|path| path.exists()) {
                continue;
            }
            match self.deliver(&kept) {
                Ok(()) => taken += 1,
                Err(error) => refused.push((kept.sitting, error)),
            }
        }
        (taken, refused)
    }

    /// Hands a sealed sitting to the desk. Doing it twice does no harm.
    fn deliver(&self, kept: &Kept) -> anyhow::Result<()> {
        let text = std::fs::read_to_string(self.sittings.bundle(&kept.sitting)?)?;
        let verdict = verify(&text);
        if let Some(problem) = verdict.problems.first() {
            bail!(Refusal(format!("the bundle does not hold: {problem}")));
        }
        let mut desk = Desk::open(self.home.path())?;
        as_issued(&verdict, kept, &mut desk)?;
        let decision = Decision::of(&verdict.reports).in_words();
        let rows: Vec<results::Row> = verdict
            .records
            .iter()
            .zip(&verdict.reports)
            .map(|(record, report)| results::Row::of(&record.header, report))
            .collect();
        let finished = verdict.head.map(|head| head.sealed).unwrap_or_default();
        desk.finish(&Handed {
            sitting: &kept.sitting,
            bundle: &text,
            parts: &rows,
            finished: &finished,
            decision: &decision,
        })?;
        // The desk knows what was granted; here nobody needs it any more.
        self.sittings.change(kept, |kept| {
            kept.delivered = true;
            kept.accommodations = Accommodations::default();
        })?;
        Ok(())
    }
}

/// A bundle must be of what was issued: another scenario, however well sealed, is found.
fn as_issued(verdict: &Verdict, kept: &Kept, desk: &mut Desk) -> anyhow::Result<()> {
    let issued = desk.issued_parts(&kept.sitting)?;
    if let Some(head) = &verdict.head
        && (head.sitting != kept.sitting || head.subject != kept.subject)
    {
        bail!(Refusal(format!(
            "the bundle is of the sitting {} of {}, not of this one",
            head.sitting, head.subject
        )));
    }
    if issued.is_empty() {
        return Ok(());
    }
    if issued.len() != verdict.records.len() {
        bail!(Refusal(format!(
            "{} parts were issued, the bundle has {}",
            issued.len(),
            verdict.records.len()
        )));
    }
    for ((number, part), record) in (1..).zip(&issued).zip(&verdict.records) {
        let header = &record.header;
        if header.scenario_digest != part.scenario_sha256 || header.seed != part.seed {
            bail!(Refusal(format!(
                "part {number} of the bundle is not what was issued: issued was {} (text {}, seed \
                 {}), the bundle has {} (text {}, seed {})",
                part.scenario,
                short(&part.scenario_sha256),
                part.seed,
                header.scenario,
                short(&header.scenario_digest),
                header.seed
            )));
        }
    }
    Ok(())
}

/// As much of a digest as people compare.
fn short(digest: &str) -> &str {
    digest.get(..12).unwrap_or(digest)
}

impl Seat {
    /// Keeps that the person agreed to begin.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn agree(&mut self, room: &Room, now: &str) -> anyhow::Result<()> {
        self.kept = room
            .sittings
            .change(&self.kept, |kept| kept.agreed = Some(now.to_owned()))?;
        Ok(())
    }
}
