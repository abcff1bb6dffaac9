//! Limits: everything has one, and an author learns of it here.

use crate::scenario::{
    draft::Draft,
    model::{BEATS_MAX, CHOICES_MAX, CHOICES_PER_BEAT_MAX, FLAGS_MAX, LINES_MAX, SLOTS_MAX},
    walk,
};

/// The longest line anybody says, in characters; more does not fit the screen.
const WORDS_MAX: usize = 600;

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    let (flags, choices) = (draft.names.flags.len(), draft.names.choices.len());
    at_most(draft, "beats", source.beats.len(), BEATS_MAX, "beats");
    at_most(draft, "beats", choices, CHOICES_MAX, "choices in all");
    at_most(draft, "beats", flags, FLAGS_MAX, "flags");
    at_most(
        draft,
        "disclosures",
        source.disclosures.len(),
        FLAGS_MAX,
        "disclosures",
    );
    at_most(
        draft,
        "lines",
        source.lines.len(),
        LINES_MAX,
        "numbers to dial",
    );
    if !(1..=5).contains(&source.difficulty) {
        let message = format!(
            "the difficulty is {}, but it runs from 1 to 5",
            source.difficulty
        );
        draft.error(
            "out-of-range",
            "difficulty",
            message,
            "write a number from 1 (first week) to 5 (hard for anyone)",
        );
    }
    varies(draft);
    for (at, beat) in source.beats.iter().enumerate() {
        at_most(
            draft,
            &format!("beats[{at}].choices"),
            beat.choices.len(),
            CHOICES_PER_BEAT_MAX,
            "choices at a beat",
        );
        at_most(
            draft,
            &format!("beats[{at}].slots"),
            beat.slots.len(),
            SLOTS_MAX,
            "slots in a message",
        );
        for (number, slot) in beat.slots.iter().enumerate() {
            let path = format!("beats[{at}].slots[{number}].choices");
            at_most(
                draft,
                &path,
                slot.choices.len(),
                CHOICES_PER_BEAT_MAX,
                "choices in a slot",
            );
        }
    }
    for saying in walk::sayings(source) {
        too_long(draft, &format!("{}.says", saying.path), saying.says);
    }
    for line in walk::lines(source) {
        too_long(draft, &format!("{}.say", line.path), line.say);
    }
}

/// How far forms may differ is a range, and not a wide one.
fn varies(draft: &mut Draft<'_>) {
    let vary = &draft.source.vary;
    let ranges = [
        ("vary.weeks", vary.weeks, (-520, 520), "(-8, 8)"),
        ("vary.percent", vary.percent, (50, 200), "(90, 110)"),
    ];
    for (path, range, (low, high), example) in ranges {
        let Some((least, most)) = range else { continue };
        if least > most || least < low || most > high {
            draft.error(
                "out-of-range",
                path,
                format!("({least}, {most}) is no range between {low} and {high}"),
                format!("write the smaller number first, for example {example}"),
            );
        }
    }
}

/// Points at the first that is too many, where there is one.
pub(super) fn at_most(draft: &mut Draft<'_>, path: &str, count: usize, most: usize, what: &str) {
    if count > most {
        let first = format!("{path}[{most}]");
        let path = if draft.map.span(&draft.full(&first)).is_some() {
            &first
        } else {
            path
        };
        draft.error(
            "too-many",
            path,
            format!("there are {count} {what}; at most {most} are possible"),
            "take some out, or split the scenario in two",
        );
    }
}

fn too_long(draft: &mut Draft<'_>, path: &str, words: &str) {
    let count = words.chars().count();
    if count > WORDS_MAX {
        let message =
            format!("this line has {count} characters; at most {WORDS_MAX} fit the screen");
        draft.error(
            "too-long",
            path,
            message,
            "split it over two beats, or say less",
        );
    }
}
