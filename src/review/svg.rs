//! The course of a call as drawings: what was within reach, and legal exposure, each as a line of
//! steps that changes where a decision was made. Whoever hears the page gets both in words.

use std::fmt::Write as _;

use maud::{Markup, html};

use crate::review::{Mark, Review};

/// The size of a drawing, in units of its own.
const WIDE: i64 = 720;
const HIGH: i64 = 170;
/// Room for figures at the left and for entry numbers below.
const LEFT: i64 = 96;
const RIGHT: i64 = 14;
const TOP: i64 = 14;
const BELOW: i64 = 30;
/// About so many entry numbers fit below.
const NUMBERS: usize = 16;

/// What a drawing shows.
struct Shown {
    id: &'static str,
    title: String,
    told: String,
    values: Vec<i64>,
    most: i64,
    name: fn(&Review, i64) -> String,
}

/// What was within reach.
pub(super) fn reach(review: &Review) -> Markup {
    let values: Vec<i64> = review.curve.iter().map(|point| point.reach).collect();
    draw(
        review,
        &Shown {
            id: "reach",
            title: review.course_of().to_owned(),
            told: review.reach_in_words(),
            most: review.par.max(values.iter().copied().max().unwrap_or(0)),
            values,
            name: |review, value| review.value(value),
        },
    )
}

/// Legal exposure.
pub(super) fn exposure(review: &Review) -> Markup {
    let values: Vec<i64> = review
        .curve
        .iter()
        .map(|point| i64::from(point.exposure))
        .collect();
    let last = values.last().copied().unwrap_or_default();
    draw(
        review,
        &Shown {
            id: "exposure",
            title: "Legal exposure so far".to_owned(),
            told: review.exposure_in_words(),
            // A call without a finding is a flat line at the bottom, not at the top.
            most: last.max(10),
            values,
            name: |_, value| value.to_string(),
        },
    )
}

fn draw(review: &Review, shown: &Shown) -> Markup {
    let most = shown.most.max(1);
    let down = |value: i64| HIGH - BELOW - (HIGH - BELOW - TOP) * value.clamp(0, most) / most;
    let gaps = i64::try_from(shown.values.len().saturating_sub(1).max(1)).unwrap_or(1);
    let across = |place: usize| {
        let place = i64::try_from(place).unwrap_or_default();
        LEFT + (WIDE - LEFT - RIGHT) * place / gaps
    };
    let mut line = String::new();
    for (place, value) in shown.values.iter().enumerate() {
        let (x, y) = (across(place), down(*value));
        let _ = match place {
            0 => write!(line, "M{x} {y}"),
            _ => write!(line, "H{x}V{y}"),
        };
    }
    let floor = down(0);
    let area = format!("{line}V{floor}H{LEFT}Z");
    let every = shown.values.len().div_ceil(NUMBERS).max(1);
    let (title_id, told_id) = (format!("{}-title", shown.id), format!("{}-told", shown.id));
    html! {
        figure.course {
            figcaption { (shown.title) }
            svg viewBox=(format!("0 0 {WIDE} {HIGH}")) role="img" class=(shown.id)
                aria-labelledby=(format!("{title_id} {told_id}")) {
                title id=(title_id) { (shown.title) }
                desc id=(told_id) { (shown.told) }
                @for value in [0, most / 2, most] {
                    line.grid x1=(LEFT) x2=(WIDE - RIGHT) y1=(down(value)) y2=(down(value)) {}
                    text.figure x=(LEFT - 8) y=(down(value) + 4) text-anchor="end" {
                        ((shown.name)(review, value))
                    }
                }
                path.area d=(area) {}
                path.line d=(line) {}
                @for (place, point) in review.curve.iter().enumerate() {
                    @let mark = review.decision(point.entry).map(|one| one.mark);
                    @if let (Some(mark), Some(value)) = (mark, shown.values.get(place))
                        && mark > Mark::Good {
                        // A square for what should be talked about: a shape, not a color alone.
                        rect.(mark.class()) x=(across(place) - 4) y=(down(*value) - 4) width="8" height="8" {}
                    }
                    @if point.entry > 0 && place % every == 0 {
                        text.entry x=(across(place)) y=(HIGH - 8) text-anchor="middle" {
                            "#" (point.entry)
                        }
                    }
                }
            }
        }
    }
}
