//! An audited conduct for people.

use std::fmt::Write as _;

use crate::{
    audit::{Audited, Change, Changed, ContactAudit, ExpectationAudit, FindingAudit},
    cli::{Console, Palette, audit::input::Unit, words},
    compliance::finding::relation,
};

/// Writes into one text.
pub(super) struct Writer {
    out: String,
    width: usize,
    palette: Palette,
}

impl Writer {
    pub(super) fn new(width: usize, palette: Palette) -> Self {
        Self {
            out: String::new(),
            width,
            palette,
        }
    }

    /// The whole conduct, or what changed in it.
    pub(super) fn conduct(
        mut self,
        unit: &Unit,
        audited: &Audited,
        changes: Option<&[Changed]>,
    ) -> String {
        self.head(unit, audited);
        if let Some(changes) = changes {
            self.changes(changes);
            return self.out;
        }
        for contact in &audited.contacts {
            self.contact(contact);
            for found in audited
                .findings
                .iter()
                .filter(|found| found.contact == contact.contact)
            {
                self.finding(found, "");
            }
        }
        let of_contact = |found: &&FindingAudit| {
            audited
                .contacts
                .iter()
                .any(|one| one.contact == found.contact)
        };
        let desk: Vec<_> = audited
            .findings
            .iter()
            .filter(|found| !of_contact(found))
            .collect();
        if !desk.is_empty() {
            self.line("At the desk");
        }
        for found in desk {
            self.finding(found, "");
        }
        if audited.findings.is_empty() {
            self.line("No findings.");
        }
        self.expected(&audited.expected);
        self.out
    }

