//! The points of a result as the screen shows them: what was said there, the rule
//! and its law, what the engine says, and the scores of both beside each other.

use crate::{
    bundle::{
        addendum::{Addendum, Said, Says},
        decision::Decision,
        point,
    },
    clerk::{Clerk, appeals::Matter},
    cli::hire::people::shown,
    compliance::{self, rules},
    evaluation::rubric::ScoreKind,
    panels::hiring::model::{Beside, Contest, Point, Points},
    report::Report,
    session::{Record, spell::Told},
};

impl Clerk {
    /// The points of a sitting's result and what was said of them.
    pub(super) fn shown_points(&self, sitting: &str, matter: &Matter) -> anyhow::Result<Points> {
        let reports = matter.reports()?;
        let said = matter.addendum.said().iter();
        let mut numbers = said.map(|one| one.number);
        let spoken = numbers.any(|number| matter.addendum.stands(number));
        let records = matter.found.records.iter();
        let calls = records.zip(&reports).map(|(record, report)| {
            let id = record.header.scenario.as_str();
            let known = self.shelf.iter().find(|one| one.0 == id);
            let title = known.map_or(id, |one| one.1.as_str());
            beside(title, report, spoken)
        });
        Ok(Points {
            sitting: sitting.to_owned(),
            calls: calls.collect(),
            decision: Decision::of(&reports).in_words(),
            points: (1..)
                .zip(&matter.found.reports)
                .flat_map(|(number, engine)| point::Point::all(number, engine))
                .map(|(point, says)| shown_point(&point, says, matter))
                .collect(),
            said: matter
                .addendum
                .said()
                .iter()
                .map(|said| in_words(&matter.addendum, said))
                .collect(),
            open: contests(matter),
        })
    }
}

/// The contests of a result that nobody has decided.
pub(super) fn contests(matter: &Matter) -> Vec<Contest> {
    let open = matter.addendum.open();
    open.map(|said| {
        let point = matter.addendum.point_of(said);
        let point = point.map(|point| {
            let known = matter.engine(point);
            let all = known.map(|report| point::Point::all(point.record(), report));
            let found = all.into_iter().flatten().find(|(one, _)| one == point);
            shown_point(point, found.map(|one| one.1).unwrap_or_default(), matter)
        });
        contest(said, point.unwrap_or_default())
    })
    .collect()
}

/// A contest about a point.
pub(super) fn contest(said: &Said, point: Point) -> Contest {
    Contest {
        number: said.number,
        point,
        reason: shown(&said.reason),
        at: day(&said.at),
    }
}

fn day(at: &str) -> String {
    at.get(..10).unwrap_or_default().to_owned()
}

/// The engine's scores, and those that people leave if they set anything aside.
fn beside(title: &str, report: &Report, spoken: bool) -> Beside {
    let engine: Vec<(ScoreKind, u32)> = report
        .scores
        .iter()
        .map(|one| (one.kind, one.out_of_100))
        .collect();
    let people = report.people.as_ref().map(|people| {
        let scores = people.scores.iter();
        let scores: Vec<(ScoreKind, u32)> = scores.map(|one| (one.kind, one.out_of_100)).collect();
        (scores, people.band_label.clone())
    });
    let (people, people_band) = people.filter(|_| spoken).unwrap_or_default();
    Beside {
        title: title.to_owned(),
        engine,
        band: report.band_label.clone(),
        people,
        people_band,
    }
}

