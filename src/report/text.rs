//! The scorecard for people: plain text, eighty columns, no color codes.

use crate::{
    compliance::{Basis, Outcome},
    documentation::Verdict,
    domain::words::Words,
    evaluation::{FaultVerdict, Measure, ParKind, rubric::Source},
    report::{
        PeopleReport,
        form::{
            FieldReport, FindingReport, NegotiationReport, Report, ScoreReport, hints_in_words,
        },
        wrap::wrap,
    },
};

impl Report {
    /// The scorecard as text.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        self.head(&mut out);
        for gate in &self.gates {
            let source = match gate.source {
                Source::Law => "law",
                Source::Client => "house rule",
            };
            let rules = if gate.rules.is_empty() {
                String::new()
            } else {
                format!("; {}", gate.rules.join(", "))
            };
            let text = format!("{} ({source}{rules}) {}", gate.label, cited(&gate.entries));
            wrap(
                &mut out,
                &format!("Gate {}: ", gate.id.as_str().to_uppercase()),
                &text,
            );
        }
        if let Some(people) = &self.people {
            beside(&mut out, people);
        }
        if let Some(negotiation) = &self.negotiation {
            figures(&mut out, negotiation);
        }
        if let Some(asked) = hints_in_words(&self.hints) {
            let entries: Vec<u32> = self.hints.iter().map(|hint| hint.entry).collect();
            wrap(
                &mut out,
                "Hints of the coach: ",
                &format!("{asked} {}; they move no score", cited(&entries)),
            );
        }
        self.list_heard(&mut out);
        self.list_files(&mut out);
        self.list_findings(&mut out);
        for score in &self.scores {
            ledger(&mut out, score);
        }
        if let Some(fields) = &self.note {
            note(&mut out, fields);
        }
        self.foot(&mut out);
        out
    }

    fn head(&self, out: &mut String) {
        wrap(
            out,
            "",
            &format!(
                "{} ({})",
                self.identity.scenario_title, self.identity.scenario
            ),
        );
        out.push('\n');
        for score in &self.scores {
            let line = format!(
                "{:<12} {:>3} of 100  {}",
                score.kind.label(),
                score.out_of_100,
                score.band_label
            );
            out.push_str(line.trim_end());
            out.push('\n');
        }
        if self.scores.is_empty() {
            out.push_str("No score applies.\n");
        } else {
            let why = if self.gates.is_empty() {
                "the lowest of the scores"
            } else {
                "a gate caps it, whatever the points"
            };
            out.push('\n');
            wrap(out, "Band: ", &format!("{} ({why})", self.band_label));
        }
        if let Some(overall) = self.overall {
            wrap(
                out,
                "Overall: ",
                &format!("{overall} of 100, for systems that ask for one number"),
            );
        }
    }

    /// The call that was listened to, fault by fault.
    fn list_heard(&self, out: &mut String) {
        if self.heard.is_empty() {
            return;
        }
        heading(out, "The call that was heard");
        for fault in &self.heard {
            let (verdict, what) = match fault.verdict {
                FaultVerdict::Found => ("found", &fault.happened),
                FaultVerdict::Missed => ("missed", &fault.happened),
                FaultVerdict::FalseAlarm => ("not there", &fault.fault),
            };
            let rule = fault.rule.as_deref().map(|rule| format!(" [{rule}]"));
            let text = format!(
                "{verdict}: {what}{} (\u{201c}{}\u{201d})",
                rule.unwrap_or_default(),
                fault.words
            );
            wrap(out, &format!("- Line {}, ", fault.line), &text);
        }
    }

    /// The files that were planned, each beside the best plan.
    fn list_files(&self, out: &mut String) {
        if self.files.is_empty() {
            return;
        }
        heading(out, "The files on the desk");
        for file in &self.files {
            let cite = file
                .entry
                .map_or_else(String::new, |entry| format!(" {}", cited(&[entry])));
            let text = format!("{}{cite}", file.decision_in_words());
            wrap(out, &format!("- {}: ", file.name), &text);
            if let Some(better) = file.better_in_words() {
                wrap(out, "  Better: ", &better);
            }
        }
    }

    fn list_findings(&self, out: &mut String) {
        let shown: Vec<&FindingReport> = self
            .findings
            .iter()
            .filter(|finding| finding.is_shown())
            .collect();
        heading(out, "Findings");
        if shown.is_empty() {
            out.push_str("None.\n");
        }
        for finding in shown {
            let severity = finding
                .severity
                .map_or("no weight", |severity| severity.label());
            let kind = kind(finding);
            let planned = if finding.planned {
                "in what was planned, "
            } else {
                ""
            };
            wrap(
                out,
                "- ",
                &format!(
                    "{}: {planned}{kind}, {severity} {}",
                    finding.rule,
                    cited(std::slice::from_ref(&finding.entry))
                ),
            );
            labelled(out, "happened", &finding.happened);
            labelled(out, "why", &finding.why);
            labelled(out, "instead", &finding.instead);
            let law = format!(
                "{} ({})",
                finding.citations.join("; "),
                finding.read.words()
            );
            labelled(out, "source", &law);
        }
    }

    fn foot(&self, out: &mut String) {
        heading(out, "What this is a function of");
        let identity = &self.identity;
        let short = |digest: &str| digest.chars().take(16).collect::<String>();
        wrap(
            out,
            "",
            &format!(
                "Subject {}; scenario {} {}; rubric {} {}; rules {}; engine behavior {}; time zones {}; seed {}.",
                identity.subject,
                identity.scenario,
                short(&identity.scenario_sha256),
                identity.rubric,
                short(&identity.rubric_sha256),
                identity.rules_version,
                identity.engine_behaviour,
                identity.time_zone_data,
                identity.seed,
            ),
        );
        wrap(
            out,
            "",
            "Scores are truncated to whole points; what does not apply is left out of them. \
             Voice, tone and speed are not measured. This is training material, not legal advice.",
        );
    }
}