    fn head(&mut self, unit: &Unit, audited: &Audited) {
        let line = unit.line.map_or(String::new(), |line| format!(":{line}"));
        let file = format!("{}{line}", unit.file);
        let name = if audited.id.is_empty() {
            &file
        } else {
            &audited.id
        };
        let name = Console::styled(self.palette.accent, name);
        self.line(&name);
        if !audited.id.is_empty() {
            self.words("  ", &file);
        }
        if !audited.about.is_empty() {
            self.words("  ", &audited.about);
        }
        let mut law = audited.law.rules.join("; ");
        if !audited.law.places.is_empty() {
            let _ = write!(law, " ({})", audited.law.places.join(", "));
        }
        if let Some(day) = audited.law.as_of {
            let _ = write!(law, ", as of {day}");
        }
        self.words("  Judged by: ", &law);
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// A paragraph whose later lines begin under the first's words.
    fn words(&mut self, first: &str, text: &str) {
        let indent = " ".repeat(first.chars().count());
        let options = textwrap::Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(&indent);
        for row in textwrap::wrap(text, &options) {
            self.line(row.trim_end());
        }
    }

    fn contact(&mut self, one: &ContactAudit) {
        let line = one
            .line
            .as_ref()
            .map_or(String::new(), |line| format!(", {line}"));
        let head = format!(
            "contacts[{}] {} {}, {}{line}",
            one.contact,
            words::of(&one.direction),
            words::of(&one.medium),
            one.at.replace('T', " "),
        );
        self.line(&head);
        self.words("    ", &classified(one));
    }

    fn finding(&mut self, found: &FindingAudit, mark: &str) {
        let outcome = found.outcome.replace('-', " ");
        let shown = if found.unlawful {
            Console::styled(self.palette.wrong, &outcome)
        } else {
            outcome
        };
        let head = format!(
            "  {mark}{shown}: {} ({})",
            Console::styled(self.palette.accent, found.rule),
            found.title
        );
        self.line(&head);
        self.words("    ", &found.happened);
        let path = found.step.map_or_else(
            || format!("contacts[{}]", found.contact),
            |step| format!("contacts[{}].steps[{step}]", found.contact),
        );
        self.words("    Shown by ", &format!("{path}: {}", found.shown_by));
        if let Some(because) = &found.because {
            self.words("    Because of ", &because.shown_by);
        }
        let whose = match found.source {
            "law" => "Law",
            "client" => "Client policy",
            _ => "Trade practice",
        };
        let from = if found.law.is_empty() {
            String::new()
        } else {
            format!(" [{}]", found.law)
        };
        let evidence = found.evidence.replace('-', " ");
        let cited = format!(
            "{}{from}; read from: {evidence}",
            found.citations.join("; ")
        );
        self.words(&format!("    {whose}: "), &cited);
        self.words("    Instead: ", &plain(found.instead));
    }

    fn changes(&mut self, changes: &[Changed]) {
        if changes.is_empty() {
            self.line("  Nothing changes.");
        }
        for one in changes {
            let mark = match one.change {
                Change::Gained => "+ gained, ",
                Change::Lost => "- lost, ",
                Change::Changed => "~ changed, ",
            };
            if let (Change::Changed, Some(before)) = (one.change, &one.before) {
                self.words(
                    "  was: ",
                    &format!("{}: {}", before.outcome, before.happened),
                );
            }
            if let Some(found) = one.finding() {
                self.finding(found, mark);
            }
        }
    }

    fn expected(&mut self, expected: &[ExpectationAudit]) {
        for one in expected {
            let met = match one.met {
                Some(true) => "met",
                Some(false) => "NOT met",
                None => "NOT met: there is no such rule",
            };
            let text = format!(
                "{} {:?} at contacts[{}]: {met}",
                one.rule, one.outcome, one.contact
            );
            self.words("  Expected: ", &text);
        }
    }
}

/// The advice of a rule's page on one line, without its marks.
fn plain(advice: &str) -> String {
    let words: Vec<&str> = advice.split_whitespace().collect();
    words.join(" ").replace('`', "")
}

/// What a contact counts as, in one sentence after the other.
fn classified(one: &ContactAudit) -> String {
    let mut parts = Vec::new();
    let message = match one.message {
        "communication" if one.initial => "communication, the initial one",
        "communication" => "communication",
        "limited-content" => "limited-content message, no communication",
        _ => "no communication: it tells of no debt",
    };
    parts.push(message.to_owned());
    parts.push(if one.counted {
        format!(
            "counted call, {} in the period, {}",
            one.calls_in_period,
            one.frequency.replace('-', " ")
        )
    } else {
        format!("not counted: {}", one.counted_because)
    });
    parts.push(match (one.listener, one.counts_as) {
        (Some(who), Some(as_whom)) => {
            let machine = if one.voicemail { "voicemail of " } else { "" };
            let name = relation(who);
            let whom = match as_whom {
                "consumer" => "the consumer",
                "permitted" => "one who may hear of the debt",
                "third-party" => "a third party",
                _ => "nobody known",
            };
            format!("listener: {machine}{name}, counts as {whom}")
        }
        _ => "nobody listened".to_owned(),
    });
    if let Some([from, until]) = &one.window {
        parts.push(if from > until {
            "no hour is open in all the zones at once".to_owned()
        } else {
            format!("hours open {from} to {until}")
        });
    }
    if matches!(
        one.medium,
        crate::domain::party_act::Medium::Email | crate::domain::party_act::Medium::Text
    ) {
        parts.push(match one.route {
            Some(route) => format!("electronic route met: {}", route.replace('-', " ")),
            None => "no electronic route met".to_owned(),
        });
    }
    if one.medium_status != "free" {
        parts.push(format!("medium {}", one.medium_status));
    }
    if one.coverage != "covered" {
        parts.push(format!(
            "federal act does not apply: {}",
            one.coverage.replace('-', " ")
        ));
    }
    if let Some(day) = one.validation_period_ends {
        parts.push(format!("validation period to {day}"));
    }
    if one.suspended {
        parts.push("collection suspended".to_owned());
    }
    parts.join("; ")
}
