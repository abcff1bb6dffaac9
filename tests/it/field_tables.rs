//! Tables of everything an author can write, made from the doc comments of the
//! authored types: plain text is read, so that a field without a sentence, or a
//! sentence out of date, cannot hide.

use std::{fmt::Write as _, fs};

use rightparty::{
    domain::act::BARE_WORDS,
    scenario::{Library, text::PLACEHOLDERS},
};

/// The tables, in the order of the guide: a heading, a file, and the types of
/// it that authors write (all if empty).
const SECTIONS: &[(&str, &str, &[&str])] = &[
    ("Scenario files", "src/scenario/source.rs", &[]),
    (
        "The consumer's means and temper",
        "src/consumer/ranges.rs",
        &["TemperamentRanges", "WindfallWritten"],
    ),
    ("Paydays", "src/consumer/payday.rs", &["PaydayWritten"]),
    (
        "What of an offer is too much",
        "src/consumer/answer.rs",
        &["Dimension"],
    ),
    (
        "Facts of the account",
        "src/domain/facts.rs",
        &[
            "Debt",
            "DebtPurpose",
            "LedgerLine",
            "LedgerKind",
            "LedgerAuthority",
            "DisputeHeld",
            "ValidationNotice",
            "Person",
            "Relation",
            "IdentifierHeld",
            "Counsel",
            "KnownBy",
            "Service",
            "Bankruptcy",
            "Address",
            "AddressKind",
            "Provenance",
            "CreditorNotice",
            "Order",
            "OrderKind",
            "ConsentHeld",
            "Agency",
            "ActingAs",
        ],
    ),
    ("Contacts", "src/domain/contact.rs", &[]),
    ("What happened in a contact", "src/domain/step.rs", &[]),
    ("What the trainee's words do", "src/domain/act.rs", &[]),
    (
        "What the other side's words do",
        "src/domain/party_act.rs",
        &[],
    ),
    ("What is done besides speaking", "src/domain/deed.rs", &[]),
    ("Goals and skills", "src/domain/goal.rs", &[]),
    (
        "Terms of an arrangement",
        "src/domain/terms.rs",
        &["Terms", "TermsKind", "Cadence", "Method"],
    ),
    (
        "Days and hours",
        "src/domain/moment.rs",
        &["Day", "Window", "Weekdays"],
    ),
    ("Figures", "src/domain/figure.rs", &["Figure"]),
    ("Currencies", "src/domain/money.rs", &["Currency"]),
    ("Client packs", "src/scenario/pack.rs", &[]),
    ("How severe a rule is", "src/domain/severity.rs", &[]),
    (
        "Codes of a pack",
        "src/domain/disposition.rs",
        &[
            "Codes",
            "Code",
            "ReasonCode",
            "FlagCode",
            "OutcomeKind",
            "Field",
        ],
    ),
    ("Flags of an account", "src/domain/note.rs", &["Flag"]),
    (
        "Next steps",
        "src/domain/note.rs",
        &["NextStep", "ReferTo", "HoldReason", "CloseWhy"],
    ),
];

/// The tables of the page on conduct files: what scenarios do not have.
const CONDUCT: &[(&str, &str, &[&str])] = &[
    ("Conduct files", "src/evidence/conduct.rs", &[]),
    ("What happened in a contact", "src/domain/step.rs", &[]),
    ("Expectations", "src/evidence/conduct/expect.rs", &[]),
    (
        "Facts and authority",
        "src/domain/facts.rs",
        &["Facts", "Authority", "SettlementFloor"],
    ),
    (
        "Next steps",
        "src/domain/note.rs",
        &["NextStep", "ReferTo", "HoldReason", "CloseWhy"],
    ),
];

/// A type that authors write.
#[derive(Debug, Default)]
struct Authored {
    name: String,
    doc: String,
    is_enum: bool,
    parts: Vec<Part>,
}

/// A field, or a word of a closed list.
#[derive(Debug, Default)]
struct Part {
    name: String,
    doc: String,
    /// The type of a field, or what stands in the brackets of a word.
    holds: String,
    needed: bool,
    /// The fields of a word that has some.
    fields: Vec<Part>,
}

/// All tables as Markdown.
pub(crate) fn all() -> String {
    let mut out = tables(SECTIONS);
    placeholders(&mut out);
    packs(&mut out);
    out
}

/// The tables of the page on conduct files; types that it does not have are linked to the guide.
pub(crate) fn conduct() -> String {
    let out = tables(CONDUCT);
    let mut linked = String::new();
    let mut rest = out.as_str();
    while let Some((before, after)) = rest.split_once("](#") {
        let (name, after) = after.split_once(')').unwrap();
        let here = out.lines().any(|line| {
            line.strip_prefix("#### ")
                .is_some_and(|heading| heading.to_lowercase() == name)
        });
        let page = if here { "" } else { "README.md" };
        let _ = write!(linked, "{before}]({page}#{name})");
        rest = after;
    }
    linked.push_str(rest);
    linked
}

