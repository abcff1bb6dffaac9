//! What has happened. Events carry results, so that evolving needs no scenario.

use crate::{
    consumer::{Answered, Dimension, Felt},
    domain::contact::EndedBy,
    domain::{Mood, Terms, contact::CallResult, note::ReferTo},
    scenario::model::{BeatIx, ChoiceIx, LineIx, PersonIx, SpokenIx, StandingIx},
    session::action::{Decision, Mark, Tab},
};

/// Something that happened, by index and in results. `Copy`, no heap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// A part of the file was read.
    Read(Tab),
    /// A number was dialed; `again` if not for the first time.
    Dialled {
        /// Which.
        line: LineIx,
        /// Whether it had been dialed before.
        again: bool,
    },
    /// Somebody, or a machine, answered.
    Answered {
        /// Who, or whose machine.
        person: PersonIx,
        /// Whether it is a machine.
        voicemail: bool,
    },
    /// Nobody was reached.
    NotReached(CallResult),
    /// Somebody else has come to the line.
    PartyNow(PersonIx),
    /// A beat was reached.
    Reached(BeatIx),
    /// The collector said what a choice says.
    Said {
        /// Which.
        choice: ChoiceIx,
        /// Whether it ended with a question of the collector's.
        asked: bool,
    },
    /// The collector said what the tray offers.
    StandingSaid {
        /// Which.
        action: StandingIx,
        /// Whether it ended with a question of the collector's.
        asked: bool,
    },
    /// A slot of the message was filled.
    Filled {
        /// Which slot.
        slot: u8,
        /// With what.
        choice: ChoiceIx,
        /// What stands in all slots now: four bits each, 1 for the first choice.
        slots: u64,
    },
    /// The message was left.
    MessageLeft {
        /// The beat that asked for it.
        beat: BeatIx,
        /// What was put into each slot: four bits each, 1 for the first choice.
        slots: u64,
    },
    /// A message is being written.
    Writing {
        /// Which.
        line: LineIx,
        /// To whom.
        person: PersonIx,
    },
    /// The call that was heard is listened to.
    Listened,
    /// A fault was marked.
    Marked(Mark),
    /// A mark was taken back.
    Unmarked(Mark),
    /// It was decided what is done with a file.
    Decided(Decision),
    /// A file is left for tomorrow after all.
    PutBack(u8),
    /// The desk with its files was left, and what was decided stands.
    QueueLeft,
    /// The other side said something.
    Heard(SpokenIx),
    /// A deed that a choice carries was done.
    Did {
        /// The choice.
        choice: ChoiceIx,
        /// Which of its deeds.
        index: u8,
    },
    /// A deed that a standing action carries was done.
    StandingDid {
        /// The action.
        action: StandingIx,
        /// Which of its deeds.
        index: u8,
    },
    /// The payment that was agreed is booked.
    Booked {
        /// Under which terms.
        terms: Terms,
        /// Whether a copy for signature goes out first.
        written: bool,
    },
    /// Flags, disclosures and identifiers are now these.
    Noticed {
        /// Flags set, one bit each.
        flags: u64,
        /// Disclosures made, one bit each.
        learned: u64,
        /// Identifiers that the person on the line has given correctly, one bit each.
        identified: u8,
    },
    /// The mood is now this.
    MoodNow {
        /// The mood.
        mood: Mood,
        /// What was felt so far.
        felt: Felt,
        /// Questions that were answered.
        answered: Answered,
    },
    /// Terms were put.
    Offered(Terms),
    /// The consumer put terms of their own.
    Countered(Terms),
    /// The consumer refused.
    Refused(Dimension),
    /// Both agree.
    Agreed {
        /// To what.
        terms: Terms,
        /// In which mood.
        mood: Mood,
    },
    /// What was agreed has been read back and confirmed.
    Confirmed,
    /// The trainee left the table.
    Withdrawn,
    /// Silence.
    Waited {
        /// Seconds.
        seconds: u16,
    },
    /// The person was put on hold.
    HoldBegan {
        /// Seconds.
        seconds: u16,
    },
    /// The person was taken back.
    HoldEnded,
    /// The call was handed over.
    Transferred(ReferTo),
    /// The clock now stands so many seconds after the start.
    TimePassed {
        /// Seconds since the start.
        now: u32,
    },
    /// The contact is over.
    Closed(EndedBy),
    /// A next step was planned; the plan stands beside the log.
    Planned {
        /// Its index.
        index: u8,
    },
    /// The desk was left for the note.
    NoteBegun,
    /// The note was filed; it stands beside the log.
    NoteFiled,
    /// A hint was asked for.
    Hinted(u8),
    /// The time allowed is over.
    TimeRanOut,
}
