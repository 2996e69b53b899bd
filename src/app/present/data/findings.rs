//! One thing a check found.

use serde::Serialize;

use crate::app::action::{Action, ViewAction};
use crate::app::view::ScreenView;
use crate::app::view::data::DataView;
use crate::app::view::roles::RoleTab;
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::skill::Skill;
use crate::domain::catalogue::source::Source;

/// Something found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// What it is about.
    pub title: String,
    /// More about it.
    pub caption: String,
    /// Shows it.
    #[serde(skip)]
    pub open: Option<Action>,
}

impl Finding {
    /// About a role; opens it on a tab.
    pub(super) fn role(role: &Role, tab: RoleTab, caption: String) -> Self {
        let open = ViewAction::ShowRole(role.id.clone(), tab);
        Self { title: role.short().to_owned(), caption, open: Some(open.into()) }
    }

    /// About a source; opens it in this screen.
    pub(super) fn source(source: &Source, caption: String) -> Self {
        let view = DataView { selected: Some(source.id.clone()), ..DataView::default() };
        Self { title: source.short.clone(), caption, open: Some(ScreenView::Data(view).into()) }
    }

    /// About a skill; it can be opened only while a plan is.
    pub(super) fn skill(skill: &Skill, caption: String, with_plan: bool) -> Self {
        let open = with_plan.then(|| ViewAction::ShowSkill(skill.id.clone()).into());
        Self { title: skill.title.clone(), caption, open }
    }
}
