//! The author's guide keeps its word: every example in it is checked as an
//! author's file would be, the last one is played, and its tables are those of
//! the program.

use std::{env, fs, sync::Arc};

use rightparty::{
    compliance::rules::RULES,
    scenario::{Library, compile::read_pack, text},
    session::{Play, Session},
    solver::{Budget, Solver},
};

use crate::{field_tables, support::random_play};

const GUIDE: &str = "scenarios/README.md";
const BEGIN: &str = "<!-- tables:begin -->\n";
const END: &str = "<!-- tables:end -->";

/// Seeds with which the finished example is played.
const PLAYS: u64 = 200;

/// The blocks of the guide whose fence says this, and nothing else.
fn blocks(fence: &str) -> Vec<String> {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let open = format!("```{fence}\n");
    let mut found = Vec::new();
    let mut rest = guide.as_str();
    while let Some((_, after)) = rest.split_once(&open) {
        let (block, after) = after.split_once("```").unwrap();
        found.push(block.to_owned());
        rest = after;
    }
    found
}

fn finished() -> String {
    blocks("ron").pop().unwrap()
}

#[test]
fn whole_files_compile_without_complaint() {
    let files = blocks("ron");
    assert!(files.len() >= 3, "the guide builds up step by step");
    for file in files {
        let compiled = Library::shipped().compile(&file);
        let told: Vec<String> = compiled
            .diagnostics
            .iter()
            .map(|found| found.render(GUIDE, &file))
            .collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
        assert!(compiled.scenario.is_some());
    }
}

#[test]
fn pieces_are_pieces_of_the_finished_scenario() {
    let finished = finished();
    for piece in blocks("ron,part") {
        assert!(
            finished.contains(&piece),
            "not in the finished scenario:\n{piece}"
        );
    }
}

#[test]
fn packs_read_without_complaint_and_can_be_used() {
    let packs = blocks("ron,pack");
    assert!(!packs.is_empty());
    for pack in packs {
        let read = read_pack(&pack);
        assert!(read.diagnostics.is_empty(), "{:#?}", read.diagnostics);
        let mut library = Library::shipped();
        library.add_pack(&pack);
        let smallest = blocks("ron").remove(0);
        let id = read.value.unwrap().id;
        let using = smallest.replace("pack: \"tarnvale\"", &format!("pack: {id:?}"));
        let compiled = library.compile(&using);
        assert!(
            compiled.diagnostics.is_empty(),
            "{:#?}",
            compiled.diagnostics
        );
    }
}

#[test]
fn the_finished_scenario_can_be_played_to_its_end() {
    let compiled = Library::shipped().compile(&finished());
    let scenario = Arc::new(compiled.scenario.unwrap());
    let mut reached = vec![false; scenario.beats().len()];
    for seed in 0..PLAYS {
        let session = random_play(&scenario, seed);
        let play = Play::new(Arc::clone(&scenario), seed);
        assert!(Session::replay(play, session.log()).is_ok(), "seed {seed}");
        for event in session
            .log()
            .entries
            .iter()
            .flat_map(|entry| &entry.effects)
        {
            if let rightparty::session::Event::Reached(beat) = event {
                reached[usize::from(*beat)] = true;
            }
        }
    }
    let missed: Vec<&str> = scenario
        .beats()
        .iter()
        .zip(&reached)
        .filter(|(_, reached)| !**reached)
        .map(|(beat, _)| beat.id.as_str())
        .collect();
    assert!(missed.is_empty(), "never reached: {missed:?}");
}

