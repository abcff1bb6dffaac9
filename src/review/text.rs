//! The review as text: what to talk about first, the course of the call, each decision, then what
//! was left.

use std::fmt::{self, Write as _};

use crate::{
    domain::{Currency, Goal, Money, Mood},
    evaluation::ParKind,
    review::{Alternative, Deal, Left, LimitsThen, Mark, Move, Review, Told, moves::weight},
};

/// At most so many other lawful ways are shown for each decision.
const SHOWN: usize = 3;
/// At most so many unlawful ones.
const SHOWN_UNLAWFUL: usize = 2;
/// So many characters are all of par.
const BAR: i64 = 24;

/// What is said where a search was stopped.
pub(super) const BOUND: &str = "The search was stopped before its end, so what is within reach is a bound: \
at least this. What a decision cost is not known, and marks are by the rules and the note alone.";

impl Review {
    /// As text for people.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        // Writing to a text cannot fail.
        let _ = self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) -> fmt::Result {
        writeln!(
            text,
            "{} ({}), seed {}",
            self.title, self.scenario, self.seed
        )?;
        match self.goal {
            Goal::FaultsFound => writeln!(text, "{}: {}", self.par_is(), self.par_in_words())?,
            _ => writeln!(text, "Par {}", self.par_in_words())?,
        }
        if self.precision == ParKind::Bound {
            writeln!(text, "{BOUND}")?;
        }
        if let Some(why) = &self.not_replayed {
            writeln!(
                text,
                "\nThis record cannot be played again here: {why}.\nWhat the rules found in it:"
            )?;
            return self.findings.iter().try_for_each(|one| found(text, one));
        }
        self.talk(text)?;
        self.course(text)?;
        writeln!(text, "\nDecision by decision")?;
        let mut mood = self.opening;
        for one in &self.moves {
            self.decided(text, one, mood)?;
            mood = one.mood;
        }
        self.tallied(text)?;
        match &self.left {
            Some(left) => self.left_over(text, left),
            None => Ok(()),
        }
    }

    /// What a trainer would point at.
    fn talk(&self, text: &mut String) -> fmt::Result {
        if self.talk.is_empty() {
            return writeln!(text, "\nNothing here needs to be talked about first.");
        }
        writeln!(text, "\nTalk about these first")?;
        for one in self.talk.iter().filter_map(|entry| self.decision(*entry)) {
            writeln!(
                text,
                "  #{} {}: {}",
                one.entry,
                self.headline(one),
                self.reason(one)
            )?;
        }
        Ok(())
    }

    /// The mark of a decision, and what it cost.
    pub fn headline(&self, one: &Move) -> String {
        match self.lost(one.cost) {
            Some(lost) => format!("{}, {lost} lost", one.mark.label()),
            None => one.mark.label().to_owned(),
        }
    }

    /// Why a decision carries its mark, in one sentence.
    pub fn reason(&self, one: &Move) -> String {
        if let Some(fault) = one.note.first().filter(|_| one.invents()) {
            return format!("In the note, {}", fault.in_words());
        }
        let broken = one.findings.iter().filter(|finding| finding.violation);
        if let Some(worst) = broken.max_by_key(|finding| finding.severity.map(weight)) {
            return worst.happened.clone();
        }
        if let Some(fault) = one.note.first() {
            return format!("In the note, {}", fault.in_words());
        }
        let mut told = one.did.clone();
        if let Some(why) = &one.why {
            let _ = write!(told, " {why}");
        }
        if let Some(best) = &one.best {
            let _ = write!(told, " Better: {best}");
        }
        told
    }

    /// The curve: a bar where something changed.
    fn course(&self, text: &mut String) -> fmt::Result {
        match self.goal {
            Goal::FaultsFound => writeln!(text, "\nThe course: faults found so far")?,
            _ => writeln!(
                text,
                "\nThe course of the call: what was still within reach, and legal exposure"
            )?,
        }
        let mut last = None;
        for point in &self.curve {
            let now = (point.reach, point.exposure);
            let end = self.curve.last() == Some(point);
            if last == Some(now) && !end {
                continue;
            }
            last = Some(now);
            let filled = usize::try_from(self.share(point.reach, BAR)).unwrap_or_default();
            let rest = usize::try_from(BAR).unwrap_or_default() - filled;
            // Who listens breaks no rule by it.
            let exposure = match self.goal {
                Goal::FaultsFound => String::new(),
                _ => format!(", exposure {}", point.exposure),
            };
            writeln!(
                text,
                "  {:>4} |{}{}| {}{exposure}",
                match point.entry {
                    0 => String::new(),
                    entry => format!("#{entry}"),
                },
                "#".repeat(filled),
                " ".repeat(rest),
                self.reach(point.reach),
            )?;
        }
        Ok(())
    }

    /// A value as a share of what there is to reach, from 0 to `all`.
    pub fn share(&self, value: i64, all: i64) -> i64 {
        let most = self.par.max(value).max(1);
        value.clamp(0, most) * all / most
    }

    fn decided(&self, text: &mut String, one: &Move, mood: Mood) -> fmt::Result {
        writeln!(text, "\n#{} {}  {}", one.entry, one.clock, one.did)?;
        for heard in &one.heard {
            let who = heard.speaker.as_deref().unwrap_or_default();
            writeln!(text, "    {who}: \u{201c}{}\u{201d}", heard.words)?;
        }
        let mut line = format!("    {}; {}", self.headline(one), self.stands(one.after));
        if one.exposure > 0 {
            let _ = write!(line, "; exposure {}", one.exposure);
        }
        if let Some(moved) = moved(mood, one.mood) {
            let _ = write!(line, "; {moved}");
        }
        writeln!(text, "{line}")?;
        for finding in &one.findings {
            found(text, finding)?;
        }
        for fault in &one.note {
            writeln!(text, "    note: {}", fault.in_words())?;
        }
        if let Some(why) = &one.why {
            writeln!(text, "    why: {why}")?;
        }
        if let Some(best) = &one.best {
            writeln!(text, "    better: {best}")?;
            if one.mark > Mark::Good && !one.line.is_empty() {
                writeln!(text, "      and then: {}", one.line.join(" / "))?;
            }
        }
        if one.mark > Mark::Good {
            // The best one was just told.
            let others = one.alternatives.iter();
            let others = others.filter(|other| one.best.as_ref() != Some(&other.words));
            let (lawful, unlawful): (Vec<_>, Vec<_>) = others.partition(|other| other.is_lawful());
            let shown = lawful.into_iter().take(SHOWN);
            for other in shown.chain(unlawful.into_iter().take(SHOWN_UNLAWFUL)) {
                self.other(text, other)?;
            }
        }
        Ok(())
    }

    fn other(&self, text: &mut String, other: &Alternative) -> fmt::Result {
        let broken = other.findings.iter().find(|one| one.violation);
        match (other.reaches, broken) {
            (Some(reaches), _) => writeln!(
                text,
                "      or {} ({} within reach)",
                other.words,
                self.reach(reaches)
            ),
            (None, Some(finding)) => {
                writeln!(text, "      not {} ({})", other.words, finding.happened)
            }
            (None, None) => Ok(()),
        }
    }

    fn tallied(&self, text: &mut String) -> fmt::Result {
        let counted = self
            .tally()
            .map(|(mark, count)| format!("{} {count}", mark.label()));
        writeln!(text, "\nDecisions: {}", counted.join(", "))
    }

    fn left_over(&self, text: &mut String, left: &Left) -> fmt::Result {
        let show = |money: Money| money.show(self.currency);
        if self.goal == Goal::FaultsFound {
            return writeln!(text, "\n{} found", self.value(left.reached));
        }
        writeln!(
            text,
            "\nReached {}; left on the table {}",
            self.value(left.reached),
            self.reach(left.left)
        )?;
        if let Some(beyond) = self.beyond() {
            writeln!(text, "{beyond}")?;
        }
        if let Some(deal) = &left.deal {
            writeln!(text, "You agreed on {}", self.dealt(deal))?;
        }
        if let Some(deal) = &left.best_deal {
            let what = if left.gentle {
                "What would have held"
            } else {
                "The best lawful line agrees on"
            };
            writeln!(text, "{what}: {}", self.dealt(deal))?;
        } else if left.gentle {
            writeln!(text, "Nothing would have held; a pause was the right end")?;
        }
        if let Some(means) = left.means {
            write!(
                text,
                "What you could not see: {} to spare a month, {} put by",
                show(means.room),
                show(means.savings)
            )?;
            if means.protected > Money::ZERO {
                write!(text, " ({} of it spoken for)", show(means.protected))?;
            }
            writeln!(
                text,
                ", {} % of the balance seen as theirs, reliable {} of 10",
                means.will, means.reliability
            )?;
        }
        for then in &left.limits {
            let zone = met(then, self.currency);
            writeln!(
                text,
                "{}: up to {} a month, {} at once, {} in all; {zone}",
                then.when.label(),
                show(then.instalment),
                show(then.down),
                show(then.total)
            )?;
        }
        for offer in &left.offers {
            writeln!(text, "  {}", offer.in_words())?;
        }
        Ok(())
    }

    /// An arrangement in words.
    pub fn dealt(&self, deal: &Deal) -> String {
        let show = |money: Money| money.show(self.currency);
        let payments = match (deal.payments, deal.words.contains("today")) {
            (0 | 1, _) => String::new(),
            (payments, true) => format!("{payments} payments after it, "),
            (payments, false) => format!("{payments} payments, "),
        };
        let mut words = format!(
            "{}: {payments}{} promised, {} to be expected, kept to the end in {} of 100 such cases",
            deal.words,
            show(deal.promised),
            show(deal.expected),
            deal.holds
        );
        if !deal.allowed {
            words.push_str("; beyond your authority, so worth nothing");
        }
        words
    }
}

/// Where both sides could have met, in words.
pub fn met(then: &LimitsThen, currency: Currency) -> String {
    match then.zone {
        Some(zone) => format!(
            "both sides could have met between {} and {}",
            zone.from.show(currency),
            zone.to.show(currency)
        ),
        None => "no total suited both sides".to_owned(),
    }
}

/// What changed in the mood, in words; `None` if nothing did.
pub fn moved(before: Mood, after: Mood) -> Option<String> {
    let parts = [
        ("trust", before.trust, after.trust),
        ("patience", before.patience, after.patience),
        ("distress", before.distress, after.distress),
    ];
    let told: Vec<String> = parts
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(name, before, after)| format!("{name} {before} to {after}"))
        .collect();
    (!told.is_empty()).then(|| told.join(", "))
}

fn found(text: &mut String, finding: &Told) -> fmt::Result {
    let weight = finding.severity.map_or("no weight", |one| one.label());
    writeln!(
        text,
        "    ! {} ({weight}): {}",
        finding.rule, finding.happened
    )?;
    if finding.violation && !finding.instead.is_empty() {
        writeln!(text, "      instead: {}", finding.instead)?;
    }
    Ok(())
}
