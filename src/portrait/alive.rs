//! What keeps a face alive between two events: it eases from mood to mood,
//! blinks, speaks while a line is revealed, and looks away when hurt.
//!
//! It is told the time and says when it must be asked again, so that nothing is
//! drawn while nothing moves.

use crate::portrait::mood::Pose;

/// Seconds between two frames while a mood changes.
const FRAME: f64 = 1.0 / 24.0;
/// Seconds between two shapes of a speaking mouth: English has about six sounds
/// a second that show on the lips.
const SOUND: f64 = 0.13;
/// Seconds in which a mood has gone most of the way.
const EASE: f64 = 0.28;
/// Seconds of a look away.
const AWAY: f64 = 2.6;
/// The frames of a blink: after so many seconds the lids are so far closed.
const BLINK: [(f64, f32); 3] = [(0.0, 0.75), (0.07, 1.0), (0.16, 0.0)];

/// What is asked of the face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    /// Trust, patience and distress, from 0 to 10.
    pub feels: (u8, u8, u8),
    /// Whether a line is being revealed.
    pub speaking: bool,
    /// Whether it must hold still: nothing moves but the mood, and that at once.
    pub still: bool,
}

/// A face in time.
#[derive(Clone, Debug)]
pub struct Alive {
    pose: Pose,
    at: f64,
    felt: Option<(u8, u8, u8)>,
    blink_at: f64,
    sound_at: f64,
    away_until: f64,
    chance: u32,
}

impl Alive {
    /// A face that nobody has seen yet.
    pub const fn new() -> Self {
        Self {
            pose: Pose::feeling(5.0, 6.0, 2.0),
            at: 0.0,
            felt: None,
            blink_at: 0.0,
            sound_at: 0.0,
            away_until: 0.0,
            chance: 0x2545_F491,
        }
    }

    /// The pose now, and after how many seconds it changes by itself; `None` if never.
    pub fn step(&mut self, now: f64, wish: Wish) -> (Pose, Option<f64>) {
        let passed = (now - self.at).clamp(0.0, 1.0);
        self.at = now;
        self.notice(now, wish);
        let mut next: Option<f64> = None;
        let mut within = |seconds: f64| {
            let seconds = seconds.max(0.001);
            next = Some(next.map_or(seconds, |sooner: f64| sooner.min(seconds)));
        };
        if self.ease(now, passed, wish) {
            within(FRAME);
        }
        if wish.still {
            (self.pose.blink, self.pose.speech, self.pose.round) = (0.0, 0.0, 0.0);
            return (self.pose, next);
        }
        within(self.blink(now));
        if now < self.away_until {
            within(self.away_until - now);
        }
        if wish.speaking {
            within(self.speak(now));
        } else {
            (self.pose.speech, self.pose.round) = (0.0, 0.0);
        }
        (self.pose, next)
    }

    /// A first sight is taken as it is; a loss of trust or a fright makes one look away.
    fn notice(&mut self, now: f64, wish: Wish) {
        let Some((trust, _, distress)) = self.felt.replace(wish.feels) else {
            self.pose = target(self.pose, wish.feels);
            self.blink_at = now + 1.5;
            return;
        };
        let (new_trust, _, new_distress) = wish.feels;
        let hurt =
            trust >= new_trust.saturating_add(2) || new_distress >= distress.saturating_add(2);
        if hurt && !wish.still {
            self.away_until = now + AWAY;
        }
    }

    /// Moves toward what is felt; whether it is still on the way.
    fn ease(&mut self, now: f64, passed: f64, wish: Wish) -> bool {
        let aim = target(self.pose, wish.feels);
        let away = if now < self.away_until && !wish.still {
            1.0
        } else {
            0.0
        };
        #[allow(clippy::cast_possible_truncation, reason = "a part of one")]
        let part = if wish.still {
            1.0
        } else {
            (1.0 - (-passed / EASE).exp()) as f32
        };
        let mut moving = false;
        let pose = &mut self.pose;
        for (value, aim) in [
            (&mut pose.trust, aim.trust),
            (&mut pose.patience, aim.patience),
            (&mut pose.distress, aim.distress),
            (&mut pose.away, away),
        ] {
            *value += (aim - *value) * part;
            if (aim - *value).abs() < 0.02 {
                *value = aim;
            } else {
                moving = true;
            }
        }
        moving
    }

