//! Limits: everything has one, and an author learns of it here.

use crate::scenario::{
    draft::Draft,
    model::{BEATS_MAX, CHOICES_MAX, CHOICES_PER_BEAT_MAX, FLAGS_MAX, LINES_MAX, SLOTS_MAX},
};

/// The longest line anybody says, in bytes; more does not fit the screen.
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
        too_long(draft, &format!("beats[{at}].says"), &beat.says);
        for (number, choice) in beat.choices.iter().enumerate() {
            too_long(
                draft,
                &format!("beats[{at}].choices[{number}].say"),
                &choice.say,
            );
        }
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
}

fn at_most(draft: &mut Draft<'_>, path: &str, count: usize, most: usize, what: &str) {
    if count > most {
        draft.error(
            "too-many",
            path,
            format!("there are {count} {what}; at most {most} are possible"),
            "take some out, or split the scenario in two",
        );
    }
}

fn too_long(draft: &mut Draft<'_>, path: &str, words: &str) {
    if words.len() > WORDS_MAX {
        let message = format!(
            "this line has {} characters; at most {WORDS_MAX} fit the screen",
            words.chars().count()
        );
        draft.error(
            "too-long",
            path,
            message,
            "split it over two beats, or say less",
        );
    }
}