#[test]
fn the_section_on_messages_names_every_field_and_its_answer_is_the_best() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let section = |from: &str, to: &str| {
        let (_, after) = guide.split_once(from).unwrap();
        after.split_once(to).unwrap().0.to_owned()
    };
    let prose = section("\n## A message to write\n", "\n## ");
    let table = section("\n#### Write\n", "\n#### ");
    let fields: Vec<&str> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    assert!(fields.len() >= 8, "{fields:?}");
    for field in fields {
        assert!(
            prose.contains(&format!("- `{field}")),
            "{field} is not told"
        );
    }
    // Its right answer reaches all, so that nobody learns to write from a poor one.
    let example = blocks("ron")
        .into_iter()
        .find(|block| block.contains("writes: ["))
        .unwrap();
    let scenario = Arc::new(Library::shipped().compile(&example).scenario.unwrap());
    let mut solver = Solver::new(&Play::new(scenario, 1), Budget::default());
    let solution = solver.solve();
    assert_eq!(solution.par, 100, "{solution:?}");
}

#[test]
fn rules_that_the_finished_scenario_teaches_exist() {
    let compiled = Library::shipped().compile(&finished());
    for id in &compiled.source.unwrap().teaches {
        assert!(RULES.iter().any(|rule| rule.id == id), "no rule {id}");
    }
}

#[test]
fn the_mistake_shown_is_told_in_these_words() {
    let broken = finished().replace("to: \"nora_agrees\"", "to: \"nora_agree\"");
    let compiled = Library::shipped().compile(&broken);
    let told: Vec<String> = compiled
        .diagnostics
        .iter()
        .map(|found| found.render("my_scenario.ron", &broken))
        .collect();
    renewed("```text\n", &blocks("text")[0], &told.join("\n"));
}

#[test]
fn every_placeholder_of_the_table_stands_for_something() {
    for (name, _) in text::PLACEHOLDERS {
        let file = finished()
            .replace(
                "kind: \"personal loan\",",
                "kind: \"loan\", number: \"ending 20\", original_creditor: \"Quillby\",",
            )
            .replace(
                "says: \"Good night, then.\"",
                &format!("says: \"{{{name}}}\""),
            );
        let found = Library::shipped().compile(&file).diagnostics;
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
    for (name, _) in text::Live::NAMES {
        assert!(
            text::PLACEHOLDERS.iter().any(|(known, _)| known == name),
            "{name} is missing in the table"
        );
    }
}

#[test]
fn the_tables_are_those_of_the_program() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let (_, after) = guide.split_once(BEGIN).unwrap();
    let (tables, _) = after.split_once(END).unwrap();
    renewed(BEGIN, tables, &format!("\n{}\n", field_tables::all()));
}

#[test]
fn links_of_the_tables_lead_somewhere() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let headings: Vec<String> = guide
        .lines()
        .filter_map(|line| line.strip_prefix('#'))
        .map(|line| line.trim_start_matches('#').trim().to_lowercase())
        .collect();
    let mut wrong = Vec::new();
    for (at, _) in guide.match_indices("](#") {
        let link = guide[at + 3..].split(')').next().unwrap();
        let targets = headings.iter().filter(|heading| *heading == link).count();
        if targets != 1 {
            wrong.push(format!("#{link} is the heading of {targets} sections"));
        }
    }
    wrong.sort_unstable();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_sentence_stands_on_one_line() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let (prose, _) = guide.split_once(BEGIN).unwrap();
    let mut inside = false;
    for line in prose.lines() {
        inside ^= line.starts_with("```");
        let goes_on = line
            .match_indices(". ")
            .any(|(at, _)| line[at + 2..].starts_with(char::is_uppercase));
        assert!(inside || !goes_on, "more than one sentence: {line}");
    }
}

/// What follows a mark in the guide is what it should be; `BLESS=1` makes it so.
fn renewed(mark: &str, pinned: &str, fresh: &str) {
    renewed_in(GUIDE, mark, pinned, fresh);
}

/// The same for another page.
pub(crate) fn renewed_in(page: &str, mark: &str, pinned: &str, fresh: &str) {
    if env::var_os("BLESS").is_some() {
        let text = fs::read_to_string(page).unwrap();
        let (old, new) = (format!("{mark}{pinned}"), format!("{mark}{fresh}"));
        fs::write(page, text.replacen(&old, &new, 1)).unwrap();
        return;
    }
    similar_asserts::assert_eq!(pinned, fresh, "BLESS=1 rewrites {page}");
}
