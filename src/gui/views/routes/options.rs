//! Paints the options: roles within reach, stretches, and those that are not yet.

use eframe::egui::{Align2, Color32, Rect, ScrollArea, Stroke, Ui};

use crate::app::action::{Action, ViewAction};
use crate::app::present::routes::options::{OptionGroup, OptionRow, OptionsData};
use crate::app::view::ScreenView;
use crate::app::view::details::{DetailsStart, DetailsView};
use crate::app::view::roles::RoleTab;
use crate::gui::layout::{Part, columns, fit};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::blank::blank_ui;
use crate::gui::views::page::{Page, two_lines};
use crate::gui::views::place::at;
use crate::gui::views::strip::kind_icon;
use crate::gui::widgets::{Button, Card, Chip, ChipKind, ListRow};

use super::tabs::tabs_ui;

/// Width of the button of a row.
const BUTTON: f32 = 132.0;

pub(super) fn options_ui(ui: &mut Ui, data: &OptionsData, actions: &mut Vec<Action>) {
    let mut asked = Vec::new();
    Page::new(&data.title).summary(&data.summary).show(
        ui,
        |ui| {
            if ui.add(Button::plain("Edit plan").icon(Icon::Pencil).name("Details of the plan")).clicked() {
                asked.push(ScreenView::Details(DetailsView::at(DetailsStart::Goal)).into());
            }
            tabs_ui(ui, &data.view, &mut asked);
        },
        |ui| {
            if let Some(blank) = &data.blank {
                Card::plain().fill_height(ui).show(ui, |ui| blank_ui(ui, Icon::Routes, blank, actions));
                return;
            }
            ScrollArea::vertical().id_salt("options").auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::SPACE_12;
                for group in &data.groups {
                    group_ui(ui, group, actions);
                }
            });
        },
    );
    actions.append(&mut asked);
}

fn group_ui(ui: &mut Ui, group: &OptionGroup, actions: &mut Vec<Action>) {
    Card::titled(group.title).bare().body_top(size::CARD_BODY_TOP).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let line = Rect::from_min_size(ui.cursor().min, [ui.available_width(), size::CONTROL_SMALL].into());
        let inside = line.shrink2([size::SPACE_16, 0.0].into());
        at(ui, inside, |ui| ui.second(&group.meaning));
        ui.advance_cursor_after_rect(line);
        if is_wide(inside) {
            let heads = line.translate([0.0, size::CONTROL_SMALL].into());
            heads_ui(ui, heads.shrink2([size::SPACE_16, 0.0].into()));
            ui.advance_cursor_after_rect(heads);
        }
        for row in &group.rows {
            row_ui(ui, row, actions);
        }
        ui.add_space(size::SPACE_8);
    });
}

/// Icon, role, essentials, hours, time, pay, its change, and the button.
const WIDE: [Part; 8] = [
    Part::exactly(size::SPACE_12),
    Part::at_least(220.0),
    Part::exactly(72.0),
    Part::exactly(72.0),
    Part::exactly(96.0),
    Part::exactly(250.0).down_to(170.0).taking(1.0),
    Part::exactly(56.0),
    Part::exactly(BUTTON),
];

/// Whether a row of this width has a column for each figure.
fn is_wide(room: Rect) -> bool {
    fit(room.width(), size::SPACE_16, &WIDE)
}

fn heads_ui(ui: &Ui, room: Rect) {
    let [_, role, met, hours, time, pay, change, _] = columns(room, size::SPACE_16, WIDE);
    for (place, align, word) in [
        (role, Align2::LEFT_CENTER, "Role"),
        (met, Align2::RIGHT_CENTER, "Essentials"),
        (hours, Align2::RIGHT_CENTER, "To learn"),
        (time, Align2::RIGHT_CENTER, "Time"),
        (pay, Align2::LEFT_CENTER, "Pay a year, before and after"),
        (change, Align2::RIGHT_CENTER, "Change"),
    ] {
        ui.paint_words(place, align, TextKind::Caption12, word, ui.tokens().t3);
    }
}

