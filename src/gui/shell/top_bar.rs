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
use crate::app::words::Words as _;
use crate::gui::layout::{Part, columns, lengths};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{IconButton, key_cap, ring_at};

/// The menu, the plan, the field that opens the palette, help and theme. The field gives way first, then the plan; where
/// neither has room the menu alone leads to the palette.
const PARTS: [Part; 4] = [
    Part::exactly(84.0),
    Part::exactly(354.0).down_to(60.0).in_turn(1),
    Part::exactly(400.0).down_to(150.0).or_nothing(1),
    Part::at_least(108.0),
];
/// A field narrower than this does not name its key.
const WITH_KEY: f32 = 190.0;
/// Diameter of the mark of unsaved changes.
const DOT: f32 = 8.0;

pub(super) fn top_bar_ui(ui: &mut Ui, chrome: &ChromeData, state: &State, actions: &mut Vec<Action>) {
    let room = ui.max_rect();
    ui.painter().hline(room.x_range(), room.max.y - size::STROKE / 2.0, Stroke::new(size::STROKE, ui.tokens().line));
    let bar = room.with_max_y(room.max.y - size::STROKE);
    menu_ui(ui, bar, state, actions);
    let [_, plan, palette, _] = columns(bar, size::SPACE_12, PARTS);
    let welcoming = state.is_welcoming();
    let plan = if welcoming { plan.with_max_x(bar.max.x - 120.0) } else { plan };
    plan_ui(ui, plan, chrome, state, actions);
    if !welcoming && palette.is_positive() {
        let place = Align2::CENTER_CENTER.align_size_within_rect(vec2(palette.width(), size::CONTROL), palette);
        if palette_field(ui, place).clicked() {
            actions.push(ViewAction::Run(Command::Palette).into());
        }
    }
    let buttons = vec2(2.0 * size::CONTROL + size::SPACE_12, size::CONTROL);
    let end = Align2::RIGHT_CENTER.align_size_within_rect(buttons, bar.shrink2(vec2(40.0, 0.0)));
    ui.scope_builder(UiBuilder::new().max_rect(end).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_12;
        run_button(ui, Icon::Help, Command::Help, state, actions);
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
        let dotted = matches!(chrome.safety, Safety::NotSaved | Safety::FileGone | Safety::Saving);
        let wide = |kind: TextKind, text: &str| kind.line(ui.painter(), text, tokens.t1, f32::INFINITY).size().x.ceil();
        let dot = if dotted { DOT + size::ICON_GAP } else { 0.0 };
        // What stands after the name keeps its room as long as a little of the name has some.
        let [name, safety, buttons] = lengths(
            room.width(),
            0.0,
            [
                Part::exactly(wide(TextKind::Title15, &chrome.plan)).down_to(40.0),
                Part::exactly(size::SPACE_8 + 2.0 * size::ICON_GAP + dot + wide(TextKind::Caption12, words))
                    .or_nothing(2),
                Part::exactly(size::SPACE_16 + 2.0 * (size::CONTROL + size::ICON_GAP)).or_nothing(1),
            ],
        );
        let title = TextKind::Title15.job(chrome.plan.as_str(), tokens.t1);
        let shown = TextKind::Title15.line(ui.painter(), chrome.plan.as_str(), tokens.t1, name).size().x;
        ui.add_sized(vec2(shown, size::CONTROL), Label::new(title).truncate());
        if safety > 0.0 {
            ui.add_space(size::SPACE_8);
            if dotted {
                let (dot, _) = ui.allocate_exact_size(vec2(DOT, DOT), Sense::hover());
                ui.painter().circle_filled(dot.center(), DOT / 2.0, tokens.warn);
            }
            ui.words(TextKind::Caption12, words, tokens.t2);
        }
        if buttons > 0.0 {
            ui.add_space(size::SPACE_16);
            run_button(ui, Icon::Undo, Command::Undo, state, actions);
            run_button(ui, Icon::Redo, Command::Redo, state, actions);
        }
    });
}

fn palette_field(ui: &mut Ui, place: Rect) -> Response {
    let response = ui.interact(place, ui.scope_id().with("palette"), Sense::click());
    let name = "Search roles, skills, steps or commands";
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let tokens = ui.tokens();
    let edge = if response.hovered() || response.has_focus() { tokens.ctl } else { tokens.line };
    ui.painter().rect(place, size::RADIUS_CONTROL, tokens.bg1, Stroke::new(size::STROKE, edge), StrokeKind::Inside);
    ring_at(ui, &response, place.expand(size::FOCUS_GAP), size::RADIUS_CARD, StrokeKind::Outside);
    Icon::Search.paint(ui.painter(), pos2(place.min.x + 16.0, place.center().y), size::ICON_FIELD, tokens.t3);
    let with_key = place.width() >= WITH_KEY;
    let room = place.width() - if with_key { 110.0 } else { 31.0 + size::SPACE_8 };
    let words = TextKind::Body13.line(ui.painter(), name, tokens.t3, room);
    ui.painter().galley(pos2(place.min.x + 31.0, place.center().y - words.size().y / 2.0), words, tokens.t3);
    if with_key {
        let key = Rect::from_center_size(pos2(place.max.x - 36.0, place.center().y), vec2(56.0, 18.0));
        ui.scope_builder(UiBuilder::new().max_rect(key), |ui| ui.add(key_cap("Ctrl+K")));
    }
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