fn tables(sections: &[(&str, &str, &[&str])]) -> String {
    let mut out = String::new();
    for (heading, path, wanted) in sections {
        let text = fs::read_to_string(path).unwrap();
        let types = authored(&text);
        let _ = writeln!(out, "### {heading}\n");
        for name in *wanted {
            assert!(
                types.iter().any(|one| one.name == *name),
                "{path} has no {name}"
            );
        }
        for one in types {
            if wanted.is_empty() || wanted.contains(&one.name.as_str()) {
                table(&one, &mut out);
            }
        }
    }
    out
}

/// The public types of a file that hold fields or words.
fn authored(text: &str) -> Vec<Authored> {
    let mut types = Vec::new();
    let mut lines = text.lines().map(str::trim);
    let (mut doc, mut marks) = (String::new(), String::new());
    while let Some(line) = lines.next() {
        if let Some(words) = line.strip_prefix("///") {
            add_words(&mut doc, words);
        } else if line.starts_with("#[") {
            marks.push_str(&attribute(line, &mut lines));
        } else if let Some(head) = line.strip_suffix('{') {
            let named = |kind: &str| head.trim().strip_prefix(kind).map(str::to_owned);
            let (is_struct, is_enum) = (named("pub struct "), named("pub enum "));
            let is_list = is_enum.is_some();
            if let Some(name) = is_struct
                .or(is_enum)
                .filter(|_| marks.contains("Deserialize"))
            {
                let optional = marks.contains("serde(default");
                types.push(Authored {
                    name,
                    doc: std::mem::take(&mut doc),
                    is_enum: is_list,
                    parts: parts(&mut lines, optional),
                });
            }
            doc.clear();
            marks.clear();
        } else if !line.is_empty() {
            doc.clear();
            marks.clear();
        }
    }
    types
}

/// Fields or words up to the closing bracket. `optional`: all can be left out.
fn parts<'a>(lines: &mut impl Iterator<Item = &'a str>, optional: bool) -> Vec<Part> {
    let mut parts = Vec::new();
    let (mut doc, mut marks) = (String::new(), String::new());
    while let Some(line) = lines.next() {
        if let Some(words) = line.strip_prefix("///") {
            add_words(&mut doc, words);
            continue;
        }
        if line.starts_with("#[") {
            marks.push_str(&attribute(line, lines));
            continue;
        }
        if line.starts_with("//") || line.is_empty() {
            continue;
        }
        if line.starts_with('}') {
            break;
        }
        let mut part = Part {
            doc: std::mem::take(&mut doc),
            ..Part::default()
        };
        let plain = line.trim_end_matches(',').trim_start_matches("pub ");
        if let Some(name) = plain.strip_suffix(" {") {
            name.clone_into(&mut part.name);
            part.fields = self::parts(lines, false);
        } else if let Some((name, holds)) = plain.split_once(": ") {
            renamed(name, &marks).clone_into(&mut part.name);
            holds.clone_into(&mut part.holds);
            let may_lack =
                optional || marks.contains("serde(default") || holds.starts_with("Option<");
            part.needed = !may_lack;
        } else if let Some((name, holds)) = plain.split_once('(') {
            name.clone_into(&mut part.name);
            holds.trim_end_matches(')').clone_into(&mut part.holds);
        } else {
            plain.clone_into(&mut part.name);
        }
        marks.clear();
        parts.push(part);
    }
    parts
}

/// An attribute, also one over several lines.
fn attribute<'a>(first: &str, lines: &mut impl Iterator<Item = &'a str>) -> String {
    let mut whole = first.to_owned();
    while whole.matches('[').count() > whole.matches(']').count() {
        whole.push_str(lines.next().unwrap_or("]"));
    }
    whole
}

/// The name in files: `true` for a field that Rust must call otherwise.
fn renamed<'a>(name: &'a str, marks: &'a str) -> &'a str {
    let given = marks
        .split_once("rename = \"")
        .and_then(|(_, after)| after.split_once('"'));
    given.map_or(name, |(given, _)| given)
}

fn add_words(doc: &mut String, words: &str) {
    if !doc.is_empty() {
        doc.push(' ');
    }
    doc.push_str(
        &words
            .trim()
            .replace("[`", "`")
            .replace("`]", "`")
            .replace('|', "\\|"),
    );
}

