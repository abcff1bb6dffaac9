//! A line appears at the pace at which it would be read: word by word, so that
//! the screen changes four times a second and not sixty.

/// Words a second: an adult reads about 250 words of plain prose a minute.
const WORDS_PER_SECOND: f64 = 4.2;

/// How much of a line is in sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// So many bytes of it.
    pub bytes: usize,
    /// The next word comes in so many seconds; `None` once all is in sight.
    pub next_in: Option<f32>,
}

/// What of `line` is in sight `seconds` after it began.
pub fn at(line: &str, seconds: f64, at_once: bool) -> Shown {
    let all = Shown {
        bytes: line.len(),
        next_in: None,
    };
    if at_once || !seconds.is_finite() {
        return all;
    }
    let mut due = 0.0;
    let mut inside = false;
    for (bytes, letter) in line.char_indices() {
        let starts = !letter.is_whitespace() && !inside;
        inside = !letter.is_whitespace();
        if starts {
            if due > seconds {
                #[allow(clippy::cast_possible_truncation, reason = "a fraction of a second")]
                let next_in = Some((due - seconds) as f32);
                return Shown { bytes, next_in };
            }
            due += 1.0 / WORDS_PER_SECOND;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_one_by_one_and_all_at_once_when_asked() {
        let line = "Who is this?";
        assert_eq!(at(line, 0.0, false).bytes, "Who ".len());
        assert_eq!(at(line, 0.3, false).bytes, "Who is ".len());
        assert!(at(line, 0.3, false).next_in.is_some_and(|wait| wait < 0.24));
        assert_eq!(at(line, 0.6, false).next_in, None);
        assert_eq!(at(line, 0.0, true).bytes, line.len());
        assert_eq!(at("", 0.0, false).next_in, None);
    }
}
