//! Paints the three readings of a role and the ledger behind each.

use eframe::egui::{Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::parts::{columns, lines, widths};
use crate::app::action::Action;
use crate::app::present::reading_ledger::ReadingLedger;
use crate::app::present::roles::profile::Readings;
use crate::app::present::roles::{RoleData, RolesData};
use crate::app::view::ScreenView;
use crate::app::view::reading::ReadingKind;
use crate::app::view::roles::{RoleTab, RolesView as View};
use crate::app::words::Words as _;
use crate::gui::layout::Part;
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, IconButton, Progress, essentials, reading, table_view};

/// A reading beside others; where three have no room, the third stands under the first two.
const READING: Part = Part::at_least(249.0);
/// Most rows of a ledger before it scrolls.
const LEDGER_ROWS: usize = 12;

fn open_ledger(data: &RolesData, kind: ReadingKind) -> Action {
    let ledger = (data.view.ledger != Some(kind)).then_some(kind);
    ScreenView::Roles(View { ledger, ..data.view.clone() }).into()
}

/// Paints the three readings.
pub(super) fn readings_ui(
    ui: &mut Ui,
    data: &RolesData,
    role: &RoleData,
    readings: &Readings,
    actions: &mut Vec<Action>,
) {
    let rate = |ui: &mut Ui, actions: &mut Vec<Action>| {
        if ui.add(Button::quiet("Rate").small()).clicked() {
            let view = View { tab: RoleTab::Skills, selected: Some(role.head.role.clone()), ..data.view.clone() };
            actions.push(ScreenView::Roles(view).into());
        }
    };
    let why = |ui: &mut Ui, kind: ReadingKind, name: &str, actions: &mut Vec<Action>| {
        ui.spacing_mut().item_spacing.x = size::SPACE_4;
        let open = data.view.ledger == Some(kind);
        let icon = if open { Icon::ChevronUp } else { Icon::ChevronDown };
        if ui.add(IconButton::new(icon, name).small()).clicked() {
            actions.push(open_ledger(data, kind));
        }
    };
    let mut wanted = Vec::new();
    let mut reading_ui = |ui: &mut Ui, index: usize| match index {
        0 => {
            let [figure, caption] = &readings.covered;
            reading(
                ui,
                "Essentials covered",
                [figure, caption],
                |ui| {
                    if readings.rated {
                        why(ui, ReadingKind::Covered, "How essentials covered adds up", &mut wanted);
                    } else {
                        rate(ui, &mut wanted);
                    }
                },
                |ui| {
                    let [met, ..] = readings.counts;
                    ui.add(essentials(readings.counts, &format!("{met} met, {caption}")));
                },
            );
        }
        1 => {
            let [figure, caption] = &readings.shortfall;
            reading(
                ui,
                ReadingKind::Shortfall.words(),
                [figure, caption],
                |ui| {
                    if readings.rated {
                        why(ui, ReadingKind::Shortfall, "How the hours still to learn add up", &mut wanted);
                    }
                },
                |ui| most_ui(ui, &readings.shortfall_most),
            );
        }
        _ => {
            let [figure, caption] = &readings.confidence;
            reading(
                ui,
                "Confidence",
                [figure, caption],
                |ui| {
                    why(ui, ReadingKind::Confidence, "How confidence adds up", &mut wanted);
                    if readings.rated && readings.confidence_share < 1.0 {
                        rate(ui, &mut wanted);
                    }
                },
                |ui| {
                    ui.add_space(size::SPACE_4);
                    ui.add(Progress::new(readings.confidence_share, caption));
                },
            );
        }
    };
    let three = widths(ui, [READING; 3]);
    if three.len() == 1 {
        columns(ui, &widths(ui, [READING; 2]), &mut reading_ui);
        reading_ui(ui, 2);
    } else {
        columns(ui, &three, &mut reading_ui);
    }
    actions.append(&mut wanted);
}

/// The skill that most of the shortfall is in.
fn most_ui(ui: &mut Ui, words: &str) {
    let text = TextKind::Caption12.line(ui.painter(), words, ui.tokens().t2, ui.available_width());
    let (rect, most) = ui.allocate_exact_size(text.size(), Sense::hover());
    most.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    ui.painter().galley(rect.min, text, ui.tokens().t2);
}

pub(super) fn ledger_ui(ui: &mut Ui, data: &RolesData, ledger: &ReadingLedger, actions: &mut Vec<Action>) {
    let table = ledger.table();
    let rows = table.rows.len().min(LEDGER_ROWS) + 1;
    let title = ledger.heading();
    let close = |ui: &mut Ui, actions: &mut Vec<Action>| {
        if ui.add(IconButton::new(Icon::Close, "Close the ledger").small()).clicked() {
            actions.push(open_ledger(data, ledger.kind));
        }
    };
    Card::titled(&title).show_with(
        ui,
        |ui| close(ui, actions),
        |ui| {
            ui.spacing_mut().item_spacing.y = size::SPACE_8;
            lines(ui, TextKind::Body13, ledger.sentence.as_str(), ui.tokens().t2);
            let room = vec2(ui.available_width(), size::CONTROL_SMALL * rows as f32 + size::SPACE_4);
            let (place, _) = ui.allocate_exact_size(room, Sense::hover());
            ui.scope_builder(UiBuilder::new().max_rect(place), |ui| table_view(ui, &table, &title));
        },
    );
}