/// What people say, with the scores that it leaves.
fn beside(out: &mut String, people: &PeopleReport) {
    heading(out, "What people say beside it");
    for said in &people.said {
        let point = if said.point.is_empty() {
            String::new()
        } else {
            format!(" {}", said.point)
        };
        wrap(
            out,
            &format!("{:>2}. ", said.number),
            &format!(
                "{}{point} by {}, {}: {}",
                said.what, said.by, said.at, said.reason
            ),
        );
    }
    if people.open > 0 {
        wrap(
            out,
            "Open: ",
            &format!("{} contested and not decided", people.open),
        );
    }
    let scores: Vec<String> = people
        .scores
        .iter()
        .map(|score| format!("{} {} of 100", score.kind.label(), score.out_of_100))
        .collect();
    let overall = people
        .overall
        .map_or_else(String::new, |overall| format!("; overall {overall}"));
    wrap(
        out,
        "With what was set aside left out: ",
        &format!("{}; {}{overall}", scores.join(", "), people.band_label),
    );
    wrap(
        out,
        "",
        "All other figures on this page are the engine's own.",
    );
}

fn heading(out: &mut String, title: &str) {
    out.push('\n');
    out.push_str(title);
    out.push('\n');
    out.extend(std::iter::repeat_n('-', title.chars().count()));
    out.push('\n');
}

fn labelled(out: &mut String, label: &str, text: &str) {
    if !text.is_empty() {
        wrap(out, &format!("  {label:<9}"), text);
    }
}

/// The entries as a citation: `#4 #7`.
fn cited(entries: &[u32]) -> String {
    let all: Vec<String> = entries.iter().map(|entry| format!("#{entry}")).collect();
    all.join(" ")
}

/// A policy or a good habit must never read like a breach of law.
fn kind(finding: &FindingReport) -> &'static str {
    match (finding.basis, finding.outcome) {
        (_, Outcome::Advisory) => "advice",
        (Basis::Policy, _) => "house rule broken",
        (Basis::BestPractice, _) => "good practice missed",
        (Basis::SafeHarbour, _) => "protection lost, no breach",
        (_, Outcome::PresumedViolation) => "presumed violation of law",
        _ => "violation of law",
    }
}

fn figures(out: &mut String, negotiation: &NegotiationReport) {
    let show = |money: crate::domain::Money| money.show(negotiation.currency);
    heading(out, "What was reached");
    match negotiation.reached {
        Measure::NotApplicable => out.push_str("Nothing was to be measured here.\n"),
        Measure::Count { reached, of } => {
            wrap(out, "", &format!("{reached} of {of}."));
        }
        Measure::Money(worth) => {
            let par = match negotiation.par_kind {
                ParKind::Exact => format!("par {}", show(negotiation.par)),
                ParKind::Bound => format!(
                    "par {}, which is a bound: the search was not complete, so the true par may differ",
                    show(negotiation.par)
                ),
            };
            let share = negotiation.share.map_or_else(String::new, |share| {
                format!(" {share} % of what lies between.")
            });
            wrap(
                out,
                "",
                &format!(
                    "Expected worth {}; {par}; walking away {}.{share} Full marks from {} %.",
                    show(worth),
                    show(negotiation.walk_away),
                    negotiation.full_marks_share
                ),
            );
        }
    }
}

fn ledger(out: &mut String, score: &ScoreReport) {
    let title = format!(
        "{}: {} of {} points",
        score.kind.label(),
        score.points,
        score.possible
    );
    heading(out, &title);
    for line in &score.lines {
        let points = if line.possible == 0 && line.points == 0 {
            "   n/a  ".to_owned()
        } else {
            format!("{:>3}/{:<3} ", line.points, line.possible)
        };
        let rule = line
            .rule
            .as_ref()
            .map_or_else(String::new, |rule| format!(" [{rule}]"));
        let why = if line.why.is_empty() {
            String::new()
        } else {
            format!(" ({})", line.why)
        };
        let entries = cited(&line.entries);
        wrap(
            out,
            &points,
            &format!("{}{why}{rule} {entries}", line.rubric_line),
        );
    }
}

fn note(out: &mut String, fields: &[FieldReport]) {
    heading(out, "The note, field by field");
    let mut silent = Vec::new();
    for field in fields {
        if field.verdict == Verdict::NotApplicable {
            silent.push(field.field.label());
            continue;
        }
        let nothing = |text: &str| {
            if text.is_empty() {
                "nothing".to_owned()
            } else {
                text.to_owned()
            }
        };
        let beside = if field.verdict == Verdict::Correct {
            nothing(&field.wrote)
        } else {
            format!(
                "wrote {}; was {}",
                nothing(&field.wrote),
                nothing(&field.was)
            )
        };
        wrap(
            out,
            "- ",
            &format!(
                "{}: {}: {beside} {}",
                field.field.label(),
                field.verdict.label().to_uppercase(),
                cited(&field.entries)
            ),
        );
    }
    if !silent.is_empty() {
        wrap(
            out,
            "Nothing to record: ",
            &format!("{}.", silent.join(", ")),
        );
    }
}
