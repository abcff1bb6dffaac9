//! [`UNKNOWN_LOOK`]: a word that the portrait does not know.

use crate::{
    lint::{
        Look,
        check::{Findings, declare_check},
        subject::Written,
    },
    portrait::words::{BEARDS, CLOTHES, CLOTHS, HAIR, HAIR_COLORS},
    reader::suggest,
    scenario::source::PortraitSource,
};

declare_check! {
    /// ## What it finds
    ///
    /// A word in `portrait` or `looks` that the drawing does not know, or a skin tone above 9.
    ///
    /// ## Why it matters
    ///
    /// What is not known is drawn as something plain. Nobody tells you at the time, and the person
    /// on the line looks like somebody else.
    ///
    /// ## How to mend it
    ///
    /// Take a word from the list that the message shows. A color may stand beside clothes:
    /// `clothes: "teal cardigan"`.
    ///
    /// ## Raises
    ///
    /// ```ron,raises
    ///     portrait: (age: 41, skin: 4, hair: "mullet", hair_color: "brown", clothes: "scrubs"),
    /// ```
    ///
    /// ## Passes
    ///
    /// ```ron,passes
    ///     portrait: (age: 41, skin: 4, hair: "long", hair_color: "brown", clothes: "teal scrubs"),
    /// ```
    UNKNOWN_LOOK {
        id: "unknown-look",
        title: "A look that cannot be drawn",
        severity: Warning,
        look: Look::Written(look),
    }
}

/// The darkest skin.
const SKIN_MAX: u8 = 9;

fn look(written: &Written<'_>, found: &mut Findings<'_>) {
    if let Some(portrait) = &written.source.portrait {
        person("portrait", portrait, found);
    }
    for (at, look) in written.source.looks.iter().enumerate() {
        person(&format!("looks[{at}].portrait"), &look.portrait, found);
    }
}

fn person(path: &str, portrait: &PortraitSource, found: &mut Findings<'_>) {
    let cloths = names(&CLOTHS);
    let covered = matches!(portrait.hair.as_str(), "headscarf" | "turban");
    let colors = if covered {
        cloths.clone()
    } else {
        names(&HAIR_COLORS)
    };
    let mut word = |field, written, known: &[&str], beside: &[&str]| {
        word(path, field, written, known, beside, found);
    };
    word("hair", &portrait.hair, &names(&HAIR), &[]);
    word("hair_color", &portrait.hair_color, &colors, &[]);
    word("beard", &portrait.beard, &names(&BEARDS), &[]);
    word("clothes", &portrait.clothes, &names(&CLOTHES), &cloths);
    if portrait.skin > SKIN_MAX {
        found.at(
            &format!("{path}.skin"),
            format!("there is no skin tone {}", portrait.skin),
            "write 0 (the lightest) to 9 (the darkest)",
        );
    }
}

fn names<T>(table: &[(&'static str, T)]) -> Vec<&'static str> {
    table
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !name.is_empty())
        .collect()
}

/// Every word of a field is known: one of the first list, or one that may stand beside it.
fn word(
    path: &str,
    field: &str,
    written: &str,
    known: &[&str],
    beside: &[&str],
    found: &mut Findings<'_>,
) {
    for one in written.split([' ', ',']).filter(|one| !one.is_empty()) {
        if known.contains(&one) || beside.contains(&one) {
            continue;
        }
        let all: Vec<&str> = known.iter().chain(beside).copied().collect();
        let help = suggest::nearest(one, &all).map_or_else(
            || format!("write one of: {}", known.join(", ")),
            |near| format!("write {near:?}, or one of: {}", known.join(", ")),
        );
        found.within(
            &format!("{path}.{field}"),
            one,
            format!("the portrait knows no {} {one:?}", field.replace('_', " ")),
            help,
        );
    }
}
