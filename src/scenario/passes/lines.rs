//! Numbers to dial: they exist, are dialed once each in the list, and lead
//! somewhere exactly if somebody or a machine answers.

use crate::{
    domain::{
        Id,
        contact::CallResult,
        facts::{AddressKind, Relation},
    },
    scenario::{
        draft::{Draft, index_of, listed},
        passes::people,
    },
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    let written = !source.writes.is_empty() || draft.was_shortened("writes");
    if source.lines.is_empty()
        && !written
        && !source.beats.is_empty()
        && !draft.was_shortened("lines")
    {
        draft.error(
            "no-lines",
            "lines",
            "there is no number to dial, so nothing here is ever reached".to_owned(),
            "write lines: [(dial: \"home\", by: \"dana\", beat: \"hello\")] with ids of this file",
        );
    }
    for (at, line) in source.lines.iter().enumerate() {
        let path = format!("lines[{at}]");
        people::address(draft, line.dial, &format!("{path}.dial"));
        telephone(draft, line.dial, &path);
        let earlier = source.lines.iter().take(at);
        if let Some(first) = earlier
            .clone()
            .position(|earlier| earlier.dial == line.dial)
        {
            let message = format!(
                "the number {:?} is listed already, in line {}",
                line.dial.as_str(),
                draft.line_of(&format!("lines[{first}].dial"))
            );
            draft.error(
                "repeated-id",
                &format!("{path}.dial"),
                message,
                "keep one of them; what comes of a second call stands in again: (result: …)",
            );
        }
        reach(draft, &path, line.result, line.by, line.beat.as_deref());
        if let Some(again) = &line.again {
            reach(
                draft,
                &format!("{path}.again"),
                again.result,
                again.by,
                again.beat.as_deref(),
            );
        }
    }
}

fn telephone(draft: &mut Draft<'_>, id: Id, path: &str) {
    let kind = draft
        .source
        .addresses
        .iter()
        .find(|one| one.id == id)
        .map(|one| one.kind);
    let written = matches!(
        kind,
        Some(
            AddressKind::Email | AddressKind::WorkEmail | AddressKind::Street | AddressKind::Social
        )
    );
    if written {
        let message = format!("{:?} is no telephone number", id.as_str());
        draft.error(
            "not-a-number",
            &format!("{path}.dial"),
            message,
            "dial an address whose kind is Home, Mobile, Work or Other",
        );
    }
}

fn reach(
    draft: &mut Draft<'_>,
    path: &str,
    result: CallResult,
    by: Option<Id>,
    beat: Option<&str>,
) {
    if let Some(by) = by {
        people::person(draft, by, &format!("{path}.by"));
    }
    let answered = matches!(
        result,
        CallResult::Conversation | CallResult::LiveOther | CallResult::Voicemail
    );
    if matches!(result, CallResult::Sent | CallResult::Bounced) {
        draft.error(
            "not-a-call",
            &format!("{path}.result"),
            format!("a call cannot end as {result:?}"),
            "write Conversation, LiveOther, Voicemail, RangOut, Busy, Full, Dropped or NotInService",
        );
        return;
    }
    match beat {
        Some(beat) => {
            if index_of(&draft.names.beats, beat).is_none() {
                let names = draft.names.beats.clone();
                draft.unknown("beat", beat, &format!("{path}.beat"), &names);
            }
            if !answered {
                draft.error(
                    "beat-without-answer",
                    &format!("{path}.beat"),
                    format!("nobody answers (the result is {result:?}), so no beat can follow"),
                    "take the beat out, or write result: Conversation, LiveOther or Voicemail",
                );
            }
        }
        None if answered => {
            let found = match result {
                CallResult::Voicemail => "the voicemail answers",
                _ => "somebody answers",
            };
            draft.error(
                "answer-without-beat",
                &on_result(draft, path),
                format!("{found} (the result is {result:?}), but no beat follows"),
                "write beat: \"…\" with the id of a beat, or a result such as RangOut, Busy or NotInService",
            );
        }
        None => {}
    }
    if let Some(beat) = beat {
        machine(draft, path, result, beat);
    }
    match by {
        None if answered && beat.is_some() => draft.error(
            "nobody-answers",
            &on_result(draft, path),
            format!("the call is answered (the result is {result:?}), but not by anybody"),
            format!(
                "write by: \"…\" with the id of a person: {}",
                listed(&draft.names.people)
            ),
        ),
        Some(by) if beat.is_some() => spoken_with(draft, path, result, by),
        _ => {}
    }
}

/// A message is put together in slots; a person is spoken with by choices.
fn machine(draft: &mut Draft<'_>, path: &str, result: CallResult, beat: &str) {
    let Some(beat) = draft.source.beats.iter().find(|known| known.id == beat) else {
        return;
    };
    let (slots, voicemail) = (!beat.slots.is_empty(), result == CallResult::Voicemail);
    let hidden = draft
        .removed
        .iter()
        .any(|one| one.path.starts_with("beats["));
    if voicemail && !slots && beat.ends.is_none() && !hidden {
        draft.warning(
            "voicemail-without-slots",
            &format!("{path}.beat"),
            format!(
                "a voicemail answers, but the beat {:?} has no slots for a message",
                beat.id
            ),
            "write slots: […] into that beat instead of choices",
        );
    }
    if slots && !voicemail {
        draft.warning(
            "slots-without-voicemail",
            &format!("{path}.beat"),
            format!(
                "somebody answers, but the beat {:?} is a message for a machine",
                beat.id
            ),
            "write result: Voicemail, or lead to a beat with choices",
        );
    }
}

/// Where the result stands, or else the number.
fn on_result(draft: &Draft<'_>, path: &str) -> String {
    let result = format!("{path}.result");
    let dial = format!("{path}.dial");
    match (draft.map.span(&result), draft.map.span(&dial)) {
        (Some(_), _) => result,
        (None, Some(_)) => dial,
        (None, None) => path.to_owned(),
    }
}

/// `Conversation` is counted as a talk with the person sought, by law and in the note.
fn spoken_with(draft: &mut Draft<'_>, path: &str, result: CallResult, by: Id) {
    let source = draft.source;
    let relation = |id: Id| {
        let found = source.people.iter().find(|person| person.id == id);
        found.map(|person| person.relation)
    };
    let Some(who) = relation(by) else { return };
    // Somebody who hands the telephone over makes it a conversation after all.
    let handed_over = source.beats.iter().any(|beat| {
        let speaker = beat.who.and_then(relation);
        speaker.is_some_and(|speaker| !is_other(speaker))
    });
    if result == CallResult::Conversation && is_other(who) && !handed_over {
        let at = if draft.map.span(&format!("{path}.result")).is_some() {
            format!("{path}.result")
        } else {
            format!("{path}.by")
        };
        draft.warning(
            "not-the-consumer",
            &at,
            format!(
                "{:?} ({who:?}) is not the person sought, so this is no Conversation",
                by.as_str()
            ),
            "write result: LiveOther",
        );
    }
    if result == CallResult::LiveOther && who == Relation::Consumer {
        draft.warning(
            "not-the-consumer",
            &format!("{path}.result"),
            format!(
                "{:?} is the consumer, so this is a Conversation",
                by.as_str()
            ),
            "write result: Conversation, or leave the result out",
        );
    }
}

/// Whoever certainly does not count as the consumer.
fn is_other(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Child
            | Relation::Sibling
            | Relation::OtherRelative
            | Relation::Roommate
            | Relation::Neighbor
            | Relation::Friend
            | Relation::Coworker
            | Relation::Employer
            | Relation::Stranger
            | Relation::Unknown
    )
}
