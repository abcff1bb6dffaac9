//! What is heard of a call: it rings, somebody picks up, holds, hangs up.
//!
//! Made by the program and handed to the player that the system has, so that no
//! sound library is needed to build, and nothing is heard where there is none.

mod player;
mod tones;

use std::collections::BTreeMap;

use crate::{
    domain::contact::CallResult,
    panels::Settings,
    session::{
        Mode,
        record::RecordEntry,
        spell::{Done, Told},
    },
};

/// A sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sound {
    /// It rings at the other end.
    Ring,
    /// It rings, and somebody picks up.
    RingAndPickUp,
    /// It is busy, or the number is out of service.
    Busy,
    /// They are put on hold.
    Hold,
    /// They are taken back.
    Back,
    /// The line is closed.
    HangUp,
}

impl Sound {
    const fn name(self) -> &'static str {
        match self {
            Self::Ring => "ring",
            Self::RingAndPickUp => "pick-up",
            Self::Busy => "busy",
            Self::Hold => "hold",
            Self::Back => "back",
            Self::HangUp => "hang-up",
        }
    }
}

/// What is heard of an entry; at most one sound, the last thing that happened.
fn of(entry: &RecordEntry) -> Option<Sound> {
    let ended = entry
        .then
        .iter()
        .any(|told| matches!(told, Told::Closed(_)));
    match &entry.did {
        Done::Dial(_) => entry.then.iter().find_map(|told| match told {
            Told::Answered { .. } => Some(Sound::RingAndPickUp),
            Told::NotReached(CallResult::Busy | CallResult::NotInService) => Some(Sound::Busy),
            Told::NotReached(_) => Some(Sound::Ring),
            _ => None,
        }),
        Done::Hold(_) if !ended => Some(Sound::Hold),
        Done::Resume if !ended => Some(Sound::Back),
        _ => ended.then_some(Sound::HangUp),
    }
}

/// Whether something may be heard.
fn audible(settings: Settings, mode: Mode) -> bool {
    !settings.silent && (mode != Mode::Test || settings.sound_in_tests)
}

/// The sounds that were made so far, ready to be played again.
#[derive(Default)]
pub(super) struct Speaker {
    made: BTreeMap<Sound, Option<player::File>>,
}

impl Speaker {
    /// Lets an entry of the record be heard, unless it must be silent.
    pub(super) fn hear(&mut self, entry: &RecordEntry, settings: Settings, mode: Mode) {
        let Some(sound) = of(entry).filter(|_| audible(settings, mode)) else {
            return;
        };
        let known = self.made.entry(sound);
        let file = known.or_insert_with(|| player::File::new(sound.name(), &tones::wav(sound)));
        if let Some(file) = file {
            player::play(file);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Sound; 6] = [
        Sound::Ring,
        Sound::RingAndPickUp,
        Sound::Busy,
        Sound::Hold,
        Sound::Back,
        Sound::HangUp,
    ];

    fn entry(did: Done, then: Vec<Told>) -> RecordEntry {
        RecordEntry {
            seq: 1,
            at_ms: 0,
            clock: crate::domain::moment::Stamp::default(),
            did,
            then,
        }
    }

    #[test]
    fn a_call_is_heard_from_the_ring_to_the_end() {
        let answered = Told::Answered {
            by: "ray".to_owned(),
            voicemail: false,
        };
        let dial = || Done::Dial("home".to_owned());
        let heard = |did, then| of(&entry(did, then));
        assert_eq!(heard(dial(), vec![answered]), Some(Sound::RingAndPickUp));
        let out = Told::NotReached(CallResult::RangOut);
        assert_eq!(heard(dial(), vec![out]), Some(Sound::Ring));
        let busy = Told::NotReached(CallResult::Busy);
        assert_eq!(heard(dial(), vec![busy]), Some(Sound::Busy));
        assert_eq!(heard(Done::Hold(60), Vec::new()), Some(Sound::Hold));
        assert_eq!(heard(Done::Resume, Vec::new()), Some(Sound::Back));
        assert_eq!(heard(Done::Finish, Vec::new()), None);
        let said = || Done::Choose("x".to_owned());
        let closed = Told::Closed(crate::domain::contact::EndedBy::Party);
        assert_eq!(heard(said(), vec![closed]), Some(Sound::HangUp));
        assert_eq!(heard(said(), Vec::new()), None);
    }

    #[test]
    fn silence_is_kept_where_it_is_asked_for_and_in_tests() {
        let silent = Settings {
            silent: true,
            ..Settings::default()
        };
        let also_in_tests = Settings {
            sound_in_tests: true,
            ..Settings::default()
        };
        assert!(audible(Settings::default(), Mode::Practice));
        assert!(!audible(silent, Mode::Practice));
        assert!(!audible(Settings::default(), Mode::Test));
        assert!(audible(also_in_tests, Mode::Test));
    }

    #[test]
    fn sounds_are_short_soft_and_whole() {
        for sound in ALL {
            let samples = tones::samples(sound);
            let seconds = f64::from(u32::try_from(samples.len()).unwrap()) / f64::from(tones::RATE);
            assert!((0.1..3.0).contains(&seconds), "{sound:?}: {seconds} s");
            let loudest = samples.iter().map(|one| one.unsigned_abs()).max().unwrap();
            assert!((2_000..14_000).contains(&loudest), "{sound:?}: {loudest}");
            // No jump of more than a quarter of the range: that would be heard as a crack.
            let jump = samples.windows(2).map(|two| two[0].abs_diff(two[1])).max();
            assert!(jump.unwrap() < 8_192, "{sound:?}: {jump:?}");
            let file = tones::wav(sound);
            assert_eq!(file.len(), 44 + 2 * samples.len());
            let told = u32::from_le_bytes(file[40..44].try_into().unwrap());
            assert_eq!(usize::try_from(told).unwrap(), 2 * samples.len());
            assert_eq!((&file[..4], &file[8..16]), (&b"RIFF"[..], &b"WAVEfmt "[..]));
        }
    }

    #[test]
    fn it_rings_at_the_pitch_of_the_north_american_plan() {
        // The power at a pitch, by Goertzel's recurrence.
        let power = |samples: &[i16], pitch: f64| {
            let turn = 2.0 * (std::f64::consts::TAU * pitch / f64::from(tones::RATE)).cos();
            let (one, two) = samples.iter().fold((0.0, 0.0), |(one, two), sample| {
                (f64::from(*sample) + turn * one - two, one)
            });
            one * one + two * two - turn * one * two
        };
        let ring = &tones::samples(Sound::Ring)[..8_000];
        for pitch in [440.0, 480.0] {
            assert!(power(ring, pitch) > 100.0 * power(ring, 620.0), "{pitch}");
        }
    }
}
