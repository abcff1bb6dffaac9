//! Settings: theme, contrast, text size, motion, sound, and the keys.

use egui::Ui;

use crate::panels::{
    intent::Intent,
    theme::{Settings, TextScale},
    widgets::{card, check, fact, heading, muted, one_of, small, title},
    zoom::Zoom,
};

/// Keys and what they do.
const KEYS: [(&str, &str); 9] = [
    ("1 to 9", "Say the line with that number"),
    (
        "A, B, C …",
        "Press that button of the tray, while the tray is open",
    ),
    ("Space", "Show the whole line at once"),
    ("F1 to F8", "Open the tab that shows the key"),
    ("F9", "Hold, or take back"),
    ("F10", "Say nothing for a while"),
    ("F12 twice", "Hang up"),
    ("Ctrl+Plus, Ctrl+Minus", "Larger text, smaller text"),
    (
        "Tab, Shift+Tab, Enter",
        "Go to the next or the previous control, and press it",
    ),
];

/// Settings.
pub fn settings_ui(ui: &mut Ui, current: Settings) -> Option<Intent> {
    let mut settings = current;
    title(ui, "Settings");
    card(ui, |ui| {
        heading(ui, "Look");
        let themes = [(false, "Light"), (true, "Dark")];
        one_of(ui, "Theme", &mut settings.dark, &themes);
        one_of(ui, "Text size", &mut settings.text, &TextScale::ALL);
        one_of(ui, "Size of everything", &mut settings.zoom, &Zoom::ALL);
        small(
            ui,
            "Automatic follows the size of the window. What would no longer fit is drawn smaller.",
        );
        check(ui, &mut settings.strong_contrast, "Stronger contrast");
    });
    card(ui, |ui| {
        heading(ui, "Motion and sound");
        check(
            ui,
            &mut settings.reduced_motion,
            "Reduced motion: lines appear at once",
        );
        check(ui, &mut settings.silent, "No sound");
        if !settings.silent {
            check(ui, &mut settings.sound_in_tests, "Sound in tests too");
        }
        small(
            ui,
            "The telephone rings, is picked up, held and hung up. Nobody's voice is heard.",
        );
    });
    card(ui, |ui| {
        heading(ui, "Keys");
        for (key, what) in KEYS {
            fact(ui, key, what);
        }
        muted(ui, "Everything can be done without a mouse.");
    });
    (settings != current).then_some(Intent::Set(settings))
}
