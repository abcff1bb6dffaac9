//! Numbers to dial: they exist, are dialed once each in the list, and lead
//! somewhere exactly if somebody or a machine answers.

use crate::{
    domain::{Id, contact::CallResult, facts::AddressKind},
    scenario::{
        draft::{Draft, index_of},
        passes::people,
    },
};

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let source = draft.source;
    for (at, line) in source.lines.iter().enumerate() {
        let path = format!("lines[{at}]");
        people::address(draft, line.dial, &format!("{path}.dial"));
        telephone(draft, line.dial, &path);
        if source
            .lines
            .iter()
            .take(at)
            .any(|earlier| earlier.dial == line.dial)
        {
            let message = format!(
                "the number {:?} is dialed twice in this list",
                line.dial.as_str()
            );
            draft.error(
                "repeated-id",
                &format!("{path}.dial"),
                message,
                "say what comes of a second call in `again: (…)`",
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
    match beat {
        Some(beat) => {
            if index_of(&draft.names.beats, beat).is_none() {
                let names = draft.names.beats.clone();
                draft.unknown("beat", beat, &format!("{path}.beat"), &names);
            }
            if !answered {
                let message = format!("the result is {result:?}, so no beat can follow");
                draft.error(
                    "beat-without-answer",
                    &format!("{path}.beat"),
                    message,
                    "take the beat out, or write result: Conversation or Voicemail",
                );
            }
        }
        None if answered => {
            let message = format!("the result is {result:?}, but no beat follows");
            draft.error(
                "answer-without-beat",
                path,
                message,
                "write beat: \"…\", or a result such as RangOut, Busy or NotInService",
            );
        }
        None => {}
    }
    if answered && by.is_none() {
        draft.error(
            "nobody-answers",
            path,
            "somebody answers, but nobody says who".to_owned(),
            "write by: \"…\" with the id of a person",
        );
    }
    if matches!(result, CallResult::Sent | CallResult::Bounced) {
        let message = format!("a call cannot end as {result:?}");
        draft.error(
            "not-a-call",
            &format!("{path}.result"),
            message,
            "write Conversation, Voicemail, RangOut, Busy, Full, Dropped or NotInService",
        );
    }
}
