//! Players that are no people, to find out whether scoring rewards ability.
//!
//! A bot is a function from what it may see and a random source given to it to
//! an action. Those that know nothing see the [`TraineeView`](crate::session::TraineeView)
//! alone; those that are trained understand acts and rules; and one follows the
//! solver's line with a chance of slipping at each step. What comes out is a
//! check that scoring is monotone, and no more than that.

pub mod dice;
pub mod files;
pub mod line;
pub mod listening;
pub mod manner;
pub mod menu;
pub mod naive;
pub mod note;
pub mod seat;
pub mod slipping;
pub mod spread;
pub mod trained;
pub mod verdict;

use std::sync::Arc;

pub use dice::Dice;
pub use line::Line;
pub use manner::Manner;
pub use naive::Naive;
pub use seat::Seat;

use crate::{
    scenario::Scenario,
    session::{Action, Play, Stage},
};

/// A player that is no person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Bot {
    /// Knows nothing.
    Naive(Naive),
    /// Understands what words do.
    Trained(Manner),
    /// Follows the best line, and slips at each step with a chance of so many in a hundred.
    Slipping(u8),
}

/// All bots without a chance of slipping, in the order of the list.
pub const FIXED: [Bot; 13] = [
    Bot::Naive(Naive::First),
    Bot::Naive(Naive::Last),
    Bot::Naive(Naive::Longest),
    Bot::Naive(Naive::Shortest),
    Bot::Naive(Naive::Polite),
    Bot::Naive(Naive::Keyword),
    Bot::Naive(Naive::Random),
    Bot::Naive(Naive::Idle),
    Bot::Trained(Manner::Timid),
    Bot::Trained(Manner::Pushy),
    Bot::Trained(Manner::RulePerfect),
    Bot::Trained(Manner::Lawless),
    Bot::Trained(Manner::Fair),
];

impl Bot {
    /// Its name.
    pub fn name(self) -> String {
        let fixed = match self {
            Self::Naive(Naive::First) => "first",
            Self::Naive(Naive::Last) => "last",
            Self::Naive(Naive::Longest) => "longest",
            Self::Naive(Naive::Shortest) => "shortest",
            Self::Naive(Naive::Polite) => "polite",
            Self::Naive(Naive::Keyword) => "keyword",
            Self::Naive(Naive::Random) => "random",
            Self::Naive(Naive::Idle) => "idle",
            Self::Trained(Manner::Timid) => "timid",
            Self::Trained(Manner::Pushy) => "pushy",
            Self::Trained(Manner::RulePerfect) => "rule-perfect",
            Self::Trained(Manner::Lawless) => "lawless",
            Self::Trained(Manner::Fair) => "fair",
            Self::Slipping(percent) => return format!("slips {percent} %"),
        };
        fixed.to_owned()
    }

    /// Whether it goes by anything but chance, position, length and words.
    pub fn knows_nothing(self) -> bool {
        matches!(self, Self::Naive(_))
    }

    /// Whether two plays against the same consumer can differ.
    pub fn throws_dice(self) -> bool {
        matches!(self, Self::Slipping(1..) | Self::Naive(Naive::Random))
    }

    /// What it does next.
    pub fn act(self, seat: &Seat<'_>, line: &Line, dice: &mut Dice) -> Action {
        match self {
            Self::Naive(how) => naive::act(how, seat.view(), seat.done(), dice),
            Self::Trained(manner) => trained::act(manner, seat),
            Self::Slipping(percent) => slipping::act(percent, seat, line, dice),
        }
    }
}

/// The chances of slipping that ability is measured at, in percent.
pub fn levels() -> impl DoubleEndedIterator<Item = u8> + Clone {
    (0..=100).step_by(5)
}

/// Plays to the end, and returns the seat with all that happened. Where the bot
/// tries what is refused, it ends the call.
pub fn play<'s>(
    bot: Bot,
    scenario: &'s Arc<Scenario>,
    seed: u64,
    line: &Line,
    dice: &mut Dice,
) -> Seat<'s> {
    let mut seat = Seat::new(scenario, Play::new(Arc::clone(scenario), seed));
    while !seat.session().is_over() {
        let wanted = if seat.is_long() {
            None
        } else {
            Some(bot.act(&seat, line, dice))
        };
        if wanted.is_some_and(|action| seat.act(action).is_ok()) {
            continue;
        }
        let end = match seat.session().state().stage() {
            Stage::Desk | Stage::Listening => Action::Finish,
            Stage::Contact => Action::HangUp,
            Stage::Note | Stage::Closed => bot.act(&seat, line, dice),
        };
        if seat.act(end).is_err() {
            break;
        }
    }
    seat
}
