//! The keys that seal results: the public part to hand out, a new one, those of others.

use egui::Ui;

use crate::panels::{
    hiring::{
        model::{Ask, Look},
        parts::{closed_until, path_ui},
    },
    theme::em,
    widgets::{button, card, fact, field, heading, long_field, muted, small},
};

/// What the screen keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct KeysState {
    /// The path of the file that the public key is written to.
    pub path: String,
    /// Whether a new key was asked for once; the second time it is made.
    pub rotate: bool,
    /// Another installation's key as typed.
    pub key: String,
    /// What it is to be called here.
    pub name: String,
}

/// Keys.
pub(super) fn keys_ui(ui: &mut Ui, look: &Look, state: &mut KeysState) -> Option<Ask> {
    let mut ask = own_ui(ui, look, state);
    card(ui, |ui| {
        heading(ui, "Other installations");
        if look.keys.known.is_empty() {
            muted(ui, "No other key is known here.");
        }
        for (fingerprint, name) in &look.keys.known {
            fact(ui, fingerprint, name.as_str());
        }
        if !look.rights.owner {
            small(ui, "An owner of the desk changes keys.");
            return;
        }
        muted(
            ui,
            "Ask the other installation's owner for the fingerprint by another way, compare, then trust the key.",
        );
        let width = 36.0 * em(ui);
        long_field(ui, "Their public key", &mut state.key, width, 200);
        field(ui, "What it is called here", &mut state.name, width);
        let missing = if state.key.trim().is_empty() {
            Some("Write the key first: 64 signs, 0 to 9 and a to f.")
        } else if state.name.trim().is_empty() {
            Some("Give it a name first.")
        } else {
            None
        };
        if closed_until(ui, "Trust it", missing).is_some_and(|shown| shown.clicked()) {
            ask = Some(Ask::Trust {
                key: state.key.trim().to_owned(),
                name: state.name.trim().to_owned(),
            });
        }
    });
    ask
}

fn own_ui(ui: &mut Ui, look: &Look, state: &mut KeysState) -> Option<Ask> {
    let mut ask = None;
    card(ui, |ui| {
        heading(ui, "The key of this installation");
        muted(
            ui,
            "Whoever has the public part can check what was sealed here; nobody can seal with it.",
        );
        if look.keys.public.is_empty() {
            ui.label("No key yet: it is made when the first result is sealed here.");
            return;
        }
        fact(ui, "Fingerprint", look.keys.fingerprint.as_str());
        // In two lines, so that it fits at every size of text.
        let (first, second) = look.keys.public.split_at_checked(32).unwrap_or_default();
        fact(ui, "Public key", first);
        fact(ui, "", second);
        if button(ui, "Copy the public key").clicked() {
            ui.ctx().copy_text(look.keys.public.clone());
        }
        let label = format!("A new file for it, by name; it goes into {}", look.folder);
        path_ui(ui, &label, &mut state.path);
        let missing = state
            .path
            .trim()
            .is_empty()
            .then_some("Name the new file first.");
        if closed_until(ui, "Write the public key", missing).is_some_and(|shown| shown.clicked()) {
            ask = Some(Ask::WriteKey(state.path.trim().to_owned()));
        }
        if !look.rights.owner {
            return;
        }
        ui.separator();
        small(
            ui,
            "A new key seals from now on; what the old one sealed stays known. The old private part is removed.",
        );
        if state.rotate {
            ui.horizontal_wrapped(|ui| {
                if button(ui, "Make a new key: press again").clicked() {
                    state.rotate = false;
                    ask = Some(Ask::Rotate);
                }
                if button(ui, "Keep the key").clicked() {
                    state.rotate = false;
                }
            });
        } else if button(ui, "Make a new key").clicked() {
            state.rotate = true;
        }
    });
    ask
}
