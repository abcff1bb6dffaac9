//! What the candidate report says, sentence by sentence: HTML and PDF write the same.
//!
//! One page has room for the weightiest; how much was left out is said. All words
//! of the page stand here, which makes the file a long one.

use crate::export::{
    room,
    sitting::{Part, Remark, Score, Sitting, one_line},
};

/// So many remarks of what went well stand on the page, if there is room.
const WELL_MAX: usize = 3;

/// So many of what did not.
const BADLY_MAX: usize = 5;

/// As many of these are shown as there are, before sentences are kept whole.
const BADLY_MIN: usize = 2;

/// So many sentences for a person to act on.
const NEEDS_MAX: usize = 3;

/// How long texts on the page may be; a longer one ends in an ellipsis. The next
/// counts if the page is too full for the one before.
const LENGTHS: [Lengths; 4] = [
    Lengths::of(160, 110, 260),
    Lengths::of(120, 90, 200),
    Lengths::of(90, 70, 140),
    Lengths::of(60, 50, 90),
];

/// At most so many signs.
#[derive(Clone, Copy)]
struct Lengths {
    /// In a sentence, and in what was said.
    sentence: usize,
    /// In a title, and in citations together.
    title: usize,
    /// In what explains a band or an uncertainty.
    reason: usize,
}

impl Lengths {
    const fn of(sentence: usize, title: usize, reason: usize) -> Self {
        Self {
            sentence,
            title,
            reason,
        }
    }
}

/// A title in the head or in the small print has at most so many signs.
const TITLE_MAX: usize = 80;

/// A name on the page has at most so many signs; JSON and tables have all of it.
const NAME_MAX: usize = 90;

/// More parts than this stand in a sentence instead of a table.
pub const ROWS_MAX: usize = 6;

/// What the page tells of what happened, as much as it has room for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Why the band is what it is.
    pub why: String,
    /// What is known of the uncertainty.
    pub uncertainty: String,
    /// What a person has to look at.
    pub needs: Vec<String>,
    /// What went well.
    pub well: Remarks,
    /// What did not.
    pub badly: Remarks,
}

/// Remarks, and how many more there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Those on the page, the weightiest first.
    pub shown: Vec<Shown>,
    /// How many more there are.
    pub left: usize,
}

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
    why(sitting, usize::MAX)
}

fn why(sitting: &Sitting, most: usize) -> String {
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
    let why = clipped(&sitting.band_why, most);
    format!("{}.{verdict}", upper(&why))
}

/// A score's points, with its standard error where that is known.
pub fn points(score: &Score) -> String {
    match score.sem {
        Some(sem) => format!("{} ± {sem:.1}", score.out_of_100),
        None => score.out_of_100.to_string(),
    }
}

/// What the page tells of what happened. A page that would be too full has shorter
/// sentences, then fewer remarks; never none, where there is one.
pub fn told(sitting: &Sitting) -> Told {
    let mut told = Told::default();
    for most in LENGTHS {
        let (fitted, fits) = within(sitting, most);
        told = fitted;
        let least = if told.badly.left > 0 { BADLY_MIN } else { 0 };
        if fits && told.badly.shown.len() >= least {
            break;
        }
    }
    told
}

/// The same with texts of at most these lengths, and whether it fits.
fn within(sitting: &Sitting, most: Lengths) -> (Told, bool) {
    let mut told = Told {
        why: why(sitting, most.reason),
        uncertainty: clipped(&sitting.uncertainty, most.reason),
        needs: needs(sitting, most.sentence),
        ..Told::default()
    };
    let free = room::left(sitting, &told);
    let well = sitting.went_well.iter().take(WELL_MAX);
    let mut good: Vec<Shown> = well.map(|one| shown(sitting, one, most)).collect();
    let taken = fit(&mut good, free / 3);
    let groups = groups(&sitting.went_badly);
    let heaviest = groups.iter().take(BADLY_MAX);
    let mut bad: Vec<Shown> = heaviest
        .map(|group| together(sitting, group, most))
        .collect();
    let taken = taken + fit(&mut bad, free.saturating_sub(taken));
    let told_of: usize = groups.iter().take(bad.len()).map(Vec::len).sum();
    told.well = Remarks {
        left: sitting.went_well.len() - good.len(),
        shown: good,
    };
    told.badly = Remarks {
        left: sitting.went_badly.len().saturating_sub(told_of),
        shown: bad,
    };
    (told, taken <= free)
}

