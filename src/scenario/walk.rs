//! Everything that is said, chosen and asked in a scenario, with its path: one
//! walk over the source, so that no pass forgets a corner.

use crate::{
    domain::{CollectorAct, Id, PartyAct},
    scenario::source::{ChoiceSource, Condition, ReactionSource, ScenarioSource, SpokenSource},
};

/// Where something is said by the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The words of a beat.
    Beat,
    /// Other words of a beat, under conditions.
    Instead,
    /// Words after a silence.
    Waited,
    /// The answer to a standing action.
    Reaction,
    /// The last words of a consumer who has had enough, or needs time.
    Parting,
    /// An agreement.
    Accepts,
    /// A counter-offer.
    Counter,
    /// A refusal.
    Refusal,
    /// What is said when the trainee leaves the table.
    Withdrawn,
}

/// Something that the other side says.
pub(super) struct Saying<'a> {
    /// Its path: `beats[3].waited[0]`.
    pub(super) path: String,
    pub(super) place: Place,
    pub(super) who: Option<Id>,
    pub(super) when: &'a [Condition],
    pub(super) says: &'a str,
    pub(super) does: &'a [PartyAct],
    pub(super) tells: &'a [String],
    pub(super) to: Option<&'a str>,
}

impl<'a> Saying<'a> {
    fn spoken(path: String, place: Place, spoken: &'a SpokenSource) -> Self {
        Self {
            path,
            place,
            who: None,
            when: &spoken.when,
            says: &spoken.says,
            does: &spoken.does,
            tells: &spoken.tells,
            to: spoken.to.as_deref(),
        }
    }

    fn reaction(path: String, reaction: &'a ReactionSource) -> Self {
        Self {
            path,
            place: Place::Reaction,
            who: reaction.who,
            when: &reaction.when,
            says: &reaction.says,
            does: &reaction.does,
            tells: &reaction.tells,
            to: reaction.to.as_deref(),
        }
    }
}

/// All that the other side says, in the order of the text's parts.
pub(super) fn sayings<'a>(source: &'a ScenarioSource) -> Vec<Saying<'a>> {
    let mut all: Vec<Saying<'_>> = reactions(source)
        .into_iter()
        .map(|(path, reaction)| Saying::reaction(path, reaction))
        .collect();
    for (field, spoken) in [
        ("fed_up", &source.fed_up),
        ("overwhelmed", &source.overwhelmed),
    ] {
        let spoken = spoken.iter();
        all.extend(spoken.map(|one| Saying::spoken(field.to_owned(), Place::Parting, one)));
    }
    for (at, beat) in source.beats.iter().enumerate() {
        let path = format!("beats[{at}]");
        all.push(Saying {
            path: path.clone(),
            place: Place::Beat,
            who: beat.who,
            when: &[],
            says: &beat.says,
            does: &beat.does,
            tells: &beat.tells,
            to: None,
        });
        let mut list = |field: &str, place: Place, spoken: &'a [SpokenSource]| {
            for (number, one) in spoken.iter().enumerate() {
                all.push(Saying::spoken(
                    format!("{path}.{field}[{number}]"),
                    place,
                    one,
                ));
            }
        };
        list("instead", Place::Instead, &beat.instead);
        list("waited", Place::Waited, &beat.waited);
        let Some(table) = &beat.table else { continue };
        let one = std::slice::from_ref(&table.accepts);
        list("table.counters", Place::Counter, &table.counters);
        all.extend(
            one.iter()
                .map(|one| Saying::spoken(format!("{path}.table.accepts"), Place::Accepts, one)),
        );
        for (number, refusal) in table.refuses.iter().enumerate() {
            all.push(Saying {
                path: format!("{path}.table.refuses[{number}]"),
                place: Place::Refusal,
                who: None,
                when: &refusal.when,
                says: &refusal.says,
                does: &refusal.does,
                tells: &refusal.tells,
                to: refusal.to.as_deref(),
            });
        }
        if let Some(one) = &table.withdrawn {
            let path = format!("{path}.table.withdrawn");
            all.push(Saying::spoken(path, Place::Withdrawn, one));
        }
    }
    all
}

