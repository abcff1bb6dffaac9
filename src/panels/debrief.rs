//! What came of it: three scores and gates, the review move by move, the
//! transcript with findings beside the lines, the ledger, and the note.

use egui::Ui;

use crate::{
    compliance::{Basis, Outcome},
    consumer::Temperament,
    domain::{Currency, Money},
    evaluation::{Measure, ParKind, rubric::Source},
    panels::{
        debrief_ledger::{ledger_ui, note_ui},
        debrief_lines::lines_ui,
        debrief_review::{review_ui, waiting_ui},
        intent::{Intent, Screen},
        theme::{em, palette},
        widgets::{
            advice_card, amount, button, card, finding_card, heading, link, muted, scale, small,
            subheading, tabs, title,
        },
        words,
    },
    report::{
        DeskFileReport, FindingReport, NegotiationReport, Report, ScoreReport, hints_in_words,
    },
    review::Review,
    session::{Mode, view::TranscriptLine},
};

/// A column of figures is so many ems wide: further apart, the eye loses the line.
const FIGURES_EMS: f32 = 36.0;

pub use crate::panels::debrief_review::ReviewState;

/// The parts of the debrief.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Scores, gates, what was left on the table.
    #[default]
    Summary,
    /// The call move by move.
    Review,
    /// Lines and findings.
    Transcript,
    /// Every point.
    Ledger,
    /// The note beside the truth.
    Note,
}

/// What the debrief draws.
#[derive(Clone, Copy, Debug)]
pub struct DebriefLook<'a> {
    /// The report; `None` while it is being worked out.
    pub report: Option<&'a Report>,
    /// The review; `None` while it is being worked out.
    pub review: Option<&'a Review>,
    /// After which entry the working out is.
    pub reviewed: u32,
    /// The scenario's title.
    pub title: &'a str,
    /// All lines.
    pub lines: &'a [TranscriptLine],
    /// How it was played.
    pub mode: Mode,
    /// The consumer's hidden means, which can be told now.
    pub temperament: &'a Temperament,
    /// The currency of the account.
    pub currency: Currency,
    /// Whether the call was taken up again from a moment of another.
    pub again: bool,
}

/// The debrief.
pub fn debrief_ui(
    ui: &mut Ui,
    look: &DebriefLook<'_>,
    part: &mut Part,
    state: &mut ReviewState,
) -> Option<Intent> {
    let mut intent = None;
    title(ui, look.title);
    if look.again {
        muted(
            ui,
            "Taken up again from a moment of another call: practice, and not counted among the results.",
        );
    }
    let Some(report) = look.report else {
        muted(ui, "The scores are being worked out.");
        return None;
    };
    scores_ui(ui, report);
    let parts = [
        (Part::Summary, "Summary", ""),
        (Part::Review, "Review", ""),
        (Part::Transcript, "Transcript", ""),
        (Part::Ledger, "Every point", ""),
        (Part::Note, "The note", ""),
    ];
    // At a desk with files nothing was said, and no note was asked for.
    let desk = !report.files.is_empty();
    let there = |part: Part| !desk || matches!(part, Part::Summary | Part::Ledger);
    let parts: Vec<_> = parts.into_iter().filter(|one| there(one.0)).collect();
    if let Some(chosen) = tabs(ui, *part, &parts) {
        *part = chosen;
    }
    if !there(*part) {
        *part = Part::Summary;
    }
    let inner = match part {
        Part::Summary => summary_ui(ui, look, report),
        Part::Review => {
            if let Some(review) = look.review {
                review_ui(ui, review, look.mode, state)
            } else {
                waiting_ui(ui, look.reviewed);
                None
            }
        }
        Part::Transcript => lines_ui(ui, look, report),
        Part::Ledger => ledger_ui(ui, report),
        Part::Note => {
            note_ui(ui, report);
            None
        }
    };
    intent = intent.or(inner);
    ui.horizontal_wrapped(|ui| {
        let again = if desk {
            "Plan it all again"
        } else {
            "Try the whole call again"
        };
        if look.mode != Mode::Test && button(ui, again).clicked() {
            intent = Some(Intent::RewindTo(0));
        }
        if button(ui, "Back to the library").clicked() {
            intent = Some(Intent::Open(Screen::Library));
        }
    });
    intent
}

fn scores_ui(ui: &mut Ui, report: &Report) {
    card(ui, |ui| {
        if report.scores.is_empty() {
            muted(ui, "No score applies here.");
        }
        let columns = report.scores.len().max(1);
        let wide = ui.available_width() >= 36.0 * em(ui);
        if wide {
            ui.columns(columns, |columns| {
                for (score, ui) in report.scores.iter().zip(columns) {
                    score_ui(ui, score);
                }
            });
        } else {
            for score in &report.scores {
                score_ui(ui, score);
            }
        }
        if !report.band_label.is_empty() {
            let why = if report.gates.is_empty() {
                "the lowest of the scores"
            } else {
                "a gate caps it, whatever the points"
            };
            ui.label(format!("Band: {} ({why})", report.band_label));
        }
        if let Some(asked) = hints_in_words(&report.hints) {
            muted(
                ui,
                format!("Hints of the coach: {asked}. They move no score."),
            );
        }
    });
    for gate in &report.gates {
        finding_card(ui, |ui| {
            let source = match gate.source {
                Source::Law => "law",
                Source::Client => "house rule",
            };
            subheading(ui, &format!("Gate: {}", gate.label));
            muted(ui, format!("From {source}; {}", entries(&gate.entries)));
        });
    }
}

