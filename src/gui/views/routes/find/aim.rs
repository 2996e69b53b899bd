//! Where routes shall lead: the goal, any of several roles, or any role that pays enough.

use eframe::egui::Ui;
use strum::IntoEnumIterator as _;

use crate::app::action::{Action, RouteAction};
use crate::app::drafts::Understood;
use crate::app::present::routes::find::{LimitsData, NamedRole};
use crate::app::typed;
use crate::app::words::Words as _;
use crate::domain::ids::RoleId;
use crate::domain::level::Level;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::constraints::Constraints;
use crate::domain::working_time::WorkingTime;
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::DraftField;
use crate::gui::widgets::{Field, IconButton, Select};

use super::limits::OF;

/// Stands for no choice in a menu of positions.
const NONE: usize = usize::MAX;

/// What an aim is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Goal,
    Several,
    Pay,
}

/// Paints the aim; a changed copy of the constraints is answered.
pub(super) fn aim_ui(ui: &mut Ui, data: &LimitsData, actions: &mut Vec<Action>) -> Option<Constraints> {
    let width = ui.available_width();
    let before = match data.constraints.aim {
        Aim::Goal => About::Goal,
        Aim::AnyOf(_) => About::Several,
        Aim::Any { .. } => About::Pay,
    };
    let mut about = before;
    let options = [
        (About::Goal, "The goal of the plan"),
        (About::Several, "Any of several roles"),
        (About::Pay, "Any role that…"),
    ];
    ui.add(Select::new("Where routes lead", &mut about, &options).width(width));
    let with = |aim: Aim| Some(Constraints { aim, ..data.constraints.clone() });
    if about != before {
        return with(match about {
            About::Goal => Aim::Goal,
            About::Several => Aim::AnyOf(Vec::new()),
            About::Pay => Aim::Any { pay_at_least: None, family: None, level: None },
        });
    }
    match &data.constraints.aim {
        Aim::Goal => None,
        Aim::AnyOf(wanted) => {
            let changed = roles_ui(ui, "Roles wanted", "Add a role…", &data.wanted, &data.roles, wanted)?;
            with(Aim::AnyOf(changed))
        }
        Aim::Any { pay_at_least, family, level } => {
            let (mut family, mut level) = (family.clone(), *level);
            pay_ui(ui, data, actions);
            let in_family = one_of(ui, "In the family", "Any family", &data.families, &mut family);
            let levels: Vec<(Level, String)> = Level::iter().map(|level| (level, level.words().to_owned())).collect();
            let of_level = one_of(ui, "At least of level", "Any level", &levels, &mut level);
            if in_family || of_level { with(Aim::Any { pay_at_least: *pay_at_least, family, level }) } else { None }
        }
    }
}

/// The field of the least pay.
fn pay_ui(ui: &mut Ui, data: &LimitsData, actions: &mut Vec<Action>) {
    let (Some(currency), Aim::Any { family, level, .. }) = (data.currency, &data.constraints.aim) else { return };
    let width = ui.available_width();
    let name = "Pay at least";
    DraftField::new(OF, name, &data.aim_pay).show(
        ui,
        actions,
        |ui, text, error| {
            ui.add(Field::new(text, name).mono().unit("a year").hint("any pay").error(error).width(width))
        },
        |text| {
            let pay = typed::read::yearly_pay(text, currency, WorkingTime::default())?;
            Ok(Understood::of(pay, |pay_at_least| {
                let aim = Aim::Any { pay_at_least, family: family.clone(), level: *level };
                RouteAction::Constrain(Box::new(Constraints { aim, ..data.constraints.clone() }))
            }))
        },
    );
}

/// A choice of one value or none; true if it has changed.
pub(super) fn one_of<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    none: &str,
    all: &[(T, String)],
    chosen: &mut Option<T>,
) -> bool {
    let width = ui.available_width();
    let before = all.iter().position(|(value, _)| Some(value) == chosen.as_ref()).unwrap_or(NONE);
    let mut now = before;
    let words = all.iter().enumerate().map(|(index, (_, words))| (index, words.as_str()));
    let options: Vec<(usize, &str)> = std::iter::once((NONE, none)).chain(words).collect();
    ui.add(Select::new(name, &mut now, &options).small().width(width));
    if now != before {
        *chosen = all.get(now).map(|(value, _)| value.clone());
    }
    now != before
}

/// A list of roles to add to and take from; the changed list is answered.
pub(super) fn roles_ui(
    ui: &mut Ui,
    name: &str,
    hint: &str,
    named: &[NamedRole],
    all: &[NamedRole],
    before: &[RoleId],
) -> Option<Vec<RoleId>> {
    let width = ui.available_width();
    let mut changed = None;
    for role in named {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_4;
            let take = format!("{name}: take {} away", role.title);
            if ui.add(IconButton::new(Icon::Close, &take).small()).clicked() {
                changed = Some(before.iter().filter(|id| **id != role.role).cloned().collect());
            }
            let words = TextKind::Body13.job(&role.title, ui.tokens().t1);
            ui.add(eframe::egui::Label::new(words).truncate());
        });
    }
    let mut chosen = NONE;
    let free = all.iter().enumerate().filter(|(_, role)| !before.contains(&role.role));
    let options: Vec<(usize, &str)> =
        std::iter::once((NONE, hint)).chain(free.map(|(index, role)| (index, role.title.as_str()))).collect();
    ui.add(Select::new(name, &mut chosen, &options).small().width(width));
    if let Some(role) = all.get(chosen) {
        changed = Some(before.iter().chain([&role.role]).cloned().collect());
    }
    changed
}
