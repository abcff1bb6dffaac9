//! The consumer's hidden means and temper: ranges that make sense.

use crate::scenario::draft::Draft;

pub(in crate::scenario) fn run(draft: &mut Draft<'_>) {
    let mut problems = Vec::new();
    draft
        .source
        .consumer
        .check(&mut |field: &str, message: String, help: String| {
            problems.push((
                format!("consumer.{field}"),
                message,
                format!("write {help}"),
            ));
        });
    for (path, message, help) in problems {
        draft.error("out-of-range", &path, message, help);
    }
}
