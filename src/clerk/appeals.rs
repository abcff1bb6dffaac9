//! What people say of a result beside the engine's score: contests, what a trainer
//! sets aside, and that somebody has looked.

use anyhow::{Context as _, bail};

use crate::{
    bundle::{
        addendum::{Addendum, Said, Says},
        decision::Decision,
        point::Point,
        verify::{Verdict, verify},
    },
    clerk::{Clerk, now, stamp},
    cli::hire::people::shown,
    domain::digest::sha256_hex,
    export::results,
    panels::hiring::model::{Contest, Points, Say, Saying, Told},
    report::{Report, Scorer},
    store::desk::{Reviewed, Right},
};

/// A sealed result and what was said of it.
struct Matter {
    found: Verdict,
    addendum: Addendum,
    before: String,
}

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
        Ok(Told::Points(Box::new(shown_points(sitting, &matter))))
    }

    pub(super) fn say(&mut self, say: &Say) -> anyhow::Result<Told> {
        self.may(Right::Train, "speak about a result", &say.sitting)?;
        let mut matter = self.matter(&say.sitting)?;
        let says = match &say.what {
            Saying::SetAside(point) => Says::SetAside {
                point: point.parse::<Point>()?,
                level: None,
            },
            Saying::Decide { contest, upheld } => Says::Decide {
                contest: *contest,
                upheld: *upheld,
                level: None,
            },
            Saying::Looked => Says::Looked,
        };
        let key = self.keys().signing()?;
        let at = stamp(now());
        matter
            .addendum
            .append(&at, &say.by, says, &say.reason, &key)?;
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
        Ok(Told::Points(Box::new(shown_points(&say.sitting, &matter))))
    }

    /// Contests that nobody has decided, at the whole desk.
    pub(super) fn contests(&mut self) -> anyhow::Result<Vec<(String, Contest)>> {
        let mut all = Vec::new();
        for sitting in self.desk()?.spoken_about()? {
            let text = self.desk()?.addendum(&sitting)?.unwrap_or_default();
            let addendum = Addendum::read(&text)?;
            let open: Vec<Contest> = addendum
                .open()
                .map(|said| contest(&addendum, said))
                .collect();
            all.extend(open.into_iter().map(|one| (sitting.clone(), one)));
        }
        Ok(all)
    }
}

impl Matter {
    /// The engine's reports with what people say beside them.
    fn reports(&self) -> anyhow::Result<Vec<Report>> {
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
}

fn contest(addendum: &Addendum, said: &Said) -> Contest {
    let point = addendum.point_of(said);
    Contest {
        number: said.number,
        point: point.map(ToString::to_string).unwrap_or_default(),
        reason: shown(&said.reason),
        at: said.at.get(..10).unwrap_or_default().to_owned(),
    }
}

fn shown_points(sitting: &str, matter: &Matter) -> Points {
    let points = (1..).zip(&matter.found.reports);
    let said = matter.addendum.said().iter().map(|said| {
        let about = matter.addendum.point_of(said);
        let about = about.map_or_else(String::new, |point| format!(" {point}"));
        let what = match &said.says {
            Says::SetAside { .. } => "set aside",
            Says::TakeBack { .. } => "took back",
            Says::Contest { .. } => "contested",
            Says::Decide { upheld: true, .. } => "upheld the contest of",
            Says::Decide { upheld: false, .. } => "refused the contest of",
            Says::Looked => "looked at the whole and lets the rest stand",
        };
        format!(
            "{}. {}: {} {what}{about}: {}",
            said.number,
            said.at.get(..10).unwrap_or_default(),
            shown(&said.by),
            shown(&said.reason)
        )
    });
    Points {
        sitting: sitting.to_owned(),
        points: points
            .flat_map(|(number, engine)| Point::all(number, engine))
            .map(|(point, words)| (point.to_string(), words))
            .collect(),
        said: said.collect(),
        open: matter
            .addendum
            .open()
            .map(|said| contest(&matter.addendum, said))
            .collect(),
    }
}
