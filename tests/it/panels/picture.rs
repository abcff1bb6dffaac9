//! Pictures of screens without a window or a graphics card: triangles filled one by
//! one, slowly. Only drawn where `RIGHTPARTY_PICTURES` names a folder for them.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::many_single_char_names,
    clippy::redundant_closure_for_method_calls,
    reason = "pixels and shares of pixels"
)]

use std::{fs::File, io::BufWriter, path::PathBuf};

use egui::{Color32, ColorImage, Mesh, Pos2, epaint::Primitive};

use super::driver::Stage;

/// Draws what is on the screen into `NAME.png`, if pictures are wanted.
pub(super) fn picture(name: &str, stage: &Stage) {
    let Some(folder) = std::env::var_os("RIGHTPARTY_PICTURES").map(PathBuf::from) else {
        return;
    };
    let size = stage.ctx.content_rect().size();
    let (wide, high) = (size.x as usize, size.y as usize);
    let mut pixels = vec![[0.0_f32; 3]; wide * high];
    let letters = stage.ctx.fonts(|fonts| fonts.image());
    let shapes = stage.output().shapes.clone();
    for one in stage.ctx.tessellate(shapes, 1.0) {
        let Primitive::Mesh(mesh) = one.primitive else {
            continue;
        };
        for corners in mesh.indices.chunks_exact(3) {
            fill(&mesh, corners, one.clip_rect, &letters, &mut pixels, wide);
        }
    }
    let bytes: Vec<u8> = pixels
        .iter()
        .flatten()
        .map(|part| part.clamp(0.0, 255.0) as u8)
        .collect();
    let file = File::create(folder.join(format!("{name}.png"))).unwrap();
    let mut encoder = png::Encoder::new(BufWriter::new(file), wide as u32, high as u32);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&bytes).unwrap();
}

fn fill(
    mesh: &Mesh,
    corners: &[u32],
    clip: egui::Rect,
    letters: &ColorImage,
    pixels: &mut [[f32; 3]],
    wide: usize,
) {
    let [a, b, c] = [0, 1, 2].map(|at| mesh.vertices[corners[at] as usize]);
    let area = cross(a.pos, b.pos, c.pos);
    if area == 0.0 {
        return;
    }
    let around = egui::Rect::from_points(&[a.pos, b.pos, c.pos]).intersect(clip);
    let high = pixels.len() / wide;
    let rows = around.top().max(0.0) as usize..(around.bottom().ceil().max(0.0) as usize).min(high);
    for y in rows {
        let columns =
            around.left().max(0.0) as usize..(around.right().ceil().max(0.0) as usize).min(wide);
        for x in columns {
            let at = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
            let shares = [
                cross(b.pos, c.pos, at) / area,
                cross(c.pos, a.pos, at) / area,
                cross(a.pos, b.pos, at) / area,
            ];
            if shares.iter().any(|share| *share < 0.0) || !clip.contains(at) {
                continue;
            }
            let mix = |of: [f32; 3]| of[0] * shares[0] + of[1] * shares[1] + of[2] * shares[2];
            let u = mix([a.uv.x, b.uv.x, c.uv.x]) * letters.size[0] as f32;
            let v = mix([a.uv.y, b.uv.y, c.uv.y]) * letters.size[1] as f32;
            let letter = letter(letters, u, v);
            let part = |of: fn(&Color32) -> u8| {
                mix([of(&a.color), of(&b.color), of(&c.color)].map(f32::from)) * letter
            };
            let alpha = part(Color32::a) / 255.0;
            let ours = [part(Color32::r), part(Color32::g), part(Color32::b)];
            for (old, new) in pixels[y * wide + x].iter_mut().zip(ours) {
                *old = new + *old * (1.0 - alpha);
            }
        }
    }
}

/// How much ink there is at a place of the letters, from 0 to 1.
fn letter(letters: &ColorImage, u: f32, v: f32) -> f32 {
    let x = (u as usize).min(letters.size[0] - 1);
    let y = (v as usize).min(letters.size[1] - 1);
    f32::from(letters.pixels[y * letters.size[0] + x].a()) / 255.0
}

fn cross(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}
