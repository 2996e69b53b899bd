//! The skills a step builds: each with its level, and a field to add one more.

use eframe::egui::Ui;

use super::changed;
use crate::app::action::Action;
use crate::app::present::steps::{SkillOption, StepsData};
use crate::domain::catalogue::step::Builds;
use crate::domain::proficiency::Proficiency;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{EndRow, IconButton, LevelMeans, Picker, Suggestion, level_choice};

/// The level of a skill that was just added.
const USUAL_LEVEL: u8 = 3;

/// A skill as it stands in the list.
pub(super) struct Built<'a> {
    /// The skill and the level.
    pub(super) builds: Builds,
    pub(super) title: &'a str,
    /// Your level now; empty to say nothing.
    pub(super) now: &'a str,
}

/// Shows the skills; the answer is what they are to be, if that changes.
pub(super) fn skills_ui(
    ui: &mut Ui,
    data: &StepsData,
    built: &[Built<'_>],
    options: &[SkillOption],
    actions: &mut Vec<Action>,
) -> Option<Vec<Builds>> {
    let now: Vec<Builds> = built.iter().map(|built| built.builds.clone()).collect();
    let mut wanted = None;
    for (index, skill) in built.iter().enumerate() {
        ui.push_id(skill.builds.skill.as_str(), |ui| {
            if let Some(changed) = one_ui(ui, skill) {
                let mut builds = now.clone();
                match changed {
                    Change::To(level) => {
                        if let Some(place) = builds.get_mut(index) {
                            place.to = level;
                        }
                    }
                    Change::Gone => {
                        builds.remove(index);
                    }
                }
                wanted = Some(builds);
            }
        });
    }
    let mut query = data.view.skill_query.clone();
    let suggestion = |option: &SkillOption| {
        let (label, clear) = (option.title.clone(), option.clear);
        Suggestion { label, clear, ..Suggestion::default() }
    };
    let suggestions: Vec<Suggestion> = options.iter().map(suggestion).collect();
    let width = ui.available_width();
    let shown = Picker::new(&mut query, "Add a skill", &suggestions)
        .hint("Add a skill it builds")
        .icon(Icon::Plus)
        .width(width)
        .show(ui);
    let chosen = shown.chosen.and_then(|chosen| options.get(chosen));
    if let Some(option) = chosen {
        let mut builds = wanted.unwrap_or(now);
        if let Ok(to) = Proficiency::try_from(USUAL_LEVEL) {
            builds.push(Builds { skill: option.skill.clone(), to });
        }
        wanted = Some(builds);
        query.clear();
    }
    if query != data.view.skill_query {
        actions.push(changed(data, |view| view.skill_query = query));
    }
    wanted
}

/// What becomes of a skill of the list.
enum Change {
    /// It is built to another level.
    To(Proficiency),
    /// It is taken away.
    Gone,
}

/// One skill; the answer is what becomes of it, if that changes.
fn one_ui(ui: &mut Ui, skill: &Built<'_>) -> Option<Change> {
    let mut answer = None;
    let row = EndRow::next_line(ui, size::CONTROL);
    row.before_ui(ui, size::SPACE_8, |ui| {
        let words = TextKind::Body13.job(skill.title, ui.tokens().t1);
        ui.add(eframe::egui::Label::new(words).truncate());
    });
    row.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        if !skill.now.is_empty() {
            ui.caption(skill.now);
        }
        if let Some(level) = level_choice(ui, skill.title, skill.builds.to, LevelMeans::Built) {
            answer = Some(Change::To(level));
        }
        if ui.add(IconButton::new(Icon::Close, &format!("Take {} away", skill.title)).small()).clicked() {
            answer = Some(Change::Gone);
        }
    });
    answer
}
