//! Paints the head of a role: title, what it is, what can be done with it, tabs.

use std::sync::Arc;

use eframe::egui::text::TextWrapping;
use eframe::egui::{Align, Galley, Layout, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use crate::app::action::{Action, FactAction, FileAction, RoleAction, RoleComparisonAction, ViewAction};
use crate::app::after::After;
use crate::app::present::roles::head::{RoleHead, Standing};
use crate::app::view::roles::{RoleTab, RolesView as View};
use crate::app::view::skills::SkillsView;
use crate::app::view::welcome::WelcomeView;
use crate::app::view::{Screen, ScreenView};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, Chip, ChipKind, EndRow, Hint, IconButton, MenuEntry, MenuOf, Tab, Tabs};

/// Height of the head where its title has one line.
const HEIGHT: f32 = 120.0;
/// Lines that a title may have.
const TITLE_LINES: usize = 2;
/// From the edges of the head to its words.
const SIDE: f32 = 21.0;
/// Width of the chip beside a title, with what is free before it.
const CHIP: f32 = 124.0;
/// Narrower than this, all but the main action is in a menu.
const NARROW: f32 = 700.0;

/// What can be done with the role.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Save,
    Compare,
    /// Beside a role of the plan.
    BesideOther,
    Hold,
    Goal,
    Routes,
    Start,
}

/// Paints the head at the top of `room` and answers how high it is.
pub(super) fn head_ui(ui: &mut Ui, room: Rect, view: &View, head: &RoleHead, actions: &mut Vec<Action>) -> f32 {
    let narrow = room.width() < NARROW;
    let inside = room.shrink2(vec2(SIDE, 0.0));
    let line =
        |top: f32, height: f32| Rect::from_min_size(pos2(inside.min.x, room.min.y + top), vec2(inside.width(), height));
    let buttons = EndRow::new(ui, line(14.0, size::CONTROL));
    let chip = chip(head);
    let title = line(13.0, size::CONTROL).with_max_x(buttons.left() - size::SPACE_12);
    let words = title_lines(ui, title.width() - if chip.is_some() { CHIP } else { 0.0 }, head);
    let more = words.size().y - TextKind::Page20.line_height();
    let height = HEIGHT + more;
    Card::plain().height(height).show(ui, |_| {});
    title_ui(ui, title.with_max_y(title.max.y + more), words, head, chip);
    let mut deed = buttons.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        buttons_ui(ui, head, narrow)
    });
    kind_ui(ui, line(43.0 + more, 18.0), head);
    let mut class = line(61.0 + more, 18.0);
    if let Some(comparison) = head.comparison.as_ref().filter(|_| !narrow) {
        let end = EndRow::new(ui, class.expand2(vec2(0.0, 3.0)).translate(vec2(size::SPACE_8, 0.0)));
        if end.show(ui, |ui| ui.add(Button::quiet(comparison.word).small()).clicked()) {
            deed = Some(Deed::BesideOther);
        }
        class.max.x = end.left() - size::SPACE_8;
    }
    let words = ui.paint_words(
        class,
        eframe::egui::Align2::LEFT_CENTER,
        TextKind::Caption12,
        head.class.as_str(),
        ui.tokens().t3,
    );
    said(ui, words, "class", &head.class);
    let tabs: Vec<Tab<'_, RoleTab>> =
        head.tabs.iter().map(|label| Tab { value: label.tab, word: label.word, count: &label.count }).collect();
    let mut tab = head.tab;
    let strip = line(height - size::TAB - 1.0, size::TAB);
    ui.scope_builder(UiBuilder::new().max_rect(strip), |ui| {
        if ui.add(Tabs::new("Role", &mut tab, &tabs)).changed() {
            actions.push(ScreenView::Roles(View { tab, ..view.clone() }).into());
        }
    });
    if !narrow && head.standing.as_ref().is_some_and(|standing| !standing.held) {
        let end = EndRow::new(ui, strip.translate(vec2(size::SPACE_8, -2.0)));
        if end.show(ui, |ui| ui.add(Button::quiet("I hold this role").icon(Icon::User)).clicked()) {
            deed = Some(Deed::Hold);
        }
    }
    if let Some(deed) = deed {
        act(deed, head, actions);
    }
    height
}

/// What the role is in the plan, to stand beside its title.
fn chip(head: &RoleHead) -> Option<(Icon, &'static str)> {
    match head.standing.as_ref()? {
        Standing { goal: true, .. } => Some((Icon::Flag, "Your goal")),
        Standing { held: true, .. } => Some((Icon::User, "Your role now")),
        Standing { .. } => None,
    }
}

fn title_lines(ui: &Ui, width: f32, head: &RoleHead) -> Arc<Galley> {
    let mut job = TextKind::Page20.job(head.title.as_str(), ui.tokens().t1);
    job.wrap = TextWrapping { max_width: width.max(60.0), max_rows: TITLE_LINES, ..TextWrapping::default() };
    ui.painter().layout_job(job)
}