/// Paints the figures of a row, each in its column. Answers where the button stands.
fn wide_ui(ui: &Ui, room: Rect, option: &OptionRow, weak: Color32) -> Rect {
    let tokens = ui.tokens();
    let [_, words, met, hours, time, pay, change, button] = columns(room, size::SPACE_16, WIDE);
    words_ui(ui, words, option, weak);
    for (place, figure) in
        [(met, option.covered.as_str()), (hours, option.hours.as_str()), (change, option.change.as_str())]
    {
        ui.paint_words(place, Align2::RIGHT_CENTER, TextKind::Mono12, figure, tokens.t1);
    }
    ui.paint_words(time, Align2::RIGHT_CENTER, TextKind::Body13, option.years.as_str(), tokens.t1);
    let [amounts, source] = two_lines(pay);
    ui.paint_words(amounts, Align2::LEFT_CENTER, TextKind::Mono12, option.pay.as_str(), tokens.t1);
    ui.paint_words(source, Align2::LEFT_CENTER, TextKind::Caption12, option.pay_source.as_str(), weak);
    button
}

/// The same on two lines at the right.
fn narrow_ui(ui: &Ui, room: Rect, option: &OptionRow, weak: Color32) -> Rect {
    let parts = [
        Part::exactly(size::SPACE_12),
        Part::at_least(260.0).down_to(100.0).in_turn(1),
        Part::exactly(330.0).down_to(180.0),
        Part::exactly(BUTTON),
    ];
    let [_, words, figures, button] = columns(room, size::SPACE_16, parts);
    words_ui(ui, words, option, weak);
    let [figure, pay] = two_lines(figures);
    let covered = format!("{} met · {} to learn · {}", option.covered, option.hours, option.years);
    ui.paint_words(figure, Align2::RIGHT_CENTER, TextKind::Body13, covered, ui.tokens().t2);
    let change = if option.change.is_empty() { String::new() } else { format!(", {}", option.change) };
    let words = format!("{}{change}", option.pay);
    ui.paint_words(pay, Align2::RIGHT_CENTER, TextKind::Caption12, words, weak);
    button
}

/// The role, and below it what kind of move it is.
fn words_ui(ui: &Ui, room: Rect, option: &OptionRow, weak: Color32) {
    let [title, meaning] = two_lines(room);
    ui.paint_words(title, Align2::LEFT_CENTER, TextKind::Body13, option.title.as_str(), ui.tokens().t1);
    ui.paint_words(meaning, Align2::LEFT_CENTER, TextKind::Caption12, option.words.as_str(), weak);
}

fn row_ui(ui: &mut Ui, option: &OptionRow, actions: &mut Vec<Action>) {
    let name = format!(
        "{}, {}; {} essentials met, {} to learn, {}; pay a year {} {}, {}",
        option.title,
        option.words,
        option.covered,
        option.hours,
        option.years,
        option.pay,
        option.change,
        option.pay_source
    );
    let shown = ListRow::new(&name, option.is_goal).tall().show(ui, |ui, rect| {
        let tokens = ui.tokens();
        let weak = ListRow::third_text(ui, option.is_goal);
        let inside = rect.shrink2([size::SPACE_16, 5.0].into());
        ui.painter().hline(inside.x_range(), rect.min.y, Stroke::new(size::STROKE, tokens.line));
        let icon = [inside.min.x + size::SPACE_8, inside.center().y].into();
        option.kind.map_or(Icon::ArrowRight, kind_icon).paint(ui.painter(), icon, size::ICON_ROW, tokens.t2);
        let paint = if is_wide(inside) { wide_ui } else { narrow_ui };
        let button = paint(ui, inside, option, weak);
        let button = Rect::from_center_size(button.center(), [BUTTON, size::CONTROL].into());
        at(ui, button, |ui| {
            if option.is_goal {
                ui.add(Chip::new(ChipKind::Accent, "Your goal"));
                return false;
            }
            let name = format!("Make {} the goal", option.title);
            ui.add(Button::plain("Make it the goal").width(BUTTON).name(&name)).clicked()
        })
    });
    if shown.inner {
        actions.push(option.choose.clone());
    } else if shown.response.clicked() || shown.opened {
        actions.push(ViewAction::ShowRole(option.role.clone(), RoleTab::Profile).into());
    }
}
