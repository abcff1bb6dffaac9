//! The batteries at hand: what each tests, how long it takes, how often its forms
//! were seen, and what it may not be used for.

use egui::Ui;

use crate::panels::{
    hiring::{
        model::{Ask, Battery, Look},
        parts::{closed_until, count, path_ui},
    },
    widgets::{card, fact, finding_card, heading, muted, small},
    words,
};

/// The words that limit a battery's use, as a sentence.
pub(super) fn limited(limit: &str) -> String {
    format!("{}.", words::capital(limit))
}

/// Batteries. `path` is that of a further one.
pub(super) fn batteries_ui(ui: &mut Ui, look: &Look, path: &mut String) -> Option<Ask> {
    let mut ask = None;
    for battery in &look.batteries {
        match &battery.problems {
            None => {
                card(ui, |ui| battery_ui(ui, battery));
            }
            Some(problems) => {
                finding_card(ui, |ui| {
                    heading(ui, &battery.id);
                    ui.label("This battery cannot be used until its file is put right:");
                    for line in problems.lines().filter(|line| !line.trim().is_empty()) {
                        ui.label(line);
                    }
                });
            }
        }
    }
    card(ui, |ui| {
        heading(ui, "A battery of your own");
        muted(
            ui,
            "Batteries are written as text, like the shipped ones; the author's guide says how.",
        );
        path_ui(ui, "The battery's file, ending in .ron", path);
        let missing = path.trim().is_empty().then_some("Name the file first.");
        if closed_until(ui, "Have it at hand", missing).is_some_and(|shown| shown.clicked()) {
            ask = Some(Ask::Battery(path.trim().to_owned()));
        }
    });
    ask
}

fn battery_ui(ui: &mut Ui, battery: &Battery) {
    heading(ui, &battery.title);
    if let Some(limit) = &battery.limit {
        ui.label(limited(limit));
        small(
            ui,
            "It becomes a hiring test once its job-analysis sheet names a task for every part.",
        );
    }
    fact(ui, "For", battery.audience.as_str());
    fact(ui, "Use", battery.purpose.as_str());
    fact(ui, "Tests", words::list(&battery.skills));
    let scores: Vec<&str> = battery.reported.iter().map(|one| one.label()).collect();
    fact(ui, "Reports", scores.join(", "));
    let tutorial = if battery.tutorial {
        ", after an unscored call to learn the screen"
    } else {
        ""
    };
    let parts = count(battery.parts.len(), "part", "parts");
    fact(
        ui,
        "Time",
        format!("{parts}, {} minutes{tutorial}", battery.minutes()),
    );
    for (title, minutes) in &battery.parts {
        fact(ui, "", format!("{title}, {minutes} minutes"));
    }
    let seen: Vec<String> = battery
        .exposure
        .iter()
        .map(|(form, times)| format!("form {form}: {times}"))
        .collect();
    fact(ui, "Issued so far", seen.join(", "));
    let tasks = match battery.tasks {
        0 => "not filled in".to_owned(),
        tasks => count(tasks, "task", "tasks"),
    };
    fact(ui, "Job analysis", tasks);
    let cut = battery.cut.as_deref();
    fact(
        ui,
        "Cut",
        cut.unwrap_or("none is set; each house sets its own, and says how"),
    );
}
