//! The skills of a role by group.

use rungs::app::action::SkillAction;
use rungs::app::present::roles::skill_profile::SkillProfile;
use rungs::app::present::roles::{Shown, TabData, roles};
use rungs::app::state::State;
use rungs::app::view::ScreenView;
use rungs::app::view::roles::{RoleTab, RolesView};
use rungs::domain::catalogue::role::Need;
use rungs::domain::ids::RoleId;
use rungs::domain::proficiency::Proficiency;

use crate::support::{apply, empty_state, sample_state};

const LEAD: &str = "ml-team-lead";

fn profile(state: &mut State) -> SkillProfile {
    let view = RolesView { selected: Some(RoleId::new(LEAD)), tab: RoleTab::Skills, ..RolesView::default() };
    apply(state, ScreenView::Roles(view));
    match roles(state).shown {
        Shown::Role(role) => match role.tab {
            TabData::Skills(tab) => tab.profile.unwrap(),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[test]
fn without_a_plan_only_what_is_wanted_is_told() {
    let without = profile(&mut empty_state());
    assert!(without.groups.iter().all(|group| group.reached == 0.0 && group.unknown == 0.0 && group.met.is_empty()));
    assert!(!without.rated && !without.unrated);
    assert_eq!(without.table.columns.len(), 3);
}

/// All bars together are what the gap of the role says, skill by skill.
#[test]
fn groups_add_up_to_the_gap() {
    let mut state = sample_state();
    let profile = profile(&mut state);
    let document = state.document.as_ref().unwrap();
    let gap = document.derived().gaps.get(&LEAD.into()).unwrap();
    let (mut met, mut essentials, mut unrated) = (0, 0, 0);
    for row in &profile.table.rows {
        unrated += row[4].as_str().parse::<usize>().unwrap();
        if let Some((of_group, all)) = row[5].as_str().split_once(" of ") {
            met += of_group.parse::<usize>().unwrap();
            essentials += all.parse::<usize>().unwrap();
        }
    }
    let coverage = gap.coverage.as_ref().unwrap();
    assert_eq!((met, essentials), (coverage.met, coverage.of));
    assert_eq!(unrated, gap.skills.iter().filter(|skill| skill.held.is_none()).count());
    assert!(gap.skills.iter().any(|skill| skill.need == Need::Optional));
    for group in &profile.groups {
        assert!(group.reached + group.unknown <= group.wanted + 1e-9, "{group:?}");
    }
}

#[test]
fn a_level_beyond_the_one_wanted_hides_no_gap() {
    let mut state = sample_state();
    let role = state.catalogue.role(&LEAD.into()).unwrap().clone();
    for wanted in &role.skills {
        apply(&mut state, SkillAction::Rate(wanted.skill.clone(), Proficiency::all().last().unwrap()));
    }
    let all = profile(&mut state);
    assert!(all.groups.iter().all(|group| (group.reached - group.wanted).abs() < 1e-9), "{:?}", all.groups);
    assert!(all.sentence.starts_with("All essentials are met in "), "{}", all.sentence);
    assert!(!all.sentence.contains("furthest"), "{}", all.sentence);
    let skill = role.skills[0].skill.clone();
    apply(&mut state, SkillAction::Rate(skill, Proficiency::NONE));
    let one_less = profile(&mut state);
    assert_eq!(one_less.groups.iter().filter(|group| group.reached + 0.05 < group.wanted).count(), 1);
    assert!(one_less.sentence.contains("; furthest to go in "), "{}", one_less.sentence);
}
