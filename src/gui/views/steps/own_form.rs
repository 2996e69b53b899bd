//! The form for a step of one's own. What is typed stays until the step is added.

use eframe::egui::Ui;

use super::hours::{FIELDS, read, read_one};
use super::skills::{Built, skills_ui};
use crate::app::action::{Action, StepAction};
use crate::app::present::steps::{AddData, StepsData};
use crate::domain::catalogue::step::Builds;
use crate::domain::effort::Effort;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::{DraftField, drop_drafts};
use crate::gui::widgets::{Button, Field, Select};

/// What the fields belong to.
const OF: &str = "new step";

/// What is chosen; the texts are drafts of the session.
#[derive(Debug, Default)]
pub(super) struct OwnForm {
    builds: Vec<(Builds, String)>,
    stage: Option<usize>,
    tried: bool,
}

impl OwnForm {
    pub(super) fn ui(&mut self, ui: &mut Ui, data: &StepsData, add: &AddData, actions: &mut Vec<Action>) {
        ui.spacing_mut().item_spacing.y = 2.0;
        let width = ui.available_width();
        ui.caption("What to do, starting with a verb");
        let title = || DraftField::new(OF, "Title of the new step", "");
        title().show_part(
            ui,
            actions,
            |ui, text, _| ui.add(Field::new(text, "Title of the new step").width(width)),
            |_| Ok(String::new()),
        );
        let title = title().text(ui).trim().to_owned();
        if self.tried && title.is_empty() {
            ui.words(TextKind::Caption12, "A step needs a title", ui.tokens().bad);
        }
        ui.add_space(size::SPACE_8);
        let hours = self.hours_ui(ui, width, actions);
        ui.add_space(size::SPACE_8);
        ui.caption("Skills it builds");
        let built: Vec<Built<'_>> =
            self.builds.iter().map(|(builds, title)| Built { builds: builds.clone(), title, now: "" }).collect();
        let changed = skills_ui(ui, data, &built, &add.skill_options, actions);
        if let Some(changed) = changed {
            self.take_builds(&changed, add);
        }
        ui.add_space(size::SPACE_8);
        ui.caption("Leads to");
        let options: Vec<(usize, &str)> =
            add.stages.iter().enumerate().map(|(index, stage)| (index, stage.title.as_str())).collect();
        let usual = add.stages.iter().position(|stage| stage.stage == add.stage).unwrap_or(0);
        let mut stage = self.stage.filter(|stage| *stage < options.len()).unwrap_or(usual);
        if ui.add(Select::new("Stage the new step leads to", &mut stage, &options).width(width)).changed() {
            self.stage = Some(stage);
        }
        ui.add_space(size::SPACE_12);
        if ui.add(Button::plain("Add this step").icon(Icon::Plus)).clicked() {
            self.tried = true;
            if let Ok(hours) = hours
                && !title.is_empty()
            {
                let builds = self.builds.iter().map(|(builds, _)| builds.clone()).collect();
                let stage = add.stages.get(stage).and_then(|stage| stage.stage.clone());
                actions.push(drop_drafts(OF));
                actions.push(StepAction::AddOwn { title, builds, hours, stage, due: None }.into());
                *self = Self::default();
            }
        }
    }

    fn hours_ui(&self, ui: &mut Ui, width: f32, actions: &mut Vec<Action>) -> Result<Effort, String> {
        let column = (width - 2.0 * size::SPACE_8) / 3.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_8;
            for (name, label) in FIELDS {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.caption(label);
                    DraftField::new(OF, name, "").titled("the new step").show_part(
                        ui,
                        actions,
                        |ui, text, _| ui.add(Field::new(text, name).mono().unit("h").width(column)),
                        |text| read_one(text).map(|hours| hours.words),
                    );
                });
            }
        });
        let texts = FIELDS.map(|(name, _)| DraftField::new(OF, name, "").text(ui));
        let hours = read(&texts);
        if let Err(problem) = &hours
            && (self.tried || texts.iter().all(|text| !text.trim().is_empty()))
        {
            ui.words(TextKind::Caption12, problem.as_str(), ui.tokens().bad);
        }
        hours
    }

    fn take_builds(&mut self, builds: &[Builds], add: &AddData) {
        let known = std::mem::take(&mut self.builds);
        let title = |skill: &Builds| {
            let old = known.iter().find(|(known, _)| known.skill == skill.skill).map(|(_, title)| title.clone());
            let new = add.skill_options.iter().find(|option| option.skill == skill.skill);
            old.or_else(|| new.map(|option| option.title.clone())).unwrap_or_else(|| skill.skill.to_string())
        };
        let named: Vec<(Builds, String)> = builds.iter().map(|skill| (skill.clone(), title(skill))).collect();
        self.builds = named;
    }
}
