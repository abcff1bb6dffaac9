//! [`READING_LEVEL`]: people speak in words that are too hard to take in.

use crate::lint::{
    Look,
    check::{Findings, declare_check},
    language::Passage,
    subject::{Played, Said},
};

/// A whole scenario above this grade, in tenths, is hard to follow. Grade 8 is what materials for
/// the public aim at, and hiring must not test reading where the job does not.
const ALL_MAX: i64 = 80;
/// One line above this grade, in tenths. A single line swings by several grades with one long
/// word, so it is given four grades more than the whole.
const LINE_MAX: i64 = 120;
/// A line of fewer words says nothing by itself about how hard the text is.
const LINE_WORDS_MIN: u32 = 15;

declare_check! {
    /// ## What it finds
    ///
    /// Lines of at least fifteen words that read above grade 12, and scenarios that read above
    /// grade 8 as a whole, by the formula of Flesch and Kincaid (1975): words per sentence, and
    /// syllables per word. What people say and what trainees can choose is counted; the scripts of
    /// the pack are not, since a client gives them word for word.
    ///
    /// ## Why it matters
    ///
    /// A test that is hard to read measures reading. And nobody speaks like that on the telephone.
    ///
    /// ## How to mend it
    ///
    /// Cut the sentence in two. Say "start" for "initiate" and "pay" for "remit". Read it aloud. If
    /// it must be hard, because a rule or a person is, keep it with the reason.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (
    ///                 id: "lecture",
    ///                 say: "Our organization necessitates verification of identifying information preceding any further communication concerning the aforementioned obligation, notwithstanding your understandable reluctance to provide additional particulars.",
    ///                 acts: [Farewell],
    ///                 ends: Both,
    ///             ),
    ///         ]),
    ///     ],
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     beats: [
    ///         (id: "hello", says: "Hello?", choices: [
    ///             (
    ///                 id: "plain",
    ///                 say: "Before I say what this is about, I have to be sure that it's you. I know that's a lot to ask of you on the phone. Take your time.",
    ///                 acts: [Farewell],
    ///                 ends: Both,
    ///             ),
    ///         ]),
    ///     ],
    /// ```
    READING_LEVEL {
        id: "reading-level",
        title: "Hard to read",
        severity: Warning,
        look: Look::Played(look),
    }
}

fn look(played: &Played<'_>, found: &mut Findings<'_>) {
    let mut all = Passage::default();
    for said in played.said().iter().filter(|said| said.english) {
        let passage = Passage::of(&said.words);
        all = all.and(passage);
        let grade = passage.grade_tenths();
        if passage.words >= LINE_WORDS_MIN && grade > LINE_MAX {
            line(said, passage, grade, found);
        }
    }
    let grade = all.grade_tenths();
    if grade > ALL_MAX {
        found.at(
            "beats",
            format!(
                "the whole scenario reads at grade {}; 8 is the aim",
                shown(grade)
            ),
            "use shorter sentences and shorter words throughout; read it aloud",
        );
    }
}

fn line(said: &Said, passage: Passage, grade: i64, found: &mut Findings<'_>) {
    let speaker = if said.by_trainee {
        "this choice"
    } else {
        "this line"
    };
    let help = if passage.words > 20 * passage.sentences {
        "cut it into shorter sentences"
    } else {
        "use shorter words"
    };
    found.at(
        &said.path,
        format!(
            "{speaker} reads at grade {}: {} words a sentence",
            shown(grade),
            passage.words / passage.sentences.max(1)
        ),
        help,
    );
}

/// Tenths as a grade: "12.4".
fn shown(grade: i64) -> String {
    format!("{}.{}", grade / 10, grade % 10)
}
