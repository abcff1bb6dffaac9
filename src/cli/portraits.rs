//! `rightparty portraits`: people and moods in one picture, drawn without a
//! graphics card, for whoever writes a scenario or judges the faces.

use std::{fs::File, io::BufWriter};

use anyhow::Context;

use crate::{
    cli::{Console, FINE, args::PortraitsArgs, shelf},
    portrait::{Look, kin::portrait_of, sheet},
    scenario::Library,
};

pub(super) fn run(args: &PortraitsArgs, console: &mut Console<'_>) -> anyhow::Result<u8> {
    let people = match &args.scenario {
        Some(name) => cast(name)?,
        None => sheet::people(),
    };
    let said = || format!("cannot write {}", args.out.display());
    let file = File::create(&args.out).with_context(said)?;
    let canvas = sheet::sheet(&people, &sheet::moods(), args.width);
    let (width, height) = (
        u32::try_from(canvas.width())?,
        u32::try_from(canvas.height())?,
    );
    let mut picture = png::Encoder::new(BufWriter::new(file), width, height);
    picture.set_color(png::ColorType::Rgb);
    picture.set_depth(png::BitDepth::Eight);
    picture.set_source_srgb(png::SrgbRenderingIntent::Perceptual);
    let mut writer = picture.write_header().with_context(said)?;
    writer
        .write_image_data(&canvas.bytes())
        .with_context(said)?;
    writer.finish().with_context(said)?;
    writeln!(console.out, "{}", args.out.display())?;
    Ok(FINE)
}

/// Everybody of a scenario, the consumer first.
fn cast(scenario: &str) -> anyhow::Result<Vec<Look>> {
    let scenario = shelf::scenario(&Library::shipped(), scenario)?;
    let people = scenario.facts().people.iter();
    let looks = people.map(|person| Look::of(&portrait_of(&scenario, person), &person.name));
    Ok(looks.collect())
}
