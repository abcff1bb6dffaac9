//! The table of checks, in the order of a page of advice: what cannot be played, what teaches
//! nothing, what reads badly. One file per check.

use crate::lint::Check;

mod dead_end;
mod dominated_choice;
mod early_placeholder;
mod idle_desk;
mod indistinguishable_choices;
mod needless_keep;
mod never_open_choice;
mod no_lawful_way;
mod odd_words;
mod par_not_above_walk_away;
mod reading_level;
mod real_institution;
mod real_phone_number;
mod recognizable_choice;
mod rule_never_broken;
mod rule_never_kept;
mod told_twice;
mod unknown_look;
mod unknown_rule;
mod unnamed_fault;
mod unreachable_beat;
mod untrue_note;

/// Every check there is. A check left out here is dead code, which the build rejects.
pub const CHECKS: &[&Check] = &[
    // What cannot be played
    &unreachable_beat::UNREACHABLE_BEAT,
    &never_open_choice::NEVER_OPEN_CHOICE,
    &dead_end::DEAD_END,
    &no_lawful_way::NO_LAWFUL_WAY,
    &par_not_above_walk_away::PAR_NOT_ABOVE_WALK_AWAY,
    // What teaches nothing
    &indistinguishable_choices::INDISTINGUISHABLE_CHOICES,
    &dominated_choice::DOMINATED_CHOICE,
    &recognizable_choice::RECOGNIZABLE_CHOICE,
    &unknown_rule::UNKNOWN_RULE,
    &rule_never_broken::RULE_NEVER_BROKEN,
    &rule_never_kept::RULE_NEVER_KEPT,
    &untrue_note::UNTRUE_NOTE,
    &idle_desk::IDLE_DESK,
    &unnamed_fault::UNNAMED_FAULT,
    // What reads badly
    &told_twice::TOLD_TWICE,
    &early_placeholder::EARLY_PLACEHOLDER,
    &odd_words::ODD_WORDS,
    &reading_level::READING_LEVEL,
    &real_institution::REAL_INSTITUTION,
    &real_phone_number::REAL_PHONE_NUMBER,
    &unknown_look::UNKNOWN_LOOK,
    // The checks themselves
    &needless_keep::NEEDLESS_KEEP,
];
