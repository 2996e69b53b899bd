//! Paints the lines of a comparison. A line is as high as the longest of its cells: nothing in it is cut.

use std::sync::Arc;

use eframe::egui::text::LayoutJob;
use eframe::egui::{Color32, Galley, Id, Label, Painter, Pos2, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo};
use eframe::egui::{pos2, vec2};

use super::grid::Grid;
use crate::app::present::roles::compared::cell::ComparedCell;
use crate::app::present::roles::compared::row::ComparedRow;
use crate::app::present::roles::compared::{ComparedSection, RolesCompared};
use crate::domain::gap::skill_gap::GapState;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, Tokens, size};
use crate::gui::widgets::{Hint, Progress, mark_heading};

/// Above and under the words of a line.
const PADDING: f32 = 6.0;
/// Height and greatest width of a bar that draws a share.
const BAR: f32 = size::SPACE_4;
const LONGEST_BAR: f32 = 160.0;
/// From the left of a cell to its words, where a sign stands before them.
const SIGN: f32 = size::ICON_CHIP + size::ICON_GAP;

pub(super) fn lines_ui(ui: &mut Ui, grid: &Grid, data: &RolesCompared) {
    let room = ui.max_rect().shrink2(vec2(size::SPACE_12, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(room.with_max_x(room.min.x + grid.width())), |ui| {
        ui.set_width(grid.width());
        ui.spacing_mut().item_spacing.y = 0.0;
        for section in &data.sections {
            ui.push_id(section.title, |ui| section_ui(ui, grid, section));
        }
        ui.add_space(size::SPACE_12);
    });
}

fn section_ui(ui: &mut Ui, grid: &Grid, section: &ComparedSection) {
    ui.add_space(size::SPACE_16);
    let heading = ui.card_title(section.title);
    mark_heading(ui, &heading, section.title);
    if !section.note.is_empty() {
        let note = TextKind::Caption12.job(section.note.as_str(), ui.tokens().t3);
        ui.add(Label::new(note).wrap());
    }
    ui.add_space(size::SPACE_4);
    if !section.empty.is_empty() {
        ui.second(section.empty.as_str());
        ui.add_space(size::SPACE_4);
    }
    for (index, row) in section.rows.iter().enumerate() {
        ui.push_id(index, |ui| row_ui(ui, grid, row, section.satire));
    }
}

/// The words of a cell: what is told, and what is said under it.
struct Words {
    told: Arc<Galley>,
    detail: Option<Arc<Galley>>,
}

impl Words {
    fn of(painter: &Painter, cell: &ComparedCell, width: f32, tokens: &Tokens, satire: bool) -> Self {
        let colour = if cell.is_known { tokens.t1 } else { tokens.t3 };
        let mut job = TextKind::Body13.job(cell.words.as_str(), colour);
        job.sections.iter_mut().for_each(|section| section.format.italics = satire && cell.is_known);
        job.wrap.max_width = width;
        let detail = |text: &str| TextKind::Caption12.lines(painter, text, tokens.t3, width);
        Self { told: painter.layout_job(job), detail: (!cell.detail.is_empty()).then(|| detail(cell.detail.as_str())) }
    }

    /// Whether all of it has room in one line.
    fn fits_line(&self, width: f32) -> bool {
        let detail = self.detail.as_ref().map_or(0.0, |detail| size::SPACE_8 + detail.size().x);
        let lines = self.detail.as_ref().map_or(1, |detail| detail.rows.len()).max(self.told.rows.len());
        lines == 1 && self.told.size().x + detail <= width
    }

    fn height(&self, in_one_line: bool) -> f32 {
        let below = self.detail.as_ref().filter(|_| !in_one_line);
        self.told.size().y + below.map_or(0.0, |detail| detail.size().y)
    }

    fn paint(self, painter: &Painter, at: Pos2, in_one_line: bool) {
        let beside = vec2(self.told.size().x + size::SPACE_8, 1.0);
        let detail = at + if in_one_line { beside } else { vec2(0.0, self.told.size().y) };
        painter.galley(at, self.told, Color32::PLACEHOLDER);
        if let Some(words) = self.detail {
            painter.galley(detail, words, Color32::PLACEHOLDER);
        }
    }
}

/// The label with what is said about it: under it, or beside it where labels stand over their cells.
fn label(ui: &Ui, grid: &Grid, row: &ComparedRow) -> Arc<Galley> {
    let tokens = ui.tokens();
    let mut job = LayoutJob::default();
    job.append(&row.label, 0.0, TextKind::Body13.format(tokens.t2));
    if !row.detail.is_empty() {
        let width = |kind: TextKind, text: &str| kind.line(ui.painter(), text, tokens.t3, f32::INFINITY).size().x;
        let both = width(TextKind::Body13, &row.label) + size::SPACE_8 + width(TextKind::Caption12, &row.detail);
        let in_one_line = grid.is_stacked() || both <= grid.label_width();
        let (between, space) = if in_one_line { ("", size::SPACE_8) } else { ("\n", 0.0) };
        job.append(&format!("{between}{}", row.detail), space, TextKind::Caption12.format(tokens.t3));
    }
    job.wrap.max_width = grid.label_width();
    ui.painter().layout_job(job)
}

fn row_ui(ui: &mut Ui, grid: &Grid, row: &ComparedRow, satire: bool) {
    let tokens = ui.tokens();
    let sign = if row.cells.iter().any(|cell| cell.state.is_some()) { SIGN } else { 0.0 };
    let label = label(ui, grid, row);
    let width = grid.cell_width() - sign;
    let words: Vec<_> = row.cells.iter().map(|cell| Words::of(ui.painter(), cell, width, tokens, satire)).collect();
    let in_one_line = words.iter().all(|words| words.fits_line(width));
    let bar = if row.cells.iter().any(|cell| cell.share.is_some()) { BAR + size::SPACE_4 } else { 0.0 };
    let cells = words.iter().map(|words| words.height(in_one_line)).fold(0.0, f32::max) + bar;
    let over = if grid.is_stacked() { label.size().y + size::SPACE_4 } else { 0.0 };
    let height = if grid.is_stacked() { over + cells } else { cells.max(label.size().y) } + 2.0 * PADDING;
    let (rect, response) = ui.allocate_exact_size(vec2(grid.width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, row.name.as_str()));
    if !ui.is_rect_visible(rect) {
        return;
    }
    if ui.rect_contains_pointer(rect) {
        ui.painter().rect_filled(rect.expand2(vec2(size::SPACE_4, 0.0)), size::RADIUS_CELL, tokens.bg3);
    }
    ui.painter().hline(rect.x_range(), rect.max.y, Stroke::new(size::STROKE, tokens.line));
    let inside = rect.shrink2(vec2(0.0, PADDING));
    ui.painter().galley(inside.min, label, tokens.t2);
    let line = inside.with_min_y(inside.min.y + over);
    for (at, (words, cell)) in words.into_iter().zip(&row.cells).enumerate() {
        let place = grid.cell(line, at);
        if let Some(state) = cell.state {
            let (icon, colour) = sign_of(state, tokens);
            let centre = pos2(place.min.x + size::ICON_CHIP / 2.0, place.min.y + TextKind::Body13.line_height() / 2.0);
            icon.paint(ui.painter(), centre, size::ICON_CHIP, colour);
        }
        words.paint(ui.painter(), place.min + vec2(sign, 0.0), in_one_line);
        if let Some(share) = cell.share {
            let corner = pos2(place.min.x, line.min.y + cells - BAR);
            let bar = Rect::from_min_size(corner, vec2(place.width().min(LONGEST_BAR), BAR));
            ui.place(bar, Progress::new(share, &cell.words).height(BAR).width(bar.width()));
        }
        hint_ui(ui, response.id.with(at), place, &row.label, cell);
    }
}

fn hint_ui(ui: &mut Ui, id: Id, place: Rect, label: &str, cell: &ComparedCell) {
    if !cell.hint.is_empty() {
        let over = ui.interact(place, id, Sense::hover());
        Hint::new(&format!("{label}: {}", cell.words)).text(&cell.hint).attach(over);
    }
}

/// Shape and colour of how a person stands to a skill; the word for it stands beside it.
fn sign_of(state: GapState, tokens: &Tokens) -> (Icon, Color32) {
    match state {
        GapState::Met => (Icon::Check, tokens.good),
        GapState::Short => (Icon::Half, tokens.warn),
        GapState::Missing => (Icon::Close, tokens.bad),
        GapState::Unknown => (Icon::Help, tokens.t3),
    }
}
