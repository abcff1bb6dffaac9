//! Sounds as samples, from the tones that telephone networks use.
//!
//! Ringing is 440 and 480 Hz, busy 480 and 620 Hz, as the North American plan
//! names them; clicks are a short knock. Quiet on purpose: it is a training room.

use std::f64::consts::TAU;

use super::Sound;

/// Samples a second: the telephone's own band needs no more.
pub(super) const RATE: u32 = 16_000;
/// The loudest a sample gets, of 1: an ordinary voice beside it is twice that.
const LOUD: f64 = 0.22;
/// Seconds in which a tone comes and goes, so that it does not crackle.
const EDGE: f64 = 0.008;

/// Two frequencies in Hz, sounded together for so many seconds; silence at 0.
type Tone = (f64, f64, f64);

const RING: [Tone; 3] = [(440.0, 480.0, 1.1), (0.0, 0.0, 0.6), (440.0, 480.0, 0.7)];
const BUSY: [Tone; 5] = [
    (480.0, 620.0, 0.35),
    (0.0, 0.0, 0.25),
    (480.0, 620.0, 0.35),
    (0.0, 0.0, 0.25),
    (480.0, 620.0, 0.35),
];
const HOLD: [Tone; 3] = [(587.3, 587.3, 0.14), (0.0, 0.0, 0.04), (440.0, 440.0, 0.22)];
const BACK: [Tone; 3] = [(440.0, 440.0, 0.14), (0.0, 0.0, 0.04), (587.3, 587.3, 0.22)];

/// The samples of a sound.
pub(super) fn samples(sound: Sound) -> Vec<i16> {
    let mut all = Vec::new();
    let tones: &[Tone] = match sound {
        Sound::Ring | Sound::RingAndPickUp => &RING,
        Sound::Busy => &BUSY,
        Sound::Hold => &HOLD,
        Sound::Back => &BACK,
        Sound::HangUp => &[],
    };
    for tone in tones {
        sing(&mut all, *tone);
    }
    match sound {
        Sound::RingAndPickUp => {
            sing(&mut all, (0.0, 0.0, 0.12));
            knock(&mut all, 900.0);
        }
        Sound::HangUp => {
            knock(&mut all, 620.0);
            sing(&mut all, (0.0, 0.0, 0.09));
            knock(&mut all, 420.0);
        }
        Sound::Ring | Sound::Busy | Sound::Hold | Sound::Back => {}
    }
    all
}

fn sing(all: &mut Vec<i16>, (one, other, seconds): Tone) {
    let count = whole(seconds * f64::from(RATE));
    for at in 0..count {
        let time = f64::from(at) / f64::from(RATE);
        let edge = (time.min(seconds - time) / EDGE).clamp(0.0, 1.0);
        let both = f64::midpoint((TAU * one * time).sin(), (TAU * other * time).sin());
        all.push(sample(LOUD * edge * both));
    }
}

/// A knock that dies away within a twentieth of a second.
fn knock(all: &mut Vec<i16>, pitch: f64) {
    for at in 0..RATE / 20 {
        let time = f64::from(at) / f64::from(RATE);
        let fading = (-90.0 * time).exp() * (time / 0.001).min(1.0);
        all.push(sample(LOUD * 1.6 * fading * (TAU * pitch * time).sin()));
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few seconds of samples"
)]
fn whole(samples: f64) -> u32 {
    samples.max(0.0) as u32
}

#[allow(clippy::cast_possible_truncation, reason = "clamped to what fits")]
fn sample(part: f64) -> i16 {
    (part.clamp(-1.0, 1.0) * f64::from(i16::MAX)) as i16
}

/// A sound as a WAV file: one channel, 16 bits.
pub(super) fn wav(sound: Sound) -> Vec<u8> {
    let samples = samples(sound);
    let size = u32::try_from(2 * samples.len()).unwrap_or(0);
    let mut file = Vec::with_capacity(44 + 2 * samples.len());
    file.extend_from_slice(b"RIFF");
    file.extend_from_slice(&(36 + size).to_le_bytes());
    file.extend_from_slice(b"WAVEfmt ");
    file.extend_from_slice(&16_u32.to_le_bytes());
    file.extend_from_slice(&1_u16.to_le_bytes());
    file.extend_from_slice(&1_u16.to_le_bytes());
    file.extend_from_slice(&RATE.to_le_bytes());
    file.extend_from_slice(&(2 * RATE).to_le_bytes());
    file.extend_from_slice(&2_u16.to_le_bytes());
    file.extend_from_slice(&16_u16.to_le_bytes());
    file.extend_from_slice(b"data");
    file.extend_from_slice(&size.to_le_bytes());
    file.extend(samples.into_iter().flat_map(i16::to_le_bytes));
    file
}
