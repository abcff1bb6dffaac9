//! The person on the line, drawn by the program: outlines and colors that follow
//! from a look and a pose. Pure: a window makes meshes of them, a file makes pixels.

pub mod alive;
mod artist;
#[rustfmt::skip] // Outlines are read a row at a time.
mod beard;
#[rustfmt::skip] // As above.
mod clothes;
mod eyes;
#[rustfmt::skip] // As above.
mod hair;
mod head;
pub mod kin;
pub mod look;
pub mod mesh;
pub mod mood;
mod mouth;
pub mod raster;
pub mod shape;
pub mod sheet;
pub mod words;

pub use alive::{Alive, Wish};
pub use look::Look;
pub use mood::{Expression, Pose};
pub use shape::{Shape, Tint};

use artist::Artist;

/// The canvas: from -88 to 88 across, from -108 to 104 down.
pub const WIDTH: f32 = 176.0;
/// The height of the canvas.
pub const HEIGHT: f32 = 212.0;
/// Where the canvas begins, above the middle of the face.
pub const TOP: f32 = -108.0;

/// Draws a person, from back to front. What is behind them is not included.
pub fn draw(look: &Look, pose: &Pose) -> Vec<Shape> {
    let mut artist = Artist::new(look, Expression::of(pose));
    hair::back(&mut artist);
    clothes::back(&mut artist);
    head::neck(&mut artist);
    clothes::clothes(&mut artist);
    head::ears(&mut artist);
    head::face(&mut artist);
    beard::beard(&mut artist);
    head::years(&mut artist);
    eyes::eyes(&mut artist);
    mouth::nose(&mut artist);
    mouth::mouth(&mut artist);
    eyes::brows(&mut artist);
    hair::front(&mut artist);
    beard::glasses(&mut artist);
    artist.shapes
}
