//! How words, pauses and holds move the mood: the table "Mood by act".
//!
//! The person does not know law, so nothing here asks whether words were
//! lawful. Losses are scaled by sensitivity; repeated kindness stops counting.

use crate::{
    consumer::{
        change::Change,
        felt::{Answered, Felt, Once, tells},
        temperament::Temperament,
        tuning,
    },
    domain::{
        CollectorAct, Mood, PartyAct,
        act::{Certainty, HowMuch, Question, Threat},
    },
};

/// The mood after one act of the collector.
pub fn react(
    mood: Mood,
    felt: &mut Felt,
    temperament: &Temperament,
    act: &CollectorAct,
    answered: Answered,
) -> Mood {
    change(mood, felt, act, answered)
        .felt_at(temperament.sensitivity)
        .on(mood)
}

/// The mood, and what was felt, after one utterance of the collector: its acts in order.
pub fn after_utterance(
    mood: Mood,
    felt: Felt,
    temperament: &Temperament,
    acts: &[CollectorAct],
    answered: Answered,
) -> (Mood, Felt) {
    let mut felt = felt;
    let mood = acts.iter().fold(mood, |mood, act| {
        react(mood, &mut felt, temperament, act, answered)
    });
    (mood, felt)
}

/// The mood after the person's own words: whoever was asked for their reason or
/// their means, and told either, was heard. "I'd rather not say" tells nothing.
pub fn on_party_acts(mood: Mood, felt: Felt, acts: &[PartyAct]) -> Mood {
    let told = acts.iter().any(|act| match act {
        PartyAct::GiveReason(reason) => tells(*reason),
        PartyAct::GiveBudget => true,
        _ => false,
    });
    Mood {
        heard: mood.heard || (told && felt.asked_reason_or_ability()),
        ..mood
    }
}

/// The mood after silence of so many seconds. From 20 to 30 seconds nothing changes.
pub fn after_wait(
    mood: Mood,
    felt: &mut Felt,
    temperament: &Temperament,
    seconds: u32,
    after_own_question: bool,
) -> Mood {
    let change = if seconds > tuning::WAIT_TOO_LONG {
        tuning::WAITED_TOO_LONG
    } else if after_own_question
        && (tuning::WAIT_FROM..=tuning::WAIT_TO).contains(&seconds)
        && felt.first(Once::Waited)
    {
        tuning::WAITED_WELL
    } else {
        Change::NONE
    };
    change.felt_at(temperament.sensitivity).on(mood)
}

/// The mood after a hold of so many minutes begun. A `Thank` after it gives something back.
pub fn after_hold(mood: Mood, felt: &mut Felt, temperament: &Temperament, minutes: u32) -> Mood {
    if minutes == 0 {
        return mood;
    }
    felt.first(Once::Held);
    let minute = tuning::HELD_A_MINUTE.felt_at(temperament.sensitivity);
    // After ten such minutes no meter has anything left to lose.
    (0..minutes.min(u32::from(tuning::METER_MAX))).fold(mood, |mood, _| minute.on(mood))
}

/// Whether the person hangs up.
pub fn ends_call(mood: &Mood) -> bool {
    mood.patience == tuning::PATIENCE_ENDS
}

/// Whether the person asks for time.
pub fn asks_for_time(mood: &Mood) -> bool {
    mood.distress >= tuning::DISTRESS_ASKS_FOR_TIME
}

/// The opening mood plus every gain that these acts hold, each as often as it
/// is felt, and one pause after a question. Losses are left out, so no line
/// through a script that says each act once leaves the person in a better mood.
pub fn best_reachable<'a>(opening: Mood, acts: impl IntoIterator<Item = &'a CollectorAct>) -> Mood {
    let mut felt = Felt::default();
    let mut mood = opening;
    let mut asked = false;
    for act in acts {
        asked |= is_question(act);
        mood = change(mood, &mut felt, act, Answered::default())
            .gains()
            .on(mood);
    }
    if asked {
        mood = tuning::WAITED_WELL.gains().on(mood);
    }
    mood.heard |= felt.asked_reason_or_ability();
    mood
}

/// Whether the act asks the person something, so that a pause after it is one's own question's.
pub fn is_question(act: &CollectorAct) -> bool {
    matches!(
        act,
        CollectorAct::Ask(_)
            | CollectorAct::AskPayment { .. }
            | CollectorAct::AskIdentifier(_)
            | CollectorAct::AskConsent(_)
    )
}

/// What an act does before sensitivity; acts outside the table do nothing.
fn change(mood: Mood, felt: &mut Felt, act: &CollectorAct, answered: Answered) -> Change {
    match act {
        CollectorAct::Acknowledge | CollectorAct::Apologize => {
            gain(felt.acknowledge(), tuning::ACKNOWLEDGED)
        }
        CollectorAct::Ask(question) => asked(felt, *question, answered),
        CollectorAct::Explain(_) | CollectorAct::RightsReminder => {
            gain(felt.explain(), tuning::EXPLAINED)
        }
        CollectorAct::Concede(_) => gain(felt.concede(), tuning::CONCEDED),
        CollectorAct::AskPayment {
            how_much: HowMuch::Full,
            ..
        } => {
            if felt.first(Once::AskedInFull) {
                tuning::ASKED_IN_FULL
            } else {
                // Asked for the whole again: the same as Press(Repeat).
                tuning::PRESSED
            }
        }
        CollectorAct::Press(_) => tuning::PRESSED,
        CollectorAct::Consequence {
            what, certainty, ..
        } => consequence(mood, felt, *what, *certainty),
        CollectorAct::Insult(_) => tuning::INSULTED,
        // To be contradicted is to be talked over with a reason.
        CollectorAct::Interrupt | CollectorAct::Contradict => tuning::TALKED_OVER,
        CollectorAct::Thank => gain(
            felt.has(Once::Held) && felt.first(Once::Thanked),
            tuning::THANKED_AFTER_HOLD,
        ),
        _ => Change::NONE,
    }
}

fn asked(felt: &mut Felt, question: Question, answered: Answered) -> Change {
    let first = match question {
        Question::Reason => felt.first(Once::AskedReason),
        Question::Ability => felt.first(Once::AskedAbility),
        _ => false,
    };
    // Whoever has said it unasked feels only that nobody listened.
    if answered.contains(question) {
        return tuning::ASKED_AGAIN;
    }
    gain(first, tuning::ASKED_WHY_OR_HOW)
}

/// A possible consequence of the ordinary kind is firm; one that nobody has
/// decided on, or that is ruled out, explains; everything else threatens.
fn consequence(mood: Mood, felt: &mut Felt, what: Threat, certainty: Certainty) -> Change {
    let ordinary = matches!(
        what,
        Threat::Suit | Threat::Garnish | Threat::CreditReport | Threat::Repossess
    );
    match certainty {
        Certainty::Undecided | Certainty::RuledOut => gain(felt.explain(), tuning::EXPLAINED),
        Certainty::May | Certainty::AfterJudgment if ordinary => {
            if mood.distress > tuning::SHAKEN_ABOVE {
                tuning::FIRM_TO_SHAKEN
            } else {
                tuning::FIRM_TO_CALM
            }
        }
        Certainty::May | Certainty::AfterJudgment | Certainty::Will => tuning::THREATENED,
    }
}

fn gain(still_felt: bool, change: Change) -> Change {
    if still_felt { change } else { Change::NONE }
}
