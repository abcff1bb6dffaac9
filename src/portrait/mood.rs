//! From what a person feels to what their face does.
//!
//! Each part of the face moves continuously with trust, patience and distress,
//! so that a face tells early what a number would tell late.

/// What a person feels and does now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// How far they trust the caller, from 0 to 10.
    pub trust: f32,
    /// How much more they will take, from 0 to 10.
    pub patience: f32,
    /// How shaken they are, from 0 to 10.
    pub distress: f32,
    /// How far the lids are closed, from 0 to 1.
    pub blink: f32,
    /// How far the mouth is open for speech, from 0 to 1.
    pub speech: f32,
    /// How round the lips are, from 0 (wide) to 1.
    pub round: f32,
    /// How far they look away from an injury, from 0 to 1.
    pub away: f32,
    /// Where they are in a breath, from 0 to 1.
    pub breath: f32,
}

impl Pose {
    /// A person at rest, feeling so.
    pub const fn feeling(trust: f32, patience: f32, distress: f32) -> Self {
        Self {
            trust,
            patience,
            distress,
            blink: 0.0,
            speech: 0.0,
            round: 0.0,
            away: 0.0,
            breath: 0.0,
        }
    }
}

/// What the parts of the face do; 0 is at rest unless it says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Expression {
    /// Inner ends of the brows up: worry.
    pub worry: f32,
    /// Brows down and together: anger.
    pub frown: f32,
    /// Whole brows up: openness.
    pub lift: f32,
    /// One brow up: doubt.
    pub doubt: f32,
    /// Height of the upper lid; 1 is at rest, 0 closed.
    pub lid: f32,
    /// The lower lid up: a real smile, or narrowed eyes.
    pub squint: f32,
    /// Where the eyes look, in parts of the eye: right and down are positive.
    pub gaze: (f32, f32),
    /// The corners of the mouth: up is positive.
    pub smile: f32,
    /// Lips pressed together.
    pub press: f32,
    /// Opening of the mouth.
    pub open: f32,
    /// Lips made round.
    pub round: f32,
    /// The head turned to the right, in radians.
    pub turn: f32,
    /// The head tilted to the right, in radians.
    pub tilt: f32,
    /// The head lowered.
    pub bow: f32,
    /// The eyes shine.
    pub wet: f32,
    /// Shoulders up: tension, and breath.
    pub shoulders: f32,
}

/// From 0 to 1 while `value` goes from `from` to `to`, soft at both ends.
fn rise(value: f32, from: f32, to: f32) -> f32 {
    let part = ((value - from) / (to - from)).clamp(0.0, 1.0);
    part * part * (3.0 - 2.0 * part)
}

impl Expression {
    /// What a face does in this pose.
    pub fn of(pose: &Pose) -> Self {
        let trusting = rise(pose.trust, 4.0, 9.5);
        let wary = rise(-pose.trust, -4.5, -0.5);
        let cross = rise(-pose.patience, -5.0, -0.5);
        let easy = rise(pose.patience, 4.0, 9.0);
        let shaken = rise(pose.distress, 2.5, 9.5);
        let calm = 1.0 - shaken;
        let away = pose.away.max(rise(pose.distress, 5.5, 9.5) * 0.8);
        let tension = (0.5 * cross + shaken).min(1.0);
        Self {
            worry: shaken + 0.15 * wary * calm,
            frown: (cross * (1.0 - 0.55 * shaken) + 0.35 * wary * calm).min(1.0),
            lift: 0.35 * trusting * calm * (1.0 - cross),
            doubt: wary * calm * (1.0 - 0.6 * cross),
            lid: (1.0 + 0.06 * trusting - 0.20 * wary - 0.14 * cross - 0.16 * shaken
                + 0.05 * pose.speech)
                * (1.0 - pose.blink),
            squint: 0.45 * trusting * easy * calm
                + 0.45 * cross * calm
                + 0.25 * wary * calm
                + 0.3 * shaken,
            gaze: (0.75 * away, 0.10 * wary + 0.55 * away),
            smile: 0.24 + 0.75 * trusting * (0.35 + 0.65 * easy) * calm
                - 0.30 * wary
                - 0.42 * cross
                - 0.62 * shaken,
            press: (0.65 * cross + 0.35 * wary + 0.35 * shaken).min(1.0) * (1.0 - pose.speech),
            open: pose.speech,
            round: pose.round,
            turn: 0.16 * away + 0.09 * wary * calm - 0.03 * trusting,
            tilt: 0.055 * trusting * calm - 0.035 * wary * calm + 0.05 * shaken,
            bow: 0.75 * shaken * (0.4 + 0.6 * away) - 0.10 * wary + 0.15 * cross,
            wet: rise(pose.distress, 7.5, 10.0),
            shoulders: 0.8 * tension + 0.5 * pose.breath,
        }
    }
}
