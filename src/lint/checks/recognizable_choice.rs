//! [`RECOGNIZABLE_CHOICE`]: the best choice can be told without reading anything.

use crate::{
    bots::naive::polite_words,
    lint::{
        Look,
        check::{Findings, declare_check},
        choices::{self, Open},
        subject::Played,
    },
};

/// So many beats must tell choices apart before anything is said: fewer prove nothing.
const BEATS_MIN: usize = 6;
/// In so many of a hundred beats the trait must point at a best choice.
const SHARE_MIN: usize = 75;
/// And so many standard deviations above what a blind pick would give, squared.
const DEVIATIONS_SQUARED: i64 = 9;

declare_check! {
    /// ## What it finds
    ///
    /// At the beats of the scenario, always taking the longest choice, the shortest, the one with
    /// most polite words, the first or the last finds a best one nearly every time. Best means: of
    /// the choices that are open when the beat is first reached, one that breaks no rule by being
    /// said and leaves the person in the best mood of those. Beats where all choices are as good are
    /// not counted. It complains from six beats on, if three quarters of them are found so, and that
    /// is three standard deviations above what picking blindly would find.
    ///
    /// ## Why it matters
    ///
    /// Who takes tests learns such habits faster than law. Then the score says how well somebody
    /// spotted the habit of the author.
    ///
    /// ## How to mend it
    ///
    /// Let some wrong answers be long, polite and first, as they are on the floor: the friendly
    /// promise that cannot be kept, the careful sentence that reveals the debt. Cut the right ones.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "a1", say: "I am sorry to trouble you this evening, take your time.", acts: [Acknowledge], to: "b"),
    ///             (id: "a2", say: "Listen.", acts: [Interrupt], to: "b"),
    ///             (id: "a3", say: "Pay up.", acts: [Press(Urgency)], to: "b"),
    ///         ]),
    ///         (id: "b", says: "Yes?", choices: [
    ///             (id: "b1", say: "Listen.", acts: [Interrupt], to: "c"),
    ///             (id: "b2", say: "That sounds hard, and I am glad that you tell me about it.", acts: [Acknowledge], to: "c"),
    ///             (id: "b3", say: "Pay up.", acts: [Press(Urgency)], to: "c"),
    ///         ]),
    ///         (id: "c", says: "Yes?", choices: [
    ///             (id: "c1", say: "Listen.", acts: [Interrupt], to: "d"),
    ///             (id: "c2", say: "Pay up.", acts: [Press(Urgency)], to: "d"),
    ///             (id: "c3", say: "Let me put down the phone for a moment and look that up.", acts: [Other(SmallTalk)], to: "d"),
    ///         ]),
    ///         (id: "d", says: "Yes?", choices: [
    ///             (id: "d1", say: "It was wrong of us to call you that late yesterday.", acts: [Other(SmallTalk)], to: "e"),
    ///             (id: "d2", say: "Listen.", acts: [Interrupt], to: "e"),
    ///             (id: "d3", say: "Pay up.", acts: [Press(Urgency)], to: "e"),
    ///         ]),
    ///         (id: "e", says: "Yes?", choices: [
    ///             (id: "e1", say: "Listen.", acts: [Interrupt], to: "f"),
    ///             (id: "e2", say: "There is no hurry about any of this tonight, is there.", acts: [Other(SmallTalk)], to: "f"),
    ///             (id: "e3", say: "Pay up.", acts: [Press(Urgency)], to: "f"),
    ///         ]),
    ///         (id: "f", says: "Yes?", choices: [
    ///             (id: "f1", say: "Listen.", acts: [Interrupt], ends: Both),
    ///             (id: "f2", say: "Pay up.", acts: [Press(Urgency)], ends: Both),
    ///             (id: "f3", say: "Then I wish you a quiet night, and a better week ahead.", acts: [Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (id: "bye", say: "Good night.", acts: [Farewell], ends: Both),
    ///             (id: "rude", say: "Whatever. Bye.", acts: [Insult(Belittle), Farewell], ends: Both),
    ///         ]),
    ///     ],
    /// ```
    RECOGNIZABLE_CHOICE {
        id: "recognizable-choice",
        title: "The best choice is told by its looks",
        severity: Warning,
        look: Look::Played(look),
    }
}

/// A way of picking that reads nothing.
struct Habit {
    words: &'static str,
    /// Whatever has most of this is picked.
    most: fn(usize, &Open) -> usize,
}

/// The same habits as those of the bots that know nothing.
const HABITS: [Habit; 5] = [
    Habit {
        words: "the longest choice",
        most: |_, open| open.words.chars().count(),
    },
    Habit {
        words: "the shortest choice",
        most: |_, open| usize::MAX - open.words.chars().count(),
    },
    Habit {
        words: "the choice with most polite words",
        most: |_, open| polite_words(&open.words),
    },
    Habit {
        words: "the first choice",
        most: |place, _| usize::MAX - place,
    },
    Habit {
        words: "the last choice",
        most: |place, _| place,
    },
];

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    let beats: Vec<Vec<Open>> = choices::open(played)
        .into_iter()
        .filter(|open| {
            let best = open.iter().filter(|one| one.best).count();
            best > 0 && best < open.len()
        })
        .collect();
    for habit in &HABITS {
        let Some((hits, of)) = tells(habit, &beats) else {
            continue;
        };
        found.at(
            "beats",
            format!(
                "{} is a best one at {hits} of {of} beats: nobody needs to read the account",
                habit.words
            ),
            "let wrong answers look as good as the right ones: as long, as polite, in any place",
        );
    }
}

/// How often a habit finds a best choice, and in how many beats, if that is no accident.
fn tells(habit: &Habit, beats: &[Vec<Open>]) -> Option<(usize, usize)> {
    let mut hits = 0;
    let mut of = 0;
    // Ten thousandths, so that shares of beats are whole numbers.
    let (mut expected, mut variance) = (0_i64, 0_i64);
    for open in beats {
        let marks = open.iter().enumerate();
        let marks: Vec<usize> = marks.map(|(place, one)| (habit.most)(place, one)).collect();
        let most = marks.iter().max().copied()?;
        let mut picked = open.iter().zip(&marks).filter(|(_, mark)| **mark == most);
        // Where nothing stands out, the habit has nothing to go by.
        let (Some((pick, _)), None) = (picked.next(), picked.next()) else {
            continue;
        };
        let best = open.iter().filter(|one| one.best).count();
        let chance = i64::try_from(best * 100 / open.len()).unwrap_or(100);
        of += 1;
        hits += usize::from(pick.best);
        expected += chance * 100;
        variance += chance * (100 - chance);
    }
    let above = i64::try_from(hits).ok()? * 10_000 - expected;
    // (hits - expected)² >= 9 variances, with everything in ten thousandths.
    let stands_out = above > 0 && above / 100 * (above / 100) >= DEVIATIONS_SQUARED * variance;
    (of >= BEATS_MIN && hits * 100 >= SHARE_MIN * of && stands_out).then_some((hits, of))
}
