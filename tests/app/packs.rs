//! Other packs put in place of those in use, and a role of which nothing but the title is known on every screen.

use std::sync::Arc;

use rungs::app::action::{Action, FactAction, RoleAction, ViewAction};
use rungs::app::present::ScreenData;
use rungs::app::present::palette::palette;
use rungs::app::state::State;
use rungs::app::view::roles::RoleTab;
use rungs::app::view::skills::{SkillsPanel, SkillsView};
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::parts::{Part, Parts};
use rungs::domain::ids::RoleId;
use rungs::domain::plan::own_role::OwnRole;
use rungs::storage::catalogue::bundled_parts;
use strum::IntoEnumIterator as _;

use crate::support::{apply, empty_state, sample_state, text};

/// The bundled pack, and a role beside it that states its title alone.
fn with_bare() -> Arc<Catalogue> {
    let mut parts: Parts = bundled_parts().unwrap();
    let role = ron::from_str("(id: \"bee-keeper\", title: \"Beekeeper\")").unwrap();
    parts.roles.push(Part { pack: 0, file: "roles/bare.ron".to_owned(), entry: role });
    Arc::new(Catalogue::build(parts).unwrap())
}

fn shown(state: &mut State, action: impl Into<Action>) -> String {
    apply(state, action);
    text(&ScreenData::of(state))
}

#[test]
fn another_catalogue_is_told_on_every_screen_at_once() {
    let mut state = sample_state();
    apply(&mut state, RoleAction::SetOwn(Box::new(OwnRole::titled("Nurse", &[]))));
    let revision = state.document.as_ref().unwrap().history.revision();
    assert!(state.catalogue.role(&"bee-keeper".into()).is_none());
    apply(&mut state, Action::UseCatalogue(with_bare()));
    assert!(state.catalogue.role(&"bee-keeper".into()).is_some(), "it is in use");
    assert!(state.catalogue.role(&"own-nurse".into()).is_some(), "with the roles of the person's own");
    let document = state.document.as_ref().unwrap();
    assert!(document.derived().gaps.get(&"bee-keeper".into()).is_some(), "what follows from it is computed anew");
    assert_eq!(document.history.revision(), revision, "the plan is as it was");
    assert!(shown(&mut state, ViewAction::Go(Screen::Roles)).contains("Beekeeper"));
    assert!(palette(&state, "beekeeper").entries[0].label.contains("Beekeeper"));
    apply(&mut state, Action::UseCatalogue(empty_state().catalogue));
    assert!(!shown(&mut state, ViewAction::Go(Screen::Roles)).contains("Beekeeper"));
}

#[test]
fn a_role_that_states_nothing_runs_through_every_screen() {
    let bare = || RoleId::from("bee-keeper");
    for (role, goal) in [("ml-engineer", "bee-keeper"), ("bee-keeper", "ml-team-lead"), ("bee-keeper", "bee-keeper")] {
        let mut state = sample_state();
        apply(&mut state, Action::UseCatalogue(with_bare()));
        apply(&mut state, FactAction::SetRole(role.into()));
        apply(&mut state, FactAction::SetGoal(Some(goal.into())));
        for screen in Screen::iter() {
            assert!(!shown(&mut state, ViewAction::Go(screen)).is_empty());
        }
        for tab in RoleTab::iter() {
            let told = shown(&mut state, ViewAction::ShowRole(bare(), tab));
            assert!(told.contains("Level not known · family not known"), "{told}");
        }
        apply(&mut state, ViewAction::Go(Screen::Skills));
        for panel in [SkillsPanel::Closed, SkillsPanel::Skill, SkillsPanel::Rate] {
            let view = SkillsView { target: Some(bare()), panel, ..SkillsView::default() };
            assert!(shown(&mut state, ScreenView::Skills(view)).contains("Beekeeper"));
        }
    }
    let mut state = sample_state();
    apply(&mut state, Action::UseCatalogue(with_bare()));
    apply(&mut state, FactAction::SetGoal(Some(bare())));
    assert!(shown(&mut state, ViewAction::Go(Screen::Overview)).contains("Skills not known"));
}
