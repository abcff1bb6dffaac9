//! The review of a call that was listened to. No line is searched for there: what counts is which
//! faults were found, mark by mark, and which were still missing when the desk was left.

use crate::{
    compliance,
    evaluation::{FaultVerdict, Finding, faults},
    review::{
        Alternative, Mark, Move, Point, Review,
        moves::{clock, looks},
        note, say,
    },
    scenario::{Scenario, model::Heard},
    session::{Action, Play, Record, Session, action},
    solver::{Judge, Position},
};

/// How many faults there are to find.
pub(super) fn to_find(scenario: &Scenario) -> i64 {
    count(Listened::of(scenario).map_or(0, |listened| listened.faults(&[]).len()))
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The call, and what the rules find in it.
struct Listened<'a> {
    heard: &'a Heard,
    found: Vec<Finding>,
}

/// A fault as the review tells it: the line, from 1, what the rules say there, what became of it.
struct Fault {
    line: u32,
    happened: String,
    verdict: FaultVerdict,
}

impl<'a> Listened<'a> {
    fn of(scenario: &'a Scenario) -> Option<Self> {
        let found = compliance::in_what_was_heard(scenario);
        Some(Self {
            heard: scenario.to_listen_to()?,
            found: found.iter().map(Finding::from).collect(),
        })
    }

    fn faults(&self, marks: &[action::Mark]) -> Vec<Fault> {
        let spots: Vec<&[String]> = self.heard.spots.iter().map(|spot| &*spot.rules).collect();
        let marks: Vec<(u32, usize)> = marks
            .iter()
            .map(|mark| (u32::from(mark.line) + 1, usize::from(mark.spot)))
            .collect();
        faults(&spots, &marks, &self.found)
            .iter()
            .map(|fault| Fault {
                line: fault.line,
                happened: fault
                    .finding
                    .map_or_else(String::new, |finding| finding.happened.to_string()),
                verdict: fault.verdict,
            })
            .collect()
    }

    /// What stands: faults found, less false alarms.
    fn standing(&self, marks: &[action::Mark]) -> i64 {
        let all = self.faults(marks);
        let of = |verdict| count(all.iter().filter(|one| one.verdict == verdict).count());
        (of(FaultVerdict::Found) - of(FaultVerdict::FalseAlarm)).max(0)
    }

    /// A mark in words.
    fn words(&self, mark: action::Mark) -> String {
        let line = self.heard.lines.get(usize::from(mark.line));
        let spot = self.heard.spots.get(usize::from(mark.spot));
        format!(
            "line {}, “{}”: {}",
            u32::from(mark.line) + 1,
            line.map_or("", |line| line.says.as_str()),
            spot.map_or("", |spot| spot.words.as_str())
        )
    }
}

/// Goes through what was marked. Returns where it ends.
pub(super) fn walk(
    record: &Record,
    session: &Session,
    judge: &Judge,
    start: Position,
    review: &mut Review,
    see: &mut impl FnMut(u32),
) -> Position {
    let play = session.play();
    let mut at = start;
    let Some(listened) = Listened::of(&play.scenario) else {
        return at;
    };
    let mut marks: Vec<action::Mark> = Vec::new();
    let mut standing = 0;
    review.curve.push(Point {
        entry: 0,
        reach: 0,
        exposure: 0,
    });
    for (entry, stored) in session.log().entries.iter().zip(&record.entries) {
        let here = at.clone();
        at.follow(play, judge, &entry.cause, &entry.effects, &mut |_| {});
        if looks(&entry.cause) {
            continue;
        }
        match &entry.cause {
            Action::Mark(mark) => marks.push(*mark),
            Action::Unmark(mark) => marks.retain(|one| one != mark),
            _ => {}
        }
        let before = std::mem::replace(&mut standing, listened.standing(&marks));
        let missed = match entry.cause {
            Action::Finish => listened.faults(&marks),
            _ => Vec::new(),
        };
        let missed: Vec<Fault> = missed
            .into_iter()
            .filter(|fault| fault.verdict == FaultVerdict::Missed)
            .collect();
        let decided = Decided {
            play,
            listened: &listened,
            here: &here,
            done: &entry.cause,
            before,
            standing,
            missed,
        };
        let mut decision = decided.told(record, review.par);
        decision.entry = entry.seq;
        decision.clock = clock(stored);
        decision.mood = at.state.mood();
        review.curve.push(Point {
            entry: entry.seq,
            reach: standing,
            exposure: 0,
        });
        review.moves.push(decision);
        see(entry.seq);
    }
    at
}

/// A decision of somebody who listens.
struct Decided<'a> {
    play: &'a Play,
    listened: &'a Listened<'a>,
    here: &'a Position,
    done: &'a Action,
    before: i64,
    standing: i64,
    missed: Vec<Fault>,
}

impl Decided<'_> {
    fn told(&self, record: &Record, to_find: i64) -> Move {
        let note = match self.done {
            Action::FileNote(_) => note::faults(record, self.play),
            _ => Vec::new(),
        };
        let (did, false_alarm) = match self.done {
            Action::Mark(mark) => {
                let alarm = self.is_false(*mark);
                let verdict = if alarm {
                    "Nothing of that kind is there."
                } else {
                    "It is there."
                };
                let did = format!("Mark {}. {verdict}", self.listened.words(*mark));
                (did, alarm)
            }
            Action::Unmark(mark) => {
                let did = format!("Take back {}.", self.listened.words(*mark));
                (did, false)
            }
            done => (say::done(self.play, &self.here.state, done), false),
        };
        let cost = if false_alarm {
            1
        } else {
            count(self.missed.len()).max(self.before - self.standing)
        };
        let untrue = note.iter().map(note::NoteFault::mark).max();
        Move {
            entry: 0,
            clock: String::new(),
            did,
            heard: Vec::new(),
            mark: Mark::of(cost, to_find, false).max(untrue.unwrap_or(Mark::Best)),
            before: self.before,
            after: self.standing,
            cost,
            best: None,
            line: Vec::new(),
            why: self.missing(),
            mood: self.here.state.mood(),
            exposure: 0,
            findings: Vec::new(),
            note,
            alternatives: Vec::<Alternative>::new(),
        }
    }

    fn is_false(&self, mark: action::Mark) -> bool {
        let line = u32::from(mark.line) + 1;
        let mut all = self.listened.faults(&[mark]).into_iter();
        all.any(|one| one.line == line && one.verdict == FaultVerdict::FalseAlarm)
    }

    fn missing(&self) -> Option<String> {
        let told: Vec<String> = self
            .missed
            .iter()
            .map(|one| format!("line {}, {}", one.line, one.happened))
            .collect();
        (!told.is_empty()).then(|| format!("Not marked: {}", told.join(" / ")))
    }
}