/// All reactions: those that hold everywhere, and those of each beat.
pub(super) fn reactions(source: &ScenarioSource) -> Vec<(String, &ReactionSource)> {
    let common = source.reactions.iter().enumerate();
    let mut all: Vec<_> = common
        .map(|(number, one)| (format!("reactions[{number}]"), one))
        .collect();
    for (at, beat) in source.beats.iter().enumerate() {
        for (number, one) in beat.reactions.iter().enumerate() {
            all.push((format!("beats[{at}].reactions[{number}]"), one));
        }
    }
    all
}

/// All choices, without those of slots.
pub(super) fn choices(source: &ScenarioSource) -> Vec<(String, &ChoiceSource)> {
    let mut all = Vec::new();
    for (at, beat) in source.beats.iter().enumerate() {
        for (number, choice) in beat.choices.iter().enumerate() {
            all.push((format!("beats[{at}].choices[{number}]"), choice));
        }
    }
    all
}

/// Something that the trainee can put into a slot or say as a choice.
pub(super) struct Line<'a> {
    /// Its path: `beats[3].slots[0].choices[1]`.
    pub(super) path: String,
    pub(super) id: &'a str,
    pub(super) say: &'a str,
    pub(super) acts: &'a [CollectorAct],
}

/// All that the trainee can say: choices, and what goes into slots.
pub(super) fn lines(source: &ScenarioSource) -> Vec<Line<'_>> {
    let mut all = Vec::new();
    for (at, beat) in source.beats.iter().enumerate() {
        for (number, choice) in beat.choices.iter().enumerate() {
            all.push(Line {
                path: format!("beats[{at}].choices[{number}]"),
                id: &choice.id,
                say: &choice.say,
                acts: &choice.acts,
            });
        }
        for (slot_at, slot) in beat.slots.iter().enumerate() {
            for (number, choice) in slot.choices.iter().enumerate() {
                all.push(Line {
                    path: format!("beats[{at}].slots[{slot_at}].choices[{number}]"),
                    id: &choice.id,
                    say: &choice.say,
                    acts: &choice.acts,
                });
            }
        }
    }
    all
}

/// All lists of conditions, each with its path.
pub(super) fn conditions(source: &ScenarioSource) -> Vec<(String, &[Condition])> {
    let mut all: Vec<(String, &[Condition])> = sayings(source)
        .into_iter()
        .map(|saying| (format!("{}.when", saying.path), saying.when))
        .collect();
    for (path, choice) in choices(source) {
        all.push((format!("{path}.when"), &choice.when));
        for (way, route) in choice.routes.iter().enumerate() {
            all.push((format!("{path}.routes[{way}].when"), &route.when));
        }
    }
    all.retain(|(_, conditions)| !conditions.is_empty());
    all
}

/// All places that lead to a beat, each with its path and the beat's name.
pub(super) fn ways(source: &ScenarioSource) -> Vec<(String, &str)> {
    let mut all: Vec<(String, &str)> = sayings(source)
        .into_iter()
        .filter_map(|saying| Some((format!("{}.to", saying.path), saying.to?)))
        .collect();
    for (path, choice) in choices(source) {
        let to = choice.to.as_deref();
        all.extend(to.map(|to| (format!("{path}.to"), to)));
        for (way, route) in choice.routes.iter().enumerate() {
            all.push((format!("{path}.routes[{way}].to"), &route.to));
        }
    }
    all
}

/// All flags that are set, each with its path.
pub(super) fn flags_set<'a>(source: &'a ScenarioSource) -> Vec<(String, &'a str)> {
    let mut all = Vec::new();
    let mut add = |path: &str, sets: &'a [String]| {
        for (number, flag) in sets.iter().enumerate() {
            all.push((format!("{path}.sets[{number}]"), flag.as_str()));
        }
    };
    for (path, reaction) in reactions(source) {
        add(&path, &reaction.sets);
    }
    for (path, choice) in choices(source) {
        add(&path, &choice.sets);
    }
    all
}
