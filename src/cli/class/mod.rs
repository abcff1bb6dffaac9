//! `rightparty class …`: who learns together, what is set, what was handed in, and
//! who signed it off.

pub(crate) mod args;
pub(crate) mod sheet;

use anyhow::Context as _;

use crate::{
    cli::{
        Console, FINE, Format, Problems,
        class::args::{
            AssignArgs, ClassArgs, ClassCommand, HandInArgs, JoinArgs, LeaveArgs, ShowArgs,
            SignArgs, UnassignArgs,
        },
        hire::{self, Clerk, shown, stamp},
        judged, play, shelf, words,
    },
    export::results,
    scenario::library::BATTERIES,
    store::{
        desk::{Assignment, Right, SignOff},
        standing::{self, Trainee},
    },
};

pub(super) fn run(args: &ClassArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let clerk = &Clerk::named(args.user.as_deref());
    match &args.command {
        ClassCommand::List => list(clerk, console),
        ClassCommand::New(of) => {
            let mut desk = clerk.desk(Right::Train, "make a class", &of.class)?;
            let id = uuid::Uuid::new_v4().to_string();
            desk.new_class(&id, &of.class, &stamp(play::now()))?;
            writeln!(console.out, "{}", shown(&of.class))?;
            Ok(FINE)
        }
        ClassCommand::Join(args) => join(args, clerk, console),
        ClassCommand::Leave(args) => leave(args, clerk, console),
        ClassCommand::Assign(args) => assign(args, clerk, console),
        ClassCommand::Unassign(args) => unassign(args, clerk, console),
        ClassCommand::HandIn(args) => hand_in(args, clerk, console),
        ClassCommand::Show(args) => show(args, clerk, console),
        ClassCommand::Sign(args) => sign(args, clerk, console),
        ClassCommand::Sheet(args) => sheet::run(args, clerk, console),
    }
}

fn list(clerk: &Clerk, console: &mut Console<'_>) -> anyhow::Result<u8> {
    for class in clerk.desk(Right::Train, "list classes", "")?.classes()? {
        writeln!(
            console.out,
            "{}  {}, {}",
            shown(&class.name),
            words::count(usize::try_from(class.members)?, "trainee"),
            words::count(usize::try_from(class.assignments)?, "assignment")
        )?;
    }
    Ok(FINE)
}

fn join(args: &JoinArgs, clerk: &Clerk, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let mut desk = clerk.desk(Right::Train, "take people into a class", &args.of.class)?;
    let class = desk.class(&args.of.class)?;
    let people = args.people.iter().map(|named| desk.person(named));
    // All are found before anybody is taken in.
    let people = people.collect::<anyhow::Result<Vec<_>>>()?;
    for person in &people {
        desk.join(&class.id, &person.subject, &stamp(play::now()))?;
    }
    writeln!(
        console.out,
        "{} in {}",
        words::count(desk.members(&class.id)?.len(), "trainee"),
        shown(&class.name)
    )?;
    Ok(FINE)
}

fn leave(args: &LeaveArgs, clerk: &Clerk, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let mut desk = clerk.desk(Right::Train, "take a person out of a class", &args.of.class)?;
    let class = desk.class(&args.of.class)?;
    let person = desk.person(&args.person)?;
    desk.leave(&class.id, &person.subject)?;
    writeln!(console.out, "{} has left", shown(&person.name))?;
    Ok(FINE)
}

fn assign(args: &AssignArgs, clerk: &Clerk, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let library = shelf::library(args.folder.as_deref())?;
    let ending = format!("/{}.ron", args.what);
    let battery = BATTERIES.iter().any(|one| one.path.ends_with(&ending));
    if !battery && library.find(&args.what).is_none() {
        return Err(Problems(format!(
            "there is no scenario and no battery {:?}; `rightparty list` and `rightparty hire \
             batteries` show those at hand",
            args.what
        ))
        .into());
    }
    let mut desk = clerk.desk(Right::Train, "set an assignment", &args.what)?;
    let class = desk.class(&args.of.class)?;
    let set = Assignment {
        what: args.what.clone(),
        battery,
        due: args.due.to_string(),
    };
    desk.assign(&class.id, &set, &stamp(play::now()))?;
    writeln!(console.out, "{} is due by {}", set.what, set.due)?;
    Ok(FINE)
}

fn unassign(args: &UnassignArgs, clerk: &Clerk, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let mut desk = clerk.desk(Right::Train, "take back an assignment", &args.what)?;
    let class = desk.class(&args.of.class)?;
    desk.unassign(&class.id, &args.what)?;
    writeln!(console.out, "{} is not set any longer", args.what)?;
    Ok(FINE)
}

fn hand_in(args: &HandInArgs, clerk: &Clerk, console: &mut Console<'_>) -> anyhow::Result<u8> {
    // Everything is read and judged before anything is kept.
    let mut rows = Vec::new();
    for path in &args.records {
        let record = judged::load(path, console)?;
        if !record.is_finished() {
            return Err(Problems(format!(
                "{} is not finished; only finished records are handed in",
                path.display()
            ))
            .into());
        }
        let report = judged::with_people(path, &record, None)
            .with_context(|| format!("cannot score {}", path.display()))?;
        rows.push((record.write(), results::Row::of(&record.header, &report)));
    }
    let mut desk = hire::desk()?;
    let person = clerk.person(&mut desk, Right::Train, "take in records", &args.person)?;
    for (text, row) in &rows {
        desk.hand_in(&person.subject, text, row, &stamp(play::now()))?;
    }
    writeln!(
        console.out,
        "{} of {} taken in",
        words::count(rows.len(), "record"),
        shown(&person.name)
    )?;
    Ok(FINE)
}

fn show(args: &ShowArgs, clerk: &Clerk, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let mut desk = clerk.desk(Right::Train, "see a class", &args.of.class)?;
    let class = desk.class(&args.of.class)?;
    let trainees = standing::of(&mut desk, &class, &today())?;
    match args.format {
        Format::Text => {
            for trainee in &trainees {
                sheet::tell(trainee, console)?;
            }
        }
        Format::Json => {
            let all: Vec<serde_json::Value> = trainees.iter().map(value).collect();
            writeln!(console.out, "{}", serde_json::to_string_pretty(&all)?)?;
        }
    }
    Ok(FINE)
}

fn value(trainee: &Trainee) -> serde_json::Value {
    let signed = trainee
        .signed
        .iter()
        .map(|one| serde_json::json!({ "by": one.by, "at": one.at, "note": one.note }));
    let repeat = trainee.repeat.iter();
    serde_json::json!({
        "subject": trainee.person.subject,
        "name": trainee.person.name,
        "assignments": trainee.lines,
        "repeat": repeat.map(|(rule, _)| rule).collect::<Vec<_>>(),
        "signed": signed.collect::<Vec<_>>(),
    })
}

fn sign(args: &SignArgs, clerk: &Clerk, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let by = clerk.name()?;
    let mut desk = hire::desk()?;
    let class = desk.class(&args.of.class)?;
    let person = clerk.person(&mut desk, Right::Train, "sign a trainee off", &args.person)?;
    let signed = SignOff {
        by,
        at: stamp(play::now()),
        note: args.note.clone(),
    };
    desk.sign_off(&class.id, &person.subject, &signed)?;
    writeln!(
        console.out,
        "{} signed off by {}, {}",
        shown(&person.name),
        shown(&signed.by),
        signed.at
    )?;
    Ok(FINE)
}

/// Today where this machine counts days: in UTC, as all that is kept.
fn today() -> String {
    play::now().format("%Y-%m-%d").to_string()
}
