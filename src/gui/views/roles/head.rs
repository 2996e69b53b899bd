//! Paints the head of a role: title, what it is, what can be done with it, tabs.

use eframe::egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use crate::app::action::{Action, FactAction, FileAction, RoleAction, ViewAction};
use crate::app::after::After;
use crate::app::present::roles::head::{RoleHead, Standing};
use crate::app::view::roles::{RoleTab, RolesView as View};
use crate::app::view::skills::SkillsView;
use crate::app::view::welcome::WelcomeView;
use crate::app::view::{Screen, ScreenView};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, Chip, ChipKind, EndRow, Hint, IconButton, MenuEntry, MenuOf, Tab, Tabs};

/// Height of the head.
pub(super) const HEIGHT: f32 = 120.0;
/// From the edges of the head to its words.
const SIDE: f32 = 21.0;
/// Narrower than this, all but the main action is in a menu.
const NARROW: f32 = 700.0;

/// What can be done with the role.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Save,
    Compare,
    Hold,
    Goal,
    Routes,
    Start,
}

pub(super) fn head_ui(ui: &mut Ui, room: Rect, view: &View, head: &RoleHead, actions: &mut Vec<Action>) {
    Card::plain().height(HEIGHT).show(ui, |_| {});
    let narrow = room.width() < NARROW;
    let inside = room.shrink2(vec2(SIDE, 0.0));
    let line =
        |top: f32, height: f32| Rect::from_min_size(pos2(inside.min.x, room.min.y + top), vec2(inside.width(), height));
    let buttons = EndRow::new(ui, line(14.0, size::CONTROL));
    let title = line(13.0, size::CONTROL).with_max_x(buttons.left() - size::SPACE_12);
    title_ui(ui, title, head);
    let mut deed = buttons.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        buttons_ui(ui, head, narrow)
    });
    kind_ui(ui, line(43.0, 18.0), head);
    let class = line(61.0, 18.0);
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
    let strip = line(HEIGHT - size::TAB - 1.0, size::TAB);
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
}

fn title_ui(ui: &mut Ui, room: Rect, head: &RoleHead) {
    let chip = head.standing.as_ref().and_then(|standing| match standing {
        Standing { goal: true, .. } => Some((Icon::Flag, "Your goal")),
        Standing { held: true, .. } => Some((Icon::User, "Your role now")),
        Standing { .. } => None,
    });
    let chip_room = if chip.is_some() { 124.0 } else { 0.0 };
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        let width = (room.width() - chip_room).max(60.0);
        let words = TextKind::Page20.line(ui.painter(), head.title.as_str(), ui.tokens().t1, width);
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
        deed = menu_ui(ui, standing);
    } else {
        let (word, name) = saving(standing);
        if ui.add(Button::plain(word).icon(Icon::Bookmark).name(name)).clicked() {
            deed = Some(Deed::Save);
        }
        if ui.add(Button::plain("Compare skills")).clicked() {
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

fn menu_ui(ui: &mut Ui, standing: &Standing) -> Option<Deed> {
    let more = ui.add(IconButton::new(Icon::More, "More about this role").outlined());
    let shown = MenuOf::new(&more).show(|ui| {
        let mut deed = None;
        let entries = [
            (Deed::Compare, "Compare skills", Icon::Skills, true),
            (Deed::Save, saving(standing).1, Icon::Bookmark, true),
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
        Deed::Start => {
            let view = WelcomeView { role: Some(role), role_text: head.title.clone(), ..WelcomeView::default() };
            actions.extend([FileAction::Leave(After::Welcome).into(), ScreenView::Welcome(view).into()]);
        }
    }
}
