//! A sitting from the code to the seal, whatever screen it is taken on: what was
//! issued is read, what comes next is said, a part is begun or gone on with, and the
//! result is handed over.
//!
//! The terminal and the window show it; neither decides anything about files,
//! time or order.

use std::{path::Path, sync::Arc, time::Duration};

use anyhow::{Context as _, bail};

use crate::{
    battery::{self, Battery, Form, Next, PartOfForm, Stand, Way},
    domain::digest::sha256_hex,
    evaluation::rubric::DEFAULT_RUBRIC,
    report::{Report, Scorer},
    scenario::{Library, Scenario, compile, library::TUTORIAL},
    session::{
        Header, Mode, Record,
        record::{ENGINE_BEHAVIOUR, SCHEMA},
    },
    store::{
        RecordFile,
        accommodations::Accommodations,
        clock::Ticking,
        note_draft, records,
        room::{Delivery, Room, Seat},
        scratchpad,
    },
};

/// A sitting that is open here.
#[derive(Debug)]
pub struct Course {
    room: Room,
    library: Library,
    seat: Seat,
    battery: Battery,
    form: Form,
    way: Way,
}

/// A part, from its beginning or from where it was left.
#[derive(Debug)]
pub struct Part {
    /// 0 is the practice call.
    pub number: usize,
    /// Its record so far.
    pub record: Record,
    /// The scenario, compiled from the very text of the record.
    pub scenario: Arc<Scenario>,
    /// Its record's file, ready for the next entry.
    pub file: RecordFile,
    /// Bytes of a torn last line that were cut off; nobody has seen them.
    pub torn: usize,
    /// Its clock, which runs from here.
    pub clock: Ticking,
    /// How long it may take, if there is a limit.
    pub allowed: Option<Duration>,
}

/// The house rules that a candidate may keep in sight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HouseCard {
    /// Whose rules.
    pub house: String,
    /// The rules.
    pub lines: Vec<String>,
}

/// How a sitting ends.
#[derive(Debug)]
pub struct End {
    /// Where the sealed result went.
    pub delivery: Delivery,
    /// The title and the reported scores of each part, where the battery gives feedback.
    pub feedback: Vec<(String, String)>,
}

impl Course {
    /// Opens the sitting of a code.
    ///
    /// # Errors
    /// The code opens nothing here, or what was issued cannot be read.
    pub fn open(room: Room, code: &str, library: Library, now: &str) -> anyhow::Result<Self> {
        let seat = room.open(code, now)?;
        let text = &seat.kept.battery;
        let battery = battery::read(text, &library)
            .map_err(|problems| anyhow::anyhow!(problems.render("battery", text)))?;
        let Some(form) = battery.form(seat.kept.form) else {
            bail!("this battery has no form {}", seat.kept.form);
        };
        let stand = |number| stand(&room, &seat, number);
        let way = Way::new(
            seat.kept.agreed.is_some(),
            stand(0),
            (1..=form.parts.len()).map(stand).collect(),
        );
        Ok(Self {
            room,
            library,
            seat,
            battery,
            form,
            way,
        })
    }

    /// The battery.
    pub const fn battery(&self) -> &Battery {
        &self.battery
    }

    /// How far the person has come.
    pub const fn way(&self) -> &Way {
        &self.way
    }

    /// What the person was granted.
    pub const fn granted(&self) -> Accommodations {
        self.seat.kept.accommodations
    }

    /// The minutes allowed for each part that counts, this person's own.
    pub fn minutes(&self) -> Vec<u64> {
        let parts = self.form.parts.iter();
        parts
            .map(|part| self.granted().allowed(part.minutes).as_secs() / 60)
            .collect()
    }

    /// The cards of the houses that the parts play in, each once; none where the battery
    /// wants none.
    pub fn house_cards(&self) -> Vec<HouseCard> {
        let mut cards: Vec<HouseCard> = Vec::new();
        if !self.battery.source().house_card {
            return cards;
        }
        for part in &self.form.parts {
            if let Ok(scenario) = self.scenario(Some(part)) {
                let card = HouseCard {
                    house: scenario.house().name.clone(),
                    lines: scenario.house().card.clone(),
                };
                if !card.lines.is_empty() && !cards.contains(&card) {
                    cards.push(card);
                }
            }
        }
        cards
    }

