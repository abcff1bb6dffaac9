//! Whose text a call was played with, as far as this program can tell: a shipped
//! scenario, or a form of it that this program makes the same to the byte.

use crate::{
    battery,
    bundle::Head,
    scenario::{
        Library,
        library::{BATTERIES, SCENARIOS},
    },
    session::Header,
};

/// Where the text of a record comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The scenario as it is shipped.
    Shipped,
    /// The form of a shipped battery that the bundle names, made anew and compared.
    Form(u32),
    /// Neither. It may be a house's own; a bundle verifies without the text that its
    /// form was made from.
    Other,
}

/// Where the text of a record comes from; `head` is that of its bundle.
pub fn of(head: Option<&Head>, header: &Header) -> Origin {
    if SCENARIOS.iter().any(|one| header.scenario_text == one.text) {
        return Origin::Shipped;
    }
    head.and_then(|head| form(head, header))
        .map_or(Origin::Other, Origin::Form)
}

fn form(head: &Head, header: &Header) -> Option<u32> {
    let library = Library::shipped();
    let batteries = BATTERIES.iter();
    let mut read = batteries.filter_map(|one| battery::read(one.text, &library).ok());
    let battery = read.find(|battery| battery.digest() == head.battery_sha256)?;
    let form = battery.form(head.form)?;
    let mut parts = form.parts.iter();
    let part = parts.find(|part| part.scenario == header.scenario)?;
    let made = battery.scenario(part, &library).ok()?;
    let same = made.scenario.digest() == header.scenario_digest
        && made.scenario.text() == header.scenario_text
        && part.seed == header.seed;
    same.then_some(form.number)
}
