//! How the list of roles is narrowed and ordered is kept over plans and starts of the program, and is no part of a plan.

use std::sync::Arc;

use rungs::app::action::{Action, FactAction, FileAction};
use rungs::app::after::After;
use rungs::app::effect::Effect;
use rungs::app::present::roles::roles;
use rungs::app::role_list::{KeptList, RoleLimit};
use rungs::app::state::State;
use rungs::app::view::ScreenView;
use rungs::app::view::roles::{RoleOrder, RolesView};
use rungs::domain::level::Level;

use crate::support::{TODAY, apply, sample_state, update};

fn senior_by_pay() -> KeptList {
    KeptList {
        limits: [RoleLimit::Level(Level::Senior)].into_iter().collect(),
        saved_only: false,
        order: RoleOrder::Pay,
    }
}

fn kept(effects: &[Effect]) -> Option<&KeptList> {
    effects.iter().find_map(|effect| match effect {
        Effect::KeepSettings(settings) => Some(&settings.role_list),
        _ => None,
    })
}

#[test]
fn it_is_restored_at_the_next_start_and_with_every_plan() {
    let mut state = sample_state();
    let effects = update(&mut state, ScreenView::Roles(senior_by_pay().view()).into());
    assert_eq!(kept(&effects), Some(&senior_by_pay()));
    let searched = RolesView { query: "engineer".to_owned(), ..senior_by_pay().view() };
    assert_eq!(kept(&update(&mut state, ScreenView::Roles(searched).into())), None, "what is typed is not kept");

    let mut next = State::new(Arc::clone(&state.catalogue), state.settings.clone(), TODAY);
    assert_eq!(next.view.roles, senior_by_pay().view());
    next.browsing = true;
    let list = roles(&next).list;
    assert!(list.narrowed && list.filters_set == "Filters: 1" && list.order == Some(RoleOrder::Pay));
    assert!(list.rows.iter().all(|row| next.catalogue.role(&row.role).unwrap().level == Some(Level::Senior)));
    apply(&mut next, FileAction::Discard(After::Welcome));
    assert_eq!(next.view.roles, senior_by_pay().view());
    let plan = Box::new(rungs::storage::sample_plan().unwrap());
    apply(&mut next, FileAction::Opened { plan, file: None });
    assert_eq!(next.view.roles, senior_by_pay().view());
}

#[test]
fn undo_leaves_it_as_it_is() {
    let mut state = sample_state();
    apply(&mut state, FactAction::SetTitle("Another name".to_owned()));
    apply(&mut state, ScreenView::Roles(senior_by_pay().view()));
    for action in [Action::Undo, Action::Redo] {
        let effects = update(&mut state, action);
        assert_eq!((kept(&effects), KeptList::of(&state.view.roles)), (None, senior_by_pay()));
    }
    assert_eq!(state.document.as_ref().unwrap().plan().title, "Another name");
}