    /// Keeps that the person agreed to begin.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn agree(&mut self, now: &str) -> anyhow::Result<()> {
        self.seat.agree(&self.room, now)?;
        self.way.agree();
        Ok(())
    }

    /// A part, from its beginning or from where it was left; its clock runs from here.
    ///
    /// # Errors
    /// There is no such part, or its record cannot be read, written or played again.
    pub fn take(&mut self, number: usize, now: &str) -> anyhow::Result<Part> {
        let part = match number.checked_sub(1) {
            Some(place) => Some(
                self.form
                    .parts
                    .get(place)
                    .context("there is no such part")?,
            ),
            None => self.form.tutorial.as_ref(),
        };
        let kept = &self.seat.kept;
        let path = self.room.part(kept, number)?;
        let (record, scenario, file, torn) = if path.exists() {
            self.go_on(&path)?
        } else {
            let scenario = self.scenario(part)?;
            let header = header(&scenario, part, &kept.subject, now);
            let file = RecordFile::create(&path, &header)?;
            let entries = Vec::new();
            (Record { header, entries }, scenario, file, 0)
        };
        let last_ms = record.entries.last().map_or(0, |entry| entry.at_ms);
        let allowed = part.map(|part| kept.accommodations.allowed(part.minutes));
        let clock = self.room.clock(kept, number, last_ms)?;
        self.way.begin(number);
        Ok(Part {
            number,
            record,
            scenario,
            file,
            torn,
            clock,
            allowed,
        })
    }

    fn go_on(&self, path: &Path) -> anyhow::Result<(Record, Arc<Scenario>, RecordFile, usize)> {
        let resumed = RecordFile::resume(path)?;
        let header = &resumed.record.header;
        let mut library = self.library.clone();
        library.add_pack(&header.pack_text);
        let scenario = library.compile(&header.scenario_text).scenario;
        let scenario = scenario.context("the scenario of this part no longer compiles")?;
        let (file, torn) = (resumed.file, resumed.dropped);
        Ok((resumed.record, Arc::new(scenario), file, torn))
    }

    /// Takes that the note of a part is filed.
    pub fn finished(&mut self, number: usize) {
        self.way.finish(number);
    }

    /// The scenario of a part; without one, the practice call that comes with the program.
    fn scenario(&self, part: Option<&PartOfForm>) -> anyhow::Result<Arc<Scenario>> {
        if let Some(part) = part {
            return Ok(Arc::new(
                self.battery.scenario(part, &self.library)?.scenario,
            ));
        }
        let scenario = self.library.compile(TUTORIAL.text).scenario;
        Ok(Arc::new(scenario.context("the scenario does not compile")?))
    }

    /// Seals what was played and hands it over. What was written for nobody else goes.
    ///
    /// # Errors
    /// A part is not finished or cannot be judged, or the bundle cannot be written.
    pub fn finish(&mut self, now: &str) -> anyhow::Result<End> {
        if self.way.next() != Next::Seal {
            bail!("a part of this sitting is not finished");
        }
        let (kept, parts) = (&self.seat.kept, self.form.parts.len());
        let delivery = self.room.finish(kept, &self.battery, parts, now)?;
        let mut feedback = Vec::new();
        for number in 0..=parts {
            let path = self.room.part(kept, number)?;
            scratchpad::drop(&path);
            note_draft::drop(&path);
            if number > 0 && self.battery.source().feedback {
                let record = records::load(&path)?.record;
                let scorer = Scorer::of(&record.header, None)?;
                let title = scorer.scenario().title().to_owned();
                feedback.push((title, scores(&scorer.report(&record), &self.battery)));
            }
        }
        Ok(End { delivery, feedback })
    }
}

/// How far a part has come, by its record.
fn stand(room: &Room, seat: &Seat, number: usize) -> Stand {
    let there = room
        .part(&seat.kept, number)
        .is_ok_and(|path| path.exists());
    if room.is_done(&seat.kept, number) {
        Stand::Done
    } else if there {
        Stand::Begun
    } else {
        Stand::Untouched
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

fn header(scenario: &Scenario, part: Option<&PartOfForm>, subject: &str, now: &str) -> Header {
    let rubric_text = compile::normalized(DEFAULT_RUBRIC);
    Header {
        schema: SCHEMA,
        engine_behaviour: ENGINE_BEHAVIOUR,
        scenario: scenario.id().to_owned(),
        scenario_digest: scenario.digest().to_owned(),
        rubric_digest: sha256_hex(&rubric_text),
        // The practice call is the same for everybody.
        seed: part.map_or(1, |part| part.seed),
        subject: subject.to_owned(),
        mode: Mode::Test,
        began: now.to_owned(),
        scenario_text: scenario.text().to_owned(),
        pack_text: scenario.pack_text().to_owned(),
        again: None,
        rubric_text,
    }
}
