//! The help: keys, and what the words mean.

use eframe::egui::{Context, Grid, Label, Ui, vec2};
use strum::IntoEnumIterator as _;

use crate::app::action::{Action, ViewAction};
use crate::app::dialog::Dialog;
use crate::app::present::help::{HelpData, KeyGroup};
use crate::app::view::help::HelpTab;
use crate::app::words::{GlossaryEntry, Words as _};
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Dialog as Question, Tab, Tabs, key_cap, mark_heading};

/// Greatest height of the list.
const LIST: f32 = 440.0;
/// Room for the keys, so that what they do stands in one column in all groups.
const KEYS: f32 = 190.0;

/// Paints the help.
pub(super) fn help_ui(context: &Context, data: &HelpData, actions: &mut Vec<Action>) {
    let mut tab = data.tab;
    let answer = Question::new("Help").safe("Close").width(560.0).show_with(context, |ui| {
        let tabs: Vec<_> = HelpTab::iter().map(|value| Tab { value, word: value.words(), count: "" }).collect();
        ui.add(Tabs::new("Help", &mut tab, &tabs));
        ui.add_space(size::SPACE_8);
        Question::list_ui(ui, LIST, |ui| match data.tab {
            HelpTab::Keys => data.keys.iter().for_each(|group| group_ui(ui, group)),
            HelpTab::Words => data.words.iter().for_each(|entry| entry_ui(ui, entry)),
        });
    });
    if tab != data.tab {
        actions.push(ViewAction::Show(Dialog::Help(tab)).into());
    }
    if answer.is_some() {
        actions.push(ViewAction::CloseDialog.into());
    }
}

fn group_ui(ui: &mut Ui, group: &KeyGroup) {
    let heading = ui.words(TextKind::Strong13, group.title.as_str(), ui.tokens().t2);
    mark_heading(ui, &heading, &group.title);
    ui.add_space(size::SPACE_4);
    Grid::new(&group.title).num_columns(2).spacing([size::SPACE_24, size::SPACE_8]).min_col_width(KEYS).show(
        ui,
        |ui| {
            for (keys, what) in &group.rows {
                ui.add(key_cap(keys));
                ui.body(*what);
                ui.end_row();
            }
        },
    );
    ui.add_space(size::SPACE_16);
}

fn entry_ui(ui: &mut Ui, entry: &GlossaryEntry) {
    let heading = ui.words(TextKind::Strong13, entry.word, ui.tokens().t1);
    mark_heading(ui, &heading, entry.word);
    ui.add(Label::new(TextKind::Body13.job(entry.meaning, ui.tokens().t2)).wrap());
    ui.allocate_space(vec2(0.0, size::SPACE_8));
}
