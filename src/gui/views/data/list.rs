//! Paints the list: the pack and the official files, then the sources that pass search and filter. Arrow keys move through it.

use eframe::egui::{Align2, EventFilter, Key, Modifiers, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

use super::{changed, search_id};
use crate::app::action::Action;
use crate::app::present::data::DataData;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::keys::row_key;
use crate::gui::widgets::{Card, Chip, ChipKind, ListRow, SearchField, Select, empty_state};

/// Height of search and filter.
const HEAD: f32 = 84.0;
/// Rows that Page Up and Page Down pass over.
const PAGE: usize = 8;
/// Rows above the sources.
const ABOVE: usize = 2;
/// Room at the right of a row.
const END: f32 = 66.0;

/// The list, with where the keyboard is.
#[derive(Debug, Default)]
pub(super) struct List {
    /// The row that is to take the focus, the pack being 0, the official files 1.
    wanted: Option<usize>,
}

struct Row<'a> {
    at: usize,
    name: &'a str,
    title: &'a str,
    caption: &'a str,
    kind: Option<(&'a str, bool)>,
    figures: &'a str,
    selected: bool,
}

impl List {
    pub(super) fn ui(&mut self, ui: &mut Ui, data: &DataData, actions: &mut Vec<Action>) {
        Card::plain().bare().fill_height(ui).show(ui, |ui| {
            let room = ui.max_rect();
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(size::SPACE_4);
            self.row_ui(ui, data, &pack_row(data), actions);
            self.row_ui(ui, data, &official_row(data), actions);
            let top = ui.next_widget_position().y + size::SPACE_4;
            ui.painter().hline(room.x_range(), top, Stroke::new(size::STROKE, ui.tokens().line));
            let head =
                Rect::from_min_size(pos2(room.min.x, top), vec2(room.width(), HEAD)).shrink2(vec2(size::SPACE_12, 0.0));
            ui.scope_builder(UiBuilder::new().max_rect(head), |ui| self.head_ui(ui, data, actions));
            let rows = Rect::from_min_max(pos2(room.min.x, head.max.y), room.max - vec2(0.0, size::SPACE_4));
            ui.scope_builder(UiBuilder::new().max_rect(rows), |ui| {
                if data.sources.is_empty() {
                    empty_ui(ui, data, actions);
                } else {
                    self.rows_ui(ui, data, actions);
                }
            });
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, data: &DataData, actions: &mut Vec<Action>) {
        let mut view = data.view.clone();
        let width = ui.max_rect().width();
        ui.spacing_mut().item_spacing = vec2(size::SPACE_8, size::SPACE_8);
        ui.add_space(size::SPACE_12);
        let typed = ui.memory(|memory| memory.has_focus(search_id()));
        if typed && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown)) {
            self.wanted = Some(ABOVE);
        }
        let field = SearchField::new(&mut view.query, "Search sources").key("Ctrl+F").width(width).id(search_id());
        ui.add(field);
        let mut kind = data.kinds.iter().position(|filter| filter.kind == view.kind).unwrap_or(0);
        let options: Vec<_> = data.kinds.iter().map(|filter| filter.word.as_str()).enumerate().collect();
        if ui.add(Select::new("Kind of source", &mut kind, &options).prefix("Kind: ").small().width(width)).changed() {
            view.kind = data.kinds.get(kind).and_then(|filter| filter.kind);
        }
        if view != data.view {
            actions.push(changed(data, |changed| *changed = view));
        }
    }

    fn rows_ui(&mut self, ui: &mut Ui, data: &DataData, actions: &mut Vec<Action>) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt("sources").auto_shrink(false);
        area.show_rows(ui, size::ROW_TALL, data.sources.len(), |ui, range| {
            for (index, source) in data.sources.iter().enumerate().skip(range.start).take(range.len()) {
                let row = Row {
                    at: index + ABOVE,
                    name: &source.name,
                    title: &source.title,
                    caption: &source.caption,
                    kind: Some((source.kind, source.satire)),
                    figures: &source.figures,
                    selected: source.selected,
                };
                ui.push_id(&source.id, |ui| self.row_ui(ui, data, &row, actions));
            }
        });
    }

    fn row_ui(&mut self, ui: &mut Ui, data: &DataData, row: &Row<'_>, actions: &mut Vec<Action>) {
        let shown = ListRow::new(row.name, row.selected).tall().show(ui, |ui, rect| content_ui(ui, rect, row));
        if self.wanted == Some(row.at) {
            self.wanted = None;
            shown.response.request_focus();
            shown.response.scroll_to_me(None);
        }
        if shown.response.clicked() || shown.opened {
            actions.push(select(data, row.at));
        }
        if !shown.response.has_focus() {
            return;
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(shown.response.id, filter));
        if let Some(to) = row_key(ui, Some(row.at), data.sources.len() + ABOVE, Some(PAGE)) {
            self.wanted = Some(to);
            actions.push(select(data, to));
        }
    }
}

fn pack_row(data: &DataData) -> Row<'_> {
    Row {
        at: 0,
        name: &data.pack.name,
        title: &data.pack.title,
        caption: &data.pack.version,
        kind: None,
        figures: "",
        selected: data.detail.is_none() && !data.shows_official,
    }
}

fn official_row(data: &DataData) -> Row<'_> {
    Row {
        at: 1,
        name: &data.official.name,
        title: "Official files",
        caption: &data.official.caption,
        kind: None,
        figures: "",
        selected: data.shows_official,
    }
}

/// Shows the pack, the official files or a source, by its place in the list.
fn select(data: &DataData, at: usize) -> Action {
    let source = at.checked_sub(ABOVE).and_then(|at| data.sources.get(at)).map(|source| source.id.clone());
    changed(data, |view| {
        view.selected = source;
        view.official = at == 1;
        view.claim = None;
    })
}

fn content_ui(ui: &mut Ui, rect: Rect, row: &Row<'_>) {
    let tokens = ui.tokens();
    let inside = rect.shrink2(vec2(size::SPACE_12, 5.0));
    let words = if row.kind.is_some() { inside.with_max_x(inside.max.x - END - size::SPACE_8) } else { inside };
    let (upper, lower) = words.split_top_bottom_at_fraction(0.5);
    let third = ListRow::third_text(ui, row.selected);
    let title = if row.selected { TextKind::Strong13 } else { TextKind::Body13 };
    ui.paint_words(upper, Align2::LEFT_CENTER, title, row.title, tokens.t1);
    ui.paint_words(lower, Align2::LEFT_CENTER, TextKind::Caption12, row.caption, third);
    let Some((kind, satire)) = row.kind else { return };
    let end = inside.with_min_x(inside.max.x - END);
    let (upper, lower) = end.split_top_bottom_at_fraction(0.5);
    ui.paint_words(upper, Align2::RIGHT_CENTER, TextKind::Mono12, row.figures, tokens.t1);
    if satire {
        let chip = Align2::RIGHT_CENTER.align_size_within_rect(vec2(66.0, size::CHIP), lower);
        ui.place(chip, Chip::new(ChipKind::Satire, kind));
    } else {
        ui.paint_words(lower, Align2::RIGHT_CENTER, TextKind::Caption12, kind, third);
    }
}

fn empty_ui(ui: &mut Ui, data: &DataData, actions: &mut Vec<Action>) {
    let reason = "Search and kind hide the others.";
    if empty_state(ui, Icon::Search, &data.none_found, reason, "Show all sources") {
        actions.push(changed(data, |view| {
            view.query.clear();
            view.kind = None;
        }));
    }
}
