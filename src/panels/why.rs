//! The page of a rule, opened from a finding: the same text as in the handbook.

use egui::{CollapsingHeader, Frame, Id, Modal, RichText, Ui};

use crate::{
    handbook::{Block, Page, Section, Shown, words},
    panels::{
        beside::scroll,
        intent::Intent,
        theme::em,
        widgets::{card, heading, muted, primary, small, subheading},
    },
};

/// What is folded away.
const EXAMPLES: &str = "Worked examples, as the program checks them";

/// The page, in front of everything. Closed by its button or by Escape.
pub fn why_ui(ui: &Ui, page: &Page) -> Option<Intent> {
    let screen = ui.ctx().content_rect().size();
    let width = (44.0 * em(ui)).min(screen.x - 48.0);
    let height = screen.y - 18.0 * em(ui);
    let frame = Frame::popup(ui.style()).inner_margin(16);
    let modal = Modal::new(Id::new("rule page"))
        .frame(frame)
        .show(ui.ctx(), |ui| {
            ui.set_width(width);
            heading(ui, page.title);
            let (source, basis) = (words::source(page.source), words::basis(page.basis));
            muted(ui, format!("{source}. {basis}."));
            for citation in page.citations {
                small(ui, *citation);
            }
            small(ui, words::evidence(page.source, page.read));
            let room = egui::vec2(width, height.max(120.0));
            ui.allocate_ui(room, |ui| {
                scroll(ui, "rule page", |ui| {
                    let shown = |section: &&Section| !section.blocks.iter().any(is_example);
                    for section in page.sections.iter().filter(shown) {
                        section_ui(ui, section);
                    }
                    let worked = |section: &&Section| section.blocks.iter().any(is_example);
                    let examples = page.sections.iter().filter(worked);
                    // Written as the rule's own tests are: for whoever wants to know exactly.
                    let folded = CollapsingHeader::new(EXAMPLES).show(ui, |ui| {
                        for section in examples {
                            section_ui(ui, section);
                        }
                    });
                    if folded.header_response.gained_focus() {
                        folded.header_response.scroll_to_me(None);
                    }
                    if !page.related.is_empty() {
                        subheading(ui, "Related rules");
                        ui.label(page.related.join(", "));
                    }
                    muted(ui, words::STATEMENT);
                });
            });
            primary(ui, "Close").clicked()
        });
    (modal.inner || modal.should_close()).then_some(Intent::HideRule)
}

fn is_example(block: &Block) -> bool {
    matches!(block, Block::Example(_))
}

fn section_ui(ui: &mut Ui, section: &Section) {
    subheading(ui, section.heading);
    for block in &section.blocks {
        block_ui(ui, block);
    }
}

/// Paragraphs are filled; examples keep their lines, and say what is found in them.
fn block_ui(ui: &mut Ui, block: &Block) {
    match block {
        Block::Paragraph(text) => {
            ui.label(text);
        }
        Block::Example(shown) => example_ui(ui, shown),
    }
}

fn example_ui(ui: &mut Ui, shown: &Shown) {
    card(ui, |ui| {
        ui.label(RichText::new(shown.text.trim_end()).small());
    });
    for found in &shown.found {
        small(ui, found);
    }
}
