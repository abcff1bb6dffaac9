//! The candidate report as a PDF: one page in the bundled typeface, tagged for
//! screen readers (PDF/UA-1) and fit to be kept (PDF/A-2a). Same sitting, same bytes.
//!
//! Longer than most files: a page is written from top to bottom, and is read so.

mod face;
mod sheet;

use std::num::NonZeroU16;

use krilla::{
    Document, SerializeSettings,
    configure::{Accessibility, Archival, ConfigurationBuilder},
    destination::XyzDestination,
    geom::Point,
    metadata::{DateTime, Metadata},
    outline::{Outline, OutlineNode},
    page::PageSettings,
    tagging::{ListNumbering, TableHeaderScope, Tag, TagGroup},
};

use crate::export::{
    candidate::{self, ROWS_MAX, Remarks, Shown, Told},
    pdf::{
        face::Faces,
        sheet::{Column, Ink, Look, Run, Sheet, height},
    },
    sitting::{Score, Sitting},
};

/// US Letter, in points.
pub const LETTER: (f32, f32) = (612.0, 792.0);

/// A4, in points.
pub const A4: (f32, f32) = (595.0, 842.0);

/// White on every side, in points.
const MARGIN: f32 = 38.0;

/// Why a page cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// The typeface inside the program is damaged, or the sheet has no size.
    #[error("the typeface or the sheet cannot be used")]
    Material,
    /// What the PDF writer says.
    #[error("the page cannot be written: {0}")]
    Writer(String),
}

/// The page, on a sheet of this size in points.
///
/// # Errors
/// [`PdfError`]; no sitting makes it fail.
pub fn page(sitting: &Sitting, size: (f32, f32)) -> Result<Vec<u8>, PdfError> {
    let faces = Faces::bundled().ok_or(PdfError::Material)?;
    // The page has room for what the report shows; should a sitting be wordier than
    // any that was tried, the last remarks give way, and the page says how many.
    let most = candidate::told(sitting).badly.shown.len();
    for fewer in 0..=most {
        if let Some(bytes) = drawn(sitting, size, &faces, most - fewer)? {
            return Ok(bytes);
        }
    }
    Err(PdfError::Writer("it does not fit on one page".to_owned()))
}

/// The page with so many remarks on what did not go well; nothing if it does not fit.
fn drawn(
    sitting: &Sitting,
    size: (f32, f32),
    faces: &Faces,
    remarks: usize,
) -> Result<Option<Vec<u8>>, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .with_archival_validator(Archival::A2_A)
        .finish()
        .map_err(|error| PdfError::Writer(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    document.set_metadata(metadata(sitting));
    let settings = PageSettings::from_wh(size.0, size.1).ok_or(PdfError::Material)?;
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    let mut sheet = Sheet {
        surface: &mut surface,
        faces,
        tree: krilla::tagging::TagTree::new().with_lang(Some("en-US".to_owned())),
        y: MARGIN - 8.0,
        headings: Vec::new(),
    };
    Writer {
        sitting,
        width: size.0 - 2.0 * MARGIN,
    }
    .write(&mut sheet, remarks);
    let (bottom, tree, headings) = (sheet.y, sheet.tree, sheet.headings);
    surface.finish();
    page.finish();
    if bottom > size.1 - MARGIN + 12.0 {
        return Ok(None);
    }
    document.set_tag_tree(tree);
    document.set_outline(outline(headings));
    document
        .finish()
        .map(Some)
        .map_err(|error| PdfError::Writer(format!("{error:?}")))
}

/// The headings, for whoever goes from one to the next.
fn outline(headings: Vec<(String, f32)>) -> Outline {
    let mut outline = Outline::new();
    for (heading, y) in headings {
        let place = XyzDestination::new(0, Point::from_xy(MARGIN, y));
        outline.push_child(OutlineNode::new(heading, place));
    }
    outline
}

fn metadata(sitting: &Sitting) -> Metadata {
    let title = format!("{}: {}", candidate::TITLE, candidate::called(sitting));
    let metadata = Metadata::new()
        .title(title)
        .language("en-US".to_owned())
        .creator(format!("Right Party {}", sitting.program))
        .document_id(sitting.sitting.clone());
    match moment(&sitting.finished) {
        Some(moment) => metadata.creation_date(moment),
        None => metadata,
    }
}

/// The moment of the result, as the PDF keeps it; never the moment of printing.
fn moment(finished: &str) -> Option<DateTime> {
    let number = |from: usize, to: usize| finished.get(from..to)?.parse::<u8>().ok();
    Some(
        DateTime::new(finished.get(..4)?.parse().ok()?)
            .month(number(5, 7)?)
            .day(number(8, 10)?)
            .hour(number(11, 13)?)
            .minute(number(14, 16)?)
            .second(number(17, 19)?)
            .utc_offset_hour(0)
            .utc_offset_minute(0),
    )
}

const fn look(size: f32, strong: bool, ink: Ink) -> Look {
    Look { size, strong, ink }
}

const TITLE: Look = look(17.0, true, Ink::Plain);
const BAND: Look = look(13.5, true, Ink::Plain);
const HEADING: Look = look(10.5, true, Ink::Plain);
const BODY: Look = look(9.0, false, Ink::Plain);
const STRONG: Look = look(9.0, true, Ink::Plain);
const QUIET: Look = look(9.0, false, Ink::Quiet);
const WARN: Look = look(9.0, true, Ink::Warn);
const SMALL: Look = look(7.5, false, Ink::Quiet);
const POINTS: Look = look(12.5, true, Ink::Plain);
const PRINT: Look = look(6.8, false, Ink::Quiet);

/// What is written, and on how wide a column.
struct Writer<'a> {
    sitting: &'a Sitting,
    width: f32,
}

