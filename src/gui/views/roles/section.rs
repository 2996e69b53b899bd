//! Paints one section of the full profile.

use eframe::egui::{Sense, Ui, UiBuilder, vec2};

use super::parts::{lines, link, point, split};
use crate::app::action::{Action, StepAction, ViewAction};
use crate::app::present::roles::section::{Block, FigureLine, RoleLink, SectionData, SkillLink, Stage, StepOffer};
use crate::app::view::roles::RoleTab;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Chip, ChipKind, mark_heading, tell_parts};

/// Radius of the dot before a stage.
const STAGE_DOT: f32 = 4.5;
/// From the left edge of a stage to its words.
const STAGE: f32 = 20.0;

pub(super) fn section_ui(ui: &mut Ui, section: &SectionData, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = size::SPACE_8;
    for (at, block) in section.blocks.iter().enumerate() {
        ui.push_id(at, |ui| block_ui(ui, block, at == 0, actions));
    }
}

fn block_ui(ui: &mut Ui, block: &Block, first: bool, actions: &mut Vec<Action>) {
    match block {
        Block::Heading(title) => {
            if !first {
                ui.add_space(size::SPACE_4);
            }
            let heading = lines(ui, TextKind::Strong13, title, ui.tokens().t1);
            mark_heading(ui, &heading, title);
        }
        Block::Points(points) => points.iter().for_each(|text| point(ui, text)),
        Block::Roles(roles) => roles.iter().for_each(|role| role_ui(ui, role, actions)),
        Block::Stage(stage) => stage_ui(ui, stage, actions),
        Block::Skills(skills) => {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(size::SPACE_8, size::SPACE_4);
                for skill in skills {
                    skill_ui(ui, skill, actions);
                }
            });
        }
        Block::Steps(steps) => steps.iter().for_each(|step| step_ui(ui, step, actions)),
        Block::Figures(figures) => figures.iter().for_each(|figure| figure_ui(ui, figure)),
    }
}

fn role_ui(ui: &mut Ui, role: &RoleLink, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        if link(ui, &role.title, &format!("Show {}", role.title)).clicked() {
            actions.push(ViewAction::ShowRole(role.role.clone(), RoleTab::Profile).into());
        }
        ui.add(eframe::egui::Label::new(TextKind::Caption12.job(role.detail.as_str(), ui.tokens().t3)).truncate());
    });
}

fn stage_ui(ui: &mut Ui, stage: &Stage, actions: &mut Vec<Action>) {
    let room = ui.available_rect_before_wrap();
    let inside = room.with_min_x(room.min.x + STAGE);
    let shown = ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_8;
            ui.strong_body(stage.title.as_str());
            if stage.here {
                ui.add(Chip::new(ChipKind::Accent, "This role"));
            }
        });
        if let Some(role) = &stage.role {
            role_ui(ui, role, actions);
        }
        stage.points.iter().for_each(|text| point(ui, text));
    });
    let tokens = ui.tokens();
    let centre = room.min + vec2(STAGE_DOT + 1.0, 9.0);
    let stroke = eframe::egui::Stroke::new(size::STROKE_MARK, tokens.acc);
    let fill = if stage.here { tokens.acc } else { tokens.bg2 };
    let rail = eframe::egui::Stroke::new(size::STROKE, tokens.line);
    ui.painter().vline(centre.x, centre.y + size::SPACE_8..=shown.response.rect.max.y, rail);
    ui.painter().circle(centre, STAGE_DOT, fill, stroke);
}

fn skill_ui(ui: &mut Ui, skill: &SkillLink, actions: &mut Vec<Action>) {
    let chip = Chip::new(ChipKind::Plain, &skill.title);
    if skill.held.is_empty() {
        ui.add(chip);
    } else if ui.add(chip.count(&skill.held).button(format!("{}, your level {}", skill.title, skill.held))).clicked() {
        actions.push(ViewAction::ShowSkill(skill.skill.clone()).into());
    }
}

fn step_ui(ui: &mut Ui, step: &StepOffer, actions: &mut Vec<Action>) {
    split(
        ui,
        size::CONTROL_SMALL,
        |ui| match &step.added {
            Some(added) => {
                let name = format!("In your plan: {}", step.title);
                if ui.add(Button::quiet("In your plan").small().name(&name)).clicked() {
                    actions.push(ViewAction::ShowStep(added.clone()).into());
                }
            }
            None if step.can_add => {
                let name = format!("Add to plan: {}", step.title);
                if ui.add(Button::plain("Add to plan").small().name(&name)).clicked() {
                    actions.push(StepAction::AddFromCatalogue(step.step.clone()).into());
                }
            }
            None => {
                ui.allocate_exact_size(vec2(0.0, 0.0), Sense::hover());
            }
        },
        |ui, _| {
            ui.add(eframe::egui::Label::new(TextKind::Strong13.job(step.title.as_str(), ui.tokens().t1)).truncate());
        },
    );
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        lines(ui, TextKind::Body13, &step.deliver, ui.tokens().t2);
        lines(ui, TextKind::Caption12, &step.detail, ui.tokens().t3);
    });
    ui.add_space(size::SPACE_4);
}

fn figure_ui(ui: &mut Ui, line: &FigureLine) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let mut job = TextKind::Strong13.job(line.figure.as_str(), ui.tokens().t1);
        job.append(&line.what, size::SPACE_8, TextKind::Body13.format(ui.tokens().t2));
        let label = ui.add(eframe::egui::Label::new(job).wrap());
        tell_parts(ui, &label, &[&line.figure, &line.what]);
        let text = match &line.note {
            Some(note) => format!("{}. {note}", line.source),
            None => line.source.clone(),
        };
        lines(ui, TextKind::Caption12, &text, ui.tokens().t3);
    });
}
