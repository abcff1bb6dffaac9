//! `rightparty hire sit`: a candidate takes a battery at the keyboard.
//!
//! Every action is on the disk before it is shown. Whoever is interrupted types
//! the same code again and goes on, with the time that was left. What comes next is
//! decided by [`Course`], for the window too.

use anyhow::bail;

use crate::{
    battery::{Next, consent},
    cli::{
        Console, FINE,
        hire::args::SitArgs,
        hire::{home, stamp},
        play, shelf,
        terminal::{self, Sitting},
    },
    session::Play,
    store::{
        course::{Course, HouseCard, Part},
        room::{Delivery, Room},
    },
};

pub(super) fn run(args: &SitArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let room = Room::at(&home()?);
    let library = shelf::library(args.folder.as_deref())?;
    let mut course = Course::open(room, &args.code, library, &stamp(play::now()))?;
    if course.way().next() != Next::Consent {
        writeln!(console.out, "You go on where you were.")?;
    }
    let cards = course.house_cards();
    loop {
        match course.way().next() {
            Next::Consent => {
                if !agree(&mut course, console)? {
                    writeln!(console.out, "Nothing has begun. The code stays good.")?;
                    return Ok(FINE);
                }
            }
            Next::Part(number) => {
                announce(&course, number, &cards, console)?;
                if !take(&mut course, number, !cards.is_empty(), console)? {
                    return left(&args.code, console);
                }
                course.finished(number);
            }
            Next::Seal => {
                finish(&mut course, console)?;
                return Ok(FINE);
            }
        }
    }
}

/// Shows what comes and asks whether to begin. False if the person would rather not.
fn agree(course: &mut Course, console: &mut Console<'_>) -> anyhow::Result<bool> {
    let source = course.battery().source();
    let title = Console::styled(console.palette.accent, &source.title);
    writeln!(console.out, "{title}\n")?;
    console.paragraph("", &source.instructions)?;
    writeln!(console.out)?;
    console.paragraph("", &source.contact)?;
    writeln!(console.out)?;
    for (name, words) in consent::told(&course.minutes()) {
        console.paragraph(&format!("{name}: "), &words)?;
    }
    write!(
        console.out,
        "\nType yes to begin, or anything else to leave: "
    )?;
    console.out.flush()?;
    let mut answer = String::new();
    console.input.read_line(&mut answer)?;
    if console.echo {
        writeln!(console.out, "{}", answer.trim())?;
    }
    if !answer.trim().eq_ignore_ascii_case("yes") {
        return Ok(false);
    }
    course.agree(&stamp(play::now()))?;
    Ok(true)
}

/// Says which part it is, how long it may take, and what the house asks.
fn announce(
    course: &Course,
    number: usize,
    cards: &[HouseCard],
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    if number == 0 {
        writeln!(console.out)?;
        console.paragraph(
            "",
            "First, a practice call. Nothing in it counts: try the keys, the tray and the offer \
             table, and file a note.",
        )?;
        return Ok(());
    }
    if cards.is_empty() {
        writeln!(console.out)?;
    }
    for card in cards {
        let heading = format!("House card: {}", card.house);
        let heading = Console::styled(console.palette.accent, &heading);
        writeln!(console.out, "\n{heading}")?;
        for (line, place) in card.lines.iter().zip(1..) {
            console.paragraph(&format!("  {place:>2}  "), line)?;
        }
        console.paragraph("", "It stays at hand: i, then the house card.")?;
        writeln!(console.out)?;
    }
    let minutes = course
        .minutes()
        .get(number - 1)
        .copied()
        .unwrap_or_default();
    let rest = if course.granted().pauses {
        " You may stop the clock at any time: type q, and the same code goes on."
    } else {
        ""
    };
    let parts = course.way().parts();
    let text = format!("Part {number} of {parts}. You have {minutes} minutes.{rest}");
    writeln!(console.out, "{text}")?;
    Ok(())
}

/// Plays a part, from its beginning or from where it was left. False if the person leaves.
fn take(
    course: &mut Course,
    number: usize,
    house_card: bool,
    console: &mut Console<'_>,
) -> anyhow::Result<bool> {
    let part = course.take(number, &stamp(play::now()))?;
    let (allowed, torn) = (part.allowed, part.torn);
    let mut sitting = seated(part)?;
    sitting.show_house_card(house_card);
    if let Some(allowed) = allowed {
        sitting.allow(allowed);
    }
    terminal::briefing(&sitting, console)?;
    play::torn(torn, console)?;
    terminal::so_far(&sitting, console)?;
    terminal::play(&mut sitting, console)
}

fn seated(part: Part) -> anyhow::Result<Sitting> {
    let play = Play::new(part.scenario, part.record.header.seed);
    let mut sitting = if part.record.entries.is_empty() {
        Sitting::begin(play, part.record.header, part.file)
    } else {
        let session = part.record.replay(play).map_err(|difference| {
            anyhow::anyhow!("playing it again comes out differently: {difference}")
        })?;
        Sitting::resume(session, part.record, part.file)
    };
    sitting.measure_by(part.clock);
    Ok(sitting)
}

/// Seals, hands over, and says goodbye.
fn finish(course: &mut Course, console: &mut Console<'_>) -> anyhow::Result<()> {
    let end = course.finish(&stamp(play::now()))?;
    match end.delivery {
        Delivery::Done => {}
        Delivery::Waits(error) => writeln!(
            console.errors,
            "note: the result is sealed and waits on this machine; the desk could not take it \
             ({error:#}). Later: rightparty hire deliver"
        )?,
        Delivery::Refused(error) => bail!(
            "the desk does not take this result: {error:#}. Please call whoever supervises this \
             test"
        ),
    }
    writeln!(
        console.out,
        "\nThat was all. Thank you. A person reviews the result."
    )?;
    for (title, scores) in end.feedback {
        console.paragraph(&format!("{title}: "), &scores)?;
    }
    Ok(())
}

fn left(code: &str, console: &mut Console<'_>) -> anyhow::Result<u8> {
    writeln!(
        console.out,
        "\nNothing is lost, and the clock stands still. Go on with: rightparty hire sit {code}"
    )?;
    Ok(FINE)
}