impl Writer<'_> {
    fn write(&self, sheet: &mut Sheet<'_, '_>, remarks: usize) {
        let mut told = candidate::told(self.sitting);
        self.head(sheet);
        self.band(sheet, &told);
        self.scores(sheet, &told.uncertainty);
        let none = "Nothing was done in full.";
        self.remarks(sheet, "What went well", &told.well, none);
        let badly = &mut told.badly;
        badly.left += badly.shown.len().saturating_sub(remarks);
        badly.shown.truncate(remarks);
        self.remarks(sheet, "What did not", badly, "Nothing was found.");
        self.calls(sheet);
        sheet.y += 5.0;
        self.paragraph(
            sheet,
            &[Run::new(candidate::not_measured(self.sitting), BODY)],
        );
        self.foot(sheet);
    }

    const fn column(&self) -> Column {
        Column {
            left: MARGIN,
            width: self.width,
            ends_right: false,
        }
    }

    /// A part of the column, given in thousandths of its width.
    fn part(&self, from: u16, to: u16, ends_right: bool) -> Column {
        let at = |thousandths: u16| self.width * f32::from(thousandths) / 1000.0;
        Column {
            left: MARGIN + at(from),
            width: at(to - from),
            ends_right,
        }
    }

    /// Runs with every sign that the typeface lacks spelled, word by word, so that
    /// each spelled word keeps what it means for whoever copies or listens.
    fn spelled(sheet: &Sheet<'_, '_>, runs: &[Run]) -> Vec<Run> {
        let mut told = Vec::new();
        for run in runs {
            if sheet.faces.spelled(&run.text) == run.text {
                told.push(run.clone());
                continue;
            }
            for word in run.text.split_inclusive(' ') {
                let text = sheet.faces.spelled(word);
                let meant = (text != word).then(|| word.to_owned());
                told.push(Run {
                    text,
                    meant,
                    look: run.look,
                });
            }
        }
        told
    }

    fn paragraph(&self, sheet: &mut Sheet<'_, '_>, runs: &[Run]) {
        let runs = Self::spelled(sheet, runs);
        sheet.paragraph(&runs, self.column(), Tag::P);
    }

    fn heading(&self, sheet: &mut Sheet<'_, '_>, level: u16, text: &str, look: Look) {
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        let runs = Self::spelled(sheet, &[Run::new(text, look)]);
        sheet.headings.push((text.to_owned(), sheet.y));
        sheet.paragraph(&runs, self.column(), Tag::Hn(level, Some(text.to_owned())));
    }

    fn head(&self, sheet: &mut Sheet<'_, '_>) {
        let sitting = self.sitting;
        self.heading(sheet, 1, &self.called(sheet), TITLE);
        let occasion = format!("{} · {}", candidate::TITLE, candidate::occasion(sitting));
        self.paragraph(sheet, &[Run::new(occasion, QUIET)]);
        if sheet.faces.spelled(&sitting.called()) != sitting.called() {
            let note = "Signs in ‹› are letters that this page's typeface lacks, by their Unicode \
                numbers. The HTML report shows the name as it is written.";
            self.paragraph(sheet, &[Run::new(note, SMALL)]);
        }
        sheet.y += 3.0;
        sheet.block((MARGIN, sheet.y), (self.width, 1.2), Ink::Plain);
        sheet.y += 5.0;
        if let Some(limit) = &sitting.use_limit {
            let runs = [Run::new(format!("{}.", candidate::upper(limit)), WARN)];
            let high = height(&runs, self.width - 10.0, sheet.faces);
            sheet.block((MARGIN, sheet.y), (self.width, high + 4.0), Ink::Tint);
            sheet.y += 1.0;
            let mut column = self.column();
            column.left += 5.0;
            column.width -= 10.0;
            let runs = Self::spelled(sheet, &runs);
            sheet.paragraph(&runs, column, Tag::P);
            sheet.y += 4.0;
        }
    }

    /// The name in at most three lines: one that has to be spelled is long.
    fn called(&self, sheet: &Sheet<'_, '_>) -> String {
        let whole = candidate::called(self.sitting);
        let lines = 3.5 * TITLE.size * 1.3;
        let signs = whole.chars().count();
        let fits = |most: &usize| {
            let text = candidate::clipped(&whole, *most);
            let runs = Self::spelled(sheet, &[Run::new(text, TITLE)]);
            height(&runs, self.width, sheet.faces) <= lines
        };
        let most = (1..=signs).rev().find(fits).unwrap_or(1);
        candidate::clipped(&whole, most)
    }

    fn band(&self, sheet: &mut Sheet<'_, '_>, told: &Told) {
        let sitting = self.sitting;
        self.heading(sheet, 2, &candidate::band(sitting), BAND);
        self.paragraph(sheet, &[Run::new(told.why.as_str(), QUIET)]);
        let needs = &told.needs;
        if needs.is_empty() {
            return;
        }
        sheet.y += 2.0;
        let top = sheet.y;
        let mut column = self.column();
        column.left += 8.0;
        column.width -= 8.0;
        let head = [Run::new("For a person to look at", STRONG)];
        sheet.paragraph(&head, column, Tag::P);
        for one in needs {
            let runs = Self::spelled(sheet, &[Run::new(one.as_str(), BODY)]);
            sheet.paragraph(&runs, column, Tag::P);
        }
        let high = sheet.y - top;
        sheet.block((MARGIN, top + 1.0), (2.5, high), Ink::Warn);
        sheet.y += 1.0;
    }

    fn scores(&self, sheet: &mut Sheet<'_, '_>, uncertainty: &str) {
        sheet.y += 5.0;
        self.heading(sheet, 2, "Three scores, of 100", HEADING);
        if self.sitting.scores.is_empty() {
            self.paragraph(sheet, &[Run::new("No score applies.", BODY)]);
            return;
        }
        let mut table = TagGroup::new(Tag::Table);
        for score in &self.sitting.scores {
            self.score(sheet, score, &mut table);
        }
        sheet.tree.push(table);
        sheet.y += 1.0;
        self.paragraph(sheet, &[Run::new(uncertainty, QUIET)]);
    }

    fn score(&self, sheet: &mut Sheet<'_, '_>, score: &Score, table: &mut TagGroup) {
        let top = sheet.y;
        let name = vec![
            Run::new(format!("{} ", score.kind.label()), STRONG),
            Run::new(score.kind.means(), SMALL),
        ];
        let points = vec![Run::new(candidate::points(score), POINTS)];
        let band = vec![Run::new(
            format!("{} · {}", score.band, score.band_label),
            BODY,
        )];
        let band = Self::spelled(sheet, &band);
        sheet.row(
            &[
                (
                    name,
                    self.part(0, 400, false),
                    Tag::TH(TableHeaderScope::Row).into(),
                ),
                (points, self.part(400, 530, true), Tag::TD.into()),
                (band, self.part(780, 1000, false), Tag::TD.into()),
            ],
            table,
        );
        let track = self.part(555, 755, false);
        let (y, high) = (top + 5.0, 7.0);
        sheet.block((track.left, y), (track.width, high), Ink::Track);
        let at =
            |points: u32| track.width * f32::from(u16::try_from(points).unwrap_or(100)) / 100.0;
        sheet.block((track.left, y), (at(score.out_of_100), high), Ink::Bar);
        if let (Some(low), Some(high_end)) = (score.low, score.high) {
            let width = at(high_end.saturating_sub(low));
            sheet.block((track.left + at(low), y + 2.5), (width, 2.0), Ink::Plain);
        }
        sheet.y += 1.5;
        sheet.block((MARGIN, sheet.y), (self.width, 0.5), Ink::Line);
    }

    fn remarks(&self, sheet: &mut Sheet<'_, '_>, title: &str, told: &Remarks, none: &str) {
        let (shown, left) = (&told.shown, told.left);
        sheet.y += 5.0;
        self.heading(sheet, 2, title, HEADING);
        if shown.is_empty() {
            self.paragraph(sheet, &[Run::new(none, BODY)]);
        } else {
            let mut list = TagGroup::new(Tag::L(ListNumbering::None));
            for one in shown {
                let mut item = TagGroup::new(Tag::LI);
                let mut body = TagGroup::new(Tag::LBody);
                let runs = Self::spelled(sheet, &remark(one));
                sheet.lines_under(&runs, self.column(), &mut body);
                item.push(body);
                list.push(item);
                sheet.y += 2.0;
            }
            sheet.tree.push(list);
        }
        if left > 0 {
            self.paragraph(sheet, &[Run::new(candidate::more(left), QUIET)]);
        }
    }

    fn calls(&self, sheet: &mut Sheet<'_, '_>) {
        sheet.y += 5.0;
        self.heading(sheet, 2, "The calls", HEADING);
        if self.sitting.parts.len() > ROWS_MAX {
            let told = candidate::rows_in_words(&self.sitting.parts);
            self.paragraph(sheet, &[Run::new(told, SMALL)]);
            return;
        }
        let columns = [
            self.part(0, 400, false),
            self.part(400, 530, true),
            self.part(530, 660, true),
            self.part(660, 750, true),
            self.part(780, 1000, false),
        ];
        let mut table = TagGroup::new(Tag::Table);
        let heads = [
            "Call",
            "Compliance",
            "Negotiation",
            "Notes",
            "Band of the call",
        ];
        let strong = look(8.5, true, Ink::Plain);
        let plain = look(8.5, false, Ink::Plain);
        let row = |cells: [String; 5], look: Look, is_head: bool, sheet: &Sheet<'_, '_>| {
            let cells = cells.into_iter().zip(columns).enumerate();
            cells
                .map(|(place, (text, column))| {
                    let tag = match (is_head, place) {
                        (true, _) => Tag::TH(TableHeaderScope::Column).into(),
                        (false, 0) => Tag::TH(TableHeaderScope::Row).into(),
                        (false, _) => Tag::TD.into(),
                    };
                    let runs = Self::spelled(sheet, &[Run::new(text, look)]);
                    (runs, column, tag)
                })
                .collect::<Vec<_>>()
        };
        let cells = row(heads.map(str::to_owned), strong, true, sheet);
        sheet.row(&cells, &mut table);
        for part in &self.sitting.parts {
            sheet.y += 1.0;
            sheet.block((MARGIN, sheet.y), (self.width, 0.5), Ink::Line);
            let cells = row(candidate::row(part), plain, false, sheet);
            sheet.row(&cells, &mut table);
        }
        sheet.tree.push(table);
    }

    fn foot(&self, sheet: &mut Sheet<'_, '_>) {
        sheet.y += 5.0;
        sheet.block((MARGIN, sheet.y), (self.width, 0.5), Ink::Line);
        sheet.y += 1.0;
        self.paragraph(sheet, &[Run::new(candidate::FOOT, PRINT)]);
        for line in candidate::small_print(self.sitting) {
            self.paragraph(sheet, &[Run::new(line, PRINT)]);
        }
    }
}

/// A remark in its looks.
fn remark(one: &Shown) -> Vec<Run> {
    let mut runs = vec![Run::new(one.title.clone(), STRONG)];
    if !one.weight.is_empty() {
        runs.push(Run::new(format!(" ({})", one.weight), QUIET));
    }
    let mut text = String::from(". ");
    if !one.what.is_empty() {
        text = format!("{text}{} ", one.what);
    }
    if let Some(said) = &one.said {
        text = format!("{text}Said: “{said}” ");
    }
    if let Some(instead) = &one.instead {
        text = format!("{text}Instead: {instead} ");
    }
    runs.push(Run::new(text, BODY));
    if !one.source.is_empty() {
        runs.push(Run::new(format!("[{}]", one.source), SMALL));
    }
    runs
}
