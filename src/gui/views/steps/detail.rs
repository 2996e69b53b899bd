//! One step with everything that can be changed about it.

use eframe::egui::{Align, Align2, Layout, ScrollArea, Sense, Stroke, Ui, UiBuilder, vec2};
use strum::IntoEnumIterator;

use super::hours::hours_ui;
use super::skills::{Built, skills_ui};
use super::{StepsScreen, changed};
use crate::app::action::{Action, StepAction};
use crate::app::drafts::{FieldId, Understood};
use crate::app::format;
use crate::app::past_day::past_day;
use crate::app::present::steps::{StepDetail, StepsData};
use crate::app::typed;
use crate::app::view::steps::StepsPanel;
use crate::app::words::Words as _;
use crate::domain::plan::plan_step::StepState;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::{DraftField, drop_draft};
use crate::gui::views::when::WhenField;
use crate::gui::widgets::{Button, Card, Field, IconButton, Segmented, Select, TextArea, date_field};

impl StepsScreen {
    pub(super) fn detail_ui(&mut self, ui: &mut Ui, data: &StepsData, step: &StepDetail, actions: &mut Vec<Action>) {
        let mut close = false;
        Card::titled("Step").fill_height(ui).show_with(
            ui,
            |ui| {
                ui.caption(step.state_words.as_str());
                if ui.add(IconButton::new(Icon::Trash, "Remove the step").small()).clicked() {
                    actions.push(StepAction::Remove(step.id.clone()).into());
                }
                close = ui.add(IconButton::new(Icon::Close, "Close the step").small()).clicked();
            },
            |ui| {
                let room = ui.max_rect().with_max_x(ui.max_rect().max.x + size::SPACE_12);
                ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
                    ScrollArea::vertical().id_salt(step.id.as_str()).auto_shrink(false).show(ui, |ui| {
                        ui.set_max_width(room.width() - size::SPACE_12 - 1.0);
                        ui.spacing_mut().item_spacing = vec2(size::SPACE_8, 2.0);
                        self.fields_ui(ui, data, step);
                    });
                });
            },
        );
        actions.append(&mut self.asked);
        if close {
            actions.push(changed(data, |view| view.panel = StepsPanel::Closed));
        }
    }

    fn fields_ui(&mut self, ui: &mut Ui, data: &StepsData, step: &StepDetail) {
        let width = ui.available_width();
        let id = &step.id;
        let of = FieldId::of_step(id);
        DraftField::new(&of, "Title", &step.title).titled(&step.title).show(
            ui,
            &mut self.asked,
            |ui, text, error| ui.add(Field::new(text, "Title").error(error).width(width)),
            |text| match text.trim() {
                "" => Err("A step needs a title".to_owned()),
                title => Ok(Understood::as_typed(StepAction::SetTitle(id.clone(), title.to_owned()))),
            },
        );
        if !step.deliver.is_empty() {
            ui.add_space(2.0);
            ui.second(step.deliver.as_str());
        }
        ui.caption(step.source.as_str());
        ui.add_space(size::SPACE_8);
        let states: Vec<(StepState, &str)> = StepState::iter().map(|state| (state, state.words())).collect();
        let mut state = step.state;
        ui.add(Segmented::new("State", &mut state, &states).small());
        if state != step.state {
            self.asked.push(StepAction::SetState(id.clone(), state).into());
        }
        ui.add_space(2.0);
        self.done_on_ui(ui, step);
        ui.caption(step.brings.as_str());
        if !step.ends.as_str().is_empty() {
            ui.caption(step.ends.as_str());
        }
        rule_ui(ui);
        // What is entered most often stands where it is seen without scrolling.
        self.log_ui(ui, data, step);
        rule_ui(ui);
        ui.caption("Hours it takes");
        hours_ui(ui, step, &mut self.asked);
        ui.add_space(size::SPACE_8);
        self.cost_ui(ui, step);
        self.place_ui(ui, step);
        rule_ui(ui);
        ui.caption("Skills it builds");
        let built: Vec<Built<'_>> = step
            .builds
            .iter()
            .map(|built| Built { builds: built.builds.clone(), title: &built.title, now: &built.now })
            .collect();
        if let Some(builds) = skills_ui(ui, data, &built, &step.skill_options, &mut self.asked) {
            self.asked.push(StepAction::SetBuilds(id.clone(), builds).into());
        }
        rule_ui(ui);
        self.evidence_ui(ui, step);
        ui.add_space(size::SPACE_12);
    }

    /// The day a finished step was finished.
    fn done_on_ui(&mut self, ui: &mut Ui, step: &StepDetail) {
        let Some(done) = &step.done_text else { return };
        let row = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), size::CONTROL), row, |ui| {
            ui.caption("Done on");
            DraftField::new(&FieldId::of_step(&step.id), "Done on", done).titled(&step.title).show(
                ui,
                &mut self.asked,
                |ui, text, error| ui.add(date_field(text, "Done on", error)),
                |text| {
                    let day = past_day(text, step.today)?;
                    Ok(Understood::new(StepAction::Finish(step.id.clone(), day), format::date(day)))
                },
            );
        });
    }

    fn cost_ui(&mut self, ui: &mut Ui, step: &StepDetail) {
        ui.caption("Cost, if any");
        let example = format!("{} 1,200", step.currency);
        DraftField::new(&FieldId::of_step(&step.id), "Cost", &step.cost).titled(&step.title).show(
            ui,
            &mut self.asked,
            |ui, text, error| ui.add(Field::new(text, "Cost").hint(&example).width(150.0).error(error)),
            |text| {
                let cost = typed::read::cost(text, step.currency)?;
                Ok(Understood::of(cost, |cost| StepAction::SetCost(step.id.clone(), cost)))
            },
        );
        ui.add_space(size::SPACE_8);
    }

    /// Due date and stage, side by side.
    fn place_ui(&mut self, ui: &mut Ui, step: &StepDetail) {
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(150.0);
                ui.caption("Due");
                DraftField::new(&FieldId::of_step(&step.id), "Due", &step.due_text).titled(&step.title).show(
                    ui,
                    &mut self.asked,
                    |ui, text, error| ui.add(date_field(text, "Due", error)),
                    |text| {
                        let due = typed::read::last_day(text, step.today)?;
                        Ok(Understood::of(due, |due| StepAction::SetDue(step.id.clone(), due)))
                    },
                );
            });
            ui.vertical(|ui| {
                ui.caption("Leads to");
                let options: Vec<(usize, &str)> =
                    step.stages.iter().enumerate().map(|(index, stage)| (index, stage.title.as_str())).collect();
                let now = step.stages.iter().position(|stage| stage.stage == step.stage).unwrap_or(options.len());
                let mut chosen = now;
                let width = ui.available_width();
                ui.add(Select::new("Stage the step leads to", &mut chosen, &options).width(width));
                if let Some(stage) = step.stages.get(chosen).filter(|_| chosen != now) {
                    self.asked.push(StepAction::SetStage(step.id.clone(), stage.stage.clone()).into());
                }
            });
        });
    }

    fn log_ui(&mut self, ui: &mut Ui, data: &StepsData, step: &StepDetail) {
        let focus = data.view.hours_asked > self.hours_asked;
        self.hours_asked = self.hours_asked.max(data.view.hours_asked);
        ui.horizontal(|ui| {
            ui.caption("Hours worked");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.caption(step.logged.as_str()));
        });
        let (of, name) = (FieldId::of_step(&step.id), "Hours worked");
        let field = || DraftField::new(&of, name, "").titled(&step.title);
        let mut log = false;
        let when = WhenField::new(&of, &step.title, step.today);
        let day = when.day(ui);
        ui.horizontal(|ui| {
            let label = if day == Some(step.today) { "Hours worked today" } else { "Hours worked" };
            let response = field().show_part(
                ui,
                &mut self.asked,
                |ui, text, error| {
                    let field = Field::new(text, label).mono().unit("h").hint("2.5").width(96.0);
                    let response = ui.add(field.error(error.map(|_| "")));
                    if focus {
                        response.request_focus();
                        response.scroll_to_me(None);
                    }
                    response
                },
                |text| typed::read::hours_worked(text).map(|hours| hours.words),
            );
            let enter = response.lost_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
            let word = if day == Some(step.today) { "Log today" } else { "Log" };
            log = ui.add(Button::plain(word)).clicked() || enter;
        });
        when.show(ui, &mut self.asked);
        let text = field().text(ui);
        match (typed::read::hours_worked(&text), day) {
            (Ok(hours), Some(day)) if log => {
                self.asked.extend([drop_draft(&of, name), when.reset()]);
                self.asked.push(StepAction::LogHours(step.id.clone(), hours.value, day).into());
            }
            (Err(error), _) if log || (!text.is_empty() && field().is_left(ui)) => {
                ui.words(TextKind::Caption12, error, ui.tokens().bad);
            }
            _ => {}
        }
        for entry in &step.log {
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::CONTROL_SMALL), Sense::hover());
            ui.paint_words(rect, Align2::LEFT_CENTER, TextKind::Body13, entry.date.as_str(), ui.tokens().t2);
            let end = rect.with_max_x(rect.max.x - size::CONTROL);
            ui.paint_words(end, Align2::RIGHT_CENTER, TextKind::Mono12, entry.hours.as_str(), ui.tokens().t1);
            let tool = rect.with_min_x(rect.max.x - size::CONTROL_SMALL);
            let name = format!("Take {} of {} back", entry.hours, entry.date);
            if ui.place(tool, IconButton::new(Icon::Close, &name).small()).clicked() {
                self.asked.push(StepAction::UnlogHours(step.id.clone(), entry.id.clone()).into());
            }
        }
        if !step.log_rest.is_empty() {
            ui.caption(step.log_rest.as_str());
        }
    }

    fn evidence_ui(&mut self, ui: &mut Ui, step: &StepDetail) {
        let of = FieldId::of_step(&step.id);
        ui.caption("Evidence");
        let width = ui.available_width();
        let focus = std::mem::take(&mut self.focus_evidence);
        ui.horizontal(|ui| {
            let field = if step.link.is_some() { width - size::CONTROL - size::SPACE_8 } else { width };
            let add = |ui: &mut Ui, text: &mut String, _: Option<&str>| {
                let hint = "A link, a file or a name";
                let response = ui.add(Field::new(text, "Evidence").hint(hint).width(field).icon(Icon::Link));
                if focus {
                    response.request_focus();
                    response.scroll_to_me(None);
                }
                response
            };
            DraftField::new(&of, "Evidence", &step.evidence).titled(&step.title).show(
                ui,
                &mut self.asked,
                add,
                |text| Ok(Understood::as_typed(StepAction::SetEvidence(step.id.clone(), text.to_owned()))),
            );
            if let Some(link) = &step.link
                && ui.add(IconButton::new(Icon::External, "Open the evidence")).clicked()
            {
                self.asked.push(Action::Browse(link.clone()));
            }
        });
        ui.add_space(size::SPACE_8);
        ui.caption("Note");
        DraftField::new(&of, "Note", &step.note).titled(&step.title).of_lines().show(
            ui,
            &mut self.asked,
            |ui, text, _| ui.add(TextArea::new(text, "Note").hint("Anything worth remembering")),
            |text| Ok(Understood::as_typed(StepAction::SetNote(step.id.clone(), text.to_owned()))),
        );
    }
}

/// A rule between two blocks.
pub(super) fn rule_ui(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::SPACE_16 + 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(size::STROKE, ui.tokens().line));
}
