//! Paints the profile: readings with their ledgers, what the work is, what it asks for, and the full text.

use eframe::egui::{Align2, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::parts::{columns, lines, link, point, rule, split, widths};
use super::readings::{ledger_ui, readings_ui};
use super::section::section_ui;
use super::unrated::unrated_ui;
use crate::app::action::{Action, ViewAction};
use crate::app::present::roles::profile::{Ask, ProfileTab};
use crate::app::present::roles::{RoleData, RolesData};
use crate::app::view::ScreenView;
use crate::app::view::roles::{RoleTab, RolesView as View};
use crate::gui::layout::{Part, lengths};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::strip::kind_icon;
use crate::gui::widgets::{Button, Card, Chip, ChipKind, Hint, ListRow};

pub(super) fn profile_ui(ui: &mut Ui, data: &RolesData, role: &RoleData, tab: &ProfileTab, actions: &mut Vec<Action>) {
    if let Some(unrated) = &tab.unrated {
        unrated_ui(ui, unrated, actions);
    }
    if let Some(readings) = &tab.readings {
        readings_ui(ui, data, role, readings, actions);
    }
    if let Some(ledger) = &tab.ledger {
        ledger_ui(ui, data, ledger, actions);
    }
    let widths = widths(ui, [Part::at_least(287.0), Part::exactly(317.0)]);
    columns(ui, &widths, |ui, index| match index {
        0 => {
            work_ui(ui, data, tab, actions);
            if widths.len() == 1 {
                asks_ui(ui, tab, actions);
            }
        }
        _ => asks_ui(ui, tab, actions),
    });
    full_ui(ui, data, tab, actions);
}

fn work_ui(ui: &mut Ui, data: &RolesData, tab: &ProfileTab, actions: &mut Vec<Action>) {
    let title = if tab.duties.is_empty() { "What it is for" } else { "What you would do" };
    Card::titled(title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_8;
        lines(ui, TextKind::Body13, &tab.summary, ui.tokens().t2);
        for duty in &tab.duties {
            point(ui, duty);
        }
        if tab.duties.is_empty() && tab.own.is_none() {
            lines(ui, TextKind::Caption12, "No source lists the duties of this role.", ui.tokens().t3);
        }
        if !tab.sectors.is_empty() || !tab.satirical_sectors.is_empty() {
            rule(ui);
            ui.caption("Found in");
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(size::SPACE_8, size::SPACE_4);
                for sector in &tab.sectors {
                    ui.add(Chip::new(ChipKind::Plain, sector));
                }
                for sector in &tab.satirical_sectors {
                    ui.add(Chip::new(ChipKind::Satire, sector));
                }
            });
        }
        ui.add_space(size::SPACE_4);
        source_ui(ui, &tab.source);
        if let Some(correction) = tab.correction.as_ref().filter(|correction| correction.is_unused())
            && ui.add(Button::quiet("Correct this role…").small()).clicked()
        {
            let view = View { correcting: Some(correction.role.clone()), ..data.view.clone() };
            actions.push(ScreenView::Roles(view).into());
        }
    });
}

/// A line with the sign of a source.
fn source_ui(ui: &mut Ui, source: &str) {
    let tokens = ui.tokens();
    let left = size::ICON_BUTTON + size::ICON_GAP;
    let words = TextKind::Caption12.lines(ui.painter(), source, tokens.t3, ui.available_width() - left);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), words.size().y), Sense::hover());
    response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, source));
    let centre = pos2(rect.min.x + size::ICON_BUTTON / 2.0, rect.min.y + 8.0);
    Icon::Info.paint(ui.painter(), centre, size::ICON_BUTTON, tokens.t3);
    ui.painter().galley(rect.min + vec2(left, 0.0), words, tokens.t3);
}

