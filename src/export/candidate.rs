//! What the candidate report says, sentence by sentence: HTML and PDF write the same.
//!
//! One page has room for the weightiest; how much was left out is said. All words
//! of the page stand here, which makes the file a long one.

use crate::export::sitting::{Part, Remark, Score, Sitting, one_line};

/// So many remarks of what went well stand on the page, if there is room.
const WELL_MAX: usize = 3;

/// So many of what did not.
const BADLY_MAX: usize = 5;

/// Lines that the page has for remarks, calls and what a person has to look at,
/// on Letter, which is the lower sheet, with the widest of the usual typefaces.
const LINES: usize = 30;

/// Signs on a line, with that typeface.
const LINE_SIGNS: usize = 105;

/// So many sentences for a person to act on.
const NEEDS_MAX: usize = 3;

/// A sentence on the page has at most so many signs; a longer one ends in an ellipsis.
const SENTENCE_MAX: usize = 160;

/// A title on the page has at most so many signs.
const TITLE_MAX: usize = 110;

/// A name on the page has at most so many signs; JSON and tables have all of it.
const NAME_MAX: usize = 90;

/// More parts than this stand in a sentence instead of a table.
pub const ROWS_MAX: usize = 6;

/// A remark as the page shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// What it is about.
    pub title: String,
    /// How heavy it is, or what it earned; may be empty.
    pub weight: String,
    /// What happened.
    pub what: String,
    /// The candidate's own words.
    pub said: Option<String>,
    /// What to say instead.
    pub instead: Option<String>,
    /// The rule, its citations, and where it happened.
    pub source: String,
}

/// The report's title.
pub const TITLE: &str = "Candidate report";

/// What stands below everything.
pub const FOOT: &str = "A work sample of observable behavior, scored by published rules from \
    what was said and written. A person decides; ask for the full record before deciding \
    against somebody. Not legal advice.";

/// Whose report it is: the name, or the random id.
pub fn called(sitting: &Sitting) -> String {
    let called = clipped(&sitting.called(), NAME_MAX);
    match &sitting.name {
        Some(_) => called,
        None => format!("Candidate {called}"),
    }
}

/// What it is a report of: the battery, its form, the day.
pub fn occasion(sitting: &Sitting) -> String {
    let taken = match &sitting.battery {
        Some(battery) => {
            let title = if battery.title.is_empty() {
                &battery.id
            } else {
                &battery.title
            };
            format!("{}, form {}", clipped(title, TITLE_MAX), battery.form)
        }
        None => "no battery".to_owned(),
    };
    format!("{taken} · {}", sitting.day())
}

/// The band, in a line.
pub fn band(sitting: &Sitting) -> String {
    match sitting.band {
        Some(band) => format!("Band {band} of 4: {}", sitting.band_label),
        None => "No band".to_owned(),
    }
}

/// Why that band, and what the cut says.
pub fn band_why(sitting: &Sitting) -> String {
    let cut = sitting.battery.as_ref().and_then(|one| one.cut.as_ref());
    let verdict = match (cut, sitting.passed) {
        (Some(cut), Some(passed)) => format!(
            " The house's cut of {} is {}.",
            cut.points,
            if passed { "reached" } else { "not reached" }
        ),
        (Some(cut), None) => format!(" The house's cut of {} is left to a person.", cut.points),
        (None, _) => " No cut is set.".to_owned(),
    };
    format!("{}.{verdict}", upper(&sitting.band_why))
}

/// A score's points, with its standard error where that is known.
pub fn points(score: &Score) -> String {
    match score.sem {
        Some(sem) => format!("{} ± {sem:.1}", score.out_of_100),
        None => score.out_of_100.to_string(),
    }
}

/// What a person has to look at, as much as fits.
pub fn needs(sitting: &Sitting) -> Vec<String> {
    cut_short(&sitting.needs_a_person, NEEDS_MAX, |one| {
        clipped(one, SENTENCE_MAX)
    })
    .0
}

/// The lines that are left for remarks.
fn room(sitting: &Sitting) -> usize {
    let calls = match sitting.parts.len() {
        few @ ..=ROWS_MAX => few,
        _ => lines(&rows_in_words(&sitting.parts)),
    };
    let needs = needs(sitting);
    let asked: usize = needs.iter().map(|one| lines(one)).sum();
    let asked = if needs.is_empty() { 0 } else { asked + 1 };
    let why = lines(&band_why(sitting)).saturating_sub(1);
    let print: usize = small_print(sitting).iter().map(|one| lines(one)).sum();
    // The small print is small: five of its lines take the room of four.
    LINES.saturating_sub(calls + asked + why + print.saturating_sub(5) * 4 / 5)
}

