//! A sheet that is written from top to bottom: lines broken at words, cells,
//! bars, and for each the tag that a screen reader goes by.

use krilla::{
    color::rgb,
    geom::{PathBuilder, Point, Rect},
    num::NormalizedF32,
    paint::{Fill, FillRule},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Node, SpanTag, TagGroup, TagKind, TagTree},
    text::TextDirection,
};

use crate::export::pdf::face::Faces;

/// A color. Each has a contrast of at least 4.5 to 1 on white (WCAG 2.2, 1.4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Plain,
    Quiet,
    Warn,
    Bar,
    Track,
    Tint,
    Line,
}

impl Ink {
    const fn color(self) -> (u8, u8, u8) {
        match self {
            Self::Plain => (0x1b, 0x24, 0x30),
            Self::Quiet => (0x55, 0x60, 0x6d),
            Self::Warn => (0x8a, 0x4b, 0x00),
            Self::Bar => (0x2f, 0x6f, 0x8f),
            Self::Track => (0xe8, 0xec, 0xf0),
            Self::Tint => (0xff, 0xf4, 0xe5),
            Self::Line => (0xcc, 0xd3, 0xda),
        }
    }
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Look {
    pub(super) size: f32,
    pub(super) strong: bool,
    pub(super) ink: Ink,
}

/// A text in one look.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) look: Look,
    /// What a reader is to take it for, where signs had to be spelled.
    pub(super) meant: Option<String>,
}

impl Run {
    pub(super) fn new(text: impl Into<String>, look: Look) -> Self {
        Self {
            text: text.into(),
            look,
            meant: None,
        }
    }
}

/// Where a column lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Column {
    pub(super) left: f32,
    pub(super) width: f32,
    /// Whether its text ends at its right edge.
    pub(super) ends_right: bool,
}

/// The sheet.
pub(super) struct Sheet<'a, 's> {
    pub(super) surface: &'s mut Surface<'a>,
    pub(super) faces: &'s Faces,
    pub(super) tree: TagTree,
    /// How far down the writing is.
    pub(super) y: f32,
    /// Headings and how far down they stand.
    pub(super) headings: Vec<(String, f32)>,
}

/// Pieces of one line, each in one look.
type Line = Vec<Run>;

impl Sheet<'_, '_> {
    /// Writes a paragraph under a tag.
    pub(super) fn paragraph(&mut self, runs: &[Run], column: Column, tag: impl Into<TagKind>) {
        let mut group = TagGroup::new(tag);
        self.lines_under(runs, column, &mut group);
        self.tree.push(group);
    }

    /// Writes a row of cells; the row is as high as its highest cell. The cells'
    /// tags go into `table`.
    pub(super) fn row(&mut self, cells: &[(Vec<Run>, Column, TagKind)], table: &mut TagGroup) {
        let mut row = TagGroup::new(krilla::tagging::Tag::TR);
        let (top, mut bottom) = (self.y, self.y);
        for (runs, column, tag) in cells {
            self.y = top;
            let mut cell = TagGroup::new(tag.clone());
            self.lines_under(runs, *column, &mut cell);
            row.push(cell);
            bottom = bottom.max(self.y);
        }
        self.y = bottom;
        table.push(row);
    }

    /// Writes lines whose tags go into a group.
    pub(super) fn lines_under(&mut self, runs: &[Run], column: Column, group: &mut TagGroup) {
        for line in broken(runs, column.width, self.faces) {
            let size = line.iter().map(|run| run.look.size).fold(0.0, f32::max);
            self.y += size * 1.3;
            let width: f32 = line.iter().map(|run| self.width(run)).sum();
            let mut x = if column.ends_right {
                column.left + column.width - width
            } else {
                column.left
            };
            for run in &line {
                let node = self.draw(run, x, self.y - size * 0.3);
                group.push(node);
                x += self.width(run);
            }
        }
    }

    fn width(&self, run: &Run) -> f32 {
        let face = self.faces.of(run.look.strong);
        face.width(&run.text, run.look.size)
    }

