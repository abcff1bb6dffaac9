//! Somebody who has only the keyboard, and looks where the focus is.
//!
//! Where the focus is in the window cannot be asked from outside, so each key is
//! pressed twice: in the window, and in a shell without one, which tells. After
//! each Tab the ring must be in the window where it is in the shell.

use std::{thread, time::Duration};

use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use rightparty::{
    panels::palette::Palette,
    session::{Action, Tab},
};

use super::{
    driver::{Stage, control, has, names},
    person::{Hand, file, put, view},
    sitting::Chair,
    world::World,
};

/// Points around what the harness shows.
pub(super) const MARGIN: f32 = 8.0;

/// The keyboard, with both screens.
pub(super) struct Typist {
    pub(super) shadow: Stage,
    pub(super) world: World,
    keys: usize,
    lost: usize,
    ring: [u8; 3],
    /// Pixels of the window in a point of the shell without one.
    zoom: f32,
    /// Who answers the shell without a window in a sitting.
    pub(super) chair: Option<Chair>,
}

impl Typist {
    pub(super) fn new(shadow: Stage, zoom: f32, world: World) -> Self {
        let settings = shadow.state().shell.settings();
        let palette = Palette::of(settings.dark, settings.strong_contrast);
        let [r, g, b, _] = palette.accent.to_array();
        Self {
            shadow,
            world,
            keys: 0,
            lost: 0,
            ring: [r, g, b],
            zoom,
            chair: None,
        }
    }

    /// Keys that were pressed, and those that had to be pressed again.
    pub(super) fn pressed(&self) -> (usize, usize) {
        (self.keys, self.lost)
    }

    /// Presses a key; `name` is what X calls it.
    pub(super) fn key(&mut self, key: Key, name: &str) {
        self.shadow.key_press(key);
        self.shadow.run();
        if let Some(chair) = &mut self.chair {
            chair.answer(&mut self.shadow);
        }
        self.world.key(name);
        self.keys += 1;
    }

    fn tab_to(&mut self, name: &str) {
        for _ in 0..250 {
            if has(&self.shadow, name) && control(&self.shadow, name).is_focused() {
                return;
            }
            self.key(Key::Tab, "Tab");
            self.follow(name);
        }
        panic!(
            "Tab does not reach {name:?}; there are {:#?}",
            names(&self.shadow)
        );
    }

    /// Sees that the ring is where it should be. A machine that is very busy draws
    /// two presses in one frame, of which egui takes one.
    fn follow(&mut self, toward: &str) {
        for _ in 0..3 {
            for _ in 0..60 {
                if self.ring_is_right() {
                    return;
                }
                thread::sleep(Duration::from_millis(25));
            }
            self.lost += 1;
            self.world.key("Tab");
        }
        self.world.look("lost");
        let root = self.shadow.root();
        let focused = root.children_recursive().find(|node| node.is_focused());
        let rect = focused.map(|node| node.rect());
        println!("the ring should be around {rect:?}");
        panic!("on the way to {toward:?} the focus is elsewhere; see lost.png");
    }

    fn ring_is_right(&self) -> bool {
        let root = self.shadow.root();
        let focused = root.children_recursive().find(|node| node.is_focused());
        let Some(rect) = focused.map(|node| node.rect()) else {
            return true;
        };
        let rect = rect.translate(egui::Vec2::splat(-MARGIN));
        let picture = self.world.screen.picture();
        let zoom = self.zoom;
        let middle = rect.center();
        // The ring is two pixels wide, two pixels outside; one side may be cut off.
        let on = |x: f32, y: f32| {
            let near = |one: u8, two: u8| one.abs_diff(two) < 24;
            let seen = picture.at(x * zoom, y * zoom);
            seen.iter().zip(self.ring).all(|(one, two)| near(*one, two))
        };
        let sides = [2.0, 3.0, 4.0]
            .into_iter()
            .any(|out| on(rect.left() - out, middle.y) && on(rect.right() + out - 1.0, middle.y));
        let ends = [2.0, 3.0, 4.0]
            .into_iter()
            .any(|out| on(middle.x, rect.top() - out) || on(middle.x, rect.bottom() + out - 1.0));
        sides || ends
    }

    /// Does a step of a walkthrough with the keys that the screen shows.
    pub(super) fn step(&mut self, action: &Action) {
        match action {
            Action::Read(tab) => {
                let (key, name) = match tab {
                    Tab::Account => (Key::F3, "F3"),
                    Tab::History => (Key::F4, "F4"),
                    Tab::People => (Key::F5, "F5"),
                    Tab::Numbers => (Key::F6, "F6"),
                    Tab::Authority => (Key::F7, "F7"),
                    Tab::HouseCard => return self.press("House card"),
                    Tab::Rubric => return self.press("Rubric"),
                };
                self.key(key, name);
            }
            Action::Dial(line) => {
                let label = view(&self.shadow).dialable()[usize::from(*line)]
                    .label
                    .clone();
                self.press(&format!("Dial {label}"));
            }
            Action::Choose(choice) => {
                let all = view(&self.shadow).choices();
                let at = all.iter().position(|open| open.index == *choice).unwrap();
                let digit = char::from_digit(u32::try_from(at).unwrap() + 1, 10).unwrap();
                let key = Key::from_name(&digit.to_string()).unwrap();
                self.key(key, &digit.to_string());
            }
            Action::Stand(standing) => {
                let tray = view(&self.shadow).tray();
                let at = tray
                    .iter()
                    .position(|item| item.index == *standing)
                    .unwrap();
                let letter = char::from(b'a' + u8::try_from(at).unwrap());
                let key = Key::from_name(&letter.to_uppercase().to_string()).unwrap();
                self.key(key, &letter.to_string());
            }
            Action::Wait(_) => self.key(Key::F10, "F10"),
            Action::Offer(terms) => put(self, terms),
            Action::Finish => self.press("Write the note"),
            Action::FileNote(note) => file(self, note),
            other => panic!("no such step here: {other:?}"),
        }
    }
}

impl Hand for Typist {
    fn stage(&self) -> &Stage {
        &self.shadow
    }

    fn press(&mut self, name: &str) {
        self.tab_to(name);
        self.key(Key::Enter, "Return");
    }

    fn write(&mut self, name: &str, text: &str) {
        self.tab_to(name);
        self.shadow.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.shadow.run();
        self.world.hold_control_and("a");
        control(&self.shadow, name).type_text(text);
        self.shadow.run();
        self.world.type_text(text);
        self.keys += 2;
    }

    fn tick(&mut self, name: &str) {
        self.press(name);
    }

    fn choose(&mut self, list: &str, entry: &str) {
        self.press(list);
        self.press(entry);
    }
}
