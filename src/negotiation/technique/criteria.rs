//! The levels of the five criteria, each from the course of the negotiation.

use arrayvec::ArrayVec;

use crate::{
    consumer::budget,
    domain::terms::Method,
    negotiation::technique::{
        Level, Observed,
        course::{Course, Deal, When},
    },
};

fn observed(level: Level, entries: impl IntoIterator<Item = u32>) -> Observed {
    let mut cited = ArrayVec::new();
    for entry in entries {
        // What does not fit is left out: a few entries show the level well enough.
        if !cited.contains(&entry) && cited.try_push(entry).is_err() {
            break;
        }
    }
    cited.sort_unstable();
    Observed {
        level,
        entries: cited,
    }
}

fn not_applicable() -> Observed {
    observed(Level::NotApplicable, [])
}

/// Full: at most 80 % of room, from the next payday on. Most: at most 100 %, or
/// before payday. Some: at most 120 %. None: more, or money named for something else.
pub(super) fn fits_person(course: &Course<'_>) -> Observed {
    let Some(deal) = &course.deal else {
        return not_applicable();
    };
    let person = course.known.temperament;
    let terms = &deal.terms;
    let early = terms.instalments() > 0 && terms.first < person.payday.next_on_or_after(deal.on);
    let level = if terms.down > person.free_savings() {
        Level::None
    } else {
        match budget::tenths(terms, person) {
            0..=8 if !early => Level::Full,
            0..=10 => Level::Most,
            11..=12 => Level::Some,
            _ => Level::None,
        }
    };
    observed(level, [deal.entry])
}

/// Full: both told before the first step down. Most: one of them. Some: asked,
/// or told only afterwards. None: neither asked nor told. Whoever neither asked
/// for money nor stepped down had nothing to find out.
pub(super) fn discovery(course: &Course<'_>) -> Observed {
    let both = [course.reason, course.ability];
    let told = || both.iter().filter_map(|found| found.told);
    let asked = || both.iter().filter_map(|found| found.asked);
    let step = course.stepped_down;
    let negotiated = step.or(course.asked_in_full).or(course.offered);
    if negotiated.is_none() && told().next().is_none() && asked().next().is_none() {
        return not_applicable();
    }
    // What is told in the entry of the step itself was told in answer to it.
    let in_time = told().filter(|at| step.is_none_or(|step| *at < step));
    let level = match in_time.count() {
        2 => Level::Full,
        1 => Level::Most,
        _ if told().next().is_some() || asked().next().is_some() => Level::Some,
        _ => Level::None,
    };
    observed(level, told().chain(asked()).chain(step))
}

/// Full: asked first, waited once, stepped down with reasons. Most: no pause, or
/// a step without a reason. Some: opened low, with less than the whole before
/// asking anything. None: the floor at once. Without an offer there is no pace.
pub(super) fn pacing(course: &Course<'_>) -> Observed {
    if let Some(entry) = course.floor_first {
        return observed(Level::None, [entry]);
    }
    let Some(offered) = course.offered else {
        return not_applicable();
    };
    let asked_first = earliest(course.asked_openly, course.asked_in_full);
    if asked_first.is_none_or(|asked| asked > offered) && course.stepped_down == Some(offered) {
        return observed(Level::Some, [offered]);
    }
    match course.paused {
        Some(paused) if course.bare_steps.is_empty() => observed(Level::Full, [paused, offered]),
        _ => observed(
            Level::Most,
            course.bare_steps.iter().copied().chain([offered]),
        ),
    }
}

/// Full: trust not below where it began, every fact acknowledged at once. Most:
/// late, or trust fell. Some: one push at somebody shaken, or a fact passed over.
/// None: two pushes, an insult or an appeal to guilt.
pub(super) fn respect(course: &Course<'_>) -> Observed {
    let Some(spoke) = course.spoke else {
        return not_applicable();
    };
    let bad = || course.shaming.iter().chain(&course.pushes).copied();
    if !course.shaming.is_empty() || course.pushes.len() >= 2 {
        return observed(Level::None, bad());
    }
    let passed_over = course.never_acknowledged();
    if !course.pushes.is_empty() || passed_over.is_some() {
        return observed(Level::Some, bad().chain(passed_over));
    }
    let fell = course.known.last_mood().trust < course.known.temperament.opening.trust;
    if fell || !course.late.is_empty() {
        let last = course.known.moods.last().map(|(entry, _)| *entry);
        return observed(
            Level::Most,
            course.late.iter().copied().chain(last.filter(|_| fell)),
        );
    }
    observed(Level::Full, [spoke])
}

/// Amount and date are part of every arrangement; the method counts unless the
/// person will "send it"; reading back is the fourth. Full: all four. Most: three.
/// Some: two. Without an arrangement there is nothing to commit to.
pub(super) fn commitment(course: &Course<'_>) -> Observed {
    let Some(deal) = &course.deal else {
        return not_applicable();
    };
    let level = match (has_method(deal), deal.confirmed) {
        (true, Some(_)) => Level::Full,
        (true, None) | (false, Some(_)) => Level::Most,
        (false, None) => Level::Some,
    };
    observed(level, [deal.entry].into_iter().chain(deal.confirmed))
}

fn has_method(deal: &Deal) -> bool {
    deal.terms.instalments() == 0 || deal.terms.method != Method::WillSend
}

fn earliest(one: When, other: When) -> When {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
