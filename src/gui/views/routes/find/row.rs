//! One route: its strip, its figures and, once selected, what can be done with it.

use eframe::egui::{Align2, Label, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::app::action::{Action, ViewAction};
use crate::app::present::routes::find::{FindData, RouteRow};
use crate::app::present::series_colour::SeriesColour;
use crate::app::view::ScreenView;
use crate::app::view::roles::RoleTab;
use crate::app::view::routes::RoutesView;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::place::{at, part};
use crate::gui::widgets::{Button, Card, Chip, ChipKind, Hint, RouteStrip, badge, is_noticed};

/// Height of a card at least.
const CARD: f32 = 144.0;
/// Width of the figures.
const FIGURES: f32 = 154.0;
/// Height of a line of figures.
const LINE: f32 = 22.0;
/// Chips beside the name; the sentence and the figures say the rest.
const MOST_CHIPS: usize = 2;
/// Room of a chip.
const CHIP: f32 = 96.0;
/// From the top of a card to its strip.
const STRIP_TOP: f32 = size::SPACE_12 + size::CONTROL_SMALL;

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
    let width = ui.available_width();
    let strip_name = format!("Stations of {}", route.title);
    let strip = strip(&strip_name, route).pointed(pointed);
    let strip_width = width - FIGURES - size::SPACE_16;
    let upper = (STRIP_TOP + strip.height(ui, strip_width)).max(CARD);
    let more = width - 2.0 * size::SPACE_16;
    let height = upper + if selected { more_height(ui, route, more) } else { 0.0 };
    let card = Card::plain().bare().clickable(&name).selected(selected).height(height);
    let shown = card.show(ui, |ui| {
        let room = ui.max_rect();
        let left = room.width() - FIGURES;
        at(ui, part(room, size::SPACE_16, size::SPACE_8, left - size::SPACE_24, size::CONTROL_SMALL), |ui| {
            if is_noticed(ui, room) {
                head_ui(ui, route);
            }
        });
        let line = part(room, size::SPACE_8, STRIP_TOP, strip_width, upper - STRIP_TOP);
        at(ui, line, |ui| {
            let pressed = strip.show(ui).pressed;
            if let Some(role) = pressed.and_then(|index| route.roles.get(index)) {
                actions.push(ViewAction::ShowRole(role.clone(), RoleTab::Profile).into());
            }
        });
        let line = ui.tokens().line;
        ui.painter().vline(
            room.min.x + left - size::SPACE_4,
            (room.min.y + size::SPACE_12)..=(room.min.y + upper - size::SPACE_12),
            Stroke::new(size::STROKE, line),
        );
        at(ui, part(room, left, size::SPACE_12, FIGURES - size::SPACE_16, upper), |ui| {
            if is_noticed(ui, room) {
                figures_ui(ui, route);
            }
        });
        if selected {
            let more = part(room, size::SPACE_16, upper, more, height - upper);
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

fn strip<'a>(name: &'a str, route: &'a RouteRow) -> RouteStrip<'a> {
    RouteStrip::new(name, &route.stations, &route.moves, SeriesColour::Series(route.series))
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

/// The height of what is added for the selected route, over this width.
fn more_height(ui: &Ui, route: &RouteRow, width: f32) -> f32 {
    let words = TextKind::Body13.lines(ui.painter(), route.sentence.as_str(), ui.tokens().t2, width);
    let mut rows = 1.0;
    let mut used = 0.0;
    for word in words_of(route) {
        let button = Button::primary(word).natural_width(ui) + size::SPACE_8;
        if used > 0.0 && used + button - size::SPACE_8 > width {
            (rows, used) = (rows + 1.0, 0.0);
        }
        used += button;
    }
    words.size().y + rows * (size::CONTROL + size::SPACE_8) + size::SPACE_12
}

const USE: &str = "Use this route";
const KEEP: &str = "Keep";
const COMPARE_PAY: &str = "Compare pay";
const REASONS: &str = "Moves and reasons";

/// What can be done with a route.
fn words_of(route: &RouteRow) -> impl Iterator<Item = &'static str> {
    let uses = route.use_route.as_ref().map(|_| USE);
    let keeps = route.keep.as_ref().map(|_| KEEP);
    let compares = (!route.compare_pay.is_empty()).then_some(COMPARE_PAY);
    [uses, keeps, compares, Some(REASONS)].into_iter().flatten()
}

/// What the selected route is best at, and what can be done with it.
fn more_ui(ui: &mut Ui, route: &RouteRow, ledger: ScreenView, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = size::SPACE_8;
    ui.second(&route.sentence);
    let title = &route.title;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::SPACE_8, size::SPACE_8);
        if let Some(use_route) = &route.use_route
            && ui.add(Button::primary(USE)).clicked()
        {
            actions.push(use_route.clone());
        }
        if let Some(keep) = &route.keep {
            let name = format!("Keep {title}, so that Salary compares its pay");
            let hint = Hint::new("Kept under a letter, so that Salary compares its pay");
            if hint.attach(ui.add(Button::plain(KEEP).name(&name))).clicked() {
                actions.push(keep.clone());
            }
        }
        if !route.compare_pay.is_empty()
            && ui.add(Button::plain(COMPARE_PAY).name(&format!("Compare pay: {title}"))).clicked()
        {
            actions.extend(route.compare_pay.iter().cloned());
        }
        if ui.add(Button::plain(REASONS)).clicked() {
            actions.push(ledger.into());
        }
    });
}
