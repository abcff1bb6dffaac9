//! What everybody is told before a sitting begins, whatever screen it is taken on.

/// What is asked of the person and what becomes of it, each with its name. `minutes` are
/// those allowed for each part that counts, the person's own.
pub fn told(minutes: &[u64]) -> [(&'static str, String); 6] {
    let parts = match minutes.len() {
        1 => "1 part".to_owned(),
        count => format!("{count} parts"),
    };
    [
        (
            "What comes",
            format!("A practice call that does not count, then {parts}."),
        ),
        ("Time", time(minutes)),
        (
            "What is kept",
            "Every choice you make and the notes you write, on this machine and for those who \
             review them."
                .to_owned(),
        ),
        (
            "What is not",
            "Your voice, your face and how fast you type are not measured. The scratchpad is \
             yours alone and goes at the end."
                .to_owned(),
        ),
        (
            "If it stops",
            "Nothing is lost: the same code goes on where you were, with the time that was left."
                .to_owned(),
        ),
        (
            "Afterwards",
            "A person reviews the result. You may ask for yours and object to a point.".to_owned(),
        ),
    ]
}

fn time(minutes: &[u64]) -> String {
    let all: u64 = minutes.iter().sum();
    match minutes {
        [one] => format!("{one} minutes."),
        [first, rest @ ..] if rest.iter().all(|one| one == first) => {
            format!("{first} minutes for each part, {all} in all; between two you may rest.")
        }
        _ => {
            let each: Vec<String> = minutes.iter().map(u64::to_string).collect();
            format!(
                "{} minutes, {all} in all; between two parts you may rest.",
                each.join(", ")
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_is_said_as_one_would_say_it() {
        assert_eq!(time(&[15]), "15 minutes.");
        assert!(time(&[10; 5]).starts_with("10 minutes for each part, 50 in all;"));
        assert!(time(&[15, 15, 12]).starts_with("15, 15, 12 minutes, 42 in all;"));
    }
}
