//! One change to what is stated of a role.

use super::direction::Direction;
use super::own_role::{OwnRole, OwnSkill};
use super::own_way::OwnWay;
use super::role_facts::RoleFacts;
use crate::domain::catalogue::role::Education;
use crate::domain::ids::{RoleId, SkillId};
use crate::domain::level::Level;

/// A change.
#[derive(Clone, Debug, PartialEq)]
pub enum RoleEdit {
    Title(String),
    Level(Level),
    /// What it is for; `None` takes it away.
    Summary(Option<String>),
    /// Adds a duty after the last.
    AddDuty(String),
    /// Changes the duty at a place, or takes it away.
    Duty(usize, Option<String>),
    /// Changes the places of a duty and the one after it.
    LowerDuty(usize),
    LeadsPeople(bool),
    Education(Option<Education>),
    /// Years of work in the field that it asks for, 0 to [`MOST_YEARS_WORKED`](super::Plan::MOST_YEARS_WORKED).
    ExperienceYears(Option<f64>),
    /// Adds a skill, or changes what is wanted of it.
    Skill(OwnSkill),
    RemoveSkill(SkillId),
    /// Adds a way, or changes its years.
    Way(Direction, OwnWay),
    RemoveWay(Direction, RoleId),
    /// Takes a published way away, and one of the same role that the person names.
    TakeWayAway(Direction, RoleId),
    /// Gives a published way back.
    RestoreWay(Direction, RoleId),
}

impl RoleEdit {
    /// Makes the change. A title that [`title_fault`](OwnRole::title_fault) does not take, and a place where nothing is, change
    /// nothing.
    pub fn apply(self, facts: &mut RoleFacts) {
        match self {
            Self::Title(title) if OwnRole::title_fault(&title).is_none() => title.trim().clone_into(&mut facts.title),
            Self::Title(_) => {}
            Self::Level(level) => facts.level = Some(level),
            Self::Summary(summary) => facts.summary = summary,
            Self::AddDuty(duty) => facts.duties.push(duty),
            Self::Duty(at, Some(duty)) => facts.duties.get_mut(at).into_iter().for_each(|old| duty.clone_into(old)),
            Self::Duty(at, None) if at < facts.duties.len() => drop(facts.duties.remove(at)),
            Self::LowerDuty(at) if at + 1 < facts.duties.len() => facts.duties.swap(at, at + 1),
            Self::Duty(_, None) | Self::LowerDuty(_) => {}
            Self::LeadsPeople(leads) => facts.leads_people = Some(leads),
            Self::Education(education) => facts.education = education,
            Self::ExperienceYears(years) => facts.experience_years = years,
            Self::Skill(skill) => match facts.skills.iter_mut().find(|known| known.skill == skill.skill) {
                Some(known) => *known = skill,
                None => facts.skills.push(skill),
            },
            Self::RemoveSkill(skill) => facts.skills.retain(|known| known.skill != skill),
            Self::Way(direction, way) => {
                facts.taken_away_mut(direction).retain(|role| *role != way.role);
                let ways = facts.ways_mut(direction);
                match ways.iter_mut().find(|known| known.role == way.role) {
                    Some(known) => *known = way,
                    None => ways.push(way),
                }
            }
            Self::RemoveWay(direction, role) => facts.ways_mut(direction).retain(|known| known.role != role),
            Self::TakeWayAway(direction, role) => {
                facts.ways_mut(direction).retain(|known| known.role != role);
                let taken_away = facts.taken_away_mut(direction);
                taken_away.retain(|known| *known != role);
                taken_away.push(role);
            }
            Self::RestoreWay(direction, role) => facts.taken_away_mut(direction).retain(|known| *known != role),
        }
    }

    /// Whether duties have other places after it.
    pub fn moves_duties(&self) -> bool {
        matches!(self, Self::Duty(_, None) | Self::LowerDuty(_))
    }
}