fn title_ui(ui: &mut Ui, room: Rect, words: Arc<Galley>, head: &RoleHead, chip: Option<(Icon, &str)>) {
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        let cut = words.elided;
        let (rect, response) = ui.allocate_exact_size(words.size(), Sense::hover());
        ui.painter().galley(rect.min, words, ui.tokens().t1);
        response
            .widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Heading, true, head.title.as_str()));
        if cut {
            Hint::new(&head.title).attach(response);
        }
        if let Some((icon, word)) = chip {
            ui.add(Chip::new(ChipKind::Accent, word).icon(icon));
        }
    });
}

fn kind_ui(ui: &mut Ui, line: Rect, head: &RoleHead) {
    let text = if head.also.is_empty() { head.kind.clone() } else { format!("{} · {}", head.kind, head.also) };
    let words = TextKind::Body13.line(ui.painter(), text.as_str(), ui.tokens().t2, line.width());
    let cut = words.elided;
    let place = Rect::from_min_size(line.min, words.size());
    ui.painter().galley(line.min, words, ui.tokens().t2);
    let response = said(ui, place, "kind", &text);
    if cut {
        Hint::new(&head.kind).text(&head.also).attach(response);
    }
}

/// Lets a screen reader say what was painted.
fn said(ui: &Ui, place: Rect, salt: &str, text: &str) -> eframe::egui::Response {
    let response = ui.interact(place, ui.scope_id().with(salt), Sense::hover());
    response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, text));
    response
}

/// The buttons: the main one last.
fn buttons_ui(ui: &mut Ui, head: &RoleHead, narrow: bool) -> Option<Deed> {
    let mut deed = None;
    let Some(standing) = &head.standing else {
        return ui.add(Button::primary("Start a plan from this role")).clicked().then_some(Deed::Start);
    };
    if narrow {
        deed = menu_ui(ui, standing, head);
    } else {
        let (word, name) = saving(standing);
        if ui.add(Button::plain(word).icon(Icon::Bookmark).name(name)).clicked() {
            deed = Some(Deed::Save);
        }
        if ui.add(Button::plain("See the skills")).clicked() {
            deed = Some(Deed::Compare);
        }
    }
    if standing.goal {
        if ui.add(Button::primary("See routes")).clicked() {
            deed = Some(Deed::Routes);
        }
    } else if !standing.held && ui.add(Button::primary("Set as goal")).clicked() {
        deed = Some(Deed::Goal);
    }
    deed
}

fn saving(standing: &Standing) -> (&'static str, &'static str) {
    if standing.saved { ("Saved", "Saved: drop this role") } else { ("Save", "Save this role") }
}

fn menu_ui(ui: &mut Ui, standing: &Standing, head: &RoleHead) -> Option<Deed> {
    let comparison = head.comparison.as_ref().map_or("", |comparison| comparison.word);
    let more = ui.add(IconButton::new(Icon::More, "More about this role").outlined());
    let shown = MenuOf::new(&more).show(|ui| {
        let mut deed = None;
        let entries = [
            (Deed::Compare, "See the skills", Icon::Skills, true),
            (Deed::Save, saving(standing).1, Icon::Bookmark, true),
            (Deed::BesideOther, comparison, Icon::Equal, head.comparison.is_some()),
            (Deed::Hold, "I hold this role", Icon::User, !standing.held),
        ];
        for (what, word, icon, there) in entries {
            if there && ui.add(MenuEntry::new(word).icon(icon)).clicked() {
                deed = Some(what);
            }
        }
        deed
    });
    shown.flatten()
}

fn act(deed: Deed, head: &RoleHead, actions: &mut Vec<Action>) {
    let role = head.role.clone();
    match deed {
        Deed::Save => actions.push(RoleAction::ToggleSaved(role).into()),
        Deed::Hold => actions.push(FactAction::SetRole(role).into()),
        Deed::Goal => actions.push(FactAction::SetGoal(Some(role)).into()),
        Deed::Routes => actions.push(ViewAction::Go(Screen::Routes).into()),
        Deed::Compare => {
            let view = SkillsView { target: Some(role), ..SkillsView::default() };
            actions.extend([ScreenView::Skills(view).into(), ViewAction::Go(Screen::Skills).into()]);
        }
        Deed::BesideOther => {
            let with = head.comparison.as_ref().map(|comparison| comparison.with.clone());
            let roles = with.into_iter().chain([role]).collect();
            actions.push(RoleComparisonAction::Show(roles).into());
        }
        Deed::Start => {
            let view = WelcomeView { role: Some(role), role_text: head.title.clone(), ..WelcomeView::default() };
            actions.extend([FileAction::Leave(After::Welcome).into(), ScreenView::Welcome(view).into()]);
        }
    }
}
