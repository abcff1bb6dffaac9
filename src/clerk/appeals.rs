//! What people say of a result beside the engine's score: contests, what a trainer
//! sets aside, that somebody has looked, and how far people and engine agree.

use anyhow::{Context as _, bail};

use crate::{
    bundle::{
        addendum::{self, Addendum, Says},
        decision::Decision,
        point,
        verify::{Verdict, verify},
    },
    clerk::{
        Clerk, now,
        points::{contest, contests},
        stamp,
    },
    cohort::agreement::kappa,
    domain::digest::sha256_hex,
    export::results,
    panels::hiring::model::{Agreement, Contest, Point, Say, Saying, Told},
    report::{Report, Scorer},
    session::Record,
    store::desk::{Reviewed, Right},
};

/// A sealed result and what was said of it.
pub(super) struct Matter {
    pub(super) found: Verdict,
    pub(super) addendum: Addendum,
    before: String,
}

/// The contests of a sitting as they were shaped for what was said so far.
#[derive(Clone, Debug)]
pub(super) struct Shaped {
    said: String,
    open: Vec<Contest>,
    trouble: Option<String>,
}

/// A contest with its sitting, and why it cannot be answered, if it cannot.
pub(super) type Open = (String, Contest, Option<String>);

impl Clerk {
    fn matter(&mut self, sitting: &str) -> anyhow::Result<Matter> {
        let text = self.bundle(sitting)?;
        let text =
            text.context("the bundle of this sitting is neither here nor in the database")?;
        let found = verify(&text);
        if let Some(problem) = found.problems.first() {
            bail!("the sealed result does not hold, so nobody can speak about it: {problem}");
        }
        let before = self.desk()?.addendum(sitting)?.unwrap_or_default();
        let addendum = if before.is_empty() {
            let subject = found.head.as_ref().map(|head| head.subject.as_str());
            Addendum::about(&sha256_hex(&text), sitting, subject.unwrap_or_default())
        } else {
            Addendum::read(&before)?
        };
        Ok(Matter {
            found,
            addendum,
            before,
        })
    }

    pub(super) fn points(&mut self, sitting: &str) -> anyhow::Result<Told> {
        self.may(Right::Train, "look at the points of a result", sitting)?;
        let matter = self.matter(sitting)?;
        let points = self.shown_points(sitting, &matter)?;
        Ok(Told::Points(Box::new(points)))
    }

    pub(super) fn say(&mut self, say: &Say) -> anyhow::Result<Told> {
        self.may(Right::Train, "speak about a result", &say.sitting)?;
        let by = self.signs(&say.by)?;
        let mut matter = self.matter(&say.sitting)?;
        let says = match &say.what {
            Saying::SetAside { point, level } => Says::SetAside {
                point: point.parse::<point::Point>()?,
                level: *level,
            },
            Saying::TakeBack(number) => Says::TakeBack { number: *number },
            Saying::Decide {
                contest,
                upheld,
                level,
            } => Says::Decide {
                contest: *contest,
                upheld: *upheld,
                level: *level,
            },
            Saying::Looked => Says::Looked,
        };
        let key = self.keys().signing()?;
        let at = stamp(now());
        matter.addendum.append(&at, &by, says, &say.reason, &key)?;
        let reports = matter.reports()?;
        let rows: Vec<results::Row> = matter
            .found
            .records
            .iter()
            .zip(&reports)
            .map(|(record, report)| results::Row::of(&record.header, report))
            .collect();
        let open = matter.addendum.open().count();
        self.desk()?.review(&Reviewed {
            sitting: &say.sitting,
            before: &matter.before,
            addendum: matter.addendum.text(),
            open: i64::try_from(open).unwrap_or(i64::MAX),
            decision: &Decision::of(&reports).in_words(),
            parts: &rows,
        })?;
        let points = self.shown_points(&say.sitting, &matter)?;
        Ok(Told::Points(Box::new(points)))
    }

