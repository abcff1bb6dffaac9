//! Words in lines of a fixed width, without a library: the core also runs where there is no terminal.

/// The width of a report in columns.
pub(super) const WIDTH: usize = 80;

/// Appends `text` to `out`, broken between words; the first line begins with
/// `first`, all others with as many spaces. A word longer than the line stands alone.
pub(super) fn wrap(out: &mut String, first: &str, text: &str) {
    let indent = first.chars().count();
    out.push_str(first);
    let mut column = indent;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if column > indent && column + 1 + length > WIDTH {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
            column = indent;
        }
        if column > indent {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    while out.ends_with(' ') {
        out.pop();
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_inside_the_width_and_under_their_first_word() {
        let mut out = String::new();
        wrap(&mut out, "  why      ", &"sentence ".repeat(20));
        assert!(out.lines().all(|line| line.len() <= WIDTH));
        assert!(
            out.lines()
                .skip(1)
                .all(|line| line.starts_with("           sentence"))
        );
        let mut out = String::new();
        wrap(&mut out, "a ", "");
        assert_eq!(out, "a\n");
    }
}
