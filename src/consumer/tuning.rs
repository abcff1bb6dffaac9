//! Every number that makes up the consumer and the worth of an arrangement.
//!
//! They are our own defaults, measured nowhere. Each was chosen for the
//! behavior named beside it; a change of the numbers under "worth" must keep
//! the two monotonicities that `negotiation::candidates` stands on.

use crate::consumer::change::Change;

// ── what was heard, and what it does (losses before sensitivity) ────────────

/// Being heard is the cheapest thing to give and the first to be missed; it calms.
pub const ACKNOWLEDGED: Change = Change::of(1, 1, -1, 0);
/// A third acknowledgement in one call sounds like a script.
pub const ACKNOWLEDGED_TIMES: u8 = 2;
/// Asking why, or what can be paid, shows interest in the person; once each.
pub const ASKED_WHY_OR_HOW: Change = Change::of(1, 0, 0, 0);
/// A pause after one's own question shows that the answer is wanted.
pub const WAITED_WELL: Change = Change::of(1, 0, 0, 0);
/// Shorter than this is no pause, seconds.
pub const WAIT_FROM: u32 = 3;
/// Longer than this is no longer a courtesy, seconds.
pub const WAIT_TO: u32 = 20;
/// Beyond this the person wonders whether anyone is there, seconds.
pub const WAIT_TOO_LONG: u32 = 30;
/// Dead air wears out patience.
pub const WAITED_TOO_LONG: Change = Change::of(0, -1, 0, 0);
/// Plain explanation and the reminder of rights are signs of good faith.
pub const EXPLAINED: Change = Change::of(1, 0, 0, 0);
/// A third explanation is a lecture.
pub const EXPLAINED_TIMES: u8 = 2;
/// Giving way earns more than explaining: it costs the caller something.
pub const CONCEDED: Change = Change::of(1, 1, -1, 0);
/// A third concession shows that the first positions meant nothing.
pub const CONCEDED_TIMES: u8 = 2;
/// The whole at once is a fair first question, and tiresome.
pub const ASKED_IN_FULL: Change = Change::of(0, -1, 0, 0);
/// Pushing costs trust and patience, shakes the person, and gets a larger promise.
pub const PRESSED: Change = Change::of(-1, -2, 1, 1);
/// A possible consequence, put firmly to somebody calm, moves them and costs no trust.
pub const FIRM_TO_CALM: Change = Change::of(0, -1, 1, 1);
/// To somebody already shaken the same words are a threat, and move nothing.
pub const FIRM_TO_SHAKEN: Change = Change::of(-2, -1, 1, 0);
/// Above this distress a person is shaken.
pub const SHAKEN_ABOVE: u8 = 3;
/// A threat breaks what was built, whatever it wins at once.
pub const THREATENED: Change = Change::of(-3, -2, 3, 1);
/// An insult nearly ends the call.
pub const INSULTED: Change = Change::of(-4, -4, 2, 0);
/// Talking over somebody, or contradicting what they just said, costs a little of both.
pub const TALKED_OVER: Change = Change::of(-1, -1, 0, 0);
/// Each minute on hold wears.
pub const HELD_A_MINUTE: Change = Change::of(0, -1, 0, 0);
/// Thanks for waiting give one minute back.
pub const THANKED_AFTER_HOLD: Change = Change::of(0, 1, 0, 0);
/// To be asked what one has already said shows that nobody listened.
pub const ASKED_AGAIN: Change = Change::of(0, -1, 0, 0);

/// At this patience the person hangs up.
pub const PATIENCE_ENDS: u8 = 0;
/// From this distress on the person asks for time.
pub const DISTRESS_ASKS_FOR_TIME: u8 = 9;
/// Meters run from 0 to this.
pub const METER_MAX: u8 = 10;
/// Pressed runs from 0 to this: being pushed a fourth time changes nothing more.
pub const PRESSED_MAX: u8 = 3;

// ── limits now ──────────────────────────────────────────────────────────────

