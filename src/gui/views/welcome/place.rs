//! “Where are you now?”: the role held, the place, the years in it and the pay.

use eframe::egui::{Align, Id, Layout, Ui};

use super::{picked_ui, question_ui, shown, take};
use crate::app::present::welcome::WelcomeData;
use crate::app::view::welcome::WelcomeView as Picked;
use crate::gui::theme::{Icon, TextExt as _, size};
use crate::gui::views::words::{Tone, words_ui};
use crate::gui::widgets::{Card, Checkbox, Field, Picker, Select};

/// What a screen reader calls the field.
const NAME: &str = "The role you hold";

/// Paints the first question. `focus` puts the cursor into its field.
pub(super) fn place_ui(ui: &mut Ui, data: &WelcomeData, picked: &mut Picked, focus: bool) {
    Card::plain().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_8;
        question_ui(ui, "1", "Where are you now?");
        if let Some(role) = &data.role {
            if picked_ui(ui, role, Icon::User, "Pick another present role", NAME) {
                picked.role = None;
            }
        } else {
            let suggestions = shown(&data.roles);
            let width = ui.available_width();
            let picker = Picker::new(&mut picked.role_text, NAME, &suggestions);
            let answer = picker.hint("Type your job title").large().width(width).show(ui);
            if focus {
                answer.response.request_focus();
            }
            if let Some(index) = answer.chosen {
                take(picked, false, data, index);
            } else if !data.view.role_text.trim().is_empty() && data.roles.is_empty() {
                ui.caption("No role is called like that. Pick the nearest; its skills can be changed.");
            }
        }
        // Side by side, or under one another where that would be too narrow.
        let third = (ui.available_width() - 2.0 * size::SPACE_16) / 3.0;
        let (third, layout) = if third < 120.0 {
            (ui.available_width(), Layout::top_down(Align::Min))
        } else {
            (third, Layout::left_to_right(Align::Min))
        };
        ui.with_layout(layout, |ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_16;
            labelled(ui, third, "Place", |ui| {
                let options: Vec<(usize, &str)> =
                    data.places.iter().enumerate().map(|(index, (_, title))| (index, title.as_str())).collect();
                let mut place = data.place;
                ui.add(Select::new("Place", &mut place, &options).width(third));
                if place != data.place {
                    picked.place = data.places.get(place).map(|(id, _)| id.clone());
                }
            });
            labelled(ui, third, "Years in this role, optional", |ui| {
                let field = Field::new(&mut picked.years_text, "Years in this role").unit("years").width(third);
                understood_ui(ui, "years in the role", field, &data.years);
            });
            labelled(ui, third, "Base pay, optional", |ui| {
                let field = Field::new(&mut picked.pay_text, "Base pay for a year").hint(&data.pay_hint).width(third);
                understood_ui(ui, "pay in the role", field, &data.pay);
            });
        });
        let label = "Fill in the skills people in this role usually have, as assumed";
        if ui.add(Checkbox::from_bool(!picked.without_prefill, label)).changed() {
            picked.without_prefill = !picked.without_prefill;
        }
    });
}

/// A field with how its text was understood: under it while it is typed, as an error once it was left.
fn understood_ui(ui: &mut Ui, id: &str, field: Field<'_>, understood: &Result<String, String>) {
    let id = Id::unique(id);
    let typing = ui.memory(|memory| memory.has_focus(id));
    let problem = understood.as_ref().err().map(String::as_str);
    let response = ui.add(field.id(id).error(problem.filter(|_| !typing)));
    let (words, tone) = match understood {
        Ok(words) => (words, Tone::Understood),
        Err(problem) => (problem, Tone::Unclear),
    };
    if typing && !words.is_empty() {
        words_ui(ui, &response, words, tone);
    }
}

fn labelled(ui: &mut Ui, width: f32, label: &str, field: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        ui.caption(label);
        field(ui);
    });
}
