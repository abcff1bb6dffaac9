//! Whether a cut would treat groups alike, and the table of Local Law 144. Groups
//! too small to hide a person are hidden here too.

use egui::Ui;

use crate::{
    cohort::{
        Figure,
        fairness::{self, Compared, Fairness},
        groups::SMALLEST_CELL,
        local_law::Table,
        two_groups::FourFifths,
    },
    panels::{
        hiring::{model::Cohort, parts::short, table::table_ui},
        widgets::{card, heading, small},
    },
};

/// What one cut does to all groups.
#[derive(Clone, Debug)]
pub(super) struct Under {
    /// The cut.
    pub cut: u8,
    /// Characteristic by characteristic.
    fairness: Vec<Fairness>,
    /// Characteristics that cannot be compared, and why.
    not_compared: Vec<(String, String)>,
}

impl Under {
    /// Compares the groups under a cut.
    pub(super) fn of(studied: &Cohort, cut: u8) -> Self {
        let mut all = Self {
            cut,
            fairness: Vec::new(),
            not_compared: Vec::new(),
        };
        for (column, of) in &studied.groups {
            let categories = of.categories();
            let unknown = studied.spread.count().saturating_sub(of.known());
            match fairness::compare(column, &categories, cut, SMALLEST_CELL, unknown) {
                Ok(fairness) => all.fairness.push(fairness),
                Err(why) => all.not_compared.push((column.clone(), why.to_string())),
            }
        }
        all
    }
}

/// Groups under the cut.
pub(super) fn groups_ui(ui: &mut Ui, studied: &Cohort, under: &Under) {
    card(ui, |ui| {
        heading(ui, &format!("Groups under a cut of {}", under.cut));
        small(
            ui,
            "Each group beside the one with the highest rate. These are screens, not verdicts: small groups make ratios jump, large ones make tests of chance find trifles.",
        );
        for fairness in &under.fairness {
            fairness_ui(ui, fairness);
        }
        for (characteristic, why) in &under.not_compared {
            ui.label(format!("{characteristic}: not compared, since {why}."));
        }
    });
    if !studied.outcome.local_law_144.is_empty() {
        card(ui, |ui| {
            heading(ui, "New York City's Local Law 144");
            for table in &studied.outcome.local_law_144 {
                law_ui(ui, table);
            }
            small(
                ui,
                "The scoring rate is the share above the median of all; the ratio is to the highest rate.",
            );
        });
    }
}

fn fairness_ui(ui: &mut Ui, fairness: &Fairness) {
    let heads = [
        "group",
        "pass",
        "rate",
        "ratio",
        "four fifths",
        "z",
        "Fisher",
        "mid-P",
        "more for 4/5",
    ];
    let rows: Vec<Vec<String>> = fairness.groups.iter().filter_map(compared).collect();
    let caption = format!(
        "{} ({} did not say)",
        crate::panels::words::capital(&fairness.characteristic),
        fairness.unknown
    );
    table_ui(ui, &caption, &heads, &rows);
    for hidden in fairness.groups.iter().filter(|one| one.figures.is_none()) {
        ui.label(format!("{}: too few to show.", hidden.category));
    }
}

fn compared(one: &Compared) -> Option<Vec<String>> {
    let figures = one.figures.as_ref()?;
    let of = |figure: Figure, places| short(figure.ok(), places);
    if figures.is_reference {
        let mut row = vec![
            one.category.clone(),
            format!("{} of {}", figures.group.selected, figures.group.people),
            of(figures.rate, 2),
        ];
        row.push("the highest".to_owned());
        row.extend((0..5).map(|_| "–".to_owned()));
        return Some(row);
    }
    Some(vec![
        one.category.clone(),
        format!("{} of {}", figures.group.selected, figures.group.people),
        of(figures.rate, 2),
        of(figures.impact_ratio, 2),
        match figures.four_fifths {
            Ok(FourFifths::Within) => "within".to_owned(),
            Ok(FourFifths::Below) => "below".to_owned(),
            Err(_) => "–".to_owned(),
        },
        of(figures.z, 2),
        of(figures.fisher, 4),
        of(figures.mid_p, 4),
        figures.more_needed.to_string(),
    ])
}

fn law_ui(ui: &mut Ui, table: &Table) {
    let caption = format!(
        "{} (median {:.1}, {} unknown)",
        crate::panels::words::capital(&table.characteristic),
        table.median,
        table.unknown
    );
    let rows: Vec<Vec<String>> = table
        .lines
        .iter()
        .filter_map(|line| {
            let (people, above) = line.people.zip(line.above)?;
            Some(vec![
                line.category.clone(),
                people.to_string(),
                above.to_string(),
                short(line.rate.ok(), 2),
                short(line.ratio.ok(), 2),
            ])
        })
        .collect();
    let heads = ["category", "people", "above", "scoring rate", "ratio"];
    table_ui(ui, &caption, &heads, &rows);
    for line in table.lines.iter().filter(|line| line.people.is_none()) {
        ui.label(format!("{}: too few to show.", line.category));
    }
    for line in table.lines.iter().filter(|line| line.left_out) {
        let people = line.people.unwrap_or(0);
        ui.label(format!(
            "{}: under two percent of the sample ({people}), left out of the ratios.",
            line.category
        ));
    }
}
