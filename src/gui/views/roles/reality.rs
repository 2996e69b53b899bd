//! Paints the reality check. Every card bears the mark of satire.

use eframe::egui::{Align2, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::parts::{columns, lines, link, rule, satire, widths};
use crate::app::action::{Action, SettingsAction, ViewAction};
use crate::app::present::roles::RolesData;
use crate::app::present::roles::reality::RealityTab;
use crate::app::view::ScreenView;
use crate::app::view::roles::{RoleTab, RolesView as View};
use crate::gui::layout::Part;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, Chip, ChipKind, dashed_rect};

/// Least height of the banner.
const BANNER: f32 = 48.0;
/// What the advertisement says, what the satire says and what to ask, beside one another.
const AUTOPSY: [Part; 3] =
    [Part::at_least(177.0).taking(0.3), Part::at_least(211.0).taking(0.36), Part::at_least(200.0).taking(0.34)];

pub(super) fn reality_ui(ui: &mut Ui, data: &RolesData, tab: &RealityTab, actions: &mut Vec<Action>) {
    banner_ui(ui, tab, actions);
    card(ui, "Ad and reality", |ui| autopsy_ui(ui, tab));
    let widths = widths(ui, [Part::at_least(302.0); 2]);
    columns(ui, &widths, |ui, index| {
        if index == 0 {
            card(ui, "A day, as told", |ui| day_ui(ui, tab));
            card(ui, "Artefacts", |ui| pairs_ui(ui, &tab.artefacts));
            card(ui, "Habitat", |ui| tab.habitat.iter().for_each(|place| drop(satire(ui, TextKind::Body13, place))));
            card(ui, "Talking to one", |ui| drop(satire(ui, TextKind::Body13, &tab.talking_to_one)));
            card(ui, "Set beside it", |ui| related_ui(ui, tab, actions));
        }
        if index == 1 || widths.len() == 1 {
            card(ui, "Vanity metrics", |ui| pairs_ui(ui, &tab.vanity_metrics));
            card(ui, "Complaints", |ui| complaints_ui(ui, tab));
            card(ui, "On pay", |ui| jibe_ui(ui, &tab.pay_jibe, tab.pay_printed.as_deref()));
            card(ui, "On redundancy", |ui| {
                jibe_ui(ui, &tab.redundancy, tab.redundancy_printed.as_deref());
                if link(ui, "Sourced outlook", "Show the sourced outlook").clicked() {
                    actions.push(ScreenView::Roles(View { tab: RoleTab::Profile, ..data.view.clone() }).into());
                }
            });
        }
    });
}

/// A card with the mark of satire.
fn card(ui: &mut Ui, title: &str, body: impl FnOnce(&mut Ui)) {
    ui.push_id(title, |ui| {
        Card::titled(title).show_with(
            ui,
            |ui| {
                ui.add(Chip::new(ChipKind::Satire, "Satire"));
            },
            |ui| {
                ui.spacing_mut().item_spacing.y = size::SPACE_8;
                body(ui);
            },
        );
    });
}

fn banner_ui(ui: &mut Ui, tab: &RealityTab, actions: &mut Vec<Action>) {
    let tokens = ui.tokens();
    let left = 104.0;
    let right = 160.0;
    let room = ui.available_width();
    let words = TextKind::Body13.lines(ui.painter(), tab.banner.as_str(), tokens.t2, room - left - right);
    let height = (words.size().y + 2.0 * size::SPACE_8).max(BANNER);
    let (rect, response) = ui.allocate_exact_size(vec2(room, height), Sense::hover());
    response.widget_info(|| {
        eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Note, true, format!("Satire. {}", tab.banner))
    });
    ui.painter().rect_filled(rect, size::RADIUS_CARD, tokens.bg2);
    dashed_rect(ui.painter(), rect, size::RADIUS_CARD, Stroke::new(size::STROKE, tokens.ctl), size::DASH_EDGE);
    let middle = rect.center().y;
    Icon::Smile.paint(ui.painter(), pos2(rect.min.x + 27.0, middle), size::ICON_RAIL, tokens.t1);
    let title = Rect::from_min_max(pos2(rect.min.x + 49.0, rect.min.y), pos2(rect.min.x + left, rect.max.y));
    ui.paint_words(title, Align2::LEFT_CENTER, TextKind::Strong13, "Satire", tokens.t1);
    ui.painter().galley(pos2(rect.min.x + left, (middle - words.size().y / 2.0).round()), words, tokens.t2);
    let end = rect.with_max_x(rect.max.x - size::SPACE_12);
    let layout = eframe::egui::Layout::right_to_left(eframe::egui::Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(end).layout(layout), |ui| {
        if ui.add(Button::plain("Hide satire").name("Hide satire everywhere")).clicked() {
            actions.push(SettingsAction::HideSatire(true).into());
        }
    });
}

