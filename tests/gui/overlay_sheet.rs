//! Pictures of what opens over a page: suggestions, menu, hint and dialog.

use eframe::egui::{Key, Rect, Theme, Ui, UiBuilder, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use rungs::gui::theme::Icon;
use rungs::gui::widgets::{Button, Dialog, Hint, MenuEntry, Picker, Select, Suggestion};

use crate::support::{Picture as _, harness};

fn at<R>(ui: &mut Ui, x: f32, y: f32, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = Rect::from_min_size(pos2(x, y), vec2(width, 300.0));
    ui.scope_builder(UiBuilder::new().max_rect(rect), content).inner
}

fn suggestion(label: &str, detail: &str, source: &str) -> Suggestion {
    let found = label.find("Machine Learn").unwrap_or(0);
    Suggestion {
        label: label.to_owned(),
        detail: detail.to_owned(),
        source: source.to_owned(),
        matched: (found..found + 13).collect(),
        clear: false,
    }
}

fn sheet(theme: Theme, name: &str) {
    let suggestions = [
        suggestion("Junior Machine Learning Engineer", "also ML Associate, AI Apprentice", "Bundled, entry"),
        suggestion("Machine Learning Engineer", "also listed in 3 O*NET occupations", "Bundled, mid"),
        suggestion("Machine Learning Scientist", "Data Scientists, 15-2051", "O*NET title"),
    ];
    let mut text = "machine learn".to_owned();
    let mut window = harness(theme, [1000.0, 360.0], |ui| {
        at(ui, 20.0, 20.0, 568.0, |ui| Picker::new(&mut text, "Role now", &suggestions).large().width(568.0).show(ui));
        at(ui, 620.0, 20.0, 340.0, |ui| {
            let response = ui.add(Button::plain("Base pay"));
            response.context_menu(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(MenuEntry::new("Show as table").icon(Icon::Table).key("T"));
                ui.add(MenuEntry::new("Nominal money").checked(true));
                ui.add(MenuEntry::new("Remove step").icon(Icon::Trash).danger().key("Del"));
            });
        });
        at(ui, 620.0, 200.0, 340.0, |ui| {
            ui.add(Select::new("Sort by", &mut 0, &[(0, "Group"), (1, "Weight")]).prefix("Sort: ").icon(Icon::Filter));
            let response = ui.add(Button::quiet("USD 188,940"));
            Hint::new("USD 188,940").text("157,399–227,416 in 8 of 10").source("AiPathly, 2024").attach(response)
        });
    });
    window.run();
    window.get_by_label("Base pay").click_secondary();
    window.run();
    window.get_by_label("Role now").focus();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    window.picture(name);
}

/// The states a picture of rest cannot show: one part with the focus and its hint, one under the pointer.
fn states(theme: Theme, name: &str) {
    let mut window = harness(theme, [420.0, 150.0], |ui| {
        at(ui, 20.0, 20.0, 380.0, |ui| {
            ui.horizontal(|ui| {
                let response = ui.add(Button::plain("USD 188,940"));
                Hint::new("USD 188,940")
                    .text("157,399–227,416 in 8 of 10 runs")
                    .source("AiPathly, 2024")
                    .attach(response);
                ui.add(Button::primary("Start"));
                ui.add(Button::plain("Compare"));
                ui.add(Button::quiet("All"));
            });
        });
    });
    window.run();
    window.key_press(Key::Tab);
    window.run();
    window.get_by_label("Start").hover();
    window.run();
    window.picture(name);
}

fn dialog(theme: Theme, name: &str) {
    let mut window = harness(theme, [600.0, 260.0], |ui| {
        let dialog =
            Dialog::new("Remove the route “Stay technical”?").text("Its 4 steps stay in your plan. You can undo this.");
        dialog.safe("Keep").danger("Remove").show(ui.ctx());
    });
    window.run();
    window.picture(name);
}

#[test]
fn dark_overlays_look_as_designed() {
    sheet(Theme::Dark, "overlays_dark");
}

#[test]
fn dark_dialog_looks_as_designed() {
    dialog(Theme::Dark, "dialog_dark");
}

#[test]
fn dark_focus_and_hover_look_as_designed() {
    states(Theme::Dark, "states_dark");
}
