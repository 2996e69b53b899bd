//! What a fresh plan lacks, in one line with one thing to do.

use eframe::egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::action::{Action, ViewAction};
use crate::app::present::overview::{FirstThing, FirstThings};
use crate::gui::layout::{Part, columns, rows};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::place::at;
use crate::gui::widgets::{Button, Card, IconButton, pane_start};

/// Height of the card.
pub(super) const HEIGHT: f32 = 60.0;

pub(super) fn first_things_ui(ui: &mut Ui, data: &FirstThings, actions: &mut Vec<Action>) {
    Card::plain().bare().height(HEIGHT).show(ui, |ui| {
        pane_start(ui, "First things");
        let inside = ui.max_rect().shrink2(vec2(size::CARD_SIDE, size::SPACE_8));
        let button = Button::primary(data.way.word).natural_width(ui);
        let parts = [Part::at_least(0.0), Part::exactly(button), Part::exactly(size::CONTROL)];
        let [words, button, close] = columns(inside, size::SPACE_8, parts);
        let [first, second] = rows(words, 0.0, [Part::at_least(0.0), Part::at_least(0.0)]);
        things_ui(ui, first, data);
        ui.paint_words(second, Align2::LEFT_CENTER, TextKind::Caption12, data.why.as_str(), ui.tokens().t2);
        let middle = |rect: Rect| Rect::from_center_size(rect.center(), vec2(rect.width(), size::CONTROL));
        at(ui, middle(button), |ui| {
            let name = format!("{}: {}", data.way.word, data.why);
            if ui.add(Button::primary(data.way.word).name(&name)).clicked() {
                actions.extend(data.way.actions.iter().cloned());
            }
        });
        at(ui, middle(close), |ui| {
            if ui.add(IconButton::new(Icon::Close, "Put the list of first things away")).clicked() {
                actions.push(ViewAction::PutAwayFirstThings.into());
            }
        });
    });
}

/// The things one after the other; where they have no room, the one to do now and how many there are.
fn things_ui(ui: &mut Ui, room: Rect, data: &FirstThings) {
    const GAP: f32 = size::ICON_ROW + size::SPACE_8;
    let width = |thing: &FirstThing| TextKind::Strong13.line(ui.painter(), thing.word, ui.tokens().t1, f32::INFINITY);
    let widths: Vec<f32> = data.things.iter().map(|thing| width(thing).size().x).collect();
    let whole = widths.iter().map(|width| width + GAP + size::SPACE_16).sum::<f32>() - size::SPACE_16;
    let mut from = room.min.x;
    for (index, (thing, width)) in data.things.iter().zip(widths).enumerate() {
        if whole > room.width() && index != data.now {
            continue;
        }
        let place =
            Rect::from_min_max([from, room.min.y].into(), [(from + GAP + width).min(room.max.x), room.max.y].into());
        from = place.max.x + size::SPACE_16;
        thing_ui(ui, place, index, data, thing);
    }
    if whole > room.width() {
        let count = format!("{} of {}", data.now + 1, data.things.len());
        let rest = room.with_min_x(from.min(room.max.x));
        ui.paint_words(rest, Align2::LEFT_CENTER, TextKind::Caption12, count, ui.tokens().t3);
    }
}

fn thing_ui(ui: &Ui, place: Rect, index: usize, data: &FirstThings, thing: &FirstThing) {
    let tokens = ui.tokens();
    let is_now = index == data.now;
    let (icon, colour) = match (thing.done, is_now) {
        (true, _) => (Icon::Check, tokens.good),
        (false, true) => (Icon::ArrowRight, tokens.acc),
        (false, false) => (Icon::Circle, tokens.t3),
    };
    icon.paint(ui.painter(), place.left_center() + vec2(size::ICON_ROW / 2.0, 0.0), size::ICON_ROW, colour);
    let words = place.with_min_x(place.min.x + size::ICON_ROW + size::SPACE_8);
    let (kind, colour) = if is_now { (TextKind::Strong13, tokens.t1) } else { (TextKind::Body13, tokens.t2) };
    ui.paint_words(words, Align2::LEFT_CENTER, kind, thing.word, colour);
    let state = match (thing.done, is_now) {
        (true, _) => "done",
        (false, true) => "next",
        (false, false) => "later",
    };
    let name = format!("{}, {state}", thing.word);
    let response = ui.interact(place, ui.scope_id().with(("first thing", index)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &name));
}
