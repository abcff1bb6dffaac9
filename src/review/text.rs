//! The review as text.

use std::fmt::{self, Write as _};

use crate::{
    domain::Money,
    review::{Alternative, Answered, Left, Mark, Move, Review, Told},
};

/// At most so many other ways are shown for each decision.
const SHOWN: usize = 4;

impl Review {
    /// As text for people: one paragraph for each decision, then what was left.
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
        let word = if self.exact {
            "exact"
        } else {
            "a bound: at least this"
        };
        writeln!(text, "Par {} ({word})", self.value(self.par))?;
        if let Some(why) = &self.not_replayed {
            writeln!(
                text,
                "\nThis record cannot be played again here: {why}.\nWhat the rules found in it:"
            )?;
            return self.findings.iter().try_for_each(|one| found(text, one));
        }
        writeln!(
            text,
            "\nEach decision with the best that could still be reached after it, and legal exposure so far."
        )?;
        for one in &self.moves {
            self.decision(text, one)?;
        }
        self.tally(text)?;
        match &self.left {
            Some(left) => self.left_over(text, left),
            None => Ok(()),
        }
    }

    fn decision(&self, text: &mut String, one: &Move) -> fmt::Result {
        writeln!(text, "\n#{} {}  {}", one.entry, one.clock, one.did)?;
        for heard in &one.heard {
            writeln!(text, "    \u{201c}{heard}\u{201d}")?;
        }
        let mut line = format!(
            "    {}: {} within reach",
            one.mark.label(),
            self.value(one.after)
        );
        if one.cost > 0 {
            let _ = write!(line, ", {} lost", self.value(one.cost));
        }
        if one.exposure > 0 {
            let _ = write!(line, "; exposure {}", one.exposure);
        }
        writeln!(text, "{line}")?;
        for finding in &one.findings {
            found(text, finding)?;
        }
        if let Some(best) = &one.best {
            writeln!(text, "    better: {best}")?;
        }
        if one.mark > Mark::Good {
            for other in one.alternatives.iter().take(SHOWN) {
                self.other(text, other)?;
            }
        }
        Ok(())
    }

    fn other(&self, text: &mut String, other: &Alternative) -> fmt::Result {
        match (
            other.reaches,
            other.findings.iter().find(|one| one.violation),
        ) {
            (Some(reaches), _) => writeln!(
                text,
                "      or {} ({} within reach)",
                other.words,
                self.value(reaches)
            ),
            (None, Some(finding)) => {
                writeln!(text, "      not {} ({})", other.words, finding.happened)
            }
            (None, None) => Ok(()),
        }
    }

    fn tally(&self, text: &mut String) -> fmt::Result {
        let marks = [
            Mark::Best,
            Mark::Good,
            Mark::Inaccuracy,
            Mark::Mistake,
            Mark::CostlyMistake,
        ];
        let counted: Vec<String> = marks
            .iter()
            .map(|mark| {
                let count = self.moves.iter().filter(|one| one.mark == *mark).count();
                format!("{} {count}", mark.label())
            })
            .collect();
        writeln!(text, "\nDecisions: {}", counted.join(", "))
    }

    fn left_over(&self, text: &mut String, left: &Left) -> fmt::Result {
        let show = |money: Money| money.show(self.currency);
        writeln!(
            text,
            "\nReached {}; left on the table {}",
            self.value(left.reached),
            self.value(left.left)
        )?;
        if let (Some(promised), Some(expected)) = (left.promised, left.expected) {
            writeln!(
                text,
                "Promised {}, of which {} can be expected",
                show(promised),
                show(expected)
            )?;
        }
        writeln!(
            text,
            "What you could not see: {} to spare a month, {} put by, {} % of the balance seen as theirs",
            show(left.room),
            show(left.savings),
            left.will
        )?;
        writeln!(
            text,
            "At the end they would have agreed to {} a month, and {} at once",
            show(left.instalment),
            show(left.down)
        )?;
        match left.zone {
            Some(zone) => writeln!(
                text,
                "Both sides could have met between {} and {} in all",
                show(zone.from),
                show(zone.to)
            )?,
            None => writeln!(
                text,
                "At the end nothing lay between what the house may take and what they would pay"
            )?,
        }
        for offer in &left.offers {
            let who = if offer.theirs { "they put" } else { "you put" };
            let answer = match offer.answer {
                Some(Answered::Accepted) => "accepted",
                Some(Answered::Countered) => "answered with other terms",
                Some(Answered::Refused) => "refused",
                None => "left open",
            };
            writeln!(text, "  #{} {who}: {}; {answer}", offer.entry, offer.words)?;
        }
        if let Some(held) = &left.would_hold {
            writeln!(text, "What would have held: {held}")?;
        }
        Ok(())
    }
}

fn found(text: &mut String, finding: &Told) -> fmt::Result {
    let weight = finding.severity.map_or("no weight", |one| one.label());
    writeln!(
        text,
        "    ! {} ({weight}): {}",
        finding.rule, finding.happened
    )?;
    if finding.violation && !finding.instead.is_empty() {
        writeln!(
            text,
            "      instead: {}",
            finding.instead.replace('\n', " ")
        )?;
    }
    Ok(())
}