    fn draw(&mut self, run: &Run, x: f32, y: f32) -> Node {
        let tag = SpanTag::empty().with_actual_text(run.meant.as_deref());
        let id = self.surface.start_tagged(ContentTag::Span(tag));
        self.fill(run.look.ink);
        let face = self.faces.of(run.look.strong);
        self.surface.draw_text(
            Point::from_xy(x, y),
            face.font.clone(),
            run.look.size,
            &run.text,
            false,
            TextDirection::LeftToRight,
        );
        self.surface.end_tagged();
        id.into()
    }

    /// A filled box that says nothing to a screen reader: what it shows stands beside it.
    pub(super) fn block(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), ink: Ink) {
        let mut path = PathBuilder::new();
        let Some(rect) = Rect::from_xywh(x, y, width, height) else {
            return;
        };
        path.push_rect(rect);
        let Some(path) = path.finish() else { return };
        // An artifact has no place in the tree, so its id is not kept.
        let _ = self
            .surface
            .start_tagged(ContentTag::Artifact(Artifact::with_kind(
                ArtifactType::Layout,
            )));
        self.fill(ink);
        self.surface.draw_path(&path);
        self.surface.end_tagged();
    }

    fn fill(&mut self, ink: Ink) {
        let (red, green, blue) = ink.color();
        self.surface.set_fill(Some(Fill {
            paint: rgb::Color::new(red, green, blue).into(),
            opacity: NormalizedF32::ONE,
            rule: FillRule::default(),
        }));
    }
}

/// How high runs will be in a column.
pub(super) fn height(runs: &[Run], width: f32, faces: &Faces) -> f32 {
    broken(runs, width, faces)
        .iter()
        .map(|line| line.iter().map(|run| run.look.size).fold(0.0, f32::max) * 1.3)
        .sum()
}

/// Breaks runs into lines at blanks; a word that is wider than a line is broken
/// inside. Each line but the last keeps a blank at its end, so that whoever copies
/// the text gets its words apart.
fn broken(runs: &[Run], width: f32, faces: &Faces) -> Vec<Line> {
    let mut lines: Vec<Line> = vec![Vec::new()];
    let mut used = 0.0;
    for run in runs {
        let face = faces.of(run.look.strong);
        let mut rest_of_word = false;
        for word in run.text.split_inclusive(' ') {
            for piece in pieces(word, width, &|text| face.width(text, run.look.size)) {
                let bare = face.width(piece.trim_end(), run.look.size);
                if used > 0.0 && used + bare > width {
                    lines.push(Vec::new());
                    used = 0.0;
                }
                used += face.width(piece, run.look.size);
                // What a spelled word means is said once, at its beginning.
                let meant = run.meant.as_ref();
                let meant = meant.map(|meant| if rest_of_word { "" } else { meant });
                add(&mut lines, piece, run, meant);
                rest_of_word = true;
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn add(lines: &mut [Line], piece: &str, run: &Run, meant: Option<&str>) {
    let Some(line) = lines.last_mut() else { return };
    match line.last_mut() {
        Some(last) if last.look == run.look && last.meant.is_none() && meant.is_none() => {
            last.text.push_str(piece);
        }
        _ => line.push(Run {
            text: piece.to_owned(),
            look: run.look,
            meant: meant.map(str::to_owned),
        }),
    }
}

/// A word in pieces that fit into a line.
fn pieces<'t>(word: &'t str, width: f32, measure: &dyn Fn(&str) -> f32) -> Vec<&'t str> {
    let mut found = Vec::new();
    let mut rest = word;
    while measure(rest.trim_end()) > width {
        let fits = rest
            .char_indices()
            .skip(1)
            .map(|(at, _)| at)
            .take_while(|&at| rest.get(..at).is_some_and(|head| measure(head) <= width))
            .last();
        let Some((head, tail)) = fits.and_then(|at| rest.split_at_checked(at)) else {
            break;
        };
        found.push(head);
        rest = tail;
    }
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}