fn asks_ui(ui: &mut Ui, tab: &ProfileTab, actions: &mut Vec<Action>) {
    Card::titled("What it asks for").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_8;
        for ask in &tab.asks {
            ask_ui(ui, ask);
        }
        if tab.asks.is_empty() {
            let own = "Nothing but the skills you state.";
            ui.second(if tab.own.is_some() { own } else { "The sources ask for nothing but skills." });
        }
        rule(ui);
        ui.caption("Leads to");
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in &tab.leads_to {
            split(
                ui,
                size::CONTROL_SMALL,
                |ui| {
                    ui.words(TextKind::Caption12, row.kind_words.to_lowercase(), ui.tokens().t3);
                },
                |ui, _| {
                    let (place, _) = ui.allocate_exact_size(vec2(size::ICON_BUTTON, size::ICON_BUTTON), Sense::hover());
                    row.kind.map_or(Icon::ArrowRight, kind_icon).paint(
                        ui.painter(),
                        place.center(),
                        size::ICON_BUTTON,
                        ui.tokens().acc,
                    );
                    if link(ui, &row.title, &row.name).clicked() {
                        actions.push(ViewAction::ShowRole(row.role.clone(), RoleTab::Profile).into());
                    }
                },
            );
        }
        if tab.leads_to.is_empty() {
            ui.second("No source names a move on from here.");
        }
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        rule(ui);
        let count = tab.outlook.len();
        ui.caption(if count > 1 { format!("Outlook, {count} readings") } else { "Outlook".to_owned() });
        for line in &tab.outlook {
            let figure = TextKind::Strong13.job(line.figure.as_str(), ui.tokens().t1);
            let mut job = figure;
            job.append(&format!(" {}", line.what), 0.0, TextKind::Body13.format(ui.tokens().t2));
            ui.add(eframe::egui::Label::new(job).wrap());
            let source = lines(ui, TextKind::Caption12, &line.source, ui.tokens().t3);
            if let Some(note) = &line.note {
                Hint::new(&line.source).text(note).attach(source);
            }
        }
        if tab.outlook.is_empty() {
            ui.second("No source says how employment will change.");
        }
    });
}

fn ask_ui(ui: &mut Ui, ask: &Ask) {
    let room = ui.available_rect_before_wrap();
    let end = if ask.state.is_some() { 92.0 } else { 0.0 };
    let left = room.with_max_x(room.max.x - end);
    let shown = ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.caption(ask.what.as_str());
        lines(ui, TextKind::Body13, &ask.text, ui.tokens().t1);
    });
    if let Some(state) = ask.state {
        let line = Rect::from_min_max(
            pos2(left.max.x, shown.response.rect.min.y),
            pos2(room.max.x, shown.response.rect.max.y),
        );
        let layout = eframe::egui::Layout::right_to_left(eframe::egui::Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(line).layout(layout), |ui| {
            ui.add(Chip::new(state.into(), ask.word))
        });
    }
}

fn full_ui(ui: &mut Ui, data: &RolesData, tab: &ProfileTab, actions: &mut Vec<Action>) {
    let Some(open) = tab.sections.get(tab.open) else { return };
    Card::titled(tab.full).show(ui, |ui| {
        let text = Part::at_least(398.0).down_to(200.0).in_turn(1);
        let widths = lengths(ui.available_width(), size::SPACE_16, [Part::exactly(172.0).down_to(140.0), text]);
        let [index, _] = widths;
        let room = ui.available_rect_before_wrap();
        let heights_id = ui.scope_id().with("heights of the full profile");
        let [list, text]: [f32; 2] = ui.data(|data| data.get_temp(heights_id)).unwrap_or_default();
        // The index stays in view while a long section is read.
        let hidden = ui.clip_rect().min.y + size::SPACE_12 - room.min.y;
        let down = hidden.clamp(0.0, (text - list).max(0.0)).round();
        let (mut index_height, mut text_height) = (list, text);
        columns(ui, &widths, |ui, column| {
            if column == 0 {
                ui.add_space(down);
                let shown = ui.scope(|ui| index_ui(ui, data, tab, actions));
                index_height = shown.response.rect.height();
            } else {
                ui.add_space(size::SPACE_4);
                let shown = ui.scope(|ui| section_ui(ui, open, actions));
                text_height = shown.response.rect.height() + size::SPACE_4;
            }
        });
        ui.data_mut(|data| data.insert_temp(heights_id, [index_height, text_height]));
        let x = room.min.x + index + size::SPACE_4;
        let bottom = ui.min_rect().max.y;
        ui.painter().vline(x, room.min.y..=bottom, eframe::egui::Stroke::new(size::STROKE, ui.tokens().line));
    });
}

fn index_ui(ui: &mut Ui, data: &RolesData, tab: &ProfileTab, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for (at, section) in tab.sections.iter().enumerate() {
        let on = at == tab.open;
        ui.push_id(section.id, |ui| {
            let row = ListRow::new(section.title, on).height(26.0).flush().show(ui, |ui, rect| {
                let kind = if on { TextKind::Strong13 } else { TextKind::Body13 };
                let words = rect.shrink2(vec2(size::SPACE_8, 0.0));
                ui.paint_words(words, Align2::LEFT_CENTER, kind, section.title, ui.tokens().t1);
            });
            if row.response.clicked() || row.opened || (row.response.gained_focus() && !on) {
                let view = View { section: Some(section.id), ..data.view.clone() };
                actions.push(ScreenView::Roles(view).into());
            }
        });
    }
}