    /// Contests that nobody has decided, at the whole desk. A result is played and
    /// scored again only once for the same words about it.
    pub(super) fn contests(&mut self) -> anyhow::Result<Vec<Open>> {
        let mut all = Vec::new();
        for sitting in self.desk()?.spoken_about()? {
            let said = self.desk()?.addendum(&sitting)?.unwrap_or_default();
            let known = self.shaped.get(&sitting).filter(|one| one.said == said);
            let shaped = match known.cloned() {
                Some(shaped) => shaped,
                None => self.shape(&sitting, said)?,
            };
            let open = shaped.open.iter();
            all.extend(open.map(|one| (sitting.clone(), one.clone(), shaped.trouble.clone())));
            self.shaped.insert(sitting, shaped);
        }
        Ok(all)
    }

    fn shape(&mut self, sitting: &str, said: String) -> anyhow::Result<Shaped> {
        let addendum = Addendum::read(&said)?;
        if addendum.open().next().is_none() {
            return Ok(Shaped {
                said,
                open: Vec::new(),
                trouble: None,
            });
        }
        // One result that does not hold hides no other appeal.
        let (open, trouble) = match self.matter(sitting) {
            Ok(matter) => (contests(&matter), None),
            Err(error) => {
                let bare = addendum.open().map(|one| {
                    let point = addendum.point_of(one).map(ToString::to_string);
                    let id = point.unwrap_or_default();
                    let point = Point {
                        title: id.clone(),
                        id,
                        ..Point::default()
                    };
                    contest(one, point)
                });
                (bare.collect(), Some(format!("{error:#}")))
            }
        };
        Ok(Shaped {
            said,
            open,
            trouble,
        })
    }

    pub(super) fn agreement(&mut self) -> anyhow::Result<Told> {
        self.may(Right::Train, "see how far people and engine agree", "")?;
        let mut cases = Vec::new();
        let mut results = 0;
        for sitting in self.desk()?.spoken_about()? {
            let said = self.desk()?.addendum(&sitting)?.unwrap_or_default();
            // Whoever looked at the whole has agreed with what was not set aside.
            if Addendum::read(&said)?.looked().is_none() {
                continue;
            }
            results += 1;
            for (engine, without) in self.matter(&sitting)?.both()? {
                cases.extend(addendum::pairs(&engine, &without));
            }
        }
        Ok(Told::Agreement(Agreement {
            results,
            lines: cases.len(),
            alike: cases.iter().filter(|(one, other)| one == other).count(),
            kappa: kappa(cases.iter().copied()).map_err(|why| why.to_string()),
        }))
    }
}

impl Matter {
    /// The engine's reports with what people say beside them.
    pub(super) fn reports(&self) -> anyhow::Result<Vec<Report>> {
        let pairs = self.found.records.iter().zip(&self.found.reports);
        (1..)
            .zip(pairs)
            .map(|(number, (record, engine))| {
                let scorer = Scorer::of(&record.header, None)?;
                Ok(self
                    .addendum
                    .beside(number, record, &scorer, engine.clone()))
            })
            .collect()
    }

    /// The engine's own reports, and those with what was set aside left out.
    fn both(&self) -> anyhow::Result<Vec<(Report, Report)>> {
        let pairs = self.found.records.iter().zip(&self.found.reports);
        (1..)
            .zip(pairs)
            .map(|(number, (record, engine))| {
                let scorer = Scorer::of(&record.header, None)?;
                let exceptions = self.addendum.exceptions(number);
                Ok((engine.clone(), scorer.report_without(record, &exceptions)))
            })
            .collect()
    }

    /// The engine's report of the call that a point is of.
    pub(super) fn engine(&self, point: &point::Point) -> Option<&Report> {
        let place = (point.record() as usize).checked_sub(1)?;
        self.found.reports.get(place)
    }

    /// The record of the call that a point is of.
    pub(super) fn record(&self, point: &point::Point) -> Option<&Record> {
        let place = (point.record() as usize).checked_sub(1)?;
        self.found.records.get(place)
    }
}