    /// Where the lids are; seconds until they move.
    fn blink(&mut self, now: f64) -> f64 {
        if now < self.blink_at {
            return self.blink_at - now;
        }
        let since = now - self.blink_at;
        let mut wait = None;
        for (after, closed) in BLINK {
            if since + 1e-6 >= after {
                self.pose.blink = closed;
            } else if wait.is_none() {
                wait = Some(after - since);
            }
        }
        wait.unwrap_or_else(|| {
            // People blink every three to seven seconds when they listen.
            let pause = 3.2 + 3.6 * self.part();
            self.blink_at = now + pause;
            pause
        })
    }

    /// The next shape of the mouth; seconds until the one after.
    fn speak(&mut self, now: f64) -> f64 {
        if now < self.sound_at && now >= self.sound_at - SOUND {
            return self.sound_at - now;
        }
        self.sound_at = now + SOUND;
        let (open, round) = (self.part(), self.part());
        #[allow(clippy::cast_possible_truncation, reason = "parts of one")]
        let (open, round) = (open as f32, round as f32);
        self.pose.speech = if open < 0.18 {
            0.04
        } else {
            0.15 + 0.55 * open
        };
        self.pose.round = if round > 0.6 { 0.8 * round } else { 0.1 };
        SOUND
    }

    /// A part from 0 to 1. Looks only; nothing that counts depends on it (xorshift).
    fn part(&mut self) -> f64 {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 17;
        self.chance ^= self.chance << 5;
        f64::from(self.chance) / f64::from(u32::MAX)
    }
}

impl Default for Alive {
    fn default() -> Self {
        Self::new()
    }
}

fn target(pose: Pose, (trust, patience, distress): (u8, u8, u8)) -> Pose {
    Pose {
        trust: f32::from(trust),
        patience: f32::from(patience),
        distress: f32::from(distress),
        ..pose
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CALM: Wish = Wish {
        feels: (5, 6, 2),
        speaking: false,
        still: false,
    };

    /// Frames asked for, when each is drawn as asked.
    fn frames(face: &mut Alive, from: f64, seconds: f64, wish: Wish) -> usize {
        let (mut now, mut count) = (from, 0);
        while now < from + seconds {
            let Some(wait) = face.step(now, wish).1 else {
                break;
            };
            now += wait;
            count += 1;
        }
        count
    }

    #[test]
    fn an_idle_face_takes_fewer_than_two_frames_a_second() {
        let count = frames(&mut Alive::new(), 0.0, 60.0, CALM);
        assert!((20..120).contains(&count), "{count} frames in a minute");
    }

    #[test]
    fn a_still_face_asks_for_nothing() {
        let still = Wish {
            still: true,
            ..CALM
        };
        let mut face = Alive::new();
        assert_eq!(face.step(0.0, still).1, None);
        let shaken = Wish {
            feels: (1, 1, 9),
            speaking: true,
            ..still
        };
        let (pose, next) = face.step(1.0, shaken);
        assert_eq!(next, None);
        assert_eq!(pose, Pose::feeling(1.0, 1.0, 9.0));
    }

    #[test]
    fn a_mood_comes_gradually_and_arrives() {
        let mut face = Alive::new();
        face.step(0.0, CALM);
        let happy = Wish {
            feels: (9, 8, 0),
            ..CALM
        };
        let (pose, _) = face.step(0.04, happy);
        assert!(pose.trust > 5.0 && pose.trust < 7.0, "{}", pose.trust);
        frames(&mut face, 0.04, 4.0, happy);
        let (pose, _) = face.step(4.1, happy);
        assert!((pose.trust - 9.0).abs() < 0.03);
    }

    #[test]
    fn the_hurt_look_away_for_a_while() {
        let mut face = Alive::new();
        face.step(0.0, CALM);
        let hurt = Wish {
            feels: (2, 5, 4),
            ..CALM
        };
        frames(&mut face, 0.1, 1.0, hurt);
        assert!(face.step(1.2, hurt).0.away > 0.8);
        frames(&mut face, 1.3, 6.0, hurt);
        assert!(face.step(8.0, hurt).0.away < 0.1);
    }

    #[test]
    fn lips_move_only_while_a_line_is_revealed() {
        let mut face = Alive::new();
        let talks = Wish {
            speaking: true,
            ..CALM
        };
        let mut seen = 0;
        for step in 0..20_u8 {
            seen += usize::from(face.step(f64::from(step) * 0.13, talks).0.speech > 0.1);
        }
        assert!(seen > 8);
        assert!(face.step(3.0, CALM).0.speech.abs() < f32::EPSILON);
    }
}
