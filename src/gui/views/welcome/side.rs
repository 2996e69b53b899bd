//! The column at the right: open a plan, what is inside, what stays private.

use eframe::egui::{Align2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

use crate::app::action::{Action, FileAction, ViewAction};
use crate::app::after::After;
use crate::app::command::Command;
use crate::app::present::welcome::WelcomeData;
use crate::app::view::Screen;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, ListRow};

/// Height of the field files are dropped on.
const DROP: f32 = 76.0;

pub(super) fn side_ui(ui: &mut Ui, data: &WelcomeData, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = size::SPACE_16;
    Card::titled("Open a plan").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_8;
        ui.second("A plan is one file. You can keep it, copy it or send it.");
        drop_ui(ui);
        if ui.add(Button::plain("Open file").icon(Icon::Folder).width(ui.available_width())).clicked() {
            actions.push(ViewAction::Run(Command::Open).into());
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        for recent in &data.recent {
            let name = format!("{}, in {}", recent.name, recent.folder);
            let row = ListRow::new(&name, false).flush().show(ui, |ui, room| {
                let tokens = ui.tokens();
                Icon::File.paint(ui.painter(), pos2(room.min.x + 14.0, room.center().y), size::ICON_BUTTON, tokens.t2);
                let file = TextKind::Body13.line(ui.painter(), recent.name.as_str(), tokens.t1, room.width() * 0.5);
                let after = room.min.x + 28.0 + file.size().x + size::SPACE_8;
                ui.painter().galley(pos2(room.min.x + 28.0, room.center().y - file.size().y / 2.0), file, tokens.t1);
                let left = (room.max.x - after - size::SPACE_4).max(0.0);
                let folder = TextKind::Caption12.line(ui.painter(), recent.folder.as_str(), tokens.t3, left);
                ui.painter().galley(pos2(after, room.center().y - folder.size().y / 2.0), folder, tokens.t3);
            });
            if row.response.clicked() || row.opened {
                actions.push(FileAction::Leave(After::Open(recent.path.clone())).into());
            }
        }
    });
    Card::titled("What is inside").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_8;
        for (icon, inside) in [Icon::Roles, Icon::Skills, Icon::Data].into_iter().zip(&data.inside) {
            fact_ui(ui, icon, false, &inside.figure, &inside.detail);
        }
        if ui.add(Button::quiet("Look through the roles")).clicked() {
            actions.push(ViewAction::Go(Screen::Roles).into());
        }
    });
    Card::plain().show(ui, |ui| {
        fact_ui(ui, Icon::Lock, true, "Everything stays on this computer", "No account, no network, no tracking.");
    });
}

fn fact_ui(ui: &mut Ui, icon: Icon, good: bool, figure: &str, detail: &str) {
    let tokens = ui.tokens();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_12;
        let (place, _) = ui.allocate_exact_size(vec2(size::CONTROL_SMALL, size::ROW_TALL - 8.0), Sense::hover());
        icon.paint(ui.painter(), place.center(), size::ICON_RAIL, if good { tokens.good } else { tokens.acc });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.strong_body(figure);
            ui.words(TextKind::Caption12, detail, tokens.t2);
        });
    });
}

/// The dashed field that says where a file can be dropped; lit while one hangs over the window.
fn drop_ui(ui: &mut Ui) {
    let tokens = ui.tokens();
    let over = ui.input(|input| !input.raw.hovered_files.is_empty());
    let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), DROP), Sense::hover());
    let colour = if over { tokens.acc } else { tokens.ctl };
    if over {
        ui.painter().rect_filled(place, size::RADIUS_CONTROL, tokens.accbg);
    }
    let inner = Rect::shrink(place, size::STROKE);
    let corners = [inner.left_top(), inner.right_top(), inner.right_bottom(), inner.left_bottom(), inner.left_top()];
    ui.painter().extend(Shape::dashed_line(&corners, Stroke::new(size::STROKE, colour), 4.0, 3.0));
    Icon::Folder.paint(ui.painter(), place.center() - vec2(0.0, 12.0), size::ICON_RAIL, tokens.t2);
    let words = place.center() + vec2(0.0, 16.0);
    ui.painter().text(words, Align2::CENTER_CENTER, "Drop a plan file here", TextKind::Body13.font(), tokens.t2);
}
