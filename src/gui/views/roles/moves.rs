//! Paints moves in and out of a role.

use eframe::egui::{Align2, Rect, Ui, pos2, vec2};

use crate::app::action::{Action, ViewAction};
use crate::app::present::roles::moves::{MoveRow, MovesTab};
use crate::app::view::roles::RoleTab;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::strip::kind_icon;
use crate::gui::widgets::{Card, Hint, ListRow, paint_two_sources};

/// Narrower than this the pay stands in the second line.
const NARROW: f32 = 620.0;

pub(super) fn moves_ui(ui: &mut Ui, tab: &MovesTab, actions: &mut Vec<Action>) {
    let parts = [
        ("Moves out", &tab.out, "No source names a move out of this role."),
        ("Moves in", &tab.into, "No source names a move into this role."),
    ];
    for (title, rows, none) in parts {
        ui.push_id(title, |ui| {
            Card::titled(title).show_with(
                ui,
                |ui| {
                    if !rows.is_empty() {
                        ui.caption("pay before → after, as published; hatched: by different sources");
                    }
                },
                |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    if rows.is_empty() {
                        ui.second(none);
                    }
                    for row in rows {
                        ui.push_id(&row.role, |ui| row_ui(ui, row, actions));
                    }
                },
            );
        });
    }
}

fn row_ui(ui: &mut Ui, row: &MoveRow, actions: &mut Vec<Action>) {
    let narrow = ui.available_width() < NARROW;
    let shown = ListRow::new(&row.name, false).tall().flush().show(ui, |ui, rect| {
        let tokens = ui.tokens();
        let inside = rect.shrink2(vec2(size::SPACE_4, 0.0));
        row.kind.map_or(Icon::ArrowRight, kind_icon).paint(
            ui.painter(),
            pos2(inside.min.x + size::SPACE_12, rect.center().y),
            size::ICON_ROW,
            tokens.acc,
        );
        let left = inside.min.x + size::SPACE_16 * 2.0;
        let line = |top: f32, height: f32, right: f32| {
            Rect::from_min_max(pos2(left, rect.min.y + top), pos2(right, rect.min.y + top + height))
        };
        let kind = if narrow { TextKind::Caption12 } else { TextKind::Mono12 };
        let place = if narrow { line(25.0, 16.0, inside.max.x) } else { inside };
        // What it pays is never cut: the words beside it give way.
        let pay = ui.paint_words(place, Align2::RIGHT_CENTER, kind, row.pay.as_str(), tokens.t2);
        let mut end = pay.min.x - size::SPACE_8;
        if row.of_two_sources.is_some() {
            end = paint_two_sources(ui, pay.left_center() - vec2(size::SPACE_8, 0.0)).min.x - size::SPACE_8;
        }
        let title = line(6.0, 18.0, if narrow { inside.max.x } else { end });
        ui.paint_words(title, Align2::LEFT_CENTER, TextKind::Body13, row.title.as_str(), tokens.t1);
        let source = if narrow { String::new() } else { format!(" · {}", row.source) };
        let detail = format!("{} · {}{source}", row.kind_words, row.years);
        ui.paint_words(line(25.0, 16.0, end), Align2::LEFT_CENTER, TextKind::Caption12, detail, tokens.t3);
    });
    if shown.response.clicked() || shown.opened {
        actions.push(ViewAction::ShowRole(row.role.clone(), RoleTab::Moves).into());
    }
    let said: Vec<_> = row.note.iter().chain(&row.of_two_sources).map(String::as_str).collect();
    Hint::new(&row.title).text(&said.join(" ")).source(&row.source).attach(shown.response);
}
