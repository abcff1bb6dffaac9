//! The sign-off sheet: what was set, how it went, what to repeat, who signed, and
//! room for a pen.

use maud::{DOCTYPE, Markup, html};
use serde::Serialize;

use crate::{
    cli::{
        Console, FINE, Palette,
        class::args::{SheetArgs, SheetFormat},
        hire::{Clerk, shown},
    },
    export::sheet::{harmless, write},
    store::{
        desk::Right,
        standing::{self, Line, Trainee},
    },
};

/// How the page looks: black on white, a trainee to a sheet of paper.
const STYLE: &str = "body{font:11pt/1.45 sans-serif;margin:2cm;color:#111;background:#fff}\
    section{break-after:page}h1{font-size:16pt}h2{font-size:13pt}\
    table{border-collapse:collapse;width:100%}th,td{border:1px solid #777;padding:.3em .5em;\
    text-align:left;vertical-align:top}.pen{margin-top:2cm;border-top:1px solid #111;width:60%}";

/// How wide a sheet of plain text is, in columns: fits on paper.
const WIDTH: usize = 80;

pub(super) fn run(
    args: &SheetArgs,
    clerk: &Clerk,
    console: &mut Console<'_>,
) -> anyhow::Result<u8> {
    let mut desk = clerk.desk(Right::Train, "print a sign-off sheet", &args.of.class)?;
    let class = desk.class(&args.of.class)?;
    let mut trainees = standing::of(&mut desk, &class, &super::today())?;
    if let Some(named) = &args.person {
        let person = desk.person(named)?;
        trainees.retain(|one| one.person.subject == person.subject);
        if trainees.is_empty() {
            anyhow::bail!("this person does not belong to {}", shown(&class.name));
        }
    }
    let sheet = bytes(args.format, &class.name, &super::today(), &trainees)?;
    console.out.write_all(&sheet)?;
    Ok(FINE)
}

/// The sheet as the bytes of a file.
///
/// # Errors
/// A row cannot be written as a table.
pub(crate) fn bytes(
    format: SheetFormat,
    class: &str,
    today: &str,
    trainees: &[Trainee],
) -> anyhow::Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut console = Console {
        input: &mut std::io::empty(),
        out: &mut out,
        errors: &mut std::io::sink(),
        echo: false,
        width: WIDTH,
        palette: Palette::PLAIN,
    };
    write_in(format, class, today, trainees, &mut console)?;
    Ok(out)
}

fn write_in(
    format: SheetFormat,
    class: &str,
    today: &str,
    trainees: &[Trainee],
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    match format {
        SheetFormat::Text => {
            writeln!(console.out, "{}, {today}\n", shown(class))?;
            for trainee in trainees {
                tell(trainee, console)?;
                writeln!(
                    console.out,
                    "  Signature ______________________  Date ____________\n"
                )?;
            }
        }
        SheetFormat::Html => {
            let page = page(class, today, trainees);
            writeln!(console.out, "{}", page.into_string())?;
        }
        SheetFormat::Csv => {
            let rows: Vec<Row> = trainees.iter().flat_map(rows).collect();
            write(&rows, &mut *console.out)?;
        }
    }
    Ok(())
}

fn name(trainee: &Trainee) -> String {
    if trainee.person.name.is_empty() {
        "(erased)".to_owned()
    } else {
        shown(&trainee.person.name)
    }
}

fn number(number: Option<i64>) -> String {
    number.map_or_else(|| "-".to_owned(), |one| one.to_string())
}