fn score_ui(ui: &mut Ui, score: &ScoreReport) {
    subheading(ui, score.kind.label());
    let figure = egui::RichText::new(format!("{} of 100", score.out_of_100));
    ui.label(figure.text_style(super::theme::title()));
    scale(
        ui,
        score.out_of_100,
        (16.0 * em(ui)).min(ui.available_width()),
    );
    muted(ui, score.band_label.as_str());
}

/// Log entries as the transcript numbers them.
pub(super) fn entries(entries: &[u32]) -> String {
    let all: Vec<String> = entries.iter().map(u32::to_string).collect();
    match all.len() {
        0 => "no line".to_owned(),
        1 => format!("line {}", all.join("")),
        _ => format!("lines {}", all.join(", ")),
    }
}

fn summary_ui(ui: &mut Ui, look: &DebriefLook<'_>, report: &Report) -> Option<Intent> {
    let mut intent = None;
    if let Some(negotiation) = &report.negotiation {
        card(ui, |ui| figures(ui, |ui| reached_ui(ui, negotiation)));
    }
    if !report.files.is_empty() {
        files_ui(ui, &report.files);
    }
    heading(ui, "Findings");
    let counting: Vec<&FindingReport> = report
        .findings
        .iter()
        .filter(|finding| finding.is_shown())
        .collect();
    if counting.is_empty() {
        muted(ui, "None.");
    }
    for finding in counting {
        intent = intent.or(finding_ui(ui, finding));
    }
    if report.files.is_empty() {
        card(ui, |ui| figures(ui, |ui| hidden_ui(ui, look)));
    }
    small(
        ui,
        "Voice, tone and speed are not measured. This is training material, not legal advice.",
    );
    intent
}

/// Each file: what was decided, and the better step where there was one.
fn files_ui(ui: &mut Ui, files: &[DeskFileReport]) {
    heading(ui, "The files on the desk");
    for file in files {
        card(ui, |ui| {
            subheading(ui, &file.name);
            ui.label(words::capital(&file.decision_in_words()));
            if let Some(better) = file.better_in_words() {
                ui.label(format!("Better: {better}"));
            }
        });
    }
}

fn figures(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let width = ui.available_width().min(FIGURES_EMS * em(ui));
    ui.vertical(|ui| {
        ui.set_max_width(width);
        content(ui);
    });
}

fn reached_ui(ui: &mut Ui, negotiation: &NegotiationReport) {
    let show = |money: Money| money.show(negotiation.currency);
    heading(ui, "What was reached");
    match negotiation.reached {
        Measure::NotApplicable => {
            muted(ui, "Nothing was to be measured here.");
        }
        Measure::Count { reached, of } => {
            ui.label(format!("{reached} of {of}"));
        }
        Measure::Money(worth) => {
            amount(ui, "Expected worth of what was agreed", &show(worth), true);
            let par = match negotiation.par_kind {
                ParKind::Exact => "Best lawful and affordable line",
                ParKind::Bound => "Best lawful and affordable line (a bound)",
            };
            amount(ui, par, &show(negotiation.par), false);
            amount(
                ui,
                "Without any arrangement",
                &show(negotiation.walk_away),
                false,
            );
            let left = negotiation.par - worth;
            if left > Money::ZERO {
                amount(ui, "Left on the table", &show(left), false);
            }
            if let Some(share) = negotiation.share {
                muted(
                    ui,
                    format!(
                        "{share} % of what lies between; full marks from {} %.",
                        negotiation.full_marks_share
                    ),
                );
            }
        }
    }
}

/// The consumer's limits, which nobody could see during the call.
fn hidden_ui(ui: &mut Ui, look: &DebriefLook<'_>) {
    let show = |money: Money| money.show(look.currency);
    heading(ui, "What you could not see");
    let hidden = look.temperament;
    amount(ui, "To spare, a month", &show(hidden.room), false);
    amount(ui, "Savings", &show(hidden.savings), false);
    amount(
        ui,
        "Seen by them as theirs",
        &format!("{} %", hidden.will),
        false,
    );
    amount(
        ui,
        "How often they keep their word",
        &format!("{} of 10", hidden.reliability),
        false,
    );
}

/// One finding: what happened, why it matters, what to say instead.
pub(super) fn finding_ui(ui: &mut Ui, finding: &FindingReport) -> Option<Intent> {
    let mut intent = None;
    let advice = finding.outcome == Outcome::Advisory;
    let color = if advice {
        palette(ui).advice
    } else {
        palette(ui).finding
    };
    let content = |ui: &mut Ui| {
        let severity = finding.severity.map_or("no weight", |one| one.label());
        let line = format!("{}: {severity}, line {}", kind(finding), finding.entry);
        ui.label(egui::RichText::new(line).color(color));
        ui.label(finding.happened.as_str());
        if !finding.instead.is_empty() {
            ui.label(format!("Instead: {}", finding.instead));
        }
        small(ui, finding.citations.join("; "));
        let text = format!("Why? {}, line {}", finding.rule, finding.entry);
        if link(ui, &text).clicked() {
            intent = Some(Intent::ShowRule(finding.rule.clone()));
        }
    };
    if advice {
        advice_card(ui, content);
    } else {
        finding_card(ui, content);
    }
    intent
}

/// A policy or a good habit must never read like a breach of law.
fn kind(finding: &FindingReport) -> &'static str {
    match (finding.basis, finding.outcome) {
        (_, Outcome::Advisory) => "Advice",
        (Basis::Policy, _) => "House rule broken",
        (Basis::BestPractice, _) => "Good practice missed",
        (Basis::SafeHarbour, _) => "Protection lost, no breach",
        (_, Outcome::PresumedViolation) => "Presumed violation of law",
        _ => "Violation of law",
    }
}
