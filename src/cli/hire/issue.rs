//! `rightparty hire issue`: a one-time code for a person and a battery.

use crate::{
    battery::{Battery, Form, Made, PartOfForm, Purpose},
    cli::{
        Console, FINE, Problems,
        hire::args::{AdoptArgs, IssueArgs},
        hire::{Clerk, desk, find, forms, stamp},
        play, shelf,
    },
    scenario::{Library, library::BATTERIES},
    store::{
        accommodations::Accommodations,
        desk::{Issue, IssuedPart, Right},
    },
};

/// What codes are made of: nothing that is mistaken for something else.
const SIGNS: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Signs of a code: 30^12 codes are more than anybody can try.
const LENGTH: usize = 12;

pub(super) fn run(
    args: &IssueArgs,
    clerk: &Clerk,
    console: &mut Console<'_>,
) -> anyhow::Result<u8> {
    let library = shelf::library(args.folder.as_deref())?;
    let battery = find(&args.battery, &library)?;
    let mut desk = desk()?;
    let person = clerk.person(&mut desk, Right::Administer, "issue a code", &args.person)?;
    if !is_shipped(&battery) && !desk.has_text(battery.digest())? {
        clerk.check(
            &mut desk,
            Right::Author,
            "bring in a battery",
            battery.digest(),
        )?;
    }
    let id = battery.source().id.as_str();
    if battery.source().purpose == Purpose::Hiring {
        forms::must_be_alike(&battery, &library, &mut desk)?;
    }
    let form = match args.form {
        Some(form) => form,
        None => least_seen(&battery, &desk.exposure(id)?),
    };
    let Some(picked) = battery.form(form) else {
        return Err(Problems(format!(
            "{id} has {} forms, there is no form {form}",
            battery.source().forms
        ))
        .into());
    };
    let parts = as_issued(&battery, &picked, &library)?;
    let (sitting, code) = (uuid::Uuid::new_v4().to_string(), code()?);
    desk.issue(&Issue {
        sitting: &sitting,
        subject: &person.subject,
        battery: id,
        text: battery.text(),
        form,
        parts: &parts,
        accommodations: Accommodations {
            time_percent: args.granted.time,
            pauses: args.granted.pauses,
            text_percent: args.granted.text,
            keyboard_only: args.granted.keyboard_only,
        },
        code: &code,
        now: &stamp(play::now()),
    })?;
    writeln!(console.out, "{code}")?;
    writeln!(
        console.out,
        "It opens {id}, form {form}, once: rightparty hire sit {code}"
    )?;
    if let Some(limit) = battery.limit() {
        writeln!(console.out, "{limit}")?;
    }
    Ok(FINE)
}

/// Brings a battery to the desk.
pub(super) fn adopt(
    args: &AdoptArgs,
    clerk: &Clerk,
    console: &mut Console<'_>,
) -> anyhow::Result<u8> {
    let library = shelf::library(args.folder.as_deref())?;
    let battery = find(&args.battery, &library)?;
    let mut desk = clerk.desk(Right::Author, "bring in a battery", battery.digest())?;
    desk.keep_text(battery.text())?;
    writeln!(
        console.out,
        "{} may be issued by whoever issues codes, as long as its text stays as it is",
        battery.source().id
    )?;
    Ok(FINE)
}

pub(crate) fn is_shipped(battery: &Battery) -> bool {
    BATTERIES.iter().any(|one| one.text == battery.text())
}

/// The parts of a form with the digests of their texts.
pub(crate) fn as_issued(
    battery: &Battery,
    form: &Form,
    library: &Library,
) -> anyhow::Result<Vec<IssuedPart>> {
    form.parts
        .iter()
        .map(|part| {
            let made = made(battery, part, library)?;
            Ok(IssuedPart {
                scenario: part.scenario.clone(),
                seed: part.seed,
                scenario_sha256: made.scenario.digest().to_owned(),
            })
        })
        .collect()
}

/// The scenario of a part as its form has it; a file that is not as it should be is a
/// problem of its author.
fn made(battery: &Battery, part: &PartOfForm, library: &Library) -> anyhow::Result<Made> {
    let made = battery.scenario(part, library);
    made.map_err(|problem| Problems(problem.to_string()).into())
}

/// The form that the fewest have seen.
pub(crate) fn least_seen(battery: &Battery, seen: &[(u32, u64)]) -> u32 {
    let times = |form: u32| {
        let found = seen.iter().find(|(number, _)| *number == form);
        found.map_or(0, |(_, times)| *times)
    };
    (1..=battery.source().forms)
        .min_by_key(|&form| times(form))
        .unwrap_or(1)
}

/// A code that nobody can guess, in groups that can be read aloud.
pub(crate) fn code() -> anyhow::Result<String> {
    let mut code = String::new();
    let mut signs = 0;
    while signs < LENGTH {
        let mut byte = [0];
        getrandom::fill(&mut byte)
            .map_err(|error| anyhow::anyhow!("this system gives no random numbers: {error}"))?;
        // 240 is a multiple of 30: no sign is likelier than another.
        let Some(&sign) = byte
            .first()
            .filter(|&&byte| byte < 240)
            .and_then(|&byte| SIGNS.get(usize::from(byte) % SIGNS.len()))
        else {
            continue;
        };
        if signs > 0 && signs % 4 == 0 {
            code.push('-');
        }
        code.push(char::from(sign));
        signs += 1;
    }
    Ok(code)
}
