//! One route: its strip, its figures and, once selected, what can be done with it.

use eframe::egui::{Align2, Label, Role, Sense, Stroke, Ui, WidgetInfo};

use crate::app::action::{Action, ViewAction};
use crate::app::present::routes::find::{FindData, RouteRow};
use crate::app::present::series_colour::SeriesColour;
use crate::app::view::ScreenView;
use crate::app::view::roles::RoleTab;
use crate::app::view::routes::RoutesView;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::place::{at, part};
use crate::gui::widgets::{Button, Card, Chip, ChipKind, RouteStrip, badge, is_noticed};

/// Height of a card.
const CARD: f32 = 144.0;
/// What is added for the selected one.
const MORE: f32 = 60.0;
/// Width of the figures.
const FIGURES: f32 = 154.0;
/// Height of a line of figures.
const LINE: f32 = 22.0;
/// Chips beside the name; the sentence and the figures say the rest.
const MOST_CHIPS: usize = 2;
/// Room of a chip.
const CHIP: f32 = 96.0;
/// Height of the strip.
const STRIP: f32 = 96.0;

/// Paints the route; true while the pointer is over it.
pub(super) fn row_ui(
    ui: &mut Ui,
    data: &FindData,
    index: usize,
    route: &RouteRow,
    pointed: bool,
    actions: &mut Vec<Action>,
) -> bool {
    let selected = index == data.selected;
    let select = |ledger| ScreenView::Routes(RoutesView { route: index, ledger, ..data.view.clone() });
    let name = format!("Route {}, {}. {}", route.badge, route.title, route.sentence);
    let height = if selected { CARD + MORE } else { CARD };
    let card = Card::plain().bare().clickable(&name).selected(selected).height(height);
    let shown = card.show(ui, |ui| {
        let room = ui.max_rect();
        let left = room.width() - FIGURES;
        at(ui, part(room, size::SPACE_16, size::SPACE_8, left - size::SPACE_24, size::CONTROL_SMALL), |ui| {
            if is_noticed(ui, room) {
                head_ui(ui, route);
            }
        });
        let strip = part(room, size::SPACE_8, size::SPACE_12 + size::CONTROL_SMALL, left - size::SPACE_16, STRIP);
        at(ui, strip, |ui| strip_ui(ui, route, pointed, actions));
        let line = ui.tokens().line;
        ui.painter().vline(
            room.min.x + left - size::SPACE_4,
            (room.min.y + size::SPACE_12)..=(room.min.y + CARD - size::SPACE_12),
            Stroke::new(size::STROKE, line),
        );
        at(ui, part(room, left, size::SPACE_12, FIGURES - size::SPACE_16, CARD), |ui| {
            if is_noticed(ui, room) {
                figures_ui(ui, route);
            }
        });
        if selected {
            let more = part(room, size::SPACE_16, CARD - size::SPACE_8, room.width() - 2.0 * size::SPACE_16, MORE);
            at(ui, more, |ui| more_ui(ui, route, select(true), actions));
        }
    });
    if shown.response.clicked() && !selected {
        actions.push(select(false).into());
    }
    if shown.response.double_clicked() {
        actions.push(select(true).into());
    }
    shown.response.contains_pointer() || shown.response.has_focus()
}

fn head_ui(ui: &mut Ui, route: &RouteRow) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        ui.add(badge(&route.badge, SeriesColour::Series(route.series)));
        let room = ui.available_width() - CHIP * route.best.len().min(MOST_CHIPS) as f32;
        let words = TextKind::Title15.line(ui.painter(), route.title.as_str(), ui.tokens().t1, room);
        ui.add(Label::new(words));
        if route.used {
            ui.add(Chip::new(ChipKind::Done, "Your path"));
        }
        let room = if route.used { MOST_CHIPS - 1 } else { MOST_CHIPS };
        for word in route.best.iter().take(room) {
            ui.add(Chip::new(ChipKind::Plain, word));
        }
    });
}

fn strip_ui(ui: &mut Ui, route: &RouteRow, pointed: bool, actions: &mut Vec<Action>) {
    let name = format!("Stations of {}", route.title);
    let strip = RouteStrip::new(&name, &route.stations, &route.moves, SeriesColour::Series(route.series)).height(STRIP);
    let shown = strip.pointed(pointed).show(ui);
    if let Some(role) = shown.pressed.and_then(|index| route.roles.get(index)) {
        actions.push(ViewAction::ShowRole(role.clone(), RoleTab::Profile).into());
    }
}

fn figures_ui(ui: &mut Ui, route: &RouteRow) {
    let room = ui.max_rect();
    let tokens = ui.tokens();
    for (index, figure) in route.figures.iter().enumerate() {
        let line = part(room, size::SPACE_4, LINE * index as f32, room.width() - size::SPACE_4, LINE);
        let kind = if figure.best { TextKind::MonoStrong12 } else { TextKind::Mono12 };
        let colour = if figure.best { tokens.t1 } else { tokens.t2 };
        let value = ui.paint_words(line, Align2::RIGHT_CENTER, kind, figure.value.as_str(), colour);
        let label = line.with_max_x(value.min.x - size::SPACE_4);
        ui.paint_words(label, Align2::LEFT_CENTER, TextKind::Caption12, figure.label, tokens.t2);
        let response = ui.interact(line, ui.scope_id().with(("figure", index)), Sense::hover());
        let best = if figure.best { ", best of those shown" } else { "" };
        let name = format!("{}: {}{best}", figure.label, figure.value);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    }
}

/// What the selected route is best at, and what can be done with it.
fn more_ui(ui: &mut Ui, route: &RouteRow, ledger: ScreenView, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = size::SPACE_8;
    ui.second(&route.sentence);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        if let Some(use_route) = &route.use_route
            && ui.add(Button::primary("Use this route")).clicked()
        {
            actions.push(use_route.clone());
        }
        if let Some(keep) = &route.keep
            && ui.add(Button::plain("Keep it").name(&format!("Keep {}", route.title))).clicked()
        {
            actions.push(keep.clone());
        }
        if ui.add(Button::plain("Moves and reasons")).clicked() {
            actions.push(ledger.into());
        }
    });
}
