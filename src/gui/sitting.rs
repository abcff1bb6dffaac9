//! The chair in which a candidate sits: what the booth on the screen asks is done
//! here, with record, clock and seal. An entry is on the disk before the frame that
//! shows it, and what cannot be written stops the test.

use std::sync::Arc;

use anyhow::{Context as _, bail};

use crate::{
    battery::{self, Battery, Form, PartOfForm},
    domain::digest::sha256_hex,
    evaluation::rubric::DEFAULT_RUBRIC,
    panels::{
        Now, TextScale,
        playing::Playing,
        sitting::{Ask, Booth, Farewell, Opened},
    },
    report::{Report, Scorer},
    scenario::{Library, Scenario, compile, library::TUTORIAL},
    session::{
        Header, Mode,
        record::{ENGINE_BEHAVIOUR, RecordEntry, SCHEMA},
    },
    store::{
        Home, RecordFile,
        clock::Ticking,
        records,
        room::{Delivery, Room, Seat},
    },
};

/// The chair.
pub(super) struct Chair {
    room: Room,
    library: Library,
    test: Option<Test>,
    file: Option<RecordFile>,
    clock: Option<Ticking>,
}

/// What the code has opened.
struct Test {
    seat: Seat,
    battery: Battery,
    form: Form,
}

impl Chair {
    /// A chair in the room of this folder.
    pub(super) fn new(home: &Home, library: Library) -> Self {
        Self {
            room: Room::at(home),
            library,
            test: None,
            file: None,
            clock: None,
        }
    }

    /// Wall time spent in the part that runs, in milliseconds.
    pub(super) fn spent_ms(&self) -> Option<u64> {
        self.clock.as_ref().map(Ticking::spent_ms)
    }

    /// Does what the booth asks, and tells it what came of it.
    pub(super) fn answer(&mut self, ask: &Ask, booth: &mut Booth, utc: &str) {
        match ask {
            Ask::Open(code) => match self.open(code, utc) {
                Ok(opened) => booth.open(opened),
                Err(error) => booth.refuse(format!("{error:#}")),
            },
            Ask::Agree => match self.agree(utc) {
                Ok(()) => booth.agree(),
                Err(error) => booth.stop(format!("{error:#}")),
            },
            Ask::Begin(part) => match self.begin(*part, utc) {
                Ok((playing, allowed)) => booth.begin(*part, playing, allowed),
                Err(error) => booth.stop(format!("{error:#}")),
            },
            Ask::Pause => self.with_clock(Ticking::pause),
            Ask::GoOn => self.with_clock(Ticking::go_on),
            Ask::Leave => self.stand_up(),
            Ask::Finish => match self.finish(utc) {
                Ok(farewell) => booth.finish(farewell),
                Err(error) => booth.stop(format!("{error:#}")),
            },
            Ask::Close => {
                self.stand_up();
                self.test = None;
            }
        }
    }

    /// Writes an entry, or stops the test.
    pub(super) fn append(&mut self, entry: &RecordEntry, booth: &mut Booth) {
        let written = match &mut self.file {
            Some(file) => file.append(entry),
            None => Err(anyhow::anyhow!("no record is open")),
        };
        if let Err(error) = written {
            self.stand_up();
            booth.stop(format!("{error:#}"));
        }
    }

    fn with_clock(&self, what: fn(&Ticking)) {
        if let Some(clock) = &self.clock {
            what(clock);
        }
    }

    /// The record is closed and the clock stands still.
    fn stand_up(&mut self) {
        self.file = None;
        self.clock = None;
    }

    fn test(&mut self) -> anyhow::Result<&mut Test> {
        self.test.as_mut().context("no test is open")
    }

    fn open(&mut self, code: &str, utc: &str) -> anyhow::Result<Opened> {
        let seat = self.room.open(code, utc)?;
        let text = &seat.kept.battery;
        let battery = battery::read(text, &self.library)
            .map_err(|problems| anyhow::anyhow!(problems.render("battery", text)))?;
        let Some(form) = battery.form(seat.kept.form) else {
            bail!("this battery has no form {}", seat.kept.form);
        };
        let granted = seat.kept.accommodations;
        let parts = form.parts.len();
        let mut done: Vec<usize> = (0..=parts)
            .filter(|part| self.room.is_done(&seat.kept, *part))
            .collect();
        let begun = |part| {
            self.room
                .part(&seat.kept, part)
                .is_ok_and(|path| path.exists())
        };
        // Whoever is in the midst of what counts needs no practice call.
        if !done.contains(&0) && (1..=parts).any(begun) {
            done.push(0);
        }
        let minutes = form.parts.iter();
        let opened = Opened {
            title: battery.source().title.clone(),
            instructions: battery.source().instructions.clone(),
            contact: battery.source().contact.clone(),
            minutes: minutes
                .map(|part| granted.allowed(part.minutes).as_secs() / 60)
                .collect(),
            done,
            agreed: seat.kept.agreed.is_some(),
            pauses: granted.pauses,
            keyboard_only: granted.keyboard_only,
            text: TextScale::at_least(granted.text_percent),
        };
        self.test = Some(Test {
            seat,
            battery,
            form,
        });
        Ok(opened)
    }