fn autopsy_ui(ui: &mut Ui, tab: &RealityTab) {
    let widths = widths(ui, AUTOPSY);
    let narrow = widths.len() == 1;
    let heads = ["The job ad says", "The satire says", "So ask in the interview, in our words"];
    ui.spacing_mut().item_spacing.y = size::SPACE_4;
    if !narrow {
        columns(ui, &widths, |ui, at| drop(ui.caption(heads.get(at).copied().unwrap_or_default())));
    }
    for (index, [advert, said, ask]) in tab.autopsy.iter().enumerate() {
        rule(ui);
        ui.push_id(index, |ui| {
            columns(ui, &widths, |ui, at| {
                if at == 0 {
                    lines(ui, TextKind::Body13, advert, ui.tokens().t1);
                }
                if at == 1 || narrow {
                    satire(ui, TextKind::Body13, said);
                }
                if at == 2 || narrow {
                    ask_ui(ui, ask);
                }
            });
        });
    }
}

fn ask_ui(ui: &mut Ui, ask: &str) {
    let tokens = ui.tokens();
    let left = 22.0;
    let words = TextKind::Body13.lines(ui.painter(), ask, tokens.t1, ui.available_width() - left);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), words.size().y), Sense::hover());
    response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, ask));
    Icon::Help.paint(ui.painter(), pos2(rect.min.x + 7.0, rect.min.y + 9.0), size::ICON_BUTTON, tokens.acc);
    ui.painter().galley(rect.min + vec2(left, 0.0), words, tokens.t1);
}

fn day_ui(ui: &mut Ui, tab: &RealityTab) {
    for (index, [hours, title, text]) in tab.day.iter().enumerate() {
        ui.push_id(index, |ui| {
            columns(ui, &widths(ui, [Part::exactly(92.0), Part::at_least(0.0)]), |ui, at| {
                ui.spacing_mut().item_spacing.y = 2.0;
                if at == 0 {
                    ui.words(TextKind::Mono12, hours.as_str(), ui.tokens().t2);
                } else {
                    lines(ui, TextKind::Body13, title, ui.tokens().t1);
                    satire(ui, TextKind::Caption12, text);
                }
            });
        });
    }
}

fn pairs_ui(ui: &mut Ui, pairs: &[[String; 2]]) {
    for [title, text] in pairs {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            lines(ui, TextKind::Body13, title, ui.tokens().t1);
            satire(ui, TextKind::Caption12, text);
        });
    }
}

fn complaints_ui(ui: &mut Ui, tab: &RealityTab) {
    for (text, invented) in &tab.complaints {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            satire(ui, TextKind::Body13, text);
            if *invented {
                ui.caption("paraphrased; the voice is invented or cannot be traced");
            }
        });
    }
}

fn jibe_ui(ui: &mut Ui, text: &str, printed: Option<&str>) {
    satire(ui, TextKind::Body13, text);
    if let Some(printed) = printed {
        lines(ui, TextKind::Caption12, printed, ui.tokens().t2);
        lines(ui, TextKind::Caption12, "No figure, reading or route uses it.", ui.tokens().t3);
    }
}

fn related_ui(ui: &mut Ui, tab: &RealityTab, actions: &mut Vec<Action>) {
    for row in &tab.related {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            if link(ui, &row.title, &format!("Show {}", row.title)).clicked() {
                actions.push(ViewAction::ShowRole(row.role.clone(), RoleTab::RealityCheck).into());
            }
            ui.caption(row.percent.as_str());
            satire(ui, TextKind::Body13, &row.text);
        });
    }
}
