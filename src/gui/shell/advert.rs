//! The dialog of a job advert: a field for the text, then what was found in it, to be confirmed.

use eframe::egui::{Align, Context, Id, Layout, Ui, vec2};

use crate::app::action::{Action, AdvertAction, ViewAction};
use crate::app::advert_dialog::AdvertDialog;
use crate::app::dialog::Dialog;
use crate::app::present::advert::{AdvertData, AdvertFound, AdvertSkillRow};
use crate::app::state::State;
use crate::domain::advert::MOST_BYTES;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Checkbox, Dialog as Question, Field, LevelMeans, TextArea, level_choice, mark_heading};

/// Width of the dialog.
const WIDTH: f32 = 720.0;
/// Height of the field and of the list, where there is room.
const LIST: f32 = 420.0;
/// Lines of the field while it is empty.
const ROWS: usize = 14;

const QUESTION: &str = "What does the advert ask for?";

pub(super) fn advert_ui(context: &Context, state: &State, data: &AdvertData, actions: &mut Vec<Action>) {
    let Some(Dialog::Advert(dialog)) = &state.dialog else { return };
    match data {
        AdvertData::Text { text, readable, under_way, note } => {
            let mut typed = text.clone();
            let field = Id::unique("text of the advert");
            let explanation = "Paste the whole text. It is read on your computer and sent nowhere.";
            let mut question = Question::new(QUESTION).text(explanation).width(WIDTH).start_in(field).safe("Cancel");
            if *readable && !under_way {
                question = question.primary("Read it");
            }
            let answer = question.show_with(context, |ui| {
                Question::list_ui(ui, LIST, |ui| {
                    let area = TextArea::new(&mut typed, "Text of the advert").hint("Paste the advert here");
                    ui.add(area.rows(ROWS).id(field).most(MOST_BYTES));
                });
                if *under_way {
                    ui.second("Reading…");
                }
                if !note.is_empty() {
                    ui.second(note.as_str());
                }
            });
            if typed != *text {
                show(AdvertDialog { text: typed, ..AdvertDialog::default() }, actions);
            }
            match answer {
                Some(0) => actions.push(ViewAction::CloseDialog.into()),
                Some(_) => actions.push(AdvertAction::Read.into()),
                None => {}
            }
        }
        AdvertData::Found(found) => found_ui(context, dialog, found, actions),
    }
}

fn show(dialog: AdvertDialog, actions: &mut Vec<Action>) {
    actions.push(ViewAction::Show(Dialog::Advert(Box::new(dialog))).into());
}

fn found_ui(context: &Context, dialog: &AdvertDialog, found: &AdvertFound, actions: &mut Vec<Action>) {
    let text = "Read by rules that can be wrong: untick what is not meant, and set the levels you think are wanted.";
    let mut question = Question::new(QUESTION).text(text).width(WIDTH).safe("Cancel").plain("Back to the text");
    if found.obstacle.is_none() {
        question = question.primary("Keep as a role of your own");
    }
    let mut wanted = dialog.clone();
    let answer = question.show_with(context, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_8;
        let field = Field::new(&mut wanted.title, "Title of the role").hint("What the work is called");
        ui.add(field.width(ui.available_width()));
        Question::list_ui(ui, LIST, |ui| {
            if !found.may_be.is_empty() {
                ui.caption(found.may_be.as_str());
            }
            for fact in &found.facts {
                let tick = Checkbox::from_bool(fact.ticked, &fact.label);
                if ui.add(tick).changed() && !wanted.facts_left_out.remove(&fact.fact) {
                    wanted.facts_left_out.insert(fact.fact);
                }
                ui.caption(fact.excerpt.as_str());
            }
            for (heading, rows) in &found.groups {
                ui.add_space(size::SPACE_4);
                let words = ui.words(TextKind::Strong13, heading.as_str(), ui.tokens().t1);
                mark_heading(ui, &words, heading);
                for row in rows {
                    ui.push_id(row.skill.as_str(), |ui| skill_ui(ui, row, &mut wanted));
                }
            }
            if found.groups.is_empty() {
                ui.second("No skill that the catalogue knows is named in it.");
            }
        });
        if !found.gap.is_empty() {
            ui.second(found.gap.as_str());
        }
        if let Some(obstacle) = found.obstacle {
            ui.second(obstacle);
        }
    });
    if wanted != *dialog {
        show(wanted, actions);
    }
    match answer {
        Some(0) => actions.push(ViewAction::CloseDialog.into()),
        Some(1) => actions.push(AdvertAction::Again.into()),
        Some(_) => actions.push(AdvertAction::Keep.into()),
        None => {}
    }
}

/// One skill: whether it is meant, its level, and the words it was found in.
fn skill_ui(ui: &mut Ui, row: &AdvertSkillRow, wanted: &mut AdvertDialog) {
    let room = vec2(ui.available_width(), size::CONTROL_SMALL);
    ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
        if let Some(level) = level_choice(ui, &row.title, row.level, LevelMeans::Wanted) {
            wanted.levels.insert(row.skill.clone(), level);
        }
        if ui.add(Checkbox::from_bool(row.ticked, &row.title)).changed() && !wanted.left_out.remove(&row.skill) {
            wanted.left_out.insert(row.skill.clone());
        }
        ui.caption(row.state);
    });
    ui.caption(row.excerpt.as_str());
}