fn shown_point(point: &point::Point, says: String, matter: &Matter) -> Point {
    let record = matter.record(point);
    let mut shown = Point {
        id: point.to_string(),
        title: point.to_string(),
        says,
        ..Point::default()
    };
    let Some(report) = matter.engine(point) else {
        return shown;
    };
    match point {
        point::Point::Finding { rule, entry, .. } => {
            if let Some(known) = rules::find(rule) {
                known.title.clone_into(&mut shown.title);
            }
            let all = report.findings.iter();
            let mut found = all.filter(|one| one.rule == *rule && one.entry == *entry);
            if let Some(finding) = found.next() {
                shown.instead.clone_from(&finding.instead);
                shown.citations.clone_from(&finding.citations);
                if finding.citations.is_empty() && finding.source == compliance::Source::Client {
                    shown.citations.push("house rule".to_owned());
                }
            }
            shown.quoted = quoted(record, &[*entry]);
        }
        point::Point::Line {
            score,
            criterion,
            nth,
            ..
        } => {
            shown.is_line = true;
            let lines = report.scores.iter().filter(|one| one.kind == *score);
            let lines = lines.flat_map(|one| &one.lines);
            let mut lines = lines.filter(|line| line.criterion == *criterion);
            if let Some(line) = lines.nth((*nth as usize).saturating_sub(1)) {
                let about = line.rubric_line.split_once(": ");
                let about = about.map_or(line.rubric_line.as_str(), |one| one.0);
                shown.title = format!("{}: {about}", score.label());
                shown.quoted = quoted(record, &line.entries);
                let rule = line.rule.as_deref().and_then(rules::find);
                if let Some(rule) = rule {
                    shown.citations = rule.law.iter().map(|&one| one.to_owned()).collect();
                }
            }
        }
        point::Point::Gate { gate, .. } => {
            if let Some(one) = report.gates.iter().find(|one| one.id == *gate) {
                shown.title = format!("Gate: {}", one.label);
                shown.quoted = quoted(record, &one.entries);
                let titles = one.rules.iter().filter_map(|rule| rules::find(rule));
                let titles: Vec<&str> = titles.map(|rule| rule.title).collect();
                shown.says = titles.join("; ");
            }
        }
    }
    shown
}

/// What was said at the first of these entries at which anything was said.
fn quoted(record: Option<&Record>, entries: &[u32]) -> Vec<(String, String)> {
    let Some(record) = record else {
        return Vec::new();
    };
    let said = |seq: &u32| {
        let entry = record.entries.iter().find(|entry| entry.seq == *seq)?;
        let words = entry.then.iter().filter_map(|told| match told {
            Told::Said { words, .. }
            | Told::StandingSaid { words, .. }
            | Told::Filled { words, .. }
            | Told::MessageLeft { words, .. }
            | Told::Offered { words, .. } => Some(("The trainee said", words)),
            Told::Heard { words, .. } => Some(("The other side said", words)),
            _ => None,
        });
        let words = words.filter(|(_, words)| !words.trim().is_empty());
        let words: Vec<(String, String)> = words
            .map(|(who, words)| (who.to_owned(), shown(words)))
            .collect();
        (!words.is_empty()).then_some(words)
    };
    entries.iter().find_map(said).unwrap_or_default()
}

/// What was said, and its number where it can be taken back.
fn in_words(addendum: &Addendum, said: &Said) -> (Option<u32>, String) {
    let about = addendum.point_of(said);
    let about = about.map_or_else(String::new, |point| format!(" {point}"));
    let what = match &said.says {
        Says::SetAside { level: None, .. } => "set aside".to_owned(),
        Says::SetAside {
            level: Some(level), ..
        } => format!("put the level \"{}\" in the place of", level.label()),
        Says::TakeBack { number } => format!("took back what number {number} says of"),
        Says::Contest { .. } => "contested".to_owned(),
        Says::Decide { upheld: true, .. } => "upheld the contest of".to_owned(),
        Says::Decide { upheld: false, .. } => "refused the contest of".to_owned(),
        Says::Looked => "looked at the whole and lets the rest stand".to_owned(),
    };
    let by = match &said.says {
        Says::Contest { .. } => "the trainee".to_owned(),
        _ => shown(&said.by),
    };
    let words = format!(
        "{}. {}: {by} {what}{about}: {}",
        said.number,
        day(&said.at),
        shown(&said.reason)
    );
    (addendum.stands(said.number).then_some(said.number), words)
}
