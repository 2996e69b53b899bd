//! Paints two to four roles side by side: a head for each that stays in sight, and lines that scroll under the heads.

mod grid;
mod heads;
mod lines;

use eframe::egui::{Event, EventFilter, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, StrokeKind, Ui, UiBuilder};
use eframe::egui::{Stroke, WidgetInfo};

use crate::app::action::{Action, RoleComparisonAction};
use crate::app::present::roles::compared::RolesCompared;
use crate::gui::theme::{Icon, ThemeExt as _, size};
use crate::gui::views::page::Page;
use crate::gui::widgets::{Button, Card, Checkbox, Select, pane_start, ring_at, takes_escape};
use grid::Grid;

/// Least height of heads and lines together before the page scrolls.
const LEAST_HEIGHT: f32 = 300.0;
/// Width of the control that adds a role.
const ADD: f32 = 124.0;
/// What an arrow key scrolls by.
const LINE: f32 = 40.0;

/// The comparison, with how far it is scrolled.
#[derive(Debug, Default)]
pub(super) struct Comparison {
    offset: f32,
}

impl Comparison {
    pub(super) fn ui(&mut self, ui: &mut Ui, data: &RolesCompared, actions: &mut Vec<Action>) {
        if takes_escape(ui) {
            actions.push(RoleComparisonAction::Close.into());
        }
        let others: Vec<(usize, &str)> = data.others.iter().map(|(_, title)| title.as_str()).enumerate().collect();
        let mut asked = Vec::new();
        let page = Page::new("Compare roles").summary(&data.summary).least_height(LEAST_HEIGHT);
        page.show(
            ui,
            |ui| tools_ui(ui, data, &others, &mut asked),
            |ui| {
                let height = ui.max_rect().height();
                Card::plain().bare().height(height).show(ui, |ui| {
                    pane_start(ui, "Comparison");
                    self.table_ui(ui, data, &others, actions);
                });
            },
        );
        actions.append(&mut asked);
    }

    fn table_ui(&mut self, ui: &mut Ui, data: &RolesCompared, others: &[(usize, &str)], actions: &mut Vec<Action>) {
        let room = ui.max_rect();
        let grid = Grid::of(room.width(), data.heads.len());
        let bottom = heads::heads_ui(ui, room, &grid, data, others, actions);
        ui.painter().hline(room.x_range(), bottom, Stroke::new(size::STROKE, ui.tokens().line));
        let below = room.with_min_y(bottom + size::STROKE);
        let table = ui.interact(below, Id::unique("lines of the comparison"), Sense::click());
        let titles: Vec<_> = data.heads.iter().map(|head| head.title.as_str()).collect();
        table.widget_info(|| WidgetInfo::labeled(Role::Table, true, format!("Comparison of {}", titles.join(", "))));
        if table.clicked() {
            table.request_focus();
        }
        let mut area = ScrollArea::vertical().id_salt("lines").auto_shrink(false);
        if table.has_focus() {
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(table.id, filter));
            if let Some(offset) = scrolled_to(ui, self.offset, below) {
                area = area.vertical_scroll_offset(offset);
            }
            if ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy))) {
                actions.push(Action::Copy(data.to_tsv()));
            }
        }
        let mut builder = UiBuilder::new().max_rect(below);
        builder.accessibility_parent = Some(table.id);
        let shown = ui.scope_builder(builder, |ui| area.show(ui, |ui| lines::lines_ui(ui, &grid, data)));
        self.offset = shown.inner.state.clamped_offset().y;
        ring_at(ui, &table, below, size::RADIUS_CELL, StrokeKind::Inside);
    }
}

/// Where the keys lead in what is scrolled so far.
fn scrolled_to(ui: &Ui, offset: f32, room: Rect) -> Option<f32> {
    let page = (room.height() - LINE).max(LINE);
    let steps = [
        (Key::ArrowDown, LINE),
        (Key::ArrowUp, -LINE),
        (Key::PageDown, page),
        (Key::PageUp, -page),
        (Key::Home, f32::NEG_INFINITY),
        (Key::End, f32::MAX / 2.0),
    ];
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let by = steps.into_iter().find(|(key, _)| pressed(*key)).map(|(_, by)| by)?;
    Some((offset + by).max(0.0))
}

/// What stands beside the title of the page.
fn tools_ui(ui: &mut Ui, data: &RolesCompared, others: &[(usize, &str)], actions: &mut Vec<Action>) {
    let only = data.only_differences;
    if ui.add(Checkbox::from_bool(only, "Only what differs")).changed() {
        actions.push(RoleComparisonAction::OnlyDifferences(!only).into());
    }
    if data.can_add {
        let mut chosen = usize::MAX;
        let add = Select::new("Add a role", &mut chosen, others).prefix("Add a role").icon(Icon::Plus).width(ADD);
        if ui.add(add).changed() {
            put(data, data.heads.len(), chosen, actions);
        }
    }
    if ui.add(Button::plain("Copy").icon(Icon::Copy).name("Copy the comparison")).clicked() {
        actions.push(Action::Copy(data.to_tsv()));
    }
    if ui.add(Button::plain("Back to the list")).clicked() {
        actions.push(RoleComparisonAction::Close.into());
    }
}

/// Puts one of the other roles into a column.
fn put(data: &RolesCompared, column: usize, chosen: usize, actions: &mut Vec<Action>) {
    let role = data.others.get(chosen).map(|(role, _)| role.clone());
    actions.extend(role.map(|role| RoleComparisonAction::Put(column, role).into()));
}