/// A trainee in a few lines.
pub(super) fn tell(trainee: &Trainee, console: &mut Console<'_>) -> anyhow::Result<()> {
    writeln!(console.out, "{}", name(trainee))?;
    for line in &trainee.lines {
        write!(
            console.out,
            "  {:<24} due {}  {:<9}  tries {}  best {:>3}  band {}",
            line.what,
            line.due,
            line.state.in_words(),
            line.tries,
            number(line.best),
            number(line.band)
        )?;
        match line.reviewed {
            Some(reviewed) => writeln!(console.out, "  people leave {reviewed}")?,
            None => writeln!(console.out)?,
        }
    }
    if !trainee.repeat.is_empty() {
        console.paragraph("  to repeat: ", &to_repeat(trainee))?;
    }
    for signed in &trainee.signed {
        let text = format!(
            "{}, {}: {}",
            shown(&signed.by),
            signed.at,
            shown(&signed.note)
        );
        console.paragraph("  signed: ", &text)?;
    }
    Ok(())
}

fn to_repeat(trainee: &Trainee) -> String {
    let rules = trainee.repeat.iter().map(|(rule, times)| match times {
        1 => rule.clone(),
        _ => format!("{rule} ({times} scenarios)"),
    });
    rules.collect::<Vec<_>>().join(", ")
}

fn page(class: &str, today: &str, trainees: &[Trainee]) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                title { "Sign-off sheet: " (class) }
                style { (maud::PreEscaped(STYLE)) }
            }
            body {
                @for trainee in trainees {
                    section { (of_trainee(class, today, trainee)) }
                }
            }
        }
    }
}

fn of_trainee(class: &str, today: &str, trainee: &Trainee) -> Markup {
    html! {
        h1 { "Sign-off sheet" }
        p { (class) ", " (today) }
        h2 { bdi { (name(trainee)) } }
        p { "Random id " code { (trainee.person.subject) } }
        table {
            thead {
                tr {
                    th { "Set" } th { "Due" } th { "State" } th { "First done" } th { "Tries" }
                    th { "Best overall" } th { "Band" } th { "People leave" }
                }
            }
            tbody {
                @for line in &trainee.lines {
                    tr {
                        td { (line.what) } td { (line.due) } td { (line.state.in_words()) }
                        td { (line.first) } td { (line.tries) } td { (number(line.best)) }
                        td { (number(line.band)) } td { (number(line.reviewed)) }
                    }
                }
            }
        }
        h2 { "To repeat" }
        @if trainee.repeat.is_empty() {
            p { "Nothing was found in the latest records." }
        } @else {
            ul { @for (rule, _) in &trainee.repeat { li { code { (rule) } } } }
        }
        h2 { "Signed" }
        @for signed in &trainee.signed {
            p { bdi { (shown(&signed.by)) } ", " (signed.at) ": " bdi { (shown(&signed.note)) } }
        }
        p class="pen" { "Signature and date" }
        p { small { "Scores are those of a training simulator. Overall is one number beside three \
            scores; it is the engine's, and what people leave stands beside it." } }
    }
}

/// One row of the table: a trainee and one thing that is set.
#[derive(Serialize)]
struct Row {
    subject: String,
    name: String,
    what: String,
    due: String,
    state: String,
    first_done: String,
    tries: usize,
    best_overall: Option<i64>,
    band: Option<i64>,
    people_leave: Option<i64>,
    to_repeat: String,
    signed: String,
}

fn rows(trainee: &Trainee) -> Vec<Row> {
    let signed: Vec<String> = trainee
        .signed
        .iter()
        .map(|one| format!("{} {}", one.by, one.at))
        .collect();
    let row = |line: &Line| Row {
        subject: trainee.person.subject.clone(),
        name: harmless(&trainee.person.name).into_owned(),
        what: harmless(&line.what).into_owned(),
        due: line.due.clone(),
        state: line.state.in_words().to_owned(),
        first_done: line.first.clone(),
        tries: line.tries,
        best_overall: line.best,
        band: line.band,
        people_leave: line.reviewed,
        to_repeat: harmless(&to_repeat(trainee)).into_owned(),
        signed: harmless(&signed.join("; ")).into_owned(),
    };
    trainee.lines.iter().map(row).collect()
}