/// Tenths of room that somebody without trust would still pay: half.
pub const ROOM_TENTHS_BASE: i64 = 5;
/// Each so many points of trust open one more tenth of room.
pub const TRUST_PER_ROOM_TENTH: i64 = 2;
/// From this distress on people close up …
pub const ROOM_SHRINKS_FROM_DISTRESS: u8 = 7;
/// … by so many tenths of room.
pub const ROOM_SHRINKS_BY: i64 = 2;
/// Even the shyest offer is a fifth of room.
pub const ROOM_TENTHS_MIN: i64 = 2;
/// Pressed hard, people promise more than they have: up to 12 tenths.
pub const ROOM_TENTHS_MAX: i64 = 12;
/// Savings open by one tenth per point of trust, two per push.
pub const SAVINGS_PER_PRESSED: i64 = 2;
/// What they see as theirs moves by so many percent per point of trust …
pub const TOTAL_PER_TRUST: i64 = 4;
/// … away from this trust …
pub const TOTAL_AT_TRUST: i64 = 5;
/// … and by so many percent once they were heard.
pub const TOTAL_WHEN_HEARD: i64 = 8;
/// Bank or card details are given only from this trust on.
pub const DEBIT_FROM_TRUST: u8 = 4;
/// Nobody plans longer, in months.
pub const LONGEST_MONTHS: u32 = 36;

// ── the answer to an offer ──────────────────────────────────────────────────

/// Up to this excess, in percent of the limit, the person counters.
pub const EXCESS_COUNTERED: i64 = 25;
/// Up to this excess the person refuses and says why; above, takes it ill.
pub const EXCESS_REFUSED: i64 = 100;
/// A counter offers so many percent of the limit, by round: people start low and end at their limit.
pub const COUNTER_SHARES: [i64; 4] = [70, 80, 90, 100];
/// Haggling wears from the second round on.
pub const HAGGLED: Change = Change::of(0, -1, 0, 0);
/// To be asked too much costs some patience.
pub const ASKED_TOO_MUCH: Change = Change::of(0, -1, 0, 0);
/// To be asked for more than twice as much shows that nobody listened.
pub const ASKED_FAR_TOO_MUCH: Change = Change::of(-1, -2, 1, 0);
/// The same offer again is a push.
pub const ASKED_THE_SAME: Change = Change::of(0, -1, 0, 1);

// ── worth: how likely an instalment is kept, in basis points ────────────────

/// Whole and certain, in basis points.
pub const WHOLE_BP: i64 = 10_000;
/// Most instalments that people agreed to freely are kept.
pub const KEEP_BASE: i64 = 9_000;
/// Nobody is hopeless …
pub const KEEP_MIN: i64 = 1_000;
/// … and nobody is certain.
pub const KEEP_MAX: i64 = 9_800;
/// Reliability and trust count from this middle.
pub const KEEP_MIDDLE: i64 = 5;
/// What a point of reliability is worth.
pub const KEEP_PER_RELIABILITY: i64 = 100;
/// What a point of trust is worth: more than habit, since it is what a call can change.
pub const KEEP_PER_TRUST: i64 = 150;
/// What a push costs: a larger promise that is worth less.
pub const KEEP_PER_PRESSED: i64 = 400;
/// What it costs when money is not due just after it comes in.
pub const KEEP_OFF_PAYDAY: i64 = 500;
/// Just after: within so many days of payday.
pub const PAYDAY_DAYS: u32 = 3;
/// What reading back adds.
pub const KEEP_READ_BACK: i64 = 200;
/// What a debit or a card adds: nobody has to remember.
pub const KEEP_AUTHORIZED: i64 = 500;
/// The portal needs one step by the consumer.
pub const KEEP_PORTAL: i64 = 0;
/// A check needs several.
pub const KEEP_CHEQUE: i64 = -500;
/// "I will send it" needs everything.
pub const KEEP_WILL_SEND: i64 = -1_000;
/// What an instalment costs in reliability, by tenths of room begun (index 0 and 5 and below: nothing).
/// The last number holds beyond.
pub const BURDEN: [i64; 13] = [0, 0, 0, 0, 0, 0, 200, 500, 900, 1_500, 2_300, 4_000, 6_000];
/// Money taken in the call: certain but for a returned payment.
pub const DOWN_BP: i64 = 9_900;
/// What a day of waiting costs, in basis points.
pub const WAIT_BP_PER_DAY: i64 = 1;

// ── a decent call (par keeps inside it) ─────────────────────────────────────

/// From this distress on people say yes to anything; no such yes counts as the best.
pub const DECENT_BELOW_DISTRESS: u8 = 8;
/// No decent arrangement is above the room, in tenths …
pub const DECENT_TENTHS: u32 = 10;
/// … nor takes all of the room where the income is protected by law.
pub const DECENT_TENTHS_PROTECTED: u32 = 9;