fn table(one: &Authored, out: &mut String) {
    let _ = writeln!(out, "#### {}\n\n{}\n", shown(&one.name), one.doc);
    if !one.is_enum {
        fields(&one.parts, out);
        return;
    }
    if one.parts.iter().all(|part| part.doc.is_empty()) {
        let words: Vec<String> = one
            .parts
            .iter()
            .map(|part| format!("`{}`", part.name))
            .collect();
        let _ = writeln!(out, "{}.\n", words.join(", "));
        return;
    }
    let alone = |part: &Part| part.holds.is_empty() && part.fields.is_empty();
    if one.parts.iter().all(alone) {
        out.push_str("| word | meaning |\n| --- | --- |\n");
        for part in &one.parts {
            let _ = writeln!(out, "| `{}` | {} |", part.name, part.doc);
        }
        out.push('\n');
        return;
    }
    out.push_str("| word | meaning | in brackets |\n| --- | --- | --- |\n");
    for part in &one.parts {
        let alone = BARE_WORDS.iter().find(|(word, _)| *word == part.name);
        let alone = alone
            .filter(|(_, meant)| *meant != "()")
            .map_or_else(String::new, |(word, meant)| {
                format!("; alone it means `{word}{meant}`")
            });
        let holds = if part.fields.is_empty() {
            part.holds
                .split(", ")
                .map(value)
                .collect::<Vec<_>>()
                .join(", ")
        } else {
            let names = part.fields.iter().map(|field| {
                let needed = if field.needed { "*" } else { "" };
                format!(
                    "`{}`{needed} ({}): {}",
                    field.name,
                    value(&field.holds),
                    field.doc
                )
            });
            names.collect::<Vec<_>>().join("<br>")
        };
        let _ = writeln!(out, "| `{}` | {} | {holds}{alone} |", part.name, part.doc);
    }
    out.push('\n');
}

fn fields(parts: &[Part], out: &mut String) {
    out.push_str("| field | meaning | value |\n| --- | --- | --- |\n");
    for part in parts {
        let needed = if part.needed { "*" } else { "" };
        assert!(
            !part.doc.is_empty(),
            "the field {} has no sentence",
            part.name
        );
        let _ = writeln!(
            out,
            "| `{}`{needed} | {} | {} |",
            part.name,
            part.doc,
            value(&part.holds)
        );
    }
    out.push('\n');
}

/// What an author writes for a type.
fn value(holds: &str) -> String {
    let inside = |name: &str| {
        let inner = holds
            .strip_prefix(name)?
            .strip_prefix('<')?
            .strip_suffix('>')?;
        Some(inner.split(", ").next().unwrap_or(inner).to_owned())
    };
    if let Some(inner) = inside("Option").or_else(|| inside("Box")) {
        return value(&inner);
    }
    if let Some(inner) = inside("Vec").or_else(|| inside("ArrayVec")) {
        return format!("list of {}", value(&inner));
    }
    if let Some(inner) = inside("Span") {
        return format!("{}, or a range of two", value(&inner));
    }
    let name = holds.rsplit("::").next().unwrap_or(holds);
    match name {
        "" => String::new(),
        "String" => "text".to_owned(),
        "Id" => "id".to_owned(),
        "Money" => "amount".to_owned(),
        "Stamp" => "date and time".to_owned(),
        "NaiveDate" => "date".to_owned(),
        "Tz" => "time zone".to_owned(),
        "ClockTime" => "time of day: `\"17:30\"`".to_owned(),
        "Weekday" => "weekday: `\"Fri\"`".to_owned(),
        "bool" => "`true` or `false`".to_owned(),
        // What is left of a pair once its first name was taken.
        "(i64" => "two whole numbers: `(-8, 8)`".to_owned(),
        "u8" | "u16" | "u32" | "i8" | "i16" => "whole number".to_owned(),
        other => format!("[{}](#{})", shown(other), shown(other).to_lowercase()),
    }
}

/// The name of a type as authors know it.
fn shown(name: &str) -> &str {
    match name {
        "TemperamentRanges" => "Consumer",
        "CollectorAct" => "Act",
        // There is a `Figure` among the acts.
        "FigureSource" => "NamedFigure",
        other => other
            .strip_suffix("Source")
            .or_else(|| other.strip_suffix("Written"))
            .unwrap_or(other),
    }
}

fn placeholders(out: &mut String) {
    out.push_str("### Placeholders\n\n| placeholder | prints |\n| --- | --- |\n");
    for (name, meaning) in PLACEHOLDERS {
        let _ = writeln!(out, "| `{{{name}}}` | {meaning} |");
    }
    out.push_str(
        "| `{nora}`, `{nora.first}` | The name of the person with this id. |\n\
         | `{home}` | The number or address with this id. |\n\
         | `{half}` | The figure with this name. |\n\n",
    );
}

fn packs(out: &mut String) {
    for (pack, _) in Library::shipped().packs() {
        let _ = writeln!(
            out,
            "### The shipped pack `{}`\n\nStanding actions:\n\n| id | in the tray |\n| --- | --- |",
            pack.id
        );
        for action in &pack.standing {
            let _ = writeln!(out, "| `{}` | {} |", action.id, action.label);
        }
        let tables: Vec<String> = pack
            .authorities
            .iter()
            .map(|one| format!("`{}`", one.id))
            .collect();
        let _ = writeln!(out, "\nTables of authority: {}.", tables.join(", "));
    }
}
