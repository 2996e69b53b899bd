//! What a person can state of a role.

use super::direction::Direction;
use super::own_role::{OwnRole, OwnSkill};
use super::own_way::OwnWay;
use crate::domain::catalogue::role::{Education, Role};
use crate::domain::ids::RoleId;
use crate::domain::level::Level;

/// Everything of a role that can be stated. What is not stated is `None` or empty.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleFacts {
    pub title: String,
    pub level: Option<Level>,
    /// What it is for, in a few sentences.
    pub summary: Option<String>,
    /// What one does in it.
    pub duties: Vec<String>,
    pub leads_people: Option<bool>,
    /// Formal education that it asks for.
    pub education: Option<Education>,
    /// Years of work in the field that it asks for.
    pub experience_years: Option<f64>,
    /// Skills wanted, each once.
    pub skills: Vec<OwnSkill>,
    /// Roles it leads to, each once.
    pub leads_to: Vec<OwnWay>,
    /// Roles that lead to it, each once.
    pub reached_from: Vec<OwnWay>,
    /// Roles that it is published to lead to and does not; nothing is published of a role of the person's own.
    pub no_way_to: Vec<RoleId>,
    /// Roles that are published to lead to it and do not.
    pub no_way_from: Vec<RoleId>,
}

impl RoleFacts {
    /// Those of a role of the person's own.
    pub fn of_own(role: &OwnRole) -> Self {
        let OwnRole {
            id: _,
            title,
            level,
            summary,
            duties,
            leads_people,
            education,
            experience_years,
            skills,
            leads_to,
            reached_from,
            unknown: _,
        } = role.clone();
        let (level, leads_people) = (Some(level), Some(leads_people));
        Self {
            title,
            level,
            summary,
            duties,
            leads_people,
            education,
            experience_years,
            skills,
            leads_to,
            reached_from,
            no_way_to: Vec::new(),
            no_way_from: Vec::new(),
        }
    }

    /// Those of a role of the catalogue; of moves none, since the role itself names none.
    pub fn of_role(role: &Role) -> Self {
        Self {
            title: role.title.clone(),
            level: role.level,
            summary: role.summary.clone(),
            duties: role.profile.as_ref().map(|profile| profile.duties.clone()).unwrap_or_default(),
            leads_people: role.leads_people,
            education: role.asks.education,
            experience_years: role.asks.experience_years,
            skills: role.skills.iter().cloned().map(OwnSkill::from).collect(),
            leads_to: Vec::new(),
            reached_from: Vec::new(),
            no_way_to: Vec::new(),
            no_way_from: Vec::new(),
        }
    }

    /// Makes them those of a role of the person's own; a level that is not stated stays as it was.
    pub fn set_own(self, role: &mut OwnRole) {
        let Self {
            title,
            level,
            summary,
            duties,
            leads_people,
            education,
            experience_years,
            skills,
            leads_to,
            reached_from,
            no_way_to: _,
            no_way_from: _,
        } = self;
        let (level, leads_people) = (level.unwrap_or(role.level), leads_people.unwrap_or_default());
        let (id, unknown) = (role.id.clone(), role.unknown.clone());
        *role = OwnRole {
            id,
            title,
            level,
            summary,
            duties,
            leads_people,
            education,
            experience_years,
            skills,
            leads_to,
            reached_from,
            unknown,
        };
    }

    /// The ways in one direction.
    pub fn ways(&self, direction: Direction) -> &[OwnWay] {
        match direction {
            Direction::Out => &self.leads_to,
            Direction::In => &self.reached_from,
        }
    }

    /// Roles to which, or from which, a published move is taken away.
    pub fn taken_away(&self, direction: Direction) -> &[RoleId] {
        match direction {
            Direction::Out => &self.no_way_to,
            Direction::In => &self.no_way_from,
        }
    }

    pub fn taken_away_mut(&mut self, direction: Direction) -> &mut Vec<RoleId> {
        match direction {
            Direction::Out => &mut self.no_way_to,
            Direction::In => &mut self.no_way_from,
        }
    }

    pub fn ways_mut(&mut self, direction: Direction) -> &mut Vec<OwnWay> {
        match direction {
            Direction::Out => &mut self.leads_to,
            Direction::In => &mut self.reached_from,
        }
    }
}
