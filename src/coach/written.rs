//! What a coach asks and says where something is written: nobody is on the line, and
//! what stands on the page is all that will be read.

use crate::coach::Kind;

/// The question and the nudge for such a move, where they differ from those of a call.
pub(super) const fn words(kind: Kind) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        Kind::TakeUp => (
            "What do they ask of you, or tell you, that has to be acted on?",
            "Write that you have taken it, each thing they named, and ask for nothing first.",
        ),
        Kind::Disclose => (
            "Would somebody who reads only this message know from whom it is?",
            "Write who you are, a debt collector, before anything of the account.",
        ),
        Kind::Hear => (
            "What have they told you, and will they see that somebody read it?",
            "Answer the person before you end: say what you read, and what you do about it.",
        ),
        Kind::Introduce => (
            "Would they know who writes?",
            "Write who you are, and no more than whoever opens it may know.",
        ),
        Kind::AskConsent => (
            "Is there anything for which you need their word?",
            "Ask, or leave it out; do not assume.",
        ),
        Kind::Talk => (
            "What belongs here, if anything does?",
            "Take what answers them; to leave a part out is an answer, too.",
        ),
        Kind::Close | Kind::HangUp => (
            "Is this the page that you want to send?",
            "Put it away; nothing of it is sent.",
        ),
        Kind::Send => (
            "Does the message say what it must, and nothing else?",
            "Read it once more as they will read it, then send it.",
        ),
        Kind::Plan => (
            "What has to be held after what they wrote, and why?",
            "Plan the hold that their message asks for.",
        ),
        Kind::Finish => (
            "Is there anything left to answer today?",
            "Leave the desk and write the note.",
        ),
        Kind::Note => (
            "What would a colleague have to know tomorrow who has read neither their message nor yours?",
            "Field by field: what was sent, what it disclosed, what they dispute or ask, what comes next.",
        ),
        _ => return None,
    })
}
