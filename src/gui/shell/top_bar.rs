//! The top bar: menu, plan, undo, palette, help, theme.

use eframe::egui::{
    Align, Align2, Label, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::menu::menu_ui;
use crate::app::action::{Action, ViewAction};
use crate::app::command::Command;
use crate::app::present::chrome::{ChromeData, Safety};
use crate::app::state::State;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{IconButton, KeyCap};

/// From the left edge to the name of the plan.
const NAME_LEFT: f32 = 96.0;
/// From the left edge to the field that opens the palette.
const PALETTE_LEFT: f32 = 462.0;
/// Width of that field; narrower in a narrow window.
const PALETTE_WIDTH: f32 = 400.0;
/// Room for help and theme at the right.
const END: f32 = 120.0;
/// Diameter of the mark of unsaved changes.
const DOT: f32 = 8.0;

/// Paints the top bar.
pub(super) fn top_bar_ui(ui: &mut Ui, chrome: &ChromeData, state: &State, actions: &mut Vec<Action>) {
    let room = ui.max_rect();
    ui.painter().hline(room.x_range(), room.max.y - size::STROKE / 2.0, Stroke::new(size::STROKE, ui.tokens().line));
    let bar = room.with_max_y(room.max.y - size::STROKE);
    menu_ui(ui, bar, state, actions);
    let narrow = bar.width() < PALETTE_LEFT + PALETTE_WIDTH + END;
    let palette_left = bar.min.x + if narrow { (bar.width() * 0.45).min(PALETTE_LEFT) } else { PALETTE_LEFT };
    let welcoming = state.is_welcoming();
    let left_end = if welcoming { bar.max.x - END } else { palette_left - size::SPACE_12 };
    let left = Rect::from_min_max(pos2(bar.min.x + NAME_LEFT, bar.min.y), pos2(left_end, bar.max.y));
    plan_ui(ui, left, chrome, state, actions);
    if !welcoming {
        let width = PALETTE_WIDTH.min(bar.max.x - END - palette_left);
        let place =
            Rect::from_min_size(pos2(palette_left, bar.center().y - size::CONTROL / 2.0), vec2(width, size::CONTROL));
        if palette_field(ui, place).clicked() {
            actions.push(ViewAction::Run(Command::Palette).into());
        }
    }
    let buttons = vec2(2.0 * size::CONTROL + size::SPACE_12, size::CONTROL);
    let end = Align2::RIGHT_CENTER.align_size_within_rect(buttons, bar.shrink2(vec2(40.0, 0.0)));
    ui.scope_builder(UiBuilder::new().max_rect(end).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_12;
        run_button(ui, Icon::Help, Command::Keys, state, actions);
        let theme = if state.dark { Icon::Sun } else { Icon::Moon };
        run_button(ui, theme, Command::SwitchTheme, state, actions);
    });
}

fn plan_ui(ui: &mut Ui, room: Rect, chrome: &ChromeData, state: &State, actions: &mut Vec<Action>) {
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = size::ICON_GAP;
        let tokens = ui.tokens();
        if chrome.safety == Safety::NoPlan {
            ui.words(TextKind::Title15, "Rungs", tokens.t1);
            return;
        }
        let words = chrome.safety.words();
        // What stands after the name keeps its room; a long name ends in an ellipsis.
        let after = TextKind::Caption12.line(ui.painter(), words, tokens.t2, f32::INFINITY).size().x + 128.0;
        let name = TextKind::Title15.job(chrome.plan.as_str(), tokens.t1);
        let width = (room.width() - after).max(40.0);
        let galley = TextKind::Title15.line(ui.painter(), chrome.plan.as_str(), tokens.t1, width);
        ui.add_sized(vec2(galley.size().x, size::CONTROL), Label::new(name).truncate());
        ui.add_space(size::SPACE_8);
        if matches!(chrome.safety, Safety::NotSaved | Safety::FileGone | Safety::Saving) {
            let (dot, _) = ui.allocate_exact_size(vec2(DOT, DOT), Sense::hover());
            ui.painter().circle_filled(dot.center(), DOT / 2.0, tokens.warn);
        }
        ui.words(TextKind::Caption12, words, tokens.t2);
        ui.add_space(size::SPACE_16);
        run_button(ui, Icon::Undo, Command::Undo, state, actions);
        run_button(ui, Icon::Redo, Command::Redo, state, actions);
    });
}

fn palette_field(ui: &mut Ui, place: Rect) -> Response {
    let response = ui.interact(place, ui.scope_id().with("palette"), Sense::click());
    let name = "Search roles, skills, steps or commands";
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let tokens = ui.tokens();
    let edge = if response.hovered() || response.has_focus() { tokens.ctl } else { tokens.line };
    ui.painter().rect(place, size::RADIUS_CONTROL, tokens.bg1, Stroke::new(size::STROKE, edge), StrokeKind::Inside);
    if response.has_focus() {
        let ring = Stroke::new(size::FOCUS_STROKE, tokens.acc);
        ui.painter().rect_stroke(place.expand(size::FOCUS_GAP), size::RADIUS_CARD, ring, StrokeKind::Outside);
    }
    Icon::Search.paint(ui.painter(), pos2(place.min.x + 16.0, place.center().y), size::ICON_FIELD, tokens.t3);
    let words = TextKind::Body13.line(ui.painter(), name, tokens.t3, (place.width() - 110.0).max(0.0));
    ui.painter().galley(pos2(place.min.x + 31.0, place.center().y - words.size().y / 2.0), words, tokens.t3);
    let key = Rect::from_center_size(pos2(place.max.x - 36.0, place.center().y), vec2(56.0, 18.0));
    ui.scope_builder(UiBuilder::new().max_rect(key), |ui| ui.add(KeyCap::new("Ctrl+K")));
    response
}

fn run_button(ui: &mut Ui, icon: Icon, command: Command, state: &State, actions: &mut Vec<Action>) {
    let words = command.words_in(state);
    let obstacle = command.obstacle(state);
    let response = ui.add_enabled(obstacle.is_none(), IconButton::new(icon, &words));
    if response.on_disabled_hover_text(obstacle.unwrap_or_default()).clicked() {
        actions.push(ViewAction::Run(command).into());
    }
}