    fn agree(&mut self, utc: &str) -> anyhow::Result<()> {
        let room = self.room.clone();
        self.test()?.seat.agree(&room, utc)
    }

    /// A part from its beginning, or from where it was left, and its time in milliseconds.
    fn begin(&mut self, number: usize, utc: &str) -> anyhow::Result<(Playing, Option<u64>)> {
        self.stand_up();
        let test = self.test.as_ref().context("no test is open")?;
        let kept = &test.seat.kept;
        let part = match number.checked_sub(1) {
            Some(place) => Some(
                test.form
                    .parts
                    .get(place)
                    .context("there is no such part")?,
            ),
            None => test.form.tutorial.as_ref(),
        };
        let path = self.room.part(kept, number)?;
        let (playing, file, last_ms) = if path.exists() {
            self.go_on(&path)?
        } else {
            let scenario = self.scenario(part)?;
            let seed = part.map_or(1, |part| part.seed);
            let header = header(&scenario, seed, &kept.subject, utc);
            let file = RecordFile::create(&path, &header)?;
            (Playing::begin(header, scenario, &at(0)), file, 0)
        };
        let allowed = part.map(|part| kept.accommodations.allowed(part.minutes).as_millis());
        let allowed = allowed.map(|ms| u64::try_from(ms).unwrap_or(u64::MAX));
        self.clock = Some(self.room.clock(kept, number, last_ms)?);
        self.file = Some(file);
        Ok((playing, allowed))
    }

    fn go_on(&self, path: &std::path::Path) -> anyhow::Result<(Playing, RecordFile, u64)> {
        let resumed = RecordFile::resume(path)?;
        let header = &resumed.record.header;
        let mut library = self.library.clone();
        library.add_pack(&header.pack_text);
        let scenario = library.compile(&header.scenario_text).scenario;
        let scenario = scenario.context("the scenario of this part no longer compiles")?;
        let last_ms = resumed.record.entries.last().map_or(0, |entry| entry.at_ms);
        let playing = Playing::resume(&resumed.record, Arc::new(scenario), &at(last_ms)).map_err(
            |difference| anyhow::anyhow!("playing it again comes out differently: {difference}"),
        )?;
        Ok((playing, resumed.file, last_ms))
    }

    /// The scenario of a part; without one, the practice call that comes with the program.
    fn scenario(&self, part: Option<&PartOfForm>) -> anyhow::Result<Arc<Scenario>> {
        let text = match part {
            Some(part) => {
                let file = self.library.find(&part.scenario);
                file.with_context(|| format!("the scenario {:?} is not here", part.scenario))?
                    .text
                    .as_str()
            }
            None => TUTORIAL.text,
        };
        let scenario = self.library.compile(text).scenario;
        Ok(Arc::new(scenario.context("the scenario does not compile")?))
    }

    fn finish(&mut self, utc: &str) -> anyhow::Result<Farewell> {
        self.stand_up();
        let test = self.test.as_ref().context("no test is open")?;
        let (kept, parts) = (&test.seat.kept, test.form.parts.len());
        let delivery = self.room.finish(kept, &test.battery, parts, utc)?;
        let mut feedback = Vec::new();
        for number in 1..=parts {
            if test.battery.source().feedback {
                let record = records::load(&self.room.part(kept, number)?)?.record;
                let scorer = Scorer::of(&record.header, None)?;
                let title = scorer.scenario().title().to_owned();
                feedback.push((title, scores(&scorer.report(&record), &test.battery)));
            }
        }
        Ok(Farewell {
            waits: matches!(delivery, Delivery::Waits(_)),
            feedback,
        })
    }
}

/// The scores that the battery reports, in one line.
fn scores(report: &Report, battery: &Battery) -> String {
    let reported = &battery.source().reported;
    let scores = report.scores.iter();
    let scores = scores.filter(|score| reported.contains(&score.kind));
    let scores: Vec<String> = scores
        .map(|score| format!("{} {} of 100", score.kind.label(), score.out_of_100))
        .collect();
    scores.join(", ")
}

/// A moment on the clock of a part: the time of a session in a test is that of its clock.
fn at(spent_ms: u64) -> Now<'static> {
    #[allow(
        clippy::cast_precision_loss,
        reason = "a sitting is far shorter than 2^53 ms"
    )]
    let seconds = spent_ms as f64 / 1_000.0;
    Now {
        seconds,
        utc: "",
        seed: 0,
    }
}

fn header(scenario: &Scenario, seed: u64, subject: &str, utc: &str) -> Header {
    let rubric_text = compile::normalized(DEFAULT_RUBRIC);
    Header {
        schema: SCHEMA,
        engine_behaviour: ENGINE_BEHAVIOUR,
        scenario: scenario.id().to_owned(),
        scenario_digest: scenario.digest().to_owned(),
        rubric_digest: sha256_hex(&rubric_text),
        seed,
        subject: subject.to_owned(),
        mode: Mode::Test,
        began: utc.to_owned(),
        scenario_text: scenario.text().to_owned(),
        pack_text: scenario.pack_text().to_owned(),
        again: None,
        rubric_text,
    }
}