/// What a person has to look at; how much more there is stands at its end.
fn needs(sitting: &Sitting, most: usize) -> Vec<String> {
    let all = sitting.needs_a_person.iter();
    let mut needs: Vec<String> = all.take(NEEDS_MAX).map(|one| clipped(one, most)).collect();
    let left = sitting.needs_a_person.len() - needs.len();
    if left > 0 {
        needs.push(more(left));
    }
    needs
}

/// Keeps as many as fit into this height, and one in any case. Returns how high they are.
fn fit(told: &mut Vec<Shown>, most: u32) -> u32 {
    let mut used = 0;
    let mut kept = 0;
    for one in told.iter() {
        let high = room::of(one);
        if kept > 0 && used + high > most {
            break;
        }
        used += high;
        kept += 1;
    }
    told.truncate(kept);
    used
}

/// What several rules found in one sentence of a call is told together.
fn groups(remarks: &[Remark]) -> Vec<Vec<&Remark>> {
    let mut groups: Vec<Vec<&Remark>> = Vec::new();
    for one in remarks {
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
    groups
}

/// Remarks on one sentence, as one: the heaviest leads.
fn together(sitting: &Sitting, group: &[&Remark], most: Lengths) -> Shown {
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
    shown(sitting, &whole, most)
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

/// How many more there are, in a sentence.
pub fn more(count: usize) -> String {
    format!("{count} more in the JSON export and in the debrief.")
}

fn shown(sitting: &Sitting, remark: &Remark, most: Lengths) -> Shown {
    let mut source: Vec<String> = Vec::new();
    if let Some(rule) = &remark.rule {
        source.push(clipped(rule, most.title));
    }
    if !remark.citations.is_empty() {
        source.push(law(&remark.citations, most.title));
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
            format!(
                "cost {} of {}",
                points_in_words(points),
                remark.kind.label()
            )
        }
        (None, _) => String::new(),
    };
    Shown {
        title: clipped(&remark.title, most.title),
        weight,
        what: clipped(&sentence(&remark.what), most.sentence),
        said: remark.said.as_ref().map(|one| clipped(one, most.sentence)),
        instead: remark
            .instead
            .as_ref()
            .map(|one| clipped(one, most.sentence)),
        source: source.join(" · "),
    }
}

/// Citations, as many as fit.
fn law(citations: &[String], most: usize) -> String {
    let mut told = String::new();
    for one in citations {
        if told.is_empty() {
            told = clipped(one, most);
        } else if told.chars().count() + one.chars().count() < most {
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
        format!("{}. {}", part.number, clipped(&part.title, 40)),
        cell(part.compliance),
        cell(part.negotiation),
        cell(part.notes),
        match part.band {
            Some(band) => format!("{band} {}{gate}", clipped(&part.band_label, 30)),
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
                clipped(&cut.method, 60)
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
    if sitting.parts.len() > ROWS_MAX {
        print.push(format!(
            "Digests and seeds of the {} calls stand in the JSON export, and the sealed result has their texts.",
            sitting.parts.len()
        ));
    } else {
        print.push(format!("{}.", calls.collect::<Vec<_>>().join("; ")));
    }
    print.push(match &sitting.seal {
        Some(seal) => format!(
            "Sealed by {} ({}); bundle {}. A seal cannot show who sat there.",
            clipped(&seal.name, 40),
            seal.fingerprint,
            short(&seal.bundle_sha256)
        ),
        None => "Not sealed: whoever has the record can have changed it.".to_owned(),
    });
    print
}