/// How many lines a text takes.
fn lines(text: &str) -> usize {
    text.chars().count().div_ceil(LINE_SIGNS).max(1)
}

/// How many lines a remark takes.
fn takes(one: &Shown) -> usize {
    let said = one.said.as_ref().map_or(0, |said| said.chars().count() + 9);
    let instead = one
        .instead
        .as_ref()
        .map_or(0, |one| one.chars().count() + 10);
    let signs = one.title.chars().count() + one.weight.len() + one.what.chars().count();
    (signs + said + instead + one.source.chars().count() + 6).div_ceil(LINE_SIGNS)
}

/// What went well, and how much more there is.
pub fn well(sitting: &Sitting) -> (Vec<Shown>, usize) {
    let (mut told, _) = cut_short(&sitting.went_well, WELL_MAX, |one| shown(sitting, one));
    fit(&mut told, room(sitting) / 3);
    let left = sitting.went_well.len() - told.len();
    (told, left)
}

/// Keeps as many as fit into so many lines, and one in any case.
fn fit(told: &mut Vec<Shown>, most: usize) {
    let mut used = 0;
    let fits = told.iter().take_while(|one| {
        used += takes(one);
        used <= most
    });
    let count = fits.count().max(1);
    told.truncate(count);
}

/// What did not, and how much more there is. What several rules found in one
/// sentence of a call is told together.
pub fn badly(sitting: &Sitting) -> (Vec<Shown>, usize) {
    let mut groups: Vec<Vec<&Remark>> = Vec::new();
    for one in &sitting.went_badly {
        let same = |group: &&mut Vec<&Remark>| {
            group.first().is_some_and(|known| {
                one.rule.is_some()
                    && known.rule.is_some()
                    && (one.part, one.entry) == (known.part, known.entry)
            })
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    let (mut told, _) = cut_short(&groups, BADLY_MAX, |group| together(sitting, group));
    let taken: usize = well(sitting).0.iter().map(takes).sum();
    fit(&mut told, room(sitting).saturating_sub(taken));
    let told_of: usize = groups.iter().take(told.len()).map(Vec::len).sum();
    (told, sitting.went_badly.len().saturating_sub(told_of))
}

/// Remarks on one sentence, as one: the heaviest leads.
fn together(sitting: &Sitting, group: &[&Remark]) -> Shown {
    let Some((first, others)) = group.split_first() else {
        return Shown::default();
    };
    let mut whole = (*first).clone();
    whole.citations.truncate(1);
    for other in others {
        whole.title = format!("{}; {}", whole.title, lower(&other.title));
        whole.rule = whole
            .rule
            .zip(other.rule.as_ref())
            .map(|(all, one)| format!("{all}, {one}"));
        let first = other.citations.first();
        let unseen = first.filter(|one| !whole.citations.contains(one));
        whole.citations.extend(unseen.cloned());
    }
    shown(sitting, &whole)
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

fn cut_short<T, U>(all: &[T], most: usize, make: impl Fn(&T) -> U) -> (Vec<U>, usize) {
    (
        all.iter().take(most).map(make).collect(),
        all.len().saturating_sub(most),
    )
}

/// How many more there are, in a sentence.
pub fn more(count: usize) -> String {
    format!("{count} more in the JSON export and in the debrief.")
}

fn shown(sitting: &Sitting, remark: &Remark) -> Shown {
    let mut source: Vec<String> = Vec::new();
    if let Some(rule) = &remark.rule {
        source.push(clipped(rule, TITLE_MAX));
    }
    if !remark.citations.is_empty() {
        source.push(law(&remark.citations));
    }
    if sitting.parts.len() > 1 {
        source.push(format!("call {}", remark.part));
    }
    match remark.again {
        0 => {}
        1 => source.push("and once more".to_owned()),
        again => source.push(format!("and {again} times more")),
    }
    let reported = sitting.score(remark.kind).is_some();
    let weight = match (&remark.severity, remark.points) {
        (Some(_), _) if !reported => "coaching only: law is not scored here".to_owned(),
        (Some(severity), _) => severity.clone(),
        (None, points) if points < 0 => {
            format!("{} of {}", points_in_words(points), remark.kind.label())
        }
        (None, _) => String::new(),
    };
    Shown {
        title: clipped(&remark.title, TITLE_MAX),
        weight,
        what: clipped(&sentence(&remark.what), SENTENCE_MAX),
        said: remark.said.as_ref().map(|one| clipped(one, SENTENCE_MAX)),
        instead: remark
            .instead
            .as_ref()
            .map(|one| clipped(one, SENTENCE_MAX)),
        source: source.join(" · "),
    }
}

/// Citations, as many as fit.
fn law(citations: &[String]) -> String {
    let mut told = String::new();
    for one in citations {
        if told.is_empty() {
            told = clipped(one, TITLE_MAX);
        } else if told.chars().count() + one.chars().count() < TITLE_MAX {
            told = format!("{told}; {one}");
        }
    }
    told
}

fn points_in_words(points: i64) -> String {
    match points {
        -1 => "1 point".to_owned(),
        points => format!("{} points", points.unsigned_abs()),
    }
}

/// With a large first letter.
pub fn upper(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Begins large and ends in a full stop.
fn sentence(text: &str) -> String {
    let mut told = upper(text);
    if !told.is_empty() && !told.ends_with(['.', '!', '?', '"', '”']) {
        told.push('.');
    }
    told
}

/// A text on one line and not longer than that, cut at a word.
pub fn clipped(text: &str, most: usize) -> String {
    let flat = one_line(text);
    if flat.chars().count() <= most {
        return flat;
    }
    let head: String = flat.chars().take(most).collect();
    let end = head.rfind(' ').filter(|end| *end > most / 2);
    format!(
        "{}…",
        head.get(..end.unwrap_or(head.len())).unwrap_or(&head)
    )
}

/// The cells of a call's row: title, the three scores, the band.
pub fn row(part: &Part) -> [String; 5] {
    let cell = |score: Option<u32>| score.map_or_else(|| "–".to_owned(), |one| one.to_string());
    let gate = if part.gates.is_empty() { "" } else { " (gate)" };
    [
        format!("{}. {}", part.number, clipped(&part.title, 50)),
        cell(part.compliance),
        cell(part.negotiation),
        cell(part.notes),
        match part.band {
            Some(band) => format!("{band} {}{gate}", part.band_label),
            None => "–".to_owned(),
        },
    ]
}

/// Many calls in one sentence.
pub fn rows_in_words(parts: &[Part]) -> String {
    let told = parts.iter().map(|part| {
        let [title, compliance, negotiation, notes, _] = row(part);
        format!("{} {compliance}/{negotiation}/{notes}", clipped(&title, 26))
    });
    format!(
        "Compliance/negotiation/notes: {}.",
        told.collect::<Vec<_>>().join(", ")
    )
}

/// What was not measured, in a sentence.
pub fn not_measured(sitting: &Sitting) -> String {
    format!("Not measured: {}.", sitting.not_measured.join(", "))
}

/// What the result is a function of, and who sealed it.
pub fn small_print(sitting: &Sitting) -> Vec<String> {
    let short = |digest: &str| digest.get(..16).unwrap_or(digest).to_owned();
    let mut print = vec![format!(
        "Person {}; sitting {}; program {}.",
        clipped(&sitting.subject, TITLE_MAX),
        clipped(&sitting.sitting, TITLE_MAX),
        sitting.program
    )];
    if let Some(battery) = &sitting.battery {
        let cut = battery.cut.as_ref().map(|cut| {
            format!(
                "; cut {} of 100 set {} by {} judges: {}",
                cut.points,
                cut.on,
                cut.judges,
                clipped(&cut.method, TITLE_MAX)
            )
        });
        print.push(format!(
            "Battery {} form {} {}{}.",
            battery.id,
            battery.form,
            short(&battery.sha256),
            cut.unwrap_or_default()
        ));
    }
    if let Some(first) = sitting.parts.first() {
        print.push(format!(
            "Rules {}; engine behavior {}; time zones {}; rubric {} {}.",
            first.rules_version,
            first.engine_behaviour,
            first.time_zone_data,
            first.rubric,
            short(&first.rubric_sha256)
        ));
    }
    let calls = sitting.parts.iter().map(|part| {
        let par = if part.par == "bound" {
            ", par is a bound"
        } else {
            ""
        };
        format!(
            "{} {} seed {} ({}{par})",
            part.scenario,
            short(&part.scenario_sha256),
            part.seed,
            part.mode
        )
    });
    print.push(format!("{}.", calls.collect::<Vec<_>>().join("; ")));
    print.push(match &sitting.seal {
        Some(seal) => format!(
            "Sealed by {} ({}); bundle {}. A seal cannot show who sat there.",
            clipped(&seal.name, 60),
            seal.fingerprint,
            short(&seal.bundle_sha256)
        ),
        None => "Not sealed: whoever has the record can have changed it.".to_owned(),
    });
    print
}
