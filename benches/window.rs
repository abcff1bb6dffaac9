//! What a frame of the call screen costs: the panels alone, and with Bevy around them.
//!
//! `cargo bench --bench window` prints the time of one frame on one core, the mouse
//! moving and the screen reader's tree included; the budget is a millisecond. What
//! the graphics card does is not in it.

#![allow(missing_docs, reason = "criterion makes functions without them")]
#![allow(
    clippy::expect_used,
    reason = "a bench that cannot run may fail loudly"
)]

use std::hint::black_box;

use bevy::prelude::{IntoScheduleConfigs as _, Local, PreUpdate, Query};
use bevy_egui::{EguiInput, EguiPreUpdateSet};
use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Context, Event, RawInput, Rect, pos2, vec2};
use rightparty::{
    cli::Launch,
    gui,
    panels::{Now, Setup, Shell},
};

/// The scenario that is played, up to where its consumer is verified.
const WALK: &str = include_str!("../tests/fixtures/walkthroughs/kitchen_phone/good.ron");

fn setup() -> Setup {
    let mut setup = gui::setup(&Launch::default()).expect("the shipped library");
    let record = gui::rehearse(WALK, 21, &setup).expect("a walkthrough that can be played");
    setup.unfinished = vec![record];
    setup
}

fn now(seconds: f64) -> Now<'static> {
    Now {
        seconds,
        utc: "2026-03-10T22:10:00Z",
        seed: 1,
    }
}

/// A frame with the mouse somewhere else.
fn frame(context: &Context, shell: &mut Shell, number: u32) -> usize {
    let seconds = f64::from(number) / 60.0;
    let place = pos2(
        400.0 + f32::from(u8::try_from(number % 200).unwrap_or(0)),
        300.0,
    );
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 720.0))),
        time: Some(seconds),
        events: vec![Event::PointerMoved(place)],
        ..RawInput::default()
    };
    let mut output = context.run_ui(input, |ui| {
        black_box(shell.ui(ui, &now(seconds)));
    });
    // There is no card to hand letters and pictures to.
    output.textures_delta.clear();
    let shapes = context.tessellate(output.shapes, output.pixels_per_point);
    shapes.len()
}

fn panels(criterion: &mut Criterion) {
    let context = Context::default();
    context.enable_accesskit();
    let mut shell = Shell::new(setup());
    shell.go_on(&now(0.0));
    let mut number = 0;
    for _ in 0..60 {
        number += 1;
        frame(&context, &mut shell, number);
    }
    criterion.bench_function("call screen, egui", |bencher| {
        bencher.iter(|| {
            number += 1;
            frame(&context, &mut shell, number)
        });
    });
}

/// The mouse is somewhere else in each frame.
fn nudge(mut inputs: Query<&mut EguiInput>, mut number: Local<u8>) {
    *number = number.wrapping_add(1);
    for mut input in &mut inputs {
        let place = pos2(400.0 + f32::from(*number), 300.0);
        input.events.push(Event::PointerMoved(place));
    }
}

fn window(criterion: &mut Criterion) {
    let mut app = gui::headless(setup());
    app.add_systems(PreUpdate, nudge.in_set(EguiPreUpdateSet::ProcessInput));
    for _ in 0..60 {
        app.update();
    }
    criterion.bench_function("call screen, egui and Bevy", |bencher| {
        bencher.iter(|| app.update());
    });
}

criterion_group!(benches, panels, window);
criterion_main!(benches);
