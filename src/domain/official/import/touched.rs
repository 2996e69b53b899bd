//! Which entries of a plan a change of official facts touches.

use serde::Serialize;

use super::changes::{Change, Changes, LevelChange};
use crate::domain::ids::{RoleId, SkillId};
use crate::domain::official::official_id;
use crate::domain::plan::Plan;

/// What a role is in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Held now.
    Held,
    Goal,
    /// A station of the path.
    Station,
}

/// A role of the plan of which something changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TouchedRole {
    pub part: Part,
    pub role: RoleId,
    /// It is no longer among the occupations.
    pub gone: bool,
    /// Its title before and after.
    pub renamed: Option<Change<String>>,
    pub zone: Option<Change<u8>>,
    pub levels: Vec<LevelChange>,
    pub wages: Option<Change<u32>>,
    pub growth: Option<Change<i16>>,
}

/// A skill of which the plan has a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TouchedSkill {
    pub skill: SkillId,
    pub name: String,
    /// It is no longer there; its level in the plan stays.
    pub gone: bool,
    /// Roles of the plan that want it at another level now.
    pub wanted_otherwise: Vec<RoleId>,
}

/// What of a plan is touched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Touched {
    pub roles: Vec<TouchedRole>,
    pub skills: Vec<TouchedSkill>,
}

impl Touched {
    pub fn of(plan: &Plan, changes: &Changes) -> Self {
        let held = plan.held_now().map(|position| (Part::Held, &position.role));
        let goal = plan.goal.iter().map(|role| (Part::Goal, role));
        let stations = plan.path.iter().map(|stage| (Part::Station, &stage.role));
        let mut roles: Vec<TouchedRole> = Vec::new();
        for (part, role) in held.chain(goal).chain(stations) {
            if roles.iter().all(|known| known.role != *role) {
                roles.extend(touched_role(part, role, changes));
            }
        }
        let skills = plan.levels().into_keys().filter_map(|skill| touched_skill(skill, &roles, changes));
        Self { skills: skills.collect(), roles }
    }

    pub fn is_empty(&self) -> bool {
        self.roles.is_empty() && self.skills.is_empty()
    }
}

fn touched_role(part: Part, role: &RoleId, changes: &Changes) -> Option<TouchedRole> {
    fn of<T: Clone>(role: &RoleId, changes: &[Change<T>]) -> Option<Change<T>> {
        changes.iter().find(|change| official_id::role(&change.code) == *role).cloned()
    }
    let levels = changes.levels.iter().filter(|change| official_id::role(&change.code) == *role);
    let touched = TouchedRole {
        part,
        role: role.clone(),
        gone: changes.gone.iter().any(|gone| official_id::role(&gone.code) == *role),
        renamed: of(role, &changes.renamed),
        zone: of(role, &changes.zones),
        levels: levels.cloned().collect(),
        wages: of(role, &changes.wages),
        growth: of(role, &changes.growth),
    };
    let TouchedRole { gone, renamed, zone, levels, wages, growth, .. } = &touched;
    let is_same = renamed.is_none() && zone.is_none() && wages.is_none() && growth.is_none() && levels.is_empty();
    (*gone || !is_same).then_some(touched)
}

fn touched_skill(skill: SkillId, roles: &[TouchedRole], changes: &Changes) -> Option<TouchedSkill> {
    let gone = changes.elements_gone.iter().find(|gone| official_id::skill(&gone.code) == skill);
    let wanted: Vec<(&TouchedRole, &LevelChange)> = roles
        .iter()
        .filter_map(|role| Some((role, role.levels.iter().find(|level| official_id::skill(&level.element) == skill)?)))
        .collect();
    let name = gone.map(|gone| &gone.title).or(wanted.first().map(|(_, level)| &level.name))?.clone();
    let wanted_otherwise = wanted.into_iter().map(|(role, _)| role.role.clone()).collect();
    Some(TouchedSkill { skill, name, gone: gone.is_some(), wanted_otherwise })
}
